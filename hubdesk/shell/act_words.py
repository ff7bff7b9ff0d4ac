"""What was done, in words: for undo, redo and the notices that offer them."""

from PySide6.QtCore import QCoreApplication

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.registration.names import full_name
from hubdesk.shell.access_words import pin_phrase
from hubdesk.shell.badge_act_words import sheet_phrase, template_phrase
from hubdesk.shell.place_act_words import places_phrase, track_phrase
from hubdesk.shell.programme_act_words import enrolment_phrase, programme_phrase

translate = QCoreApplication.translate

_NAME = "SELECT given_name, family_name, arabic_name FROM person WHERE id = ?"


def act_words(file: EventFile, kind: ActKind, args: dict[str, object]) -> str:
    """A short phrase for an act, with the name of the person it is about."""
    name = _name(file, args.get("person"))
    if kind in (ActKind.ENROL, ActKind.UNENROL):
        return enrolment_phrase(kind, args, name)
    phrase = _phrase(kind, args)
    return f"{phrase} – {name}" if name else phrase


def done_sentence(file: EventFile, kind: ActKind, args: dict[str, object]) -> str:
    """The sentence that says that an act is done."""
    return translate("Acts", "Done: {what}.").format(what=act_words(file, kind, args))


def _name(file: EventFile, person_id: object) -> str:
    row = file.row(_NAME, (person_id,)) if isinstance(person_id, str) else None
    if row is None:
        return ""
    given, family, arabic = (str(part) if part else None for part in row)
    return full_name(given, family) or arabic or ""


def _count(args: dict[str, object], key: str) -> int:
    value = args.get(key)
    return value if isinstance(value, int) else 0


def _phrase(kind: ActKind, args: dict[str, object]) -> str:  # noqa: C901, PLR0912 - one case each
    match kind:
        case ActKind.FOUND_EVENT:
            return translate("Acts", "New event")
        case ActKind.BUILD_DEMO:
            return translate("Acts", "Demo event")
        case ActKind.IMPORT_LIST:
            return translate("Acts", "Import of {added} new and {updated} changed people").format(
                added=_count(args, "added"), updated=_count(args, "updated")
            )
        case ActKind.REGISTER:
            return translate("Acts", "Registration")
        case ActKind.EDIT_PERSON:
            return translate("Acts", "Change of a person")
        case ActKind.CANCEL_PERSON:
            return translate("Acts", "Cancellation")
        case ActKind.EDIT_ORGANISATION:
            return translate("Acts", "Change of an organisation")
        case ActKind.EDIT_DELEGATION:
            return translate("Acts", "Change of a delegation")
        case ActKind.MERGE_PEOPLE:
            return translate("Acts", "Merging of two people")
        case ActKind.UNMERGE_PEOPLE:
            return translate("Acts", "Parting of two people")
        case ActKind.SUBSTITUTE:
            return translate("Acts", "Substitution")
        case ActKind.ERASE:
            return translate("Acts", "Erasure of a person")
        case ActKind.EDIT_PROGRAMME:
            return track_phrase(args) if "track" in args else programme_phrase(kind, args)
        case ActKind.EDIT_PLACES:
            return places_phrase(args)
        case (
            ActKind.ADD_SESSIONS
            | ActKind.MOVE_SESSIONS
            | ActKind.SWAP_SESSIONS
            | ActKind.LOCK_SESSIONS
            | ActKind.REMOVE_SESSIONS
            | ActKind.PUBLISH_PROGRAMME
            | ActKind.IMPORT_PROGRAMME
        ):
            return programme_phrase(kind, args)
        case ActKind.ENROL | ActKind.UNENROL:
            return enrolment_phrase(kind, args)
        case ActKind.EDIT_POINT:
            return translate("Acts", "Change of a check-in point")
        case ActKind.EDIT_INSTRUCTION:
            return translate("Acts", "Change of what the desk does next")
        case ActKind.ISSUE_BADGES:
            return translate("Acts", "Issue of %n badge(s)", "", _count(args, "badges"))
        case ActKind.PRINT_BADGES:
            return translate("Acts", "Printing of %n badge(s)", "", _count(args, "badges"))
        case ActKind.STOP_PRINT:
            return translate(
                "Acts", "Print that stopped: %n badge(s) left", "", _count(args, "left")
            )
        case ActKind.REISSUE_BADGE:
            return translate("Acts", "New badge")
        case ActKind.HAND_OUT:
            return translate("Acts", "Handing out of %n badge(s)", "", _count(args, "badges"))
        case ActKind.ADD_TEMPLATE | ActKind.EDIT_TEMPLATE | ActKind.REMOVE_TEMPLATE:
            return template_phrase(kind, args)
        case ActKind.EDIT_SHEET:
            return sheet_phrase(args)
        case ActKind.SET_PHOTO:
            if "photos" in args:
                return translate("Acts", "Photos of %n people", "", _count(args, "photos"))
            if "removed" in args:
                return translate("Acts", "Removal of a photo")
            return translate("Acts", "Photo")
        case ActKind.CHECK_IN:
            if "paper" in args:
                rows = _count(args, "through")
                return translate("Acts", "Entry of %n row(s) of sign-in sheets", "", rows)
            if "delegation" in args:
                return translate("Acts", "Check-in of %n people", "", _count(args, "through"))
            if "confirmed" in args:
                return translate("Acts", "Confirmation and check-in")
            return translate("Acts", "Check-in")
        case ActKind.OVERRIDE:
            return translate("Acts", "Letting in against the rules")
        case ActKind.VOID_ADMISSION:
            if "explained" in args:
                return translate("Acts", "Reason why a check-in was taken back")
            return translate("Acts", "Taking back of a check-in")
        case ActKind.SET_PIN:
            return pin_phrase(args)
        case ActKind.PRINT_PAPER_SHEET:
            sheets = _count(args, "sheets")
            return translate("Acts", "Printing of %n sign-in sheet(s)", "", sheets)
        case ActKind.EMPTY_POINT:
            people = _count(args, "people")
            return translate("Acts", "Exit of %n people at the set hour", "", people)
        case ActKind.UNDO:
            return translate("Acts", "Undo")
        case ActKind.REDO:
            return translate("Acts", "Redo")
