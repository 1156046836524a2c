"""The lines that belong to a party's label: right of it, and its column downwards."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faktulove_ocr.extraction.model import Label, Span
from faktulove_ocr.extraction.neighbours import off_line, right_of
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_model import ID_KINDS, PARTY_KINDS
from faktulove_ocr.layout import Row, Segment
from faktulove_ocr.polish.addresses import LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold

_COPY = re.compile(r"\W*(oryginal|kopia|duplikat|egzemplarz)( ?/ ?(oryginal|kopia))?\W*")
"""The mark of a copy as it stands alone under a title."""

_SUMS = frozenset({"net_total", "vat_total", "due", "paid"})
_NO_DIGIT = re.compile(r"\D*").fullmatch
_WIDE_BLANK = 3.0
"""Gap between the pieces of a party on one line, in type sizes."""
_STOP_KINDS = frozenset(
    """issue_date sale_date issue_sale_date due_date other_date period place place_date payment_form section sign
    in_words net_total vat_total due paid currency order corrected reason notes ksef""".split()
)
"""Labels of the document: where one leads a line, no party goes on."""


def region(label: Label, index: LabelIndex, titles: frozenset[int]) -> list[Segment]:
    """The segments that belong to a party label: what follows it, then its column downwards."""
    segment, rows = label.segment, index.layout.rows
    size = segment.size
    row = rows[segment.row]
    edge = right_edge(label, index)
    lines: list[Segment] = []
    following = [x for x in index.at(segment) if x.start >= label.end]
    if following and following[0].kind == "nip" and not segment.text[label.end : following[0].start].strip(" :.,-"):
        under = _column_below(label, rows, size)
        if under is None or under.box.y0 - segment.box.y1 > 0.9 * size or index.starts_with_label(under):
            return [segment, *[s for s in right_of(segment, index.layout)[:1] if s.box.x0 < edge]]
    lefts = [label.box.x0, segment.box.x0] if label.leads else [label.box.x0]  # Before it may stand its box's number.
    after = segment.text[label.end :].strip(" :.-/|()")
    if after and not index.is_only_labels(segment):
        lines.append(segment)
        lines += _going_on(segment, index, edge)
        lefts += [w.box.x0 for w in Span(segment, label.end, len(segment.text)).words if w.box.x0 > label.box.x1][:1]
    else:
        beside = _beside(label, index, edge, titles)
        lines += [*beside, *(_going_on(beside[-1], index, edge) if beside else ())]
        lefts += [s.box.x0 for s in beside]
        if not beside and (flush := _flush_under_centred(label, index)) is not None:
            lefts = [flush]
            edge = min(edge, 2 * label.box.cx - flush)
    bottom = row.box.y1 if lines else label.box.y1
    own = {id(part.segment) for part in label.tail if part.end >= len(part.segment.text.rstrip(" :."))}
    flush_right = not lines and _is_flush_right(label, rows)
    for below_row in rows[segment.row + 1 : segment.row + 22]:
        if below_row.page != segment.page:
            break
        limit = 3.4 if len(lines) < 9 else 2.0
        if below_row.box.y0 - bottom > limit * max(size, below_row.size):
            break
        picked = _pick(below_row, lefts, edge, label, size, flush_right=flush_right)
        picked = [s for s in picked if id(s) not in own]
        if not picked:
            continue
        first = picked[0]
        if index.taken(first):
            break
        if is_remark(first, index):
            bottom = first.box.y1
            continue
        picked = [s for s in picked if not index.taken(s)]
        if id(first) in titles or ends_region(first, index):
            break
        lines.extend(picked)
        bottom = max(s.box.y1 for s in picked)
        if len(set(lefts)) == 1 or abs(first.box.x0 - label.box.x0) < 4 * size:
            lefts.append(first.box.x0)
    return lines


def _going_on(segment: Segment, index: LabelIndex, edge: float) -> list[Segment]:
    """What goes on right of a party's first line, a wide blank apart: its street, its town, its tax number."""
    found: list[Segment] = []
    last = segment
    for other in right_of(segment, index.layout):
        gap = other.box.x0 - last.box.x1
        piece = POSTCODE.search(other.text) or STREET.search(fold(other.text)) or find_nips(other.text)
        if other.box.x0 >= edge or gap > _WIDE_BLANK * segment.size or not piece or ends_region(other, index):
            break
        found.append(other)
        last = other
    return found


