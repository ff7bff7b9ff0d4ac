"""Where the window shows notices: one after another, never in the way of work."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind

_ICONS = {
    NoticeKind.INFO: ("info", "info"),
    NoticeKind.SUCCESS: ("circle-check", "success"),
    NoticeKind.WARNING: ("triangle-alert", "warning"),
    NoticeKind.PROBLEM: ("circle-x", "danger"),
}


class NoticeBar(QFrame):
    """Shows the newest notice, until its time is over or it is closed.

    Signals:
        noticed: this notice is to be shown; the bar can be put where it belongs.
    """

    noticed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton()
        theme.set_role(self._action, "notice")
        self._action.clicked.connect(self._on_action_clicked)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.close_notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.close_notice)
        self.setVisible(False)

    @property
    def notice(self) -> Notice | None:
        """What is shown, or None."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show a notice, in place of an earlier one."""
        self._notice = notice
        theme.set_role(self, f"notice-{notice.kind.value}")
        self._text.setText(notice.text)
        self._action.setVisible(bool(notice.action_text))
        self._action.setText(notice.action_text)
        self._tint()
        self.setVisible(True)
        self.noticed.emit(notice)
        self.setAccessibleName(notice.text)
        if notice.seconds:
            self._timer.start(notice.seconds * 1000)
        else:
            self._timer.stop()

    def close_notice(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._notice = None
        self.setVisible(False)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(qt_event)

    def _tint(self) -> None:
        if self._notice is not None:
            name, tone = _ICONS[self._notice.kind]
            colour = getattr(theme.tokens(self.palette()), tone)
            self._icon.setPixmap(icons.pixmap(name, 20, colour))

    def _on_action_clicked(self) -> None:
        notice = self._notice
        self.close_notice()
        if notice is not None and notice.action is not None:
            notice.action()
