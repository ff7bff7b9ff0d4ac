"""Other print work carries no code, issues and records nothing, and says what it should."""

import io

import pypdfium2
import pytest
import zxingcpp
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges import service as badges
from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.envelopes import SIZES
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.service import Choice, Paper
from hubdesk.badges.work_printing import draw_work, print_work
from hubdesk.badges.works import Work, usual_paper
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Room, Session, Venue

EVERYBODY = Choice()
OTHERS = [work for work in Work if work is not Work.BADGES]


def people_of(file, count=5, delegation="Andaluza", **said):
    key = add_delegation(file, delegation, colour="#14703f")
    organisation = add_organisation(file)
    return [
        add_person(
            file, family_name=f"Ruiz {chr(65 + number % 26)}{number}", delegation_id=key,
            organisation_id=organisation, **said,
        )
        for number in range(count)
    ]  # fmt: skip


def add_room(file, name="Salón de Actos", sessions=("Apertura",)):
    with file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        venue = write.insert(Venue, leg_id="malaga", name="Parque Tecnológico")
        room = write.insert(Room, venue_id=venue, name=name)
        for number, title in enumerate(sessions):
            write.insert(
                Session, leg_id="malaga", room_id=room, title=title,
                starts_at=f"2026-07-{10 + number // 5:02}T{9 + number % 5:02}:00", minutes=60,
            )  # fmt: skip


def drawn(file, work, choice=EVERYBODY, paper=None):
    stream = io.BytesIO()
    printed = draw_work(file, stream, work, choice, paper or usual_paper(work))
    return printed, pypdfium2.PdfDocument(stream.getvalue()) if printed.pages else None


def texts(document) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def codes(document) -> list[str]:
    return [
        found.text
        for page in document
        for found in zxingcpp.read_barcodes(page.render(scale=150 / 72).to_pil())
    ]


@pytest.mark.parametrize("work", list(Work))
def test_nothing_is_issued_or_recorded(event_file, tmp_path, work) -> None:
    people_of(event_file)
    add_room(event_file)
    before = event_file.value("SELECT count(*) FROM act")
    paper = Paper() if work is Work.BADGES else usual_paper(work)

    printed = print_work(event_file, tmp_path / "work.pdf", work, EVERYBODY, paper)

    assert printed.pages
    assert (printed.job_id, printed.issued, printed.act) == (None, 0, None)
    assert (tmp_path / "work.pdf").read_bytes().startswith(b"%PDF-")
    assert event_file.value("SELECT count(*) FROM act") == before


@pytest.mark.parametrize("work", OTHERS)
def test_no_code_is_on_it_though_people_have_badges(event_file, work) -> None:
    people_of(event_file)
    add_room(event_file)
    badges.issue_missing(event_file, "Ana")
    letters = [row.letters for row in badges.badges(event_file)]

    _, document = drawn(event_file, work)

    assert codes(document) == []
    said = " ".join(texts(document)).replace("-", "")
    assert not any(each in said for each in letters)


def test_a_place_card_has_the_name_on_both_sides_of_the_fold(event_file) -> None:
    people_of(event_file, 5)

    printed, document = drawn(event_file, Work.PLACE_CARDS)

    assert (printed.badges, printed.pages) == (5, 2)
    said = texts(document)
    assert said[0].count("Ana Ruiz A0") == 2
    assert said[1].count("Ana Ruiz E4") == 2
    assert "Parque Tecnológico" in said[0]


def test_the_upper_name_of_a_place_card_stands_upside_down(event_file) -> None:
    people_of(event_file, 1)

    _, document = drawn(event_file, Work.PLACE_CARDS)

    image = document[0].render(scale=2, grayscale=True).to_pil()
    width, height = round(105 * 72 / 25.4 * 2), round(74 * 72 / 25.4 * 2)
    inset = (12, 40, width - 12, height - 40)  # without the fold and the cutting marks
    upper = image.crop((0, 0, width, height)).crop(inset)
    lower = image.crop((0, height, width, 2 * height)).crop(inset).rotate(180)
    different = [
        abs(one - other)
        for one, other in zip(
            upper.resize((60, 40)).tobytes(), lower.resize((60, 40)).tobytes(), strict=True
        )
    ]
    assert min(upper.tobytes()) < 100  # there is a name
    assert sum(different) / len(different) < 6


def test_an_insert_has_the_agenda_behind_the_name(event_file) -> None:
    people_of(event_file, 3)

    printed, document = drawn(event_file, Work.LANYARDS)

    assert printed.pages == 1
    assert len(document) == 2
    assert "Ana Ruiz A0" in texts(document)[0]


def test_a_door_sign_tells_the_room_its_venue_and_its_sessions(event_file) -> None:
    add_room(event_file, sessions=("Apertura", "Clausura"))
    add_room(event_file, "Sala 2", sessions=())

    printed, document = drawn(event_file, Work.DOOR_SIGNS)

    assert printed.badges == 2
    first, second = texts(document)
    for words in (
        "Salón de Actos",
        "Parque Tecnológico",
        "Málaga",
        "Apertura",
        "09:00",
        "Clausura",
    ):
        assert words in first
    assert "Sala 2" in second


