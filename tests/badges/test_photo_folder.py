"""Photos of a folder find their people by the files' names, or are left for a person to decide."""

import pytest
from builders import add_person
from sample_photos import a_photo

from hubdesk.badges import service as badges
from hubdesk.badges.photo_folder import How, Why, plan_folder, take_folder
from hubdesk.badges.photo_store import photo_of, set_photo
from hubdesk.badges.photos import finished
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias, CustomField, CustomValue
from hubdesk.registration import merging


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "photos"
    path.mkdir()
    return path


def put(folder, *names, **options):
    for number, name in enumerate(names):
        (folder / name).write_bytes(a_photo(300, 400, seed=number, **options))


def matched(plan):
    return {match.file: (match.person_id, match.how) for match in plan.matches}


def left(plan):
    return {each.file: each.why for each in plan.left}


@pytest.mark.parametrize(
    "name",
    [
        "Núñez Ruiz Ana María.jpg", "Ana María Núñez Ruiz.JPG", "ANA MARIA NUNEZ RUIZ.png",
        "ana_maria_nunez_ruiz.jpeg", "Núñez-Ruiz, Ana-María.webp",
    ],
)  # fmt: skip
def test_a_name_is_found_in_any_order_and_spelling(event_file, folder, name) -> None:
    person = add_person(event_file, given_name="Ana María", family_name="Núñez Ruiz")
    add_person(event_file, given_name="Ana", family_name="Núñez")
    put(folder, name)

    assert matched(plan_folder(event_file, folder)) == {name: (person, How.NAME)}


def test_an_arabic_name_is_found(event_file, folder) -> None:
    person = add_person(
        event_file, given_name="Karim", family_name="El Amrani", arabic_name="كريم العمراني"
    )
    put(folder, "كريم العمراني.jpg")

    assert matched(plan_folder(event_file, folder)) == {"كريم العمراني.jpg": (person, How.NAME)}


def test_an_e_mail_the_letters_of_the_badge_and_a_code_are_found(event_file, folder) -> None:
    mail = add_person(event_file, given_name="One", email="one.ruiz+x@Example.org")
    lettered = add_person(event_file, given_name="Two")
    aliased, custom = (add_person(event_file, given_name=name) for name in ("Three", "Four"))
    badges.issue_missing(event_file, "Ana", [lettered])
    letters = badges.badges(event_file)[0].letters
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.insert(Alias, person_id=aliased, code="TCK-0042", source="list")
        field = write.insert(CustomField, name="Staff number")
        write.put(
            CustomValue, f"{custom}/{field}", person_id=custom, field_id=field, value="E 17/b"
        )
    put(
        folder, "one.ruiz+x@example.org.jpg", f"{letters[:4]}-{letters[4:]}.jpg", "tck-0042.jpg",
        "e17b.jpg",
    )  # fmt: skip

    found = matched(plan_folder(event_file, folder))

    assert set(found.values()) == {
        (mail, How.EMAIL), (lettered, How.LETTERS), (aliased, How.CODE), (custom, How.CODE),
    }  # fmt: skip


def test_what_may_be_several_people_is_left_with_their_names(event_file, folder) -> None:
    for _ in range(2):
        add_person(event_file)
    put(folder, "Ruiz Ana.jpg")

    plan = plan_folder(event_file, folder)

    assert plan.matches == ()
    assert left(plan) == {"Ruiz Ana.jpg": Why.SEVERAL_PEOPLE}
    assert plan.left[0].names == ("Ana Ruiz", "Ana Ruiz")


def test_two_files_for_one_person_are_both_left(event_file, folder) -> None:
    add_person(event_file, email="ana@example.org")
    put(folder, "Ruiz Ana.jpg", "ana@example.org.jpg")

    plan = plan_folder(event_file, folder)

    assert set(left(plan).values()) == {Why.SEVERAL_FILES}
    assert plan.without == 1


