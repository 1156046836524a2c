"""Dates, months, periods and payment terms as Polish, English and German invoices print them.

>>> [str(parse_date(text)) for text in ("12.03.2025", "2025-03-12", "12/03/2025", "12.3.25", "12 marca 2025 r.")]
['2025-03-12', '2025-03-12', '2025-03-12', '2025-03-12', '2025-03-12']
>>> [str(parse_date(text)) for text in ("12 III 2025", "March 12, 2025", "12th March 2025", "12. März 2025")]
['2025-03-12', '2025-03-12', '2025-03-12', '2025-03-12']
>>> parse_date("30.02.2025") is None, parse_date("12 238,50") is None
(True, True)
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date

from faktulove_ocr.polish.identifiers import digits_from_ocr

MIN_YEAR = 1990
MAX_YEAR = 2099
_LAST_TWO_DIGIT_YEAR_OF_THIS_CENTURY = 79

_MONTH_NAMES: tuple[tuple[str, ...], ...] = (
    ("styczeń", "stycznia", "styczniu", "stycz", "sty", "january", "jan", "januar", "jänner", "jän"),
    ("luty", "lutego", "lutym", "lut", "february", "feb", "februar"),
    ("marzec", "marca", "marcu", "mar", "march", "märz", "mrz", "mär"),
    ("kwiecień", "kwietnia", "kwietniu", "kwi", "kwiec", "april", "apr"),
    ("maj", "maja", "maju", "may", "mai"),
    ("czerwiec", "czerwca", "czerwcu", "cze", "czerw", "june", "jun", "juni"),
    ("lipiec", "lipca", "lipcu", "lip", "july", "jul", "juli"),
    ("sierpień", "sierpnia", "sierpniu", "sie", "sierp", "august", "aug"),
    ("wrzesień", "września", "wrześniu", "wrz", "wrzes", "september", "sep", "sept"),
    ("październik", "października", "październiku", "paź", "pazdz", "październ", "october", "oct", "oktober", "okt"),
    ("listopad", "listopada", "listopadzie", "lis", "list", "november", "nov"),
    ("grudzień", "grudnia", "grudniu", "gru", "grudz", "december", "dec", "dezember", "dez"),
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NO_DIACRITICS = str.maketrans("ąćęłńóśźżäöü", "acelnoszzaou")

_MONTH_OF_NAME = {
    spelling: month
    for month, names in enumerate(_MONTH_NAMES, 1)
    for name in names
    for spelling in (name, name.translate(_NO_DIACRITICS))
}
_MONTH_OF_ROMAN = {roman: month for month, roman in enumerate(_ROMAN, 1)}
_NAME = "|".join(sorted(_MONTH_OF_NAME, key=len, reverse=True))
_ROMAN_MONTH = "|".join(sorted(_ROMAN, key=len, reverse=True))

_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\t\n\r", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)

_YEAR_END = r"(?:[ ]?(?:roku\b|r\b\.?))?"
_YEAR = r"(?:(?:19|20)[0-9]{2})"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_TWO_DIGIT_MONTH = r"(?:0[1-9]|1[0-2])"
# Digits and letters that touch make a document number of what looks like a date. A hyphen may part a period, so
# `_dates` looks at hyphens by itself.
_BEFORE = r"(?<![0-9])(?<![0-9][.,/:])(?<![^\W\d_][/-])(?<![^\W\d_])"
_AFTER = r"(?![0-9])(?![./:][0-9])(?!-[^\W\d_])"
_DATE = re.compile(
    rf"""{_BEFORE}(?:
      (?P<y1>{_YEAR})[ ]?(?P<s1>[./-])[ ]?(?P<m1>{_MONTH})[ ]?(?P=s1)[ ]?(?P<d1>{_DAY})
    | (?P<d2>[0-9]{{1,2}})[ ]?(?P<s2>[./-])[ ]?(?P<m2>[0-9]{{1,2}})[ ]?(?P=s2)[ ]?(?P<y2>{_YEAR}|[0-9]{{2}})
    | (?P<d3>{_DAY})(?:[ ]?-?(?:go|tego|ego|st|nd|rd|th))?\.?[ ]?(?:of[ ])?
      (?:(?P<m3>{_NAME})\b|(?P<r3>(?-i:{_ROMAN_MONTH}))\b)[.,]?[ ]?(?P<y3>{_YEAR})
    | (?P<d5>{_DAY})[./-](?:(?P<m5>{_NAME})|(?P<r5>(?-i:{_ROMAN_MONTH})))[./-](?P<y5>{_YEAR}|[0-9]{{2}})
    | (?P<m4>{_NAME})\b\.?[ ](?P<d4>{_DAY})(?:st|nd|rd|th)?,?[ ](?P<y4>{_YEAR})
    ){_AFTER}{_YEAR_END}""",
    re.VERBOSE | re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    rf"""{_BEFORE}(?:(?<![0-9]-)|(?<=[./](?:19|20)[0-9]{{2}}-))(?:
      (?P<n1>{_NAME})\b\.?,?[ ]?(?P<y1>{_YEAR})
    | (?P<m2>{_TWO_DIGIT_MONTH})[ ]?[./-][ ]?(?P<y2>{_YEAR})
    | (?P<y3>{_YEAR})[ ]?[/-][ ]?(?P<m3>{_TWO_DIGIT_MONTH})
    | (?P<r4>(?-i:{_ROMAN_MONTH}))[ ./](?P<y4>{_YEAR})
    ){_AFTER}(?!-(?!{_TWO_DIGIT_MONTH}[./]{_YEAR})[0-9]){_YEAR_END}""",
    re.VERBOSE | re.IGNORECASE,
)
_BLURRED_POINT = re.compile(r"[ .,;:]+")
_TWO_DIGITS = re.compile(r"[0-9]{2}")
_HAS_YEAR = re.compile(_YEAR)
_APART = 16
"""Characters between the days of a period, a time of day among them."""
_TO = re.compile(r"(?:->?|→|(?:do(?: dnia)?|to|till|until|bis(?: zum)?|au) ?:?|÷|/)", re.IGNORECASE)
_DAYS_OF_MONTH = re.compile(
    rf"""{_BEFORE}(?:(?P<m3>{_NAME})\b\.?[ ])?(?P<d1>{_DAY})\.?[ ]?(?:-|do)[ ]?(?P<d2>{_DAY})
    (?:(?(m3),?[ ]|(?!))|\.?[ ]?(?P<m1>{_NAME})\b\.?[ ]?|[ ]?\.[ ]?(?P<m2>{_MONTH})[ ]?\.[ ]?)
    (?P<y>{_YEAR}){_AFTER}{_YEAR_END}""",
    re.VERBOSE | re.IGNORECASE,
)
_DAY_MONTH_TO = re.compile(
    rf"""{_BEFORE}(?:(?P<d>{_DAY})(?:[ ]?\.[ ]?(?P<m>{_MONTH})\.?|[ ](?P<n>{_NAME})\b)
    |(?P<n2>{_NAME})\b\.?[ ](?P<d2>{_DAY})(?:st|nd|rd|th)?)[ ]?(?:-|do|to)[ ]?(?=[0-9]|{_NAME})""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 190