def _beside(label: Label, index: LabelIndex, edge: float, titles: frozenset[int]) -> list[Segment]:
    """The first line of a party right of its label; none where its lines stand in the column under the label."""
    rows, segment = index.layout.rows, label.segment
    other = next(iter(right_of(segment, index.layout)), None)
    if other is None or other.box.x0 >= edge or id(other) in titles:
        return []
    key = index.leading(other)
    if key is not None and key.kind == "nip" and not find_nips(other.text):
        return []  # Its number stands under it, in a cell of its own.
    if key is not None and key.kind not in ID_KINDS | {"name", "address", "name_address"}:
        return []
    if other.box.x0 - segment.box.x1 > 3 * segment.size:
        below = _column_below(label, rows, segment.size)
        if _flush_under_centred(label, index) is not None and index.at(other) == [] and _heads_a_column(other, index):
            return []
        if (below is not None and not index.starts_with_label(below)) or _is_column(label, rows, index):
            return []
    return [other]


def _heads_a_column(segment: Segment, index: LabelIndex) -> bool:
    """Whether a label stands right under a segment, in its column: it is a heading, no value."""
    rows = index.layout.rows[segment.row + 1 : segment.row + 3]
    under = [s for row in rows for s in row.segments if s.box.x_overlap(segment.box) > 0 and s.page == segment.page]
    return any(index.starts_with_label(s) or ":" in s.text for s in under)


def is_remark(segment: Segment, index: LabelIndex) -> bool:
    """Whether a line is a party's role in brackets: a remark to the label above it (`(wystawca)`), no label itself."""
    inside = re.fullmatch(r"\W*\(.*\)\W*", segment.text) is not None
    return inside and index.is_only_labels(segment) and index.at(segment)[0].kind in PARTY_KINDS


def over_caption(label: Label, index: LabelIndex, titles: frozenset[int]) -> list[Segment]:
    """The lines that stand right over a party's role in brackets, aligned with it: a caption under its party.

    None where another party's label heads them: then the caption is a remark to that.
    """
    caption, lines, limit = label.segment, [label.segment], 0.0
    for row in reversed(index.layout.rows[max(caption.row - 16, 0) : caption.row]):
        top, size = lines[0], caption.size
        if row.page != caption.page or top.box.y0 - row.box.y1 > 4 * size:
            break
        over = next((s for s in row.segments if off_line(s.box, caption.box) < 0.8 * size), None)
        if over is None:
            continue
        gap = top.box.y0 - over.box.y1
        limit = limit or max(0.5 * size, 1.5 * gap)
        if gap > min(limit, 1.3 * size) or index.taken(over) or id(over) in titles or ends_region(over, index):
            break
        if is_remark(over, index) or over.size > 2 * size or _COPY.fullmatch(fold(over.text)):
            break
        lines.insert(0, over)
    heads = [x for s in lines[:2] for x in index.at(s)[:1] if x.kind in PARTY_KINDS and s is not caption]
    return [] if heads else lines[:-1]


def _column_below(label: Label, rows: Sequence[Row], size: float) -> Segment | None:
    """The segment right under a label in its own column, if any; flush left or centred with the label's line."""
    for row in rows[label.segment.row + 1 : label.segment.row + 3]:
        if row.page != label.segment.page or row.box.y0 - label.box.y1 > 2.5 * size:
            return None
        for other in row.segments:
            centred = abs(other.box.cx - label.segment.box.cx) < size
            if abs(other.box.x0 - label.box.x0) < 2 * size or centred:
                return other
    return None


def _flush_under_centred(label: Label, index: LabelIndex) -> float | None:
    """Where the lines begin that stand flush left right under a label centred in their wide column; None elsewhere."""
    rows, size = index.layout.rows, label.segment.size
    edge = left_edge(label, index)
    near = [s for row in rows[label.segment.row + 1 : label.segment.row + 4] for s in row.segments]
    under = [s for s in near if s.page == label.segment.page and -0.5 * size < s.box.y0 - label.box.y1 < 1.2 * size]
    level = (min(abs(s.box.x0 - label.box.x0) / 2, abs(s.box.cx - label.box.cx)) for s in under)
    if min(level, default=0.0) < size:
        return None
    before = max((s for s in under if edge <= s.box.x0 < label.box.x0), key=lambda s: s.box.x0, default=None)
    taken = before is None or index.taken(before) or index.starts_with_label(before)
    return None if taken or before is None else before.box.x0


def _is_column(label: Label, rows: Sequence[Row], index: LabelIndex) -> bool:
    """Whether a line without a key stands flush left under a label: its party is a column, not keys with values."""
    bottom, size = label.box.y1, label.segment.size
    for row in rows[label.segment.row + 1 : label.segment.row + 6]:
        for other in row.segments:
            flush = other.page == label.segment.page and abs(other.box.x0 - label.box.x0) < 0.5 * size
            if flush and other.box.y0 - bottom < 0.9 * size:
                if not index.at(other):
                    return True
                bottom = other.box.y1
    return False


