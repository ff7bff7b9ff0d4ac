"""The pages of the window, in the order of the rail; each is made when it is first seen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.page import Page
    from hubdesk.qt.preferences import Preferences

translate = QCoreApplication.translate

CHECK_IN = "check-in"
PEOPLE = "people"
DELEGATIONS = "delegations"
POINTS = "points"
PROGRAMME = "programme"
IMPORT = "import"
BADGES = "badges"
LIVE = "live"
EVACUATION = "evacuation"
SETTINGS = "settings"
HELP = "help"
SCANNER_TEST = "scanner-test"


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page that the window can show.

    Attributes:
        name: what the program calls it.
        icon: of the rail.
        label: makes the word of the rail.
        make: makes the page; its module is loaded then, or a scan would wait for the PDF writer.
        at_end: it stands at the end of the rail.
        in_rail: it stands in the rail at all; other pages lead to those that do not.
    """

    name: str
    icon: str
    label: Callable[[], str]
    make: "Callable[[OpenEvent, Preferences], Page]"
    at_end: bool = False
    in_rail: bool = True


def _check_in(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.page import CheckInPage  # noqa: PLC0415

    return CheckInPage(open_event, preferences)


def _people(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.registration.ui.people.page import PeoplePage  # noqa: PLC0415

    return PeoplePage(open_event, preferences)


def _delegations(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.delegations.page import DelegationsPage  # noqa: PLC0415

    return DelegationsPage(open_event, preferences)


def _points(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.points.page import PointsPage  # noqa: PLC0415

    return PointsPage(open_event, preferences)


def _programme(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.programme.ui.page import ProgrammePage  # noqa: PLC0415

    return ProgrammePage(open_event, preferences)


def _import(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.registration.ui.importing.page import ImportPage  # noqa: PLC0415

    return ImportPage(open_event, preferences)


def _badges(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.badges.ui.page import BadgesPage  # noqa: PLC0415

    return BadgesPage(open_event, preferences)


def _live(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.live.page import LivePage  # noqa: PLC0415

    return LivePage(open_event, preferences)


def _evacuation(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.evacuation.page import EvacuationPage  # noqa: PLC0415

    return EvacuationPage(open_event, preferences)


def _settings(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.shell.settings_page import SettingsPage  # noqa: PLC0415

    return SettingsPage(open_event, preferences)


def _help(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.shell.help_page import HelpPage  # noqa: PLC0415

    return HelpPage(open_event, preferences)


def _scanner_test(open_event: "OpenEvent", preferences: "Preferences") -> "Page":
    from hubdesk.checkin.ui.scanner_test.page import ScannerTestPage  # noqa: PLC0415

    return ScannerTestPage(open_event, preferences)


PAGES = (
    PageKind(CHECK_IN, "scan-line", lambda: translate("Pages", "Check-in"), _check_in),
    PageKind(PEOPLE, "users", lambda: translate("Pages", "People"), _people),
    PageKind(DELEGATIONS, "flag", lambda: translate("Pages", "Delegations"), _delegations),
    PageKind(PROGRAMME, "calendar-days", lambda: translate("Pages", "Programme"), _programme),
    PageKind(IMPORT, "file-spreadsheet", lambda: translate("Pages", "Import"), _import),
    PageKind(BADGES, "id-card", lambda: translate("Pages", "Badges"), _badges),
    PageKind(POINTS, "door-open", lambda: translate("Pages", "Points"), _points),
    PageKind(LIVE, "chart-line", lambda: translate("Pages", "Live"), _live),
    PageKind(SETTINGS, "settings", lambda: translate("Pages", "Settings"), _settings, at_end=True),
    PageKind(HELP, "circle-help", lambda: translate("Pages", "Help"), _help, at_end=True),
    PageKind(
        SCANNER_TEST,
        "scan-barcode",
        lambda: translate("Pages", "Test your scanner"),
        _scanner_test,
        in_rail=False,
    ),
    PageKind(
        EVACUATION,
        "users",
        lambda: translate("Pages", "Evacuation"),
        _evacuation,
        in_rail=False,
    ),
)


def has_page(name: str) -> bool:
    """Whether the window has a page of this name."""
    return any(kind.name == name for kind in PAGES)


def first_page() -> str:
    """The page that is seen first: the check-in desk."""
    return PAGES[0].name


def load_first_page() -> None:
    """Load the modules of the page that is seen first; as well while an event file is checked."""
    import hubdesk.checkin.ui.page  # noqa: F401, PLC0415
