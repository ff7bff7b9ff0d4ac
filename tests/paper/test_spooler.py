"""A real CUPS queue prints what it is given: every sheet, each code once, in any language."""

import os
import struct
from collections import Counter
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from paper.cups_server import missing, running_server

from hubdesk.badges import service as badges
from hubdesk.demo.build import build_demo
from hubdesk.paper import ipp, queues
from hubdesk.paper.ipp import JobState
from hubdesk.paper.spooler import Delivered, Outcome, Progress, Sides, deliver, wanted_command

needs_cups = pytest.mark.skipif(bool(missing()), reason=missing() or "CUPS is here")


@pytest.fixture(scope="module")
def cups():
    with running_server() as server:
        yield server


@pytest.fixture
def at_cups(cups, monkeypatch):
    """This process prints on the server."""
    monkeypatch.setenv("CUPS_SERVER", str(cups.socket))
    return cups


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo's badges in a file: its path, how many sheets, and the codes by sheet."""
    folder = tmp_path_factory.mktemp("demo")
    with build_demo(folder / "demo.hubdesk", "Ana") as file:
        printed = badges.print_badges(file, "Ana", folder / "badges.pdf")
        rows = file.rows("SELECT r.page, b.code FROM printing r JOIN badge b ON b.id = r.badge_id")
    codes: dict[int, set[str]] = {}
    for page, code in rows:
        codes.setdefault(page, set()).add(code)
    return folder / "badges.pdf", printed.pages, codes


def codes_on(folder: Path, *, last_is_cut: bool = False) -> Counter[str]:
    """How often each code is on what was printed into a folder.

    Args:
        folder: where the printer writes.
        last_is_cut: the last file was taken back while it was written, and may be no PDF.
    """
    found: Counter[str] = Counter()
    files = sorted(
        folder.glob("*.pdf"), key=lambda path: int(path.name.split("_")[1].split("-")[0])
    )
    for path in files:
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            assert last_is_cut
            assert path == files[-1]
            continue
        with document:
            for page in document:
                assert [round(side / 72 * 25.4) for side in page.get_size()] == [210, 297]
                image = page.render(scale=200 / 72, grayscale=True).to_pil()
                found.update(each.text for each in zxingcpp.read_barcodes(image))
    return found


@needs_cups
def test_the_first_sheet_of_the_demo_comes_out_of_lp(at_cups, demo) -> None:
    pdf, _, codes = demo
    output = at_cups.add_printer("first")

    delivered = deliver(pdf, "first", 1)

    assert delivered == Delivered(Outcome.DONE, 1)
    assert codes_on(output) == Counter(codes[1])


@needs_cups
def test_sheets_come_out_one_after_the_other_each_code_once(at_cups, demo) -> None:
    pdf, _, codes = demo
    sheets = 4
    output = at_cups.add_printer("all")
    told: list[Progress] = []

    def go_on(progress: Progress) -> bool:
        told.append(progress)
        return True

    delivered = deliver(pdf, "all", sheets, told=go_on)

    assert delivered == Delivered(Outcome.DONE, sheets)
    assert len(list(output.glob("*.pdf"))) == sheets
    assert codes_on(output) == Counter(code for page in range(1, 5) for code in codes[page])
    assert [each.sheets for each in told] == sorted(each.sheets for each in told)


@needs_cups
def test_stopped_between_sheets_it_tells_how_many_sheets_came_out(at_cups, demo) -> None:
    pdf, sheets, codes = demo
    output = at_cups.add_printer("stopped")

    delivered = deliver(pdf, "stopped", sheets, told=lambda progress: progress.sheets < 2)

    assert delivered.outcome is Outcome.STOPPED
    assert 2 <= delivered.sheets < sheets
    surely = {code for page in range(1, delivered.sheets + 1) for code in codes[page]}
    assert surely <= set(codes_on(output, last_is_cut=True))


@needs_cups
def test_a_printer_that_is_stopped_is_told_and_waited_for_as_long_as_asked(at_cups, demo) -> None:
    pdf, _, _ = demo
    output = at_cups.add_printer("jammed")
    at_cups.run("cupsdisable", "jammed")
    told: list[Progress] = []

    def go_on(progress: Progress) -> bool:
        told.append(progress)
        return True

    delivered = deliver(pdf, "jammed", 2, told=go_on, patience=0.5)

    assert delivered == Delivered(Outcome.FAILED, 0)
    assert told
    assert all(progress.waits for progress in told)
    at_cups.run("cupsenable", "jammed")
    assert "jammed" not in at_cups.run("lpstat", "-o")
    assert list(output.glob("*.pdf")) == []


