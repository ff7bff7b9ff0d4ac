"""What happens where and when: the event, its legs, venues, rooms and sessions.

What is planned is kept as the leg's wall time, `YYYY-MM-DDTHH:MM`, beside the leg's time zone.
Columns that came with a later schema may be NULL, since older rows were journaled without them.
"""

from hubdesk.eventfile.tables.base import BooleanField, Editable, IntegerField, TextField, link_to


class Event(Editable):
    """The whole mission or fair: one row."""

    name = TextField()
    description = TextField(null=True)
    code_tag = IntegerField()  # 0..255, in every badge code
    code_key = TextField()  # 64 hex digits, keys the MAC of badge codes

    class Meta:
        table_name = "event"


class Leg(Editable):
    """The part of an event in one city."""

    name = TextField()
    zone = TextField()  # IANA name
    starts_on = TextField(null=True)  # YYYY-MM-DD
    ends_on = TextField(null=True)
    position = IntegerField(default=0)
    travel_minutes = IntegerField(null=True)  # between venues without a `Travel`

    class Meta:
        table_name = "leg"


class Venue(Editable):
    """A place of a leg."""

    leg = link_to(Leg)
    name = TextField()
    address = TextField(null=True)
    position = IntegerField(default=0)

    class Meta:
        table_name = "venue"


class Room(Editable):
    """A room of a venue."""

    venue = link_to(Venue)
    name = TextField()
    capacity = IntegerField(null=True)
    allows_overlap = BooleanField(default=False)
    position = IntegerField(default=0)
    turnover_minutes = IntegerField(null=True)  # that it needs between two sessions

    class Meta:
        table_name = "room"


class RoomHours(Editable):
    """A time when a room may be used; a room that has none may always be."""

    room = link_to(Room)
    opens_at = TextField()
    closes_at = TextField()

    class Meta:
        table_name = "room_hours"
        indexes = ((("room",), False),)


class Travel(Editable):
    """How long the way between two venues takes. Its key is `venue/venue`, in alphabetic order."""

    first = link_to(Venue)
    second = link_to(Venue)
    minutes = IntegerField()

    class Meta:
        table_name = "travel"


class Track(Editable):
    """A thread of sessions that belong together, with a colour."""

    name = TextField()
    colour = TextField(null=True)  # "#rrggbb"
    position = IntegerField(default=0)

    class Meta:
        table_name = "track"


class Session(Editable):
    """An item of the programme; without `starts_at` it is not scheduled yet."""

    leg = link_to(Leg)
    room = link_to(Room, null=True)
    title = TextField()
    kind = TextField(default="presentation")
    starts_at = TextField(null=True)
    minutes = IntegerField(default=60)
    capacity = IntegerField(null=True)
    language = TextField(null=True)
    description = TextField(null=True)
    track = link_to(Track, null=True)
    locked = BooleanField(null=True)  # it is not moved, not even by planning
    audience = TextField(null=True)  # who may attend: everybody, categories, delegations, enrolled
    audience_of = TextField(null=True)  # JSON array: the categories, or the keys of delegations

    class Meta:
        table_name = "session"
        indexes = ((("leg", "starts_at"), False),)


class NamedSpeaker(Editable):
    """Somebody who has a part in a session and is known by name alone, not registered yet."""

    session = link_to(Session)
    name = TextField()
    role = TextField(default="speaker")
    organisation = TextField(null=True)

    class Meta:
        table_name = "named_speaker"
        indexes = ((("session",), False),)


class ProgrammeVersion(Editable):
    """The programme of a leg as it was published."""

    leg = link_to(Leg)
    name = TextField()
    comment = TextField(null=True)
    at = IntegerField()
    operator = TextField()
    content = TextField()  # JSON: what `versions` needs to tell what changed since

    class Meta:
        table_name = "programme_version"
