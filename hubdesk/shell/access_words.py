"""The words for roles of desks and what is done about their PINs."""

from PySide6.QtCore import QCoreApplication

from hubdesk.checkin.access import DeskRole

translate = QCoreApplication.translate


def role_word(role: DeskRole) -> str:
    """What a role is called."""
    match role:
        case DeskRole.RECEPTION:
            return translate("Roles", "Reception")
        case DeskRole.COORDINATOR:
            return translate("Roles", "Coordinator")
        case DeskRole.ORGANISER:
            return translate("Roles", "Organiser")


def role_sentence(role: DeskRole) -> str:
    """What a role may do."""
    match role:
        case DeskRole.RECEPTION:
            return translate("Roles", "Checks in, registers walk-ins and prints badges.")
        case DeskRole.COORDINATOR:
            return translate(
                "Roles", "Changes people, delegations and the programme, too; erases nobody."
            )
        case DeskRole.ORGANISER:
            return translate("Roles", "May do everything.")


def pin_phrase(args: dict[str, object]) -> str:
    """A short phrase for the act of setting or removing a PIN."""
    words = (
        translate("Acts", "PIN of the role “{role}”")
        if args.get("is_set")
        else translate("Acts", "Removal of the PIN of the role “{role}”")
    )
    return words.format(role=role_word(DeskRole(str(args.get("role")))))
