"""Which documents a run measures: named folders, the examples, the shared samples, and the generated splits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from benchmarks.classes import damages_of
from benchmarks.corpus.build import draw_documents
from benchmarks.corpus.render import CannotRender, missing
from benchmarks.samples import EXAMPLES, KSEF, Sample, find_samples
from benchmarks.store import Store, make_all

Watch = Callable[[Iterator[None], int], Iterator[None]]
"""Passes on what it is given, so that somebody sees how far it is; the number is how many there will be."""


class Split(StrEnum):
    """What can be measured; `folder` is whatever paths are named."""

    DEVELOPMENT = "development"
    SEALED = "sealed"
    KSEF = "ksef"
    EXAMPLES = "examples"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Draw:
    """Which documents are generated: how many a family, from which seed, after which damages (kinds and classes)."""

    per_family: int = 5
    seed: int = 1
    damages: tuple[str, ...] = ()


def unwatched(done: Iterator[None], total: int) -> Iterator[None]:  # noqa: ARG001  (the signature of Watch)
    """Nobody sees how far it is."""
    return done


def default_splits() -> list[Split]:
    """What is measured when nothing is named: all but the sealed documents, and the shared samples where they lie."""
    return [Split.EXAMPLES, *([Split.KSEF] if KSEF.is_dir() else []), Split.DEVELOPMENT]


def collect(
    paths: Sequence[Path], splits: Sequence[Split], draw: Draw, workers: int = 1, watch: Watch = unwatched
) -> list[Sample]:
    """The samples of the named paths, called after the first split, or else those of each named split."""
    if paths:
        return find_samples(paths, splits[0] if splits else Split.FOLDER)
    samples: list[Sample] = []
    for split in splits or default_splits():
        match split:
            case Split.FOLDER:
                raise ValueError("--split folder needs paths")
            case Split.EXAMPLES | Split.KSEF:
                samples += find_samples([EXAMPLES if split is Split.EXAMPLES else KSEF], split)
            case Split.DEVELOPMENT:
                samples += generated("development", draw, workers, watch)
            case Split.SEALED:
                samples += generated("sealed", draw, workers, watch)
    return samples


def generated(
    split: Literal["development", "sealed"],
    draw: Draw,
    workers: int = 1,
    watch: Watch = unwatched,
    store: Store | None = None,
) -> list[Sample]:
    """The generated documents of a split, made where they are not in the store.

    No damage means the undamaged PDF. ValueError for an unknown damage, CannotRender where fonts or engines are
    missing.
    """
    damages = damages_of(draw.damages or ("none",))
    absent = missing()
    if absent:
        raise CannotRender(f"missing, see benchmarks/corpus/README.md: {', '.join(absent)}")
    store = store or Store()
    documents = list(draw_documents(split, draw.per_family, draw.seed))
    jobs = store.missing(documents, damages)
    for _ in watch(make_all(jobs, workers), len(jobs)):
        pass
    return [store.sample(document, damage, split) for document in documents for damage in damages]
