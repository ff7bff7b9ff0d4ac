"""What the person at the desk can act on; anything else that is raised is a bug."""

from enum import Enum


class Problem(Enum):
    """Why something could not be done; the window and the command line have the words for it."""

    # the event file
    FILE_NOT_FOUND = "file_not_found"
    FILE_EXISTS = "file_exists"
    FILE_GONE = "file_gone"  # moved, deleted or replaced while it was open
    FILE_READ_ONLY = "file_read_only"
    FILE_NEWER = "file_newer"  # written by a newer HubDesk
    FILE_LOCKED = "file_locked"
    FILE_NOT_OURS = "file_not_ours"  # no event file, or an encrypted one opened without its key
    FILE_ALTERED = "file_altered"  # its structure is not the one HubDesk made
    FILE_DAMAGED = "file_damaged"
    WRONG_KEY = "wrong_key"
    NOT_PERMITTED = "not_permitted"
    NO_BACKUP = "no_backup"
    DISK_FULL = "disk_full"
    DISK_ERROR = "disk_error"
    # what was asked for
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    INVALID = "invalid"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    NO_INPUT = "no_input"  # nothing to read codes from
    NOT_TEXT = "not_text"  # bytes that are no text
    STALE = "stale"  # somebody changed the same field meanwhile
    ERASED = "erased"
    CANCELLED = "cancelled"  # the person stopped it before anything was written
    WORKER_LOST = "worker_lost"  # the process that did it was ended from outside
    BAD_PIN = "bad_pin"  # too short, too long, or not of digits
    # the programme
    ROOM_TAKEN = "room_taken"  # by another session, and the room allows no overlap
    SESSION_LOCKED = "session_locked"  # in its place
    BAD_LENGTH = "bad_length"  # of a session, in minutes
    END_BEFORE_START = "end_before_start"
    NOT_COMING = "not_coming"  # somebody who cancelled or is blocked can't be enrolled
    LIST_WITHOUT_SESSIONS = "list_without_sessions"  # no column holds titles
    # lists of people
    LIST_NOT_READABLE = "list_not_readable"
    LIST_EMPTY = "list_empty"
    LIST_TOO_LARGE = "list_too_large"
    LIST_WITHOUT_NAMES = "list_without_names"  # no column holds a name
    LIST_FIELD_UNKNOWN = "list_field_unknown"  # a mapping names a field that there is not
    LIST_COLUMN_NOT_FOUND = "list_column_not_found"  # a mapping names one that the list lacks
    # printing
    NO_BADGE = "no_badge"  # somebody named is cancelled, or not of the delegation
    FONT_MISSING = "font_missing"
    PICTURE_NOT_READABLE = "picture_not_readable"
    TEMPLATE_NOT_FOUND = "template_not_found"  # no badge template or sheet has this name
    TEMPLATE_NOT_READABLE = "template_not_readable"  # a badge template or sheet that makes no sense
    TEMPLATE_FAULT = "template_fault"  # a badge template that makes no sense, and where
    ELEMENT_OUTSIDE = "element_outside"  # of a badge template, beyond its edge
    CELL_NOT_FOUND = "cell_not_found"  # to start at; the sheet has fewer
    BADGE_TOO_LARGE = "badge_too_large"  # for the cells of the sheet


class HubDeskError(Exception):
    """Something the person at the desk can act on.

    Attributes:
        problem: what kind of thing went wrong.
        data: what the sentence about it needs (a path, a name, a number), by name.
    """

    def __init__(self, problem: Problem, **data: object) -> None:
        super().__init__(problem.value, data)
        self.problem = problem
        self.data = data
