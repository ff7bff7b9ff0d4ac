"""The designer, too, can be worked by keyboard and is said by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from shell.test_accessibility import (
    test_a_place_in_the_tab_order_is_seen_when_it_has_the_focus as _seen,
)
from shell.test_accessibility import test_every_action_has_words_and_a_way_to_it as _ways
from shell.test_accessibility import test_every_control_has_a_name as _names
from shell.test_accessibility import (
    test_every_control_is_in_the_tab_order_or_has_a_shortcut as _reached,
)
from shell.test_accessibility import (
    test_no_two_actions_that_can_be_meant_at_once_share_a_shortcut as _shortcuts,
)

from hubdesk.badges.template_model import Texts
from hubdesk.shell.pages import BADGES


@pytest.fixture(params=["nothing", "text", "several", "printed"])
def designed_window(request, demo_window, qtbot):
    """The window with a template being designed, and something chosen of it."""
    page = demo_window.frame.show_page(BADGES)
    page.editors.design_action.trigger()
    designer = page.editors.designer
    elements = designer.template.front
    if request.param == "text":
        texts = next(e for e in elements if isinstance(e, Texts) and "category" in _fields(e))
        designer.canvas.choose([texts.id])
        qtbot.waitUntil(lambda: designer.panel.properties.element == texts)
        designer.panel.properties.fields["texts"].rows[0].instead.add_value("press")
    elif request.param == "several":
        designer.canvas.choose_all()
    elif request.param == "printed":
        designer.tools.shows_changed.emit(type(designer.tools.shows)("whole"))
    qtbot.wait(300)  # it is drawn in the background
    return demo_window


def _fields(element: Texts) -> list[str]:
    return [key for text in element.texts for key in text.fields]


@pytest.mark.parametrize("rule", [_seen, _ways, _names, _reached, _shortcuts])
def test_the_rules_of_every_page_hold_for_the_designer(designed_window, rule):
    rule(designed_window)


def test_the_designer_is_left_by_the_key_that_opened_it(demo_window, qtbot):
    page = demo_window.frame.show_page(BADGES)
    page.editors.design_action.trigger()
    designer = page.editors.designer
    qtbot.waitUntil(designer.isVisible)

    with qtbot.waitSignal(designer.closed, timeout=5_000):
        qtbot.keyClick(
            designer.canvas, Qt.Key.Key_D,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )  # fmt: skip

    assert page.editors.design_action.isVisible()
    assert page.print_action.isVisible()
