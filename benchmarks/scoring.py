"""Which fields of a result are right, by the truth of the document: the rule of acceptance, field by field.

A truth is one object an invoice. Either flat: header fields and `korygowana` beside the lists, where an empty list
says nothing. Or in the form of a result: header fields under `extracted_data`, where the lists are all there is.
Either way a key left out is not scored, `null` means that the document has none, and `_meta` is not scored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from scipy.optimize import linear_sum_assignment

from benchmarks.compare import (
    CELL_EQUAL,
    FIELD_EQUAL,
    Equal,
    same_account,
    same_amount,
    same_code,
    same_company,
    same_tax_number,
    similarity,
)
from faktulove_ocr.result import CRITICAL_FIELDS, FIELD_NAMES

Outcome = Literal["right", "wrong", "missed", "invented", "failed"]
Truth = Mapping[str, Any]
Result = Mapping[str, Any]

HEADER_FIELDS: tuple[str, ...] = (*FIELD_NAMES, "korygowana")

ROW_EQUAL: dict[str, dict[str, Equal]] = {
    "podsumowanie_vat": {
        "stawka": same_code,
        "netto": same_amount,
        "vat": same_amount,
        "brutto": same_amount,
        "vat_pln": same_amount,
    },
    "dokumenty_powiazane": {"rola": same_code, "numer": same_code},
    "podmioty_inne": {"rola": same_code, "nazwa": same_company, "nip": same_tax_number},
    "rachunki": {"numer": same_account},
    "rozliczenie": {"rodzaj": same_code, "kwota": same_amount},
}
"""The lists that are scored a row at a time; a row is right when each of these that the truth prints is."""

LISTS: tuple[str, ...] = ("pozycje", *ROW_EQUAL)


@dataclass(frozen=True, slots=True)
class FieldScore:
    """One header field.

    `invented` is a value where the document has none, `missed` the other way round, `failed` any field of a document
    that gave no result. `confidence` is None where the result gives none; `checks` are those of the result
    (`nip_checksum:ok`), `page` and `bbox` the place of what was found, None for what stands nowhere.
    """

    name: str
    outcome: Outcome
    expected: str | None
    found: str | None
    confidence: float | None = None
    checks: tuple[str, ...] = ()
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None

    @property
    def right(self) -> bool:
        """Whether the field counts as right."""
        return self.outcome == "right"


@dataclass(frozen=True, slots=True)
class RowScore:
    """Rows of a table: how many the truth has, the result has, and are right in both.

    `cells` counts (right, total) a column over the rows of the truth; `notes` say what differs, contents included.
    """

    expected: int
    found: int
    right: int
    cells: Mapping[str, tuple[int, int]]
    notes: tuple[str, ...] = ()

    @property
    def all_right(self) -> bool:
        """Whether every row is right and none is invented."""
        return self.right == self.expected == self.found


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One invoice; `items` is None and `lists` lacks a name where the truth does not score them."""

    fields: tuple[FieldScore, ...]
    items: RowScore | None
    lists: Mapping[str, RowScore]

    @property
    def critical_right(self) -> bool:
        """Whether every critical field that the truth names is right."""
        return all(f.right for f in self.fields if f.name in CRITICAL_FIELDS)


def score_document(truth: Truth, result: Result | None) -> DocumentScore:
    """Compare one invoice in the form of result version 1; None stands for a document that gave no result.

    Of a document without a result nothing is right, not even what is absent. ValueError for an unknown truth key.
    """
    header = scored_header(truth)
    rows = {name: scored_rows(truth, name) for name in LISTS}
    found: dict[str, Sequence[Mapping[str, Any]]] = {name: () if result is None else result[name] for name in LISTS}
    items = rows.pop("pozycje")
    return DocumentScore(
        fields=tuple(_score_field(name, header[name], result) for name in HEADER_FIELDS if name in header),
        items=None if items is None else score_items(items, found["pozycje"]),
        lists={
            name: score_rows(expected, found[name], ROW_EQUAL[name])
            for name, expected in rows.items()
            if expected is not None
        },
    )


def scored_header(truth: Truth) -> Mapping[str, Any]:
    """The header fields that the truth scores, `korygowana` among them."""
    nested = "extracted_data" in truth
    header = dict(truth["extracted_data"]) if nested else {k: v for k, v in truth.items() if k not in LISTS}
    if nested and "dokumenty_powiazane" in truth:
        header["korygowana"] = _corrected(truth["dokumenty_powiazane"])
    outside = [k for k in truth if k not in LISTS and k != "extracted_data"] if nested else []
    unknown = sorted(k for k in (*header, *outside) if k not in HEADER_FIELDS and not k.startswith("_"))
    if unknown:
        raise ValueError(f"unknown keys in the truth: {', '.join(unknown)}")
    return header


def scored_rows(truth: Truth, name: str) -> Sequence[Mapping[str, Any]] | None:
    """The rows a result is held to, None where the truth does not say what the document has."""
    rows: Sequence[Mapping[str, Any]] = truth.get(name, ())
    return rows if rows or ("extracted_data" in truth and name in truth) else None


def _corrected(links: Sequence[Mapping[str, Any]]) -> list[str]:
    return [link["numer"] for link in links if link["rola"] == "korygowana" and link["numer"] is not None]


