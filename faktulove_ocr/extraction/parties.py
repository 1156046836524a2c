"""Who sells, who buys, and who else is named.

A party's lines are found from its label (the column under it, or right of it) or, where nothing labels it, from
its NIP. The lines are then read as a name, an address and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from faktulove_ocr.extraction.model import Candidate, Label, Span
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.addresses import BOILER, CONTACT, FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.countries import country_of, find_country
from faktulove_ocr.polish.identifiers import Identifier, find_nips, krs_plausible, regon_valid
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.vocabulary import PARTY_LABELS
from faktulove_ocr.text import Word

PARTY_KINDS = tuple(PARTY_LABELS)
_ID_KINDS = frozenset(
    {
        "nip",
        "regon",
        "krs",
        "pesel",
        "other_id",
        "phone",
        "email",
        "contact",
        "country",
        "account",
        "bank",
        "swift",
        "own_account",
    }
)
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


@dataclass(slots=True)
class Party:
    """What was read of one party; each value with the words it came from."""

    role: str
    label: Label | None = None
    lines: list[Segment] = field(default_factory=list)
    name: Candidate | None = None
    nip: Candidate | None = None
    address: Candidate | None = None
    country: Candidate | None = None
    regon: Candidate | None = None
    krs: Candidate | None = None

    @property
    def known(self) -> int:
        """How much of it is there, to choose between two regions of one role."""
        return 3 * (self.nip is not None) + 2 * (self.name is not None) + (self.address is not None)


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
        party = _read(label.kind, lines, index, label)
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
                index.starts_with_label(other) and index.at(other)[0].kind not in _ID_KINDS | {"name", "address"}
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a party's lines: a line, or what stands between commas of one."""

    span: Span
    kind: str | None

    @property
    def text(self) -> str:
        return self.span.text.strip(" ,;·•|")


def _read(role: str, lines: Sequence[Segment], index: LabelIndex, label: Label | None) -> Party:
    """A party's lines read as name, address and numbers."""
    party = Party(role, label, list(lines))
    parts = _carry([part for line in _unbroken(lines, index) for part in _parts(line, index, label)])
    for part in parts:
        _numbers(part, party)
    _name_and_address(parts, party)
    return party


def _unbroken(lines: Sequence[Segment], index: LabelIndex) -> Iterator[Segment]:
    """The lines, a number that a hyphen breaks over two of them put together again."""
    waiting: Segment | None = None
    for line in lines:
        if waiting is not None:
            if re.match(r"^\d", line.text):
                last, first = waiting.words[-1], line.words[0]
                joined = replace(last, text=last.text + first.text, box=last.box)
                whole = Segment((*waiting.words[:-1], joined, *line.words[1:]), waiting.page, waiting.row)
                index.carry_over(waiting, whole)
                yield whole
                waiting = None
                continue
            yield waiting
            waiting = None
        if re.search(r"\d-$", line.text):
            waiting = line
        else:
            yield line
    if waiting is not None:
        yield waiting


def _carry(parts: Sequence[_Part]) -> list[_Part]:
    """A key alone gives its kind to the value that stands after it in another segment."""
    result: list[_Part] = []
    waiting: str | None = None
    for part in parts:
        if part.kind is None and waiting is not None:
            part = _Part(part.span, waiting)
        waiting = (
            part.kind
            if part.kind in ("nip", "regon", "krs", "pesel", "phone", "email", "other_id") and not part.text
            else None
        )
        result.append(part)
    return result


