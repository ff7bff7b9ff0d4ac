"""Whom a row is about: the identity rule, one test a rule."""

import pytest
from builders import add_organisation, add_person

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias, Person
from hubdesk.registration.importing.plan import Outcome, RowReason
from hubdesk.registration.importing.rows import RowWarning
from hubdesk.registration.importing.service import apply_import, plan_import

TITLES = "Nombre;Apellidos;Empresa;Correo;Código de entrada;Cargo"


@pytest.fixture
def plan_rows(event_file, tmp_path):
    def plan_rows(*lines, titles=TITLES):
        path = tmp_path / "lista.csv"
        path.write_text("\n".join((titles, *lines)), encoding="utf-8")
        return plan_import(event_file, [path])

    return plan_rows


@pytest.fixture
def import_rows(event_file, plan_rows):
    def import_rows(*lines, titles=TITLES):
        plan = plan_rows(*lines, titles=titles)
        apply_import(event_file, "Ana", plan)
        return plan

    return import_rows


def outcomes(plan):
    return [row.outcome for row in plan.rows]


def count(file):
    return file.value("SELECT count(*) FROM person WHERE deleted = 0")


def add_code(file, person, code):
    with file.writing(ActKind.REGISTER, "Ana") as write:
        write.insert(Alias, person_id=person, code=code, source="pretix")


def test_an_alias_code_meets_the_person_whatever_the_name(event_file, plan_rows):
    person = add_person(event_file, given_name="Ana", family_name="Ruiz")
    add_code(event_file, person, "K7QX9PLM")

    plan = plan_rows("Eva;Gil;;;K7QX9PLM;")

    assert (plan.rows[0].outcome, plan.rows[0].person_id) == (Outcome.UPDATE, person)


def test_a_code_as_short_as_a_row_number_meets_nobody_of_another_name(event_file, plan_rows):
    person = add_person(event_file, given_name="Ana", family_name="Ruiz")
    add_code(event_file, person, "12")

    other = plan_rows("Eva;Gil;;;12;")
    same = plan_rows("Ruiz;Ana;;;12;")

    assert other.rows[0].reason is RowReason.CODE_OF_ANOTHER
    assert same.rows[0].person_id == person


def test_an_e_mail_and_a_name_in_any_order_meet_the_person(event_file, plan_rows):
    person = add_person(event_file, given_name="José", family_name="Núñez", email="J@X.es")

    plan = plan_rows("NUÑEZ;Jose;Otra empresa;j@x.ES;;")

    assert plan.rows[0].person_id == person


def test_a_shared_e_mail_alone_meets_nobody(event_file, import_rows):
    plan = import_rows("Ana;Ruiz;PTA;info@pta.es;;", "Eva;Gil;PTA;info@pta.es;;")

    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]


def test_a_name_and_an_organisation_meet_the_person(event_file, plan_rows):
    organisation = add_organisation(event_file, "APEBI")
    person = add_person(
        event_file, given_name="Mohamed", family_name="El Amrani", organisation_id=organisation
    )

    plan = plan_rows("ELAMRANI;Mohamed;apebi;m@apebi.ma;;", "Mohamed;El Amrani;OCP;;;")

    assert [row.person_id == person for row in plan.rows] == [True, False]
    assert plan.rows[0].changes[0] == ("email", None, "m@apebi.ma")


def test_an_arabic_name_meets_the_person_in_either_column(event_file, plan_rows):
    person = add_person(
        event_file, given_name="Omar", family_name="Fassi", arabic_name="عمر الفاسي", email="o@x.ma"
    )

    plan = plan_rows("عمر الفاسي;o@x.ma", titles="الاسم الكامل;البريد الإلكتروني")

    assert (plan.rows[0].outcome, plan.rows[0].person_id) == (Outcome.UNCHANGED, person)


