"""What can be done about a finding, one click away."""

from enum import Enum

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.placing import FindingKind

translate = QCoreApplication.translate


class Remedy(Enum):
    """What a click does."""

    PERSON = "person"  # open who it is about
    SHORTEN = "shorten"  # likewise, to shorten what does not fit
    PHOTOS = "photos"  # take photos from a folder
    TEMPLATE = "template"  # choose another badge
    PRINTER = "printer"  # choose another printer


_REMEDIES = {
    FindingKind.TOO_SMALL: (Remedy.SHORTEN, Remedy.TEMPLATE),
    FindingKind.UNREADABLE: (Remedy.SHORTEN, Remedy.TEMPLATE),
    FindingKind.MISSING_LETTERS: (Remedy.PERSON,),
    FindingKind.NO_NAME: (Remedy.PERSON,),
    FindingKind.CUT: (Remedy.TEMPLATE,),
    FindingKind.NO_PHOTO: (Remedy.PERSON, Remedy.PHOTOS),
    FindingKind.COARSE_PHOTO: (Remedy.PERSON,),
    FindingKind.NO_PICTURE: (Remedy.TEMPLATE,),
    FindingKind.COARSE_PICTURE: (Remedy.TEMPLATE,),
    FindingKind.COARSE_CODE: (Remedy.TEMPLATE, Remedy.PRINTER),
    FindingKind.SAME_NAME: (Remedy.PERSON,),
}


def remedies_for(kind: FindingKind) -> tuple[Remedy, ...]:
    """What can be done about a finding, the most useful first; at most two."""
    return _REMEDIES[kind]


def remedy_word(remedy: Remedy) -> str:
    """What a remedy is called."""
    match remedy:
        case Remedy.PERSON:
            return translate("Badges", "Open the person")
        case Remedy.SHORTEN:
            return translate("Badges", "Shorten it")
        case Remedy.PHOTOS:
            return translate("Badges", "Photos from a folder…")
        case Remedy.TEMPLATE:
            return translate("Badges", "Another badge")
        case Remedy.PRINTER:
            return translate("Badges", "Another printer")