def _parts(line: Segment, index: LabelIndex, label: Label | None) -> Iterator[_Part]:
    """A line cut at its labels and, where it holds a whole address, at its commas."""
    labels = [
        x
        for x in index.at(line)
        if x.kind in _ID_KINDS
        or x.kind in ("name", "address")
        or (x.kind in PARTY_KINDS and label is not None and x.start == label.start and x.kind == label.kind)
        or (label is not None and x.segment is label.segment and x.start < label.end)
    ]
    starts = [0] + [x.end for x in labels]
    ends = [x.start for x in labels] + [len(line.text)]
    kinds: list[str | None] = [None]
    kinds += [None if x.kind in PARTY_KINDS else x.kind for x in labels]
    for start, end, kind in zip(starts, ends, kinds, strict=True):
        if kind is not None and not line.text[start:end].strip(" :.,;-"):
            yield _Part(Span(line, start, end), kind)
            continue
        text = line.text[start:end]
        if not text.strip(" :.,;-()/|"):
            continue
        if kind in _ID_KINDS and _SEPARATOR.search(text):
            cut = _SEPARATOR.search(text, len(text) - len(text.lstrip(" ,:")))
            comma = start + (cut.start() if cut else len(text))
            yield _Part(Span(line, start, comma), kind)
            start, kind = comma + 1, None
            text = line.text[start:end]
            if not text.strip(" :.,;-()/|"):
                continue
        if kind in (None, "name", "address") and _SEPARATOR.search(text) and _holds_address(text):
            position = start
            for piece in _SEPARATOR.split(text):
                if piece.strip():
                    yield _Part(Span(line, position, position + len(piece)), kind)
                position += len(piece) + 1
        else:
            yield _Part(Span(line, start, end), kind)


_SEPARATOR = re.compile(r"[,·•|]")
"""What stands between the parts of a party printed on one line."""


def _holds_address(text: str) -> bool:
    """Whether what stands between commas is partly an address, so that the line must be cut there."""
    if POSTCODE.search(text) or FOREIGN_POSTCODE.search(text):
        return True
    pieces = [piece.strip() for piece in _SEPARATOR.split(text)]
    return any(STREET.search(fold(p)) or (HOUSE.search(p) and len(p) < 40) for p in pieces[1:] if p)


def _numbers(part: _Part, party: Party) -> None:
    """NIP, REGON and KRS in a part."""
    text = part.span.segment.text[part.span.start : part.span.end]
    if part.kind == "regon" and party.regon is None:
        digits = re.sub(r"\D", "", text[:20])
        if len(digits) in (9, 14):
            check = "regon_checksum:" + ("ok" if regon_valid(digits) else "failed")
            party.regon = _candidate([part.span], digits, 0.95, (check,))
        return
    if part.kind == "krs" and party.krs is None:
        match = re.search(r"\d{10}", text.replace(" ", ""))
        if match and krs_plausible(match.group()):
            party.krs = _candidate([part.span], match.group(), 0.95)
        return
    if part.kind in (None, "nip", "name", "address"):
        for nip in find_nips(text):
            if part.kind == "nip" or nip.labelled or nip.valid:
                span = part.span.part(part.span.start + nip.start, part.span.start + nip.end)
                found = nip_candidate(span, nip, 0.97 if part.kind == "nip" else 0.9)
                if party.nip is None or found.score > party.nip.score:
                    party.nip = found
                break


def nip_candidate(span: Span, nip: Identifier, score: float) -> Candidate:
    """A candidate for a NIP: a Polish one is its ten digits."""
    value = nip.value[2:] if nip.country == "PL" and nip.value.startswith("PL") else nip.value
    check = "nip_checksum:" + ("ok" if nip.valid else "failed")
    return _candidate([span], value, score if nip.valid else score - 0.15, (check,))


