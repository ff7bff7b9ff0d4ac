"""A file is examined before it is believed: what is refused, why, and that it stays as it was."""

import random
import stat
import zipfile

import apsw
import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile

OURS_GONE_WRONG = {
    "another program's database": "PRAGMA application_id = 1",
    "no version": "PRAGMA user_version = 0",
    "evil trigger": """CREATE TRIGGER evil AFTER INSERT ON admission
        BEGIN UPDATE person SET status = 'blocked'; END""",
    "missing trigger": "DROP TRIGGER admission_inserted",
    "weakened trigger": """DROP TRIGGER person_kept;
        CREATE TRIGGER person_kept BEFORE DELETE ON person BEGIN SELECT 1; END""",
    "view bomb": """CREATE VIEW bomb AS WITH RECURSIVE n(i) AS
        (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n""",
    "generated column": "ALTER TABLE leg ADD COLUMN evil TEXT AS (upper(name))",
    "extra column": "ALTER TABLE leg ADD COLUMN extra TEXT",
    "missing index": "DROP INDEX badge_code",
    "virtual table": "CREATE VIRTUAL TABLE v USING fts5(a)",
    "dangling row": """PRAGMA foreign_keys = OFF; UPDATE ctx SET act = 'x';
        UPDATE person SET organisation_id = 'nobody'; UPDATE ctx SET act = NULL""",
    "journaling switched off": "UPDATE ctx SET applying = 1",
}
EXPECTED = {
    "another program's database": Problem.FILE_NOT_OURS,
    "no version": Problem.FILE_NOT_OURS,
    "dangling row": Problem.FILE_DAMAGED,
    "journaling switched off": Problem.FILE_DAMAGED,
}


def refusal_of(path):
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(HubDeskError) as refused:
        EventFile.open(path)
    if before is not None:
        assert path.read_bytes() == before
    return refused.value.problem


@pytest.mark.parametrize("what", OURS_GONE_WRONG)
def test_altered_file_is_refused_unchanged(event_file, what):
    add_person(event_file)
    event_file.close()
    connection = apsw.Connection(str(event_file.path))
    connection.execute(OURS_GONE_WRONG[what])
    connection.close()

    assert refusal_of(event_file.path) is EXPECTED.get(what, Problem.FILE_ALTERED)


def test_what_is_no_event_file_is_refused_unchanged(tmp_path):
    contents = {
        "empty": b"",
        "short": b"SQLite format 3\0",
        "text": b"name;email\n" * 100,
        "png": b"\x89PNG\r\n\x1a\n" + bytes(1000),
        "noise": random.Random(1).randbytes(8192),
        "half a header": b"SQLite format 3\0" + b"\xff" * 4080,
    }
    for name, content in contents.items():
        path = tmp_path / name
        path.write_bytes(content)

        assert refusal_of(path) in {Problem.FILE_NOT_OURS, Problem.FILE_DAMAGED}, name

    archive = tmp_path / "archive.hubdesk"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr("a", "b" * 2000)
    assert refusal_of(archive) is Problem.FILE_NOT_OURS


def test_missing_file_folder_and_device_are_refused(tmp_path):
    assert refusal_of(tmp_path / "nothing.hubdesk") is Problem.FILE_NOT_FOUND
    assert refusal_of(tmp_path) is Problem.FILE_NOT_OURS
    device = type(tmp_path)("/dev/zero")
    with pytest.raises(HubDeskError) as refused:
        EventFile.open(device)
    assert refused.value.problem is Problem.FILE_NOT_OURS


def test_file_of_a_newer_version_opens_for_reading_alone(event_file):
    add_person(event_file, family_name="Ruiz")
    event_file.close()
    connection = apsw.Connection(str(event_file.path))
    connection.execute("PRAGMA user_version = 999")
    connection.close()

    with EventFile.open(event_file.path) as newer:
        assert newer.read_only is Problem.FILE_NEWER
        assert newer.value("SELECT family_name FROM person") == "Ruiz"
        with pytest.raises(HubDeskError) as refused:
            add_person(newer)

    assert refused.value.problem is Problem.FILE_NEWER


def test_truncated_file_is_refused(event_file):
    for number in range(50):
        add_person(event_file, family_name=f"Ruiz {number}")
    event_file.close()
    connection = apsw.Connection(str(event_file.path))
    connection.execute("VACUUM")  # a free page at the end holds nothing: without it nothing is lost
    connection.close()
    whole = event_file.path.read_bytes()
    sizes = random.Random(7).sample(range(len(whole) - 1), 40)

    for size in sizes:
        event_file.path.write_bytes(whole[:size])

        assert refusal_of(event_file.path) in {
            Problem.FILE_NOT_OURS,
            Problem.FILE_DAMAGED,
            Problem.FILE_ALTERED,
        }


def test_file_with_a_wiped_page_is_refused_or_loses_nothing_that_is_said(event_file):
    for number in range(200):
        add_person(event_file, family_name=f"Ruiz {number}")
    event_file.close()
    whole = event_file.path.read_bytes()
    pages = len(whole) // 4096

    opened = 0
    for page in range(pages):
        damaged = bytearray(whole)
        damaged[page * 4096 : (page + 1) * 4096] = bytes(4096)
        event_file.path.write_bytes(damaged)
        try:
            EventFile.open(event_file.path).close()
            opened += 1
        except HubDeskError:
            pass

    assert opened <= pages // 20  # free pages and the like


def test_work_that_a_crash_left_in_the_wal_is_found_again(event_file, tmp_path):
    add_person(event_file, family_name="Ruiz")
    crashed = tmp_path / "crashed.hubdesk"
    for end in ("", "-wal"):  # as a power cut leaves them; the last change is in the WAL alone
        source = event_file.path.with_name(event_file.path.name + end)
        crashed.with_name(crashed.name + end).write_bytes(source.read_bytes())

    with EventFile.open(crashed) as file:
        assert file.value("SELECT family_name FROM person") == "Ruiz"


def test_unreadable_folder_is_said_as_such(tmp_path):
    inside = tmp_path / "a.hubdesk" / "b.hubdesk"
    (tmp_path / "a.hubdesk").write_text("a file where a folder should be")

    assert refusal_of(inside) in {Problem.FILE_NOT_FOUND, Problem.NOT_PERMITTED}
    assert stat.S_ISREG((tmp_path / "a.hubdesk").stat().st_mode)
