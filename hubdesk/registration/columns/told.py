"""What the columns of a sheet are called when people are told of them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.registration.columns.recognition import Columns
    from hubdesk.registration.lists.sheets import Sheet


def letters_of(place: int) -> str:
    """Return the letters by which a spreadsheet names a column, counted from 0."""
    letters = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def titles_of(columns: "Columns") -> dict[str, str]:
    """Return what each recognised field is called in the list; letters where there is no header."""
    found = {what.value: places for what, places in columns.fields.items()}
    found |= {f"custom:{name}": (place,) for name, place in columns.custom.items()}
    if columns.codes:
        found["code"] = tuple(place for code in columns.codes for place in code)
    return {
        what: ", ".join(_title(columns.titles, place) for place in places)
        for what, places in found.items()
    }


def titles_not_taken(columns: "Columns", sheet: "Sheet") -> tuple[str, ...]:
    """Return the titles, or letters, of the columns that hold something that is not taken."""
    header = columns.header
    body = sheet.rows if header is None else sheet.rows[header + 1 :]
    end = max((len(row.cells) for row in body), default=0) if header is None else columns.end
    return tuple(
        _title(columns.titles, place)
        for place in range(end)
        if place not in columns.taken
        and any(place < len(row.cells) and row.cells[place] for row in body)
    )


def _title(titles: "Sequence[str]", place: int) -> str:
    return (titles[place] if place < len(titles) else "") or letters_of(place)
