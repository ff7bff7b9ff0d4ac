"""The main job, by the command line alone: lists to badges to people checked in, nothing lost."""

import signal
import subprocess
import sys
from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from journeys.command_line import hubdesk
from pyzbar import pyzbar
from sample_lists import write_moroccan_list, write_spanish_list


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An event with both delegations, and their badges printed."""
    folder = tmp_path_factory.mktemp("desk")
    event = folder / "mission.hubdesk"
    write_spanish_list(folder / "andalucia.csv")
    write_moroccan_list(folder / "maroc.xlsx")
    new = hubdesk(
        "new", event, "--name", "Misión 2026", "--leg", "Málaga", "--zone", "Europe/Madrid",
        "--leg", "Tánger", "--zone", "Africa/Casablanca",
    )  # fmt: skip
    assert new.status == 0
    return folder, event


def decode(pdf, scale):
    """Every code on every page, by two decoders that are not ours."""
    by_zxing, by_zbar = Counter(), Counter()
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        picture = page.render(scale=scale).to_pil().convert("L")
        by_zxing.update(found.text for found in zxingcpp.read_barcodes(picture))
        by_zbar.update(
            found.data.decode()
            for found in pyzbar.decode(picture, symbols=[pyzbar.ZBarSymbol.QRCODE])
        )
    document.close()
    return by_zxing, by_zbar


def test_from_real_lists_to_people_checked_in(desk):
    folder, event = desk

    people = take_in_the_lists(folder, event)
    badges = print_the_badges(folder, event, people)
    let_everybody_in_once(event, people, list(badges))
    void_one(event, list(badges)[1])
    kill_the_desk(event, list(badges)[2:40])
    replace_a_lost_badge(folder, event, *list(badges.items())[50])

    assert hubdesk("verify", event, "--json").json == []


def take_in_the_lists(folder, event):
    """A preview writes nothing; one import is one act; the same lists again change nothing."""
    lists = (folder / "andalucia.csv", folder / "maroc.xlsx")
    preview = hubdesk("import", event, *lists, "--dry-run", "--json")
    assert (preview.status, preview.json["added"]) == (0, 90)
    assert hubdesk("list", event, "people", "--json").json == []

    done = hubdesk("import", event, *lists, "--json").json
    assert done == {"added": 90, "updated": 0, "unchanged": 0, "refused": []}
    again = hubdesk("import", event, *lists, "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 90)

    people = hubdesk("list", event, "people", "--json").json
    assert len(people) == 90
    assert any(person["family_name"] == "Muñoz Pérez" for person in people)
    assert sum(bool(person["arabic_name"]) for person in people) >= 15

    assert hubdesk("undo", event).status == 0
    assert hubdesk("list", event, "people", "--json").json == []
    assert hubdesk("redo", event).status == 0
    assert hubdesk("list", event, "people", "--json").json == people
    return people


def print_the_badges(folder, event, people):
    """Every code on the paper is in the list exactly once; returns person by code."""
    pdf = folder / "badges.pdf"
    printed = hubdesk("badges", event, "-o", pdf, "--json")
    assert (printed.status, printed.json["badges"], printed.json["pages"]) == (0, 90, 23)

    badges = {
        badge["code"]: badge["person_id"]
        for badge in hubdesk("list", event, "badges", "--json").json
    }
    assert decode(pdf, 150 / 72) == (Counter(list(badges)), Counter(list(badges)))
    assert set(badges.values()) == {person["id"] for person in people}

    none_left = hubdesk("badges", event, "-o", folder / "x.pdf", "--not-printed", "--json")
    assert (none_left.json["badges"], (folder / "x.pdf").exists()) == (0, False)
    return badges


def let_everybody_in_once(event, people, codes):
    first = hubdesk("check-in", event, "--point", "malaga", "--json", typed="\n".join(codes))
    assert first.status == 0
    assert Counter(line["verdict"] for line in first.json_lines) == {"ADMITTED": 90}
    assert {line["person"]["id"] for line in first.json_lines} == {p["id"] for p in people}

    second = hubdesk("check-in", event, "--point", "Málaga", "--json", *codes[:5])
    assert second.status == 1
    assert {line["verdict"] for line in second.json_lines} == {"ALREADY_IN"}

    left = hubdesk("check-in", event, "--point", "Málaga", "--out", "--json", codes[0])
    assert left.json_lines[0]["verdict"] == "EXITED"
    assert len(hubdesk("list", event, "admissions", "--json").json) == 91


def void_one(event, code):
    """A voided admission stays in the list, and the person may come in again."""
    admissions = hubdesk("list", event, "admissions", "--json").json
    mistake = next(row["id"] for row in admissions if row["code"] == code)
    changes = hubdesk("list", event, "changes", "--json").json
    act = next(change["act"] for change in changes if change["row"] == mistake)

    assert hubdesk("undo", event, "--act", act).status == 0

    admissions = hubdesk("list", event, "admissions", "--json").json
    assert [row["code"] for row in admissions if row["voided"]] == [code]
    assert hubdesk("check-in", event, "--point", "Málaga", code).status == 0


def kill_the_desk(event, codes):
    """A killed desk has lost nothing that it answered."""
    answered = killed_after(event, codes)

    admissions = hubdesk("list", event, "admissions", "--json").json
    assert set(answered) <= {row["code"] for row in admissions if row["direction"] == "out"}
    assert hubdesk("verify", event).status == 0


def replace_a_lost_badge(folder, event, code, person):
    """The new badge admits, the old one says that it was replaced."""
    hubdesk("badges", event, "-o", folder / "one.pdf", "--person", person, "--new-code")

    old = hubdesk("check-in", event, "--point", "Tánger", "--json", code)
    (new_code,) = decode(folder / "one.pdf", 2)[0]
    new = hubdesk("check-in", event, "--point", "Tánger", "--json", new_code)

    assert old.json_lines[0]["verdict"] == "REPLACED"
    assert new.json_lines[0]["verdict"] == "ADMITTED"


def killed_after(event, codes, answers=15):
    """Scan out until so many are answered, then kill the desk; returns the codes it answered."""
    desk = subprocess.Popen(
        [sys.executable, "-m", "hubdesk", "check-in", str(event), "--point", "Málaga", "--out"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    desk.stdin.write("".join(f"{code}\n" for code in codes).encode())
    desk.stdin.flush()
    for _ in range(answers):
        assert b"EXITED" in desk.stdout.readline()
    desk.send_signal(signal.SIGKILL)
    desk.wait()
    desk.stdin.close()
    desk.stdout.close()
    return codes[:answers]


def test_the_demo_event_does_the_main_job(tmp_path):
    event, badges = tmp_path / "demo.hubdesk", tmp_path / "badges.pdf"
    assert hubdesk("new", event, "--demo").status == 0
    assert hubdesk("badges", event, "-o", badges).status == 0
    codes = [badge["code"] for badge in hubdesk("list", event, "badges", "--json").json]

    scans = hubdesk("check-in", event, "--point", "Málaga", "--json", *codes)

    verdicts = Counter(line["verdict"] for line in scans.json_lines)
    assert verdicts == {"ADMITTED": 88, "BLOCKED": 1}
    assert hubdesk("verify", event).status == 0
