"""Type sizes of recognised lines: where print is close, detection takes parts of the lines above and below with a line.

How wide a line's characters are tells its type better than its box then: the type of a line whose box is higher than
usual for its characters is taken from their width; its box stays as it was found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from faktulove_ocr.text import ReadPage, Word

_LEAST_LINES = 8
"""Lines from which on a page tells what is usual."""
_LEAST_LETTERS = 6
"""Characters from which on a line's width tells its type."""
_NEAR = 0.35
"""How near to the page's common type, in shares of it, an estimate must come to be that."""
_HIGH = 1.12
"""How many times higher than usual for its characters a line's box must be."""


def with_true_sizes(page: ReadPage) -> ReadPage:
    """The page with smaller type where lines are too high for their characters; itself where none is."""
    lines: dict[int, list[Word]] = defaultdict(list)
    for word in page.words:
        lines[word.line].append(word)
    ratios = {n: ratio for n, words in lines.items() if (ratio := _ratio(words)) is not None}
    if len(ratios) < _LEAST_LINES:
        return page
    usual = median(ratios.values())
    high = {n: lines[n][0].size * usual / ratio for n, ratio in ratios.items() if ratio > _HIGH * usual}
    if not high:
        return page
    common = median(words[0].size for n, words in lines.items() if n not in high)
    shares = {
        n: (common if abs(size - common) < _NEAR * common else size) / lines[n][0].size for n, size in high.items()
    }
    words = (replace(w, size=w.size * shares[w.line]) if w.line in shares else w for w in page.words)
    return replace(page, words=tuple(words))


def _ratio(words: Sequence[Word]) -> float | None:
    """A line's height by the width of its characters; None where it has too few or stands upright."""
    letters = sum(len(w.text) for w in words) + len(words) - 1
    width = max(w.box.x1 for w in words) - min(w.box.x0 for w in words)
    if letters < _LEAST_LETTERS or width <= words[0].size:
        return None
    return words[0].size * letters / width
