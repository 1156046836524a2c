"""What a file is, told by its first bytes and never by its name."""

from __future__ import annotations

import re
from enum import StrEnum

from faktulove_ocr.errors import UnsupportedKind

# Readers accept a PDF whose header comes after a mail header or a byte-order mark; more junk than this is not a PDF.
PDF_JUNK = 8192


class DocumentKind(StrEnum):
    """The kinds of file that are read."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    TIFF = "tiff"
    HEIC = "heic"


_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
_TIFF_HEADS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")

# Kinds we name but do not read: (leading bytes, what a person calls it).
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a ZIP archive or an Office document (docx, xlsx, odt)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document or an Outlook message (doc, xls, msg)"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BM", "a BMP image"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 image"),
    (b"8BPS", "a Photoshop image"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
)


def sniff(content: bytes) -> DocumentKind:
    """The kind of `content`; UnsupportedKind, saying what the file looks like, when it is none we read."""
    head = content[:32]
    if head.startswith(b"\xff\xd8\xff"):
        return DocumentKind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return DocumentKind.PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return DocumentKind.WEBP
    if head.startswith(_TIFF_HEADS):
        return DocumentKind.TIFF
    if head[4:8] == b"ftyp" and _is_heic(content):
        return DocumentKind.HEIC
    if head.startswith(b"%PDF-"):
        return DocumentKind.PDF
    foreign = describe(content)
    # An archive can carry a PDF near its start, stored unpacked; that does not make it one.
    if foreign.startswith(("a ", "an ")) and foreign != "a text file":
        raise UnsupportedKind(f"This looks like {foreign}, which cannot be read as an invoice.", looks_like=foreign)
    if b"%PDF-" in content[:PDF_JUNK]:
        return DocumentKind.PDF
    raise UnsupportedKind(f"This looks like {foreign}, which cannot be read as an invoice.", looks_like=foreign)


def describe(content: bytes) -> str:
    """What `content` looks like, for a person: `a ZIP archive…`, `XML`, `a text file`, `unknown binary data`."""
    for magic, name in _FOREIGN:
        if content.startswith(magic):
            return name
    if content[4:8] == b"ftyp":
        return "an AVIF image" if content[8:12] in (b"avif", b"avis") else "a video or audio file"
    text = _as_text(content[:4096])
    if text is None:
        return "unknown binary data"
    start = text.lstrip("\ufeff \t\r\n").lower()
    if start.startswith(("<!doctype html", "<html")) or re.match(r"<\?xml[^>]*>\s*(<!--.*?-->\s*)*<html", start, re.S):
        return "HTML"
    if start.startswith("<?xml") or re.match(r"<[a-z_][\w.:-]*[\s>/]", start):
        return "XML"
    if re.match(r"(received|return-path|from|delivered-to|mime-version|message-id):", start):
        return "an e-mail"
    return "a text file"


def _is_heic(content: bytes) -> bool:
    """Whether the brands of an ISO media file include one of HEIF with HEVC."""
    length = min(int.from_bytes(content[:4], "big"), 256)
    brands = {content[8:12]} | {content[at : at + 4] for at in range(16, length, 4)}
    return bool(brands & _HEIC_BRANDS) and b"avif" not in brands


def _as_text(head: bytes) -> str | None:
    """`head` as text, None when it is binary."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head.decode("utf-16", errors="replace")
    if sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head):
        return None
    try:
        return head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > len(head) - 4:  # a character cut by our own limit
            return head[: error.start].decode("utf-8")
    # One-byte encodings are still text when letters prevail.
    printable = sum(32 <= byte < 127 or byte in b"\t\r\n" for byte in head)
    return head.decode("latin-1") if printable > 0.7 * len(head) else None
