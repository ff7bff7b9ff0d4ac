from PySide6.QtCore import QSize

from hubdesk.qt import icons


def test_icon_of_a_button_without_room_is_no_picture_and_no_warning(themed_app):
    assert icons.icon("eye").pixmap(QSize(0, 0)).isNull()
    assert not icons.icon("eye").pixmap(QSize(16, 16)).isNull()
