"""Small pages side by side on larger sheets, which are cut after printing."""

from collections.abc import Iterable

from hubdesk.paper.pdf import Form, PdfWriter


class SideBySide:
    """Takes pages of one size and writes two of them on a sheet; call `finish` at the end."""

    def __init__(self, writer: PdfWriter) -> None:
        self.sheets = 0
        self._writer = writer
        self._waiting: tuple[str, float, float, tuple[Form, ...]] | None = None

    def page(self, content: str, width: float, height: float, using: Iterable[Form] = ()) -> None:
        """Take a page."""
        if self._waiting is None:
            self._waiting = content, width, height, tuple(using)
            return
        left, first, tallest, forms = self._waiting
        self._waiting = None
        self._write(
            f"q\n{left}Q\nq 1 0 0 1 {first:.2f} 0 cm\n{content}Q\n",
            first + width,
            max(tallest, height),
            dict.fromkeys([*forms, *using]),
        )

    def finish(self) -> None:
        """Write the page that is left, on the left half of a sheet."""
        if self._waiting is not None:
            content, width, height, using = self._waiting
            self._waiting = None
            self._write(content, 2 * width, height, using)

    def _write(self, content: str, width: float, height: float, using: Iterable[Form]) -> None:
        self.sheets += 1
        self._writer.page(content, width, height, using)
