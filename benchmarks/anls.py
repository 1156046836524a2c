"""ANLS*: how alike two nested structures are, 0..1, after Peer et al. 2024 (arXiv 2402.03848).

Leaves compare by normalised Levenshtein similarity (below 0.5 it is 0), dicts key by key, lists by the best pairing
of their entries; the sum is divided by the number of leaves of either side after pairing, so that what is missing and
what is surplus counts alike. Keys without a value are left out on both sides: a result names every field there is, and
counting the empty ones as right would hide the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from rapidfuzz.distance import Levenshtein
from scipy.optimize import linear_sum_assignment

from benchmarks.compare import CELL_EQUAL
from benchmarks.scoring import ROW_EQUAL, scored_header, scored_rows
from faktulove_ocr.result import FIELD_NAMES

THRESHOLD = 0.5

Tree = Any
"""A str, or a list or a dict of trees; never None, never an empty list or dict inside another."""


def anls(truth: Tree, found: Tree) -> float:
    """The similarity of two structures; 1.0 when neither holds anything."""
    truth, found = pruned(truth), pruned(found)
    similar, leaves = _compared(truth, found)
    return similar / leaves if leaves else 1.0


def document_anls(truth: Mapping[str, Any], result: Mapping[str, Any] | None) -> float:
    """The similarity of one invoice to its truth, over what the truth scores; 0.0 for a failed document."""
    if result is None:
        return 0.0
    header = {name: value for name, value in scored_header(truth).items() if name in FIELD_NAMES}
    expected: dict[str, Any] = {"header": header}
    found: dict[str, Any] = {"header": {name: result["extracted_data"][name]["value"] for name in header}}
    for name in ("pozycje", *ROW_EQUAL):
        rows = scored_rows(truth, name)
        if rows is not None:
            keys = _scored_keys(name, rows)
            expected[name] = [_only(row, keys) for row in rows]
            found[name] = [_only(row, keys) for row in result[name]]
    return anls(expected, found)


def _scored_keys(name: str, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The keys of a list's rows that count: cells that the truth names, in other lists those that it prints."""
    if name == "pozycje":
        return [key for key in CELL_EQUAL if not rows or any(key in row for row in rows)]
    return [key for key in ROW_EQUAL[name] if not rows or any(row.get(key) is not None for row in rows)]


def _only(row: Mapping[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    return {key: row.get(key) for key in keys}


def pruned(value: Any) -> Tree:
    """The structure with leaves as strings and without what is empty; None for nothing at all."""
    if isinstance(value, Mapping):
        kept = {str(key): pruned(child) for key, child in value.items()}
        return {key: child for key, child in kept.items() if child is not None} or None
    if isinstance(value, list | tuple):
        return [child for child in map(pruned, value) if child is not None] or None
    text = "" if value is None else " ".join(str(value).lower().split())
    return text or None


def _leaves(tree: Tree) -> int:
    if tree is None:
        return 0
    if isinstance(tree, str):
        return 1
    return sum(map(_leaves, tree.values() if isinstance(tree, dict) else tree))


def _compared(truth: Tree, found: Tree) -> tuple[float, int]:
    """(similarity summed over leaves, leaves) of two pruned trees."""
    if isinstance(truth, str) and isinstance(found, str):
        alike = Levenshtein.normalized_similarity(truth, found)
        return (alike if alike >= THRESHOLD else 0.0), 1
    if isinstance(truth, dict) and isinstance(found, dict):
        pairs = [_compared(truth.get(key), found.get(key)) for key in {**truth, **found}]
        return sum(alike for alike, _ in pairs), sum(leaves for _, leaves in pairs)
    if isinstance(truth, list) and isinstance(found, list):
        return _paired(truth, found)
    return 0.0, max(_leaves(truth), _leaves(found))


def _paired(truth: list[Tree], found: list[Tree]) -> tuple[float, int]:
    """Two lists, their entries paired so that the sum of the pairs' similarities is greatest."""
    table = [[_compared(t, f) for f in found] for t in truth]
    worth = np.array([[alike / leaves for alike, leaves in row] for row in table])
    rows, columns = linear_sum_assignment(worth, maximize=True)
    pairs = [table[row][column] for row, column in zip(rows, columns, strict=True)]
    surplus = [t for i, t in enumerate(truth) if i not in set(rows)]
    surplus += [f for i, f in enumerate(found) if i not in set(columns)]
    return sum(alike for alike, _ in pairs), sum(leaves for _, leaves in pairs) + sum(map(_leaves, surplus))
