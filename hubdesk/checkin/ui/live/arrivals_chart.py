"""Draws the entries of the day, five minutes to a bar."""

from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import pyqtgraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.checkin.pace import MINUTE, SLOT, slots
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.live import Live

_LEAST: Final = 24  # slots that are shown: two hours
_LABELS: Final = 9  # of times, at most
_LINES: Final = 5  # across, at most
_STEPS: Final = (15, 30, 60, 120, 180, 360)  # minutes between labels
_AXIS_PIXELS: Final = 12


class ArrivalsChart(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """The chart; time goes the way that text does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(False, False)
        self.hideButtons()
        for action in self.scene().contextMenu:  # the library's own, which nobody reaches
            action.deleteLater()
        self.scene().contextMenu = []
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # sides are chosen here; mirrored once more, each axis would face away from the bars
        self.getPlotItem().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._bars = pyqtgraph.BarGraphItem(x=[], height=[], width=0.8)
        self.addItem(self._bars)
        self._shown: list[int] = []
        self._is_mirrored: bool | None = None
        self._dress()

    @property
    def shown(self) -> list[int]:
        """The counts that are shown, the earliest first."""
        return self._shown

    def show_entries(self, live: "Live", zone: str) -> None:
        """Show the entries of the day until now, at least of two hours."""
        entries = live.pace.entries
        now = live.at // SLOT * SLOT
        last = max([now, *entries])
        first = min([last - _LEAST * SLOT, *entries])
        self._shown = slots(entries, first, last)
        places = range(len(self._shown))
        self._bars.setOpts(x=list(places), height=self._shown, width=0.8)
        top = max([4, *self._shown])
        self.setXRange(-0.6, len(self._shown) - 0.4, padding=0)
        self.setYRange(0, top * 1.08, padding=0)
        self.getAxis("bottom").setTicks([_times(first, last, zone)])
        for side in ("left", "right"):
            self.getAxis(side).setTicks([_numbers(top)])
        self.setAccessibleName(self.tr("Arrivals per five minutes"))
        self.setAccessibleDescription(
            self.tr("{people} today, at most {most} in five minutes").format(
                people=sum(entries.values()), most=max(entries.values(), default=0)
            )
        )

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        kinds = (
            QEvent.Type.PaletteChange,
            QEvent.Type.LayoutDirectionChange,
            QEvent.Type.FontChange,
        )
        if qt_event.type() in kinds and hasattr(self, "_bars"):
            self._dress()

    def _dress(self) -> None:
        """Take colours, font and direction from the window."""
        colours = theme.tokens(self.palette())
        self.setBackground(colours.surface)
        self._bars.setOpts(brush=colours.accent, pen=QPen(Qt.PenStyle.NoPen))
        font = self.font()
        font.setPixelSize(_AXIS_PIXELS)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for side in ("left", "right", "bottom"):
            axis = self.getAxis(side)
            axis.setStyle(tickFont=font, tickLength=0)
            axis.setPen(pyqtgraph.mkPen(colours.border))
            axis.setTextPen(pyqtgraph.mkPen(colours.muted))
        if mirrored != self._is_mirrored:
            self._is_mirrored = mirrored
            self.showAxis("left", not mirrored)
            self.showAxis("right", mirrored)
            self.getViewBox().invertX(mirrored)
            self.getAxis("right" if mirrored else "left").setGrid(60)


def _times(first: int, last: int, zone: str) -> list[tuple[float, str]]:
    """The whole hours and their parts below the bars, as far apart as they can be read."""
    where = ZoneInfo(zone)
    apart = next((step for step in _STEPS if (last - first) / MINUTE / step <= _LABELS), _STEPS[-1])
    labels = []
    for place, at in enumerate(range(first, last + 1, SLOT)):
        there = datetime.fromtimestamp(at / 1000, where)
        if (there.hour * 60 + there.minute) % apart == 0:
            labels.append((place - 0.5, there.strftime("%H:%M")))
    return labels


def _numbers(top: int) -> list[tuple[int, str]]:
    """Whole round numbers beside the bars."""
    size = 1
    while top / size > _LINES:
        size = size * 2 if str(size)[0] != "2" else size // 2 * 5
    return [(number, f"{number:n}") for number in range(0, top + 1, size)]
