"""Where everybody is now: the last admission that counts, per point and person.

Derived from `admission` and `voiding` by triggers, not journaled; `verify` compares it with what
the admissions say. It makes a verdict one lookup, however many admissions the file holds.

`inside` counts how many are in at each point that has a capacity, and at no other: where nobody
asks how many there are, a scan has no more to write.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

TABLES = (
    """CREATE TABLE presence (
    point_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    admission_id TEXT NOT NULL,
    direction TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (point_id, person_id)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE inside (
    point_id TEXT NOT NULL PRIMARY KEY,
    people INTEGER NOT NULL
) STRICT, WITHOUT ROWID""",
)

_COUNTS = "NOT EXISTS (SELECT 1 FROM voiding v WHERE v.admission_id = a.id AND v.deleted = 0)"
_RECOMPUTE = f"""
DELETE FROM presence WHERE (point_id, person_id) =
    (SELECT point_id, person_id FROM admission WHERE id = NEW.admission_id);
INSERT INTO presence
    SELECT a.point_id, a.person_id, a.id, a.direction, a.at
    FROM admission this JOIN admission a
        ON a.person_id = this.person_id AND a.point_id = this.point_id
    WHERE this.id = NEW.admission_id AND {_COUNTS}
    ORDER BY a.at DESC, a.id DESC LIMIT 1;
"""
_NEWER = """
INSERT INTO presence
    SELECT NEW.point_id, NEW.person_id, NEW.id, NEW.direction, NEW.at WHERE TRUE
    ON CONFLICT (point_id, person_id) DO UPDATE SET
        admission_id = excluded.admission_id, direction = excluded.direction, at = excluded.at
    WHERE (excluded.at, excluded.admission_id) > (at, admission_id);
"""
_ONE_MORE = "UPDATE inside SET people = people + 1 WHERE point_id = NEW.point_id;"
_ONE_LESS = "UPDATE inside SET people = people - 1 WHERE point_id = OLD.point_id;"
_COUNTED = """
SELECT t.id, (SELECT count(*) FROM presence r WHERE r.point_id = t.id AND r.direction = 'in')
FROM point t WHERE t.capacity IS NOT NULL"""
_COUNT = f"""
DELETE FROM inside WHERE point_id = NEW.id;
INSERT INTO inside {_COUNTED} AND t.id = NEW.id;
"""

TRIGGERS = (
    f"""CREATE TRIGGER admission_moves AFTER INSERT ON admission
    WHEN NEW.person_id IS NOT NULL BEGIN {_NEWER} END""",
    f"""CREATE TRIGGER admission_attached AFTER UPDATE OF person_id ON admission
    WHEN NEW.person_id IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM voiding v WHERE v.admission_id = NEW.id AND v.deleted = 0)
    BEGIN {_NEWER} END""",
    f"CREATE TRIGGER voiding_moves AFTER INSERT ON voiding BEGIN {_RECOMPUTE} END",
    f"CREATE TRIGGER voiding_lifted AFTER UPDATE OF deleted ON voiding BEGIN {_RECOMPUTE} END",
    f"""CREATE TRIGGER presence_in AFTER INSERT ON presence
    WHEN NEW.direction = 'in' BEGIN {_ONE_MORE} END""",
    f"""CREATE TRIGGER presence_turns_in AFTER UPDATE OF direction ON presence
    WHEN NEW.direction = 'in' AND OLD.direction <> 'in' BEGIN {_ONE_MORE} END""",
    f"""CREATE TRIGGER presence_turns_out AFTER UPDATE OF direction ON presence
    WHEN NEW.direction <> 'in' AND OLD.direction = 'in' BEGIN {_ONE_LESS} END""",
    f"""CREATE TRIGGER presence_gone AFTER DELETE ON presence
    WHEN OLD.direction = 'in' BEGIN {_ONE_LESS} END""",
    f"""CREATE TRIGGER point_counts AFTER INSERT ON point
    WHEN NEW.capacity IS NOT NULL BEGIN {_COUNT} END""",
    f"""CREATE TRIGGER point_counts_or_not AFTER UPDATE OF capacity ON point
    WHEN (NEW.capacity IS NULL) <> (OLD.capacity IS NULL) BEGIN {_COUNT} END""",
)

_TRUTH = f"""
SELECT point_id, person_id, id, direction, at FROM (
    SELECT a.*, row_number() OVER (
        PARTITION BY a.point_id, a.person_id ORDER BY a.at DESC, a.id DESC) AS latest
    FROM admission a WHERE a.person_id IS NOT NULL AND {_COUNTS}
) WHERE latest = 1
"""
_KEPT = "SELECT point_id, person_id, admission_id, direction, at FROM presence"
_COUNTS_KEPT = "SELECT point_id, people FROM inside"


def differences(connection: "apsw.Connection") -> int:
    """How many rows are not what the admissions say."""
    pairs = [(_TRUTH, _KEPT), (_KEPT, _TRUTH), (_COUNTED, _COUNTS_KEPT), (_COUNTS_KEPT, _COUNTED)]
    counts = (f"(SELECT count(*) FROM ({some} EXCEPT {others}))" for some, others in pairs)
    count: int = connection.execute(f"SELECT {' + '.join(counts)}").get
    return count


def rebuild(connection: "apsw.Connection") -> None:
    """Derive the table anew, inside the running transaction."""
    connection.execute("DELETE FROM presence")
    connection.execute(f"INSERT INTO presence {_TRUTH}")
    connection.execute("DELETE FROM inside")
    connection.execute(f"INSERT INTO inside {_COUNTED}")
