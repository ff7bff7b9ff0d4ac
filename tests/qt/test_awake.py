"""The computer stays awake while it is wanted, on a real bus of its own where there is one."""

import os
import shutil
import subprocess
import sys

import pytest
from jeepney import MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from PySide6.QtCore import QObject

from hubdesk.qt.awake import PREFERENCE, Awake, Holder, Linux, Mac, Nothing, Windows, holder_of


class Noted(Holder):
    """A computer that notes what was asked of it."""

    def __init__(self):
        self.awake = False

    def hold(self):
        self.awake = True

    def release(self):
        self.awake = False


class Refusing(Holder):
    """A computer whose way to stay awake is broken."""

    def hold(self):
        raise FileNotFoundError("caffeinate")

    def release(self):
        raise AttributeError("windll")


@pytest.fixture
def owner(qapp):
    return QObject()


def test_it_stays_awake_while_wanted(preferences, owner, qtbot):
    noted = Noted()
    awake = Awake(preferences, owner, noted)
    awake.set_wanted(True)
    qtbot.waitUntil(lambda: noted.awake)

    awake.set_wanted(False)

    assert not noted.awake


def test_the_setting_turns_it_off_and_on_at_once(preferences, owner, qtbot):
    noted = Noted()
    preferences.set_value(PREFERENCE, False)
    awake = Awake(preferences, owner, noted)
    awake.set_wanted(True)
    qtbot.wait(1100)
    assert not noted.awake

    preferences.set_value(PREFERENCE, True)
    assert noted.awake
    preferences.set_value(PREFERENCE, False)
    assert not noted.awake


def test_a_computer_that_cannot_says_nothing(preferences, owner, qtbot):
    awake = Awake(preferences, owner, Refusing())
    awake.set_wanted(True)
    qtbot.wait(1100)
    awake.set_wanted(False)


@pytest.mark.parametrize(
    ("platform", "kind"),
    [("linux", Linux), ("win32", Windows), ("darwin", Mac), ("freebsd14", Nothing)],
)
def test_each_system_has_its_way(platform, kind):
    assert type(holder_of(platform)) is kind


def test_without_a_session_bus_nothing_is_started(monkeypatch, tmp_path, qapp):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    holder = Linux()

    holder.hold()
    holder.release()

    assert not list(tmp_path.iterdir())


@pytest.fixture
def bus(monkeypatch):
    """A bus of its own; Qt keeps to the address that it saw first, so it gets its own process."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("no dbus-daemon")
    process = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    yield process.stdout.readline().strip()
    process.terminate()
    process.wait(10)
    process.stdout.close()


def test_the_desktop_is_asked_and_forgets_it_when_it_is_released(bus):
    asked = []
    desktop = open_dbus_connection(bus)
    Proxy(message_bus, desktop).RequestName("org.freedesktop.ScreenSaver")
    program = """
import sys
from PySide6.QtCore import QCoreApplication
from hubdesk.qt.awake import Linux
app = QCoreApplication([])
holder = Linux()
holder.hold()
sys.stdin.readline()
holder.release()
print("released", flush=True)
sys.stdin.readline()
"""
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus}
    asking = subprocess.Popen(
        [sys.executable, "-c", program], env=environment, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        while not asked:
            message = desktop.receive(timeout=30)
            if message.header.message_type is MessageType.method_call:
                asked.append(message.body)
                desktop.send(new_method_return(message, "u", (7,)))
                sender = next(v for k, v in message.header.fields.items() if k.name == "sender")
        asking.stdin.write("\n")
        asking.stdin.flush()
        assert asking.stdout.readline() == "released\n"
        names = Proxy(message_bus, desktop).ListNames()[0]
        while sender in names:  # the bus may take a moment
            names = Proxy(message_bus, desktop).ListNames()[0]
    finally:
        asking.communicate("\n", timeout=30)
        desktop.close()

    assert asked == [("HubDesk", "Check-in")]
