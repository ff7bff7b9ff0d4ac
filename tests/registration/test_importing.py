"""Imports: what a list adds, changes and leaves alone, previewed and written as one act."""

import pytest
import xlsxwriter
from builders import add_delegation, add_organisation, add_person
from sample_lists import write_moroccan_list, write_spanish_list

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Person
from hubdesk.registration.importing.plan import FieldChange, Outcome
from hubdesk.registration.importing.rows import Left, RowWarning
from hubdesk.registration.importing.service import ImportStage, apply_import, plan_import


@pytest.fixture
def import_rows(event_file, tmp_path):
    """Writes a list of these lines, imports it and returns the plan."""
    count = iter(range(100))

    def import_rows(*lines, **options):
        plan = plan_rows(*lines, **options)
        apply_import(event_file, "Ana", plan)
        return plan

    def plan_rows(*lines, **options):
        path = tmp_path / f"lista{next(count)}.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        return plan_import(event_file, [path], **options)

    import_rows.plan = plan_rows
    return import_rows


def outcomes(plan):
    return [row.outcome for row in plan.rows]


def people(file, *columns):
    names = ", ".join(columns or ("given_name", "family_name"))
    return file.rows(f"SELECT {names} FROM person WHERE deleted = 0 ORDER BY rowid")


def acts(file):
    return file.rows("SELECT kind, args, operator FROM act ORDER BY hlc_from")


def test_a_spanish_list_of_70_is_imported_as_one_act(event_file, tmp_path):
    path = tmp_path / "Asistentes.csv"
    write_spanish_list(path)
    before = acts(event_file)

    result = apply_import(event_file, "Ana", plan_import(event_file, [path]))

    assert (result.added, result.updated, result.unchanged, result.refused) == (70, 0, 0, ())
    assert acts(event_file)[len(before) :] == [
        ("import_list", '{"added": 70, "updated": 0}', "Ana")
    ]
    assert event_file.row(
        "SELECT p.given_name, p.family_name, o.name, p.job_title, p.email, p.phone, p.category,"
        " p.status FROM person p JOIN organisation o ON o.id = p.organisation_id"
        " WHERE p.family_name = 'Ibáñez Pérez'"
    ) == (
        "Íñigo", "Ibáñez Pérez", "CETECOM España", "Jefe de área", "persona5@cetecom.example",
        "+34 600 11 04 40", "delegate", "confirmed",
    )  # fmt: skip
    assert event_file.value("SELECT count(*) FROM organisation WHERE deleted = 0") == 7
    assert event_file.value("SELECT count(*) FROM participation WHERE leg_id = 'malaga'") == 70


def test_a_moroccan_list_of_20_keeps_both_scripts_apart(event_file, tmp_path):
    path = tmp_path / "Liste.xlsx"
    write_moroccan_list(path)

    result = apply_import(
        event_file, "Ana", plan_import(event_file, [path], delegation="Marocaine")
    )

    assert (result.added, result.refused) == (20, ())
    found = people(event_file, "given_name", "family_name", "arabic_name", "honorific", "phone")
    assert found[0] == ("Mohamed", "El Amrani", "محمد العمراني", "M.", "212600000000")
    assert found[3] == ("Hélène", "Lefèvre-Haddad", None, "Mme", "212600000003")
    assert found[14] == (None, None, "سعيد المنصوري", None, "212661000001")
    assert event_file.value("SELECT name FROM delegation") == "Marocaine"


def test_importing_the_same_lists_again_changes_nothing(event_file, tmp_path):
    write_spanish_list(tmp_path / "a.csv")
    write_moroccan_list(tmp_path / "b.xlsx")
    paths = [tmp_path / "a.csv", tmp_path / "b.xlsx"]
    first = apply_import(event_file, "Ana", plan_import(event_file, paths))
    before = acts(event_file)

    again = apply_import(event_file, "Ana", plan_import(event_file, paths))

    assert (first.added, again.added, again.updated, again.unchanged) == (90, 0, 0, 90)
    assert acts(event_file) == before


def test_a_preview_writes_nothing(event_file, tmp_path):
    write_spanish_list(tmp_path / "a.csv")
    before = acts(event_file)

    plan = plan_import(event_file, [tmp_path / "a.csv"])

    assert plan.counts()[Outcome.NEW] == 70
    assert plan.rows[40].place == ("a.csv", "", 43)
    assert plan.rows[0].name == "José María Muñoz Pérez"
    assert people(event_file) == []
    assert acts(event_file) == before


