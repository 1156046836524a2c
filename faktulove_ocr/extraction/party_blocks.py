"""Lines that stand together where no label says whose they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_model import SEPARATOR
from faktulove_ocr.extraction.party_region import ends_region
from faktulove_ocr.layout import Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold

_BANNER = 1.6
"""Type so many times larger than a party's lines is a logo or a title above them."""
_LOGO = 1.2
"""The same over a line that has the company's name in it."""
_CAPTION = 0.9
"""Type so many times smaller than the line under it is a caption: names are never printed smaller than addresses."""


@dataclass(slots=True)
class Blocks:
    """The blocks of a document; `owned` are ids of the segments that a party has already."""

    index: LabelIndex
    titles: frozenset[int]
    owned: set[int]

    def around(self, segment: Segment) -> list[Segment]:
        """The lines that stand together with a segment: close above and below, aligned with it."""
        lines = [segment]
        anchors = self._anchors(segment)
        for step in (-1, 1):
            edge, place = segment, segment.row
            while 0 <= (place := place + step) < len(self.index.layout.rows) and len(lines) < 12:
                row = self.index.layout.rows[place]
                gap = edge.box.y0 - row.box.y1 if step < 0 else row.box.y0 - edge.box.y1
                if row.page != segment.page or gap > 1.5 * max(segment.size, row.size):
                    break
                near = [s for s in row.segments if self._free(s) and _aligned(s, segment, anchors)]
                if not near:
                    continue
                over = step < 0 and self._heads(near[0], edge)
                if over or near[0].size > _BANNER * segment.size or self.index.taken(near[0]):
                    break
                if ends_region(near[0], self.index):
                    break
                edge = near[0]
                lines.insert(0, edge) if step < 0 else lines.append(edge)
        return _of_one_party(lines, segment)

    def with_name_above(self, lines: Sequence[Segment]) -> list[Segment]:
        """Lines that have no name, with the nearest line above them that stands over their width."""
        top = lines[0]
        if LEGAL.search(fold(SEPARATOR.split(top.text)[0])):
            return list(lines)
        left, right = min(s.box.x0 for s in lines), max(s.box.x1 for s in lines)
        for row in reversed(self.index.layout.rows[max(top.row - 2, 0) : top.row]):
            if row.page != top.page or top.box.y0 - row.box.y1 > 1.5 * max(top.size, row.size):
                break
            for other in row.segments:
                shared = min(other.box.x1, right) - max(other.box.x0, left)
                if not self._names(other) or shared <= 0.5 * other.box.width:
                    continue
                if other.size < _BANNER * top.size or LEGAL.search(fold(other.text)):
                    return [other, *lines]
                if abs(other.box.cx - top.box.cx) < top.size:
                    return [*self._letterhead(other), *lines]
        return list(lines)

    def _letterhead(self, last: Segment) -> list[Segment]:
        """The centred lines of large type over an address, down to `last`, that are a letterhead's name."""
        above = self.index.layout.rows[last.row - 1 : last.row] if last.row else ()
        for other in (s for row in above for s in row.segments):
            near = other.page == last.page and last.box.y0 - other.box.y1 < last.size
            if near and self._names(other) and abs(other.box.cx - last.box.cx) < 0.5 * last.size:
                return [other, last] if 0.8 < other.size / last.size < 1.25 else [last]
        return [last]

    def _names(self, segment: Segment) -> bool:
        """Whether a segment may be a name: nothing has claimed it and no label stands in it."""
        return self._free(segment) and not self.index.taken(segment) and not self.index.at(segment)

    def _free(self, segment: Segment) -> bool:
        return id(segment) not in self.owned and id(segment) not in self.titles

    def _anchors(self, segment: Segment) -> tuple[float, ...]:
        """Where a segment's column may begin: at its left edge and at a label inside it (`pieczęć NIP 526…`)."""
        return (segment.box.x0, *(label.box.x0 for label in self.index.at(segment) if label.kind == "nip"))

    def _heads(self, segment: Segment, under: Segment) -> bool:
        """Whether a line is a caption or a logo over a party's lines: in smaller type, or the first words once more.

        Over a name any small line is one; over an address it may be the name.
        """
        folded = fold(segment.text)
        if fold(under.text).startswith(folded + " "):
            return True
        company = SEPARATOR.search(under.text) and LEGAL.search(fold(SEPARATOR.split(under.text)[0]))
        if company and segment.size > _LOGO * under.size and not LEGAL.search(folded):
            return True  # A brand over the line of the company with its address.
        sent = is_senders_line(segment.text) and segment.size <= under.size
        if sent and not SEPARATOR.search(under.text) and not self.index.starts_with_label(under):
            return True  # The sender's address on one line over the window.
        printed = all(w.confidence == 1.0 for w in segment.words)
        small = printed and segment.size < _CAPTION * under.size and not LEGAL.search(folded)
        first = SEPARATOR.split(under.text)[0]
        named = (
            not re.search(r"\d", first) and not STREET.search(fold(first)) and not self.index.starts_with_label(under)
        )
        told = STREET.search(folded) or HOUSE.search(segment.text) or re.search(r"\d[\d -]{4}", folded)
        return small and (named or not told)


def _of_one_party(lines: list[Segment], segment: Segment) -> list[Segment]:
    """The lines around a segment without another party's: each ends with its own tax number."""
    numbers = [{n.value.removeprefix("PL") for n in find_nips(line.text) if n.labelled} for line in lines]
    place = next(i for i, line in enumerate(lines) if line is segment)
    own = numbers[place]
    others = [i for i, found in enumerate(numbers) if found - own] if own else []
    first = max((i + 1 for i in others if i < place), default=0)
    ends = place > first and any(i > place for i in others)
    return lines[first : place + 1] if ends else lines[first:]


_BETWEEN_PARTS = re.compile(r"[,·•|]| [-–—] ")


def is_senders_line(text: str) -> bool:
    """Whether a line holds name, street and town one after another, as over a letter's window (DIN 5008)."""
    parts = [p.strip() for p in _BETWEEN_PARTS.split(text)]
    placed = POSTCODE.search(parts[-1]) or FOREIGN_POSTCODE.search(f" {parts[-1]}")
    town = re.search(r"[^\W\d_]{3}", parts[-1]) is not None
    return len(parts) > 2 and placed is not None and town and not re.search(r"\d", parts[0])


def senders_parts(text: str) -> list[tuple[int, int]]:
    """Where the parts of such a line begin and end."""
    edges = [0, *(x for m in _BETWEEN_PARTS.finditer(text) for x in m.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _aligned(segment: Segment, with_: Segment, anchors: Sequence[float]) -> bool:
    """Whether a segment begins, ends or is centred where another is."""
    size, box = with_.size, segment.box
    return (
        any(abs(box.x0 - x) < 2 * size for x in anchors)
        or abs(box.cx - with_.box.cx) < 2 * size
        or abs(box.x1 - with_.box.x1) < size
    )
