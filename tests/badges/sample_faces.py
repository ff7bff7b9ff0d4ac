"""Badges of invented people, for tests and benchmarks."""

import random

from hubdesk.badges import codes
from hubdesk.badges.face import BadgeFace

TAG = 7
KEY = bytes(range(32))
EVENT = "Misión empresarial Andalucía – Norte de Marruecos"
PLACE = "Málaga 10–14.07.2006 · Tánger 30–31.10.2006"

GIVEN = (
    ("Yassine", "ياسين"), ("Fatima-Zahra", "فاطمة الزهراء"), ("Mohammed", "محمد"),
    ("Khadija", "خديجة"), ("Abdelhak", "عبد الحق"), ("Soukaïna", "سكينة"), ("Omar", "عمر"),
    ("María del Carmen", ""), ("José Antonio", ""), ("Inmaculada", ""), ("Íñigo", ""), ("Ana", ""),
)  # fmt: skip
FAMILY = (
    ("El Amrani", "العمراني"), ("Bennis", "بنيس"), ("Tazi", "التازي"), ("Aẓekka", "أزكا"),
    ("Benjelloun", "بنجلون"), ("Cherkaoui", "الشرقاوي"), ("Ruiz Fernández", ""),
    ("García de la Torre", ""), ("Núñez", ""), ("Peñalver Muñoz", ""), ("Ḍrif", "الضريف"),
)  # fmt: skip
ORGANISATIONS = (
    "Parque Tecnológico de Andalucía", "APEBI", "Diputación Provincial de Málaga", "ETICOM",
    "Chambre de Commerce, d'Industrie et de Services de Tanger", "جامعة عبد المالك السعدي", "",
)  # fmt: skip
DELEGATIONS = (
    ("Delegación andaluza", "#0b6e4f"), ("Délégation marocaine", "#b3262e"),
    ("الوفد المغربي", "#1d4e89"), ("Prensa", "#ffd54f"),
)  # fmt: skip
CATEGORIES = ("delegate", "speaker", "press", "guest")


def a_face(**said: str) -> BadgeFace:
    """A badge that says this, with a fresh code."""
    code = codes.make_code(TAG, KEY)
    letters = codes.in_fours(codes.letters_of(code))
    return BadgeFace(**{"code": code, "letters": letters, "event": EVENT, "place": PLACE} | said)


def faces(number: int, *, distinct: bool = False) -> list[BadgeFace]:
    """The same badges each time, but for their codes.

    Distinct: nearly all names differ, and a third of the people have a surname nobody else has.
    """
    source = random.Random(2006)
    made = []
    for place in range(number):
        given, arabic_given = source.choice(GIVEN)
        family, arabic_family = source.choice(FAMILY)
        delegation, colour = source.choice(DELEGATIONS)
        if distinct:
            family = _surname(place) if place % 3 == 0 else _surname(source.randrange(3000))
            arabic_family = "".join(map(_ARABIC.get, family.casefold()))
        made.append(
            a_face(
                name=f"{given} {family}",
                arabic_name=f"{arabic_given} {arabic_family}".strip(),
                organisation=source.choice(ORGANISATIONS),
                category=source.choice(CATEGORIES),
                delegation=delegation,
                colour=colour,
            )
        )
    return made


_ARABIC = dict(zip("bcdfghjlmnprstvzaeiou", "بقدفغحجلمنپرستڤزاةيوو", strict=True))


def _surname(number: int) -> str:
    name = ""
    for _ in range(3):
        number, place = divmod(number, 80)
        name += "bcdfghjlmnprstvz"[place % 16] + "aeiou"[place // 16]
    return name.title()
