"""What a file is, by what is in it."""

from enum import Enum
from typing import Final


class Content(Enum):
    """What a file turned out to be."""

    TEXT = "text"
    ARCHIVE = "archive"  # XLSX, XLSB and ODS are zip archives
    COMPOUND = "compound"  # XLS is an OLE compound file
    WEB_PAGE = "web_page"
    OTHER = "other"


_SIGNATURES: Final = (
    (b"PK\x03\x04", Content.ARCHIVE, "zip"),
    (b"PK\x05\x06", Content.ARCHIVE, "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Content.COMPOUND, "ole"),
    (b"\x89PNG", Content.OTHER, "png"),
    (b"\xff\xd8\xff", Content.OTHER, "jpeg"),
    (b"GIF8", Content.OTHER, "gif"),
    (b"BM", Content.OTHER, "bmp"),
    (b"II*\0", Content.OTHER, "tiff"),
    (b"MM\0*", Content.OTHER, "tiff"),
    (b"RIFF", Content.OTHER, "riff"),
    (b"%PDF", Content.OTHER, "pdf"),
    (b"{\\rtf", Content.OTHER, "rtf"),
    (b"%!PS", Content.OTHER, "postscript"),
    (b"Rar!", Content.OTHER, "rar"),
    (b"7z\xbc\xaf", Content.OTHER, "7z"),
    (b"\x1f\x8b", Content.OTHER, "gzip"),
    (b"BZh", Content.OTHER, "bzip2"),
    (b"\xfd7zXZ", Content.OTHER, "xz"),
    (b"SQLite format 3\0", Content.OTHER, "sqlite"),
    (b"\x7fELF", Content.OTHER, "program"),
    (b"MZ\x90\0", Content.OTHER, "program"),
    (b"BEGIN:VCARD", Content.OTHER, "vcard"),
    (b"\x09\x00\x04\x00", Content.OTHER, "excel_2"),
    (b"\x09\x02\x06\x00", Content.OTHER, "excel_3"),
    (b"\x09\x04\x06\x00", Content.OTHER, "excel_4"),
)
_NEEDS_NUL: Final = frozenset({"bmp"})  # "BM" also begins words


def content_of(head: bytes) -> tuple[Content, str]:
    """Return what a file is by its first bytes (1,000 are enough), and a word for the kind."""
    for signature, content, kind in _SIGNATURES:
        if head.startswith(signature) and (kind not in _NEEDS_NUL or b"\0" in head[:16]):
            return content, kind
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<meta", b"<table", b"<style")):
        return Content.WEB_PAGE, "html"
    if start.startswith((b"<?xml", b"<!--", b"<svg")):
        return (Content.WEB_PAGE, "html") if b"<html" in start else (Content.OTHER, "xml")
    return Content.TEXT, "text"
