"""Forms in a narrow column: their headings, their rows, and where their fields begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QWidget

from hubdesk.qt import theme


def heading(text: str) -> QLabel:
    """What stands above a form."""
    made = QLabel(text)
    theme.set_role(made, "heading")
    return made


def side_form(widget: QWidget) -> QFormLayout:
    """The form of a widget."""
    form = QFormLayout(widget)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setHorizontalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def narrow(box: QComboBox) -> None:
    """Let a box be as wide as there is room, whatever it offers."""
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


def align(*forms: QFormLayout) -> None:
    """Let the fields of several forms begin at one line."""
    labels = [
        label
        for form in forms
        if (owner := form.parentWidget()) is not None
        for label in owner.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    ]
    width = max(label.sizeHint().width() for label in labels)
    for label in labels:
        label.setMinimumWidth(width)
