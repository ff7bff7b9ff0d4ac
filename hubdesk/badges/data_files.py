"""Templates and sheets are JSON files; this reads them, and refuses with the reason."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from hubdesk.errors import HubDeskError, Problem

ROUNDING: Final = 0.001  # mm, by which sums of lengths may be off
_LARGEST: Final = 2000.0  # mm: no paper is larger

Data = Mapping[str, Any]
_Made = TypeVar("_Made")


def names_in(folder: Path) -> list[str]:
    """The names of the data files in a folder."""
    return sorted(path.stem for path in folder.glob("*.json"))


def read_data(what: str, name: str, folder: Path, make: Callable[[Data, Path], _Made]) -> _Made:
    """What `make` makes of the object in a JSON file, and of the folder that holds it.

    Args:
        what: `template` or `sheet`.
        name: of a file in the folder; or the path of one elsewhere, which ends in `.json`.
        folder: where ours are.
        make: may raise what a wrong file leads to.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE` with what it stumbled on.
    """
    try:
        if name.endswith(".json"):
            return read_file(Path(name), make)
        ours: _Made = _read_ours(folder / f"{Path(name).name}.json", make)
    except HubDeskError as error:
        if not isinstance(error.__cause__, FileNotFoundError):
            raise
        known = names_in(folder)
        raise HubDeskError(Problem.TEMPLATE_NOT_FOUND, what=what, text=name, known=known) from error
    return ours


@cache  # our files stay as they are while the program runs
def _read_ours(path: Path, make: Callable[[Data, Path], Any]) -> Any:
    return read_file(path, make)


def read_file(path: Path, make: Callable[[Data, Path], _Made]) -> _Made:
    """What `make` makes of the object in a JSON file, and of the folder that holds it.

    Raises:
        HubDeskError: `TEMPLATE_NOT_READABLE`, with what it stumbled on.
    """
    try:
        return make(json.loads(path.read_text(encoding="utf-8")), path.parent)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise HubDeskError(
            Problem.TEMPLATE_NOT_READABLE, path=str(path), detail=str(error)
        ) from error


def length(value: object, *, positive: bool = False) -> float:
    """A length in a data file, in its unit.

    Raises:
        ValueError: it is no sensible number.
    """
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"not a number: {value!r}")
    if not 0 <= value <= _LARGEST or (positive and value == 0):
        raise ValueError(f"not a length: {value!r}")
    return float(value)


def count(value: object) -> int:
    """A number of things in a data file, at least one.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 100:
        raise ValueError(f"not a count: {value!r}")
    return value
