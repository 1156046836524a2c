"""Printed amounts, prices and quantities to `Decimal`, strictly.

The whole of a text must be an amount, or it is none: a part is never taken for the whole.

>>> [str(parse_amount(text).value) for text in ("1 234,56", "1.234,56", "1234.56", "1,234.56", "1'234,56")]
['1234.56', '1234.56', '1234.56', '1234.56', '1234.56']
>>> [str(parse_amount(text).value) for text in ("-1 234,56", "1 234,56-", "(1 234,56)", "– 12,00", "12,-")]
['-1234.56', '-1234.56', '-1234.56', '-12.00', '12']
>>> parse_amount("12,00 zł").currency, parse_amount("€ 12,00").currency, str(parse_amount("12 zł 50 gr").value)
('PLN', 'EUR', '12.50')
>>> str(parse_amount("12 238,50").value)
'12238.50'
>>> [parse_amount(text) for text in ("12.03.2025", "123-456-78-90", "23%", "FV/12", "601 123 456", "")]
[None, None, None, None, None, None]
>>> parse_amount("1.234").alternatives
(Decimal('1234'), Decimal('1.234'))
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from faktulove_ocr.polish.currency import CURRENCY_PATTERN, currency_of
from faktulove_ocr.polish.identifiers import digits_from_ocr
from faktulove_ocr.polish.units import is_unit, normalise_unit

_MAX_LENGTH = 48
_ROUNDING = Context(prec=100, rounding=ROUND_HALF_UP)
_GROSZ = Decimal("0.01")

# One character to one character, so that positions stay those of the printed text.
_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\t\n\r", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'")
)

_DIGIT = re.compile(r"[0-9]")
_NUMBER = r"""(?:
    [1-9][0-9]{0,2}(?:[ ][0-9]{3}){1,3}(?:[.,][0-9]{1,8})?
  | [1-9][0-9]{0,2}(?:'[0-9]{3}){1,3}(?:[.,][0-9]{1,8})?
  | [1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3}(?:,[0-9]{1,8})?
  | [1-9][0-9]{0,2}(?:,[0-9]{3}){1,3}(?:\.[0-9]{1,8})?
  | (?:0|[1-9][0-9]{0,11})(?:[.,][0-9]{1,8})?
)"""
_WHOLE = re.compile(
    rf"""(?P<open>\()?[ ]?(?P<sign>[-+])?[ ]?(?P<before>{CURRENCY_PATTERN})?[ ]?(?P<inner>[-+])?[ ]?
    (?P<number>{_NUMBER})
    (?:(?P<dash>,[ ]?-{{1,2}})|[ ]?(?P<minus>-))?[ ]?
    (?:(?P<after>{CURRENCY_PATTERN})(?:[ ,]{{0,2}}(?P<grosze>[0-9]{{1,2}})[ ]?gr\.?)?)?
    [ ]?(?P<close>\))?""",
    re.VERBOSE,
)
_ONLY_GROSZE = re.compile(r"([0-9]{1,2})[ ]?gr\.?")
_INSIDE = re.compile(
    rf"""(?<![0-9])(?<![0-9][.,:/'-])(?<![^\w][.,])(?<![/_])(?<!\w-)
    (?P<number>{_NUMBER})
    (?P<dash>,-{{1,2}})?(?P<minus>-(?!\w))?
    (?![0-9])(?![.,:/'-][0-9])(?![ ]?[%‰])""",
    re.VERBOSE,
)
_BEFORE = re.compile(
    rf"(?:(?<!\w)(?P<sign>[-+]|(?<!\w )[-+][ ]))?"
    rf"(?:(?<![^\W\d_])(?P<currency>{CURRENCY_PATTERN})[ ]?(?P<inner>[-+])?)?$"
)
_PREFIX_ENDS = frozenset("-+€$£¥₴")
_AFTER = re.compile(
    rf"[ ]?(?P<currency>{CURRENCY_PATTERN})(?![^\W\d_])(?:[ ,]{{0,2}}(?P<grosze>[0-9]{{1,2}})[ ]?gr\b\.?)?"
)
_RUN = re.compile(r"(?<![0-9.,])[0-9]+(?:[ -][0-9]+)*(?![0-9])(?![.,][0-9])")
_LOOSE_POINTS = re.compile(r"([1-9][0-9]{0,2}(?:[.,][0-9]{3})+)[.,]([0-9]{2})")
_AROUND_SEPARATOR = re.compile(r"(?<=[0-9]) ?([.,]) ?(?=[0-9])")
_QUANTITY_UNIT = re.compile(rf"(?P<number>-?{_NUMBER})[ ]?(?P<unit>[^\W\d_].{{0,19}})", re.VERBOSE)
_ONE_WORD = re.compile(r"[^\W\d_][\w./-]{0,11}")
_EDGE_CURRENCY = re.compile(rf"^[ ]?(?P<before>{CURRENCY_PATTERN})|(?P<after>{CURRENCY_PATTERN})[ ]?$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed amount.

    `value` is signed, `places` are the printed decimals of it (two of `12,-`), `currency` is ISO 4217 where it is
    printed beside. `alternatives` holds both readings, `value` first, where a single group of three digits (`1.234`)
    leaves open whether the point parts thousands or decimals; it is empty where there is one reading.
    """

    value: Decimal
    currency: str | None
    places: int
    explicit_sign: bool
    alternatives: tuple[Decimal, ...] = ()


def _readings(number: str) -> tuple[Decimal, ...]:
    """The readings of a text that matches `_NUMBER`, the more likely one first."""
    plain = number.replace(" ", "").replace("'", "")
    commas, points = plain.count(","), plain.count(".")
    if commas and points:
        decimal_mark = "," if plain.rfind(",") > plain.rfind(".") else "."
        grouping = "." if decimal_mark == "," else ","
        return (Decimal(plain.replace(grouping, "").replace(decimal_mark, ".")),)
    if commas + points > 1:
        return (Decimal(plain.replace(",", "").replace(".", "")),)
    if not commas + points:
        return (Decimal(plain),)
    whole, fraction = plain.replace(",", ".").split(".")
    decimal_reading = Decimal(f"{whole}.{fraction}")
    if plain != number or len(fraction) != 3 or len(whole) > 3 or whole == "0":
        return (decimal_reading,)
    # The comma is the Polish decimal mark; a lone point before three digits is more often a thousand in money.
    thousands = Decimal(whole + fraction)
    return (decimal_reading, thousands) if commas else (thousands, decimal_reading)


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _amount(
    number: str, currency: str | None, negative: bool, signed: bool, grosze: str | None, dashed: bool = False
) -> Amount | None:
    """The amount of the parts, None where they do not go together."""
    readings = _readings(number)
    if grosze is not None:
        if _places(readings[0]) or len(readings) > 1:
            return None
        readings = (readings[0] + Decimal(grosze).scaleb(-2),)
    if negative:
        readings = tuple(-reading for reading in readings)
    alternatives = readings if len(readings) > 1 else ()
    return Amount(readings[0], currency, 2 if dashed else _places(readings[0]), signed, alternatives)


def _looks_like_identifier(number: str) -> bool:
    """Whether a bare number is too long for an amount without decimals: a phone, REGON, NIP or account."""
    digits = number.replace(" ", "")
    return digits.isdigit() and len(digits) >= 9


def parse_amount(text: str, *, loose: bool = False) -> Amount | None:
    """The amount that the whole of `text` is, or None.

    `loose` also accepts what recognition does to digits (`1O0,00`), to blanks (`1 234, 56`) and to marks
    (`1.234.56`); use it only where a label or a column says that an amount stands here.

    >>> parse_amount("1 000")
    Amount(value=Decimal('1000'), currency=None, places=0, explicit_sign=False, alternatives=())
    >>> parse_amount("1O0, 00 zł") is None, str(parse_amount("1O0, 00 zł", loose=True).value)
    (True, '100.00')
    """
    if len(text) > _MAX_LENGTH or _DIGIT.search(text) is None:
        return None
    plain = text.translate(_PLAIN).strip()
    amount = _parse_whole(plain)
    if amount is None and loose:
        amount = _parse_whole(_repair(plain))
    return amount


def _parse_whole(plain: str) -> Amount | None:
    match = _WHOLE.fullmatch(plain)
    if match is None:
        grosze = _ONLY_GROSZE.fullmatch(plain)
        return None if grosze is None else _amount("0", "PLN", False, False, grosze[1])
    part = match.groupdict()
    signs = [sign for sign in (part["sign"], part["inner"], part["minus"]) if sign]
    bracketed = part["open"] is not None
    if bracketed != (part["close"] is not None) or len(signs) + bracketed > 1:
        return None
    if part["before"] and part["after"]:
        return None
    printed = part["before"] or part["after"]
    currency = currency_of(printed) if printed else None
    number: str = part["number"]
    if part["dash"] and not number.replace(" ", "").replace(".", "").replace("'", "").isdigit():
        return None
    if currency is None and _looks_like_identifier(number):
        return None
    return _amount(
        number, currency, bracketed or "-" in signs, bracketed or bool(signs), part["grosze"], bool(part["dash"])
    )


def _repair(plain: str) -> str:
    """`plain` with letters that look like digits turned into them, and marks and blanks put right."""
    edges = _EDGE_CURRENCY.search(plain)
    before = after = ""
    core = plain
    if edges is not None and edges["before"]:
        before, core = edges["before"], plain[edges.end() :]
    elif edges is not None:
        core, after = plain[: edges.start()], edges["after"]
    if sum(char.isdigit() for char in core) * 2 < sum(char.isalnum() for char in core):
        return plain
    core = _AROUND_SEPARATOR.sub(r"\1", digits_from_ocr(core.strip()))
    points = _LOOSE_POINTS.fullmatch(core.lstrip("-"))
    if points is not None:
        sign = "-" if core.startswith("-") else ""
        core = f"{sign}{re.sub('[.,]', '', points[1])}.{points[2]}"
    return f"{before} {core} {after}".strip()


def find_amounts(text: str) -> list[tuple[int, int, Amount]]:
    """Amounts inside a sentence as (start, end, amount), left to right; the span covers sign and currency.

    Dates, percents, times, phones, NIPs, accounts and numbers inside codes are left out. Bare whole numbers are
    amounts too: the caller knows by `places` and `currency` how much one looks like money. Brackets in a sentence
    are punctuation here, not a sign.

    >>> [(a.currency, str(a.value)) for _, _, a in find_amounts("Razem: 1 234,56 zł, w tym VAT 23% (230,85 PLN)")]
    [('PLN', '1234.56'), ('PLN', '230.85')]
    >>> find_amounts("12.03.2025, NIP 123-456-78-90, tel. 22 123 45 67, FV/12/2025")
    []
    """
    plain = text.translate(_PLAIN)
    runs: list[tuple[int, int]] | None = None
    found: list[tuple[int, int, Amount]] = []
    for match in _INSIDE.finditer(plain):
        amount = _amount_in_sentence(plain, match, found[-1][1] if found else 0)
        if amount is None or (found and amount[0] < found[-1][1]):
            continue
        if amount[2].currency is None and not amount[2].places:
            if runs is None:
                runs = _identifier_runs(plain)
            if any(start <= match.start() and match.end() <= end for start, end in runs):
                continue
        found.append(amount)
    return found


def _identifier_runs(plain: str) -> list[tuple[int, int]]:
    """Spans of digit groups that together are too long for an amount without decimals."""
    return [m.span() for m in _RUN.finditer(plain) if sum(c.isdigit() for c in m.group()) >= 9]


def _amount_in_sentence(plain: str, match: re.Match[str], floor: int) -> tuple[int, int, Amount] | None:
    """The amount round a number with its sign and currency; nothing before `floor` belongs to it."""
    start, end = match.span()
    currency: str | None = None
    grosze: str | None = None
    after = _AFTER.match(plain, end)
    if after is not None:
        currency, grosze, end = currency_of(after["currency"]), after["grosze"], after.end()
    elif end < len(plain) and plain[end].isalpha():
        return None
    sign = "-" if match["minus"] else ""
    near = plain[max(floor, start - 2) : start].rstrip()[-1:]
    before = _BEFORE.search(plain, max(floor, start - 12), start) if near.isalpha() or near in _PREFIX_ENDS else None
    if before is not None and before.group():
        if before["currency"] is None or currency is None:
            start = before.start()
            sign = sign or (before["sign"] or before["inner"] or "").strip()
        if before["currency"] and currency is None:
            currency = currency_of(before["currency"])
    elif start > 0 and plain[start - 1].isalpha():
        return None
    amount = _amount(match["number"], currency, sign == "-", bool(sign), grosze, match["dash"] is not None)
    return None if amount is None else (start, end, amount)


def parse_quantity(text: str) -> Decimal | None:
    """The quantity that the whole of `text` is; a mark before three digits parts decimals here.

    >>> [str(parse_quantity(text)) for text in ("2", "2 , 5", "1 000,000", "0,125", "1.000", "-1", "12szt")]
    ['2', '2.5', '1000.000', '0.125', '1.000', '-1', 'None']
    """
    amount = parse_amount(_AROUND_SEPARATOR.sub(r"\1", text))
    if amount is None or amount.currency is not None:
        return None
    return _decimal_reading(amount)


def _decimal_reading(amount: Amount) -> Decimal:
    return max(amount.alternatives, key=_places) if amount.alternatives else amount.value


def split_quantity_unit(text: str, *, any_word: bool = False) -> tuple[Decimal, str | None] | None:
    """Quantity and unit of a cell that may hold both, glued or not; None when it is no quantity.

    `any_word` takes one word that no list of units has for one; use it only where a column says that a quantity
    stands here.

    >>> split_quantity_unit("12szt."), split_quantity_unit("2,5 m2"), split_quantity_unit("3")
    ((Decimal('12'), 'szt.'), (Decimal('2.5'), 'm2'), (Decimal('3'), None))
    >>> split_quantity_unit("12 Warszawa") is None, split_quantity_unit("215 m2/dzień", any_word=True)
    (True, (Decimal('215'), 'm2/dzień'))
    """
    plain = _AROUND_SEPARATOR.sub(r"\1", text.translate(_PLAIN).strip())
    quantity = parse_quantity(plain)
    if quantity is not None:
        return quantity, None
    match = _QUANTITY_UNIT.fullmatch(plain) if len(plain) <= _MAX_LENGTH else None
    if match is None or not (is_unit(match["unit"]) or (any_word and _ONE_WORD.fullmatch(match["unit"]))):
        return None
    quantity = parse_quantity(match["number"])
    return None if quantity is None else (quantity, normalise_unit(match["unit"]))


def parse_price(text: str) -> Decimal | None:
    """The unit price that the whole of `text` is, with its printed places; prices may have more than two.

    >>> str(parse_price("10,00")), str(parse_price("6.459")), str(parse_price("0,12345678 zł"))
    ('10.00', '6.459', '0.12345678')
    """
    amount = parse_amount(_AROUND_SEPARATOR.sub(r"\1", text))
    return None if amount is None else _decimal_reading(amount)


def format_value(value: Decimal) -> str:
    """A value or sum: two places, rounded half up, signed where negative.

    >>> format_value(Decimal("-1234.5")), format_value(Decimal("0.005")), format_value(Decimal("-0.001"))
    ('-1234.50', '0.01', '0.00')
    """
    rounded = value.quantize(_GROSZ, context=_ROUNDING)
    return f"{abs(rounded) if rounded.is_zero() else rounded:f}"


def format_quantity(value: Decimal) -> str:
    """A quantity: no exponent, no trailing zeros.

    >>> format_quantity(Decimal("2.500")), format_quantity(Decimal("1E+3")), format_quantity(Decimal("-0.0"))
    ('2.5', '1000', '0')
    """
    if value.is_zero():
        return "0"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_price(value: Decimal) -> str:
    """A price with the places it was printed with.

    >>> format_price(Decimal("10.00")), format_price(Decimal("0.1230"))
    ('10.00', '0.1230')
    """
    return f"{value:f}"
