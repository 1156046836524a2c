"""Numbers of documents: where one begins and ends in a text, and how one goes on over a line's end."""

from __future__ import annotations

import re

from faktulove_ocr.extraction.model import Candidate, Span
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.amounts import parse_amount
from faktulove_ocr.polish.dates import find_dates, find_months, find_periods
from faktulove_ocr.polish.ksef import find_ksef_numbers
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.titles import NUMBER_STOP, TITLE_WORDS

_CHUNK = re.compile(r"(?:\([A-Z\d]{1,4}\)(?=\w))?[0-9A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż](?:[\w/\\.\-–()*]*[\w)])?")
_LEAD = re.compile(r"(?:[\s:.\-–,|#/№]|\((?![A-Z\d]{1,4}\)\w))*(?:(?:nr|numer|no|number)\b[\s:.]*)?", re.IGNORECASE)
_GAP = re.compile(r"\s*[/\\\-–]\s*|\s+")
_TAIL = re.compile(r"[A-ZĄĆĘŁŃÓŚŹŻ]{1,6}[/\-]\d[\w/\-.]*")
"""What goes on after a blank inside a number whose last piece is letters: `60/VAT RR/2023`."""
_NUMBERED = re.compile(r"\b(?:nr|no|numer|number|nummer)\b[.:]?\s*$")
"""The word before a number."""
_PREPOSITION = re.compile(r"(za|na|od|bez|for|fur|fuer)\s+(?!\S*\d)")
"""The beginning of what the invoice is for; before a number it may be a series."""
_ACCOUNT = re.compile(r"(PL)? ?\d{2}( \d{4}){2,}|(PL)?\d{26}")
"""The beginning of a bank account, whole or broken over lines."""
_POSTCODE = re.compile(r"\d{2}-\d{3} [A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]")
_CODE = re.compile(r"F[A-Z]{0,3}|[A-Z]{1,2}")
"""A series that may open a number in a line of capitals, where every word looks like one."""

_TITLE_SERIES = re.compile(
    r"F(?:V|VAT|A|-ra)\s*(?:[–—-]\s+|\s(?=(?:F[A-Z]{1,3}|INV|FAKT?|PRO|KOR)[/\-\d]))", re.IGNORECASE
)
"""A short title before a number: parted by a dash, or the number has a series of its own (`FV FA089142`)."""


def document_number(span: Span, *, dated: bool = False) -> Span | None:
    """The document number at the beginning of a span; None when there is none.

    A number holds a digit, is no date, and may begin with a word of capitals (`FV 12/2025`) or have blanks around
    its slashes. `dated` admits one that reads as a date with slashes, right after a label of a number.
    """
    text = span.segment.text
    lead = _LEAD.match(text, span.start)
    start = lead.end() if lead else span.start
    end = _end_of_number(text, start, span.end)
    series = _TITLE_SERIES.match(text, start, end)
    start = series.end() if series else start
    value = text[start:end].rstrip("/-–—|. (")
    if value.endswith(")") and value.count("(") < value.count(")"):
        value = value.rstrip(")")
    if not any(c.isdigit() for c in value) or ")" in re.sub(r"\([^()]*\)", "", value):
        return None
    rest = text[start:]
    if _ACCOUNT.match(rest) or _POSTCODE.match(rest) or find_ksef_numbers(value):
        return None
    if parse_amount(rest) and "," in rest:
        return None
    labelled = _NUMBERED.search(fold(text[:start])) is not None
    if _is_date(value) and (not dated or not ("/" in value or labelled)):
        return None
    if any(begin == 0 and end > len(value) for begin, end, *_ in find_dates(rest)):
        return None  # The day of `29 December 2022`.
    if text[start - 1 : start] == "#" and _NUMBERED.search(fold(text[: start - 1])):
        start, value = start - 1, "#" + value
    return Span(span.segment, start, start + len(value))


def _is_date(value: str) -> bool:
    """Whether all of a value reads as a date."""
    return any(start == 0 and end >= len(value) for start, end, *_ in find_dates(value))


def _end_of_number(text: str, start: int, stop: int) -> int:
    """Where the number that begins at `start` ends; `start` when nothing there can be one."""
    position, end, digits = start, start, False
    while position < stop:
        match = _CHUNK.match(text, position)
        if not match:
            break
        chunk, so_far = match.group(), text[start:end]
        numeral = any(c.isdigit() for c in chunk)
        glued = end > start and (so_far[-1] in "/-" or text[position - 1] in "/-" or chunk[0] in "/-")
        ends = NUMBER_STOP.match(fold(chunk))
        series = ends is not None and numeral and chunk[ends.end() : ends.end() + 1] in ("/", "-")  # `W/2025/12`
        if ends is not None and not series and not glued and len(chunk) > 1:
            break
        if end == start and _PREPOSITION.match(fold(text[position:stop])):
            break  # `ZA GAZ 12/2025`
        apart = end > start and text[position - 1].isspace() and so_far[-1] in "-–—"
        if digits and apart and len(chunk) > 3 and not numeral:
            break  # `FV 12/2025 - DUPLIKAT`
        if digits and not glued and not _continues(so_far, text[position:stop], chunk):
            break
        series = (
            (chunk.isupper() and len(re.split(r"[/\-]", chunk)[-1]) <= 7) or glued or (end == start and len(chunk) <= 4)
        )
        if not digits and not numeral and not (series and (end == start or not so_far.islower())):
            break
        digits = digits or numeral
        end = position = match.end()
        gap = _GAP.match(text, position)
        if not gap:
            break
        position = gap.end()
        if digits and gap.group().startswith(" ") and any(found[0] == 0 for found in find_dates(text[position:])):
            break  # `90012345 / 12.03.2025`
        if gap.group().strip():
            end = gap.start() + len(gap.group().rstrip())
    return end if digits else start


