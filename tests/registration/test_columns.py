"""Which column holds what, in four languages, with and without help."""

import pytest

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.columns.recognition import header_key, recognise
from hubdesk.registration.columns.shops import Source
from hubdesk.registration.columns.words import Field
from hubdesk.registration.lists.sheets import ListRow, Sheet

LEGS = {"malaga": "leg-1", "tanger": "leg-2"}


def sheet(*rows):
    return Sheet("", [ListRow(number, list(row)) for number, row in enumerate(rows, 1)])


def fields(*rows, mapping=None):
    """The recognised fields and the letters of their columns."""
    columns = recognise(sheet(*rows), LEGS, mapping)
    return {
        what.value: "".join("ABCDEFGHIJ"[place] for place in places)
        for what, places in columns.fields.items()
    }


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (
            ("Nombre", "Primer apellido", "Segundo apellido", "Correo electrónico", "Móvil"),
            {"given_name": "A", "family_name": "BC", "email": "D", "phone": "E"},
        ),
        (
            ("2º Apellido", "1er Apellido", "Nombre", "D.N.I.", "País"),
            {"given_name": "C", "family_name": "BA", "identity_document": "D", "country": "E"},
        ),
        (
            ("Prénom", "NOM", "Raison sociale", "Fonction", "Courriel", "GSM", "Délégation"),
            {"given_name": "A", "family_name": "B", "organisation": "C", "job_title": "D",
             "email": "E", "phone": "F", "delegation": "G"},
        ),
        (
            ("Title", "First name", "Last name", "Company", "Job title", "E-mail", "Phone number"),
            {"honorific": "A", "given_name": "B", "family_name": "C", "organisation": "D",
             "job_title": "E", "email": "F", "phone": "G"},
        ),
        (
            ("الاسم", "الاسم العائلي", "الشركة", "المنصب", "البريد الإلكتروني", "الهاتف"),
            {"given_name": "A", "family_name": "B", "organisation": "C", "job_title": "D",
             "email": "E", "phone": "F"},
        ),
        (("Nombre y apellidos", "Empresa"), {"full_name": "A", "organisation": "B"}),
        (("Apellidos, Nombre", "Entidad"), {"full_name": "A", "organisation": "B"}),
        (("Nom complet", "Société"), {"full_name": "A", "organisation": "B"}),
        (("Nom et prénom(s)", "Organisme"), {"full_name": "A", "organisation": "B"}),
        (("Participant", "Entreprise"), {"full_name": "A", "organisation": "B"}),
        (("الاسم الكامل", "المؤسسة"), {"full_name": "A", "organisation": "B"}),
        (("Nombre", "Nombre de la empresa"), {"full_name": "A", "organisation": "B"}),
        (("Nom", "Adresse e-mail"), {"full_name": "A", "email": "B"}),
        (("Name", "First name"), {"family_name": "A", "given_name": "B"}),
        (("Name", "Surname"), {"given_name": "A", "family_name": "B"}),
        (
            ("Prénom", "Nom", "الاسم الكامل"),
            {"given_name": "A", "family_name": "B", "arabic_name": "C"},
        ),
        (
            ("Prénom", "Nom", "الاسم", "النسب"),
            {"given_name": "A", "family_name": "B", "arabic_given_name": "C",
             "arabic_family_name": "D"},
        ),
        (
            ("Nombre", "Apellidos", "Tel. móvil (con prefijo)", "Correo del comprador"),
            {"given_name": "A", "family_name": "B", "phone": "C"},
        ),
        (
            ("Nombre", "Apellidos", "Idiomas", "Alergias", "Movilidad reducida", "Observaciones"),
            {"given_name": "A", "family_name": "B", "languages": "C", "diet": "D",
             "access_needs": "E", "notes": "F"},
        ),
    ],
)  # fmt: skip
def test_titles_are_recognised_in_four_languages(titles, expected):
    assert fields(titles, ["x"] * len(titles)) == expected


def test_the_header_is_found_below_title_lines():
    found = recognise(
        sheet(
            ["Misión empresarial – Delegación andaluza"],
            ["Nombre del organizador:", "Ana"],
            ["", "Nombre", "Apellidos", "Empresa", "Correo"],
            ["1", "Ana", "Ruiz", "Nombre", "a@x.es"],
        ),
        LEGS,
    )

    assert found.header == 2
    assert found.fields[Field.EMAIL] == (4,)


def test_content_helps_where_a_title_says_nothing():
    rows = [["Nombre", "Contacto", "Otro"], *(["Ana Gil", "a@x.es", "+34 600 111 222"],) * 4]

    assert fields(*rows) == {"full_name": "A", "email": "B", "phone": "C"}


