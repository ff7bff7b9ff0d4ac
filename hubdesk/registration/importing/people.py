"""Who is in the event file already, and whom a row of a list is about.

The identity rule: a person is met again by an alias code; else by e-mail address and folded name;
else by folded name and organisation, in any order of the words. An e-mail address alone never
suffices: delegations share them. Everything is loaded once; no row costs a query.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from hubdesk.eventfile.folding import fold, name_key
from hubdesk.eventfile.keys import new_key
from hubdesk.registration.importing.plan import Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.importing.plan import Value
    from hubdesk.registration.importing.rows import Listed

VALUE_COLUMNS: Final = (
    "given_name", "family_name", "arabic_name", "honorific", "category", "status", "email", "phone",
    "job_title", "country", "languages", "protocol_order", "diet", "access_needs",
    "identity_document", "notes",
)  # fmt: skip
WRITTEN_COLUMNS: Final = (*VALUE_COLUMNS, "organisation_id", "delegation_id")
_SHORT_CODE: Final = 6  # letters; shorter ones, and numbers as short, are often just a count


class Identity(NamedTuple):
    """What a person is met again by, in the order in which it is tried."""

    codes: tuple[str, ...]
    emails: tuple[str, ...]  # with the Latin name, and with the Arabic one
    places: tuple[str, ...]  # the organisation with each name


def identity(
    codes: tuple[str, ...], email: object, names: list[str], organisation: object
) -> Identity:
    """Return what somebody of these name keys is met again by; the organisation is a key."""
    emails: tuple[str, ...] = ()
    if email:
        address = str(email).lower()
        emails = tuple([f"{address} {name}" for name in names])
    return Identity(codes, emails, tuple([f"{organisation} {name}" for name in names]))


class Names:
    """Organisations, delegations or custom fields by folded name; new ones get a key at once."""

    def __init__(self, rows: "Iterable[tuple[object, ...]]") -> None:
        self.name_of: dict[str, str] = {}
        self.new: dict[str, str] = {}
        self._key_of: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        for key, *names in rows:
            self.name_of[str(key)] = str(names[0])
            for name in names:
                if name:
                    self._key_of.setdefault(fold(str(name)) or str(name), str(key))

    def key(self, name: str) -> str:
        """The key of a name; one that is not there yet becomes new."""
        key = self._seen.get(name)
        if key is None:
            folded = fold(name) or name
            key = self._key_of.get(folded)
            if key is None:
                key = self._key_of[folded] = new_key()
                self.new[key] = self.name_of[key] = name
            self._seen[name] = key
        return key


class People:
    """Everybody who can be met again, those that the import itself adds among them."""

    def __init__(self, file: "EventFile") -> None:
        self._by_code: dict[str, tuple[str, ...]] = {}
        self._by_email: dict[str, tuple[str, ...]] = {}
        self._by_place: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, tuple[Value, ...]] = {}
        self._merged: dict[str, str] = {}
        self._targets: dict[str, Target] = {}
        self._load(file)

    def _load(self, file: "EventFile") -> None:
        columns = ", ".join(WRITTEN_COLUMNS)
        for key, merged_into, *values in file.rows(
            f"SELECT id, merged_into, {columns} FROM person WHERE deleted = 0 AND erased = 0"
        ):
            person = str(key)
            self._rows[person] = cast("tuple[Value, ...]", tuple(values))
            if merged_into:
                self._merged[person] = str(merged_into)
            given, family, arabic, email = values[0], values[1], values[2], values[6]
            names = [name_keys_of(given, family), name_keys_of(arabic, None)]
            self._index(person, identity((), email, list(filter(None, names)), values[-2]))
        self._merged = {
            person: survivor for person, survivor in self._merged.items() if survivor in self._rows
        }
        for code, person in file.rows(
            "SELECT code, person_id FROM alias WHERE deleted = 0 AND code IS NOT NULL"
        ):
            if person in self._rows:
                _note(self._by_code, str(code), str(person))

    def _index(self, person: str, known_by: "Identity") -> None:
        for code in known_by.codes:
            _note(self._by_code, code, person)
        for key in known_by.emails:
            _note(self._by_email, key, person)
        for key in known_by.places:
            _note(self._by_place, key, person)

    def find(self, wanted: "Identity") -> tuple[str, ...]:
        """The people a row may be about; one is the answer, several are too many."""
        found: tuple[str, ...] = ()
        for code in wanted.codes:
            found += self._by_code.get(code, ())
        if not found:
            found = self._named(self._by_email, wanted.emails)
            if len(found) > 1:  # homonyms who share an address: the organisation may decide
                here = self._distinct(self._named(self._by_place, wanted.places))
                if len(here) == 1 and here[0] in found:
                    return here
        if not found:
            found = self._named(self._by_place, wanted.places)
        if len(found) < 2:
            return found
        found = self._distinct(found)
        alike = tuple(person for person in found if self._names(person) == len(wanted.places))
        return alike if len(alike) == 1 else found  # who has just these names, and no other

    def _distinct(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Each person once, merged duplicates being one."""
        return tuple({self._survivor(person): person for person in reversed(found)}.values())

    def _named(self, index: dict[str, tuple[str, ...]], keys: tuple[str, ...]) -> tuple[str, ...]:
        """Who is found by a name: by the Arabic one only where one of the two has no other."""
        found: tuple[str, ...] = ()
        for place, key in enumerate(keys):
            there = index.get(key, ())
            if place and there:
                there = tuple(person for person in there if not self._has_latin_name(person))
            found += there
        return found

    def _has_latin_name(self, person: str) -> bool:
        values = self._planned(person)
        return bool(values.get("given_name") or values.get("family_name"))

    def _names(self, person: str) -> int:
        """In how many scripts somebody has a name."""
        return self._has_latin_name(person) + bool(self._planned(person).get("arabic_name"))

    def _planned(self, person: str) -> "dict[str, Value]":
        """What somebody will have after the rows so far."""
        target = self._targets.get(person)
        return (target.current or {}) | target.write if target else self._values(person)

    def _survivor(self, person: str) -> str:
        seen = set[str]()
        while person in self._merged and person not in seen:
            seen.add(person)
            person = self._merged[person]
        return person

    def target(self, person: str) -> Target:
        """The person that a found key stands for."""
        survivor = self._survivor(person)
        target = self._targets.get(survivor)
        if target is None:
            current = self._values(survivor)
            target = self._targets[survivor] = Target(survivor, current)
        if person != survivor and target.compared is None:
            target.compared = self._values(person)
        return target

    def _values(self, person: str) -> "dict[str, Value]":
        return dict(zip(WRITTEN_COLUMNS, self._rows[person], strict=True))

    def add(self, known_by: "Identity") -> Target:
        """Somebody new, who can be met again by later rows."""
        target = Target(new_key())
        self._targets[target.id] = target
        self._index(target.id, known_by)
        return target

    def index(self, target: Target) -> None:
        """Let later rows meet somebody by what earlier rows added."""
        values = (target.current or {}) | target.write
        names = [
            name_keys_of(values.get("given_name"), values.get("family_name")),
            name_keys_of(values.get("arabic_name"), None),
        ]
        self._index(
            target.id,
            identity(
                tuple(target.codes),
                values.get("email"),
                list(filter(None, names)),
                values.get("organisation_id"),
            ),
        )

    def has_code(self, person: str, code: str) -> bool:
        """Whether a code is the person's already."""
        return any(self._survivor(each) == person for each in self._by_code.get(code, ()))

    def targets(self) -> tuple[Target, ...]:
        """Everybody whom a row was about."""
        return tuple(self._targets.values())


def _note(index: dict[str, tuple[str, ...]], key: str, person: str) -> None:
    # tuples of texts, of which there are hundreds of thousands, cost the garbage collector nothing
    there = index.get(key, ())
    if person not in there:
        index[key] = (*there, person)


@lru_cache(maxsize=1 << 17)
def _part_key(name: str) -> str:
    return name_key(name) or name  # a name of signs alone is its own key


def name_keys_of(given: object, family: object) -> str:
    """The key of a full name, from the cached keys of its parts."""
    if given and family:
        return " ".join(sorted(f"{_part_key(str(given))} {_part_key(str(family))}".split()))
    name = given or family
    return _part_key(str(name)) if name else ""


def names_of(listed: "Listed") -> list[str]:
    """The keys of a row's name: in Latin letters, and in Arabic ones."""
    values = listed.values
    latin = name_keys_of(values.get("given_name"), values.get("family_name"))
    arabic = name_keys_of(values.get("arabic_name"), None)
    return [key for key in (latin, arabic) if key]


def is_weak(code: str) -> bool:
    """Whether a code may be no more than somebody's place in a list."""
    return len(code) < _SHORT_CODE or (code.isdecimal() and len(code) <= _SHORT_CODE)
