"""Keys mean one thing: none of a page is a key of the window, on any keyboard."""

import pytest
from PySide6.QtGui import QShortcut

from hubdesk.shell.pages import PAGES


@pytest.mark.parametrize("name", [kind.name for kind in PAGES])
def test_no_key_of_a_page_is_one_of_the_window(demo_window, name):
    frame = demo_window.frame
    of_window = {keys for action in frame.actions() for keys in action.shortcuts()}
    of_window |= {shortcut.key() for shortcut in frame.findChildren(QShortcut)
                  if shortcut.parent() is frame}  # fmt: skip

    page = frame.show_page(name)

    of_page = [keys for action in page.actions() for keys in action.shortcuts()]
    assert not of_window & set(of_page)
    assert len(of_page) == len(set(of_page))
