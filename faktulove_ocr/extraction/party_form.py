"""A party set as a form: its keys in one column, its values in another, either of them broken over lines.

Which lines of the values belong to which key is told by geometry alone: the cells of a form's row are set level at
their tops or at their middles, and the rows follow one another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from faktulove_ocr.extraction.broken_labels import REST
from faktulove_ocr.extraction.model import Label, Span
from faktulove_ocr.extraction.neighbours import off_line
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_model import ID_KINDS, PARTY_KINDS, join_words
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, POSTCODE

_FIRST = frozenset({"name", "address", "name_address", "nip"})
_KEYS = ID_KINDS | _FIRST
_ROWS = 22
"""How far down a form may go, in rows of the page."""
_KEY_GAP = 9.0
"""The widest gap between two keys of a form, in type sizes: a cell of many lines stands between them."""
_LINE_GAP = 4.5
"""The widest gap between two lines of values, in type sizes."""
_VALUE_GAP = 22.0
"""The gap between a key and its value, in type sizes."""
_NO_VALUE = 4.0
"""What a key without a value costs when lines are dealt out to keys, in type sizes."""


@dataclass(frozen=True, slots=True)
class Form:
    """`lines` are the cells, key and value each put together; `used` are the segments of the page they come from."""

    lines: list[Segment]
    used: list[Segment]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a value: the words of `segment` from `start` on."""

    segment: Segment
    start: int
    box: Box

    @property
    def text(self) -> str:
        return self.segment.text[self.start :]


def form_under(label: Label, index: LabelIndex, edges: tuple[float, float]) -> Form | None:
    """The form that a party's label heads, between two edges; None where no name or address stands beside its key.

    A label that has its own value beside it is a key like the others: it heads no form.
    """
    cells = [s for s in _under(label, index.layout, edges) if not index.taken(s)]
    keys, bottom = _keys(label, cells, index)
    if not {k.kind for k in keys} & {"name", "address", "name_address"} or len(keys) < 2:
        return None
    values = _values(keys, [s for s in cells if s.box.y0 < bottom], index)
    if not any(v.start == 0 for v in values) or _has_value(label, values, index.layout):
        return None
    dealt = _dealt(keys, values, label.segment.size)
    lines = [line for key, own in zip(keys, dealt, strict=True) for line in _cell(key, own, index)]
    used = [part for key in keys for part in (key.segment, *(t.segment for t in key.tail))]
    return Form(lines, used + [v.segment for v in values if v.start == 0])


def _under(label: Label, layout: Layout, edges: tuple[float, float]) -> list[Segment]:
    """The segments under a label and between the edges of its column, in reading order."""
    rows = layout.rows[label.last.segment.row : label.last.segment.row + _ROWS]
    return [
        s
        for row in rows
        for s in row.segments
        if s.page == label.segment.page and edges[0] <= s.box.x0 < edges[1] and s.box.y0 > label.box.cy
    ]


def _has_value(label: Label, values: Sequence[_Line], layout: Layout) -> bool:
    """Whether something stands level with a party's label in the column of the values."""
    size = label.segment.size
    edges = [v.box.x0 for v in values if v.start == 0]
    beside = [s for s in layout.rows[label.segment.row].segments if s.box.x0 > label.box.x1]
    return any(abs(s.box.x0 - x) < 0.6 * size for s in beside for x in edges)


def _keys(label: Label, cells: Sequence[Segment], index: LabelIndex) -> tuple[list[Label], float]:
    """The keys under a party's label, one under another, and where the form ends: at a key that is none of its."""
    found: list[Label] = []
    size, bottom = label.segment.size, label.box.y1
    for segment in cells:
        first = index.leading(segment)
        if segment.box.y0 - bottom > _KEY_GAP * max(size, segment.size):
            break
        if first is None or first.kind == REST:
            continue
        if not found:
            if first.kind in _FIRST and _is_under(label, first):
                found.append(first)
                bottom = first.box.y1
            continue
        if off_line(found[0].box, first.box) >= size:
            continue
        kinds = {k.kind for k in found}
        if _goes_on(found[-1], first):
            found[-1] = replace(found[-1], tail=(*found[-1].tail, Span(segment, first.start, first.end), *first.tail))
        elif first.kind in _KEYS and not (first.kind in _FIRST and first.kind in kinds) and _is_key(first):
            found.append(first)
        else:
            return found, segment.box.y0
        bottom = found[-1].box.y1
    return found, float("inf")


def _is_under(label: Label, key: Label) -> bool:
    """Whether a key stands under a party's label: at its left edge, or the label is centred over key and value."""
    box, size = key.box, label.segment.size
    near = label.box.x0 - 2 * size < box.x0 < label.box.x1 + 2 * size
    return near or box.x0 < label.box.cx < box.x1 + _VALUE_GAP * size


def _goes_on(key: Label, following: Label) -> bool:
    """Whether a key that breaks off in an enumeration (`Imię i nazwisko /`) goes on in the line under it."""
    last = key.last.segment
    near = following.box.y0 - last.box.y1 < 0.9 * last.size
    return near and key.kind == following.kind and re.search(r"[/,]\s*$", last.text) is not None


