"""People that are dragged: from lists and cards onto whatever takes people."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap

from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

PEOPLE_MIME: Final = "application/x-hubdesk-people"  # the keys of people, a line each, in UTF-8
_HEIGHT: Final = 32
_LONGEST: Final = 220

translate = QCoreApplication.translate


def people_mime(keys: "Iterable[str]") -> QMimeData:
    """What a drag of people carries."""
    mime = QMimeData()
    add_people(mime, keys)
    return mime


def add_people(mime: QMimeData, keys: "Iterable[str]") -> None:
    """Let a drag of something else be one of people as well."""
    mime.setData(PEOPLE_MIME, QByteArray("\n".join(keys).encode()))


def carries_people(mime: QMimeData) -> bool:
    """Whether people are dragged; for `dragEnterEvent`, without reading who."""
    return bool(mime.hasFormat(PEOPLE_MIME))


def people_of(mime: QMimeData) -> list[str]:
    """The keys of the people that are dragged; none if it is something else."""
    text = bytes(mime.data(PEOPLE_MIME).data()).decode(errors="replace")
    return list(dict.fromkeys(line for line in text.split("\n") if line))


def drag_people(source: "QWidget", keys: "Iterable[str]", name: str = "") -> Qt.DropAction:
    """Drag people from a widget until they are dropped.

    Args:
        source: the widget.
        keys: of the people.
        name: who or what it is, if it has a name; else they are counted.
    """
    dragged = list(keys)
    if not dragged:
        return Qt.DropAction.IgnoreAction
    words = name or translate("Dragging", "%n people", "", len(dragged))
    drag = QDrag(source)
    drag.setMimeData(people_mime(dragged))
    drag.setPixmap(_pill(source, words))
    drag.setHotSpot(QPoint(-8, _HEIGHT // 2))
    return drag.exec(Qt.DropAction.CopyAction)


def _pill(source: "QWidget", words: str) -> QPixmap:
    colours = theme.tokens(source.palette())
    metrics = source.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST)
    size = QSize(metrics.horizontalAdvance(shown) + 48, _HEIGHT)
    ratio = source.devicePixelRatioF()
    pill = QPixmap(size * ratio)
    pill.setDevicePixelRatio(ratio)
    pill.fill(Qt.GlobalColor.transparent)
    with QPainter(pill) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(source.font())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()), 16, 16)
        painter.drawPixmap(12, (_HEIGHT - 16) // 2, icons.pixmap("users", 16, colours.on_accent))
        painter.setPen(colours.on_accent)
        area = QRectF(36, 0, size.width() - 48, size.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return pill
