"""The words of the badges page for what the services answer."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from hubdesk.badges.issuing import BadgeStatus
from hubdesk.badges.placing import Finding, FindingKind
from hubdesk.badges.sheet import Sheet, load_sheet, sheet_names
from hubdesk.badges.template import Shown

translate = QCoreApplication.translate

_WHOLE = {FindingKind.COARSE_PHOTO, FindingKind.COARSE_PICTURE, FindingKind.SAME_NAME}
"""What is counted in whole numbers."""


def template_word(name: str) -> str:  # noqa: C901, PLR0912 - one case for each
    """What a badge template is called."""
    match name:
        case "a6-portrait":
            return translate("Badges", "A6, portrait")
        case "a6-portrait-plain":
            return translate("Badges", "A6, portrait, plain")
        case "a6-landscape":
            return translate("Badges", "A6, landscape")
        case "a6-landscape-plain":
            return translate("Badges", "A6, landscape, plain")
        case "a7-portrait":
            return translate("Badges", "A7, portrait")
        case "a7-portrait-plain":
            return translate("Badges", "A7, portrait, plain")
        case "butterfly":
            return translate("Badges", "A6 to fold, agenda inside")
        case "butterfly-plain":
            return translate("Badges", "A6 to fold, agenda inside, plain")
        case "cr80-landscape":
            return translate("Badges", "Card, 86 × 54 mm")
        case "cr80-landscape-plain":
            return translate("Badges", "Card, 86 × 54 mm, plain")
        case "cr80-portrait":
            return translate("Badges", "Card, 54 × 86 mm")
        case "cr80-portrait-plain":
            return translate("Badges", "Card, 54 × 86 mm, plain")
        case _:
            return Path(name).stem


def sheet_word(name: str) -> str:
    """What a sheet is called."""
    match name:
        case "a4-4xa6":
            return translate("Badges", "A4, four A6 badges")
        case "a4-4xa6-landscape":
            return translate("Badges", "A4 landscape, four A6 badges")
        case "a4-8xa7-portrait" | "a4-8xa7-landscape":
            return translate("Badges", "A4, eight A7 badges")
        case "a4-2-butterfly":
            return translate("Badges", "A4, two A6 badges to fold")
        case "a4-8up":
            return translate("Badges", "A4, eight cards to cut")
        case "a4-10-cards":
            return translate("Badges", "A4, ten cards to cut")
        case "single":
            return translate("Badges", "One badge a page")
        case _ if name in sheet_names():
            return sheet_phrase(load_sheet(name))
        case _:
            return Path(name).stem if name.endswith(".json") else name


def sheet_phrase(sheet: Sheet) -> str:
    """What a sheet of labels is called that has no name of its own: by its maker and its size."""
    number = QLocale().toString
    size = translate("Badges", "{width} × {height} mm").format(
        width=number(sheet.cell[0], "g", 4), height=number(sheet.cell[1], "g", 4)
    )
    if len(sheet.cells) > 1:
        size = translate("Badges", "{count} labels of {size}").format(
            count=len(sheet.cells), size=size
        )
    else:
        size = translate("Badges", "Label {size}").format(size=size)
    return f"{', '.join(sheet.makers)} – {size}" if sheet.makers else size


def status_word(status: BadgeStatus) -> str:
    """Whether a badge counts."""
    match status:
        case BadgeStatus.ACTIVE:
            return translate("Badges", "Valid")
        case BadgeStatus.REPLACED:
            return translate("Badges", "Replaced")


def finding_words(finding: Finding) -> str:  # noqa: C901, PLR0912 - one case for each
    """What should be looked at on a badge."""
    words = ""
    match finding.kind:
        case FindingKind.TOO_SMALL:
            words = translate("Badges", "{field} fits only at {size} pt: “{text}”")
        case FindingKind.UNREADABLE:
            words = translate("Badges", "{field} fits only at {size} pt, nobody could read it")
        case FindingKind.MISSING_LETTERS:
            words = translate("Badges", "{field}: no font has the letters {text}")
        case FindingKind.CUT:
            words = translate("Badges", "The agenda has no room for {text} of the sessions")
        case FindingKind.NO_NAME:
            words = translate("Badges", "There is no name that can be printed")
        case FindingKind.NO_PHOTO:
            words = translate("Badges", "There is no photo")
        case FindingKind.COARSE_PHOTO:
            words = translate("Badges", "The photo has only {size} dpi where it is printed")
        case FindingKind.NO_PICTURE if not finding.text:
            words = translate("Badges", "A picture of the badge is not there")
        case FindingKind.NO_PICTURE:
            words = translate("Badges", "The picture “{text}” of the badge is not there")
        case FindingKind.COARSE_PICTURE if not finding.text:
            words = translate("Badges", "A picture of the badge has only {size} dpi on paper")
        case FindingKind.COARSE_PICTURE:
            words = translate("Badges", "The picture “{text}” has only {size} dpi on paper")
        case FindingKind.COARSE_CODE:
            words = translate(
                "Badges", "The code has only {size} dots a module at {text} dpi: it may not be read"
            )
        case FindingKind.SAME_NAME:
            words = translate("Badges", "{size} people are called “{text}”")
    places = 0 if finding.kind in _WHOLE else 1
    return words.format(
        field=field_word(finding.shown),
        size=QLocale().toString(float(finding.size), "f", places),
        text=finding.text,
    )


def field_word(shown: Shown | None) -> str:  # noqa: C901, PLR0912 - one case for each
    """What a field of the badge is called."""
    match shown:
        case Shown.NAME:
            return translate("Badges", "The name")
        case Shown.ARABIC_NAME:
            return translate("Badges", "The Arabic name")
        case Shown.ORGANISATION:
            return translate("Badges", "The organisation")
        case Shown.JOB_TITLE:
            return translate("Badges", "The job title")
        case Shown.CATEGORY:
            return translate("Badges", "The category")
        case Shown.DELEGATION:
            return translate("Badges", "The delegation")
        case Shown.EVENT:
            return translate("Badges", "The event's name")
        case Shown.PLACE:
            return translate("Badges", "Place and days")
        case Shown.GIVEN_NAME:
            return translate("Badges", "The given name")
        case Shown.FAMILY_NAME:
            return translate("Badges", "The family name")
        case Shown.HONORIFIC:
            return translate("Badges", "The title")
        case Shown.PROTOCOL_NAME:
            return translate("Badges", "The name with its title")
        case Shown.ARABIC_ORGANISATION:
            return translate("Badges", "The organisation in Arabic")
        case Shown.CITY:
            return translate("Badges", "The city")
        case Shown.COUNTRY:
            return translate("Badges", "The country")
        case Shown.LANGUAGES:
            return translate("Badges", "The languages")
        case Shown.ROLES:
            return translate("Badges", "The role in sessions")
        case Shown.DELEGATION_SHORT:
            return translate("Badges", "The delegation's short name")
        case Shown.ARABIC_DELEGATION:
            return translate("Badges", "The delegation in Arabic")
        case Shown.LETTERS:
            return translate("Badges", "The letters")
        case None:
            return translate("Badges", "The badge")
