"""What was done to the programme, in words that name the session and where it went."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from hubdesk.eventfile.acts import ActKind

translate = QCoreApplication.translate


def programme_phrase(kind: ActKind, args: dict[str, object]) -> str:
    """A short phrase for an act on the programme."""
    title = str(args.get("title") or "")
    if not title:
        return _about_many(kind, args)
    match kind:
        case ActKind.ADD_SESSIONS:
            return translate("Acts", "Add “{title}”").format(title=title)
        case ActKind.MOVE_SESSIONS:
            return _move(title, args)
        case ActKind.SWAP_SESSIONS:
            return translate("Acts", "Swap “{title}” and “{other}”").format(
                title=title, other=args.get("other", "")
            )
        case ActKind.LOCK_SESSIONS:
            words = (
                translate("Acts", "Lock “{title}”")
                if args.get("locked")
                else translate("Acts", "Unlock “{title}”")
            )
            return words.format(title=title)
        case ActKind.REMOVE_SESSIONS:
            return translate("Acts", "Delete “{title}”").format(title=title)
        case ActKind.PUBLISH_PROGRAMME:
            return translate("Acts", "Publish “{title}”").format(title=title)
        case _:
            return translate("Acts", "Change “{title}”").format(title=title)


def enrolment_phrase(kind: ActKind, args: dict[str, object], name: str = "") -> str:
    """A short phrase for putting people into a session or taking them out; `name`: of the one."""
    title = str(args.get("title") or "")
    if kind is ActKind.UNENROL:
        if not title:  # written before acts told it
            return translate("Acts", "Taking out of a session")
        if name:
            words = translate("Acts", "Take {name} out of “{title}”")
        else:
            words = translate(
                "Acts", "Take %n people out of “{title}”", "", _number(args, "people")
            )
        return words.format(name=name, title=title)
    if not title:
        return translate("Acts", "Enrolment")
    enrolled, waiting = _number(args, "enrolled"), _number(args, "waiting")
    if name and waiting:
        words = translate("Acts", "Let {name} wait for “{title}”")
    elif name:
        words = translate("Acts", "Enrol {name} in “{title}”")
    elif enrolled and waiting:
        words = translate("Acts", "Enrol %n people in “{title}”, {waiting} wait", "", enrolled)
    elif waiting:
        words = translate("Acts", "Let %n people wait for “{title}”", "", waiting)
    else:
        words = translate("Acts", "Enrol %n people in “{title}”", "", enrolled)
    return words.format(name=name, title=title, waiting=waiting)


def _number(args: dict[str, object], key: str) -> int:
    value = args.get(key)
    return value if isinstance(value, int) else 0


def _move(title: str, args: dict[str, object]) -> str:
    to, room = args.get("to"), args.get("room")
    if to is None:
        return translate("Acts", "Unschedule “{title}”").format(title=title)
    time = datetime.fromisoformat(str(to)).strftime("%H:%M")
    if args.get("minutes"):
        words = translate("Acts", "Change the length of “{title}” to {minutes} minutes")
        return words.format(title=title, minutes=args["minutes"])
    if room:
        return translate("Acts", "Move “{title}” to {time}, {room}").format(
            title=title, time=time, room=room
        )
    return translate("Acts", "Move “{title}” to {time}").format(title=title, time=time)


def _about_many(kind: ActKind, args: dict[str, object]) -> str:
    count = args.get("sessions")
    number = count if isinstance(count, int) else 0
    match kind:
        case ActKind.ADD_SESSIONS:
            return translate("Acts", "Add %n session(s)", "", number)
        case ActKind.MOVE_SESSIONS:
            if args.get("to", "") is None:
                return translate("Acts", "Unschedule %n session(s)", "", number)
            return translate("Acts", "Move %n session(s)", "", number)
        case ActKind.LOCK_SESSIONS:
            if args.get("locked"):
                return translate("Acts", "Lock %n session(s)", "", number)
            return translate("Acts", "Unlock %n session(s)", "", number)
        case ActKind.REMOVE_SESSIONS:
            return translate("Acts", "Delete %n session(s)", "", number)
        case ActKind.IMPORT_PROGRAMME:
            return translate("Acts", "Import of %n session(s)", "", number)
        case _:
            return translate("Acts", "Change of the programme")
