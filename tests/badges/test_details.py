"""What a template shows beside the usual is read for it alone, and orders and groups badges."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges import service as badges
from hubdesk.badges.arrangement import Arrangement, Duplex, Separators
from hubdesk.badges.face import AgendaLine
from hubdesk.badges.people import Choice, Sort, badges_to_print
from hubdesk.badges.preview import draw_preview
from hubdesk.badges.printing import Paper
from hubdesk.badges.template import load_template
from hubdesk.badges.template_model import Agenda, Text, Texts
from hubdesk.badges.templates_store import add_template
from hubdesk.programme import enrolment
from hubdesk.programme import service as programme_service
from hubdesk.registration import custom_fields

ALL = frozenset(
    {"protocol_name", "city", "arabic_organisation", "delegation_short", "custom:hotel", "roles",
     "agenda", "photo", "country"}
)  # fmt: skip


@pytest.fixture
def speaker(event_file, leg_id):
    person = add_person(
        event_file, given_name="Ghita", family_name="Lahbabi", honorific="Excma. Sra.",
        country="Marruecos", photo="ab" * 32,
        organisation_id=add_organisation(
            event_file, "APEBI", city="Casablanca", arabic_name="أبيبي"
        ),
        delegation_id=add_delegation(event_file, "Marroquí", short_name="MAR"),
    )  # fmt: skip
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    custom_fields.set_custom_value(event_file, "Ana", person, hotel, "Larios")
    for title, start, role in (
        ("Clausura", "2026-07-11T18:00", "attendee"),
        ("Apertura", "2026-07-10T09:30", "speaker"),
    ):
        session = programme_service.add_session(
            event_file, "Ana", leg_id, title, starts_at=start, minutes=45
        )
        enrolment.enrol(event_file, "Ana", session, [person], role=role)
    return person


def test_a_template_gets_what_it_needs_and_nothing_else(event_file, speaker) -> None:
    (bare,) = badges_to_print(event_file, Choice())
    (full,) = badges_to_print(event_file, Choice(), ALL)

    assert (bare.face.more, bare.face.roles, bare.face.agenda, bare.face.photo) == ({}, (), (), "")
    assert full.face.more == {
        "protocol_name": "Excma. Sra. Ghita LAHBABI", "city": "Casablanca", "country": "Marruecos",
        "arabic_organisation": "أبيبي", "delegation_short": "MAR", "custom:hotel": "Larios",
    }  # fmt: skip
    assert full.face.roles == ("speaker", "attendee")
    assert full.face.said("roles") == "speaker"
    assert full.face.photo == "ab" * 32
    assert full.face.agenda == (
        AgendaLine("10.07.", "09:30–10:15", "Apertura"),
        AgendaLine("11.07.", "18:00–18:45", "Clausura"),
    )


def test_badges_lie_by_the_first_session_of_each_and_those_without_last(
    event_file, speaker
) -> None:
    late = add_person(event_file, given_name="Eva", family_name="Alba")
    other = add_person(event_file, given_name="Leo", family_name="Bravo")
    closing = event_file.value("SELECT id FROM session WHERE title = 'Clausura'")
    enrolment.enrol(event_file, "Ana", closing, [other])

    found = badges_to_print(event_file, Choice(sort=Sort.SESSION))

    assert [(each.badge.person_id, each.group) for each in found] == [
        (speaker, "Apertura"), (other, "Clausura"), (late, ""),
    ]  # fmt: skip


def test_an_agenda_on_an_event_s_own_template_is_printed(event_file, speaker, tmp_path) -> None:
    a6 = load_template("a6-portrait")
    hotel = Texts(
        id="hotel", x=8, y=30, width=60, height=3,
        texts=(Text(says="Hotel {custom:Hotel}", size=8, smallest=5),),
    )  # fmt: skip
    agenda = Agenda(id="agenda", x=8, y=8, width=80, height=80)
    add_template(
        event_file, "Ana", replace(a6, name="Mío", front=(*a6.front, hotel), back=(agenda,))
    )

    printed = badges.print_badges(
        event_file, "Ana", tmp_path / "b.pdf",
        paper=Paper("Mío", "single", arrangement=Arrangement(Duplex.LONG_EDGE)),
    )  # fmt: skip

    with pypdfium2.PdfDocument(tmp_path / "b.pdf") as document:
        front, back = (page.get_textpage().get_text_bounded() for page in document)
    assert "Hotel Larios" in front
    assert "Apertura" in back
    assert printed.pages == 1


@pytest.mark.parametrize("separators", list(Separators))
def test_a_preview_of_any_sheet_is_that_sheet_of_the_print(
    event_file, tmp_path, separators
) -> None:
    for name in ("Andaluza", "Marroquí", "Prensa"):
        delegation = add_delegation(event_file, name)
        for number in range(3):
            add_person(event_file, given_name=f"{name}{number}", delegation_id=delegation)
    paper = Paper(start_cell=3, arrangement=Arrangement(separators=separators))

    printed = badges.print_badges(event_file, "Ana", tmp_path / "b.pdf", paper=paper)
    counted = badges.preflight(event_file, paper=paper)

    with pypdfium2.PdfDocument(tmp_path / "b.pdf") as document:
        pages = [page.render(scale=1).to_pil().tobytes() for page in document]
    assert len(pages) == printed.pages == counted.pages
    for first, page in enumerate(pages, 1):
        shown = draw_preview(event_file, tmp_path / "p.pdf", Choice(), paper, first=first, count=1)
        assert shown is not None
        assert shown.sheets == 1
        with pypdfium2.PdfDocument(Path(tmp_path / "p.pdf").read_bytes()) as document:
            assert document[0].render(scale=1).to_pil().tobytes() == page
