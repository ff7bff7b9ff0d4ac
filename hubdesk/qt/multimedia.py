"""What sounds and cameras have in common."""

from PySide6.QtCore import QLoggingCategory


def say_nothing_of_libraries() -> None:
    """Let Qt Multimedia keep quiet about libraries that are not there: it does without them."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
