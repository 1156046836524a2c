"""Tables without a heading: rows that begin with words and hold numbers that multiply or are a value with its VAT."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from faktulove_ocr.extraction.column_kinds import classify
from faktulove_ocr.extraction.headers import Header
from faktulove_ocr.extraction.heading_cells import HeaderCell
from faktulove_ocr.extraction.item_numbers import WHOLE_RATES, amount_of, near, percent_of, product_fits
from faktulove_ocr.extraction.pieces import Piece, chunks, money_in
from faktulove_ocr.extraction.states import state_of
from faktulove_ocr.extraction.table_words import STOP, SUMMARY, lead_of
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.amounts import parse_price, parse_quantity
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_LEAST_NUMBERS, _MAX_NUMBERS = 3, 9
_LETTERS = 3
_SIGN_LENGTH = 3
_BEFORE_NUMBERS = 3
"""Runs of words, an ordinal aside, among which the name is."""


@dataclass(frozen=True)
class _Candidate:
    """A row that may be an item: its pieces and, by their places among them, what quantity, price and value are."""

    row: Row
    columns: tuple[tuple[str, tuple[Piece, ...]], ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its columns, left to right."""
        return tuple(kind for kind, _ in self.columns)


def find_headless(layout: Layout, cut: Callable[[int], Sequence[Piece]], least: int) -> Header | None:
    """A heading of no rows over the first table without one; None where fewer than `least` alike rows multiply.

    One row alone must hold a rate as well, or an amount more; `cut` gives the pieces of a row.
    """
    if sum(sum(p.number for p in cut(row.index)) >= _LEAST_NUMBERS for row in layout.rows) < max(least, 1):
        return None
    found = [c for row in layout.rows if (c := _candidate(row, cut(row.index))) is not None]
    groups: list[list[_Candidate]] = []
    for candidate in found:
        group = next((g for g in groups if _alike(g[0], candidate)), None)
        if group is None:
            groups.append([candidate])
        else:
            group.append(candidate)
    groups = [g for g in groups if len(g) > 1 or len(g[0].columns) >= 6]
    groups = [g for g in groups if {"quantity", "rate"} & {*g[0].kinds} or _makes_a_sum(layout, g)]
    best = max(groups, key=lambda g: (len(g), len(g[0].columns)), default=[])
    if len(best) < max(least, 1):
        return None
    cells = []
    for n, kind in enumerate(best[0].kinds):
        box = union(p.box for c in best if c.row.page == best[0].row.page for p in c.columns[n][1])
        cells.append(HeaderCell(kind, "", box))
    first = best[0].row
    return Header(first.page, first.index, first.index - 1, tuple(cells))


def _candidate(row: Row, pieces: Sequence[Piece]) -> _Candidate | None:
    """The row as an item, None where it is none."""
    numbers = [p for p in pieces if p.number]
    if not _LEAST_NUMBERS <= len(numbers) <= _MAX_NUMBERS:
        return None
    lead = lead_of(row.text)
    if SUMMARY.fullmatch(lead) is not None or STOP.fullmatch(lead) is not None:
        return None
    runs = chunks(pieces)
    ordinal = runs[0] if len(runs) > 1 and len(runs[0]) == 1 and runs[0][0].text.rstrip(".)").isdigit() else []
    start = 1 if ordinal else 0
    # The name is the wordiest of the first runs; what stands before it is a code.
    at = max(range(start, min(start + _BEFORE_NUMBERS, len(runs))), key=lambda n: _letters(runs[n]))
    begins = next((n for n in range(start, at) if not any(c.isdigit() for p in runs[n] for c in p.text)), at)
    name, codes = [p for run in runs[begins : at + 1] for p in run], runs[start:begins]
    if _letters(name) < _LETTERS:
        return None
    taken = {id(p) for run in (name, ordinal, *codes) for p in run}
    rest = _without_signs([p for p in pieces if id(p) not in taken])
    kinds = _kinds(rest)
    if kinds is None and classify(" ".join(p.text for p in name))[0] in {"", "name"}:
        kinds = _taxed(rest) or _summed(rest)
    if kinds is None:
        return None
    columns: list[tuple[str, tuple[Piece, ...]]] = [("lp", tuple(ordinal))] if ordinal else []
    columns += [("index", tuple(code)) for code in codes]
    columns.append(("name", tuple(name)))
    columns += [(kind, (piece,)) for kind, piece in zip(kinds, rest, strict=True)]
    return _Candidate(row, tuple(columns))