def _name_and_address(parts: Sequence[_Part], party: Party) -> None:
    """The name is what stands before the address; the address ends with the line of the postcode."""
    plain: list[_Part] = []
    named: list[Span] = []
    addressed: list[_Part] = []
    mode: str | None = None
    for part in parts:
        text = part.text
        if part.kind in ("name", "address"):
            mode = part.kind
            if not text:
                continue
            if part.kind == "name" and named:
                continue
            (named.append(part.span) if part.kind == "name" else addressed.append(part))
            if part.kind == "name":
                mode = None
            continue
        if part.kind is not None:
            if part.kind == "country" or (part.kind == "nip" and not text):
                mode = None if part.kind == "nip" else mode
            country = find_country(text) if part.kind == "country" else None
            if country and party.country is None:
                party.country = _candidate([part.span], country, 0.9)
            if part.kind in ("contact", "phone", "email", "account", "bank"):
                mode = "ignore" if part.kind == "contact" and not text else mode
            continue
        if _is_noise(text):
            continue
        if mode == "ignore" and not (POSTCODE.search(text) or STREET.search(fold(text))):
            continue
        if mode == "name" and not named:
            named.append(part.span)
            mode = None
            continue
        (addressed if mode == "address" and _addressy(text, addressed) else plain).append(part)
    lines = _split_postcode(plain)
    place = next((i for i, p in enumerate(lines) if POSTCODE.search(p.text) or FOREIGN_POSTCODE.search(p.text)), None)
    if place is not None and not addressed:
        first = place
        while first > 1 and lines[first - 1].span.segment is lines[place].span.segment:
            first -= 1
        while first > 0 and place - first < 3 and _is_address_line(lines[first - 1].text, first - 1, bool(named)):
            first -= 1
        addressed = lines[first : place + 1]
        names = lines[:first]
        tail = lines[place + 1 : place + 2]
        bare = re.fullmatch(r"\W*\d{2}\s?[-–]\s?\d{3}\W*", lines[place].text)
        if bare and tail and not find_nips(tail[0].text):
            addressed, tail = [*addressed, tail[0]], lines[place + 2 : place + 3]
        elif tail and _ends_town(lines[place], tail[0]):
            addressed, tail = [*addressed, tail[0]], lines[place + 2 : place + 3]
        if not names and not named:
            names = [p for p in lines[place + 1 :] if country_of(p.text) is None][:1]
    else:
        names = [p for p in lines if not STREET.search(fold(p.text)) and not POSTCODE.search(p.text)]
        if not addressed:
            addressed = [p for p in lines if STREET.search(fold(p.text))]
        names, tail = (names[:3], names[3:4])
        if place is not None:
            names = [p for p in lines[:place] if p in names]
    for part in [*tail, *addressed[1:]]:
        country = find_country(part.text)
        if country and party.country is None and len(part.text.split()) <= 3:
            party.country = _candidate([part.span], country, 0.85)
            addressed = [p for p in addressed if p is not part]
    spans = named or _name_spans(names)
    if spans:
        text = _join(spans)
        if len(re.sub(r"[\W\d_]", "", text)) >= 2:
            found = _candidate(spans, text, 0.9 if party.label is not None else 0.6)
            mended = mend_legal_form(text) if found.read_confidence < 1.0 else text
            party.name = replace(found, value=mended, repaired=mended != text)
    kept = [p for p in addressed if p.text]
    if kept:
        party.address = _candidate([p.span for p in kept], _address_text(kept), 0.85)


def mend_legal_form(name: str) -> str:
    """`sp. z 0.0.` is how recognition reads `sp. z o.o.`: the letters have no other meaning there.

    >>> mend_legal_form("ABC sp. z 0.o.")
    'ABC sp. z o.o.'
    """
    return _LIMITED.sub(lambda m: f"{m.group(1)}o.{m.group(2)}o.", name)


_LIMITED = re.compile(r"\b([Ss][Pp]\. ?[zZ2] ?|[Ss]p[óo][łt]k[aą] ?[zZ2] ?)[oO0] ?\.( ?)[oO0]\b\.?")


def _address_text(parts: Sequence[_Part]) -> str:
    """The address on one line; a postcode and its town that stand apart are put together."""
    text = ", ".join(p.text for p in parts)
    return re.sub(r"(?<!\d)(\d{2}-\d{3}(?: [^\W\d_]+)?), (?=[^\W\d_]+$)", r"\1 ", text)


def _ends_town(line: _Part, after: _Part) -> bool:
    """Whether a single word under a postcode's line is the rest of the town's name (`Gorzów` / `Wielkopolski`)."""
    word = after.text
    near = after.span.segment.box.y0 - line.span.segment.box.y1 < 0.8 * line.span.segment.size
    one = re.fullmatch(r"[A-ZŁŚŻĆŹ][^\W\d_]{2,19}", word) is not None and country_of(word) is None
    return near and one and re.search(r"\d{2}-\d{3} \w+$", line.text) is not None


def _addressy(text: str, so_far: Sequence[_Part]) -> bool:
    """Whether a line after `Adres` still belongs to the address."""
    return len(so_far) < 4 and (not so_far or not POSTCODE.search(so_far[-1].text) or find_country(text) is not None)


