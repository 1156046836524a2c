"""Rows of a heading cut into the phrases that stand over single columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from faktulove_ocr.extraction.column_kinds import MISREAD_QUANTITY, find_kinds, marked
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Row, Segment
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.text import Word

_COLUMN_GAP = 0.45
"""Gap between two words of a heading, in type sizes, from which on they may head two columns."""
_CONTINUES = frozenset(
    "jednostkowa jedn jednostki towaru towarow uslugi uslug lub i miary sprzedazy za po w przed korekta %".split()
)
"""Words that no heading of a column begins with."""
_TOUCHING = 0.3
"""Half the white, in type sizes, that counts where words of two headings touch: recognition parts words no finer."""
_CROSSED = 0.3
"""Share of the rows under a heading that may have words where it is cut."""
_BAR = re.compile(r"[\W_]{4,}")
"""A line drawn with dashes or dots."""
_NUMBER = re.compile(r"[0-9]{2}")
_NUMBERED = re.compile(
    r"\b(?:pkwiu|pkob|ean|gtin|cn)\W?(?:(?:19|20)[0-9]{2}|8|13|14)\b"
    r"|(?:^|\b(?:kwota|netto|podatek|podatku|wartosc|tym) )(?:vat|ptu|mwst|ust)\W{1,3}[0-9]{1,2} ?%"
)
"""Names of classifications, of codes and of a tax at one rate, that have a number of their own."""


@dataclass(frozen=True)
class Part:
    """A phrase of a heading on one line."""

    words: tuple[Word, ...]
    text: str
    box: Box


@dataclass(frozen=True)
class Run:
    """Words under a heading that stand together, from `x0` to `x1`; `number`: they begin with a number or a rate."""

    x0: float
    x1: float
    number: bool


def heading_segments(row: Row) -> list[Segment]:
    """The segments that can be headings: without numbers. What stands beside a table may well have some."""
    return [
        s
        for s in row.segments
        if MISREAD_QUANTITY.fullmatch(s.text) is not None
        or not (_NUMBER.search(_NUMBERED.sub("", fold(s.text))) or _BAR.fullmatch(s.text))
    ]


def parts_of(row: Row, body: Sequence[Sequence[Run]]) -> Iterator[Part]:
    """The row's segments, cut where a phrase of another kind begins and where the columns under them part."""
    for segment in heading_segments(row):
        cuts = [0, *_cuts(segment.words, segment.size, body), len(segment.words)]
        for begin, end in zip(cuts, cuts[1:], strict=False):
            words = segment.words[begin:end]
            yield Part(words, " ".join(w.text for w in words), union(w.box for w in words))


def _cuts(words: Sequence[Word], size: float, body: Sequence[Sequence[Run]]) -> list[int]:
    """The words of a segment of a heading that begin another column."""
    text, starts = "", []
    for word in words:
        starts.append(len(text))
        text += marked(word.text).strip() + " "
    matches = find_kinds(text)
    begins = {
        m.start
        for last, m in zip(matches, matches[1:], strict=False)
        if last.kind != m.kind
        and not {"/", "("} & set(text[last.end : m.start])
        and not (m.kind == "state" and m.tokens == 1)
    }
    cuts: list[int] = []
    for n in range(1, len(words)):
        gap = words[n].box.x0 - words[n - 1].box.x1
        phrase = starts[n] in begins
        if not phrase and (gap < _COLUMN_GAP * size or fold(words[n].text).strip(".,") in _CONTINUES):
            continue
        left = words[cuts[-1] if cuts else 0].box.x0
        right = next((words[k - 1].box.x1 for k in range(n + 1, len(words)) if starts[k] in begins), words[-1].box.x1)
        middle = (words[n - 1].box.x1 + words[n].box.x0) / 2
        crossed, both = _white(middle, left, right, gap if gap > 0 else 2 * _TOUCHING * size, body)
        if crossed <= _CROSSED and (both >= 0.6 or (phrase and _two_stand(middle, left, right, body))):
            cuts.append(n)
    return cuts


def _two_stand(x: float, left: float, right: float, body: Sequence[Sequence[Run]]) -> bool:
    """Whether words of two columns stand under a phrase on both sides of `x`, in any row; so too where no row is."""
    if not body:
        return True
    return any(
        any(left < r.x1 and r.x0 < x for r in row[:n]) and any(r.x1 > x and r.x0 < right for r in row[n:])
        for row in body
        for n in range(1, len(row))
    )


def _white(x: float, left: float, right: float, gap: float, body: Sequence[Sequence[Run]]) -> tuple[float, float]:
    """Shares of the rows under a heading with words across `x`, and with words left and numbers right of it."""
    if not body:
        return 0.0, 0.0
    low, high = x - gap / 2, x + gap / 2
    crossed = sum(any(r.x0 < low and r.x1 > high for r in row) for row in body)
    both = sum(
        any(left < r.x1 <= high for r in row) and any(r.number and low <= r.x0 < right for r in row) for row in body
    )
    return crossed / len(body), both / len(body)
