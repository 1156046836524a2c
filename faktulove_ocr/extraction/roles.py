"""What the columns of a table mean, where headings leave it open: decided by what stands in them and by arithmetic."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from faktulove_ocr.extraction.assignment import assigned
from faktulove_ocr.extraction.column_kinds import PRICES, VALUES, Base
from faktulove_ocr.extraction.item_numbers import (
    GROSZ,
    amount_of,
    misread_rate,
    near,
    numbers_of,
    price_of,
    product_fits,
)
from faktulove_ocr.extraction.tables import Column
from faktulove_ocr.polish.amounts import parse_quantity, split_quantity_unit
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_BARE_RATES = frozenset({"23", "22", "8", "7", "5", "0", "zw", "np"})
_WORDS = re.compile(r"[^\W\d_]{3}")
_SHORT = re.compile(r"(?:[^\W\d_]{1,3} )?[^\W\d_]{1,9}\.?")
"""A word, or a short one before it, such as units are."""
_CODE = re.compile(r"(?!GTU)(?=.{4,20}$)(?=.*\d)(?:(?=.*[A-Z/-])|0)[A-Z0-9][\w./-]*")
"""A code of the seller's own, of one word."""
_SIGN_AS_96 = re.compile(r"[0-9]{1,2} ?96")
"""What recognition most often makes of a percent sign."""
_ALWAYS_RATE = re.compile(r"%|[a-z]", re.IGNORECASE)

Grid = Sequence[Sequence[str]]
"""Texts of an item's cells by column."""

Evidence = Callable[[Decimal], Base | None]
"""Says whether the document's totals know a sum as net or as gross."""


def _filled(grid: Grid, column: int) -> list[str]:
    return [row[column] for row in grid if row[column]]


def settle(columns: Sequence[Column], grid: Grid, evidence: Evidence) -> tuple[Column, ...]:
    """The columns with kinds that hold for what stands in them; `value` becomes `net` or `gross`."""
    settled = assigned(_without_list_prices(_by_content(list(columns), grid), grid), grid)
    return tuple(_bases(settled, grid, evidence))


def _without_list_prices(columns: list[Column], grid: Grid) -> list[Column]:
    """The columns; of two net prices the one that makes no value with its quantity is that of a catalogue."""
    prices = [i for i, c in enumerate(columns) if c.kind == "unit_price_net"]
    if len(prices) < 2 or len({c.state for c in columns if c.state}) > 1:
        return columns
    made = [sum(_makes_value(columns, row, at) for row in grid) for at in prices]
    best = max(made)
    if not best or sum(count == best for count in made) > 1:
        return columns
    return [replace(c, kind="list_price") if i in prices and made[prices.index(i)] < best else c
            for i, c in enumerate(columns)]  # fmt: skip


def _makes_value(columns: Sequence[Column], row: Sequence[str], at: int) -> bool:
    """Whether quantity times the price in column `at` is the row's value, without any discount."""
    n, price = numbers_of(columns, row), price_of(row[at])
    values = [v for v in (n.net, n.gross) if v]
    return bool(n.quantity and price) and any(product_fits(n.quantity, price, v) for v in values)  # type: ignore[arg-type]


def choose_quantities(columns: Sequence[Column], grid: Grid) -> list[int | None]:
    """For each row the column whose number times the price is the value, None where the first of quantities will do.

    Bills print readings, months, power and what they were converted to beside each other.
    """
    first = _at(columns, "quantity")
    if first is None or len({c.state for c in columns if c.state}) > 1:
        return [None] * len(grid)
    places = [i for i, c in enumerate(columns) if c.kind in {"quantity", "measure", ""}]
    return [_multiplying(columns, row, first, places) for row in grid]


def _multiplying(columns: Sequence[Column], row: Sequence[str], first: int, places: Sequence[int]) -> int | None:
    """The one of some columns of a row that multiplies to its value where the first does not."""
    for at in (first, *places):
        n = numbers_of(columns, [row[at] if i == first else t for i, t in enumerate(row)])
        values = [v for v in (n.net, n.gross) if v]
        if n.quantity and n.price and any(product_fits(n.quantity, n.price, v, n.discount) for v in values):
            return None if at == first else at
    return None


