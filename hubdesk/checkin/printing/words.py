"""The words on sign-in sheets, which come from the window or the command line."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hubdesk.programme.printing.words import PrintedWords


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What is said on sign-in sheets besides what the event file says.

    Attributes:
        printed: dates, and `page`.
        sheet: what stands above a sheet's number.
        row: the heads of the columns, this one and those that follow.
        walk_ins: the heading of the rows that are left blank.
        no_delegation: the heading of people without one.
        how_to_enter: how the sheet comes into the program, at the foot.
    """

    printed: "PrintedWords"
    sheet: str
    row: str
    name: str
    organisation: str
    email: str
    signature: str
    time_in: str
    time_out: str
    walk_ins: str
    no_delegation: str
    how_to_enter: str
