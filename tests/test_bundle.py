"""The bundled program does the main job on a computer without Python."""

import json
import subprocess

import pytest
import zxingcpp
from bundled import FOLDER, bare_environment, bundled_program
from pypdfium2 import PdfDocument

pytestmark = pytest.mark.slow

PEOPLE = (
    "Nombre;Apellidos;الاسم;Empresa;Correo\n"
    "Ana;García López;;PTA;ana@example.org\n"
    "Fátima;El Amrani;فاطمة العمراني;APEBI;fatima@example.org\n"
    "Zoë;Müller;;CETECOM;zoe@example.org\n"
)


@pytest.fixture(scope="module")
def program():
    return bundled_program()


@pytest.fixture
def hubdesk(program, tmp_path):
    def run(*arguments, typed=None):
        done = subprocess.run(
            [str(program), *map(str, arguments)],
            cwd=tmp_path, env=bare_environment(), input=typed, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


def codes_of(pdf):
    page = PdfDocument(pdf)[0].render(scale=4).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(page)]


def test_main_job_on_the_command_line(hubdesk, tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")

    hubdesk("new", "mission.hubdesk", "--name", "Misión", "--leg", "Tánger", "--zone",
            "Africa/Casablanca")  # fmt: skip
    hubdesk("import", "mission.hubdesk", "people.csv")
    hubdesk("badges", "mission.hubdesk", "-o", "badges.pdf")
    codes = codes_of(tmp_path / "badges.pdf")
    answers = hubdesk(
        "check-in", "mission.hubdesk", "--point", "Tánger", "--json", typed="\n".join(codes) + "\n"
    )
    admissions = json.loads(hubdesk("list", "mission.hubdesk", "admissions", "--json"))

    assert len(codes) == 3
    assert [json.loads(line)["verdict"] for line in answers.splitlines()] == ["ADMITTED"] * 3
    assert sorted(admission["code"] for admission in admissions) == sorted(codes)
    hubdesk("verify", "mission.hubdesk")


def test_every_command_is_there(hubdesk):
    listed = hubdesk("--help").partition("Commands:")[2].split("\n")
    commands = [line.split()[0] for line in listed if line.startswith("  ")]

    assert len(commands) >= 10
    for command in commands:
        hubdesk(command, "--help")


def test_bundle_holds_nothing_of_the_unused_qt(program):
    names = {path.name for path in FOLDER.rglob("*")}

    for unused in ("WebEngine", "Qml", "Quick", "Designer", "3D", "Charts", "gtk-3"):
        assert not [name for name in names if unused in name], unused
    assert not list(FOLDER.rglob("*.py"))


def test_bundle_can_look_through_cameras_and_read_serial_scanners(program):
    names = " ".join(path.name for path in FOLDER.rglob("*"))

    for needed in ("ffmpegmediaplugin", "avcodec", "QtSerialPort", "zxingcpp"):
        assert needed in names


def test_bundle_has_the_libraries_that_it_links_to(program):
    missing = []
    for path in FOLDER.rglob("*.so*"):
        listed = subprocess.run(["ldd", path], capture_output=True, text=True).stdout
        missing += [f"{path.name}: {line}" for line in listed.splitlines() if "not found" in line]
    broken = [path for path in FOLDER.rglob("*") if path.is_symlink() and not path.exists()]

    assert missing == []
    assert broken == []
