"""What the visitor's screen says to one answer of the desk: polite, and nothing private.

A refusal never says why: the one who stands behind reads it, too. It has no name, and one symbol
whatever the reason; only its colour is that of the desk's verdict.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.ui.desk.words import Tone, look_of
from hubdesk.checkin.ui.visitor.native_words import NATIVE, USUAL, NativeWords
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.visitor import NextSession, Visit

_PATIENCE: Final = "hand"


@dataclass(frozen=True, slots=True)
class Greeting:
    """What is shown; empty parts take no room.

    Attributes:
        language: its code.
        tone: the colour.
        icon: the symbol.
        word: what is read first.
        name: whom it greets.
        sentence: what to know.
        caption: over the next session.
        session: the title of the next session.
        place: when and where that is.
    """

    language: str
    tone: Tone
    icon: str
    word: str
    name: str = ""
    sentence: str = ""
    caption: str = ""
    session: str = ""
    place: str = ""

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""
        return NATIVE[self.language].is_rtl


def greet(
    result: "ScanResult", visit: "Visit", *, usual: str = USUAL, by_name: bool = True
) -> Greeting:
    """Put together what the screen says.

    Args:
        result: what the desk answered.
        visit: what is known of the visitor.
        usual: the language for who speaks none that the screen speaks.
        by_name: whether the name is shown.
    """
    language = next((code for code in visit.languages if code in NATIVE), usual)
    words = NATIVE[language]
    look = look_of(result.verdict)
    match result.verdict:
        case Verdict.ADMITTED | Verdict.NOT_SYNCED_YET:
            return Greeting(
                language,
                Tone.GOOD,
                look_of(Verdict.ADMITTED).icon,
                words.welcome,
                name=_name(result, language) if by_name else "",
                caption=words.following if visit.next else "",
                session=visit.next.title if visit.next else "",
                place=_place(visit.next) if visit.next else "",
            )
        case Verdict.EXITED:
            name = _name(result, language) if by_name else ""
            return Greeting(language, look.tone, look.icon, words.goodbye, name=name)
        case Verdict.TOO_EARLY:
            return Greeting(language, look.tone, look.icon, _early(result, words))
        case _:
            return Greeting(language, look.tone, _PATIENCE, words.wait, sentence=words.colleague)


def _name(result: "ScanResult", language: str) -> str:
    person = result.person
    if person is None:
        return ""
    if NATIVE[language].is_rtl:
        return person.arabic_name or person.name
    return person.name or person.arabic_name or ""


def _early(result: "ScanResult", words: NativeWords) -> str:
    opens = str(result.detail.get("opens_at") or "")
    today = opens[:10] == _today(result)
    return words.early.format(time=opens[11:16]) if today else words.soon


def _today(result: "ScanResult") -> str:
    return wall_of(result.at // 60_000, result.point.zone)[:10]


def _place(session: "NextSession") -> str:
    # marks around what may run the other way than the line
    parts = (session.time, session.room, session.venue)
    return " · ".join(f"\u2068{part}\u2069" for part in dict.fromkeys(parts) if part)
