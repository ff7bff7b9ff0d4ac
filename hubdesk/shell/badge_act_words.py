"""What was done to badge templates and sheets, in words that name them and the gesture."""

from PySide6.QtCore import QCoreApplication

from hubdesk.eventfile.acts import ActKind

translate = QCoreApplication.translate


def template_phrase(kind: ActKind, args: dict[str, object]) -> str:
    """A short phrase for an act on a badge template."""
    name = str(args.get("template", ""))
    match kind:
        case ActKind.ADD_TEMPLATE:
            words = translate("Acts", "New badge template {name}")
        case ActKind.REMOVE_TEMPLATE:
            words = translate("Acts", "Removal of the badge template {name}")
        case _:
            words = _gesture(str(args.get("gesture", "")))
    return words.format(name=name)


def sheet_phrase(args: dict[str, object]) -> str:
    """A short phrase for an act on a sheet of the event's own."""
    if "added" in args:
        words = translate("Acts", "New sheet {name}")
    elif "removed" in args:
        words = translate("Acts", "Removal of the sheet {name}")
    else:
        words = translate("Acts", "Change of the sheet {name}")
    return words.format(name=args.get("sheet", ""))


def _gesture(gesture: str) -> str:  # noqa: C901, PLR0912 - one case for each
    match gesture:
        case "move":
            return translate("Acts", "Move on “{name}”")
        case "resize":
            return translate("Acts", "New size on “{name}”")
        case "align":
            return translate("Acts", "Alignment on “{name}”")
        case "order":
            return translate("Acts", "Other order on “{name}”")
        case "turn":
            return translate("Acts", "Turn on “{name}”")
        case "group":
            return translate("Acts", "Grouping on “{name}”")
        case "lock":
            return translate("Acts", "Locking on “{name}”")
        case "add":
            return translate("Acts", "Addition to “{name}”")
        case "paste":
            return translate("Acts", "Paste into “{name}”")
        case "remove":
            return translate("Acts", "Removal from “{name}”")
        case "guide":
            return translate("Acts", "Guides of “{name}”")
        case "size":
            return translate("Acts", "Another format of “{name}”")
        case "back":
            return translate("Acts", "Back of “{name}”")
        case "name" | "rename":
            return translate("Acts", "Another name in “{name}”")
        case _:
            return translate("Acts", "Change of the badge template {name}")
