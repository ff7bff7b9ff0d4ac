"""To version 2: what an edited programme, the rules of points and designed badges need.

The statements are written out, because this step must stay what it is when the models change.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

INFO = "programmes that are edited and published, rules of points, designed badges, pictures"

_ID = '"id" TEXT NOT NULL PRIMARY KEY, "deleted" INTEGER NOT NULL'
_SCRIPT = f"""
CREATE TABLE "room_hours" ({_ID}, "room_id" TEXT NOT NULL, "opens_at" TEXT NOT NULL,
    "closes_at" TEXT NOT NULL, FOREIGN KEY ("room_id") REFERENCES "room" ("id") DEFERRABLE
    INITIALLY DEFERRED) STRICT;
CREATE INDEX "roomhours_room_id" ON "room_hours" ("room_id");
CREATE TABLE "travel" ({_ID}, "first_id" TEXT NOT NULL, "second_id" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL, FOREIGN KEY ("first_id") REFERENCES "venue" ("id") DEFERRABLE
    INITIALLY DEFERRED, FOREIGN KEY ("second_id") REFERENCES "venue" ("id") DEFERRABLE
    INITIALLY DEFERRED) STRICT;
CREATE TABLE "track" ({_ID}, "name" TEXT NOT NULL, "colour" TEXT, "position" INTEGER NOT
    NULL) STRICT;
CREATE TABLE "named_speaker" ({_ID}, "session_id" TEXT NOT NULL, "name" TEXT NOT NULL,
    "role" TEXT NOT NULL, "organisation" TEXT, FOREIGN KEY ("session_id") REFERENCES "session"
    ("id") DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX "namedspeaker_session_id" ON "named_speaker" ("session_id");
CREATE TABLE "programme_version" ({_ID}, "leg_id" TEXT NOT NULL, "name" TEXT NOT NULL,
    "comment" TEXT, "at" INTEGER NOT NULL, "operator" TEXT NOT NULL, "content" TEXT NOT NULL,
    FOREIGN KEY ("leg_id") REFERENCES "leg" ("id") DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE "waiting" ({_ID}, "person_id" TEXT NOT NULL, "session_id" TEXT NOT NULL,
    "since" INTEGER NOT NULL, FOREIGN KEY ("person_id") REFERENCES "person" ("id") DEFERRABLE
    INITIALLY DEFERRED, FOREIGN KEY ("session_id") REFERENCES "session" ("id") DEFERRABLE
    INITIALLY DEFERRED) STRICT;
CREATE INDEX "waiting_session_id" ON "waiting" ("session_id");
ALTER TABLE "leg" ADD COLUMN "travel_minutes" INTEGER;
ALTER TABLE "room" ADD COLUMN "turnover_minutes" INTEGER;
ALTER TABLE "session" ADD COLUMN "track_id" TEXT REFERENCES "track" ("id") DEFERRABLE
    INITIALLY DEFERRED;
ALTER TABLE "session" ADD COLUMN "locked" INTEGER;
ALTER TABLE "session" ADD COLUMN "audience" TEXT;
ALTER TABLE "session" ADD COLUMN "audience_of" TEXT;
CREATE TABLE "instruction" ({_ID}, "verdict" TEXT NOT NULL, "category" TEXT, "point_id"
    TEXT, "text" TEXT NOT NULL, FOREIGN KEY ("point_id") REFERENCES "point" ("id")
    DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE "handout" ({_ID}, "badge_id" TEXT NOT NULL, "to_person_id" TEXT, "to_name"
    TEXT, "at" INTEGER NOT NULL, "operator" TEXT NOT NULL, "desk" TEXT NOT NULL, FOREIGN KEY
    ("badge_id") REFERENCES "badge" ("id") DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY
    ("to_person_id") REFERENCES "person" ("id") DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE INDEX "handout_badge_id" ON "handout" ("badge_id");
CREATE TABLE "paper_sheet" ({_ID}, "point_id" TEXT NOT NULL, "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL, "operator" TEXT NOT NULL, "rows" TEXT NOT NULL, FOREIGN KEY
    ("point_id") REFERENCES "point" ("id") DEFERRABLE INITIALLY DEFERRED) STRICT;
CREATE TABLE "role" ({_ID}, "pin" TEXT) STRICT;
CREATE TABLE "badge_template" ({_ID}, "name" TEXT NOT NULL, "content" TEXT NOT NULL,
    "position" INTEGER NOT NULL) STRICT;
CREATE TABLE "sheet_layout" ({_ID}, "name" TEXT NOT NULL, "maker_number" TEXT, "content"
    TEXT NOT NULL, "position" INTEGER NOT NULL) STRICT;
CREATE TABLE blob (
    hash TEXT NOT NULL PRIMARY KEY,
    media TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT;
CREATE TABLE inside (
    point_id TEXT NOT NULL PRIMARY KEY,
    people INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO inside
    SELECT t.id, (SELECT count(*) FROM presence r WHERE r.point_id = t.id AND r.direction = 'in')
    FROM point t WHERE t.capacity IS NOT NULL;
ALTER TABLE "person" ADD COLUMN "attention" TEXT;
ALTER TABLE "person" ADD COLUMN "alert" INTEGER;
ALTER TABLE "person" ADD COLUMN "photo" TEXT;
ALTER TABLE "point" ADD COLUMN "kind" TEXT;
ALTER TABLE "point" ADD COLUMN "audience" TEXT;
ALTER TABLE "point" ADD COLUMN "audience_of" TEXT;
ALTER TABLE "point" ADD COLUMN "early_minutes" INTEGER;
ALTER TABLE "point" ADD COLUMN "late_minutes" INTEGER;
ALTER TABLE "point" ADD COLUMN "within_id" TEXT;
ALTER TABLE "point" ADD COLUMN "empties_at" TEXT;
ALTER TABLE "admission" ADD COLUMN "overrides" TEXT;
ALTER TABLE "admission" ADD COLUMN "reason" TEXT;
ALTER TABLE "admission" ADD COLUMN "source" TEXT;
ALTER TABLE "print_job" ADD COLUMN "template_version" TEXT;
ALTER TABLE "print_job" ADD COLUMN "reason" TEXT;
"""


def migrate(connection: "apsw.Connection") -> None:
    """Add the tables and columns; nothing that is there changes."""
    connection.execute(_SCRIPT)
