"""What belongs to this machine and its user: desk name, language, theme, printer, recent files."""

import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from hubdesk.eventfile.desk import desk_name

_RECENT: Final = 8


class Preferences(QObject):
    """The settings of this machine, kept in an INI file of the user.

    Signals:
        changed: the key of a setting that got another value.
    """

    changed = Signal(str)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @classmethod
    def of_user(cls) -> "Preferences":
        """The settings of who uses this machine."""
        return cls(
            QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "HubDesk", "HubDesk")
        )

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def value(self, key: str, default: object = None) -> object:
        """A remembered choice: whatever JSON can hold."""
        try:
            return json.loads(self.text(key)) if self._settings.contains(key) else default
        except ValueError:
            return default

    def number(self, key: str, default: int) -> int:
        """A remembered whole number."""
        value = self.value(key, default)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def flag(self, key: str, *, default: bool) -> bool:
        """A remembered yes or no."""
        value = self.value(key, default)
        return value if isinstance(value, bool) else default

    def set_text(self, key: str, text: str) -> None:
        """Remember a text."""
        if self.text(key) != text or not self._settings.contains(key):
            self._settings.setValue(key, text)
            self.changed.emit(key)

    def set_value(self, key: str, value: object) -> None:
        """Remember a choice: whatever JSON can hold."""
        self.set_text(key, json.dumps(value))

    def bytes_of(self, key: str) -> QByteArray:
        """Remembered bytes, as Qt makes them of a window's or a header's state."""
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember bytes."""
        self._settings.setValue(key, value)

    def sync(self) -> None:
        """Write to the disk now."""
        self._settings.sync()

    @property
    def desk_name(self) -> str:
        """This desk's name, beside everything it records."""
        return self.text("desk/name") or desk_name()

    @desk_name.setter
    def desk_name(self, name: str) -> None:
        self.set_text("desk/name", name.strip())

    @property
    def language(self) -> str:
        """The language's code, or empty for the system's."""
        return self.text("window/language")

    @language.setter
    def language(self, code: str) -> None:
        self.set_text("window/language", code)

    @property
    def theme(self) -> str:
        """`light`, `dark` or `system`."""
        return self.text("window/theme", "system")

    @theme.setter
    def theme(self, name: str) -> None:
        self.set_text("window/theme", name)

    @property
    def printer(self) -> str:
        """The printer for badges, or empty for the system's."""
        return self.text("badges/printer")

    @printer.setter
    def printer(self, name: str) -> None:
        self.set_text("badges/printer", name)

    @property
    def backup_folder(self) -> str:
        """Where the rolling backups go, or empty for the usual place."""
        return self.text("backups/folder")

    @backup_folder.setter
    def backup_folder(self, folder: str) -> None:
        self.set_text("backups/folder", folder)

    @property
    def recent_files(self) -> list[Path]:
        """The event files that were open last, the newest first."""
        value = self.value("window/recent", [])
        return [Path(str(path)) for path in value] if isinstance(value, list) else []

    def add_recent_file(self, path: Path) -> None:
        """Remember that an event file was open."""
        others = [other for other in self.recent_files if other != path]
        self.set_value("window/recent", [str(each) for each in [path, *others][:_RECENT]])

    def forget_recent_file(self, path: Path) -> None:
        """Take an event file out of the list."""
        self.set_value(
            "window/recent", [str(other) for other in self.recent_files if other != path]
        )
