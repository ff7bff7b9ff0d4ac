"""What a designer should look at on one side of a template, element by element."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hubdesk.badges.agenda import agenda_block
from hubdesk.badges.arranging import Bounds, Side, elements_of
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.pictures import Source
from hubdesk.badges.placing import Finding, FindingKind, PlacedLine, applies, place, upright
from hubdesk.badges.preflight import element_findings
from hubdesk.badges.template_model import Agenda, Code, Element, Template, Texts
from hubdesk.paper import qr
from hubdesk.paper.fitting import width_of
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.pdf import MM

_BLACK: Final = ("#000000", "#000000")
_OFF: Final = 0.5  # mm by which letters may be nearer to the edge: nobody sees it
_HIGH: Final = 0.72  # of the size of letters, above the line that they stand on


class RemarkKind(Enum):
    """What is to be looked at."""

    FINDING = "finding"  # the print would report it
    OUTSIDE = "outside"  # where a cutter may cut it


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at.

    Attributes:
        element: the id of the element.
        finding: what the print would report.
    """

    kind: RemarkKind
    element: str
    finding: Finding | None = None


def remarks(template: Template, side: Side, face: BadgeFace, pictures: Source) -> list[Remark]:
    """What should be looked at on a side, if this badge is printed, in the order of drawing."""
    found: list[Remark] = []
    for element in elements_of(template, side):
        if applies(element.when, face):
            found += _of_texts(element, template, face)
            found += [
                Remark(RemarkKind.FINDING, element.id, each)
                for each in element_findings(element, template, pictures)
            ]
    return found


def _of_texts(element: Element, template: Template, face: BadgeFace) -> Iterator[Remark]:
    straight = upright(element, template)
    box = Bounds(element.x, element.y, element.width, element.height)
    findings: list[Finding] = []
    if isinstance(straight, Texts):
        lines, findings = place(straight, template, face, dict(template.category_colours))
        if not element.rotation:
            box = _around(lines, template)
    elif isinstance(straight, Agenda) and face.agenda:
        block = agenda_block(straight, face, _BLACK)
        if block.left_out:
            text = str(block.left_out)
            findings = [Finding(FindingKind.CUT, face.code, None, text)]
    elif isinstance(element, Code):
        box = _inside_quiet_zone(element, face)
    else:
        return
    for each in findings:
        yield Remark(RemarkKind.FINDING, element.id, finding=each)
    edge = template.margin - _OFF
    if (
        min(box.x, box.y) < edge
        or box.right > template.width - edge
        or box.bottom > template.height - edge
    ):
        yield Remark(RemarkKind.OUTSIDE, element.id)


def _inside_quiet_zone(code: Code, face: BadgeFace) -> Bounds:
    """Where the modules of a code lie."""
    edge = qr.QUIET_ZONE * code.size / (qr.symbol(face.code).size + 2 * qr.QUIET_ZONE)
    side = code.size - 2 * edge
    middle = code.x + code.width / 2, code.y + code.height / 2
    return Bounds(middle[0] - side / 2, middle[1] - side / 2, side, side)


def _around(lines: Sequence[PlacedLine], template: Template) -> Bounds:
    """Around the letters of lines that are not turned; without any, the middle of the badge."""
    if not lines:
        return Bounds(template.width / 2, template.height / 2, 0, 0)
    left = min(line.x for line in lines)
    right = max(line.x + width_of(line.line, line.tracking) * line.size / UNITS for line in lines)
    top = max(line.y + _HIGH * line.size for line in lines)
    bottom = min(line.y for line in lines)
    above = template.height - top / MM
    return Bounds(left / MM, above, (right - left) / MM, (top - bottom) / MM)