"""Days that a period may have whose first day goes without its year."""
_TIME = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_QUARTER = re.compile(
    rf"""(?<![^\W_])(?:(?P<q1>[1-4]|(?-i:I{{1,3}}|IV))\.?[ ]?(?:kwarta[łl]\w*|kw\b\.?|quarter|quartal)|Q(?P<q2>[1-4]))
    [ /-]?(?P<y>{_YEAR}){_AFTER}{_YEAR_END}""",
    re.VERBOSE | re.IGNORECASE,
)
_TERM = re.compile(
    r"(?<![0-9.,/-])(?P<days>[0-9]{1,3})[ -]?(?:dni\w*|dzie[nń]|days?|tagen?|tage|tag)\b"
    r"|\bnet(?:to)?[ -]?(?P<net>[0-9]{1,3})\b(?![.,]?[0-9%])|\bn[ /](?P<n>[0-9]{2,3})\b(?![.,]?[0-9%])",
    re.IGNORECASE,
)


_DISCOUNT = re.compile(r"%|skont|discount|rabat|\b\d/\d", re.IGNORECASE)


def _year(text: str) -> int:
    if len(text) == 2:
        short = int(text)
        return 2000 + short if short <= _LAST_TWO_DIGIT_YEAR_OF_THIS_CENTURY else 1900 + short
    return int(text)


