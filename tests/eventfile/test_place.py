from pathlib import Path

import pytest

from hubdesk.eventfile.place import PlaceRisk, file_system_of, place_risk

MOUNTS = """/dev/vda / ext4 rw 0 0
server:/share /mnt/share nfs4 rw 0 0
//nas/fair /mnt/the\\040fair cifs rw 0 0
tmpfs /tmp tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "system"),
    [
        ("/home/ana", "ext4"),
        ("/mnt/share/2026", "nfs4"),
        ("/mnt/shared", "ext4"),
        ("/mnt/the fair/files", "cifs"),
        ("/tmp", "tmpfs"),
    ],
)
def test_file_system_is_that_of_the_nearest_mount(folder, system):
    assert file_system_of(Path(folder), MOUNTS) == system


@pytest.mark.parametrize(
    "path",
    [
        "/home/ana/Dropbox/e.hubdesk",
        "/home/ana/OneDrive - UMA/e.hubdesk",
        "/Users/ana/Library/Mobile Documents/e.hubdesk",
    ],
)
def test_synced_folder_is_known_by_its_name(path):
    assert place_risk(Path(path)) is PlaceRisk.SYNCED_FOLDER


@pytest.mark.parametrize("path", ["/home/megan/e.hubdesk", "/srv/Megaferia/e.hubdesk"])
def test_folder_that_only_sounds_like_a_synced_one_is_safe(path):
    assert place_risk(Path(path)) is None


def test_local_folder_is_safe(tmp_path):
    assert place_risk(tmp_path / "e.hubdesk") is None
