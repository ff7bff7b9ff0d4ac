"""Which paper is offered for what is printed."""

from hubdesk.badges.envelopes import SIZES
from hubdesk.badges.sheet import lay_on, load_sheet, sheet_names
from hubdesk.badges.template_model import Template
from hubdesk.badges.ui.words import sheet_word
from hubdesk.badges.ui.work_words import envelope_word
from hubdesk.errors import HubDeskError


def offered_sheets(look: Template | None) -> list[tuple[str, str]]:
    """Sheets whose cells hold the badge, with what they are called; what wastes least comes first.

    Without a template it is an envelope, of a size.
    """
    if look is None:
        return [(size, envelope_word(size)) for size in SIZES]
    fitting = []
    for name in sheet_names():
        sheet = load_sheet(name)
        try:
            layout = lay_on(sheet, *look.surface)
        except HubDeskError:
            continue
        waste = 0.0
        if sheet.cells:
            cell = sheet.cells[0]
            waste = cell.width * cell.height - look.surface[0] * look.surface[1]
        fitting.append((sheet.page is None, waste, -len(layout.corners), name))
    return [(name, sheet_word(name)) for *_, name in sorted(fitting)]
