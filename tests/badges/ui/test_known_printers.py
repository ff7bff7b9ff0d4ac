"""The printers of this machine are looked for without anybody waiting."""

import threading

import pytest

from hubdesk.badges.ui import known_printers
from hubdesk.badges.ui.known_printers import KnownPrinters
from hubdesk.paper.queues import Queues


@pytest.fixture
def known(preferences, themed_app):
    return KnownPrinters(preferences, None)


def test_what_was_seen_last_is_known_at_once(known, preferences, monkeypatch, qtbot) -> None:
    assert (known.names, known.usual) == (None, "")
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: Queues(("A", "B"), "B"))
    with qtbot.waitSignal(known.seen):
        known.look()

    assert (known.names, known.usual) == (["A", "B"], "B")
    assert KnownPrinters(preferences, None).names == ["A", "B"]


def test_nobody_waits_for_a_spooler_and_it_is_asked_once(known, monkeypatch, qtbot) -> None:
    answers = threading.Event()
    asked = []

    def ask() -> Queues:
        asked.append(1)
        answers.wait(10)
        return Queues(("A",))

    monkeypatch.setattr(known_printers, "printers_of_system", ask)
    known.look()
    known.look()
    assert known.names is None
    with qtbot.waitSignal(known.seen):
        answers.set()

    assert known.names == ["A"]
    assert asked == [1]


def test_a_spooler_that_does_not_answer_changes_nothing(known, monkeypatch, qtbot) -> None:
    for answer in (Queues(("A",), "A"), None):
        monkeypatch.setattr(known_printers, "printers_of_system", lambda answer=answer: answer)
        with qtbot.waitSignal(known.seen):
            known.look()

    assert (known.names, known.usual) == (["A"], "A")
