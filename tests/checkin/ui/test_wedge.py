import time

import pytest
from checkin.keyboards import TYPED
from checkin.ui.wedge_keyboard import ENTER, TAB, Keyboard
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.codes import CodeReading, make_code, read_code
from hubdesk.checkin.layouts import spellings
from hubdesk.checkin.scanner import LONGEST_TEXT, ScanKind, decode
from hubdesk.checkin.ui import wedge_keys
from hubdesk.checkin.ui.wedge import FEWEST, HOLD, HOLD_CODE, SILENCE, Wedge

TAG, KEY = 7, b"k" * 32
CODE = make_code(TAG, KEY)
COMPOSED = {"B": "\u0644\u0622", "G": "\u0644\u0623", "T": "\u0644\u0625"}  # with Shift
OVER = SILENCE + 150  # milliseconds after which nothing can be held any more


class Desk:
    """A window with what can have the focus, and the wedge that watches it."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.keyboard = Keyboard()
        self.scans = []
        self.pressed = []
        self.window = QWidget()
        self.field = QLineEdit("Ana")
        self.button = QPushButton("Delete all")
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.combo = QComboBox()
        self.combo.addItems(["Hanna", "Rabat", "Tangier"])
        self.table = QTableWidget(2, 1)
        self.table.setItem(0, 0, QTableWidgetItem("Ana"))
        layout = QVBoxLayout(self.window)
        for widget in (self.field, self.button, self.combo, self.table):
            layout.addWidget(widget)
        qtbot.addWidget(self.window)
        self.wedge = Wedge(QApplication.instance())
        self.wedge.scanned.connect(self.scans.append)
        self.show(self.window, self.field)

    def show(self, window, focus):
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        focus.setFocus()
        self.qtbot.waitUntil(focus.hasFocus)

    def wait(self, milliseconds=OVER):
        self.qtbot.wait(milliseconds)


@pytest.fixture
def desk(qtbot, themed_app):
    desk = Desk(qtbot)
    yield desk
    desk.wedge.setParent(None)
    desk.wedge.deleteLater()
    QCoreApplication.sendPostedEvents(desk.wedge, 0)


# scans, whatever has the focus


@pytest.mark.parametrize("gap", [1, 4, 12, 35, 48])
def test_a_scan_is_told_once_and_leaves_the_field_as_it_was(desk, gap):
    desk.keyboard.scan(CODE, gap=gap)

    assert desk.scans == [CODE]
    desk.wait()
    assert desk.scans == [CODE]
    assert desk.field.text() == "Ana"
    assert desk.field.hasFocus()


@pytest.mark.parametrize("end", [ENTER, TAB, None])
def test_a_scan_ends_with_enter_tab_or_silence(desk, end):
    desk.keyboard.scan(CODE, end=end)
    desk.wait()

    assert desk.scans == [CODE]
    assert desk.field.text() == "Ana"
    assert desk.field.hasFocus()


CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
ENDINGS = {
    "CR": [(Qt.Key.Key_M, "\r", 50, CONTROL)],
    "LF": [(Qt.Key.Key_J, "\n", 36, CONTROL)],
    "Tab": [(Qt.Key.Key_I, "\t", 23, CONTROL)],
    "Enter of the keypad": [(Qt.Key.Key_Enter, "\r", 0, KEYPAD)],
    "Enter and LF": [(*ENTER, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_J, "\n", 36, CONTROL)],
    "Tab and Enter": [
        (*TAB, Qt.KeyboardModifier.NoModifier),
        (*ENTER, Qt.KeyboardModifier.NoModifier),
    ],
}


@pytest.mark.parametrize("ending", sorted(ENDINGS))
@pytest.mark.parametrize("text", [CODE, "TICKET-2024-77"])
def test_every_ending_of_a_scanner_ends_a_scan_and_does_nothing_else(desk, ending, text):
    entered = []
    desk.field.returnPressed.connect(lambda: entered.append(desk.field.text()))
    desk.keyboard.scan(text, end=None)
    for key, typed, place, modifiers in ENDINGS[ending]:
        desk.keyboard.press(key, typed, place, modifiers=modifiers, after=4)
    desk.wait()

    assert desk.scans == [text]
    assert entered == []
    assert desk.field.text() == "Ana"
    assert desk.field.hasFocus()


def test_a_scanner_that_types_characters_by_their_numbers_is_read(desk):
    """Windows makes a character of Alt and digits of the keypad when Alt is let go."""
    numbers = KEYPAD | Qt.KeyboardModifier.AltModifier
    desk.keyboard.now += 500
    for letter in CODE:
        desk.keyboard.press(Qt.Key.Key_Alt, after=4, up=False)
        for digit in f"{ord(letter):04d}":
            desk.keyboard.press(Qt.Key(ord(digit)), "", 71, modifiers=numbers, after=4)
        desk.keyboard.press(Qt.Key.Key_unknown, letter, 0, after=4)
    desk.keyboard.press(*ENTER, after=4)
    desk.wait()

    assert desk.scans == [CODE]
    assert desk.field.text() == "Ana"


@pytest.mark.parametrize("text", [CODE, "Order 66 of Ana Ruiz"])
def test_a_scan_presses_no_button(desk, text):
    desk.button.setFocus()
    desk.keyboard.scan(text)
    desk.wait()

    assert desk.pressed == []
    assert desk.button.hasFocus()


def test_a_scan_accepts_no_dialog(desk):
    dialog = QDialog(desk.window)
    field, accept = QLineEdit(), QPushButton("Accept", default=True)
    layout = QVBoxLayout(dialog)
    layout.addWidget(field)
    layout.addWidget(accept)
    accept.clicked.connect(dialog.accept)
    dialog.setModal(True)
    desk.show(dialog, field)

    desk.keyboard.scan(CODE)
    desk.keyboard.scan(CODE, end=None)
    desk.wait()

    assert desk.scans == [CODE, CODE]
    assert dialog.isVisible()
    assert field.text() == ""


def test_a_scan_leaves_the_editor_of_a_table_open(desk):
    desk.table.setFocus()
    desk.table.editItem(desk.table.item(0, 0))
    editor = desk.table.findChild(QLineEdit)
    desk.qtbot.waitUntil(editor.hasFocus)

    desk.keyboard.scan(CODE)
    desk.wait()

    assert desk.scans == [CODE]
    assert editor.hasFocus()
    assert editor.text() == "Ana"


def test_a_scan_leaves_an_open_list_as_it_is(desk):
    desk.combo.setCurrentIndex(2)
    desk.combo.showPopup()
    desk.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)

    desk.keyboard.scan(CODE)
    desk.wait()

    assert desk.scans == [CODE]
    assert desk.combo.view().isVisible()
    assert desk.combo.currentText() == "Tangier"
    assert desk.combo.view().currentIndex().row() == 2
    desk.combo.hidePopup()


def test_a_scan_leaves_an_open_menu_as_it_is(desk):
    menu = QMenu(desk.window)
    menu.addAction("&Hide all", lambda: desk.pressed.append("menu"))
    menu.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    desk.qtbot.waitUntil(menu.isVisible)

    desk.keyboard.scan(CODE)
    desk.wait()

    assert desk.scans == [CODE]
    assert menu.isVisible()
    assert desk.pressed == []
    menu.close()


def test_a_scan_goes_on_when_the_focus_moves_to_another_window(desk):
    other = QDialog(desk.window)
    desk.keyboard.scan(CODE[:10], end=None)
    desk.show(other, other)
    desk.keyboard.now -= 500
    desk.keyboard.scan(CODE[10:])

    assert desk.scans == [CODE]
    other.close()


def test_scans_that_follow_each_other_are_told_apart(desk):
    others = [make_code(TAG, KEY) for _ in range(20)]
    for code in others:
        desk.keyboard.now -= 460  # 40 ms between them
        desk.keyboard.scan(code, gap=1)

    assert desk.scans == others


def test_no_key_is_lost_at_one_millisecond(desk):
    for _ in range(50):
        desk.keyboard.scan(CODE, gap=1)

    assert desk.scans == [CODE] * 50
    assert desk.field.text() == "Ana"


@pytest.mark.parametrize("again", [5, SILENCE])
def test_a_second_ending_presses_nothing(desk, again):
    desk.button.setFocus()
    desk.button.setAutoDefault(True)
    desk.button.setDefault(True)
    desk.keyboard.scan(CODE)
    desk.keyboard.press(*ENTER, after=again)
    desk.wait()

    assert desk.scans == [CODE]
    assert desk.pressed == []


def test_control_keys_within_a_scan_are_part_of_it(desk):
    desk.field.selectAll()
    control = Qt.KeyboardModifier.ControlModifier
    keyboard = desk.keyboard
    keyboard.scan(CODE[:12], end=None)
    keyboard.press(Qt.Key.Key_X, "\x18", 45, modifiers=control, after=4)
    keyboard.now -= 500
    keyboard.scan(CODE[12:], end=None)
    keyboard.press(Qt.Key.Key_J, "\n", 36, modifiers=control, after=4)
    desk.wait(1)

    assert desk.scans == [CODE]
    assert desk.field.text() == "Ana"


def test_an_endless_burst_is_cut_and_told_once(desk):
    desk.keyboard.scan("ab" * 2000, gap=1)
    desk.wait()

    assert [len(scan) for scan in desk.scans] == [LONGEST_TEXT + 1]
    assert decode(desk.scans[0], TAG, KEY).kind is ScanKind.NONSENSE
    assert desk.field.text() == "Ana"


def test_keys_that_came_while_the_window_was_busy_are_one_scan(desk):
    desk.keyboard.scan(CODE[:3], end=None)
    time.sleep(0.3)  # the window is busy
    for letter in CODE[3:]:
        desk.keyboard.letter(letter, after=4)
    desk.keyboard.press(*ENTER, after=4)
    desk.wait()

    assert desk.scans == [CODE]
    assert desk.field.text() == "Ana"


# layouts


@pytest.mark.parametrize("layout", sorted(TYPED))
@pytest.mark.parametrize("place", [True, False], ids=["scan codes", "text alone"])
def test_a_code_is_read_on_every_layout(desk, layout, place):
    if not place and "tifinagh" in layout:
        pytest.skip("Tifinagh types nothing with Shift: only scan codes tell")
    desk.keyboard.scan(CODE, layout=layout, place=place)

    assert len(desk.scans) == 1
    assert read_code(decode(desk.scans[0], TAG, KEY).text, TAG, KEY) is CodeReading.OURS
    assert desk.field.text() == "Ana"


@pytest.mark.parametrize("layout", sorted(set(TYPED) - {"ma(tifinagh)", "ma(tifinagh-phonetic)"}))
def test_a_code_without_enter_is_read_on_every_layout_from_its_text(desk, layout):
    desk.keyboard.scan(CODE.lower(), layout=layout, place=False, end=None)
    desk.wait()

    assert len(desk.scans) == 1
    assert decode(desk.scans[0], TAG, KEY).text == CODE


@pytest.mark.parametrize(
    ("typed", "on_us", "meant"),
    [
        ("é&-&é", "21621", "21621"),  # digits of AZERTY without Shift
        ("INV'2024'0012", "INV-2024-0012", "INV-2024-0012"),  # a Spanish keyboard
        ("AZ-12", "QW612", "AZ-12"),  # a scanner that is set to the layout of its computer
        ("4006381333931", "4006381333931", "4006381333931"),
        ("https://hub.example/?a=1", "", "https://hub.example/?a=1"),
        ("$A&" + CODE, "]Q1" + CODE, "]Q1" + CODE),
        (CODE, "zz" + CODE[1:], CODE),  # a remote desktop that gives keys other numbers
        ("José", "", "José"),
    ],
)
def test_a_text_is_read_as_it_was_meant(typed, on_us, meant):
    assert wedge_keys.reading(typed, on_us) == meant


@pytest.mark.parametrize("place", [True, False], ids=["scan codes", "text alone"])
@pytest.mark.parametrize("end", [ENTER, None])
def test_ligatures_that_come_composed_are_read(desk, place, end):
    """X11 makes two characters of a key that types a ligature, and presses nothing."""
    code = "H" + CODE[1:].replace("K", "B").replace("S", "G").replace("N", "T")
    desk.keyboard.now += 500
    for letter in code:
        if letter in COMPOSED:
            desk.keyboard.compose(COMPOSED[letter], after=4)
        else:
            desk.keyboard.letter(letter, after=4, layout="ara", place=place)
    if end is not None:
        desk.keyboard.press(*end, after=4)
    desk.wait()

    assert len(desk.scans) == 1
    assert desk.field.text() == "Ana"
    spelt = [desk.scans[0].upper(), *spellings(desk.scans[0])]
    assert code in spelt


@pytest.mark.parametrize("end", [ENTER, None])
@pytest.mark.parametrize("before", [0, 1, 7, 12])
def test_ligatures_that_come_before_the_keys_of_their_instant_find_their_place(desk, before, end):
    """X11 delivers them at once, while the keys that were pressed earlier still wait."""
    code = "H" + CODE[1:].replace("K", "B").replace("S", "G").replace("N", "T") + "BGTGB"
    keyboard = desk.keyboard
    keyboard.now += 500
    for letter in code[:before]:
        if letter in COMPOSED:
            keyboard.compose(COMPOSED[letter], after=4)
            keyboard.let_go(letter)
        else:
            keyboard.letter(letter, after=4, layout="ara")
    for letter in code[before:]:
        if letter in COMPOSED:
            keyboard.compose(COMPOSED[letter])
    for letter in code[before:]:
        if letter in COMPOSED:
            keyboard.let_go(letter, after=4)
        else:
            keyboard.letter(letter, after=4, layout="ara")
    if end is not None:
        keyboard.press(*end, after=4)
    desk.wait()

    assert desk.scans == [code]
    assert desk.field.text() == "Ana"


def test_ligatures_that_a_person_composes_keep_their_place(desk):
    desk.field.clear()
    desk.keyboard.letter("h", layout="ara", after=500)
    desk.keyboard.compose("\u0644\u0627", after=10)
    desk.keyboard.letter("h", layout="ara", after=10)
    desk.wait()
    desk.keyboard.compose("\u0644\u0623", after=500)
    desk.wait()

    assert desk.field.text() == "\u0627\u0644\u0627\u0627\u0644\u0623"
    assert desk.scans == []


def test_digits_of_a_french_keyboard_are_read_by_their_keys(desk):
    desk.keyboard.scan("2024117", layout="fr")

    assert desk.scans == ["2024117"]


# hands


def test_another_wedge_does_not_hold_what_one_gives_back(desk):
    other = Wedge(QApplication.instance())
    desk.field.clear()
    desk.keyboard.person(desk.qtbot, "Hasnae", gaps=(60,))
    desk.wait()
    other.deleteLater()

    assert desk.field.text() == "Hasnae"


@pytest.mark.parametrize("gap", [60, 90, 150])
def test_what_a_person_types_comes_unchanged(desk, gap):
    desk.field.clear()
    desk.keyboard.person(desk.qtbot, "Hasnae Ruiz 21", gaps=(gap,))
    desk.wait()

    assert desk.field.text() == "Hasnae Ruiz 21"
    assert desk.scans == []


def test_fingers_that_roll_keep_their_order(desk):
    desk.field.clear()
    desk.keyboard.person(desk.qtbot, "Benkirane Hchad", gaps=(90, 15, 70, 10, 20, 60))
    desk.wait()

    assert desk.field.text() == "Benkirane Hchad"
    assert desk.scans == []


def test_a_code_typed_by_hand_is_typed(desk):
    desk.field.clear()
    desk.keyboard.person(desk.qtbot, CODE, gaps=(60,))
    desk.keyboard.press(*ENTER, after=60)
    desk.wait()

    assert desk.field.text() == CODE
    assert desk.scans == []


def test_few_quick_letters_with_enter_are_a_persons(desk):
    entered = []
    desk.field.clear()
    desk.field.returnPressed.connect(lambda: entered.append(desk.field.text()))
    desk.keyboard.scan("b" * (FEWEST - 1))
    desk.wait()

    assert entered == ["bbbbb"]
    assert desk.scans == []


def test_what_a_program_types_for_a_person_reaches_the_field(desk):
    desk.field.clear()
    desk.keyboard.scan("Estudio Caleta Nueva", end=None)
    desk.wait()

    assert desk.field.text() == "Estudio Caleta Nueva"
    assert desk.scans == []


def test_a_letter_waits_no_longer_than_the_eye_notices(desk):
    desk.field.clear()
    waited = []
    for letter in "aaaaahhhhh":
        began = time.monotonic()
        desk.keyboard.letter(letter, after=200)
        before = desk.field.text()
        desk.qtbot.waitUntil(lambda before=before: desk.field.text() != before)
        waited.append(1000 * (time.monotonic() - began))

    assert sorted(waited[:5])[2] < HOLD + 25
    assert sorted(waited[5:])[2] < HOLD_CODE + 25


@pytest.mark.parametrize(
    ("key", "then"),
    [(Qt.Key.Key_Backspace, "An"), (Qt.Key.Key_Left, "Ana"), (Qt.Key.Key_Delete, "Ana")],
)
def test_keys_that_type_nothing_are_never_late(desk, key, then):
    desk.keyboard.press(key, after=500)
    QCoreApplication.processEvents()

    assert desk.field.text() == then
    assert desk.field.cursorPosition() == (2 if key != Qt.Key.Key_Delete else 3)


def test_what_is_held_comes_before_a_key_that_is_not(desk):
    desk.keyboard.letter("b", after=500)
    desk.keyboard.press(Qt.Key.Key_Backspace, after=10)
    desk.keyboard.letter("c", after=10)
    desk.keyboard.press(Qt.Key.Key_Home, after=10)
    desk.keyboard.letter("d", after=10)
    desk.keyboard.press(*ENTER, after=10)
    QCoreApplication.processEvents()

    assert desk.field.text() == "dAnac"


def test_a_shortcut_finds_what_was_typed_before_it(desk):
    seen = []
    action = QAction("Save", desk.window, shortcut=QKeySequence("Ctrl+S"))
    action.triggered.connect(lambda: seen.append(desk.field.text()))
    desk.window.addAction(action)

    desk.keyboard.letter("b", after=500)
    QCoreApplication.processEvents()
    desk.qtbot.keyClick(
        desk.window.windowHandle(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier
    )

    assert seen == ["Anab"]


def test_a_key_that_is_held_down_repeats(desk):
    desk.field.clear()
    keyboard = desk.keyboard
    keyboard.letter("z", after=500, up=False)
    desk.wait(HOLD_CODE + 100)
    for _ in range(20):
        keyboard.letter("z", after=33, repeat=True)
    keyboard.press(*ENTER, after=33)
    desk.wait()

    assert desk.field.text() == "z" * 21
    assert desk.scans == []


def test_one_key_over_and_over_is_no_scan(desk):
    desk.field.clear()
    desk.keyboard.scan("z" * 12, gap=33)
    desk.wait()

    assert desk.field.text() == "z" * 12
    assert desk.scans == []


def test_equal_letters_that_look_like_a_key_held_down_are_read(desk):
    keyboard = desk.keyboard
    keyboard.now += 500
    for letter, following in zip(" " + CODE, CODE, strict=False):
        keyboard.letter(following, after=3, repeat=letter == following)
    keyboard.press(*ENTER, after=3)
    desk.wait()

    assert desk.scans == [CODE]


def test_a_dead_key_stays_in_its_place(desk):
    got = []
    desk.field.keyPressEvent = lambda event: got.append((event.key(), event.text()))
    desk.keyboard.letter("a", after=500)
    desk.keyboard.press(Qt.Key.Key_Dead_Acute, "", 26, after=10)
    desk.keyboard.letter("e", after=70)
    desk.wait()

    assert got == [(Qt.Key.Key_A, "a"), (Qt.Key.Key_Dead_Acute, ""), (Qt.Key.Key_E, "e")]


def test_space_presses_a_button_for_a_person(desk):
    desk.button.setFocus()
    desk.keyboard.letter(" ", after=500)
    desk.wait()
    desk.keyboard.letter(" ", after=500)
    desk.wait()

    assert desk.pressed == ["button", "button"]


def test_keys_for_a_window_that_has_gone_are_dropped(desk):
    other = QDialog(desk.window)
    desk.show(other, other)
    desk.keyboard.letter("b", after=500)
    QCoreApplication.processEvents()
    other.close()
    other.deleteLater()
    QCoreApplication.sendPostedEvents(other, 0)
    desk.wait()

    assert desk.scans == []
    assert desk.field.text() == "Ana"


def test_a_person_can_press_enter_soon_after_a_scan(desk):
    entered = []
    desk.field.returnPressed.connect(lambda: entered.append(desk.field.text()))
    desk.keyboard.scan(CODE)
    desk.keyboard.press(*ENTER, after=SILENCE + 1)
    QCoreApplication.processEvents()

    assert entered == ["Ana"]
