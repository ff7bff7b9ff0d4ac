"""Badges sent ahead: a file each that scans, and a list that a mail merge understands."""

import csv

import pypdfium2
import pytest
import zxingcpp
from builders import add_person
from PIL import Image

from hubdesk.badges import service as badges
from hubdesk.badges.sending import DPI, LIST, Kind, safe_name, send_ahead
from hubdesk.badges.service import Choice
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo

EVERYBODY = Choice()


def rows_of(folder) -> list[dict[str, str]]:
    with (folder / LIST).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def image_of(path) -> Image.Image:
    if path.suffix == ".png":
        return Image.open(path)
    with pypdfium2.PdfDocument(path) as document:
        return document[0].render(scale=200 / 72).to_pil()


def send(file, folder, *args, kind=Kind.PDF, template="a6-portrait", choice=EVERYBODY, **options):
    return send_ahead(file, "Ana", folder, choice, template, kind, *args, **options)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_has_a_file_whose_code_is_theirs_and_a_line_in_the_list(
    event_file, tmp_path, kind
) -> None:
    for name in ("Ruiz", "Núñez", "أمراني"):
        add_person(event_file, family_name=name, email=f"{len(name)}@example.org")

    sent = send(event_file, tmp_path / "out", kind=kind)

    assert (sent.files, sent.issued, sent.left_out, sent.stopped) == (3, 3, (), False)
    by_letters = {row.letters: row for row in badges.badges(event_file)}
    rows = rows_of(tmp_path / "out")
    assert len(rows) == 3
    for row in rows:
        badge = by_letters[row["code letters"].replace("-", "")]
        assert row["name"] == badge.name
        assert row["e-mail"].endswith("@example.org")
        path = tmp_path / "out" / row["file"]
        assert path.suffix == f".{kind.value}"
        (found,) = zxingcpp.read_barcodes(image_of(path))
        assert found.text == badge.code


def test_the_list_begins_with_the_mark_of_utf_8_and_its_titles(event_file, tmp_path) -> None:
    add_person(event_file, family_name="Núñez")

    send(event_file, tmp_path)

    content = (tmp_path / LIST).read_bytes()
    assert content.startswith(b"\xef\xbb\xbfname,e-mail,file,code letters\r\n")
    assert "Núñez".encode() in content


def test_a_name_is_never_a_formula(event_file, tmp_path) -> None:
    add_person(event_file, given_name="=HYPERLINK", family_name="(1)")

    send(event_file, tmp_path)

    assert rows_of(tmp_path)[0]["name"].startswith("'=")


def test_they_are_issued_in_one_act_but_not_recorded_as_printed(event_file, tmp_path) -> None:
    for number in range(3):
        add_person(event_file, family_name=f"Ruiz {number}")

    send(event_file, tmp_path)

    assert [row.printings for row in badges.badges(event_file)] == [0, 0, 0]
    assert event_file.value("SELECT count(*) FROM print_job") == 0
    undo.undo(event_file, "Ana")
    assert badges.badges(event_file) == []


def test_sending_again_replaces_the_same_files(event_file, tmp_path) -> None:
    for number in range(3):
        add_person(event_file, family_name=f"Ruiz {number}")
    send(event_file, tmp_path)
    before = sorted(path.name for path in tmp_path.glob("*.pdf"))
    (tmp_path / "of somebody else.pdf").write_text("kept")

    again = send(event_file, tmp_path)

    assert again.issued == 0
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == sorted([*before, "of somebody else.pdf"])
    assert (tmp_path / "of somebody else.pdf").read_text() == "kept"


def test_stopping_keeps_whole_files_and_lists_only_those(event_file, tmp_path) -> None:
    for number in range(6):
        add_person(event_file, family_name=f"Ruiz {number}")

    sent = send(event_file, tmp_path / "out", lambda done, _total: done < 2)

    assert sent.stopped
    assert sent.files == 2
    files = {path.name for path in (tmp_path / "out").iterdir()}
    assert files == {LIST, *(row["file"] for row in rows_of(tmp_path / "out"))}
    assert len(files) == 3


def test_namesakes_have_files_of_their_own(event_file, tmp_path) -> None:
    for _ in range(4):
        add_person(event_file)

    send(event_file, tmp_path)

    assert len(list(tmp_path.glob("Ana Ruiz *.pdf"))) == 4


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "etc passwd"), ("a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j"),
        ("  Ana   Ruiz. ", "Ana Ruiz"), ("\x00\n\t", ""), ("...", ""), ("O'Brien", "O Brien"),
        ("محمد الأمين", "محمد الأمين"), ("Jose\u0301", "José"), ("\u202eAna", "Ana"),
    ],
)  # fmt: skip
def test_a_name_is_made_safe_for_every_file_system(name, safe) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_cut_between_letters() -> None:
    cut = safe_name("م" * 300)

    assert set(cut) == {"م"}
    assert 100 < len(cut.encode()) <= 120


def test_a_badge_that_nobody_could_read_is_left_out_and_told(event_file, tmp_path) -> None:
    add_person(event_file)
    nobody = add_person(event_file, given_name=None, family_name="☃")

    sent = send(event_file, tmp_path)

    assert (sent.files, sent.left_out) == (1, (nobody,))
    assert send(event_file, tmp_path, anyway=True).files == 2


def test_who_has_no_e_mail_is_counted(event_file, tmp_path) -> None:
    add_person(event_file, email="ana@example.org")
    add_person(event_file, given_name="Eva")

    assert send(event_file, tmp_path).without_email == 1


def test_a_picture_shows_both_sides_at_300_dpi(event_file, tmp_path) -> None:
    add_person(event_file)

    send(event_file, tmp_path, kind=Kind.PNG, template="butterfly")

    (path,) = tmp_path.glob("*.png")
    with Image.open(path) as image:
        assert image.width == pytest.approx(105 / 25.4 * DPI, abs=2)
        assert image.height == pytest.approx(2 * 148 / 25.4 * DPI, abs=3)
        assert round(image.info["dpi"][0]) == DPI


def test_only_the_chosen_get_a_file_and_a_badge(event_file, tmp_path) -> None:
    chosen, _ = add_person(event_file), add_person(event_file, given_name="Eva")

    sent = send(event_file, tmp_path, choice=Choice(people=frozenset({chosen})))

    assert (sent.files, sent.issued) == (1, 1)
    assert [row.person_id for row in badges.badges(event_file)] == [chosen]


def test_nobody_chosen_writes_nothing(event_file, tmp_path) -> None:
    assert send(event_file, tmp_path / "out").files == 0
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_issues_nothing(event_file, tmp_path) -> None:
    add_person(event_file)
    (tmp_path / "a file").write_text("in the way")

    with pytest.raises(HubDeskError) as refused:
        send(event_file, tmp_path / "a file" / "out")

    assert refused.value.problem is Problem.NOT_PERMITTED
    assert badges.badges(event_file) == []
