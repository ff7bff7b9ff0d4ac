"""Which encoding a text file is in, and its text.

Unicode is known by its byte order mark, by being valid UTF-8, or by the NULs of UTF-16. For the
rest the words decide: the same bytes are tried in every encoding that people's programs still
write, and the one wins in which the words look like words: accented letters among Latin ones
(Spanish, French), runs of Arabic letters, no symbols within a word, no capital inside one.
"""

import codecs
import re
from collections import Counter
from itertools import islice
from typing import Final

from hubdesk.registration.lists.sheets import ListFault, ListRefusedError

_MARKS: Final = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Of equally plausible ones the first wins: Windows is where most lists come from.
_ONE_BYTE: Final = ("cp1252", "cp1256", "iso8859-15", "mac-roman", "cp850", "iso8859-6")
_SAMPLE_WORDS: Final = 5_000
_SAMPLE_BYTES: Final = 64_000
_FOREIGN_WORD: Final = re.compile(rb"[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*")
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")

_LATIN: Final = frozenset("áéíóúüñçàèìòùâêîôûëïäöœæºªÁÉÍÓÚÜÑÇÀÈÌÒÙÂÊÎÔÛËÏÄÖŒÆ")
_RARE_LATIN: Final = frozenset("ãõåøßÿšžðþýÃÕÅØŸŠŽÐÞÝ")
_SIGNS: Final = frozenset("“”‘’«»–—…·°€¿¡´\xa0•′″®™©،؛؟²³½")
_QUOTES: Final = frozenset("“”‘’«»–—…€¿¡")
_ARABIC: Final = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ")
_RARE_ARABIC: Final = frozenset("پچژگڭکیـًٌٍَُِّْ")
_ARABIC_ALONE: Final = frozenset("وأا")


def decode(data: bytes) -> tuple[str, str]:
    """Return the text and the name of the encoding it was in.

    Raises:
        ListRefusedError: it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), encoding
    if b"\0" in data[:_SAMPLE_BYTES]:
        encoding = _utf_16(data)
        return data.decode(encoding, errors="replace"), encoding
    if len(_CONTROL.findall(data[:_SAMPLE_BYTES])) * 100 > len(data[:_SAMPLE_BYTES]):
        raise ListRefusedError(ListFault.BINARY)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _one_byte_encoding(data)
    return data.decode(encoding, errors="replace"), encoding


def _utf_16(data: bytes) -> str:
    """Tell the two orders of unmarked UTF-16 apart by where its NULs are: separators have them."""
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    high, low = (odd, even) if odd > even else (even, odd)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = sample[: len(sample) & ~1].decode(encoding, errors="replace")
    readable = sum(character.isprintable() or character.isspace() for character in text)
    if high < 20 * low or len(data) % 2 or readable < 0.98 * len(text):
        raise ListRefusedError(ListFault.BINARY)
    return encoding


def _one_byte_encoding(data: bytes) -> str:
    words = Counter(match.group() for match in islice(_FOREIGN_WORD.finditer(data), _SAMPLE_WORDS))
    scores = {
        encoding: sum(_plausibility(word, encoding) for word in words) for encoding in _ONE_BYTE
    }
    best = max(_ONE_BYTE, key=lambda encoding: scores[encoding])  # the first of equals
    if scores[best] < -len(words):
        raise ListRefusedError(ListFault.BINARY)
    return best


def _plausibility(word: bytes, encoding: str) -> float:
    """How much the bytes look like one word in an encoding: more is better, below 0 is unlikely."""
    try:
        text = word.decode(encoding)
    except UnicodeDecodeError:
        return -5.0
    if any(character in _ARABIC for character in text):
        return _arabic_plausibility(text)
    return _latin_plausibility(text)


def _arabic_plausibility(text: str) -> float:
    score = 0.0
    for run in re.split(r"[\W\d_]+", re.sub("[ً-ْ]", "", text)):
        if not run:
            continue
        if len(run) == 1:
            score += 0.5 if run in _ARABIC_ALONE else -1.0
        for character in run:
            if character in _ARABIC:
                score += 1.0
            elif character not in _RARE_ARABIC:
                score -= 3.0  # Latin letters in the same word
    return score - sum(2.0 for character in text if _is_odd(character))


def _latin_plausibility(text: str) -> float:
    score = 0.0
    accents = 0
    for before, character, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if character.isascii():
            accents = 0
        elif character in _LATIN or character in _RARE_LATIN:
            accents += 1
            joined = (before.isascii() and before.isalpha()) or (
                after.isascii() and after.isalpha()
            )
            score += 1.0 if joined and character in _LATIN else 0.0
            if accents > 2:
                score -= 2.0
            if before.islower() and character.isupper():
                score -= 2.0
        else:
            accents = 0
            at_edge = not (before.isalpha() and after.isalpha())
            if character in _QUOTES and at_edge:
                score += 1.0
            elif character in _RARE_ARABIC or _is_odd(character):
                score -= 2.0
    return score


def _is_odd(character: str) -> bool:
    return not (
        character.isascii()
        or character in _SIGNS
        or character in _LATIN
        or character in _RARE_LATIN
        or character in _ARABIC
        or character in _RARE_ARABIC
    )
