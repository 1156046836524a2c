"""A party's lines read as a name, an address and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from faktulove_ocr.extraction.model import Candidate, Label, Span
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Segment
from faktulove_ocr.polish.addresses import BOILER, CONTACT, FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.countries import country_of, find_country
from faktulove_ocr.polish.identifiers import Identifier, find_nips, krs_plausible, regon_valid
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.vocabulary import PARTY_LABELS
from faktulove_ocr.text import Word

PARTY_KINDS = tuple(PARTY_LABELS)

ID_KINDS = frozenset(
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a party's lines: a line, or what stands between commas of one."""

    span: Span
    kind: str | None

    @property
    def text(self) -> str:
        return self.span.text.strip(" ,;·•|")


def read_party(role: str, lines: Sequence[Segment], index: LabelIndex, label: Label | None) -> Party:
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
    for line in _with_house_numbers(lines, index):
        if waiting is not None:
            if re.match(r"^\d", line.text):
                last, first = waiting.words[-1], line.words[0]
                joined = replace(last, text=last.text + first.text, glyphs=last.glyphs + first.glyphs)
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


def _with_house_numbers(lines: Sequence[Segment], index: LabelIndex) -> list[Segment]:
    """The lines, a house number that stands apart from its street put back on it."""
    result: list[Segment] = []
    for line in lines:
        before = result[-1] if result else None
        number = re.fullmatch(r"\d{1,4} ?[a-zA-Z]?([/\\]\d+)?,?", line.text)
        if number and before is not None and before.row == line.row and STREET.search(fold(before.text)):
            whole = Segment((*before.words, *line.words), before.page, before.row)
            index.carry_over(before, whole)
            result[-1] = whole
        else:
            result.append(line)
    return result


def _carry(parts: Sequence[_Part]) -> list[_Part]:
    """A key alone gives its kind to the value that stands after it in another segment."""
    result: list[_Part] = []
    waiting: str | None = None
    for part in parts:
        kind = part.kind or waiting
        waiting = kind if kind in _KEYS and not part.text else None
        result.append(_Part(part.span, kind))
    return result


_KEYS = frozenset({"nip", "regon", "krs", "pesel", "phone", "email", "other_id"})


def _parts(line: Segment, index: LabelIndex, label: Label | None) -> Iterator[_Part]:
    """A line cut at its labels and, where it holds a whole address, at its commas."""
    labels = [
        x
        for x in index.at(line)
        if x.kind in ID_KINDS
        or x.kind in ("name", "address")
        or (x.kind in PARTY_KINDS and label is not None and x.start == label.start and x.kind == label.kind)
        or (label is not None and x.segment is label.segment and x.start < label.end)
    ]
    starts = [0] + [x.end for x in labels]
    ends = [x.start for x in labels] + [len(line.text)]
    kinds: list[str | None] = [None]
    kinds += [None if x.kind in PARTY_KINDS else x.kind for x in labels]
    for start, end, kind in zip(starts, ends, kinds, strict=True):
        text = line.text[start:end]
        if text.strip(" :.,;-()/|"):
            yield from _pieces(Span(line, start, end), kind)
        elif kind is not None:
            yield _Part(Span(line, start, end), kind)


