"""Lists that are wrong, empty, huge or hostile: each is refused with its reason, soon."""

import os
import zipfile

import pytest
from sample_lists import write_ods, write_raw_xlsx, write_xlsx
from sample_xls import write_xls

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.lists import isolation
from hubdesk.registration.lists.reading import read_list
from hubdesk.registration.lists.sheets import ListFault, ListRefusedError


def refusal(path):
    with pytest.raises(HubDeskError) as caught:
        read_list(path)
    assert caught.value.data["path"] == str(path)
    return caught.value.problem, caught.value.data.get("reason")


def cell(place, text="x"):
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


@pytest.mark.parametrize(
    ("data", "problem", "reason"),
    [
        (b"", Problem.LIST_EMPTY, "no_cells"),
        (b" \r\n;;\r\n", Problem.LIST_EMPTY, "no_cells"),
        (b"\xff\xfe", Problem.LIST_EMPTY, "no_cells"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), Problem.LIST_NOT_READABLE, "other_kind"),
        (b"%PDF-1.7\n", Problem.LIST_NOT_READABLE, "other_kind"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000),
            Problem.LIST_NOT_READABLE,
            "other_kind",
        ),
        (b"PK\x03\x04" + bytes(500), Problem.LIST_NOT_READABLE, "damaged"),
        (bytes(range(256)) * 40, Problem.LIST_NOT_READABLE, "binary"),
        (b"a;b\n" + bytes(400), Problem.LIST_NOT_READABLE, "binary"),
        (b"<html><table><tr><td>Ana</td></tr></table>", Problem.LIST_NOT_READABLE, "web_page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><html>", Problem.LIST_NOT_READABLE, "web_page"),
        (b"<?xml version='1.0'?><Workbook>", Problem.LIST_NOT_READABLE, "other_kind"),
        (b"a," * 200_000, Problem.LIST_TOO_LARGE, "columns"),
        (b"Nombre;Nota\nAna;" + b"x" * 50_000_000, Problem.LIST_TOO_LARGE, "cell_length"),
        (b"Nombre;Nota\n" + b"Ana;\n" * 300_000, Problem.LIST_TOO_LARGE, "rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_list_is_refused_with_the_reason(tmp_path, data, problem, reason):
    path = tmp_path / "lista.xlsx"
    path.write_bytes(data)

    assert refusal(path) == (problem, reason)


def test_noise_is_refused(tmp_path):
    path = tmp_path / "lista.csv"
    path.write_bytes(bytes((n * n * 31 + n * 7) % 251 + 1 for n in range(20_000)))

    assert refusal(path) == (Problem.LIST_NOT_READABLE, "binary")


def test_a_missing_file_a_folder_and_a_locked_one_are_told_apart(tmp_path):
    locked = tmp_path / "locked.csv"
    locked.write_text("Nombre\nAna\n")
    locked.chmod(0)

    assert refusal(tmp_path / "none.csv") == (Problem.FILE_NOT_FOUND, None)
    assert refusal(tmp_path) == (Problem.LIST_NOT_READABLE, "folder")
    if not os.access(locked, os.R_OK):  # the administrator may read everything
        assert refusal(locked) == (Problem.LIST_NOT_READABLE, "no_permission")


def test_a_device_is_not_read(tmp_path):
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")

        assert refusal(tmp_path / "pipe") == (Problem.LIST_NOT_READABLE, "other_kind")


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.truncate(101_000_000)

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "file_size")


def test_two_cells_in_far_corners_of_a_small_workbook_are_refused(tmp_path):
    far = tmp_path / "far.xlsx"
    write_raw_xlsx(far, f'<row r="1">{cell("A1")}</row><row r="2">{cell("CV249999")}</row>')
    wide = tmp_path / "wide.xlsx"
    write_raw_xlsx(wide, f'<row r="1">{cell("A1")}{cell("XFD1")}</row>')
    tall = tmp_path / "tall.xlsx"
    write_raw_xlsx(tall, f'<row r="1">{cell("A1")}</row><row r="2">{cell("A1048576")}</row>')

    assert far.stat().st_size < 6_000
    assert refusal(far) == (Problem.LIST_TOO_LARGE, "cells")
    assert refusal(wide) == (Problem.LIST_TOO_LARGE, "columns")
    assert refusal(tall) == (Problem.LIST_TOO_LARGE, "rows")