def _split_postcode(parts: Sequence[_Part]) -> list[_Part]:
    """`ABC sp. z o.o. ul. Długa 5 00-001 Warszawa` on one line is cut before the street."""
    result: list[_Part] = []
    for part in parts:
        text = part.span.segment.text[part.span.start : part.span.end]
        street = re.search(r"\s(?=(?:ul|al|pl|os)\. ?\w)", text)
        if street and street.start() > 2:
            middle = part.span.start + street.start()
            result.append(_Part(Span(part.span.segment, part.span.start, middle), part.kind))
            result.append(_Part(Span(part.span.segment, middle, part.span.end), part.kind))
        else:
            result.append(part)
    return result


def _is_address_line(text: str, position: int, named: bool) -> bool:
    """Whether the line before a postcode's is part of the address; the first line is a name unless it is a street."""
    folded = fold(text)
    if LEGAL.search(folded) and not STREET.match(folded):
        return False
    if STREET.search(folded):
        return True
    if position == 0 and not named:
        return False
    if re.match(r"^\d+\s?[a-z]?,? \D{4,}", folded):
        return True
    return bool(HOUSE.search(text)) and len(text) < 60


def _is_noise(text: str) -> bool:
    """Lines that are neither name nor address: contacts, register data, bare punctuation, digits alone."""
    folded = fold(text)
    if POSTCODE.search(text):
        return False
    if re.match(r"^[^:]{3,60}:\s*\S", text) and not STREET.search(folded):
        return True
    if re.match(r"^\W*(z )?[o0]\. ?[o0]\.?\W*$|^\W*(p\.? ?)?s\. ?[acjk]\.?\W*$", folded):
        return False
    return bool(CONTACT.search(folded) or BOILER.search(folded) or not re.search(r"[^\W\d_]{2}", text)) or bool(
        find_nips(text) and len(text) < 26
    )


def _name_spans(names: Sequence[_Part]) -> list[Span]:
    """The lines of a name: up to three before the address."""
    kept = [p for p in names if country_of(p.text) is None]
    return [p.span for p in kept[:3]]


def _join(spans: Sequence[Span]) -> str:
    """The text of several spans as one name."""
    text, last = "", None
    for span in spans:
        same_line = last is not None and last.segment is span.segment
        text += (", " if same_line else " " if last else "") + span.text.strip(" ,;")
        last = span
    return re.sub(r"\s+", " ", text).strip()


def _candidate(spans: Sequence[Span], value: str, score: float, checks: tuple[str, ...] = ()) -> Candidate:
    """A candidate read from several spans of one page."""
    words: tuple[Word, ...] = tuple(w for span in spans for w in span.words)
    return Candidate(value, " ".join(s.text for s in spans), words, spans[0].segment.page, score, checks)


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
            sure = nip.labelled or (nip.valid and (hyphens or _near_nip_label(segment, index, layout)))
            if found.value not in used and sure:
                used.add(found.value)
                loose.append((segment, found, _block_around(segment, layout, index, taken, titles, owned)))
    if len(missing) == 2 and len(loose) > 1:
        loose = sorted(loose[:2], key=lambda x: -_sellerness(x[0], x[2], layout)) + loose[2:]
    for role, (_, found, lines) in zip(missing, loose, strict=False):
        read = _read(role, lines, index, None)
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


_REGISTERED = re.compile(r"\bregon\b|\bkrs\b|\bbdo\b|sad rejonowy|kapital|www\.|@|\bbank\b|\btel\b|\bkonto\b")


def _sellerness(segment: Segment, lines: Sequence[Segment], layout: Layout) -> float:
    """How much a block looks like the one who issues the document."""
    text = fold(" ".join(s.text for s in lines) + " " + layout.rows[segment.row].text)
    score = 0.5 * len(set(_REGISTERED.findall(text)))
    page = layout.page_of(segment.page).page
    return score + (1.2 if segment.box.y0 > 0.6 * page.height else 0.0)


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
            if row.page != segment.page or gap > 1.5 * max(segment.size, row.size):
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
            party = _read("seller", lines, index, None)
            if party.name is not None:
                return party
    return None
