import os
import stat
import threading
import uuid

import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.tables import Person
from hubdesk.eventfile.verify import verify


def test_new_file_keeps_every_promise_and_holds_the_event(tmp_path):
    with EventFile.create(tmp_path / "m.hubdesk", name="Misión") as file:
        assert file.value("SELECT name FROM event") == "Misión"
        assert verify(file) == []


def test_new_file_never_replaces_an_existing_one(tmp_path):
    path = tmp_path / "m.hubdesk"
    path.write_text("a list somebody needs")

    with pytest.raises(HubDeskError) as refused:
        EventFile.create(path, name="Misión")

    assert refused.value.problem is Problem.FILE_EXISTS
    assert path.read_text() == "a list somebody needs"


def test_new_file_that_cannot_be_placed_leaves_nothing_behind(tmp_path):
    with pytest.raises(HubDeskError) as refused:
        EventFile.create(tmp_path / "no such folder" / "m.hubdesk", name="Misión")

    assert refused.value.problem is Problem.NOT_PERMITTED
    assert list(tmp_path.iterdir()) == []


def test_keys_are_uuids_of_version_7_in_the_order_of_time():
    keys = [uuid.UUID(new_key()) for _ in range(1000)]

    assert {key.version for key in keys} == {7}
    assert {key.variant for key in keys} == {uuid.RFC_4122}
    assert len(set(keys)) == 1000
    assert keys == sorted(keys)


def test_what_was_written_is_there_after_reopening(event_file):
    key = add_person(event_file, family_name="Núñez", arabic_name="محمد")
    event_file.close()

    with EventFile.open(event_file.path) as again:
        row = again.row("SELECT family_name, arabic_name FROM person WHERE id = ?", (key,))

    assert row == ("Núñez", "محمد")


def test_an_exception_takes_the_whole_act_back(event_file):
    with (
        pytest.raises(ZeroDivisionError),
        event_file.writing(ActKind.REGISTER, "Ana") as write,
    ):
        write.insert(Person, family_name="Ruiz")
        raise ZeroDivisionError

    assert event_file.value("SELECT count(*) FROM person") == 0
    assert verify(event_file) == []


def test_a_block_that_changes_nothing_leaves_no_act(event_file):
    key = add_person(event_file, email="ana@example.org")
    acts = event_file.value("SELECT count(*) FROM act")

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, email="ana@example.org")

    assert write.changed == frozenset()
    assert event_file.value("SELECT count(*) FROM act") == acts


def test_changed_tables_are_read_from_the_journal_raw_sql_included(event_file):
    key = add_person(event_file)
    announced = []
    event_file.on_commit.append(announced.append)

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.execute("UPDATE person SET email = 'a@example.org' WHERE id = ?", (key,))
        write.execute("UPDATE leg SET name = 'Málaga 2' WHERE id = 'malaga'")

    assert announced == [frozenset({"person", "leg"})]


def test_unknown_column_is_a_bug_that_says_its_name(event_file):
    with (
        pytest.raises(TypeError, match="surname"),
        event_file.writing(ActKind.REGISTER, "Ana") as write,
    ):
        write.insert(Person, surname="Ruiz")


def test_an_act_inside_an_act_is_a_bug_and_never_a_deadlock(event_file):
    with (
        pytest.raises(RuntimeError, match="inside an act"),
        event_file.writing(ActKind.REGISTER, "Ana") as write,
    ):
        write.insert(Person, family_name="Ruiz")
        add_person(event_file)

    add_person(event_file)
    assert event_file.value("SELECT count(*) FROM person") == 1


def test_threads_of_one_program_write_one_after_another(event_file):
    def work():
        for _ in range(20):
            add_person(event_file)
        event_file.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert event_file.value("SELECT count(*) FROM person") == 60
    assert verify(event_file) == []


def test_two_programs_write_one_file_without_losing_a_row(event_file):
    other = EventFile.open(event_file.path)

    for _ in range(20):
        add_person(event_file)
        add_person(other)

    assert event_file.value("SELECT count(*) FROM person") == 40
    assert verify(event_file) == []
    other.close()


