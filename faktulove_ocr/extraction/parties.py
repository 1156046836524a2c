"""Who sells, who buys, and who else is named.

A party's lines are found from its label (the column under it, or right of it) or, where nothing labels it, from
its NIP. The lines are then read as a name, an address and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from faktulove_ocr.extraction.model import Candidate, Label, Span
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_lines import ID_KINDS, PARTY_KINDS, Party, nip_candidate, read_party
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, LEGAL, POSTCODE
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold

_STOP_KINDS = frozenset(
    {
        "issue_date",
        "sale_date",
        "issue_sale_date",
        "due_date",
        "payment_form",
        "place",
        "section",
        "sign",
        "in_words",
        "period",
    }
    | {
        "net_total",
        "vat_total",
        "due",
        "paid",
        "currency",
        "order",
        "corrected",
        "notes",
        "ksef",
        "reason",
        "other_date",
    }
)


def read_parties(
    layout: Layout, index: LabelIndex, taken: Callable[[Segment], bool], titles: frozenset[int]
) -> list[Party]:
    """All parties of the document, each role at most once except third parties; the seller first, the buyer second.

    `taken` tells which segments the item table holds, `titles` are ids of segments that are titles: neither belongs
    to a party.
    """
    by_role: dict[str, list[Party]] = {}
    for label in _party_labels(index):
        lines = _region(label, layout, index, taken, titles)
        party = read_party(label.kind, lines, index, label)
        by_role.setdefault(label.kind, []).append(party)
    best = {role: max(found, key=lambda p: p.known) for role, found in by_role.items()}
    best = {role: party for role, party in best.items() if party.known}
    _stand_in(best, "seller", ("issuer",))
    _stand_in(best, "buyer", ("payer", "recipient"))
    _labelled_nips(layout, index, best)
    _unlabelled(layout, index, best, taken, titles)
    third = [p for p in by_role.get("third", ()) if p.known and p is not best.get("third")]
    order = [best[r] for r in ("seller", "buyer") if r in best]
    return order + [p for r, p in best.items() if r not in ("seller", "buyer")] + third


def _stand_in(best: dict[str, Party], role: str, others: tuple[str, ...]) -> None:
    """An issuer alone is the seller, a payer or recipient alone the buyer."""
    if role in best and best[role].known >= 2:
        return
    for other in others:
        if other in best and best[other].known >= 2:
            best[role] = best.pop(other)
            best[role].role = role
            return


def _party_labels(index: LabelIndex) -> Iterator[Label]:
    """Party labels that head a party, not words in a sentence or under a signature."""
    for label in index.of(*PARTY_KINDS):
        segment = label.segment
        labels = index.at(segment)
        if not label.leads or any(x.kind == "sign" for x in labels):
            continue
        rest = segment.text[label.end :].strip(" :.-/|()„”\"'«»")
        alone = not rest or index.is_only_labels(segment)
        general = fold(label.text) in (
            "from",
            "dla",
            "oferent",
            "klient",
            "klienta",
            "client",
            "customer",
            "faktor",
            "podatnik",
            "kontrahent",
        )
        if (
            alone
            or label.colon
            or (not general and rest[:1].isupper() and not rest.isupper())
            or (not general and rest.isupper())
        ):
            if labels[0] is not label and labels[0].kind in PARTY_KINDS:
                continue
            yield label


def _region(
    label: Label, layout: Layout, index: LabelIndex, taken: Callable[[Segment], bool], titles: frozenset[int]
) -> list[Segment]:
    """The segments that belong to a party label: what follows it, then its column downwards."""
    segment, rows = label.segment, layout.rows
    size = segment.size
    row = rows[segment.row]
    right_edge = _right_edge(label, layout, index)
    lines: list[Segment] = []
    following = [x for x in index.at(segment) if x.start >= label.end]
    if following and following[0].kind == "nip" and not segment.text[label.end : following[0].start].strip(" :.,-"):
        return [segment, *[s for s in _right_of(segment, row) if s.box.x0 < right_edge][:1]]
    lefts = [label.box.x0]
    after = segment.text[label.end :].strip(" :.-/|()")
    if after and not index.is_only_labels(segment):
        lines.append(segment)
    else:
        for other in _right_of(segment, row):
            if other.box.x0 >= right_edge or (
                index.starts_with_label(other) and index.at(other)[0].kind not in ID_KINDS | {"name", "address"}
            ):
                break
            gap = (other.box.x0 - segment.box.x1) / size
            below = _column_below(label, rows, size)
            if below is not None and gap > 3 and not index.starts_with_label(below):
                break
            lines.append(other)
            lefts.append(other.box.x0)
            break
    bottom = row.box.y1 if lines else label.box.y1
    for below_row in rows[segment.row + 1 : segment.row + 22]:
        if below_row.page != segment.page:
            break
        limit = 3.4 if len(lines) < 9 else 2.0
        if below_row.box.y0 - bottom > limit * max(size, below_row.size):
            break
        picked = _pick(below_row, lefts, right_edge, label, size)
        if not picked:
            continue
        first = picked[0]
        if taken(first):
            break
        picked = [s for s in picked if not taken(s)]
        if id(first) in titles or _ends_region(first, index):
            break
        lines.extend(picked)
        bottom = max(s.box.y1 for s in picked)
        if len(lefts) == 1 or abs(first.box.x0 - label.box.x0) < 4 * size:
            lefts.append(first.box.x0)
    return lines


def _column_below(label: Label, rows: Sequence[Row], size: float) -> Segment | None:
    """The segment right under a label in its own column, if any."""
    for row in rows[label.segment.row + 1 : label.segment.row + 3]:
        if row.page != label.segment.page or row.box.y0 - label.box.y1 > 2.5 * size:
            return None
        for other in row.segments:
            if abs(other.box.x0 - label.box.x0) < 2 * size:
                return other
    return None


def _right_of(segment: Segment, row: Row) -> Iterator[Segment]:
    """The segments right of one in its row."""
    place = next(i for i, s in enumerate(row.segments) if s is segment)
    yield from row.segments[place + 1 :]


def _right_edge(label: Label, layout: Layout, index: LabelIndex) -> float:
    """Where the label's column ends: the next party label or block heading right of it at about its height."""
    size, edge = label.segment.size, float("inf")
    rows = layout.rows
    for row in rows[max(label.segment.row - 2, 0) : label.segment.row + 3]:
        if row.page != label.segment.page or abs(row.box.cy - label.box.cy) > 4 * size:
            continue
        for other in row.segments:
            if other.box.x0 > label.box.x1 + size and index.starts_with_label(other):
                kind = index.at(other)[0].kind
                if kind in PARTY_KINDS or (kind in _STOP_KINDS and row.index == label.segment.row):
                    edge = min(edge, other.box.x0 - 0.5 * size)
    return edge


