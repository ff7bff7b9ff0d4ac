"""Everything can be reached by keyboard and is said by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from shell.window_walk import (
    CONTROLS,
    accessible_name,
    actions,
    described,
    focusable,
    is_part_of_another,
    visible,
    walked_by_tab,
)

from hubdesk.shell.pages import BEHIND, PAGES

NAMES = [kind.name for kind in (*PAGES, *BEHIND)]


@pytest.fixture(params=[*NAMES, "welcome", "new-event"])
def shown_window(request, demo_window, qtbot):
    """The window with one of its pages or screens shown."""
    if request.param == "welcome":
        demo_window.show_welcome()
    elif request.param == "new-event":
        demo_window.show_new_event()
    else:
        demo_window.frame.show_page(request.param)
    qtbot.wait(150)  # pages read in the background
    return demo_window


def test_every_control_has_a_name(shown_window):
    nameless = [
        described(widget) for widget in focusable(shown_window) if not accessible_name(widget)
    ]

    assert nameless == []


def test_every_control_is_in_the_tab_order_or_has_a_shortcut(shown_window):
    reached = walked_by_tab(shown_window)
    unreached = [
        described(widget)
        for widget in visible(shown_window)
        if isinstance(widget, CONTROLS) and widget.isEnabledTo(shown_window)
        if not is_part_of_another(widget) and not _is_reached(widget, reached)
    ]

    assert unreached == []


def _is_reached(widget, reached):
    if widget in reached or any(widget.isAncestorOf(each) for each in reached):
        return True
    if isinstance(widget, QAbstractButton):
        by_mouse = (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus)
        if widget.focusPolicy() in by_mouse and _has_keys_around(widget):
            return True
        if not widget.shortcut().isEmpty() or _in_a_reached_group(widget, reached):
            return True
        return any(not action.shortcut().isEmpty() for action in widget.actions())
    proxy = widget.focusProxy()
    return proxy is not None and proxy in reached


def _has_keys_around(button):
    """Of a card that takes the focus as one, its page's actions have the keys for its buttons."""
    around = button.parentWidget()
    while around is not None:
        own = [each for each in around.children() if isinstance(each, QAction)]
        if any(not action.shortcut().isEmpty() for action in [*around.actions(), *own]):
            return True
        around = around.parentWidget()
    return False


def _in_a_reached_group(button, reached):
    """Of buttons that exclude each other, Tab comes to one, and the arrows to the others."""
    group = button.group()
    if group is not None and group.exclusive():
        return any(each in reached for each in group.buttons())
    siblings = button.parentWidget().findChildren(QAbstractButton) if button.autoExclusive() else []
    return any(each in reached for each in siblings if each.autoExclusive())


def test_every_action_has_words_and_a_way_to_it(shown_window):
    unreachable = []
    for action in actions(shown_window):
        assert action.text().strip(), action
        objects = action.associatedObjects()
        ways = [each for each in objects if isinstance(each, QAbstractButton | QMenu)]
        if action.shortcut().isEmpty() and not ways:
            unreachable.append(action.text())

    assert unreachable == []


def test_no_two_actions_that_can_be_meant_at_once_share_a_shortcut(shown_window):
    taken = {}
    for action in actions(shown_window):
        if not action.isEnabled() or not _is_heard(action, shown_window):
            continue
        for keys in action.shortcuts():
            other = taken.setdefault(keys.toString(), action)
            assert other is action, f"{keys.toString()}: {other.text()} and {action.text()}"


def _is_heard(action, window):
    """Whether a shortcut works now: its widget is seen, or the whole window's."""
    widgets = [each for each in action.associatedObjects() if each.isWidgetType()]
    if action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut:
        focus = QApplication.focusWidget()
        return any(each is focus or each.isAncestorOf(focus) for each in widgets if focus)
    return any(each.isVisibleTo(window) for each in widgets)


def test_a_place_in_the_tab_order_is_seen_when_it_has_the_focus(shown_window):
    hidden = [
        described(widget)
        for widget in walked_by_tab(shown_window)
        if widget is not shown_window and not widget.isVisibleTo(shown_window)
    ]

    assert hidden == []
