"""The modules of a page are loaded one by one, so that the window is never held up for long."""

import subprocess
import sys
from pathlib import Path

import pytest

from hubdesk.shell.loading_order import imported_at_once
from hubdesk.shell.preloading import _PAGES

# each module that is given may load nothing of the program but itself
_LOAD = """
import importlib, sys
import hubdesk.shell.main_window, hubdesk.shell.event_frame
from hubdesk.shell.loading_order import one_by_one

def program():
    return {name for name, module in sys.modules.items()
            if name.startswith("hubdesk.") and not hasattr(module, "__path__")}

for page in sys.argv[1:]:
    for module in one_by_one(page):
        before = program()
        importlib.import_module(module)
        print(module, *(program() - before - {module}))
    assert page in sys.modules
"""


def _imported(source):
    return imported_at_once(compile(source, "a module", "exec"))


def test_every_module_of_a_page_is_loaded_after_those_it_needs():
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, *_PAGES],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    steps = [line.split() for line in done.stdout.splitlines()]

    assert len(steps) > len(_PAGES)
    assert [step for step in steps if len(step) > 1] == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import a.b", ["a.b"]),
        ("from a import b, c", ["a", "a.b", "a.c"]),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import a\nimport b", ["b"]),
        ("if DEBUG:\n    import a", ["a"]),
        ("def f():\n    import a", []),
        ("try:\n    import a\nexcept ImportError:\n    import b", ["a", "b"]),
    ],
)
def test_only_what_is_imported_while_a_module_is_loaded_comes_before_it(source, names):
    assert [one for one in _imported(source) if not one.startswith("typing")] == names
