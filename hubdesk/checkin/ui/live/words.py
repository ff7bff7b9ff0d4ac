"""How long something takes, in words."""

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.pace import MINUTE

translate = QCoreApplication.translate

_HOUR = 60 * MINUTE


def length(milliseconds: int) -> str:
    """A length of time as short as can be read at a glance."""
    if milliseconds < MINUTE:
        return translate("Live", "{seconds} s").format(seconds=round(milliseconds / 1000))
    if milliseconds < _HOUR:
        return translate("Live", "{minutes} min").format(minutes=milliseconds // MINUTE)
    return translate("Live", "{hours} h {minutes} min").format(
        hours=milliseconds // _HOUR, minutes=milliseconds % _HOUR // MINUTE
    )
