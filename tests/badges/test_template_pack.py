"""A template goes to another event as one file; a hostile file is refused."""

import zipfile
from dataclasses import replace

import pytest
from badges.test_templates_store import a_template, png

from hubdesk.badges.assets import asset_of
from hubdesk.badges.template_json import template_text
from hubdesk.badges.template_model import PictureBox
from hubdesk.badges.template_pack import export_template, import_template, read_pack
from hubdesk.badges.templates_store import add_template, find_template, picture_data, templates
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile

ASSET = asset_of(png(), "logo.png")
LOGO = PictureBox(id="logo", x=0, y=0, width=20, height=10, asset=ASSET.hash)
TEMPLATE = replace(a_template("Misión"), back=(LOGO,))


def test_a_template_comes_with_its_pictures_into_another_event(event_file, tmp_path) -> None:
    add_template(event_file, "Ana", TEMPLATE, [ASSET])

    pack = export_template(event_file, "Misión", tmp_path / "mision")

    assert pack.name == "mision.hubdeskbadge"
    with EventFile.create(tmp_path / "other.hubdesk", "Other") as other:
        key = import_template(other, "Eva", pack)
        assert find_template(other, key) == TEMPLATE
        assert picture_data(other, ASSET.hash) == ASSET.data


def test_the_same_template_makes_the_same_file(event_file, tmp_path) -> None:
    add_template(event_file, "Ana", TEMPLATE, [ASSET])

    one, other = (export_template(event_file, "Misión", tmp_path / name) for name in "ab")

    assert one.read_bytes() == other.read_bytes()


def test_one_that_hubdesk_brings_can_be_exported(event_file, tmp_path) -> None:
    pack = export_template(event_file, "a6-portrait", tmp_path / "a6.hubdeskbadge")

    assert read_pack(pack)[0] == find_template(event_file, "a6-portrait")


def test_a_template_whose_picture_has_not_come_yet_is_not_exported(event_file, tmp_path) -> None:
    add_template(event_file, "Ana", TEMPLATE)

    with pytest.raises(HubDeskError) as refusal:
        export_template(event_file, "Misión", tmp_path / "mision")

    assert refusal.value.problem is Problem.PICTURE_NOT_READABLE
    assert list(tmp_path.glob("*.hubdeskbadge")) == []


def pack_of(path, parts, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in parts:
            archive.writestr(name, data)
    return path


GOOD = template_text(TEMPLATE).encode()
PICTURE = "pictures/" + ASSET.hash


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [("template.json", b"[]"), (PICTURE, ASSET.data)],
        [("template.json", GOOD)],  # no picture
        [("template.json", GOOD), (PICTURE, b"other bytes")],
        [("template.json", GOOD), (PICTURE, ASSET.data + b"\0")],
        [("template.json", b" " * 5_000_000 + GOOD), (PICTURE, ASSET.data)],
        [("template.json", GOOD), (PICTURE, ASSET.data), ("bomb", b"\0" * 200_000_000)],
        [("template.json", GOOD), (PICTURE, ASSET.data), *((f"p{n}", b"") for n in range(300))],
        [("template.json", b"\xff\xfe"), (PICTURE, ASSET.data)],
    ],
    ids=["empty", "no-template", "missing", "swapped", "longer", "huge", "bomb", "many", "binary"],
)
def test_a_hostile_file_is_refused_and_nothing_is_kept(event_file, tmp_path, parts) -> None:
    pack = pack_of(tmp_path / "bad.hubdeskbadge", parts)
    before = [row.key for row in templates(event_file)]

    with pytest.raises(HubDeskError) as refusal:
        import_template(event_file, "Ana", pack)

    assert refusal.value.problem in {Problem.TEMPLATE_NOT_READABLE, Problem.TEMPLATE_FAULT}
    assert [row.key for row in templates(event_file)] == before
    assert event_file.value("SELECT count(*) FROM blob") == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.4"])
def test_what_is_no_archive_is_refused(tmp_path, content) -> None:
    (tmp_path / "bad.hubdeskbadge").write_bytes(content)

    with pytest.raises(HubDeskError) as refusal:
        read_pack(tmp_path / "bad.hubdeskbadge")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_READABLE


def test_a_part_that_says_it_is_smaller_than_it_is_does_not_unpack(tmp_path) -> None:
    pack = pack_of(tmp_path / "bad.hubdeskbadge", [("template.json", b" " * 100_000 + GOOD)])
    data = bytearray(pack.read_bytes())
    real = (100_000 + len(GOOD)).to_bytes(4, "little")
    while (place := data.find(real)) >= 0:
        data[place : place + 4] = (10).to_bytes(4, "little")
    pack.write_bytes(data)

    with pytest.raises(HubDeskError) as refusal:
        read_pack(pack)

    assert refusal.value.problem in {Problem.TEMPLATE_NOT_READABLE, Problem.TEMPLATE_FAULT}


def test_paths_in_a_file_lead_nowhere(event_file, tmp_path) -> None:
    evil = template_text(replace(TEMPLATE, back=(replace(LOGO, asset="", file="x.png"),)))
    evil = evil.replace('"x.png"', '"../../../../etc/passwd"')
    pack = pack_of(
        tmp_path / "bad.hubdeskbadge",
        [("template.json", evil.encode()), ("../../escaped", b"x")],
    )

    key = import_template(event_file, "Ana", pack)

    assert find_template(event_file, key).back == ()
    assert not (tmp_path.parent.parent / "escaped").exists()
