"""PDF files by pdfium: opening, pages, pictures of pages.

pdfium is not thread-safe, not even across documents. Everything here holds `PDFIUM_LOCK` while it is inside pdfium, so
documents can be used from several threads, one after the other; to read faster, use processes.

One thing cannot be bounded from here: pdfium unfolds forms that draw forms when it loads a page, so a hostile file in
which each of 40 forms draws the next one twice takes all memory it gets. Untrusted files belong in a process with a
limit of memory and of time.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import cast

import numpy as np
import pypdfium2 as pdfium2
import pypdfium2.raw as pdfium

from faktulove_ocr.config import Limits
from faktulove_ocr.documents.chars import read_chars
from faktulove_ocr.documents.document import DEFAULT_DPI, Document, PageSource, TextLayer, U8Array
from faktulove_ocr.documents.frame import Frame
from faktulove_ocr.documents.graphics import Graphics, read_graphics
from faktulove_ocr.documents.native import PDFIUM_LOCK
from faktulove_ocr.documents.reading import read_layer
from faktulove_ocr.documents.sniff import PDF_JUNK, DocumentKind
from faktulove_ocr.documents.trust import THUMBNAIL_DPI
from faktulove_ocr.errors import (
    CorruptDocument,
    DocumentError,
    EmptyDocument,
    EncryptedDocument,
    TooManyPages,
    TooManyPixels,
    TruncatedDocument,
    WrongPassword,
)

_POINTS = 72.0
_LEAST_DPI = 20.0  # below this nothing on a page can be read
_CONTENT_ANNOTATIONS = frozenset(
    {pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_INK}
)


class PdfPage(PageSource):
    """A page of a PDF; pdfium's page behind it is loaded when needed and only one at a time in a document."""

    def __init__(self, file: PdfFile, number: int) -> None:
        self._file = file
        self.number = number
        self._graphics: Graphics | None = None

    @property
    def has_pictures(self) -> bool:
        """Whether the page draws pictures or what may be a code in vectors."""
        with PDFIUM_LOCK:
            page = self._file.load(self.number)
            return self._read_graphics(page, _frame(page)).has_pictures

    def text_layer(self) -> TextLayer | None:
        """The page's text and lines in points, form fields and annotations included; None without visible text."""
        with PDFIUM_LOCK:
            page = self._file.load(self.number)
            frame = _frame(page)
            chars = read_chars(page)
            if not chars.text:
                return None
            graphics = self._read_graphics(page, frame)
            return read_layer(chars, graphics, frame, lambda: _render(page, THUMBNAIL_DPI / _POINTS, grey=True))

    def raster(self, dpi: float = DEFAULT_DPI) -> U8Array:
        """The page as displayed, (H, W, 3) RGB at `dpi`, or at the highest the limits allow; TooManyPixels if none."""
        if not dpi > 0:
            raise ValueError(f"dpi must be positive, not {dpi}")
        with PDFIUM_LOCK:
            page = self._file.load(self.number)
            return _render(page, self._scale(page, dpi), grey=False)

    def _read_graphics(self, page: pdfium2.PdfPage, frame: Frame) -> Graphics:
        if self._graphics is None:
            self._graphics = read_graphics(page, frame)
        return self._graphics

    def _scale(self, page: pdfium2.PdfPage, dpi: float) -> float:
        """Pixels a point: `dpi`, or less where the page would exceed the limit of pixels."""
        width, height = page.get_size()
        limit = self._file.limits.max_megapixels * 1e6
        scale = dpi / _POINTS
        if math.ceil(width * scale) * math.ceil(height * scale) > limit:
            scale = math.sqrt(limit / (width * height))
            # Rounding up to whole pixels must not cross the limit either.
            scale = min(scale, max(limit / math.ceil(width * scale) - 1, 0.0) / height)
        if not scale * _POINTS >= min(_LEAST_DPI, dpi):
            raise TooManyPixels(
                f"Page {self.number} measures {width:.0f} x {height:.0f} points, too large to be shown legibly.",
                page=self.number,
                width=round(width, 1),
                height=round(height, 1),
                limit_megapixels=self._file.limits.max_megapixels,
            )
        return scale