def test_a_filled_cell_changes_and_an_empty_one_erases_nothing(event_file, import_rows):
    import_rows("Nombre;Apellidos;Correo;Cargo;Móvil", "Ana;Ruiz;a@x.es;Gerente;600 111 222")

    plan = import_rows("Nombre;Apellidos;Correo;Cargo;Móvil", "Ana;Ruiz;a@x.es;Directora;")

    assert plan.rows[0].outcome is Outcome.UPDATE
    assert plan.rows[0].changes == (FieldChange("job_title", "Gerente", "Directora"),)
    assert people(event_file, "job_title", "phone") == [("Directora", "600 111 222")]


def test_a_status_decided_at_the_desk_survives_a_list_that_says_nothing(event_file, import_rows):
    import_rows("Nombre;Apellidos", "Ana;Ruiz")
    with event_file.writing(ActKind.CANCEL_PERSON, "Ana") as write:
        write.update(Person, event_file.value("SELECT id FROM person"), status="cancelled")

    plan = import_rows("Nombre;Apellidos", "Ana;Ruiz")

    assert outcomes(plan) == [Outcome.UNCHANGED]
    assert people(event_file, "status") == [("cancelled",)]


def test_categories_and_statuses_are_understood_in_four_languages(event_file, import_rows):
    import_rows(
        "Nombre y apellidos;Categoría;Estado",
        "A Uno;Ponente;Confirmado",
        "B Dos;Conférencière;annulé",
        "C Tres;متحدث;ملغى",
        "D Cuatro;Speaker;Invited",
        "E Cinco;Entrada VIP;pendiente",
        "F Seis;Amigos del parque;",
    )

    assert people(event_file, "category", "status") == [
        ("speaker", "confirmed"),
        ("speaker", "cancelled"),
        ("speaker", "cancelled"),
        ("speaker", "invited"),
        ("vip", "registered"),
        ("Amigos del parque", "confirmed"),
    ]


def test_what_is_no_address_or_number_is_left_out_with_a_warning(event_file, import_rows):
    plan = import_rows(
        "Nombre y apellidos;Correo;Móvil;Estado;Protocolo",
        "Ana Ruiz;ana(at)x.es;3,46E+10;quizás;primero",
        "Eva Gil;Eva <e@x.es>; b@x.es;-;;3",
    )

    assert plan.rows[0].outcome is Outcome.NEW
    assert plan.rows[0].left == (
        Left(RowWarning.STATUS_UNKNOWN, "quizás"),
        Left(RowWarning.ORDER_INVALID, "primero"),
        Left(RowWarning.EMAIL_INVALID, "ana(at)x.es"),
        Left(RowWarning.PHONE_INVALID, "3,46E+10"),
    )
    assert people(event_file, "email", "phone", "status")[0] == (None, None, "confirmed")
    assert people(event_file, "email")[1] == ("e@x.es",)


def test_languages_are_kept_as_codes(event_file, import_rows):
    import_rows("Nombre;Idiomas", "Ana Gil;Español, francés y árabe", "Eva Gil;العربية / quechua")

    assert people(event_file, "languages") == [("es,fr,ar",), ("ar,quechua",)]


def test_a_full_name_in_one_cell_is_kept_whole(event_file, import_rows):
    import_rows("Participante;Empresa", "GARCÍA LÓPEZ, José;PTA", "محمد العمراني;APEBI")

    assert people(event_file, "given_name", "family_name", "arabic_name") == [
        (None, "GARCÍA LÓPEZ, José", None),
        (None, None, "محمد العمراني"),
    ]


def test_both_scripts_in_one_cell_are_taken_apart(event_file, import_rows):
    import_rows("Nom complet", "Mohamed El Amrani / محمد العمراني")

    assert people(event_file, "family_name", "arabic_name") == [
        ("Mohamed El Amrani", "محمد العمراني")
    ]


def test_organisations_and_delegations_are_met_again_by_folded_name(event_file, import_rows):
    organisation = add_organisation(event_file, "Diputación de Málaga")
    delegation = add_delegation(event_file, "Delegación Andaluza", short_name="Andaluza")

    import_rows("Nombre;Empresa;Delegación", "Ana Gil;DIPUTACION DE MALAGA;andaluza")

    assert people(event_file, "organisation_id", "delegation_id") == [(organisation, delegation)]


def test_the_given_delegation_is_for_those_without_one(event_file, import_rows):
    import_rows("Nombre;Delegación", "Ana Gil;Rondeña", "Eva Gil;", delegation="Andaluza")

    assert event_file.rows(
        "SELECT d.name FROM person p JOIN delegation d ON d.id = p.delegation_id ORDER BY p.rowid"
    ) == [("Rondeña",), ("Andaluza",)]


