"""In which order the modules of a page are loaded one by one, so that none has to load another."""

import dis
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType

_PROGRAM: Final = __name__.partition(".")[0] + "."


def one_by_one(module: str) -> "Iterator[str]":
    """The modules of the program to load before one, each after those that it imports, then it.

    What is loaded already is left out. Between two of them the one given last should be loaded;
    who loads them has nothing else to wait for than the lines of that module.

    Args:
        module: its full name, of a module of the program.
    """
    yield from _visit(module, set())


def _visit(module: str, seen: set[str]) -> "Iterator[str]":
    if module in seen or module in sys.modules:
        return
    seen.add(module)
    package = module.rpartition(".")[0]
    if package in sys.modules and not hasattr(sys.modules[package], "__path__"):
        return  # what is imported is a name in a module
    spec = find_spec(module)
    if spec is None:
        return  # or a name in a package
    get_code = getattr(spec.loader, "get_code", None)  # of a loader that shows what it loads
    code = get_code(module) if get_code else None
    for name in imported_at_once(code) if code else ():
        if name.startswith(_PROGRAM):
            yield from _visit(name, seen)
    yield module


def imported_at_once(code: "CodeType") -> list[str]:
    """What a module imports while it is loaded, in its order.

    Imports within functions come later and those for type checkers never. `from a import b` gives
    `a` and `a.b`, whether `b` is a module or not.
    """
    names: list[str] = []
    module = ""
    asks_for_types = False
    skipped_until = 0
    for step in dis.get_instructions(code):
        if step.offset < skipped_until:
            continue
        if step.opname in {"LOAD_NAME", "LOAD_GLOBAL"}:
            asks_for_types = step.argval == "TYPE_CHECKING"
        elif asks_for_types and "JUMP" in step.opname:
            asks_for_types, skipped_until = False, step.argval
        elif step.opname == "IMPORT_NAME":
            module = step.argval
            names.append(module)
        elif step.opname == "IMPORT_FROM":
            names.append(f"{module}.{step.argval}")
    return names
