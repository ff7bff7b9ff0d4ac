"""Templates are made, renamed, removed, put into files and back; pictures come from files."""

import zipfile
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw
from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from hubdesk.badges import templates_store
from hubdesk.badges.arranging import Side, elements_of
from hubdesk.badges.printing import Paper, print_badges
from hubdesk.badges.template_model import PictureBox, Template, Text, Texts
from hubdesk.qt import dialogs
from tests.badges.ui.designing import drag, kept, pixel, shown
from tests.builders import add_person

FRONT = Side.FRONT
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    '<rect width="40" height="20" fill="#c00"/></svg>'
)
A6 = Template(
    name="Mine", width=105, height=148, margin=0,
    front=(Texts(id="e1", x=10, y=20, width=85, height=20,
                 texts=(Text(says="{event}", size=14, smallest=8),)),),
)  # fmt: skip


@pytest.fixture
def designer(event_file, open_event, preferences, qtbot):
    key = templates_store.add_template(event_file, "Ana", A6)
    return shown(open_event, preferences, qtbot, key)


def do(designer, words):
    next(
        each for each in designer.templates.button.menu().actions() if words in each.text()
    ).trigger()


def own(file):
    return [row.name for row in templates_store.templates(file) if not row.is_ours]


def picture_file(folder, kind):
    path = folder / f"logo.{kind}"
    if kind == "svg":
        path.write_text(SVG)
    elif kind == "pdf":
        writer = QPdfWriter(str(path))
        writer.setPageSize(QPageSize(QSizeF(40, 20), QPageSize.Unit.Millimeter))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        with QPainter(writer) as painter:
            painter.fillRect(painter.viewport(), "#cc0000")
    else:
        image = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
        ImageDraw.Draw(image).rectangle((0, 0, 400, 200), fill="#cc0000")
        image.convert("RGB" if kind != "png" else "RGBA").save(path)
    return path


def test_a_template_is_made_renamed_and_removed_and_each_is_taken_back(designer, open_event, qtbot):
    do(designer, "New template")
    qtbot.waitUntil(lambda: designer.template.name == "New template")
    assert own(open_event.file) == ["Mine", "New template"]

    designer.templates.name.setText("Ponentes")
    designer.templates.name.returnPressed.emit()
    qtbot.waitUntil(lambda: designer.template.name == "Ponentes")
    do(designer, "Remove")
    qtbot.waitUntil(lambda: own(open_event.file) == ["Mine"])
    assert designer.template.name != "Ponentes"

    for expected in (["Mine", "Ponentes"], ["Mine", "New template"], ["Mine"]):
        with qtbot.waitSignal(open_event.undone, timeout=10_000):
            open_event.undo()
        assert own(open_event.file) == expected


def test_a_template_of_ours_can_be_duplicated_but_not_renamed_or_removed(
    open_event, preferences, qtbot
):
    designer = shown(open_event, preferences, qtbot, "cr80-portrait")
    designer.templates.button.menu().aboutToShow.emit()
    actions = {each.text(): each for each in designer.templates.button.menu().actions()}
    assert not actions["Remove"].isEnabled()
    assert not actions["Rename"].isVisible()

    do(designer, "Duplicate")

    qtbot.waitUntil(lambda: not designer.editing.is_ours)
    assert designer.template.name == "Card, 54 × 86 mm (own)"


def test_out_to_a_file_and_in_again_with_its_pictures(
    designer, open_event, qtbot, monkeypatch, tmp_path
):
    logo = picture_file(tmp_path, "png")
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: logo)
    designer.tools.picture_wanted.emit()
    before = kept(designer, open_event, qtbot)
    pack = tmp_path / "mine.hubdeskbadge"
    monkeypatch.setattr(dialogs, "choose_save_file", lambda *_: pack)
    with qtbot.waitSignal(designer.notice_raised, timeout=10_000) as said:
        do(designer, "Export")
    assert "mine.hubdeskbadge" in said.args[0].text
    with zipfile.ZipFile(pack) as archive:
        assert len([name for name in archive.namelist() if name.startswith("pictures/")]) == 1

    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: pack)
    do(designer, "Import")

    qtbot.waitUntil(lambda: designer.template.name == "Mine 2", timeout=10_000)
    assert replace(designer.template, name="Mine") == before


