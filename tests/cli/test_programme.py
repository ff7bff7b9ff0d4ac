"""`hubdesk programme`: sheets in and out, calendars, and conflicts with names."""

import csv
import json

import pypdfium2
import pytest
import vobject
from builders import add_person
from click.testing import CliRunner

from hubdesk.checkin.founding import found_event
from hubdesk.cli.main import main
from hubdesk.eventfile.file import EventFile
from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.listing import listed_sessions


@pytest.fixture
def event(tmp_path):
    """An event of two legs, where Ana speaks in two sessions at once, and Karim by name alone."""
    path = tmp_path / "event.hubdesk"
    legs = [("Málaga", "Europe/Madrid"), ("Tánger", "Africa/Casablanca")]
    with found_event(path, "Misión", legs, "Ana") as file:
        malaga, tangier = (leg.id for leg in places.legs(file))
        venue = places.add_venue(file, "Ana", malaga, "Parque Tecnológico")
        room = places.add_room(file, "Ana", venue, "Sala 1", capacity=2)
        ana = add_person(file)
        first, second = (
            programme.add_session(
                file, "Ana", malaga, title, starts_at=starts_at, minutes=60, room_id=room_id
            )
            for title, starts_at, room_id in (
                ("Apertura", "2026-07-10T10:00", room),
                ("Taller", "2026-07-10T10:30", None),
            )
        )
        for session in (first, second):
            enrolment.enrol(file, "Ana", session, [ana], role="speaker")
            programme.name_speaker(file, "Ana", session, "Karim Tazi")
        guests = [add_person(file, given_name=name) for name in ("Eva", "Luz", "Sol")]
        enrolment.enrol(file, "Ana", first, guests, beyond_capacity=True)
        programme.add_session(file, "Ana", tangier, "Visite", kind="visit")
    return path


def run(*words):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def sessions(event):
    with EventFile.open(event) as file:
        return listed_sessions(file)


def write_sheet(path, *rows):
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
    return path


def test_sessions_are_listed_with_everything_that_a_script_needs(event):
    done = run("list", event, "sessions", "--json")

    first, _, last = json.loads(done.stdout)
    assert {
        key: first[key] for key in ("title", "room", "venue", "day", "ends_at", "speakers")
    } == {
        "title": "Apertura",
        "room": "Sala 1",
        "venue": "Parque Tecnológico",
        "day": "2026-07-10",
        "ends_at": "2026-07-10T11:00",
        "speakers": ["Ana Ruiz", "Karim Tazi"],
    }
    assert (first["track"], first["locked"], first["waiting"], first["enrolled"]) == (
        None, False, 0, 4,
    )  # fmt: skip
    assert (last["title"], last["day"], last["starts_at"], last["ends_at"]) == (
        "Visite", None, None, None,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["programme.xlsx", "programme.csv", "PROGRAMME.XLSX"])
def test_a_sheet_goes_out_and_back_without_a_change(event, tmp_path, name):
    exported = run("programme", event, "export", tmp_path / name)
    imported = run("programme", event, "import", tmp_path / name)

    assert (exported.exit_code, imported.exit_code) == (0, 0)
    assert exported.stdout == f"{tmp_path / name}: 3 sessions\n"
    assert imported.stdout == "0 added, 0 updated, 3 unchanged, 0 refused\n"


def test_what_would_be_imported_is_shown_and_not_done(event, tmp_path):
    before = sessions(event)
    sheet = write_sheet(
        tmp_path / "a.csv",
        ["id", "leg", "day", "start", "title", "room", "track"],
        [before[0].id, "Málaga", "2026-07-10", "11:00", "Apertura", "Sala 1", ""],
        ["", "Málaga", "2026-07-11", "9:00", "Nueva", "Sala 9", ""],
        ["", "Málaga", "2026-07-11", "9:00", "Otra", "", "Agua"],
    )

    done = run("programme", event, "import", sheet, "--dry-run")

    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "a.csv row 2: changed Apertura: start 2026-07-10 10:00 → 2026-07-10 11:00",
        "a.csv row 3: refused Nueva",
        "a.csv row 4: new Otra: start 2026-07-11 09:00; minutes 60; title Otra; track Agua",
        "new tracks: Agua",
        "1 sessions have no row and stay as they are",
        "would be: 1 added, 1 updated, 0 unchanged, 1 refused",
    ]
    assert done.stderr.splitlines() == [
        "a.csv row 3, Nueva: there is no room 'Sala 9' in Málaga; there are Sala 1"
    ]
    assert sessions(event) == before


