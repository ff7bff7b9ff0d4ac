"""`hubdesk badges` says what it did, what it left out, and why it refused."""

import json
from dataclasses import replace

import pypdfium2
import pytest
from click.testing import CliRunner

from hubdesk.badges.service import sheet_names, template_names
from hubdesk.badges.sheet import Sheet, load_sheet
from hubdesk.badges.sheets_store import add_sheet
from hubdesk.checkin.founding import found_event
from hubdesk.cli.main import main
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Person
from hubdesk.registration import service as registration


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "event.hubdesk"
    found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana").close()
    return path


def register(event, **said):
    with EventFile.open(event) as file:
        return registration.register(
            file, "Ana", {"given_name": "Ana", "family_name": "Ruiz"} | said
        )


def run(event, *words):
    done = CliRunner().invoke(main, ["badges", str(event), *map(str, words)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def content(event):
    with EventFile.open(event) as file:
        return [
            file.rows(f"SELECT * FROM {table}")
            for table in ("person", "badge", "print_job", "printing", "act")
        ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--start-cell", "0"), "The sheet has no cell 0. Its cells are 1 to 4."),
        (("--start-cell", "5"), "The sheet has no cell 5. Its cells are 1 to 4."),
        (
            ("--template", "nope"),
            (
                f"There is no template 'nope'. There are {', '.join(template_names())}; a JSON file"
                " of your own can be named too."
            ),
        ),
        (
            ("--template", "nope.json"),
            (
                f"There is no template 'nope.json'. There are {', '.join(template_names())}; a JSON"
                " file of your own can be named too."
            ),
        ),
        (
            ("--sheet", "nope"),
            (
                f"There is no sheet 'nope'. There are {', '.join(sheet_names())}; a JSON file of"
                " your own can be named too."
            ),
        ),
        (
            ("--sheet", "a4-8up"),
            "The badge does not fit into the cells of the sheet a4-8up. Choose another sheet.",
        ),
        (
            ("-o", "event.hubdesk"),
            "event.hubdesk exists already and is left alone. Choose another name.",
        ),
    ],
)
def test_a_wrong_wish_is_refused_in_a_sentence_and_nothing_changes(event, words, said):
    register(event)
    before = content(event)

    done = run(event, "-o", "b.pdf", *words)

    assert done.exit_code == 2
    assert done.stderr.strip().endswith(said)
    assert len(done.stderr.splitlines()) == 1
    assert content(event) == before
    assert [path.name for path in event.parent.iterdir()] == ["event.hubdesk"]


@pytest.mark.parametrize("named", ["Mi papel", "mi  PAPEL", "APLI 1234", "1234"])
def test_badges_are_printed_on_a_sheet_of_the_event_s_own_by_its_name_or_number(event, named):
    register(event)
    with EventFile.open(event) as file:
        sheet = Sheet("Mi papel", (300, 400), cell=(290, 390), left=5, top=5, pitch=(1, 1),
                      makers=("APLI 1234",))  # fmt: skip
        add_sheet(file, "Ana", sheet)

    done = run(event, "-o", "all.pdf", "--sheet", named)

    assert done.exit_code == 0, done.stderr
    with pypdfium2.PdfDocument("all.pdf") as document:
        assert document[0].get_width() == pytest.approx(300 / 25.4 * 72, abs=0.1)


def test_own_sheets_are_among_those_that_could_have_been_meant(event):
    with EventFile.open(event) as file:
        add_sheet(file, "Ana", replace(load_sheet("a4-8up"), name="Mi papel"))

    done = run(event, "-o", "all.pdf", "--sheet", "nope")

    assert done.exit_code == 2
    assert "There are Mi papel, a4-10-cards" in done.stderr


def test_a_new_code_for_somebody_named_twice_is_one_gesture(event):
    person = register(event)
    run(event, "-o", "all.pdf")

    done = run(event, "-o", "one.pdf", "--person", person, "--person", person, "--new-code")

    assert done.exit_code == 0
    assert done.stdout.startswith("one.pdf: 1 badges on 1 pages, 1 newly issued")
    undone = CliRunner().invoke(main, ["undo", str(event)])
    assert undone.exit_code == 0
    with EventFile.open(event) as file:
        live = file.rows("SELECT status FROM badge WHERE deleted = 0")
    assert live == [("active",)]


def test_a_new_code_that_can_not_be_printed_leaves_the_lost_badge_valid(event):
    person = register(event)
    run(event, "-o", "all.pdf")
    before = content(event)

    done = run(event, "-o", "b.pdf", "--person", person, "--new-code", "--template", "nope")

    assert done.exit_code == 2
    assert content(event) == before


def test_somebody_named_who_can_have_no_badge_is_named_in_the_refusal(event):
    person = register(event)
    with EventFile.open(event) as file, file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, status="cancelled")
    before = content(event)

    done = run(event, "-o", "b.pdf", "--person", person)

    assert done.exit_code == 2
    assert done.stderr.startswith("No badge can be printed for Ana Ruiz")
    assert content(event) == before


def test_a_dry_run_says_what_should_be_looked_at_and_writes_nothing(event):
    register(event, family_name="Ruiz 李")
    register(event, given_name="小", family_name="龙")
    before = content(event)

    done = run(event, "--dry-run")

    assert done.exit_code == 1
    assert done.stdout == "would be: 1 badges on 1 pages, 1 newly issued\n"
    assert "Ana Ruiz 李: no font has these letters of the name: 李" in done.stderr.splitlines()
    assert "小 龙: not printed: the badge has no name that can be drawn" in done.stderr.splitlines()
    assert content(event) == before
    assert [path.name for path in event.parent.iterdir()] == ["event.hubdesk"]


def test_a_dry_run_tells_the_same_as_json(event):
    person = register(event, given_name="小", family_name="龙")

    done = run(event, "--dry-run", "--json")

    told = json.loads(done.stdout)
    assert (told["job"], told["output"], told["badges"]) == (None, None, 0)
    assert told["left_out"] == [person]
    assert {found["kind"] for found in told["findings"]} == {"missing_letters", "no_name"}


def test_a_dry_run_of_good_badges_ends_well(event):
    register(event)

    assert run(event, "--dry-run").exit_code == 0


def test_a_badge_without_a_name_is_refused_and_the_others_are_printed(event):
    register(event)
    register(event, given_name="小", family_name="龙")

    done = run(event, "-o", "b.pdf")

    assert done.exit_code == 1
    assert done.stdout == "b.pdf: 1 badges on 1 pages, 1 newly issued\n"
    assert "小 龙: not printed: the badge has no name that can be drawn" in done.stderr.splitlines()
    assert "1 badges were left out; --anyway prints them" in done.stderr.splitlines()
    again = run(event, "-o", "c.pdf", "--not-printed", "--anyway")
    assert again.exit_code == 0
    assert again.stdout == "c.pdf: 1 badges on 1 pages, 1 newly issued\n"


def test_if_all_are_left_out_no_file_is_written(event):
    register(event, given_name="小", family_name="龙")

    done = run(event, "-o", "b.pdf")

    assert done.exit_code == 1
    assert done.stdout == "No badge was printed; no file was written.\n"
    assert not (event.parent / "b.pdf").exists()


def test_without_an_output_nothing_is_printed(event):
    done = run(event)

    assert done.exit_code == 2
    assert "-o" in done.stderr
