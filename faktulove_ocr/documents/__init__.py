"""Bytes in, pages out: kinds, limits, text layers, rasters.

with open_document(content, Limits()) as document:
    for page in document.pages():
        layer = page.text_layer()
        if layer is None or not layer.trusted:
            pixels = page.raster()
"""

from __future__ import annotations

from faktulove_ocr.config import Limits
from faktulove_ocr.documents.document import TRUSTED, Document, PageSource, TextLayer, U8Array
from faktulove_ocr.documents.images import ImageDocument
from faktulove_ocr.documents.pdf import PdfFile
from faktulove_ocr.documents.sniff import DocumentKind, sniff
from faktulove_ocr.errors import EmptyDocument, FileTooLarge

__all__ = ["TRUSTED", "Document", "DocumentKind", "PageSource", "TextLayer", "U8Array", "open_document"]


def open_document(content: bytes, limits: Limits, password: str | None = None) -> Document:
    """The document in `content`, its kind found by content; `password` is for an encrypted PDF and else ignored.

    Raises a `DocumentError`: EmptyDocument, FileTooLarge, UnsupportedKind, TruncatedDocument, CorruptDocument,
    EncryptedDocument, WrongPassword, TooManyPages, TooManyPixels. Damage that shows only when a page is decoded is
    raised by that page's methods, with the same types.
    """
    if not content:
        raise EmptyDocument("The file is empty.", bytes=0)
    size_mb = len(content) / 1e6
    if size_mb > limits.max_file_mb:
        raise FileTooLarge(
            f"The file has {size_mb:.1f} MB; at most {limits.max_file_mb:g} MB are accepted.",
            megabytes=round(size_mb, 3),
            limit_megabytes=limits.max_file_mb,
        )
    kind = sniff(content)
    if kind is DocumentKind.PDF:
        return PdfFile(content, limits, password)
    return ImageDocument(content, kind, limits)
