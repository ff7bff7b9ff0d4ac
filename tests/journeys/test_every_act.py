"""Every act there is: undo gives the tables as before, redo as after. No kind is without a case."""

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from journeys.living_rows import living_rows
from sample_lists import write_spanish_list
from sample_photos import a_photo

from hubdesk.badges import handing, photo_store, sheets_store, templates_store
from hubdesk.badges import service as badges
from hubdesk.badges.photos import finished
from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.stopping import Place as PrintPlace
from hubdesk.badges.stopping import stop_at
from hubdesk.checkin import access, clearing, instructions, overriding, points
from hubdesk.checkin import service as checkin
from hubdesk.checkin.printing.sign_in_sheets import SheetChoice, print_sign_in_sheets
from hubdesk.checkin.rules import PointRules, Verdict
from hubdesk.cli.printed_words import ENGLISH_SHEETS
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import NOT_UNDOABLE, ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify
from hubdesk.programme import enrolment, moving, place_edits, versions
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.spreadsheets import importing as sheets
from hubdesk.registration import groups, merging, substitution
from hubdesk.registration import service as registration
from hubdesk.registration.erasing import erase_person
from hubdesk.registration.importing.service import apply_import, plan_import


@dataclass(frozen=True)
class Hall:
    """A file with two people, a delegation, a session, a badge: enough for any act."""

    file: EventFile
    folder: Path
    door: str
    first: str
    second: str
    delegation: str
    organisation: str
    session: str


@pytest.fixture
def hall(event_file, leg_id, door_id, tmp_path):
    first, second = (
        registration.register(event_file, "Ana", {"given_name": given, "family_name": "Ruiz"})
        for given in ("Ana", "Lucía")
    )
    delegation = groups.add_delegation(event_file, "Ana", "Andaluza")
    organisation = groups.add_organisation(event_file, "Ana", "Parque Tecnológico")
    session = programme.add_session(event_file, "Ana", leg_id, "Apertura")
    enrolment.enrol(event_file, "Ana", session, [first])
    badges.issue_missing(event_file, "Ana", [first])
    return Hall(
        event_file, tmp_path, door_id, first, second, delegation, organisation, session
    )  # fmt: skip


def import_a_list(hall):
    write_spanish_list(hall.folder / "list.csv")
    apply_import(hall.file, "Ana", plan_import(hall.file, [hall.folder / "list.csv"]))


def merge_and_unmerge(hall):
    merging.merge(hall.file, "Ana", hall.first, hall.second)
    merging.unmerge(hall.file, "Ana", hall.second)


def admit_and_void(hall):
    admitted = checkin.check_in_person(hall.file, "Ana", hall.door, hall.first)
    checkin.void_admission(hall.file, "Ana", admitted.admission_id)


def let_in_all_the_same(hall):
    points.edit_point(hall.file, "Ana", hall.door, "Puerta", PointRules(capacity=0))
    refused = checkin.check_in_person(hall.file, "Ana", hall.door, hall.first)
    overriding.override(
        hall.file,
        "Ana",
        hall.door,
        refused.code,
        overriding.Decision([Verdict.FULL], "guest of honour"),
    )


def enter_and_empty(hall):
    clearing.set_empties_at(hall.file, "Ana", hall.door, "18:00")
    checkin.check_in_person(hall.file, "Ana", hall.door, hall.first, now=0)
    clearing.empty_points(hall.file, "Ana")


def import_a_sheet(hall):
    sheet = hall.folder / "programme.csv"
    sheet.write_text(
        "id,title,day,start,track,speakers\n"
        f"{hall.session},Apertura,2026-07-10,10:00,Energía,Karim Tazi\n"
        ",Clausura,2026-07-10,12:00,Energía,Ana Ruiz\n"
    )
    sheets.apply_import(hall.file, "Ana", sheets.plan_import(hall.file, sheet))


def swap_two(hall):
    other = programme.add_session(
        hall.file, "Ana", "malaga", "Clausura", starts_at="2026-07-11T18:00"
    )
    moving.swap_sessions(hall.file, "Ana", hall.session, other)


def print_and_stop(hall):
    printed = badges.print_badges(hall.file, "Ana", hall.folder / "badges.pdf")
    stop_at(hall.file, "Ana", printed.job_id, PrintPlace(1, 2))


def move_an_element(hall):
    file = hall.file
    key = templates_store.duplicate_template(file, "Ana", "a6-portrait", "Misión")
    known = templates_store.find_template(file, key)
    moved = replace(known, front=(replace(known.front[0], height=9), *known.front[1:]))
    templates_store.save_template(file, "Ana", key, moved, known=known, gesture="resize")


def remove_a_template(hall):
    key = templates_store.duplicate_template(hall.file, "Ana", "a6-portrait", "Misión")
    templates_store.remove_template(hall.file, "Ana", key)


