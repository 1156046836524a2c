"""`python -m benchmarks.fit_parts`: the weights of the evidence on boundaries, fitted on development layouts alone.

A logistic regression over every boundary of generated stacks and of single documents of several pages; a boundary
inside of a document weighs more than one between two, for a document cut in two is the worse mistake. Each boundary
is also shown blinded, each time to one kind of evidence: layouts that nobody has drawn may lack any of them.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.stacks import Medium
from benchmarks.reading import PageCache
from benchmarks.samples import KSEF, find_samples
from benchmarks.stacks import Sheaf, read, sheaves
from faktulove_ocr.parts.evidence import Open, evidence
from faktulove_ocr.parts.signs import PageSigns, signs_of
from faktulove_ocr.parts.split import WEIGHTS, boundaries
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.settings import resolve

INSIDE = 3.0
"""How much more a boundary inside of a document weighs."""
BLINDED = 1.0
"""How much a blinded boundary weighs beside the one that is seen whole."""
GROUPS = (
    ("nips_",),
    ("number_", "title_with_number", "other_paper", "head_with_"),
    ("title",),
    ("page_", "pages_", "paging_", "bare_", "complete_"),
    ("end", "not_ended", "head_after_end", "letter_after_end"),
    ("rows_", "same_heading", "table_on_top"),
    ("head_", "no_head"),
    ("figures_", "whole_again"),
)
"""Kinds of evidence by what their names begin with."""
RIDGE = 1.0
DOUBTED = {"nips_none": 30.0, "nips_same": 30.0, "nips_some_other": 30.0}
"""Evidence that is held back: many a foreign invoice or delivery note has no NIP, though few drawn ones lack it."""
STEPS = 60

F64 = NDArray[np.float64]
Row = tuple[dict[str, float], bool]


def rows_of(signs: Sequence[PageSigns], starts: frozenset[int]) -> list[Row]:
    """The evidence on each boundary with its truth, the pages before taken as they belong; `starts` count from 0."""
    so_far, rows = Open.at(signs[0]), []
    for number, page in enumerate(signs[1:], start=1):
        begins = number in starts
        if not page.blank and not so_far.head.blank:
            rows.append((evidence(so_far, page), begins))
        if begins:
            so_far = Open.at(page)
        else:
            so_far.take(page)
    return rows


def blinded(found: dict[str, float], group: tuple[str, ...]) -> dict[str, float]:
    """The evidence without one kind of it."""
    rest = {name: value for name, value in found.items() if not name.startswith(group)}
    return (
        rest | ({"nips_none": 1.0} if "nips_" in group else {}) | ({"no_head_labels": 1.0} if "head_" in group else {})
    )


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """The weights by name, rounded to two places; a weight of nothing is left out."""
    names = sorted({name for found, _ in rows for name in found})
    shown = [(found, begins, 1.0) for found, begins in rows]
    shown += [(blinded(found, group), begins, BLINDED) for found, begins in rows for group in GROUPS]
    table: F64 = np.array([[found.get(name, 0.0) for name in names] for found, _, _ in shown])
    truth: F64 = np.array([begins for _, begins, _ in shown], dtype=np.float64)
    importance = np.where(truth > 0, 1.0, INSIDE) * np.array([weight for _, _, weight in shown])
    ridge = np.array([DOUBTED.get(name, RIDGE) for name in names])
    ridge[names.index("always")] = 0.01
    weights = np.zeros(len(names))
    for _ in range(STEPS):  # Newton's method
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (importance * (chance - truth)) + ridge * weights
        curve = (table * (importance * chance * (1 - chance))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(curve, slope)
    return {name: round(float(w), 2) for name, w in zip(names, weights, strict=True) if round(float(w), 2)}


def signs_with_starts(
    count: int, singles: int, scans: int, seed: int
) -> list[tuple[Sheaf, list[PageSigns], frozenset[int]]]:
    """The signs of all pages of the files fitted on, with the pages (from 0) on which documents begin."""
    settings = resolve().settings
    cache = PageCache(settings)
    found: list[Sheaf] = []
    turns: tuple[tuple[float, tuple[Medium, ...]], ...] = ((1.0, ("text",)), (scans / 100, ("scan", "mixed", "tiff")))
    for number, media in turns:
        found += sheaves("development", max(1, round(number * count)), seed, media)
        found += sheaves("development", max(1, round(number * singles)), seed, media, single=True)
    if KSEF.is_dir():
        found += [Sheaf(s.path, "ksef", "text", "none", ()) for s in find_samples([KSEF], "ksef")]
    with closing(InvoiceReader(settings)) as reader:
        return [
            (sheaf, [signs_of(p) for p in read(sheaf, reader, cache)], frozenset(p.pages[0] - 1 for p in sheaf.parts))
            for sheaf in found
        ]


def main() -> None:
    """Fit and write the table of weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit_parts", description=__doc__)
    parser.add_argument("--count", type=int, default=60, help="stacks that are text")
    parser.add_argument("--singles", type=int, default=60, help="single documents of several pages that are text")
    parser.add_argument("--scans", type=int, default=30, help="as many scans, in percent of those that are text")
    parser.add_argument("--seed", type=int, default=101, help="seed of the stacks")
    args = parser.parse_args()
    files = signs_with_starts(args.count, args.singles, args.scans, args.seed)
    weights = fit([row for _, signs, starts in files for row in rows_of(signs, starts)])
    WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    wrong = split_singles = 0
    for _, signs, starts in files:
        cut = {i for i, begins in enumerate(boundaries(signs, weights), start=1) if begins}
        wrong += len(cut ^ (starts - {0}))
        split_singles += len(starts - {0}) == 0 and bool(cut)
    print(f"{len(weights)} weights from {len(files)} files; {wrong} boundaries wrong, {split_singles} singles cut")


if __name__ == "__main__":
    main()
