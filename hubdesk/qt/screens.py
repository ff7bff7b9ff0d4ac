"""Which of several screens others see: the hall, the visitor at the desk."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from collections.abc import Sequence


class ScreenFact(NamedTuple):
    """What is known of a screen."""

    name: str
    width: int
    height: int


def best_screen(screens: "Sequence[ScreenFact]", taken: str, wanted: str = "") -> ScreenFact | None:
    """The screen to fill: the one that was wanted last time, or the largest that is not taken.

    Args:
        screens: all there are.
        taken: the name of the one on which the window of the program is.
        wanted: the name of one that was chosen before.

    Returns:
        the screen; None: there is only one, which people work on.
    """
    if len(screens) < 2:
        return None
    for screen in screens:
        if screen.name == wanted:
            return screen
    free = [screen for screen in screens if screen.name != taken]
    return max(free or screens, key=lambda screen: screen.width * screen.height)


def screen_after(screens: "Sequence[ScreenFact]", name: str) -> ScreenFact:
    """The screen that comes after one, in a circle."""
    names = [screen.name for screen in screens]
    return screens[(names.index(name) + 1) % len(screens) if name in names else 0]


def screen_facts() -> list[ScreenFact]:
    """The screens of this machine."""
    return [
        ScreenFact(screen.name(), screen.size().width(), screen.size().height())
        for screen in QGuiApplication.screens()
    ]


def screen_named(name: str) -> QScreen:
    """The screen with a name that `screen_facts` told."""
    return next(screen for screen in QGuiApplication.screens() if screen.name() == name)
