"""What other print work is called."""

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.works import Work

translate = QCoreApplication.translate


def work_word(work: Work) -> str:
    """What can be printed."""
    match work:
        case Work.BADGES:
            return translate("Badges", "Badges")
        case Work.PLACE_CARDS:
            return translate("Badges", "Place cards, to fold")
        case Work.LANYARDS:
            return translate("Badges", "Lanyard inserts, agenda behind")
        case Work.DOOR_SIGNS:
            return translate("Badges", "Door signs")
        case Work.ENVELOPES:
            return translate("Badges", "Envelopes of delegations")


def envelope_word(size: str) -> str:
    """What the size of an envelope is called."""
    match size:
        case "c5":
            return translate("Badges", "Envelope C5, 229 × 162 mm")
        case "c4":
            return translate("Badges", "Envelope C4, 324 × 229 mm")
        case _:
            return translate("Badges", "A4, landscape")
