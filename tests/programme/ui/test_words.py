import pytest

from hubdesk.paper.colour import LEGIBLE, contrast
from hubdesk.programme import checks
from hubdesk.programme import service as programme
from hubdesk.programme.ui import words
from hubdesk.qt import theme
from hubdesk.qt.swatches import COLOURS

ANY_COLOUR = (*COLOURS, "#000000", "#ffffff", "#ffff00", "#00ff00", "#0000ff", "#7f7f7f", None)


@pytest.fixture(params=["light", "dark"])
def palette(request, qapp):
    theme.apply(qapp, request.param)
    yield qapp.palette()
    theme.apply(qapp, "light")


def assert_legible(block, palette):
    surface = theme.tokens(palette).surface.name()
    assert contrast(block.text.name(), block.fill.name()) >= LEGIBLE
    assert contrast(block.edge.name(), block.fill.name()) >= 3
    assert contrast(block.edge.name(), surface) >= 3


@pytest.mark.parametrize("kind", programme.KINDS)
def test_text_of_every_kind_is_legible_on_its_block(palette, kind):
    assert_legible(words.kind_colours(kind, palette), palette)


@pytest.mark.parametrize("colour", ANY_COLOUR)
def test_text_is_legible_on_a_track_of_any_colour(palette, colour):
    assert_legible(words.track_colours(colour, palette), palette)


def test_kinds_can_be_told_apart_by_fill_and_edge(palette):
    blocks = [words.kind_colours(kind, palette) for kind in programme.KINDS]

    assert len({block.fill.name() for block in blocks}) == len(blocks)
    assert len({block.edge.name() for block in blocks}) == len(blocks)


def test_unknown_kind_and_spoilt_colour_are_shown_plainly(palette):
    assert words.kind_colours("party", palette) == words.track_colours(None, palette)
    assert words.track_colours("reddish", palette) == words.track_colours(None, palette)


def test_every_kind_role_and_audience_has_words_of_its_own():
    for known, named in (
        (programme.KINDS, words.kind_words),
        (checks.ROLES, words.role_words),
        (programme.AUDIENCES, words.audience_words),
    ):
        said = {named(each) for each in known}
        assert len(said) == len(known)
        assert not said & set(known)
