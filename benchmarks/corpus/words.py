"""Amounts in Polish words, as invoices print them. Independent of the reader, so that its truth is not its own echo."""

from __future__ import annotations

from decimal import Decimal

_ONES = ("", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć",
         "jedenaście", "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście", "siedemnaście",
         "osiemnaście", "dziewiętnaście")  # fmt: skip
_TENS = ("", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt",
         "osiemdziesiąt", "dziewięćdziesiąt")  # fmt: skip
_HUNDREDS = ("", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset",
             "dziewięćset")  # fmt: skip
_GROUPS = (("", "", ""), ("tysiąc", "tysiące", "tysięcy"), ("milion", "miliony", "milionów"))
_MAJOR = {"PLN": ("złoty", "złote", "złotych"), "EUR": ("euro", "euro", "euro"), "USD": ("dolar", "dolary", "dolarów"),
          "GBP": ("funt", "funty", "funtów"), "CZK": ("korona", "korony", "koron")}  # fmt: skip
_MINOR = {"PLN": ("grosz", "grosze", "groszy"), "EUR": ("cent", "centy", "centów"), "USD": ("cent", "centy", "centów"),
          "GBP": ("pens", "pensy", "pensów"), "CZK": ("halerz", "halerze", "halerzy")}  # fmt: skip


def _form(count: int, forms: tuple[str, str, str]) -> str:
    if count == 1:
        return forms[0]
    return forms[1] if count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14} else forms[2]


def _below_thousand(number: int) -> list[str]:
    rest = number % 100
    tail = [_ONES[rest]] if rest < 20 else [_TENS[rest // 10], _ONES[rest % 10]]
    return [word for word in (_HUNDREDS[number // 100], *tail) if word]


def number_words(number: int) -> str:
    """A whole number below a thousand million.

    >>> number_words(2411)
    'dwa tysiące czterysta jedenaście'
    """
    if number == 0:
        return "zero"
    words: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if not group:
            continue
        # "tysiąc" alone, never "jeden tysiąc"
        words += [] if group == 1 and power else _below_thousand(group)
        words += [_form(group, _GROUPS[power])] if power else []
    return " ".join(words)


def amount_words(amount: Decimal, currency: str = "PLN", custom: str = "words") -> str:
    """The amount in words; `custom` is words, fraction (`zł 50/100`), code (`PLN 50/100`) or spaced.

    >>> amount_words(Decimal("-101.05"), custom="fraction")
    'minus sto jeden zł 05/100'
    """
    major, minor = divmod(int(abs(amount) * 100), 100)
    text = ("minus " if amount < 0 else "") + number_words(major)
    unit = {"PLN": "zł"}.get(currency, currency)
    if custom == "fraction":
        return f"{text} {unit} {minor:02d}/100"
    if custom == "code":
        return f"{text} {currency} {minor:02d}/100"
    if custom == "spaced":
        return f"{text} {_form(major, _MAJOR[currency])} {minor:02d}/100"
    return f"{text} {_form(major, _MAJOR[currency])} {number_words(minor)} {_form(minor, _MINOR[currency])}"
