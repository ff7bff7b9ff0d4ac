"""Inside an act: who gets a place in a session and who waits, and the rows that say so.

Who waits longest gets the place that frees, before anybody who comes new; `attendance` says who
takes a place.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.eventfile.tables import Enrolment, Waiting, table_name
from hubdesk.programme.attendance import ATTENDEE, Attendance, attendance, session_facts
from hubdesk.registration.merging import survivors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from hubdesk.eventfile.tables import Editable
    from hubdesk.eventfile.writing import Scalar, Writing


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What came of enrolling people.

    Attributes:
        placed: who has a place or part now.
        waiting: who waits for a place now.
        already: who had a part before.
        moved_up: who else got a place, having waited longer.
    """

    placed: tuple[str, ...]
    waiting: tuple[str, ...]
    already: tuple[str, ...]
    moved_up: tuple[str, ...]


def fill_places(
    write: "Writing", session_id: str, *, without_limit: bool = False
) -> tuple[str, ...]:
    """Give free places to who has waited longest inside an act, and return who moved up.

    A session that has no limit any more fills only if that is what was wished: one that waits for
    another room will be full there again.

    Raises:
        HubDeskError: the session is not there.
    """
    here = attendance(write, session_id)
    capacity = session_facts(write, session_id).capacity
    if capacity is None:
        moved = here.waiting if without_limit else ()
    else:
        moved = here.waiting[: max(capacity - len(here.seated), 0)]
    if moved:
        give(write, session_id, moved, ATTENDEE)
    return moved


def share_out(
    here: Attendance, wanted: "Sequence[str]", role: str, capacity: int | None
) -> Enrolled:
    """Who of those wanted gets a place, who waits: pure, for the preview and the act alike."""
    already = {person for person in wanted if here.has_part(person, role)}
    new = [person for person in wanted if person not in already]
    had = tuple(person for person in wanted if person in already)
    if role != ATTENDEE or capacity is None:
        return Enrolled(tuple(new), (), had, ())
    queue = dict.fromkeys([*here.waiting, *new])
    lucky = set(list(queue)[: max(capacity - len(here.seated), 0)])
    asked = set(new)
    return Enrolled(
        tuple(person for person in new if person in lucky),
        tuple(person for person in new if person not in lucky),
        had,
        tuple(person for person in here.waiting if person in lucky - asked),
    )


def everybody_in(write: "Writing", people: "Iterable[str]") -> list[str]:
    """These people and everybody who was merged with them: their rows are under any of the keys."""
    same = survivors(write)
    wanted = {same.get(person, person) for person in people}
    return [*wanted, *(key for key, survivor in same.items() if survivor in wanted)]


def give(write: "Writing", session_id: str, people: "Sequence[str]", role: str) -> None:
    """Give people a part; nobody of them waits any more."""
    rows: list[dict[str, Scalar]] = [
        {"id": f"{person}/{session_id}/{role}", "person_id": person, "session_id": session_id,
         "role": role}
        for person in people
    ]  # fmt: skip
    _put_all(write, Enrolment, rows)
    take_out(write, Waiting, session_id, everybody_in(write, people))


def let_wait(write: "Writing", session_id: str, people: "Sequence[str]") -> None:
    """Put people at the end of the waiting list, unless they are on it."""
    known = set(attendance(write, session_id).waiting)
    last = write.rows(
        "SELECT coalesce(max(since), 0) FROM waiting WHERE session_id = ? AND deleted = 0",
        (session_id,),
    )[0][0]
    # those of one gesture wait in its order: each since a millisecond later
    first = max(write.at, last + 1)
    rows: list[dict[str, Scalar]] = [
        {"id": f"{person}/{session_id}", "person_id": person, "session_id": session_id,
         "since": first + place}
        for place, person in enumerate(person for person in people if person not in known)
    ]  # fmt: skip
    again = _put_all(write, Waiting, rows)
    for row in rows:
        if row["id"] in again:  # who waited once before waits anew
            write.update(Waiting, str(row["id"]), since=row["since"])


def _put_all(
    write: "Writing", model: "type[Editable]", rows: "Sequence[dict[str, Scalar]]"
) -> set[str]:
    """Bring rows in by their keys: those there are come back and are returned, others are added."""
    table = table_name(model)
    keys = json.dumps([row["id"] for row in rows])
    listed = "id IN (SELECT value FROM json_each(?))"
    there = {key for (key,) in write.rows(f"SELECT id FROM {table} WHERE {listed}", (keys,))}
    write.execute(f"UPDATE {table} SET deleted = 0 WHERE deleted <> 0 AND {listed}", (keys,))
    write.bulk_insert(model, [row for row in rows if row["id"] not in there])
    return there


def take_out(
    write: "Writing",
    model: "type[Editable]",
    session_id: str,
    people: "Collection[str]",
    role: str | None = None,
) -> set[str]:
    """Take out the rows of these people in a session; returns whose there were."""
    condition = (
        "session_id = ?1 AND deleted = 0 AND person_id IN (SELECT value FROM json_each(?2))"
        + (" AND role = ?3" if role is not None else "")
    )
    given = (session_id, json.dumps(list(people)), *((role,) if role is not None else ()))
    table = table_name(model)
    found = write.rows(f"SELECT person_id FROM {table} WHERE {condition}", given)
    write.execute(f"UPDATE {table} SET deleted = 1 WHERE {condition}", given)
    return {str(person) for (person,) in found}
