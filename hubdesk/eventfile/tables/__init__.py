"""The tables of an event file, as peewee models. Which of them are journaled: `JOURNALED`."""

from hubdesk.eventfile.tables.base import Editable, Erasable, Journaled, columns_of, table_name
from hubdesk.eventfile.tables.desk import (
    Admission,
    Badge,
    Enrolment,
    Point,
    Printing,
    PrintJob,
    Refusal,
    Voiding,
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
from hubdesk.eventfile.tables.programme import Event, Leg, Room, Session, Venue

JOURNALED: tuple[type[Journaled], ...] = (  # parents before children
    Event, Leg, Venue, Room, Session, Organisation, Delegation, Person, CustomField, CustomValue,
    Alias, Participation, ColumnMapping, Enrolment, Point, Badge, PrintJob, Printing, Admission,
    Voiding, Refusal,
)  # fmt: skip

__all__ = [
    "JOURNALED", "Admission", "Alias", "Badge", "ColumnMapping", "CustomField", "CustomValue",
    "Delegation", "Editable", "Enrolment", "Erasable", "Event", "Journaled", "Leg", "Organisation",
    "Participation", "Person", "Point", "PrintJob", "Printing", "Refusal", "Room", "Session",
    "Venue", "Voiding", "columns_of", "table_name",
]  # fmt: skip
