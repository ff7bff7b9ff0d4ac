"""The words for photos of a folder: by what they were recognised, and why they are left aside."""

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.photo_folder import How, Left, Why

translate = QCoreApplication.translate


def how_words(how: How) -> str:
    """By what a file was recognised."""
    match how:
        case How.EMAIL:
            return translate("Photos", "by the e-mail")
        case How.LETTERS:
            return translate("Photos", "by the letters of the badge")
        case How.CODE:
            return translate("Photos", "by the code")
        case How.NAME:
            return translate("Photos", "by the name")


def left_words(left: Left) -> str:
    """Why nobody gets a file."""
    words = ""
    match left.why:
        case Why.NOBODY:
            words = translate("Photos", "Nobody is called so")
        case Why.SEVERAL_PEOPLE:
            words = translate("Photos", "May be several people: {names}")
        case Why.SEVERAL_FILES:
            words = translate("Photos", "There are several files of {names}")
        case Why.HAS_ONE:
            words = translate("Photos", "{names} has a photo already")
        case Why.UNREADABLE:
            words = translate("Photos", "Can't be read as a picture; {names} gets none")
    return words.format(names=", ".join(left.names))
