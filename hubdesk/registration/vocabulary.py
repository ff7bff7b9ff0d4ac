"""The distinct words of an event's people, in memory: for the middles of words and for mistakes.

They are few (people share names) and scanning them is faster than any index of letter groups.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

_SHORTEST_INSIDE: Final = 3
_SHORTEST_MISTAKEN: Final = 4
_TWO_MISTAKES_FROM: Final = 6
_USUAL_LENGTH: Final = 12
_LONGEST: Final = 40  # who types more than this is not typing a word


class Vocabulary:
    """The words that the search index lists; `refresh` brings in those that came since.

    A word that nobody has any more stays until the program ends: looking for it finds nobody.
    """

    def __init__(self, file: "EventFile") -> None:
        self._file = file
        self._last = 0
        self._words: set[str] = set()
        self._joined = "\n"
        self._beginnings: dict[int, _Beginnings] = {}

    def refresh(self) -> None:
        """Reads the words that are new in the file."""
        rows = self._file.rows("SELECT id, word FROM search_word WHERE id > ?", (self._last,))
        if not rows:
            return
        self._last = max(number for number, _ in rows)
        new = {str(word) for _, word in rows} - self._words
        self._words |= new
        self._joined += "".join(f"{word}\n" for word in new)
        for beginnings in self._beginnings.values():
            beginnings.add(new)

    def warm_up(self) -> None:
        """Prepares what the first keystrokes would otherwise wait for."""
        self.refresh()
        for length in range(_SHORTEST_MISTAKEN, _USUAL_LENGTH + 1):
            self._begun(length)

    def knows(self, typed: str) -> bool:
        """Whether a word begins with what was typed."""
        return f"\n{typed}" in self._joined

    def containing(self, part: str, limit: int) -> list[str]:
        """Words that have the part in them, not at their beginning; at most so many."""
        if len(part) < _SHORTEST_INSIDE:
            return []
        found: dict[str, None] = {}
        for word in self._scan(part):
            if not word.startswith(part):
                found[word] = None
                if len(found) == limit:
                    break
        return list(found)

    def _scan(self, part: str) -> Iterator[str]:
        joined = self._joined
        at = joined.find(part)
        while at >= 0:
            end = joined.index("\n", at)
            yield joined[joined.rindex("\n", 0, at) + 1 : end]
            at = joined.find(part, end)

    def near(self, typed: str, limit: int) -> list[str]:
        """Beginnings of words, as long as what was typed, with one or two letters wrong.

        One of the first two letters must be right. The nearest come first; at most so many.
        """
        length = len(typed)
        if not _SHORTEST_MISTAKEN <= length <= _LONGEST:
            return []
        from rapidfuzz import process  # noqa: PLC0415 - a desk that opens must not wait for it
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        beginnings = self._begun(length)
        mistakes = 1 if length < _TWO_MISTAKES_FROM else 2
        found = process.extract(
            typed,
            beginnings.like(typed),
            scorer=OSA.distance,
            score_cutoff=mistakes,
            limit=limit,
        )
        return [beginning for beginning, _, _ in found]

    def _begun(self, length: int) -> "_Beginnings":
        beginnings = self._beginnings.get(length)
        if beginnings is None:
            beginnings = self._beginnings[length] = _Beginnings(length)
            beginnings.add(self._words)
        return beginnings


class _Beginnings:
    """The distinct first letters, so many, of words, in heaps by the first and by the second."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._by_letter: tuple[defaultdict[str, set[str]], defaultdict[str, set[str]]] = (
            defaultdict(set),
            defaultdict(set),
        )

    def add(self, words: Iterable[str]) -> None:
        by_first, by_second = self._by_letter
        for word in words:
            beginning = word[: self._length]
            by_first[word[0]].add(beginning)
            by_second[word[1]].add(beginning)

    def like(self, typed: str) -> set[str]:
        by_first, by_second = self._by_letter
        return by_first[typed[0]] | by_second[typed[1]]
