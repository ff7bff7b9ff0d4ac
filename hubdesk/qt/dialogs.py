"""The choosers of files: the only dialogs that stop everything else, and the one seam to them."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def choose_open_files(parent: QWidget, title: str, filters: str, folder: str = "") -> list[Path]:
    """Let the person choose files to read.

    Args:
        parent: the widget that asks.
        title: the dialog's.
        filters: as Qt takes them: `Lists (*.csv *.xlsx);;All files (*)`.
        folder: where to begin.
    """
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder, filters)
    return [Path(name) for name in names]


def choose_open_file(parent: QWidget, title: str, filters: str, folder: str = "") -> Path | None:
    """Let the person choose one file to read."""
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(name) if name else None


def choose_save_file(parent: QWidget, title: str, suggested: Path, filters: str) -> Path | None:
    """Let the person say where to save; they have agreed if a file is replaced."""
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), filters)
    return Path(name) if name else None


def choose_folder(parent: QWidget, title: str, folder: str = "") -> Path | None:
    """Let the person choose a folder."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None