def test_what_is_nobodys_and_what_is_no_photo_is_not_taken(event_file, folder) -> None:
    add_person(event_file)
    put(folder, "Nobody Here.jpg", ".hidden.jpg")
    (folder / "Ruiz Ana.txt").write_text("no photo")
    (folder / "Ruiz Ana.pdf").write_bytes(b"%PDF-1.7")

    assert left(plan_folder(event_file, folder)) == {"Nobody Here.jpg": Why.NOBODY}


def test_who_may_have_no_badge_gets_no_photo(event_file, folder) -> None:
    add_person(event_file, status="cancelled")
    put(folder, "Ruiz Ana.jpg")

    assert left(plan_folder(event_file, folder)) == {"Ruiz Ana.jpg": Why.NOBODY}


def test_the_code_of_who_was_merged_finds_who_stays(event_file, folder) -> None:
    stays, given_up = add_person(event_file), add_person(event_file, given_name="Anna")
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.insert(Alias, person_id=given_up, code="T7", source="list")
    merging.merge(event_file, "Ana", stays, given_up)
    put(folder, "T7.jpg")

    assert matched(plan_folder(event_file, folder)) == {"T7.jpg": (stays, How.CODE)}


def test_photos_that_are_there_stay_if_asked(event_file, folder) -> None:
    person = add_person(event_file)
    set_photo(event_file, "Ana", person, finished(a_photo(seed=9), "photo"))
    put(folder, "Ruiz Ana.jpg")

    assert plan_folder(event_file, folder).matches[0].replaces
    assert left(plan_folder(event_file, folder, replace=False)) == {"Ruiz Ana.jpg": Why.HAS_ONE}


def test_all_are_given_in_one_act_that_undo_takes_back(event_file, folder) -> None:
    people = [add_person(event_file, family_name=f"Ruiz {name}") for name in ("Abad", "Bueno")]
    put(folder, "Ruiz Abad Ana.jpg", "Ruiz Bueno Ana.png")
    (folder / "Ruiz Bueno Ana.png").write_bytes(a_photo(900, 700, seed=5, kind="PNG"))
    steps = []

    taken = take_folder(
        event_file,
        "Ana",
        plan_folder(event_file, folder),
        lambda done, total, _: bool(steps.append((done, total))) or True,
    )

    assert (taken.photos, taken.left) == (2, ())
    assert steps == [(0, 2), (1, 2)]
    photos = [photo_of(event_file, person) for person in people]
    assert photos[1] == finished((folder / "Ruiz Bueno Ana.png").read_bytes(), "photo")
    undo.undo(event_file, "Ana")
    assert [photo_of(event_file, person) for person in people] == [None, None]


def test_a_photo_that_cannot_be_read_is_left_and_the_others_are_given(event_file, folder) -> None:
    good = add_person(event_file)
    add_person(event_file, given_name="Eva")
    put(folder, "Ruiz Ana.jpg")
    (folder / "Ruiz Eva.jpg").write_bytes(b"\xff\xd8 cut off")

    taken = take_folder(event_file, "Ana", plan_folder(event_file, folder))

    assert taken.photos == 1
    assert [(each.file, each.why) for each in taken.left] == [("Ruiz Eva.jpg", Why.UNREADABLE)]
    assert photo_of(event_file, good) is not None


def test_stopping_gives_nobody_a_photo(event_file, folder) -> None:
    people = [add_person(event_file, given_name=name) for name in ("Ana", "Eva")]
    put(folder, "Ruiz Ana.jpg", "Ruiz Eva.jpg")

    with pytest.raises(HubDeskError) as stopped:
        take_folder(
            event_file, "Ana", plan_folder(event_file, folder), lambda done, _total, _: done < 1
        )

    assert stopped.value.problem is Problem.CANCELLED
    assert [photo_of(event_file, person) for person in people] == [None, None]


def test_a_folder_that_cannot_be_read_is_refused(event_file, tmp_path) -> None:
    with pytest.raises(HubDeskError) as refused:
        plan_folder(event_file, tmp_path / "nowhere")

    assert refused.value.problem is Problem.NOT_PERMITTED
