"""What the keys of a scanner say of its settings."""

import pytest
from checkin.keyboards import KEYS, TYPED

from hubdesk.badges.codes import make_code
from hubdesk.checkin.scanner import ScanKind, decode
from hubdesk.checkin.scanner_probe import (
    BADGE_PROBE,
    MIXED_PROBE,
    End,
    FindingKind,
    Stroke,
    Weight,
    diagnose,
    diagnose_text,
    is_probe,
)

AZERTY = str.maketrans("aqwzAQWZ0123456789-/+:mM", "qazwQAZWà&é\"'(-è_ç)!=M,?")
QWERTZ = str.maketrans("zyZY-/+:", "yzYZß-´Ö")


def keys(text, *, on_us=None, gap=4, ends=(End.ENTER,)):
    """The strokes that type a text; the same on the US layout unless told."""
    us = text if on_us is None else on_us
    strokes = [Stroke(one, us[n] if us else "", n * gap) for n, one in enumerate(text)]
    return strokes + [Stroke("", "", (len(text) + n) * gap, end) for n, end in enumerate(ends)]


def found(strokes):
    return {one.kind for one in diagnose(strokes).findings}


def detail(strokes, kind):
    return next(one.detail for one in diagnose(strokes).findings if one.kind is kind)


FINE = {FindingKind.READ, FindingKind.ENDS_WELL}


@pytest.mark.parametrize("probe", [BADGE_PROBE, MIXED_PROBE])
def test_a_scanner_that_is_set_well_has_nothing_to_change(probe):
    assert found(keys(probe)) == FINE
    assert {one.weight for one in diagnose(keys(probe)).findings} == {Weight.FINE}


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ((End.ENTER,), "enter"),
        ((End.TAB,), "tab"),
        ((End.LINE_FEED,), "line_feed"),
        ((End.ENTER, End.LINE_FEED), "enter line_feed"),
    ],
)
def test_it_is_told_how_codes_end(ends, said):
    assert detail(keys(BADGE_PROBE, ends=ends), FindingKind.ENDS_WELL) == said


def test_a_missing_end_is_to_be_changed():
    first = diagnose(keys(BADGE_PROBE, ends=())).findings[0]

    assert (first.kind, first.weight) == (FindingKind.NO_END, Weight.CHANGE)


@pytest.mark.parametrize("layout", [one for one in TYPED if one not in {"us", "gb"}])
def test_another_layout_of_the_computer_is_harmless(layout):
    typed = MIXED_PROBE.translate(AZERTY)
    assert found(keys(typed, on_us=MIXED_PROBE)) == FINE | {FindingKind.OTHER_LAYOUT}

    letters = dict(zip(KEYS, TYPED[layout][1], strict=True))
    badge = "".join(letters[one] for one in BADGE_PROBE)
    assert FindingKind.READ in found(keys(badge, on_us=BADGE_PROBE))
    assert not [one for one in diagnose(keys(badge, on_us=BADGE_PROBE)).findings
                if one.weight is Weight.CHANGE]  # fmt: skip


def test_arabic_letters_without_keys_are_read():
    """As over a remote desktop."""
    letters = dict(zip(KEYS, TYPED["ara"][1], strict=True))
    badge = "".join(letters[one] for one in BADGE_PROBE)

    assert found(keys(badge, on_us="")) == FINE | {FindingKind.OTHER_LAYOUT}


def test_a_scanner_that_is_set_to_the_layout_of_its_computer_is_known():
    pressed = MIXED_PROBE.translate(AZERTY)

    assert found(keys(MIXED_PROBE, on_us=pressed)) == FINE | {FindingKind.LAYOUT_OF_COMPUTER}


def test_a_scanner_that_is_set_to_another_country_is_to_be_changed():
    typed = MIXED_PROBE.translate(AZERTY)

    assert FindingKind.WRONG_COUNTRY in found(keys(typed, on_us=MIXED_PROBE.translate(QWERTZ)))
    assert FindingKind.WRONG_COUNTRY in found(keys(typed, on_us=""))


@pytest.mark.parametrize("probe", [BADGE_PROBE, MIXED_PROBE])
def test_caps_lock_is_told_from_a_scanner_that_changes_the_case(probe):
    turned = probe.swapcase()

    assert found(keys(turned, on_us=probe)) == FINE | {FindingKind.CAPS_LOCK}
    assert found(keys(probe.lower())) == FINE | {FindingKind.ONE_CASE}
    assert found(keys(MIXED_PROBE.upper())) == FINE | {FindingKind.ONE_CASE}


def test_what_a_scanner_adds_is_shown():
    assert detail(keys("A-" + BADGE_PROBE), FindingKind.PREFIX) == "A-"
    assert detail(keys(MIXED_PROBE + "#9"), FindingKind.SUFFIX) == "#9"
    assert detail(keys("]Q1" + BADGE_PROBE), FindingKind.SYMBOLOGY) == "]Q1"
    assert found(keys("]Q1" + BADGE_PROBE)) == FINE | {FindingKind.SYMBOLOGY}


def test_a_code_sent_twice_is_told():
    once = keys(BADGE_PROBE)
    twice = once + [Stroke(one.typed, one.on_us, one.at + 130, one.end) for one in once]

    assert FindingKind.TWICE in found(keys(BADGE_PROBE * 2))
    assert FindingKind.TWICE in found(twice)


@pytest.mark.parametrize("probe", [BADGE_PROBE, MIXED_PROBE])
def test_lost_letters_are_counted(probe):
    assert detail(keys(probe[:7] + probe[9:]), FindingKind.LOST) == "2"


def test_a_slow_scanner_is_told_with_its_pause():
    assert detail(keys(BADGE_PROBE, gap=70), FindingKind.SLOW) == "70"
    assert FindingKind.SLOW not in found(keys(BADGE_PROBE, gap=40))


def test_a_persons_typing_is_no_scanners():
    assert found(keys(BADGE_PROBE, gap=150)) == {FindingKind.BY_HAND}
    assert found(keys("Ana")) == {FindingKind.BY_HAND}
    assert found([]) == {FindingKind.BY_HAND}


def test_another_code_is_told_from_the_sheets():
    code = make_code(5, b"k" * 32)

    assert FindingKind.NO_PROBE in found(keys(code))
    assert not is_probe(code)


def test_a_text_over_a_serial_line_is_judged_by_itself():
    assert [one.kind for one in diagnose_text(BADGE_PROBE).findings] == [FindingKind.READ]
    assert FindingKind.PREFIX in {one.kind for one in diagnose_text("A-" + MIXED_PROBE).findings}


def test_no_event_can_have_issued_the_sheets_codes():
    for tag in range(256):
        assert decode(BADGE_PROBE, tag, b"k" * 32).kind in {ScanKind.FORGED, ScanKind.OTHER_EVENT}
    assert is_probe(BADGE_PROBE.lower())
    assert is_probe("]Q1" + MIXED_PROBE)
