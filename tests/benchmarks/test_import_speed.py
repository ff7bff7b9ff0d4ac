"""Row 3 of the speeds: importing 100,000 people against reading them and bare inserts.

The floor reads the same XLSX with the same library, and inserts the rows that the import made
into tables of the same structure without triggers and journal, and their folded texts into the
same full-text table, in one transaction under the same pragmas.
"""

import statistics
import time

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Leg
from hubdesk.registration.importing.service import apply_import, plan_import

PEOPLE = 100_000
ROUNDS = 3

_TITLES = (
    "Nombre",
    "Apellidos",
    "الاسم الكامل",
    "Empresa",
    "Cargo",
    "Correo",
    "Móvil",
    "Categoría",
)
_GIVEN = ("José María", "Lucía", "Mohamed", "Fatima Zahra", "Ángel", "Youssef", "Begoña", "Salma",
          "Íñigo", "Khadija", "Hélène", "Abdelilah", "Rocío", "Rachid", "Óscar")  # fmt: skip
_ARABIC_GIVEN = ("محمد", "فاطمة", "يوسف", "سلمى", "خديجة", "رشيد", "عبد الإله")
_ARABIC_FAMILY = ("العمراني", "بناني", "آيت لحسن", "الشرقاوي", "الوزاني", "التازي", "بنجلون",
                  "الراشدي", "زنيبر", "الشرايبي", "الفاسي", "أخميس")  # fmt: skip
_ARABIC_TITLE = ("", "مولاي ", "سيدي ", "الحاج ", "لالة ")
_FAMILY = ("Muñoz", "El Amrani", "García", "Bennani", "Núñez", "Ait Lahcen", "Ibáñez", "Cherkaoui",
           "de la Fuente", "Er-Rachidi", "Peña", "Ben Ali")  # fmt: skip
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "la", "me", "ni", "ro", "su", "ta", "ve", "zi")
_JOBS = ("Directora general", "Técnico", "Ingénieure", "Gerente", "Professeur")
_CATEGORIES = ("Ponente", "Asistente", "Prensa", "")


def _surname(number):
    """One of 2,197 surnames that are no other's."""
    first, rest = divmod(number % 2197, 169)
    second, third = divmod(rest, 13)
    return (_SYLLABLES[first] + _SYLLABLES[second] + _SYLLABLES[third]).title()


def _person(n):
    arabic = ""
    if n % 5 == 0:  # no two of one company have the same
        choice = n + n // 5000
        arabic = _ARABIC_TITLE[choice // 12 % 5] + _ARABIC_GIVEN[n % 7]
        arabic += f" {_ARABIC_FAMILY[choice % 12]}"
    family = f"{_FAMILY[n % 12]} {_surname(n * 7 // 12)}"
    company = f"{_surname(n % 5000)} {n % 5000} S.L."
    email = f"{_surname(n).lower()}.{n}@empresa{n % 5000}.example"
    return (_GIVEN[n % 15], family, arabic, company, _JOBS[n % 5], email, 34600000000 + n,
            _CATEGORIES[n % 4])  # fmt: skip


@pytest.fixture(scope="module")
def big_list(tmp_path_factory):
    path = tmp_path_factory.mktemp("list") / "asistentes.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, _TITLES)
        for n in range(PEOPLE):
            sheet.write_row(n + 1, 0, _person(n))
    return path


@pytest.fixture
def new_event(tmp_path):
    count = iter(range(ROUNDS + 1))

    def new_event():
        file = EventFile.create(tmp_path / f"event{next(count)}.hubdesk", name="Feria")
        with file.writing(ActKind.FOUND_EVENT, "Ana") as write:
            write.insert(Leg, id="malaga", name="Málaga", zone="Europe/Madrid")
        return file

    return new_event


_FILLED = ("leg", "organisation", "person", "participation", "search_index")


def _bare_file(path, full):
    """The structure of a full event file without its triggers, and the rows it has."""
    rows = {table: full.rows(f'SELECT rowid, * FROM "{table}"') for table in _FILLED}
    connection = connect(path)
    virtual = full.value("SELECT sql FROM sqlite_master WHERE name = 'search_index'")
    connection.execute(str(virtual))
    for (sql,) in full.rows(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index')"
        " AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%' ORDER BY type DESC"
    ):
        connection.execute(str(sql))
    return connection, rows


def _floor(path, full, big_list):
    connection, rows = _bare_file(path, full)
    columns = {
        table: [row[1] for row in full.rows(f"PRAGMA table_info({table})")] for table in _FILLED
    }
    start = time.perf_counter()
    with CalamineWorkbook.from_path(big_list) as workbook:
        assert len(workbook.get_sheet_by_index(0).to_python()) == PEOPLE + 1
    connection.execute("BEGIN IMMEDIATE")
    for table, filled in rows.items():
        names = ", ".join(["rowid", *(f'"{column}"' for column in columns[table])])
        marks = ", ".join("?" * (len(columns[table]) + 1))
        connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', filled)
    connection.execute("COMMIT")
    elapsed = time.perf_counter() - start
    connection.close()
    return elapsed


def test_importing_100_000_people(benchmark, record, tmp_path, big_list, new_event):
    files = []
    floors = []

    def work(file):
        plan = plan_import(file, [big_list])
        result = apply_import(file, "Ana", plan)
        assert (result.added, result.refused) == (PEOPLE, ())

    def floor():
        floors.append(_floor(tmp_path / f"bare{len(files)}.db", files[-1], big_list))

    def setup():
        if files:
            floor()  # in turns with the work, so that both meet the same noise
        files.append(new_event())
        return (files[-1],), {}

    benchmark.pedantic(work, setup=setup, rounds=ROUNDS)
    floor()

    start = time.perf_counter()
    again = plan_import(files[0], [big_list])
    unchanged = time.perf_counter() - start
    assert len(again.rows) == PEOPLE
    assert not again.writes.targets
    record(
        row=3,
        what="import of 100,000 people from XLSX",
        floor_ms=1000 * statistics.median(floors),
        work_ms=1000 * statistics.median(benchmark.stats.stats.data),
        goal=3.0,
        again_ms=1000 * unchanged,
    )
    for file in files:
        file.close()
