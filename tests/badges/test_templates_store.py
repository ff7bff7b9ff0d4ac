"""Templates live inside the event file; each gesture of the designer can be undone."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from hubdesk.badges.assets import asset_of, read_asset
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_model import Box, PictureBox, Template
from hubdesk.badges.templates_store import (
    add_template,
    duplicate_template,
    find_template,
    picture_data,
    remove_template,
    rename_template,
    save_template,
    template_version,
    templates,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import redo, undo


def png(mode="RGBA", colour=(200, 0, 0, 255)) -> bytes:
    image = Image.new(mode, (40, 20), (0, 0, 0, 0) if mode == "RGBA" else 255)
    ImageDraw.Draw(image).rectangle((0, 0, 19, 19), fill=colour)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def a_template(name="Mine", **how) -> Template:
    band = Box(id="band", x=0, y=0, width=50, height=10, colour="delegation")
    return Template(name=name, width=50, height=40, front=(band,), **how)


def moved(template: Template, x: float) -> Template:
    return replace(template, front=(replace(template.front[0], x=x, width=20),))


def test_the_event_s_own_templates_come_before_those_that_hubdesk_brings(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())

    rows = templates(event_file)

    assert [(rows[0].key, rows[0].name, rows[0].is_ours)] == [(key, "Mine", False)]
    assert [row.key for row in rows[1:]] == template_names()
    assert rows[0].template == a_template()


def test_a_template_is_found_by_its_key_and_by_its_name(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())

    for text in (key, "Mine", "MINE"):
        assert find_template(event_file, text) == a_template()
    assert find_template(event_file, "a6-portrait") == load_template("a6-portrait")


def test_a_template_that_is_not_there_is_refused_with_those_that_are(event_file) -> None:
    add_template(event_file, "Ana", a_template())

    with pytest.raises(HubDeskError) as refusal:
        find_template(event_file, "Yours")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_FOUND
    assert refusal.value.data["known"] == ["Mine", *template_names()]


def test_a_name_that_is_taken_is_numbered(event_file) -> None:
    for _ in range(3):
        add_template(event_file, "Ana", a_template())
    duplicate_template(event_file, "Ana", "a6-portrait", "a6-portrait")

    assert [row.name for row in templates(event_file)][:4] == [
        "Mine", "Mine 2", "Mine 3", "a6-portrait 2",
    ]  # fmt: skip


def test_each_gesture_is_undone_and_done_again(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())
    for x in (5.0, 9.5):
        save_template(event_file, "Ana", key, moved(a_template(), x), gesture="move")

    undo(event_file, "Ana")
    assert find_template(event_file, key) == moved(a_template(), 5)
    undo(event_file, "Ana")
    assert find_template(event_file, key) == a_template()
    redo(event_file, "Ana")
    redo(event_file, "Ana")
    assert find_template(event_file, key) == moved(a_template(), 9.5)


def test_a_template_that_another_desk_changed_meanwhile_is_not_overwritten(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())
    save_template(event_file, "Eva", key, moved(a_template(), 5))

    with pytest.raises(HubDeskError) as refusal:
        save_template(event_file, "Ana", key, moved(a_template(), 9), known=a_template())

    assert refusal.value.problem is Problem.STALE
    assert find_template(event_file, key) == moved(a_template(), 5)


def test_a_template_that_makes_no_sense_is_not_kept(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())

    with pytest.raises(HubDeskError) as refusal:
        save_template(event_file, "Ana", key, moved(a_template(), 45))

    assert refusal.value.problem is Problem.ELEMENT_OUTSIDE
    assert find_template(event_file, key) == a_template()


@pytest.mark.parametrize("name", ["", "  ", "\u200b\n"])
def test_a_template_without_a_name_is_refused(event_file, name) -> None:
    with pytest.raises(HubDeskError) as refusal:
        add_template(event_file, "Ana", a_template(name))

    assert refusal.value.problem is Problem.INVALID


def test_renaming_and_removing(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())
    rename_template(event_file, "Ana", key, "Misión")
    assert find_template(event_file, key).name == "Misión"

    remove_template(event_file, "Ana", key)
    assert [row.name for row in templates(event_file)] == template_names()
    undo(event_file, "Ana")
    assert templates(event_file)[0].name == "Misión"


def test_the_version_of_a_template_is_the_act_that_changed_it_last(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())
    first = template_version(event_file, key)
    save_template(event_file, "Ana", key, moved(a_template(), 5))

    assert first is not None
    assert template_version(event_file, "Mine") not in {first, None}
    assert template_version(event_file, "a6-portrait") is None


def test_a_template_of_a_newer_hubdesk_is_listed_but_can_t_be_used(event_file) -> None:
    key = add_template(event_file, "Ana", a_template())
    with event_file.writing(_edit(), "Ana") as write:
        write.execute("UPDATE badge_template SET content = '{\"format\": 3}'")

    assert templates(event_file)[0].template is None
    with pytest.raises(HubDeskError) as refusal:
        find_template(event_file, key)
    assert refusal.value.problem is Problem.TEMPLATE_FAULT


def _edit():
    from hubdesk.eventfile.acts import ActKind

    return ActKind.EDIT_TEMPLATE


def test_a_picture_is_flattened_and_kept_once_by_its_content(event_file) -> None:
    asset = asset_of(png(), "logo.png")
    logo = PictureBox(id="logo", x=0, y=0, width=20, height=10, asset=asset.hash)
    template = replace(a_template(), front=(logo,))

    for _ in range(2):
        add_template(event_file, "Ana", template, [asset])

    kept = picture_data(event_file, asset.hash)
    assert kept == asset.data
    assert event_file.value("SELECT count(*) FROM blob") == 1
    with Image.open(io.BytesIO(kept)) as image:
        assert image.mode == "RGB"
        assert image.getpixel((5, 5)) == (200, 0, 0)
        assert image.getpixel((35, 5)) == (255, 255, 255)


def test_a_jpeg_and_a_flat_png_stay_as_they_are(tmp_path) -> None:
    flat = png("RGB", (1, 2, 3))
    Image.effect_noise((40, 40), 60).convert("RGB").save(tmp_path / "a.jpg")

    assert asset_of(flat, "flat.png").data == flat
    assert read_asset(tmp_path / "a.jpg").data == (tmp_path / "a.jpg").read_bytes()


def test_a_photo_that_lies_on_its_side_is_turned_upright(tmp_path) -> None:
    image = Image.new("RGB", (60, 40), "white")
    exif = image.getexif()
    exif[0x0112] = 6
    image.save(tmp_path / "a.jpg", exif=exif)

    asset = read_asset(tmp_path / "a.jpg")

    assert (asset.width, asset.height) == (40, 60)
    assert asset.media == "image/jpeg"


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 40])
def test_what_is_no_picture_is_refused(content) -> None:
    with pytest.raises(HubDeskError) as refusal:
        asset_of(content, "logo.png")

    assert refusal.value.problem is Problem.PICTURE_NOT_READABLE


def test_a_picture_of_billions_of_pixels_is_refused_before_it_is_unpacked() -> None:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))

    with pytest.raises(HubDeskError) as refusal:
        asset_of(bomb, "bomb.png")

    assert refusal.value.problem is Problem.PICTURE_NOT_READABLE