def _score_field(name: str, expected: Any, result: Result | None) -> FieldScore:
    if result is None:
        return FieldScore(name, "failed", _shown(expected), None)
    found = _found(name, result)
    if name in ("adnotacje", "korygowana"):
        outcome = _set_outcome(_as_set(expected), _as_set(found))
    elif expected is None:
        outcome = "right" if found is None else "invented"
    elif found is None:
        outcome = "missed"
    else:
        equal = FIELD_EQUAL.get(name, same_code)
        outcome = "right" if equal(str(expected), str(found)) else "wrong"
    if name == "korygowana":
        return FieldScore(name, outcome, _shown(expected), _shown(found))
    entry = result["extracted_data"][name]
    return FieldScore(
        name,
        outcome,
        _shown(expected),
        _shown(found),
        confidence=float(entry["confidence"]),
        checks=tuple(entry["checks"]),
        page=entry["page"],
        bbox=None if entry["bbox"] is None else tuple(entry["bbox"]),
    )


def _found(name: str, result: Result) -> Any:
    """The value that the result gives a header field."""
    if name == "korygowana":
        return _corrected(result["dokumenty_powiazane"])
    return result["extracted_data"][name]["value"]


def _as_set(value: Any) -> frozenset[str]:
    values = [] if value is None else [value] if isinstance(value, str) else value
    return frozenset("".join(str(v).casefold().split()) for v in values)


def _set_outcome(expected: frozenset[str], found: frozenset[str]) -> Outcome:
    if expected == found:
        return "right"
    if not expected:
        return "invented"
    return "wrong" if found else "missed"


def _shown(value: Any) -> str | None:
    if value is None or value == []:
        return None
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _cell_equal(name: str, expected: Any, found: Any) -> bool:
    if expected is None or found is None:
        return expected is None and found is None
    return CELL_EQUAL[name](str(expected), str(found))


def item_right(expected: Mapping[str, Any], found: Mapping[str, Any]) -> bool:
    """Name, quantity, net value and rate are right; the gross value counts where no net value is printed."""
    value = "wartosc_netto" if expected.get("wartosc_netto") is not None else "wartosc_brutto"
    return all(
        _cell_equal(name, expected[name], found.get(name))
        for name in ("nazwa", "ilosc", value, "stawka_vat")
        if name in expected
    )


def score_items(expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> RowScore:
    """Pair the items so that most are right, then most alike; count right items and right cells."""
    worth = np.array([[_worth(e, f) for f in found] for e in expected]).reshape(len(expected), len(found))
    pairs = {int(row): int(column) for row, column in zip(*linear_sum_assignment(worth, maximize=True), strict=True)}
    right = 0
    cells: dict[str, tuple[int, int]] = {}
    notes = []
    for row, item in enumerate(expected):
        partner = found[pairs[row]] if row in pairs else None
        right += partner is not None and item_right(item, partner)
        if partner is None:
            notes.append(f"row {row + 1} is missing: {_described(item)}")
        for name in CELL_EQUAL:
            if name in item:
                hits, total = cells.get(name, (0, 0))
                hit = partner is not None and _cell_equal(name, item[name], partner.get(name))
                cells[name] = (hits + hit, total + 1)
                if partner is not None and not hit:
                    notes.append(f"row {row + 1} {name}: expected {item[name]!r}, found {partner.get(name)!r}")
    surplus = set(range(len(found))) - set(pairs.values())
    notes += [f"surplus row {row + 1}: {_described(found[row])}" for row in sorted(surplus)]
    return RowScore(len(expected), len(found), right, cells, tuple(notes))


def _described(row: Mapping[str, Any]) -> str:
    return ", ".join(f"{name} {row[name]!r}" for name in ("nazwa", "ilosc", "wartosc_netto") if name in row)


def _worth(expected: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    """How well two items pair: a right item outweighs any number of alike cells."""
    alike = similarity(str(expected.get("nazwa") or ""), str(found.get("nazwa") or ""))
    cells = sum(_cell_equal(name, expected[name], found.get(name)) for name in CELL_EQUAL if name in expected)
    return 100.0 * item_right(expected, found) + cells + alike


def score_rows(
    expected: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]], rules: Mapping[str, Equal]
) -> RowScore:
    """Count rows equal in all that is printed; order does not count, a row found answers for one only."""
    left = list(found)
    lost = []
    for row in expected:
        match = next((i for i, other in enumerate(left) if _row_right(row, other, rules)), None)
        if match is None:
            lost.append(row)
        else:
            del left[match]
    notes = [f"not found: {_printed(row, rules)}" for row in lost] + [
        f"surplus: {_printed(row, rules)}" for row in left
    ]
    return RowScore(len(expected), len(found), len(expected) - len(lost), {}, tuple(notes))


def _printed(row: Mapping[str, Any], rules: Mapping[str, Equal]) -> str:
    return ", ".join(f"{name} {row[name]!r}" for name in rules if row.get(name) is not None)


def _row_right(expected: Mapping[str, Any], found: Mapping[str, Any], rules: Mapping[str, Equal]) -> bool:
    return all(
        found.get(name) is not None and equal(str(expected[name]), str(found[name]))
        for name, equal in rules.items()
        if expected.get(name) is not None
    )
