"""A badge that nobody could read is not printed unasked, and never counts as printed."""

import pypdfium2
import pytest
from badges.sample_faces import a_face
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges import service as badges
from hubdesk.badges.placing import FindingKind, findings
from hubdesk.badges.service import Choice, Paper, Which
from hubdesk.badges.template import Template, load_template
from hubdesk.errors import HubDeskError, Problem

A6 = load_template("a6-portrait")
NOT_DRAWN = "李小龙"
ENDLESS = "W" * 150


def kinds(template: Template, **said: str) -> set[FindingKind]:
    return {found.kind for found in findings(template, a_face(**said))}


def pages_of(path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)


@pytest.mark.parametrize(
    "name", [NOT_DRAWN, f"{NOT_DRAWN} - .", "\u1112\u1161\u11ab", "...", "\u200f"]
)
def test_a_name_of_which_no_letter_can_be_drawn_is_no_name(name) -> None:
    assert FindingKind.NO_NAME in kinds(A6, name=name)
    assert FindingKind.NO_NAME in kinds(A6, name=name, arabic_name=NOT_DRAWN)


def test_one_name_of_two_that_can_be_drawn_is_a_name() -> None:
    assert kinds(A6, name=NOT_DRAWN, arabic_name="ياسين") == {FindingKind.MISSING_LETTERS}
    assert kinds(A6, name=f"Bruce {NOT_DRAWN}") == {FindingKind.MISSING_LETTERS}


def test_a_name_below_half_of_its_smallest_size_is_unreadable() -> None:
    assert kinds(A6, name=ENDLESS) == {FindingKind.UNREADABLE}
    assert kinds(A6, name="W" * 30) == {FindingKind.TOO_SMALL}


def test_another_field_is_never_unreadable() -> None:
    assert kinds(A6, name="Ana", organisation=ENDLESS) == {FindingKind.TOO_SMALL}


def test_a_template_that_shows_no_name_misses_none() -> None:
    table_sign = Template(name="sign", width=A6.width, height=A6.height, front=A6.front[:2])

    assert kinds(table_sign) == set()


def test_badges_nobody_could_read_are_left_out_and_the_others_printed(event_file, tmp_path) -> None:
    good = {add_person(event_file, family_name=f"Ruiz {n}") for n in range(4)}
    nameless = add_person(event_file, given_name=None, family_name=NOT_DRAWN)
    endless = add_person(event_file, given_name=None, family_name=ENDLESS)
    output = tmp_path / "badges.pdf"

    printed = badges.print_badges(event_file, "Ana", output)

    assert set(printed.left_out) == {nameless, endless}
    assert (printed.badges, printed.issued, printed.pages, pages_of(output)) == (4, 4, 1, 1)
    assert {row.person_id for row in badges.badges(event_file)} == good
    cells = event_file.rows("SELECT page, cell FROM printing ORDER BY page, cell")
    assert cells == [(1, 1), (1, 2), (1, 3), (1, 4)]
    assert event_file.value("SELECT badges FROM print_job") == 4
    still = badges.preflight(event_file, Choice(which=Which.NOT_PRINTED))
    assert set(still.left_out) == {nameless, endless}


def test_who_asks_for_them_anyway_gets_them(event_file, tmp_path) -> None:
    add_person(event_file, given_name=None, family_name=NOT_DRAWN)

    printed = badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf", anyway=True)

    assert (printed.badges, printed.left_out) == (1, ())
    assert FindingKind.NO_NAME in {found.finding.kind for found in printed.findings}


def test_if_all_are_left_out_nothing_is_written(event_file, tmp_path) -> None:
    person = add_person(event_file, given_name=None, family_name=NOT_DRAWN)
    acts = event_file.value("SELECT count(*) FROM act")
    output = tmp_path / "badges.pdf"

    printed = badges.print_badges(event_file, "Ana", output)

    assert (printed.job_id, printed.badges, printed.left_out) == (None, 0, (person,))
    assert not output.exists()
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_a_lost_badge_stays_valid_if_the_new_one_is_left_out(event_file, tmp_path) -> None:
    person = add_person(event_file, given_name=None, family_name=NOT_DRAWN)
    (lost,) = badges.issue_missing(event_file, "Ana")
    choice = Choice(people=frozenset({person}), new_code=True)

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf", choice)

    assert [(row.code, row.status.value) for row in badges.badges(event_file)] == [
        (lost.code, "active")
    ]


def test_the_preflight_says_what_printing_would_do_and_writes_nothing(event_file, tmp_path) -> None:
    delegation = add_delegation(event_file, ENDLESS)
    organisation = add_organisation(event_file, NOT_DRAWN)
    for number in range(5):
        add_person(event_file, family_name=f"Ruiz {number}", delegation_id=delegation)
    add_person(event_file, organisation_id=organisation)
    add_person(event_file, given_name=None, family_name=ENDLESS)
    paper = Paper(start_cell=2)
    acts = event_file.value("SELECT count(*) FROM act")

    would = badges.preflight(event_file, paper=paper)

    assert event_file.value("SELECT count(*) FROM act") == acts
    did = badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf", paper=paper)
    assert would.job_id is None
    assert (would.badges, would.pages, would.issued) == (did.badges, did.pages, did.issued)
    assert would.left_out == did.left_out
    told = [
        {(each.person_id, each.finding.kind, each.finding.text) for each in printed.findings}
        for printed in (would, did)
    ]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("paper", "problem"),
    [
        (Paper(template="none"), Problem.TEMPLATE_NOT_FOUND),
        (Paper(sheet="none"), Problem.TEMPLATE_NOT_FOUND),
        (Paper(sheet="a4-8up"), Problem.BADGE_TOO_LARGE),
        (Paper(start_cell=5), Problem.CELL_NOT_FOUND),
    ],
)
def test_the_preflight_refuses_what_printing_would_refuse(event_file, paper, problem) -> None:
    add_person(event_file)

    with pytest.raises(HubDeskError) as refusal:
        badges.preflight(event_file, paper=paper)

    assert refusal.value.problem is problem
