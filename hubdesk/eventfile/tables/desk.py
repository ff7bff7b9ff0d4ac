"""What happens at the desk: enrolments, points, badges, print jobs, admissions and refusals.

What happened is kept as UTC milliseconds since 1970.
"""

from typing import ClassVar

from hubdesk.eventfile.tables.base import (
    BooleanField,
    Editable,
    IntegerField,
    Journaled,
    TextField,
    link_to,
)
from hubdesk.eventfile.tables.people import Person
from hubdesk.eventfile.tables.programme import Leg, Session


class Enrolment(Editable):
    """A person has a place in a session. Its key is `person/session/role`."""

    person = link_to(Person)
    session = link_to(Session)
    role = TextField(default="attendee")  # attendee, speaker, chair, interpreter

    class Meta:
        table_name = "enrolment"
        indexes = ((("person",), False), (("session",), False))


class Waiting(Editable):
    """A person waits for a place in a session that is full. Its key is `person/session`."""

    person = link_to(Person)
    session = link_to(Session)
    since = IntegerField()  # who has waited longest gets the place that frees

    class Meta:
        table_name = "waiting"
        indexes = ((("session",), False),)


class Point(Editable):
    """Where and for what people are scanned: a leg's door, or one session."""

    name = TextField()
    leg = link_to(Leg)
    session = link_to(Session, null=True)
    opens_at = TextField(null=True)  # wall time of the leg
    closes_at = TextField(null=True)
    confirmed_only = BooleanField(default=False)
    enrolled_only = BooleanField(default=False)
    entries = TextField(default="after_exit")  # once, once_a_day, after_exit, many
    capacity = IntegerField(null=True)  # people inside at once
    position = IntegerField(default=0)
    kind = TextField(null=True)  # leg, day, session, course_day, bus
    audience = TextField(null=True)  # who may pass: everybody, categories, delegations, enrolled
    audience_of = TextField(null=True)  # JSON array: the categories, or the keys of delegations
    early_minutes = IntegerField(null=True)  # that people may come before it opens
    late_minutes = IntegerField(null=True)  # that they may come after it closes
    within_id = TextField(null=True)  # the point that whoever is inside here is inside of, too
    empties_at = TextField(null=True)  # HH:MM; whoever is inside then is taken for gone, each day

    class Meta:
        table_name = "point"


class Instruction(Editable):
    """What the desk does next after a verdict, for a category or for all."""

    verdict = TextField()
    category = TextField(null=True)  # None: all
    point = link_to(Point, null=True)  # None: every point
    text = TextField()

    class Meta:
        table_name = "instruction"


class Badge(Editable):
    """One issued code for one person; a re-issued badge replaces the earlier one."""

    code = TextField()
    letters = TextField()  # the eight letters printed for people
    person = link_to(Person)
    status = TextField(default="active")  # active, replaced
    issued_at = IntegerField()
    replaced_at = IntegerField(null=True)

    class Meta:
        table_name = "badge"
        indexes = ((("code",), False), (("letters",), False), (("person",), False))


class PrintJob(Editable):
    """One printing of badges: by whom, when, with what."""

    template = TextField()
    sheet = TextField()
    target = TextField()  # a file's name or a printer
    at = IntegerField()
    operator = TextField()
    desk = TextField()
    badges = IntegerField()
    template_version = TextField(null=True)  # the act that last changed the template
    reason = TextField(null=True)  # why badges were printed again

    class Meta:
        table_name = "print_job"


class Printing(Editable):
    """A badge as one print job printed it: in which cell, and what its face said."""

    job = link_to(PrintJob)
    badge = link_to(Badge)
    page = IntegerField()  # from 1
    cell = IntegerField()  # from 1, on the page
    face = TextField()  # keyed digest of what was printed

    class Meta:
        table_name = "printing"
        indexes = ((("badge",), False), (("job",), False))


class Admission(Journaled):
    """A recorded entry or exit at a point. Only its person may be filled in later."""

    append_only: ClassVar[bool] = True
    fillable: ClassVar[tuple[str, ...]] = ("person_id",)

    code = TextField()  # as scanned: a badge code, or the alias that led to the person
    person = link_to(Person, null=True)  # none yet: a genuine code not known at this desk
    point = link_to(Point)
    direction = TextField()  # in, out
    at = IntegerField()
    desk = TextField()
    operator = TextField()
    overrides = TextField(null=True)  # the verdict that somebody decided against
    reason = TextField(null=True)  # why
    source = TextField(null=True)  # scan, search, delegation, paper, clock, chain; None: not told

    class Meta:
        table_name = "admission"
        indexes = ((("person", "point", "at"), False), (("code",), False), (("at",), False))


class Voiding(Editable):
    """Takes an admission back; while it stands, the admission does not count."""

    admission = link_to(Admission)
    reason = TextField(null=True)
    at = IntegerField()
    operator = TextField()

    class Meta:
        table_name = "voiding"
        indexes = ((("admission",), False),)


class Refusal(Journaled):
    """A scan that was refused, and why."""

    append_only: ClassVar[bool] = True

    code = TextField()
    person = link_to(Person, null=True)
    point = link_to(Point)
    direction = TextField()
    verdict = TextField()
    at = IntegerField()
    desk = TextField()
    operator = TextField()

    class Meta:
        table_name = "refusal"
        indexes = ((("at",), False), (("person",), False))


class Handout(Editable):
    """A badge was handed out: to its holder, or to somebody who takes it along."""

    badge = link_to(Badge)
    to_person = link_to(Person, null=True)  # None: to its holder, or to whom `to_name` says
    to_name = TextField(null=True)
    at = IntegerField()
    operator = TextField()
    desk = TextField()

    class Meta:
        table_name = "handout"
        indexes = ((("badge",), False),)


class PaperSheet(Editable):
    """A sign-in sheet that was printed: who stands in which row."""

    point = link_to(Point)
    number = IntegerField()  # printed on it, with the row: 3-17
    at = IntegerField()
    operator = TextField()
    rows = TextField()  # JSON array of the keys of people, the first row first

    class Meta:
        table_name = "paper_sheet"


class Role(Editable):
    """Who may do what at a desk: its key is the role, `reception`, `coordinator`, `organiser`."""

    pin = TextField(null=True)  # argon2id, as its library writes it; None: no PIN is asked

    class Meta:
        table_name = "role"


class BadgeTemplate(Editable):
    """A badge template that was designed for this event."""

    name = TextField()
    content = TextField()  # JSON, lengths in mm
    position = IntegerField(default=0)

    class Meta:
        table_name = "badge_template"


class SheetLayout(Editable):
    """A sheet of paper or labels that was described for this event."""

    name = TextField()
    maker_number = TextField(null=True)
    content = TextField()  # JSON, lengths in mm
    position = IntegerField(default=0)

    class Meta:
        table_name = "sheet_layout"
