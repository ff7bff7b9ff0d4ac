"""What is installed from the wheel finds its fonts and templates, and prints a badge with them."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command, cwd):
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_installed_wheel_makes_an_event_and_prints_its_badges(tmp_path):
    build = "import hatchling.build as b, sys; print(b.build_wheel(sys.argv[1]))"
    name = run(sys.executable, "-c", build, tmp_path, cwd=ROOT).split()[-1]
    fresh = tmp_path / "fresh"
    venv.create(fresh, with_pip=False)
    python = fresh / ("Scripts" if os.name == "nt" else "bin") / "python"
    library = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=tmp_path
    ).strip()
    # its dependencies are those of this environment; HubDesk itself comes from the wheel alone
    here = next(path for path in sys.path if path.endswith("site-packages"))
    run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--target",
        library,
        tmp_path / name,
        cwd=tmp_path,
    )
    (Path(library) / "dependencies.pth").write_text(f"{here}\n")

    where = run(python, "-c", "import hubdesk; print(hubdesk.__file__)", cwd=tmp_path).strip()
    run(python, "-m", "hubdesk", "new", "demo.hubdesk", "--demo", cwd=tmp_path)
    run(python, "-m", "hubdesk", "badges", "demo.hubdesk", "-o", "badges.pdf", cwd=tmp_path)

    assert Path(where).is_relative_to(fresh)
    assert (tmp_path / "badges.pdf").read_bytes().startswith(b"%PDF-")
