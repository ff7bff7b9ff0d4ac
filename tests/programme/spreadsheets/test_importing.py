"""What becomes of the rows of a sheet: new, changed, unchanged or refused, and one act for all."""

import pytest
from builders import add_person
from journeys.living_rows import living_rows

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.listing import listed_sessions
from hubdesk.programme.spreadsheets.columns import Column
from hubdesk.programme.spreadsheets.importing import apply_import, plan_import
from hubdesk.programme.spreadsheets.plan import FieldChange, Outcome, RowFault


def session(known, key):
    return next(each for each in listed_sessions(known.file) if each.id == key)


def new_session(known, title):
    return next(each for each in listed_sessions(known.file) if each.title == title)


def test_a_row_of_an_id_changes_what_it_says_and_nothing_else(known):
    before = session(known, known.opening)

    row = known.plan_row(id=known.opening, title="Inauguración", start="11:30")
    known.take_row(id=known.opening, title="Inauguración", start="11:30")

    assert row.outcome is Outcome.CHANGED
    assert row.changes == (
        FieldChange(Column.START, "2026-07-10 10:00", "2026-07-10 11:30"),
        FieldChange(Column.TITLE, "Apertura", "Inauguración"),
    )
    after = session(known, known.opening)
    assert (after.title, after.starts_at, after.minutes) == ("Inauguración", "2026-07-10T11:30", 45)
    assert (after.room, after.speakers, after.description, after.audience_of) == (
        before.room, before.speakers, before.description, before.audience_of,
    )  # fmt: skip


def test_empty_cells_of_an_id_unschedule_the_session_and_empty_its_fields(known):
    columns = ("start", "room", "language", "capacity", "description", "track", "speakers",
               "audience", "kind")  # fmt: skip

    known.take(["id", *columns], [known.opening, *("" for _ in columns)])

    now = session(known, known.opening)
    assert (now.title, now.minutes, now.starts_at, now.room) == ("Apertura", 45, None, None)
    assert (now.language, now.capacity, now.description, now.track) == (None, None, None, None)
    assert (now.speakers, now.audience, now.audience_of, now.kind) == (
        (), "everybody", (), "presentation",
    )  # fmt: skip


def test_empty_cells_of_a_row_that_is_matched_by_title_erase_nothing(known):
    before = session(known, known.opening)

    row = known.plan_row(
        leg="malaga", title="APERTURA", day="10/07/2026", start="10.00", language="", room="",
        description="", speakers="", capacity="60",
    )  # fmt: skip

    assert (row.outcome, row.session_id) == (Outcome.CHANGED, known.opening)
    # the title is spelt anew, the capacity another
    assert [change.column for change in row.changes] == [Column.TITLE, Column.CAPACITY]
    assert session(known, known.opening) == before


def test_a_row_without_a_match_is_a_new_session(known):
    known.take(
        ["Etapa", "Fecha", "Inicio", "Fin", "Sala", "Título", "Tipo", "Línea", "Idioma", "Aforo",
         "Ponentes", "Fija", "Público"],
        ["Malaga", "11.7.2026", "9h30", "11 h", "sala 2", "Taller", "taller", "Agua", "fr", "25",
         "Ana Ruiz; Omar", "sí", "Delegaciones: andaluza"],
    )  # fmt: skip

    new = new_session(known, "Taller")
    assert (new.leg, new.starts_at, new.minutes, new.room, new.kind, new.track) == (
        "Málaga", "2026-07-11T09:30", 90, "Sala 2", "training", "Agua",
    )  # fmt: skip
    assert (new.language, new.capacity, new.speakers, new.locked) == (
        "fr", 25, ("Ana Ruiz", "Omar"), True,
    )  # fmt: skip
    assert (new.audience, new.audience_of) == ("delegations", ("Andaluza",))


@pytest.mark.parametrize(
    "titles",
    [
        ("Jour", "Heure de début", "Durée", "Salle", "Titre", "Étape"),
        ("اليوم", "البداية", "المدة", "القاعة", "العنوان", "المدينة"),
        ("DIA", "hora de inicio", "Duración (min)", "SALA", "titulo", "ciudad"),
    ],
)
def test_headers_of_other_languages_are_recognised_below_title_lines(known, titles):
    known.take(
        ["Programme de la mission"],
        [],
        titles,
        ["٢٠٢٦-٠٧-١٢", "9:00", "1h30", "Sala 1", "Ateliers", "Málaga"],
    )

    new = new_session(known, "Ateliers")
    assert (new.starts_at, new.minutes, new.room) == ("2026-07-12T09:00", 90, "Sala 1")


