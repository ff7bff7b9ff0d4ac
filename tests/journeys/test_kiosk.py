"""A kiosk in the whole program: what else could take its place."""


def test_a_kiosk_opens_no_other_file(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: program.window.frame is not None, timeout=20_000)
    event = program.open_event
    program.window.frame.access.kiosk_action.trigger()

    program.open(tmp_path / "other.hubdesk")
    program.window.take_paths([tmp_path / "other.hubdesk"])

    assert program.open_event is event
    program.window.frame.access.desk.end_kiosk()


def test_after_a_failure_the_new_window_is_a_kiosk(program, qtbot, tmp_path):
    program.open_demo(tmp_path / "demo.hubdesk")
    qtbot.waitUntil(lambda: program.window.frame is not None, timeout=20_000)
    program.window.frame.access.kiosk_action.trigger()
    old = program.window

    old.anew_requested.emit()

    assert program.window is not old
    assert program.window.is_kiosk
    assert program.window.isFullScreen()
    program.window.frame.access.desk.end_kiosk()
