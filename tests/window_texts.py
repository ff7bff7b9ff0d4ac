"""Finds the texts of the window in its sources: the translated, and the forgotten ones."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Where Qt and our own widgets take text for the screen: which of the arguments, by place and name.
EVERY = tuple(range(9))
SHOWING = {
    **dict.fromkeys(
        (
            "setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName",
            "setAccessibleDescription", "setStatusTip", "setWhatsThis", "setTitle", "setIconText",
            "setInformativeText", "setLabelText", "setCancelButtonText", "setPrefix", "setSuffix",
            "setSpecialValueText", "setHtml", "setMarkdown", "setPlainText", "setFormat",
            "setTabText", "setHeaderLabels", "setHorizontalHeaderLabels", "appendPlainText",
            "addAction", "addMenu", "addItem", "addItems", "insertItem", "addTab", "addRow",
            "drawText", "showText", "showMessage", "setButtonText",
            "QLabel", "QPushButton", "QToolButton", "QAction", "QGroupBox", "QCheckBox",
            "QRadioButton", "QMenu", "QCommandLinkButton", "QTableWidgetItem", "QStandardItem",
            "QListWidgetItem", "QErrorMessage", "PageHeader", "set_subtitle", "Notice",
        ),
        EVERY,
    ),
    "EmptyState": EVERY[1:],  # the first is an icon's name
    "choose_open_files": EVERY[1:],
    "choose_save_file": EVERY[1:],
}  # fmt: skip
NAMED = {"text", "title", "label", "action_text", "tool_tip", "placeholder"}
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NOT_WORDS = re.compile(r"\{[^{}]*\}|%\w|<[^<>]*>|&\w+;")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a source, and where it stands.

    Attributes:
        comment: what tells translators which of two meanings is meant.
        counted: whether it has a plural.
    """

    path: Path
    line: int
    context: str
    text: str
    comment: str = ""
    counted: bool = False


def translated(path: Path) -> Iterator[Text]:
    """What goes through `self.tr` or `translate`; an empty text where it is not a literal."""
    for around, call in _calls(path):
        context, arguments = around, call.args
        if _name(call) == "translate" and len(arguments) >= 2:
            context, arguments = _literal(arguments[0]) or "", arguments[1:]
        elif _name(call) != "tr" or not arguments:
            continue
        text, comment = ([_literal(each) or "" for each in arguments] + [""])[:2]
        counted = len(arguments) > 2 or any(keyword.arg == "n" for keyword in call.keywords)
        yield Text(path, call.lineno, context, text, comment, counted)


def untranslated(path: Path) -> Iterator[Text]:
    """Words that go to the screen as they stand in the source."""
    for context, call in _calls(path):
        name = _name(call)
        if name not in SHOWING:
            continue
        shown = [argument for at, argument in enumerate(call.args) if at in SHOWING[name]]
        shown += [keyword.value for keyword in call.keywords if keyword.arg in NAMED]
        for argument in shown:
            for word in _plain_texts(argument):
                if _LETTERS.search(_NOT_WORDS.sub(" ", word)):
                    yield Text(path, argument.lineno, context, word)


def _calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the class that it stands in."""
    waiting: list[tuple[str, ast.AST]] = [("", ast.parse(path.read_text(encoding="utf-8")))]
    while waiting:
        context, node = waiting.pop()
        if isinstance(node, ast.Call):
            yield context, node
        inner = node.name if isinstance(node, ast.ClassDef) else context
        waiting.extend((inner, child) for child in ast.iter_child_nodes(node))


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literal(node: ast.AST) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def _plain_texts(node: ast.AST) -> Iterator[str]:
    """The literals that an expression may show, in whole or as a part."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            yield "".join(_literal(part) or "{}" for part in parts)
        case ast.BinOp(left=left, right=right) | ast.IfExp(body=left, orelse=right):
            yield from _plain_texts(left)
            yield from _plain_texts(right)
        case ast.BoolOp(values=parts) | ast.List(elts=parts) | ast.Tuple(elts=parts):
            for part in parts:
                yield from _plain_texts(part)
        case ast.Call(func=ast.Attribute(value=value, attr="format" | "join")):
            yield from _plain_texts(value)


def places(text: str) -> set[str]:
    """What is filled into a text: {name} and the like."""
    return set(re.findall(r"\{\w*\}", text))
