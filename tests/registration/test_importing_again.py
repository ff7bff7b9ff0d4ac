"""Importing settles: lists of which no row was refused change nothing the second time."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from hubdesk.eventfile.file import EventFile
from hubdesk.registration.importing.plan import RowReason
from hubdesk.registration.importing.service import apply_import, plan_import

TITLES = "Nombre;Apellidos;الاسم الكامل;Empresa;Correo;Código de entrada;Cargo;Málaga"
# Three people as lists write them, each with an address of their own. A row that is refused says
# nothing about its person the first time, and may say something the second, when other rows have
# been written; that is for the person at the desk to settle.
NAMES = st.sampled_from([
    ("Ana", "Ruiz", ""), ("RUIZ", "ANA", ""), ("", "Ruiz, Ana", ""), ("ana", "ruiz", "آنا رويس"),
    ("José", "Muñoz", ""), ("JOSE", "MUNOZ", ""), ("Jose", "Muñoz", ""), ("", "", ""),
    ("Mohamed", "El Amrani", ""), ("mohamed", "ELAMRANI", "محمد العمراني"),
    ("محمد", "العمراني", ""), ("", "", "محمد العمراني"),
])  # fmt: skip
ADDRESSES = {"a": "ana@x.es", "r": "ana@x.es", "j": "jose@x.es", "m": "elamrani@x.ma"}


def _address(names, kind):
    """The person's own address, another way to write it, none, or something else."""
    own = ADDRESSES.get((names[0] or names[1]).lower()[:1], "")
    return {"own": own, "capitals": own.upper(), "none": "", "wrong": "nada"}[kind]


ROWS = st.builds(
    lambda names, company, mail, code, *others: (
        *names,
        company,
        _address(names, mail),
        code and code + company.upper() + _address(names, "own"),
        *others,
    ),
    NAMES,
    st.sampled_from(["PTA", "pta", "APEBI"]),
    st.sampled_from(["own", "capitals", "none", "wrong"]),
    st.sampled_from(["", "", "K7QX9", "ZZZZ1"]),
    st.sampled_from(["", "Gerente"]),
    st.sampled_from(["", "x", "no"]),
)
LISTS = st.lists(st.lists(ROWS, min_size=1, max_size=8), min_size=1, max_size=2)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lists=LISTS)
def test_importing_lists_again_changes_nothing(blank_file, lists):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, rows in enumerate(lists):
            paths.append(Path(folder) / f"lista{number}.csv")
            text = "\n".join((TITLES, *map(";".join, rows)))
            paths[-1].write_text(text, encoding="utf-8")
        event = Path(folder) / "event.hubdesk"
        shutil.copy(blank_file, event)
        with EventFile.open(event) as file:
            first = apply_import(file, "Ana", plan_import(file, paths))
            assume(not any(row.reason is not RowReason.NO_NAME for row in first.refused))
            acts = file.value("SELECT count(*) FROM act")

            result = apply_import(file, "Ana", plan_import(file, paths))

            assert (result.added, result.updated) == (0, 0)
            assert file.value("SELECT count(*) FROM act") == acts
            assert file.value("SELECT count(*) FROM person") == first.added
            assert result.refused == first.refused
