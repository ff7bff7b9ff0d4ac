"""How long a desk waits after wrong PINs."""

from hubdesk.checkin.back_off import Tries, wait_after


def test_each_wrong_try_doubles_the_wait_up_to_a_minute():
    assert [wait_after(wrong) for wrong in range(10)] == [0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert wait_after(1_000_000) == 60


def test_the_wait_runs_from_the_last_wrong_try():
    tries = Tries(wrong=3, last=10_000)

    assert tries.wait(10_000) == 4000
    assert tries.wait(13_500) == 500
    assert tries.wait(14_000) == 0
    assert tries.and_one_more(14_000) == Tries(4, 14_000)


def test_a_clock_set_back_does_not_lengthen_the_wait():
    assert Tries(wrong=2, last=10_000_000).wait(0) == 2000