def test_a_bare_list_of_names_needs_no_header():
    assert fields(["Ana Ruiz Peña"], ["Gil, José Luis"], ["محمد العمراني"]) == {"full_name": "A"}


def test_columns_mapped_by_hand_win_over_recognised_ones():
    titles = ["Nombre", "Apellidos", "Contacto", "Hotel"]

    assert fields(titles, ["x"] * 4, mapping={"phone": "contacto", "family_name": ""}) == {
        "given_name": "A",
        "phone": "C",
    }
    found = recognise(sheet(titles), LEGS, {"custom:Hotel": "D"})
    assert found.custom == {"Hotel": 3}


def test_columns_mapped_by_letter_need_no_header():
    rows = [["Ana", "Ruiz", "600"], ["José", "Gil", "601"]]

    found = recognise(sheet(*rows), LEGS, {"given_name": "a", "family_name": "B"})

    assert found.header is None
    assert found.fields == {Field.GIVEN_NAME: (0,), Field.FAMILY_NAME: (1,)}


def test_a_header_of_unknown_words_is_still_no_person():
    rows = [["Vorname", "Nachname", "Kontakt"], ["Ana", "Ruiz", "600 111"], ["Eva", "Gil", "601"]]

    assert recognise(sheet(*rows), LEGS, {"given_name": "A", "family_name": "B"}).header == 0


@pytest.mark.parametrize(
    ("mapping", "problem"),
    [
        ({"shoe_size": "A"}, Problem.LIST_FIELD_UNKNOWN),
        ({"custom: ": "A"}, Problem.LIST_FIELD_UNKNOWN),
        ({"email": "Teléfono fijo"}, Problem.LIST_COLUMN_NOT_FOUND),
        ({"email": "ZZ"}, Problem.LIST_COLUMN_NOT_FOUND),
    ],
)
def test_a_mapping_of_what_is_not_there_is_refused(mapping, problem):
    with pytest.raises(HubDeskError) as caught:
        recognise(sheet(["Nombre"], ["Ana"]), LEGS, mapping)

    assert caught.value.problem is problem


def test_columns_named_for_a_leg_say_who_attends_it():
    found = recognise(
        sheet(["Nombre", "Málaga", "Asiste a Tánger (sí/no)", "Llegada a Málaga"]), LEGS
    )

    assert found.legs == {"leg-1": 1, "leg-2": 2}


def test_lists_with_the_same_header_share_a_key():
    assert header_key(["Nombre", "Correo-e", ""]) == header_key(["NOMBRE ", "Correo e"])


PRETIX = (
    "Event slug", "Order code", "Position ID", "Status", "Email", "Product", "Attendee name",
    "Attendee name: Given name", "Attendee name: Family name", "Attendee email", "Company",
    "Pseudonymization ID", "Company", "Invoice address name",
)  # fmt: skip
EVENTBRITE = (
    "Order #", "Order Date", "First Name", "Last Name", "Email", "Quantity", "Ticket Type",
    "Attendee #", "Barcode #", "Attendee Status", "Cell Phone", "Company",
)  # fmt: skip
INDICO = ("ID", "Name", "First Name", "Last Name", "Email Address", "Affiliation",
          "Registration date", "Registration state")  # fmt: skip


@pytest.mark.parametrize(
    ("titles", "source", "codes", "email"),
    [
        (PRETIX, Source.PRETIX, ((1, 2), (11,)), (9, 4)),
        (("Order code", "Attendee name", "Product", "Price", "Secret", "E-mail", "Company"),
         Source.PRETIX, ((4,),), (5,)),
        (EVENTBRITE, Source.EVENTBRITE, ((8,), (7,)), (4,)),
        (INDICO, Source.INDICO, ((0,),), (4,)),
    ],
)  # fmt: skip
def test_ticket_shops_are_known_by_their_headers(titles, source, codes, email):
    found = recognise(sheet(titles, ["x"] * len(titles)), LEGS)

    assert (found.source, found.codes) == (source, codes)
    assert found.fields[Field.EMAIL] == email
    assert Field.CODE not in found.fields


def test_a_shops_company_is_the_attendees_not_the_invoices():
    found = recognise(sheet(PRETIX), LEGS)

    assert found.fields[Field.ORGANISATION] == (10,)


def test_a_generic_list_with_a_row_number_is_no_shops():
    found = recognise(sheet(["ID", "Nombre", "Correo"], ["1", "Ana Gil", "a@x.es"]), LEGS)

    assert (found.source, found.codes) == (Source.LIST, ())
