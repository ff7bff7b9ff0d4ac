"""A photo is stored once by content, undone as one act, and gone to the last byte when erased."""

import pytest
from builders import add_person
from sample_photos import a_photo

from hubdesk.badges.photo_store import photo_of, set_photo, set_photos
from hubdesk.badges.photos import finished
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.blobs import put_blob
from hubdesk.eventfile.tables import BadgeTemplate
from hubdesk.eventfile.verify import verify
from hubdesk.registration import merging
from hubdesk.registration.erasing import erase_person

ONE, OTHER = (finished(a_photo(seed=seed), "photo") for seed in (1, 2))


def count_of_blobs(file) -> int:
    return file.value("SELECT count(*) FROM blob")


def acts(file) -> int:
    return file.value("SELECT count(*) FROM act WHERE kind = 'set_photo'")


def bytes_left(file, photo, but=b"") -> list[int]:
    """Where any stretch of the photo is in the files on the disk; SQLite cuts it into pages.

    What another photo that stays has in common with it (the head of each JPEG) does not count.
    """
    file.close()
    on_disk = b"".join(
        path.read_bytes() for path in sorted(file.path.parent.glob(f"{file.path.name}*"))
    )
    stretches = {at: photo[at : at + 24] for at in range(0, len(photo) - 24, 24)}
    return [at for at, part in stretches.items() if part in on_disk and part not in but]


def test_the_same_photo_is_stored_once(event_file) -> None:
    people = [add_person(event_file) for _ in range(3)]

    changed = set_photos(event_file, "Ana", [(person, ONE) for person in people])

    assert changed == people
    assert count_of_blobs(event_file) == 1
    assert [photo_of(event_file, person) for person in people] == [ONE] * 3
    assert acts(event_file) == 1


def test_the_photo_that_somebody_has_already_is_no_act(event_file) -> None:
    person = add_person(event_file)
    set_photo(event_file, "Ana", person, ONE)

    set_photo(event_file, "Ana", person, ONE)

    assert set_photos(event_file, "Ana", [(person, ONE)]) == []
    assert acts(event_file) == 1


def test_undo_gives_the_former_photo_back_and_redo_the_later(event_file) -> None:
    person = add_person(event_file)
    set_photo(event_file, "Ana", person, ONE)
    set_photo(event_file, "Ana", person, OTHER)
    set_photo(event_file, "Ana", person, None)
    assert photo_of(event_file, person) is None

    undo.undo(event_file, "Ana")
    assert photo_of(event_file, person) == OTHER
    undo.undo(event_file, "Ana")
    assert photo_of(event_file, person) == ONE
    undo.redo(event_file, "Ana")
    assert photo_of(event_file, person) == OTHER
    assert list(verify(event_file)) == []


def test_photos_of_many_are_all_given_or_none(event_file) -> None:
    person = add_person(event_file)

    with pytest.raises(HubDeskError) as refused:
        set_photos(event_file, "Ana", [(person, ONE), ("nobody", OTHER)])

    assert refused.value.problem is Problem.NOT_FOUND
    assert photo_of(event_file, person) is None
    assert count_of_blobs(event_file) == 0


def test_who_stays_of_two_gets_the_photo_of_the_other(event_file) -> None:
    stays, given_up = add_person(event_file), add_person(event_file)
    set_photo(event_file, "Ana", given_up, ONE)

    merging.merge(event_file, "Ana", stays, given_up)
    assert photo_of(event_file, stays) == ONE

    merging.unmerge(event_file, "Ana", given_up)
    assert photo_of(event_file, stays) is None
    assert photo_of(event_file, given_up) == ONE


def test_no_byte_of_a_photo_is_left_when_its_person_is_erased(event_file) -> None:
    person = add_person(event_file)
    set_photo(event_file, "Ana", person, ONE)
    set_photo(event_file, "Ana", person, OTHER)
    assert bytes_left(event_file, ONE)  # it is found while it is there

    erase_person(event_file, "Ana", person)

    assert count_of_blobs(event_file) == 0
    assert bytes_left(event_file, ONE) == []
    assert bytes_left(event_file, OTHER) == []


def test_nor_of_those_who_were_merged_into_the_person(event_file) -> None:
    stays, given_up = add_person(event_file), add_person(event_file)
    set_photo(event_file, "Ana", stays, ONE)
    set_photo(event_file, "Ana", given_up, OTHER)
    merging.merge(event_file, "Ana", stays, given_up)

    erase_person(event_file, "Ana", stays)

    assert bytes_left(event_file, ONE) == []
    assert bytes_left(event_file, OTHER) == []


def test_nor_of_a_photo_that_was_removed_or_undone_before(event_file) -> None:
    removed, undone = add_person(event_file), add_person(event_file)
    set_photo(event_file, "Ana", removed, ONE)
    set_photo(event_file, "Ana", removed, None)
    set_photo(event_file, "Ana", undone, OTHER)
    undo.undo(event_file, "Ana")

    erase_person(event_file, "Ana", removed)
    erase_person(event_file, "Ana", undone)

    assert bytes_left(event_file, ONE) == []
    assert bytes_left(event_file, OTHER) == []


def test_a_photo_that_somebody_else_has_stays_for_them(event_file) -> None:
    erased, other = add_person(event_file), add_person(event_file)
    set_photos(event_file, "Ana", [(erased, ONE), (other, ONE)])

    erase_person(event_file, "Ana", erased)
    assert photo_of(event_file, other) == ONE

    erase_person(event_file, "Ana", other)
    assert bytes_left(event_file, ONE) == []


def test_a_photo_that_was_given_to_the_wrong_person_goes_with_whom_it_shows(event_file) -> None:
    shown, wrong = add_person(event_file), add_person(event_file)
    set_photo(event_file, "Ana", wrong, ONE)
    set_photo(event_file, "Ana", wrong, OTHER)
    set_photo(event_file, "Ana", shown, ONE)

    erase_person(event_file, "Ana", shown)

    assert photo_of(event_file, wrong) == OTHER
    assert bytes_left(event_file, ONE, but=OTHER) == []


def test_a_picture_that_a_template_uses_stays(event_file) -> None:
    person = add_person(event_file)
    set_photo(event_file, "Ana", person, ONE)
    with event_file.writing(ActKind.ADD_TEMPLATE, "Ana") as write:
        key = put_blob(write, ONE, "image/jpeg")
        write.insert(BadgeTemplate, name="Logo", content=f'{{"asset": "{key}"}}', position=0)

    erase_person(event_file, "Ana", person)

    assert count_of_blobs(event_file) == 1
