"""The columns of a sheet of sessions, and how they are headed in four languages."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.registration.lists.sheets import ListRow, Sheet


class Column(Enum):
    """What a column of a sheet holds, in the order of the export."""

    ID = "id"
    LEG = "leg"
    DAY = "day"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    ROOM = "room"
    VENUE = "venue"
    TITLE = "title"
    KIND = "kind"
    TRACK = "track"
    LANGUAGE = "language"
    CAPACITY = "capacity"
    SPEAKERS = "speakers"
    DESCRIPTION = "description"
    LOCKED = "locked"
    AUDIENCE = "audience"


# the first of each is the title that is exported
_TITLES: Final = {
    Column.ID: "Id, Session id, Identificador, Identifiant, المعرف",
    Column.LEG: "Leg, City, Etapa, Ciudad, Étape, Ville, المرحلة, المدينة",
    Column.DAY: "Day, Date, Día, Fecha, Jour, اليوم, التاريخ",
    Column.START: "Start, Starts, Begin, From, Start time, Time, Inicio, Comienzo, Hora de inicio,"
    " Hora, Desde, Début, Heure de début, Heure, البداية, وقت البداية, من, الساعة",
    Column.END: "End, Ends, To, Until, End time, Fin, Final, Hora de fin, Hora final, Hasta,"
    " Heure de fin, النهاية, وقت النهاية, إلى",
    Column.MINUTES: "Minutes, Length, Duration, Min, Minutos, Duración, Duración (min), Durée,"
    " Durée (min), المدة, الدقائق",
    Column.ROOM: "Room, Hall, Sala, Aula, Salle, القاعة, قاعة",
    Column.VENUE: "Venue, Place, Location, Sede, Lugar, Recinto, Lieu, Site, المكان, المقر",
    Column.TITLE: "Title, Session, Session title, Título, Sesión, Actividad, Titre, Intitulé,"
    " Séance, Activité, العنوان, عنوان الجلسة, الجلسة, النشاط",
    Column.KIND: "Kind, Type, Tipo, Genre, النوع",
    Column.TRACK: "Track, Línea, Línea temática, Bloque, Eje, Parcours, Axe, المسار, المحور",
    Column.LANGUAGE: "Language, Idioma, Lengua, Langue, اللغة",
    Column.CAPACITY: "Capacity, Places, Seats, Aforo, Plazas, Capacité, السعة, عدد المقاعد",
    Column.SPEAKERS: "Speakers, Speaker, Ponentes, Ponente, Oradores, Intervenants, Intervenant,"
    " Conférenciers, Orateurs, المتحدثون, المتحدث, المتدخلون, المحاضر",
    Column.DESCRIPTION: "Description, Abstract, Summary, Descripción, Resumen, Résumé, الوصف,"
    " الملخص",
    Column.LOCKED: "Locked, Bloqueada, Fija, Verrouillé, Verrouillée, Fixe, مقفل, ثابت",
    Column.AUDIENCE: "Audience, Who may attend, Público, Destinatarios, Public, Destinataires,"
    " الجمهور, المستهدفون",
}  # fmt: skip
TITLES: Final = {column: titles.split(",", 1)[0] for column, titles in _TITLES.items()}
_COLUMN_OF: Final = {
    fold(title): column for column, titles in _TITLES.items() for title in titles.split(",")
}
_HEADER_WITHIN: Final = 40  # rows
_TELLING: Final = frozenset({Column.ID, Column.TITLE})  # without one of them nobody is meant


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row below the header.

    Attributes:
        sheet: the name of its sheet; empty in a text file.
        number: in the file, from 1.
        cells: what it says in the columns it reaches; a column that the sheet lacks is not there.
    """

    sheet: str
    number: int
    cells: "Mapping[Column, str]"


def rows_of(sheet: "Sheet") -> tuple[SheetRow, ...] | None:
    """The rows of a sheet of sessions; None of a sheet that has no title of a session's column."""
    best: dict[int, Column] = {}
    header = -1
    for at, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        found = _titles(row)
        if len(found) > len(best):
            best, header = found, at
    if _TELLING.isdisjoint(best.values()):
        return None
    return tuple(
        SheetRow(
            sheet.name,
            row.number,
            {column: row.cells[at] for at, column in best.items() if at < len(row.cells)},
        )
        for row in sheet.rows[header + 1 :]
    )


def _titles(row: "ListRow") -> dict[int, Column]:
    """Which columns a row heads; of two of one kind the first counts."""
    found: dict[int, Column] = {}
    for at, cell in enumerate(row.cells):
        column = _COLUMN_OF.get(fold(cell)) if cell else None
        if column is not None and column not in found.values():
            found[at] = column
    return found
