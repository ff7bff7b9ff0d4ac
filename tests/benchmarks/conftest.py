"""The table of ratios that `make bench` ends with: each work against its floor, in the same run.

A benchmark records in `benchmark.extra_info`: `row` of the speeds in the design, `what`,
`floor_ms`, `work_ms`, `ratio` and `goal` (the largest ratio that is good; negative: the smallest).
More lines of the same form may stand in `also`.
"""

import pytest

_TIMES = ("floor_ms", "work_ms")


def pytest_terminal_summary(terminalreporter):
    session = getattr(terminalreporter.config, "_benchmarksession", None)
    recorded = [
        benchmark.extra_info
        for benchmark in getattr(session, "benchmarks", [])
        if "ratio" in benchmark.extra_info
    ]
    rows = [line for info in recorded for line in (info, *info.get("also", ()))]
    if not rows:
        return
    terminalreporter.section("ratios against the floor of the same run")
    header = f"{'row':>3}  {'what':<62} {'floor ms':>10} {'work ms':>10} {'ratio':>8}  goal"
    terminalreporter.write_line(header)
    for info in sorted(rows, key=lambda info: (str(info["row"]), info["what"])):
        goal, ratio = info["goal"], info["ratio"]
        reached = ratio <= goal if goal >= 0 else ratio >= -goal
        floor, work = (f"{info[key]:10.3f}" if info[key] else " " * 10 for key in _TIMES)
        terminalreporter.write_line(
            f"{info['row']:>3}  {info['what']:<62.62} {floor} {work} {ratio:>8.2f}  "
            f"{'≤' if goal >= 0 else '≥'} {abs(goal):g}{'' if reached else '   MISSED'}"
        )


@pytest.fixture
def record(benchmark):
    """Record a ratio for the table."""

    def keep(*, row, what, floor_ms, work_ms, goal, ratio=None, **more):
        benchmark.extra_info.update(
            row=row,
            what=what,
            floor_ms=floor_ms,
            work_ms=work_ms,
            ratio=work_ms / floor_ms if ratio is None else ratio,
            goal=goal,
            **more,
        )

    return keep
