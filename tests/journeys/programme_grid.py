"""The grid of the programme on a screen: where times and rooms lie, and sessions as they are seen.

Everything is read anew for each gesture: panels come and go beside the grid, and move it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeys.window_screen import Screen, Widget

_CANVAS = "Sessions by room and time"
_INSIDE = 3  # pixels, so that a time is surely the one that begins here


class Grid:
    """One day of the grid, as far zoomed out that all of it is seen."""

    def __init__(self, screen: "Screen", rooms: "Sequence[str]", pixels_per_hour: int) -> None:
        self._screen = screen
        self._rooms = list(rooms)
        self._pixels = pixels_per_hour
        self.first_hour = 9  # earlier where a session begins earlier

    def block(self, title: str, starts: str = "") -> "Widget":
        """The block of a session; the one that starts then, if there are several."""
        return self._screen.find(" · ".join(filter(None, (title, starts))) + "*")

    def draw(self, title: str, room: str, starts: str, ends: str) -> None:
        """Draw a session and give it a title."""
        x, top = self._place(room, starts)
        _, bottom = self._place(room, ends)
        self._screen.drag((x, top + _INSIDE), (x, bottom))
        self._screen.find("Title of the new session", "text")
        self._screen.type(title)
        self._screen.press("return")

    def move(self, title: str, room: str, starts: str, *, grab: str = "", hold: str = "") -> None:
        """Drag a session by its middle; `grab` is when it starts now, if there are several."""
        left, top, width, height = self.block(title, grab).box
        middle = (left + width // 2, top + height // 2)
        x, y = self._place(room, starts)
        self._screen.drag(middle, (x, y + height // 2 + 1), hold=hold)

    def put(self, title: str, room: str, starts: str) -> None:
        """Drag a session out of the list of those that wait."""
        left, top, width, height = self._screen.find(title, "list item").box
        x, y = self._place(room, starts)
        self._screen.drag((left + width // 2, top + height // 2), (x, y))

    def end_at(self, title: str, room: str, ends: str) -> None:
        """Drag the lower edge of a session."""
        left, top, width, height = self.block(title).box
        x = left + width // 2
        self._screen.drag((x, top + height - 2), (x, self._place(room, ends)[1]))

    def _place(self, room: str, time: str) -> tuple[int, int]:
        left, top, width, _ = self._screen.find(_CANVAS).box
        hour, minute = map(int, time.split(":"))
        x = left + width * (2 * self._rooms.index(room) + 1) // (2 * len(self._rooms))
        return x, top + round((hour - self.first_hour + minute / 60) * self._pixels)
