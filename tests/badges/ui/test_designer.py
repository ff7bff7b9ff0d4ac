"""The designer keeps what a hand does to a badge, gesture by gesture, and takes it back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from hubdesk.badges import arranging, templates_store
from hubdesk.badges.arranging import Side, elements_of
from hubdesk.badges.template_model import Box, Code, Guide, Template, Text, Texts
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.undo import undoable
from hubdesk.shell.act_words import act_words
from tests.badges.ui.designing import box, click, drag, kept, pixel, shown

SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
FRONT = Side.FRONT
CORNER = QPoint(0, 0)
A6 = Template(
    name="Mine", width=100, height=140, margin=0,
    front=(
        Box(id="band", x=0, y=0, width=100, height=20, colour="#14703f"),
        Texts(id="name", x=10, y=40, width=80, height=30,
              texts=(Text(says="{name}", size=24, smallest=12),)),
        Code(id="code", x=35, y=90, width=30, height=30),
    ),
)  # fmt: skip


@pytest.fixture
def key(event_file):
    return templates_store.add_template(event_file, "Ana", A6)


@pytest.fixture
def designer(key, open_event, preferences, qtbot):
    return shown(open_event, preferences, qtbot, key)


def undone(open_event, qtbot):
    with qtbot.waitSignal(open_event.undone, timeout=10_000):
        open_event.undo()


def action(designer, words):
    return next(each for each in designer.actions() if each.text() == words)


def last_act(file):
    past = undoable(file)
    return act_words(file, past.kind, past.args)


def test_a_drag_moves_an_element_to_the_grid(designer, open_event, qtbot):
    drag(designer, qtbot, (50, 105), (57.3, 112.6), ALT)

    free = box(kept(designer, open_event, qtbot), "code")
    assert free == pytest.approx((42.3, 97.6, 30, 30), abs=0.3)
    drag(designer, qtbot, (57, 112), (52.3, 105.2))
    x, y, *_ = box(kept(designer, open_event, qtbot), "code")
    assert x == pytest.approx(round(x), abs=0.01)
    assert y == pytest.approx(round(y), abs=0.01)


def test_a_drag_snaps_to_the_middle_of_the_badge(designer, open_event, qtbot):
    designer.canvas.show_grid(0, shown=False)

    drag(designer, qtbot, (50, 105), (50.6, 111))

    assert box(kept(designer, open_event, qtbot), "code")[0] == 35


def test_a_handle_resizes(designer, open_event, qtbot):
    click(designer, qtbot, 50, 55)
    drag(designer, qtbot, (90, 55), (80, 55))

    assert box(kept(designer, open_event, qtbot), "name") == (10, 40, 70, 30)


def test_several_are_chosen_moved_and_resized_together(designer, open_event, qtbot):
    click(designer, qtbot, 50, 55)
    click(designer, qtbot, 50, 105, SHIFT)
    assert set(designer.canvas.chosen) == {"name", "code"}

    drag(designer, qtbot, (50, 55), (50, 60))
    template = kept(designer, open_event, qtbot)
    assert (box(template, "name")[1], box(template, "code")[1]) == (45, 95)
    drag(designer, qtbot, (90, 125), (50, 125), ALT)

    template = kept(designer, open_event, qtbot)
    assert box(template, "name")[2] == pytest.approx(40, abs=0.5)
    assert box(template, "code")[2] == pytest.approx(15, abs=0.5)


def test_a_rubber_band_chooses_what_lies_in_it(designer, qtbot):
    drag(designer, qtbot, (5, 78), (95, 135))

    assert designer.canvas.chosen == ["code"]


def test_arrows_move_by_a_tenth_or_by_one_and_resize(designer, open_event, qtbot):
    canvas = designer.canvas
    canvas.choose(["code"])

    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    assert box(kept(designer, open_event, qtbot), "code") == (35.1, 91, 30, 30)
    qtbot.keyClick(canvas, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, ALT | SHIFT)

    assert box(kept(designer, open_event, qtbot), "code") == (35.1, 91, 29.9, 29)


def test_a_key_that_is_held_is_one_gesture(designer, open_event, qtbot):
    designer.canvas.choose(["code"])
    for _ in range(5):
        qtbot.keyPress(designer.canvas, Qt.Key.Key_Right, SHIFT)
    qtbot.keyRelease(designer.canvas, Qt.Key.Key_Right, SHIFT)
    assert box(kept(designer, open_event, qtbot), "code")[0] == 40

    undone(open_event, qtbot)

    assert box(kept(designer, open_event, qtbot), "code")[0] == 35


def test_keys_lead_through_the_elements_choose_all_and_remove(designer, open_event, qtbot):
    canvas = designer.canvas
    for expected in ("band", "name", "code", "band"):
        qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
        assert canvas.chosen == [expected]
    qtbot.keyClick(canvas, Qt.Key.Key_PageUp)
    assert canvas.chosen == ["code"]

    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert [e.id for e in kept(designer, open_event, qtbot).front] == ["band", "name"]
    designer.deeds.all_action.trigger()
    assert canvas.chosen == ["band", "name"]
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)

    assert canvas.chosen == []


def test_escape_ends_a_drag_without_effect(designer, open_event, qtbot):
    canvas = designer.canvas
    start = pixel(designer, 50, 105).toPoint()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, pixel(designer, 60, 120).toPoint())
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=pixel(designer, 60, 120).toPoint())

    assert kept(designer, open_event, qtbot) == A6


def test_what_is_locked_is_not_dragged(designer, open_event, qtbot):
    designer.canvas.choose(["code"])
    action(designer, "Lock").trigger()
    drag(designer, qtbot, (50, 105), (60, 115))

    assert box(kept(designer, open_event, qtbot), "code") == (35, 90, 30, 30)


@pytest.mark.parametrize(
    ("words", "gesture"),
    [
        ("Align left", "Alignment on “Mine”"), ("To the front", "Other order on “Mine”"),
        ("Group", "Grouping on “Mine”"), ("Lock", "Locking on “Mine”"),
        ("Turn by 90°", "Turn on “Mine”"),
    ],
)  # fmt: skip
def test_what_is_done_to_chosen_elements_is_told_and_taken_back(
    designer, open_event, qtbot, words, gesture
):
    designer.canvas.choose(["band", "name"])
    qtbot.wait(1)

    action(designer, words).trigger()

    assert kept(designer, open_event, qtbot) != A6
    assert last_act(open_event.file) == gesture
    undone(open_event, qtbot)
    assert kept(designer, open_event, qtbot) == A6
    assert designer.template == A6


def test_only_what_makes_sense_can_be_done(designer, qtbot):
    def possible(keys):
        designer.canvas.choose(keys, alone=True)
        qtbot.wait(1)
        names = ("Align left", "Same room between, across", "Group", "Ungroup", "Unlock", "Forward")
        return [name for name in names if action(designer, name).isEnabled()]

    assert possible([]) == []
    assert possible(["name"]) == ["Align left", "Forward"]
    assert possible(["band", "name"]) == ["Align left", "Group", "Forward"]
    assert possible(["band", "name", "code"]) == [
        "Align left", "Same room between, across", "Group", "Forward",
    ]  # fmt: skip
    action(designer, "Group").trigger()
    assert possible(["band", "name", "code"]) == [
        "Align left", "Same room between, across", "Ungroup", "Forward",
    ]  # fmt: skip


def test_a_group_is_chosen_by_one_of_it_and_one_alone_by_a_double_click(designer, qtbot):
    designer.canvas.choose(["name", "code"])
    action(designer, "Group").trigger()
    designer.canvas.choose([])

    click(designer, qtbot, 50, 105)
    assert set(designer.canvas.chosen) == {"name", "code"}
    place = pixel(designer, 50, 55).toPoint()
    qtbot.mouseDClick(designer.canvas, Qt.MouseButton.LeftButton, pos=place)

    assert designer.canvas.chosen == ["name"]


@pytest.mark.parametrize(
    "kind", ["name", "text", "code", "photo", "band", "box", "ellipse", "line", "agenda"]
)
def test_each_kind_of_element_is_added_and_chosen(designer, open_event, qtbot, kind):
    designer.tools.add_wanted.emit(kind)

    template = kept(designer, open_event, qtbot)
    assert len(template.front) == 4
    assert designer.canvas.chosen == [template.front[-1].id]
    assert last_act(open_event.file) == "Addition to “Mine”"


def test_undo_and_redo_follow_the_journal(designer, open_event, qtbot):
    drag(designer, qtbot, (50, 105), (60, 115))
    moved = kept(designer, open_event, qtbot)
    assert last_act(open_event.file) == "Move on “Mine”"

    undone(open_event, qtbot)
    qtbot.waitUntil(lambda: designer.template == A6)
    with qtbot.waitSignal(open_event.undone, timeout=10_000):
        open_event.redo()

    qtbot.waitUntil(lambda: designer.template == moved)


def test_many_gestures_in_a_row_are_all_kept(designer, open_event, qtbot):
    designer.canvas.choose(["code"])
    for _ in range(12):
        qtbot.keyClick(designer.canvas, Qt.Key.Key_Left)

    assert box(kept(designer, open_event, qtbot), "code")[0] == pytest.approx(33.8)


def test_what_hubdesk_brings_is_copied_at_the_first_change(open_event, preferences, qtbot):
    designer = shown(open_event, preferences, qtbot, "a6-portrait")
    assert designer.editing.is_ours
    designer.canvas.choose_next(-1)
    chosen = designer.canvas.chosen[0]
    before = box(designer.template, chosen)

    for _ in range(3):  # also those that come while the copy is being made
        qtbot.keyClick(designer.canvas, Qt.Key.Key_Up, SHIFT)

    template = kept(designer, open_event, qtbot)
    assert template.name == "A6, portrait (own)"
    assert box(template, chosen)[1] == pytest.approx(before[1] - 3)
    own = [row for row in templates_store.templates(open_event.file) if not row.is_ours]
    assert [row.name for row in own] == ["A6, portrait (own)"]


def test_taking_the_copy_back_shows_what_it_was_copied_from(open_event, preferences, qtbot):
    designer = shown(open_event, preferences, qtbot, "a6-portrait")
    designer.tools.add_wanted.emit("line")
    kept(designer, open_event, qtbot)

    undone(open_event, qtbot)

    qtbot.waitUntil(lambda: designer.key == "a6-portrait")


def test_another_desk_is_shown_at_once(designer, key, open_event, qtbot):
    other = replace(A6, front=A6.front[:2])

    open_event.write(
        lambda file, operator: templates_store.save_template(file, operator, key, other)
    )

    qtbot.waitUntil(lambda: designer.template == other, timeout=10_000)


def test_a_gesture_on_what_somebody_else_changed_is_refused_and_said(
    designer, key, open_event, qtbot
):
    said = []
    designer.notice_raised.connect(lambda notice: said.append(notice.text))
    other = replace(A6, front=A6.front[:2])

    open_event.write(
        lambda file, operator: templates_store.save_template(file, operator, key, other)
    )
    drag(designer, qtbot, (50, 55), (60, 65))  # before the window has heard of it

    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert kept(designer, open_event, qtbot) == other
    assert designer.template == other


def test_a_change_of_somebody_else_ends_a_drag(designer, key, open_event, qtbot):
    other = replace(A6, front=A6.front[:2])
    start = pixel(designer, 50, 55).toPoint()
    qtbot.mousePress(designer.canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(designer.canvas, pixel(designer, 60, 65).toPoint())
    open_event.write(
        lambda file, operator: templates_store.save_template(file, operator, key, other)
    )
    qtbot.waitUntil(lambda: designer.template == other, timeout=10_000)

    qtbot.mouseRelease(
        designer.canvas, Qt.MouseButton.LeftButton, pos=pixel(designer, 60, 65).toPoint()
    )

    assert kept(designer, open_event, qtbot) == other


def test_guides_come_from_the_rulers_go_with_the_hand_and_leave_the_badge(
    designer, open_event, qtbot
):
    ruler = designer.desk.beside
    target = designer.canvas.mapToGlobal(pixel(designer, 25, 130).toPoint())
    qtbot.mousePress(ruler, Qt.MouseButton.LeftButton, pos=ruler.rect().center())
    qtbot.mouseMove(ruler, ruler.mapFromGlobal(target))
    qtbot.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=ruler.mapFromGlobal(target))
    assert kept(designer, open_event, qtbot).guides == (Guide(at=25),)

    drag(designer, qtbot, (25, 130), (30, 130))
    assert kept(designer, open_event, qtbot).guides == (Guide(at=30),)
    drag(designer, qtbot, (30, 130), (-5, 130))

    assert kept(designer, open_event, qtbot).guides == ()
    assert last_act(open_event.file) == "Guides of “Mine”"


def test_a_back_is_added_designed_and_taken_away(designer, open_event, qtbot):
    designer.tools.shows_changed.emit(type(designer.tools.shows)("back"))
    designer.tools.add_wanted.emit("name")
    template = kept(designer, open_event, qtbot)
    assert len(elements_of(template, Side.BACK)) == 1
    assert template.front == A6.front

    designer.templates.back_unwanted.emit()

    assert kept(designer, open_event, qtbot) == A6
    assert designer.canvas.side is FRONT


def test_elements_go_to_another_template_by_the_clipboard(designer, open_event, qtbot):
    small = templates_store.add_template(
        open_event.file, "Ana", Template(name="Card", width=54, height=86)
    )
    designer.canvas.choose(["name", "code"])
    designer.deeds.copy_action.trigger()
    designer.show_template(small)
    designer.deeds.paste_action.trigger()

    template = kept(designer, open_event, qtbot)
    assert [type(each) for each in template.front] == [Texts, Code]
    assert box(template, template.front[0].id) == (0, 40, 54, 30)
    assert last_act(open_event.file) == "Paste into “Card”"


def test_every_gesture_is_an_act_of_its_own(designer, open_event, qtbot):
    drag(designer, qtbot, (50, 105), (60, 115))
    designer.tools.add_wanted.emit("box")
    kept(designer, open_event, qtbot)

    kinds = open_event.file.rows("SELECT kind FROM act ORDER BY id DESC LIMIT 2")
    assert [ActKind(kind) for (kind,) in kinds] == [ActKind.EDIT_TEMPLATE] * 2
    assert arranging.elements_of(designer.template, FRONT)[-1].id == "e1"


def test_in_a_window_from_right_to_left_the_badge_stays_as_it_is(
    key, open_event, preferences, qtbot, themed_app
):
    themed_app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        designer = shown(open_event, preferences, qtbot, key)
        assert designer.panel.mapToGlobal(CORNER).x() < designer.desk.mapToGlobal(CORNER).x()
        assert designer.desk.beside.x() < designer.canvas.x()

        drag(designer, qtbot, (50, 105), (60, 105))

        assert box(kept(designer, open_event, qtbot), "code")[0] == pytest.approx(45, abs=0.6)
    finally:
        themed_app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
