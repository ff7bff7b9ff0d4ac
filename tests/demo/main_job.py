"""The main job on the demo event: its badges printed, people checked in by the codes on them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.badges import service as badges
from hubdesk.badges.service import BadgeStatus
from hubdesk.checkin import service as checkin
from hubdesk.checkin.points import list_points
from hubdesk.demo.build import build_demo

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from hubdesk.badges.service import Printed
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.eventfile.file import EventFile

ONE_IN = 3
"""One in how many comes early; badges lie by delegation, so that all delegations are among them."""

_BLOCKED = """
SELECT b.code FROM badge b JOIN person p ON p.id = b.person_id
 WHERE p.status = 'blocked' AND p.deleted = 0 AND b.status = 'active' AND b.deleted = 0
 ORDER BY p.id"""


@dataclass(frozen=True, slots=True)
class MainJob:
    """What the main job has made and done.

    Attributes:
        event: the event file.
        badges_pdf: the badges, ready for the printer.
        people: how many there are in the event, the cancelled ones too.
        printed: how many badges on how many pages, and what should be looked at.
        scans: the answers at the first leg's door, in the order of the scans.
    """

    event: "Path"
    badges_pdf: "Path"
    people: int
    printed: "Printed"
    scans: "tuple[ScanResult, ...]"

    @property
    def admitted(self) -> int:
        """How many scans let somebody in."""
        return sum(scan.verdict.is_admission for scan in self.scans)


def do_main_job(
    event: "Path", badges_pdf: "Path", operator: str, today: "date | None" = None
) -> MainJob:
    """Build the demo event, print all its badges and check some people in at the first door.

    Somebody comes twice and somebody blocked comes too, so that there are refusals to see.

    Args:
        event: the event file to make, where no file is yet.
        badges_pdf: the file to print into; a PDF of this name is replaced.
        operator: who is at the desk.
        today: as `build_demo` takes it.

    Raises:
        HubDeskError: as `build_demo`, `print_badges` and `check_in` do.
    """
    with build_demo(event, operator, today) as file:
        printed = badges.print_badges(file, operator, badges_pdf)
        door = list_points(file)[0]
        scans = tuple(
            checkin.check_in(file, operator, door.id, code) for code in _codes_shown(file)
        )
        people = file.rows("SELECT id FROM person WHERE deleted = 0")
    return MainJob(event, badges_pdf, len(people), printed, scans)


def _codes_shown(file: "EventFile") -> list[str]:
    """The codes that are shown at the door, in order."""
    blocked = [str(code) for (code,) in file.rows(_BLOCKED)]
    good = [
        badge.code
        for badge in badges.badges(file)
        if badge.status is BadgeStatus.ACTIVE and badge.code not in blocked
    ]
    early = good[::ONE_IN]
    return [*early, early[0], *blocked]
