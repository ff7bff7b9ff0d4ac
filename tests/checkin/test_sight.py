"""What becomes of the codes that a camera sees."""

from hubdesk.badges.codes import make_code
from hubdesk.checkin.sight import OUT_OF_SIGHT, PATIENCE, Look, Sight

KEY = b"k" * 32
ANA, LUIS = make_code(5, KEY), make_code(5, KEY)
WIFI = "WIFI:S:Hub;T:WPA;P:secret;;"


def test_a_badge_that_stays_in_sight_is_one_scan():
    sight = Sight()

    looks = [sight.look([ANA], at / 10) for at in range(600)]

    assert looks[0] == Look(new=ANA)
    assert set(looks[1:]) == {Look(still_there=True)}


def test_a_badge_that_flickers_is_one_scan():
    sight = Sight()
    sight.look([ANA], 0)
    sight.look([], 1)

    assert sight.look([ANA], 1.9).new is None
    assert sight.look([], 3.8) == Look()
    assert sight.look([ANA], 1.9 + OUT_OF_SIGHT - 0.01).new is None


def test_a_badge_that_was_out_of_sight_is_another_scan():
    sight = Sight()
    sight.look([ANA], 0)

    assert sight.look([ANA], OUT_OF_SIGHT) == Look(new=ANA)


def test_the_next_badge_counts_while_the_last_is_still_there():
    sight = Sight()
    sight.look([ANA], 0)

    assert sight.look([ANA, LUIS], 0.5) == Look(new=LUIS)
    assert sight.look([LUIS, ANA], 1.0) == Look(still_there=True)


def test_of_two_new_badges_none_is_taken():
    sight = Sight()

    assert sight.look([ANA, LUIS], 0) == Look(several=True)
    assert sight.look([LUIS], 0.1) == Look(new=LUIS)


def test_the_same_code_read_twice_in_a_frame_is_one():
    assert Sight().look([ANA, ANA], 0) == Look(new=ANA)


def test_another_code_on_a_badge_is_no_scan_of_its_own():
    sight = Sight()

    assert sight.look([WIFI], 0) == Look()
    assert sight.look([WIFI, ANA], 0.1) == Look(new=ANA)
    assert all(sight.look([WIFI], 0.2 + at / 10).new is None for at in range(30))


def test_a_code_of_another_system_counts_when_it_stays():
    sight = Sight()

    assert sight.look(["EEN-77"], 0) == Look()
    assert sight.look(["EEN-77"], PATIENCE) == Look(new="EEN-77")
    assert sight.look(["EEN-77"], PATIENCE + 0.1) == Look(still_there=True)


def test_nothing_and_blanks_are_no_scan():
    sight = Sight()

    assert sight.look([], 0) == Look()
    assert sight.look(["", "  "], 9) == Look()
