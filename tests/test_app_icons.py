"""The program's icons are what their originals show, and every icon is a plain outline."""

import xml.etree.ElementTree as ET

import app_icons
import pytest
from PIL import Image, ImageChops

from hubdesk.resources import RESOURCES

OUTLINES = sorted((RESOURCES / "icons").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {
    SVG + name for name in ("path", "circle", "rect", "line", "polyline", "polygon", "ellipse")
}


@pytest.mark.parametrize("size", app_icons.SIZES)
@pytest.mark.parametrize("name", ["hubdesk", "hubdesk-file"])
def test_pictures_are_drawn_from_their_originals(qapp, name, size):
    drawn = app_icons.drawn(name, size)

    kept = Image.open(app_icons.FOLDER / f"{name}-{size}.png").convert("RGBA")
    difference = ImageChops.difference(drawn, kept)
    assert max(high for _, high in difference.getextrema()) <= 8, "run python tests/app_icons.py"


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_an_outline_takes_the_colour_of_the_theme_and_holds_shapes_alone(path):
    root = ET.parse(path).getroot()

    assert root.get("stroke") == "currentColor"
    assert root.get("viewBox") == "0 0 24 24"
    assert {shape.tag for shape in root} <= SHAPES
    assert all(shape.get("fill", "none") in {"none", "currentColor"} for shape in root)
