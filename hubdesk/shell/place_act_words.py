"""What was done to legs, venues, rooms and tracks, in words that name them."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def places_phrase(args: dict[str, object]) -> str:
    """A short phrase for an act on the places."""
    name = str(args.get("name") or "")
    if args.get("order"):
        return (
            translate("Acts", "Reorder the rooms")
            if args["order"] == "rooms"
            else translate("Acts", "Reorder the venues")
        )
    if not name:
        return translate("Acts", "Change of the rooms")
    if args.get("added"):
        words = translate("Acts", "Add “{name}”")
    elif args.get("removed"):
        return _removal(name, args.get("sessions"))
    elif "other" in args:
        words = translate("Acts", "Change the way from “{name}” to “{other}”")
    elif "hours" in args:
        words = translate("Acts", "Change the hours of “{name}”")
    else:
        words = translate("Acts", "Change “{name}”")
    return words.format(name=name, other=args.get("other", ""))


def track_phrase(args: dict[str, object]) -> str:
    """A short phrase for an act on a track."""
    name = str(args.get("track_name") or "")
    if args.get("added"):
        return translate("Acts", "Add the track “{name}”").format(name=name)
    if args.get("removed"):
        return translate("Acts", "Remove the track “{name}”").format(name=name)
    return translate("Acts", "Change the track “{name}”").format(name=name)


def _removal(name: str, sessions: object) -> str:
    count = sessions if isinstance(sessions, int) else 0
    if not count:
        return translate("Acts", "Remove “{name}”").format(name=name)
    return translate(
        "Acts", "Remove “{name}”; %n session(s) wait for another room", "", count
    ).format(name=name)
