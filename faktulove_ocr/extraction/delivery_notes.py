"""Delivery notes an invoice names: after their label, listed on one line or several, or over groups of items."""

from __future__ import annotations

import re
from collections.abc import Iterator

from faktulove_ocr.extraction.broken_labels import REST
from faktulove_ocr.extraction.model import Label, Span, whole
from faktulove_ocr.extraction.neighbours import left_of
from faktulove_ocr.extraction.numbers import day_behind, document_number
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import LinkedDocument

_GROUP = re.compile(
    r"\W*(?:(?:do|z|wg|dot|nr|numer|dok|dokument|dokumenty|dokumentu|dowod)\b\W*){0,2}"
    r"(?:(?:[a-z]+ ){0,3}wz ?:|wz\b(?!\W*[\d/-])|wydanie zewn\w*|dowod (?:wydania|dostawy)"
    r"|delivery (?:note|docket)|lieferschein(?:nr|nummer)?)"
    r"(?:\W*\b(?:nr|numer|no|number|nummer)\b)?\W*"
)
"""What heads a group of items that were delivered together."""
_NEXT = re.compile(r"(?:\s|[,;]|\bi\b|\boraz\b|\band\b|\bund\b)+(?=\S*\d|[A-Z]{1,4} \d)")
"""What parts the numbers of a list."""
_OF_DAY = re.compile(r"[\s,(]*(z|ze|z dnia|z dn\.|dn\.|dnia|of|from|dated|vom)?\s*")
"""What stands between a delivery note's number and its day."""
_KEY_GAP = 15
"""The widest gap between a key and its value, in type sizes."""


def delivery_notes(layout: Layout, index: LabelIndex, own_number: str | None) -> Iterator[LinkedDocument]:
    """Delivery notes after their label, and those that head groups of items in their table."""
    seen = {own_number}
    for number in (*_labelled(layout, index), *_over_groups(layout, index)):
        if number.text not in seen:
            seen.add(number.text)
            yield LinkedDocument("wz", number.text, day_behind(number.segment, number.end))


def _labelled(layout: Layout, index: LabelIndex) -> Iterator[Span]:
    """Numbers after a label: several on one line, or one line of them under another."""
    for label in index.of("delivery_note"):
        for zone in zones(label, index):
            number = document_number(zone.span)
            if number is None or zone.relation == "above":
                continue
            yield from _listed(number, whole(number.segment))
            if zone.span.start == 0:
                yield from _lines_under(number.segment, label, layout, index)
            break


def _over_groups(layout: Layout, index: LabelIndex) -> Iterator[Span]:
    """Numbers in lines of the item table that are no items: `Do WZ: WZ 4531/2024`."""
    for segment in layout.segments:
        if not index.taken(segment):
            continue
        head = _GROUP.match(fold(segment.text))
        place = Span(segment, head.end(), len(segment.text)) if head else None
        number = document_number(place) if place is not None else None
        if place is not None and number is not None and number.start == place.start:
            yield from _listed(number, place)


def _listed(first: Span, place: Span) -> Iterator[Span]:
    """A number and those that follow it on its line, parted by blanks, commas or `i`, each perhaps with its day."""
    yield first
    number, text = first, first.segment.text
    while number.end < place.end:
        behind = _behind_day(text, number.end, place.end)
        gap = _NEXT.match(text[behind : place.end])
        following = document_number(Span(first.segment, behind + gap.end(), place.end)) if gap else None
        if following is None or not re.search(r"[/\-]|[A-Z]", following.text):
            return
        yield following
        number = following


def _behind_day(text: str, start: int, stop: int) -> int:
    """Where a text goes on behind the day that stands at an offset; the offset where none does."""
    days = find_dates(text[start:stop])[:1]
    return start + sum(end for begin, end, *_ in days if _OF_DAY.fullmatch(text[start : start + begin].lower()))


def _lines_under(segment: Segment, label: Label, layout: Layout, index: LabelIndex) -> Iterator[Span]:
    """The numbers of the lines under a segment, flush left with it, that hold nothing else."""
    last = segment
    for following in _flush_under(segment, layout):
        text, stop = following.text, len(following.text)
        first = document_number(Span(following, _behind_day(text, 0, stop), stop))
        numbers = list(_listed(first, whole(following))) if first is not None else []
        labelled = any(x.kind not in (REST, "issue_date") for x in index.at(following))
        if labelled or not numbers or text[_behind_day(text, numbers[-1].end, stop) :].strip(" ,;"):
            return
        key = left_of(following, layout)
        own = key is not None and key in (label.segment, label.last.segment)
        keyed = key is not None and not own and following.box.x0 - key.box.x1 < _KEY_GAP * following.size
        if keyed or following.box.y0 - last.box.y1 > following.size:
            return
        yield from numbers
        last = following


def _flush_under(segment: Segment, layout: Layout) -> Iterator[Segment]:
    """The segments of the next rows that begin where one does."""
    for row in layout.rows[segment.row + 1 : segment.row + 16]:
        for other in row.segments:
            if other.page == segment.page and abs(other.box.x0 - segment.box.x0) < 0.5 * segment.size:
                yield other
