"""State is the fold of the set of changes: after any history of operations, undo and redo."""

import tempfile
from contextlib import suppress
from pathlib import Path

from builders import add_person
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from hubdesk.errors import HubDeskError
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.erasure import erase_rows
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.fold import Change, fold
from hubdesk.eventfile.refold import PERSONAL
from hubdesk.eventfile.tables import (
    JOURNALED,
    Admission,
    Leg,
    Organisation,
    Person,
    Point,
    Voiding,
    columns_of,
    table_name,
)
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify

TEXTS = st.sampled_from([None, "", "null", "Ana", "ANA", "ana", "محمد", "1e5"])
OPERATORS = st.sampled_from(["Ana", "Omar"])


def stored(file):
    """Every journaled row as the file has it, without NULLs."""
    return {
        (table_name(model), row[0]): {
            column: value
            for column, value in zip(columns_of(model)[1:], row[1:], strict=True)
            if value is not None
        }
        for model in JOURNALED
        for row in file.rows(f"SELECT {', '.join(columns_of(model))} FROM {table_name(model)}")
    }


class Histories(RuleBasedStateMachine):
    """A desk at work: registers, edits, imports, admits, voids, erases, undoes, redoes, reopens."""

    people = Bundle("people")
    admissions = Bundle("admissions")

    @initialize()
    def found(self):
        self.folder = tempfile.TemporaryDirectory()
        self.file = EventFile.create(Path(self.folder.name) / "e.hubdesk", name="Misión")
        with self.file.writing(ActKind.FOUND_EVENT, "Ana") as write:
            write.insert(Leg, id="malaga", name="Málaga", zone="Europe/Madrid")
            write.insert(Point, id="door", name="Málaga", leg_id="malaga")

    @rule(target=people, operator=OPERATORS, name=TEXTS, organisation=TEXTS)
    def register(self, operator, name, organisation):
        with self.file.writing(ActKind.REGISTER, operator) as write:
            at = write.insert(Organisation, name=organisation) if organisation else None
            return write.insert(Person, family_name=name, organisation_id=at)

    @rule(operator=OPERATORS, person=people, name=TEXTS, email=TEXTS)
    def edit(self, operator, person, name, email):
        try:
            with self.file.writing(ActKind.EDIT_PERSON, operator) as write:
                write.update(Person, person, family_name=name, email=email)
        except HubDeskError:
            assert self.file.value("SELECT erased FROM person WHERE id = ?", (person,)) == 1

    @rule(operator=OPERATORS, names=st.lists(TEXTS, max_size=4))
    def take_in_a_list(self, operator, names):
        with self.file.writing(ActKind.IMPORT_LIST, operator) as write:
            write.bulk_insert(Person, [{"given_name": name} for name in names])

    @rule(target=admissions, operator=OPERATORS, person=people, way=st.sampled_from(["in", "out"]))
    def admit(self, operator, person, way):
        with self.file.writing(ActKind.CHECK_IN, operator) as write:
            return write.insert(
                Admission,
                code="X",
                person_id=person,
                point_id="door",
                direction=way,
                at=write.at,
                desk="D",
                operator=operator,
            )

    @rule(operator=OPERATORS, admission=admissions)
    def void(self, operator, admission):
        with self.file.writing(ActKind.VOID_ADMISSION, operator) as write:
            write.insert(Voiding, admission_id=admission, at=write.at, operator=operator)

    @rule(person=people)
    def erase(self, person):
        with self.file.writing(ActKind.ERASE, "Ana") as write:
            erase_rows(write, Person, [person])

    @rule(operator=OPERATORS, step=st.sampled_from([undo, redo]))
    def step_back_or_forward(self, operator, step):
        with suppress(HubDeskError):  # nothing to undo or redo
            step(self.file, operator)

    @rule(choice=st.randoms(use_true_random=False))
    def undo_an_older_act(self, choice):
        act = choice.choice(self.file.rows("SELECT id FROM act"))[0]
        with suppress(HubDeskError):  # undone already, or never undone
            undo(self.file, "Ana", act)

    @rule()
    def reopen(self):
        self.file.close()
        self.file = EventFile.open(self.file.path)

    @invariant()
    def tables_are_the_fold_of_the_changes(self):
        changes = self.file.rows("SELECT hlc, desk, nonce, tbl, row, op, new FROM change")
        assert fold((Change(*change) for change in changes), PERSONAL) == stored(self.file)

    def teardown(self):
        assert verify(self.file) == []
        self.file.close()
        self.folder.cleanup()


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def test_undo_then_redo_of_any_history_gives_the_same_living_rows(event_file):
    first = add_person(event_file, email="a")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, first, email="b", phone="1")
    add_person(event_file)
    before = stored(event_file)

    for _ in range(3):
        undo(event_file, "Ana")
    for _ in range(3):
        redo(event_file, "Ana")

    assert stored(event_file) == before
