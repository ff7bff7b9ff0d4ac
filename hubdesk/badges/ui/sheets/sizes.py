"""The sizes of pages that have a name, and what becomes of a sheet on another."""

from dataclasses import replace
from enum import Enum
from typing import Final

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.sheet import Sheet

translate = QCoreApplication.translate


class PageKind(Enum):
    """What a page is."""

    A4 = "a4"
    A4_LANDSCAPE = "a4-landscape"
    A3 = "a3"
    A5 = "a5"
    LETTER = "letter"
    LETTER_LANDSCAPE = "letter-landscape"
    OTHER = "other"
    LABEL = "label"  # a roll or cards: one badge on each, as large as the page
    BADGE = "badge"  # the page is cut to the badge, whatever its size


SIZES: Final = {
    PageKind.A4: (210.0, 297.0),
    PageKind.A4_LANDSCAPE: (297.0, 210.0),
    PageKind.A3: (297.0, 420.0),
    PageKind.A5: (148.0, 210.0),
    PageKind.LETTER: (215.9, 279.4),
    PageKind.LETTER_LANDSCAPE: (279.4, 215.9),
}
_USUAL: Final = (100.0, 50.0)


def page_word(kind: PageKind) -> str:
    """What a page is called."""
    match kind:
        case PageKind.A4:
            return translate("Sheets", "A4")
        case PageKind.A4_LANDSCAPE:
            return translate("Sheets", "A4, landscape")
        case PageKind.A3:
            return translate("Sheets", "A3")
        case PageKind.A5:
            return translate("Sheets", "A5")
        case PageKind.LETTER:
            return translate("Sheets", "Letter")
        case PageKind.LETTER_LANDSCAPE:
            return translate("Sheets", "Letter, landscape")
        case PageKind.OTHER:
            return translate("Sheets", "Another size")
        case PageKind.LABEL:
            return translate("Sheets", "Roll or cards: one at a time")
        case PageKind.BADGE:
            return translate("Sheets", "As large as the badge")


def kind_of(sheet: Sheet) -> PageKind:
    """What the page of a sheet is."""
    if sheet.page is None:
        return PageKind.BADGE
    if (sheet.columns, sheet.rows, sheet.left, sheet.top) == (1, 1, 0, 0) and (
        sheet.cell == sheet.page
    ):
        return PageKind.LABEL
    return next((kind for kind, size in SIZES.items() if size == sheet.page), PageKind.OTHER)


def on_page(sheet: Sheet, kind: PageKind) -> Sheet:
    """The sheet on another kind of page; its cells stay, as far as there are any."""
    if kind is PageKind.BADGE:
        return Sheet(sheet.name, makers=sheet.makers)
    if kind is PageKind.LABEL:
        return as_label(sheet, sheet.cell if sheet.page is not None else _USUAL)
    if sheet.page is None:
        sheet = replace(as_label(sheet, _USUAL), left=10, top=10)
    elif kind_of(sheet) is PageKind.LABEL:
        sheet = replace(sheet, left=10, top=10)
    return replace(sheet, page=SIZES.get(kind, sheet.page))


def as_label(sheet: Sheet, size: tuple[float, float]) -> Sheet:
    """The sheet as labels of this size, one after the other."""
    return Sheet(sheet.name, page=size, cell=size, pitch=size, makers=sheet.makers)
