"""Who comes: people, their organisations and delegations, and the legs they are expected at."""

from typing import ClassVar

from hubdesk.eventfile.tables.base import (
    BooleanField,
    Editable,
    Erasable,
    IntegerField,
    TextField,
    link_to,
)
from hubdesk.eventfile.tables.programme import Leg


class Organisation(Editable):
    """A company, public body, university or association."""

    name = TextField()
    arabic_name = TextField(null=True)
    kind = TextField(default="other")  # private, public, academic, other
    city = TextField(null=True)
    country = TextField(null=True)
    website = TextField(null=True)
    notes = TextField(null=True)

    class Meta:
        table_name = "organisation"


class Delegation(Editable):
    """The group that travels together."""

    name = TextField()
    short_name = TextField(null=True)
    arabic_name = TextField(null=True)
    colour = TextField(null=True)  # "#rrggbb"
    head_id = TextField(null=True)  # a person; not a foreign key, people point here already
    position = IntegerField(default=0)

    class Meta:
        table_name = "delegation"


class Person(Erasable):
    """A participant. A name that came as one cell is kept whole in `family_name`."""

    personal: ClassVar[tuple[str, ...]] = (
        "given_name", "family_name", "arabic_name", "honorific", "email", "phone", "job_title",
        "diet", "access_needs", "identity_document", "languages", "consents", "notes",
        "status_reason", "attention", "photo",
    )  # fmt: skip

    given_name = TextField(null=True)
    family_name = TextField(null=True)
    arabic_name = TextField(null=True)
    honorific = TextField(null=True)
    organisation = link_to(Organisation, null=True)
    delegation = link_to(Delegation, null=True)
    category = TextField(default="delegate")
    status = TextField(default="confirmed")  # invited, registered, confirmed, cancelled, blocked
    status_reason = TextField(null=True)
    email = TextField(null=True)
    phone = TextField(null=True)
    job_title = TextField(null=True)
    country = TextField(null=True)
    languages = TextField(null=True)  # "es,fr,ar"
    protocol_order = IntegerField(null=True)
    diet = TextField(null=True)
    access_needs = TextField(null=True)
    identity_document = TextField(null=True)
    consents = TextField(null=True)
    notes = TextField(null=True)
    substitute_for = TextField(null=True)  # the person whose place this one takes
    merged_into = TextField(null=True)  # the person this duplicate turned out to be
    attention = TextField(null=True)  # what the desk must read before it says welcome
    alert = BooleanField(null=True)  # somebody is told at once when this guest arrives
    photo = TextField(null=True)  # the hash of a picture in `blob`

    class Meta:
        table_name = "person"
        indexes = (
            (("organisation",), False),
            (("delegation",), False),
            (("email",), False),
            (("merged_into",), False),
        )


class CustomField(Editable):
    """A field that only this event has ("Hotel", "Shirt size")."""

    name = TextField()
    position = IntegerField(default=0)

    class Meta:
        table_name = "custom_field"


class CustomValue(Erasable):
    """What a person has in a custom field. Its key is `person/field`: two desks mean one row."""

    personal: ClassVar[tuple[str, ...]] = ("value",)

    person = link_to(Person)
    field = link_to(CustomField)
    value = TextField(null=True)

    class Meta:
        table_name = "custom_value"
        indexes = ((("person",), False),)


class Alias(Erasable):
    """A code of another system (a ticket shop) that scans as this person's."""

    personal: ClassVar[tuple[str, ...]] = ("code",)

    person = link_to(Person)
    code = TextField(null=True)
    source = TextField(null=True)  # pretix, eventbrite, indico, list

    class Meta:
        table_name = "alias"
        indexes = ((("code",), False), (("person",), False))


class Participation(Editable):
    """A person is expected at a leg. Its key is `person/leg`."""

    person = link_to(Person)
    leg = link_to(Leg)

    class Meta:
        table_name = "participation"
        indexes = ((("person",), False), (("leg",), False))


class ColumnMapping(Editable):
    """How a kind of list was mapped by hand. Its key is the fold of its header line."""

    mapping = TextField()  # JSON: {"field": "column title"}

    class Meta:
        table_name = "column_mapping"
