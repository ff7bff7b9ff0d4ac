"""How a plan is made: each row finds its person, and says what it would change."""

from collections import defaultdict
from typing import TYPE_CHECKING

from hubdesk.registration.importing.changes import changed_values, contradictions
from hubdesk.registration.importing.people import (
    Identity,
    Names,
    People,
    identity,
    is_weak,
    name_keys_of,
    names_of,
)
from hubdesk.registration.importing.plan import (
    FieldChange,
    Outcome,
    PlannedRow,
    RowReason,
    Target,
)
from hubdesk.registration.importing.rows import Left, Listed, RowWarning

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.importing.plan import Value


class Planner:
    """Takes rows one after another, and knows what they come to."""

    def __init__(self, file: "EventFile", delegation: str | None) -> None:
        self.rows: list[PlannedRow] = []
        self.organisations = Names(
            file.rows("SELECT id, name, arabic_name FROM organisation WHERE deleted = 0")
        )
        self.delegations = Names(
            file.rows("SELECT id, name, short_name, arabic_name FROM delegation WHERE deleted = 0")
        )
        self.custom_fields = Names(file.rows("SELECT id, name FROM custom_field WHERE deleted = 0"))
        self._people = People(file)
        self._delegation = delegation
        self._legs = frozenset(
            str(leg) for (leg,) in file.rows("SELECT id FROM leg WHERE deleted = 0")
        )
        self._file = file
        self._attending: set[tuple[object, ...]] | None = None
        self._custom_values: dict[tuple[str, str], object] | None = None

    def targets(self) -> tuple[Target, ...]:
        """The people about whom the rows want something written."""
        return tuple(
            target
            for target in self._people.targets()
            if target.current is None
            or target.write
            or target.codes
            or target.custom
            or target.attend
            or target.leave
        )

    def add(self, listed: Listed) -> None:
        """Plan one row."""
        names = names_of(listed)
        if not names:
            self._refuse(listed, RowReason.NO_NAME)
            return
        organisation = self.organisations.key(listed.organisation) if listed.organisation else None
        known_by = identity(listed.codes, listed.values.get("email"), names, organisation)
        found = self._people.find(known_by)
        if len(found) > 1:
            self._refuse(listed, RowReason.AMBIGUOUS, matches=list(found))
            return
        given = self._given(listed, organisation)
        if not found:
            self._new(listed, known_by, given)
            return
        target = self._people.target(found[0])
        if self._is_code_of_another(listed, target, names):
            self._refuse(listed, RowReason.CODE_OF_ANOTHER, matches=list(found))
        elif target.rows and (fields := contradictions(given, target.given)):
            earlier = self.rows[target.rows[0]].place
            self._refuse(
                listed,
                RowReason.CONTRADICTS,
                row=earlier.row,
                sheet=earlier.sheet,
                file=earlier.file,
                fields=[field.removesuffix("_id") for field in fields],
            )
        elif target.current is None:
            self._repeat_new(listed, target, given)
        else:
            self._known(listed, target, given)

    def _given(self, listed: Listed, organisation: str | None) -> "dict[str, Value]":
        given: dict[str, Value] = dict(listed.values)
        if organisation:
            given["organisation_id"] = organisation
        delegation = listed.delegation or self._delegation
        if delegation:
            given["delegation_id"] = self.delegations.key(delegation)
        return given

    def _refuse(self, listed: Listed, reason: RowReason, **data: object) -> None:
        self.rows.append(
            PlannedRow(
                listed.place,
                Outcome.REFUSED,
                display_name(listed.values),
                None,
                reason=reason,
                data=data,
                left=listed.left,
            )
        )

    def _new(self, listed: Listed, known_by: Identity, given: "dict[str, Value]") -> None:
        target = self._people.add(known_by)
        target.given = target.write = given
        if listed.codes:
            target.codes = dict.fromkeys(listed.codes, listed.source)
        self._note_legs(listed, target)
        if listed.custom:
            self._add_custom(listed, target)
        target.rows.append(len(self.rows))
        self.rows.append(
            PlannedRow(
                listed.place,
                Outcome.NEW,
                display_name(listed.values),
                target.id,
                left=listed.left,
            )
        )

    def _is_code_of_another(self, listed: Listed, target: Target, names: list[str]) -> bool:
        """Whether only a code leads to somebody of another name, and the code is a weak one."""
        if not listed.codes or not all(map(is_weak, listed.codes)):
            return False
        there = target.compared or target.current or target.given
        keys = (
            name_keys_of(there.get("given_name"), there.get("family_name")),
            name_keys_of(there.get("arabic_name"), None),
        )
        email = listed.values.get("email")
        return not set(keys).intersection(names) and (not email or there.get("email") != email)

    def _repeat_new(self, listed: Listed, target: Target, given: "dict[str, Value]") -> None:
        """A second row about somebody new: it fills what the first left empty."""
        changes = changed_values(given, target.given, target.given, again=True)
        target.given.update(changes)
        self._add_codes(listed, target)
        self._people.index(target)
        if listed.custom:
            self._add_custom(listed, target)
        self._note_legs(listed, target)
        self._repeat(listed, target)

    def _repeat(self, listed: Listed, target: Target) -> None:
        self.rows.append(
            PlannedRow(
                listed.place,
                Outcome.UNCHANGED,
                display_name(listed.values),
                target.id,
                left=listed.left,
                repeats=self.rows[target.rows[0]].place,
            )
        )
        target.rows.append(len(self.rows) - 1)

    def _known(self, listed: Listed, target: Target, given: "dict[str, Value]") -> None:
        """A row about somebody in the file; the person's first row shows all changes."""
        current = target.current or {}
        written = current | target.write
        changes = changed_values(
            given, target.compared or written, written, again=bool(target.rows)
        )
        target.given.update(given)
        target.write.update(changes)
        target.changes.extend(
            FieldChange(*self._named(column, current.get(column), value))
            for column, value in changes.items()
        )
        self._add_codes(listed, target)
        if changes or target.codes:
            self._people.index(target)
        if listed.custom:
            self._add_custom(listed, target)
        self._add_attendance(listed, target)
        if target.rows:
            self._repeat(listed, target)
        else:
            target.rows.append(len(self.rows))
            self.rows.append(
                PlannedRow(
                    listed.place,
                    Outcome.UNCHANGED,
                    display_name(listed.values),
                    target.id,
                    left=listed.left,
                )
            )
        if target.changes:
            first = target.rows[0]
            self.rows[first] = self.rows[first]._replace(
                outcome=Outcome.UPDATE, changes=tuple(target.changes)
            )

    def _named(self, column: str, old: "Value", new: "Value") -> tuple[str, "Value", "Value"]:
        """A change for people to read: organisations and delegations by name."""
        names = {"organisation_id": self.organisations, "delegation_id": self.delegations}
        if column not in names:
            return column, old, new
        name_of = names[column].name_of
        return (
            column.removesuffix("_id"),
            name_of.get(str(old)) if old else None,
            name_of.get(str(new)),
        )

    def _add_codes(self, listed: Listed, target: Target) -> None:
        for code in listed.codes:
            if not self._people.has_code(target.id, code) and code not in target.codes:
                target.codes[code] = listed.source
                target.changes.append(FieldChange("code", None, code))

    def _add_custom(self, listed: Listed, target: Target) -> None:
        for name, value in listed.custom.items():
            field = self.custom_fields.key(name)
            old = self._custom_value(target.id, field)
            if value not in (old, target.custom.get(field)):
                target.custom[field] = value
                target.changes.append(FieldChange(f"custom:{name}", old, value))

    def _custom_value(self, person: str, field: str) -> "Value":
        if self._custom_values is None:
            self._custom_values = {
                (str(each), str(key)): value
                for each, key, value in self._file.rows(
                    "SELECT person_id, field_id, value FROM custom_value WHERE deleted = 0"
                )
            }
        value = self._custom_values.get((person, field))
        return None if value is None else str(value)

    def _add_attendance(self, listed: Listed, target: Target) -> None:
        if listed.legs is None:
            return
        if self._attending is None:
            self._attending = set(
                self._file.rows("SELECT person_id, leg_id FROM participation WHERE deleted = 0")
            )
        attending = {leg for leg in self._legs if (target.id, leg) in self._attending}
        target.coming |= listed.legs - target.staying_away
        target.staying_away |= listed.not_legs - target.coming
        added = target.coming - attending - target.attend
        taken = (target.staying_away & attending) - target.leave
        target.attend |= added
        target.leave |= taken
        target.changes.extend(FieldChange("leg", None, leg) for leg in sorted(added))
        target.changes.extend(FieldChange("leg", leg, None) for leg in sorted(taken))

    def _note_legs(self, listed: Listed, target: Target) -> None:
        """Somebody new attends the legs that the rows say, else all but those they say not."""
        if listed.legs is not None:
            target.coming |= listed.legs - target.staying_away
            target.staying_away |= listed.not_legs - target.coming
        target.attend = target.coming or self._legs - target.staying_away


def without_shared_codes(people: "Sequence[Listed]") -> "Iterable[Listed]":
    """The rows without the codes that people of different names have: an order's, a company's."""
    names_by_code: dict[str, set[str]] = defaultdict(set)
    for listed in people:
        for code in listed.codes:
            names_by_code[code].update(names_of(listed)[:1])
    shared = {code for code, names in names_by_code.items() if len(names) > 1}
    for listed in people:
        if shared and not shared.isdisjoint(listed.codes):
            listed.left += tuple(
                Left(RowWarning.CODE_SHARED, code) for code in listed.codes if code in shared
            )
            listed.codes = tuple(code for code in listed.codes if code not in shared)
        yield listed


def display_name(values: "dict[str, str | int]") -> str:
    """A row's name as one text, in Latin letters where it has them."""
    latin = f"{values.get('given_name', '')} {values.get('family_name', '')}".strip()
    return latin or str(values.get("arabic_name", ""))