def _without_signs(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without short ones that touch an amount and name no unit: currencies, misread ones too."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept else None
        short = len(piece.text) <= _SIGN_LENGTH and not piece.number and not is_unit(piece.text)
        near = last is not None and last.money and piece.box.x0 - last.box.x1 < last.words[-1].size
        if not (short and near):
            kept.append(piece)
    return kept


def _makes_a_sum(layout: Layout, group: Sequence[_Candidate]) -> bool:
    """Whether the gross values of names, not of rates nor of states, make a sum that is printed elsewhere."""
    names = [" ".join(p.text for kind, own in c.columns if kind == "name" for p in own) for c in group]
    if any(state_of(name) is not None or "%" in name or parse_rate(name) is not None for name in names):
        return False
    values = [amount_of(c.columns[-1][1][0].text) for c in group if c.kinds[-1] == "gross"]
    total = sum((v for v in values if v is not None), Decimal(0))
    taken = {c.row.index for c in group}
    return len(values) == len(group) and any(
        a.value == total for row in layout.rows if row.index not in taken for a in money_in(row.text)
    )


def _letters(run: Sequence[Piece]) -> int:
    return sum(c.isalpha() for p in run for c in p.text)


def _kinds(rest: Sequence[Piece]) -> list[str] | None:
    """The kinds of the pieces after a name: the leftmost three that multiply, rates, units; empty for others."""
    numbers = [n for n, p in enumerate(rest) if p.number and not p.text.endswith("%")]
    percents = [n for n, p in enumerate(rest) if p.number and p.text.endswith("%")]
    shares = [(n, amount_of(rest[n].text.rstrip("% "))) for n in percents[:2]] if len(percents) > 1 else []
    for i, j, k in combinations(numbers, 3):
        quantity, price, value = parse_quantity(rest[i].text), parse_price(rest[j].text), parse_price(rest[k].text)
        if quantity is None or price is None or value is None or not rest[k].money or not quantity or not price:
            continue
        discount = next((n for n, share in shares if share and product_fits(quantity, price, value, share)), None)
        if product_fits(quantity, price, value) or discount is not None:
            named = {i: "quantity", j: "unit_price_net", k: "value"}
            if discount is not None:
                named[discount] = "discount"
            return [named.get(n) or _other(p) for n, p in enumerate(rest)]
    return None


def _taxed(rest: Sequence[Piece]) -> list[str] | None:
    """The kinds of the pieces after a name that end with a value, its rate, its VAT and both together."""
    numbers = [n for n, p in enumerate(rest) if p.number]
    places = next(
        (p for p in zip(*(numbers[i:] for i in range(4)), strict=False) if _adds_up(*(rest[n] for n in p))), None
    )
    if places is None:
        return None
    named = dict(zip(places, ("net", "rate", "vat", "gross"), strict=True))
    return [named.get(n) or ("unit" if is_unit(p.text) else "measure") for n, p in enumerate(rest)]


def _summed(rest: Sequence[Piece]) -> list[str] | None:
    """The kinds of the pieces after a name that end with a value, VAT at a rate of some law, and both together."""
    if len(rest) < 3 or not all(p.money for p in rest[-3:]):
        return None
    net, vat, gross = (amount_of(p.text) for p in rest[-3:])
    if not net or not vat or gross is None or net + vat != gross:
        return None
    if not any(near(net * Decimal(rate) / 100, vat) for rate in WHOLE_RATES):
        return None
    return [*("unit" if is_unit(p.text) else "measure" for p in rest[:-3]), "net", "vat", "gross"]


def _adds_up(net: Piece, rate: Piece, vat: Piece, gross: Piece) -> bool:
    """Whether four numbers are a value, its rate, its VAT and both together."""
    if rate.money or not (net.money and vat.money and gross.money):
        return False
    value, share, tax, total = amount_of(net.text), percent_of(rate.text), amount_of(vat.text), amount_of(gross.text)
    if value is None or not share or tax is None or total is None or value + tax != total:
        return False
    return near(value * share / 100, tax)


def _other(piece: Piece) -> str:
    if is_unit(piece.text):
        return "unit"
    if parse_rate(piece.text) is not None and not piece.money:
        return "rate"
    return ""


def _alike(one: _Candidate, other: _Candidate) -> bool:
    """Whether two rows, on one page or on several, have the same columns and the last of them in one place."""
    if one.kinds != other.kinds:
        return False
    right = [c.columns[-1][1][-1].box.x1 for c in (one, other)]
    left = [c.columns[-1][1][-1].box.x0 for c in (one, other)]
    return min(abs(right[0] - right[1]), abs(left[0] - left[1])) < one.row.size
