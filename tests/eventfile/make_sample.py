"""Makes the sample file of the current schema version; run once when a version is settled.

python tests/eventfile/make_sample.py
"""

from pathlib import Path

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.schema import SCHEMA_VERSION
from hubdesk.eventfile.tables import Admission, Badge, Leg, Organisation, Person, Point


def make_sample(path: Path) -> None:
    """One of most things, by hand, so that it stays what it was when services change."""
    with EventFile.create(path, name="Misión") as file:
        with file.writing(ActKind.FOUND_EVENT, "Ana") as write:
            leg = write.insert(Leg, name="Málaga", zone="Europe/Madrid")
            door = write.insert(Point, name="Málaga", leg_id=leg)
        with file.writing(ActKind.REGISTER, "Ana") as write:
            organisation = write.insert(Organisation, name="Parque Tecnológico")
            person = write.insert(
                Person, given_name="Ana", family_name="Ruiz", organisation_id=organisation
            )
            badge = "HBBCDFGHJKLNPRSTVXBCDFGHJKLNP"
            write.insert(Badge, code=badge, letters=badge[3:11], person_id=person, issued_at=1)
        with file.writing(ActKind.EDIT_PERSON, "Omar") as write:
            write.update(Person, person, family_name="Núñez", arabic_name="محمد")
        with file.writing(ActKind.CHECK_IN, "Ana") as write:
            write.insert(
                Admission, code=badge, person_id=person, point_id=door, direction="in",
                at=write.at, desk="Desk 1", operator="Ana",
            )  # fmt: skip


if __name__ == "__main__":
    make_sample(Path(__file__).parent / "files" / f"v{SCHEMA_VERSION}.hubdesk")
