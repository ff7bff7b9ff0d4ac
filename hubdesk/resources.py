"""Where the shipped files (fonts, templates, demo data) lie."""

from pathlib import Path


def _find() -> Path:
    package = Path(__file__).parent
    installed = package / "_resources"  # the wheel puts them inside the package
    return installed if installed.is_dir() else package.parent / "resources"


RESOURCES = _find()
