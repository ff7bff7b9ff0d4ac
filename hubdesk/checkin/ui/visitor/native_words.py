"""What the visitor reads, in the visitor's own language and not in the window's.

So these words are data, not translations of the window's: one program greets in all of them.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NativeWords:
    """The words of one language.

    Attributes:
        welcome: to who was let in.
        goodbye: to who leaves.
        wait: to who must wait, whatever the reason.
        colleague: what they wait for.
        early: to who comes too early, with `{time}` when it opens; and without a time.
        soon: the same without a time.
        following: over the next session.
        is_rtl: written from right to left.
    """

    welcome: str
    goodbye: str
    wait: str
    colleague: str
    early: str
    soon: str
    following: str
    is_rtl: bool = False


NATIVE: Final = {
    "es": NativeWords(
        welcome="Le damos la bienvenida",
        goodbye="Hasta pronto",
        wait="Un momento, por favor",
        colleague="Espere, por favor: enseguida le atendemos.",
        early="Abrimos a las {time}",
        soon="Abrimos dentro de poco",
        following="A continuación",
    ),
    "fr": NativeWords(
        welcome="Bienvenue",
        goodbye="À bientôt",
        wait="Un instant, s’il vous plaît",
        colleague="Veuillez patienter, nous nous occupons de vous.",
        early="Ouverture à {time}",
        soon="Ouverture dans peu de temps",
        following="À suivre",
    ),
    "en": NativeWords(
        welcome="Welcome",
        goodbye="See you soon",
        wait="One moment, please",
        colleague="Please wait for our colleague.",
        early="Doors open at {time}",
        soon="Doors open soon",
        following="Next",
    ),
    "ar": NativeWords(
        welcome="أهلًا وسهلًا",
        goodbye="إلى اللقاء",
        wait="لحظة من فضلكم",
        colleague="يُرجى الانتظار، سيهتم بكم زميلنا حالًا.",
        early="نفتح الأبواب في الساعة {time}",
        soon="نفتح الأبواب بعد قليل",
        following="الموعد التالي",
        is_rtl=True,
    ),
}
USUAL: Final = "en"
EVERYBODY: Final = " · ".join(words.welcome for words in NATIVE.values())