def test_a_track_that_is_new_is_made_once_and_told(known):
    plan = known.plan(
        ["leg", "title", "track"],
        ["Málaga", "Uno", "Agua"],
        ["Málaga", "Dos", "agua"],
        ["Málaga", "Tres", "ENERGIA"],
    )
    apply_import(known.file, "Ana", plan)

    assert plan.new_tracks == ("Agua",)
    assert known.file.value("SELECT count(*) FROM track") == 2
    assert new_session(known, "Tres").track == "Energía"


def test_an_import_is_one_act_that_undo_takes_back(known):
    before = living_rows(known.file)
    add = ["", "Málaga", "2026-07-12", "10:00", "Nueva", "Eva Gil", "Agua"]

    result = known.take(
        ["id", "leg", "day", "start", "title", "speakers", "track"],
        [known.opening, "Málaga", "2026-07-10", "12:00", "Apertura", "Karim Tazi", ""],
        add,
    )
    undone = undo(known.file, "Omar")

    assert (result.counts[Outcome.NEW], result.counts[Outcome.CHANGED]) == (1, 1)
    assert (undone.act, undone.args, undone.kept) == (result.act, {"sessions": 2}, ())
    assert living_rows(known.file) == before


def test_sessions_without_a_row_stay_and_are_counted(known):
    plan = known.plan(["id", "title"], [known.opening, "Inauguración"])
    apply_import(known.file, "Ana", plan)

    assert plan.not_listed == 1  # the other one of Málaga
    assert len(listed_sessions(known.file)) == 4


@pytest.mark.parametrize(
    ("cells", "fault", "data"),
    [
        ({"title": ""}, RowFault.NO_TITLE, {}),
        ({"leg": "Tetuán"}, RowFault.LEG_UNKNOWN,
         {"text": "Tetuán", "known": ["Málaga", "Tánger"]}),
        ({"leg": ""}, RowFault.LEG_MISSING, {"known": ["Málaga", "Tánger"]}),
        ({"room": "Sala 9"}, RowFault.ROOM_UNKNOWN,
         {"text": "Sala 9", "leg": "Málaga", "known": ["Sala 1", "Sala 2"]}),
        ({"room": "Salle A"}, RowFault.ROOM_UNKNOWN,
         {"text": "Salle A", "leg": "Málaga", "known": ["Sala 1", "Sala 2"]}),
        ({"kind": "party"}, RowFault.KIND_UNKNOWN, None),
        ({"day": "31/02/2026"}, RowFault.DAY_INVALID, {"text": "31/02/2026"}),
        ({"day": "07/13/2026"}, RowFault.DAY_INVALID, {"text": "07/13/2026"}),
        ({"day": "2026-07-11", "start": "25:00"}, RowFault.TIME_INVALID, {"text": "25:00"}),
        ({"day": "2026-07-11", "start": "soon"}, RowFault.TIME_INVALID, {"text": "soon"}),
        ({"day": "2026-07-11", "end": "12:75"}, RowFault.TIME_INVALID, {"text": "12:75"}),
        ({"day": ""}, RowFault.DAY_MISSING, {}),
        ({"day": "2026-03-29", "start": "02:30"}, RowFault.TIME_NEVER,
         {"text": "2026-03-29 02:30"}),
        ({"minutes": "0"}, RowFault.LENGTH_INVALID, {"text": "0", "largest": 1440}),
        ({"minutes": "-30"}, RowFault.LENGTH_INVALID, {"text": "-30", "largest": 1440}),
        ({"minutes": "long"}, RowFault.LENGTH_INVALID, {"text": "long", "largest": 1440}),
        ({"end": "10:00"}, RowFault.LENGTH_INVALID, {"text": "0", "largest": 1440}),
        ({"end": "09:00"}, RowFault.END_BEFORE_START,
         {"start": "2026-07-11 10:00", "end": "2026-07-11 09:00"}),
        ({"end": "2026-07-10 11:00"}, RowFault.END_BEFORE_START,
         {"start": "2026-07-11 10:00", "end": "2026-07-10 11:00"}),
        ({"end": "11:00", "minutes": "90"}, RowFault.LENGTH_CONTRADICTS,
         {"minutes": 90, "end": "11:00"}),
        ({"capacity": "0"}, RowFault.CAPACITY_INVALID, {"text": "0"}),
        ({"capacity": "many"}, RowFault.CAPACITY_INVALID, {"text": "many"}),
        ({"locked": "perhaps"}, RowFault.LOCKED_UNCLEAR, {"text": "perhaps"}),
        ({"audience": "friends"}, RowFault.AUDIENCE_UNKNOWN, {"text": "friends"}),
        ({"audience": "delegations: Gallega"}, RowFault.AUDIENCE_UNKNOWN, {"text": "Gallega"}),
        ({"audience": "categories"}, RowFault.AUDIENCE_UNKNOWN, {"text": "categories"}),
    ],
)  # fmt: skip
def test_a_row_that_makes_no_sense_is_refused_and_says_why(known, cells, fault, data):
    before = living_rows(known.file)
    usual = {"leg": "Málaga", "title": "Nueva", "day": "2026-07-11", "start": "10:00"}

    row = known.plan_row(**usual | cells)
    result = known.take_row(**usual | cells)

    assert (row.outcome, row.fault) == (Outcome.REFUSED, fault)
    assert data is None or row.data == data
    assert [each.fault for each in result.refused] == [fault]
    assert living_rows(known.file) == before