def _by_content(columns: list[Column], grid: Grid) -> list[Column]:
    """Kinds that the texts of a column contradict are put right."""
    kinds = ["" if c.kind == "unit" and not _filled(grid, i) else c.kind for i, c in enumerate(columns)]
    for i in range(len(columns)):
        texts = _filled(grid, i)
        if not texts:
            continue
        kinds[i] = _fitting_kind(i, texts, kinds)
    if "name" not in kinds:
        wordy = [
            (sum(_WORDS.search(t) is not None and ":" not in t for t in texts), sum(map(len, texts)), i)
            for i, k in enumerate(kinds)
            if k in {"", "index", "class", "period"} and sum(map(len, texts := _filled(grid, i))) >= 4 * len(grid)
        ]
        if wordy:
            kinds[max(wordy)[2]] = "name"
    if not {"unit_price_net", "unit_price_gross"} & {*kinds}:
        kinds = ["unit_price_net" if k == "list_price" else k for k in kinds]  # The only price is the item's.
    columns = [replace(c, kind=k) for c, k in zip(columns, kinds, strict=True)]
    counted = next(
        (i for i, k in enumerate(kinds) if not k and "quantity" not in kinds and _makes(columns, grid, i)), -1
    )
    return [replace(c, kind="quantity") if i == counted else c for i, c in enumerate(columns)]


def _makes(columns: Sequence[Column], grid: Grid, at: int) -> bool:
    """Whether a column's number, whatever word follows, times the price is the value in every row, not only as 1."""
    found: list[Decimal] = []
    for row in grid:
        counted, n = split_quantity_unit(row[at], any_word=True), numbers_of(columns, row)
        values = [v for v in (n.net, n.gross) if v]
        if counted is None or n.price is None:
            return False
        if not any(product_fits(counted[0], n.price, v, n.discount) for v in values):
            return False
        found.append(counted[0])
    return any(q != 1 for q in found)


def _counts(texts: Sequence[str]) -> bool:
    """Whether texts are numbers that grow by the same step: `000010`, `000020`."""
    numbers = [int(t.rstrip(".)")) for t in texts if t.rstrip(".)").isdigit()]
    steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) == len(texts) > 1 and len(steps) == 1 and min(steps) > 0


def _after_quantity(at: int, kinds: Sequence[str]) -> bool:
    """Whether a column stands right behind the quantities, and prices or values follow."""
    before = next((k for k in reversed(kinds[:at]) if k), "")
    return before == "quantity" and any(k in PRICES | VALUES for k in kinds[at + 1 :])


def _fitting_kind(at: int, texts: Sequence[str], kinds: Sequence[str]) -> str:
    """The kind of column `at` by its texts, the heading's where nothing speaks against it."""
    kind = kinds[at]

    def share(test: Callable[[str], object]) -> float:
        return sum(bool(test(t)) for t in texts) / len(texts)

    def is_percent(text: str) -> bool:
        return parse_rate(text) is not None and _ALWAYS_RATE.search(text) is not None

    def is_rate(text: str) -> bool:
        return text in _BARE_RATES or is_percent(text)

    percents = share(is_percent)
    if kind in {"vat", "", "value"} and percents > 0.6:
        return "rate" if "rate" not in kinds else kind
    if kind in PRICES and percents > 0.6 and "rate" not in kinds:
        return "rate"
    if kind == "vat" and "rate" not in kinds:
        signs = percents or share(_SIGN_AS_96.fullmatch) > 0.8
        misread = signs and share(lambda t: is_rate(t) or bool(misread_rate(t))) > 0.8
        in_letters = share(lambda t: len(t) <= 6 and not any(c.isdigit() for c in t)) > 0.8
        if misread or in_letters or share(is_rate) > 0.8:
            return "rate"
    if kind == "rate" and share(lambda t: parse_rate(t) is None and amount_of(t) is not None) > 0.6:
        if not PRICES & {*kinds}:
            return "unit_price_net" if "quantity" in kinds else ""
        return "vat" if "vat" not in kinds else ""
    if kind == "lp" and "name" not in kinds and share(lambda t: _WORDS.search(t) is not None) > 0.6:
        return "name"
    if kind == "lp" and not _counts(texts) and share(lambda t: t.rstrip(".)").isdigit() and len(t) <= 5) < 0.5:
        return "index" if "index" not in kinds else ""
    if kind == "unit" and share(lambda t: parse_quantity(t) is not None) > 0.6:
        return "quantity" if "quantity" not in kinds else ""
    if kind == "quantity" and share(is_unit) > 0.6:
        return "unit"
    if kind in VALUES | PRICES and share(is_unit) > 0.6:
        return "unit" if "unit" not in kinds else ""
    if kind == "" and "rate" not in kinds and share(lambda t: t in _BARE_RATES) > 0.9:
        return "rate"
    if kind in {"", "quantity"} and "unit" not in kinds and share(lambda t: _SHORT.fullmatch(t) is not None) > 0.9:
        return "unit" if kind == "quantity" or _after_quantity(at, kinds) else kind
    coded = kind == "" and "index" not in kinds and "name" in kinds[at + 1 :]
    if coded and share(lambda t: _CODE.fullmatch(t) is not None and not find_dates(t)) > 0.9:
        return "index"
    if kind == "":
        if share(is_unit) > 0.6:
            return "unit" if "unit" not in kinds else ""
        if share(lambda t: t.rstrip(".").isdigit()) > 0.9 and [t.rstrip(".") for t in texts] == [
            str(n) for n in range(1, len(texts) + 1)
        ]:
            return "lp" if "lp" not in kinds and len(texts) > 1 else ""
        if (
            share(lambda t: split_quantity_unit(t) is not None) > 0.8
            and "quantity" not in kinds
            and "unit" not in kinds
        ):
            return "quantity"
    return kind


