"""Polish number words: the tables, the grammar, and amounts written out.

>>> to_words(Decimal("1234.56"))
'jeden tysiąc dwieście trzydzieści cztery złote 56/100'
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

MAX_VALUE = Decimal("999999999999.99")

ONES = (
    "zero", "jeden", "dwa", "trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć", "jedenaście",
    "dwanaście", "trzynaście", "czternaście", "piętnaście", "szesnaście", "siedemnaście", "osiemnaście",
    "dziewiętnaście",
)  # fmt: skip
TENS = (
    "", "", "dwadzieścia", "trzydzieści", "czterdzieści", "pięćdziesiąt", "sześćdziesiąt", "siedemdziesiąt",
    "osiemdziesiąt", "dziewięćdziesiąt",
)  # fmt: skip
HUNDREDS = (
    "", "sto", "dwieście", "trzysta", "czterysta", "pięćset", "sześćset", "siedemset", "osiemset", "dziewięćset",
)  # fmt: skip
SCALES = (
    (1_000_000_000, ("miliard", "miliardy", "miliardów")),
    (1_000_000, ("milion", "miliony", "milionów")),
    (1_000, ("tysiąc", "tysiące", "tysięcy")),
)
UNIT_FORMS = {
    "PLN": ("złoty", "złote", "złotych"),
    "EUR": ("euro", "euro", "euro"),
    "USD": ("dolar", "dolary", "dolarów"),
    "GBP": ("funt", "funty", "funtów"),
    "CZK": ("korona czeska", "korony czeskie", "koron czeskich"),
    "CHF": ("frank", "franki", "franków"),
}
SUBUNIT_FORMS = {
    "PLN": ("grosz", "grosze", "groszy"),
    "EUR": ("cent", "centy", "centów"),
    "USD": ("cent", "centy", "centów"),
    "GBP": ("pens", "pensy", "pensów"),
    "CZK": ("halerz", "halerze", "halerzy"),
    "CHF": ("centym", "centymy", "centymów"),
}
# "korona" is feminine, and so is what counts it.
_FEMININE = {"jeden": "jedna", "dwa": "dwie"}


def plural(number: int, forms: tuple[str, str, str]) -> str:
    """The form of a Polish noun after `number`: one, few (2 to 4 but not 12 to 14), many.

    >>> [plural(n, ("grosz", "grosze", "groszy")) for n in (1, 3, 12, 22, 25)]
    ['grosz', 'grosze', 'groszy', 'grosze', 'groszy']
    """
    if number == 1:
        return forms[0]
    return forms[1] if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else forms[2]


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [HUNDREDS[hundreds]] if hundreds else []
    if rest >= 20:
        words.append(TENS[rest // 10])
        rest %= 10
    if rest:
        words.append(ONES[rest])
    return words


def integer_words(number: int) -> str:
    """A number from 0 to 999 999 999 999 in Polish words; ValueError outside.

    >>> integer_words(0), integer_words(2_001_015)
    ('zero', 'dwa miliony jeden tysiąc piętnaście')
    """
    if not 0 <= number <= MAX_VALUE:
        raise ValueError(f"{number} is outside 0..{MAX_VALUE}")
    words: list[str] = []
    rest = number
    for scale, forms in SCALES:
        count, rest = divmod(rest, scale)
        if count:
            words += [*_below_thousand(count), plural(count, forms)]
    return " ".join(words + _below_thousand(rest)) or "zero"


def _counted(number: int, forms: tuple[str, str, str]) -> str:
    words = integer_words(number)
    if forms[0].startswith("korona"):
        head, _, last = words.rpartition(" ")
        feminine = _FEMININE.get(last, last) if number == 1 or last != "jeden" else last
        words = f"{head} {feminine}".strip()
    return f"{words} {plural(number, forms)}"


def to_words(value: Decimal, currency: str = "PLN", style: Literal["fraction", "words"] = "fraction") -> str:
    """An amount in Polish words; hundredths as `56/100` or in words with their unit.

    Currencies without Polish words here keep their code. ValueError beyond 999 999 999 999.99.

    >>> to_words(Decimal("2.01"), style="words"), to_words(Decimal("-1022.00"), "EUR")
    ('dwa złote jeden grosz', 'minus jeden tysiąc dwadzieścia dwa euro 00/100')
    >>> to_words(Decimal("22.00"), "CZK"), to_words(Decimal("5.10"), "SEK")
    ('dwadzieścia dwie korony czeskie 00/100', 'pięć SEK 10/100')
    """
    hundredths = int((abs(value) * 100).to_integral_value())
    whole, part = divmod(hundredths, 100)
    forms = UNIT_FORMS.get(currency, (currency, currency, currency))
    major = _counted(whole, forms)
    subunits = SUBUNIT_FORMS.get(currency)
    minor = f"{part:02d}/100" if style == "fraction" or subunits is None else _counted(part, subunits)
    return f"{'minus ' if value < 0 else ''}{major} {minor}"
