"""To version 2: what the programme needs to be edited, published and attended.

The statements are written out, because this step must stay what it is when the models change.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import apsw

INFO = "tracks, hours of rooms, ways between venues, waiting lists, published programmes"

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
"""


def migrate(connection: "apsw.Connection") -> None:
    """Add the tables and columns; nothing that is there changes."""
    connection.execute(_SCRIPT)
