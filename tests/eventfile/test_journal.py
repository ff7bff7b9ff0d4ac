"""Each correction that the journal's design owes to a failed trial, and what fails without it.

Corrections 6 and 7 concern the transport of packs, which merging brings.
"""

import json

import apsw
import pytest
from builders import add_person
from hypothesis import given
from hypothesis import strategies as st
from peewee import ForeignKeyField, TextField

from hubdesk.eventfile import file as file_module
from hubdesk.eventfile import journal
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.connection import OLDEST_SQLITE, connect
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.fold import Change, fold
from hubdesk.eventfile.refold import PERSONAL
from hubdesk.eventfile.schema import create_schema
from hubdesk.eventfile.tables import JOURNALED, Admission, Organisation, Person
from hubdesk.eventfile.tables.base import Editable
from hubdesk.eventfile.undo import undo

NAMES = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=20)


def changes_of(file, row):
    return [
        (op, json.loads(new), json.loads(old) if old else None)
        for op, new, old in file.rows(
            "SELECT op, new, old FROM change WHERE row = ? ORDER BY hlc", (row,)
        )
    ]


def test_1_our_own_sqlite_runs_json_triggers_in_an_untrusted_schema(event_file):
    version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))

    add_person(event_file)

    assert version >= OLDEST_SQLITE
    assert event_file.value("PRAGMA trusted_schema") == 0


def test_2_journaled_tables_are_strict_and_hold_text_and_integers_only(event_file):
    tables = {model._meta.table_name for model in JOURNALED}

    strict = {name for _, name, _, _, _, strict in event_file.rows("PRAGMA table_list") if strict}
    types = {
        kind
        for table in tables
        for _, _, kind, *_ in event_file.rows(f"PRAGMA table_info({table})")
    }

    assert tables <= strict
    assert types == {"TEXT", "INTEGER"}


@pytest.mark.parametrize("name", ["null", "100", "1e5", "true", '{"a":1}', "[]", '"', "\\"])
def test_3_text_that_looks_like_json_is_journaled_as_that_text(event_file, name):
    key = add_person(event_file, family_name=name)

    assert changes_of(event_file, key)[0][1]["family_name"] == name


@given(old=NAMES, new=NAMES)
def test_3_any_text_comes_back_from_the_journal(blank_memory, old, new):
    insert, update = blank_memory(old, new)

    assert insert["family_name"] == old
    assert update == ({} if old == new else {"family_name": new})


@pytest.fixture(scope="module")
def blank_memory():
    connection = connect(":memory:")
    create_schema(connection)
    connection.execute("INSERT INTO ctx VALUES (1, 'desk', 0, 0, 'act', 0)")

    def journaled(old, new):
        connection.execute("BEGIN")
        connection.execute(
            "INSERT INTO person (id, deleted, erased, family_name, category, status)"
            " VALUES ('p', 0, 0, ?, '', '')",
            (old,),
        )
        connection.execute("UPDATE person SET family_name = ?", (new,))
        texts = connection.execute("SELECT new FROM change ORDER BY lsn").fetchall()
        connection.execute("ROLLBACK")
        return json.loads(texts[0][0]), json.loads(texts[1][0]) if len(texts) > 1 else {}

    return journaled


def test_4_a_change_of_case_is_journaled_even_in_a_nocase_column():
    class Nickname(Editable):
        name = TextField(collation="NOCASE")

        class Meta:
            table_name = "nickname"

    connection = connect(":memory:")
    for statement in (
        "CREATE TABLE nickname (id TEXT, deleted INTEGER, name TEXT COLLATE NOCASE) STRICT",
        *journal.TABLES,
        *journal.triggers(Nickname),
    ):
        connection.execute(statement)
    connection.execute("INSERT INTO ctx VALUES (1, 'desk', 0, 0, 'act', 0)")

    connection.execute("INSERT INTO nickname VALUES ('n', 0, 'Ana')")
    connection.execute("UPDATE nickname SET name = 'ANA'")

    assert connection.execute("SELECT new FROM change WHERE op = 'U'").get == '{"name":"ANA"}'


def test_4_no_column_has_a_collation_of_its_own(event_file):
    definitions = event_file.rows("SELECT sql FROM sqlite_schema WHERE type = 'table'")

    assert not [sql for (sql,) in definitions if "COLLATE" in (sql or "").upper()]


def test_5_two_copies_of_one_file_never_write_the_same_change(event_file, tmp_path):
    twin_path = tmp_path / "twin.hubdesk"
    event_file.save_copy(twin_path)
    with EventFile.open(twin_path) as twin:
        for file in (event_file, twin):
            # the same moment on both: only the nonce tells their changes apart
            with file.writing(ActKind.REGISTER, "Ana") as write:
                write.execute("UPDATE ctx SET hlc = 1 << 61")
                write.insert(Person, family_name="Ruiz")
        query = "SELECT hlc, desk, nonce, seq FROM change WHERE tbl = 'person'"
        first, second = event_file.row(query), twin.row(query)

    assert first[0] == second[0]
    assert first[1] == second[1]
    assert first[3] == second[3]
    assert first[2] != second[2]


def test_8_redaction_is_the_same_text_however_often_and_wherever_it_is_done():
    connection = apsw.Connection(":memory:")
    text = '{"deleted":0,"given_name":"Ana","status":"confirmed","email":null}'
    sql = "SELECT json_remove(?, '$.given_name', '$.email')"

    once = connection.execute(sql, (text,)).get
    twice = connection.execute(sql, (once,)).get

    assert once == twice == '{"deleted":0,"status":"confirmed"}'


