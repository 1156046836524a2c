"""Amounts, quantities and prices as printed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.polish.amounts import (
    find_amounts,
    format_price,
    format_quantity,
    format_value,
    parse_amount,
    parse_price,
    parse_quantity,
    split_quantity_unit,
)

GROSZE = st.integers(min_value=-(10**13), max_value=10**13).map(lambda n: Decimal(n).scaleb(-2))
STYLES = (
    (" ", ","),
    ("\u00a0", ","),
    ("\u202f", ","),
    (".", ","),
    ("", ","),
    ("", "."),
    (",", "."),
    ("'", "."),
    (" ", "."),
)


def printed(value: Decimal, grouping: str, mark: str) -> str:
    return f"{value:,.2f}".replace(",", "\x00").replace(".", mark).replace("\x00", grouping)


@given(value=GROSZE, style=st.sampled_from(STYLES))
def test_an_amount_of_two_places_is_read_back_from_every_style(value: Decimal, style: tuple[str, str]) -> None:
    amount = parse_amount(printed(value, *style))
    assert amount is not None
    assert (amount.value, amount.places, amount.alternatives) == (value, 2, ())


@given(value=GROSZE.filter(lambda v: v >= 0), style=st.sampled_from(STYLES))
def test_an_amount_in_a_sentence_is_the_amount_alone(value: Decimal, style: tuple[str, str]) -> None:
    text = f"Do zapłaty: {printed(value, *style)} zł, termin 14 dni"
    first = find_amounts(text)[0]
    assert (first[2].value, first[2].currency) == (value, "PLN")
    assert text[first[0] : first[1]] == f"{printed(value, *style)} zł"


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("1 234,56", "1234.56", None),
        ("-1 234,56", "-1234.56", None),
        ("1 234,56-", "-1234.56", None),
        ("(1 234,56)", "-1234.56", None),
        ("– 12,00", "-12.00", None),
        ("−12,00", "-12.00", None),
        ("+12,00", "12.00", None),
        ("12,00 zł", "12.00", "PLN"),
        ("12,00zl", "12.00", "PLN"),
        ("PLN 12.00", "12.00", "PLN"),
        ("€ 12,00", "12.00", "EUR"),
        ("12,00 Kč", "12.00", "CZK"),
        ("12,-", "12", None),
        ("12,-- zł", "12", "PLN"),
        ("12 zł 50 gr", "12.50", "PLN"),
        ("50 gr", "0.50", "PLN"),
        ("0,00", "0.00", None),
        ("1 000", "1000", None),
        ("25", "25", None),
        ("12.5", "12.5", None),
        ("123 456 789,00", "123456789.00", None),
        ("1.234.567", "1234567", None),
    ],
)
def test_a_printed_amount_is_read(text: str, value: str, currency: str | None) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert (str(amount.value), amount.currency) == (value, currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "zł",
        "12.03.2025",
        "12-03-2025",
        "123-456-78-90",
        "1234567890",
        "601 123 456",
        "+48 601 123 456",
        "23%",
        "23,00 %",
        "61 1090 1014 0000 0712 1981 2874",
        "FV/12",
        "12/2025",
        "1 2345,00",
        "1234 567,00",
        "1,2,3",
        "12 szt",
        "007",
        "((12,00",
        "-12,00-",
        "-(12,00)",
        "PLN 12 zł",
        "1 2 238,50",
        "14:30",
        "¹²",
        "٣,٠٠",
        "12,50 zł 50 gr",
    ],
)
def test_what_is_no_amount_is_none(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize("text", ["12 238,50", "12\u00a0238,50", "12.238,50"])
def test_the_tail_of_an_amount_is_never_the_amount(text: str) -> None:
    amount = parse_amount(text)
    assert amount is not None
    assert amount.value == Decimal("12238.50")
    assert [found.value for _, _, found in find_amounts(f"Razem {text} zł")] == [Decimal("12238.50")]


def test_one_group_of_three_digits_has_two_readings() -> None:
    point, comma = parse_amount("1.234"), parse_amount("1,234")
    assert point is not None
    assert comma is not None
    assert point.alternatives == (Decimal(1234), Decimal("1.234"))
    assert comma.alternatives == (Decimal("1.234"), Decimal(1234))
    zero = parse_amount("0,125")
    assert zero is not None
    assert zero.alternatives == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12.03.2025, NIP 123-456-78-90, tel. 22 123 45 67, FV/12/2025, 00-950 Warszawa", []),
        ("konto 61 1090 1014 0000 0712 1981 2874 123,45", ["123.45"]),
        ("10,00 23% 2,30 12,30", ["10.00", "2.30", "12.30"]),
        ("2 1 234,56 zł", ["2", "1234.56"]),
        ("od 10,00 - 12,00 zł", ["10.00", "12.00"]),
        ("saldo -12,00 zł -3,00", ["-12.00", "-3.00"]),
        ("PLN12.00 12,00PLN", ["12.00", "12.00"]),
        ("12,00 zł 5,00", ["12.00", "5.00"]),
        ("REGON 123456785 KRS 0000123456", []),
        ("godz. 14:30, ul. Polna 5/7", []),
    ],
)
def test_a_sentence_gives_its_amounts_and_nothing_else(text: str, values: list[str]) -> None:
    assert [str(amount.value) for _, _, amount in find_amounts(text)] == values


@pytest.mark.parametrize(
    ("text", "value"), [("1O0,0O", "100.00"), ("1 234, 56 zł", "1234.56"), ("1.234.56", "1234.56"), ("l2,S0", "12.50")]
)
def test_only_a_loose_reading_mends_recognition(text: str, value: str) -> None:
    assert parse_amount(text) is None
    loose = parse_amount(text, loose=True)
    assert loose is not None
    assert str(loose.value) == value


@pytest.mark.parametrize("text", ["Suma", "brutto", "SO", "ZŁ", "B", "Ilość"])
def test_a_word_is_no_amount_even_loosely(text: str) -> None:
    assert parse_amount(text, loose=True) is None


@given(value=st.decimals(min_value=0, max_value=10**6, places=3))
def test_a_quantity_of_three_places_is_read_with_either_mark(value: Decimal) -> None:
    assert parse_quantity(f"{value:f}") == value
    assert parse_quantity(f"{value:f}".replace(".", ",")) == value


def test_a_quantity_has_no_currency() -> None:
    assert parse_quantity("2 zł") is None


@pytest.mark.parametrize(
    ("text", "quantity", "unit"),
    [
        ("12szt", "12", "szt"),
        ("12 szt.", "12", "szt."),
        ("2,5kg", "2.5", "kg"),
        ("1 000 m2", "1000", "m2"),
        ("3", "3", None),
    ],
)
def test_a_quantity_is_parted_from_its_unit(text: str, quantity: str, unit: str | None) -> None:
    assert split_quantity_unit(text) == (Decimal(quantity), unit)


@pytest.mark.parametrize("text", ["12 Warszawa", "szt.", "", "12 zł", "2 x 5 szt."])
def test_what_is_no_quantity_with_a_unit_is_none(text: str) -> None:
    assert split_quantity_unit(text) is None


@pytest.mark.parametrize("text", ["10,00", "0,1234", "6,459", "1 234,5678", "12,00000000"])
def test_a_price_keeps_its_printed_places(text: str) -> None:
    price = parse_price(text)
    assert price is not None
    assert format_price(price) == text.replace(" ", "").replace(",", ".")


@given(value=GROSZE)
def test_a_formatted_value_is_read_back(value: Decimal) -> None:
    text = format_value(value)
    amount = parse_amount(text)
    assert amount is not None
    assert amount.value == value
    assert text != "-0.00"


@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**9), max_value=10**9))
def test_a_formatted_quantity_is_the_same_number_without_trailing_zeros(value: Decimal) -> None:
    text = format_quantity(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert not ("." in text and text.endswith(("0", ".")))


def test_values_round_half_up_away_from_zero() -> None:
    assert [format_value(Decimal(text)) for text in ("0.005", "-0.005", "1.004999")] == ["0.01", "-0.01", "1.00"]
