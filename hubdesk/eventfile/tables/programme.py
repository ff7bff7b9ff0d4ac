"""What happens where and when: the event, its legs, venues, rooms and sessions.

What is planned is kept as the leg's wall time, `YYYY-MM-DDTHH:MM`, beside the leg's time zone.
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

    class Meta:
        table_name = "room"


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

    class Meta:
        table_name = "session"
        indexes = ((("leg", "starts_at"), False),)
