"""What a user sees of the tables: the rows that are not deleted, the admissions that count."""

from hubdesk.eventfile.tables import JOURNALED, Editable, table_name


def living_rows(file):
    """Every living row of every journaled table; a voided admission is not one."""
    rows = {
        table_name(model): set(
            file.rows(
                f"SELECT * FROM {table_name(model)}"
                + (" WHERE deleted = 0" if issubclass(model, Editable) else "")
            )
        )
        for model in JOURNALED
    }
    voided = {key for (key,) in file.rows("SELECT admission_id FROM voiding WHERE deleted = 0")}
    rows["admission"] = {row for row in rows["admission"] if row[0] not in voided}
    del rows["voiding"]
    return rows
