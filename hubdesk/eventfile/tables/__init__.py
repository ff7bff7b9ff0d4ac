"""The tables of an event file, as peewee models. Which of them are journaled: `JOURNALED`."""

from hubdesk.eventfile.tables.base import Editable, Erasable, Journaled, columns_of, table_name
from hubdesk.eventfile.tables.desk import (
    Admission,
    Badge,
    BadgeTemplate,
    Enrolment,
    Handout,
    Instruction,
    PaperSheet,
    Point,
    Printing,
    PrintJob,
    Refusal,
    Role,
    SheetLayout,
    Voiding,
    Waiting,
)
from hubdesk.eventfile.tables.people import (
    Alias,
    ColumnMapping,
    CustomField,
    CustomValue,
    Delegation,
    Organisation,
    Participation,
    Person,
)
from hubdesk.eventfile.tables.programme import (
    Event,
    Leg,
    NamedSpeaker,
    ProgrammeVersion,
    Room,
    RoomHours,
    Session,
    Track,
    Travel,
    Venue,
)

JOURNALED: tuple[type[Journaled], ...] = (  # parents before children
    Event, Leg, Venue, Room, RoomHours, Travel, Track, Session, NamedSpeaker, ProgrammeVersion,
    Organisation, Delegation, Person, CustomField, CustomValue, Alias, Participation,
    ColumnMapping, Enrolment, Waiting, Point, Badge, PrintJob, Printing, Admission, Voiding,
    Refusal, Instruction, Handout, PaperSheet, Role, BadgeTemplate, SheetLayout,
)  # fmt: skip

__all__ = [
    "JOURNALED", "Admission", "Alias", "Badge", "BadgeTemplate", "ColumnMapping", "CustomField",
    "CustomValue", "Delegation", "Editable", "Enrolment", "Erasable", "Event", "Handout",
    "Instruction", "Journaled", "Leg", "NamedSpeaker", "Organisation", "PaperSheet",
    "Participation", "Person", "Point", "PrintJob", "Printing", "ProgrammeVersion", "Refusal",
    "Role", "Room", "RoomHours", "Session", "SheetLayout", "Track", "Travel", "Venue",
    "Voiding", "Waiting", "columns_of", "table_name",
]  # fmt: skip
