"""Generated documents, kept on disk: each is printed and damaged once, and again when what makes it has changed.

A document is drawn anew in every run, which costs milliseconds; what takes long is printing and damaging it. Each file
lies in a folder named by a digest of all that goes into it: the HTML, the engines, the fonts and the code that prints;
for damaged pages also the kind, the seed and the code that damages. So a new or changed layout costs its own documents
alone, and a further damage costs no printing.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from inspect import getsource
from pathlib import Path
from types import ModuleType

from benchmarks.corpus import build, damage, render
from benchmarks.processes import spread
from benchmarks.samples import ROOT, Sample

STORE = ROOT / ".cache" / "corpus"
_DAMAGING_PACKAGES = ("numpy", "opencv-python-headless", "pillow", "pypdfium2")
# Of `build` these functions alone, so that a change of what it does besides costs nothing.
_PRINTING = (build.printed, build.fixed_dates)
_DAMAGING = (build.write_damaged, build.write_images, build.fixed_dates)


@dataclass(frozen=True, slots=True)
class Job:
    """A document that lacks files: the folder of its PDF, and those of its damaged pages that are to be made."""

    document: build.Document
    pdf: Path
    damaged: tuple[tuple[str, Path], ...]


class Store:
    """The folders of generated documents; `printing` replaces what is said of engines and fonts."""

    def __init__(self, folder: Path = STORE, printing: str | None = None) -> None:
        self._folder = folder
        self._printing = printing

    @cached_property
    def _printer(self) -> bytes:
        return _digest(self._printing or render.versions(), _source(render), *_sources(_PRINTING))

    @cached_property
    def _damager(self) -> bytes:
        packages = [f"{name} {version(name)}" for name in _DAMAGING_PACKAGES]
        return _digest(*packages, _source(render), _source(damage), str(build.DPI), *_sources(_DAMAGING))

    def _pdf(self, document: build.Document) -> Path:
        """The folder of its PDF."""
        return self._place(self._printer, document.name, document.engine, document.drawn.html)

    def _damaged(self, document: build.Document, kind: str) -> Path:
        """The folder of its pages after `kind`."""
        return self._place(self._damager, self._pdf(document).name, kind, str(document.seed))

    def _place(self, *facts: str | bytes) -> Path:
        return self._folder / _digest(*facts).hex()[:24]

    def missing(self, documents: Iterable[build.Document], damages: Sequence[str]) -> list[Job]:
        """What must be made before there is a sample of each document after each of `damages` (`none` is the PDF)."""
        jobs = []
        for document in documents:
            folders = [(kind, self._damaged(document, kind)) for kind in damages if kind != "none"]
            absent = tuple((kind, folder) for kind, folder in folders if not folder.is_dir())
            pdf = self._pdf(document)
            if absent or not pdf.is_dir():
                jobs.append(Job(document, pdf, absent))
        return jobs

    def sample(self, document: build.Document, kind: str, split: str) -> Sample:
        """A document that was made, with its truth."""
        pdf = self._pdf(document) / f"{document.name}.pdf"
        path = pdf if kind == "none" else next(self._damaged(document, kind).iterdir())
        return Sample(path, (build.truth_of(document, kind),), document.family, kind, split, original=pdf)


def make_all(jobs: Sequence[Job], workers: int) -> Iterator[None]:
    """Make what is missing, here or in `workers` processes; yields after each document."""
    workers = min(workers, len(jobs))
    yield from spread(make, jobs, workers) if workers > 1 else map(make, jobs)


def make(job: Job) -> None:
    """Print a document and damage it, whatever of that is missing."""
    pdf = job.pdf / f"{job.document.name}.pdf"
    if not job.pdf.is_dir():
        with _draft(job.pdf) as folder:
            (folder / pdf.name).write_bytes(build.printed(job.document))
    pages = render.rasters(pdf.read_bytes(), build.DPI) if job.damaged else []
    for kind, target in job.damaged:
        with _draft(target) as folder:
            build.write_damaged(folder, job.document, pages, kind)


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """A folder that becomes `target` once it is whole; another process may have been faster."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".draft-", dir=target.parent) as outer:
        folder = Path(outer, "whole")
        folder.mkdir()
        yield folder
        try:
            folder.rename(target)
        except OSError:
            if not target.is_dir():
                raise


def _source(module: ModuleType) -> bytes:
    """The code of a module."""
    return Path(str(module.__file__)).read_bytes()


def _sources(functions: Iterable[Callable[..., object]]) -> list[str]:
    return [getsource(function) for function in functions]


def _digest(*facts: str | bytes) -> bytes:
    digest = hashlib.sha256()
    for fact in facts:
        content = fact.encode() if isinstance(fact, str) else fact
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.digest()
