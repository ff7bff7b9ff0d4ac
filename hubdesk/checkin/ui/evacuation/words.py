"""The words of the printed evacuation list in the window's language."""

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.evacuation_sheets import EvacuationWords

translate = QCoreApplication.translate


def evacuation_words() -> EvacuationWords:
    """What the list says besides what the event file says."""
    return EvacuationWords(
        title=translate("Evacuation", "Evacuation list"),
        count=translate("Evacuation", "{people} inside"),
        as_of=translate("Evacuation", "As of {time}"),
        nobody=translate("Evacuation", "Nobody is inside."),
        without_delegation=translate("Evacuation", "No delegation"),
        unknown=translate("Evacuation", "Badges of nobody known"),
        page=translate("Evacuation", "Page {page} of {pages}"),
        name=translate("Evacuation", "Name"),
        phone=translate("Evacuation", "Phone"),
        needs=translate("Evacuation", "Needs help"),
    )