def test_a_workbook_that_claims_a_million_rows_and_has_one_is_read(tmp_path):
    path = tmp_path / "claims.xlsx"
    write_raw_xlsx(
        path,
        f'<row r="1">{cell("A1", "Nombre")}</row><row r="2">{cell("A2", "Ana")}</row>'
        '<row r="1048576"><c r="XFD1048576" s="1"/></row>',
    )

    assert [row.cells for row in read_list(path).sheets[0].rows] == [["Nombre"], ["Ana"]]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    path = tmp_path / "bomb.xlsx"
    write_xlsx(path, [["Nombre"]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.bin", bytes(150_000_000))

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "compression")


def test_an_archive_of_thousands_of_parts_is_refused(tmp_path):
    path = tmp_path / "parts.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(2_001):
            archive.writestr(f"xl/{n}.xml", b"")

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "parts")


def test_a_letter_named_xlsx_is_refused(tmp_path):
    path = tmp_path / "letter.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", b"<w/>")

    assert refusal(path) == (Problem.LIST_NOT_READABLE, "other_kind")


def test_a_long_text_that_many_cells_share_is_refused(tmp_path):
    path = tmp_path / "shared.xlsx"
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 40_000))
    write_raw_xlsx(path, cells, shared=["x" * 30_000])

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "unpacked_size")


def test_a_cell_longer_than_a_spreadsheet_allows_is_refused(tmp_path):
    path = tmp_path / "long.xlsx"
    write_raw_xlsx(path, f'<row r="1">{cell("A1", "x" * 40_000)}</row>')

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "cell_length")


def test_an_ods_that_repeats_a_cell_everywhere_ends_only_the_process_that_reads_it(tmp_path):
    path = tmp_path / "repeats.ods"
    write_ods(path, [["Nombre"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    many = (
        '<table:table-row table:number-rows-repeated="90000">'
        '<table:table-cell office:value-type="string" table:number-columns-repeated="1000">'
        "<text:p>Ana</text:p></table:table-cell></table:table-row><table:table-row"
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(b"<table:table-row", many.encode(), 1))

    assert refusal(path) == (Problem.LIST_TOO_LARGE, "memory")


def test_an_xls_with_cells_in_its_far_corners_is_refused(tmp_path):
    rows = [[""] * 255 + ["x"], *[[]] * 65_534, ["x"]]
    write_xls(tmp_path / "far.xls", rows)

    assert refusal(tmp_path / "far.xls")[0] is Problem.LIST_TOO_LARGE


def test_a_process_that_takes_too_long_is_ended(tmp_path):
    write_ods(tmp_path / "a.ods", [["Nombre"]])

    with pytest.raises(ListRefusedError) as caught:
        isolation.sheets_of(tmp_path / "a.ods", seconds=0.0)

    assert caught.value.fault is ListFault.TIME


def test_damaged_workbooks_are_refused_and_nothing_else_happens(tmp_path):
    path = tmp_path / "a.xlsx"
    write_xlsx(path, [["Nombre", "Apellidos"], ["Ana", "Ruiz"]])
    whole = path.read_bytes()
    outcomes = set()

    for place in range(0, len(whole), 61):
        damaged = bytearray(whole)
        damaged[place : place + 3] = b"\xff\x00\x41"
        path.write_bytes(damaged)
        try:
            read_list(path)
        except HubDeskError as error:
            outcomes.add(error.problem)

    assert Problem.LIST_NOT_READABLE in outcomes
    assert outcomes <= {Problem.LIST_NOT_READABLE, Problem.LIST_TOO_LARGE, Problem.LIST_EMPTY}