def test_refused_rows_leave_no_organisation_behind(event_file, import_rows):
    import_rows("Nombre;Empresa", "Ana Gil;PTA", ";Fantasma S.L.")

    assert event_file.rows("SELECT name FROM organisation") == [("PTA",)]


def test_people_attend_the_legs_that_the_list_says_else_all(event_file, import_rows):
    with event_file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        write.insert(Leg, id="tanger", name="Tánger", zone="Africa/Casablanca")

    import_rows(
        "Nombre;Sede", "Ana Uno;Málaga", "Eva Dos;Tánger y Málaga", "Luz Tres;", "Sol Seis;ambas"
    )
    import_rows("Nombre;Málaga;Tánger", "Pau Cuatro;x;", "Noa Cinco;x;no")

    legs = event_file.rows(
        "SELECT p.family_name, group_concat(leg_id) FROM person p JOIN participation a"
        " ON a.person_id = p.id WHERE a.deleted = 0 GROUP BY p.id ORDER BY p.rowid, leg_id"
    )
    assert [leg for _, leg in legs] == [
        "malaga", "malaga,tanger", "malaga,tanger", "malaga,tanger", "malaga", "malaga",
    ]  # fmt: skip


def test_a_later_list_adds_a_leg_and_only_a_no_takes_one_away(event_file, import_rows):
    with event_file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        write.insert(Leg, id="tanger", name="Tánger", zone="Africa/Casablanca")
    import_rows("Nombre;Málaga;Tánger", "Ana Gil;x;")

    added = import_rows("Nombre;Málaga;Tánger", "Ana Gil;;x")
    taken = import_rows("Nombre;Málaga;Tánger", "Ana Gil;no;x")
    again = import_rows("Nombre;Málaga;Tánger", "Ana Gil;no;x")

    assert added.rows[0].changes == (FieldChange("leg", None, "tanger"),)
    assert taken.rows[0].changes == (FieldChange("leg", "malaga", None),)
    assert outcomes(again) == [Outcome.UNCHANGED]


def test_custom_fields_come_by_a_mapping_that_is_remembered(event_file, import_rows):
    lines = ("Nombre;Alojamiento;Contacto", "Ana Gil;Hotel Sur;600 111 222")
    mapping = {"custom:Hotel": "Alojamiento", "phone": "C"}

    import_rows(*lines, mapping=mapping)
    plan = import_rows(lines[0], "Eva Gil;Parador;600 333 444")

    assert plan.columns[0][2] == {
        "full_name": "Nombre", "phone": "Contacto", "custom:Hotel": "Alojamiento"
    }  # fmt: skip
    assert event_file.rows("SELECT value FROM custom_value ORDER BY rowid") == [
        ("Hotel Sur",), ("Parador",)
    ]  # fmt: skip
    assert event_file.rows("SELECT name FROM custom_field") == [("Hotel",)]
    assert people(event_file, "phone") == [("600 111 222",), ("600 333 444",)]
    assert outcomes(import_rows(*lines, mapping=mapping)) == [Outcome.UNCHANGED]


def test_sheets_without_names_are_ignored_and_said(event_file, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        workbook.add_worksheet("Gente").write_column(0, 0, ["Nombre", "Ana Gil"])
        workbook.add_worksheet("Hoteles").write_column(0, 0, ["Hotel", "Sur"])

    plan = plan_import(event_file, [tmp_path / "a.xlsx"])

    assert plan.ignored == (("a.xlsx", "Hoteles"),)
    assert len(plan.rows) == 1


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (("Hotel;Precio", "Sur;80"), Problem.LIST_WITHOUT_NAMES),
        (("Nombre;Apellidos",), Problem.LIST_EMPTY),
    ],
)
def test_a_list_without_people_is_refused(import_rows, lines, problem):
    with pytest.raises(HubDeskError) as caught:
        import_rows(*lines)

    assert caught.value.problem is problem


def test_totals_and_repeated_headers_are_nobody(event_file, import_rows):
    import_rows("Nombre;Correo", "Ana Gil;a@x.es", "Nombre;Correo", "Eva Gil;e@x.es", "TOTAL: 2;")

    assert people(event_file, "family_name") == [("Ana Gil",), ("Eva Gil",)]


def test_a_plan_is_made_again_when_people_changed_meanwhile(event_file, import_rows):
    plan = import_rows.plan("Nombre;Apellidos;Correo", "Ana;Ruiz;a@x.es", "Eva;Gil;e@x.es")
    add_person(event_file, given_name="Ana", family_name="Ruiz", email="a@x.es")

    result = apply_import(event_file, "Ana", plan)

    assert (result.added, result.unchanged) == (1, 1)
    assert people(event_file) == [("Ana", "Ruiz"), ("Eva", "Gil")]


