"""Rows that check-in needs, with defaults; each is an act of its own."""

from hubdesk.badges.codes import letters_of, make_code
from hubdesk.checkin.service import event_codes
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias, Badge, Enrolment, Participation, Person, Session


def issue_badge(file, person_id, **columns):
    code = make_code(*event_codes(file))
    with file.writing(ActKind.ISSUE_BADGES, "Ana") as write:
        write.insert(
            Badge,
            **{
                "code": code,
                "letters": letters_of(code),
                "person_id": person_id,
                "issued_at": write.at,
            }
            | columns,
        )
    return code


def replace_badge(file, code, at):
    badge_id = file.value("SELECT id FROM badge WHERE code = ?", (code,))
    with file.writing(ActKind.REISSUE_BADGE, "Ana") as write:
        write.update(Badge, badge_id, status="replaced", replaced_at=at)


def add_alias(file, person_id, code):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        return write.insert(Alias, person_id=person_id, code=code, source="list")


def change_person(file, person_id, **columns):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person_id, **columns)


def add_session(file, leg_id="malaga", title="Round table"):
    with file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        return write.insert(Session, leg_id=leg_id, title=title)


def enrol(file, person_id, session_id):
    with file.writing(ActKind.ENROL, "Ana") as write:
        write.insert(
            Enrolment,
            id=f"{person_id}/{session_id}/attendee",
            person_id=person_id,
            session_id=session_id,
        )


def expect_at(file, person_id, leg_id="malaga"):
    with file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.insert(Participation, id=f"{person_id}/{leg_id}", person_id=person_id, leg_id=leg_id)