def test_several_matches_are_refused_as_ambiguous(event_file, plan_rows):
    first = add_person(event_file, given_name="Mohamed", family_name="Alami", email="a@x.ma")
    second = add_person(event_file, given_name="Mohamed", family_name="Alami", email="b@x.ma")

    plan = plan_rows("Mohamed;Alami;;;;", "Mohamed;Alami;;b@x.ma;;")

    assert plan.rows[0].reason is RowReason.AMBIGUOUS
    assert set(plan.rows[0].data["matches"]) == {first, second}
    assert plan.rows[1].person_id == second


def test_the_organisation_decides_between_homonyms_who_share_an_e_mail(event_file, plan_rows):
    here = add_organisation(event_file, "PTA")
    person = add_person(event_file, email="info@pta.es", organisation_id=here)
    add_person(event_file, email="info@pta.es")

    plan = plan_rows("Ana;Ruiz;PTA;info@pta.es;;", "Ana;Ruiz;OTRI;info@pta.es;;")

    assert (plan.rows[0].person_id, plan.rows[0].outcome) == (person, Outcome.UNCHANGED)
    assert plan.rows[1].reason is RowReason.AMBIGUOUS


def test_a_row_without_a_name_is_refused(event_file, plan_rows):
    plan = plan_rows(";;PTA;info@pta.es;;", "Ana;;PTA;;;")

    assert [row.reason for row in plan.rows] == [RowReason.NO_NAME, None]


def test_the_same_person_twice_in_one_list_counts_once(event_file, import_rows):
    plan = import_rows("Ana;Ruiz;PTA;a@x.es;;", "RUIZ;Ana;PTA;;;Gerente", "Eva;Gil;;;;")

    assert outcomes(plan) == [Outcome.NEW, Outcome.UNCHANGED, Outcome.NEW]
    assert plan.rows[1].repeats == plan.rows[0].place
    assert event_file.rows("SELECT email, job_title FROM person ORDER BY rowid") == [
        ("a@x.es", "Gerente"),
        (None, None),
    ]


def test_the_same_person_twice_with_a_contradiction_is_refused(event_file, import_rows):
    lines = ("Ana;Ruiz;PTA;a@x.es;;Gerente", "Ana;Ruiz;PTA;b@x.es;;Directora")

    plan = import_rows(*lines)
    again = import_rows(*lines)

    assert outcomes(plan) == [Outcome.NEW, Outcome.REFUSED]
    assert plan.rows[1].reason is RowReason.CONTRADICTS
    assert plan.rows[1].data["row"] == 2
    assert plan.rows[1].data["fields"] == ["job_title", "email"]
    assert outcomes(again) == [Outcome.UNCHANGED, Outcome.REFUSED]


def test_two_rows_about_somebody_in_the_file_show_as_one_update(event_file, import_rows):
    add_person(event_file, given_name="Ana", family_name="Ruiz")

    plan = import_rows("Ana;Ruiz;;;;", "Ana;Ruiz;;;;Gerente")

    assert outcomes(plan) == [Outcome.UPDATE, Outcome.UNCHANGED]
    assert event_file.value("SELECT job_title FROM person") == "Gerente"


def test_a_code_that_several_people_share_is_nobodys(event_file, import_rows):
    plan = import_rows("Ana;Ruiz;;;ABCDE12;", "Eva;Gil;;;ABCDE12;")

    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    assert {row.left[0].warning for row in plan.rows} == {RowWarning.CODE_SHARED}
    assert event_file.value("SELECT count(*) FROM alias") == 0


@pytest.mark.parametrize(
    ("there", "row", "after"),
    [
        (("José", "García López"), "GARCIA LOPEZ;JOSE", ("José", "García López")),
        (("José", "García López"), "Jose;Garcia Lopez", ("José", "García López")),
        (("Jose", "Garcia Lopez"), "José;García López", ("José", "García López")),
        (("JOSE", "GARCIA LOPEZ"), "Jose;Garcia Lopez", ("Jose", "Garcia Lopez")),
        ((None, "García López, José"), "José;García López", ("José", "García López")),
        (("José", "García López"), ";José García López", ("José", "García López")),
    ],
)
def test_a_list_never_spoils_a_better_spelling(event_file, import_rows, there, row, after):
    add_person(event_file, given_name=there[0], family_name=there[1])

    import_rows(f"{row};;;;")

    assert event_file.rows("SELECT given_name, family_name FROM person") == [after]


