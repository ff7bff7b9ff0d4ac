"""The main job on the demo event, from an empty folder to people who are inside."""

from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from demo.main_job import do_main_job

from hubdesk.badges import service as badges
from hubdesk.badges.audit import audit
from hubdesk.checkin.rules import Verdict
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify

EARLY = 30  # one in three of the 88 who have a badge and may come in


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    return do_main_job(folder / "demo.hubdesk", folder / "badges.pdf", "Ana")


def test_everybody_but_the_cancelled_one_gets_a_badge_and_every_name_fits(job):
    assert job.people == 90
    assert job.printed.badges == job.printed.issued == 89
    assert job.printed.pages == 23  # four to a page
    assert job.printed.findings == ()


def test_people_come_in_once_and_whoever_must_not_is_refused(job):
    verdicts = Counter(scan.verdict for scan in job.scans)

    assert job.admitted == EARLY
    assert verdicts == {
        Verdict.ADMITTED: EARLY, Verdict.ALREADY_IN: 1, Verdict.BLOCKED: 1,
    }  # fmt: skip


def test_both_delegations_come_in(job):
    delegations = {scan.person.delegation for scan in job.scans}

    assert delegations == {"Delegación andaluza", "Delegación marroquí"}


def test_the_event_file_remembers_it_and_keeps_its_promises(job):
    with EventFile.open(job.event) as file:
        admissions = file.value("SELECT count(*) FROM admission")
        refusals = file.value("SELECT count(*) FROM refusal")

        assert (admissions, refusals) == (EARLY, 2)
        assert verify(file, audit) == []


def test_the_badges_of_the_first_page_carry_the_codes_in_the_file(job):
    page = pypdfium2.PdfDocument(job.badges_pdf)[0].render(scale=3).to_pil()

    read = {found.text for found in zxingcpp.read_barcodes(page)}

    with EventFile.open(job.event) as file:
        assert len(read) == 4
        assert read <= {badge.code for badge in badges.badges(file)}


def test_it_refuses_to_work_on_a_file_that_is_there(job):
    with pytest.raises(HubDeskError) as refusal:
        do_main_job(job.event, job.badges_pdf, "Ana")

    assert refusal.value.problem is Problem.FILE_EXISTS
