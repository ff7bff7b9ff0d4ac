"""Import the programme from a sheet: a preview of every row first, then everything in one act.

A row with the id of a session is that session as it shall be: an empty start takes it off the
timetable, any other empty cell empties its field, and only the title can't be empty. A row without
an id is matched by leg, title and start, and its empty cells leave what there is. Columns that the
sheet lacks are left alone, and so are sessions that have no row: nothing is ever taken out.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import Enrolment, NamedSpeaker, Session, Track
from hubdesk.programme.followers import tell_followers
from hubdesk.programme.moving import refuse_taken_rooms
from hubdesk.programme.spreadsheets.columns import SheetRow, rows_of
from hubdesk.programme.spreadsheets.facts import read_facts
from hubdesk.programme.spreadsheets.plan import Outcome, ProgrammeImported, ProgrammePlan
from hubdesk.programme.spreadsheets.planning import plan_rows
from hubdesk.registration.lists.reading import read_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.programme.spreadsheets.plan import Speakers, Target

_PLAN_AGAIN: Final = 3  # times, before the person is told that somebody else keeps writing
# what a plan is made from: a change of any other table, a scan above all, leaves it good
MATTERS: Final = (
    "leg", "venue", "room", "session", "track", "named_speaker", "enrolment", "person",
    "delegation",
)  # fmt: skip


def plan_import(file: "EventFile", path: Path) -> ProgrammePlan:
    """Read a sheet and work out what importing it would do; nothing is written.

    Raises:
        HubDeskError: the file can't be read, or no sheet of it has a column of titles.
    """
    try:
        read = read_list(path, keep_lines=True)
    except HubDeskError as error:
        if error.problem is Problem.LIST_EMPTY:
            raise HubDeskError(Problem.LIST_WITHOUT_SESSIONS, path=str(path)) from error
        raise
    rows: list[SheetRow] = []
    ignored: list[str] = []
    for sheet in read.sheets:
        found = rows_of(sheet)
        if found is None:
            ignored.append(sheet.name)
        else:
            rows += found
    if len(ignored) == len(read.sheets):
        raise HubDeskError(Problem.LIST_WITHOUT_SESSIONS, path=str(path))
    return _plan(file, path, tuple(rows), tuple(ignored))


def plan_job(file: "EventFile", _progress: object, path: str) -> ProgrammePlan:
    """As `plan_import` does it, for a worker process."""
    return plan_import(file, Path(path))


def apply_import(file: "EventFile", operator: str, plan: ProgrammePlan) -> ProgrammeImported:
    """Write what a plan says, as one act; a plan that changes nothing leaves none.

    When somebody has changed the programme meanwhile the rows are planned anew, and written only
    if the same becomes of them: nothing is done that was not shown.

    Raises:
        HubDeskError: STALE when it does not, or when the file kept changing; or what writing
            raises. Nothing is written then.
    """
    shown = plan.rows
    for _ in range(_PLAN_AGAIN):
        with file.writing(ActKind.IMPORT_PROGRAMME, operator, sessions=len(plan.targets)) as write:
            current = _is_current(write, plan.mark)
            if current:
                _write(write, plan.targets)
        if current:
            refused = tuple(row for row in plan.rows if row.outcome is Outcome.REFUSED)
            act = write.act_id if plan.changes_anything else ""
            return ProgrammeImported(plan.counts(), refused, act)
        plan = _plan(file, plan.path, plan.source, plan.ignored)
        if plan.rows != shown:
            break
    raise HubDeskError(Problem.STALE, path=str(plan.path))


def _plan(
    file: "EventFile", path: Path, rows: tuple[SheetRow, ...], ignored: tuple[str, ...]
) -> ProgrammePlan:
    # before anything is read: what changes later makes the plan old
    mark = int(str(file.value("SELECT coalesce(max(lsn), 0) FROM change")))
    facts = read_facts(file)
    planned, targets = plan_rows(facts, rows)
    listed = {row.session_id for row in planned}
    legs = {session.leg_id for key, session in facts.sessions.items() if key in listed}
    legs |= {str(target.values["leg_id"]) for target in targets if "leg_id" in target.values}
    not_listed = [
        key
        for key, session in facts.sessions.items()
        if session.leg_id in legs and key not in listed
    ]
    tracks: dict[str, str] = {}
    for target in targets:
        if target.track:
            tracks.setdefault(fold(target.track), target.track)
    return ProgrammePlan(
        path, planned, ignored, tuple(tracks.values()), len(not_listed), targets, rows, mark
    )


def _is_current(write: "Writing", mark: int) -> bool:
    marks = ", ".join("?" * len(MATTERS))
    changed = write.rows(
        f"SELECT 1 FROM change WHERE lsn > ? AND tbl IN ({marks}) LIMIT 1", (mark, *MATTERS)
    )
    return not changed


def _write(write: "Writing", targets: "Sequence[Target]") -> None:
    tracks: dict[str, str] = {}
    position = write.rows("SELECT coalesce(max(position) + 1, 0) FROM track")[0][0]
    moved: list[str] = []
    for target in targets:
        values = dict(target.values)
        if target.track is not None:
            name = fold(target.track)
            if name not in tracks:
                tracks[name] = write.insert(
                    Track, name=target.track, position=position + len(tracks)
                )
            values["track_id"] = tracks[name]
        if target.session_id is None:
            key = write.insert(Session, **values)
        else:
            key = target.session_id
            if values:
                was = write.rows("SELECT starts_at, minutes FROM session WHERE id = ?", (key,))[0]
                write.update(Session, key, **values)
                tell_followers(write, key, (was[0], was[1]))
        _write_speakers(write, key, target.speakers)
        if target.moves:
            moved.append(key)
    refuse_taken_rooms(write, moved)


def _write_speakers(write: "Writing", session_id: str, speakers: "Speakers") -> None:
    for name in speakers.named:
        write.insert(NamedSpeaker, session_id=session_id, name=name)
    for key in speakers.forgotten:
        write.update(NamedSpeaker, key, deleted=1)
    for person in speakers.enrolled:
        write.put(
            Enrolment,
            f"{person}/{session_id}/speaker",
            person_id=person,
            session_id=session_id,
            role="speaker",
        )
    for key in speakers.unenrolled:
        write.update(Enrolment, key, deleted=1)
