"""The people page's panel shows a person's badges, and its filter who has none printed."""

from PySide6.QtCore import Qt

from hubdesk.badges import service as badges
from hubdesk.badges.holders import NOT_PRINTED
from hubdesk.badges.service import Choice, Paper
from hubdesk.badges.ui.person_badges import PersonBadges
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from tests.builders import add_person


def not_printed(file) -> int:
    return file.value(f"SELECT count(*) FROM person p WHERE {NOT_PRINTED}")


def test_a_person_without_a_badge_can_have_one_printed(open_event, event_file, qtbot) -> None:
    key = add_person(event_file)
    section = PersonBadges(open_event)
    qtbot.addWidget(section)
    section.show_person(key)

    assert section.said() == []
    assert not section.none.isHidden()
    assert section.lost.isHidden()
    with qtbot.waitSignal(section.print_requested) as asked:
        section.print.click()
    assert asked.args == [[key]]


def test_badges_are_shown_with_letters_and_whether_they_count(
    open_event, event_file, qtbot, tmp_path
) -> None:
    key = add_person(event_file)
    assert not_printed(event_file) == 1
    section = PersonBadges(open_event)
    qtbot.addWidget(section)
    section.show_person(key)
    badges.print_badges(event_file, "Ana", tmp_path / "1.pdf")
    assert not_printed(event_file) == 0
    lost = Choice(people=frozenset({key}), new_code=True)
    badges.print_badges(event_file, "Eva", tmp_path / "2.pdf", lost)
    section.show_person(key)

    old, new = badges.badges(event_file)
    said = section.said()
    assert new.letters[:4] + "-" + new.letters[4:] in said[0]
    assert "Valid" in said[0]
    assert "Eva" in said[0]
    assert old.letters[:4] + "-" + old.letters[4:] in said[1]
    assert "Replaced" in said[1]
    assert not section.lost.isHidden()


def test_a_badge_is_handed_to_its_holder_and_who_took_it_is_said(
    open_event, event_file, qtbot
) -> None:
    key = add_person(event_file)
    badges.issue_missing(event_file, "Ana", [key])
    section = PersonBadges(open_event)
    qtbot.addWidget(section)
    section.show_person(key)
    assert "Handed" not in section.said()[0]

    section.hand.button.click()
    section.hand.done.click()

    qtbot.waitUntil(lambda: "Handed out" in section.said()[0])
    assert section.hand.isHidden()


def test_a_badge_is_handed_to_whom_is_typed_and_undo_offers_it_again(
    open_event, event_file, qtbot
) -> None:
    key = add_person(event_file)
    badges.issue_missing(event_file, "Ana", [key])
    section = PersonBadges(open_event)
    qtbot.addWidget(section)
    section.show_person(key)
    section.hand.button.click()
    qtbot.keyClicks(section.hand.field, "the driver")
    qtbot.keyClick(section.hand.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "the driver" in section.said()[0])

    open_event.undo()

    qtbot.waitUntil(lambda: "driver" not in section.said()[0])
    assert not section.hand.isHidden()


def test_where_why_and_what_has_changed_since_is_said(
    open_event, event_file, qtbot, tmp_path
) -> None:
    key = add_person(event_file)
    paper = Paper(printer="Reception")
    for number, reason in enumerate(("", "damaged")):
        badges.print_badges(
            event_file, "Ana", tmp_path / f"{number}.pdf", paper=paper, reason=reason
        )
    section = PersonBadges(open_event)
    qtbot.addWidget(section)
    section.show_person(key)
    (said,) = section.said()

    assert all(word in said for word in ("Ana", "Reception", "Desk 1", "2 times", "Damaged"))
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, job_title="Rectora")
    section.show_person(key)
    qtbot.waitUntil(lambda: not section.changed.isHidden(), timeout=10_000)
    assert "The job title" in section.changed.text()
