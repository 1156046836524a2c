"""Labels that a narrow cell breaks over lines: together the lines are a phrase that none of them is alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from faktulove_ocr.extraction.model import Label, Span
from faktulove_ocr.extraction.neighbours import off_line, right_of
from faktulove_ocr.extraction.pieces import is_money
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.labels import Match, fold

REST = "rest"
"""Kind of the further lines of a broken label: they are no value and own none."""
_LINES = 4
_WORDS = 6
"""Words from which on the first line is a sentence."""


_LEADS_ON = re.compile(r"(\b(i|oraz|lub|albo|and|or|und|oder)|[/,&+])\W*$")
"""What ends a line of a label that goes on with a second thing."""


def broken_label(
    segment: Segment,
    layout: Layout,
    read: Callable[[Segment], list[Label]],
    find: Callable[[Segment], Iterable[Match]],
) -> tuple[Label, list[Label]] | None:
    """The label that begins with all of a segment and goes on in the lines under it, and its parts on those lines.

    `read` gives the labels of a segment, `find` the single phrases they are made of: one must reach over the first
    line's end, since a label over a value that begins with a like word is whole. The label lies in the first line,
    its `tail` are the other parts; behind the last of them its value may stand.
    """
    if len(segment.words) > _WORDS or segment.text.rstrip().endswith(":"):
        return None
    lines = [segment, *_lines_under(segment, layout)]
    if len(lines) == 1:
        return None
    joined = Segment(tuple(w for line in lines for w in line.words), segment.page, segment.row)
    found = read(joined)
    if not found or not found[0].leads or found[0].end <= len(segment.text) + 1:
        return None
    label, end = found[0], len(segment.text)
    if not any(match.kind == label.kind and match.start < end < match.end for match in find(joined)):
        return None
    tail, offset = [], 0
    for line in lines:
        if offset and offset < label.end:
            tail.append(Span(line, 0, min(label.end - offset, len(line.text))))
        offset += len(line.text) + 1
    if label.start > 2 or _breaks_inside(tail) or _two_labels(segment, tail[0].segment, label, read, layout):
        return None
    rest = [Label(REST, part.segment, 0, part.end, label.colon, True, 1) for part in tail]
    return replace(label, segment=segment, end=len(segment.text), tail=tuple(tail)), rest


def _two_labels(
    first: Segment, second: Segment, label: Label, read: Callable[[Segment], list[Label]], layout: Layout
) -> bool:
    """Whether the second line begins a label of its own: `Data wystawienia` over `Data sprzedaży`.

    So it does where it says as much by itself as together with the first line, `przelewem` over `Do zapłaty do dnia`,
    or where both are whole labels whose kinds differ.
    """
    above, below = read(first), read(second)
    if not below or not below[0].leads:
        return False
    if below[0].tokens >= label.tokens:
        return True
    values = [next(iter(right_of(line, layout)), None) for line in (first, second)]
    said = values[1] is not None or below[0].end < len(second.text.rstrip(" :."))
    summed = values[0] is not None and is_money(values[0].text) and said
    if summed and above and above[0].kind != below[0].kind:
        return True  # `Do zapłaty` and `Słownie`, each with its value beside or behind it.
    whole = above and above[0].leads and above[0].end >= len(first.text.rstrip(" :."))
    return bool(whole) and above[0].kind != below[0].kind and below[0].tokens > 1


def _breaks_inside(tail: Sequence[Span]) -> bool:
    """Whether a line between the first and the last is more than a part of the label."""
    return any(part.end < len(part.segment.text.rstrip(" :.")) for part in tail[:-1])


def _lines_under(segment: Segment, layout: Layout) -> Iterator[Segment]:
    """The lines of a cell under its first one: close, in like type, flush left, flush right or centred with it."""
    last = segment
    for _ in range(_LINES - 1):
        following = next(_next_lines(last, segment, layout), None)
        if following is None or last.text.rstrip().endswith(":") or _begins_anew(last, following, segment):
            return
        yield following
        last = following


def _begins_anew(last: Segment, following: Segment, first: Segment) -> bool:
    """Whether a line begins as the first did and nothing before it leads on: `Data / sprzedaży / Data / dostawy`."""
    again = fold(following.words[0].text) == fold(first.words[0].text)
    return again and last is not first and _LEADS_ON.search(fold(last.text)) is None


def _next_lines(last: Segment, first: Segment, layout: Layout) -> Iterator[Segment]:
    """What may be the line under `last` in the cell that begins with `first`."""
    size = first.size
    for row in layout.rows[last.row + 1 : last.row + 4]:
        for other in row.segments:
            near = -0.5 * size < other.box.y0 - last.box.y1 < 0.9 * size
            if other.page != last.page or not near or not 0.75 < other.size / max(size, 1e-6) < 1.33:
                continue
            if off_line(other.box, first.box) < 0.6 * size:
                yield other
