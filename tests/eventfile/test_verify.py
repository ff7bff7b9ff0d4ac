"""`verify` finds what the triggers could not prevent: bytes changed from outside."""

import apsw
import pytest
from builders import add_person

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Admission, Point
from hubdesk.eventfile.verify import Promise, verify

TAMPERING = {
    Promise.TABLES_ARE_FOLD: "UPDATE person SET family_name = 'Intruder'",
    Promise.PRESENCE_IS_DERIVED: "DELETE FROM presence",
    Promise.INDEX_IS_DERIVED: "DELETE FROM search_word",
    Promise.GAPLESS_JOURNAL: "DELETE FROM change WHERE tbl = 'leg'",
}


@pytest.mark.parametrize("promise", TAMPERING)
def test_tampering_with_the_bytes_is_found(event_file, door_id, promise):
    person = add_person(event_file)
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        write.insert(
            Admission,
            code="X",
            person_id=person,
            point_id=door_id,
            direction="in",
            at=1,
            desk="D",
            operator="Ana",
        )
    event_file.close()
    connection = apsw.Connection(str(event_file.path))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
    connection.execute(TAMPERING[promise])
    connection.close()

    with EventFile.open(event_file.path) as file:
        assert promise in {finding.promise for finding in verify(file)}


def test_a_wrong_count_of_who_is_inside_is_found(event_file, door_id):
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, door_id, capacity=12)
    event_file.close()
    connection = apsw.Connection(str(event_file.path))
    connection.execute("UPDATE inside SET people = 7")
    connection.close()

    with EventFile.open(event_file.path) as file:
        assert [finding.promise for finding in verify(file)] == [Promise.PRESENCE_IS_DERIVED]


def test_audits_of_other_parts_are_asked_too(event_file):
    assert verify(event_file, lambda file: iter([])) == []
