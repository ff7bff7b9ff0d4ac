"""Names in any script, whatever the terminal; closed, full and interrupted streams."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from journeys.command_line import hear_ctrl_c

from hubdesk.checkin.founding import found_event
from hubdesk.registration import service as registration


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event.hubdesk"
    with found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana") as file:
        registration.register(
            file,
            "Ana",
            {"given_name": "Idir", "family_name": "Aẓnag", "arabic_name": "إيدير أزناڭ"},
        )
    return path


def run(*words, **options):
    environment = {**os.environ, **options.pop("environment", {})}
    command = [sys.executable, "-m", "hubdesk", *words]
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE} | options
    done = subprocess.run(command, stderr=subprocess.PIPE, env=environment, **options)
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    return done


def test_pipe_gets_utf_8_whatever_the_system_would_choose(event):
    done = run("list", str(event), "people", environment={"PYTHONUTF8": "0", "LC_ALL": "C"})

    assert done.returncode == 0
    assert "إيدير أزناڭ" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1"])
def test_terminal_that_has_no_arabic_gets_escapes_and_valid_json(event, encoding):
    chosen = {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}
    table = run("list", str(event), "people", environment=chosen)
    listed = run("list", str(event), "people", "--json", environment=chosen)

    assert (table.returncode, listed.returncode) == (0, 0)
    assert json.loads(listed.stdout)[0]["arabic_name"] == "إيدير أزناڭ"


def test_reader_that_has_read_enough_hears_nothing_more(event):
    process = subprocess.Popen(
        [sys.executable, "-m", "hubdesk", "list", str(event), "changes"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdout.close()

    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_full_output_is_said_in_a_sentence(event):
    with Path("/dev/full").open("wb") as full:
        done = run("list", str(event), "people", stdout=full)

    assert done.returncode == 2
    assert b"can't be written" in done.stderr


def test_closed_input_is_said_in_a_sentence(event):
    done = run("check-in", str(event), "--point", "Málaga", stdin=None, close_fds=True,
               preexec_fn=lambda: os.close(0))  # fmt: skip

    assert done.returncode == 2
    assert b"nothing to read codes from" in done.stderr


def test_words_that_are_no_text_are_refused_in_a_sentence(event):
    for words in (
        ("list", b"Misi\xf3n.hubdesk", "people"),
        ("check-in", str(event), "--point", "M", "--as", b"a\xff", "x"),
        ("new", str(event) + "2", "--name", b"x\xff"),
    ):
        done = run(*words)

        assert done.returncode == 2
        assert b"is no text" in done.stderr


def test_interrupted_desk_stops_with_a_word(event):
    process = subprocess.Popen(
        [sys.executable, "-m", "hubdesk", "check-in", str(event), "--point", "Málaga"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=hear_ctrl_c,  # noqa: PLW1509 - no thread of this process holds a lock by then
    )  # fmt: skip
    process.stdin.write(b"X\n")
    process.stdin.flush()
    assert b"UNKNOWN" in process.stdout.readline()
    time.sleep(0.1)

    process.send_signal(signal.SIGINT)
    _, told = process.communicate()

    assert process.returncode == 130
    assert told.strip().startswith(b"Stopped.")


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_each_code_is_answered_while_the_pipe_stays_open(event, words):
    process = subprocess.Popen(
        [sys.executable, "-m", "hubdesk", "check-in", str(event), "--point", "Málaga", *words],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    try:
        for number in range(5):
            process.stdin.write(f"code {number}\n".encode())
            process.stdin.flush()

            answer = process.stdout.readline()  # nothing more is fed until it has come

            assert b"UNKNOWN" in answer
            assert f"code {number}".encode() in answer
            assert process.poll() is None
    finally:
        _, told = process.communicate()
    assert process.returncode == 1
    assert told.strip() == b"5 refused"
