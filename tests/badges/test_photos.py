"""A photo is kept upright, cut to the face, at the size in which it prints, and nothing else."""

import io

import pytest
from PIL import Image, ImageCms, ImageDraw
from sample_photos import a_photo, a_picture

from hubdesk.badges.photos import PIXELS, Frame, finished, read_photo, seen
from hubdesk.errors import HubDeskError, Problem

ORIENTATION = 0x0112
RED, BLUE = (200, 30, 30), (30, 30, 200)


def opened(content) -> Image.Image:
    return Image.open(io.BytesIO(content))


def red_above_blue(width, height) -> Image.Image:
    image = Image.new("RGB", (width, height), BLUE)
    ImageDraw.Draw(image).rectangle((0, 0, width, height // 2), fill=RED)
    return image


def saved(image, kind="JPEG", **options) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def near(pixel, colour) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(pixel, colour, strict=True))


def test_what_is_kept_is_a_baseline_rgb_jpeg_of_the_printed_size() -> None:
    kept = finished(a_photo(1600, 2400, kind="PNG"), "photo")

    image = opened(kept)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", PIXELS)
    assert b"\xff\xc0" in kept  # the frame of a baseline JPEG
    assert b"\xff\xc2" not in kept
    assert not image.info.get("progressive")


def test_nothing_that_a_camera_wrote_beside_the_picture_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Cámara de Ana"
    content = saved(a_picture(), exif=exif, comment=b"taken at home")

    kept = finished(content, "photo")

    assert "Cámara de Ana".encode() not in kept
    assert b"at home" not in kept
    assert not opened(kept).getexif()


@pytest.mark.parametrize("turn", [1, 2, 3, 4, 5, 6, 7, 8])
def test_a_photo_stands_upright_however_the_camera_was_held(turn) -> None:
    upright = red_above_blue(300, 400)
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = upright.transpose(undo[turn]) if turn in undo else upright
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    content = saved(stored, exif=exif, quality=95)

    image = opened(finished(content, "photo"))
    shown = seen(content, "photo")

    assert near(image.getpixel((150, 20)), RED)
    assert near(image.getpixel((150, image.height - 20)), BLUE)
    assert (shown.width, shown.height) == (300, 400)
    assert near(opened(shown.data).getpixel((150, 20)), RED)


def test_only_what_lies_in_the_frame_is_kept() -> None:
    image = Image.new("RGB", (1200, 1200), BLUE)
    ImageDraw.Draw(image).rectangle((300, 300, 600, 700), fill=RED)

    kept = opened(finished(saved(image, "PNG"), "photo", Frame(300, 300, 300)))

    corners = [(2, 2), (kept.width - 3, 2), (2, kept.height - 3), (150, 200)]
    assert all(near(kept.getpixel(at), RED) for at in corners)


def test_a_small_part_is_not_blown_up() -> None:
    kept = opened(finished(a_photo(150, 200), "photo"))

    assert kept.size == (150, 200)


@pytest.mark.parametrize("size", [(100, 4000), (4000, 100), (7, 5), (1, 1)])
def test_a_photo_of_any_shape_makes_one_that_is_three_by_four(size) -> None:
    kept = opened(finished(a_photo(*[max(8, side) for side in size]), "photo"))

    assert abs(kept.width / kept.height - 0.75) < 0.15
    assert kept.width <= PIXELS[0]


def test_what_is_transparent_becomes_white() -> None:
    image = Image.new("RGBA", (300, 400), (0, 0, 0, 0))

    kept = opened(finished(saved(image, "PNG"), "photo"))

    assert kept.getpixel((10, 10)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1"])
def test_every_mode_of_colour_becomes_rgb(mode) -> None:
    kind = "TIFF" if mode == "CMYK" else "PNG"

    kept = opened(finished(saved(a_picture().convert(mode), kind), "photo"))

    assert kept.mode == "RGB"


def test_colours_that_a_profile_describes_are_turned_into_those_of_a_screen() -> None:
    usual = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = usual.replace(b"rXYZ", b"____").replace(b"bXYZ", b"rXYZ").replace(b"____", b"bXYZ")
    image = Image.new("RGB", (300, 400), RED)

    meant = opened(finished(saved(image, "PNG", icc_profile=swapped), "photo"))

    assert near(meant.getpixel((5, 5)), BLUE)
    assert "icc_profile" not in meant.info


def test_a_profile_that_makes_no_sense_is_left_aside() -> None:
    image = Image.new("RGB", (300, 400), RED)

    kept = opened(finished(saved(image, "PNG", icc_profile=b"no profile"), "photo"))

    assert near(kept.getpixel((5, 5)), RED)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut off", b"%PDF-1.7"])
def test_what_is_no_picture_is_refused_by_its_name(content) -> None:
    with pytest.raises(HubDeskError) as refused:
        finished(content, "Ruiz Ana.jpg")

    assert refused.value.problem is Problem.PICTURE_NOT_READABLE
    assert refused.value.data == {"path": "Ruiz Ana.jpg"}


def test_a_picture_that_was_cut_off_is_refused() -> None:
    with pytest.raises(HubDeskError) as refused:
        finished(a_photo()[:3000], "photo")

    assert refused.value.problem is Problem.PICTURE_NOT_READABLE


def test_a_file_that_is_not_there_is_refused(tmp_path) -> None:
    with pytest.raises(HubDeskError) as refused:
        read_photo(tmp_path / "nobody.jpg")

    assert refused.value.problem is Problem.PICTURE_NOT_READABLE


@pytest.mark.parametrize(
    "frame",
    [Frame(-50, -50, 300), Frame(9000, 9000, 300), Frame(0, 0, 99999), Frame(10, 10, 0.001)],
)
def test_a_frame_never_leaves_the_picture(frame) -> None:
    kept = frame.inside(800, 600)

    assert kept.left >= 0
    assert kept.top >= 0
    assert kept.left + kept.width <= 800.001
    assert kept.top + kept.height <= 600.001
    assert kept.width > 1


def test_zooming_keeps_the_middle_of_the_frame() -> None:
    frame = Frame(100, 200, 300)

    closer = frame.zoomed(2)

    assert closer.width == 150
    assert closer.left + closer.width / 2 == frame.left + frame.width / 2
    assert closer.top + closer.height / 2 == frame.top + frame.height / 2
