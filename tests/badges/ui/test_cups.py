"""The badges page prints at a real CUPS queue, each code once."""

import os
import subprocess
import sys
from collections import Counter

import pytest
from builders import add_person
from paper.cups_server import missing, running_server

from hubdesk.badges import service as badges
from hubdesk.badges.print_log import print_log
from tests.badges.ui.printer import codes_in


@pytest.mark.skipif(bool(missing()), reason=missing() or "CUPS is here")
def test_the_page_prints_at_a_real_queue(event_file) -> None:
    for number in range(6):
        add_person(event_file, family_name=f"Ruiz {number}")
    with running_server() as server:
        output = server.add_printer("HubDesk_Reception")
        done = subprocess.run(
            [sys.executable, "-m", "tests.badges.ui.prints_at_cups", str(event_file.path),
             "HubDesk_Reception"],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "CUPS_SERVER": str(server.socket), "QT_QPA_PLATFORM": "offscreen"},
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        codes: Counter[str] = Counter()
        for path in output.glob("*.pdf"):
            codes += codes_in(path.read_bytes())

    assert done.stdout.splitlines() == [
        "HubDesk_Reception",
        "6 badges printed by HubDesk_Reception",
    ]
    assert codes == Counter(row.code for row in badges.badges(event_file))
    (row,) = print_log(event_file)
    assert (row.target, row.badges, row.left) == ("HubDesk_Reception", 6, 0)
