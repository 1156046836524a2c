"""The order of the stages: bytes, pages, words, layout, candidates, invoice."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from faktulove_ocr.assembly import assemble, with_timings
from faktulove_ocr.config import Settings
from faktulove_ocr.documents import PageSource, TextLayer, open_document
from faktulove_ocr.engine import Engine, load_engine, read_raster
from faktulove_ocr.extraction import extract, nothing_invented
from faktulove_ocr.geometry import Box
from faktulove_ocr.imaging.codes import find_codes
from faktulove_ocr.layout import arrange
from faktulove_ocr.parts import split, with_copies_marked
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import EngineInfo, Invoice, Part, document_id
from faktulove_ocr.text import Code, ReadPage

RASTER_DPI = 200.0
CODES_DPI = (75.0, 150.0)
"""Where codes are looked for on a digital page: coarsely first, finer for small ones where that finds none."""


class _Timings:
    """Wall seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 4)


class InvoiceReader:
    """Reads invoices; models are loaded when the first page needs recognition. One document at a time per reader."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self._engine: Engine | None = None
        self._lock = threading.Lock()

    def read(
        self,
        content: bytes,
        source: str = "-",
        *,
        password: str | None = None,
        own_nips: tuple[str, ...] | None = None,
        with_text: bool = False,
    ) -> list[Invoice]:
        """All invoices in a file.

        Raises a `DocumentError` for a file that cannot be read and an `EngineError` where recognition is needed
        and cannot run.
        """
        start = time.perf_counter()
        timings = _Timings()
        with self._lock:
            pages, loading = self._pages(content, password, timings)
        invoices = self.invoices(
            pages, source, document_id=document_id(content), own_nips=own_nips, with_text=with_text, timings=timings
        )
        total = time.perf_counter() - start - loading
        return [with_timings(i, timings.seconds, total) for i in invoices]

    def read_pages(self, content: bytes, password: str | None = None) -> tuple[ReadPage, ...]:
        """The pages of a file as words, each from its text layer or by recognition."""
        with self._lock:
            return self._pages(content, password, _Timings())[0]

    def invoices(
        self,
        pages: Sequence[ReadPage],
        source: str = "-",
        *,
        document_id: str = "",
        own_nips: tuple[str, ...] | None = None,
        with_text: bool = False,
        timings: _Timings | None = None,
    ) -> list[Invoice]:
        """The documents on pages that were read: invoices, and of kind INNY what else lies among them."""
        clock = timings or _Timings()
        with clock.stage("split"):
            parts = split(pages)
        found: list[Invoice] = []
        for number, own in enumerate(parts, start=1):
            with clock.stage("layout"):
                layout = arrange(own)
            with clock.stage("extract"):
                extracted = nothing_invented(extract(layout, self.settings.polish))
            invoice = assemble(
                layout,
                extracted,
                self.settings,
                document_id=document_id,
                source=source,
                part=Part(number, len(parts), tuple(p.number for p in own)),
                engine=self._info(own),
                own_nips=self.settings.own_nips if own_nips is None else own_nips,
            )
            found.append(replace(invoice, text=layout.text if with_text else None))
        return [with_timings(i, clock.seconds, 0.0) for i in with_copies_marked(found)]

    def ensure_models_loaded(self) -> None:
        """Load the models now rather than with the first page that needs them."""
        with self._lock:
            self._loaded()

    def cleanup_models(self) -> None:
        """Give the models' memory back; the next page that needs them loads them again."""
        with self._lock:
            if self._engine is not None:
                self._engine.close()
                self._engine = None

    def close(self) -> None:
        """Give everything back."""
        self.cleanup_models()

    def _loaded(self) -> Engine:
        if self._engine is None:
            self._engine = load_engine(self.settings.engine)
        return self._engine

    def _info(self, pages: Sequence[ReadPage]) -> EngineInfo:
        """What recognised the pages; nothing did when all were text."""
        if self._engine is not None and any(p.source == "ocr" for p in pages):
            return self._engine.info
        return EngineInfo("none", "none", "")

    def _pages(self, content: bytes, password: str | None, timings: _Timings) -> tuple[tuple[ReadPage, ...], float]:
        """The pages, and the seconds that loading models took."""
        pages: list[ReadPage] = []
        loading = 0.0
        with timings.stage("load"):
            document = open_document(content, self.settings.limits, password)
        with document:
            for source in document.pages():
                with timings.stage("text_layer"):
                    layer = source.text_layer()
                if layer is not None and layer.trusted:
                    pages.append(self._text_page(source, layer, timings))
                    continue
                if self._engine is None:
                    start = time.perf_counter()
                    self._loaded()
                    loading += time.perf_counter() - start
                with timings.stage("raster"):
                    image = source.raster(RASTER_DPI)
                with timings.stage("recognise"):
                    pages.append(read_raster(image, source.number, self._loaded(), self.settings))
        return tuple(pages), loading

    def _text_page(self, source: PageSource, layer: TextLayer, timings: _Timings) -> ReadPage:
        """A page from its text layer; pictures are searched for codes only where the words speak of KSeF."""
        page = ReadPage(
            source.number, layer.width, layer.height, layer.words, "text", rotation=layer.rotation, rules=layer.rules
        )
        if not source.has_pictures or not any(
            "ksef" in fold(w.text) or "e-faktur" in fold(w.text) for w in layer.words
        ):
            return page
        with timings.stage("codes"):
            codes: tuple[Code, ...] = ()
            for dpi in CODES_DPI:
                if not codes:
                    image = source.raster(dpi)
                    codes = tuple(_scaled(code, layer.width / image.shape[1]) for code in find_codes(image))
        return replace(page, codes=codes)


def _scaled(code: Code, scale: float) -> Code:
    """A code in page units."""
    box = code.box
    return Code(code.text, Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale), code.symbology)