@pytest.mark.parametrize("kind", ["png", "jpg", "svg", "pdf"])
def test_a_picture_comes_from_any_file_in_its_own_shape(
    designer, open_event, qtbot, monkeypatch, tmp_path, kind
):
    path = picture_file(tmp_path, kind)
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: path)

    designer.tools.picture_wanted.emit()

    template = kept(designer, open_event, qtbot)
    picture = template.front[-1]
    assert isinstance(picture, PictureBox)
    assert picture.width / picture.height == pytest.approx(2, abs=0.05)
    assert templates_store.picture_data(open_event.file, picture.asset)


def test_a_file_that_is_no_picture_is_refused_in_words(designer, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "logo.svg"
    path.write_text("no drawing")
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: path)

    with qtbot.waitSignal(designer.notice_raised, timeout=10_000) as said:
        designer.tools.picture_wanted.emit()

    assert "logo.svg" in said.args[0].text


def test_a_picture_is_replaced_by_another(designer, open_event, qtbot, monkeypatch, tmp_path):
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: picture_file(tmp_path, "png"))
    designer.tools.picture_wanted.emit()
    before = kept(designer, open_event, qtbot).front[-1]
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: picture_file(tmp_path, "svg"))

    designer.panel.properties.picture_wanted.emit(before.id)

    after = kept(designer, open_event, qtbot).front[-1]
    assert after.asset != before.asset
    assert after == replace(before, asset=after.asset)


def test_what_is_designed_with_the_mouse_is_printed_where_it_was_put(
    designer, open_event, qtbot, monkeypatch, tmp_path
):
    """A name, a code and a logo, added and dragged to their places; then one badge is printed."""
    person = add_person(open_event.file, given_name="Ana", family_name="Ruiz")
    designer.canvas.show_grid(1, shown=True)
    designer.tools.add_wanted.emit("name")
    middle = designer.canvas.view.to_mm(designer.canvas.place_of("e2").center())
    drag(designer, qtbot, middle, (middle[0], 60))
    designer.tools.add_wanted.emit("code")
    drag(designer, qtbot, (52, 74), (82, 124))
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: picture_file(tmp_path, "png"))
    designer.tools.picture_wanted.emit()
    drag(designer, qtbot, (52, 74), (22, 130))
    template = kept(designer, open_event, qtbot)
    _, name, code, logo = elements_of(template, FRONT)
    assert pixel(designer, code.x, code.y) == designer.canvas.place_of(code.id).topLeft()

    output = tmp_path / "out.pdf"
    print_badges(open_event.file, "Ana", output, paper=Paper(designer.key, "single"))

    scale = 300 / 25.4
    with pypdfium2.PdfDocument(output) as document:
        page = document[0]
        text = page.get_textpage()
        left, bottom, right, top = text.get_charbox(text.get_text_range().index("Ana"))
        picture = page.render(scale=300 / 72).to_pil()
    mm = 72 / 25.4
    assert name.y <= 148 - top / mm
    assert 148 - bottom / mm <= name.y + name.height
    assert name.x <= left / mm <= right / mm <= name.x + name.width
    (found,) = zxingcpp.read_barcodes(picture)
    corner = found.position.top_left
    assert code.x < corner.x / scale < code.x + code.width / 3
    assert code.y < corner.y / scale < code.y + code.height / 3
    spot = (logo.x + logo.width / 2) * scale, (logo.y + logo.height / 2) * scale
    assert picture.getpixel((round(spot[0]), round(spot[1])))[:3] == (204, 0, 0)
    assert person
