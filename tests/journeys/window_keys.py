"""The numbers of the keys of a PC keyboard, by what a US layout has on them.

Escape goes by its name: xdotool takes a single digit for the key that types it.
"""

SHIFT = 50
RETURN = 36
KEYCODES = {
    **dict(zip("1234567890-=", range(10, 22), strict=True)),
    **dict(zip("qwertyuiop[]", range(24, 36), strict=True)),
    **dict(zip("asdfghjkl;'`", range(38, 50), strict=True)),
    **dict(zip("\\zxcvbnm,./", range(51, 62), strict=True)),
    **{f"f{number}": 66 + number for number in range(1, 11)},
    "f11": 95, "f12": 96, "escape": "Escape", "backspace": 22, "tab": 23, "return": RETURN,
    "ctrl": 37,
    "shift": SHIFT, "alt": 64, "space": 65, "home": 110, "up": 111, "pageup": 112, "left": 113,
    "right": 114, "end": 115, "down": 116, "pagedown": 117, "insert": 118, "delete": 119,
    "menu": 135,
}  # fmt: skip

_AZERTY = dict(zip("aqzwm,;", "qawz;m,", strict=True))
MOVED = {"fr": _AZERTY, "ma:french": _AZERTY}
"""By layout, where on a US keyboard the letters lie that lie elsewhere."""

PAGES = (
    "check-in", "people", "delegations", "programme", "import", "badges", "points", "live",
)  # fmt: skip
"""The pages as the rail has them; Ctrl and its number shows one. Proved by `test_window`."""


def key_of(page: str) -> str:
    """What is pressed to see a page."""
    return f"ctrl+{PAGES.index(page) + 1}"