def test_a_merged_duplicate_is_met_again_as_the_person_it_turned_out_to_be(event_file, import_rows):
    survivor = add_person(event_file, given_name="Mohammed", family_name="Alami", phone="600")
    add_person(event_file, given_name="Mohamed", family_name="Alami", merged_into=survivor)

    same = import_rows("Mohamed;Alami;;;;")
    more = import_rows("Mohamed;Alami;;;;Gerente")

    assert outcomes(same) == [Outcome.UNCHANGED]
    assert more.rows[0].person_id == survivor
    assert event_file.row("SELECT given_name, job_title FROM person WHERE id = ?", (survivor,)) == (
        "Mohammed",
        "Gerente",
    )


def test_a_deleted_person_is_added_anew(event_file, import_rows):
    person = add_person(event_file)
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, deleted=1)

    plan = import_rows("Ana;Ruiz;;;;")

    assert outcomes(plan) == [Outcome.NEW]
    assert count(event_file) == 1


PRETIX = "Order code,Position ID,Status,Email,Product,Attendee name,Attendee email,Company"
EVENTBRITE = (
    "Order #,First Name,Last Name,Email,Ticket Type,Attendee #,Barcode #,Attendee Status,Company"
)
INDICO = "ID,Name,First Name,Last Name,Email Address,Affiliation,Registration state"


@pytest.mark.parametrize(
    ("titles", "row", "person", "codes"),
    [
        (
            PRETIX, "K7QX9,2,Canceled,info@x.es,Entrada ponente,Ana Ruiz,,PTA",
            (None, "Ana Ruiz", "info@x.es", "speaker", "cancelled"), [("K7QX9-2", "pretix")],
        ),
        (
            EVENTBRITE, "77,Ana,Ruiz,a@x.es,General,5001,500110001,Attending,PTA",
            ("Ana", "Ruiz", "a@x.es", "delegate", "confirmed"),
            [("500110001", "eventbrite"), ("5001", "eventbrite")],
        ),
        (
            INDICO, "12,Ana Ruiz,Ana,Ruiz,a@x.es,PTA,Awaiting payment",
            ("Ana", "Ruiz", "a@x.es", "delegate", "registered"), [("12", "indico")],
        ),
    ],
)  # fmt: skip
def test_a_ticket_shops_export_brings_its_codes(
    event_file, import_rows, titles, row, person, codes
):
    first = import_rows(row, titles=titles)
    again = import_rows(row, titles=titles)

    assert (outcomes(first), outcomes(again)) == ([Outcome.NEW], [Outcome.UNCHANGED])
    assert event_file.rows(
        "SELECT given_name, family_name, email, category, status FROM person"
    ) == [person]
    assert event_file.rows("SELECT code, source FROM alias ORDER BY rowid") == codes


def test_of_several_the_one_who_has_just_the_names_of_the_row_is_met(event_file, tmp_path):
    path = tmp_path / "lista.csv"
    rows = (
        "Nombre;Apellidos;الاسم الكامل;Empresa;Correo",
        "Mohamed;El Amrani;;PTA;elamrani@x.ma",
        "محمد;العمراني;;PTA;",
        "mohamed;ELAMRANI;محمد العمراني;PTA;elamrani@x.ma",
    )
    path.write_text("\n".join(rows), encoding="utf-8")
    first = apply_import(event_file, "Ana", plan_import(event_file, [path]))

    again = apply_import(event_file, "Ana", plan_import(event_file, [path]))

    assert (first.added, first.refused) == (2, ())
    assert (again.added, again.updated, again.refused) == (0, 0, ())
