"""What people write in the cells of a list, turned into what HubDesk stores.

Categories, statuses, languages and yes or no in Spanish, French, English and Arabic. A word that
is not known here is kept as it was typed.
"""

import re
from functools import lru_cache
from typing import Final

from hubdesk.eventfile.folding import digits, fold


def _by_word(meanings: dict[str, str]) -> dict[str, str]:
    """`{meaning: "comma, separated, words"}` the other way round, folded."""
    return {fold(word): meaning for meaning, words in meanings.items() for word in words.split(",")}


_CATEGORIES: Final = _by_word({
    "delegate": "delegate, delegado, delegada, délégué, déléguée, participante, participant,"
    " participante general, asistente, attendee, general, مشارك, مشاركة, مندوب, مندوبة",
    "speaker": "speaker, ponente, conferenciante, orador, oradora, conférencier, conférencière,"
    " intervenant, intervenante, orateur, oratrice, متحدث, متحدثة, محاضر, محاضرة, متدخل",
    "press": "press, media, prensa, periodista, medios, presse, journaliste, médias, journalist,"
    " صحافة, صحفي, صحفية, إعلام, الصحافة, صحافي",
    "staff": "staff, organización, organizador, organizadora, personal, equipo, organisation,"
    " organisateur, organisatrice, équipe, organiser, organizer, team, منظم, منظمة, فريق, طاقم",
    "guest": "guest, invitado, invitada, invité, invitée, ضيف, ضيفة, مدعو, مدعوة",
    "student": "student, estudiante, alumno, alumna, étudiant, étudiante, طالب, طالبة",
    "interpreter": "interpreter, intérprete, interprète, مترجم, مترجمة, ترجمان",
    "vip": "vip, autoridad, autoridades, autorité, autorités, personnalité, شخصية",
    "exhibitor": "exhibitor, expositor, expositora, exposant, exposante, عارض, عارضة",
})  # fmt: skip
_STATUSES: Final = _by_word({
    "invited": "invited, invitado, invitada, invité, invitée, convocado, pendiente de respuesta,"
    " مدعو, مدعوة",
    "registered": "registered, inscrito, inscrita, registrado, registrada, pre-inscrito,"
    " preinscrito, pendiente, inscrit, inscrite, en attente, pending, awaiting payment,"
    " pending moderation, not paid, pendiente de pago, مسجل, مسجلة, في الانتظار, قيد الانتظار",
    "confirmed": "confirmed, confirmado, confirmada, sí, aceptado, aceptada, confirmé, confirmée,"
    " oui, accepté, acceptée, yes, accepted, attending, checked in, paid, pagado, payé, complete,"
    " completed, completado, complété, approved, مؤكد, مؤكدة, نعم, تم التأكيد",
    "cancelled": "cancelled, canceled, cancelado, cancelada, anulado, anulada, baja, no, no asiste,"
    " rechazado, annulé, annulée, non, désisté, refusé, not attending, refunded, declined, deleted,"
    " expired, withdrawn, rejected, reembolsado, remboursé, ملغى, ملغي, ملغاة, لا, معتذر",
    "blocked": "blocked, bloqueado, bloqueada, vetado, bloqué, bloquée, محظور, ممنوع",
})  # fmt: skip
_LANGUAGES: Final = _by_word({
    "es": "es, español, castellano, espagnol, spanish, esp, الإسبانية, إسبانية, اسباني",
    "fr": "fr, francés, français, française, french, fra, الفرنسية, فرنسية, فرنسي",
    "ar": "ar, árabe, arabe, arabic, darija, الدارجة, العربية, عربية, عربي",
    "en": "en, inglés, anglais, english, ing, eng, الإنجليزية, انجليزية, إنجليزي",
    "zgh": "zgh, amazigh, amazighe, tamazight, bereber, berbère, الأمازيغية, أمازيغية",
    "pt": "pt, portugués, portugais, portuguese, البرتغالية",
    "it": "it, italiano, italien, italian, الإيطالية",
    "de": "de, alemán, allemand, german, الألمانية",
})  # fmt: skip
_NO: Final = frozenset(
    fold(word) for word in ("no", "non", "n", "0", "false", "faux", "falso", "لا")
)
_ALL_LEGS: Final = frozenset(
    fold(word)
    for word in (
        "ambas", "ambos", "las dos", "los dos", "todas", "todos", "les deux", "toutes", "tous",
        "both", "all", "كلاهما", "كلتاهما", "الكل", "جميع المراحل",
    )
)  # fmt: skip
_EMAIL: Final = re.compile(r"[^@\s,;:<>()\[\]\"]+@[^@\s,;:<>()\[\]\"]+\.[^@\s,;:.<>()\[\]\"]{2,}")
_ROUNDED: Final = re.compile(r"\d+[.,]?\d*[eE]\+?\d+")  # 3,46E+10: the number is lost
_TICKET_WORDS: Final = re.compile(
    r"\b(?:entrada|ticket|billete|billet|pass|pase|acceso|tarifa)s?\b"
)


@lru_cache(maxsize=4096)
def category_of(text: str) -> str:
    """Return the category that a text names, or the text."""
    folded = fold(text)
    if folded in _CATEGORIES:
        return _CATEGORIES[folded]
    return _CATEGORIES.get(" ".join(_TICKET_WORDS.sub(" ", folded).split()), text)


@lru_cache(maxsize=4096)
def status_of(text: str) -> str | None:
    """Return the status that a text names, or None for one that says something else."""
    return _STATUSES.get(fold(text))


@lru_cache(maxsize=4096)
def languages_of(text: str) -> str:
    """Return the languages that a text lists as "es,fr,ar"; unknown ones stay as typed."""
    pieces = re.split(r"[,;/+&|·،؛]|\s(?:y|e|et|and|و)\s|\s-\s", text)
    found = []
    for piece in pieces:
        folded = fold(piece)
        if not folded:
            continue
        words = [_LANGUAGES.get(word) for word in folded.split()]
        if folded in _LANGUAGES:
            found.append(_LANGUAGES[folded])
        elif all(words):
            found.extend(word for word in words if word)
        else:
            found.append(piece.strip())
    return ",".join(dict.fromkeys(found))


def email_in(text: str) -> str | None:
    """Return the first e-mail address in a text ("Ana <a@x.es>; b@x.es"), or None."""
    match = _EMAIL.search(text) if "@" in text else None
    return match.group().strip(".'") if match else None


def is_telephone(text: str) -> bool:
    """Whether a text can be dialled: it has digits enough, and a spreadsheet has not rounded it."""
    if text.isdecimal():
        return len(text) >= 3
    return not _ROUNDED.fullmatch(text) and len(digits(text)) >= 3


def is_no(text: str) -> bool:
    """Whether a mark in a column means no; anything else means yes."""
    return fold(text) in _NO


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


def legs_in(text: str, legs: dict[str, str]) -> frozenset[str]:
    """Return the keys of the legs that a text names.

    Args:
        text: "Málaga y Tánger", "ambas".
        legs: the key of each leg by the fold of its name.
    """
    folded = _folded(text)
    if folded in _ALL_LEGS:
        return frozenset(legs.values())
    return frozenset(key for name, key in legs.items() if name and name in folded)
