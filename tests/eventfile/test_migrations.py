"""Older files are copied, then migrated whole; every version that ever was can still be read."""

from pathlib import Path
from types import SimpleNamespace

import apsw
import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import migrations, opening, schema
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify

SAMPLES = sorted((Path(__file__).parent / "files").glob("v*.hubdesk"))


@pytest.fixture
def next_version(monkeypatch):
    """Pretends that this program's schema is one newer, with the given step to it."""

    def pretend(migrate):
        version = schema.SCHEMA_VERSION + 1
        monkeypatch.setattr(schema, "SCHEMA_VERSION", version)
        monkeypatch.setattr(opening, "SCHEMA_VERSION", version)
        step = SimpleNamespace(INFO="a step", migrate=migrate)
        monkeypatch.setitem(migrations.STEPS, version, step)
        return version

    return pretend


def test_there_is_a_sample_of_every_version():
    assert [int(path.stem[1:]) for path in SAMPLES] == list(range(1, schema.SCHEMA_VERSION + 1))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_file_of_every_version_opens_and_keeps_its_promises(sample, tmp_path):
    path = tmp_path / sample.name
    path.write_bytes(sample.read_bytes())

    with EventFile.open(path) as file:
        assert verify(file) == []
        assert file.rows("SELECT family_name, arabic_name FROM person") == [("Núñez", "محمد")]
        assert file.value("SELECT count(*) FROM admission") == 1


def test_older_file_is_copied_then_migrated(event_file, next_version):
    add_person(event_file, family_name="Ruiz")
    event_file.close()
    before = event_file.path.read_bytes()
    version = next_version(
        lambda connection: connection.execute("UPDATE person SET notes = NULL WHERE 0")
    )

    with EventFile.open(event_file.path) as file:
        assert file.value("PRAGMA user_version") == version
        assert file.value("SELECT family_name FROM person") == "Ruiz"
        assert verify(file) == []

    copy = event_file.path.with_name(f"{event_file.path.name}.before-v{version}")
    kept = apsw.Connection(str(copy))
    assert kept.pragma("user_version") == version - 1
    assert len(copy.read_bytes()) == len(before)
    kept.close()


def test_migration_that_fails_leaves_the_file_as_it_was(event_file, next_version):
    add_person(event_file, family_name="Ruiz")
    event_file.close()

    def fail(connection):
        connection.execute("ALTER TABLE person ADD COLUMN extra TEXT")
        raise ZeroDivisionError

    version = next_version(fail)
    with pytest.raises(ZeroDivisionError):
        EventFile.open(event_file.path)

    connection = apsw.Connection(str(event_file.path))
    assert connection.pragma("user_version") == version - 1
    assert schema.structure(connection) == schema.expected_structure()
    connection.close()


def test_migration_that_ends_in_another_structure_is_refused(event_file, next_version):
    event_file.close()
    next_version(lambda connection: connection.execute("DROP INDEX badge_code"))

    with pytest.raises(HubDeskError) as refused:
        EventFile.open(event_file.path)

    assert refused.value.problem is Problem.FILE_ALTERED


def test_structure_of_a_migrated_table_equals_that_of_a_created_one():
    created, migrated = apsw.Connection(":memory:"), apsw.Connection(":memory:")
    created.execute(
        'CREATE TABLE "leg" ("id" TEXT NOT NULL PRIMARY KEY, "venue_id" TEXT, "extra" TEXT,'
        ' FOREIGN KEY ("venue_id") REFERENCES "venue" ("id")) STRICT'
    )
    migrated.execute(
        'CREATE TABLE "leg" ("id" TEXT NOT NULL PRIMARY KEY, "venue_id" TEXT,'
        ' FOREIGN KEY ("venue_id") REFERENCES "venue" ("id")) STRICT'
    )
    migrated.execute('ALTER TABLE "leg" ADD COLUMN "extra" TEXT')

    assert schema.structure(created) == schema.structure(migrated)
