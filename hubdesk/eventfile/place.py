"""Whether an event file lies where SQLite can't protect it: network drives, synced folders.

A WAL needs memory that is shared on one computer, and a synchronising program copies files in the
middle of a write. The work then belongs on a local copy.
"""

import re
import sys
from enum import Enum
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_NETWORK_SYSTEMS = frozenset(
    ("afs", "ceph", "cifs", "fuse.rclone", "fuse.sshfs", "glusterfs", "nfs", "nfs4", "smb3")
)
_SYNCED_NAMES = (
    "dropbox", "google drive", "googledrive", "icloud", "mobile documents", "megasync", "nextcloud",
    "onedrive", "owncloud", "pcloud", "syncthing",
)  # fmt: skip
_DRIVE_REMOTE = 4  # GetDriveTypeW


class PlaceRisk(Enum):
    """Why a place is not safe to work in."""

    NETWORK_DRIVE = "network_drive"
    SYNCED_FOLDER = "synced_folder"


def place_risk(path: Path) -> PlaceRisk | None:
    """Tell why it is not safe to work on a file at this place, or None if nothing is known."""
    folder = path.absolute().parent
    if any(part.lower().startswith(_SYNCED_NAMES) for part in folder.parts):
        return PlaceRisk.SYNCED_FOLDER
    if _on_network(folder):
        return PlaceRisk.NETWORK_DRIVE
    return None


def _on_network(folder: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - nowhere else, and it takes its time

        drive = folder.drive
        return drive.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE
        )
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:  # this system has no such list
        return False
    return file_system_of(folder.resolve(), mounts) in _NETWORK_SYSTEMS


def file_system_of(folder: Path, mounts: str) -> str:
    """The kind of file system that a folder lies on, by the lines of `/proc/self/mounts`."""
    best, kind = "", ""
    for line in mounts.splitlines():
        _, mounted, system, *_ = line.split(" ")
        # spaces and the like are written as octal numbers
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), mounted)
        if len(point) >= len(best) and folder.is_relative_to(point):
            best, kind = point, system
    return kind
