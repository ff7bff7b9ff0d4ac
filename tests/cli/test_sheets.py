"""`hubdesk sheets` writes paper for a point, says so, and refuses what makes no sense."""

import json

import pytest
from journeys.command_line import hubdesk

from hubdesk.demo.build import build_demo
from hubdesk.eventfile.file import EventFile


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.hubdesk"
    build_demo(path, "Ana").close()
    return path


@pytest.fixture
def event(demo, tmp_path):
    path = tmp_path / "event.hubdesk"
    path.write_bytes(demo.read_bytes())
    return path


def test_sheets_are_written_and_told(event, tmp_path):
    out = tmp_path / "sheets.pdf"

    done = hubdesk("sheets", event, "--point", "Málaga", "-o", out, "--json")

    assert done.status == 0, done.err
    with EventFile.open(event) as file:
        recorded = [json.loads(rows) for (rows,) in file.rows("SELECT rows FROM paper_sheet")]
    people = [person for rows in recorded for person in rows if person]
    told = done.json
    assert (told["sheets"], told["people"]) == (len(recorded), len(people))
    assert told["first"] == 1
    assert out.read_bytes().startswith(b"%PDF-")


def test_columns_blank_rows_day_and_delegation_are_chosen(event, tmp_path):
    out = tmp_path / "sheets.pdf"
    words = ("sheets", event, "--point", "Málaga", "-o", out, "--json")

    some = hubdesk(*words, "--delegation", "Delegación marroquí", "--columns", "signature",
                   "--blank", "0", "--day", "2026-07-10").json  # fmt: skip

    with EventFile.open(event) as file:
        members = file.value(
            "SELECT count(*) FROM person p JOIN delegation d ON d.id = p.delegation_id"
            " WHERE d.name = 'Delegación marroquí' AND p.status NOT IN ('cancelled', 'blocked')"
        )
        rows = [json.loads(rows) for (rows,) in file.rows("SELECT rows FROM paper_sheet")]
    assert some["people"] == sum(map(len, rows)) <= members


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--columns", "shoes"), "no column"),
        (("--day", "tomorrow"), "no day"),
        (("--blank", "-1"), "--blank"),
        (("--delegation", "Nobody"), "no delegation"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(event, tmp_path, words, said):
    out = tmp_path / "sheets.pdf"

    done = hubdesk("sheets", event, "--point", "Málaga", "-o", out, *words)

    assert done.status == 2
    assert said in done.err
    assert not out.exists()


def test_the_event_file_is_not_replaced_by_its_sheets(event):
    done = hubdesk("sheets", event, "--point", "Málaga", "-o", event)

    assert done.status == 2
    assert "exists already" in done.err
