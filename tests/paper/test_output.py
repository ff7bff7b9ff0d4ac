"""A file gets its name when it is whole, replaces no file but a PDF, and leaves nothing beside."""

import pytest

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.output import new_pdf


def names_in(folder) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_has_its_name_only_when_it_is_whole(tmp_path) -> None:
    event, output = tmp_path / "event.hubdesk", tmp_path / "days.pdf"

    with new_pdf(output, event, "days") as stream:
        stream.write(b"%PDF-1.4 all of it")
        before = output.exists()

    assert not before
    assert output.read_bytes() == b"%PDF-1.4 all of it"
    assert names_in(tmp_path) == {"days.pdf"}


def test_a_print_that_fails_leaves_the_last_file_and_nothing_else(tmp_path) -> None:
    output = tmp_path / "days.pdf"
    output.write_bytes(b"%PDF-1.4 the last one")

    with (
        pytest.raises(HubDeskError) as stopped,
        new_pdf(output, tmp_path / "event.hubdesk", "days") as stream,
    ):
        stream.write(b"%PDF-1.4 half of it")
        raise HubDeskError(Problem.CANCELLED)

    assert stopped.value.problem is Problem.CANCELLED
    assert output.read_bytes() == b"%PDF-1.4 the last one"
    assert names_in(tmp_path) == {"days.pdf"}


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing/days.pdf", Problem.NOT_PERMITTED),
        ("x" * 300 + ".pdf", Problem.NOT_PERMITTED),
        ("folder", Problem.FILE_EXISTS),
        ("letter.odt", Problem.FILE_EXISTS),
        ("event.hubdesk", Problem.FILE_EXISTS),
    ],
)
def test_a_place_that_cannot_be_printed_to_is_refused(tmp_path, name, problem) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "letter.odt").write_bytes(b"PK a letter")
    (tmp_path / "event.hubdesk").write_bytes(b"SQLite format 3")

    with (
        pytest.raises(HubDeskError) as refused,
        new_pdf(tmp_path / name, tmp_path / "event.hubdesk", "days") as stream,
    ):
        stream.write(b"%PDF-1.4")

    assert refused.value.problem is problem
    assert names_in(tmp_path) == {"folder", "letter.odt", "event.hubdesk"}
