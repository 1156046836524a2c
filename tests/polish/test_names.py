"""Units, currencies and countries."""

from __future__ import annotations

import pytest

from faktulove_ocr.polish.countries import country_of, find_country, is_country_code
from faktulove_ocr.polish.currency import currency_of, find_currency
from faktulove_ocr.polish.units import is_unit, normalise_unit


@pytest.mark.parametrize(
    "text",
    [
        "szt.",
        "szt",
        "SZT.",
        "kg",
        "usł.",
        "usł",
        "godz.",
        "m2",
        "m²",
        "m3",
        "mb",
        "kpl.",
        "op.",
        "opak.",
        "l",
        "litr",
        "t",
        "km",
        "kWh",
        "MWh",
        "m-c",
        "mies.",
        "doba",
        "para",
        "pcs",
        "Stk",
        "Stk.",
        "h",
        "tys. szt.",
        " m - c ",
    ],
)
def test_a_unit_is_known(text: str) -> None:
    assert is_unit(text)


@pytest.mark.parametrize("text", ["", "12", "J.m.", "Jm", "Lp.", "VAT", "zł", "Warszawa", "23%", "netto", "x" * 500])
def test_what_is_no_unit_is_not(text: str) -> None:
    assert not is_unit(text)


def test_a_unit_is_kept_as_printed() -> None:
    assert normalise_unit(" usł. ") == "usł."
    assert normalise_unit("m - c") == "m-c"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("PLN", "PLN"),
        ("12,00 zł", "PLN"),
        ("12,00zł", "PLN"),
        ("sto złotych", "PLN"),
        ("zl", "PLN"),
        ("€ 12", "EUR"),
        ("12€", "EUR"),
        ("euro", "EUR"),
        ("Waluta: EUR", "EUR"),
        ("$", "USD"),
        ("US$ 5", "USD"),
        ("£", "GBP"),
        ("100 Kč", "CZK"),
        ("CHF", "CHF"),
        ("SEK", "SEK"),
        ("NOK", "NOK"),
        ("DKK", "DKK"),
        ("HUF", "HUF"),
        ("RON", "RON"),
        ("UAH", "UAH"),
        ("JPY", "JPY"),
        ("BGN", "BGN"),
        ("koron norweskich", "NOK"),
        ("10 sek", None),
        ("Europa", None),
        ("złoto", None),
        ("", None),
        ("PLNY", None),
    ],
)
def test_a_currency_is_found(text: str, iso: str | None) -> None:
    assert find_currency(text) == iso


def test_a_currency_alone_is_the_whole_token() -> None:
    assert currency_of(" zł ") == "PLN"
    assert currency_of("12 zł") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Polska", "PL"),
        ("POLAND", "PL"),
        ("Polen", "PL"),
        ("Niemcy", "DE"),
        ("Deutschland", "DE"),
        ("Czechy", "CZ"),
        ("Republika Czeska", "CZ"),
        ("Wielka Brytania", "GB"),
        ("Stany Zjednoczone Ameryki", "US"),
        ("USA", "US"),
        ("10117 Berlin, Germany", "DE"),
        ("ul. Polska 5, Praga, Czechy", "CZ"),
        ("Warszawa", None),
        ("Niemcza", None),
        ("", None),
    ],
)
def test_a_country_is_found_by_its_last_name(text: str, code: str | None) -> None:
    assert find_country(text) == code


def test_a_code_in_capitals_is_a_country_only_by_itself() -> None:
    assert country_of("DE") == "DE"
    assert country_of("de") is None
    assert find_country("ul. DE 5") is None
    assert is_country_code("PL")
    assert not is_country_code("ZZ")