def _is_key(label: Label) -> bool:
    """Whether a label is a key: it has a colon or stands alone (no `www.abc.pl`), or it is one that must be."""
    alone = not label.last.segment.text[label.last.end :].strip(" :.–-")
    return label.colon or alone or label.kind in _FIRST


def _values(keys: Sequence[Label], cells: Sequence[Segment], index: LabelIndex) -> list[_Line]:
    """The lines of the values, top to bottom: what stands behind a key in its segment, and the column beside."""
    size = keys[0].segment.size
    found = [line for key in keys if (line := _behind(key)) is not None]
    edge = max(k.box.x1 for k in keys)
    right = [s for s in cells if s.box.x0 > edge - size]
    beside = [s for s in right if any(s.box.y_overlap(k.box) > 0.4 * s.box.height for k in keys)]
    if not beside:
        return found
    first = min(beside, key=lambda s: s.box.x0)
    if first.box.x0 - edge > _VALUE_GAP * size:
        return found
    column = [*_further(first, right, index, -1), first, *_further(first, right, index, 1)]
    found += [_Line(s, 0, s.box) for s in column]
    return sorted(found, key=lambda line: line.box.cy)


def _behind(key: Label) -> _Line | None:
    """What stands behind a key in its own segment."""
    last = key.last
    text = last.segment.text[last.end :]
    start = last.end + len(text) - len(text.lstrip(" :.–-"))
    if not text.strip(" :.,;–-()/|"):
        return None
    return _Line(last.segment, start, union(w.box for w in Span(last.segment, start, len(last.segment.text)).words))


def _further(first: Segment, right: Sequence[Segment], index: LabelIndex, step: int) -> list[Segment]:
    """The segments of the value column above (`step` -1) or below one, up to a wider gap or to something with a key."""
    found: list[Segment] = []
    last = first
    for other in sorted(right, key=lambda s: step * s.box.cy):
        if step * (other.box.cy - last.box.cy) < 0.5 * first.size:
            continue
        gap = other.box.y0 - last.box.y1 if step > 0 else last.box.y0 - other.box.y1
        if gap > _LINE_GAP * first.size:
            break
        aligned = min(abs(other.box.x0 - last.box.x0), abs(other.box.x0 - first.box.x0)) < 0.8 * first.size
        centred = min(abs(other.box.cx - last.box.cx), abs(other.box.cx - first.box.cx)) < 0.8 * first.size
        flush_right = min(abs(other.box.x1 - last.box.x1), abs(other.box.x1 - first.box.x1)) < 0.8 * first.size
        if not (aligned or centred or flush_right):
            continue
        key = index.leading(other)
        if key is not None and key.kind in _KEYS | set(PARTY_KINDS):
            break
        found.append(other)
        last = other
    return found


def _dealt(keys: Sequence[Label], values: Sequence[_Line], size: float) -> list[list[_Line]]:
    """The lines of the values dealt out to the keys in their order, so that the cells of each row stand level."""
    options = (_dealt_level(keys, values, size, edge) for edge in (_top, _middle))
    return min(options, key=lambda option: option[0])[1]


def _top(boxes: Sequence[Box]) -> float:
    return min(b.y0 for b in boxes)


def _middle(boxes: Sequence[Box]) -> float:
    return (min(b.y0 for b in boxes) + max(b.y1 for b in boxes)) / 2


def _dealt_level(
    keys: Sequence[Label], values: Sequence[_Line], size: float, edge: Callable[[Sequence[Box]], float]
) -> tuple[float, list[list[_Line]]]:
    """The cheapest way to deal out the lines, with its cost: how far keys and values are from being level."""
    count = len(values)
    best: list[tuple[float, list[list[_Line]]]] = [(0.0, []), *[(float("inf"), [])] * count]
    for key in keys:
        place = edge([key.box])
        following: list[tuple[float, list[list[_Line]]]] = []
        for end in range(count + 1):
            options = []
            for start in range(end + 1):
                own = list(values[start:end])
                cost = abs(edge([v.box for v in own]) - place) if own else _NO_VALUE * size
                options.append((best[start][0] + cost, [*best[start][1], own]))
            following.append(min(options, key=lambda option: option[0]))
        best = following
    return best[count]


def _cell(key: Label, own: Sequence[_Line], index: LabelIndex) -> list[Segment]:
    """A key and its value as one segment; a postcode that begins a line begins another, as if a comma stood there."""
    groups: list[list[_Line]] = [[]]
    for line in own:
        if groups[0] and (key.kind == "name_address" or POSTCODE.match(line.text) or FOREIGN_POSTCODE.match(line.text)):
            groups.append([])
        groups[-1].append(line)
    key_words = tuple(w for part in (Span(key.segment, key.start, key.end), *key.tail) for w in part.words)
    found = []
    for n, group in enumerate(groups):
        words = key_words if n == 0 else ()
        for line in group:
            words = join_words(words, Span(line.segment, line.start, len(line.segment.text)).words)
        whole = Segment(words, key.segment.page, key.segment.row)
        if n == 0:
            length = len(" ".join(w.text for w in key_words))
            index.give(whole, Label(key.kind, whole, 0, length, True, True, key.tokens))
        found.append(whole)
    return found
