"""The numbers of an item and the arithmetic that holds between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from faktulove_ocr.extraction.column_kinds import PRICES
from faktulove_ocr.extraction.tables import Column
from faktulove_ocr.polish.amounts import parse_amount, parse_price, split_quantity_unit
from faktulove_ocr.polish.rates import numeric_rate, parse_rate

GROSZ = Decimal("0.01")
POLISH_RATES = ("23", "22", "8", "7", "5", "4", "3", "0")
"""Rates that Polish law has or had: a number without a percent sign may be one of them."""
BARE_RATE = "|".join(POLISH_RATES)
"""The same as alternatives of a pattern."""
WHOLE_RATES = (*POLISH_RATES, "19", "20", "21")
"""The same with those of neighbouring countries."""
_GROUP = Decimal(1000)
_THREE_PLACES = -3
_SIGN_AS_DIGIT = re.compile(rf"({BARE_RATE}) ?(?:[0-9oO°/]{{1,2}}|%[0-9oO°/])")
_NUMBERS = ("quantity", "discount", "net", "vat", "gross", "value", "rate", *PRICES)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one item that arithmetic works on; `rate` in percent, `discount` so too or an amount."""

    quantity: Decimal | None
    price: Decimal | None
    discount: Decimal | None
    net: Decimal | None
    vat: Decimal | None
    gross: Decimal | None
    rate: Decimal | None


@lru_cache(maxsize=8192)
def amount_of(text: str) -> Decimal | None:
    """The amount of a cell; letters that recognition took for digits are allowed."""
    amount = parse_amount(text, loose=True)
    return None if amount is None else amount.value


@lru_cache(maxsize=1024)
def percent_of(text: str) -> Decimal | None:
    """The rate of a cell in percent, None where it is none."""
    rate = parse_rate(text)
    return None if rate is None else numeric_rate(rate.value)


def misread_rate(text: str) -> str | None:
    """The rate whose percent sign was read as a digit or two, or with one after it.

    Only for columns where other rows show rates.

    >>> misread_rate("239"), misread_rate("89"), misread_rate("5%6"), misread_rate("23%"), misread_rate("17")
    ('23', '8', '5', None, None)
    """
    match = _SIGN_AS_DIGIT.fullmatch(text)
    return None if match is None else match[1]


def near(a: Decimal, b: Decimal, tolerance: Decimal = GROSZ) -> bool:
    """Whether two values agree but for rounding."""
    return abs(a - b) <= tolerance


def product_fits(quantity: Decimal, price: Decimal, value: Decimal, discount: Decimal | None = None) -> bool:
    """Whether quantity × price is the value, less a discount in percent, the price perhaps rounded.

    >>> [product_fits(Decimal(3), Decimal("3.33"), Decimal(value)) for value in ("10.00", "11")]
    [True, False]
    """
    exponent = price.as_tuple().exponent
    step = Decimal(1).scaleb(min(exponent, -2) if isinstance(exponent, int) else -2) / 2
    tolerance = abs(quantity) * step + GROSZ
    product = quantity * price
    if near(product, value, tolerance):
        return True
    if discount is not None and 0 < abs(discount) < 100:
        return near(product * (100 - abs(discount)) / 100, value, tolerance) or near(
            product - abs(discount), value, tolerance
        )
    return False


price_of = lru_cache(maxsize=4096)(parse_price)
quantity_of = lru_cache(maxsize=2048)(split_quantity_unit)


def numbers_of(columns: Sequence[Column], row: Sequence[str], state: str | None = None) -> Numbers:
    """The numbers of one item, by the kinds of its columns; of double columns those of `state`."""
    found: dict[str, str] = {}
    for column, text in zip(columns, row, strict=True):
        if text and column.kind in _NUMBERS and (column.state is None or column.state == state or state is None):
            found.setdefault(column.kind, text)
    printed = quantity_of(found.get("quantity", ""))
    price = found.get("unit_price_net") or found.get("unit_price_gross") or found.get("list_price") or ""
    discount = found.get("discount", "").rstrip("% ")
    numbers = Numbers(
        printed[0] if printed else None,
        price_of(price),
        amount_of(discount) if discount else None,
        amount_of(found.get("net", "")),
        amount_of(found.get("vat", "")),
        amount_of(found.get("gross", "") or found.get("value", "")),
        percent_of(found.get("rate", "")),
    )
    values = (found.get(kind, "") for kind in ("net", "gross", "value"))
    english = _ENGLISH_GROUP.match(found.get("quantity", "")) and any(_ENGLISH_VALUE.search(text) for text in values)
    return replace(numbers, quantity=_grouped(numbers, english=bool(english)))


_ENGLISH_GROUP, _ENGLISH_VALUE = re.compile(r"-?[0-9]{1,3},[0-9]{3}(?![0-9])"), re.compile(r"\.[0-9]{2}(?![0-9])")


def _grouped(n: Numbers, *, english: bool) -> Decimal | None:
    """The quantity, in thousands where its mark before three digits parts those: price and value tell.

    Without a price it does so where it is a comma and the values have points (`english`).
    """
    quantity = n.quantity
    if quantity is not None and n.price is None and english:
        return (quantity * _GROUP).to_integral_value()
    if quantity is None or n.price is None or quantity.as_tuple().exponent != _THREE_PLACES or abs(quantity) >= _GROUP:
        return quantity
    values = [v for v in (n.net, n.gross) if v is not None]
    if any(product_fits(quantity, n.price, v, n.discount) for v in values):
        return quantity
    fits = any(product_fits(quantity * _GROUP, n.price, v, n.discount) for v in values)
    return (quantity * _GROUP).to_integral_value() if fits else quantity
