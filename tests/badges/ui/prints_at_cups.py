"""Prints all badges of an event file on a printer, by the badges page: EVENT PRINTER.

A program of its own: libcups looks for its server once, and remembers.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from hubdesk.badges.ui.page import BadgesPage
from hubdesk.eventfile.file import EventFile
from hubdesk.qt import theme, translation
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.preferences import Preferences


def main() -> int:
    event, printer = Path(sys.argv[1]), sys.argv[2]
    app = QApplication(sys.argv[:1])
    theme.apply(app, "light")
    translation.speak(app, "en")
    settings = QSettings(str(event.with_suffix(".ini")), QSettings.Format.IniFormat)
    with EventFile.open(event) as file:
        opened = OpenEvent(file, "Ana")
        page = BadgesPage(opened, Preferences(settings))
        page.resize(1280, 800)
        page.show()
        page.page_shown()
        while page.panel.printer.count() == 0:
            app.processEvents()
        page.panel.printer.setCurrentText(printer)
        print(page.panel.printer.currentText(), flush=True)  # noqa: T201
        page.previewing.counted.connect(
            lambda _printed: QTimer.singleShot(0, page, page.print_action.trigger)
        )
        told: list[str] = []

        def tell(text: str, _has_record: bool = True) -> None:  # noqa: FBT001, FBT002 - a slot
            told.append(text)
            app.quit()

        page.run.succeeded.connect(tell)
        page.run.failed.connect(tell)
        app.exec()
        print(told[0], flush=True)  # noqa: T201
        page.close()
        opened.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
