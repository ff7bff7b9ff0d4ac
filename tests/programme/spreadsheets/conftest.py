"""A programme of two legs, with sessions of every kind that a sheet has to bear."""

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import add_delegation, add_person

from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.spreadsheets.importing import apply_import, plan_import


@dataclass
class Programme:
    """The event, and the keys of what is in it."""

    file: object
    folder: Path
    tangier: str
    sala_1: str
    sala_2: str
    opening: str
    gala: str
    waiting: str

    def sheet(self, *lines, name="sheet.csv"):
        """Write a sheet of these rows, the first of them titles."""
        path = self.folder / name
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows(lines)
        return path

    def plan(self, *lines):
        return plan_import(self.file, self.sheet(*lines))

    def plan_row(self, **cells):
        """What becomes of one row."""
        (row,) = self.plan(list(cells), list(cells.values())).rows
        return row

    def take(self, *lines):
        return apply_import(self.file, "Ana", self.plan(*lines))

    def take_row(self, **cells):
        return self.take(list(cells), list(cells.values()))


@pytest.fixture
def known(event_file, leg_id, tmp_path):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    chamber = places.add_venue(event_file, "Ana", tangier, "Chambre de commerce")
    sala_1 = places.add_room(event_file, "Ana", venue, "Sala 1", capacity=40)
    sala_2 = places.add_room(event_file, "Ana", venue, "Sala 2")
    salle = places.add_room(event_file, "Ana", chamber, "Salle A")
    track = programme.add_track(event_file, "Ana", "Energía")
    andalusian = add_delegation(event_file, "Andaluza")
    opening = programme.add_session(
        event_file, "Ana", leg_id, "Apertura", kind="plenary", room_id=sala_1, minutes=45,
        starts_at="2026-07-10T10:00", language="es", capacity=40, track_id=track,
        description="Bienvenida:\n\n- saludos; y «café»\n- =SUMA(1)", audience="delegations",
        audience_of=programme.audience_json([andalusian]),
    )  # fmt: skip
    gala = programme.add_session(
        event_file, "Ana", leg_id, "=Gala, con \"música\"", kind="meeting_round", room_id=sala_2,
        starts_at="2026-07-10T23:00", minutes=150, audience="categories",
        audience_of=programme.audience_json(["press", "staff"]),
    )  # fmt: skip
    waiting = programme.add_session(event_file, "Ana", tangier, "زيارة الميناء")
    programme.add_session(
        event_file, "Ana", tangier, "Nuit", starts_at="2026-10-30T00:00", minutes=24 * 60,
        room_id=salle,
    )  # fmt: skip
    speaker = add_person(event_file, given_name="Karim", family_name="Tazi")
    enrolment.enrol(event_file, "Ana", opening, [speaker], role="chair")
    programme.name_speaker(event_file, "Ana", opening, "Ruiz García, Eva")
    programme.name_speaker(event_file, "Ana", opening, "ليلى")
    moving.lock_sessions(event_file, "Ana", [gala], locked=True)
    return Programme(event_file, tmp_path, tangier, sala_1, sala_2, opening, gala, waiting)
