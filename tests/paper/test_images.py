"""Pictures: what of a JPEG is known by its header alone is what Pillow says of it."""

import io

import pytest
from PIL import Image

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.images import picture_of


def jpeg(mode: str, size=(37, 23), **how) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert(mode).save(out, "JPEG", **how)
    return out.getvalue()


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("how", [{}, {"progressive": True}, {"quality": 20}, {"dpi": (300, 300)}])
def test_a_jpeg_passes_through_with_its_size_and_colours(mode: str, how) -> None:
    content = jpeg(mode, **how)

    picture = picture_of(content, "a.jpg")

    assert (picture.width, picture.height, picture.mode) == (37, 23, mode)
    assert picture.is_jpeg
    assert picture.data == content


def test_a_jpeg_in_printers_colours_is_turned_into_screen_colours() -> None:
    picture = picture_of(jpeg("CMYK"), "a.jpg")

    assert picture.mode == "RGB"
    assert not picture.is_jpeg


@pytest.mark.parametrize("cut", [1, 2, 20, 160, 300])
def test_half_a_jpeg_is_refused_or_known_to_be_one(cut: int) -> None:
    content = jpeg("RGB")[:cut]

    with pytest.raises(HubDeskError) as refusal:
        picture_of(content, "a.jpg")

    assert refusal.value.problem is Problem.PICTURE_NOT_READABLE
