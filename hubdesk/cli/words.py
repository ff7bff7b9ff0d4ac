"""The words of the command line: a sentence for every problem, a line for every verdict.

A problem's sentence says what is wrong, where, and what to do.
"""

from collections import defaultdict
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.place import PlaceRisk

if TYPE_CHECKING:
    from hubdesk.badges.placing import Finding
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.registration.importing.plan import PlannedRow
    from hubdesk.registration.importing.rows import Left

PROBLEMS: dict[Problem, str] = {
    Problem.FILE_NOT_FOUND: "There is no file {path}. Check the name and the folder.",
    Problem.FILE_EXISTS: "{path} exists already and is left alone. Choose another name.",
    Problem.FILE_GONE: "{path} was moved, deleted or replaced while it was open. Nothing was"
    " changed; put it back, or save a copy of what is open.",
    Problem.FILE_READ_ONLY: "{path} is read-only. Nothing was changed; allow writing to it, or work"
    " on a copy.",
    Problem.FILE_NEWER: "{path} was written by a newer HubDesk and can only be read with this one."
    " Install the newer version to change it.",
    Problem.FILE_LOCKED: "Another program keeps {path} busy. Nothing was changed; try again when it"
    " has finished.",
    Problem.FILE_NOT_OURS: "{path} is not a HubDesk event file, or it is encrypted. Nothing was"
    " changed.",
    Problem.FILE_ALTERED: "The structure of {path} is not the one HubDesk made; it is not opened."
    " Use a backup (hubdesk restore).",
    Problem.FILE_DAMAGED: "{path} is damaged and was not changed. Use a backup (hubdesk restore).",
    Problem.WRONG_KEY: "{path} does not open with this passphrase.",
    Problem.NOT_PERMITTED: "{path} can't be written or read. Check the folder, its permissions"
    " and whether the disk is connected.",
    Problem.NO_BACKUP: "There is no backup of {path} in {folder}. Name one with --from.",
    Problem.DISK_FULL: "The disk is full. Nothing was changed in {path}; free some space and try"
    " again.",
    Problem.DISK_ERROR: "The disk reported an error. Nothing was changed in {path}; save a copy"
    " elsewhere.",
    Problem.NOT_FOUND: "There is no {what} {text!r}. Look it up with `hubdesk list`.",
    Problem.AMBIGUOUS: "{text!r} may be several {what}s: {ids}. Name one of these ids.",
    Problem.INVALID: "{text!r} is no valid {field} of a {what}.",
    Problem.NOTHING_TO_UNDO: "There is nothing to undo.",
    Problem.NOTHING_TO_REDO: "There is nothing to redo.",
    Problem.NO_INPUT: "There is nothing to read codes from. Name them, or feed them one a line.",
    Problem.NOT_TEXT: "{text} is no text in this system's encoding. Rename it, or type it anew.",
    Problem.STALE: "Somebody else changed this meanwhile. Nothing was changed; look at it again.",
    Problem.ERASED: "This person was erased and can't be edited.",
    Problem.BAD_PIN: "A PIN has {fewest} to {most} digits. Nothing was changed; choose another.",
    Problem.ROOM_TAKEN: "{title!r} can't be there: {other!r} is in {room} at that time. Nothing was"
    " changed; choose another time or room.",
    Problem.SESSION_LOCKED: "{title!r} is locked. Nothing was changed; unlock it first.",
    Problem.BAD_LENGTH: "A session lasts from 1 to {largest} minutes, not {text}.",
    Problem.END_BEFORE_START: "It can't end at {end} when it starts at {start}.",
    Problem.NOT_COMING: "{names} can't be enrolled: cancelled or blocked. Nothing was changed;"
    " confirm them first, or leave them out.",
    Problem.LIST_WITHOUT_SESSIONS: "No column of {path} is headed Title, so that no row of it can"
    " be a session. Export the programme to see the columns that there are.",
    Problem.LIST_NOT_READABLE: "{path} can't be read as a list: {reason}.",
    Problem.LIST_EMPTY: "{path} holds no people: {reason}.",
    Problem.LIST_TOO_LARGE: "{path} is too large to be a list of people: {reason}.",
    Problem.LIST_WITHOUT_NAMES: "No column of {path} holds names. Say which one does with"
    " --map family_name=COLUMN or --map full_name=COLUMN.",
    Problem.LIST_FIELD_UNKNOWN: "{text!r} is no field of a list. The fields are {known}, and"
    " custom:NAME for one of your own.",
    Problem.LIST_COLUMN_NOT_FOUND: "{path} has no column {text!r}. Its columns are {known}.",
    Problem.CANCELLED: "Stopped. Nothing was changed.",
    Problem.WORKER_LOST: "The process that worked on this was ended from outside. What it had not"
    " finished is not done; try again.",
    Problem.NO_BADGE: "No badge can be printed for {names}: cancelled, taken out, or not of this"
    " delegation. Nothing was changed.",
    Problem.FONT_MISSING: "The font {path} is missing. Install HubDesk again.",
    Problem.PICTURE_NOT_READABLE: "{path} can't be read as a picture.",
    Problem.TEMPLATE_NOT_FOUND: "There is no {what} {text!r}. There are {known}; a JSON file of"
    " your own can be named too.",
    Problem.CELL_NOT_FOUND: "The sheet has no cell {cell}. Its cells are 1 to {largest}.",
    Problem.TEMPLATE_NOT_READABLE: "{path} can't be read as a badge template or sheet.",
    Problem.TEMPLATE_FAULT: "The badge template {template!r} makes no sense"
    " (element {element!r}): {detail}.",
    Problem.ELEMENT_OUTSIDE: "The element {element!r} of the badge template {template!r} lies"
    " outside the badge. Move it inside, or give the template more bleed.",
    Problem.BADGE_TOO_LARGE: "The badge does not fit into the cells of the sheet {sheet}. Choose"
    " another sheet.",
}

