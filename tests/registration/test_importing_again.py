"""Importing settles: whatever a list holds, importing it a second time changes nothing."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hubdesk.eventfile.file import EventFile
from hubdesk.registration.importing import apply_import, plan_import

TITLES = "Nombre;Apellidos;الاسم الكامل;Empresa;Correo;Código de entrada;Cargo;Málaga"
# Three people as lists write them. No two have one name: whom a name meets then depends on the
# order of the rows. And the organisation is never empty: who is met by name alone, and is given
# an organisation then, is met by the name alone no more.
NAMES = st.sampled_from([
    ("Ana", "Ruiz", ""), ("RUIZ", "ANA", ""), ("", "Ruiz, Ana", ""), ("ana", "ruiz", "آنا رويس"),
    ("José", "Muñoz", ""), ("JOSE", "MUNOZ", ""), ("Jose", "Muñoz", ""), ("", "", ""),
    ("Mohamed", "El Amrani", ""), ("mohamed", "ELAMRANI", "محمد العمراني"),
    ("محمد", "العمراني", ""), ("", "", "محمد العمراني"),
])  # fmt: skip
ROWS = st.builds(
    lambda names, *others: (*names, *others),
    NAMES,
    st.sampled_from(["PTA", "pta", "APEBI"]),
    st.sampled_from(["", "a@x.es", "A@X.es", "b@x.es", "nada"]),
    st.sampled_from(["", "", "1", "2", "K7QX9PLM", "ZZZZ1111"]),
    st.sampled_from(["", "Gerente", "Directora"]),
    st.sampled_from(["", "x", "no"]),
)
LISTS = st.lists(st.lists(ROWS, min_size=1, max_size=8), min_size=1, max_size=2)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lists=LISTS)
def test_importing_any_lists_again_together_changes_nothing(blank_file, lists):
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
            acts = file.value("SELECT count(*) FROM act")

            result = apply_import(file, "Ana", plan_import(file, paths))

            assert (result.added, result.updated) == (0, 0)
            assert file.value("SELECT count(*) FROM act") == acts
            assert file.value("SELECT count(*) FROM person") == first.added
            assert {row.place for row in first.refused} <= {row.place for row in result.refused}
