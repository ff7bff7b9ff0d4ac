"""Where notices stand: problems above the page, what goes by itself over its foot.

A page that moved whenever a notice came and went would move under the mouse.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from hubdesk.qt.notice_bar import NoticeBar
    from hubdesk.qt.page import Notice

_WIDEST: Final = 720
_MARGIN: Final = 24


class NoticePlace(QObject):
    """Moves a notice bar to where its notice belongs.

    Args:
        bar: the bar.
        above: a layout above the pages, where notices stand that stay.
        page: the widget over whose foot the others float.
    """

    def __init__(self, bar: "NoticeBar", above: "QBoxLayout", page: "QWidget") -> None:
        super().__init__(page)
        self._bar = bar
        self._above = above
        self._page = page
        bar.noticed.connect(self._on_noticed)
        page.installEventFilter(self)

    def _on_noticed(self, notice: "Notice") -> None:
        stands_above = self._above.indexOf(self._bar) >= 0
        if notice.seconds and stands_above:
            self._above.removeWidget(self._bar)
        elif not notice.seconds and not stands_above:
            self._above.insertWidget(0, self._bar)
        if notice.seconds:
            self._float()

    def _float(self) -> None:
        window = self._bar.parentWidget()
        if window is None:
            return
        area = QRect(self._page.mapTo(window, self._page.rect().topLeft()), self._page.size())
        width = min(_WIDEST, area.width() - 2 * _MARGIN)
        height = self._bar.heightForWidth(width)
        left = area.left() + (area.width() - width) // 2
        place = QRect(left, area.bottom() - height - _MARGIN, width, height)
        self._bar.setGeometry(place)
        self._bar.raise_()

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        notice = self._bar.notice
        if qt_event.type() is QEvent.Type.Resize and notice is not None and notice.seconds:
            self._float()
        return False
