"""Runs the `hubdesk` command as a user does: another process, no display."""

import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Done:
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def json_lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


def hubdesk(*words, typed=None) -> Done:
    environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-m", "hubdesk", *(str(word) for word in words)],
        input=typed if isinstance(typed, bytes) else (typed or "").encode(),
        capture_output=True,
        env=environment,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return Done(done.returncode, out, err)


def hear_ctrl_c():
    """For a process that is about to begin: what a shell starts in the background ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
