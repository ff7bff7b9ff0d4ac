"""What is measured on the calibration page puts a printer right that shifts and stretches."""

import io

import pypdfium2
import pytest
from PIL import Image

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment, Duplex
from hubdesk.badges.calibration import Measured, draw_calibration, expected, inset, put_right

A4 = (210.0, 297.0)
CARD = (86.0, 54.0)


class WrongPrinter:
    """A printer that puts what is at `x` at `stretch * x + shift`."""

    def __init__(self, stretch=(1.0, 1.0), shift=(0.0, 0.0), back=(0.0, 0.0)) -> None:
        self.stretch, self.shift, self.back = stretch, shift, back

    def prints(self, size, known: Adjustment) -> Measured:
        """What is measured on its page."""
        edge = inset(size)

        def x(at: float, back: float = 0, more: float = 0) -> float:
            return self.stretch[0] * (known.scale_x * at + known.x + back) + self.shift[0] + more

        def y(at: float, back: float = 0, more: float = 0) -> float:
            return self.stretch[1] * (known.scale_y * at + known.y + back) + self.shift[1] + more

        return Measured(
            x(edge),
            y(edge),
            x(size[0] - edge) - x(edge),
            y(size[1] - edge) - y(edge),
            x(edge, known.back_x, self.back[0]),
            y(edge, known.back_y, self.back[1]),
        )


@pytest.mark.parametrize("size", [A4, CARD])
@pytest.mark.parametrize(
    "printer",
    [
        WrongPrinter(),
        WrongPrinter(shift=(1.5, -2.25)),
        WrongPrinter(stretch=(0.985, 1.01), shift=(3, 0.4)),
        WrongPrinter(stretch=(1.002, 0.97), shift=(-1, 2), back=(0.8, -1.1)),
    ],
)
@pytest.mark.parametrize("known", [NO_ADJUSTMENT, Adjustment(2, -1, 0.99, 1.01, 0.5, 0.5)])
def test_the_next_page_of_the_printer_is_right(size, printer, known) -> None:
    found = put_right(known, size, printer.prints(size, known))
    again = printer.prints(size, found)

    meant = expected(size)
    for name in ("left", "top", "across", "down", "back_left", "back_top"):
        assert getattr(again, name) == pytest.approx(getattr(meant, name), abs=0.03)


def test_a_back_that_was_not_measured_stays_as_it_was() -> None:
    found = put_right(Adjustment(back_x=0.7), A4, Measured(21, 20, 170, 257))

    assert (found.x, found.back_x, found.back_y) == (-1, 0.7, 0)


@pytest.mark.parametrize("measured", [Measured(20, 20, 17, 257), Measured(70, 20, 170, 257)])
def test_what_no_printer_does_was_measured_wrongly(measured) -> None:
    with pytest.raises(ValueError, match="wrongly"):
        put_right(NO_ADJUSTMENT, A4, measured)


def dark(image: Image.Image, x: float, y: float, dpi: int) -> bool:
    """Whether there is ink at a place in millimetres from the upper left."""
    at = (round(x / 25.4 * dpi), round(y / 25.4 * dpi))
    box = image.crop((at[0] - 1, at[1] - 1, at[0] + 2, at[1] + 2))
    return box.getextrema()[0] < 160


@pytest.mark.parametrize("size", [A4, CARD])
@pytest.mark.parametrize("known", [NO_ADJUSTMENT, Adjustment(2, -1, 0.98, 1.01, 0.5, 0.25)])
def test_the_crosses_stand_where_the_adjustment_puts_them(size, known) -> None:
    stream = io.BytesIO()

    draw_calibration(stream, size, known, Duplex.LONG_EDGE)

    edge = inset(size)
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        assert len(document) == 2
        assert "D = " in document[0].get_textpage().get_text_range()
        assert document[0].get_size() == pytest.approx([side / 25.4 * 72 for side in size], abs=0.1)
        for number, page in enumerate(document):
            image = page.render(scale=300 / 72, grayscale=True).to_pil()
            back = (known.back_x, known.back_y) if number else (0, 0)
            for x in (edge, size[0] - edge):
                for y in (edge, size[1] - edge):
                    at = (
                        known.scale_x * x + known.x + back[0],
                        known.scale_y * y + known.y + back[1],
                    )
                    assert dark(image, *at, 300)
                    assert dark(image, at[0] + 4, at[1], 300)
                    assert not dark(image, at[0] + 6, at[1] + 6, 300)


def test_without_a_back_it_is_one_page() -> None:
    stream = io.BytesIO()

    draw_calibration(stream, A4, NO_ADJUSTMENT)

    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        assert len(document) == 1
