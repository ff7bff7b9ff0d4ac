"""Every property of an element, and of the badge, is edited beside it and kept."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from hubdesk.badges import templates_store
from hubdesk.badges.arranging import Side, element_of
from hubdesk.badges.drafting import Model
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Ellipse,
    Guide,
    Photo,
    PictureBox,
    Rule,
    Template,
    Text,
    Texts,
)
from hubdesk.badges.template_values import Align, Filling, Fold, Placeholder, Valign, When
from hubdesk.badges.ui.designer.tools import Shows
from tests.badges.ui.designing import kept, shown
from tests.builders import add_delegation, add_person

PLACE = {"x": 10, "y": 10, "width": 40, "height": 30}
BOX = Box(id="box", **PLACE, colour="#14703f")
TEXTS = Texts(id="texts", **PLACE, texts=(Text(says="{name}", size=24, smallest=12),))
ALL = (
    BOX, TEXTS, Ellipse(id="ellipse", **PLACE, colour="#14703f"), Rule(id="line", **PLACE),
    Code(id="code", **PLACE), Photo(id="photo", **PLACE), Agenda(id="agenda", **PLACE),
    PictureBox(id="picture", **PLACE, asset="0" * 64),
)  # fmt: skip
A6 = Template(name="Mine", width=100, height=140, margin=0, front=ALL)


@pytest.fixture
def mine(event_file):
    return templates_store.add_template(event_file, "Ana", A6)


@pytest.fixture
def designer(mine, open_event, preferences, qtbot):
    add_person(open_event.file, given_name="Ana", family_name="Ruiz", category="press")
    add_delegation(open_event.file, "Cádiz")
    return shown(open_event, preferences, qtbot, mine)


def field(designer, qtbot, element, key):
    designer.canvas.choose([element], alone=True)
    qtbot.waitUntil(lambda: element == getattr(designer.panel.properties.element, "id", ""))
    return designer.panel.properties.fields[key]


def change(widget, value):
    """What a person does who changes a field to a value."""
    match widget:
        case QCheckBox():
            widget.setChecked(value)
        case QLineEdit():
            widget.setText(value)
            widget.editingFinished.emit()
        case _ if hasattr(widget, "colour_changed"):
            widget._take(value)
        case _ if hasattr(widget, "when_changed"):
            widget._take(value)
        case _ if hasattr(widget, "setValue"):
            widget.setValue(value)
        case _:
            widget.setCurrentIndex(widget.findData(value))
            widget.activated.emit(widget.currentIndex())


@pytest.mark.parametrize(
    ("element", "key", "value"),
    [
        ("box", "name", "Band"), ("box", "x", 12.5), ("box", "y", 3.0), ("box", "width", 22.0),
        ("box", "height", 5.5), ("box", "rotation", 90), ("box", "locked", True),
        ("box", "when", When(categories=("press",), unless=True)), ("box", "colour", "category"),
        ("box", "outline", "#000000"), ("box", "outline_width", 1.5), ("box", "radius", 2.0),
        ("ellipse", "colour", ""), ("line", "thickness", 0.8), ("line", "rising", True),
        ("line", "colour", "#2b59c3"), ("code", "ground", True), ("photo", "radius", 3.0),
        ("photo", "placeholder", Placeholder.INITIALS), ("picture", "filling", Filling.COVER),
        ("agenda", "size", 9.5), ("agenda", "smallest", 6.0), ("agenda", "rooms", False),
        ("agenda", "title", "Mi agenda"), ("agenda", "day_colour", "delegation"),
        ("texts", "align", Align.START), ("texts", "valign", Valign.TOP),
    ],
)  # fmt: skip
def test_a_property_is_kept(designer, open_event, qtbot, element, key, value):
    change(field(designer, qtbot, element, key), value)

    template = kept(designer, open_event, qtbot)
    expected = replace(element_of(A6, Side.FRONT, element), **{key: value})
    assert element_of(template, Side.FRONT, element) == expected


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("letters", "size", 30.0), ("smallest", "smallest", 9.0), ("lines", "lines", 3),
        ("gap", "gap", 1.5), ("tracking", "tracking", 60), ("bold", "bold", True),
        ("capitals", "capitals", True), ("shorten", "shorten", True),
        ("colour", "colour", "on delegation"), ("line", "says", "Sala {custom:Sala}"),
    ],
)  # fmt: skip
def test_a_property_of_a_text_is_kept(designer, open_event, qtbot, name, key, value):
    row = field(designer, qtbot, "texts", "texts").rows[0]

    change(row.words.line if name == "line" else getattr(row, name), value)

    template = kept(designer, open_event, qtbot)
    expected = replace(TEXTS.texts[0], **{key: value})
    assert element_of(template, Side.FRONT, "texts").texts == (expected,)


def test_a_field_is_put_into_words_by_its_menu(designer, open_event, qtbot):
    words = field(designer, qtbot, "texts", "texts").rows[0].words
    words.line.setCursorPosition(0)

    words.insert_field("honorific")

    template = kept(designer, open_event, qtbot)
    assert element_of(template, Side.FRONT, "texts").texts[0].says == "{honorific}{name}"


def test_a_brace_that_begins_nothing_is_marked_and_not_kept(designer, open_event, qtbot):
    line = field(designer, qtbot, "texts", "texts").rows[0].words.line

    change(line, "Sala {nada}")

    assert line.property("invalid") == "true"
    assert kept(designer, open_event, qtbot) == A6


@pytest.fixture
def by_category(designer, open_event, qtbot):
    """The row of a text that shows the category, and the words of others it has."""
    row = field(designer, qtbot, "texts", "texts").rows[0]
    assert row.instead.isHidden()  # a name has no other words
    change(row.words.line, "{category}")
    kept(designer, open_event, qtbot)
    return row


def offered(pairs) -> dict[str, str]:
    pairs._menu.aboutToShow.emit()
    return {action.data(): action.text() for action in pairs._menu.actions()}


def said_in(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_textpage().get_text_range()


def instead_of(template) -> tuple[tuple[str, str], ...]:
    return element_of(template, Side.FRONT, "texts").texts[0].instead


def test_a_category_is_told_in_other_words(by_category, designer, open_event, qtbot):
    add_person(open_event.file, category="mesa redonda")
    words = by_category.instead
    choices = offered(words)
    assert list(choices)[:2] == ["mesa redonda", "press"]
    assert choices["press"] == "Press"

    next(each for each in words._menu.actions() if each.data() == "press").trigger()
    assert instead_of(kept(designer, open_event, qtbot)) == (("press", "Press"),)
    line = words.fields[0]
    assert line.hasFocus()
    assert line.accessibleName() == "Instead of Press"
    qtbot.keyClicks(line, "Prensa")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert instead_of(kept(designer, open_event, qtbot)) == (("press", "Prensa"),)
    assert "press" not in offered(words)
    designer.model.category.setCurrentIndex(designer.model.category.findData("press"))
    drawn = []
    designer.renderer.drawn.connect(drawn.append)
    qtbot.waitUntil(lambda: bool(drawn) and "Prensa" in said_in(drawn[-1].pdf), timeout=20_000)


def test_each_edit_of_other_words_is_undone_by_itself(by_category, designer, open_event, qtbot):
    by_category.instead.add_value("press")
    kept(designer, open_event, qtbot)
    change(by_category.instead.fields[0], "Prensa")
    kept(designer, open_event, qtbot)

    open_event.undo()
    qtbot.waitUntil(lambda: by_category.instead.fields[0].text() == "Press")
    open_event.undo()
    qtbot.waitUntil(lambda: by_category.instead.fields == [])

    assert instead_of(kept(designer, open_event, qtbot)) == ()


def test_other_words_are_taken_out_by_keyboard(by_category, designer, open_event, qtbot):
    words = by_category.instead
    for value in ("press", "guest"):
        words.add_value(value)
        kept(designer, open_event, qtbot)
    remove = words._rows[0][2]
    assert remove.accessibleName() == "Take out: Press"

    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Space)

    assert instead_of(kept(designer, open_event, qtbot)) == (("guest", "Guest"),)
    assert words.add.hasFocus()
    assert [each.accessibleName() for each in words.fields] == ["Instead of Guest"]


def test_categories_have_colours_where_an_element_is_in_them(designer, open_event, qtbot):
    band = field(designer, qtbot, "box", "colour")
    assert designer.panel.colours.isHidden()
    change(band, "category")
    assert not designer.panel.colours.isHidden()
    colours = designer.panel.colours.colours
    assert "press" in offered(colours)

    colours.add_value("press")
    kept(designer, open_event, qtbot)
    change(colours.fields[0], "#b0202a")

    assert kept(designer, open_event, qtbot).category_colours == (("press", "#b0202a"),)
    colours._remove(0)
    assert kept(designer, open_event, qtbot).category_colours == ()
    designer.canvas.choose([])
    qtbot.waitUntil(lambda: not designer.panel.colours.isHidden())


def test_the_colour_of_a_category_is_exact(designer, open_event, qtbot):
    colours = designer.panel.colours.colours
    colours.add_value("press")
    kept(designer, open_event, qtbot)
    before = designer.template.category_colours
    editor = colours.fields[0].focusProxy().lineEdit()

    for text in ("delegation", "", "red"):
        editor.setText(text)
        editor.editingFinished.emit()

    assert kept(designer, open_event, qtbot).category_colours == before


def test_lines_are_added_below_and_taken_out(designer, open_event, qtbot):
    editor = field(designer, qtbot, "texts", "texts")
    editor.add_line()
    kept(designer, open_event, qtbot)
    assert [each.says for each in element_of(designer.template, Side.FRONT, "texts").texts] == [
        "{name}", "{organisation}",
    ]  # fmt: skip

    editor.rows[0].removed.emit(editor.rows[0])

    texts = element_of(kept(designer, open_event, qtbot), Side.FRONT, "texts").texts
    assert [each.says for each in texts] == ["{organisation}"]


def test_a_place_that_is_typed_stays_on_the_badge(designer, open_event, qtbot):
    change(field(designer, qtbot, "box", "x"), 95.0)

    assert element_of(kept(designer, open_event, qtbot), Side.FRONT, "box").x == 60


def test_the_badge_as_a_whole_is_edited(designer, open_event, qtbot):
    paper = designer.panel.paper
    paper.margin.setValue(5)
    paper.bleed.setValue(3)
    change(paper.fold, Fold.BUTTERFLY)
    paper.width_field.setValue(90)

    template = kept(designer, open_event, qtbot)

    assert (template.margin, template.bleed, template.fold) == (5, 3, Fold.BUTTERFLY)
    assert (template.width, template.height) == (90, 140)


def test_another_format_scales_what_lies_on_it(designer, open_event, qtbot):
    change(designer.panel.paper.format, "A7")

    template = kept(designer, open_event, qtbot)
    assert (template.width, template.height) == (74, 105)
    box = element_of(template, Side.FRONT, "box")
    assert (box.x, box.width) == (7.4, 29.6)
    assert element_of(template, Side.FRONT, "texts").texts[0].size == 18


def test_guides_are_added_moved_and_removed_by_fields(designer, open_event, qtbot):
    guides = designer.panel.paper.guides
    guides.add(flat=True)
    assert kept(designer, open_event, qtbot).guides == (Guide(at=70, flat=True),)
    guides.rows[0].setValue(20)

    assert kept(designer, open_event, qtbot).guides == (Guide(at=20, flat=True),)


def test_the_list_shows_the_uppermost_first_and_puts_elements_in_order(designer, open_event, qtbot):
    listed = designer.panel.elements
    assert listed.keys() == [each.id for each in reversed(ALL)]
    designer.canvas.choose(["box"])
    qtbot.waitUntil(lambda: listed.chosen() == ["box"])

    qtbot.keyClick(listed, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    template = kept(designer, open_event, qtbot)
    assert [each.id for each in template.front][:2] == ["texts", "box"]
    assert listed.keys()[-1] == "texts"


def test_the_list_chooses_and_renames(designer, open_event, qtbot):
    listed = designer.panel.elements
    listed.setCurrentRow(0)
    assert designer.canvas.chosen == ["picture"]

    listed.item(0).setText("Logo")

    template = kept(designer, open_event, qtbot)
    assert element_of(template, Side.FRONT, "picture").name == "Logo"


def test_shown_with_somebody_with_the_longest_name_and_as_if_of_others(designer, open_event, qtbot):
    add_person(open_event.file, given_name="Maximiliano", family_name="De la Cueva Real")
    bar = designer.model

    bar.who.setCurrentIndex(1)
    assert bar.model == Model(longest=True)
    bar.who.setCurrentIndex(2)
    qtbot.keyClicks(bar.search, "ruiz")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert bar.model.person
    names = []
    designer.renderer.drawn.connect(lambda made: names.append(made.name))
    bar.delegation.setCurrentIndex(bar.delegation.findData("Cádiz"))

    assert bar.model.delegation == "Cádiz"
    qtbot.waitUntil(lambda: names[-1:] == ["Ana Ruiz"], timeout=10_000)


def test_what_should_be_looked_at_is_counted_and_leads_to_the_element(designer, qtbot):
    assert not designer.remarks.isHidden()
    words = [action.text() for action in designer.remarks.menu().actions()]
    assert any("picture" in each.lower() for each in words)

    missing = next(a for a in designer.remarks.menu().actions() if a.data() == "picture")
    missing.trigger()

    assert designer.canvas.chosen == ["picture"]


def test_the_badge_as_printed_has_its_back(designer, open_event, qtbot):
    designer.tools.shows_changed.emit(Shows.BACK)
    designer.tools.add_wanted.emit("text")
    kept(designer, open_event, qtbot)

    with qtbot.waitSignal(designer.renderer.whole_rendered, timeout=10_000):
        designer.tools.shows_changed.emit(Shows.WHOLE)

    assert len(designer.whole.pages) == 2
