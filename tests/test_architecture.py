"""The rules of the layout that the linters do not see."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "hubdesk").rglob("*.py"))
QT_FOLDERS = {"ui", "qt", "shell"}
TOP_LEVEL = {
    "hubdesk", "resources", "tests", "pyproject.toml", "hubdesk.spec", "README.md", "Makefile",
    "LICENSE", "CHANGELOG.md",
}  # fmt: skip


def without_qt():
    return [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in SOURCES
        if not QT_FOLDERS & set(path.parts)
    ]


def test_everything_but_the_window_imports_without_qt():
    program = (
        "import sys, importlib\n"
        "sys.modules['PySide6'] = None\n"
        f"for name in {without_qt()!r}: importlib.import_module(name)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", [each for each in SOURCES if QT_FOLDERS & set(each.parts)])
def test_no_item_is_asked_of_a_layout(path):
    """PySide keeps what `itemAt` returns when Qt has deleted it: another object lies there then."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]

    asked = [call for call in calls if getattr(call.func, "attr", "") == "itemAt"]
    assert not asked


def test_command_line_never_imports_qt():
    program = (
        "import sys\n"
        "from hubdesk.cli.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "sys.exit('PySide6' in sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)

    assert done.returncode == 0, done.stderr


def test_worker_process_runs_a_job_without_qt(event_file, tmp_path):
    """A worker has nothing to show; it starts sooner, and takes a third of the memory."""
    event_file.close()
    (tmp_path / "a_job.py").write_text(
        "import sys\n"
        "def loaded(file, progress):\n"
        "    progress(0, 1, 'looking')\n"
        "    return file.desk, sorted({'PySide6', 'shiboken6'} & set(sys.modules))\n"
    )
    program = (
        "import multiprocessing, a_job\n"
        "from hubdesk.qt.worker_process import Ended, Task, serve\n"
        "if __name__ == '__main__':\n"
        "    spawn = multiprocessing.get_context('spawn')\n"
        "    ours, theirs = spawn.Pipe()\n"
        "    worker = spawn.Process(target=serve, args=(theirs,))\n"
        "    worker.start()\n"
        f"    ours.send(Task(1, {str(event_file.path)!r}, None, 'Desk 7', a_job.loaded, ()))\n"
        "    while not isinstance(told := ours.recv(), Ended): pass\n"
        "    print(told.result, told.problem, told.failure)\n"
        "    ours.close()\n"
        "    worker.join(10)\n"
    )
    (tmp_path / "program.py").write_text(program)

    done = subprocess.run(
        [sys.executable, tmp_path / "program.py"], capture_output=True, text=True, timeout=60
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "('Desk 7', []) None", done.stderr


def test_qt_does_not_lose_references_to_none():
    """PySide6 6.12.0 loses one on every void call under Python 3.11, and aborts after thousands."""
    program = (
        "import sys\n"
        "from PySide6.QtGui import QFont\n"
        "font = QFont()\n"
        "before = sys.getrefcount(None)\n"
        "for _ in range(2000): font.setPixelSize(12)\n"
        "sys.exit(before - sys.getrefcount(None) > 100)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_translated_text_is_never_an_f_string(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            if name in {"tr", "translate"}:
                assert not any(isinstance(argument, ast.JoinedStr) for argument in node.args)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_has_one_purpose_and_fits_a_reader(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_statement_replaces_rows(path):
    """`INSERT OR REPLACE` deletes, which the journal does not allow."""
    text = path.read_text(encoding="utf-8").lower()

    assert "insert or replace" not in text
    assert ".on_conflict_replace(" not in text


def test_a_parts_init_holds_its_story_and_no_imports():
    for path in (ROOT / "hubdesk").glob("*/__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body

        assert len(body) == 1, path


def test_top_level_stays_as_small_as_it_is():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()

    names = {name.split("/")[0] for name in listed}
    assert {name for name in names if not name.startswith(".")} <= TOP_LEVEL
