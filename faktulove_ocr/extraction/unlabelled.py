"""Parties that nothing labels: found from a NIP, from an address in a letter's window, from the letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from faktulove_ocr.extraction.model import Candidate, Span
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_lines import nip_candidate, read_party
from faktulove_ocr.extraction.party_model import Party
from faktulove_ocr.extraction.party_region import ends_region
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, LEGAL, POSTCODE
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold


def unlabelled(
    layout: Layout, index: LabelIndex, best: dict[str, Party], taken: Callable[[Segment], bool], titles: frozenset[int]
) -> None:
    """Parties that nothing labels, from the NIPs that are left over.

    Of two, the seller is the one below the item table or among register data, bank and contacts; otherwise the
    first on the page.
    """
    used = {p.nip.value for p in best.values() if p.nip is not None}
    missing = [r for r in ("seller", "buyer") if r not in best or best[r].nip is None]
    if not missing:
        return
    owned = {id(s) for p in best.values() for s in p.lines}
    loose: list[tuple[Segment, Candidate, list[Segment]]] = []
    for segment in layout.segments:
        if id(segment) in owned or taken(segment):
            continue
        for nip in find_nips(segment.text):
            found = nip_candidate(Span(segment, nip.start, nip.end), nip, 0.75)
            hyphens = re.search(r"\d-\d{2,3}-\d", segment.text[nip.start : nip.end])
            bare = len(segment.text.strip()) == nip.end - nip.start and _under_address(segment, layout)
            sure = nip.labelled or (nip.valid and (hyphens or bare or _near_nip_label(segment, index, layout)))
            if found.value not in used and sure:
                used.add(found.value)
                loose.append((segment, found, _block_around(segment, layout, index, taken, titles, owned)))
    if len(missing) == 2 and len(loose) > 1:
        loose = sorted(loose[:2], key=lambda x: -_sellerness(x[0], x[2], layout)) + loose[2:]
    for role, (_, found, lines) in zip(missing, loose, strict=False):
        read = read_party(role, lines, index, None)
        party = best.setdefault(role, read)
        party.nip = found
        party.name = party.name or read.name
        party.address = party.address or read.address
        party.regon = party.regon or read.regon
        party.krs = party.krs or read.krs
        owned |= {id(s) for s in lines}
    seller = best.get("seller")
    if seller is None or (seller.label is None and seller.address is None):
        head = _letterhead(layout, index, taken, titles, owned)
        if head is not None and seller is None:
            best["seller"] = head
        elif head is not None and seller is not None and head.address is not None:
            seller.name, seller.address = head.name, head.address
            seller.country = seller.country or head.country


_BANNER = 1.6
"""Type so many times larger than a party's lines is a logo or a title above them."""


_REGISTERED = re.compile(r"\bregon\b|\bkrs\b|\bbdo\b|sad rejonowy|kapital|www\.|@|\bbank\b|\btel\b|\bkonto\b")


def _sellerness(segment: Segment, lines: Sequence[Segment], layout: Layout) -> float:
    """How much a block looks like the one who issues the document."""
    text = fold(" ".join(s.text for s in lines) + " " + layout.rows[segment.row].text)
    score = 0.5 * len(set(_REGISTERED.findall(text)))
    page = layout.page_of(segment.page).page
    return score + (1.2 if segment.box.y0 > 0.6 * page.height else 0.0)


def _under_address(segment: Segment, layout: Layout) -> bool:
    """Whether a line with a postcode stands right above a segment, at its left edge."""
    for row in layout.rows[max(segment.row - 2, 0) : segment.row]:
        for other in row.segments:
            near = other.page == segment.page and segment.box.y0 - other.box.y1 < 1.5 * segment.size
            if near and abs(other.box.x0 - segment.box.x0) < segment.size and POSTCODE.search(other.text):
                return True
    return False


def _near_nip_label(segment: Segment, index: LabelIndex, layout: Layout) -> bool:
    """Whether a NIP label stands in the segment or just left of it or above it."""
    row = layout.rows[segment.row]
    near = [*row.segments]
    if segment.row:
        near += layout.rows[segment.row - 1].segments
    return any(label.kind == "nip" for s in near for label in index.at(s))


def _block_around(
    segment: Segment,
    layout: Layout,
    index: LabelIndex,
    taken: Callable[[Segment], bool],
    titles: frozenset[int],
    owned: set[int],
) -> list[Segment]:
    """The lines that stand together with a segment: close above and below, overlapping it along x."""
    lines = [segment]
    for step in (-1, 1):
        edge, place = segment, segment.row
        while 0 <= (place := place + step) < len(layout.rows) and len(lines) < 12:
            row = layout.rows[place]
            gap = edge.box.y0 - row.box.y1 if step < 0 else row.box.y0 - edge.box.y1
            if row.page != segment.page or gap > 1.5 * max(segment.size, row.size) or row.size > _BANNER * segment.size:
                break
            near = [
                s
                for s in row.segments
                if id(s) not in owned
                and id(s) not in titles
                and (
                    abs(s.box.x0 - segment.box.x0) < 2 * segment.size
                    or abs(s.box.cx - segment.box.cx) < 2 * segment.size
                    or abs(s.box.x1 - segment.box.x1) < segment.size
                )
            ]
            if not near:
                continue
            if taken(near[0]) or ends_region(near[0], index):
                break
            edge = near[0]
            lines.insert(0, edge) if step < 0 else lines.append(edge)
    return lines


def _letterhead(
    layout: Layout, index: LabelIndex, taken: Callable[[Segment], bool], titles: frozenset[int], owned: set[int]
) -> Party | None:
    """A seller without any NIP: the first block with a postcode or legal form that no other party owns."""
    for segment in layout.segments:
        if id(segment) in owned or id(segment) in titles or taken(segment):
            continue
        if POSTCODE.search(segment.text) or FOREIGN_POSTCODE.search(segment.text) or LEGAL.search(fold(segment.text)):
            lines = _block_around(segment, layout, index, taken, titles, owned)
            party = read_party("seller", lines, index, None)
            if party.name is not None:
                return party
    return None
