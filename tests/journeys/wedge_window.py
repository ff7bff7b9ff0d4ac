"""A window with what can have the focus; it says what is scanned, and what the keys did to it.

Commands come as lines: `focus field`, `focus button`, `popup`, `menu`, `dialog`, `busy 300`; each
is answered when it is done.
"""

import json
import sys
import time

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin.ui.wedge import Wedge


class Window(QWidget):
    def __init__(self):
        super().__init__()
        self.scans = []
        self.pressed = 0
        self.field, self.button, self.combo = QLineEdit(), QPushButton("Button"), QComboBox()
        self.combo.addItems(["Hanna", "Rabat", "Tangier"])
        self.button.clicked.connect(self.press)
        self.menu = QMenu(self)
        self.menu.addAction("&Hide").triggered.connect(self.press)
        self.dialog = QDialog(self)
        self.dialog.accepted.connect(self.press)
        accept = QPushButton("Accept", default=True)
        accept.clicked.connect(self.dialog.accept)
        QVBoxLayout(self.dialog).addWidget(QLineEdit())
        self.dialog.layout().addWidget(accept)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.button, self.combo):
            layout.addWidget(widget)
        self.stdin = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self.stdin.activated.connect(self.obey)

    def press(self):
        self.pressed += 1

    def obey(self):
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        command, _, what = line.strip().partition(" ")
        match command:
            case "focus":
                self.combo.hidePopup()
                self.menu.close()
                self.dialog.hide()
                getattr(self, what).setFocus()
            case "popup":
                self.combo.showPopup()
            case "menu":
                self.menu.popup(self.mapToGlobal(self.rect().center()))
            case "dialog":
                self.dialog.open()
            case "busy":
                answer({})
                time.sleep(int(what) / 1000)
                return
        self.say()

    def say(self):
        at = QApplication.activePopupWidget() or QApplication.activeWindow()
        state = {
            "active": QApplication.focusWindow() is not None,
            "window": type(at).__name__,
            "scans": self.scans, "pressed": self.pressed, "field": self.field.text(),
            "field of the dialog": self.dialog.findChild(QLineEdit).text(),
        }  # fmt: skip
        answer(state)


def answer(state):
    sys.stdout.write(json.dumps(state) + "\n")
    sys.stdout.flush()


app = QApplication(sys.argv)
window = Window()
wedge = Wedge(app)
wedge.scanned.connect(window.scans.append)
window.show()
app.exec()
