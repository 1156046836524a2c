"""Examples to learn from: lines of generated pages and of made-up ones after several damages, kept on disk."""

from __future__ import annotations

import os
import pickle
import random
import unicodedata
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein

from benchmarks.corpus.build import Document, draw_documents, printed
from benchmarks.corpus.damage import damage
from benchmarks.corpus.render import U8Array, render
from benchmarks.processes import spread
from benchmarks.recogniser import made_up
from benchmarks.recogniser.lines import F16Array, Line, Watching, lines, printed_pages
from faktulove_ocr.config import Settings
from faktulove_ocr.settings import resolve

MADE_UP = "made up"
"""The family of made-up pages."""
_MADE_UP_SEED = 1000
_USUAL = ("fax", "photo", "crumpled", "low_dpi", "thermal")
_ALL = (*_USUAL, "scan", "clean", "bleed", "folded", "turned")
_TWICE = (
    ("worn", "low_dpi"), ("scan", "worn"), ("scan", "fax"), ("worn", "photo"), ("fax", "scan"), ("low_dpi", "fax"),
    ("thermal", "photo"),
)  # fmt: skip
_ONCE = 0.7
"""Share of the third pictures that one damage alone made."""
_PAGES = 2
_FARTHEST = 0.5
"""Share of a line's letters that may be read otherwise; beyond it the place is doubted rather than the reading."""
_DRAWN = frozenset(".-_=–—*")


@dataclass(frozen=True, slots=True)
class Example:
    """`features` (CHANNELS, T), of which the first `steps` columns hold the text `printed`; `kind` of damage."""

    family: str
    kind: str
    features: F16Array
    steps: int
    printed: str


def pictures(page: U8Array, seed: int, rng: random.Random) -> Iterator[tuple[str, U8Array]]:
    """The page (H, W, 3) worn, after another usual damage, and after one or two of all; by the kind of damage."""
    # Each damage with the number that sets its randomness apart from the same damage of another picture.
    chosen = [[("worn", 0)], [(rng.choice(_USUAL), 0)]]
    once = rng.random() < _ONCE
    chosen.append([(rng.choice(_ALL), 1)] if once else [*zip(rng.choice(_TWICE), (2, 3), strict=True)])
    for damages in chosen:
        picture = page
        for kind, draw in damages:
            picture = damage(picture, kind, np.random.default_rng((seed, zlib.crc32(kind.encode()), draw)))
        yield "+".join(kind for kind, _ in damages), picture


def gather(folder: Path, per_family: int, made: int, seed: int, workers: int) -> list[Example]:
    """The lines of documents of each development family and of `made` pages; those in the folder are not made again.

    The files are pickles: trusted, for this function alone writes and reads them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    jobs: list[Document | int] = [*draw_documents("development", per_family, seed), *range(made)]
    absent = [job for job in jobs if not _file(folder, job, seed).is_file()]
    one = partial(_write, folder, seed)
    for _ in spread(one, absent, workers) if workers > 1 else map(one, absent):
        pass
    files = sorted(_file(folder, job, seed) for job in jobs)
    return [example for file in files for example in pickle.loads(file.read_bytes())]  # noqa: S301  (our own file)


def usable(line: Line) -> bool:
    """Whether what is printed there is sure: it is not nothing, only dots or dashes, or far from what was read."""
    printed, read = line.printed.replace(" ", ""), line.read.replace(" ", "")
    if not printed or set(printed) <= _DRAWN or (line.cut and line.printed != line.read):
        return False
    return Levenshtein.distance(printed, read) <= max(int(len(printed) > 1), _FARTHEST * len(printed))


def plain(text: str) -> str:
    """Composed letters, and one kind of blank."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "-").split())


def _write(folder: Path, seed: int, job: Document | int) -> None:
    settings, engine = _reader()
    own, family = (_MADE_UP_SEED + job, MADE_UP) if isinstance(job, int) else (job.seed, job.family)
    rng = random.Random(own)
    pdf = render(made_up.page(rng), "weasyprint") if isinstance(job, int) else printed(job)
    found = [
        Example(family, kind, line.features, line.steps, text)
        for number, page in enumerate(printed_pages(pdf, settings)[:_PAGES])
        for kind, picture in pictures(page.raster, own + number, rng)
        for line in lines(picture, page, engine, settings)
        if usable(line) and (text := plain(line.printed))
    ]
    target = _file(folder, job, seed)
    draft = target.with_suffix(f".{os.getpid()}")
    draft.write_bytes(pickle.dumps(found))
    draft.replace(target)


def _file(folder: Path, job: Document | int, seed: int) -> Path:
    return folder / f"{f'made-{job:03d}' if isinstance(job, int) else job.name}-{seed}.pickle"


@cache
def _reader() -> tuple[Settings, Watching]:
    """One of each process, with one thread, since several processes gather."""
    from benchmarks.recogniser.watcher import Watcher  # torch is needed to gather alone

    settings = resolve().settings
    settings = replace(settings, engine=replace(settings.engine, cpu_threads=1))
    return settings, Watcher(settings)