def test_an_import_can_be_cancelled_until_its_last_step(event_file, import_rows):
    plan = import_rows.plan("Nombre;Apellidos", "Ana;Ruiz")
    before = acts(event_file)

    with pytest.raises(HubDeskError) as caught:
        apply_import(event_file, "Ana", plan, progress=lambda stage, done, of: done < of)

    assert caught.value.problem is Problem.CANCELLED
    assert people(event_file) == []
    assert acts(event_file) == before


def test_progress_is_told_for_reading_and_matching(event_file, tmp_path):
    write_spanish_list(tmp_path / "a.csv")
    told = []

    plan_import(event_file, [tmp_path / "a.csv"], progress=lambda *step: told.append(step) or True)

    assert told == [(ImportStage.READING, 0, 1), (ImportStage.MATCHING, 0, 70)]


def test_a_one_column_list_keeps_what_stands_behind_the_comma(import_rows):
    plan = import_rows("Apellidos y nombre", "García López, Pedro", "Núñez Ruiz, Ana")

    assert [row.name for row in plan.rows] == ["García López, Pedro", "Núñez Ruiz, Ana"]


def test_cells_beyond_the_last_title_are_reported(import_rows):
    plan = import_rows(
        "Nombre,Apellidos,Empresa", "Ana,Ruiz,Sur, S.L.", "Eva,Gil,Norte,", "Luz,Paz,Este"
    )

    assert [row.left for row in plan.rows] == [(Left(RowWarning.BEYOND_HEADER, "S.L."),), (), ()]


def write_two_sheets(path, first, second):
    with xlsxwriter.Workbook(path) as workbook:
        for name, rows in (("Un", first), ("Deux", second)):
            sheet = workbook.add_worksheet(name)
            for place, row in enumerate(rows):
                sheet.write_row(place, 0, row)


HOTELS = [["Hôtel", "Ville"], ["Sud", "Tanger"]]


@pytest.mark.parametrize("mapping", [{"custom:Table": "B"}, {"full_name": "A"}])
def test_a_letter_makes_no_people_of_a_sheet_beside_one_that_has_them(
    event_file, tmp_path, mapping
):
    write_two_sheets(tmp_path / "a.xlsx", HOTELS, [["Nom", "Place"], ["Eva Gil", "7"]])

    plan = plan_import(event_file, [tmp_path / "a.xlsx"], mapping=mapping)

    assert [row.name for row in plan.rows] == ["Eva Gil"]
    assert plan.ignored == (("a.xlsx", "Un"),)


def test_a_letter_is_for_the_first_sheet_where_none_has_names(event_file, tmp_path):
    write_two_sheets(tmp_path / "a.xlsx", [["Eva Gil", "7"], ["Luz Paz", "8"]], HOTELS)

    plan = plan_import(event_file, [tmp_path / "a.xlsx"], mapping={"full_name": "A"})

    assert [row.name for row in plan.rows] == ["Eva Gil", "Luz Paz"]
    assert plan.ignored == (("a.xlsx", "Deux"),)


def test_a_letter_is_for_every_sheet_that_has_names(event_file, tmp_path):
    write_two_sheets(
        tmp_path / "a.xlsx", [["Nom", "T"], ["Eva Gil", "7"]], [["Nom", "P"], ["Luz Paz", "8"]]
    )

    plan = plan_import(event_file, [tmp_path / "a.xlsx"], mapping={"custom:Table": "B"})

    assert [columns for _, _, columns in plan.columns] == [
        {"full_name": "Nom", "custom:Table": "T"},
        {"full_name": "Nom", "custom:Table": "P"},
    ]


@pytest.mark.parametrize("swapped", ["Núñez Ruiz;Ana", "NÚÑEZ RUIZ;Ana", "nunez ruiz;ana"])
def test_given_and_family_name_the_wrong_way_round_change_nothing(event_file, import_rows, swapped):
    import_rows("Nombre;Apellidos;Correo", "Ana;Núñez Ruiz;a@x.es")

    plan = import_rows("Nombre;Apellidos;Correo", f"{swapped};a@x.es")

    assert outcomes(plan) == [Outcome.UNCHANGED]
    assert people(event_file) == [("Ana", "Núñez Ruiz")]


def test_a_better_spelling_the_wrong_way_round_is_taken_in_the_order_of_the_file(
    event_file, import_rows
):
    import_rows("Nombre;Apellidos;Correo", "ANA;NUNEZ RUIZ;a@x.es")

    import_rows("Nombre;Apellidos;Correo", "Núñez Ruiz;Ana;a@x.es")

    assert people(event_file) == [("Ana", "Núñez Ruiz")]
