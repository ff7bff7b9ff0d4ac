"""Before paper moves it is said what would look bad or could not be scanned, and only that."""

from dataclasses import replace

import pytest
from builders import add_delegation, add_person
from sample_photos import a_photo

from hubdesk.badges import service as badges
from hubdesk.badges.assets import asset_of
from hubdesk.badges.photo_store import set_photo
from hubdesk.badges.photos import finished
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.preflight import THE_RUN, dots_per_module, resolution
from hubdesk.badges.service import Choice, Paper
from hubdesk.badges.template import load_template
from hubdesk.badges.template_model import Photo, PictureBox
from hubdesk.badges.template_values import Filling, When
from hubdesk.badges.templates_store import add_template


def found(file, template="a6-portrait-plain", choice=None, **options):
    paper = Paper(template, "single")
    looked = badges.preflight(file, choice or Choice(), paper, **options)
    return [(each.person_id, each.finding.kind) for each in looked.findings]


def a_template(file, *elements, assets=()) -> str:
    plain = load_template("a6-portrait-plain")
    return add_template(
        file, "Ana", replace(plain, name="With more", front=(*plain.front, *elements)), assets
    )


def a_photo_box(**changed) -> Photo:
    return Photo(**{"id": "photo", "x": 10, "y": 30, "width": 30, "height": 40} | changed)


def test_badges_that_are_as_they_should_be_have_no_finding(event_file) -> None:
    add_person(event_file)

    assert found(event_file, "a6-portrait") == []


def test_a_missing_photo_is_told_only_if_the_template_shows_photos(event_file) -> None:
    with_photo, without = add_person(event_file), add_person(event_file, given_name="Eva")
    set_photo(event_file, "Ana", with_photo, finished(a_photo(), "photo"))
    key = a_template(event_file, a_photo_box())

    assert found(event_file, key) == [(without, FindingKind.NO_PHOTO)]
    assert found(event_file) == []


def test_nor_for_those_to_whom_it_shows_none(event_file) -> None:
    press = add_person(event_file, category="press")
    add_person(event_file, given_name="Eva", category="guest")
    key = a_template(event_file, a_photo_box(when=When(categories=("press",))))

    assert found(event_file, key) == [(press, FindingKind.NO_PHOTO)]


def test_a_photo_that_is_not_on_this_desk_is_missing(event_file) -> None:
    person = add_person(event_file, photo="0" * 64)
    key = a_template(event_file, a_photo_box())

    assert found(event_file, key) == [(person, FindingKind.NO_PHOTO)]


@pytest.mark.parametrize(
    ("width", "is_coarse"), [(120, True), (176, True), (178, False), (354, False)]
)
def test_a_photo_with_too_few_pixels_for_its_printed_size_is_told(
    event_file, width, is_coarse
) -> None:
    person = add_person(event_file)
    photo = finished(a_photo(width, width * 4 // 3), "photo")
    set_photo(event_file, "Ana", person, photo)
    key = a_template(event_file, a_photo_box())  # 30 mm: 150 dpi are 177 pixels

    expected = [(person, FindingKind.COARSE_PHOTO)] if is_coarse else []
    assert found(event_file, key) == expected


@pytest.mark.parametrize(
    ("filling", "dpi"), [(Filling.STRETCH, 127), (Filling.COVER, 127), (Filling.CONTAIN, 254)]
)
def test_the_resolution_is_that_of_the_picture_as_it_fills_its_box(filling, dpi) -> None:
    assert resolution((10, 20), (100, 100), filling) == pytest.approx(dpi)


def test_a_coarse_picture_of_the_template_is_told_once(event_file) -> None:
    for number in range(3):
        add_person(event_file, family_name=f"Ruiz {number}")
    logo = asset_of(a_photo(60, 60, kind="PNG"), "logo")
    box = PictureBox(id="logo", name="Logo", x=10, y=10, width=40, height=40, asset=logo.hash)
    key = a_template(event_file, box, assets=[logo])

    looked = badges.preflight(event_file, Choice(), Paper(key, "single"))

    (only,) = looked.findings
    assert (only.person_id, only.finding.kind) == (THE_RUN, FindingKind.COARSE_PICTURE)
    assert (only.finding.text, only.finding.size) == ("Logo", 38)


def test_a_picture_that_is_not_there_is_told(event_file) -> None:
    add_person(event_file)
    box = PictureBox(id="logo", x=10, y=10, width=40, height=40, asset="0" * 64)

    assert found(event_file, a_template(event_file, box)) == [(THE_RUN, FindingKind.NO_PICTURE)]


@pytest.mark.parametrize(("dpi", "is_coarse"), [(600, False), (300, False), (203, False),
                                                (120, True)])  # fmt: skip
def test_a_code_with_fewer_than_four_dots_a_module_is_told(event_file, dpi, is_coarse) -> None:
    add_person(event_file)
    size = min(
        each.size for each in load_template("a6-portrait-plain").elements if hasattr(each, "ground")
    )
    assert (dots_per_module(size, dpi) < 4) is is_coarse

    expected = [(THE_RUN, FindingKind.COARSE_CODE)] if is_coarse else []
    assert found(event_file, dpi=dpi) == expected


def test_people_of_one_name_are_told_however_it_is_spelt(event_file) -> None:
    one = add_person(event_file, given_name="José", family_name="Núñez")
    other = add_person(event_file, given_name="JOSE", family_name="NUNEZ")
    add_person(event_file, given_name="José", family_name="Núñez", status="cancelled")
    add_person(event_file)

    assert sorted(found(event_file)) == sorted(
        [(one, FindingKind.SAME_NAME), (other, FindingKind.SAME_NAME)]
    )


def test_only_names_of_the_same_print_are_compared(event_file) -> None:
    delegation = add_delegation(event_file)
    add_person(event_file, delegation_id=delegation)
    add_person(event_file)

    assert found(event_file, choice=Choice(delegation_id=delegation)) == []


def test_nobody_chosen_has_no_finding(event_file) -> None:
    assert found(event_file, dpi=1) == []
