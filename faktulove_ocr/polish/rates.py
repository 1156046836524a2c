"""VAT rates as printed, the letters of fiscal printers, and VAT of a value.

>>> [rate_code(text) for text in ("23%", "23,00 %", "VAT 8%", "zw.", "NP", "0% - WDT", "o WDT%", "marża", "np. II")]
['23', '23', '8', 'zw', 'np', '0 WDT', '0 WDT', 'marza', 'np II']
>>> parse_rate("23% lub 22%")
Rate(value='23', alternatives=('22',))
>>> parse_rate("Warszawa") is None, parse_rate("123,00") is None
(True, True)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

HIGHEST_RATE = Decimal(27)
"""Hungary's; no country of the Union or next to it has a higher one."""

DEFAULT_PTU: dict[str, str] = {"A": "23", "B": "8", "C": "5", "D": "0", "E": "zw"}
"""What the letters of a fiscal printer usually mean; only for receipts without a legend of their own."""

_ROUNDING = Context(prec=60, rounding=ROUND_HALF_UP)
_GROSZ = Decimal("0.01")
_FOLD = str.maketrans("ąćęłńóśźż\u00a0\u202f\u2013\u2014\u2212", "acelnoszz  ---")
_PREFIX = re.compile(r"^(?:(?:stawka|podatku|podatek|vat|ptu|tax|rate|mwst|ust|[a-g](?=[ =:-]+[0-9]))[. :=-]*)+(?=.)")
_SUFFIX = re.compile(r"[ ]*(?:vat|ptu|mwst|ust|[a-g])\.?$")
_NUMBER = r"(?P<number>[0-9]{1,2}(?:[.,][0-9]{1,2})?)"
_NUMERIC = re.compile(rf"{_NUMBER}[ ]?%?")
_TWO_NUMERIC = re.compile(r"([0-9]{1,2}(?:[.,]0{1,2})?) ?%? ?(?:lub|albo|/|or) ?([0-9]{1,2}(?:[.,]0{1,2})?) ?%")
_ZERO_KIND = re.compile(
    r"[0o](?:[.,]0{1,2})? ?%?[ (-]*(?:(?P<wdt>wdt|ue|eu|wewnatrzwspolnotow\w*(?: dostaw\w*(?: towarow)?)?"
    r"|w przypadku wewnatrz.*wdt.*)"
    r"|(?P<ex>ex|exp|eksp|export|eksport\w*(?: towarow)?|w przypadku eksport.*)|(?P<kr>kr|kraj\w*"
    r"|w przypadku sprzedazy.*kraj.*))[ )%.]*"
)
_WORDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"zw(?:\.|ol(?:n(?:i|ion[yae]|ienie|\.)?|\.)?)?(?: (?:z|od) (?:vat|podatku(?: vat)?))?(?: ?\(?0 ?%?\)?)?"
        ),
        "zw",
    ),
    (re.compile(r"vat[ -]?exempt|exempt|steuerfrei"), "zw"),
    (re.compile(r"o\. ?o\.?|oo|odwr(?:\.|otne)? ?obc(?:\.|iazenie)?|reverse charge"), "oo"),
    (re.compile(r"n\.? ?p\.?,? ?(?:ii|2|(?:- )?na podst.*art\. ?100.*)"), "np II"),
    (re.compile(r"n\.? ?p\.?,? ?(?:i|1|l|(?:- )?z wylaczeniem.*art\. ?100.*)"), "np I"),
    (re.compile(r"n\.? ?p\.?|nie ?podl(?:\.|ega(?:jace)?)?(?: (?:vat|opodatkowaniu|podatkowi(?: vat)?))?"), "np"),
    (re.compile(r"(?:procedura |vat[ -]?)?marz[aey]|marg(?:in)?"), "marza"),
)
_LETTER = r"(?<![^\W_])(?P<letter>[A-G])"
_LEGEND = re.compile(
    rf"{_LETTER}[ ]{{0,3}}[-=:\u2013]?[ ]{{0,3}}"
    rf"(?:{_NUMBER}[ ]{{0,2}}%|(?P<word>(?i:zw\b|zwoln\w*|np\b|n\.p\.|oo\b)))"
)
_EXEMPT_LINE = re.compile(r"(?:SP\.? ?ZW\.?|SPRZ\w*\.? ZW\w*\.?)[ :]*(?P<letter>[A-G])(?![^\W_])")
_NO_VAT = frozenset(("zw", "oo", "np", "np I", "np II", "0 KR", "0 WDT", "0 EX"))


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate in the result's form; `alternatives` are others that the same text allows ("23% lub 22%")."""

    value: str
    alternatives: tuple[str, ...] = ()


