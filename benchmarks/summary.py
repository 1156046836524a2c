"""From scored documents to shares with intervals: counts by field, family, damage and split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from benchmarks.scoring import ROW_EQUAL, DocumentScore, FieldScore, RowScore

RESAMPLES = 2000
ENOUGH_FAMILIES = 5
SEED = 7


@dataclass(frozen=True, slots=True)
class Scored:
    """One invoice of a document with its score.

    `seconds` is the time spent on the document per page, `error` the code of its failure, `parts_right` whether the
    file was cut into as many invoices as it holds, `sealed` that nobody may look inside.
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


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `total`, with a 95% interval (None where there is nothing to resample)."""

    name: str
    right: int
    total: int
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float | None:
        """`right` by `total`; None for none of none."""
        return self.right / self.total if self.total else None


Count = Callable[[Scored], tuple[int, int]]


def share(name: str, documents: Sequence[Scored], count: Count) -> Share:
    """The share with a bootstrap interval.

    Families are resampled, for documents of one family resemble one another; where there are too few of them to say
    how they differ, documents are.
    """
    families = sorted({d.family for d in documents})
    clusters: dict[str, tuple[int, int]] = {}
    for position, document in enumerate(documents):
        right, total = count(document)
        key = document.family if len(families) >= ENOUGH_FAMILIES else str(position)
        seen = clusters.get(key, (0, 0))
        clusters[key] = (seen[0] + right, seen[1] + total)
    table = np.array([c for c in clusters.values() if c[1]], dtype=np.int64).reshape(-1, 2)
    right, total = (int(n) for n in table.sum(axis=0))
    if len(table) < 2:
        return Share(name, right, total)
    picks = np.random.default_rng(SEED).integers(0, len(table), (RESAMPLES, len(table)))
    sums = table[picks].sum(axis=1)
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (0.025, 0.975))
    return Share(name, right, total, float(low), float(high))


def count_fields(wanted: Callable[[FieldScore], bool] = lambda _: True) -> Count:
    """Counts right header fields among those that are `wanted`."""

    def count(document: Scored) -> tuple[int, int]:
        fields = [f for f in document.score.fields if wanted(f)]
        return sum(f.right for f in fields), len(fields)

    return count


def count_field(name: str) -> Count:
    """Counts one header field."""
    return count_fields(lambda f: f.name == name)


def count_invented(document: Scored) -> tuple[int, int]:
    """Counts values given where the document has none, among its absent fields."""
    absent = [f for f in document.score.fields if f.expected is None]
    return sum(f.outcome == "invented" for f in absent), len(absent)


def _rows(rows: RowScore | None) -> tuple[int, int]:
    return (0, 0) if rows is None else (rows.right, max(rows.expected, rows.found))


def _whole(rows: RowScore | None) -> tuple[int, int]:
    return (0, 0) if rows is None else (int(rows.all_right), 1)


def _item_cells(column: str) -> Count:
    def count(document: Scored) -> tuple[int, int]:
        return (0, 0) if document.score.items is None else document.score.items.cells.get(column, (0, 0))

    return count


def _list_rows(name: str) -> Count:
    return lambda document: _rows(document.score.lists.get(name))


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """Precision, recall and F1 of line items, over all documents whose items are scored; 0..1."""

    precision: float
    recall: float
    f1: float
    items: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything the benchmark prints; each tuple is one table. `seconds_per_page` is a mean over pages."""

    documents: int
    pages: int
    seconds_per_page: float
    failures: dict[str, int]
    overall: tuple[Share, ...]
    items: ItemFigures | None
    fields: tuple[Share, ...]
    cells: tuple[Share, ...]
    lists: tuple[Share, ...]
    families: tuple[Share, ...]
    families_items: tuple[Share, ...]
    damages: tuple[Share, ...]
    damages_items: tuple[Share, ...]
    splits: tuple[Share, ...]


def item_figures(scores: Iterable[RowScore]) -> ItemFigures | None:
    """Micro-averaged; None where no items are scored."""
    rows = list(scores)
    if not rows:
        return None
    right, expected, found = (sum(getattr(r, name) for r in rows) for name in ("right", "expected", "found"))
    precision = right / found if found else float(not expected)
    recall = right / expected if expected else float(not found)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return ItemFigures(precision, recall, f1, expected)


def summarise(documents: Sequence[Scored]) -> Summary:
    """The tables of a run; ValueError for no documents."""
    if not documents:
        raise ValueError("no documents to summarise")
    pages = sum(d.pages for d in documents)
    fields = list(dict.fromkeys(f.name for d in documents for f in d.score.fields))
    columns = list(dict.fromkeys(c for d in documents if d.score.items is not None for c in d.score.items.cells))
    return Summary(
        documents=len(documents),
        pages=pages,
        seconds_per_page=sum(d.seconds * d.pages for d in documents) / pages if pages else 0.0,
        failures=dict(Counter(d.error for d in documents if d.error is not None)),
        overall=(
            share("header fields", documents, count_fields()),
            share("header fields that are printed", documents, count_fields(lambda f: f.expected is not None)),
            share("documents with all critical fields", documents, lambda d: (int(d.score.critical_right), 1)),
            share("line items", documents, lambda d: _rows(d.score.items)),
            share("documents with all line items", documents, lambda d: _whole(d.score.items)),
            share("VAT rows", documents, _list_rows("podsumowanie_vat")),
            share("documents with all VAT rows", documents, lambda d: _whole(d.score.lists.get("podsumowanie_vat"))),
            share("files cut into their invoices", documents, lambda d: (int(d.parts_right), 1)),
            share("absent fields given a value (hallucinated)", documents, count_invented),
        ),
        items=item_figures(d.score.items for d in documents if d.score.items is not None),
        fields=tuple(share(name, documents, count_field(name)) for name in fields),
        cells=tuple(share(column, documents, _item_cells(column)) for column in columns),
        lists=tuple(share(name, documents, _list_rows(name)) for name in ROW_EQUAL),
        families=_by(documents, lambda d: d.family),
        families_items=_by(documents, lambda d: d.family, lambda d: _rows(d.score.items)),
        damages=_by(documents, lambda d: d.damage),
        damages_items=_by(documents, lambda d: d.damage, lambda d: _rows(d.score.items)),
        splits=_by(documents, lambda d: d.split),
    )


def _by(documents: Sequence[Scored], key: Callable[[Scored], str], count: Count | None = None) -> tuple[Share, ...]:
    """What `count` counts (header fields where it is None), a row for each value of `key`."""
    names = sorted({key(d) for d in documents})
    counted = count or count_fields()
    return tuple(share(name, [d for d in documents if key(d) == name], counted) for name in names)


def field_records(documents: Iterable[Scored]) -> list[dict[str, Any]]:
    """One flat object a scored field, without any value read or expected: for confidence and thresholds."""
    return [
        {
            "document": d.document, "family": d.family, "damage": d.damage, "split": d.split,
            "field": f.name, "outcome": f.outcome, "confidence": f.confidence, "absent": f.expected is None,
        }
        for d in documents
        for f in d.score.fields
    ]  # fmt: skip
