"""A screen of its own with a real window on it: what is shown is read as a screen reader reads it.

Widgets are found by their accessible names over AT-SPI, clicked with the mouse and typed at with
the keyboard by xdotool. Nothing of the program is imported: so the same journey drives the sources
and the bundle.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from journeys.window_keys import KEYCODES, MOVED, RETURN, SHIFT
from PIL import ImageGrab

TOOLS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "dbus-daemon")
PATIENCE = 15.0  # seconds: the machine may be busy
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_ACTIVE, _CHECKED, _FOCUSED, _SENSITIVE, _SHOWING = 1, 4, 12, 24, 25


@dataclass(frozen=True, slots=True)
class Widget:
    """What a screen reader knows of a widget."""

    place: tuple[str, str]
    name: str
    role: str
    states: int
    box: tuple[int, int, int, int]

    def is_in(self, state: int) -> bool:
        return bool(self.states >> state & 1)

    @property
    def focused(self) -> bool:
        return self.is_in(_FOCUSED)

    @property
    def enabled(self) -> bool:
        return self.is_in(_SENSITIVE)

    @property
    def checked(self) -> bool:
        return self.is_in(_CHECKED)


class Screen:
    """A virtual screen with a window manager and a bus for assistive programs."""

    def __init__(self, size: str = "1280x800") -> None:
        self._size = size
        self._layout = "us"
        self._running: list[subprocess.Popen[str]] = []
        self._scratch = tempfile.TemporaryDirectory(prefix="hd-")
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("QT_")
        }
        self._bus: DBusConnection | None = None

    def __enter__(self) -> Self:
        runtime = Path(self._scratch.name)
        self.environment |= {
            "XDG_RUNTIME_DIR": str(runtime), "XDG_CACHE_HOME": str(runtime / "cache"),
            "XDG_CONFIG_HOME": str(runtime / "config"), "XDG_DATA_HOME": str(runtime / "data"),
            "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LC_ALL": "C.UTF-8", "LANGUAGE": "en", "XDG_CURRENT_DESKTOP": "",
        }  # fmt: skip
        screen = self._start("Xvfb", "-displayfd", "1", "-screen", "0", f"{self._size}x24",
                             "-nolisten", "tcp")  # fmt: skip
        self.environment["DISPLAY"] = f":{_line(screen)}"
        bus = self._start("dbus-daemon", "--session", "--nofork", "--print-address")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _line(bus)
        self._start("openbox")
        self._wait_for_manager()
        self.set_layout("us")
        return self

    def __exit__(self, *_: object) -> None:
        if self._bus is not None:
            self._bus.close()
        for process in reversed(self._running):
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()
        self._scratch.cleanup()

    def run(self, *command: object, output: Path) -> subprocess.Popen[str]:
        """Start the program under test; what it says goes to a file."""
        with output.open("w", encoding="utf-8") as said:
            process = subprocess.Popen(
                [str(part) for part in command], env=self.environment, stdin=subprocess.DEVNULL,
                stdout=said, stderr=subprocess.STDOUT, text=True,
            )  # fmt: skip
        self._running.append(process)
        return process

    def set_layout(self, layout: str) -> None:
        """Set the keyboard's layout, for instance `fr` or `ma:french`."""
        name, _, variant = layout.partition(":")
        self._layout = layout
        self._do("setxkbmap", "-layout", name, *(["-variant", variant] if variant else []))

    def press(self, keys: str) -> None:
        """Press keys together, where they lie on the layout that is set: `ctrl+z`."""
        moved = MOVED.get(self._layout, {})
        *held, last = [KEYCODES[moved.get(key, key)] for key in keys.split("+")]
        words = [word for key in held for word in ("keydown", str(key))]
        words += ["key", str(last)]
        self._xdotool(*words, *(word for key in reversed(held) for word in ("keyup", str(key))))

    def type(self, text: str) -> None:
        """Type text as a person does: letters that the layout has, others come unsurely."""
        # xdotool waits half as long between two letters: 75 milliseconds
        self._xdotool("type", "--delay", "150", text)

    def scan(self, code: str, *, delay: int = 4) -> None:
        """Send the keys of a US scanner, whatever the layout: codes are in capitals."""
        keys = [str(KEYCODES[letter]) for letter in code.lower()]
        wait = ("--delay", str(delay))
        self._xdotool("keydown", str(SHIFT), "key", *wait, *keys, "keyup", str(SHIFT),
                      "key", *wait, str(RETURN))  # fmt: skip

    def click(self, widget: Widget, *, times: int = 1, hold: str = "") -> None:
        """Click the middle of a widget; a key may be held."""
        left, top, width, height = widget.box
        held = [str(KEYCODES[hold])] if hold else []
        self._xdotool(*(word for key in held for word in ("keydown", key)),
                      "mousemove", str(left + width // 2), str(top + height // 2),
                      "click", "--repeat", str(times), "--delay", "60", "1",
                      *(word for key in held for word in ("keyup", key)))  # fmt: skip

    def drag(
        self, start: tuple[int, int], end: tuple[int, int], *, hold: str = "", steps: int = 8
    ) -> None:
        """Drag with the left button, as a hand does: not all at once; a key may be held."""
        held = [str(KEYCODES[hold])] if hold else []
        self._xdotool("mousemove", *map(str, start), *(w for key in held for w in ("keydown", key)))
        self._xdotool("mousedown", "1")
        for step in range(1, steps + 1):
            place = (round(a + (b - a) * step / steps) for a, b in zip(start, end, strict=True))
            self._xdotool("mousemove", *map(str, place))
            time.sleep(0.04)
        time.sleep(0.4)  # a drag out of a list is answered by the place where it hovers
        self._xdotool("mouseup", "1")
        if held:
            self._xdotool("keyup", *held)

    def fill(self) -> None:
        """Let the active window fill the screen."""
        self._xdotool("getactivewindow", "windowmove", "--sync", "0", "0",
                      "windowsize", *self._size.split("x"))  # fmt: skip

    def picture(self, path: Path) -> None:
        """Take a picture of the screen."""
        ImageGrab.grab(xdisplay=self.environment["DISPLAY"]).save(path)

    def widgets(self, *, all_of_them: bool = False) -> list[Widget]:
        """The widgets that are shown now."""
        return list(self._walk(_ROOT, hidden_too=all_of_them))

    def find(self, name: str, role: str = "", *, seconds: float = PATIENCE) -> Widget:
        """The one widget with a name (or one that begins so, with `…` at its end); waits for it."""
        return self.wait(lambda: self._matching(name, role), f"{role or 'a widget'} {name!r}",
                         seconds)[0]  # fmt: skip

    def wait_for_window(self, *, seconds: float = 40) -> None:
        """Wait until a window takes what is typed."""
        self.wait(
            lambda: any(each.role == "frame" and each.is_in(_ACTIVE) for each in self.widgets()),
            "an active window",
            seconds,
        )

    def texts(self) -> str:
        """All that is said on the screen."""
        return "\n".join(widget.name for widget in self.widgets() if widget.name)

    def wait_for_text(self, text: str, *, seconds: float = PATIENCE) -> None:
        """Wait until a text is said."""
        self.wait(lambda: text in self.texts(), f"the text {text!r}", seconds)

    def wait(self, look: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
        """Wait until `look` finds something, and return it."""
        end = time.monotonic() + seconds
        while not (found := look()):
            if time.monotonic() > end:
                raise AssertionError(f"{what} never came; there was:\n{self._described()}")
            time.sleep(0.05)
        return found

    def text_of(self, widget: Widget) -> str:
        """What is typed into a field."""
        body = self._call(widget.place, "Text", "GetText", "ii", (0, -1))
        return str(body[0]) if body else ""

    def _matching(self, name: str, role: str) -> list[Widget]:
        def fits(widget: Widget) -> bool:
            if role and widget.role != role:
                return False
            return widget.name.startswith(name[:-1]) if name[-1:] == "*" else widget.name == name

        return [widget for widget in self.widgets() if fits(widget)]

    def _walk(self, place: tuple[str, str], *, hidden_too: bool) -> Iterator[Widget]:
        for child in self._children(place):
            widget = self._widget(child)
            if widget is None:
                continue
            if widget.role == "application" or hidden_too or widget.is_in(_SHOWING):
                yield widget
                yield from self._walk(child, hidden_too=hidden_too)

    def _children(self, place: tuple[str, str]) -> list[tuple[str, str]]:
        body = self._call(place, "Accessible", "GetChildren")
        return body[0] if body else []

    def _widget(self, place: tuple[str, str]) -> Widget | None:
        name = self._property(place, "Name")
        role = self._call(place, "Accessible", "GetRoleName")
        states = self._call(place, "Accessible", "GetState")
        box = self._call(place, "Component", "GetExtents", "u", (0,))
        if name is None or not role or not states:
            return None  # it went while it was looked at
        low, high = states[0]
        return Widget(place, name, role[0], high << 32 | low, box[0] if box else (0, 0, 0, 0))

    def _described(self) -> str:
        return "\n".join(f"  {each.role} {each.name!r} {each.box}" for each in self.widgets())

    def _call(
        self, place: tuple[str, str], interface: str, method: str, signature: str = "",
        body: tuple[object, ...] = (),
    ) -> Any:  # fmt: skip
        message = new_method_call(_address(place, interface), method, signature or None, body)
        return self._answer(message)

    def _property(self, place: tuple[str, str], name: str) -> Any:
        answer = self._answer(Properties(_address(place, "Accessible")).get(name))
        return answer[0][1] if answer else None

    def _answer(self, message: Any) -> Any:
        try:
            reply = self._assistive_bus().send_and_get_reply(message, timeout=PATIENCE)
        except (DBusErrorResponse, TimeoutError):
            return None
        return None if reply.header.message_type.name == "error" else reply.body

    def _assistive_bus(self) -> DBusConnection:
        if self._bus is None:
            session = open_dbus_connection(bus=self.environment["DBUS_SESSION_BUS_ADDRESS"])
            where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = session.send_and_get_reply(new_method_call(where, "GetAddress")).body[0]
            session.close()
            self._bus = open_dbus_connection(bus=address)
        return self._bus

    def _wait_for_manager(self) -> None:
        """A window that comes before the manager is given no focus."""
        ask = ["xdotool", "get_num_desktops"]
        for _ in range(200):
            if not subprocess.run(ask, env=self.environment, capture_output=True).returncode:
                return
            time.sleep(0.05)
        raise AssertionError("the window manager never came")

    def _xdotool(self, *words: str) -> None:
        self._do("xdotool", *words)

    def _do(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True)

    def _start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        self._running.append(process)
        return process


def _line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _address(place: tuple[str, str], interface: str) -> DBusAddress:
    return DBusAddress(place[1], bus_name=place[0], interface=f"org.a11y.atspi.{interface}")
