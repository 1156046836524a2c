"""Labels on the page, and the places where a label's value may stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from faktulove_ocr.extraction.broken_labels import REST, broken_label
from faktulove_ocr.extraction.model import Label, Span, whole
from faktulove_ocr.extraction.neighbours import off_line, over, right_of
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.labels import Match, fold
from faktulove_ocr.polish.vocabulary import LABELS, PARTY_LABELS

_BETWEEN = re.compile(r"^[\s/|()\[\],.:;–—-]*$")
_NUMBERED = re.compile(r"\W*(?:[A-Z]?[0-9]{1,2}[a-zA-Z]?|[A-Z])[.)\]]*[\s/|:–—-]*")
"""What a form prints before a label: the number of its box."""
_AFTER = re.compile(r"^[\s)\].]*(:|#(?=\s)|[–—](?=\s)|(?<=\s)-(?=\s))")
"""What ends a label: a colon, or a dash where a program writes dashes for colons."""
_PARTY_TAIL = re.compile(
    r"\s+(?!(?:jest|nie|ma|moze|w|na|z|za|o|do|od|is|not|will|has|must|ist|hat|wird"
    r"|no|nr|id|ref|code|number|numer|kod|reference|account|konto|contact|service)\b)"
    r"(?:(?=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻÄÖÜ])[^\W\d_]+\s?){1,2}(?::|\s?[–—-](?!\S)|\s*$)|\s+[^\W\d_][^\d:,;.@–—]{0,30}:\s*$"
)
"""Words that go on with a party's label: one or two in small letters (`Sprzedawca usługi`), or up to a colon."""
_BELOW_ROWS = 4
_BELOW_GAP = 2.6
"""How far below its label a value may begin, in type sizes."""


class LabelIndex:
    """All labels of a layout, by segment and by kind."""

    def __init__(
        self, layout: Layout, taken: Callable[[Segment], bool] = lambda _: False, *, spatial: bool = True
    ) -> None:
        self.layout = layout
        self.taken = taken
        self.spatial = spatial
        self.by_segment: dict[int, list[Label]] = {}
        self.labels: list[Label] = []
        self._kept: list[Segment] = []
        self.headings = _table_headers(layout)
        for segment in layout.segments:
            if segment.row in self.headings or taken(segment):
                continue
            labels = self.by_segment.get(id(segment)) or labels_of(segment)
            if not any(label.kind == REST for label in labels):
                labels = self._over_lines(segment) or labels
            if labels:
                self.by_segment[id(segment)] = labels
                self.labels.extend(label for label in labels if label.kind != REST)

    def _over_lines(self, segment: Segment) -> list[Label]:
        """The label that begins with this segment and goes on under it; its further lines are marked as such."""
        found = broken_label(segment, self.layout, labels_of, found_phrases)
        if found is None:
            return []
        label, rest = found
        for part in rest:
            behind = [x for x in labels_of(part.segment) if x.start >= part.end]
            self.by_segment[id(part.segment)] = [part, *behind]
        return [label]

    def carry_over(self, segment: Segment, to: Segment) -> None:
        """Give a segment that begins with another one's words the labels of that one."""
        self.by_segment[id(to)] = [replace(label, segment=to) for label in self.at(segment)]
        self._kept.append(to)

    def give(self, segment: Segment, label: Label) -> None:
        """Give a segment that was put together from others the label that they make."""
        self.by_segment[id(segment)] = [label]
        self._kept.append(segment)

    def relabelled(self, segment: Segment) -> Segment:
        """A segment that was put together from others, with the labels that are found in it as a whole."""
        self.by_segment[id(segment)] = labels_of(segment)
        self._kept.append(segment)
        return segment

    def of(self, *kinds: str) -> list[Label]:
        """The labels of these kinds in reading order."""
        return [label for label in self.labels if label.kind in kinds]

    def at(self, segment: Segment) -> list[Label]:
        """The labels in a segment, left to right."""
        return self.by_segment.get(id(segment), [])

    def leading(self, segment: Segment) -> Label | None:
        """The label that a segment begins with, which could own what follows."""
        first = next(iter(self.at(segment)), None)
        return first if first is not None and first.leads else None

    def starts_with_label(self, segment: Segment) -> bool:
        """Whether a segment begins with a label that could own what follows."""
        return self.leading(segment) is not None

    def is_only_labels(self, segment: Segment) -> bool:
        """Whether nothing but labels stands in the segment."""
        if not self.starts_with_label(segment):
            return False
        labels = self.at(segment)
        numbered = _NUMBERED.fullmatch(segment.text, 0, labels[0].start)
        ends = [labels[0].start if numbered else 0, *(label.end for label in labels)]
        starts = [*(label.start for label in labels), len(segment.text)]
        return all(_BETWEEN.match(segment.text[end:start]) for end, start in zip(ends, starts, strict=True))


