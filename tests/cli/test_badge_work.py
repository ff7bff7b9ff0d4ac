"""The command line prints all kinds of work, looks first, and takes templates and photos along."""

import csv
import json

import pypdfium2
import pytest
import zxingcpp
from click.testing import CliRunner
from sample_photos import a_photo

from hubdesk.badges import service as badges
from hubdesk.badges.photo_store import photo_of
from hubdesk.badges.template import load_template
from hubdesk.badges.template_json import template_text
from hubdesk.checkin.founding import found_event
from hubdesk.cli.main import main
from hubdesk.eventfile.file import EventFile
from hubdesk.registration import groups
from hubdesk.registration import service as registration


@pytest.fixture
def event(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "event.hubdesk"
    found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana").close()
    with EventFile.open(path) as file:
        delegation = groups.add_delegation(file, "Ana", "Andaluza")
        for family in ("Ruiz", "Núñez", "Tazi"):
            said = {"given_name": "Ana", "family_name": family, "delegation_id": delegation}
            registration.register(file, "Ana", said)
    return path


def run(command, event, *words):
    done = CliRunner().invoke(main, [command, str(event), *map(str, words)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def codes_in(path) -> list[list[str]]:
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    return [[found.text for found in zxingcpp.read_barcodes(page)] for page in pages]


def acts(event) -> int:
    with EventFile.open(event) as file:
        return file.value("SELECT count(*) FROM act")


@pytest.mark.parametrize("work", ["place-cards", "lanyards", "envelopes"])
def test_other_work_is_printed_and_not_recorded(event, tmp_path, work) -> None:
    before = acts(event)

    done = run("badges", event, "--work", work, "-o", "out.pdf")

    assert done.exit_code == 0
    assert f" {work} on 1 pages" in done.stdout
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")
    assert acts(event) == before


def test_work_of_which_there_is_none_writes_no_file(event, tmp_path) -> None:
    done = run("badges", event, "--work", "door-signs", "-o", "out.pdf", "--json")

    assert json.loads(done.stdout)["output"] is None
    assert not (tmp_path / "out.pdf").exists()


def test_an_envelope_of_another_size_is_chosen(event, tmp_path) -> None:
    run("badges", event, "--work", "envelopes", "--sheet", "c4", "-o", "out.pdf")

    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        assert [round(side / 72 * 25.4) for side in document[0].get_size()] == [324, 229]


def test_a_proof_issues_and_records_nothing(event, tmp_path) -> None:
    before = acts(event)

    done = run("badges", event, "--proof", "-o", "proof.pdf")

    assert "a proof of 3 badges on 1 pages" in done.stdout
    assert acts(event) == before
    (found,) = codes_in(tmp_path / "proof.pdf")
    assert len(found) == 3
    assert all(code.startswith("HUBDESK PREVIEW") for code in found)


def test_backs_and_columns_and_the_first_cell_are_chosen(event, tmp_path) -> None:
    words = ("--template", "a6-portrait", "--start-cell", "3", "--by-columns")
    template = load_template("a6-portrait")
    with_back = template_text(template).replace(
        '"front"', '"back": [{"draw": "box", "id": "b", "x": 5, "y": 5, "width": 9, "height": 9,'
        ' "colour": "#14703f"}], "front"', 1,
    )  # fmt: skip
    (tmp_path / "both.json").write_text(with_back)

    run("badges", event, *words, "-o", "fronts.pdf")
    run("badges", event, "--template", "both.json", "--duplex", "long-edge", "-o", "both.pdf")

    assert [len(page) for page in codes_in(tmp_path / "fronts.pdf")] == [2, 1]
    assert [len(page) for page in codes_in(tmp_path / "both.pdf")] == [3, 0]
    with EventFile.open(event) as file:
        first = file.rows("SELECT page, cell FROM printing ORDER BY id LIMIT 3")
    assert sorted(first) == [(1, 3), (1, 4), (2, 1)]


@pytest.mark.parametrize(
    "words",
    [
        ("--each", "pdf", "--proof"), ("--each", "pdf", "--dry-run"),
        ("--each", "png", "--sheet", "x"),
        ("--work", "envelopes", "--template", "a6-portrait"), ("--work", "place-cards", "--proof"),
        ("--work", "lanyards", "--not-printed"), ("--proof", "--dry-run"),
    ],
)  # fmt: skip
def test_options_that_contradict_one_another_are_refused_before_anything_is_done(
    event, tmp_path, words
) -> None:
    before = acts(event)

    done = run("badges", event, *words, "-o", "out")

    assert done.exit_code == 2
    assert acts(event) == before
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_a_file_each_and_a_list_are_written(event, tmp_path, kind) -> None:
    done = run("badges", event, "--each", kind, "-o", "out", "--json")

    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert (told["files"], told["issued"], told["without_email"]) == (3, 3, 3)
    with (tmp_path / "out" / "badges.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["name"] for row in rows} == {"Ana Ruiz", "Ana Núñez", "Ana Tazi"}
    assert all((tmp_path / "out" / row["file"]).suffix == f".{kind}" for row in rows)
    assert all((tmp_path / "out" / row["file"]).exists() for row in rows)


def test_preflight_finds_nothing_where_all_is_well(event) -> None:
    before = acts(event)

    done = run("preflight", event)

    assert (done.exit_code, done.stdout) == (0, "3 badges on 1 pages: all is well\n")
    assert acts(event) == before


def test_preflight_tells_each_finding_and_ends_with_one(event) -> None:
    with EventFile.open(event) as file:
        same = registration.register(file, "Ana", {"given_name": "ANA", "family_name": "RUIZ"})
        nobody = registration.register(file, "Ana", {"family_name": "☃"})

    done = run("preflight", event, "--json", "--dpi", "100")

    assert done.exit_code == 1
    told = json.loads(done.stdout)
    kinds = {(each["person_id"], each["kind"], each["fatal"]) for each in told["findings"]}
    assert (None, "coarse_code", False) in kinds
    assert (same, "same_name", False) in kinds
    assert (nobody, "no_name", True) in kinds
    assert (told["badges"], told["left_out"], told["dpi"]) == (4, [nobody], 100)
    words = run("preflight", event, "--dpi", "100").stdout
    assert "2 people are called" in words
    assert "dots a module at 100 dpi" in words
    assert "things to look at" in words


def test_a_template_goes_from_one_event_to_another(event, tmp_path) -> None:
    listed = json.loads(run("templates", event, "list", "--json").stdout)
    assert [row["name"] for row in listed] == badges.template_names()

    exported = run("templates", event, "export", "butterfly", "mine")
    imported = run("templates", event, "import", "mine.hubdeskbadge", "--json")

    assert exported.exit_code == 0
    assert (tmp_path / "mine.hubdeskbadge").exists()
    name = json.loads(imported.stdout)["name"]
    assert name == "butterfly 2"
    assert name in run("templates", event, "list").stdout
    assert run("badges", event, "--template", name, "-o", "out.pdf").exit_code == 0
    assert run("preflight", event, "--template", name).exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "butterfly"), "export takes a template and a file after it."),
        (("import",), "import takes a file after it."),
        (("import", "nowhere.hubdeskbadge"), "There is no file nowhere.hubdeskbadge"),
        (("export", "nope", "out"), "There is no template 'nope'."),
    ],
)
def test_a_template_that_is_not_there_is_refused(event, words, said) -> None:
    done = run("templates", event, *words)

    assert done.exit_code == 2
    assert said in done.stderr


def test_exporting_replaces_no_file(event, tmp_path) -> None:
    (tmp_path / "mine.hubdeskbadge").write_text("something else")

    assert run("templates", event, "export", "butterfly", "mine").exit_code == 2
    assert (tmp_path / "mine.hubdeskbadge").read_text() == "something else"


def test_photos_are_shown_first_and_then_taken(event, tmp_path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "Ruiz Ana.jpg").write_bytes(a_photo())
    (folder / "nobody.jpg").write_bytes(a_photo())

    looked = run("photos", event, folder, "--dry-run")
    assert "Ruiz Ana.jpg: Ana Ruiz (by name)" in looked.stdout
    assert "nobody.jpg: nobody is called so" in looked.stderr
    with EventFile.open(event) as file:
        assert file.value("SELECT count(*) FROM blob") == 0

    taken = run("photos", event, folder, "--json")
    assert taken.exit_code == 1
    told = json.loads(taken.stdout)
    assert (told["taken"], told["without"]) == (1, 2)
    with EventFile.open(event) as file:
        assert photo_of(file, told["matches"][0]["person_id"]) is not None