def _continues(so_far: str, rest: str, chunk: str) -> bool:
    """Whether a chunk after a blank still belongs to a number that has digits already.

    A number without separators may be all groups (`FV 2025 0147`) to the end of its place; one that breaks off in
    letters goes on with letters, a separator and digits.
    """
    if so_far[-1].isalpha() and re.search(r"[/\-]", so_far) and (_TAIL.fullmatch(chunk) or chunk == "RR"):
        return True
    groups = rest.split()
    plain = not re.search(r"[/\-.]", so_far) and all(g.isdigit() for g in groups)
    return (
        plain and len(groups) <= 3 and max(map(len, groups)) >= 3 and 4 <= sum(c.isdigit() for c in so_far + rest) <= 16
    )


def described_number(span: Span) -> Span | None:
    """The number in a title that first says what the invoice is for: `Faktura za naprawę F/7/06/2023`.

    It must look like a document's number by itself, since no word announces it: separators or many digits, and
    neither a date nor a month nor a period.
    """
    text = span.printed
    tokens = list(re.finditer(r"\S+", text))
    for n, token in enumerate(tokens):
        word = token.group()
        if not any(c.isdigit() for c in word):
            if NUMBER_STOP.match(fold(word.strip("(),:;–-"))) or word.endswith(":"):
                return None
            continue
        if n == 0:
            return None
        before = tokens[n - 1].group()
        codes = _CODE.fullmatch(before) if text[: token.start()].isupper() else re.fullmatch(r"[A-Z]{1,4}", before)
        series = codes is not None and not TITLE_WORDS.fullmatch(fold(before))
        days = [found[0] for found in (*find_dates(text), *find_months(text), *find_periods(text))]
        if not series and any(start <= token.start() for start in days):
            return None
        first = tokens[n - 1].start() if series else token.start()
        found = document_number(span.cut(first, len(text)))
        if found is None:
            return None
        telling = re.search(r"\w[/\-]\w", found.text) or len(re.sub(r"\D", "", found.text)) >= 5
        return found if telling else None
    return None


def wrapped_number(span: Span, layout: Layout, score: float = 0.9) -> Candidate | None:
    """A number broken over two lines: a series or a separator at the end, the rest with its digits under them."""
    pattern = r"(?:^|(?<=\s))(?:[A-Z]{1,6}|[A-Z][a-z]{1,2}|(?:[A-Z]{1,4} )?[\w/\-]*[/\-])$"
    tail = re.search(pattern, span.text.strip(" :.#"))
    if tail is None or tail.group().strip("/-") == "" or (tail.start() and tail.group()[-1] not in "/-"):
        return None
    if _NUMBERED.fullmatch(fold(tail.group())):
        return None  # `Invoice No.` over its number
    text, segment = tail.group(), span.segment
    for row in layout.rows[segment.row + 1 : segment.row + 6]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > 1.2 * segment.size:
            return None
        for other in row.segments:
            if other.box.x_overlap(segment.box) > 0:
                pattern = r"\d[\w/\-.]*|[A-Z][A-Z\d]{0,5}[/\-][\w/\-.]*\d[\w/\-.]*"
                if text[-1] in "/-" and any(c.isdigit() for c in text):
                    pattern += r"|[A-Z]{1,4}(?!\S)|[a-z]{1,6}\d[\w/\-.]*"
                rest = re.match(pattern, other.text)
                if rest is None or _is_date(rest.group()):
                    return None
                value = text + ("" if text[-1] in "/-" else " ") + rest.group()
                words = span.words[-1:] + Span(other, 0, rest.end()).words
                if series := _TITLE_SERIES.match(value):
                    value, words = value[series.end() :], words[1:]
                return Candidate(value, value, words, segment.page, score)
    return None


def day_behind(segment: Segment, start: int) -> str | None:
    """A date after a document's number: `z dnia 12.03.2025`."""
    text = segment.text[start : start + 40]
    dates = find_dates(text)
    if dates and re.match(
        r"^\W*(z dnia|z|dnia|dated|of|from|vom|date|data|wyst\w*|z dn)?[\W]*(wystawienia)?\W*$",
        fold(text[: dates[0][0]]),
    ):
        return dates[0][2].isoformat()
    return None
