"""Badges sent ahead: a file for each person, and a list for the program that mails them.

The badges are issued first, as one act that undo takes back: a code in somebody's mailbox has to be
known at the door. They are not recorded as printed. Each file appears whole or not at all, and the
list names only files that are there, also when it is stopped half-way.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.document import build
from hubdesk.badges.issuing import issue_missing
from hubdesk.badges.people import BadgeToPrint, Choice, badges_to_print
from hubdesk.badges.printing import PersonFinding
from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_values import Fold
from hubdesk.badges.templates_store import find_template, picture_data
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.copying import replaced
from hubdesk.eventfile.file import EventFile
from hubdesk.registration.exporting import harmless

LIST: Final = "badges.csv"
DPI: Final = 300
_OWN_PAGE: Final = "single"
_HEADER: Final = ("name", "e-mail", "file", "code letters")
_EMAILS: Final = "SELECT id, email FROM person WHERE email IS NOT NULL"
_UNSAFE: Final = re.compile(r"[^\w.\- ]+")
_LONGEST: Final = 120  # bytes of a name in a file's name: file systems take 255 in all
_POINTS: Final = 72

Progress = Callable[[int, int], bool]


class Kind(Enum):
    """What kind of file each gets."""

    PDF = "pdf"
    PNG = "png"


@dataclass(frozen=True, slots=True)
class Sent:
    """What was written.

    Attributes:
        files: how many.
        issued: how many badges were issued for it.
        without_email: how many of them have no e-mail, which the list leaves empty.
        findings: what should be looked at.
        left_out: whose badges were not written, because nobody could read whose they are.
        stopped: `progress` said so; the others have no file.
    """

    files: int = 0
    issued: int = 0
    without_email: int = 0
    findings: tuple[PersonFinding, ...] = ()
    left_out: tuple[str, ...] = ()
    stopped: bool = False


def send_ahead(
    file: EventFile,
    operator: str,
    folder: Path,
    choice: Choice,
    template: str,
    kind: Kind,
    progress: Progress | None = None,
    *,
    anyway: bool = False,
) -> Sent:
    """Write a file for each of the chosen people into a folder, and the list `badges.csv`.

    The folder is made if it is not there. Files of the same names, from an earlier time, are
    replaced; others are left alone.

    Args:
        file: the event file.
        operator: who does it.
        folder: where to.
        choice: whose badges.
        template: the key, name or path of a template.
        kind: of the files.
        progress: told how many files there are, of how many; answers whether to go on.
        anyway: also badges that nobody could read.

    Raises:
        HubDeskError: the folder can't be written, the disk is full, the template is not there, the
            event file is read-only, or somebody named can't have a badge.
    """
    if file.read_only is not None:
        raise HubDeskError(file.read_only, path=str(file.path))
    look = find_template(file, template)
    chosen = badges_to_print(file, choice, look.needs())
    if not chosen:
        return Sent()
    _make(folder)
    people = [each.badge.person_id for each in chosen]
    issued = issue_missing(file, operator, people)
    if issued:
        chosen = badges_to_print(file, choice, look.needs())
    emails = {str(key): str(email) for key, email in file.rows(_EMAILS)}
    done = _Done()
    names = _file_names(chosen, kind)
    for number, (each, name) in enumerate(zip(chosen, names, strict=True), 1):
        content = _drawn(file, look, each, done, anyway=anyway)
        if content is not None:
            _write(folder / name, content if kind is Kind.PDF else as_png(content))
            email = emails.get(each.badge.person_id, "")
            done.rows.append((_name(each), email, name, each.face.letters))
        if progress is not None and not progress(number, len(chosen)) and number < len(chosen):
            done.stopped = True
            break
    _write(folder / LIST, _list(done.rows))
    return Sent(
        files=len(done.rows),
        issued=len(issued),
        without_email=sum(not email for _, email, _, _ in done.rows),
        findings=tuple(done.findings),
        left_out=tuple(done.left_out),
        stopped=done.stopped,
    )


class _Done:
    """What has been written so far."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str, str, str]] = []
        self.findings: list[PersonFinding] = []
        self.left_out: list[str] = []
        self.stopped = False


def as_png(pdf: bytes, dpi: int = DPI) -> bytes:
    """The pages of a PDF under one another as a PNG: front, then back."""
    import pypdfium2  # noqa: PLC0415 - only who wants pictures waits for it
    from PIL import Image  # noqa: PLC0415

    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=dpi / _POINTS).to_pil() for page in document]
    whole = pages[0]
    if len(pages) > 1:
        width = max(page.width for page in pages)
        whole = Image.new("RGB", (width, sum(page.height for page in pages)), "white")
        down = 0
        for page in pages:
            whole.paste(page, (0, down))
            down += page.height
    out = io.BytesIO()
    whole.save(out, "PNG", dpi=(dpi, dpi), compress_level=6)
    return out.getvalue()


def _drawn(
    file: EventFile, look: Template, each: BadgeToPrint, done: _Done, *, anyway: bool
) -> bytes | None:
    """The badge as a PDF of its own, front and back; None if nobody could read it."""
    stream = io.BytesIO()
    built = build(
        [each.face],
        look,
        load_sheet(_OWN_PAGE),
        stream,
        title=f"{each.face.event} · {_name(each)}",
        anyway=anyway,
        arrangement=_both_sides(look),
        pictures=partial(picture_data, file),
    )
    if built is None:
        return None
    person = each.badge.person_id
    done.findings += [PersonFinding(person, finding) for finding in built.findings]
    if built.left_out:
        done.left_out.append(person)
        return None
    return stream.getvalue()


def _both_sides(look: Template) -> Arrangement:
    """The back, if there is one, on a page of its own, as people turn pages on a screen."""
    upright = look.height >= look.width
    duplex = Duplex.LONG_EDGE if upright else Duplex.SHORT_EDGE
    return Arrangement(duplex=duplex if look.fold is Fold.NONE else Duplex.NONE)


def _file_names(chosen: list[BadgeToPrint], kind: Kind) -> Iterator[str]:
    """A name for each file: whose it is, for people, and the letters, which no two share.

    It is the same each time, so that a badge that has changed replaces its file.
    """
    taken: set[str] = {LIST}
    for each in chosen:
        letters = each.face.letters
        said = safe_name(_name(each))
        name = f"{said} {letters}" if said else letters
        number = 1
        while f"{name}.{kind.value}".casefold() in taken:  # eight letters may meet once in aeons
            number += 1
            name = f"{said} {letters} {number}".strip()
        taken.add(f"{name}.{kind.value}".casefold())
        yield f"{name}.{kind.value}"


def safe_name(name: str) -> str:
    """A person's name as part of a file's name that every system takes."""
    composed = unicodedata.normalize("NFC", name)
    clean = " ".join(_UNSAFE.sub(" ", composed).split()).strip(". -")
    while len(clean.encode()) > _LONGEST:
        clean = clean[:-1]
    return clean.strip(". -")


def _name(each: BadgeToPrint) -> str:
    return each.face.name or each.face.arabic_name


def _list(rows: list[tuple[str, str, str, str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_HEADER)
    writer.writerows([harmless(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")  # the mark tells spreadsheets that it is UTF-8


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(folder)) from error


def _write(path: Path, content: bytes) -> None:
    with replaced(path) as draft:
        draft.write_bytes(content)