def test_good_rows_are_taken_beside_refused_ones(known):
    result = known.take(
        ["leg", "title", "kind"], ["Málaga", "Buena", "visita"], ["Málaga", "Mala", "?"]
    )

    assert (result.counts[Outcome.NEW], result.counts[Outcome.REFUSED]) == (1, 1)
    assert new_session(known, "Buena").kind == "visit"


@pytest.mark.parametrize(
    ("end", "minutes"),
    [
        ("00:30", "90"),  # the length says which night
        ("2026-07-12 00:30", ""),
        ("2026-07-12 00:30", "90"),
    ],
)
def test_a_session_may_go_past_midnight(known, end, minutes):
    known.take_row(
        leg="Málaga", title="Cena", day="2026-07-11", start="23:00", end=end, minutes=minutes
    )

    assert new_session(known, "Cena").ends_at == "2026-07-12T00:30"


@pytest.mark.parametrize("end", ["00:00", "24:00", "2026-07-12"])
def test_midnight_ends_a_day(known, end):
    known.take_row(leg="Málaga", title="Cena", day="2026-07-11", start="22:00", end=end)

    assert new_session(known, "Cena").minutes == 120


@pytest.mark.parametrize(
    ("start", "end", "minutes", "expected"),
    [
        ("11:00", "10:45", "45", ("2026-07-10T11:00", 45)),  # moved: the length is kept
        ("10:00", "11:30", "45", ("2026-07-10T10:00", 90)),  # the end was changed
        ("10:00", "10:45", "30", ("2026-07-10T10:00", 30)),  # the minutes were
        ("11:00", "11:30", "45", ("2026-07-10T11:00", 30)),
        ("11:00", "12:00", "60", ("2026-07-10T11:00", 60)),
    ],
)
def test_of_end_and_minutes_the_one_that_was_changed_counts(known, start, end, minutes, expected):
    known.take_row(id=known.opening, start=start, end=end, minutes=minutes)

    now = session(known, known.opening)
    assert (now.starts_at, now.minutes) == expected


def test_a_night_of_two_equal_hours_goes_there_and_back(known):
    known.take_row(leg="Málaga", title="Noche", day="2026-10-25", start="01:30", minutes="120")

    night = new_session(known, "Noche")
    row = known.plan_row(
        id=night.id, title="Noche", day="2026-10-25", start="01:30", end="02:30", minutes="120"
    )

    assert night.ends_at == "2026-10-25T02:30"
    assert row.outcome is Outcome.UNCHANGED


def test_a_room_that_a_session_or_another_row_has_is_refused(known):
    plan = known.plan(
        ["leg", "title", "day", "start", "minutes", "room"],
        ["Málaga", "Primera", "2026-07-10", "10:30", "30", "Sala 1"],
        ["Málaga", "Segunda", "2026-07-10", "10:45", "30", "Sala 1"],
        ["Málaga", "Tercera", "2026-07-10", "11:00", "30", "Sala 1"],
    )

    assert [(row.outcome, dict(row.data)) for row in plan.rows] == [
        (Outcome.REFUSED, {"room": "Sala 1", "other": "Apertura", "row": None}),
        (Outcome.NEW, {}),
        (Outcome.REFUSED, {"room": "Sala 1", "other": "Segunda", "row": 3}),
    ]


