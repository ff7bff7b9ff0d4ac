import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.backups import KEEP, Backups, backups_of, make_backup, restore
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify


def people_in(path):
    with EventFile.open(path) as file:
        assert verify(file) == []
        return file.value("SELECT count(*) FROM person")


def test_work_is_copied_at_close_by_itself(event_file, tmp_path):
    folder = tmp_path / "stick"
    backups = Backups(event_file, folder)
    add_person(event_file)

    backups.close()

    assert [people_in(copy) for copy in backups_of(event_file.path, folder)] == [1]


def test_nothing_done_means_no_copy(event_file, tmp_path):
    backups = Backups(event_file, tmp_path / "stick")

    backups.close()

    assert backups_of(event_file.path, tmp_path / "stick") == []


def test_long_work_is_copied_while_it_goes_on(event_file, tmp_path):
    backups = Backups(event_file, tmp_path / "stick", every=0)
    for _ in range(5):
        add_person(event_file)
    backups.close()

    copies = backups_of(event_file.path, tmp_path / "stick")
    assert len(copies) >= 2
    assert people_in(copies[0]) == 5


def test_oldest_copies_make_room_and_other_events_keep_theirs(event_file, blank_file, tmp_path):
    folder = tmp_path / "stick"
    namesake_path = tmp_path / "elsewhere" / "event.hubdesk"
    namesake_path.parent.mkdir()
    with EventFile.create(namesake_path, name="Another") as namesake:
        make_backup(namesake, folder)

    made = [make_backup(event_file, folder) for _ in range(KEEP + 2)]

    assert backups_of(event_file.path, folder)[:KEEP] == list(reversed(made))[:KEEP]
    assert len(list(folder.iterdir())) == KEEP + 1


def test_pulled_stick_does_not_disturb_the_desk_and_is_reported(event_file, tmp_path):
    (tmp_path / "stick").write_text("no folder")
    backups = Backups(event_file, tmp_path / "stick", every=0)

    add_person(event_file)
    backups.close()

    assert event_file.value("SELECT count(*) FROM person") == 1
    assert backups.last_problem.problem is Problem.NOT_PERMITTED


def test_backup_is_restored_to_a_new_place_alone(event_file, tmp_path):
    add_person(event_file)
    copy = make_backup(event_file, tmp_path / "stick")

    restore(copy, tmp_path / "again.hubdesk")
    with pytest.raises(HubDeskError) as refused:
        restore(copy, event_file.path)

    assert people_in(tmp_path / "again.hubdesk") == 1
    assert refused.value.problem is Problem.FILE_EXISTS


def test_damaged_backup_is_not_restored(event_file, tmp_path):
    copy = make_backup(event_file, tmp_path / "stick")
    copy.write_bytes(copy.read_bytes()[:5000])

    with pytest.raises(HubDeskError):
        restore(copy, tmp_path / "again.hubdesk")

    assert not (tmp_path / "again.hubdesk").exists()


def test_a_program_opened_for_every_scan_does_not_copy_each_time(event_file, tmp_path):
    folder = tmp_path / "stick"
    for _ in range(3):
        backups = Backups(event_file, folder)
        add_person(event_file)
        backups.close(unless_recent=True)

    assert len(backups_of(event_file.path, folder)) == 1
