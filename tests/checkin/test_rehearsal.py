"""A rehearsal leaves the event as it was, to the byte; what it pretends is answered as meant."""

import os
import tempfile
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from builders import add_person
from checkin.desk_builders import add_session, enrol, issue_badge

from hubdesk.checkin.points import add_point, edit_point
from hubdesk.checkin.rehearsal import (
    Arrival,
    open_copy,
    pretend,
    rehearse,
    throw_away_copy,
)
from hubdesk.checkin.rehearsal_report import Tally
from hubdesk.checkin.rules import Audience, PointRules, Verdict
from hubdesk.checkin.service import check_in_person
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.backups import backup_folder
from hubdesk.eventfile.verify import verify

MEANT = {
    Arrival.GOOD: Verdict.ADMITTED,
    Arrival.TWICE: Verdict.ALREADY_IN,
    Arrival.REPLACED: Verdict.REPLACED,
    Arrival.CANCELLED: Verdict.CANCELLED,
    Arrival.FORGED: Verdict.FORGED,
    Arrival.UNKNOWN: Verdict.UNKNOWN,
}


@pytest.fixture(autouse=True)
def scratch(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("scratch")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def event(event_file):
    for number in range(30):
        add_person(event_file, family_name=f"Ruiz {number}")
    event_file.close()
    return event_file.path


def contents(path):
    """The folder of an event as it is on the disk."""
    return {each.name: each.read_bytes() for each in path.parent.iterdir()}


def played(path, point, count=None, seed=1):
    tally = Tally()
    with throw_away_copy(path) as copy:
        rehearse(copy, point, pretend(copy, point, count, seed), tally)
        assert verify(copy) == []
    return tally.report()


def test_the_event_is_the_same_to_the_byte_and_nothing_is_left(event, door_id, scratch):
    before = contents(event)

    report = played(event, door_id, 100)

    assert report.scans == 100
    assert contents(event) == before
    assert list(scratch.iterdir()) == []
    assert not backup_folder().exists() or list(backup_folder().iterdir()) == []


def test_the_event_that_is_open_elsewhere_stays_the_same_too(event_file, door_id):
    add_person(event_file)
    before = contents(event_file.path)

    played(event_file.path, door_id, 50)

    after = contents(event_file.path)
    assert {name: data for name, data in after.items() if not name.endswith("-shm")} == {
        name: data for name, data in before.items() if not name.endswith("-shm")
    }


def test_everybody_is_answered_as_they_were_meant_to_be(event, door_id):
    report = played(event, door_id, 300)

    assert {(arrival, verdict) for arrival, verdict in report.outcomes} == set(MEANT.items())
    assert sum(report.arrivals.values()) == report.scans == 300
    assert Counter(report.verdicts) == Counter(
        {MEANT[arrival]: number for arrival, number in report.arrivals.items()}
    )
    assert set(report.arrivals) == set(Arrival)


def test_without_a_number_as_many_come_as_may_pass(event, door_id):
    assert played(event, door_id).scans == 30


@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_few_arrivals_are_pretended_as_well(event, door_id, count):
    assert played(event, door_id, count).scans == count


def test_the_same_seed_brings_the_same_kinds_in_the_same_order(event, door_id):
    def kinds(seed):
        with throw_away_copy(event) as copy:
            return [each.arrival for each in pretend(copy, door_id, 60, seed)]

    assert kinds(7) == kinds(7) != kinds(8)


def test_nobody_is_pretended_to_be_scanned_twice_at_once(event, door_id):
    """A desk takes that for one scan."""
    for seed in range(30):
        with throw_away_copy(event) as copy:
            texts = [each.text for each in pretend(copy, door_id, 120, seed)]

        assert all(first != second for first, second in pairwise(texts))


def test_the_point_is_open_and_empty_in_the_copy_whatever_the_hour(event_file, door_id):
    inside = add_person(event_file)
    issue_badge(event_file, inside)
    check_in_person(event_file, "Ana", door_id, inside)
    edit_point(
        event_file, "Ana", door_id, "Málaga", PointRules("2199-01-01T09:00", "2199-01-01T10:00")
    )

    report = played(event_file.path, door_id, 1)

    assert report.verdicts == {Verdict.ADMITTED: 1}


def test_more_than_there_are_may_come_to_a_session_with_places(event_file, leg_id):
    session = add_session(event_file)
    enrol(event_file, add_person(event_file), session)
    room = add_point(
        event_file, "Ana", "Room", leg_id, session, PointRules(audience=Audience.ENROLLED)
    )

    report = played(event_file.path, room, 40)

    assert Verdict.NOT_ENROLLED not in report.verdicts
    assert report.verdicts[Verdict.ADMITTED] == report.arrivals[Arrival.GOOD]


def test_more_than_there_are_may_come_to_a_point_for_one_category(event_file, leg_id):
    add_person(event_file, category="press")
    rules = PointRules(audience=Audience.CATEGORIES, audience_of=frozenset({"press"}))
    room = add_point(event_file, "Ana", "Room", leg_id, rules=rules)

    report = played(event_file.path, room, 40)

    assert report.verdicts[Verdict.ADMITTED] == report.arrivals[Arrival.GOOD]


def test_arrivals_keep_to_the_rate(event, door_id):
    tally = Tally()
    with throw_away_copy(event) as copy:
        rehearse(copy, door_id, pretend(copy, door_id, 10, 1), tally, rate=1200)

    assert tally.report().seconds >= 9 * 60 / 1200


def test_the_report_counts_times_as_they_were(door_id):
    tally = Tally(seconds=30)
    for number in range(1, 101):
        tally.answered(Verdict.ADMITTED, Arrival.GOOD, number)
    tally.answered(Verdict.UNKNOWN, None, None)  # somebody's own scan

    report = tally.report()

    assert (report.median_ms, report.p95_ms, report.slowest_ms) == (51, 96, 100)
    assert report.per_minute == 202
    assert report.arrivals == {Arrival.GOOD: 100}


def test_a_report_of_nothing_is_zeros():
    report = Tally().report()

    assert (report.scans, report.per_minute, report.median_ms, report.p95_ms) == (0, 0, 0, 0)


def test_an_older_file_is_not_migrated_by_rehearsing(tmp_path):
    files = Path(__file__).parent.parent / "eventfile" / "files"
    old = tmp_path / "old.hubdesk"
    old.write_bytes((files / "v1.hubdesk").read_bytes())
    before = contents(old)

    with throw_away_copy(old) as copy:
        assert copy.value("SELECT count(*) FROM event") == 1

    assert contents(old) == before


def test_what_is_no_event_leaves_no_folder(tmp_path, scratch):
    path = tmp_path / "noise.hubdesk"
    path.write_bytes(os.urandom(4096))

    with pytest.raises(HubDeskError) as refused:
        open_copy(path)

    assert refused.value.problem is Problem.FILE_NOT_OURS
    assert list(scratch.iterdir()) == []


def test_a_copy_whose_rehearsal_was_killed_is_removed_by_a_later_one(event, scratch):
    left = scratch / "hubdesk-rehearsal-abc"
    left.mkdir()
    (left / "names").write_text("Ana")
    two_days_ago = time.time() - 2 * 24 * 3600
    os.utime(left, (two_days_ago, two_days_ago))
    running = scratch / "hubdesk-rehearsal-def"
    running.mkdir()

    with throw_away_copy(event):
        assert not left.exists()

    assert running.exists()