class PdfFile(Document):
    """An opened PDF; raises a `DocumentError` when it cannot be opened."""

    kind = DocumentKind.PDF

    def __init__(self, content: bytes, limits: Limits, password: str | None) -> None:
        self.limits = limits
        self._pdf: pdfium2.PdfDocument | None = None
        self._loaded: tuple[int, pdfium2.PdfPage] | None = None
        self._flattened: set[int] = set()
        start = content.find(b"%PDF-", 0, PDF_JUNK)
        content = content[start:]
        self._content = content  # pdfium reads from it for as long as the file is open
        with PDFIUM_LOCK:
            try:
                self._pdf = _open(content, password)
                self.page_count = len(self._pdf)
                _check_complete(content)
                self._check_pages()
                self._pdf.init_forms()
            except BaseException:
                self.close()
                raise

    def pages(self) -> Iterator[PageSource]:
        """The pages in order."""
        for number in range(1, self.page_count + 1):
            yield PdfPage(self, number)

    def close(self) -> None:
        """Free the page in use and the file."""
        with PDFIUM_LOCK:
            self._unload()
            if self._pdf is not None:
                self._pdf.close()
                self._pdf = None

    def load(self, number: int) -> pdfium2.PdfPage:
        """Page `number` of pdfium, form fields and annotations drawn into it; the page loaded before is freed."""
        if self._pdf is None:
            raise ValueError("the document is closed")
        if self._loaded is not None and self._loaded[0] == number:
            return self._loaded[1]
        self._unload()
        page = self._get_page(number)
        if number not in self._flattened:
            self._flattened.add(number)
            if _has_content_annotations(page) and (
                pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS
            ):
                page.close()
                page = self._get_page(number)
        self._loaded = (number, page)
        return page

    def _get_page(self, number: int) -> pdfium2.PdfPage:
        assert self._pdf is not None
        try:
            return self._pdf[number - 1]
        except pdfium2.PdfiumError as error:
            raise CorruptDocument(f"Page {number} of the PDF is damaged.", page=number) from error

    def _unload(self) -> None:
        if self._loaded is not None:
            self._loaded[1].close()
            self._loaded = None

    def _check_pages(self) -> None:
        if self.page_count < 1:
            raise EmptyDocument("The PDF has no page.", pages=0)
        if self.page_count > self.limits.max_pages:
            raise TooManyPages(
                f"The PDF has {self.page_count} pages; at most {self.limits.max_pages} are accepted.",
                pages=self.page_count,
                limit_pages=self.limits.max_pages,
            )


def _open(content: bytes, password: str | None) -> pdfium2.PdfDocument:
    """The file opened, which needs `content` kept alive; the wrapper's own way cannot tell no pages from damage."""
    raw = pdfium.FPDF_LoadMemDocument64(content, len(content), password.encode() + b"\0" if password else None)
    if not raw:
        raise _named(pdfium.FPDF_GetLastError(), content, password)
    return pdfium2.PdfDocument(raw)


def _named(code: int, content: bytes, password: str | None) -> DocumentError:
    """The error of ours for an error code of pdfium."""
    if code == pdfium.FPDF_ERR_PASSWORD:
        if password:
            return WrongPassword("The password does not open this PDF.")
        return EncryptedDocument("The PDF is protected by a password, and none was given.")
    if code == pdfium.FPDF_ERR_SECURITY:
        return EncryptedDocument("The PDF is encrypted in a way that cannot be read.")
    if _is_cut(content):
        return TruncatedDocument("The PDF ends too early; part of it is missing.", bytes=len(content))
    return CorruptDocument("The PDF is damaged and cannot be opened.", bytes=len(content))


def _check_complete(content: bytes) -> None:
    """TruncatedDocument when the end is missing: pdfium would mend the file and show pages with holes."""
    if _is_cut(content):
        raise TruncatedDocument("The PDF ends too early; part of it is missing.", bytes=len(content))


def _is_cut(content: bytes) -> bool:
    """Whether a PDF lacks its end: no end mark, or objects behind the last one (an update, or a linearised file)."""
    end = content.rfind(b"%%EOF")
    if end < 0:
        # Some writers forget the mark; the pointer to the table of contents must then be whole and true.
        pointer = re.search(rb"startxref\s+(\d+)\s*\Z", content[-64:])
        return pointer is None or not re.match(rb"\s*(xref|\d+\s+\d+\s+obj)", content[int(pointer[1]) :][:32])
    return re.search(rb"\d\s+\d+\s+obj\b", content[end:]) is not None


def _frame(page: pdfium2.PdfPage) -> Frame:
    """The visible box of a page and its own rotation."""
    left, bottom, right, top = page.get_bbox()
    quarters = page.get_rotation() // 90
    frame = Frame(left, bottom, right, top, quarters)
    if not (math.isfinite(frame.width * frame.height) and frame.width > 0 and frame.height > 0):
        raise CorruptDocument("A page of the PDF has no area.", width=frame.width, height=frame.height)
    return frame


def _has_content_annotations(page: pdfium2.PdfPage) -> bool:
    """Whether annotations draw text or marks that belong to what the page says; links and notes do not."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), 2000)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind in _CONTENT_ANNOTATIONS:
                return True
    return False


def _render(page: pdfium2.PdfPage, scale: float, *, grey: bool) -> U8Array:
    """The page in white: (H, W, 3) RGB, or (H, W) when `grey`."""
    width, height = page.get_size()
    if not (math.isfinite(width * height) and width > 0 and height > 0):
        raise CorruptDocument("A page of the PDF has no area.", width=width, height=height)
    bitmap = page.render(scale=scale, grayscale=grey, rev_byteorder=True)
    try:
        return cast("U8Array", np.array(bitmap.to_numpy(), dtype=np.uint8))
    finally:
        bitmap.close()
