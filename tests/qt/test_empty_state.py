"""An empty page: its words take the room that they need."""

import pytest

from hubdesk.qt.empty_state import EmptyState


@pytest.mark.usefixtures("themed_app")
def test_a_page_that_says_its_title_alone_is_shown(qtbot):
    empty = EmptyState("users", "Sorting the people…", "")
    qtbot.addWidget(empty)

    with qtbot.waitExposed(empty):
        empty.show()

    assert empty._text.height() == 0
    empty.set_words("Nobody found", "Nobody has all these words and fits the filters.")
    assert empty._text.height() > 0
