"""Which kinds the columns of numbers are: the assignment by which most rows multiply and add up, headings as evidence.

Headings are right nearly always, so theirs is kept unless another one makes clearly more of what must hold: quantity
times price is a value, netto + VAT = brutto, netto times the rate is the VAT, a net price and the rate a gross one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction.column_kinds import PRICES, VALUES
from faktulove_ocr.extraction.item_numbers import (
    GROSZ,
    WHOLE_RATES,
    amount_of,
    near,
    percent_of,
    price_of,
    product_fits,
    quantity_of,
)
from faktulove_ocr.extraction.tables import Column

_AMOUNTS = ("quantity", "unit_price_net", "unit_price_gross", "net", "vat", "gross")
_NUMBERS = frozenset({*_AMOUNTS, "discount", "list_price", "value", "rate", "measure", "state", ""})
_FREE = frozenset({"", "measure", "state"})
"""Kinds of columns whose headings say nothing of the numbers under them."""
_ROWS = 12
"""Rows that are looked at: more say no more."""
_MOST_COLUMNS = 9
_MOST_CHANGES = 3
"""Columns whose headings may all be wrong at once."""
_CLEARLY = 2.0
"""By how much another assignment must be better than that of the headings."""
_UNNAMED = 0.5
"""What a kind is worth for a column whose heading says nothing, where arithmetic has a use for it."""
_TRIVIAL = 0.3
"""What a relation is worth that any number would keep: one piece, no VAT."""

Kinds = tuple[str, ...]


def assigned(columns: Sequence[Column], grid: Sequence[Sequence[str]]) -> list[Column]:
    """The columns with the kinds by which most of the rows hold; those of double columns as they are."""
    at = [i for i, c in enumerate(columns) if c.kind in _NUMBERS and _numeric(grid, i)]
    if len({c.state for c in columns if c.state}) > 1 or not 3 <= len(at) <= _MOST_COLUMNS:
        return list(columns)
    table = _Table([[row[i] for i in at] for row in grid[:_ROWS]], [columns[i] for i in at])
    headed = tuple(columns[i].kind for i in at)
    known = table.score(headed)
    if known >= table.best_possible(headed):
        return list(columns)
    best = max(table.others(headed), key=table.score, default=headed)
    moved = any(a != b and a not in _FREE for a, b in zip(headed, best, strict=True))
    if table.score(best) < known + (_CLEARLY if moved else _CLEARLY / 2):
        return list(columns)
    result = list(columns)
    for i, kind in zip(at, best, strict=True):
        result[i] = replace(columns[i], kind=kind)
    return result


def _numeric(grid: Sequence[Sequence[str]], at: int) -> bool:
    texts = [row[at] for row in grid if row[at]]
    return bool(texts) and sum(_number(t) is not None for t in texts) >= 0.7 * len(texts)


def _number(text: str) -> Decimal | None:
    quantity = quantity_of(text)
    return quantity[0] if quantity is not None else amount_of(text.rstrip("% "))


class _Table:
    """The numbers of rows by column, and how well kinds for the columns hold."""

    def __init__(self, rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> None:
        self._columns = columns
        by_column = list(zip(*rows, strict=True))
        self._quantities = [[_number(t) for t in texts] for texts in by_column]
        self._prices = [[price_of(t) for t in texts] for texts in by_column]
        self._amounts = [[amount_of(t.rstrip("% ")) for t in texts] for texts in by_column]
        self._rates = [[percent_of(t) for t in texts] for texts in by_column]
        self._percents = [_mostly(["%" in t for t in texts if t]) for texts in by_column]
        self._whole_rates = [all(r is not None and str(r.normalize()) in WHOLE_RATES for r in a) for a in self._amounts]
        """Columns whose every amount may be a rate printed without its percent sign."""
        self._known: dict[tuple[str, int, int, int, int], float] = {}

    def others(self, headed: Kinds) -> Iterator[Kinds]:
        """Kinds that differ from those of the headings in few columns, each once."""
        return self._grown((), headed, _MOST_CHANGES)

    def _grown(self, begun: Kinds, headed: Kinds, changes: int) -> Iterator[Kinds]:
        n = len(begun)
        if n == len(headed):
            yield begun
            return
        free = headed[n] in _FREE
        for kind in dict.fromkeys((headed[n], *self._possible(n), "")):
            cost = int(kind != headed[n] and not free)
            if cost <= changes and (kind in _FREE or kind not in begun):
                yield from self._grown((*begun, kind), headed, changes - cost)

    def _possible(self, column: int) -> Sequence[str]:
        if self._percents[column]:
            return ("rate", "discount")
        return (*_AMOUNTS, "rate") if self._whole_rates[column] else _AMOUNTS

    def best_possible(self, headed: Kinds) -> float:
        """A score that no other kinds can better clearly: all headings right and all relations kept."""
        named = [k for k in headed if k not in _FREE]
        vague = "value" in named and {"net", "gross"} & {*named}
        if len(named) < len(headed) or len(set(named)) < len(named) or vague:
            return float("inf")
        return sum(self._heading(n, k) for n, k in enumerate(headed)) + 0.8 * self._relations_of(headed)

    def _relations_of(self, kinds: Kinds) -> float:
        return float(sum(weight for weight, *_ in self._relations(kinds)) or "inf")

    def score(self, kinds: Kinds) -> float:
        """How well kinds agree with the headings and with arithmetic."""
        total = sum(self._heading(n, kind) for n, kind in enumerate(kinds))
        related: set[int] = set()
        for weight, name, *places in self._relations(kinds):
            total += weight * self._holds(name, *places)
            related.update(places)
        idle = (n for n, kind in enumerate(kinds) if kind not in _FREE and self._columns[n].kind in _FREE)
        return total - sum(_UNNAMED for n in idle if n not in related)

    def _heading(self, n: int, kind: str) -> float:
        column = self._columns[n]
        if self._percents[n] and kind not in {"rate", "discount"}:
            return -1.5
        if kind == column.kind:
            return 0.0 if kind in {"", "state"} else 1.5
        if column.kind in _FREE:
            return _UNNAMED
        if column.kind == "value" and kind in VALUES:
            return 0.7 if kind == "vat" else 1.4
        if column.kind in PRICES and kind in PRICES and column.base is None:
            return 1.4
        if column.kind == "vat" and kind == "rate":
            return 0.7
        if {column.kind, kind} <= VALUES:
            return 0.0
        return -0.5 if {column.kind, kind} <= VALUES | PRICES or kind == "" else -1.5

    def _relations(self, kinds: Kinds) -> Iterator[tuple[float, str, int, int, int, int]]:
        """Weight, name and the columns of all relations between the kinds."""
        at = {kind: n for n, kind in enumerate(kinds)}
        net, vat, gross, rate = (at.get(k, -1) for k in ("net", "vat", "gross", "rate"))
        value, quantity, discount = at.get("value", -1), at.get("quantity", -1), at.get("discount", -1)
        net = value if net < 0 <= gross else net  # A value beside a gross one is net.
        for kind, based in (("unit_price_net", net), ("unit_price_gross", gross)):
            price = at.get(kind, at.get("list_price", -1) if kind == "unit_price_net" else -1)
            own = based if based >= 0 else value
            if min(price, own, quantity) >= 0:
                yield 3.0, "product", quantity, price, own, discount
        if min(net, vat, gross) >= 0:
            yield 3.0, "sum", net, vat, gross, -1
        if min(net, rate, vat) >= 0:
            yield 2.0, "tax", net, rate, vat, -1
        elif min(net, rate, gross) >= 0:
            yield 2.0, "taxed", net, rate, gross, -1
        elif min(gross, rate, vat) >= 0:
            yield 2.0, "within", gross, rate, vat, -1
        if rate >= 0 and "unit_price_net" in at and "unit_price_gross" in at:
            yield 2.0, "taxed", at["unit_price_net"], rate, at["unit_price_gross"], discount

    def _holds(self, name: str, a: int, b: int, c: int, d: int) -> float:
        """From -1 to 1 how many rows keep a relation; less where they would do so whatever stands there."""
        key = (name, a, b, c, d)
        if key not in self._known:
            votes = [v for n in range(len(self._amounts[0])) if (v := self._vote(name, n, a, b, c, d)) is not None]
            telling = [holds for holds, trivial in votes if not trivial]
            every = telling or [holds for holds, _ in votes]
            share = 2 * sum(every) / len(every) - 1 if every else 0.0
            self._known[key] = share if telling else _TRIVIAL * share
        return self._known[key]

    def _vote(self, name: str, row: int, a: int, b: int, c: int, d: int) -> tuple[bool, bool] | None:
        """Whether a row keeps a relation, and whether it says little; None where it lacks a number."""
        third = self._amounts[c][row]
        if third is None:
            return None
        if name == "product":
            quantity, price = self._quantities[a][row], self._prices[b][row]
            discount = self._amounts[d][row] if d >= 0 else None
            if quantity is None or price is None:
                return None
            return product_fits(quantity, price, third, discount), abs(quantity) == 1 and not discount
        first = self._amounts[a][row]
        if name == "sum":
            second = self._amounts[b][row]
            if first is None or second is None:
                return None
            return near(first + second, third, GROSZ * 2) and abs(second) <= abs(first), not second
        rate = self._rates[b][row]
        if first is None or rate is None:
            return None
        whole = {"tax": rate / 100, "taxed": (100 + rate) / 100, "within": rate / (100 + rate)}[name]
        return near(first * whole, third, GROSZ * 2), not rate


def _mostly(votes: Sequence[bool]) -> bool:
    return sum(votes) > 0.6 * len(votes)
