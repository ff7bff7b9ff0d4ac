"""The window's sentences for problems: what is wrong, where, and what to do."""

from collections import defaultdict
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from hubdesk.errors import HubDeskError, Problem

translate = QCoreApplication.translate


def problem_sentence(error: HubDeskError) -> str:
    """The sentence for a problem."""
    data = {name: _shown(name, value) for name, value in error.data.items()}
    if "reason" in data:
        data["reason"] = list_fault(data["reason"]).format_map(defaultdict(str, data))
    if "what" in data:
        data["what"] = _thing(data["what"])
    return _sentence(error.problem).format_map(defaultdict(lambda: "…", data))


def _shown(name: str, value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if name == "path":
        return Path(str(value)).name
    return str(value)


def _sentence(problem: Problem) -> str:  # noqa: C901, PLR0912 - one case for each problem
    match problem:
        case Problem.FILE_NOT_FOUND:
            return translate(
                "Problems",
                "{path} is not there any more. Choose another file, or plug its disk in.",
            )
        case Problem.FILE_EXISTS:
            return translate(
                "Problems", "{path} exists already and is left alone. Choose another name."
            )
        case Problem.FILE_GONE:
            return translate(
                "Problems",
                "{path} was moved, deleted or replaced while it was open. Nothing was changed;"
                " put it back, or save a copy of what is open.",
            )
        case Problem.FILE_READ_ONLY:
            return translate(
                "Problems",
                "{path} is read-only. Nothing was changed; allow writing to it, or save a copy"
                " and work on that.",
            )
        case Problem.FILE_NEWER:
            return translate(
                "Problems",
                "{path} was written by a newer HubDesk and can only be read with this one."
                " Install the newer version to change it.",
            )
        case Problem.FILE_LOCKED:
            return translate(
                "Problems",
                "Another program keeps {path} busy. Nothing was changed; try again when it has"
                " finished.",
            )
        case Problem.FILE_NOT_OURS:
            return translate(
                "Problems",
                "{path} is not a HubDesk event file, or it is encrypted. Nothing was changed.",
            )
        case Problem.FILE_ALTERED:
            return translate(
                "Problems",
                "The structure of {path} is not the one HubDesk made; it is not opened. Restore a"
                " backup.",
            )
        case Problem.FILE_DAMAGED:
            return translate("Problems", "{path} is damaged and was not changed. Restore a backup.")
        case Problem.WRONG_KEY:
            return translate("Problems", "{path} does not open with this passphrase.")
        case Problem.NOT_PERMITTED:
            return translate(
                "Problems",
                "{path} can't be written or read. Check the folder, its permissions and whether"
                " the disk is connected.",
            )
        case Problem.NO_BACKUP:
            return translate("Problems", "There is no backup of {path} in {folder}.")
        case Problem.DISK_FULL:
            return translate(
                "Problems",
                "The disk is full. Nothing was changed in {path}; free some space and try again.",
            )
        case Problem.DISK_ERROR:
            return translate(
                "Problems",
                "The disk reported an error. Nothing was changed in {path}; save a copy elsewhere.",
            )
        case Problem.NOT_FOUND:
            return translate(
                "Problems", "There is no {what} “{text}” any more. Nothing was changed."
            )
        case Problem.AMBIGUOUS:
            return translate("Problems", "“{text}” may be several: {ids}. Choose one of them.")
        case Problem.INVALID:
            return translate(
                "Problems", "“{text}” can't be used here. Nothing was changed; correct it."
            )
        case Problem.NOTHING_TO_UNDO:
            return translate("Problems", "There is nothing to undo.")
        case Problem.NOTHING_TO_REDO:
            return translate("Problems", "There is nothing to redo.")
        case Problem.NO_INPUT:
            return translate("Problems", "There is nothing to read from.")
        case Problem.NOT_TEXT:
            return translate("Problems", "{text} is no readable text. Rename it, or type it anew.")
        case Problem.STALE:
            return translate(
                "Problems",
                "Somebody else changed this meanwhile. Nothing was changed; look at it again.",
            )
        case Problem.ERASED:
            return translate("Problems", "This person was erased and can't be edited.")
        case Problem.CANCELLED:
            return translate("Problems", "Stopped. Nothing was changed.")
        case Problem.WORKER_LOST:
            return translate(
                "Problems",
                "The process that worked on this was ended from outside. What it had not finished"
                " is not done; try again.",
            )
        case Problem.BAD_PIN:
            return translate(
                "Problems",
                "A PIN has {fewest} to {most} digits. Nothing was changed; type another.",
            )
        case Problem.ROOM_TAKEN:
            return translate(
                "Problems",
                "“{title}” can't be there: “{other}” is in {room} at that time. Nothing was"
                " changed; choose another time or room, or let the room overlap.",
            )
        case Problem.SESSION_LOCKED:
            return translate(
                "Problems", "“{title}” is locked. Nothing was changed; unlock it first."
            )
        case Problem.BAD_LENGTH:
            return translate(
                "Problems",
                "A session lasts from 1 to {largest} minutes, not {text}. Nothing was changed.",
            )
        case Problem.END_BEFORE_START:
            return translate(
                "Problems", "It can't end at {end} when it starts at {start}. Nothing was changed."
            )
        case Problem.NOT_COMING:
            return translate(
                "Problems",
                "{names} can't be enrolled: cancelled or blocked. Nothing was changed; confirm them"
                " first, or leave them out.",
            )
        case Problem.LIST_WITHOUT_SESSIONS:
            return translate(
                "Problems",
                "No column of {path} is headed “Title”, so that no row of it can be a session."
                " Export the programme to see the columns that there are.",
            )
        case Problem.LIST_NOT_READABLE:
            return translate("Problems", "{path} can't be read as a list: {reason}.")
        case Problem.LIST_EMPTY:
            return translate("Problems", "{path} holds no people: {reason}.")
        case Problem.LIST_TOO_LARGE:
            return translate("Problems", "{path} is too large to be a list of people: {reason}.")
        case Problem.LIST_WITHOUT_NAMES:
            return translate(
                "Problems", "No column of {path} holds names. Say above the columns which one does."
            )
        case Problem.LIST_FIELD_UNKNOWN:
            return translate("Problems", "“{text}” is no field of a list. The fields are {known}.")
        case Problem.LIST_COLUMN_NOT_FOUND:
            return translate("Problems", "{path} has no column “{text}”. Its columns are {known}.")
        case Problem.NO_BADGE:
            return translate(
                "Problems",
                "No badge can be printed for {names}: cancelled, taken out, or not of this"
                " delegation. Nothing was changed.",
            )
        case Problem.FONT_MISSING:
            return translate("Problems", "The font {path} is missing. Install HubDesk again.")
        case Problem.PICTURE_NOT_READABLE:
            return translate("Problems", "{path} can't be read as a picture.")
        case Problem.TEMPLATE_NOT_FOUND:
            return translate("Problems", "There is no “{text}”. There are {known}.")
        case Problem.TEMPLATE_NOT_READABLE:
            return translate("Problems", "{path} can't be read as a badge template or sheet.")
        case Problem.TEMPLATE_FAULT:
            return translate(
                "Problems",
                "The badge template “{template}” makes no sense (element “{element}”): {detail}",
            )
        case Problem.ELEMENT_OUTSIDE:
            return translate(
                "Problems",
                "“{element}” lies outside the badge. Move it inside, or give the template more"
                " bleed.",
            )
        case Problem.CELL_NOT_FOUND:
            return translate(
                "Problems", "The sheet has no cell {cell}. Its cells are 1 to {largest}."
            )
        case Problem.BADGE_TOO_LARGE:
            return translate(
                "Problems",
                "The badge does not fit into the cells of the sheet {sheet}. Choose another sheet.",
            )
        case _:
            assert_never(problem)


def list_fault(reason: str) -> str:
    """Why a list is refused as a whole: the words for the value of a fault of lists."""
    return {
        "folder": translate("Problems", "it is a folder; choose a file in it"),
        "no_permission": translate("Problems", "this user may not read it"),
        "read_error": translate("Problems", "the disk reported an error"),
        "other_kind": translate(
            "Problems", "it is another kind of file ({kind}); save the list as XLSX, ODS or CSV"
        ),
        "binary": translate("Problems", "it holds no text; save the list as XLSX, ODS or CSV"),
        "web_page": translate(
            "Problems", "it is a web page; open it in a spreadsheet and save it as XLSX"
        ),
        "encrypted": translate("Problems", "it is protected by a password; save it without one"),
        "damaged": translate(
            "Problems", "it is damaged; open it in a spreadsheet and save it anew"
        ),
        "no_cells": translate("Problems", "it is empty"),
        "no_people": translate("Problems", "there is nobody below its header"),
        "file_size": translate("Problems", "the file is larger than HubDesk reads"),
        "unpacked_size": translate("Problems", "it unpacks to more than HubDesk reads"),
        "compression": translate("Problems", "it unpacks to suspiciously much"),
        "parts": translate("Problems", "it holds too many parts"),
        "rows": translate("Problems", "it has too many rows; split it"),
        "columns": translate("Problems", "it has too many columns"),
        "cells": translate("Problems", "it has too many cells; split it"),
        "cell_length": translate("Problems", "a cell is longer than any entry of a list"),
        "time": translate("Problems", "reading it took too long"),
        "memory": translate("Problems", "reading it took too much memory"),
    }.get(reason, reason)


def _thing(what: str) -> str:
    """The word for a kind of row, in a sentence."""
    return {
        "person": translate("Problems", "person"),
        "organisation": translate("Problems", "organisation"),
        "delegation": translate("Problems", "delegation"),
        "leg": translate("Problems", "leg"),
        "point": translate("Problems", "check-in point"),
        "session": translate("Problems", "session"),
        "venue": translate("Problems", "venue"),
        "room": translate("Problems", "room"),
        "track": translate("Problems", "track"),
        "programme_version": translate("Problems", "published programme"),
        "badge": translate("Problems", "badge"),
        "admission": translate("Problems", "admission"),
        "act": translate("Problems", "act"),
        "template": translate("Problems", "badge template"),
        "sheet": translate("Problems", "sheet"),
    }.get(what, what)
