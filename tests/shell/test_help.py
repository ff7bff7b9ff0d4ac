"""The help: how the work goes, and a sheet with the shortcuts of all pages, seen or not."""

from PySide6.QtWidgets import QLabel

from hubdesk.shell.pages import BADGES, HELP, IMPORT, PAGES, PEOPLE


def words(page):
    return {label.text() for label in page.findChildren(QLabel)}


def test_sheet_lists_the_shortcuts_of_pages_that_were_not_seen(demo_window, qtbot):
    frame = demo_window.frame
    assert frame.made_page(BADGES) is None

    page = frame.show_page(HELP)
    qtbot.waitUntil(lambda: all(frame.made_page(kind.name) for kind in PAGES), timeout=20_000)

    for name in (BADGES, IMPORT, PEOPLE):
        listed = {action.text().replace("&", "") for action in frame.page(name).actions()}
        assert listed & words(page)
    assert frame.current_page == HELP


def test_pages_are_made_only_while_the_help_is_seen(demo_window, qtbot):
    frame = demo_window.frame
    frame.show_page(HELP)
    frame.show_page(PEOPLE)

    qtbot.wait(200)

    assert frame.made_page(BADGES) is None


def test_sheet_fits_a_small_screen(demo_window, qtbot):
    demo_window.resize(1440, 900)
    frame = demo_window.frame
    page = frame.show_page(HELP)
    qtbot.waitUntil(lambda: all(frame.made_page(kind.name) for kind in PAGES), timeout=20_000)
    page._tabs.setCurrentIndex(1)

    sheet = page._stack.currentWidget()
    qtbot.waitUntil(lambda: sheet.widget().height() > 0)

    assert demo_window.height() == 900
    assert sheet.verticalScrollBar().maximum() == 0
