"""Printing replaces no file but a PDF, and leaves nothing half done beside it."""

import errno
import os

import pytest
from builders import add_person

from hubdesk.badges import service as badges
from hubdesk.errors import HubDeskError, Problem


def add_people(file, number):
    for place in range(number):
        add_person(file, family_name=f"Ruiz {place}")


def nothing_is_recorded(file) -> bool:
    tables = ("badge", "print_job", "printing")
    return all(file.value(f"SELECT count(*) FROM {table}") == 0 for table in tables)


def leftovers(folder) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


@pytest.mark.parametrize("name", ["missing/badges.pdf", "folder", "x" * 300 + ".pdf"])
def test_an_output_that_cannot_be_written_is_refused_and_nothing_is_recorded(
    event_file, tmp_path, name
) -> None:
    add_people(event_file, 1)
    (tmp_path / "folder").mkdir()

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", tmp_path / name)

    assert refusal.value.problem in {Problem.NOT_PERMITTED, Problem.FILE_EXISTS}
    assert nothing_is_recorded(event_file)
    assert leftovers(tmp_path) == []


def test_a_full_disk_is_reported_and_nothing_is_recorded(event_file, tmp_path, monkeypatch) -> None:
    add_people(event_file, 1)
    output = tmp_path / "badges.pdf"
    output.write_bytes(b"%PDF-1.7 the last ones")

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", output)

    assert refusal.value.problem is Problem.DISK_FULL
    assert nothing_is_recorded(event_file)
    assert output.read_bytes() == b"%PDF-1.7 the last ones"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
def test_the_event_file_is_never_overwritten_with_badges(event_file, ending) -> None:
    add_people(event_file, 1)
    output = event_file.path.with_name(event_file.path.name + ending)

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", output)

    assert refusal.value.problem is Problem.FILE_EXISTS
    assert refusal.value.data["path"] == str(output)
    assert nothing_is_recorded(event_file)


@pytest.mark.parametrize("content", [b"%PDF-1.4\n", b""])
def test_a_pdf_or_an_empty_file_is_replaced(event_file, tmp_path, content) -> None:
    add_people(event_file, 1)
    output = tmp_path / "badges.pdf"
    output.write_bytes(content)

    badges.print_badges(event_file, "Ana", output)

    assert output.stat().st_size > 1000


def test_a_file_that_is_no_pdf_is_left_alone(event_file, tmp_path) -> None:
    add_people(event_file, 1)
    output = tmp_path / "delegation.xlsx"
    output.write_bytes(b"PK the list of the delegation")

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", output)

    assert refusal.value.problem is Problem.FILE_EXISTS
    assert output.read_bytes() == b"PK the list of the delegation"
    assert nothing_is_recorded(event_file)


def test_a_file_that_somebody_saves_there_meanwhile_is_left_alone(event_file, tmp_path) -> None:
    add_people(event_file, 1)
    output = tmp_path / "badges.pdf"

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(
            event_file, "Ana", output, progress=lambda *_: bool(output.write_text("a letter"))
        )

    assert refusal.value.problem is Problem.FILE_EXISTS
    assert output.read_text() == "a letter"
    assert nothing_is_recorded(event_file)


def test_what_a_killed_print_left_behind_is_removed_by_the_next(event_file, tmp_path) -> None:
    add_people(event_file, 1)
    old, fresh = tmp_path / ".badges-01234567.part", tmp_path / ".badges-89abcdef.part"
    for draft in (old, fresh):
        draft.write_bytes(b"%PDF-1.7")
    os.utime(old, (0, 0))

    badges.print_badges(event_file, "Ana", tmp_path / "badges.pdf")

    assert leftovers(tmp_path) == [fresh.name]  # somebody may still be printing that one


def test_a_record_that_fails_takes_the_file_back(event_file, tmp_path, monkeypatch) -> None:
    add_people(event_file, 1)
    output = tmp_path / "badges.pdf"
    synced = []

    def fail_on_the_folder(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 2:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail_on_the_folder)
    with pytest.raises(HubDeskError):
        badges.print_badges(event_file, "Ana", output)

    assert not output.exists()
    assert nothing_is_recorded(event_file)
