"""A worker prints what the window asks for, and tells how far it is."""

import pickle

import pytest
from builders import add_person
from programme.printing.a_programme import WORDS, add_rooms, add_session, sizes_of

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme import enrolment
from hubdesk.programme.printing.jobs import Sheets, print_sheets


@pytest.fixture
def _programme(event_file, leg_id):
    (room,) = add_rooms(event_file, leg_id, 1)
    session = add_session(event_file, leg_id, "Apertura", room_id=room)
    enrolment.enrol(event_file, "Ana", session, [add_person(event_file)])


@pytest.mark.usefixtures("_programme")
@pytest.mark.parametrize(
    ("sheets", "size"),
    [(Sheets.DAYS, (842, 595)), (Sheets.DOORS, (595, 842)), (Sheets.AGENDAS, (420, 595))],
)
def test_what_was_asked_for_is_printed(event_file, leg_id, tmp_path, sheets, size) -> None:
    out = tmp_path / "out.pdf"
    told = []
    order = pickle.loads(pickle.dumps((sheets, leg_id, str(out), WORDS)))

    printed = print_sheets(event_file, lambda *how: told.append(how) or True, *order)

    assert printed.path == out
    assert sizes_of(out) == {size}
    assert told == [(0, 1, "")]


@pytest.mark.usefixtures("_programme")
def test_days_of_no_leg_are_refused_and_agendas_are_of_all(event_file, tmp_path) -> None:
    out = str(tmp_path / "out.pdf")

    with pytest.raises(HubDeskError) as refused:
        print_sheets(event_file, lambda *how: True, Sheets.DAYS, None, out, WORDS)

    assert refused.value.problem is Problem.NOT_FOUND
    assert print_sheets(event_file, lambda *how: True, Sheets.AGENDAS, None, out, WORDS).sheets == 1
