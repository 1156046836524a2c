"""Amounts in English and German words, as exporters' invoices print them."""

from __future__ import annotations

import random
from decimal import Decimal

_EN_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_EN_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DE_ONES = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
            "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")  # fmt: skip
_DE_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def english(number: int) -> str:
    """A whole number below a thousand million.

    >>> english(2341)
    'two thousand three hundred forty-one'
    """
    if number < 20:
        return _EN_ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _EN_TENS[tens] + (f"-{_EN_ONES[ones]}" if ones else "")
    for size, word in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            head, rest = divmod(number, size)
            return f"{english(head)} {word} {english(rest)}".strip()
    raise AssertionError


def german(number: int) -> str:
    """A whole number below a million.

    >>> german(2341)
    'zweitausenddreihunderteinundvierzig'
    """
    if number < 20:
        return _DE_ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return (f"{_DE_ONES[ones]}und" if ones else "") + _DE_TENS[tens]
    for size, word in ((1000, "tausend"), (100, "hundert")):
        if number >= size:
            head, rest = divmod(number, size)
            return german(head) + word + german(rest)
    raise AssertionError


def spelled(amount: Decimal, currency: str, language: str, rng: random.Random) -> str:
    """The amount in English or German words, in one of the usual forms."""
    whole, part = divmod(int(amount * 100), 100)
    if language == "de":
        number = german(whole) or "null"
        number = number + "s" if number.endswith("ein") else number
        return rng.choice((f"{number} {currency} {part:02d}/100", f"{number} {currency} und {part:02d} Cent"
                           if currency == "EUR" else f"{number} {currency} {part:02d}/100"))  # fmt: skip
    number = english(whole) or "zero"
    return rng.choice((f"{number} {currency} {part:02d}/100", f"{currency} {number} and {part:02d}/100",
                       f"{currency} {number} {part:02d}/100 only".upper()))  # fmt: skip