def _pieces(span: Span, kind: str | None) -> Iterator[_Part]:
    """What stands between two keys: a number ends at its comma, and an address is cut at its commas."""
    line, start = span.segment, span.start
    text = line.text[start : span.end]
    if kind in ID_KINDS:
        cut = _SEPARATOR.search(text, len(text) - len(text.lstrip(" ,:")))
        if cut is None:
            yield _Part(span, kind)
            return
        yield _Part(Span(line, start, start + cut.start()), kind)
        start, kind = start + cut.end(), None
        text = line.text[start : span.end]
    if _SEPARATOR.search(text) and _holds_address(text):
        position = start
        for piece in _SEPARATOR.split(text):
            if piece.strip():
                yield _Part(Span(line, position, position + len(piece)), kind)
            position += len(piece) + 1
    elif text.strip(" :.,;-()/|"):
        yield _Part(Span(line, start, span.end), kind)


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
    named, addressed, plain = _sorted(parts, party)
    lines = _split_postcode(plain)
    place = next((i for i, p in enumerate(lines) if POSTCODE.search(p.text) or FOREIGN_POSTCODE.search(p.text)), None)
    if place is not None and not addressed:
        names, addressed, tail = _around_postcode(lines, place, bool(named))
    else:
        names = [p for p in lines if not STREET.search(fold(p.text)) and not POSTCODE.search(p.text)]
        addressed = addressed or [p for p in lines if STREET.search(fold(p.text))]
        names, tail = (names[:3], names[3:4])
        if place is not None:
            names = [p for p in lines[:place] if p in names]
    for part in [*tail, *addressed[1:]]:
        country = find_country(part.text)
        if country and party.country is None and len(part.text.split()) <= 3:
            party.country = _candidate([part.span], country, 0.85)
            addressed = [p for p in addressed if p is not part]
    spans = named or _name_spans(names)
    text = _join(spans)
    if len(re.sub(r"[\W\d_]", "", text)) >= 2:
        found = _candidate(spans, text, 0.9 if party.label is not None else 0.6)
        mended = mend_legal_form(text) if found.read_confidence < 1.0 else text
        party.name = replace(found, value=mended, repaired=mended != text)
    kept = [p for p in addressed if p.text]
    if kept:
        party.address = _candidate([p.span for p in kept], _address_text(kept), 0.85)


def _sorted(parts: Sequence[_Part], party: Party) -> tuple[list[Span], list[_Part], list[_Part]]:
    """What keys call a name, what they call an address, and what no key claims; a keyed country is noted."""
    named: list[Span] = []
    addressed: list[_Part] = []
    plain: list[_Part] = []
    mode: str | None = None
    for part in parts:
        text = part.text
        if part.kind == "name" and text and not named:
            named.append(part.span)
            mode = None
        elif part.kind in ("name", "address"):
            mode = part.kind if not named or part.kind == "address" else mode
            if part.kind == "address" and text:
                addressed.append(part)
        elif part.kind is not None:
            country = find_country(text) if part.kind == "country" else None
            if country and party.country is None:
                party.country = _candidate([part.span], country, 0.9)
            if not text and part.kind in ("nip", "contact"):
                mode = "ignore" if part.kind == "contact" else None
        elif _is_noise(text) or (mode == "ignore" and not (POSTCODE.search(text) or STREET.search(fold(text)))):
            continue
        elif mode == "name" and not named:
            named.append(part.span)
            mode = None
        elif mode == "address" and _addressy(text, addressed):
            addressed.append(part)
        else:
            plain.append(part)
    return named, addressed, plain


def _around_postcode(lines: list[_Part], place: int, named: bool) -> tuple[list[_Part], list[_Part], list[_Part]]:
    """The lines before the address, the address that ends at `place` or just after it, and the line that follows."""
    first = place
    while first > 1 and lines[first - 1].span.segment is lines[place].span.segment:
        first -= 1
    while first > 0 and place - first < 3 and _is_address_line(lines[first - 1].text, first - 1, named):
        first -= 1
    address, names, tail = lines[first : place + 1], lines[:first], lines[place + 1 : place + 2]
    bare = re.fullmatch(r"\W*\d{2}\s?[-–]\s?\d{3}\W*", lines[place].text)
    if tail and ((bare and not find_nips(tail[0].text)) or _ends_town(lines[place], tail[0])):
        address, tail = [*address, tail[0]], lines[place + 2 : place + 3]
    if not names and not named:
        names = [p for p in lines[place + 1 :] if country_of(p.text) is None][:1]
    return names, address, tail


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
    if POSTCODE.search(text) or FOREIGN_POSTCODE.fullmatch(text.strip(" ,")):
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