CASES = {
    ActKind.IMPORT_LIST: import_a_list,
    ActKind.REGISTER: lambda h: registration.register(
        h.file, "Ana", {"family_name": "Tazi"}, organisation="APEBI", legs=["malaga"]
    ),
    ActKind.EDIT_PERSON: lambda h: registration.amend(
        h.file, "Ana", h.first, {"email": "ana@example.org"}
    ),
    ActKind.CANCEL_PERSON: lambda h: registration.cancel(h.file, "Ana", h.first, "is ill"),
    ActKind.EDIT_ORGANISATION: lambda h: groups.edit_organisation(
        h.file, "Ana", h.organisation, {"name": "PTA"}
    ),
    ActKind.EDIT_DELEGATION: lambda h: groups.edit_delegation(
        h.file, "Ana", h.delegation, {"colour": "#0b6e4f"}
    ),
    ActKind.MERGE_PEOPLE: lambda h: merging.merge(h.file, "Ana", h.first, h.second),
    ActKind.UNMERGE_PEOPLE: merge_and_unmerge,
    ActKind.SUBSTITUTE: lambda h: substitution.substitute(h.file, "Ana", h.first, h.second),
    ActKind.EDIT_PLACES: lambda h: place_edits.edit_leg(
        h.file, "Ana", "malaga", {"zone": "Africa/Casablanca"}
    ),
    ActKind.EDIT_PROGRAMME: lambda h: programme.edit_session(
        h.file, "Ana", h.session, language="fr"
    ),
    ActKind.ADD_SESSIONS: lambda h: moving.copy_sessions(
        h.file, "Ana", [(h.session, Place("2026-07-11T10:00", None, 45))]
    ),
    ActKind.MOVE_SESSIONS: lambda h: moving.move_sessions(
        h.file, "Ana", [Move(h.session, Place("2026-07-10T10:00", None, 90))]
    ),
    ActKind.SWAP_SESSIONS: swap_two,
    ActKind.LOCK_SESSIONS: lambda h: moving.lock_sessions(h.file, "Ana", [h.session], locked=True),
    ActKind.REMOVE_SESSIONS: lambda h: moving.remove_sessions(h.file, "Ana", [h.session]),
    ActKind.PUBLISH_PROGRAMME: lambda h: versions.publish(h.file, "Ana", "malaga", "Final"),
    ActKind.IMPORT_PROGRAMME: import_a_sheet,
    ActKind.ENROL: lambda h: enrolment.enrol(h.file, "Ana", h.session, [h.second]),
    ActKind.UNENROL: lambda h: enrolment.unenrol(h.file, "Ana", h.session, [h.first]),
    ActKind.EDIT_POINT: lambda h: points.edit_point(
        h.file, "Ana", h.door, "Puerta", PointRules(capacity=5)
    ),
    ActKind.EDIT_INSTRUCTION: lambda h: instructions.set_instruction(
        h.file, "Ana", Verdict.ADMITTED, "Hand out the blue bag.", point_id=h.door
    ),
    ActKind.ISSUE_BADGES: lambda h: badges.issue_missing(h.file, "Ana"),
    ActKind.PRINT_BADGES: lambda h: badges.print_badges(h.file, "Ana", h.folder / "badges.pdf"),
    ActKind.STOP_PRINT: print_and_stop,
    ActKind.REISSUE_BADGE: lambda h: badges.reissue(h.file, "Ana", h.first),
    ActKind.HAND_OUT: lambda h: handing.hand_out(h.file, "Ana", [h.first], to_person=h.second),
    ActKind.ADD_TEMPLATE: lambda h: templates_store.duplicate_template(
        h.file, "Ana", "cr80-landscape", "Tarjeta"
    ),
    ActKind.EDIT_TEMPLATE: move_an_element,
    ActKind.REMOVE_TEMPLATE: remove_a_template,
    ActKind.EDIT_SHEET: lambda h: sheets_store.add_sheet(
        h.file, "Ana", replace(load_sheet("a4-8up"), name="Mi papel")
    ),
    ActKind.SET_PHOTO: lambda h: photo_store.set_photo(
        h.file, "Ana", h.first, finished(a_photo(), "photo")
    ),
    ActKind.CHECK_IN: lambda h: checkin.check_in_person(h.file, "Ana", h.door, h.first),
    ActKind.OVERRIDE: let_in_all_the_same,
    ActKind.VOID_ADMISSION: admit_and_void,
    ActKind.SET_PIN: lambda h: access.set_pin(h.file, "Ana", access.DeskRole.ORGANISER, "2006"),
    ActKind.PRINT_PAPER_SHEET: lambda h: print_sign_in_sheets(
        h.file, "Ana", SheetChoice(h.door), h.folder / "sheets.pdf", ENGLISH_SHEETS
    ),
    ActKind.EMPTY_POINT: enter_and_empty,
}

# what another test shows: the demo's own, and the steps themselves
ELSEWHERE = NOT_UNDOABLE | {ActKind.BUILD_DEMO, ActKind.UNDO, ActKind.REDO}


@pytest.mark.parametrize("kind", [kind for kind in ActKind if kind not in ELSEWHERE])
def test_undo_gives_the_tables_as_before_and_redo_as_after(hall, kind):
    file = hall.file
    states = [living_rows(file)]
    file.on_commit.append(lambda changed: states.append(living_rows(file)))

    CASES[kind](hall)

    assert file.value("SELECT kind FROM act ORDER BY id DESC LIMIT 1") == kind.value
    undone = undo(file, "Omar")
    redo(file, "Omar")
    *_, before, after, after_undo, after_redo = states
    assert (undone.kind, undone.kept) == (kind, ())
    assert after_undo == before != after
    assert after_redo == after
    assert verify(file) == []


@pytest.mark.parametrize("kind", NOT_UNDOABLE)
def test_what_cannot_be_undone_is_refused(hall, kind):
    erase_person(hall.file, "Ana", hall.second)
    act = hall.file.value("SELECT id FROM act WHERE kind = ?", (kind.value,))

    with pytest.raises(HubDeskError) as refused:
        undo(hall.file, "Ana", act)

    assert refused.value.problem is Problem.NOTHING_TO_UNDO
