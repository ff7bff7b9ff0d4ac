"""Bad input gets one clear sentence and status 2 (or 1), never a traceback; nothing is changed."""

import random
import stat
import zipfile

import pytest
from click.testing import CliRunner

from hubdesk.badges import service as badges
from hubdesk.checkin.founding import found_event
from hubdesk.cli.main import main
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify
from hubdesk.registration import service as registration


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event.hubdesk"
    with found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana") as file:
        registration.register(file, "Ana", {"given_name": "Ana", "family_name": "Ruiz"})
    return path


def run(*words, typed=None):
    done = CliRunner().invoke(main, [str(word) for word in words], input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def content(path):
    with EventFile.open(path) as file:
        assert verify(file) == []
        return [
            file.rows(f"SELECT * FROM {table}")
            for table in ("person", "organisation", "badge", "admission", "change")
        ]


def write_zip_bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", "<workbook/>")
        bomb.writestr("xl/worksheets/sheet1.xml", b" " * 300_000_000)


HOSTILE_LISTS = {
    "empty.csv": lambda path: path.write_bytes(b""),
    "blank.csv": lambda path: path.write_bytes(b"\r\n \r\n;;;\r\n"),
    "noise.csv": lambda path: path.write_bytes(random.Random(1).randbytes(100_000)),
    "picture.xlsx": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000)),
    "no names.csv": lambda path: path.write_text("colour;size\nred;12\nblue;13\n"),
    "bomb.xlsx": write_zip_bomb,
    "cell.csv": lambda path: path.write_text("Nombre;Apellidos\nAna;" + "x" * 50_000_000 + "\n"),
    "folder.csv": lambda path: path.mkdir(),
    "missing.csv": lambda path: None,
}


@pytest.mark.parametrize("name", HOSTILE_LISTS)
def test_hostile_list_is_refused_in_a_sentence_that_names_it(event, tmp_path, name):
    HOSTILE_LISTS[name](tmp_path / name)
    before = content(event)

    done = run("import", event, tmp_path / name)

    assert done.exit_code == 2
    assert name in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert content(event) == before


def test_a_refused_list_takes_the_good_ones_of_the_same_import_back(event, tmp_path):
    (tmp_path / "good.csv").write_text("Nombre;Apellidos\nLucía;Gómez\n")
    (tmp_path / "bad.csv").write_bytes(b"")
    before = content(event)

    done = run("import", event, tmp_path / "good.csv", tmp_path / "bad.csv")

    assert done.exit_code == 2
    assert content(event) == before


@pytest.mark.parametrize(
    "words",
    [
        ("badges", "-o", "no such folder/b.pdf"),
        ("badges", "-o", "b.pdf", "--template", "no such"),
        ("badges", "-o", "b.pdf", "--sheet", "no such"),
        ("badges", "-o", "b.pdf", "--delegation", "nobody's"),
        ("badges", "-o", "b.pdf", "--start-cell", "99"),
        ("badges", "-o", "b.pdf", "--person", "nobody"),
        ("check-in", "--point", "nowhere", "X"),
        ("undo", "--act", "no such act"),
        ("redo",),
        ("list", "unicorns"),
        ("import", "x.csv", "--map", "nonsense"),
    ],
)
def test_what_is_not_there_is_named_and_nothing_changes(event, tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    before = content(event)

    done = run(words[0], event, *words[1:])

    assert done.exit_code == 2
    assert done.stderr.strip()
    assert content(event) == before


def test_event_file_that_is_none_is_refused_by_every_command(tmp_path):
    path = tmp_path / "event.hubdesk"
    path.write_text("no event" * 1000)

    for words in (
        ("import", path, path), ("list", path, "people"), ("badges", path, "-o", tmp_path / "b"),
        ("check-in", path, "--point", "x", "y"), ("verify", path), ("undo", path),
        ("copy", path, tmp_path / "copy"),
    ):  # fmt: skip
        done = run(*words)

        assert done.exit_code == 2, words
        assert "not a HubDesk event file" in done.stderr


def test_scanner_noise_is_answered_recorded_and_harmless(event):
    lines = [
        b"B" * 10_000,
        b"\x00\x01\x02\x1b[2J\x7f",
        b"\xff\xfe\xfa",
        "\ufdfd \u202eabc".encode(),
        b"'; DROP TABLE person; --",
        b"]Q1" + b"H" * 29,
    ]

    done = run("check-in", event, "--point", "Málaga", "--json", typed=b"\n".join(lines))

    assert done.exit_code == 1
    assert done.stdout.count('"verdict"') == len(lines)
    assert "ADMITTED" not in done.stdout
    with EventFile.open(event) as file:
        assert file.value("SELECT count(*) FROM refusal") == len(lines)
        assert file.value("SELECT max(length(code)) FROM refusal") <= 120
        assert file.value("SELECT count(*) FROM person") == 1


def test_code_of_another_event_says_so(event, tmp_path):
    with found_event(tmp_path / "other.hubdesk", "Other", [("Fez", "Africa/Casablanca")], "A") as f:
        registration.register(f, "Ana", {"family_name": "Tazi"})
        with EventFile.open(event) as here:  # another event has another tag, nearly always
            tag = here.value("SELECT code_tag FROM event")
        while f.value("SELECT code_tag FROM event") == tag:
            with f.writing(badges.ActKind.EDIT_PROGRAMME, "A") as write:
                write.execute("UPDATE event SET code_tag = (code_tag + 1) % 256")
        (issued,) = badges.issue_missing(f, "A")

    done = run("check-in", event, "--point", "Málaga", issued.code)

    assert done.exit_code == 1
    assert done.stdout.startswith("OTHER_EVENT")


def test_read_only_event_file_can_be_listed_and_says_why_it_is_not_changed(event, tmp_path):
    event.chmod(stat.S_IRUSR)

    assert run("list", event, "people").exit_code == 0
    done = run("check-in", event, "--point", "Málaga", "X")

    assert done.exit_code == 2
    assert "read-only" in done.stderr


def test_new_never_replaces_a_file(event):
    before = content(event)

    done = run("new", event, "--name", "Another")

    assert done.exit_code == 2
    assert "exists already" in done.stderr
    assert content(event) == before


@pytest.mark.parametrize(
    "words",
    [
        ("--name", "X", "--leg", "Fez", "--zone", "Mars/Base"),
        ("--name", "X", "--leg", ""),
        ("--name", ""),
        (),
    ],
)
def test_new_event_that_makes_no_sense_leaves_no_file(tmp_path, words):
    done = run("new", tmp_path / "n.hubdesk", *words)

    assert done.exit_code == 2
    assert not (tmp_path / "n.hubdesk").exists()
