"""What a user can do to an event file in one gesture: the kinds of act in the journal."""

from enum import Enum


class ActKind(Enum):
    """The kind of one act. The words for it are the window's and the command line's."""

    FOUND_EVENT = "found_event"
    BUILD_DEMO = "build_demo"
    IMPORT_LIST = "import_list"
    REGISTER = "register"
    EDIT_PERSON = "edit_person"
    CANCEL_PERSON = "cancel_person"
    EDIT_ORGANISATION = "edit_organisation"
    EDIT_DELEGATION = "edit_delegation"
    MERGE_PEOPLE = "merge_people"
    UNMERGE_PEOPLE = "unmerge_people"
    SUBSTITUTE = "substitute"
    ERASE = "erase"
    EDIT_PLACES = "edit_places"
    EDIT_PROGRAMME = "edit_programme"
    ADD_SESSIONS = "add_sessions"
    MOVE_SESSIONS = "move_sessions"
    SWAP_SESSIONS = "swap_sessions"
    LOCK_SESSIONS = "lock_sessions"
    REMOVE_SESSIONS = "remove_sessions"
    PUBLISH_PROGRAMME = "publish_programme"
    IMPORT_PROGRAMME = "import_programme"
    ENROL = "enrol"
    UNENROL = "unenrol"
    EDIT_POINT = "edit_point"
    EDIT_INSTRUCTION = "edit_instruction"
    ISSUE_BADGES = "issue_badges"
    PRINT_BADGES = "print_badges"
    STOP_PRINT = "stop_print"  # a print came out only in part
    REISSUE_BADGE = "reissue_badge"
    HAND_OUT = "hand_out"
    ADD_TEMPLATE = "add_template"  # of a badge
    EDIT_TEMPLATE = "edit_template"
    REMOVE_TEMPLATE = "remove_template"
    EDIT_SHEET = "edit_sheet"  # of paper or labels: described, changed or taken away
    SET_PHOTO = "set_photo"  # of one person or of many, or none any more
    CHECK_IN = "check_in"
    OVERRIDE = "override"
    VOID_ADMISSION = "void_admission"
    SET_PIN = "set_pin"
    PRINT_PAPER_SHEET = "print_paper_sheet"
    EMPTY_POINT = "empty_point"
    UNDO = "undo"
    REDO = "redo"


NOT_UNDOABLE = frozenset({ActKind.ERASE, ActKind.FOUND_EVENT})
