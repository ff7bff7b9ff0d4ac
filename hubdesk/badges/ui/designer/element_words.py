"""What elements, fields and remarks are called in the designer."""

from PySide6.QtCore import QCoreApplication

from hubdesk.badges.remarks import Remark, RemarkKind
from hubdesk.badges.template_fields import CUSTOM, Shown
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Element,
    Ellipse,
    Photo,
    PictureBox,
    Rule,
    Texts,
)
from hubdesk.badges.ui.words import finding_words

translate = QCoreApplication.translate


def kind_words(element: Element) -> str:
    """What kind of element it is."""
    match element:
        case Texts():
            return translate("Designer", "Text")
        case Code():
            return translate("Designer", "QR code")
        case Photo():
            return translate("Designer", "Photo")
        case PictureBox():
            return translate("Designer", "Picture")
        case Box():
            return translate("Designer", "Rectangle")
        case Ellipse():
            return translate("Designer", "Ellipse")
        case Rule():
            return translate("Designer", "Line")
        case Agenda():
            return translate("Designer", "Personal agenda")


def kind_icon(element: Element) -> str:
    """The icon of a kind of element."""
    match element:
        case Texts():
            return "type"
        case Code():
            return "qr-code"
        case Photo():
            return "camera"
        case PictureBox():
            return "image"
        case Box():
            return "square"
        case Ellipse():
            return "circle"
        case Rule():
            return "minus"
        case Agenda():
            return "calendar-days"


def element_words(element: Element) -> str:
    """What an element is called: by its name, by what it says, or else by its kind."""
    if element.name:
        return element.name
    if isinstance(element, Texts):
        fields = [key for text in element.texts for key in text.fields]
        if fields:
            return ", ".join(field_words(key) for key in dict.fromkeys(fields))
        words = " ".join(text.says for text in element.texts).strip()
        if words:
            return words[:40]
    return kind_words(element)


def remark_words(remark: Remark) -> str:
    """What should be looked at on an element."""
    match remark.kind:
        case RemarkKind.FINDING:
            return finding_words(remark.finding) if remark.finding is not None else ""
        case RemarkKind.OUTSIDE:
            return translate("Designer", "It reaches beyond the safe edge and may be cut off")


def field_words(key: str) -> str:
    """What a field is called."""
    return {
        Shown.NAME.value: translate("Designer", "Name"),
        Shown.GIVEN_NAME.value: translate("Designer", "Given name"),
        Shown.FAMILY_NAME.value: translate("Designer", "Family name"),
        Shown.HONORIFIC.value: translate("Designer", "Honorific"),
        Shown.PROTOCOL_NAME.value: translate("Designer", "Name as protocol writes it"),
        Shown.ARABIC_NAME.value: translate("Designer", "Arabic name"),
        Shown.ORGANISATION.value: translate("Designer", "Organisation"),
        Shown.ARABIC_ORGANISATION.value: translate("Designer", "Arabic organisation"),
        Shown.CITY.value: translate("Designer", "City"),
        Shown.JOB_TITLE.value: translate("Designer", "Job title"),
        Shown.COUNTRY.value: translate("Designer", "Country"),
        Shown.LANGUAGES.value: translate("Designer", "Languages"),
        Shown.CATEGORY.value: translate("Designer", "Category"),
        Shown.ROLES.value: translate("Designer", "Roles in sessions"),
        Shown.DELEGATION.value: translate("Designer", "Delegation"),
        Shown.DELEGATION_SHORT.value: translate("Designer", "Delegation, short"),
        Shown.ARABIC_DELEGATION.value: translate("Designer", "Arabic delegation"),
        Shown.EVENT.value: translate("Designer", "Event"),
        Shown.PLACE.value: translate("Designer", "Cities and dates"),
        Shown.LETTERS.value: translate("Designer", "Letters of the code"),
    }.get(key, key.removeprefix(CUSTOM))
