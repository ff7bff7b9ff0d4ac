"""Draws a template that is being designed, by what draws the print."""

import io
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.arranging import Side, elements_of
from hubdesk.badges.document import build
from hubdesk.badges.face import AgendaLine, BadgeFace
from hubdesk.badges.issuing import MAY_HAVE_A_BADGE
from hubdesk.badges.people import Choice, badges_to_print, event_place
from hubdesk.badges.remarks import Remark, remarks
from hubdesk.badges.sheet import Sheet
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_values import Fold
from hubdesk.badges.templates_store import picture_data

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader

_OWN_PAGE: Final = Sheet("")
_MARKS: Final = 6.0  # mm around a whole badge, for the marks that show where to cut
_NOBODY: Final = BadgeFace(
    code="HUBDESK PREVIEW NO BADGE00000", letters="BCDF-GHJK", name="María del Carmen Fernández",
    arabic_name="محمد العلوي المدغري", organisation="Parque Tecnológico de Andalucía",
    job_title="Directora de Innovación", category="delegate", delegation="Andalucía",
    roles=("speaker",),
    agenda=(
        AgendaLine("10.07.", "9:30", "Inauguración", "Auditorio"),
        AgendaLine("10.07.", "11:00", "الطاقات المتجددة والتعاون", "Sala 2"),
        AgendaLine("11.07.", "16:15", "Reuniones bilaterales", "Sala 4"),
    ),
    more={
        "given_name": "María del Carmen", "family_name": "Fernández", "honorific": "Dra.",
        "protocol_name": "Dra. María del Carmen FERNÁNDEZ", "city": "Málaga", "country": "España",
        "languages": "es, fr, ar", "delegation_short": "AND",
        "arabic_organisation": "مجمع التكنولوجيا بالأندلس", "arabic_delegation": "الأندلس",
    },
)  # fmt: skip
_LONGEST: Final = f"""
SELECT id FROM person WHERE {MAY_HAVE_A_BADGE}
ORDER BY length(coalesce(given_name, '') || coalesce(family_name, '')) DESC, id LIMIT 1"""
_DELEGATION: Final = """
SELECT name, colour, short_name, arabic_name FROM delegation WHERE deleted = 0 AND name = ?"""
_EVENT: Final = "SELECT name FROM event WHERE deleted = 0"


@dataclass(frozen=True, slots=True)
class Model:
    """Whose badge is drawn.

    Attributes:
        person: a key; empty: an invented person.
        longest: who has the longest name, in place of that.
        category: as if they were of this; empty: as they are.
        delegation: as if they were of the delegation of this name; empty: as they are.
    """

    person: str = ""
    longest: bool = False
    category: str = ""
    delegation: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was drawn: a PDF file, and what should be looked at.

    Attributes:
        name: whose badge it shows.
    """

    pdf: bytes
    remarks: "tuple[Remark, ...]"
    name: str


def draft(reader: "Reader", template: Template, side: Side, model: Model) -> Draft:
    """Draw a side on a page of its own, with what the badge of a person says.

    Raises:
        HubDeskError: a picture or font can't be read.
    """
    face = model_face(reader, template, model)
    one = replace(template, front=elements_of(template, side), back=None, fold=Fold.NONE, bleed=0)
    pictures = partial(picture_data, reader)
    stream = io.BytesIO()
    build([face], one, _OWN_PAGE, stream, title=template.name, anyway=True, pictures=pictures)
    found = tuple(remarks(template, side, face, pictures))
    return Draft(stream.getvalue(), found, face.name or face.arabic_name)


def draft_whole(reader: "Reader", template: Template, model: Model) -> bytes:
    """Draw a badge as it leaves the printer: both sides, or unfolded, with bleed and cut marks.

    Raises:
        HubDeskError: as `draft`.
    """
    face = model_face(reader, template, model)
    edge = template.bleed + _MARKS
    width, height = template.surface
    sheet = Sheet(
        "", page=(width + 2 * edge, height + 2 * edge), left=edge, top=edge,
        cell=(width, height), pitch=(width, height), marks=True,
    )  # fmt: skip
    stream = io.BytesIO()
    build(
        [face], template, sheet, stream, title=template.name, anyway=True,
        pictures=partial(picture_data, reader),
        arrangement=Arrangement(duplex=Duplex.LONG_EDGE, marks=True),
    )  # fmt: skip
    return stream.getvalue()


def model_face(reader: "Reader", template: Template, model: Model) -> BadgeFace:
    """What the badge says that is shown in the designer."""
    face = _face(reader, template, model)
    if model.category:
        face = replace(face, category=model.category)
    found = reader.rows(_DELEGATION, (model.delegation,)) if model.delegation else []
    for name, colour, short, arabic in found:
        more = dict(face.more) | {
            "delegation_short": str(short or ""), "arabic_delegation": str(arabic or ""),
        }  # fmt: skip
        face = replace(face, delegation=str(name), colour=str(colour or face.colour), more=more)
    return face


def _face(reader: "Reader", template: Template, model: Model) -> BadgeFace:
    person = model.person
    if model.longest:
        person = next((str(key) for (key,) in reader.rows(_LONGEST)), "")
    if person:
        chosen = badges_to_print(reader, Choice(people=frozenset({person})), template.needs())
        if chosen:
            face = chosen[0].face
            if chosen[0].is_new:  # no code is shown that could be taken for one that was issued
                face = replace(face, code=_NOBODY.code, letters=_NOBODY.letters)
            return face
    event = next((str(name) for (name,) in reader.rows(_EVENT)), "")
    return replace(_NOBODY, event=event, place=event_place(reader))