def test_an_import_says_in_json_what_it_did_and_is_undone_as_one(event, tmp_path):
    before = sessions(event)
    sheet = write_sheet(
        tmp_path / "a.csv",
        ["leg", "title", "kind"],
        ["Málaga", "Nueva", "visita"],
        ["Málaga", "Mala", "fiesta"],
    )

    done = run("programme", event, "import", sheet, "--json")

    told = json.loads(done.stdout)
    assert done.exit_code == 1
    assert (told["added"], told["updated"], told["unchanged"]) == (1, 0, 0)
    (refused,) = told["refused"]
    assert (refused["file"], refused["row"], refused["reason"]) == ("a.csv", 3, "kind_unknown")
    assert refused["text"].startswith("there is no kind 'fiesta'")
    assert told["rows"][0]["changes"]["kind"] == {"old": "presentation", "new": "visit"}
    assert [each.title for each in sessions(event)] != [each.title for each in before]

    undone = run("undo", event, "--act", told["act"], "--json")

    assert json.loads(undone.stdout)["kind"] == "import_programme"
    assert sessions(event) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("import", "missing.xlsx"), "There is no file"),
        (("import", "people.csv"), "is headed Title"),
        (("export", "a.docx"), "has to end in one of .ics, .xlsx, .csv, .pdf"),
        (("export", "a.xlsx", "--leg", "Tetuán"), "There is no leg 'Tetuán'"),
        (("export", "a.ics", "--person", "Nobody"), "There is no person 'Nobody'"),
        (("export", "a.xlsx", "--person", "Ana Ruiz"), "--person is for"),
        (("export", "nowhere/a.ics"), "can't be written"),
        (("export", "nowhere/a.pdf", "--agendas"), "can't be written"),
        (("export", "people.csv/a.ics"), "can't be written"),
        (("export", "a.pdf"), "Say which leg to print with --leg; there are Málaga, Tánger"),
        (("export", "a.csv", "--doors"), "are for pages"),
        (("export", "a.pdf", "--doors", "--agendas"), "not together"),
    ],
)
def test_what_cant_be_done_is_one_sentence_and_status_2(event, tmp_path, monkeypatch, words, told):
    monkeypatch.chdir(tmp_path)
    write_sheet(tmp_path / "people.csv", ["Nombre", "Apellidos"], ["Ana", "Ruiz"])

    done = run("programme", event, *words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_calendar_is_of_a_leg_or_a_person(event, tmp_path):
    def titles(*options):
        out = tmp_path / "a.ics"
        done = run("programme", event, "export", out, "--json", *options)
        entries = vobject.readOne(out.read_text(encoding="utf-8")).contents.get("vevent", [])
        assert json.loads(done.stdout) == {"output": str(out), "sessions": len(entries)}
        return [entry.summary.value for entry in entries]

    assert titles() == ["Apertura", "Taller"]
    assert titles("--leg", "tanger") == []
    assert titles("--person", "EVA RUIZ") == ["Apertura"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--leg", "malaga"), {"days": 1, "pages": 1}),
        (("--leg", "malaga", "--doors"), {"doors": 1, "pages": 1}),
        (("--agendas",), {"agendas": 4, "pages": 4}),
        (("--person", "Ana Ruiz"), {"agendas": 1, "pages": 1}),
    ],
)
def test_pages_are_days_doors_or_agendas(event, tmp_path, options, told):
    out = tmp_path / "a.pdf"

    done = run("programme", event, "export", out, "--json", *options)

    assert json.loads(done.stdout) == {"output": str(out)} | told
    with pypdfium2.PdfDocument(out) as pages:
        assert len(pages) == told["pages"]
        assert "Apertura" in pages[0].get_textpage().get_text_bounded()


def test_a_leg_without_a_time_has_no_pages_and_writes_none(event, tmp_path):
    done = run("programme", event, "export", tmp_path / "a.pdf", "--leg", "Tánger")

    assert (done.exit_code, done.stdout) == (0, "Nothing to print; no file was written.\n")
    assert not (tmp_path / "a.pdf").exists()


def test_the_event_file_itself_is_never_replaced(event):
    named = event.rename(event.with_suffix(".csv"))
    before = named.read_bytes()

    done = run("programme", named, "export", named)

    assert done.exit_code == 2
    assert "left alone" in done.stderr
    assert named.read_bytes() == before


def test_conflicts_are_told_with_names_by_how_many_people_they_hurt(event):
    done = run("programme", event, "conflicts", "--json")

    first, second = json.loads(done.stdout)
    assert (first["kind"], first["hurt"], first["minutes"], first["refused"]) == (
        "people", 2, 30, False,
    )  # fmt: skip
    assert [each["title"] for each in (first["first"], first["second"])] == ["Apertura", "Taller"]
    assert [(each["name"], each["id"] is None) for each in first["people"]] == [
        ("Ana Ruiz", False),
        ("Karim Tazi", True),
    ]
    assert (second["kind"], second["hurt"], second["second"]) == ("room_too_small", 1, None)
    assert second["first"]["room"] == "Sala 1"
    assert done.exit_code == 0


def test_conflicts_are_lines_for_people(event):
    done = run("programme", event, "conflicts")

    first, second = (
        "Apertura (Málaga, 2026-07-10 10:00, Sala 1)",
        "Taller (Málaga, 2026-07-10 10:30)",
    )
    assert done.stdout.splitlines() == [
        f"people in two places, 2 hurt, 30 min: {first} / {second}: Ana Ruiz, Karim Tazi",
        f"room too small, 1 hurt: {first}",
    ]


def test_a_programme_without_conflicts_says_so(event):
    with EventFile.open(event) as file:
        moving.remove_sessions(file, "Ana", [key for (key,) in file.rows("SELECT id FROM session")])

    assert run("programme", event, "conflicts").stdout == "no conflicts\n"
    assert json.loads(run("programme", event, "conflicts", "--json").stdout) == []
