"""HubDesk on a Linux desktop: entry and type are valid, installed whole and removed whole."""

import os
import shutil
import subprocess
import sys

import pytest

from hubdesk.resources import RESOURCES

FOLDER = RESOURCES / "desktop"
INSTALL = FOLDER / "install.sh"
TYPE = "application/x-hubdesk"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="desktops of this kind are Linux's")


def tool(name):
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    return name


class Desktop:
    """A user's desktop of its own, in a scratch folder."""

    def __init__(self, home):
        self.data = home / "data"
        self.environment = os.environ | {
            "HOME": str(home), "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CURRENT_DESKTOP": "X-Generic",
        }  # fmt: skip

    def run(self, *command):
        done = subprocess.run(
            [str(part) for part in command], env=self.environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def entry(self):
        return (self.data / "applications" / "hubdesk.desktop").read_text(encoding="utf-8")

    def ours(self):
        """The files that are HubDesk's, not the desktop's caches of them."""
        return [path for path in self.data.rglob("*hubdesk*") if path.is_file()]


@pytest.fixture
def desktop(tmp_path):
    return Desktop(tmp_path)


@pytest.fixture
def program(tmp_path):
    """A stand-in for the program, in a folder that needs quoting, which notes what it was given."""
    path = tmp_path / 'Pro$grams "of" `all`' / "hub desk"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/given"\n')
    path.chmod(0o755)
    return path


def test_entry_is_valid(desktop, program):
    desktop.run(INSTALL, program)

    desktop.run(tool("desktop-file-validate"), FOLDER / "hubdesk.desktop")
    desktop.run("desktop-file-validate", desktop.data / "applications" / "hubdesk.desktop")
    assert f"MimeType={TYPE};" in desktop.entry()


def test_an_event_file_is_known_by_its_name_and_by_its_content(
    desktop, program, event_file, tmp_path
):
    tool("update-mime-database")
    event_file.close()
    shutil.copy(event_file.path, tmp_path / "mission.hubdesk")
    shutil.copy(event_file.path, tmp_path / "mission")
    (tmp_path / "other.hubdesk").write_bytes(os.urandom(200))  # as an encrypted one looks

    desktop.run(INSTALL, program)

    for name in ("mission.hubdesk", "mission", "other.hubdesk"):
        found = desktop.run(tool("gio"), "info", "-a", "standard::content-type", tmp_path / name)
        assert TYPE in found, name


def test_another_sqlite_file_is_not_taken_for_ours(desktop, program, tmp_path):
    tool("update-mime-database")
    other = tmp_path / "other"
    other.write_bytes(b"SQLite format 3\0" + bytes(200))

    desktop.run(INSTALL, program)

    found = desktop.run(tool("gio"), "info", "-a", "standard::content-type", other)
    assert "sqlite" in found
    assert TYPE not in found


def test_double_click_starts_the_program_with_the_file(desktop, program, tmp_path):
    tool("update-desktop-database")
    event = tmp_path / "my event.hubdesk"
    event.touch()
    desktop.run(INSTALL, program)

    assert "hubdesk.desktop" in desktop.run(tool("gio"), "mime", TYPE)
    desktop.run("gio", "launch", desktop.data / "applications" / "hubdesk.desktop", event)

    given = tmp_path / "given"
    for _ in range(100):
        if given.exists() and given.read_text():
            break
        subprocess.run(["sleep", "0.05"])
    assert given.read_text().strip() == str(event)


def test_icons_are_installed_for_the_program_and_its_files(desktop, program):
    desktop.run(INSTALL, program)

    icons = desktop.data / "icons" / "hicolor"
    for name in ("apps/hubdesk", f"mimetypes/{TYPE.replace('/', '-')}"):
        assert (icons / "scalable" / f"{name}.svg").stat().st_size
        assert (icons / "48x48" / f"{name}.png").stat().st_size


def test_removing_leaves_nothing_of_ours(desktop, program):
    desktop.run(INSTALL, program)
    assert desktop.ours()

    desktop.run(INSTALL, "--remove")

    assert desktop.ours() == []
    desktop.run(INSTALL, "--remove")  # again: nothing to do is no error


def test_a_program_that_is_not_there_is_not_installed(desktop, tmp_path):
    done = subprocess.run(
        [INSTALL, tmp_path / "missing"], env=desktop.environment, capture_output=True, text=True
    )

    assert done.returncode == 1
    assert desktop.ours() == []
