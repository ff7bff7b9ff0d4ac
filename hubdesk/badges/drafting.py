"""Draws one side of a template that is being designed, by what draws the print."""

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from hubdesk.badges.arranging import Side, elements_of
from hubdesk.badges.document import build
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.people import Choice, badges_to_print
from hubdesk.badges.sheet import Sheet
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_values import Fold

if TYPE_CHECKING:
    from hubdesk.badges.placing import Finding
    from hubdesk.eventfile.reading import Reader

_OWN_PAGE: Final = Sheet("")
_NOBODY: Final = BadgeFace(
    code="HUBDESK PREVIEW NO BADGE00000", letters="BCDF-GHJK", name="María del Carmen Fernández",
    arabic_name="محمد العلوي المدغري", organisation="Parque Tecnológico de Andalucía",
    job_title="Directora de Innovación", category="delegate", delegation="Andalucía",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Draft:
    """One side, drawn: a PDF of one page, and what should be looked at."""

    pdf: bytes
    findings: "tuple[Finding, ...]"


def draft(reader: "Reader", template: Template, side: Side, person_id: str | None) -> Draft:
    """Draw a side with what the badge of a person says; of nobody, with invented words.

    Raises:
        HubDeskError: a picture or font can't be read.
    """
    face = _face(reader, person_id)
    one = replace(template, front=elements_of(template, side), back=None, fold=Fold.NONE, bleed=0)
    stream = io.BytesIO()
    built = build([face], one, _OWN_PAGE, stream, title=template.name, anyway=True)
    findings = built.findings if built is not None else ()
    return Draft(stream.getvalue(), findings)


def _face(reader: "Reader", person_id: str | None) -> BadgeFace:
    if person_id is not None:
        chosen = badges_to_print(reader, Choice(people=frozenset({person_id})))
        if chosen:
            face = chosen[0].face
            if chosen[0].is_new:  # no code is shown that could be taken for one that was issued
                face = replace(face, code=_NOBODY.code, letters=_NOBODY.letters)
            return face
    return _NOBODY
