"""A print that stops midway: what came out stays printed, the rest is printed from there on."""

from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from builders import add_person

from hubdesk.badges import service as badges
from hubdesk.badges.print_log import badges_of, changed_since_printed, people_of, print_log
from hubdesk.badges.service import Choice, Paper, Which
from hubdesk.badges.stopping import Place, Reason, place_of, rest_of, stop_at
from hubdesk.badges.templates_store import duplicate_template
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person, Printing


def codes_in(path) -> Counter[str]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return Counter(found.text for page in pages for found in zxingcpp.read_barcodes(page))


@pytest.fixture
def printed(event_file, tmp_path):
    """Ten badges on three sheets."""
    for number in range(10):
        add_person(event_file, family_name=f"Ruiz {number}")
    return badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")


def test_what_did_not_come_out_counts_as_not_printed(event_file, printed) -> None:
    rest = stop_at(event_file, "Ana", printed.job_id, Place(2, 3))

    assert (rest.printed, len(rest.people)) == (6, 4)
    not_printed = badges.preflight(event_file, Choice(which=Which.NOT_PRINTED))
    assert not_printed.badges == 4
    assert not_printed.issued == 0  # they have their codes
    (row,) = print_log(event_file)
    assert (row.badges, row.left) == (6, 4)
    assert len(people_of(event_file, printed.job_id)) == 6
    assert place_of(event_file, printed.job_id) == Place(2, 3)


def test_the_rest_is_printed_from_the_cell_on_and_every_code_once(
    event_file, printed, tmp_path
) -> None:
    rest = stop_at(event_file, "Ana", printed.job_id, Place(2, 3))

    badges.print_badges(
        event_file,
        "Ana",
        tmp_path / "rest.pdf",
        Choice(people=frozenset(rest.people)),
        Paper(start_cell=3),
        reason=Reason.CONTINUED.value,
    )

    cells = event_file.rows(
        "SELECT page, cell FROM printing WHERE job_id <> ? ORDER BY page, cell", (printed.job_id,)
    )
    assert cells == [(1, 3), (1, 4), (2, 1), (2, 2)]
    first = codes_in(tmp_path / "badges.pdf")
    assert codes_in(tmp_path / "rest.pdf") <= first
    assert badges.preflight(event_file, Choice(which=Which.NOT_PRINTED)).badges == 0
    assert {row.printings for row in badges.badges(event_file)} == {1}
    assert {row.reason for row in print_log(event_file)} == {"", "continued"}


def test_a_wrong_guess_is_put_right(event_file, printed) -> None:
    stop_at(event_file, "Ana", printed.job_id, Place(1))

    rest = stop_at(event_file, "Ana", printed.job_id, Place(3, 2))

    assert (rest.printed, len(rest.people)) == (9, 1)
    assert rest_of(event_file, printed.job_id).people == rest.people
    acts = event_file.value("SELECT count(*) FROM act")
    again = stop_at(event_file, "Ana", printed.job_id, Place(3, 2))
    assert again.act is None
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_it_is_undone_and_the_print_as_well(event_file, printed) -> None:
    rest = stop_at(event_file, "Ana", printed.job_id, Place(2))

    undo.undo(event_file, "Ana", rest.act)
    assert rest_of(event_file, printed.job_id).people == ()
    undo.undo(event_file, "Ana", printed.act)

    assert print_log(event_file) == []
    assert event_file.value("SELECT count(*) FROM printing WHERE deleted = 0") == 0


def test_a_print_that_is_not_there_did_not_stop(event_file) -> None:
    with pytest.raises(HubDeskError) as refusal:
        stop_at(event_file, "Ana", "nothing", Place(1))

    assert refusal.value.problem is Problem.NOT_FOUND


def test_the_record_knows_the_version_of_the_template_and_the_reason(event_file, tmp_path) -> None:
    person = add_person(event_file)
    key = duplicate_template(event_file, "Ana", "a6-portrait", "Misión")
    version = event_file.value("SELECT id FROM act ORDER BY id DESC LIMIT 1")

    badges.print_badges(
        event_file,
        "Ana",
        tmp_path / "badges.pdf",
        paper=Paper(template=key, printer="Reception"),
        reason="the printer ate it",
    )

    assert event_file.value("SELECT template_version FROM print_job") == version
    (row,) = print_log(event_file)
    assert row.reason == "the printer ate it"
    assert row.template_at == event_file.value("SELECT at FROM act WHERE id = ?", (version,))
    (badge,) = badges_of(event_file, person)
    assert (badge.target, badge.template, badge.desk) == ("Reception", "Misión", "Desk 1")


def test_which_fields_have_changed_is_told_and_chosen(event_file, tmp_path) -> None:
    first, second = (add_person(event_file, family_name=name) for name in ("Ruiz", "Tazi"))
    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, first, family_name="Ruiz Soto", job_title="Rectora")
        write.update(Person, second, job_title="Decana")

    changed = badges.preflight(event_file, Choice(which=Which.CHANGED))
    of_name = badges.preflight(event_file, Choice(which=Which.CHANGED, field="name"))

    assert changed.badges == 2
    assert dict(changed.changed) == {"job_title": 2, "name": 1}
    assert of_name.badges == 1
    assert changed_since_printed(event_file, first) == {"name", "job_title"}
    assert changed_since_printed(event_file, second) == {"job_title"}


def test_a_record_of_before_says_that_something_has_changed(event_file, tmp_path) -> None:
    person = add_person(event_file)
    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")
    key = event_file.value("SELECT id FROM printing")
    with event_file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        write.update(Printing, key, face="0" * 32)  # as version 1 of the file keeps it

    assert changed_since_printed(event_file, person) == {""}
    assert badges.preflight(event_file, Choice(which=Which.CHANGED)).changed == (("", 1),)
