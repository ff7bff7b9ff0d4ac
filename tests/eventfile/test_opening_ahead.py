"""A file is opened while something else is made ready."""

import pytest

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.opening_ahead import OpeningAhead


def test_who_waits_gets_the_open_file(event_file):
    event_file.close()

    ahead = OpeningAhead(event_file.path)

    with ahead.wait() as file:
        assert file.value("SELECT count(*) FROM event") == 1
        assert file.read_only is None


def test_a_refused_file_is_refused_where_somebody_waits(tmp_path):
    path = tmp_path / "letter.hubdesk"
    path.write_text("Dear Ana," * 100)

    ahead = OpeningAhead(path)

    with pytest.raises(HubDeskError) as refused:
        ahead.wait()
    assert refused.value.problem is Problem.FILE_NOT_OURS
