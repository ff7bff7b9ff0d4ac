"""After any history of entries, exits and voidings, the next scan is judged by what counts."""

import pytest
from builders import add_person
from checkin.desk_builders import issue_badge
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Direction, Entries, PointRules, Verdict
from hubdesk.checkin.service import check_in, void_admission
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.presence import differences

STEPS = st.lists(st.sampled_from(["in", "out", "void first", "void last"]), max_size=9)


@pytest.fixture(scope="module")
def halls(blank_file, tmp_path_factory):
    path = tmp_path_factory.mktemp("halls") / "event.hubdesk"
    path.write_bytes(blank_file.read_bytes())
    with EventFile.open(path) as file:
        yield (
            file,
            {
                entries: add_point(
                    file,
                    "Ana",
                    entries.value,
                    "malaga",
                    None,
                    PointRules(entries=entries, capacity=10**6),
                )
                for entries in Entries
            },
        )


def allowed(entries: Entries, counting: list[str]) -> bool:
    return (
        entries is Entries.MANY
        or "in" not in counting
        or (entries is Entries.AFTER_EXIT and counting[-1] == "out")
        # all happens within one day here: once a day is once
    )


@given(st.sampled_from(Entries), STEPS)
@settings(max_examples=60, deadline=None)
def test_verdicts_follow_the_movements_that_count(halls, entries, steps):
    file, points = halls
    point = points[entries]
    code = issue_badge(file, add_person(file))
    others_inside = inside_now(file, point)
    counting: list[tuple[str, str]] = []  # direction and key of each admission that stands

    for at, step in enumerate([*steps, "in"]):
        movements = [direction for direction, _ in counting]
        if step in ("in", "out"):
            result = check_in(file, "Eva", point, code, Direction(step), now=at)

            if step == "out":
                assert result.verdict is Verdict.EXITED
            elif allowed(entries, movements):
                assert result.verdict is Verdict.ADMITTED
            else:
                assert result.verdict is Verdict.ALREADY_IN
            if result.admission_id:
                counting.append((step, result.admission_id))
        elif counting and step.startswith("void"):
            _, admission = counting.pop(0 if step == "void first" else -1)
            void_admission(file, "Eva", admission)
        inside = bool(counting) and counting[-1][0] == "in"
        assert inside_now(file, point) - others_inside == inside
    assert differences(file.database.connection()) == 0
