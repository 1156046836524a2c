"""Parties that nothing labels: found from a NIP, from an address in a letter's window, from the letterhead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from faktulove_ocr.extraction.model import Candidate, Span
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_blocks import Blocks, is_senders_line, senders_parts
from faktulove_ocr.extraction.party_lines import nip_candidate, read_party
from faktulove_ocr.extraction.party_model import SEPARATOR, Party, spans_candidate
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE
from faktulove_ocr.polish.countries import find_country
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold

_REGISTERED = re.compile(r"\bregon\b|\bkrs\b|\bbdo\b|sad rejonowy|kapital|www\.|@|\bbank\b|\btel\b|\bkonto\b")
_KEYED = re.compile(r"(?!nip\b|tel\b|adres\b)[^\W\d_]{3,20}(?: [^\W\d_]{2,15}){0,2}: ?[^\W\d_„\"]", re.IGNORECASE)
_SHORT_NAME = 5
"""Characters up to which a name stands in other words by chance."""
_LONG_ADDRESS = 80
"""Characters from which on what was taken for an address is a sentence."""
_WINDOW = 0.42
"""The share of a page's height in which the address of a letter's window stands."""


@dataclass(frozen=True, slots=True)
class _Loose:
    """A NIP that no label gave to a party, the lines it stands among and what they read as."""

    segment: Segment
    nip: Candidate
    read: Party


def unlabelled(index: LabelIndex, best: dict[str, Party], titles: frozenset[int]) -> None:
    """The parties that nothing labels, put into `best`: from NIPs that are left over, then from bare addresses.

    Of two NIPs, the seller's is the one below the item table, among register data, bank and contacts, or in lines
    set flush right as letterheads are; otherwise the first on the page.
    """
    missing = [r for r in ("seller", "buyer") if r not in best or best[r].nip is None]
    blocks = Blocks(index, titles, {id(s) for p in best.values() for s in p.lines})
    if missing:
        loose = list(_loose_nips(blocks, {p.nip.value for p in best.values() if p.nip is not None}))
        if len(missing) == 2 and len(loose) > 1 and not any(r in best for r in missing):
            loose = sorted(loose[:2], key=lambda x: -_sellerness(x, index.layout)) + loose[2:]
        _assign(loose, missing, best, blocks)
    _seller_without_nip(blocks, best)
    _from_letterhead(blocks, best)
    buyer = best.get("buyer")
    if "seller" in best and (buyer is None or (buyer.name is None and buyer.address is None)):
        addressee = _addressee(blocks, best["seller"])
        if addressee is not None and buyer is not None:
            addressee.nip = buyer.nip
        if addressee is not None:
            best["buyer"] = addressee


def _loose_nips(blocks: Blocks, used: set[str]) -> Iterator[_Loose]:
    """NIPs outside of the parties found so far, each once, in reading order."""
    for segment in blocks.index.layout.segments:
        if id(segment) in blocks.owned or blocks.index.taken(segment):
            continue
        for nip in find_nips(segment.text):
            found = nip_candidate(Span(segment, nip.start, nip.end), nip, 0.75)
            hyphens = re.search(r"\d-\d{2,3}-\d", segment.text[nip.start : nip.end])
            bare = len(segment.text.strip()) == nip.end - nip.start and _under_address(segment, blocks.index.layout)
            sure = nip.labelled or (nip.valid and (hyphens or bare or _near_nip_label(segment, blocks)))
            if found.value not in used and sure:
                used.add(found.value)
                lines = blocks.around(segment)
                read = read_party("seller", lines, blocks.index, None)
                if read.name is None or _is_street(read.name.value):
                    higher = read_party("seller", blocks.with_name_above(lines), blocks.index, None)
                    read = higher if higher.name is not None else read
                yield _Loose(segment, found, read)


def _is_street(name: str) -> bool:
    """Whether what stands first in a block is the house, because the name over it stands elsewhere along the line."""
    return HOUSE.search(name) is not None and LEGAL.search(fold(name)) is None


def _assign(loose: Sequence[_Loose], missing: Sequence[str], best: dict[str, Party], blocks: Blocks) -> None:
    """Give the loose NIPs to the parties that lack one.

    Lines with a name and an address of their own are a party: their NIP is not another's that has both already.
    """
    open_roles = list(missing)
    for one in loose:
        fitting = [r for r in open_roles if r not in best or _may_be(best[r], one.read)]
        if not fitting:
            continue
        role = next((r for r in fitting if r in best and _same(best[r], one.read)), None)
        role = role or next((r for r in fitting if r in best and _country_of(best[r]) == _nip_country(one)), None)
        role = role or next((r for r in fitting if r not in best or _country_of(best[r]) is None), fitting[0])
        open_roles.remove(role)
        one.read.role = role
        party = best.setdefault(role, one.read)
        party.nip = one.nip
        party.name = party.name or one.read.name
        party.address = party.address or one.read.address
        party.regon = party.regon or one.read.regon
        party.krs = party.krs or one.read.krs
        blocks.owned |= {id(s) for s in one.read.lines}


def _country_of(party: Party) -> str | None:
    """The country of a party by what it prints, None where it prints none."""
    if party.country is not None:
        return str(party.country.value)
    address = party.address.value if party.address is not None else ""
    return find_country(address) or ("PL" if POSTCODE.search(address) else None)


def _nip_country(one: _Loose) -> str:
    prefix = one.nip.value[:2]
    return {"EL": "GR", "XI": "GB"}.get(prefix, prefix) if prefix.isalpha() else "PL"


def _may_be(party: Party, block: Party) -> bool:
    """Whether unlabelled lines can belong to a party that was found without a NIP."""
    partial = any(x is None for x in (party.name, party.address, block.name, block.address))
    return partial or _same(party, block)


def _same(party: Party, block: Party) -> bool:
    """Whether two readings are of one party: their names resemble each other."""
    if party.name is None or block.name is None:
        return False
    return token_set_ratio(fold(party.name.value), fold(block.name.value)) >= 75


def _seller_without_nip(blocks: Blocks, best: dict[str, Party]) -> None:
    """A seller whose NIP alone is known, or nothing, read from the first block with a postcode or a legal form."""
    seller = best.get("seller")
    if seller is not None and (seller.label is not None or seller.address is not None):
        return
    sender = next((s for s in _addresses(blocks, legal=False) if is_senders_line(s.text)), None)
    if sender is not None and not blocks.index.at(sender):
        spans = [Span(sender, start, end) for start, end in senders_parts(sender.text)]
        found = best.setdefault("seller", Party("seller", lines=[sender]))
        found.name = spans_candidate(spans[:1], spans[0].text, 0.6)
        found.address = spans_candidate(spans[1:], ", ".join(s.text for s in spans[1:]), 0.7)
        blocks.owned.add(id(sender))
        return
    for segment in _addresses(blocks, legal=True):
        head = read_party("seller", blocks.around(segment), blocks.index, None)
        abroad = seller is not None and seller.nip is not None and seller.nip.value[:2].isalpha()
        if head.name is None or (abroad and _country_of(head) == "PL"):
            continue
        if seller is None:
            best["seller"] = head
        elif head.address is not None:
            seller.name, seller.address = head.name, head.address
            seller.country = seller.country or head.country
        return


def _from_letterhead(blocks: Blocks, best: dict[str, Party]) -> None:
    """The address of a seller known from a sentence of register data, from lines elsewhere that begin with its name."""
    seller = best.get("seller")
    if seller is None or seller.label is not None or seller.name is None or seller.address is None:
        return
    if len(seller.address.value) <= _LONG_ADDRESS:
        return
    for segment in _addresses(blocks, legal=False):
        head = read_party("seller", blocks.around(segment), blocks.index, None)
        if head.address is not None and head.nip is None and _same(seller, head):
            seller.address = head.address
            blocks.owned |= {id(s) for s in head.lines}
            return


def _addressee(blocks: Blocks, seller: Party) -> Party | None:
    """A buyer without label and NIP: a name over an address in the upper part of the first page, as in a window."""
    first = blocks.index.layout.pages[0].page
    for segment in _addresses(blocks, legal=False):
        if segment.page != first.number or segment.box.y0 > _WINDOW * first.height:
            return None
        lines = blocks.around(segment)
        party = read_party("buyer", lines, blocks.index, None)
        named = party.name is not None and party.address is not None and party.nip is None
        told = any(_is_keyed(s, blocks.index) for s in lines)
        if named and not told and 2 <= len(lines) <= 6 and not _same(seller, party):
            return party
    return None


def _is_keyed(segment: Segment, index: LabelIndex) -> bool:
    """Whether a line says more than a name and an address: register data, a contact, a key of something else."""
    if any(x.kind not in ("name", "address", "name_address", "pesel") for x in index.at(segment)):
        return True
    return bool(_REGISTERED.search(fold(segment.text))) or (":" in segment.text and not index.at(segment))


def _addresses(blocks: Blocks, *, legal: bool) -> Iterator[Segment]:
    """Segments outside of parties, titles and items with a postcode or, if asked for, a legal form."""
    for segment in blocks.index.layout.segments:
        if id(segment) in blocks.owned or id(segment) in blocks.titles or blocks.index.taken(segment):
            continue
        placed = POSTCODE.search(segment.text) or FOREIGN_POSTCODE.search(segment.text)
        if placed or (legal and LEGAL.search(fold(segment.text))):
            yield segment


def _sellerness(one: _Loose, layout: Layout) -> float:
    """How much a block looks like the one who issues the document."""
    text = fold(" ".join(s.text for s in one.read.lines) + " " + layout.rows[one.segment.row].text)
    score = 0.5 * len(set(_REGISTERED.findall(text)))
    page = layout.page_of(one.segment.page).page
    if one.segment.box.y0 > 0.6 * page.height:
        score += 1.2
    name = fold(one.read.name.value) if one.read.name is not None else ""
    if len(name) > _SHORT_NAME and fold(layout.text).count(name) > 1:
        score += 1.0  # A letterhead repeats what the sender's line or the footer says.
    keyed = one.read.lines and _KEYED.match(one.read.lines[0].text) is not None
    if keyed:
        score -= 1.0  # A role that no vocabulary lists (`Reklamodawca:`): who issues the document needs none.
    elif len(SEPARATOR.findall(one.segment.text)) > 1:
        score += 0.8  # Name, address and number on one line are a letterhead.
    return score + (0.6 if _is_foreign(one) else 0.0)


def _is_foreign(one: _Loose) -> bool:
    """Whether a block is of a company abroad: programs in Poland label their parties, so it is rarely their buyer."""
    country = one.read.country.value if one.read.country is not None else None
    address = one.read.address.value if one.read.address is not None else ""
    prefix = one.nip.value[:2] if one.nip.value[:2].isalpha() else None
    return (country or find_country(address) or prefix or "PL") != "PL"


def _under_address(segment: Segment, layout: Layout) -> bool:
    """Whether a line with a postcode stands right above a segment, at its left edge."""
    for row in layout.rows[max(segment.row - 2, 0) : segment.row]:
        for other in row.segments:
            near = other.page == segment.page and segment.box.y0 - other.box.y1 < 1.5 * segment.size
            if near and abs(other.box.x0 - segment.box.x0) < segment.size and POSTCODE.search(other.text):
                return True
    return False


def _near_nip_label(segment: Segment, blocks: Blocks) -> bool:
    """Whether a NIP label stands on the segment's row or on the one above."""
    rows = blocks.index.layout.rows
    near = [s for row in rows[max(segment.row - 1, 0) : segment.row + 1] for s in row.segments]
    return any(label.kind == "nip" for s in near for label in blocks.index.at(s))