LIST_FAULTS = {
    "folder": "it is a folder; name a file in it",
    "no_permission": "this user may not read it",
    "read_error": "the disk reported an error",
    "other_kind": "it is another kind of file ({kind}); save the list as XLSX, ODS or CSV",
    "binary": "it holds no text; save the list as XLSX, ODS or CSV",
    "web_page": "it is a web page; open it in a spreadsheet and save it as XLSX",
    "encrypted": "it is protected by a password; save it without one",
    "damaged": "it is damaged; open it in a spreadsheet and save it anew",
    "no_cells": "it is empty",
    "no_people": "there is nobody below its header",
    "file_size": "the file is larger than HubDesk reads",
    "unpacked_size": "it unpacks to more than HubDesk reads",
    "compression": "it unpacks to suspiciously much",
    "parts": "it holds too many parts",
    "rows": "it has too many rows; split it",
    "columns": "it has too many columns",
    "cells": "it has too many cells; split it",
    "cell_length": "a cell is longer than any entry of a list",
    "time": "reading it took too long",
    "memory": "reading it took too much memory",
}

PLACE_RISKS = {
    PlaceRisk.NETWORK_DRIVE: "{path} lies on a network drive, where it can be damaged. Work on a"
    " local copy (hubdesk copy).",
    PlaceRisk.SYNCED_FOLDER: "{path} lies in a folder that another program synchronises, which can"
    " damage it. Work on a copy elsewhere (hubdesk copy).",
}

_ROW_REASONS = {
    "no_name": "the row has no name",
    "ambiguous": "{name} may be several people: {matches}",
    "contradicts": "{name} stands in row {row} already with another {fields}",
    "code_of_another": "the code {code} belongs to somebody of another name",
}

_ROW_WARNINGS = {
    "email_invalid": "{text!r} is no e-mail address; left out",
    "phone_invalid": "{text!r} is no telephone number; left out",
    "status_unknown": "{text!r} is no known status; left out",
    "leg_unknown": "{text!r} names no leg of the event; left out",
    "order_invalid": "{text!r} is no number for the order of protocol; left out",
    "beyond_header": "{text!r} stands beyond the last title of the header; left out (put quotation"
    " marks around cells with commas)",
    "code_shared": "the code {text!r} is on rows of different people; left out",
}