@needs_cups
def test_a_job_that_somebody_cancels_at_the_printer_has_failed(at_cups, demo) -> None:
    pdf, _, _ = demo
    at_cups.add_printer("cancelled")
    at_cups.run("cupsdisable", "cancelled")

    def go_on(_: Progress) -> bool:
        at_cups.run("cancel", "-a", "cancelled")
        return True

    assert deliver(pdf, "cancelled", 2, told=go_on) == Delivered(Outcome.FAILED, 0)


@needs_cups
def test_a_printer_that_does_not_take_jobs_refuses(at_cups, demo) -> None:
    pdf, _, _ = demo
    at_cups.add_printer("rejecting")
    at_cups.run("cupsreject", "rejecting")

    assert deliver(pdf, "rejecting", 1) == Delivered(Outcome.REFUSED, 0)
    assert deliver(pdf, "nowhere", 1) == Delivered(Outcome.REFUSED, 0)


@needs_cups
def test_the_language_of_the_machine_does_not_matter(at_cups, demo, monkeypatch) -> None:
    pdf, _, codes = demo
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    monkeypatch.setenv("LANGUAGE", "es")
    output = at_cups.add_printer("idioma")

    assert deliver(pdf, "idioma", 1) == Delivered(Outcome.DONE, 1)
    assert codes_on(output) == Counter(codes[1])


def test_both_sides_of_a_sheet_are_two_pages(tmp_path) -> None:
    pdf = tmp_path / "badges.pdf"

    command = wanted_command("/usr/bin/lp", pdf, "Desk", 3, 4, Sides.SHORT_EDGE)

    assert "page-ranges=5-8" in command
    assert "sides=two-sided-short-edge" in command
    assert command[-2:] == ["--", str(pdf)]
    assert "-P" in wanted_command("/usr/bin/lpr", pdf, "Desk", 1, 1, Sides.ONE)


def test_answers_of_the_spooler_are_numbers_and_keywords() -> None:
    def attribute(tag: int, name: bytes, value: bytes) -> bytes:
        size = struct.pack(">H", len(value))
        return bytes([tag]) + struct.pack(">H", len(name)) + name + size + value

    content = (
        struct.pack(">BBHI", 2, 0, 0, 1) + b"\x02"
        + attribute(0x23, b"job-state", struct.pack(">i", 9))
        + attribute(0x44, b"job-state-reasons", b"job-completed-successfully")
        + attribute(0x44, b"", b"processing-to-stop-point") + b"\x03"
    )  # fmt: skip

    values = ipp.answered(content)

    assert values == {
        "job-state": (JobState.COMPLETED,),
        "job-state-reasons": ("job-completed-successfully", "processing-to-stop-point"),
    }
    assert ipp.answered(struct.pack(">BBHI", 2, 0, 0x0406, 1) + b"\x03") is None


def test_without_a_spooler_nothing_is_known(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none"))

    assert ipp.job_values(1) is None
    assert os.environ["CUPS_SERVER"] == str(tmp_path / "none")


@needs_cups
def test_the_spooler_tells_how_many_dots_a_printer_has(at_cups) -> None:
    at_cups.add_printer("zebra", dots=203)

    assert ipp.resolution_of("zebra") == 203
    assert ipp.resolution_of("nobody's") is None


@pytest.mark.parametrize(
    ("across", "down", "unit", "dots"), [(300, 300, 3, 300), (600, 300, 3, 300), (80, 80, 4, 203)]
)
def test_dots_are_told_per_inch_and_the_fewer_of_both_directions(across, down, unit, dots) -> None:
    name = b"printer-resolution-default"
    value = struct.pack(">iib", across, down, unit)
    attribute = struct.pack(">BH", 0x32, len(name)) + name + struct.pack(">H", len(value)) + value

    answer = struct.pack(">BBHI", 2, 0, 0, 1) + b"\x04" + attribute + b"\x03"

    assert ipp.answered(answer) == {"printer-resolution-default": (dots,)}


@needs_cups
def test_the_spooler_tells_its_printers_and_the_usual_one(at_cups, monkeypatch) -> None:
    for name in ("front_desk", "back"):
        at_cups.add_printer(name)
    before = queues.queues()
    at_cups.run("lpadmin", "-d", "back")
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")

    found = queues.queues()

    assert {"front_desk", "back"} <= set(found.names)
    assert (before.usual, found.usual) == ("", "back")


def test_a_machine_without_a_spooler_has_no_queues_to_ask(monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert not queues.can_be_asked()
    assert queues.queues() is None
