"""What enrolling people would do, told before it is done: places, clashes, and who is not meant."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hubdesk.programme import checks
from hubdesk.programme.attendance import (
    ATTENDEE,
    SessionFacts,
    attendance,
    expected_elsewhere,
    is_for,
    session_facts,
)
from hubdesk.programme.board import SESSION, names_of, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.enrolment import resolved
from hubdesk.programme.places import legs
from hubdesk.programme.seating import share_out
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hubdesk.eventfile.file import EventFile

_IN_THE_WAY: Final = frozenset({ConflictKind.PEOPLE, ConflictKind.WAY})


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody who would have to be elsewhere.

    Attributes:
        person: the key.
        other: the key of the other commitment.
        title: what it is called.
        starts_at: when it begins, as clocks show it where the session is.
        kind: at the same time, or without time for the way.
        minutes: how long the two overlap, or how much time is lacking.
    """

    person: str
    other: str
    title: str
    starts_at: str
    kind: ConflictKind
    minutes: int


@dataclass(frozen=True, slots=True)
class EnrolmentPreview:
    """What enrolling people would do.

    Attributes:
        role: the part that they would have.
        placed: who would get a place or part.
        waiting: who would wait, in their order.
        already: who has a part already, or needs none.
        moved_up: who would get a place before them, having waited longer.
        not_coming: who cancelled, is blocked or is not there any more; they can't be enrolled.
        outside: who does not belong to those whom the session is for.
        not_expected: who is expected at other legs alone.
        clashes: the other commitments of who would be in two places at once, or late.
        capacity: how many places there are; None: no limit is known.
        left: how many are free before anybody is enrolled.
        names: of everybody whom the warnings are about, by key.
    """

    session: SessionFacts
    role: str
    placed: tuple[str, ...]
    waiting: tuple[str, ...]
    already: tuple[str, ...]
    moved_up: tuple[str, ...]
    not_coming: tuple[str, ...]
    outside: tuple[str, ...]
    not_expected: tuple[str, ...]
    clashes: tuple[Clash, ...]
    capacity: int | None
    left: int | None
    names: "Mapping[str, str]" = field(default_factory=dict)

    @property
    def new(self) -> tuple[str, ...]:
        """Whom enrolling would change something for; these `enrol` takes."""
        return (*self.placed, *self.waiting)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Who has a clash, each once."""
        return tuple(dict.fromkeys(clash.person for clash in self.clashes))

    @property
    def warns(self) -> bool:
        """Whether there is something to look at before it is done."""
        return bool(
            self.waiting or self.not_coming or self.outside or self.not_expected or self.clashes
        )


def preview_enrolment(
    file: "EventFile", session_id: str, people: "Iterable[str]", role: str = ATTENDEE
) -> EnrolmentPreview:
    """What `enrol` would do, and whom it would hurt; nothing is written.

    Raises:
        HubDeskError: the session is not there, or the role is none.
    """
    checks.role(role)
    session = session_facts(file, session_id)
    here = attendance(file, session_id)
    wanted, facts = resolved(file, people)
    coming = [person for person in wanted if person in facts and facts[person].comes]
    shares = share_out(here, coming, role, session.capacity)
    new = [*shares.placed, *shares.waiting]
    # a part is given by name, only attending is for those whom the session is for
    attends = new if role == ATTENDEE else []
    outside = tuple(person for person in attends if not is_for(session, facts[person]))
    away = expected_elsewhere(file, session.leg_id, new)
    came = set(coming)
    not_coming = tuple(person for person in wanted if person not in came)
    clashes = _clashes(file, session, new)
    named = [*(clash.person for clash in clashes), *outside, *away, *not_coming, *shares.waiting]
    return EnrolmentPreview(
        session,
        role,
        shares.placed,
        shares.waiting,
        shares.already,
        shares.moved_up,
        not_coming,
        outside,
        tuple(person for person in new if person in away),
        clashes,
        session.capacity,
        None if session.capacity is None else max(session.capacity - len(here.seated), 0),
        names_of(file, list(dict.fromkeys(named))),
    )


def _clashes(
    file: "EventFile", session: SessionFacts, people: "Sequence[str]"
) -> tuple[Clash, ...]:
    """What else these people are committed to then; what others there clash with is not asked."""
    if not people:
        return ()
    crowds = People()
    _, timetable = read_timetable(file, crowds)
    now = timetable[SESSION + session.id]
    zone = next(leg.zone for leg in legs(file) if leg.id == session.leg_id)
    found = []
    for conflict in timetable.conflicts_of(now.with_crowd(crowds.crowd(people))):
        if conflict.kind in _IN_THE_WAY and conflict.second is not None:
            other = timetable[conflict.second]
            starts_at = wall_of(other.starts or 0, zone)
            found += [
                Clash(person, other.key, other.title, starts_at, conflict.kind, conflict.minutes)
                for person in crowds.keys(conflict.crowd)
            ]
    return tuple(found)
