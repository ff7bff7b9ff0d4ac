"""Badge codes: what is accepted, and that nothing else is."""

import hashlib
import hmac
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.badges.codes import (
    ALPHABET,
    CODE_LENGTH,
    CodeReading,
    canonical,
    in_fours,
    letters_of,
    make_code,
    read_code,
)

KEY = bytes(range(32))
TAG = 0xA7
codes = st.builds(make_code, st.just(TAG), st.just(KEY))


def test_a_code_is_29_letters_of_the_alphabet_with_version_and_tag_in_front():
    code = make_code(TAG, KEY)

    assert len(code) == CODE_LENGTH == 29
    assert set(code) <= set(ALPHABET)
    assert code.startswith("H" + ALPHABET[0xA] + ALPHABET[0x7])


def test_a_code_ends_in_seven_bytes_of_hmac_sha256_over_what_stands_before():
    code = make_code(TAG, KEY)

    digest = hmac.new(KEY, b"HubDesk badge|" + code[:15].encode(), hashlib.sha256).digest()

    assert code[15:] == "".join(ALPHABET[b >> 4] + ALPHABET[b & 15] for b in digest[:7])


@pytest.mark.parametrize("tag", [0, 1, 127, 128, 255])
def test_a_code_is_ours_to_the_event_that_made_it(tag):
    assert read_code(make_code(tag, KEY), tag, KEY) is CodeReading.OURS


def test_upper_and_lower_case_are_the_same():
    code = make_code(TAG, KEY)

    assert read_code(code.lower(), TAG, KEY) is CodeReading.OURS
    assert read_code(code[:9] + code[9:].lower(), TAG, KEY) is CodeReading.OURS
    assert canonical(code.lower()) == code


def test_another_tag_is_another_event_even_under_the_same_key():
    assert read_code(make_code(TAG + 1, KEY), TAG, KEY) is CodeReading.OTHER_EVENT


def test_our_tag_under_another_key_is_forged():
    assert read_code(make_code(TAG, b"another key"), TAG, KEY) is CodeReading.FORGED


@pytest.mark.parametrize(
    "change",
    [
        lambda code: "",
        lambda code: code[:-1],
        lambda code: code + "B",
        lambda code: " " + code[1:],
        lambda code: code[:-1] + "A",
        lambda code: code[:-1] + "\n",
        lambda code: code[:-1] + "ſ",  # upper-cases to S
        lambda code: code[:-2] + "ß",  # upper-cases to SS
        lambda code: "B" + code[1:],
        lambda code: code + code,
    ],
)
def test_anything_but_29_letters_of_this_version_is_not_a_code(change):
    text = change(make_code(TAG, KEY))

    assert read_code(text, TAG, KEY) is CodeReading.NOT_A_CODE


def test_no_single_wrong_letter_is_accepted():
    expected = [CodeReading.NOT_A_CODE, *[CodeReading.OTHER_EVENT] * 2, *[CodeReading.FORGED] * 26]

    for code in (make_code(TAG, KEY) for _ in range(10)):
        for place, reading in enumerate(expected):
            for letter in ALPHABET.replace(code[place], ""):
                wrong = code[:place] + letter + code[place + 1 :]
                assert read_code(wrong, TAG, KEY) is reading


def test_no_two_swapped_letters_are_accepted():
    for code in (make_code(TAG, KEY) for _ in range(10)):
        for i in range(CODE_LENGTH):
            for j in range(i + 1, CODE_LENGTH):
                if code[i] != code[j]:
                    swapped = list(code)
                    swapped[i], swapped[j] = swapped[j], swapped[i]
                    assert read_code("".join(swapped), TAG, KEY) is not CodeReading.OURS


@given(codes, st.randoms(use_true_random=False))
def test_no_code_garbled_in_several_places_is_accepted(code: str, rng: random.Random):
    places = rng.sample(range(CODE_LENGTH), rng.randint(2, CODE_LENGTH))
    garbled = list(code)
    for place in places:
        garbled[place] = rng.choice(ALPHABET)

    text = "".join(garbled)

    assert (read_code(text, TAG, KEY) is CodeReading.OURS) == (text == code)


@given(st.text(max_size=40))
@settings(max_examples=300)
def test_no_text_is_ours_by_chance(text: str):
    assert read_code(text, TAG, KEY) is not CodeReading.OURS


def test_codes_do_not_repeat():
    assert len({make_code(TAG, KEY) for _ in range(5000)}) == 5000


def test_letters_for_people_are_the_eight_after_version_and_tag():
    code = "HXX" + "BCDFGHJK" + "L" * 18

    assert letters_of(code) == "BCDFGHJK"
    assert in_fours(letters_of(code)) == "BCDF-GHJK"
