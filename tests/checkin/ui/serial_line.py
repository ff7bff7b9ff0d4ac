"""A serial line for tests: a pair of pseudo-terminals, plugged and pulled."""

import os
from pathlib import Path


class Line:
    """The other end of a serial line, under a name that stays when it is plugged in again."""

    def __init__(self, path: Path):
        self.path = path
        self.end = -1

    def plug(self):
        self.end, program = os.openpty()
        self.path.symlink_to(os.ttyname(program))
        os.close(program)

    def send(self, data: bytes):
        os.write(self.end, data)

    def pull(self):
        self.path.unlink(missing_ok=True)
        if self.end >= 0:
            os.close(self.end)
            self.end = -1
