"""What the desk does with badges: issue, replace, list, print.

`from hubdesk.badges import service as badges` is all that other parts need.
"""

from hubdesk.badges.issuing import (
    BadgeRow,
    BadgeStatus,
    IssuedBadge,
    badges,
    issue,
    issue_missing,
    reissue,
    replace_badge,
)
from hubdesk.badges.people import Choice, Sort, Which
from hubdesk.badges.printing import Paper, PersonFinding, Printed, preflight, print_badges
from hubdesk.badges.sheet import sheet_names
from hubdesk.badges.sheets_store import find_sheet, fitting_sheets, sheets
from hubdesk.badges.template import template_names
from hubdesk.badges.templates_store import find_template, templates

__all__ = [
    "BadgeRow", "BadgeStatus", "Choice", "IssuedBadge", "Paper", "PersonFinding", "Printed",
    "Sort", "Which", "badges", "find_sheet", "find_template", "fitting_sheets", "issue",
    "issue_missing", "preflight", "print_badges", "reissue", "replace_badge", "sheet_names",
    "sheets", "template_names", "templates",
]  # fmt: skip
