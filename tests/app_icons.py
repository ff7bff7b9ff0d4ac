"""Makes the pictures of the program's icons from their SVG files: `python tests/app_icons.py`.

They are committed, since desktops want PNG files, and Windows a format of its own.
"""

import io
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent.parent / "resources" / "icons" / "app"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
SMALL = 32
"""Up to this size, the drawing that leaves details out is used where there is one."""


def original(name: str, size: int) -> Path:
    small = FOLDER / f"{name}-small.svg"
    return small if size <= SMALL and small.exists() else FOLDER / f"{name}.svg"


def drawn(name: str, size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(original(name, size))).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def make() -> None:
    for name in ("hubdesk", "hubdesk-file"):
        images = {size: drawn(name, size) for size in SIZES}
        for size, image in images.items():
            image.save(FOLDER / f"{name}-{size}.png", optimize=True)
        for_windows = [image for size, image in images.items() if size <= 256]
        for_windows[-1].save(
            FOLDER / f"{name}.ico",
            sizes=[image.size for image in for_windows],
            append_images=for_windows[:-1],
        )


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    make()
