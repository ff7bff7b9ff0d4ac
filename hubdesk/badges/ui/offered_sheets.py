"""Which paper is offered for what is printed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.badges.envelopes import SIZES
from hubdesk.badges.sheets_store import SheetRow, fitting_sheets
from hubdesk.badges.ui.words import sheet_word
from hubdesk.badges.ui.work_words import envelope_word

if TYPE_CHECKING:
    from hubdesk.badges.template_model import Template
    from hubdesk.eventfile.reading import Reader


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be chosen.

    Attributes:
        own: keys and words of the event's own sheets, by name.
        ours: names and words of those that HubDesk brings, what wastes least comes first.
        usual: the key of what is taken unless something else is chosen: what wastes least of all.
        rows: all of them by their keys.
    """

    own: tuple[tuple[str, str], ...]
    ours: tuple[tuple[str, str], ...]
    usual: str
    rows: dict[str, SheetRow]


def offered_sheets(reader: "Reader", look: "Template", *, most_cells: int | None = None) -> Offer:
    """The sheets whose cells hold the badge, of not more cells than said."""
    rows = [
        row
        for row in fitting_sheets(reader, look.surface)
        if most_cells is None or row.sheet is None or len(row.sheet.cells) <= most_cells
    ]
    own = sorted(
        ((row.key, row.name) for row in rows if not row.is_ours),
        key=lambda pair: pair[1].casefold(),
    )
    ours = ((row.key, sheet_word(row.name)) for row in rows if row.is_ours)
    return Offer(tuple(own), tuple(ours), rows[0].key, {row.key: row for row in rows})


def offered_envelopes() -> Offer:
    """The sizes of envelopes."""
    sizes = tuple((size, envelope_word(size)) for size in SIZES)
    return Offer((), sizes, sizes[0][0], {})
