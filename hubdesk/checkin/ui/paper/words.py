"""The words of sign-in sheets: on paper, and for what becomes of rows that are entered."""

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.answers import ScanResult
from hubdesk.checkin.paper_entries import EnteredRow, RowOutcome
from hubdesk.checkin.printing.sheet_rows import SheetColumn
from hubdesk.checkin.printing.words import SheetWords
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import verdict_sentence, verdict_word
from hubdesk.programme.ui.printed_words import printed_words

translate = QCoreApplication.translate


def sheet_words() -> SheetWords:
    """What is said on sign-in sheets."""
    return SheetWords(
        printed=printed_words(),
        sheet=translate("Paper", "Sheet"),
        row=translate("Paper", "Row"),
        name=translate("Paper", "Name"),
        organisation=column_word(SheetColumn.ORGANISATION),
        email=column_word(SheetColumn.EMAIL),
        signature=column_word(SheetColumn.SIGNATURE),
        time_in=column_word(SheetColumn.TIME_IN),
        time_out=column_word(SheetColumn.TIME_OUT),
        walk_ins=translate("Paper", "Not on the list"),
        no_delegation=translate("Paper", "Without a delegation"),
        how_to_enter=translate(
            "Paper",
            "Afterwards: check-in page, Ctrl+E – type the rows with their times"
            " (3-17 9:05, 3-18 9:10), or scan their codes.",
        ),
    )


def column_word(column: SheetColumn) -> str:
    """What a column is called."""
    match column:
        case SheetColumn.ORGANISATION:
            return translate("Paper", "Organisation")
        case SheetColumn.EMAIL:
            return translate("Paper", "E-mail")
        case SheetColumn.SIGNATURE:
            return translate("Paper", "Signature")
        case SheetColumn.TIME_IN:
            return translate("Paper", "Time in")
        case SheetColumn.TIME_OUT:
            return translate("Paper", "Time out")


def row_sentence(row: EnteredRow, direction: Direction) -> str:
    """What becomes of a row, in a few words."""
    match row.outcome:
        case RowOutcome.NOT_UNDERSTOOD:
            return translate("Paper", "Not understood. Write the row and its time: 3-17 9:05.")
        case RowOutcome.NO_TIME:
            return translate("Paper", "No time yet. Write it after the row.")
        case RowOutcome.UNKNOWN_ROW:
            return translate("Paper", "There is no such row. Look at the number on the sheet.")
        case RowOutcome.TWO_SHEETS:
            return translate("Paper", "Two desks printed a sheet of this number. Search the name.")
        case RowOutcome.BLANK_ROW:
            return translate("Paper", "Was not on the list. Register them as a walk-in (F6).")
        case RowOutcome.NOT_YET:
            return translate("Paper", "This time is yet to come. Look at the day and the time.")
        case RowOutcome.RECORDED:
            return translate("Paper", "Recorded already.")
        case RowOutcome.ANSWERED:
            return _verdict(row, direction)


def _verdict(row: EnteredRow, direction: Direction) -> str:
    if row.ruling is None or row.point is None:
        return ""
    if not row.is_refused:
        words = translate("Paper", "Goes in at {point}.")
        if direction is Direction.OUT:
            words = translate("Paper", "Goes out at {point}.")
        return words.format(point=row.point.name)
    answer = ScanResult(
        row.ruling.verdict, "", row.person, row.point, direction, row.at, row.ruling.detail, None
    )
    return f"{verdict_word(answer.verdict)}. {verdict_sentence(answer)}"
