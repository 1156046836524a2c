"""Reading samples for the benchmarks, with the pages as read kept on disk between runs."""

from __future__ import annotations

import hashlib
import logging
import os
import pickle
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Protocol

from benchmarks.anls import document_anls
from benchmarks.legible import legible, pdf_text, recognised_text
from benchmarks.samples import ROOT, Sample, rasterise
from benchmarks.scoring import score_document
from benchmarks.shares import PageView, Scored
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

_READING_PACKAGES = (
    "numpy", "onnxruntime", "opencv-python-headless", "openvino", "paddleocr", "paddlepaddle", "pillow", "pillow-heif",
    "pypdfium2", "rapidocr", "zxing-cpp",
)  # fmt: skip
"""What decodes pages and recognises them; the shipped weights are rapidocr's."""


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
    """A digest of the settings, the packages, a user's own models, and the code that makes words of a page.

    How many threads read and where models are kept change no answer.
    """
    engine = replace(settings.engine, cpu_threads=0, cache_dir=None)
    packages = [(name, _version(name)) for name in _READING_PACKAGES]
    digest = hashlib.sha256(repr((settings.limits, settings.preprocessing, engine, packages)).encode())
    for place in (engine.det_model_dir, engine.rec_model_dir, engine.cls_model_dir, engine.char_dict_path):
        for file in _files(place):
            digest.update(file.read_bytes())
    library = ROOT / "faktulove_ocr"
    for file in sorted(file for pattern in _READING_CODE for file in library.glob(pattern)):
        digest.update(file.relative_to(library).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.digest()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _files(place: Path | None) -> list[Path]:
    if place is None:
        return []
    return sorted(file for file in place.rglob("*") if file.is_file()) if place.is_dir() else [place]


def read_sample(sample: Sample, reader: Reader, cache: PageCache, dpi: int | None) -> list[Scored]:
    """Read one sample and score each of its invoices; a failure of the document is a score too.

    With `dpi` the pages of an undamaged PDF are turned into pictures first.
    """
    seconds = 0.0
    pages: tuple[ReadPage, ...] = ()
    invoices: list[Invoice] = []
    error: str | None = None
    damage = sample.damage
    try:
        content, password = sample.path.read_bytes(), sample.password
        if dpi and damage == "none" and sample.path.suffix == ".pdf":
            content, password, damage = rasterise(content, dpi, password), None, f"{dpi} dpi"
        reading = cache.read(reader, content, password)
        pages = reading.pages
        start = time.perf_counter()
        invoices = reader.invoices(pages, sample.name)
        seconds = reading.seconds + time.perf_counter() - start
    except FaktuLoveError as failure:
        error = failure.code
        log.warning("%s: %s", sample.name, failure.message)
    except Exception as failure:
        # One defect must not hide what the other documents would have said; it is counted and its place is logged.
        error = f"defect: {type(failure).__name__}"
        log.exception("%s", sample.name)
    results = [invoice.to_json() for invoice in invoices]
    quality, share = _recognition(sample, pages)
    scores = []
    for number, truth in enumerate(sample.truths):
        result = results[number] if number < len(results) else None
        scores.append(
            Scored(
                document=sample.name if len(sample.truths) == 1 else f"{sample.name} ({number + 1})",
                family=sample.family,
                damage=damage,
                split=sample.split,
                score=score_document(truth, result),
                pages=len(pages) if number == 0 else 0,
                seconds=seconds / len(pages) if pages else 0.0,
                parts_right=len(results) == len(sample.truths),
                error=error,
                sealed=sample.sealed,
                anls=document_anls(truth, result),
                ksiegowalny=None if result is None else result["ksiegowalny"],
                quality=quality,
                legible=share,
                path=sample.path,
                views=tuple(PageView(p.number, p.source == "ocr", p.rotation) for p in pages),
            )
        )
    return scores


def _recognition(sample: Sample, pages: Sequence[ReadPage]) -> tuple[float | None, float | None]:
    """(mean quality score, legible share) of a document that was recognised; None for what there is not.

    The share needs the undamaged PDF, which says what is printed, and a document of one invoice.
    """
    if not pages or any(page.source != "ocr" for page in pages):
        return None, None
    quality = sum(page.quality for page in pages) / len(pages)
    if sample.original is None or len(sample.truths) > 1:
        return quality, None
    original = pdf_text(sample.original.read_bytes(), sample.password)
    return quality, legible(sample.truths[0], original, recognised_text(pages))
