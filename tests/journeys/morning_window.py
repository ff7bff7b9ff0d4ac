"""The whole program with a camera that is held what comes as lines: `hold CODE`, one at a time.

Each line is answered when a frame with that badge has been read.
"""

import sys
from pathlib import Path

from checkin.ui.camera_frames import BUILT_IN, PretendedSource, scene
from PySide6.QtCore import QEventLoop, QSocketNotifier, QTimer

from hubdesk.checkin.ui.camera import panel as camera_panel
from hubdesk.qt.preferences import Preferences
from hubdesk.shell import app as program_app
from hubdesk.shell import start


class Hand:
    """Holds badges before the camera of the desk."""

    def __init__(self):
        self.stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.stdin.activated.connect(self.hold)

    def hold(self):
        code = sys.stdin.readline().strip().removeprefix("hold ")
        if not code:
            self.stdin.setEnabled(False)
            return
        frame = program_app.QApplication.instance().program.window.frame
        camera = frame.show_page("check-in").camera
        if camera.panel is None:
            camera.action.trigger()
        read = QEventLoop()
        camera.panel._decoder.decoded.connect(read.quit)
        QTimer.singleShot(0, lambda: camera.panel.source.show(scene(code)))
        read.exec()
        sys.stdout.write("held\n")
        sys.stdout.flush()


if __name__ == "__main__":  # the worker processes load this module too
    camera_panel.CameraSource = lambda: PretendedSource(BUILT_IN)
    Preferences.of_user().set_value("check-in/sounds", False)
    QTimer.singleShot(0, lambda: setattr(program_app, "hand", Hand()))
    sys.exit(start.run(sys.argv[:1], Path(sys.argv[1])))