def right_edge(label: Label, index: LabelIndex) -> float:
    """Where the label's column ends: the next party label or block heading right of it at about its height."""
    size, edge = label.segment.size, float("inf")
    rows = index.layout.rows
    for row in rows[max(label.segment.row - 2, 0) : label.segment.row + 3]:
        if row.page != label.segment.page or abs(row.box.cy - label.box.cy) > 4 * size:
            continue
        for other in row.segments:
            first = index.leading(other) if other.box.x0 > label.box.x1 + size else None
            stops = first is not None and first.kind in _STOP_KINDS and row.index == label.segment.row
            if first is not None and (first.kind in PARTY_KINDS or stops):
                edge = min(edge, other.box.x0 - 0.5 * size)
    return edge


def left_edge(label: Label, index: LabelIndex) -> float:
    """Where the label's column begins: after the party label left of it at about its height, if there is one."""
    size, edge = label.segment.size, 0.0
    for row in index.layout.rows[max(label.segment.row - 2, 0) : label.segment.row + 3]:
        for other in row.segments:
            beside = other.page == label.segment.page and other.box.x1 < label.box.x0 - size
            first = index.leading(other) if beside and abs(other.box.cy - label.box.cy) < 4 * size else None
            if first is not None and first.kind in PARTY_KINDS:
                edge = max(edge, other.box.x1)
    return edge


def _is_flush_right(label: Label, rows: Sequence[Row]) -> bool:
    """Whether the line right under a label ends where the label ends and begins elsewhere, not by chance."""
    segment = label.segment
    for row in rows[segment.row + 1 : segment.row + 2]:
        for other in row.segments:
            ends = abs(other.box.x1 - segment.box.x1) < 0.6 * segment.size
            if ends and abs(other.box.x0 - segment.box.x0) > segment.size:
                flush_left = any(
                    abs(s.box.x0 - other.box.x0) < 0.3 * s.size and abs(s.box.x1 - other.box.x1) > s.size
                    for s in (rows[segment.row + 2].segments if segment.row + 2 < len(rows) else ())
                )
                near = other.page == segment.page and other.box.y0 - segment.box.y1 < segment.size
                return near and not flush_left
    return False


def _pick(
    row: Row, lefts: Sequence[float], right_edge: float, label: Label, size: float, *, flush_right: bool
) -> list[Segment]:
    """The row's segments in the party's column, with what stands right of a bare key there."""
    picked: list[Segment] = []
    left, right = min(lefts) - 1.5 * size, max(lefts)
    for segment in row.segments:
        if segment.box.x0 >= right_edge:
            break
        starts = any(abs(segment.box.x0 - x) < 1.6 * size for x in lefts)
        under = segment.box.x0 >= left and segment.box.x0 <= right + 2 * size
        centred = min(abs(segment.box.cx - b.cx) for b in (label.box, label.segment.box)) < 1.5 * size
        centred = centred or (flush_right and abs(segment.box.x1 - label.segment.box.x1) < 0.6 * size)
        reach = 4.5 if picked and picked[-1].box.width < 7 * size else 1.5
        near = picked and segment.box.x0 - picked[-1].box.x1 < reach * size
        keyed = (
            picked
            and len(picked) == 1
            and segment.box.x0 - picked[-1].box.x1 < 16 * size
            and re.search(r":\s*$", picked[-1].text)
        )
        if starts or under or (centred and not picked) or near or keyed:
            picked.append(segment)
        elif picked:
            break
    return picked


def ends_region(segment: Segment, index: LabelIndex) -> bool:
    """Whether a segment begins something that is no longer the party."""
    first = index.leading(segment)
    if first is None:
        return False
    others = index.at(segment)[1:2]
    if first.kind == "name_address" and others and others[0].kind in PARTY_KINDS:
        return True  # `Nazwa i adres nabywcy:`
    if first.kind in PARTY_KINDS:
        return first.colon or index.is_only_labels(segment) or first.tokens > 1
    if first.kind in _STOP_KINDS and not first.colon and LEGAL.search(fold(segment.text)) and _NO_DIGIT(segment.text):
        return False  # `Data Forge sp. z o.o.`
    if first.kind in _SUMS and not first.colon and _NO_DIGIT(segment.text):
        beside = [s.text for s in right_of(segment, index.layout)[:1]]
        return any(not _NO_DIGIT(text) for text in beside)  # `NetPoint Jan Nowak`
    lives = first.kind == "order" and POSTCODE.search(segment.text)  # `zam. Leśna 3, 05-126 …` is no order.
    return first.kind in _STOP_KINDS and not lives and not _gives_nip(first, index)


def _gives_nip(label: Label, index: LabelIndex) -> bool:
    """Whether what reads as a label of the tax's sum (`VAT`) is the key of a tax number, behind it or beside it."""
    beside = [s.text for s in right_of(label.segment, index.layout)[:1]]
    behind = label.segment.text[label.start :]
    return label.kind == "vat_total" and any(find_nips(text)[:1] for text in (behind, *beside))
