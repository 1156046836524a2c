"""A party set as running text: name, address and numbers one after another, broken wherever the column ends."""

from __future__ import annotations

from collections.abc import Sequence

from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_model import SEPARATOR, join_words
from faktulove_ocr.layout import Segment

_LEADING = 0.9
"""The gap between two lines of a paragraph, in type sizes."""
_BLANK = 0.15
"""The narrowest blank that is set, in type sizes."""


def flowed(lines: Sequence[Segment], index: LabelIndex) -> list[Segment]:
    """The lines, those that are a paragraph from the first one on put together as one.

    A paragraph is filled: no line has room for the first word of the next one. Lines set one by one rarely are, and
    what separates the pieces of a party in running text stands inside the lines.
    """
    for count in range(_close(lines), 1, -1):
        paragraph = lines[:count]
        if _is_filled(paragraph) and _is_running(paragraph):
            words = paragraph[0].words
            for line in paragraph[1:]:
                words = join_words(words, line.words)
            whole = Segment(words, paragraph[0].page, paragraph[0].row)
            return [index.relabelled(whole), *lines[count:]]
    return _with_whole_keys(lines, index)


def _with_whole_keys(lines: Sequence[Segment], index: LabelIndex) -> list[Segment]:
    """The lines, two of them put together where a key begins behind other words and goes on in the next line."""
    result: list[Segment] = []
    for n, line in enumerate(lines):
        if result and _close([lines[n - 1], line]) == 2 and lines[n - 1].words[-1] is result[-1].words[-1]:
            before = result[-1]
            whole = index.relabelled(Segment(before.words + line.words, before.page, before.row))
            edge = len(before.text)
            if any(x.kind in _BROKEN and 0 < x.start < edge < x.end - 1 for x in index.at(whole)):
                result[-1] = whole
                continue
        result.append(line)
    return result


_BROKEN = frozenset({"nip", "regon", "krs", "other_id"})
"""Kinds of keys that are long enough to be broken over two lines."""


def _close(lines: Sequence[Segment]) -> int:
    """How many lines from the first one on stand right under one another, flush left or centred."""
    for n in range(1, len(lines)):
        above, line = lines[n - 1], lines[n]
        gap = line.box.y0 - above.box.y1
        near = line.page == above.page and -0.5 * line.size < gap < _LEADING * line.size
        first = lines[0].box
        aligned = min(abs(line.box.x0 - first.x0), abs(line.box.cx - first.cx)) < 0.6 * line.size
        if not near or not aligned or not 0.8 < line.size / max(above.size, 1e-6) < 1.25:
            return n
    return len(lines)


def _is_filled(lines: Sequence[Segment]) -> bool:
    width = max(line.box.width for line in lines)
    return all(
        line.box.width + _BLANK * line.size + after.words[0].box.width > width
        for line, after in zip(lines, lines[1:], strict=False)
    )


def _is_running(lines: Sequence[Segment]) -> bool:
    """Whether the pieces of a party are separated inside the lines, in most of them."""
    marks = [len(SEPARATOR.findall(line.text)) for line in lines]
    return sum(marks) >= 3 and sum(bool(n) for n in marks) > len(lines) / 2
