"""Who is inside now, by delegation, on the screen and on paper."""

import io

import pypdfium2
import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges.codes import make_code
from hubdesk.checkin.evacuation import who_is_inside
from hubdesk.checkin.evacuation_sheets import EvacuationWords, print_evacuation
from hubdesk.checkin.points import add_point, remove_point
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in, check_in_person, event_codes, void_last
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Admission, Leg, Person
from hubdesk.registration.merging import merge

WORDS = EvacuationWords(
    "Evacuation list", "{people} inside", "As of {time}", "Nobody is inside", "No delegation",
    "Badges of nobody known", "{page}/{pages}", "Name", "Phone", "Help",
)  # fmt: skip


def inside(file, leg=None):
    found = who_is_inside(file, leg)
    return {group.name: [person.name for person in group.people] for group in found.groups}


def enter(file, person, point="door", direction=Direction.IN):
    return check_in_person(file, "Eva", point, person, direction)


def test_people_are_listed_by_delegation_with_what_helps_to_find_them(event_file):
    delegation = add_delegation(event_file, "Tánger", colour="#0e7490")
    tazi = add_person(
        event_file, given_name="Leila", family_name="Tazi", delegation_id=delegation,
        organisation_id=add_organisation(event_file, "APEBI"), phone="+212 1",
        access_needs="wheelchair", arabic_name="ليلى التازي",
    )  # fmt: skip
    for person in (add_person(event_file, family_name="Zoco"), tazi):
        enter(event_file, person)

    found = who_is_inside(event_file)

    assert inside(event_file) == {"Tánger": ["Leila Tazi"], "": ["Ana Zoco"]}
    (person,) = found.groups[0].people
    assert (person.organisation, person.phone, person.access_needs, person.points) == (
        "APEBI", "+212 1", "wheelchair", ("Málaga",),
    )  # fmt: skip
    assert found.people == 2


def test_who_left_or_whose_entry_was_taken_back_is_not_inside(event_file):
    gone, mistaken = (add_person(event_file) for _ in range(2))
    enter(event_file, gone)
    enter(event_file, gone, direction=Direction.OUT)
    enter(event_file, mistaken)
    void_last(event_file, "Eva")

    assert who_is_inside(event_file).people == 0


def test_somebody_inside_several_points_counts_once(event_file):
    person = add_person(event_file)
    for point in ("door", add_point(event_file, "Ana", "Aula 2", "malaga")):
        enter(event_file, person, point)

    found = who_is_inside(event_file)

    assert found.people == 1
    assert found.groups[0].people[0].points == ("Aula 2", "Málaga")


def test_of_people_who_were_merged_the_last_movement_counts(event_file):
    first, second = (add_person(event_file) for _ in range(2))
    enter(event_file, first)
    with event_file.writing(ActKind.CHECK_IN, "Eva") as write:
        write.insert(Admission, code="x", person_id=second, point_id="door", direction="out",
                     at=write.at + 1, desk="Desk 2", operator="Eva")  # fmt: skip
    merge(event_file, "Ana", first, second)
    assert who_is_inside(event_file).people == 0

    enter(event_file, first)
    with event_file.writing(ActKind.CHECK_IN, "Eva") as write:
        write.insert(Admission, code="x", person_id=second, point_id="door", direction="in",
                     at=write.at + 2, desk="Desk 2", operator="Eva")  # fmt: skip
    assert who_is_inside(event_file).people == 1


def test_a_badge_of_nobody_known_is_somebody(event_file):
    code = make_code(*event_codes(event_file))
    check_in(event_file, "Eva", "door", code)

    found = who_is_inside(event_file)

    assert [(one.id, one.points) for one in found.unknown] == [(code, ("Málaga",))]
    assert found.people == 1


def test_other_legs_and_points_that_are_gone_are_left_out(event_file):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.insert(Leg, id="tangier", name="Tánger", zone="Africa/Casablanca")
    there = add_point(event_file, "Ana", "Puerto", "tangier")
    gone = add_point(event_file, "Ana", "Aula", "malaga")
    enter(event_file, add_person(event_file, family_name="Tazi"), there)
    enter(event_file, add_person(event_file, family_name="Gil"), gone)
    enter(event_file, add_person(event_file, family_name="Ruiz"))
    remove_point(event_file, "Ana", gone)

    assert inside(event_file, "malaga") == {"": ["Ana Ruiz"]}
    assert inside(event_file) == {"": ["Ana Ruiz", "Ana Tazi"]}


@pytest.mark.parametrize("people", [0, 500])
def test_the_list_is_printed_with_everybody_on_it(event_file, tmp_path, people):
    delegations = [add_delegation(event_file, name) for name in ("Andaluza", "Tánger")]
    rows = [
        {
            "given_name": "Leila", "family_name": f"Tazi{at:03}", "arabic_name": "ليلى",
            "delegation_id": delegations[at % 2], "access_needs": "wheelchair" if at == 7 else None,
        }
        for at in range(people)
    ]  # fmt: skip
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        keys = write.bulk_insert(Person, rows)
        write.bulk_insert(
            Admission,
            [
                {"code": "x", "person_id": key, "point_id": "door", "direction": "in",
                 "at": write.at, "desk": "Desk 1", "operator": "Eva"}
                for key in keys
            ],
        )  # fmt: skip
    out = tmp_path / "evacuation.pdf"

    printed = print_evacuation(
        event_file, lambda *_: True, str(out), "malaga", "Europe/Madrid", WORDS
    )

    document = pypdfium2.PdfDocument(io.BytesIO(out.read_bytes()))
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    assert (printed.people, printed.pages, printed.missing) == (people, len(document), "")
    assert [at for at in range(people) if f"Tazi{at:03}" not in text] == []
    assert f"{people} inside" in text
    assert ("Nobody is inside" in text) == (people == 0)
    assert ("wheelchair" in text) == (people > 0)
