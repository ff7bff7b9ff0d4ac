"""Everything that can go wrong has its words."""

import pytest

from hubdesk.badges.placing import FindingKind
from hubdesk.checkin.rules import Verdict
from hubdesk.cli import programme_words, words
from hubdesk.cli.verifying import _WORDS as FINDINGS
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.place import PlaceRisk
from hubdesk.eventfile.verify import Promise
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.spreadsheets.plan import Outcome, PlannedRow, RowFault
from hubdesk.registration.importing.plan import RowReason
from hubdesk.registration.importing.rows import RowWarning
from hubdesk.registration.lists.sheets import ListFault


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_has_a_sentence(problem):
    told = words.sentence(HubDeskError(problem, path="/tmp/list.csv", text="x", what="point"))

    assert told.endswith(".")
    assert "{" not in told


def test_every_kind_of_answer_has_words():
    assert set(words._VERDICTS) == {verdict.value for verdict in Verdict}
    assert set(words._ROW_REASONS) == {reason.value for reason in RowReason}
    assert set(words._ROW_WARNINGS) == {warning.value for warning in RowWarning}
    assert set(words._BADGE_FINDINGS) == {kind.value for kind in FindingKind}
    assert set(words.LIST_FAULTS) == {fault.value for fault in ListFault}
    assert set(words.PLACE_RISKS) == set(PlaceRisk)
    assert set(FINDINGS) == set(Promise)
    assert set(programme_words.ROW_FAULTS) == set(RowFault)
    assert set(programme_words.CONFLICTS) == set(ConflictKind)


@pytest.mark.parametrize("fault", RowFault)
def test_every_fault_of_a_row_says_what_it_is_about(fault):
    data = {"text": "Sala 9", "known": ["Sala 1", "Sala 2"], "row": 7, "other": "Gala"}
    row = PlannedRow("", 3, Outcome.REFUSED, "Apertura", fault=fault, data=data)

    told = programme_words.row_fault(row)

    assert "{" not in told
    assert told[0].islower() or told[0] in "'\"0123456789n"
    if fault is RowFault.ROOM_UNKNOWN:
        assert "'Sala 9'" in told
        assert "Sala 1, Sala 2" in told