_BADGE_FINDINGS = {
    "too_small": "the {field} {text!r} fits only at {size:.1f} pt; shorten it",
    "missing_letters": "no font has these letters of the {field}: {text}",
    "unreadable": "the {field} {text!r} fits only at {size:.1f} pt, which nobody can read; shorten"
    " it",
    "no_name": "the badge has no name that can be drawn",
    "cut": "the agenda has no room for {text} of the sessions",
    "no_photo": "there is no photo; give one with hubdesk photos, or in the window",
    "coarse_photo": "the photo has only {size:.0f} dpi at its printed size; take a larger one",
    "no_picture": "the picture {text!r} of the template is not there",
    "coarse_picture": "the picture {text!r} has only {size:.0f} dpi at its printed size; choose a"
    " larger one",
    "coarse_code": "the code has only {size:.1f} dots a module at {text} dpi and may not be read;"
    " choose a template with a larger one, or a finer printer",
    "same_name": "{size:.0f} people are called {text!r}; tell them apart by organisation",
}

_UNNAMED = "without a name"

_VERDICTS = {
    "ADMITTED": "welcome",
    "EXITED": "goodbye",
    "ALREADY_IN": "is in since {since} ({desk})",
    "NOT_CONFIRMED": "is {status}, not confirmed",
    "NOT_ALLOWED_HERE": "may not pass here: only for {who}",
    "NOT_ENROLLED": "has no place here",
    "CANCELLED": "is cancelled{reason}",
    "BLOCKED": "is blocked{reason}",
    "REPLACED": "has a newer badge since {replaced_at}",
    "TOO_EARLY": "too early: opens at {opens_at}",
    "TOO_LATE": "too late: closed at {closes_at}",
    "FULL": "full: {inside} of {capacity} inside",
    "NOT_SYNCED_YET": "genuine badge of somebody this desk does not know yet; let in and recorded",
    "OTHER_EVENT": "badge of another event",
    "FORGED": "not a badge that was issued: misread, or forged",
    "UNKNOWN": "unknown code",
}
_PAPER_ROW = "a row of a sign-in sheet; enter the sheet in the window"
_LEFT = "entered at {since} ({desk}), left at {left_at}: one entry {how}"
_HOW = {"once": "only", "once_a_day": "a day"}


def sentence(error: HubDeskError) -> str:
    """The sentence for a problem."""
    data = dict(error.data)
    for key in {"ids", "known", "names"} & data.keys():
        data[key] = _listed(data[key])
    if "reason" in data:
        reason = LIST_FAULTS.get(str(data["reason"]), str(data["reason"]))
        data["reason"] = reason.format_map(defaultdict(str, data))
    return PROBLEMS[error.problem].format_map(defaultdict(lambda: "it", data))


def row_refusal(row: "PlannedRow") -> str:
    """Why a row of a list is refused."""
    if row.reason is None:
        return ""
    data = {key: _listed(value) for key, value in row.data.items()}
    return _ROW_REASONS[row.reason.value].format_map(
        defaultdict(lambda: "?", data | {"name": row.name})
    )


def row_warning(left: "Left") -> str:
    """What was left out of a row of a list, and why."""
    return _ROW_WARNINGS[left.warning.value].format(text=left.text)


def _listed(value: object) -> object:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def badge_finding(finding: "Finding") -> str:
    """What should be looked at on a badge."""
    field = finding.shown.value.replace("_", " ") if finding.shown else "badge"
    return _BADGE_FINDINGS[finding.kind.value].format(
        field=field, text=finding.text or _UNNAMED, size=finding.size
    )


def verdict_line(result: "ScanResult") -> str:
    """One line that says the verdict, who it is about, and the nearest miss."""
    detail: dict[str, object] = dict(result.detail)
    zone = ZoneInfo(result.point.zone)
    for key in ("since", "left_at", "replaced_at"):
        if isinstance(detail.get(key), int):
            detail[key] = datetime.fromtimestamp(int(str(detail[key])) / 1000, zone).strftime(
                "%d.%m. %H:%M"
            )
    detail["reason"] = f" ({detail['reason']})" if detail.get("reason") else ""
    detail["who"] = _listed(detail.get("categories") or detail.get("delegations") or "")
    detail["how"] = _HOW.get(str(detail.get("entries")))
    said = _LEFT if detail.get("left_at") else _VERDICTS[result.verdict.value]
    if "paper_row" in detail:
        said = _PAPER_ROW
    words = said.format_map(defaultdict(lambda: "?", detail))
    who = result.code
    if result.person is not None:
        belongs = ", ".join(filter(None, (result.person.organisation, result.person.delegation)))
        who = result.person.name + (f" ({belongs})" if belongs else "")
    return f"{result.verdict.value:<16} {who}: {words}"
