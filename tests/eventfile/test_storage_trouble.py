"""A full disk loses nothing that was acknowledged, and says so."""

import apsw
import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import connection as connection_module
from hubdesk.eventfile import file as file_module
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.opening import examine
from hubdesk.eventfile.tables import Person
from hubdesk.eventfile.verify import verify


class CrampedVFS(apsw.VFS):
    """A disk with a size: what would go beyond it is refused as a full disk refuses it."""

    def __init__(self, name):
        self.free = 1 << 60
        self.base = apsw.vfs_names()[0]
        super().__init__(name, base=self.base)

    def xOpen(self, name, flags):  # noqa: N802 - APSW's name
        return CrampedFile(self, name, flags)


class CrampedFile(apsw.VFSFile):
    def __init__(self, disk, name, flags):
        self.disk = disk
        super().__init__(disk.base, name, flags)

    def xWrite(self, data, offset):  # noqa: N802 - APSW's name
        beyond = max(0, offset + len(data) - self.xFileSize())
        if beyond > self.disk.free:
            raise apsw.FullError("disk full")
        self.disk.free -= beyond
        super().xWrite(data, offset)


@pytest.fixture
def cramped_disk(monkeypatch):
    # a disk written in Python has no shared memory, without which WAL wants the file for itself
    pragmas = ("locking_mode = EXCLUSIVE", *connection_module._SAFE_PRAGMAS)
    monkeypatch.setattr(connection_module, "_SAFE_PRAGMAS", pragmas)
    disk = CrampedVFS("cramped")
    yield disk
    apsw.set_default_vfs(disk.base)
    disk.unregister()


@pytest.fixture
def examined(blank_file, tmp_path):
    path = tmp_path / "event.hubdesk"
    path.write_bytes(blank_file.read_bytes())
    return path, examine(path)


@pytest.fixture
def cramped_file(examined, cramped_disk):
    apsw.set_default_vfs("cramped")
    with EventFile(*examined) as file:
        yield file


def test_full_disk_refuses_with_its_reason_and_keeps_every_acknowledged_row(
    cramped_file, cramped_disk
):
    file = cramped_file
    cramped_disk.free = 300_000
    acknowledged = 0

    with pytest.raises(HubDeskError) as refused:
        for _ in range(1000):
            add_person(file)
            acknowledged += 1

    assert refused.value.problem is Problem.DISK_FULL
    assert acknowledged > 0
    assert file.value("SELECT count(*) FROM person") == acknowledged
    cramped_disk.free = 1 << 40
    add_person(file)
    assert file.value("SELECT count(*) FROM person") == acknowledged + 1
    assert verify(file) == []


@pytest.mark.parametrize("room", [0, 4096, 20_000, 60_000, 150_000])
def test_full_disk_in_the_middle_of_an_import_takes_the_whole_import_back(
    cramped_file, cramped_disk, room
):
    file = cramped_file
    add_person(file)
    cramped_disk.free = room

    with (
        pytest.raises(HubDeskError) as refused,
        file.writing(ActKind.IMPORT_LIST, "Ana") as write,
    ):
        write.bulk_insert(Person, [{"family_name": f"Ruiz {n}"} for n in range(3000)])

    cramped_disk.free = 1 << 40
    assert refused.value.problem is Problem.DISK_FULL
    assert file.value("SELECT count(*) FROM person") == 1
    assert verify(file) == []


def test_copy_to_a_full_disk_leaves_no_half_of_a_file(event_file, cramped_disk, tmp_path):
    apsw.set_default_vfs("cramped")
    cramped_disk.free = 10_000
    target = tmp_path / "copy.hubdesk"

    with pytest.raises(HubDeskError) as refused:
        event_file.save_copy(target)

    assert refused.value.problem is Problem.DISK_FULL
    assert not list(tmp_path.glob("*copy*"))


def test_another_program_that_keeps_the_file_is_waited_for_and_then_named(event_file, monkeypatch):
    monkeypatch.setattr(file_module, "PATIENCE_SECONDS", 0.0)
    other = connect(event_file.path)
    other.execute("BEGIN IMMEDIATE")
    event_file.database.connection().set_busy_timeout(50)

    with pytest.raises(HubDeskError) as refused:
        add_person(event_file)
    other.execute("COMMIT")
    add_person(event_file)

    assert refused.value.problem is Problem.FILE_LOCKED
    assert event_file.value("SELECT count(*) FROM person") == 1
    other.close()


def test_waiting_for_another_program_is_told_once(event_file, monkeypatch):
    monkeypatch.setattr(file_module, "PATIENCE_SECONDS", 0.2)
    told = []
    event_file.on_wait.append(lambda: told.append("waiting"))
    other = connect(event_file.path)
    other.execute("BEGIN IMMEDIATE")
    event_file.database.connection().set_busy_timeout(50)

    with pytest.raises(HubDeskError):
        add_person(event_file)

    assert told == ["waiting"]
    other.close()