_HINT = re.compile(r"\s*\(([^)]{3,60})\)")
"""What a form wants written after a party's label: `Nabywca (nazwa, adres, NIP)`."""
_VAGUE = frozenset({"issuer", "payer", "recipient"})
"""Parties that may be either side of the sale."""
_DATE_HINT = re.compile(r"\s*\((?=[^)]*\b(?:rok|rrrr|rr|yyyy|yy|year|jjjj|jahr)\b)[^)\d]{4,40}\)")
"""How a form wants a date written: `(dzień, miesiąc, rok)`, `(dd-mm-rrrr)`."""
_DATED = frozenset({"issue_date", "sale_date", "issue_sale_date", "place_date", "due_date", "period"})
_NUMBERS = frozenset({"order", "contract", "delivery_note", "corrected"})
"""Kinds of numbers beside which a label may name their date as well: `Nr zamówienia/Data`."""
_WEAK = frozenset({"bank", "name", "country", "contact", "notes", "factor", "recipient"})
"""Kinds whose single words also stand in names and sentences: labels only before a colon or alone."""

_SERIES = re.compile(r"[A-Z]{1,4}[/-]\d")
"""The beginning of a number whose series is a word of the vocabulary: `RB/41/2022`."""
_ORDER_SERIES = re.compile(r"[A-Z]{2,4} \d")
"""The same for orders, whose series stand apart: `ZAM 41/2022`."""
_ORDINAL = re.compile(r"^\W*(l\.? ?p|lp|poz|nr poz|no|ln|pos|line|#)\W*$", re.IGNORECASE)


def _table_headers(layout: Layout) -> frozenset[int]:
    """Rows that head a numbered table: what stands in them are columns, not labels of the document."""
    return frozenset(
        row.index
        for row in layout.rows
        if len(row.segments) > 1
        and _ORDINAL.match(row.segments[0].text)
        and any(not any(c.isdigit() for c in s.text) for s in row.segments[1:])  # `No. | 2025-17` is none.
    )


def found_phrases(segment: Segment) -> list[Match]:
    """The phrases in a segment; letters may be wrong only where recognition read them."""
    fuzzy = any(w.confidence < 1.0 for w in segment.words)
    return [m for m in LABELS.find(segment.text, fuzzy=fuzzy) if m.tokens > 1 or not _is_series(m, segment.text)]