def _build(year: int, month: int, day: int) -> date | None:
    if not (MIN_YEAR <= year <= MAX_YEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return date(year, month, day)


def _month(name: str | None, roman: str | None) -> int:
    return _MONTH_OF_NAME[name.lower()] if name else _MONTH_OF_ROMAN[roman or ""]


def _date_of(match: re.Match[str]) -> date | None:
    part = match.groupdict()
    if part["y1"]:
        return _build(int(part["y1"]), int(part["m1"]), int(part["d1"]))
    if part["y2"]:
        year, first, second = _year(part["y2"]), int(part["d2"]), int(part["m2"])
        found = _build(year, second, first)
        # Month before day only where nothing else is possible, never with points or a short year.
        return found or (_build(year, first, second) if part["s2"] != "." and len(part["y2"]) == 4 else None)
    if part["y3"]:
        return _build(int(part["y3"]), _month(part["m3"], part["r3"]), int(part["d3"]))
    if part["y5"]:
        return _build(_year(part["y5"]), _month(part["m5"], part["r5"]), int(part["d5"]))
    return _build(int(part["y4"]), _month(part["m4"], None), int(part["d4"]))


def parse_date(text: str, *, loose: bool = False) -> date | None:
    """The date that the whole of `text` is, a following `r.` or `roku` included; None when it is none.

    Two-digit years 00 to 79 belong to this century; years are 1990 to 2099. `loose` also mends what recognition does
    to digits and points (`I2,03.2O25`, `12 03 2025`); use it only under a label that says that a date stands here.

    >>> parse_date(" 12 . 03 . 2025 roku "), parse_date("03/14/2025"), parse_date("dnia 12.03.2025")
    (datetime.date(2025, 3, 12), datetime.date(2025, 3, 14), None)
    >>> parse_date("I2,03.2O25") is None, parse_date("I2,03.2O25", loose=True)
    (True, datetime.date(2025, 3, 12))
    """
    if len(text) > 40:
        return None
    plain = text.translate(_PLAIN).strip()
    match = _DATE.fullmatch(plain)
    if match is None and loose and sum(char.isdigit() for char in plain) >= 5:
        match = _DATE.fullmatch(_BLURRED_POINT.sub(".", digits_from_ocr(plain)))
    return None if match is None else _date_of(match)


def _dates(plain: str) -> Iterator[tuple[int, int, date]]:
    if _TWO_DIGITS.search(plain) is None:
        return
    matches = list(_DATE.finditer(plain))
    for place, match in enumerate(matches):
        found = _date_of(match)
        hyphenated = "-" in (match["s1"], match["s2"])
        if found is None or (hyphenated and _touches_hyphen(plain, matches, place)):
            continue
        yield match.start(), match.end(), found


def _touches_hyphen(plain: str, matches: Sequence[re.Match[str]], place: int) -> bool:
    """Whether a hyphen glues a date to a digit on either side, so that it is a piece of a longer number.

    A hyphen between two dates and no more makes a period of them.
    """
    start, end = matches[place].span()
    before, after = plain[max(0, start - 2) : start], plain[end : end + 2]
    left = before[-1:] == "-" and before[:1].isdigit()
    right = after[:1] == "-" and after[1:].isdigit()
    follows = place > 0 and matches[place - 1].end() == start - 1
    followed = place + 1 < len(matches) and matches[place + 1].start() == end + 1
    return (left and not (follows and not right)) or (right and not (followed and not left))


def find_dates(text: str) -> list[tuple[int, int, date, str]]:
    """Dates inside a sentence as (start, end, date, the text as printed), left to right.

    >>> [(str(d), raw) for _, _, d, raw in find_dates("Wystawiono 12.03.2025, sprzedaż: 10 marca 2025 r. FV/1/03/2025")]
    [('2025-03-12', '12.03.2025'), ('2025-03-10', '10 marca 2025 r.')]
    """
    return [(start, end, found, text[start:end]) for start, end, found in _dates(text.translate(_PLAIN))]


def month_span(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def find_months(text: str) -> list[tuple[int, int, date, date]]:
    """Months without a day as (start, end, first day, last day): `marzec 2025`, `03/2025`, `III 2025`; quarters too.

    >>> [(str(first), str(last)) for _, _, first, last in find_months("za luty 2024 oraz 03/2025, nie 12.03.2025")]
    [('2024-02-01', '2024-02-29'), ('2025-03-01', '2025-03-31')]
    >>> [(str(first), str(last)) for _, _, first, last in find_months("za III kwartał 2024, Q1 2025")]
    [('2024-07-01', '2024-09-30'), ('2025-01-01', '2025-03-31')]
    """
    plain = text.translate(_PLAIN)
    if _HAS_YEAR.search(plain) is None:
        return []
    taken = [(start, end) for start, end, _ in _dates(plain)]
    found = []
    for match in _MONTH_ALONE.finditer(plain):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        part = match.groupdict()
        year = int(part["y1"] or part["y2"] or part["y3"] or part["y4"])
        number = part["m2"] or part["m3"]
        month = int(number) if number else _month(part["n1"], part["r4"])
        if MIN_YEAR <= year <= MAX_YEAR:
            found.append((match.start(), match.end(), *month_span(year, month)))
    for match in _QUARTER.finditer(plain):
        quarter = int(match["q2"] or (match["q1"] if match["q1"].isdigit() else _MONTH_OF_ROMAN[match["q1"]]))
        first, last = month_span(int(match["y"]), 3 * quarter - 2)[0], month_span(int(match["y"]), 3 * quarter)[1]
        found.append((match.start(), match.end(), first, last))
    return found


def find_periods(text: str) -> list[tuple[int, int, date, date]]:
    """Periods as (start, end, first day, last day): two dates or months with `-` or `do` between, or days of a month.

    >>> [(str(a), str(b)) for _, _, a, b in find_periods("od 01.03.2025 do 31.03.2025")]
    [('2025-03-01', '2025-03-31')]
    >>> [str(b) for _, _, _, b in find_periods("01-03-2025–31-03-2025; 2025-03-01 → 2025-03-30")]
    ['2025-03-31', '2025-03-30']
    >>> [(str(a), str(b)) for _, _, a, b in find_periods("1-15 marca 2025; 01.04-30.04.2025; 01/2025 - 03/2025")]
    [('2025-03-01', '2025-03-15'), ('2025-04-01', '2025-04-30'), ('2025-01-01', '2025-03-31')]
    >>> [(str(a), str(b)) for _, _, a, b in find_periods("Dec 20 – Jan 19, 2025; 1.03.2025 00:00 - 2.03.2025 23:59")]
    [('2024-12-20', '2025-01-19'), ('2025-03-01', '2025-03-02')]
    """
    plain = text.translate(_PLAIN)
    if _TWO_DIGITS.search(plain) is None:
        return []
    points = sorted(
        [(start, end, day, day) for start, end, day in _dates(plain)]
        + [(start, end, first, last) for start, end, first, last in find_months(text)]
    )
    found = []
    for (start, end, first, _), (next_start, next_end, _, last) in zip(points, points[1:], strict=False):
        between = _TIME.sub("", plain[end:next_start]).strip()
        if first <= last and next_start - end <= _APART and _TO.fullmatch(between):
            found.append((start, next_end, first, last))
    found.extend(_days_of_month(plain))
    found.extend(_day_month_to_date(plain, points))
    return sorted(found)


def _days_of_month(plain: str) -> Iterator[tuple[int, int, date, date]]:
    for match in _DAYS_OF_MONTH.finditer(plain):
        name = match["m1"] or match["m3"]
        month = _month(name, None) if name else int(match["m2"])
        first = _build(int(match["y"]), month, int(match["d1"]))
        last = _build(int(match["y"]), month, int(match["d2"]))
        if first and last and first < last:
            yield match.start(), match.end(), first, last


def _day_month_to_date(plain: str, points: list[tuple[int, int, date, date]]) -> Iterator[tuple[int, int, date, date]]:
    """Periods whose first day goes without its year: `01.04 - 30.04.2025`, `Dec 20 - Jan 19, 2025`."""
    ends = {start: (end, day) for start, end, day, last in points if day == last}
    for match in _DAY_MONTH_TO.finditer(plain):
        if match.end() not in ends:
            continue
        end, last = ends[match.end()]
        name = match["n"] or match["n2"]
        month, day = _month(name, None) if name else int(match["m"]), int(match["d"] or match["d2"])
        first = _build(last.year - ((month, day) > (last.month, last.day)), month, day)
        if first and (last - first).days < _LONGEST:
            yield match.start(), end, first, last


def find_days_term(text: str) -> int | None:
    """The number of days of a payment term in `text`: `14 dni`, `7-dniowy`, `30 days`, `net 30`; 0 to 365, else None.

    Of a shorter term that earns a discount and a longer one without it, the longer one is meant.

    >>> find_days_term("termin: 7 dni od daty wystawienia"), find_days_term("14 dni"), find_days_term("12.03.2025")
    (7, 14, None)
    >>> find_days_term("2% discount within 8 days, 45 days net"), find_days_term("Net 7"), find_days_term("2/10 n/30")
    (45, 7, 30)
    """
    terms = [int(m["days"] or m["net"] or m["n"]) for m in _TERM.finditer(text.translate(_PLAIN))]
    if not terms or terms[0] > 365:
        return None
    return max(terms) if _DISCOUNT.search(text) else terms[0]
