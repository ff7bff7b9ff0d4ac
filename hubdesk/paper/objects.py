"""The objects of a PDF file, written to it as soon as they are complete.

The forms of the objects are reportlab's. Its own document keeps every object in memory until the
end; ours keeps where each one begins in the file.
"""

import hashlib
import zlib
from typing import BinaryIO, Final

from reportlab.pdfbase.pdfdoc import (
    PDFCrossReferenceTable,
    PDFDictionary,
    PDFDocument,
    PDFIndirectObject,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFStream,
    PDFTrailer,
)

_VERSION: Final = "1.4"
_EFFORT: Final = 4  # of zlib: two thirds of the time of its usual 6 for a tenth more bytes
_HEADER: Final = f"%PDF-{_VERSION}\n%\u00e2\u00e3\u00cf\u00d3\n".encode("latin-1")


def compressed(data: bytes, **entries: object) -> PDFStream:
    """A stream of deflated data, with these entries in its dictionary."""
    return PDFStream(
        PDFDictionary({**entries, "Filter": PDFName("FlateDecode")}), zlib.compress(data)
    )


class ObjectFile(PDFDocument):  # type: ignore[misc]  # reportlab has no types
    """A PDF file that is being written, object by object.

    Equal objects in equal order make equal bytes: nothing depends on the clock.
    """

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(invariant=1, compression=1)
        self._forget_standard_fonts()
        self._stream = stream
        self._offset = 0
        self._fingerprint = hashlib.sha256()
        self._write(_HEADER)

    def _forget_standard_fonts(self) -> None:
        """Start without the dictionary of fonts that every reader brings: we embed our own."""
        self.objectcounter = 0
        for table in (self.idToObjectNumberAndVersion, self.idToObject, self.numberToId):
            table.clear()

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._fingerprint.update(data)
        self._offset += len(data)

    def reference(self, name: str) -> PDFObjectReference:
        """A reference to the object of this name, written already or later."""
        if name not in self.idToObjectNumberAndVersion:
            self.objectcounter += 1
            self.idToObjectNumberAndVersion[name] = (self.objectcounter, 0)
            self.numberToId[self.objectcounter] = name
        return PDFObjectReference(name)

    def add(self, name: str, item: PDFObject) -> PDFObjectReference:
        """Write an object; everything it refers to has to be added under its name as well."""
        reference = self.reference(name)
        self.idToOffset[name] = self._offset
        self._write(PDFIndirectObject(name, item).format(self))
        return reference

    def pointer(self, name: str) -> str:
        """A reference as it stands in the file, for objects that are written as bytes."""
        self.reference(name)
        number, version = self.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def add_bytes(self, name: str, content: bytes) -> str:
        """Write an object that is formatted already; the way for what comes in thousands."""
        pointer = self.pointer(name)
        self.idToOffset[name] = self._offset
        self._write(b"%s obj\n%s\nendobj\n" % (pointer[:-2].encode("ascii"), content))
        return pointer

    def add_deflated(self, name: str, data: bytes) -> str:
        """Write a stream of deflated data."""
        deflated = zlib.compress(data, _EFFORT)
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(deflated)
        return self.add_bytes(name, head + deflated + b"\nendstream")

    def finish(self, catalog: str, information: str) -> None:
        """Write the table of the objects and the end of the file."""
        names = [self.numberToId[number] for number in range(1, self.objectcounter + 1)]
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        start = self._offset
        self._write(table.format(self))
        mark = f"<{self._fingerprint.hexdigest()[:32]}>"
        trailer = PDFTrailer(
            startxref=start,
            Size=len(names) + 1,
            Root=PDFObjectReference(catalog),
            Info=PDFObjectReference(information),
            ID=f"[{mark}{mark}]",
        )
        self._write(trailer.format(self))
