"""The badges of one person, for the panel of the people page."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hubdesk.badges.handing import handed_out
from hubdesk.badges.holders import entitled
from hubdesk.badges.issuing import BadgeStatus
from hubdesk.badges.print_log import PersonBadge, badges_of, changed_since_printed
from hubdesk.badges.ui.filters import HANDING_TABLES, TABLES
from hubdesk.badges.ui.hand_out_row import HandOutRow
from hubdesk.badges.ui.record_words import changed_word, reason_word
from hubdesk.badges.ui.words import status_word, template_word
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import moment

if TYPE_CHECKING:
    from hubdesk.badges.handing import Handed
    from hubdesk.qt.open_event import OpenEvent


class PersonBadges(QWidget):
    """Which badges somebody has and had, and printing them.

    Signals:
        print_requested: the badge of these people, a list of one key.
        new_code_requested: the badge is lost; it should be printed with a new code, likewise.
    """

    print_requested = Signal(object)
    new_code_requested = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._person_id: str | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self._shown: list[QWidget] = []
        self.none = QLabel(self.tr("No badge was printed yet"))
        theme.set_role(self.none, "muted")
        self.print = QPushButton(self.tr("Print badge"))
        icons.dress(self.print, "printer", "muted")
        self.print.clicked.connect(lambda: self.print_requested.emit([self._person_id]))
        self.lost = QPushButton(self.tr("Lost: print with a new code"))
        theme.set_role(self.lost, "quiet")
        self.lost.setToolTip(self.tr("Whoever shows the old badge is not let in any more."))
        self.lost.clicked.connect(lambda: self.new_code_requested.emit([self._person_id]))
        self.hand = HandOutRow(open_event)
        self.changed = QLabel(wordWrap=True)
        theme.set_role(self.changed, "problem")
        self.changed.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.print)
        buttons.addWidget(self.lost)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.none)
        column.addLayout(self._rows)
        column.addWidget(self.changed)
        column.addLayout(buttons)
        column.addWidget(self.hand)
        column.addStretch()
        self._timer = QTimer(self, singleShot=True, interval=50)
        self._timer.timeout.connect(self._refresh)
        open_event.tables_changed.connect(self._on_tables_changed)

    def show_person(self, person_id: str | None) -> None:
        """Show somebody's badges."""
        self._person_id = person_id
        self._refresh()

    def said(self) -> list[str]:
        """What is said about each badge."""
        return [row.accessibleName() for row in self._shown]

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & (TABLES | HANDING_TABLES) and self._person_id is not None:
            self._timer.start()

    def _refresh(self) -> None:
        for row in self._shown:
            self._rows.removeWidget(row)
            row.deleteLater()
        badges: list[PersonBadge] = []
        may_have = False
        if self._person_id is not None:
            badges = badges_of(self._open_event.file, self._person_id)
            may_have = bool(entitled(self._open_event.file, [self._person_id]))
        handed = handed_out(self._open_event.file, [badge.id for badge in badges])
        self._shown = [self._row(badge, handed.get(badge.id)) for badge in badges]
        for row in self._shown:
            self._rows.addWidget(row)
        self.changed.hide()
        if self._person_id is not None and any(badge.printings for badge in badges):
            self._open_event.read(
                partial(changed_since_printed, person_id=self._person_id),
                partial(self._show_changed, self._person_id),
                latest="badges/changed",
            )
        self.none.setVisible(not badges)
        has_one = any(badge.status is BadgeStatus.ACTIVE for badge in badges)
        self.print.setEnabled(may_have)
        self.lost.setVisible(has_one)
        self.lost.setEnabled(may_have)
        waiting = (
            has_one
            and may_have
            and not any(
                badge.status is BadgeStatus.ACTIVE and badge.id in handed for badge in badges
            )
        )
        self.hand.show_person(self._person_id if waiting else None)

    def _show_changed(self, person_id: str, changed: frozenset[str]) -> None:
        if person_id != self._person_id:
            return
        fields = self.locale().createSeparatedList(sorted(map(changed_word, changed)))
        self.changed.setText(self.tr("Changed since it was printed: {what}").format(what=fields))
        self.changed.setVisible(bool(changed))

    def _row(self, badge: PersonBadge, handed: "Handed | None") -> QWidget:
        is_valid = badge.status is BadgeStatus.ACTIVE
        row = QWidget()
        letters = QLabel(badge.letters)
        letters.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        theme.set_role(letters, "heading" if is_valid else "muted")
        status = QLabel(status_word(badge.status))
        status.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.set_role(status, "badge-ok" if is_valid else "badge-warn")
        when = QLabel(self._when(badge), wordWrap=True)
        theme.set_role(when, "caption")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(letters)
        line.addWidget(status, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(when)
        said = [badge.letters, status.text(), when.text()]
        if handed is not None:
            given = QLabel(self.hand.handed_words(handed), wordWrap=True)
            theme.set_role(given, "caption")
            column.addWidget(given)
            said.append(given.text())
        row.setAccessibleName(" ".join(said))
        return row

    def _when(self, badge: PersonBadge) -> str:
        if badge.printed_at is None:
            return self.tr("Not printed yet")
        words = (
            self.tr("Printed by {who} · {when}")
            if badge.printed_by
            else self.tr("Printed · {when}")
        )
        said = [words.format(when=moment(badge.printed_at), who=badge.printed_by)]
        said += filter(None, (badge.target, badge.desk, template_word(badge.template)))
        if badge.printings > 1:
            said.append(self.tr("%n times in all", "", badge.printings))
        if badge.reason:
            said.append(reason_word(badge.reason))
        return " · ".join(said)