def test_rows_may_change_places_and_one_that_stays_is_in_the_way_again(known):
    other = programme.add_session(
        known.file, "Ana", "malaga", "Otra", room_id=known.sala_2, minutes=45,
        starts_at="2026-07-10T10:00",
    )  # fmt: skip

    swapped = known.plan(["id", "room"], [known.opening, "Sala 2"], [other, "Sala 1"])
    stays = known.plan(
        ["id", "room", "kind"], [known.opening, "Sala 2", "?"], [other, "Sala 1", "visit"]
    )

    assert [row.outcome for row in swapped.rows] == [Outcome.CHANGED, Outcome.CHANGED]
    assert [row.fault for row in stays.rows] == [RowFault.KIND_UNKNOWN, RowFault.ROOM_TAKEN]
    apply_import(known.file, "Ana", swapped)
    assert (session(known, known.opening).room, session(known, other).room) == ("Sala 2", "Sala 1")


def test_a_room_that_allows_overlap_takes_several(known):
    venue = places.add_venue(known.file, "Ana", "malaga", "Patio")
    places.add_room(known.file, "Ana", venue, "Claustro", allows_overlap=True)

    plan = known.plan(
        ["leg", "title", "day", "start", "room"],
        ["Málaga", "Uno", "2026-07-10", "10:00", "Claustro"],
        ["Málaga", "Dos", "2026-07-10", "10:00", "Claustro"],
    )

    assert [row.outcome for row in plan.rows] == [Outcome.NEW, Outcome.NEW]


def test_a_locked_session_is_not_moved_but_may_be_described(known):
    moved = known.plan_row(id=known.gala, start="22:00")
    unlocked = known.plan_row(id=known.gala, start="22:00", locked="no")
    described = known.plan_row(id=known.gala, start="23:00", title="Gala")

    assert (moved.fault, unlocked.fault) == (RowFault.LOCKED, RowFault.LOCKED)
    assert described.outcome is Outcome.CHANGED


def test_a_session_of_two_rows_of_another_leg_or_taken_out_is_refused(known):
    moving.remove_sessions(known.file, "Ana", [known.waiting])

    plan = known.plan(
        ["id", "leg", "title"],
        [known.opening, "Málaga", "Apertura"],
        [known.opening, "Málaga", "Apertura bis"],
        [known.gala, "Tánger", "Gala"],
        [known.waiting, "Tánger", "Visita"],
    )

    assert [(row.fault, dict(row.data)) for row in plan.rows] == [
        (None, {}),
        (RowFault.TWICE, {"row": 2}),
        (RowFault.LEG_OTHER, {"leg": "Málaga"}),
        (RowFault.REMOVED, {}),
    ]


def test_rooms_of_one_name_are_told_apart_by_their_venue(known):
    venue = places.add_venue(known.file, "Ana", "malaga", "Universidad")
    places.add_room(known.file, "Ana", venue, "Sala 1")
    usual = {"leg": "Málaga", "title": "Nueva", "room": "Sala 1"}

    assert known.plan_row(**usual).fault is RowFault.ROOM_AMBIGUOUS
    assert known.plan_row(**usual, venue="Universidad").outcome is Outcome.NEW
    known.take_row(id=known.opening, room="Sala 1", venue="universidad")
    assert session(known, known.opening).venue == "Universidad"


def test_a_room_chosen_anew_counts_more_than_the_venue_that_was_left_beside_it(known):
    venue = places.add_venue(known.file, "Ana", "malaga", "Universidad")
    places.add_room(known.file, "Ana", venue, "Aula Magna")

    known.take_row(id=known.opening, room="Aula Magna", venue="Parque Tecnológico")

    assert session(known, known.opening).venue == "Universidad"


