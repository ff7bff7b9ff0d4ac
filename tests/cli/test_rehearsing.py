"""`hubdesk rehearse` times the desk on a copy, says how it went, and leaves no trace."""

import signal
import subprocess
import sys
import time

import pytest
from journeys.command_line import hear_ctrl_c, hubdesk

from hubdesk.demo.build import build_demo


@pytest.fixture(scope="module")
def event(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.hubdesk"
    build_demo(path, "Ana").close()
    return path


def test_the_report_is_told_in_json_and_the_file_is_the_same(event):
    before = event.read_bytes()

    done = hubdesk("rehearse", event, "--point", "Málaga", "--count", "120", "--json")

    assert done.status == 0, done.err
    told = done.json
    assert told["scans"] == sum(told["verdicts"].values()) == sum(told["arrivals"].values()) == 120
    assert sum(each["count"] for each in told["outcomes"]) == 120
    assert 0 < told["median_ms"] <= told["p95_ms"] <= told["slowest_ms"]
    assert event.read_bytes() == before
    assert [each.name for each in event.parent.iterdir()] == ["demo.hubdesk"]


def test_the_report_is_told_in_words(event):
    done = hubdesk("rehearse", event, "--point", "Málaga", "--count", "60", "--seed", "1")

    assert done.status == 0, done.err
    assert "60 scans in" in done.out
    assert "median" in done.out
    assert "replaced badge" in done.out


def test_a_rate_and_ctrl_c_end_with_the_report(event):
    process = subprocess.Popen(
        [sys.executable, "-m", "hubdesk", "rehearse", str(event), "--point", "Málaga",
         "--rate", "120", "--count", "500"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=hear_ctrl_c,  # noqa: PLW1509 - no thread of this process holds a lock by then
    )  # fmt: skip
    time.sleep(4)

    process.send_signal(signal.SIGINT)
    out, err = process.communicate()

    assert "Traceback" not in err
    assert process.returncode == 0
    assert " a minute" in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--point", "Nowhere"), "no point"),
        (("--point", "Málaga", "--rate", "0"), "--rate"),
        (("--point", "Málaga", "--count", "0"), "--count"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(event, words, said):
    done = hubdesk("rehearse", event, *words)

    assert done.status == 2
    assert said in done.err


def test_the_help_names_the_window_for_rehearsals():
    done = hubdesk("--help")

    assert "--rehearsal EVENT" in done.out
    assert all(command in done.out for command in ("rehearse", "sheets"))
