"""What a role may allow or not, beside seeing a page."""

from enum import Enum


class Deed(Enum):
    """Something that the window offers on more than one page, or on a page that more may see."""

    NEW_EVENT = "new_event"
    OPEN_EVENT = "open_event"
    SAVE_COPY = "save_copy"
    NEW_WINDOW = "new_window"
    CLOSE_EVENT = "close_event"
    QUIT = "quit"
    IMPORT_FILES = "import_files"
    ERASE_PERSON = "erase_person"
    SEE_PERSON = "see_person"  # all that is known of somebody, from the desk
    SET_PINS = "set_pins"
    LET_IN_BLOCKED = "let_in_blocked"  # and who cancelled: against the rules, with a reason
