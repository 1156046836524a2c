"""Figures with a column a split: development beside sealed with the gap between them, a block an input class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.classes import class_of, in_order
from benchmarks.shares import (
    Count,
    Gap,
    Scored,
    Share,
    count_anls,
    count_critical,
    count_fields,
    count_items_f1,
    count_list,
    gap,
    share,
)

MEASURES: dict[str, Count] = {
    "header fields": count_fields(),
    "documents, all critical fields": count_critical,
    "line items F1": count_items_f1,
    "VAT rows": count_list("podsumowanie_vat"),
    "ANLS*, whole document": count_anls,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure in each split; `gap` is sealed less development, where both are among the documents."""

    name: str
    splits: dict[str, Share]
    gap: Gap | None


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """One input class: (documents, pages) by split, and every measure."""

    name: str
    counts: dict[str, tuple[int, int]]
    measures: tuple[Compared, ...]


def compare(name: str, documents: Sequence[Scored], count: Count) -> Compared:
    """What `count` counts, by split."""
    by_split = {split: [d for d in documents if d.split == split] for split in splits_of(documents)}
    between = None
    if "development" in by_split and "sealed" in by_split:
        between = gap(by_split["sealed"], by_split["development"], count)
    return Compared(name, {split: share(name, some, count) for split, some in by_split.items()}, between)


def splits_of(documents: Sequence[Scored]) -> list[str]:
    """The splits in the order of their first document, development before sealed and both before others."""
    pair = ["development", "sealed"]
    found = dict.fromkeys(d.split for d in documents)
    return [name for name in pair if name in found] + [name for name in found if name not in pair]


def class_figures(documents: Sequence[Scored]) -> tuple[ClassFigures, ...]:
    """The figures of each input class among the documents, the easiest first."""
    figures = []
    for name in in_order(class_of(d.damage) for d in documents):
        some = [d for d in documents if class_of(d.damage) == name]
        counts = {
            split: (sum(d.split == split for d in some), sum(d.pages for d in some if d.split == split))
            for split in splits_of(some)
        }
        measures = tuple(compare(measure, some, count) for measure, count in MEASURES.items())
        figures.append(ClassFigures(name, counts, measures))
    return tuple(figures)
