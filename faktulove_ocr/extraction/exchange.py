"""The rate of exchange, its table and its date, from the places that speak of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate, whole
from faktulove_ocr.extraction.neighbours import right_of
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.currency import find_currencies
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold

_TABLE = re.compile(r"\b(\d{1,3}\s?/\s?[ABC]\s?/\s?NBP\s?/\s?\d{4})\b", re.IGNORECASE)
_RATE = re.compile(r"(?<![\d,.])(\d{1,3}[.,]\d{3,6})(?![\d,.]*\d)")
_RATE_WORD = re.compile(
    r"\bkurs\w*|\bexchange rate|\bwechselkurs|\bprzelicznik|\b1 ?(eur|usd|gbp|czk|chf) ?=|\bprzeliczon\w*|\bnbp\b"
)
_OF_MONEY = re.compile(
    r"\bnbp\b|\bwalut\w*|\bwymian\w*|\bprzelicz\w*|\bexchange|\bwechselkurs|\bsredni\w*|\btab(ela)?\b"
)
"""Words that tell a rate of exchange from a course (`kurs języka angielskiego`)."""
_ALONE = re.compile(r"\W*(przyjety |zastosowany |wg |po )?kurs(u|em|ie)?\W*")
"""A label that is nothing but the word: no course is called so, but its unit among the items is."""
_LINES = 2
"""Lines under the words on which the rate, its table or its date may go on."""


def read_exchange(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Candidates for the rate, its table and its date: on the line of the words, beside them or where they go on."""
    for row in layout.rows:
        for segment in row.segments:
            folded = fold(segment.text)
            word = _RATE_WORD.search(folded)
            alone = word is not None and _ALONE.fullmatch(folded) is not None and index.taken(segment)
            if alone or (word is None and _TABLE.search(segment.text) is None):
                continue
            near = [(s, 0.9) for s in (segment, *right_of(segment, layout))]
            near += [(s, 0.6) for s in _under(layout, segment)]
            _tables(near, findings)
            if not _speaks_of_money(folded, near):
                continue
            if word is not None:
                _rates(near, findings)
            _dates(near, findings)


def _under(layout: Layout, segment: Segment) -> Iterator[Segment]:
    """The lines right under a segment, in its column."""
    last, seen = segment.box, 0
    for row in layout.rows[segment.row + 1 : segment.row + 6]:
        if row.page != segment.page or row.box.y0 - last.y1 > 1.5 * segment.size or seen == _LINES:
            return
        for other in row.segments:
            if other.box.x_overlap(segment.box) > 0 and other.box.y0 - last.y1 < 1.5 * segment.size:
                last, seen = other.box, seen + 1
                yield other


def _speaks_of_money(folded: str, near: Sequence[tuple[Segment, float]]) -> bool:
    """Whether the words are of a rate of exchange: they say so, or name a currency other than złoty."""
    if _OF_MONEY.search(folded) is not None or _ALONE.fullmatch(folded) is not None:
        return True
    return any(iso != "PLN" for s, _ in near for _, _, iso in find_currencies(s.text)) or any(
        _TABLE.search(s.text) for s, _ in near
    )


def _tables(near: Sequence[tuple[Segment, float]], findings: Findings) -> None:
    """Numbers of tables, also over the end of a line."""
    for n, (segment, _) in enumerate(near):
        match = _TABLE.search(segment.text)
        if match is not None:
            span = Span(segment, match.start(), match.end())
            findings.add("tabela_kursu", candidate(span, _compact(match.group(1)), 0.95))
        elif n + 1 < len(near):
            below = near[n + 1][0]
            match = _TABLE.search(f"{segment.text} {below.text}")
            if match is not None and match.start() < len(segment.text) < match.end():
                words = (*Span(segment, match.start(), len(segment.text)).words, *whole(below).words[:1])
                value = _compact(match.group(1))
                findings.add("tabela_kursu", Candidate(value, match.group(1), words, segment.page, 0.9))


def _compact(number: str) -> str:
    return re.sub(r"\s", "", number).upper()


def _rates(near: Sequence[tuple[Segment, float]], findings: Findings) -> None:
    for segment, score in near:
        for match in _RATE.finditer(segment.text):
            value = match.group(1).replace(",", ".")
            findings.add("kurs_waluty", candidate(Span(segment, match.start(), match.end()), value, score))


def _dates(near: Sequence[tuple[Segment, float]], findings: Findings) -> None:
    for segment, score in near:
        for start, end, day, _ in find_dates(segment.text):
            findings.add("data_kursu", candidate(Span(segment, start, end), day.isoformat(), score - 0.1))
