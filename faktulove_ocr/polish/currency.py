"""Currencies as invoices print them: codes, symbols and Polish words, to ISO 4217.

>>> find_currency("Do zapłaty: 123,00 zł")
'PLN'
>>> find_currency("Waluta: EUR")
'EUR'
>>> find_currency("sto koron czeskich")
'CZK'
>>> find_currency("10 sek.") is None
True
>>> [iso for _, _, iso in find_currencies("1 EUR = 4,2345 PLN")]
['EUR', 'PLN']
"""

from __future__ import annotations

import re

# Codes that nobody prints in lower case with another meaning; the rest ("sek", "ron", "try") are words too.
_ANY_CASE_CODES = ("PLN", "EUR", "USD", "GBP", "CZK", "CHF")
_UPPER_CODES = (
    "SEK", "NOK", "DKK", "HUF", "RON", "UAH", "JPY", "BGN", "CNY", "CAD", "AUD", "TRY", "ISK", "RSD", "MDL", "GEL",
    "ILS", "INR", "KRW", "SGD", "HKD", "NZD", "ZAR", "MXN", "BRL", "THB", "AED", "RUB", "BYN", "KZT",
)  # fmt: skip
_SYMBOLS = {"€": "EUR", "US$": "USD", "$": "USD", "£": "GBP", "¥": "JPY", "₴": "UAH", "Kč": "CZK", "Kc": "CZK"}
# Word stems, so that every case of the noun is met; longer phrases stand first.
_WORDS = (
    (r"koron\w* czesk\w*", "CZK"),
    (r"koron\w* szwedzk\w*", "SEK"),
    (r"koron\w* norwesk\w*", "NOK"),
    (r"koron\w* du[nń]sk\w*", "DKK"),
    (r"frank\w* szwajcarsk\w*", "CHF"),
    (r"funt\w* szterling\w*", "GBP"),
    (r"dolar\w* ameryka[nń]sk\w*", "USD"),
    (r"z[łl]ot(?:y|e|ego|ych|ymi|[óo]wk\w+|[óo]wek)", "PLN"),
    (r"z[łl]\.?", "PLN"),
    (r"euro", "EUR"),
    (r"dolar(?:y|[óo]w|a|ach|ami)?", "USD"),
    (r"forint\w*", "HUF"),
    (r"hryw(?:ien|ni\w+|na|ny)", "UAH"),
    (r"funt(?:y|[óo]w|a)?", "GBP"),
    (r"frank(?:i|[óo]w|a)?", "CHF"),
    (r"lew(?:y|[óo]w|a)? bu[łl]garsk\w*", "BGN"),
    (r"lej(?:e|[óo]w|a)? rumu[nń]sk\w*", "RON"),
    (r"jen(?:y|[óo]w|a)", "JPY"),
)

_WORD_ALTERNATIVES = "|".join(stem for stem, _ in _WORDS)
_CODE_ALTERNATIVES = "|".join((f"(?i:{'|'.join(_ANY_CASE_CODES)})", *_UPPER_CODES))
_SYMBOL_ALTERNATIVES = "|".join(re.escape(symbol) for symbol in _SYMBOLS)

CURRENCY_PATTERN = rf"(?:{_CODE_ALTERNATIVES}|{_SYMBOL_ALTERNATIVES}|(?i:{_WORD_ALTERNATIVES}))"
"""A regular expression without groups for one printed currency; bring your own boundaries."""

_CURRENCY = re.compile(rf"(?<![^\W\d_]){CURRENCY_PATTERN}(?![^\W\d_])")
_STEMS = tuple((re.compile(stem, re.IGNORECASE), iso) for stem, iso in _WORDS)
_CODES = frozenset((*_ANY_CASE_CODES, *_UPPER_CODES))


def currency_of(token: str) -> str | None:
    """The ISO code of `token`, which must be one printed currency and nothing else.

    >>> currency_of("zł"), currency_of("€"), currency_of("szt")
    ('PLN', 'EUR', None)
    """
    token = token.strip()
    if token in _SYMBOLS:
        return _SYMBOLS[token]
    if token in _CODES or token.upper() in _ANY_CASE_CODES:
        return token.upper()
    return next((iso for stem, iso in _STEMS if stem.fullmatch(token)), None)


def find_currencies(text: str) -> list[tuple[int, int, str]]:
    """Every printed currency in `text` as (start, end, ISO code), left to right."""
    found = []
    for match in _CURRENCY.finditer(text):
        iso = currency_of(match.group())
        if iso is not None:
            found.append((match.start(), match.end(), iso))
    return found


def find_currency(text: str) -> str | None:
    """The ISO code of the first printed currency in `text`, None when there is none."""
    found = find_currencies(text)
    return found[0][2] if found else None
