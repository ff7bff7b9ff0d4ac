"""Draws one side of badges into a file, element by element.

What many badges share (the ground, the band, the delegation's name) is drawn once for each
combination and held in the file; a badge adds its own names, letters, photo and code.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hubdesk.badges.agenda import agenda_block
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.layers import layers
from hubdesk.badges.pictures import Pictures
from hubdesk.badges.placing import (
    Finding,
    FindingKind,
    applies,
    colour_for,
    place,
    upright,
)
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Element,
    Ellipse,
    Photo,
    PictureBox,
    Rule,
    Template,
    Texts,
    stacks_of,
)
from hubdesk.badges.template_values import Filling, Placeholder, When
from hubdesk.paper import qr, shapes
from hubdesk.paper.fitting import Wish, fit
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.pdf import MM, Form, PdfWriter

_EYES: Final = 0.38  # how far down a photo its middle is taken, where it is cut above and below

Drawn = tuple[str, tuple[Form, ...]]
"""What draws a side of a badge, and what that uses."""


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    """An element, upright, with what puts it in its place."""

    element: Element
    when: When
    matrix: tuple[float, ...] | None
    is_plain: bool  # for everybody, and not turned


class Side:
    """Draws one side of the badges of one template."""

    def __init__(
        self,
        writer: PdfWriter,
        template: Template,
        elements: Sequence[Element],
        pictures: Pictures,
        *,
        beyond: float = 0,
    ) -> None:
        """Prepare a side.

        Args:
            writer: of the file.
            template: which the elements are of.
            elements: of this side.
            pictures: where photos and pictures come from.
            beyond: how far, in points, what touches the edge is drawn beyond it.
        """
        self._writer = writer
        self._template = template
        self._pictures = pictures
        self._beyond = beyond
        self._colours = dict(template.category_colours)
        self._layers = [[self._prepared(each) for each in layer] for layer in layers(elements)]
        if len(self._layers) > 2 and not self._layers[-1]:
            self._layers.pop()
        self._forms: dict[tuple[object, ...], tuple[Form, list[Finding]]] = {}
        self._key = _key_for(template, elements)
        self._clip = beyond <= 0 and any(
            _reaches_out(each.element, template)
            for layer in self._layers[1::2]
            for each in layer
            if each.matrix is None
        )

    def draw(self, face: BadgeFace, findings: list[Finding]) -> Drawn:
        """What draws this side of a badge; what is wrong with it goes into `findings`."""
        content: list[str] = []
        used: list[Form] = []
        key = self._key(face)
        shared: list[Finding] = []
        for number, layer in enumerate(self._layers):
            if number % 2 == 0:
                form, found = self._shared(number, layer, key, face)
                content.append(f"/{form.name} Do\n")
                used.append(form)
                shared += found
            else:
                content += [self._one(each, face, findings, used) for each in layer]
        if shared:
            findings += [replace(found, code=face.code) for found in shared]
        drawn = "".join(content)
        if self._clip:
            edges = shapes.rectangle(0, 0, self._template.width * MM, self._template.height * MM)
            drawn = shapes.clipped(edges, drawn)
        return drawn, tuple(used)

    def _shared(
        self, number: int, layer: list[_Prepared], key: tuple[object, ...], face: BadgeFace
    ) -> tuple[Form, list[Finding]]:
        """What this badge has in common with others, drawn when first asked for."""
        known = self._forms.get((number, key))
        if known is None:
            found: list[Finding] = []
            used: list[Form] = []
            content = "".join([self._one(each, face, found, used) for each in layer])
            width, height = self._template.width * MM, self._template.height * MM
            form = self._writer.form(
                content, width, height, dict.fromkeys(used), beyond=max(self._beyond, 0)
            )
            known = self._forms[number, key] = (form, found)
        return known

    def _prepared(self, element: Element) -> _Prepared:
        if not element.rotation:
            return _Prepared(element, element.when, None, element.when.is_always)
        matrix = shapes.quarter_turn(
            element.rotation,
            element.x * MM,
            (self._template.height - element.y - element.height) * MM,
            element.width * MM,
            element.height * MM,
        )
        return _Prepared(upright(element, self._template), element.when, matrix, is_plain=False)

    def _one(
        self, each: _Prepared, face: BadgeFace, findings: list[Finding], used: list[Form]
    ) -> str:
        if each.is_plain:
            return self._draw(each.element, face, findings, used)
        if not applies(each.when, face):
            return ""
        content = self._draw(each.element, face, findings, used)
        return content if each.matrix is None or not content else shapes.moved(content, each.matrix)

    def _draw(
        self, element: Element, face: BadgeFace, findings: list[Finding], used: list[Form]
    ) -> str:
        if isinstance(element, Texts):
            lines, found = place(element, self._template, face, self._colours)
            findings += found
            return "".join([self._writer.text(*line) for line in lines])
        if isinstance(element, Code):
            return self._code(element, face)
        x, y = element.x * MM, (self._template.height - element.y - element.height) * MM
        box = x, y, element.width * MM, element.height * MM
        match element:
            case Box():
                return self._painted(element, shapes.rectangle(*box, element.radius * MM), face)
            case Ellipse():
                return self._painted(element, shapes.ellipse(*box), face)
            case Rule():
                return self._rule(element, box, face)
            case Photo():
                return self._photo(element, box, face, used)
            case PictureBox():
                return self._picture(element, box, used)
            case Agenda():
                return self._agenda(element, box, face, findings)

    def _colour(self, colour: str, face: BadgeFace) -> str:
        return colour_for(colour, face, self._colours) if colour else ""

    def _painted(self, element: Box | Ellipse, path: str, face: BadgeFace) -> str:
        colour, outline = (self._colour(each, face) for each in (element.colour, element.outline))
        return shapes.painted(path, colour, outline, element.outline_width * MM)

    def _rule(self, rule: Rule, box: tuple[float, float, float, float], face: BadgeFace) -> str:
        x, y, width, height = box
        ends = (x, y + height), (x + width, y)
        if rule.rising:
            ends = (x, y), (x + width, y + height)
        dashes = [length * MM for length in rule.dashes]
        return shapes.line(*ends, self._colour(rule.colour, face), rule.thickness * MM, dashes)

    def _code(self, element: Code, face: BadgeFace) -> str:
        symbol = qr.symbol(face.code)
        module = element.size * MM / (symbol.size + 2 * qr.QUIET_ZONE)
        edge = qr.QUIET_ZONE * module
        left = (element.x + (element.width - element.size) / 2) * MM
        below = element.y + (element.height + element.size) / 2
        bottom = (self._template.height - below) * MM
        drawn = self._writer.symbol(symbol, left + edge, bottom + edge, symbol.size * module)
        if not element.ground:
            return drawn
        side = element.size * MM
        return self._writer.rectangle(left, bottom, side, side, "#ffffff") + drawn

    def _photo(
        self,
        photo: Photo,
        box: tuple[float, float, float, float],
        face: BadgeFace,
        used: list[Form],
    ) -> str:
        path = shapes.rectangle(*box, photo.radius * MM)
        held = self._pictures.held(self._writer, face.photo) if face.photo else None
        if held is None:
            return self._placeholder(photo, path, box, face)
        used.append(held.form)
        x, y, width, height = box
        scale = max(width / held.width, height / held.height)
        wide, high = held.width * scale, held.height * scale
        drawn = held.form.at(
            x - (wide - width) / 2, y + height - high + (high - height) * _EYES, wide, high
        )
        return shapes.clipped(path, drawn)

    def _placeholder(
        self, photo: Photo, path: str, box: tuple[float, float, float, float], face: BadgeFace
    ) -> str:
        if photo.placeholder is Placeholder.NOTHING:
            return ""
        x, y, width, height = box
        colour = self._colour(photo.colour or "#8a94a0", face)
        ground = shapes.painted(path, "#eceff2")
        if photo.placeholder is Placeholder.INITIALS:
            letters = "".join(
                name[0] for name in face.name.split()[:: max(1, face.name.count(" "))]
            )
            wish = Wish(height * 0.42, 1, bold=True)
            fitted = fit(letters[:2].upper(), wish, width * 0.8, height)
            line = fitted.lines[0]
            left = x + (width - line.width * fitted.size / UNITS) / 2
            middle = y + height / 2 - fitted.size * 0.357
            return ground + self._writer.text(line, left, middle, fitted.size, colour)
        side = min(width, height)
        middle = x + width / 2
        head = shapes.ellipse(middle - side * 0.17, y + height * 0.46, side * 0.34, side * 0.38)
        body = shapes.rectangle(
            middle - side * 0.36,
            y - side * 0.3,
            side * 0.72,
            height * 0.38 + side * 0.3,
            side * 0.3,
        )
        figure = shapes.painted(head, "#b4bcc6") + shapes.painted(body, "#b4bcc6")
        return ground + shapes.clipped(path, figure)

    def _picture(
        self, element: PictureBox, box: tuple[float, float, float, float], used: list[Form]
    ) -> str:
        held = self._pictures.held(self._writer, element.asset, self._template, element.file)
        if held is None:
            return ""
        used.append(held.form)
        x, y, width, height = box
        if element.filling is Filling.STRETCH:
            return held.form.at(x, y, width, height)
        choose: Callable[[float, float], float] = min
        if element.filling is Filling.COVER:
            choose = max
        scale = choose(width / held.width, height / held.height)
        wide, high = held.width * scale, held.height * scale
        drawn = held.form.at(x + (width - wide) / 2, y + (height - high) / 2, wide, high)
        if element.filling is Filling.COVER:
            return shapes.clipped(shapes.rectangle(*box), drawn)
        return drawn

    def _agenda(
        self,
        agenda: Agenda,
        box: tuple[float, float, float, float],
        face: BadgeFace,
        findings: list[Finding],
    ) -> str:
        if not face.agenda:
            return ""
        colours = self._colour(agenda.colour, face), self._colour(agenda.day_colour, face)
        block = agenda_block(agenda, face, (colours[0] or "#000000", colours[1] or "#000000"))
        if block.left_out:
            text = str(block.left_out)
            findings.append(Finding(FindingKind.CUT, face.code, None, text))
        if block.missing:
            kind = FindingKind.MISSING_LETTERS
            findings.append(Finding(kind, face.code, None, block.missing))
        return block.draw(self._writer, box[0], box[1] + box[3])


def _key_for(
    template: Template, elements: Sequence[Element]
) -> Callable[[BadgeFace], tuple[object, ...]]:
    """What badges must agree in to share what is shared."""
    more = sorted(_more_shared(elements))
    roles = "roles" in template.needs()

    def key(face: BadgeFace) -> tuple[object, ...]:
        common = face.event, face.place, face.delegation, face.category, face.colour
        if not (more or roles):
            return common
        return (*common, face.roles if roles else (), *(face.more.get(each, "") for each in more))

    return key


def _more_shared(elements: Sequence[Element]) -> Iterator[str]:
    for stack in stacks_of(tuple(elements)):
        for text in stack.texts:
            if text.is_repeated:
                yield from text.fields
    for element in elements:
        if element.when.has:
            yield element.when.has


def _reaches_out(element: Element, template: Template) -> bool:
    return (
        min(element.x, element.y) < 0
        or element.x + element.width > template.width
        or element.y + element.height > template.height
    )
