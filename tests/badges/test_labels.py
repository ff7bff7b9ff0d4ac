"""The label of whoever was let in: once, always, or never; recorded, and nobody's as a test."""

import pypdfium2
import pytest
import zxingcpp
from builders import add_delegation, add_person

from hubdesk.badges import service as badges
from hubdesk.badges.codes import CodeReading, read_code
from hubdesk.badges.issuing import code_secret
from hubdesk.badges.labels import Automatic, draw_test_label, print_labels
from hubdesk.badges.print_log import print_log
from hubdesk.badges.service import Paper
from hubdesk.errors import HubDeskError, Problem

LABEL = Paper("cr80-landscape", "single", printer="Zebra")


def go_on(_done: int, _total: int, _stage: str) -> bool:
    return True


def codes_in(path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        image = document[0].render(scale=200 / 72, grayscale=True).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(image)]


@pytest.fixture
def label(event_file, tmp_path):
    """Prints somebody's label."""

    def made(person, when):
        return print_labels(
            event_file, go_on, "Ana", str(tmp_path / "label.pdf"), [person], LABEL, when
        )

    return made


def test_a_badge_is_printed_once_by_itself(event_file, label, tmp_path) -> None:
    person = add_person(event_file)

    first = label(person, Automatic.ONCE)
    second = label(person, Automatic.ONCE)

    assert (first.badges, second.job_id) == (1, None)
    (row,) = print_log(event_file)
    assert (row.target, row.operator, row.badges) == ("Zebra", "Ana", 1)
    assert codes_in(tmp_path / "label.pdf") == [badges.badges(event_file)[0].code]


def test_or_with_every_entry_or_never(event_file, label) -> None:
    person = add_person(event_file)

    printed = [label(person, Automatic.ALWAYS).badges for _ in range(2)]

    assert printed == [1, 1]
    assert label(person, Automatic.NEVER).job_id is None
    assert len({row.code for row in badges.badges(event_file)}) == 1


def test_who_can_have_no_badge_gets_none(event_file, label) -> None:
    assert label(add_person(event_file, status="cancelled"), Automatic.ALWAYS).job_id is None
    assert label("nobody", Automatic.ALWAYS).job_id is None
    assert print_log(event_file) == []


def test_a_group_is_one_job_in_the_order_of_delegations_and_names(event_file, tmp_path) -> None:
    cadiz, fes = (add_delegation(event_file, name) for name in ("Cádiz", "Fes"))
    who = (("Zoco", cadiz), ("Alami", fes), ("Ábalos", cadiz), ("Rossi", None))
    people = [add_person(event_file, family_name=name, delegation_id=of) for name, of in who]
    printed_before = add_person(event_file, family_name="Baena", delegation_id=cadiz)
    output = tmp_path / "labels.pdf"
    for group in ([printed_before], [*people, printed_before, "nobody"]):
        print_labels(event_file, go_on, "Ana", str(output), group, LABEL, Automatic.ONCE)

    newest, _ = print_log(event_file)
    assert newest.badges == 4
    with pypdfium2.PdfDocument(output) as document:
        said = [page.get_textpage().get_text_range() for page in document]
    assert [next(name for name, _ in who if name in text) for text in said] == [
        "Ábalos",
        "Zoco",
        "Alami",
        "Rossi",
    ]


def test_a_name_that_nobody_could_read_is_printed_all_the_same(event_file, label) -> None:
    assert label(add_person(event_file, given_name="", family_name="☃"), Automatic.ONCE).badges == 1


def test_the_test_label_is_nobodys(event_file, tmp_path) -> None:
    output = tmp_path / "test.pdf"

    assert draw_test_label(event_file, go_on, str(output), LABEL, "Prueba") == 1

    tag, key = code_secret(event_file)
    (code,) = codes_in(output)
    assert read_code(code, tag, key) is not CodeReading.OURS
    with pypdfium2.PdfDocument(output) as document:
        assert "Prueba" in document[0].get_textpage().get_text_range()
    assert badges.badges(event_file) == []
    assert print_log(event_file) == []


def test_a_test_label_of_a_template_that_is_gone_is_refused(event_file, tmp_path) -> None:
    with pytest.raises(HubDeskError) as refusal:
        draw_test_label(event_file, go_on, str(tmp_path / "x.pdf"), Paper("gone", "single"), "x")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_FOUND