def test_file_deleted_while_open_refuses_to_write_and_can_still_be_copied(event_file, tmp_path):
    add_person(event_file)
    event_file.path.unlink()

    with pytest.raises(HubDeskError) as refused:
        add_person(event_file)
    event_file.save_copy(tmp_path / "saved.hubdesk")

    assert refused.value.problem is Problem.FILE_GONE
    with EventFile.open(tmp_path / "saved.hubdesk") as saved:
        assert saved.value("SELECT count(*) FROM person") == 1


def test_file_replaced_while_open_refuses_to_write(event_file, tmp_path):
    copy = tmp_path / "copy.hubdesk"
    event_file.save_copy(copy)
    copy.replace(event_file.path)

    with pytest.raises(HubDeskError) as refused:
        add_person(event_file)

    assert refused.value.problem is Problem.FILE_GONE


@pytest.mark.parametrize("replaced", [False, True])
def test_another_thread_never_opens_what_lies_in_the_place_of_a_file_that_is_gone(
    event_file, tmp_path, replaced
):
    copy = tmp_path / "copy.hubdesk"
    event_file.save_copy(copy)
    event_file.path.unlink()
    if replaced:
        copy.rename(event_file.path)
    refused = []

    def look():
        try:
            event_file.value("SELECT count(*) FROM person")
        except HubDeskError as error:
            refused.append(error.problem)

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()

    assert refused == [Problem.FILE_GONE]
    assert event_file.path.exists() == replaced


def test_file_made_read_only_while_open_refuses_to_write_and_changes_nothing(event_file):
    event_file.path.chmod(stat.S_IRUSR)

    with pytest.raises(HubDeskError) as refused:
        add_person(event_file)

    assert refused.value.problem is Problem.FILE_READ_ONLY
    assert event_file.value("SELECT count(*) FROM person") == 0


def test_read_only_file_opens_for_reading(event_file):
    add_person(event_file)
    event_file.close()
    event_file.path.chmod(stat.S_IRUSR)

    with EventFile.open(event_file.path) as file:
        assert file.read_only is Problem.FILE_READ_ONLY
        assert file.value("SELECT count(*) FROM person") == 1


def test_file_on_a_write_protected_stick_opens_for_reading(event_file, monkeypatch):
    add_person(event_file)
    event_file.close()
    monkeypatch.setattr(os, "access", lambda path, mode: False)

    with EventFile.open(event_file.path) as file:
        assert file.read_only is Problem.FILE_READ_ONLY
        assert file.value("SELECT count(*) FROM person") == 1
        assert [path.name for path in event_file.path.parent.iterdir()] == ["event.hubdesk"]


def test_copy_is_whole_and_carries_no_wal(event_file, tmp_path):
    add_person(event_file)
    copy = tmp_path / "copy.hubdesk"

    event_file.save_copy(copy)

    assert [path.name for path in tmp_path.glob("*copy*")] == ["copy.hubdesk"]
    with EventFile.open(copy) as opened:
        assert verify(opened) == []
        assert opened.value("SELECT count(*) FROM person") == 1


def test_copy_never_replaces_a_file(event_file, tmp_path):
    with pytest.raises(HubDeskError) as refused:
        event_file.save_copy(event_file.path)

    assert refused.value.problem is Problem.FILE_EXISTS


def test_encrypted_file_opens_with_its_key_alone_and_shows_no_name(tmp_path):
    path, key = tmp_path / "m.hubdesk", bytes(range(32))
    with EventFile.create(path, name="Misión Secreta", key=key) as file:
        add_person(file, family_name="Benjelloun")

    with pytest.raises(HubDeskError) as without:
        EventFile.open(path)
    with pytest.raises(HubDeskError) as wrong:
        EventFile.open(path, key=bytes(32))
    with EventFile.open(path, key=key) as again:
        assert again.value("SELECT family_name FROM person") == "Benjelloun"

    assert without.value.problem is Problem.FILE_NOT_OURS
    assert wrong.value.problem is Problem.WRONG_KEY
    assert b"Benjelloun" not in path.read_bytes()
