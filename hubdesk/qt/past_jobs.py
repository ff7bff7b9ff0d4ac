"""Undo and redo of acts with many changes, for the worker process; imports no Qt."""

from typing import TYPE_CHECKING

from hubdesk.eventfile import undo

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.undo import Undone
    from hubdesk.qt.worker_process import Progress


def undo_act(file: "EventFile", _progress: "Progress", operator: str, act: str) -> "Undone":
    """Take back an act."""
    return undo.undo(file, operator, act)


def redo_act(file: "EventFile", _progress: "Progress", operator: str, act: str) -> "Undone":
    """Do an undone act again."""
    return undo.redo(file, operator, act)
