"""What badges promise: every active code is this event's own, and nobody has two."""

from collections.abc import Iterator

from hubdesk.badges.codes import CodeReading, read_code
from hubdesk.badges.issuing import code_secret
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import Finding, Promise

_ACTIVE = "SELECT code FROM badge WHERE deleted = 0 AND status = 'active' ORDER BY id"
_SEVERAL = """
SELECT person_id, count(*) FROM badge WHERE deleted = 0 AND status = 'active'
GROUP BY person_id HAVING count(*) > 1 ORDER BY person_id"""


def audit(file: EventFile) -> Iterator[Finding]:
    """Where a promise about badges is not kept; codes are shown by their first letters only."""
    tag, key = code_secret(file)
    for (code,) in file.rows(_ACTIVE):
        if read_code(code, tag, key) is not CodeReading.OURS:
            yield Finding(Promise.BADGES_ARE_OURS, str(code)[:11])
    for person_id, count in file.rows(_SEVERAL):
        yield Finding(Promise.ONE_ACTIVE_BADGE, str(person_id), count)
