"""Reading samples for the benchmarks, with the pages as read kept on disk between runs."""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from benchmarks.samples import ROOT, Sample, rasterise
from benchmarks.scoring import score_document
from benchmarks.summary import Scored
from faktulove_ocr.config import Settings
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.result import Invoice
from faktulove_ocr.text import ReadPage

log = logging.getLogger(__name__)

CACHE = ROOT / ".cache" / "ocr"
_READING_CODE = (
    "documents/**/*.py",
    "imaging/**/*.py",
    "engine/**/*.py",
    "geometry.py",
    "text.py",
    "pipeline*.py",
    "polish/labels.py",
)


class Reader(Protocol):
    """What is measured: the two halves of `InvoiceReader`."""

    def ensure_models_loaded(self) -> None:
        """Load what recognition needs, so that no document pays for it."""
        ...

    def read_pages(self, content: bytes, password: str | None = None) -> tuple[ReadPage, ...]:
        """The pages of a document as read."""
        ...

    def invoices(self, pages: Sequence[ReadPage], source: str) -> list[Invoice]:
        """The invoices on the pages."""
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """A document's pages and the seconds it took to read them, when they were."""

    pages: tuple[ReadPage, ...]
    seconds: float


class PageCache:
    """Pages by content and by everything that changes how it is read.

    The entries are pickles: trusted, for this benchmark alone writes and reads them, in a folder of the checkout.
    """

    def __init__(self, settings: Settings, folder: Path = CACHE) -> None:
        self._folder = folder
        self._fingerprint = reading_fingerprint(settings)

    def read(self, reader: Reader, content: bytes, password: str | None) -> Reading:
        """The pages, from the cache where they are there."""
        key = hashlib.sha256(
            b"\0".join([self._fingerprint, hashlib.sha256(content).digest(), (password or "").encode()])
        )
        path = self._folder / f"{key.hexdigest()}.pickle"
        if path.is_file():
            reading = pickle.loads(path.read_bytes())  # noqa: S301  (our own file)
            assert isinstance(reading, Reading)
            return reading
        reader.ensure_models_loaded()
        start = time.perf_counter()
        reading = Reading(reader.read_pages(content, password), time.perf_counter() - start)
        self._folder.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.write_bytes(pickle.dumps(reading))
        draft.replace(path)
        return reading


def reading_fingerprint(settings: Settings) -> bytes:
    """A digest of the settings and of the code of every room that a page passes until it is words.

    How many threads read and where models are kept change no answer.
    """
    engine = replace(settings.engine, cpu_threads=0, cache_dir=None)
    digest = hashlib.sha256(repr((settings.limits, settings.preprocessing, engine)).encode())
    library = ROOT / "faktulove_ocr"
    for file in sorted(file for pattern in _READING_CODE for file in library.glob(pattern)):
        digest.update(file.relative_to(library).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.digest()


def read_sample(sample: Sample, reader: Reader, cache: PageCache, dpi: int | None) -> list[Scored]:
    """Read one sample and score each of its invoices; a failure of the document is a score too.

    With `dpi` the pages of an undamaged PDF are turned into pictures first.
    """
    pages, seconds = 0, 0.0
    invoices: list[Invoice] = []
    error: str | None = None
    damage = sample.damage
    try:
        content, password = sample.path.read_bytes(), sample.password
        if dpi and damage == "none" and sample.path.suffix == ".pdf":
            content, password, damage = rasterise(content, dpi, password), None, f"{dpi} dpi"
        reading = cache.read(reader, content, password)
        start = time.perf_counter()
        invoices = reader.invoices(reading.pages, sample.name)
        pages, seconds = len(reading.pages), reading.seconds + time.perf_counter() - start
    except FaktuLoveError as failure:
        error = failure.code
        log.warning("%s: %s", sample.name, failure.message)
    except Exception as failure:
        # One defect must not hide what the other documents would have said; it is counted and its place is logged.
        error = f"defect: {type(failure).__name__}"
        log.exception("%s", sample.name)
    results = [invoice.to_json() for invoice in invoices]
    return [
        Scored(
            document=sample.name if len(sample.truths) == 1 else f"{sample.name} ({number + 1})",
            family=sample.family,
            damage=damage,
            split=sample.split,
            score=score_document(truth, results[number] if number < len(results) else None),
            pages=pages if number == 0 else 0,
            seconds=seconds / pages if pages else 0.0,
            parts_right=len(results) == len(sample.truths),
            error=error,
            sealed=sample.sealed,
        )
        for number, truth in enumerate(sample.truths)
    ]
