"""`hubdesk import` says whose cells were left out, and which columns were not taken."""

import json

import pytest
from click.testing import CliRunner

from hubdesk.checkin.founding import found_event
from hubdesk.cli.main import main
from hubdesk.registration.columns.words import Field


@pytest.fixture
def event(tmp_path):
    path = tmp_path / "event.hubdesk"
    found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana").close()
    return path


@pytest.fixture
def import_list(event, tmp_path):
    """Writes a list of these lines and imports it with these options."""

    def import_list(*lines, options=()):
        path = tmp_path / "lista.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        done = CliRunner().invoke(main, ["import", str(event), str(path), *options])
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return done

    return import_list


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_a_cell_that_is_left_out_is_named_with_its_row_and_person(import_list, options):
    done = import_list("Nombre;Correo", "Ana Gil;a@x.es", "Luis Gil;luis@sur,es", options=options)

    assert done.exit_code == 0
    assert done.stderr.splitlines() == [
        "lista.csv row 3, Luis Gil: 'luis@sur,es' is no e-mail address; left out"
    ]


def test_a_refused_row_is_no_less_named_than_the_cells_left_out_of_it(import_list):
    done = import_list("Nombre;Correo;Tel", "Ana Gil;a@x.es;", ";x;600111222")

    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "lista.csv row 3, ?: 'x' is no e-mail address; left out",
        "lista.csv row 3: the row has no name",
    ]


def test_more_than_twenty_cells_left_out_are_counted(import_list):
    done = import_list("Nombre;Correo", *(f"Ana Gil {chr(97 + n)};wrong" for n in range(24)))

    told = done.stderr.splitlines()
    assert len(told) == 21
    assert told[-1] == "… and 4 more"


@pytest.mark.parametrize("options", [("--json",), ("--json", "--dry-run")])
def test_json_has_every_cell_that_is_left_out(import_list, options):
    done = import_list("Nombre,Empresa", "Ana Gil,Sur, S.L.", options=options)

    assert done.exit_code == 0
    assert json.loads(done.stdout)["left"] == [
        {
            "file": "lista.csv",
            "sheet": "",
            "row": 2,
            "warning": "beyond_header",
            "text": "S.L.",
        }
    ]


def test_columns_that_are_not_taken_are_named_once(import_list):
    lines = ("Nombre;Matrícula coche;Talla camiseta;Firma", "Ana Gil;1234;M;", "Eva Gil;;L;")

    preview = import_list(*lines, options=("--dry-run",))
    told = import_list(*lines)
    as_json = import_list(*lines, options=("--json",))

    assert told.stderr == preview.stderr
    assert told.stderr == (
        "lista.csv: not taken: Matrícula coche, Talla camiseta (take one with"
        " --map FIELD=COLUMN or --map custom:NAME=COLUMN)\n"
    )
    assert as_json.stderr == told.stderr


def test_a_column_without_a_title_is_named_by_its_letter(import_list):
    done = import_list("Nombre;;Correo", "Ana Gil;x;a@x.es")

    assert "not taken: B (" in done.stderr


def test_help_says_which_fields_there_are_and_how_own_ones_are_spelled():
    told = CliRunner().invoke(main, ["import", "--help"]).stdout

    assert "custom:NAME" in told
    for field in Field:
        assert field.value in told


def test_a_field_that_there_is_not_is_named_with_those_that_there_are(import_list):
    done = import_list("Nombre", "Ana Gil", options=("--map", "nonsense=A"))

    assert done.exit_code == 2
    assert done.stderr.startswith("'nonsense' is no field of a list. The fields are given_name, ")
    assert "custom:NAME" in done.stderr


@pytest.mark.parametrize(
    ("lines", "known"),
    [
        (("Nombre;Correo", "Ana Gil;a@x.es"), "Nombre, Correo"),
        (("Ana Gil;a@x.es", "Eva Gil;e@x.es"), "A, B"),
    ],
)
def test_a_column_that_there_is_not_is_named_with_those_that_there_are(import_list, lines, known):
    done = import_list(*lines, options=("--map", "given_name=Nope"))

    assert done.exit_code == 2
    assert f"lista.csv has no column 'Nope'. Its columns are {known}.\n" in done.stderr


def test_a_field_that_is_mapped_twice_is_a_usage_error(import_list):
    done = import_list(
        "Nombre;Correo", "Ana Gil;a@x.es", options=("--map", "notes=A", "--map", "notes=B")
    )

    assert done.exit_code == 2
    assert "--map notes is given twice" in done.stderr
