"""In the panel of a person a photo is cut by hand, by mouse or keys, and kept as one act."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from sample_photos import a_photo

from hubdesk.badges.photo_store import photo_of, set_photo
from hubdesk.badges.photos import PIXELS, finished
from hubdesk.badges.ui.photo_section import PhotoSection
from hubdesk.qt import dialogs
from hubdesk.registration.person_history import person_history
from hubdesk.registration.ui.people.history_words import field_sentence
from tests.builders import add_person

RED, BLUE = (200, 30, 30), (30, 30, 200)


@pytest.fixture
def person(event_file):
    return add_person(event_file)


@pytest.fixture
def section(person, open_event, qtbot):
    made = PhotoSection(open_event)
    qtbot.addWidget(made)
    made.resize(340, 420)
    made.show()
    made.show_person(person)
    return made


@pytest.fixture
def picture(tmp_path):
    """Blue, with red in its middle: 1200 × 800, so that a frame can be moved and made smaller."""
    image = Image.new("RGB", (1200, 800), BLUE)
    image.paste(RED, (450, 200, 750, 600))
    path = tmp_path / "Ruiz Ana.png"
    image.save(path)
    return path


def cutting(section, qtbot, path):
    section.take_file(path)
    qtbot.waitUntil(section.cut.isVisible)
    return section.editor


def kept(section, qtbot, event_file, person) -> Image.Image:
    qtbot.waitUntil(lambda: photo_of(event_file, person) is not None)
    return Image.open(io.BytesIO(photo_of(event_file, person)))


def press(editor, key, times=1, modifier=Qt.KeyboardModifier.NoModifier):
    from PySide6.QtTest import QTest

    for _ in range(times):
        QTest.keyClick(editor, key, modifier)


def test_a_file_is_chosen_cut_and_kept_with_enter(
    section, qtbot, event_file, person, picture, monkeypatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_open_file", lambda *_: picture)

    section.file.click()
    qtbot.waitUntil(section.cut.isVisible)
    press(section.editor, Qt.Key.Key_Return)

    assert kept(section, qtbot, event_file, person).size == PIXELS
    assert section.cut.isHidden()
    qtbot.waitUntil(section.remove.isVisible)
    assert section.photo.accessibleName() == "The photo"


def test_arrows_move_the_frame_and_never_beyond_the_photo(section, qtbot, picture) -> None:
    editor = cutting(section, qtbot, picture)
    before = editor.frame

    press(editor, Qt.Key.Key_Right, 3)
    assert editor.frame.left == pytest.approx(before.left + 36)
    press(editor, Qt.Key.Key_Left, 1, Qt.KeyboardModifier.ShiftModifier)
    assert editor.frame.left == pytest.approx(before.left + 36 - 60)
    press(editor, Qt.Key.Key_Left, 200)
    assert editor.frame.left == 0


def test_plus_and_minus_and_the_wheel_change_the_size(section, qtbot, picture) -> None:
    editor = cutting(section, qtbot, picture)
    whole = editor.frame

    press(editor, Qt.Key.Key_Plus, 5)
    closer = editor.frame
    assert closer.width < whole.width
    press(editor, Qt.Key.Key_Minus, 5)
    assert editor.frame.width == pytest.approx(whole.width)
    turned = QWheelEvent(
        QPointF(50, 50), editor.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 600),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(editor, turned)
    assert editor.frame.width == pytest.approx(closer.width)


def test_dragging_inside_moves_and_at_a_corner_resizes(
    section, qtbot, event_file, person, picture
) -> None:
    editor = cutting(section, qtbot, picture)
    frame = editor.frame_on_screen()

    drag(qtbot, editor, frame.bottomRight(), frame.center())
    smaller = editor.frame_on_screen()
    assert smaller.topLeft() == frame.topLeft()
    assert smaller.width() == pytest.approx(frame.width() / 2, abs=2)
    middle = QPointF(editor.width() / 2, editor.height() / 2)  # of the red part
    drag(qtbot, editor, smaller.center(), middle)
    assert (editor.frame_on_screen().center() - middle).manhattanLength() < 3
    section.keep.click()

    photo = kept(section, qtbot, event_file, person)
    corners = [(4, 4), (photo.width - 5, 4), (4, photo.height - 5)]
    assert all(photo.getpixel(at)[0] > 150 for at in corners)  # red, as what lay in the frame


def test_escape_keeps_nothing(section, qtbot, event_file, person, picture) -> None:
    editor = cutting(section, qtbot, picture)

    press(editor, Qt.Key.Key_Escape)

    assert section.cut.isHidden()
    assert photo_of(event_file, person) is None


def test_a_picture_of_a_camera_is_cut_like_a_file(section, qtbot, event_file, person) -> None:
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert section.camera.isHidden()
    section.offer_camera()
    with qtbot.waitSignal(section.camera_requested) as asked:
        section.camera.click()
    assert asked.args == [person]

    section.take_image(image)
    qtbot.waitUntil(section.cut.isVisible)
    press(section.editor, Qt.Key.Key_Return)

    photo = kept(section, qtbot, event_file, person)
    assert photo.size == PIXELS
    assert photo.getpixel((100, 100))[1] > 100


def test_a_file_is_dropped(section, qtbot, picture) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    dropped = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip

    section.dropEvent(dropped)

    qtbot.waitUntil(section.cut.isVisible)


def test_a_file_that_is_no_photo_is_refused_in_words(section, qtbot, tmp_path) -> None:
    path = tmp_path / "Ruiz Ana.jpg"
    path.write_bytes(b"no photo")

    section.take_file(path)

    qtbot.waitUntil(section.problem.isVisible)
    assert "Ruiz Ana.jpg" in section.problem.text()
    assert section.cut.isHidden()


def test_what_was_being_cut_is_not_kept_for_who_is_chosen_next(
    section, qtbot, event_file, person, picture
) -> None:
    other = add_person(event_file, given_name="Eva")
    cutting(section, qtbot, picture)

    section.show_person(other)

    assert section.cut.isHidden()
    section._on_kept()
    assert photo_of(event_file, other) is None
    assert photo_of(event_file, person) is None


def test_a_photo_is_removed_and_undo_shows_it_again(
    section, qtbot, open_event, event_file, person
) -> None:
    photo = finished(a_photo(), "photo")
    set_photo(event_file, "Ana", person, photo)
    section.show_person(person)

    section.remove.click()
    qtbot.waitUntil(lambda: section.photo.accessibleName() == "No photo")
    open_event.undo()

    qtbot.waitUntil(lambda: section.photo.accessibleName() == "The photo")
    assert photo_of(event_file, person) == photo


def drag(qtbot, widget, start, end):
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start.toPoint())
    for part in (0.3, 0.7, 1.0):
        qtbot.mouseMove(widget, (start + (end - start) * part).toPoint())
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end.toPoint())


def test_the_history_of_a_person_tells_of_photos_in_words(open_event, event_file, person) -> None:
    photos = [finished(a_photo(seed=seed), "photo") for seed in (1, 2)]
    for photo in (*photos, None):
        set_photo(event_file, "Ana", person, photo)

    entries = person_history(event_file, person)[:3]

    said = [field_sentence(field) for entry in entries for field in entry.fields]
    assert said == ["The photo was removed", "Another photo", "A photo was added"]