def _at(columns: Sequence[Column], kind: str) -> int | None:
    """The first column of a kind; on double columns the one before a correction is as good as any."""
    return next((i for i, c in enumerate(columns) if c.kind == kind), None)


def _bases(columns: list[Column], grid: Grid, evidence: Evidence) -> list[Column]:
    """`value` becomes net or gross, a price without a base gets the base that its product has."""
    states = {c.state for c in columns if c.state}
    if len(states) > 1:
        return [_of_state(c, columns, grid, evidence) for c in columns]
    open_values = [i for i, c in enumerate(columns) if c.kind == "value"]
    if len(open_values) > 1 and _at(columns, "net") is None and _at(columns, "gross") is None:
        first, second = open_values[0], open_values[-1]
        pairs = [(amount_of(r[first]), amount_of(r[second])) for r in grid]
        swapped = sum(a is not None and b is not None and abs(a) > abs(b) for a, b in pairs) > len(pairs) / 2
        kinds = ("gross", "net") if swapped else ("net", "gross")
        columns = [
            replace(c, kind=kinds[0]) if i == first else replace(c, kind=kinds[1]) if i == second else c
            for i, c in enumerate(columns)
        ]
        open_values = []
    for i in open_values[:1]:
        base = _value_base(columns, grid, i, evidence)
        columns = [replace(c, kind=base) if n == i else c for n, c in enumerate(columns)]
    return [
        _with_price_base(c, columns, grid) if c.kind in {"unit_price_net", "unit_price_gross"} else c for c in columns
    ]


def _of_state(column: Column, columns: Sequence[Column], grid: Grid, evidence: Evidence) -> Column:
    """A value of double columns with its base, found among the columns of its own state."""
    if column.kind != "value":
        return column
    own = [c if c.state in (None, column.state) else replace(c, kind="") for c in columns]
    return replace(column, kind=_value_base(own, grid, own.index(column), evidence))


def _value_base(columns: Sequence[Column], grid: Grid, at: int, evidence: Evidence) -> Base:
    """Whether a column headed just `Wartość` is net or gross."""
    if _at(columns, "net") is not None:
        return "gross"
    if _at(columns, "gross") is not None:
        return "net"
    rate = _at(columns, "rate")
    if rate is not None and any("marż" in row[rate].lower() or "marz" in row[rate].lower() for row in grid):
        return "gross"
    net_votes = gross_votes = 0
    total = Decimal(0)
    for row in grid:
        value, n = amount_of(row[at]), numbers_of(columns, row)
        if value is None:
            continue
        total += value
        if n.vat is not None and n.rate is not None and n.vat:
            net_votes += near(value * n.rate / 100, n.vat, GROSZ * 2)
            gross_votes += near(value * n.rate / (100 + n.rate), n.vat, GROSZ * 2)
        for column, text in zip(columns, row, strict=True):
            price = price_of(text) if column.kind in PRICES and column.base and text else None
            if price is not None and n.quantity and product_fits(n.quantity, price, value, n.discount):
                net_votes += column.base == "net"
                gross_votes += column.base == "gross"
    if net_votes != gross_votes:
        return "net" if net_votes > gross_votes else "gross"
    return evidence(total) or "net"


def _with_price_base(column: Column, columns: Sequence[Column], grid: Grid) -> Column:
    """A price whose heading names no base takes that of the value it makes with the quantity."""
    if column.base is not None or sum(c.kind in {"unit_price_net", "unit_price_gross"} for c in columns) > 1:
        return column
    at = columns.index(column)
    net = gross = 0
    for row in grid:
        n, price = numbers_of(columns, row), price_of(row[at])
        if price is None or not n.quantity:
            continue
        net += n.net is not None and product_fits(n.quantity, price, n.net, n.discount)
        gross += n.gross is not None and product_fits(n.quantity, price, n.gross, n.discount)
    if net == gross:
        gross_only = _at(columns, "gross") is not None and _at(columns, "net") is None
        return replace(column, kind="unit_price_gross" if gross_only else column.kind)
    return replace(column, kind="unit_price_gross" if gross > net else "unit_price_net")
