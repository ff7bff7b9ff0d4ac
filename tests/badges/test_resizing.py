"""A badge of another size keeps everything on it, and what a template says stays valid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.badges.resizing import brought_in, scaled, with_size
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_json import check
from hubdesk.badges.template_model import Box, Guide, Template, Text, Texts, stacks_of

SIZE = st.floats(20, 300)


@pytest.mark.parametrize("name", template_names())
@given(width=SIZE, height=SIZE)
def test_every_template_in_another_size_makes_sense(name, width, height):
    template = load_template(name)

    check(scaled(template, width, height))
    check(with_size(template, width, height))


def test_scaling_keeps_the_proportions():
    text = Text(says="{name}", size=24, smallest=12)
    template = Template(
        name="A6", width=100, height=150, guides=(Guide(at=50), Guide(at=30, flat=True)),
        front=(Texts(x=10, y=30, width=80, height=60, texts=(text,)),),
    )  # fmt: skip

    small = scaled(template, 50, 75)

    (stack,) = stacks_of(small.front)
    assert (stack.x, stack.y, stack.width, stack.height) == (5, 15, 40, 30)
    assert (stack.texts[0].size, stack.texts[0].smallest) == (12, 12)
    assert small.guides == (Guide(at=25), Guide(at=15, flat=True))


def test_what_lies_outside_is_brought_in():
    small = Template(name="Card", width=54, height=86)

    box = brought_in(Box(x=60, y=-3, width=90, height=10), small)

    assert (box.x, box.y, box.width, box.height) == (0, 0, 54, 10)
