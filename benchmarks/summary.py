"""From scored documents to shares with intervals: counts by class, field, family, damage and split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.classes import class_of
from benchmarks.compared import ClassFigures, class_figures
from benchmarks.kinds import Trust, trust
from benchmarks.legible import Foretold, foretold
from benchmarks.scoring import ROW_EQUAL, RowScore
from benchmarks.shares import (
    Count,
    Scored,
    Share,
    count_critical,
    count_field,
    count_fields,
    count_invented,
    count_items,
    count_list,
    rows_whole,
    share,
)


def _item_cells(column: str) -> Count:
    def count(document: Scored) -> tuple[int, int]:
        return (0, 0) if document.score.items is None else document.score.items.cells.get(column, (0, 0))

    return count


def _vat_whole(document: Scored) -> tuple[int, int]:
    return rows_whole(document.score.lists.get("podsumowanie_vat"))


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """Precision, recall and F1 of line items, over all documents whose items are scored; 0..1."""

    precision: float
    recall: float
    f1: float
    items: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything the benchmark prints; each tuple of shares is one table. `seconds_per_page` is a mean over pages.

    `classes`, `trust` and `foretold` are of all documents; everything else is of those that were asked for.
    """

    classes: tuple[ClassFigures, ...]
    trust: Trust
    foretold: Foretold | None
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


def summarise(documents: Sequence[Scored], beside: Sequence[Scored] = ()) -> Summary:
    """The tables of a run; `beside` are documents read only to be compared with. ValueError for no documents."""
    if not documents:
        raise ValueError("no documents to summarise")
    everything = [*documents, *beside]
    pages = sum(d.pages for d in documents)
    fields = list(dict.fromkeys(f.name for d in documents for f in d.score.fields))
    columns = list(dict.fromkeys(c for d in documents if d.score.items is not None for c in d.score.items.cells))
    return Summary(
        classes=class_figures(everything),
        trust=trust(everything),
        foretold=foretold(everything),
        documents=len(documents),
        pages=pages,
        seconds_per_page=sum(d.seconds * d.pages for d in documents) / pages if pages else 0.0,
        failures=dict(Counter(d.error for d in documents if d.error is not None)),
        overall=(
            share("header fields", documents, count_fields()),
            share("header fields that are printed", documents, count_fields(lambda f: f.expected is not None)),
            share("documents with all critical fields", documents, count_critical),
            share("line items", documents, count_items),
            share("documents with all line items", documents, lambda d: rows_whole(d.score.items)),
            share("VAT rows", documents, count_list("podsumowanie_vat")),
            share("documents with all VAT rows", documents, _vat_whole),
            share("files cut into their invoices", documents, lambda d: (int(d.parts_right), 1)),
            share("absent fields given a value (hallucinated)", documents, count_invented),
        ),
        items=item_figures(d.score.items for d in documents if d.score.items is not None),
        fields=tuple(share(name, documents, count_field(name)) for name in fields),
        cells=tuple(share(column, documents, _item_cells(column)) for column in columns),
        lists=tuple(share(name, documents, count_list(name)) for name in ROW_EQUAL),
        families=_by(documents, lambda d: d.family),
        families_items=_by(documents, lambda d: d.family, count_items),
        damages=_by(documents, lambda d: d.damage),
        damages_items=_by(documents, lambda d: d.damage, count_items),
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
            "document": d.document, "family": d.family, "damage": d.damage, "class": class_of(d.damage),
            "split": d.split, "field": f.name, "outcome": f.outcome, "confidence": f.confidence,
            "absent": f.expected is None, "passed": any(check.endswith(":ok") for check in f.checks),
        }
        for d in documents
        for f in d.score.fields
    ]  # fmt: skip


def document_records(documents: Iterable[Scored]) -> list[dict[str, Any]]:
    """One flat object an invoice with its scores, without any value read or expected."""
    return [
        {
            "document": d.document, "family": d.family, "damage": d.damage, "class": class_of(d.damage),
            "split": d.split, "pages": d.pages, "error": d.error, "critical_right": d.score.critical_right,
            "right": sum(f.right for f in d.score.fields), "fields": len(d.score.fields), "anls": round(d.anls, 4),
            "quality": d.quality, "legible": d.legible,
        }
        for d in documents
    ]  # fmt: skip
