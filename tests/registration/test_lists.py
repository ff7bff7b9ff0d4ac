"""Reading the lists that people really send, whatever they are named."""

import csv
from datetime import UTC, date, datetime

import pytest
import xlsxwriter
from sample_lists import (
    spanish_rows,
    write_moroccan_list,
    write_ods,
    write_raw_xlsx,
    write_spanish_list,
    write_xlsx,
)
from sample_xls import write_xls

from hubdesk.registration.lists.reading import read_list

MORNING = datetime(2006, 7, 10, 9, 30, tzinfo=UTC).replace(tzinfo=None)
ROWS = [["Nombre", "Apellidos"], ["José", "Muñoz"], ["Lucía", "Peña"]]


def texts(path):
    return [row.cells for row in read_list(path).sheets[0].rows]


def written(path, text, encoding):
    path.write_bytes(text.encode(encoding))
    return path


def test_a_spanish_list_of_70_in_cp1252_is_read_cell_by_cell(tmp_path):
    path = tmp_path / "Asistentes.csv"
    write_spanish_list(path)

    read = read_list(path)

    assert read.form == "cp1252"
    rows = read.sheets[0].rows
    assert rows[0].cells[:3] == ["Nombre", "Apellidos", "Empresa"]
    assert [tuple(row.cells) for row in rows[1:]] == [
        tuple(" ".join(cell.split()) for cell in row) for row in spanish_rows()
    ]
    assert rows[5].cells[7] == 'Llega tarde; dice "hasta 10 €"'


def test_blank_rows_are_left_out_and_the_others_keep_their_numbers(tmp_path):
    path = written(tmp_path / "a.csv", "Nombre;Correo\n\n;\nAna;a@x.es\n", "utf-8")

    assert [row.number for row in read_list(path).sheets[0].rows] == [1, 4]


def test_a_workbook_with_title_lines_and_two_sheets_is_read_whole(tmp_path):
    path = tmp_path / "Liste.xlsx"
    write_moroccan_list(path)

    french, arabic = read_list(path).sheets

    assert (french.name, arabic.name) == ("Délégation", "المدعوون")
    assert french.rows[1].cells[3] == "2006-06-12"
    assert french.rows[3].number == 5
    assert french.rows[3].cells[2:5] == ["Mohamed", "El Amrani", "محمد العمراني"]
    assert french.rows[3].cells[8] == "212600000000"
    assert len(arabic.rows) == 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_unicode_form_and_delimiter_is_recognised(tmp_path, encoding, delimiter):
    text = "\r\n".join(delimiter.join(row) for row in ROWS)

    assert texts(written(tmp_path / "a.txt", text, encoding)) == ROWS


SPANISH = "Nombre;Empresa\nMaría Muñoz Ibáñez;Diputación de Málaga\nÁngel Peña;Ingeniería Óptica\n"
FRENCH = "Prénom;Société\nHélène Lefèvre;Hôtel à la Grâce\nFrançois Noël;Cité du Garçon\n"
ARABIC = "الاسم;الشركة\nمحمد العمراني;وكالة التنمية\nفاطمة الزهراء;غرفة الصناعة\n"


@pytest.mark.parametrize(
    ("text", "encoding", "expected"),
    [
        (SPANISH, "cp1252", "cp1252"),
        (FRENCH, "cp1252", "cp1252"),
        (FRENCH, "cp1256", "cp1252"),  # the same bytes
        (ARABIC, "cp1256", "cp1256"),
        (ARABIC + FRENCH, "cp1256", "cp1256"),
        (FRENCH * 5 + ARABIC, "cp1256", "cp1256"),
        (ARABIC, "iso8859-6", "iso8859-6"),
        (SPANISH, "mac-roman", "mac-roman"),
        (FRENCH, "mac-roman", "mac-roman"),
        (SPANISH, "cp850", "cp850"),
        (FRENCH, "cp850", "cp850"),
        ("Nom;Société\nLe Cœur;Œuvres d'Art\n", "iso8859-15", "iso8859-15"),
        ("Nombre;Nota\nAna;“hasta 10 €” – sí\n", "cp1252", "cp1252"),
        ("Nombre\nAna\nNuñez\n", "cp1252", "cp1252"),
        ("NOMBRE;APELLIDOS\nJOSÉ;MUÑOZ ÁVILA\n", "cp1252", "cp1252"),
        ("Prénom\nChloé\nAïcha\n", "cp1252", "cp1252"),
    ],
)
def test_one_byte_encodings_are_told_apart_by_their_words(tmp_path, text, encoding, expected):
    path = written(tmp_path / "a.csv", text, encoding)

    read = read_list(path)

    assert read.form == expected
    assert [";".join(row.cells) for row in read.sheets[0].rows] == text.splitlines()


def test_an_ods_is_read_without_its_endless_margin(tmp_path):
    write_ods(tmp_path / "a.ods", ROWS)

    assert texts(tmp_path / "a.ods") == ROWS


def test_an_old_xls_is_read(tmp_path):
    write_xls(tmp_path / "a.xls", [*ROWS, ["محمد", 34600111222.0]])

    read = read_list(tmp_path / "a.xls")

    assert (read.form, read.sheets[0].name) == ("xls", "Hoja1")
    assert texts(tmp_path / "a.xls") == [*ROWS, ["محمد", "34600111222"]]


def test_the_content_decides_not_the_name(tmp_path):
    write_xlsx(tmp_path / "a.csv", ROWS)
    written(tmp_path / "a.xls", "Nombre;Apellidos\nJosé;Muñoz\nLucía;Peña\n", "cp1252")

    assert texts(tmp_path / "a.csv") == ROWS
    assert texts(tmp_path / "a.xls") == ROWS


