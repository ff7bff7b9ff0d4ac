"""The window's language: which there are, and speaking one."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from hubdesk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "translations"
_ENGLISH: Final = "en"  # the texts in the code; its file holds only the plurals


def languages() -> list[str]:
    """The codes of the languages that the window speaks."""
    found = {path.stem.partition("_")[2] for path in _FOLDER.glob("hubdesk_*.qm")}
    return sorted(found | {_ENGLISH})


def native_name(code: str) -> str:
    """What those who speak a language call it."""
    return QLocale(code).nativeLanguageName().capitalize()


def speak(app: QApplication, code: str) -> str:
    """Speak a language from now on; what is on the screen already must be made anew.

    Args:
        app: the program.
        code: of the language, or empty for the system's.

    Returns:
        the code of the language spoken: English where there is no other.
    """
    wanted = code or QLocale.system().name().partition("_")[0]
    spoken = wanted if wanted in languages() else _ENGLISH
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("hubdesk", str(_FOLDER))):
        translator = QTranslator(app)
        if translator.load(f"{name}_{spoken}", folder):
            app.installTranslator(translator)
    locale = QLocale.system() if spoken == QLocale.system().name()[:2] else QLocale(spoken)
    QLocale.setDefault(locale)
    if locale.textDirection() is Qt.LayoutDirection.RightToLeft:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return spoken
