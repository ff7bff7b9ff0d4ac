"""Writes a calendar in a worker process; the window that asks for it loads no calendar library."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile


def calendar_job(file: "EventFile", _progress: object, path: str, leg_id: str | None = None) -> int:
    """As `export_calendar` does it, for a worker process."""
    from hubdesk.programme.calendars import export_calendar  # noqa: PLC0415 - in the worker alone

    return export_calendar(file, Path(path), leg_id)
