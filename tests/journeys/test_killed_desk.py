"""A desk that dies in the middle of its work has lost nothing that it had acknowledged."""

import multiprocessing
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from builders import add_person
from checkin.desk_builders import issue_badge
from journeys.checking_in import check_in_for_ever

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.service import check_in
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify

KILLS = 50
METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def run_and_kill(path, point_id, codes, moment) -> list[str]:
    """Run a desk, kill it after this many seconds of its work, and return what it acknowledged."""
    context = multiprocessing.get_context(METHOD)
    receiver, sender = context.Pipe(duplex=False)
    desk = context.Process(target=check_in_for_ever, args=(path, point_id, codes, sender))
    desk.start()
    sender.close()
    if moment > 0:
        receiver.poll(30)  # its first admission
    time.sleep(abs(moment))
    desk.kill()
    desk.join()
    assert desk.exitcode != 0
    told = []
    try:
        while True:
            told.append(receiver.recv_bytes().decode())
    except EOFError:
        return told
    finally:
        receiver.close()


@pytest.mark.slow
def test_every_acknowledged_admission_survives_fifty_kills(event_file, door_id):
    codes = [issue_badge(event_file, add_person(event_file)) for _ in range(40)]
    path = event_file.path
    event_file.close()
    multiprocessing.get_context(METHOD).set_forkserver_preload(["journeys.checking_in"])
    moments = random.Random(2006)
    acknowledged: list[str] = []

    for _ in range(KILLS):
        # a negative moment counts from the start: the desk may still be opening the file
        acknowledged += run_and_kill(path, door_id, codes, moments.uniform(-0.1, 0.2))
        with EventFile.open(path) as file:
            kept = {key for (key,) in file.rows("SELECT id FROM admission")}
            findings = verify(file)
        assert set(acknowledged) <= kept
        assert findings == []

    assert len(acknowledged) == len(set(acknowledged)) > 10 * KILLS
    assert len(kept) - len(acknowledged) <= KILLS  # committed, and killed before telling


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no such signal")
@pytest.mark.parametrize(
    ("moment", "kept", "then"),
    [("before", 0, Verdict.ADMITTED), ("after", 1, Verdict.ALREADY_IN)],
)
def test_a_window_killed_around_its_commit_has_let_in_wholly_or_not_at_all(
    event_file, door_id, moment, kept, then
):
    code = issue_badge(event_file, add_person(event_file))
    path = event_file.path
    event_file.close()
    program = Path(__file__).with_name("killed_window.py")

    killed = subprocess.run(
        [sys.executable, str(program), str(path), code, moment], check=False, capture_output=True
    )

    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    with EventFile.open(path) as file:
        assert len(list_admissions(file)) == kept
        assert verify(file) == []
        # nobody has seen a verdict: the scan is made again, and answered by what is in the file
        assert check_in(file, "Ana", door_id, code).verdict is then
