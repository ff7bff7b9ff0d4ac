"""A file of badges and its record exist together or not at all."""

import re
from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges import codes
from hubdesk.badges import service as badges
from hubdesk.badges.issuing import code_secret
from hubdesk.badges.people import Sort, badges_to_print, place_line
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.service import Choice, Paper, Which
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Person


def add_people(file, number):
    return [add_person(file, given_name="Ana", family_name=f"Ruiz {n}") for n in range(number)]


def change(file, person, **columns):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, **columns)


def codes_in(path) -> Counter[str]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return Counter(found.text for page in pages for found in zxingcpp.read_barcodes(page))


def nothing_is_recorded(file) -> bool:
    tables = ("badge", "print_job", "printing")
    return all(file.value(f"SELECT count(*) FROM {table}") == 0 for table in tables)


def leftovers(folder) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def test_everybody_gets_a_badge_that_is_drawn_and_recorded(event_file, tmp_path) -> None:
    add_people(event_file, 6)
    output = tmp_path / "badges.pdf"

    printed = badges.print_badges(event_file, "Ana", output)

    assert (printed.badges, printed.issued, printed.pages, printed.findings) == (6, 6, 2, ())
    listed = badges.badges(event_file)
    assert codes_in(output) == Counter(row.code for row in listed)
    assert all(row.printings == 1 and row.printed_at for row in listed)
    cells = event_file.rows("SELECT page, cell FROM printing ORDER BY page, cell")
    assert cells == [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (2, 2)]
    job = event_file.row("SELECT template, sheet, target, operator, desk, badges FROM print_job")
    assert job == ("a6-portrait", "a4-4xa6", "badges.pdf", "Ana", "Desk 1", 6)


def test_printing_again_keeps_the_codes(event_file, tmp_path) -> None:
    add_people(event_file, 2)
    badges.print_badges(event_file, "Ana", tmp_path / "one.pdf")
    before = {row.code for row in badges.badges(event_file)}

    printed = badges.print_badges(event_file, "Ana", tmp_path / "two.pdf")

    assert printed.issued == 0
    assert {row.code for row in badges.badges(event_file)} == before
    assert codes_in(tmp_path / "two.pdf") == Counter(before)


def test_all_of_it_is_one_act_that_can_be_undone(event_file, tmp_path) -> None:
    add_people(event_file, 3)
    acts = event_file.value("SELECT count(*) FROM act")

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    assert event_file.value("SELECT count(*) FROM act") == acts + 1
    undo.undo(event_file, "Ana")
    assert badges.badges(event_file) == []
    assert event_file.value("SELECT count(*) FROM printing WHERE deleted = 0") == 0


@pytest.mark.parametrize(
    "columns",
    [{"erased": 1}, {"merged_into": "other"}, {"deleted": 1}, {"status": "cancelled"}],
)
def test_who_is_not_among_the_participants_is_not_printed(event_file, tmp_path, columns) -> None:
    add_person(event_file, family_name="Stays")
    out = add_person(event_file, family_name="Out")
    change(event_file, out, **columns)

    printed = badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    assert printed.badges == 1
    assert out not in {row.person_id for row in badges.badges(event_file)}


def test_badges_are_sorted_by_delegation_and_then_by_name(event_file, tmp_path) -> None:
    late = add_delegation(event_file, "Marroquí", position=2)
    early = add_delegation(event_file, "Andaluza", position=1)
    order = [
        add_person(event_file, family_name="Álvarez", delegation_id=early),
        add_person(event_file, family_name="Zamora", delegation_id=early),
        add_person(event_file, family_name="Bennis", delegation_id=late),
        add_person(event_file, family_name="Aaron"),
    ]

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    rows = event_file.rows(
        "SELECT person_id FROM printing r JOIN badge b ON b.id = r.badge_id ORDER BY page, cell"
    )
    assert [person for (person,) in rows] == order


def test_a_delegation_or_chosen_people_alone_can_be_printed(event_file, tmp_path) -> None:
    delegation = add_delegation(event_file)
    inside = add_person(event_file, delegation_id=delegation)
    outside = add_person(event_file)

    badges.print_badges(event_file, "Ana", tmp_path / "a.pdf", Choice(delegation_id=delegation))
    assert {row.person_id for row in badges.badges(event_file)} == {inside}
    badges.print_badges(event_file, "Ana", tmp_path / "b.pdf", Choice(people=frozenset({outside})))

    assert {row.person_id for row in badges.badges(event_file)} == {inside, outside}


def test_only_what_is_not_printed_yet_or_has_changed_since_can_be_printed(
    event_file, tmp_path
) -> None:
    same, changed = add_people(event_file, 2)
    output = tmp_path / "badges.pdf"
    badges.print_badges(event_file, "Ana", output)
    new = add_person(event_file, family_name="New")
    change(event_file, changed, arabic_name="آنا")

    def chosen(which: Which) -> set[str]:
        return {each.badge.person_id for each in badges_to_print(event_file, Choice(which=which))}

    assert chosen(Which.NOT_PRINTED) == {new}
    assert chosen(Which.CHANGED) == {changed}
    assert chosen(Which.TO_PRINT) == {new, changed}
    assert chosen(Which.ALL) == {same, changed, new}


