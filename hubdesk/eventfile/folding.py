"""Folding: what is left of a name once accents, case, punctuation and spelling habits are ignored.

Three depths. `fold` forgets how a text is written, `words` also how it is cut up (`El Amrani`,
`Al-Amrani` and `EL AMRANI` are one word), and `skeleton` also how it is transliterated (`Mohamed`,
`Mohammed` and `محمد` meet). Pure, and cached by word: lists repeat their words.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = {  # letters that Unicode does not take apart, to what people type instead
    "ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ħ": "h", "ŋ": "n", "ĸ": "k", "ŧ": "t", "ƒ": "f", "ʼ": "'", "ʻ": "'", "’": "'", "‘": "'",
    "´": "'", "`": "'", "ʿ": "'", "ʾ": "'",
    "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ة": "ه", "ۀ": "ه", "ہ": "ه", "ە": "ه", "ھ": "ه",
    "ٱ": "ا", "ک": "ك", "ڪ": "ك", "ڭ": "گ", "ݣ": "گ", "ڨ": "گ", "ء": "", "ـ": "",
}  # fmt: skip


class _FoldTable(dict[int, str]):
    """What each character is folded to, for `str.translate`; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = chr(code)
        while (further := "".join(map(_fold_character, folded))) != folded:
            folded = further
        self[code] = folded
        return folded


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category[0] == "M" or category == "Cf":
        return ""  # accents, harakat, joiners and direction marks
    return unicodedata.normalize("NFKD", character.casefold())


_FOLD_TABLE: Final = _FoldTable()
_ACRONYM: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b")
_WORD: Final = re.compile(r"[^\W_]+")
_ASCII_WORD: Final = re.compile(r"[a-z0-9]+")

_NO_DIGIT: Final = re.compile(r"[^0-9]+")

_ARTICLES: Final = frozenset({"el", "al", "ال"})
# Before a sun letter the article sounds, and is often written, as that letter: Er-Rachidi.
_ASSIMILATED: Final = {
    "er": "r", "es": "s", "ez": "z", "en": "n", "et": "t", "ed": "d", "ech": "ch", "ash": "sh",
    "ar": "r", "as": "s", "az": "z", "an": "n", "at": "t", "ad": "d", "ach": "ch", "esh": "sh",
}  # fmt: skip
_PREFIXES: Final = frozenset({
    "ben", "bin", "ibn", "bou", "abu", "abou", "bel", "ait", "ould", "oulad", "beni", "abd",
    "عبد", "بن", "ابن", "بو", "ابو", "ايت", "اولاد", "ولد", "بني",
})  # fmt: skip
_SERVANT: Final = {"abdel": "abdel", "abdul": "abdel", "abdal": "abdel"}  # "servant of the"
_OF_THE_FAITH: Final = {  # the second half of Noureddine, Salah Eddine
    "eddine": "eddine", "eddin": "eddine", "uddin": "eddine", "addine": "eddine",
    "eldine": "eddine", "eldin": "eddine", "الدين": "الدين",
}  # fmt: skip


_JOINED: Final = _ARTICLES.union(_ASSIMILATED, _PREFIXES, _SERVANT, _OF_THE_FAITH)


def _flat(text: str) -> str:
    """The text without case, accents and letter variants; punctuation is still there."""
    flat = text.lower() if text.isascii() else text.translate(_FOLD_TABLE)
    return _ACRONYM.sub(_without_dots, flat) if "." in flat else flat


def _without_dots(acronym: re.Match[str]) -> str:
    return acronym.group().replace(".", "")


def _pieces(text: str) -> list[str]:
    """The words as they are written; an apostrophe inside one (`Sa'id`, `O'Brien`) is left out."""
    flat = _flat(text)
    if "'" in flat or "`" in flat:
        flat = flat.replace("'", "").replace("`", "")
    return (_ASCII_WORD if flat.isascii() else _WORD).findall(flat)


def fold(text: str) -> str:
    """Forgets accents, case, punctuation and the variants of Arabic letters and digits.

    What remains is letters and digits in words with single spaces between them.
    """
    return " ".join(_pieces(text))


def _is_article(piece: str, following: str) -> bool:
    return piece in _ARTICLES or (
        piece in _ASSIMILATED and following.startswith(_ASSIMILATED[piece])
    )


def words(text: str) -> list[str]:
    """The folded words of a text, with Arabic articles and family prefixes joined to their word.

    The article is written `el` however it was spelt: `El Amrani`, `Al-Amrani` → `elamrani`;
    `Ben Ali` → `benali`; `Abd El Aziz`, `Abdul Aziz` → `abdelaziz`. A word that was already
    written in one piece is left as it is; `bare` finds what stands behind its article.
    """
    return _join(_pieces(text))


