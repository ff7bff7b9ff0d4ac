"""Sheets on which people sign: who stands on them, in which row, and what a scanner reads."""

import json
from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from builders import add_delegation, add_person
from checkin.desk_builders import add_session, change_person, enrol, expect_at
from programme.printing.a_programme import assert_sound, pages_of, sizes_of
from pyzbar import pyzbar

from hubdesk.checkin.paper_sheets import point_with_id, signers, usual_day
from hubdesk.checkin.points import add_point
from hubdesk.checkin.printing.sheet_rows import SheetColumn
from hubdesk.checkin.printing.sign_in_sheets import SheetChoice, print_sign_in_sheets
from hubdesk.checkin.row_codes import PaperRow, row_code
from hubdesk.checkin.rules import Audience, PointRules
from hubdesk.checkin.service import event_codes
from hubdesk.cli.printed_words import ENGLISH_SHEETS
from hubdesk.demo.build import build_demo
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg, Person, Point
from hubdesk.eventfile.undo import undo

JULY_10 = 1_783_678_000_000  # 2026-07-10 10:06 UTC


@pytest.fixture
def out(tmp_path):
    return tmp_path / "sheets.pdf"


def printed(file, out, point="door", **choice):
    return print_sign_in_sheets(file, "Ana", SheetChoice(point, **choice), out, ENGLISH_SHEETS)


def rows_of(file):
    """By number of the sheet, who stands in which row."""
    found = file.rows("SELECT number, rows FROM paper_sheet WHERE deleted = 0 ORDER BY number")
    return {number: json.loads(rows) for number, rows in found}


def images_of(path, dpi):
    with pypdfium2.PdfDocument(str(path)) as document:
        return [page.render(scale=dpi / 72).to_pil() for page in document]


def aimed_at(images):
    """What a scanner sees that is held above each code: its row, and parts of those beside it."""
    for image in images:
        for found in zxingcpp.read_barcodes(image):
            at = found.position
            side = at.bottom_right.y - at.top_left.y
            left, top = at.top_left.x - 2 * side, at.top_left.y - side
            yield image.crop((left, top, left + 8 * side, top + 3 * side))


def all_codes(file):
    return Counter(
        row_code(PaperRow(sheet, row), *event_codes(file))
        for sheet, people in rows_of(file).items()
        for row in range(1, len(people) + 1)
    )


@pytest.mark.parametrize("dpi", [300, 400])
def test_every_row_of_the_demos_sheets_is_read_by_two_readers(tmp_path, out, dpi):
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        point = file.value("SELECT id FROM point ORDER BY position LIMIT 1")
        done = printed(file, out, point)
        codes = all_codes(file)

    images = images_of(out, dpi)

    by_zxing = Counter(found.text for image in images for found in zxingcpp.read_barcodes(image))
    by_zbar = Counter(
        found.data.decode() for aimed in aimed_at(images) for found in pyzbar.decode(aimed)
    )
    assert by_zxing == codes
    assert by_zbar == codes
    assert codes.total() == done.people + 10


def test_a_sheet_says_what_it_is_and_its_rows_are_those_recorded(tmp_path, out):
    with build_demo(tmp_path / "demo.hubdesk", "Ana") as file:
        point = file.value("SELECT id FROM point ORDER BY position LIMIT 1")
        printed(file, out, point, columns=(SheetColumn.SIGNATURE,))  # a dry run of the numbers
        done = printed(file, out, point, columns=(SheetColumn.SIGNATURE,), day="2026-07-10")
        names = dict(file.rows("SELECT id, coalesce(family_name, '') FROM person"))
        recorded = rows_of(file)

    pages = pages_of(out)
    assert_sound(out)
    assert done.first == done.sheets + 1
    assert len(pages) == done.sheets
    for place, page in enumerate(pages):
        number = done.first + place
        assert f"Page {place + 1} of {done.sheets}" in page
        assert "Fri 10 July 2026" in page
        assert "Misión tecnológica" in page
        for row, person in enumerate(recorded[number], 1):
            assert f"{number}-{row}" in page
            assert person is None or names[person] in page


def test_many_columns_turn_the_paper(event_file, out):
    add_person(event_file)

    printed(event_file, out)
    assert sizes_of(out) == {(595, 842)}
    printed(event_file, out, columns=tuple(SheetColumn))

    assert sizes_of(out) == {(842, 595)}
    assert all(title in pages_of(out)[0] for title in ("E-mail", "Organisation", "Time out"))


def test_people_stand_by_delegation_in_their_order_then_by_name_whatever_its_accents(
    event_file, door_id
):
    second = add_delegation(event_file, "Andaluza", position=2)
    first = add_delegation(event_file, "Marroquí", position=1)
    for given, family, delegation in (
        ("Ana", "Zurita", None), ("Eva", "Álvarez", second), ("Eva", "Bueno", second),
        ("Omar", "Tazi", first), ("Pía", "Alonso", None),
    ):  # fmt: skip
        add_person(event_file, given_name=given, family_name=family, delegation_id=delegation)

    found = signers(event_file, point_with_id(event_file, door_id))

    assert [each.name for each in found] == [
        "Omar Tazi", "Eva Álvarez", "Eva Bueno", "Pía Alonso", "Ana Zurita",
    ]  # fmt: skip
    of_one = signers(event_file, point_with_id(event_file, door_id), second)
    assert [each.name for each in of_one] == ["Eva Álvarez", "Eva Bueno"]


