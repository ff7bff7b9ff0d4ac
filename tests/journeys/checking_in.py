"""A desk in a process of its own, to be killed: `test_killed_desk.py`."""

import itertools

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in
from hubdesk.eventfile.file import EventFile


def check_in_for_ever(path, point_id, codes, acknowledged):
    """Let everybody in, then out, then in; each admission is told once it is durable."""
    with EventFile.open(path) as file:
        for direction in itertools.cycle((Direction.OUT, Direction.IN)):
            for code in codes:
                result = check_in(file, "Eva", point_id, code, direction)
                if result.admission_id is not None:
                    acknowledged.send_bytes(result.admission_id.encode())