def _join(pieces: list[str]) -> list[str]:
    if len(pieces) < 2 or _JOINED.isdisjoint(pieces):
        return pieces
    joined: list[str] = []
    prefix = ""
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        if following and _is_article(piece, following):
            prefix += "ال" if piece == "ال" else "el"
        elif following and (piece in _PREFIXES or piece in _SERVANT):
            prefix += _SERVANT.get(piece, piece)
        elif joined and prefix + piece in _OF_THE_FAITH:
            joined[-1] += _OF_THE_FAITH[prefix + piece]
            prefix = ""
        else:
            joined.append(prefix + piece)
            prefix = ""
    return joined


def bare(word: str) -> str | None:
    """What stands behind the article that a word seems to begin with, or None.

    `elamrani`, `alamrani` → `amrani`; `errachidi` → `rachidi`; `العمراني` → `عمراني`. It is a guess
    (`alvarez` → `varez`): good for finding more, not for telling people apart.
    """
    if word[:2] in _ARTICLES and len(word) >= 5:
        return word[2:]
    if word[0] in "ea" and len(word) >= 6:
        for length in (2, 3):
            sound = _ASSIMILATED.get(word[:length])
            if sound and word.startswith(sound, length):
                return word[length:]
    return None


def name_key(*names: str | None) -> str:
    """A key under which the same full name meets itself: folded, articles as `el`, in any order.

    `El Amrani, Mohamed`, `mohamed ELAMRANI` and `Mohamed Alamrani` have the same. It does not
    forgive a different spelling, as `skeleton` does. Empty for no name.
    """
    parts = [word for name in names if name for word in words(name)]
    return " ".join(
        sorted("el" + part[2:] if part[:2] == "al" and len(part) >= 5 else part for part in parts)
    )


def digits(text: str) -> str:
    """The digits of a telephone number or code, without the zeros that a number is dialled with."""
    flat = text if text.isascii() else text.translate(_FOLD_TABLE)
    return _NO_DIGIT.sub("", flat).lstrip("0")


# Skeletons. Latin letters and digraphs become the Arabic sound they are used for in Morocco and
# Spain, one letter a sound: S = ch/sh/ش, j = j/kh/خ/ج, g = gh/غ, k = c/q/ق. The glides w and y are
# marked W and Y at first: spelling is unsure about them, so only one that begins a word counts, and
# those of words that would have hardly anything else (Alaoui, علوي).
_LATIN_SOUNDS: Final = (
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"(?<=abd)[eu]l(?=[dnrstz])"), ""),  # Abdelrahman is said Abderrahman
    (re.compile(r"tch|sch|ch|sh"), "S"),
    (re.compile(r"kh|dj"), "j"),
    (re.compile(r"([gtd])h"), r"\1"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"([qg])u(?=[ei])"), r"\1"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"(?:ou|u|o(?=[aei])|w)(?=[aeiouy])|^w"), "W"),
    (re.compile(r"[iy](?=[aeou])|^y"), "Y"),
)
_LATIN_LETTERS: Final = str.maketrans(
    {"c": "k", "q": "k", "z": "s", "v": "b", "p": "b", "x": "ks"} | dict.fromkeys("aeiouyw", "")
)
_ARABIC_SOUNDS: Final = (
    (re.compile("(?<=..)ال(?=[تثدذرزسشصضطظن]..)"), ""),  # the article before a sun letter
    (re.compile("و(?=[اويع])|^و"), "W"),
    (re.compile("ي(?=[اوه]|ي$)|^ي"), "Y"),
)
_ARABIC_LETTERS: Final = str.maketrans(
    "بپڤتثطجخچشحهدذضظرزسصژغگفقكلمن", "bbbtttjjSShhddddrsssjggfkklmn", "اعوي"
)
_NOT_A_SOUND: Final = re.compile(r"\d+|(?<=.)h$")  # Fatima, Fatimah, فاطمة
_INNER_GLIDE: Final = re.compile(r"(?<=.)[WY]")


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """The consonants that are left of one word of `words`, in sounds that Latin and Arabic share.

    `mohamed`, `mohammed`, `muhammad` and `محمد` all give `mhmd`. Empty for a word without
    consonants, and for digits.
    """
    latin = word.isascii()
    sounds = word
    for pattern, sound in _LATIN_SOUNDS if latin else _ARABIC_SOUNDS:
        sounds = pattern.sub(sound, sounds)
    sounds = sounds.translate(_LATIN_LETTERS if latin else _ARABIC_LETTERS)
    sounds = _NOT_A_SOUND.sub("", sounds)
    without_glides = _INNER_GLIDE.sub("", sounds)
    return (
        (without_glides if len(without_glides) > 1 else sounds).replace("W", "w").replace("Y", "y")
    )
