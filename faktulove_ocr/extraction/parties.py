"""Who sells, who buys, and who else is named.

A party's lines are found from its label (the column under it, or right of it) or, where nothing labels it, from
its NIP. The lines are then read as a name, an address and numbers.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from faktulove_ocr.extraction.model import Label
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.extraction.party_form import Form, form_under
from faktulove_ocr.extraction.party_lines import nip_candidate, read_party
from faktulove_ocr.extraction.party_model import PARTY_KINDS, Party
from faktulove_ocr.extraction.party_region import is_remark, left_edge, over_caption, region, right_edge
from faktulove_ocr.extraction.unlabelled import unlabelled
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.addresses import LEGAL
from faktulove_ocr.polish.identifiers import find_nips
from faktulove_ocr.polish.labels import fold


def read_parties(index: LabelIndex, titles: frozenset[int]) -> list[Party]:
    """All parties of the document, each role at most once except third parties; the seller first, the buyer second.

    `titles` are ids of segments that are titles: like what the item table holds, they belong to no party.
    """
    titles = _without_companies(titles, index.layout)
    by_role: dict[str, list[Party]] = {}
    for label in _party_labels(index):
        lines = region(label, index, titles)
        edges = left_edge(label, index), right_edge(label, index)
        party = _read(label, lines, form_under(label, index, edges), index)
        by_role.setdefault(label.kind, []).append(party)
    for label in index.of(*PARTY_KINDS):
        if label.leads and is_remark(label.segment, index) and label is index.at(label.segment)[0]:
            party = read_party(label.kind, over_caption(label, index, titles), index, None)
            if party.name is not None and party.known > 2:
                party.label = label
                by_role.setdefault(label.kind, []).append(party)
    best = {role: max(found, key=lambda p: p.known) for role, found in by_role.items()}
    best = {role: party for role, party in best.items() if party.known}
    _stand_in(best, "seller", ("issuer",))
    _stand_in(best, "buyer", ("payer", "recipient"))
    _labelled_nips(index, best)
    unlabelled(index, best, titles)
    third = [p for p in by_role.get("third", ()) if p.known and p is not best.get("third")]
    order = [best[r] for r in ("seller", "buyer") if r in best]
    others = [p for r, p in best.items() if r not in ("seller", "buyer")] + third
    return order + [p for p in others if not _again(p, best.get("seller"))]


def _read(label: Label, lines: list[Segment], form: Form | None, index: LabelIndex) -> Party:
    """A party read from the lines under its label, those of a form as its cells."""
    if form is None:
        return read_party(label.kind, lines, index, label)
    cells = {id(s) for s in form.used}
    others = [s for s in lines if id(s) not in cells]
    party = read_party(label.kind, [*form.lines, *others], index, label)
    party.lines = [*form.used, *others]
    return party


def _again(party: Party, seller: Party | None) -> bool:
    """Whether a party is the seller printed once more, as the payee of a transfer slip or as the issuer is."""
    if seller is None:
        return False
    if party.nip is not None:
        return seller.nip is not None and party.nip.value == seller.nip.value
    if party.name is None:
        return party.label is not None and seller.label is not None and party.label.segment is seller.label.segment
    return seller.name is not None and fold(party.name.value) == fold(seller.name.value)


def _without_companies(titles: frozenset[int], layout: Layout) -> frozenset[int]:
    """The titles but for what begins with a title's word: a company (`Fakturka Online Sp. z o.o.`), a mailbox."""
    segments = [s for s in layout.segments if id(s) in titles]
    named = [s for s in segments if "@" in s.text or (LEGAL.search(fold(s.text)) and not re.search(r"\d", s.text))]
    return titles - {id(s) for s in named}


def _stand_in(best: dict[str, Party], role: str, others: tuple[str, ...]) -> None:
    """An issuer alone is the seller, a payer or recipient alone the buyer."""
    named = role in best and best[role].known >= 2
    for other in others:
        # Of a transfer slip nothing but a name is known.
        fuller = not named or (best[role].nip is None and best[role].address is None)
        if other in best and best[other].known >= (5 if named else 2) and fuller:
            best[role] = best.pop(other)
            best[role].role = role
            return


_FROM_TO = {"od", "do"}
"""Words that head the columns of a period as well: a party's label only with a colon."""
_GENERAL = frozenset(
    """from od do dla oferent klient klienta client customer faktor podatnik kontrahent operator organizator abonent
    inwestor importer eksporter exporter merchant carrier contractor debtor investor obciazamy obciazony
    skupujacy anbieter besteller mieter vermieter to by von handler haendler client kunde sprzedaje sprzedal sprzedala
    dostarcza dostarczyl swiadczy wykonal fakturuje kupuje zamawia nabywa leistender cliente""".split()
)
"""Words that also stand in names and sentences: a party's label only alone or before a colon."""


def _party_labels(index: LabelIndex) -> Iterator[Label]:
    """Party labels that head a party, not words in a sentence, inside a longer label or under a signature.

    Labels that follow one another (`Nabywca (wystawca faktury):`) are one label of the first one's kind.
    """
    for label in index.of(*PARTY_KINDS):
        segment = label.segment
        labels = index.at(segment)
        if not label.leads or any(x.kind == "sign" for x in labels) or is_remark(segment, index):
            continue
        place = next(i for i, x in enumerate(labels) if x is label)
        whose = place == 1 and labels[0].kind == "name_address" and labels[0].leads  # `Nazwa i adres nabywcy:`
        close = place > 0 and not segment.text[labels[place - 1].end : label.start].strip()
        if place and not whose and (labels[0].kind in PARTY_KINDS or close):
            continue
        following = list(itertools.takewhile(lambda x: x.kind in PARTY_KINDS and x.leads, labels[place + 1 :]))
        last = [label, *following][-1]
        kind = _told_kind(label, following)
        head = replace(label, kind=kind, end=last.end, colon=last.colon)
        rest = segment.text[head.end :].strip(" :.-/|()„”\"'«»")
        alone = (not rest or index.is_only_labels(segment)) and fold(head.text) not in _FROM_TO
        if alone or head.colon or (fold(head.text) not in _GENERAL and rest[:1].isupper()):
            yield head


def _told_kind(label: Label, following: Sequence[Label]) -> str:
    """The kind of labels that follow one another: what the second says of one who issues, pays or receives."""
    if label.kind == "delivery" and any(x.kind == "recipient" for x in following):
        return "recipient"
    side = next((x.kind for x in following if x.kind in ("seller", "buyer")), None)
    vague = label.kind in ("issuer", "payer", "recipient") or fold(label.text).startswith("adresat")
    return side if side is not None and vague else label.kind


def _labelled_nips(index: LabelIndex, best: dict[str, Party]) -> None:
    """`NIP nabywcy: …` stands for its party wherever it is."""
    for label in index.of("nip"):
        folded = fold(label.text)
        role = next((role for role, whose in _WHOSE if whose.search(folded)), None)
        for zone in zones(label, index) if role is not None else ():
            nips = find_nips(zone.span.printed)
            if role is not None and nips:
                party = best.setdefault(role, Party(role))
                party.nip = nip_candidate(zone.span.cut(nips[0].start, nips[0].end), nips[0], 0.98)
                break


_WHOSE = (
    ("seller", re.compile(r"sprzedaw|\bnasz|\bour\b|\bunser|seller|supplier")),
    ("buyer", re.compile(r"nabyw|klient|\bpanstwa\b|\bwasz|\byour\b|\bihre?\b|customer|client|buyer")),
    ("recipient", re.compile(r"odbior")),
)
"""Words that say in a tax number's label whose it is, wherever it stands."""