def test_the_face_says_what_the_file_knows(event_file, tmp_path) -> None:
    with event_file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        write.update(Leg, "malaga", starts_on="2006-07-10", ends_on="2006-07-14")
    person = add_person(
        event_file,
        given_name="Yassine",
        family_name="El Amrani",
        arabic_name="ياسين العمراني",
        organisation_id=add_organisation(event_file, "APEBI"),
        delegation_id=add_delegation(event_file, "Marroquí", colour="#b3262e"),
        category="speaker",
    )

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf", Choice(people={person}))

    with pypdfium2.PdfDocument(tmp_path / "badges.pdf") as document:
        text = document[0].get_textpage().get_text_bounded()
    for words in ("Yassine", "ياسين", "APEBI", "Marroquí", "SPEAKER", "Misión", "10–14.07.2006"):
        assert words in text


@pytest.mark.parametrize(
    ("legs", "line"),
    [
        ([("Málaga", "2006-07-10", "2006-07-14")], "Málaga 10–14.07.2006"),
        ([("Tánger", "2006-10-30", "2006-11-02")], "Tánger 30.10–02.11.2006"),
        ([("Fez", "2006-12-30", "2007-01-02")], "Fez 30.12.2006–02.01.2007"),
        ([("Rabat", "2006-10-30", None)], "Rabat 30.10.2006"),
        ([("Rabat", None, None), ("Fez", None, None)], "Rabat · Fez"),
        ([], ""),
    ],
)
def test_places_and_days_need_no_language(legs, line) -> None:
    assert place_line(legs) == line


def test_findings_are_shown_before_anything_is_written(event_file, tmp_path) -> None:
    person = add_person(event_file, given_name=None, family_name="Bruce 李小龙")
    output = tmp_path / "badges.pdf"
    shown = []

    printed = badges.print_badges(
        event_file, "Ana", output, accept=lambda found: bool(shown.extend(found))
    )

    kinds = {(found.person_id, found.finding.kind) for found in shown}
    assert kinds == {(person, FindingKind.MISSING_LETTERS)}
    assert printed.job_id is None
    assert not output.exists()
    assert nothing_is_recorded(event_file)
    assert [each.finding.kind for each in badges.preflight(event_file).findings] == [
        FindingKind.MISSING_LETTERS
    ]


def test_stopping_leaves_nothing_behind(event_file, tmp_path) -> None:
    add_people(event_file, 9)
    output = tmp_path / "badges.pdf"

    badges.print_badges(event_file, "Ana", output, progress=lambda done, total: done < 8)

    assert not output.exists()
    assert leftovers(tmp_path) == []
    assert nothing_is_recorded(event_file)


def test_nobody_chosen_writes_nothing(event_file, tmp_path) -> None:
    printed = badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    assert printed.job_id is None
    assert not (tmp_path / "badges.pdf").exists()


def test_a_badge_that_somebody_issued_meanwhile_is_not_printed_twice(event_file, tmp_path) -> None:
    add_people(event_file, 1)
    output = tmp_path / "badges.pdf"

    def somebody_else(done: int, total: int) -> bool:
        badges.issue_missing(event_file, "Eva")
        return True

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", output, progress=somebody_else)

    assert refusal.value.problem is Problem.STALE
    assert not output.exists()
    assert len(badges.badges(event_file)) == 1
    assert event_file.value("SELECT count(*) FROM print_job") == 0


@pytest.mark.parametrize(
    ("paper", "problem"),
    [
        (Paper(template="none"), Problem.TEMPLATE_NOT_FOUND),
        (Paper(sheet="none"), Problem.TEMPLATE_NOT_FOUND),
        (Paper(sheet="a4-8up"), Problem.BADGE_TOO_LARGE),
        (Paper(start_cell=5), Problem.CELL_NOT_FOUND),
    ],
)
def test_a_wrong_paper_is_refused(event_file, tmp_path, paper, problem) -> None:
    add_people(event_file, 1)

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf", paper=paper)

    assert refusal.value.problem is problem
    assert nothing_is_recorded(event_file)
    assert leftovers(tmp_path) == []


def test_what_is_recorded_of_a_face_tells_nothing_about_the_person(event_file, tmp_path) -> None:
    add_people(event_file, 1)

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    kept = event_file.value("SELECT face FROM printing")
    assert re.fullmatch(r'{"face":"[0-9a-f]{32}","fields":{("\w+":"[0-9a-f]{3}",?)+}}', kept)
    args = event_file.value("SELECT args FROM act WHERE kind = 'print_badges'")
    assert "Ruiz" not in args


def test_every_printed_code_is_of_this_event(event_file, tmp_path) -> None:
    add_people(event_file, 3)

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    secret = code_secret(event_file)
    for code in codes_in(tmp_path / "badges.pdf"):
        assert codes.read_code(code, *secret) is codes.CodeReading.OURS


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        (Sort.DELEGATION, ["Zafra", "Alba", "Bravo"]),  # who has none comes last
        (Sort.ORGANISATION, ["Bravo", "Alba", "Zafra"]),
        (Sort.NAME, ["Alba", "Bravo", "Zafra"]),
    ],
)
def test_badges_lie_in_the_order_that_is_asked_for(event_file, sort, expected):
    delegation = add_delegation(event_file)
    early, late = add_organisation(event_file, "APEBI"), add_organisation(event_file, "ETICOM")
    add_person(event_file, family_name="Zafra", delegation_id=delegation)
    add_person(event_file, family_name="Bravo", organisation_id=early)
    add_person(event_file, family_name="Alba", organisation_id=late)

    found = badges_to_print(event_file, Choice(sort=sort))

    assert [each.face.name.split()[-1] for each in found] == expected
