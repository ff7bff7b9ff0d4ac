"""The bundled program for tests: built when what it is made of is newer."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "dist" / "hubdesk"
PROGRAM = FOLDER / ("hubdesk.exe" if os.name == "nt" else "hubdesk")
SPEC = ROOT / "hubdesk.spec"


def made_of() -> list[Path]:
    folders = (ROOT / "hubdesk", ROOT / "resources")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [SPEC, *(path for path in files if "__pycache__" not in path.parts)]


def bundled_program() -> Path:
    """The path of the bundled program, which is up to date."""
    if not PROGRAM.exists() or PROGRAM.stat().st_mtime < max(
        path.stat().st_mtime for path in made_of()
    ):
        shutil.rmtree(FOLDER, ignore_errors=True)
        done = subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", SPEC],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout + done.stderr
    return PROGRAM


def bare_environment() -> dict[str, str]:
    """An environment in which no Python and no Qt but the bundle's can be found."""
    left_out = ("PYTHON", "VIRTUAL_ENV", "QT_", "LD_LIBRARY_PATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(left_out)}
    return kept | {"PATH": "/usr/bin:/bin"} if os.name == "posix" else kept
