"""A lost badge is replaced by the act that prints the new one, or not at all."""

import pytest
from builders import add_delegation, add_person

from hubdesk.badges import service as badges
from hubdesk.badges.audit import audit
from hubdesk.badges.service import BadgeStatus, Choice, Paper
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person


def statuses(file) -> list[BadgeStatus]:
    return [row.status for row in badges.badges(file)]


def anew(*people, **narrowed) -> Choice:
    return Choice(people=frozenset(people), new_code=True, **narrowed)


def test_printing_a_new_code_replaces_the_badge_in_one_act(event_file, tmp_path) -> None:
    person = add_person(event_file)
    (lost,) = badges.issue_missing(event_file, "Ana")
    acts = event_file.value("SELECT count(*) FROM act")

    printed = badges.print_badges(event_file, "Ana", tmp_path / "one.pdf", anew(person))

    old, new = badges.badges(event_file)
    assert (printed.badges, printed.issued) == (1, 1)
    assert (old.code, old.status, old.printings) == (lost.code, BadgeStatus.REPLACED, 0)
    assert (new.status, new.printings) == (BadgeStatus.ACTIVE, 1)
    assert old.replaced_at == new.issued_at
    assert event_file.value("SELECT count(*) FROM act") == acts + 1
    assert list(audit(event_file)) == []


def test_one_undo_gives_the_lost_badge_back(event_file, tmp_path) -> None:
    person = add_person(event_file)
    (lost,) = badges.issue_missing(event_file, "Ana")
    badges.print_badges(event_file, "Ana", tmp_path / "one.pdf", anew(person))

    undo.undo(event_file, "Ana")

    (row,) = badges.badges(event_file)
    assert (row.code, row.status, row.replaced_at) == (lost.code, BadgeStatus.ACTIVE, None)


def test_who_has_no_badge_yet_gets_the_first_by_a_new_code(event_file, tmp_path) -> None:
    person = add_person(event_file)

    badges.print_badges(event_file, "Ana", tmp_path / "one.pdf", anew(person))

    assert statuses(event_file) == [BadgeStatus.ACTIVE]


@pytest.mark.parametrize(
    "paper", [Paper(template="none"), Paper(sheet="none"), Paper(start_cell=9)]
)
def test_a_refused_print_replaces_nothing(event_file, tmp_path, paper) -> None:
    person = add_person(event_file)
    badges.issue_missing(event_file, "Ana")

    with pytest.raises(HubDeskError):
        badges.print_badges(event_file, "Ana", tmp_path / "one.pdf", anew(person), paper)

    assert statuses(event_file) == [BadgeStatus.ACTIVE]


def test_a_badge_replaced_meanwhile_is_not_replaced_again(event_file, tmp_path) -> None:
    person = add_person(event_file)
    badges.issue_missing(event_file, "Ana")

    def somebody_else(done: int, total: int) -> bool:
        badges.reissue(event_file, "Eva", person)
        return True

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(
            event_file, "Ana", tmp_path / "one.pdf", anew(person), progress=somebody_else
        )

    assert refusal.value.problem is Problem.STALE
    assert statuses(event_file) == [BadgeStatus.REPLACED, BadgeStatus.ACTIVE]


def test_new_codes_are_only_for_people_who_are_named() -> None:
    with pytest.raises(ValueError, match="named"):
        Choice(new_code=True)


@pytest.mark.parametrize("columns", [{"status": "cancelled"}, {"deleted": 1}, {"erased": 1}])
def test_somebody_named_who_may_have_no_badge_is_refused(event_file, tmp_path, columns) -> None:
    stays = add_person(event_file)
    out = add_person(event_file, family_name="Tazi")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, out, **columns)

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(event_file, "Ana", tmp_path / "b.pdf", Choice(people={stays, out}))

    assert refusal.value.problem is Problem.NO_BADGE
    assert refusal.value.data["people"] == [out]
    assert badges.badges(event_file) == []
    assert not (tmp_path / "b.pdf").exists()


def test_somebody_named_of_another_delegation_is_refused(event_file, tmp_path) -> None:
    person = add_person(event_file, delegation_id=add_delegation(event_file))
    badges.issue_missing(event_file, "Ana")
    other = add_delegation(event_file, "Marroquí")

    with pytest.raises(HubDeskError) as refusal:
        badges.print_badges(
            event_file, "Ana", tmp_path / "b.pdf", anew(person, delegation_id=other)
        )

    assert refusal.value.problem is Problem.NO_BADGE
    assert refusal.value.data["names"] == ["Ana Ruiz"]
    assert statuses(event_file) == [BadgeStatus.ACTIVE]
