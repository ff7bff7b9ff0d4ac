import pytest

from hubdesk.demo.build import build_demo
from hubdesk.eventfile.file import EventFile


@pytest.fixture(scope="session")
def demo_path(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.hubdesk"
    build_demo(path, "Ana")
    return path


@pytest.fixture
def demo_window(demo_path, tmp_path, preferences, themed_app, qtbot):
    """The window, with a demo event open in it."""
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.shell.main_window import MainWindow

    path = tmp_path / "demo.hubdesk"
    path.write_bytes(demo_path.read_bytes())
    opened = OpenEvent(EventFile.open(path), "Ana")
    window = MainWindow(preferences)
    window.resize(1280, 800)
    window.show()
    window.show_event(opened)
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.show_welcome()
    opened.close()
    window.close()
    window.deleteLater()
