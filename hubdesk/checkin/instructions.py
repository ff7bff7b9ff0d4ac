"""What the desk does next after a verdict: one line, written by the organiser.

An instruction is for a verdict, and may be for one category or one point only. The one that was
written for less applies: for the category at the point, then for the point, then for the category,
then for all. What is written for a point goes before what is written for a category, because who
wrote it knew what is handed out there.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.rules import Verdict
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Instruction as InstructionRow
from hubdesk.eventfile.tables import Point

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

LONGEST: Final = 120  # letters; it is read from the desk while somebody waits
_ALL: Final = "*"
# an instruction of a point that was taken away is not one any more
_INSTRUCTIONS: Final = """
SELECT i.id, i.verdict, i.category, i.point_id, i.text FROM instruction i
LEFT JOIN point t ON t.id = i.point_id
WHERE i.deleted = 0 AND (i.point_id IS NULL OR t.deleted = 0)
ORDER BY i.verdict, i.category, i.point_id, i.id"""


@dataclass(frozen=True, slots=True)
class Instruction:
    """What to do after a verdict.

    Attributes:
        id: its key.
        verdict: after which.
        category: for people of this one; None: for all.
        point_id: at this one; None: at every point.
        text: the line.
    """

    id: str
    verdict: Verdict
    category: str | None
    point_id: str | None
    text: str


class Instructions:
    """The instructions of one event file, in memory: looking one up reads nothing.

    Whoever shows them calls `reload` when the tables `instruction` or `point` have changed.
    """

    TABLES: Final = frozenset({"instruction", "point"})

    def __init__(self, file: "EventFile") -> None:
        self._file = file
        self._texts: dict[tuple[Verdict, str | None, str | None], str] = {}
        self.reload()

    def reload(self) -> None:
        """Read them anew."""
        self._texts = {
            (each.verdict, each.category, each.point_id): each.text
            for each in list_instructions(self._file)
        }

    def find(
        self, verdict: Verdict, category: str | None = None, point_id: str | None = None
    ) -> str | None:
        """What to do after this verdict for somebody of this category at this point, if told."""
        texts = self._texts
        return (
            texts.get((verdict, category, point_id))
            or texts.get((verdict, None, point_id))
            or texts.get((verdict, category, None))
            or texts.get((verdict, None, None))
        )


def list_instructions(file: "EventFile") -> list[Instruction]:
    """Return all instructions, in the order of the verdicts."""
    found = [
        Instruction(str(key), Verdict(verdict), category, point_id, str(text))
        for key, verdict, category, point_id, text in file.rows(_INSTRUCTIONS)
        if verdict in Verdict.__members__  # a newer desk may know more of them
    ]
    order = list(Verdict)
    return sorted(found, key=lambda each: order.index(each.verdict))


def instruction_for(
    file: "EventFile", verdict: Verdict, category: str | None, point_id: str | None
) -> str | None:
    """What to do after a verdict, read from the file; a desk at work keeps `Instructions`."""
    return Instructions(file).find(verdict, category, point_id)


def set_instruction(
    file: "EventFile",
    operator: str,
    verdict: Verdict,
    text: str,
    *,
    category: str | None = None,
    point_id: str | None = None,
) -> str:
    """Say what to do after a verdict, for a category or all, at a point or everywhere.

    What was said for the same before is replaced; an empty text says nothing any more. Returns the
    key.

    Raises:
        HubDeskError: there is no such point, or the text is too long or more than one line.
    """
    line = text.strip()
    if len(line) > LONGEST or len(line.splitlines()) > 1:
        raise HubDeskError(Problem.INVALID, what="instruction", field="text", text=line)
    # two desks that write for the same thing write the same row
    key = f"{verdict.value}/{category or _ALL}/{point_id or _ALL}"
    with file.writing(ActKind.EDIT_INSTRUCTION, operator, verdict=verdict.value) as write:
        if point_id is not None:
            write.require(Point, point_id)
        if line:
            write.put(
                InstructionRow,
                key,
                verdict=verdict.value,
                category=category,
                point_id=point_id,
                text=line,
            )
        else:
            write.update(InstructionRow, key, deleted=1)
    return key
