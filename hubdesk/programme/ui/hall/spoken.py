"""What the display shows, in sentences for a screen reader."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.programme.now_next import Phase
from hubdesk.programme.ui.days import clock_time
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hubdesk.programme.now_next import NowNext, RoomShowing, Showing
    from hubdesk.programme.ui.hall.room_card import Moment

translate = QCoreApplication.translate


def spoken_rooms(shown: "NowNext", names: "Sequence[str]", at: "Moment") -> "Iterator[str]":
    """A sentence for each room."""
    for name, room in zip(names, shown.rooms, strict=True):
        said = _now_next(room, at) if shown.phase is Phase.ON else _day(room, at)
        yield translate("HallDisplay", "{room}: {what}").format(room=name, what="; ".join(said))


def _now_next(room: "RoomShowing", at: "Moment") -> "Iterator[str]":
    for session in room.now:
        yield translate("HallDisplay", "now {title} until {time}").format(
            title=session.title, time=clock_time(wall_of(session.ends, at.zone))
        )
    for session in room.next:
        yield translate("HallDisplay", "next {title} at {time}").format(
            title=session.title, time=_starts(session, at)
        )
    if not room.now and not room.next:
        yield translate("HallDisplay", "nothing more")


def _day(room: "RoomShowing", at: "Moment") -> "Iterator[str]":
    for session in room.day:
        yield translate("HallDisplay", "{title} at {time}").format(
            title=session.title, time=_starts(session, at)
        )


def _starts(session: "Showing", at: "Moment") -> str:
    return clock_time(wall_of(session.starts, at.zone))