def _number_form(text: str) -> str | None:
    value = Decimal(text.replace(",", "."))
    if value > HIGHEST_RATE:
        return None
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


@lru_cache(maxsize=4096)
def parse_rate(text: str) -> Rate | None:
    """The VAT rate that the whole of `text` is, or None; a bare number counts up to 27, so ask only in its column.

    >>> parse_rate("Stawka 23%"), parse_rate("0 WDT%"), parse_rate("19"), parse_rate("nie podlega")
    (Rate(value='23', alternatives=()), Rate(value='0 WDT', alternatives=()), \
Rate(value='19', alternatives=()), Rate(value='np', alternatives=()))
    """
    if not text or len(text) > 120:
        return None
    folded = " ".join(text.lower().translate(_FOLD).split())
    for candidate in (folded, _SUFFIX.sub("", _PREFIX.sub("", folded))):
        rate = _parse_folded(candidate)
        if rate is not None:
            return rate
    return None


def _parse_folded(folded: str) -> Rate | None:
    number = _NUMERIC.fullmatch(folded)
    if number is not None:
        form = _number_form(number["number"])
        return None if form is None else Rate(form)
    pair = _TWO_NUMERIC.fullmatch(folded)
    if pair is not None:
        first, second = _number_form(pair[1]), _number_form(pair[2])
        return None if first is None or second is None else Rate(first, (second,))
    zero = _ZERO_KIND.fullmatch(folded)
    if zero is not None:
        return Rate("0 WDT" if zero["wdt"] else "0 EX" if zero["ex"] else "0 KR")
    word = folded.strip(" ()-%") if folded[:1].isalpha() or folded[:1] in "(-" else folded
    return next((Rate(code) for pattern, code in _WORDS if pattern.fullmatch(word)), None)


def rate_code(text: str) -> str | None:
    """The first reading of `parse_rate`, as the result writes it."""
    rate = parse_rate(text)
    return None if rate is None else rate.value


def parse_ptu_legend(text: str) -> dict[str, str]:
    """Letters of a fiscal printer to rates, as far as `text` explains them; the first explanation of a letter wins.

    >>> parse_ptu_legend("PTU A 23,00% 2,30 B - 8% E=zw")
    {'A': '23', 'B': '8', 'E': 'zw'}
    >>> parse_ptu_legend("SPRZEDAŻ ZWOLNIONA E 12,00"), parse_ptu_legend("Faktura A 12")
    ({'E': 'zw'}, {})
    """
    legend: dict[str, str] = {}
    for match in _LEGEND.finditer(text):
        code = _number_form(match["number"]) if match["number"] else rate_code(match["word"])
        if code is not None:
            legend.setdefault(match["letter"], code)
    for match in _EXEMPT_LINE.finditer(text):
        legend.setdefault(match["letter"], "zw")
    return legend


def numeric_rate(rate: str) -> Decimal | None:
    """The rate in percent: zero where no VAT is charged (zw, np, oo, 0 ...), None for `marza` and unknown codes.

    >>> numeric_rate("23"), numeric_rate("zw"), numeric_rate("0 WDT"), numeric_rate("marza")
    (Decimal('23'), Decimal('0'), Decimal('0'), None)
    """
    if rate in _NO_VAT:
        return Decimal(0)
    match = _NUMERIC.fullmatch(rate)
    return Decimal(match["number"].replace(",", ".")) if match else None


def vat_of(net: Decimal, rate: str) -> Decimal | None:
    """VAT on a net value, rounded half up to the grosz; None where the rate has no number.

    >>> vat_of(Decimal("10.50"), "23"), vat_of(Decimal("-0.50"), "5")
    (Decimal('2.42'), Decimal('-0.03'))
    """
    percent = numeric_rate(rate)
    return None if percent is None else (net * percent / 100).quantize(_GROSZ, context=_ROUNDING)


def vat_from_gross(gross: Decimal, rate: str) -> Decimal | None:
    """VAT inside a gross value, gross x s / (100 + s), as art. 106e ust. 7 of the VAT act has it; half up.

    >>> vat_from_gross(Decimal("123.00"), "23"), vat_from_gross(Decimal("10.00"), "8")
    (Decimal('23.00'), Decimal('0.74'))
    """
    percent = numeric_rate(rate)
    if percent is None:
        return None
    return (gross * percent / (100 + percent)).quantize(_GROSZ, context=_ROUNDING)
