"""Tells what is wrong with a scanner's settings from the keys that it presses for known codes.

The sheet of `hubdesk.checkin.scanner_sheet` has two codes. One is made like a badge's, of letters
that every Latin layout has in the same place; the other shows what becomes of all else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise
from typing import Final

from hubdesk.badges.codes import ALPHABET
from hubdesk.checkin import layouts

BADGE_PROBE: Final = "HBCDFGHJKLNPRSTVXBCDFGHJKLNPR"
MIXED_PROBE: Final = "HubDesk test AQWZYM aqwzym 0123456789 -/+:"

SLOW: Final = 50
"""Milliseconds: a scanner that waits longer between two letters may be taken for a person."""

FEWEST: Final = 6  # letters of a scan
_HAND: Final = 110  # milliseconds between letters on average: nobody's scanner is as slow
_ALIKE: Final = 0.75  # a code of the sheet that lost letters is still known


class End(Enum):
    """A key that ends a code."""

    ENTER = "enter"
    LINE_FEED = "line_feed"
    TAB = "tab"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that was pressed.

    Attributes:
        typed: what it types on this computer's layout; empty for an end.
        on_us: what it types on the US layout; empty if that is not known.
        at: milliseconds, of any clock.
        end: which end of a code it is, or None.
    """

    typed: str
    on_us: str
    at: int
    end: End | None = None


class Weight(Enum):
    """How much something about a scanner matters."""

    FINE = "fine"
    HARMLESS = "harmless"  # badges are read nevertheless
    CHANGE = "change"  # it should be set otherwise


class FindingKind(Enum):
    """What can be told of a scanner."""

    READ = "read"
    BY_HAND = "by_hand"
    NO_PROBE = "no_probe"
    ENDS_WELL = "ends_well"
    NO_END = "no_end"
    SLOW = "slow"
    OTHER_LAYOUT = "other_layout"
    LAYOUT_OF_COMPUTER = "layout_of_computer"
    WRONG_COUNTRY = "wrong_country"
    CAPS_LOCK = "caps_lock"
    ONE_CASE = "one_case"
    SYMBOLOGY = "symbology"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    TWICE = "twice"
    LOST = "lost"


