"""Every parser takes any text: a value or None comes back, never an exception, and spans lie inside the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish import (
    accounts,
    amounts,
    countries,
    currency,
    dates,
    identifiers,
    ksef,
    rates,
    slownie,
    units,
)

PIECES = (
    "NIP", "PL", "61 1090 1014 0000 0712 1981 2874", "123-456-32-18", "12.03.2025", "1 234,56", "zł", "PLN", "€", "-",
    "–", "%", "zw", "marca", "III", "2025", "sto", "tysiąc", "złotych", "gr", "56/100", "DE999888777", " ", "\n",
    "\u00a0", ".", ",", "/", ":", "(", ")", "'", "0", "1", "12", "123", "1234567890", "od", "do", "A", "PTU", "O", "l",
    "5265877635-20250826-0100001AF629-AF", "https://qr.ksef.mf.gov.pl/invoice/", "[", "²", "٣", "９", "\x00", "\ufffe",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))

PARSERS: tuple[Callable[[str], Any], ...] = (
    amounts.parse_amount,
    lambda text: amounts.parse_amount(text, loose=True),
    amounts.parse_quantity,
    amounts.parse_price,
    amounts.split_quantity_unit,
    dates.parse_date,
    lambda text: dates.parse_date(text, loose=True),
    dates.find_days_term,
    identifiers.nip_valid,
    identifiers.nip_suspicious,
    identifiers.normalise_nip,
    identifiers.regon_valid,
    identifiers.krs_plausible,
    identifiers.pesel_valid,
    identifiers.foreign_vat_valid,
    accounts.nrb_valid,
    accounts.normalise_account,
    accounts.bank_name,
    slownie.parse_words,
    rates.parse_rate,
    rates.rate_code,
    rates.numeric_rate,
    rates.parse_ptu_legend,
    units.is_unit,
    units.normalise_unit,
    currency.currency_of,
    currency.find_currency,
    countries.country_of,
    countries.find_country,
    ksef.crc8,
    ksef.ksef_valid,
    ksef.parse_qr,
)
FINDERS: tuple[Callable[[str], Sequence[Any]], ...] = (
    amounts.find_amounts,
    dates.find_dates,
    dates.find_months,
    dates.find_periods,
    identifiers.find_nips,
    accounts.find_accounts,
    accounts.find_bics,
    currency.find_currencies,
    ksef.find_ksef_numbers,
)


@pytest.mark.parametrize("parse", PARSERS)
@given(text=TEXTS)
def test_a_parser_takes_any_text(parse: Callable[[str], Any], text: str) -> None:
    parse(text)


def _span(item: Any) -> tuple[int, int]:
    return (item[0], item[1]) if isinstance(item, tuple) else (item.start, item.end)


@pytest.mark.parametrize("find", FINDERS)
@given(text=TEXTS)
def test_a_finder_takes_any_text_and_its_spans_lie_in_it_in_order(
    find: Callable[[str], Sequence[Any]], text: str
) -> None:
    spans = [_span(item) for item in find(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)


@pytest.mark.parametrize("parse", [*PARSERS, *FINDERS])
@pytest.mark.parametrize("unit", ["1", "1 ", "1.", "A", "12 ", "sto", "1234 ", "-", "NIP ", "\n"])
def test_a_long_text_of_one_piece_is_answered_at_once(parse: Callable[[str], Any], unit: str) -> None:
    # Quadratic patterns would take minutes here; the suite's own time is the bound.
    parse(unit * (4000 // len(unit)))