def test_breaks_of_one_title_and_time_are_matched_by_their_room(known):
    lines = [
        ["leg", "title", "day", "start", "room", "kind"],
        ["Málaga", "Café", "2026-07-11", "11:00", "Sala 2", "pausa"],
        ["Málaga", "Café", "2026-07-11", "11:00", "Sala 1", "pausa"],
    ]
    known.take(*lines)

    again = known.plan(*lines)
    one_more = known.plan(*lines, ["Málaga", "Café", "2026-07-11", "11:00", "", "pausa"])
    unclear = known.plan(["leg", "title", "day", "start"], lines[1][:4])

    assert [row.outcome for row in again.rows] == [Outcome.UNCHANGED] * 2
    assert [row.outcome for row in one_more.rows] == [Outcome.UNCHANGED] * 2 + [Outcome.NEW]
    assert unclear.rows[0].fault is RowFault.AMBIGUOUS


def test_an_id_of_another_system_is_none(known):
    lines = [["id", "leg", "title"], ["17", "Málaga", "Nueva"]]
    known.take(*lines)

    assert known.plan(*lines).rows[0].outcome is Outcome.UNCHANGED


def test_speakers_are_found_among_the_people_or_known_by_name(known):
    registered = add_person(known.file, given_name="Lucía", family_name="Peña")
    add_person(known.file)
    add_person(known.file)  # two of one name: nobody knows which

    row = known.plan_row(id=known.opening, speakers="Karim TAZI; ليلى\nPeña Lucia; Ana Ruiz")
    known.take_row(id=known.opening, speakers="Karim TAZI; ليلى\nPeña Lucia; Ana Ruiz")

    assert row.registered == ("Peña Lucia",)
    assert session(known, known.opening).speakers == (
        "Lucía Peña",
        "Karim Tazi",
        "ليلى",
        "Ana Ruiz",
    )
    assert known.file.rows("SELECT person_id, role FROM enrolment WHERE deleted = 0 ORDER BY role")[
        1
    ] == (registered, "speaker")
    assert known.file.value("SELECT role FROM enrolment WHERE role = 'chair' AND deleted = 0")


def test_speakers_that_are_not_named_any_more_lose_their_part(known):
    known.take_row(id=known.opening, speakers="ليلى")

    assert session(known, known.opening).speakers == ("ليلى",)
    undo(known.file, "Ana")
    assert session(known, known.opening).speakers == ("Karim Tazi", "Ruiz García, Eva", "ليلى")


def test_the_same_in_other_words_changes_nothing(known):
    row = known.plan_row(
        id=known.opening, kind="Sesión plenaria", day="10/7/2026", start="10h00", end="10:45",
        minutes="0:45", room="SALA 1", venue="parque tecnologico", capacity="٤٠", locked="non",
        track="energia", audience="delegaciones: ANDALUZA",
        speakers="ليلى; Karim Tazi; Ruiz García, Eva",
    )  # fmt: skip

    assert (row.outcome, row.changes) == (Outcome.UNCHANGED, ())


def test_cells_beyond_a_short_row_say_nothing(known):
    plan = known.plan(["id", "title", "language", "room"], [known.opening, "Apertura"])

    assert plan.rows[0].outcome is Outcome.UNCHANGED


def test_what_somebody_changed_meanwhile_is_planned_anew_or_refused(known):
    plan = known.plan(["id", "title"], [known.opening, "Inauguración"])
    other = add_person(known.file)
    enrolment.enrol(known.file, "Omar", known.opening, [other])

    assert apply_import(known.file, "Ana", plan).counts[Outcome.CHANGED] == 1

    plan = known.plan(["id", "title"], [known.opening, "Bienvenida"])
    programme.edit_session(known.file, "Omar", known.opening, title="Saludos")
    before = living_rows(known.file)
    with pytest.raises(HubDeskError) as refused:
        apply_import(known.file, "Ana", plan)
    assert refused.value.problem is Problem.STALE
    assert living_rows(known.file) == before


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", Problem.LIST_WITHOUT_SESSIONS),
        ("Nombre;Apellidos\nAna;Ruiz\n", Problem.LIST_WITHOUT_SESSIONS),
        ("\x89PNG", Problem.LIST_NOT_READABLE),
    ],
)
def test_a_file_that_is_no_sheet_of_sessions_is_refused_as_a_whole(known, content, problem):
    path = known.folder / "a.csv"
    path.write_text(content, encoding="latin-1")

    with pytest.raises(HubDeskError) as refused:
        plan_import(known.file, path)

    assert refused.value.problem is problem


def test_a_header_with_nothing_below_it_is_nothing_to_do(known):
    plan = known.plan(["id", "title"])

    assert (plan.rows, plan.changes_anything) == ((), False)
