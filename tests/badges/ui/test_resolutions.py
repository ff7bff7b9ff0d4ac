"""The printers' own dots: asked beside the window's work, and what is checked by them."""

import socket
import time

import pytest
from paper.cups_server import missing, running_server

from hubdesk.badges.preflight import USUAL_DPI
from hubdesk.badges.ui import known_printers, printer_memory, resolutions
from hubdesk.badges.ui.desk_labels import PRINTER
from hubdesk.badges.ui.label_settings import LabelSettings
from hubdesk.badges.ui.resolutions import Resolutions
from hubdesk.paper.queues import Queues
from tests.badges.ui.conftest import shown, wait_for_sheets
from tests.builders import add_person

DOTS = {"Laser": 600, "Zebra": 100}


@pytest.fixture
def asked(monkeypatch):
    """Printers that tell their dots, and how often each was asked."""
    times: list[str] = []

    def tell(printer: str) -> int | None:
        times.append(printer)
        time.sleep(0.2)  # as a spooler of another machine does, and longer
        return DOTS.get(printer)

    monkeypatch.setattr(resolutions, "resolution_of", tell)
    monkeypatch.setattr(known_printers, "printers_of_system", lambda: Queues(tuple(DOTS), "Laser"))
    return times


@pytest.fixture
def known(preferences, themed_app):
    return Resolutions(preferences, None)


def test_asking_a_printer_keeps_nobody_waiting(known, asked, qtbot) -> None:
    before = time.perf_counter()
    known.ask("Zebra")
    known.ask("Zebra")
    assert time.perf_counter() - before < 0.05
    assert known.of("Zebra") == USUAL_DPI

    qtbot.waitUntil(lambda: known.of("Zebra") == 100)

    assert asked == ["Zebra"]


def test_what_a_printer_told_is_remembered_until_it_tells_something_else(
    known, asked, preferences, qtbot
) -> None:
    printer_memory.set_resolution(preferences, "Zebra", 203)
    assert known.of("Zebra") == 203

    with qtbot.waitSignal(known.learned) as told:
        known.ask("Zebra")

    assert told.args == ["Zebra"]
    assert printer_memory.resolution(preferences, "Zebra") == 100


def test_a_printer_that_tells_nothing_has_the_usual_dots(known, asked, qtbot) -> None:
    known.ask("Mystery")
    known.ask("")
    qtbot.waitUntil(lambda: asked == ["Mystery"])
    qtbot.waitUntil(lambda: not known._asked)

    assert known.of("Mystery") == known.of("") == USUAL_DPI


@pytest.mark.skipif(bool(missing()), reason=missing() or "CUPS is here")
def test_a_real_queue_tells_its_dots(known, monkeypatch, qtbot) -> None:
    with running_server() as server:
        server.add_printer("Zebra", dots=203)
        monkeypatch.setenv("CUPS_SERVER", str(server.socket))
        known.ask("Zebra")

        qtbot.waitUntil(lambda: known.of("Zebra") == 203)


def test_a_spooler_that_never_answers_holds_up_nobody(known, monkeypatch, tmp_path, qtbot) -> None:
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "cups"))
        deaf.listen()
        monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "cups"))
        before = time.perf_counter()
        known.ask("Zebra")
        longest = 0.0
        while time.perf_counter() - before < 0.5:
            begun = time.perf_counter()
            qtbot.wait(5)
            longest = max(longest, time.perf_counter() - begun)

    assert known.of("Zebra") == USUAL_DPI
    assert longest < 0.2


def test_codes_are_checked_for_the_printer_that_is_chosen(
    people, asked, open_event, preferences, qtbot
) -> None:
    preferences.printer = "Laser"
    page = shown(open_event, preferences, qtbot)
    wait_for_sheets(page, qtbot)
    qtbot.waitUntil(lambda: page.order().dpi == 600, timeout=10_000)
    assert page.findings.said() == []

    page.panel.printer.setCurrentText("Zebra")
    qtbot.waitUntil(lambda: bool(page.findings.said()), timeout=20_000)

    (said,) = page.findings.said()
    assert "100 dpi" in said
    assert page.order().dpi == 100
    page.panel.printer.setCurrentText("Laser")
    qtbot.waitUntil(lambda: page.findings.said() == [], timeout=20_000)


def test_a_label_too_coarse_for_its_code_is_told_in_the_settings(
    asked, open_event, preferences, qtbot
) -> None:
    add_person(open_event.file)
    settings = LabelSettings(open_event, preferences)
    qtbot.addWidget(settings)
    settings.show()
    preferences.set_text(PRINTER, "Zebra")

    settings.refresh()
    qtbot.waitUntil(lambda: not settings.findings.isHidden(), timeout=20_000)

    assert "100 dpi" in settings.findings.text()
    settings.printer.setCurrentIndex(settings.printer.findData("Laser"))
    settings.printer.activated.emit(settings.printer.currentIndex())
    qtbot.waitUntil(settings.findings.isHidden, timeout=20_000)
