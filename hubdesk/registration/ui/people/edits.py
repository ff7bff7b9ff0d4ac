"""Writing what somebody typed about a person, and saying what came of it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration.custom_fields import set_custom_value
from hubdesk.registration.editing import Stale
from hubdesk.registration.listing import CUSTOM, ListedPerson
from hubdesk.registration.several import amend_named
from hubdesk.registration.ui.people.words import column_word, value_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.rules import Value

_BY_NAME: Final = ("organisation", "delegation")


class PersonEdits(QObject):
    """Writes edits of one field.

    Signals:
        notice_raised: what to tell the person at the desk, a `Notice`.
        refused: an edit was not written; fields go back to what the file has.
    """

    notice_raised = Signal(object)
    refused = Signal()

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event

    def enter(self, known: ListedPerson, key: str, text: str) -> None:
        """Write what somebody typed into a field.

        Args:
            known: the person as it was when the typing began; what is another by now stays.
            key: the field, as in `listing`.
            text: what it should hold.
        """
        if key.startswith(CUSTOM):
            field = key.removeprefix(CUSTOM)
            self._open_event.write(
                lambda file, operator: set_custom_value(file, operator, known.id, field, text),
                on_error=partial(self._on_error, key, text),
            )
            return
        value: Value = text
        if key == "protocol_order":
            if text and not text.lstrip("-").isdecimal():
                self._on_error(key, text, HubDeskError(Problem.INVALID, field=key, text=text))
                return
            value = int(text) if text else None
        values = {key: value}
        if key == "status":
            values["status_reason"] = None  # the reason of an earlier one
        self.write_values(known, values)

    def write_values(self, known: ListedPerson, values: "Mapping[str, Value]") -> None:
        """Write several fields of a person in one act."""
        seen = {column: known.fields.get(column) for column in map(_column, values)}
        before: dict[str, Value] = {
            column: value if isinstance(value, str | int) else None
            for column, value in seen.items()
        }

        def work(file: "EventFile", operator: str) -> tuple[Stale, ...]:
            return amend_named(file, operator, [known.id], values, before)

        first = next(iter(values))
        self._open_event.write(
            work, self._on_done, partial(self._on_error, first, str(values[first] or ""))
        )

    def _on_done(self, stale: tuple[Stale, ...]) -> None:
        if not stale:
            return
        field = stale[0].field.removesuffix("_id")
        is_key = stale[0].field.endswith("_id")
        text = self.tr(
            "Somebody else changed “{field}” meanwhile. Yours was not written; look at it again."
        ).format(field=column_word(field))
        if not is_key:
            text = self.tr(
                "Somebody else changed “{field}” to “{current}” meanwhile. “{wanted}” was not"
                " written."
            ).format(
                field=column_word(field),
                current=value_word(field, stale[0].current),
                wanted=value_word(field, stale[0].wanted),
            )
        self.notice_raised.emit(Notice(text, NoticeKind.WARNING, seconds=12))
        self.refused.emit()

    def _on_error(self, key: str, text: str, error: HubDeskError) -> None:
        self.notice_raised.emit(Notice(self._sentence(key, text, error), NoticeKind.PROBLEM))
        self.refused.emit()

    def _sentence(self, key: str, text: str, error: HubDeskError) -> str:
        if error.problem is not Problem.INVALID:
            return problem_sentence(error)
        if error.data.get("field") == "family_name" and not error.data.get("text"):
            return self.tr("A person needs a name. Nothing was changed.")
        field = str(error.data.get("field") or key).removesuffix("_id")
        match field:
            case "email":
                return self.tr(
                    "“{text}” is no e-mail address. Nothing was changed; it looks like"
                    " name@example.org."
                ).format(text=text)
            case "protocol_order":
                return self.tr("“{text}” is no whole number. Nothing was changed.").format(
                    text=text
                )
            case _ if not text:
                return self.tr("“{field}” can't be empty. Nothing was changed.").format(
                    field=column_word(field)
                )
            case _:
                return self.tr("“{text}” can't be a {field}. Nothing was changed.").format(
                    text=text, field=column_word(field)
                )


def _column(key: str) -> str:
    """The column of the table `person` that a field is kept in."""
    return f"{key}_id" if key in _BY_NAME else key
