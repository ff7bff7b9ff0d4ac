"""What is said to visitors: in their language, politely, nothing private."""

from dataclasses import fields

import pytest

from hubdesk.checkin.answers import ScanResult
from hubdesk.checkin.facts import PersonCard
from hubdesk.checkin.points import CheckInPoint
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.ui.desk.words import Tone
from hubdesk.checkin.ui.visitor.greeting import greet
from hubdesk.checkin.ui.visitor.native_words import NATIVE
from hubdesk.checkin.visitor import NextSession, Visit
from hubdesk.paper.bidi import base_level

GOOD = {Verdict.ADMITTED, Verdict.EXITED, Verdict.NOT_SYNCED_YET, Verdict.TOO_EARLY}
REFUSED = [verdict for verdict in Verdict if verdict not in GOOD]
NOON = 1_783_677_600_000  # 2026-07-10T12:00 in Málaga


@pytest.fixture
def answered():
    def make(verdict, **detail):
        point = CheckInPoint("door", "Málaga", "malaga", "Europe/Madrid", None, PointRules())
        ana = PersonCard("ana", "Ana Ruiz", "آنا رويث", "Banco Secreto", "Andaluza", "press")
        known = verdict not in {Verdict.UNKNOWN, Verdict.FORGED, Verdict.NOT_SYNCED_YET}
        return ScanResult(
            verdict, "CODE", ana if known else None, point, Direction.IN, NOON, detail, None
        )

    return make


def shown(greeting):
    return [str(getattr(greeting, field.name)) for field in fields(greeting)]


@pytest.mark.parametrize(
    ("languages", "language"),
    [
        (("fr", "es"), "fr"),
        (("zgh", "ar", "fr"), "ar"),
        (("pt",), "es"),
        ((), "es"),
    ],
)
def test_the_first_language_that_the_screen_speaks_is_spoken(answered, languages, language):
    greeting = greet(answered(Verdict.ADMITTED), Visit(languages), usual="es")

    assert greeting.language == language
    assert greeting.word == NATIVE[language].welcome


def test_an_arabic_greeting_has_the_arabic_name_and_runs_to_the_left(answered):
    greeting = greet(answered(Verdict.ADMITTED), Visit(("ar",)))

    assert greeting.name == "آنا رويث"
    assert greeting.is_rtl


def test_who_is_let_in_is_told_where_they_go_next(answered):
    next_session = NextSession("Apertura", "12:30", "Sala Picasso", "Parque")

    greeting = greet(answered(Verdict.ADMITTED), Visit(("fr",), next_session))

    assert (greeting.caption, greeting.session) == ("À suivre", "Apertura")
    assert "12:30" in greeting.place
    assert "Sala Picasso" in greeting.place


def test_the_name_can_be_left_out(answered):
    assert greet(answered(Verdict.ADMITTED), Visit(), by_name=False).name == ""
    assert greet(answered(Verdict.EXITED), Visit(), by_name=False).name == ""


@pytest.mark.parametrize("verdict", REFUSED)
def test_a_refusal_asks_to_wait_and_tells_nobody_why(answered, verdict):
    visit = Visit(("en",), NextSession("Apertura", "12:30", "Sala", ""))

    greeting = greet(answered(verdict, reason="did not pay"), visit)

    assert greeting.word == "One moment, please"
    assert greeting.sentence == "Please wait for our colleague."
    assert (greeting.name, greeting.session) == ("", "")
    assert greeting.icon == "hand"
    assert greeting.tone in {Tone.LOOK, Tone.BAD}


@pytest.mark.parametrize("verdict", Verdict)
def test_nothing_private_is_shown_whatever_the_verdict(answered, verdict):
    greeting = greet(answered(verdict, reason="did not pay", status="invited"), Visit(("es",)))

    for text in shown(greeting):
        for private in ("Banco", "Andaluza", "press", "pay", "invited", "CODE"):
            assert private not in text


def test_who_comes_too_early_is_told_when_it_opens(answered):
    today = greet(answered(Verdict.TOO_EARLY, opens_at="2026-07-10T12:30"), Visit(("en",)))
    later = greet(answered(Verdict.TOO_EARLY, opens_at="2026-07-11T09:00"), Visit(("en",)))

    assert today.word == "Doors open at 12:30"
    assert later.word == "Doors open soon"


def test_every_language_has_all_words_in_its_own_script():
    for words in NATIVE.values():
        texts = [getattr(words, field.name) for field in fields(words) if field.name != "is_rtl"]
        assert all(texts)
        assert {base_level(text) for text in texts} == {int(words.is_rtl)}
        assert "{time}" in words.early