def test_9_replacing_a_row_is_refused_because_it_would_delete_one(event_file):
    key = add_person(event_file)

    with (
        pytest.raises(apsw.ConstraintError, match="never deleted"),
        event_file.writing(ActKind.EDIT_PERSON, "Ana") as write,
    ):
        write.execute(
            "INSERT OR REPLACE INTO person (id, deleted, erased, category, status)"
            " VALUES (?, 0, 0, '', '')",
            (key,),
        )

    assert event_file.value("PRAGMA recursive_triggers") == 1


def test_10_every_table_has_its_triggers_and_an_opened_file_is_compared_with_them(event_file):
    triggers = {
        name for (name,) in event_file.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    }

    for model in JOURNALED:
        assert f"{model._meta.table_name}_inserted" in triggers
        assert f"{model._meta.table_name}_kept" in triggers


def test_11_no_journaled_table_is_unique_in_anything_but_its_key(event_file):
    for model in JOURNALED:
        indexes = event_file.rows(f"PRAGMA index_list({model._meta.table_name})")

        assert [origin for _, _, unique, origin, _ in indexes if unique] == ["pk"]


def test_11_foreign_keys_wait_for_the_commit_so_that_rows_arrive_in_any_order(event_file):
    with event_file.writing(ActKind.REGISTER, "Ana") as write:
        key = write.insert(Person, family_name="Ruiz", organisation_id="later")
        write.insert(Organisation, id="later", name="PTA")

    assert event_file.value("SELECT organisation_id FROM person WHERE id = ?", (key,)) == "later"
    for model in JOURNALED:
        for field in model._meta.sorted_fields:
            if isinstance(field, ForeignKeyField):
                assert field.deferrable == "INITIALLY DEFERRED"


def test_12_undo_leaves_a_newer_edit_alone_and_reports_it(event_file):
    key = add_person(event_file, email="a@example.org", phone="1")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, email="b@example.org", phone="2")
    act = write.act_id
    with event_file.writing(ActKind.EDIT_PERSON, "Omar") as write:
        write.update(Person, key, email="c@example.org")

    undone = undo(event_file, "Ana", act)

    assert event_file.row("SELECT email, phone FROM person") == ("c@example.org", "1")
    assert [kept.field for kept in undone.kept] == ["email"]


def test_anonymous_change_is_refused(event_file):
    key = add_person(event_file)

    with pytest.raises(apsw.ConstraintError, match="act"):
        event_file.database.connection().execute(
            "UPDATE person SET email = 'x' WHERE id = ?", (key,)
        )

    assert event_file.value("SELECT email FROM person") is None


def test_journal_can_neither_be_shortened_nor_rewritten(event_file):
    add_person(event_file)
    connection = event_file.database.connection()

    for statement in ("DELETE FROM change", "UPDATE change SET new = '{}'"):
        with pytest.raises(apsw.ConstraintError, match="journal"):
            connection.execute(statement)


def test_what_happened_is_never_edited(event_file, door_id):
    person = add_person(event_file)
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        admission = write.insert(
            Admission, code="X", point_id=door_id, direction="in", at=1, desk="D", operator="Ana"
        )
        write.update(Admission, admission, person_id=person)

    with (
        pytest.raises(apsw.ConstraintError, match="never edited"),
        event_file.writing(ActKind.CHECK_IN, "Ana") as write,
    ):
        write.update(Admission, admission, at=2)


def test_clock_never_goes_back_though_the_computers_does(event_file, monkeypatch):
    add_person(event_file)
    before = event_file.value("SELECT max(hlc) FROM change")
    monkeypatch.setattr(file_module, "_now", lambda: 1)
    add_person(event_file)

    assert event_file.value("SELECT max(hlc) FROM change") == before + 1


def test_bulk_insert_journals_what_single_inserts_would(event_file):
    rows = [
        {"family_name": f"F{i}", "email": None, "notes": "x" if i % 2 else None} for i in range(5)
    ]
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        for row in rows:
            write.insert(Person, **row)
        write.bulk_insert(Person, rows)

    single, bulk = (
        event_file.rows("SELECT new, op, old FROM change WHERE tbl='person' ORDER BY lsn LIMIT 5"),
        event_file.rows(
            "SELECT new, op, old FROM change WHERE tbl='person' ORDER BY lsn LIMIT 5 OFFSET 5"
        ),
    )
    assert single == bulk
    assert event_file.row("SELECT max(hlc) = (SELECT hlc FROM ctx) FROM change") == (1,)


def test_fold_ignores_order_and_duplicates_of_its_changes():
    changes = [
        Change(1, "a", 1, "person", "p", "I", '{"family_name":"Ruiz","email":"x"}'),
        Change(2, "b", 1, "person", "p", "U", '{"family_name":"Ruiz Gil"}'),
        Change(3, "a", 9, "person", "p", "U", '{"email":null}'),
    ]

    assert fold(changes, PERSONAL) == fold([*reversed(changes), changes[0]], PERSONAL)
    assert fold(changes, PERSONAL) == {("person", "p"): {"family_name": "Ruiz Gil"}}


def test_fold_keeps_an_erased_person_erased_whatever_comes_later():
    changes = [
        Change(1, "a", 1, "person", "p", "I", '{"family_name":"Ruiz","category":"press"}'),
        Change(2, "a", 2, "person", "p", "E", '{"erased":1}'),
        Change(3, "b", 3, "person", "p", "U", '{"family_name":"Ruiz Gil"}'),
    ]

    assert fold(changes, PERSONAL) == {("person", "p"): {"category": "press", "erased": 1}}