def labels_of(segment: Segment) -> list[Label]:
    """The labels of a segment; a phrase and its translation beside it are one label."""
    text = segment.text
    result: list[Label] = []
    matches = list(_merge(found_phrases(segment), text))
    for match, following in zip_longest(matches, matches[1:]):
        before = text[: match.start]
        leads = (
            _BETWEEN.match(before) is not None
            or _NUMBERED.fullmatch(before) is not None
            or (bool(result) and result[-1].leads and _BETWEEN.match(text[result[-1].end : match.start]) is not None)
        )
        hint = _HINT.match(text, match.end) if match.kind in PARTY_LABELS else None
        hinted = {m.kind for m in LABELS.find(hint.group(1))} if hint else set()
        hint = hint if hinted and "sign" not in hinted else None
        side, sides = match.kind, hinted & {"seller", "buyer"} if hint else set()
        if len(sides) == 1 and (match.kind in _VAGUE or fold(text[match.start : match.end]).startswith("adresat")):
            side = sides.pop()  # `Wystawca noty (nabywca)`
        after = text[hint.end() if hint else match.end :]
        colon = _AFTER.match(after) is not None
        alone = not (("" if _NUMBERED.fullmatch(before) else before) + after).strip(" .()–—-#№")
        if match.kind in _WEAK and match.tokens == 1 and not colon and not alone:
            twice = match.kind == "bank" and re.match(r"\W+(\w+ ){0,2}bank\b", fold(text[match.end :]))
            beside = following is not None and following.kind in PARTY_LABELS  # `Odbiorca / płatnik:`
            if not twice and not (beside and text[match.end : following.start].strip() == "/"):
                continue
        if match.tokens == 1 and match.end - match.start <= 2 and not colon and not alone:
            continue
        if result and match.start < result[-1].end:
            if match.kind in PARTY_LABELS and match.end > result[-1].end:
                end = match.end + (text[match.end : match.end + 1] == ")")  # `Wystawca (sprzedawca) (Supplier)`
                result[-1] = replace(result[-1], end=end, colon=_AFTER.match(text[end:]) is not None)
            continue
        end = hint.end() if hint else match.end
        written = _DATE_HINT.match(fold(text), end) if match.kind in _DATED else None
        end = written.end() if written else end
        if "(" in text[match.start : end] and text[end : end + 1] == ")":
            end += 1
        if match.kind in PARTY_LABELS and leads:
            going_on = _PARTY_TAIL.match(text, end)
            if going_on is not None and not LABELS.find(going_on.group()):
                end, colon = end + len(going_on.group().rstrip(" :")), text[going_on.end() - 1 :][:1] in ":–—-"
        result.append(Label(side, segment, match.start, end, colon, leads, match.tokens, match.fuzzy))
    return result


_ALL = "gross_total"
_IN_ALL = {"razem", "ogolem", "lacznie", "suma", "total", "gesamt"}
"""Words that name brutto alone, and before or behind what is due or paid say that it is all."""


def _in_all(one: Match, other: Match, text: str) -> bool:
    """Whether two phrases are one label: `Do zapłaty ogółem`, `Łącznie zapłacono`."""
    kinds = {one.kind, other.kind}
    alone = one if one.kind == _ALL else other
    return kinds in ({_ALL, "due"}, {_ALL, "paid"}) and fold(text[alone.start : alone.end]) in _IN_ALL


def _is_series(match: Match, text: str) -> bool:
    """Whether a word of the vocabulary is the series of the number behind it."""
    if _SERIES.fullmatch(text, match.start, match.end + 2):
        return True
    return match.kind == "order" and _ORDER_SERIES.fullmatch(text, match.start, match.end + 2) is not None


def _merge(matches: Sequence[Match], text: str) -> Iterator[Match]:
    """Neighbouring matches of one kind joined, the longer phrase's length kept."""
    current: Match | None = None
    for match in matches:
        joins = current is not None and current.kind == match.kind != "bank"
        if joins and match.tokens == 1 and _ORDER_SERIES.fullmatch(text, match.start, match.end + 2):
            continue  # `Do WZ: WZ 4531/2024`
        if current is not None and joins and _BETWEEN.match(text[current.end : match.start]):
            current = replace(current, end=match.end, tokens=max(current.tokens, match.tokens))
            continue
        if current is not None and text[current.end : match.start] == " " and _in_all(current, match, text):
            kind = match.kind if current.kind == _ALL else current.kind
            current = replace(current, kind=kind, end=match.end, tokens=current.tokens + match.tokens)
            continue
        if current is not None:
            yield current
        current = match
    if current is not None:
        yield current


