"""What is said of a change of the programme, on the notice board and in the window."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.programme.printing.words import time_line
from hubdesk.programme.versions import ChangeKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.programme.printing.words import PrintedWords
    from hubdesk.programme.versions import Change, Listed


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """The words for changes.

    Attributes:
        printed: dates, pages, and what has no room.
        title: what the notice is called.
        since: which version it is compared with: `{version}`, `{date}`, `{time}`.
        as_of: when it was printed: `{date}`, `{time}`.
        kinds: what each kind of change is called.
        was_time: when it was to be on the same day: `{time}`.
        was_day: when it was to be on another: `{day}`, `{time}`.
        is_day: where it went, below the day on which it was: `{day}`, `{time}`.
        was_room: `{room}`.
        was_until: when it was to end: `{time}`.
        was_called: `{title}`.
        nothing: that nothing has changed.
        concerned: what stands over the list of people.
    """

    printed: "PrintedWords"
    title: str
    since: str
    as_of: str
    kinds: "Mapping[ChangeKind, str]"
    was_time: str
    was_day: str
    is_day: str
    was_room: str
    was_until: str
    was_called: str
    nothing: str
    concerned: str

    def kinds_of(self, change: "Change") -> str:
        """What changed, in the order of the kinds."""
        return " · ".join(self.kinds[kind] for kind in ChangeKind if kind in change.kinds)

    def details(self, change: "Change") -> list[str]:
        """How it was to be, a line for each thing that is not so any more."""
        was, now = change.before, change.after
        if was is None or now is None:
            return []
        lines = []
        if ChangeKind.MOVED in change.kinds:
            time = time_line(was.starts_at, was.ends_at)
            words = self.was_time if was.day == now.day else self.was_day
            lines.append(words.format(day=self.printed.date(was.day), time=time))
        elif ChangeKind.LENGTH in change.kinds:
            lines.append(self.was_until.format(time=was.ends_at[11:16]))
        if ChangeKind.ROOM in change.kinds:
            lines.append(self.was_room.format(room=self.room(was, now)))
        if ChangeKind.RENAMED in change.kinds:
            lines.append(self.was_called.format(title=was.title))
        return lines

    def room(self, listed: "Listed", beside: "Listed | None" = None) -> str:
        """The room of a session; with its venue if that is what tells it from another's."""
        if listed.room is None:
            return self.printed.no_room
        is_alike = beside is not None and (
            beside.room == listed.room and beside.room_id != listed.room_id
        )
        return f"{listed.room}, {listed.venue}" if is_alike and listed.venue else listed.room
