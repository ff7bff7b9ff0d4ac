import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Admission, Person, Refusal
from hubdesk.eventfile.undo import redo, undo


def emails(file):
    return [email for (email,) in file.rows("SELECT email FROM person WHERE deleted = 0")]


def edit(file, key, **values):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, **values)
    return write.act_id


def test_undo_and_redo_walk_the_acts_like_a_stack_across_restarts(event_file):
    key = add_person(event_file, email="1")
    edit(event_file, key, email="2")
    edit(event_file, key, email="3")
    event_file.close()

    with EventFile.open(event_file.path) as file:
        seen = []
        for step in (undo, undo, undo, redo, redo, redo, undo, undo, redo):
            step(file, "Omar")
            seen.append(emails(file))

    assert seen == [["2"], ["1"], [], ["1"], ["2"], ["3"], ["2"], ["1"], ["2"]]


def test_nothing_to_redo_after_something_new_was_done(event_file):
    key = add_person(event_file, email="1")
    edit(event_file, key, email="2")
    undo(event_file, "Ana")
    edit(event_file, key, email="4")

    with pytest.raises(HubDeskError) as refused:
        redo(event_file, "Ana")

    assert refused.value.problem is Problem.NOTHING_TO_REDO
    assert emails(event_file) == ["4"]


def test_founding_the_event_is_not_undone(event_file):
    with pytest.raises(HubDeskError) as refused:
        undo(event_file, "Ana")

    assert refused.value.problem is Problem.NOTHING_TO_UNDO


def test_an_act_is_undone_once(event_file):
    key = add_person(event_file, email="1")
    act = edit(event_file, key, email="2")
    undo(event_file, "Ana", act)

    with pytest.raises(HubDeskError) as refused:
        undo(event_file, "Ana", act)

    assert refused.value.problem is Problem.NOTHING_TO_UNDO


def test_unknown_act_is_said_to_be_unknown(event_file):
    with pytest.raises(HubDeskError) as refused:
        undo(event_file, "Ana", "no such act")

    assert refused.value.problem is Problem.NOT_FOUND


def test_undone_admission_is_voided_and_never_deleted(event_file, door_id):
    person = add_person(event_file)
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        write.insert(
            Admission,
            code="X",
            person_id=person,
            point_id=door_id,
            direction="in",
            at=write.at,
            desk="D",
            operator="Ana",
        )

    undo(event_file, "Omar")
    after_undo = event_file.value("SELECT count(*) FROM presence")
    redo(event_file, "Omar")

    assert after_undo == 0
    assert event_file.value("SELECT count(*) FROM presence") == 1
    assert event_file.value("SELECT count(*) FROM admission") == 1
    assert event_file.rows("SELECT operator FROM voiding") == [("Omar",)]


def test_a_refusal_is_a_fact_that_undo_passes_over(event_file, door_id):
    key = add_person(event_file, email="1")
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        write.insert(
            Refusal,
            code="X",
            point_id=door_id,
            direction="in",
            verdict="UNKNOWN",
            at=write.at,
            desk="D",
            operator="Ana",
        )

    undone = undo(event_file, "Ana")

    assert undone.kind is ActKind.REGISTER
    assert event_file.value("SELECT deleted FROM person WHERE id = ?", (key,)) == 1
    assert event_file.value("SELECT count(*) FROM refusal") == 1


def test_undoing_a_bulk_act_takes_all_its_rows_back(event_file):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.bulk_insert(Person, [{"family_name": f"F{n}"} for n in range(300)])
    living = "SELECT count(*) FROM person WHERE deleted = 0"

    undo(event_file, "Ana")
    undone = event_file.value(living)
    redo(event_file, "Ana")

    assert undone == 0
    assert event_file.value(living) == 300


def test_a_refused_scan_does_not_end_the_redo(event_file, door_id):
    add_person(event_file, email="1")
    undo(event_file, "Ana")
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        write.insert(
            Refusal, code="X", point_id=door_id, direction="in", verdict="UNKNOWN",
            at=write.at, desk="D", operator="Ana",
        )  # fmt: skip

    redo(event_file, "Ana")

    assert emails(event_file) == ["1"]


def test_an_undone_act_is_done_again_by_its_name_whatever_was_done_since(event_file):
    add_person(event_file, email="1")
    undone = undo(event_file, "Ana")
    add_person(event_file, email="2")

    redo(event_file, "Ana", undone.act)
    with pytest.raises(HubDeskError) as refused:
        redo(event_file, "Ana", undone.act)

    assert sorted(emails(event_file)) == ["1", "2"]
    assert refused.value.problem is Problem.NOTHING_TO_REDO


def test_undo_tells_how_many_of_those_it_takes_out_are_inside(event_file, door_id):
    person = add_person(event_file)
    act = event_file.value("SELECT id FROM act ORDER BY id DESC")
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        write.insert(
            Admission, code="X", person_id=person, point_id=door_id, direction="in",
            at=write.at, desk="D", operator="Ana",
        )  # fmt: skip

    undone = undo(event_file, "Ana", act)

    assert (undone.rows, undone.inside) == (1, 1)