SENTENCE = 4
"""Words before a label from which on its line is a sentence, not a form."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A place where a label's value may stand; `score` 0..1 says how usual the place is."""

    span: Span
    relation: str
    score: float


def zones(label: Label, index: LabelIndex) -> Iterator[Zone]:
    """The places for a label's value, the most usual first: after it, right of it, below it; over a caption."""
    last = label.last
    segment = last.segment
    following = [x for x in index.at(segment) if x.start >= last.end]
    stop = following[0].start if following else len(segment.text)
    if segment.text[last.end : stop].strip(" :.-/|()"):
        yield Zone(Span(segment, last.end, stop), "after", 1.0 if label.colon else 0.95)
    caption = index.spatial and _is_caption(label, index)
    if caption:
        yield from _above(label, index, _OVER_CAPTION)
    dated = label.kind in _NUMBERS and index.is_only_labels(segment) and all(x.kind in _DATED for x in following)
    if not following or dated:
        yield from _right(label, index)
        yield from _next_line(label, index, within=True)
    if index.spatial:
        for zone in _below(label, index):
            yield replace(zone, score=0.4 * zone.score) if caption else zone
    if index.spatial and not caption:
        yield from _above(label, index, 0.45)
    if not following:
        yield from _next_line(label, index, within=False)


_OVER_CAPTION = 0.9


def _is_caption(label: Label, index: LabelIndex) -> bool:
    """Whether a label is the caption of what stands over it: in brackets, as on forms, or much nearer to it."""
    if label.segment.text.startswith("(") and label.last.segment.text.rstrip().endswith(")"):
        return True
    if label.tail or label.colon or not index.is_only_labels(label.segment):
        return False
    value = over(label.segment, index.layout)
    return value is not None and not index.at(value) and not value.text.rstrip().endswith(":")


def _right(label: Label, index: LabelIndex) -> Iterator[Zone]:
    """Segments right of the label on its height, up to the next label."""
    following: Sequence[Segment] = right_of(label.segment, index.layout)[:3]
    if label.tail or (not following and (label.colon or index.is_only_labels(label.segment))):
        following = _level(label, index)
    for n, other in enumerate(following):
        if index.taken(other):
            return
        labels = index.at(other)
        stop = labels[0].start if labels else len(other.text)
        if stop and other.text[:stop].strip(" :.-/|()"):
            gap = (other.box.x0 - label.box.x1) / max(label.segment.size, 1e-6)
            score = max(0.93 - 0.006 * gap - 0.12 * n, 0.3)
            yield Zone(Span(other, 0, stop), "right", score)
        if labels:
            return


def _level(label: Label, index: LabelIndex) -> Sequence[Segment]:
    """The nearest segments right of a label, from any row that overlaps its height: two lines of a value at most."""
    rows, box = index.layout.rows, label.box
    found = [
        s
        for row in rows[max(label.segment.row - 1, 0) : label.last.segment.row + 2]
        for s in row.segments
        if s.page == label.segment.page
        and re.search(r"\w", s.text)
        and s.box.x0 > box.x1
        and s.box.y_overlap(box) > 0.25 * min(box.height, s.box.height)
    ]
    if not found:
        return []
    edge = min(s.box.x0 for s in found)
    nearest = [s for s in found if s.box.x0 - edge < 0.6 * label.segment.size]
    return sorted(nearest, key=lambda s: s.row)[:2] if label.tail else nearest[:1]


