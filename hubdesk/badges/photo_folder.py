"""Photos from a folder: whose each is, by its name, and giving them all in one act.

A file is called by the person's e-mail, by the letters of the badge, by a code of one's own (an
alias code or what stands in a custom field), or by the name, in whichever order: `Ruiz Ana.jpg`,
`ana_ruiz.png`. What is surest counts: an e-mail before letters, these before codes, and the name
last. Nothing is given to two people, and nobody gets two photos: a person decides about those.
"""

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from hubdesk.badges.issuing import MAY_HAVE_A_BADGE
from hubdesk.badges.photo_store import set_photos
from hubdesk.badges.photos import ENDINGS, finished, read_photo
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.folding import fold, words
from hubdesk.eventfile.reading import Reader
from hubdesk.registration.merging import survivors
from hubdesk.registration.names import full_name

Progress = Callable[[int, int, str], bool]

_PEOPLE: Final = f"""
SELECT id, given_name, family_name, arabic_name, email, photo IS NOT NULL FROM person
WHERE {MAY_HAVE_A_BADGE}"""
_LETTERS: Final = """
SELECT person_id, letters FROM badge WHERE deleted = 0 AND status = 'active'"""
_CODES: Final = """
SELECT person_id, code FROM alias WHERE deleted = 0 AND code IS NOT NULL
UNION SELECT person_id, value FROM custom_value WHERE deleted = 0 AND value IS NOT NULL"""


class How(Enum):
    """By what a file was recognised."""

    EMAIL = "email"
    LETTERS = "letters"
    CODE = "code"
    NAME = "name"


class Why(Enum):
    """Why a file is left aside."""

    NOBODY = "nobody"
    SEVERAL_PEOPLE = "several_people"
    SEVERAL_FILES = "several_files"  # for one person
    HAS_ONE = "has_one"  # and photos that are there are to stay
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Match:
    """A file and whose photo it is."""

    file: str
    person_id: str
    name: str
    how: How
    replaces: bool


@dataclass(frozen=True, slots=True)
class Left:
    """A file that nobody gets, and whom it may be of."""

    file: str
    why: Why
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderPlan:
    """What would be done with a folder.

    Attributes:
        matches: the photos that people get, in the order of the files' names.
        left: the files that nobody gets.
        without: how many people still have no photo then.
    """

    folder: str
    matches: tuple[Match, ...] = ()
    left: tuple[Left, ...] = ()
    without: int = 0


@dataclass(frozen=True, slots=True)
class Taken:
    """What was done: how many got a photo, and the files that could not be read."""

    photos: int
    left: tuple[Left, ...] = ()


@dataclass(slots=True)
class _Person:
    name: str
    has_photo: bool


def plan_folder(reader: Reader, folder: Path, *, replace: bool = True) -> FolderPlan:
    """Say whose the photos in a folder are; nothing is written, and no photo is opened.

    Args:
        reader: of the event file.
        folder: the photos lie in it, not in folders of it.
        replace: people who have a photo get the new one.

    Raises:
        HubDeskError: `NOT_PERMITTED`: the folder can't be read.
    """
    try:
        names = sorted(
            path.name
            for path in folder.iterdir()
            if path.suffix.lower() in ENDINGS and not path.name.startswith(".")
        )
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(folder)) from error
    people, known = _known(reader)
    found = {name: _recognised(Path(name).stem, known) for name in names}
    files: defaultdict[str, list[str]] = defaultdict(list)
    for name, (keys, _) in found.items():
        if len(keys) == 1:
            files[next(iter(keys))].append(name)
    matches: list[Match] = []
    left: list[Left] = []
    for name, (keys, how) in found.items():
        called = tuple(sorted(people[key].name for key in keys))
        if how is None:
            left.append(Left(name, Why.NOBODY))
            continue
        person_id = next(iter(keys))
        if len(keys) > 1:
            left.append(Left(name, Why.SEVERAL_PEOPLE, called))
        elif len(files[person_id]) > 1:
            left.append(Left(name, Why.SEVERAL_FILES, called))
        elif people[person_id].has_photo and not replace:
            left.append(Left(name, Why.HAS_ONE, called))
        else:
            person = people[person_id]
            matches.append(Match(name, person_id, person.name, how, person.has_photo))
    given = {match.person_id for match in matches}
    without = sum(not each.has_photo and key not in given for key, each in people.items())
    return FolderPlan(str(folder), tuple(matches), tuple(left), without)


def take_folder(
    file: EventFile, operator: str, plan: FolderPlan, progress: Progress | None = None
) -> Taken:
    """Give the photos of a plan, in one act; those that can't be read are left aside.

    All are made ready before the file is written to, so that no scan waits for them.

    Raises:
        HubDeskError: `CANCELLED`: `progress` said to stop; somebody is not there any more. Nobody
            gets a photo then.
    """
    left: list[Left] = []
    ready: list[tuple[str, int]] = []  # whose, and how long: they would not all fit into memory
    with tempfile.TemporaryFile() as spool:
        for number, match in enumerate(plan.matches):
            if progress is not None and not progress(number, len(plan.matches), ""):
                raise HubDeskError(Problem.CANCELLED)
            try:
                photo = finished(read_photo(Path(plan.folder) / match.file), match.file)
            except HubDeskError:
                left.append(Left(match.file, Why.UNREADABLE, (match.name,)))
                continue
            ready.append((match.person_id, spool.write(photo)))
        spool.seek(0)

        def photos() -> Iterator[tuple[str, bytes]]:
            for person_id, length in ready:
                yield person_id, spool.read(length)

        if ready:
            set_photos(file, operator, photos())
    return Taken(len(ready), tuple(left))


_Known = dict[How, "defaultdict[str, set[str]]"]


def _known(reader: Reader) -> tuple[dict[str, _Person], _Known]:
    """Who there is, and by what people are recognised, the surest first."""
    people: dict[str, _Person] = {}
    known: _Known = {how: defaultdict(set) for how in How}
    for key, given, family, arabic, email, has_photo in reader.rows(_PEOPLE):
        latin = full_name(given, family)
        people[str(key)] = _Person(latin or str(arabic or ""), bool(has_photo))
        if email:
            known[How.EMAIL][str(email).strip().casefold()].add(str(key))
        for name in filter(None, (latin, arabic)):
            known[How.NAME][_as_name(str(name))].add(str(key))
    same = survivors(reader)
    for how, query in ((How.LETTERS, _LETTERS), (How.CODE, _CODES)):
        for key, text in reader.rows(query):
            person = str(same.get(key, key))
            if person in people and fold(str(text)):
                known[how][fold(str(text)).replace(" ", "")].add(person)
    return people, known


def _recognised(stem: str, known: _Known) -> tuple[set[str], How | None]:
    together = fold(stem.replace("_", " ")).replace(" ", "")
    for how, said in (
        (How.EMAIL, stem.strip().casefold()),
        (How.LETTERS, together),
        (How.CODE, together),
        (How.NAME, _as_name(stem.replace("_", " "))),
    ):
        if said and said in known[how]:
            return known[how][said], how
    return set(), None


def _as_name(text: str) -> str:
    """A name whose words may stand in any order, however it is written."""
    return " ".join(sorted(words(text)))
