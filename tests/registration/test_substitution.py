"""X comes for Y."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Enrolment, Session
from hubdesk.eventfile.undo import undo
from hubdesk.registration import service
from hubdesk.registration.directory import people
from hubdesk.registration.substitution import substitute


@pytest.fixture
def absent(event_file, leg_id):
    """A speaker of a delegation with a place in a session."""
    key = add_person(
        event_file,
        given_name="Yusuf",
        family_name="Alaoui",
        category="speaker",
        delegation_id=add_delegation(event_file, "Marroquí"),
        organisation_id=add_organisation(event_file, "APEBI"),
        protocol_order=2,
        email="yusuf@apebi.ma",
    )
    service.set_participation(event_file, "Ana", [key], leg_id, expected=True)
    with event_file.writing(ActKind.ENROL, "Ana") as write:
        write.insert(Session, id="opening", leg_id=leg_id, title="Apertura")
        write.insert(
            Enrolment,
            id=f"{key}/opening/speaker",
            person_id=key,
            session_id="opening",
            role="speaker",
        )
    return key


def rows_by_id(file):
    return {row.id: row for row in people(file)}


def places(file):
    return file.rows("SELECT person_id, session_id, role FROM enrolment WHERE deleted = 0")


def test_a_newcomer_takes_place_category_delegation_and_legs(event_file, absent):
    done = substitute(event_file, "Ana", absent, {"given_name": "Xenia"}, "ill")

    rows = rows_by_id(event_file)
    comes = rows[done.substitute]
    assert (comes.given_name, comes.email) == ("Xenia", None)
    assert (comes.category, comes.delegation, comes.organisation) == (
        "speaker", "Marroquí", "APEBI",
    )  # fmt: skip
    assert (comes.status, comes.protocol_order, comes.legs) == ("confirmed", 2, ("Málaga",))
    assert (rows[absent].status, rows[absent].status_reason) == ("cancelled", "ill")
    assert places(event_file) == [(done.substitute, "opening", "speaker")]
    assert (done.absent, done.sessions, done.legs) == (absent, ("opening",), ("malaga",))


def test_somebody_who_is_registered_keeps_what_is_their_own(event_file, absent):
    own = add_organisation(event_file, "ANPME")
    other = add_person(event_file, organisation_id=own, status="invited", email="x@anpme.ma")

    substitute(event_file, "Ana", absent, other)

    row = rows_by_id(event_file)[other]
    assert (row.organisation, row.email) == ("ANPME", "x@anpme.ma")
    assert (row.category, row.status) == ("speaker", "confirmed")


def test_the_place_of_who_had_cancelled_is_taken_confirmed(event_file, absent):
    service.cancel(event_file, "Ana", absent, "ill")

    done = substitute(event_file, "Ana", absent, {"given_name": "Xenia"})

    assert rows_by_id(event_file)[done.substitute].status == "confirmed"


def test_a_substitution_is_one_act_and_undone_as_one(event_file, absent):
    before = (people(event_file), places(event_file))
    substitute(event_file, "Ana", absent, {"given_name": "Xenia"}, "ill")

    undo(event_file, "Ana")

    assert (people(event_file), places(event_file)) == before


def test_nobody_is_replaced_by_themselves_or_by_who_is_blocked(event_file, absent):
    blocked = add_person(event_file, status="blocked")

    for instead in (absent, blocked):
        with pytest.raises(HubDeskError) as refused:
            substitute(event_file, "Ana", absent, instead)
        assert refused.value.problem is Problem.INVALID
    assert rows_by_id(event_file)[absent].status == "confirmed"