def test_a_door_sign_with_too_many_sessions_is_told(event_file) -> None:
    add_room(event_file, sessions=[f"Sesión {number}" for number in range(60)])

    printed, _ = drawn(event_file, Work.DOOR_SIGNS)

    assert [each.finding.kind for each in printed.findings] == [FindingKind.CUT]


@pytest.mark.parametrize("size", list(SIZES))
@pytest.mark.parametrize("count", [1, 8, 20, 45, 70])
def test_an_envelope_names_its_delegation_and_every_member(event_file, size, count) -> None:
    people_of(event_file, count)

    printed, document = drawn(event_file, Work.ENVELOPES, paper=usual_paper(Work.ENVELOPES, size))

    assert (printed.badges, printed.pages) == (1, 1)
    (said,) = texts(document)
    assert "Andaluza" in said
    missing = [
        number for number in range(count) if f"Ana Ruiz {chr(65 + number % 26)}{number}" not in said
    ]
    assert missing == []


def test_a_delegation_that_no_envelope_holds_goes_on_to_another(event_file) -> None:
    people_of(event_file, 260)

    printed, document = drawn(event_file, Work.ENVELOPES)

    assert printed.badges == 1
    assert printed.pages > 1
    assert f"1 / {printed.pages}" in texts(document)[0]
    said = " ".join(texts(document))
    assert all(f"{chr(65 + number % 26)}{number}" in said for number in range(260))


def test_each_delegation_has_an_envelope_and_who_is_of_none_has_not(event_file) -> None:
    people_of(event_file, 2)
    people_of(event_file, 2, "Marocaine", given_name="Karim")
    add_person(event_file, given_name="Alone")

    printed, document = drawn(event_file, Work.ENVELOPES)

    assert printed.badges == 2
    said = texts(document)
    assert "Andaluza" in said[0]
    assert "Karim" not in said[0]
    assert "Marocaine" in said[1]
    assert "Alone" not in " ".join(said)


def test_an_envelope_of_a_size_that_there_is_not_is_refused(event_file) -> None:
    people_of(event_file)

    with pytest.raises(HubDeskError) as refused:
        drawn(event_file, Work.ENVELOPES, paper=usual_paper(Work.ENVELOPES, "c9"))

    assert refused.value.problem is Problem.TEMPLATE_NOT_FOUND
    assert refused.value.data["known"] == list(SIZES)


def test_only_the_chosen_are_printed(event_file) -> None:
    people = people_of(event_file)

    printed, document = drawn(event_file, Work.PLACE_CARDS, Choice(people=frozenset(people[1:2])))

    assert printed.badges == 1
    assert "Ana Ruiz B1" in texts(document)[0]


def test_a_card_that_nobody_could_read_is_left_out_and_told(event_file) -> None:
    people_of(event_file, 1)
    nobody = add_person(event_file, given_name=None, family_name="☃")

    printed, _ = drawn(event_file, Work.PLACE_CARDS)

    assert printed.badges == 1
    assert printed.left_out == (nobody,)
    assert nobody in {each.person_id for each in printed.findings}


@pytest.mark.parametrize("work", OTHERS)
def test_nobody_to_print_for_writes_no_file(event_file, tmp_path, work) -> None:
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.update(Leg, "malaga", name="Málaga capital")

    printed = print_work(event_file, tmp_path / "work.pdf", work, EVERYBODY, usual_paper(work))

    assert printed.badges == 0
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("work", [*OTHERS, Work.BADGES])
def test_stopping_leaves_no_file(event_file, tmp_path, work) -> None:
    people_of(event_file, 9)
    add_room(event_file)
    paper = Paper() if work is Work.BADGES else usual_paper(work)

    printed = print_work(
        event_file, tmp_path / "work.pdf", work, EVERYBODY, paper, lambda _done, _total: False
    )

    assert printed.pages == 0
    assert list(tmp_path.glob("*.pdf")) == []
    assert list(tmp_path.glob(".*")) == []


def test_a_proof_shows_badges_with_codes_that_no_door_takes(event_file) -> None:
    people_of(event_file)
    badges.issue_missing(event_file, "Ana")
    real = {row.code for row in badges.badges(event_file)}
    paper = Paper("butterfly", "single", arrangement=Arrangement(duplex=Duplex.LONG_EDGE))

    _, document = drawn(event_file, Work.BADGES, paper=paper)

    found = codes(document)
    assert len(found) == 5
    assert all(code.startswith("HUBDESK PREVIEW NO BADGE") for code in found)
    assert not real & set(found)
    for page in texts(document):
        assert page.count("PROOF") == 4  # both edges of both sides
        assert "Ana Ruiz" in page
    letters = {row.letters for row in badges.badges(event_file)}
    said = " ".join(texts(document)).replace("-", "")
    assert not any(each in said for each in letters)


def test_every_built_in_template_can_be_proofed(event_file) -> None:
    people_of(event_file, 1)

    for template in badges.template_names():
        printed, document = drawn(event_file, Work.BADGES, paper=Paper(template, "single"))
        assert printed.pages == 1
        assert len(codes(document)) == 1, template
