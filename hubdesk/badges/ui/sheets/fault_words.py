"""Says what is wrong with a sheet that is being described, and what should be known about it."""

from PySide6.QtCore import QCoreApplication, QLocale

from hubdesk.badges.sheet import Flaw, FlawKind, Sheet, fits

translate = QCoreApplication.translate

PRINTED_FROM = 4.2
"""How far from the edges of a page most printers print nothing, in millimetres."""


def millimetres(value: float) -> str:
    """A length without its unit, to a hundredth."""
    return QLocale().toString(max(round(value, 2), 0.01) if value > 0 else value, "g", 6)


def flaw_words(flaw: Flaw) -> str:
    """A sentence about what keeps a sheet from being kept."""
    words = ""
    match flaw.kind:
        case FlawKind.OVERLAP_ACROSS:
            words = translate("Sheets", "The cells overlap by {by} mm, side by side.")
        case FlawKind.OVERLAP_DOWN:
            words = translate("Sheets", "The cells overlap by {by} mm, one above the other.")
        case FlawKind.TOO_WIDE:
            words = translate("Sheets", "The cells go over the right edge of the page by {by} mm.")
            if flaw.fit:
                words += " " + translate("Sheets", "%n column(s) would fit.", "", flaw.fit)
        case FlawKind.TOO_HIGH:
            words = translate("Sheets", "The cells go over the lower edge of the page by {by} mm.")
            if flaw.fit:
                words += " " + translate("Sheets", "%n row(s) would fit.", "", flaw.fit)
    return words.format(by=millimetres(flaw.by))


def name_words(name: str, *, free: bool) -> str:
    """A sentence about a name that a sheet can't have, or nothing."""
    if not name.strip():
        return translate("Sheets", "The sheet needs a name.")
    return "" if free else translate("Sheets", "Another sheet is called so.")


def hint_words(sheet: Sheet, badge: tuple[float, float], badge_name: str) -> str:
    """A sentence about what can be kept so, but may be meant otherwise; or nothing."""
    if not fits(sheet, *badge):
        return translate(
            "Sheets",
            "The badge “{badge}”, {width} × {height} mm, is larger than a cell: it can't be printed"
            " on this sheet.",
        ).format(badge=badge_name, width=millimetres(badge[0]), height=millimetres(badge[1]))
    if sheet.page is None or len(sheet.cells) == 1:
        return ""
    last = sheet.cells[-1]
    nearest = min(
        sheet.left + (sheet.cell[0] - badge[0]) / 2,
        sheet.top + (sheet.cell[1] - badge[1]) / 2,
        sheet.page[0] - last.x - (last.width + badge[0]) / 2,
        sheet.page[1] - last.y - (last.height + badge[1]) / 2,
    )
    if nearest < PRINTED_FROM:
        return translate(
            "Sheets",
            "The badges come within {nearest} mm of the edge of the page; most printers print"
            " nothing within {reach} mm of it.",
        ).format(nearest=millimetres(max(nearest, 0)), reach=millimetres(PRINTED_FROM))
    return ""


def cells_words(sheet: Sheet) -> str:
    """How many cells a sheet has, and of what size."""
    if sheet.page is None:
        return translate("Sheets", "One badge a page, as large as the badge")
    count = len(sheet.cells)
    words = translate("Sheets", "%n cell(s) of {width} × {height} mm", "", count)
    return words.format(width=millimetres(sheet.cell[0]), height=millimetres(sheet.cell[1]))
