"""Scored documents and shares of them, with 95% intervals: what every table of the benchmark is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.scoring import DocumentScore, FieldScore, RowScore

RESAMPLES = 2000
ENOUGH_FAMILIES = 5
SEED = 7

F64Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PageView:
    """How a page was read: recognised or from its text, and turned clockwise by `rotation` degrees to be upright."""

    number: int
    recognised: bool
    rotation: int


@dataclass(frozen=True, slots=True)
class Scored:
    """One invoice of a document with its score.

    `seconds` is the time spent on the document per page, `error` the code of its failure, `parts_right` whether the
    file was cut into as many invoices as it holds, `sealed` that nobody may look inside. `anls` is the similarity of
    the whole invoice, `ksiegowalny` what the result says of booking it (None without a result). `quality` is the mean
    quality score of recognised pages and `legible` the share of the printed key values found in their text; None for
    pages that were not recognised. `path` is the file, `views` how its pages were read.
    """

    document: str
    family: str
    damage: str
    split: str
    score: DocumentScore
    pages: int
    seconds: float
    parts_right: bool
    error: str | None
    sealed: bool = False
    anls: float = 0.0
    ksiegowalny: str | None = None
    quality: float | None = None
    legible: float | None = None
    path: Path | None = None
    views: tuple[PageView, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `total`, with a 95% interval (None where there is nothing to resample)."""

    name: str
    right: float
    total: int
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float | None:
        """`right` by `total`; None for none of none."""
        return self.right / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Gap:
    """A share less another, with a 95% interval (None where either has nothing to resample)."""

    difference: float
    low: float | None = None
    high: float | None = None


Count = Callable[[Scored], tuple[float, int]]


def share(name: str, documents: Sequence[Scored], count: Count) -> Share:
    """The share with a bootstrap interval.

    Families are resampled, for documents of one family resemble one another; where there are too few of them to say
    how they differ, documents are.
    """
    clusters = _clusters(documents, count)
    right, total = sum(c[0] for c in clusters), sum(c[1] for c in clusters)
    if len(clusters) < 2:
        return Share(name, right, total)
    low, high = np.quantile(_resampled(clusters, SEED), (0.025, 0.975))
    return Share(name, right, total, float(low), float(high))


def gap(of: Sequence[Scored], less: Sequence[Scored], count: Count) -> Gap | None:
    """The share of `of` less that of `less`, families of each resampled; None where either counts nothing."""
    first, second = share("", of, count), share("", less, count)
    if first.share is None or second.share is None:
        return None
    difference = first.share - second.share
    if first.low is None or second.low is None:
        return Gap(difference)
    spread = _resampled(_clusters(of, count), SEED) - _resampled(_clusters(less, count), SEED + 1)
    low, high = np.quantile(spread, (0.025, 0.975))
    return Gap(difference, float(low), float(high))


def _clusters(documents: Sequence[Scored], count: Count) -> list[tuple[float, int]]:
    """(right, total) of each family, or of each document where families are few; without those that count nothing."""
    families = {d.family for d in documents}
    clusters: dict[str, tuple[float, int]] = {}
    for position, document in enumerate(documents):
        right, total = count(document)
        key = document.family if len(families) >= ENOUGH_FAMILIES else str(position)
        seen = clusters.get(key, (0, 0))
        clusters[key] = (seen[0] + right, seen[1] + total)
    return [clusters[key] for key in sorted(clusters) if clusters[key][1]]


def _resampled(clusters: Sequence[tuple[float, int]], seed: int) -> F64Array:
    """The share in each of (RESAMPLES,) draws of as many clusters with replacement."""
    table = np.array(clusters, dtype=np.float64)
    picks = np.random.default_rng(seed).integers(0, len(table), (RESAMPLES, len(table)))
    sums = table[picks].sum(axis=1)
    return np.asarray(sums[:, 0] / sums[:, 1], np.float64)


def count_fields(wanted: Callable[[FieldScore], bool] = lambda _: True) -> Count:
    """Counts right header fields among those that are `wanted`."""

    def count(document: Scored) -> tuple[int, int]:
        fields = [f for f in document.score.fields if wanted(f)]
        return sum(f.right for f in fields), len(fields)

    return count


def count_field(name: str) -> Count:
    """Counts one header field."""
    return count_fields(lambda f: f.name == name)


def count_critical(document: Scored) -> tuple[int, int]:
    """Counts documents with every critical field right."""
    return int(document.score.critical_right), 1


def count_invented(document: Scored) -> tuple[int, int]:
    """Counts values given where the document has none, among its absent fields."""
    absent = [f for f in document.score.fields if f.expected is None]
    return sum(f.outcome == "invented" for f in absent), len(absent)


def count_items(document: Scored) -> tuple[int, int]:
    """Counts right line items among those expected or, where that is more, found."""
    return rows_right(document.score.items)


def count_items_f1(document: Scored) -> tuple[int, int]:
    """Counts line items so that the share is F1: twice the right ones among those expected and those found."""
    items = document.score.items
    return (0, 0) if items is None else (2 * items.right, items.expected + items.found)


def count_anls(document: Scored) -> tuple[float, int]:
    """Sums the similarity of whole documents."""
    return document.anls, 1


def count_list(name: str) -> Count:
    """Counts right rows of a list."""
    return lambda document: rows_right(document.score.lists.get(name))


def rows_right(rows: RowScore | None) -> tuple[int, int]:
    """(right, total) rows of a table; a surplus row is one that is not right."""
    return (0, 0) if rows is None else (rows.right, max(rows.expected, rows.found))


def rows_whole(rows: RowScore | None) -> tuple[int, int]:
    """(1, 1) for a table with every row right and none invented."""
    return (0, 0) if rows is None else (int(rows.all_right), 1)
