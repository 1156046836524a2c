"""Sums of a rate said in a line: `Stawka 23%: podstawa 100,00, podatek 23,00, razem 123,00 zł`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ReadVatRow
from faktulove_ocr.extraction.item_numbers import BARE_RATE
from faktulove_ocr.extraction.model import Span
from faktulove_ocr.extraction.states import state_of
from faktulove_ocr.extraction.vat_amounts import Split, split_amounts
from faktulove_ocr.extraction.vat_lines import VatLine, says_only_sums
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.currency import CURRENCY_PATTERN
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.text import Word

_RATE = re.compile(
    r"(?P<rate>(?<![0-9.,])[0-9]{1,2}(?:[.,][0-9]{1,2})? ?%)"
    r"|\b(?:stawk\w*|vat|ptu|podat\w*|opodatkowan\w*|mwst|ust|tax|rate)\W{1,3}"
    rf"(?P<bare>{BARE_RATE}|zw|np|oo)\b(?![.,]?[0-9])"
)
_ENDS = re.compile(r"[^\W\d_]\s*$|[,;:=]\s*$")
"""A line that a word or a comma ends goes on with the next amount; so does one before a currency."""
_CURRENCY = re.compile(rf"{CURRENCY_PATTERN}\b")
_MOST = 4
"""Amounts that a line says of one rate: netto, VAT, brutto and VAT in złoty."""


def sentence_rows(layout: Layout, taken: frozenset[int], slack: Decimal) -> Iterator[tuple[VatLine, ReadVatRow]]:
    """A VAT row for each rate of which a line of words says netto and VAT that keep its arithmetic."""
    for row in layout.rows:
        if row.index in taken:
            continue
        for segment in row.segments:
            if len(segment.words) < 4 or _RATE.search(fold(segment.text)) is None:
                continue
            lines = [segment, *_goes_on(layout, segment)]
            for rate, split, words in _said(lines, slack):
                line = VatLine(row, "", ((rate, (), segment.box.cx),), (), True, state_of(segment.text))
                read = ReadVatRow(rate, split.net, split.vat, split.gross, None, tuple(words), row.page)
                yield line, read


def _said(lines: list[Segment], slack: Decimal) -> Iterator[tuple[str, Split, list[Word]]]:
    """Each rate with what is said of it, up to the next rate."""
    text = " ".join(s.text for s in lines)
    words = [w for s in lines for w in s.words]
    whole = Segment(tuple(words), lines[0].page, lines[0].row)
    rates = list(_RATE.finditer(fold(text)))
    amounts = [(start, end, a) for start, end, a in find_amounts(text) if a.places == 2]
    for match, following in zip(rates, [*rates[1:], None], strict=True):
        stop = following.start() if following is not None else len(text)
        start = match.start() if len(rates) > 1 else 0
        own = [(a, b, amount) for a, b, amount in amounts if start <= a and b <= stop]
        rate = parse_rate(match["rate"] or match["bare"])
        if rate is None or not 2 <= len(own) <= _MOST:
            continue
        if not says_only_sums(text[start:stop]):
            continue
        split = split_amounts(rate.value, [amount.value for _, _, amount in own], slack)
        if split is not None and split.net is not None and split.vat is not None:
            yield rate.value, split, [w for a, b, _ in own for w in Span(whole, a, b).words]


def _goes_on(layout: Layout, segment: Segment) -> Iterator[Segment]:
    """The line right under a line, on its left edge, in which what it says of a rate goes on."""
    below: list[Row] = list(layout.rows[segment.row + 1 : segment.row + 3])
    for other in (s for row in below for s in row.segments):
        gap = other.box.y0 - segment.box.y1
        near = other.page == segment.page and -0.5 * segment.size < gap < segment.size
        if not near or abs(other.box.x0 - segment.box.x0) > segment.size or _RATE.search(fold(other.text)) is not None:
            continue
        broken = _ENDS.search(segment.text) is not None or _CURRENCY.match(other.text) is not None
        if broken and says_only_sums(other.text):
            yield other
        return