def _pick(row: Row, lefts: Sequence[float], right_edge: float, label: Label, size: float) -> list[Segment]:
    """The row's segments in the party's column, with what stands right of a bare key there."""
    picked: list[Segment] = []
    left, right = min(lefts) - 1.5 * size, max(lefts)
    for segment in row.segments:
        if segment.box.x0 >= right_edge:
            break
        starts = any(abs(segment.box.x0 - x) < 1.6 * size for x in lefts)
        under = segment.box.x0 >= left and segment.box.x0 <= right + 2 * size
        centred = abs(segment.box.cx - label.box.cx) < 1.5 * size
        near = picked and segment.box.x0 - picked[-1].box.x1 < 4.5 * size
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


def _ends_region(segment: Segment, index: LabelIndex) -> bool:
    """Whether a segment begins something that is no longer the party."""
    labels = index.at(segment)
    if not labels or not labels[0].leads:
        return False
    first = labels[0]
    if first.kind in PARTY_KINDS:
        return first.colon or index.is_only_labels(segment) or first.tokens > 1
    return first.kind in _STOP_KINDS


def _labelled_nips(layout: Layout, index: LabelIndex, best: dict[str, Party]) -> None:
    """`NIP nabywcy: …` stands for its party wherever it is."""
    for label in index.of("nip"):
        folded = fold(label.text)
        for role, stem in (("seller", "sprzedaw"), ("buyer", "nabyw"), ("buyer", "klient"), ("recipient", "odbior")):
            if stem in folded:
                segment = label.segment
                texts = [Span(segment, label.end, len(segment.text))]
                texts += [Span(s, 0, len(s.text)) for s in _right_of(segment, layout.rows[segment.row])][:1]
                for span in texts:
                    nips = find_nips(span.segment.text[span.start : span.end])
                    if nips:
                        party = best.setdefault(role, Party(role))
                        place = span.part(span.start + nips[0].start, span.start + nips[0].end)
                        party.nip = nip_candidate(place, nips[0], 0.98)
                        break


def _unlabelled(
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
            if taken(near[0]) or _ends_region(near[0], index):
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