def test_numbers_and_dates_are_texts_as_people_see_them(tmp_path):
    write_xlsx(
        tmp_path / "a.xlsx",
        [[34600111222.0, 0.1 + 0.2, 7, date(2006, 7, 10), MORNING, True]],
    )

    assert texts(tmp_path / "a.xlsx") == [
        ["34600111222", "0.3", "7", "2006-07-10", "2006-07-10 09:30", "true"]
    ]


def test_hidden_sheets_are_not_read(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        workbook.add_worksheet("Lista").write(0, 0, "Nombre")
        hidden = workbook.add_worksheet("Códigos")
        hidden.write(0, 0, "x")
        hidden.hide()

    assert [sheet.name for sheet in read_list(tmp_path / "a.xlsx").sheets] == ["Lista"]


def test_a_sheet_that_begins_in_the_middle_keeps_rows_and_columns(tmp_path):
    write_raw_xlsx(
        tmp_path / "a.xlsx", '<row r="7"><c r="C7" t="inlineStr"><is><t>Ana</t></is></c></row>'
    )

    assert read_list(tmp_path / "a.xlsx").sheets[0].rows == [(7, ["", "", "Ana"])]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (" Ana \n  María ", "Ana María"),
        ("\u202a+34 600\u202c", "+34 600"),
        ("Mun\u0303oz", "Muñoz"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("El\xa0Amrani", "El Amrani"),
        ("-", ""),
        ("#N/A", ""),
        ('="0034600"', "0034600"),
        ("'+34600", "+34600"),
        ("O'Brien", "O'Brien"),
        ("'Aïcha'", "'Aïcha'"),
    ],
)
def test_cells_lose_what_nobody_sees(tmp_path, raw, clean):
    write_xlsx(tmp_path / "a.xlsx", [["x", "Nombre"]])
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_string(0, 0, raw)
        sheet.write_string(0, 1, "x")

    assert texts(tmp_path / "a.xlsx") == [[clean, "x"]]


def test_a_quotation_mark_that_never_ends_swallows_nothing(tmp_path):
    lines = ["Nombre;Empresa", 'Ana;"Sol y Mar', *(f"Persona {n};X" for n in range(100))]

    rows = texts(written(tmp_path / "a.csv", "\n".join(lines), "utf-8"))

    assert rows[1] == ["Ana", "Sol y Mar"]
    assert len(rows) == 102


def test_the_delimiter_that_a_first_line_declares_is_believed(tmp_path):
    path = written(
        tmp_path / "a.csv", "sep=#\r\nNombre#Empresa\r\nAna#Sol, Mar; y Cía\r\n", "utf-8"
    )

    assert texts(path) == [["Nombre", "Empresa"], ["Ana", "Sol, Mar; y Cía"]]


def test_commas_within_names_do_not_beat_the_delimiter(tmp_path):
    rows = "".join(f'"Muñoz Peña, Ana {n}";Gerente, área {n};a{n}@x.es\n' for n in range(30))

    path = written(tmp_path / "a.csv", "Participante;Cargo;Correo\n" + rows, "utf-8")

    assert texts(path)[1] == ["Muñoz Peña, Ana 0", "Gerente, área 0", "a0@x.es"]


def test_a_list_of_one_column_needs_no_delimiter(tmp_path):
    path = written(tmp_path / "a.txt", "Nombre\nAna Ruiz Peña\nJosé Luis Gil\n", "utf-8")

    assert texts(path) == [["Nombre"], ["Ana Ruiz Peña"], ["José Luis Gil"]]


ONE_COLUMN = "Apellidos y nombre\r\nGarcía López, Pedro\r\nNúñez Ruiz, Ana\r\n"


@pytest.mark.parametrize(
    "text",
    [
        ONE_COLUMN,
        "Lista de la misión\r\n\r\n" + ONE_COLUMN,
        "Apellidos y nombre;Empresa\r\nGarcía López, Pedro;Sur, S.L.\r\nNúñez Ruiz, Ana;A, B\r\n",
    ],
)
def test_a_delimiter_that_is_not_in_the_header_cuts_no_cell(tmp_path, text):
    path = tmp_path / "one.csv"
    path.write_bytes(text.encode())

    rows = read_list(path).sheets[0].rows

    assert [row.cells[0] for row in rows[-2:]] == ["García López, Pedro", "Núñez Ruiz, Ana"]
    assert len({len(row.cells) for row in rows[-3:]}) == 1


def test_a_title_line_above_a_header_does_not_make_one_column(tmp_path):
    path = tmp_path / "titled.csv"
    path.write_text("Participantes\nNombre;Mesa\nAna;3\nEva;4\n")

    rows = read_list(path).sheets[0].rows

    assert rows[-1].cells == ["Eva", "4"]


@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_lines_of_a_cell_become_one_unless_they_are_asked_for(tmp_path, name):
    texts = ["  Primero:  bienvenida \r\n\n---\n\u200bAcc\u0301ueil ", "-\n", "una  línea"]
    path = tmp_path / name
    if name.endswith("csv"):
        with path.open("w", encoding="utf-8", newline="") as out:
            csv.writer(out).writerows([["Título", "Texto"], *([text, "x"] for text in texts)])
    else:
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            for row, text in enumerate(["Título", *texts]):
                sheet.write_row(row, 0, [text, "x"])

    kept, joined = (
        [row.cells[0] for row in read_list(path, keep_lines=keep).sheets[0].rows[1:]]
        for keep in (True, False)
    )

    assert kept == ["Primero: bienvenida\n\n---\nAcćueil", "", "una línea"]
    assert joined == ["Primero: bienvenida --- Acćueil", "", "una línea"]
