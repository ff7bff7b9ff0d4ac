"""Keeps the computer awake while people are let in: no lock, no dark screen before a queue.

Each system has its own way; where none is there, nothing happens. What was asked for ends with the
program, however it ends.
"""

import contextlib
import os
import subprocess
import sys
from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from typing_extensions import override

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences

PREFERENCE: Final = "desk/awake"
"""The setting that turns it off; a flag, on by default."""

_SERVICE: Final = "org.freedesktop.ScreenSaver"
_PATH: Final = "/org/freedesktop/ScreenSaver"
_CONNECTION: Final = "hubdesk-awake"
_PROGRAM: Final = "HubDesk"
_AFTER: Final = 1_000  # milliseconds
_REASON: Final = "Check-in"
_WINDOWS_CONTINUOUS: Final = 0x8000_0000
_WINDOWS_SYSTEM: Final = 0x0000_0001
_WINDOWS_DISPLAY: Final = 0x0000_0002


class Holder(ABC):
    """One system's way of staying awake."""

    @abstractmethod
    def hold(self) -> None:
        """Stay awake from now on."""

    @abstractmethod
    def release(self) -> None:
        """Sleep again as the system likes."""


class Nothing(Holder):
    """A system without a way that is known."""

    @override
    def hold(self) -> None:
        """Nothing can be done."""

    @override
    def release(self) -> None:
        """Nothing was done."""


class Linux(Holder):
    """Asks the desktop over D-Bus, which forgets it when the connection that asked ends."""

    def __init__(self) -> None:
        self._is_held = False

    @override
    def hold(self) -> None:
        if self._is_held or not _has_session_bus():
            return
        # loaded when it is needed: not every system has it
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
        self._is_held = bus.isConnected()
        if self._is_held:
            message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
            message.setArguments([_PROGRAM, _REASON])
            message.setAutoStartService(False)
            bus.send(message)  # the answer is not waited for

    @override
    def release(self) -> None:
        if self._is_held:
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

            QDBusConnection.disconnectFromBus(_CONNECTION)
            self._is_held = False


def _has_session_bus() -> bool:
    """Whether there is one; Qt would start one otherwise."""
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    return bool(os.environ.get("DBUS_SESSION_BUS_ADDRESS")) or socket.exists()


class Windows(Holder):
    """Tells the system that the display is needed."""

    @override
    def hold(self) -> None:
        self._tell(_WINDOWS_CONTINUOUS | _WINDOWS_SYSTEM | _WINDOWS_DISPLAY)

    @override
    def release(self) -> None:
        self._tell(_WINDOWS_CONTINUOUS)

    def _tell(self, state: int) -> None:
        import ctypes  # noqa: PLC0415 - only here

        ctypes.windll.kernel32.SetThreadExecutionState(state)  # type: ignore[attr-defined, unused-ignore]


class Mac(Holder):
    """Runs the system's own tool, which ends by itself when this program does."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    @override
    def hold(self) -> None:
        if self._running is None:
            self._running = subprocess.Popen(
                ["/usr/bin/caffeinate", "-d", "-i", "-w", str(os.getpid())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    @override
    def release(self) -> None:
        if self._running is not None:
            self._running.terminate()
            self._running.wait(5)
            self._running = None


def holder_of(platform: str) -> Holder:
    """The way of a system, by its name in `sys.platform`."""
    match platform:
        case "linux":
            return Linux()
        case "win32":
            return Windows()
        case "darwin":
            return Mac()
        case _:
            return Nothing()


class Awake(QObject):
    """Keeps the computer awake while it is wanted, unless the setting says not to."""

    def __init__(
        self, preferences: "Preferences", parent: QObject, holder: Holder | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._holder = holder or holder_of(sys.platform)
        self._is_wanted = False
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._apply)
        preferences.changed.connect(self._on_changed)

    def set_wanted(self, wanted: bool) -> None:  # noqa: FBT001 - a state
        """Stay awake from now on, or no more."""
        self._is_wanted = wanted
        if wanted:
            self._later.start()  # no page waits for it
        else:
            self._apply()

    def _on_changed(self, key: str) -> None:
        if key == PREFERENCE:
            self._apply()

    def _apply(self) -> None:
        # a computer that falls asleep is no reason to let nobody in
        with contextlib.suppress(OSError, ImportError, AttributeError, subprocess.SubprocessError):
            if self._is_wanted and self._preferences.flag(PREFERENCE, default=True):
                self._holder.hold()
            else:
                self._holder.release()