def _next_line(label: Label, index: LabelIndex, *, within: bool) -> Iterator[Zone]:
    """The beginning of the next line, where a sentence (`within`) or a running line that the label ends goes on."""
    segment, rows = label.last.segment, index.layout.rows
    if segment.text[label.last.end :].strip(" :.-"):
        return
    if within != (len(segment.text[: label.last.start].split()) >= SENTENCE):
        return
    row = rows[segment.row].segments
    begins = segment if within else row[0]
    if not within and (segment is not row[-1] or segment is row[0]):
        return
    for below in rows[segment.row + 1 : segment.row + 3]:
        for first in below.segments:
            near = first.page == segment.page and -0.5 * segment.size < first.box.y0 - segment.box.y1 < segment.size
            if near and abs(first.box.x0 - begins.box.x0) < 1.5 * segment.size and not index.taken(first):
                labels = index.at(first)
                stop = labels[0].start if labels else len(first.text)
                if stop:
                    yield Zone(Span(first, 0, stop), "after", 0.9 if within else 0.5)
                return


def _below(label: Label, index: LabelIndex) -> Iterator[Zone]:
    """Segments under the label that overlap it along x, at most a few rows down."""
    segment, rows = label.last.segment, index.layout.rows
    box, size = label.box, segment.size
    bottom, seen = box.y1, 0
    for row in rows[segment.row + 1 : segment.row + 1 + _BELOW_ROWS]:
        if row.page != segment.page or row.box.y0 - bottom > _BELOW_GAP * max(size, row.size):
            return
        for other in row.segments:
            overlap = other.box.x_overlap(box)
            aligned = abs(other.box.x0 - box.x0) < 1.2 * size or abs(other.box.x1 - box.x1) < 1.2 * size
            if overlap <= 0 or (overlap < 0.3 * min(other.box.width, box.width) and not aligned):
                continue
            if index.taken(other):
                return
            labels = index.at(other)
            if labels and labels[0].leads:
                if not (label.last.end == len(segment.text.rstrip(" :")) or index.is_only_labels(segment)):
                    return
                if index.is_only_labels(other):
                    continue
                return
            stop = labels[0].start if labels else len(other.text)
            seen += 1
            yield Zone(Span(other, 0, stop), "below", (0.86 if aligned else 0.78) - 0.14 * (seen - 1))
            bottom = other.box.y1
        if seen >= 2:
            return


def _above(label: Label, index: LabelIndex, score: float) -> Iterator[Zone]:
    """The segment right over a label that stands alone: some forms print the value first."""
    segment, rows = label.segment, index.layout.rows
    if segment.row == 0 or not index.is_only_labels(segment):
        return
    for other in (s for row in rows[max(segment.row - 2, 0) : segment.row] for s in row.segments):
        if other.page != segment.page or not -segment.size < label.box.y0 - other.box.y1 < 1.2 * segment.size:
            continue
        if not index.at(other) and off_line(other.box, label.box) < segment.size:
            yield Zone(whole(other), "above", score)


Finder = Callable[[Span], list[tuple[Span, object, float]]]
"""What turns the text of a zone into values: the place of each, its value, its plausibility 0..1."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label with one value that may be its own."""

    label: Label
    span: Span
    value: object
    score: float


def pairs(labels: Sequence[Label], index: LabelIndex, finder: Finder, weight: Callable[[Label], float]) -> list[Pair]:
    """Labels matched with values one to one, best pairs first.

    A value goes to the label it fits best and a label takes one value, so that a date under one label is not
    also the date of its neighbour.
    """
    options: list[Pair] = []
    for label in labels:
        strength = weight(label)
        if strength <= 0:
            continue
        for zone in zones(label, index):
            found = finder(zone.span)
            for n, (span, value, plausibility) in enumerate(found[:3]):
                score = zone.score * plausibility * strength * (0.93**n)
                options.append(Pair(label, span, value, score))
    options.sort(key=lambda p: -p.score)
    used_labels: set[int] = set()
    used_values: set[tuple[int, int]] = set()
    chosen: list[Pair] = []
    for option in options:
        key = (id(option.span.segment), option.span.start)
        if id(option.label) in used_labels or key in used_values:
            continue
        used_labels.add(id(option.label))
        used_values.add(key)
        chosen.append(option)
    return chosen
