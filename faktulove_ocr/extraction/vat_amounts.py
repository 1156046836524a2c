"""Which amounts beside a rate are netto, VAT and brutto: decided by the arithmetic that they must keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, permutations

from faktulove_ocr.extraction.item_numbers import GROSZ
from faktulove_ocr.extraction.pieces import Piece
from faktulove_ocr.polish.rates import numeric_rate


@dataclass(frozen=True, slots=True)
class Split:
    """Amounts of a line by what they are."""

    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None
    other: tuple[Decimal, ...]


def values_of(amounts: Sequence[Piece]) -> list[Decimal]:
    """The values of pieces that are amounts."""
    return [p.amount.value for p in amounts if p.amount is not None]


def split_amounts(rate: str, values: Sequence[Decimal], slack: Decimal) -> Split | None:
    """Which amounts are netto, VAT and brutto of a rate, so that the arithmetic holds; the leftmost that do."""
    percent = numeric_rate(rate)
    if percent is None:
        return None
    if percent == 0:
        return _untaxed(values)
    best: Split | None = None
    for places in combinations(range(len(values)), min(3, len(values))):
        chosen = [values[i] for i in places]
        for net, vat, gross in _triples(chosen):
            if _holds(net, vat, gross, percent, slack):
                other = tuple(v for i, v in enumerate(values) if i not in places)
                return Split(net, vat, gross, other)
    for i, j in permutations(range(len(values)), 2):
        a, b = values[i], values[j]
        other = tuple(v for n, v in enumerate(values) if n not in (i, j))
        if abs(a * percent / 100 - b) <= slack and a and b:
            return Split(a, b, None, other)
        if len(values) == 2 and i < j and abs(a * (100 + percent) / 100 - b) <= slack and a:
            best = Split(a, None, b, ())
        if len(values) == 2 and abs(b * percent / (100 + percent) - a) <= slack and b and best is None:
            best = Split(None, a, b, ())
    return best or _beside_gross(values, percent, slack)


def _beside_gross(values: Sequence[Decimal], percent: Decimal, slack: Decimal) -> Split | None:
    """Netto and brutto of a row that prints one amount behind them: VAT, but in złoty."""
    if len(values) != 3 or not values[0] or abs(values[0] * (100 + percent) / 100 - values[1]) > slack:
        return None
    return Split(values[0], None, values[1], (values[2],))


def plausible_rate(net: Decimal, vat: Decimal) -> bool:
    """Whether VAT lies between nothing and 27% of net, with the same sign."""
    if net == 0:
        return vat == 0
    return Decimal("-0.001") <= vat / net <= Decimal("0.271")


def differences(values: Sequence[Decimal]) -> list[Decimal] | None:
    """The differences of a row that prints netto, VAT (and brutto) before and after a correction, and what changed.

    The three states may stand together for each sum, or the sums for each state; None where the row is none such.
    """
    n = len(values) // 3
    if len(values) not in (6, 9):
        return None
    by_sum = [tuple(values[3 * i : 3 * i + 3]) for i in range(n)]
    by_state = [tuple(values[i::n]) for i in range(n)]
    for sums in (by_sum, by_state):
        for change, before, after in ((2, 0, 1), (1, 0, 2)):
            if all(s[after] - s[before] == s[change] for s in sums) and any(s[change] for s in sums):
                return [s[change] for s in sums]
    return None


def _triples(chosen: Sequence[Decimal]) -> Iterator[tuple[Decimal, Decimal, Decimal]]:
    if len(chosen) == 3:
        for net, vat, gross in permutations(chosen, 3):
            if net:
                yield net, vat, gross


def _holds(net: Decimal, vat: Decimal, gross: Decimal, percent: Decimal, slack: Decimal) -> bool:
    return bool(net) and abs(net + vat - gross) <= GROSZ and abs(net * percent / 100 - vat) <= slack


def _untaxed(values: Sequence[Decimal]) -> Split | None:
    """Netto, VAT and brutto where no VAT is charged: two equal amounts, a zero perhaps."""
    zeros = [v for v in values if v == 0]
    rest = [v for v in values if v != 0]
    if not rest:
        return Split(Decimal(0), Decimal(0), Decimal(0), ()) if len(values) == 3 else None
    if len(rest) >= 2 and rest[0] == rest[1]:
        return Split(rest[0], zeros[0] if zeros else None, rest[1], tuple(rest[2:]) + tuple(zeros[1:]))
    if len(rest) == 1 and zeros:
        return Split(rest[0], zeros[0], None, tuple(zeros[1:]))
    return None


def vat_in_pln(split: Split, amounts: Sequence[Piece]) -> Decimal | None:
    """VAT in złoty beside amounts in another currency: the amount left over that is VAT times a rate of exchange."""
    if not split.other:
        return None
    if split.vat is None:
        vat = split.gross - split.net if split.gross is not None and split.net is not None else Decimal(0)
        fits = [v for v in split.other if vat and v != vat and Decimal("0.02") < v / vat < 10]
        return fits[0] if len(fits) == 1 else None
    if split.vat == 0:
        return Decimal(0) if 0 in split.other else None
    if all(abs(v) < GROSZ for v in split.other):
        return None
    marked = [
        p.amount.value
        for p in amounts
        if p.amount is not None and p.amount.currency == "PLN" and p.amount.value in split.other
    ]
    ratios = [v for v in split.other if v / split.vat > 0 and Decimal("0.02") < v / split.vat < 10 and v != split.net]
    if split.net and len(split.other) >= 2:
        # A second triple in złoty: its VAT stands to its net as ours does.
        for net, vat in permutations(split.other, 2):
            if net and abs(vat / net - split.vat / split.net) < Decimal("0.001") and abs(vat - net) > 0:
                return vat
    if len(marked) == 1 and marked[0] in ratios:
        return marked[0]
    return ratios[0] if len(ratios) == 1 else None