def test_only_who_may_pass_stands_on_the_sheet(event_file, door_id, leg_id):
    coming, cancelled, elsewhere, enrolled = (
        add_person(event_file, given_name=name) for name in ("Ana", "Eva", "Pía", "Omar")
    )
    change_person(event_file, cancelled, status="cancelled")
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.insert(Leg, id="tanger", name="Tánger", zone="Africa/Casablanca")
    expect_at(event_file, elsewhere, "tanger")
    expect_at(event_file, coming)
    session = add_session(event_file)
    enrol(event_file, enrolled, session)
    room = add_point(
        event_file, "Ana", "Room", leg_id, session, PointRules(audience=Audience.ENROLLED)
    )

    def at(point):
        return {each.id for each in signers(event_file, point_with_id(event_file, point))}

    assert at(door_id) == {coming, enrolled}
    assert at(room) == {enrolled}


def test_a_point_for_some_categories_or_delegations_has_a_sheet_for_those(event_file, door_id):
    delegation = add_delegation(event_file)
    press = add_person(event_file, category="press")
    member = add_person(event_file, delegation_id=delegation)

    def at_door(audience, of):
        with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
            write.update(Point, door_id, audience=audience, audience_of=json.dumps(of))
        return [each.id for each in signers(event_file, point_with_id(event_file, door_id))]

    assert at_door("categories", ["press"]) == [press]
    assert at_door("delegations", [delegation]) == [member]
    assert set(at_door("everybody", [])) == {press, member}


def test_numbers_go_on_and_are_never_given_twice_not_even_after_undo(event_file, out):
    add_person(event_file)
    first = printed(event_file, out)
    undo(event_file, "Ana", first.act)

    second = printed(event_file, out)

    assert (first.first, second.first) == (1, 2)
    assert list(rows_of(event_file)) == [2]


def test_a_delegation_goes_on_under_its_heading_on_the_next_sheet(event_file, out):
    delegation = add_delegation(event_file, "Delegación andaluza")
    for number in range(40):
        add_person(event_file, family_name=f"Ruiz {number:02}", delegation_id=delegation)

    done = printed(event_file, out, blank_rows=0)

    assert done.sheets > 1
    assert all("Delegación andaluza" in page for page in pages_of(out))
    assert sum(map(len, rows_of(event_file).values())) == 40


def test_nobody_to_sign_and_no_blank_rows_is_no_file(event_file, out):
    done = printed(event_file, out, blank_rows=0)

    assert done.path is None
    assert not out.exists()
    assert rows_of(event_file) == {}


def test_stopped_printing_records_nothing_and_leaves_no_file(event_file, out):
    add_person(event_file)

    with pytest.raises(HubDeskError) as stopped:
        print_sign_in_sheets(
            event_file, "Ana", SheetChoice("door"), out, ENGLISH_SHEETS, lambda _, __: False
        )

    assert stopped.value.problem is Problem.CANCELLED
    assert list(out.parent.glob("*.pdf")) == []
    assert rows_of(event_file) == {}


def test_a_sheet_printed_by_another_desk_meanwhile_takes_no_number_twice(event_file, out):
    add_person(event_file)
    other = out.with_name("other.pdf")

    def print_another(_done, _total):
        if not other.exists():
            printed(event_file, other)
        return True

    done = print_sign_in_sheets(
        event_file, "Ana", SheetChoice("door"), out, ENGLISH_SHEETS, print_another
    )

    assert done.first == 2
    assert list(rows_of(event_file)) == [1, 2]
    assert "2-1" in pages_of(out)[0]


def test_names_of_any_length_and_script_stay_on_the_page(event_file, out):
    add_person(event_file, given_name="Maximiliano " * 8, family_name="de la Santísima Trinidad")
    add_person(event_file, given_name=None, family_name=None, arabic_name="محمد بن عبد الله " * 4)

    done = printed(event_file, out, columns=tuple(SheetColumn))

    assert len(pages_of(out)) == done.sheets  # which checks that nothing lies outside
    assert done.missing == ""


def test_five_thousand_people_are_on_sheets_that_are_all_recorded(event_file, out):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.bulk_insert(
            Person,
            [{"given_name": f"Ana {n}", "family_name": f"Ruiz {n % 97}"} for n in range(5000)],
        )

    done = printed(event_file, out)

    assert done.people == 5000
    on_paper = [person for people in rows_of(event_file).values() for person in people if person]
    assert len(set(on_paper)) == 5000


@pytest.mark.parametrize(
    ("rules", "leg_days", "day"),
    [
        (PointRules(), (None, None), "2026-07-10"),
        (PointRules(), ("2026-07-08", "2026-07-12"), "2026-07-10"),
        (PointRules(), ("2026-08-01", None), "2026-08-01"),
        (PointRules("2026-07-11T09:30", "2026-07-11T12:00"), (None, None), "2026-07-11"),
        (PointRules("2026-07-09T09:30", "2026-07-12T12:00"), (None, None), "2026-07-10"),
    ],
)
def test_the_day_of_a_sheet_is_todays_or_the_points_own(event_file, leg_id, rules, leg_days, day):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.update(Leg, leg_id, starts_on=leg_days[0], ends_on=leg_days[1])
    point = add_point(event_file, "Ana", "Room", leg_id, rules=rules)

    assert usual_day(event_file, point_with_id(event_file, point), JULY_10) == day