_WEIGHTS: Final = {
    FindingKind.READ: Weight.FINE,
    FindingKind.ENDS_WELL: Weight.FINE,
    FindingKind.OTHER_LAYOUT: Weight.HARMLESS,
    FindingKind.LAYOUT_OF_COMPUTER: Weight.HARMLESS,
    FindingKind.CAPS_LOCK: Weight.HARMLESS,
    FindingKind.ONE_CASE: Weight.HARMLESS,
    FindingKind.SYMBOLOGY: Weight.HARMLESS,
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a scanner.

    Attributes:
        kind: what.
        detail: which letters, how many milliseconds, or which key; empty if there is no more.
    """

    kind: FindingKind
    detail: str = ""

    @property
    def weight(self) -> Weight:
        """How much it matters."""
        return _WEIGHTS.get(self.kind, Weight.CHANGE)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was found out from one scan.

    Attributes:
        findings: what can be told, what matters first.
        typed: what the keys typed on this computer.
        on_us: what they would type on the US layout; empty if that is not known.
        slowest: the longest time between two keys, in milliseconds.
    """

    findings: tuple[Finding, ...]
    typed: str
    on_us: str
    slowest: int


def is_probe(text: str) -> bool:
    """Whether a scan is one of the sheet's codes, which nobody has on a badge."""
    folded = text.casefold()
    return BADGE_PROBE.casefold() in folded or MIXED_PROBE.casefold() in folded


def diagnose(strokes: Sequence[Stroke]) -> Diagnosis:
    """Tell what the keys of one scan say of the scanner."""
    first_end = next((n for n, one in enumerate(strokes) if one.end is not None), len(strokes))
    body, rest = strokes[:first_end], strokes[first_end:]
    typed = "".join(one.typed for one in body)
    known = all(one.on_us for one in body)
    on_us = "".join(one.on_us for one in body) if known else ""
    timed = strokes[: first_end + 1]
    gaps = [after.at - before.at for before, after in pairwise(timed)]
    slowest = max(gaps, default=0)
    if len(body) < FEWEST or sum(gaps) / max(len(gaps), 1) > _HAND:
        found = [Finding(FindingKind.BY_HAND)]
        return Diagnosis(tuple(found), typed, on_us, slowest)
    again = "".join(one.typed for one in rest)
    found = [*_about_code(typed, on_us), *_about_end(rest)]
    if again and again == typed and not any(one.kind is FindingKind.TWICE for one in found):
        found.append(Finding(FindingKind.TWICE))
    if slowest > SLOW:
        found.append(Finding(FindingKind.SLOW, str(slowest)))
    order = [Weight.CHANGE, Weight.HARMLESS, Weight.FINE]
    found.sort(key=lambda one: order.index(one.weight))
    return Diagnosis(tuple(found), typed, on_us, slowest)


def diagnose_text(text: str) -> Diagnosis:
    """Tell what a scan says that came whole, over a serial line."""
    return Diagnosis(tuple(_about_code(text, "")), text, "", 0)


def _about_end(rest: Sequence[Stroke]) -> list[Finding]:
    if not rest:
        return [Finding(FindingKind.NO_END)]
    ends = []
    for one in rest:
        if one.end is None:
            break
        ends.append(one.end.value)
    return [Finding(FindingKind.ENDS_WELL, " ".join(ends))]


def _about_code(typed: str, on_us: str) -> list[Finding]:
    for probe in (BADGE_PROBE, MIXED_PROBE):
        in_typed, in_us = _within(probe, typed), _within(probe, on_us)
        found = in_us or in_typed
        if found is None and probe is BADGE_PROBE:
            spelt = (_within(probe, one) for one in layouts.spellings(typed))
            found = next((one for one in spelt if one is not None), None)
        if found is not None:
            return [
                Finding(FindingKind.READ),
                *_about_layout(in_typed, in_us, on_us),
                *_about_case(probe, in_typed, in_us),
                *_around(probe, found),
            ]
    return _about_broken(typed, on_us)


def _within(probe: str, text: str) -> tuple[str, str, str] | None:
    """What stands before a code of the sheet, the code as it was typed, and what stands after."""
    at = text.casefold().find(probe.casefold())
    if at < 0 or len(text.casefold()) != len(text):
        return None
    return text[:at], text[at : at + len(probe)], text[at + len(probe) :]


def _about_layout(in_typed: object, in_us: object, on_us: str) -> list[Finding]:
    if in_typed is None:
        return [Finding(FindingKind.OTHER_LAYOUT)]
    if on_us and in_us is None:
        return [Finding(FindingKind.LAYOUT_OF_COMPUTER)]
    return []


def _about_case(
    probe: str, in_typed: tuple[str, str, str] | None, in_us: tuple[str, str, str] | None
) -> list[Finding]:
    typed = in_typed[1] if in_typed is not None else probe
    if typed == probe:
        return []
    if typed == probe.swapcase() and (in_us is None or in_us[1] == probe):
        return [Finding(FindingKind.CAPS_LOCK)]
    return [Finding(FindingKind.ONE_CASE)]


def _around(probe: str, found: tuple[str, str, str]) -> list[Finding]:
    before, _, after = found
    findings = []
    if before.startswith("]") and len(before) == 3:
        findings.append(Finding(FindingKind.SYMBOLOGY, before))
    elif before:
        findings.append(Finding(FindingKind.PREFIX, before))
    if after.casefold() == probe.casefold():
        findings.append(Finding(FindingKind.TWICE))
    elif after:
        findings.append(Finding(FindingKind.SUFFIX, after))
    return findings


def _about_broken(typed: str, on_us: str) -> list[Finding]:
    """What may have happened to a code that is none of the sheet's."""
    sent = on_us or typed
    for probe in (BADGE_PROBE, MIXED_PROBE):
        if _common(typed) == _common(probe) or _common(on_us) == _common(probe):
            return [Finding(FindingKind.WRONG_COUNTRY)]
        alike = SequenceMatcher(None, sent.casefold(), probe.casefold(), autojunk=False).ratio()
        if len(sent) < len(probe) and alike >= _ALIKE:
            return [Finding(FindingKind.LOST, str(len(probe) - len(sent)))]
    return [Finding(FindingKind.NO_PROBE)]


def _common(text: str) -> str:
    """The letters that all Latin layouts have in the same place."""
    return "".join(one for one in text.upper() if one in ALPHABET)
