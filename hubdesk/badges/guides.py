"""The guides of a template: lines that elements snap to and nobody prints."""

from dataclasses import replace

from hubdesk.badges.template_model import Guide, Template

MOST = 50  # more help nobody


def with_guide(template: Template, number: int | None, guide: Guide) -> Template:
    """The template with a guide in place of that of this number, or with one more.

    A guide that lies outside the badge is taken away.
    """
    limit = template.height if guide.flat else template.width
    guides = list(template.guides)
    if number is not None:
        del guides[number]
    if 0 <= guide.at <= limit and len(guides) < MOST:
        place = len(guides) if number is None else number
        guides.insert(place, replace(guide, at=round(guide.at, 2)))
    return replace(template, guides=tuple(guides))


def without_guides(template: Template) -> Template:
    """The template without any guide."""
    return replace(template, guides=())


def guide_at(template: Template, x: float, y: float, slack: float) -> int | None:
    """The number of the guide near a place."""
    for number, guide in enumerate(template.guides):
        if abs((y if guide.flat else x) - guide.at) <= slack:
            return number
    return None
