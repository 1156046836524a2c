"""A party's lines cut into pieces and read as a name, an address and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from faktulove_ocr.extraction.model import Candidate, Label, Span, checked
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.party_flow import flowed
from faktulove_ocr.extraction.party_model import (
    ID_KINDS,
    PARTY_KINDS,
    SEPARATOR,
    Part,
    Party,
    join_words,
    spans_candidate,
)
from faktulove_ocr.extraction.party_names import name_and_address
from faktulove_ocr.layout import Segment
from faktulove_ocr.polish.addresses import FOREIGN_POSTCODE, HOUSE, LEGAL, POSTCODE, STREET
from faktulove_ocr.polish.countries import country_of
from faktulove_ocr.polish.identifiers import Identifier, find_nips, krs_plausible, regon_valid
from faktulove_ocr.polish.labels import fold


def read_party(role: str, lines: Sequence[Segment], index: LabelIndex, label: Label | None) -> Party:
    """A party's lines read as name, address and numbers."""
    party = Party(role, label, list(lines))
    text = flowed(lines, index)
    if label is not None and lines and lines[0] is label.segment and text[0] is not lines[0]:
        label = replace(label, segment=text[0])
    parts = _carry([part for line in _unbroken(text, index) for part in _parts(line, index, label)])
    for part in parts:
        _numbers(part, party)
    name_and_address(parts, party)
    return party


def _unbroken(lines: Sequence[Segment], index: LabelIndex) -> Iterator[Segment]:
    """The lines, a number that a hyphen breaks and a NIP that a blank breaks over two of them put together again."""
    waiting: Segment | None = None
    for line in _with_house_numbers(lines, index):
        if waiting is not None and re.match(r"^\d", line.text):
            yield _joined(waiting, line, index)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if re.search(r"\d-$", line.text) or _BROKEN_NIP.search(line.text):
            waiting = line
        else:
            yield line
    if waiting is not None:
        yield waiting


_BROKEN_NIP = re.compile(r"\bNIP\b\W*(?:PL ?)?\d{3}(?: ?\d){0,6}$")


def _joined(line: Segment, after: Segment, index: LabelIndex) -> Segment:
    """Two lines as one; where the first ends with a hyphen, its last word goes on with the first of the second."""
    whole = Segment(join_words(line.words, after.words), line.page, line.row)
    index.carry_over(line, whole)
    return whole


def _with_house_numbers(lines: Sequence[Segment], index: LabelIndex) -> list[Segment]:
    """The lines, a house number that stands apart from its street put back on it."""
    result: list[Segment] = []
    for line in lines:
        before = result[-1] if result else None
        number = re.fullmatch(r"\d{1,4} ?[a-zA-Z]?([/\\]\d+)?,?", line.text)
        open_end = before is not None and (before.row == line.row or _FLAT.search(fold(before.text)))
        if number and before is not None and open_end and STREET.search(fold(before.text)):
            whole = Segment((*before.words, *line.words), before.page, before.row)
            index.carry_over(before, whole)
            result[-1] = whole
        else:
            result.append(line)
    return result


_FLAT = re.compile(r"\b(m|lok|lokal|pok|nr)\.?$")
"""What a house's line ends with when the number of the flat stands on the next one."""


def _carry(parts: Sequence[Part]) -> list[Part]:
    """A key alone gives its kind to the value that stands after it in another segment."""
    result: list[Part] = []
    waiting: str | None = None
    for part in parts:
        kind = part.kind or waiting
        waiting = kind if kind in _KEYS and not part.text else None
        result.append(Part(part.span, kind))
    return result


_KEYS = frozenset({"nip", "regon", "krs", "pesel", "phone", "email", "other_id"})


def _parts(line: Segment, index: LabelIndex, label: Label | None) -> Iterator[Part]:
    """A line cut at its labels and, where it holds a whole address, at its commas."""
    labels = [
        x
        for x in index.at(line)
        if (x.kind in ID_KINDS and not _is_part_of_name(x))
        or x.kind in ("name", "address", "name_address")
        or (label is not None and x.segment is label.segment and x.start < label.end)
    ]
    starts = [0] + [x.end for x in labels]
    ends = [x.start for x in labels] + [len(line.text)]
    kinds: list[str | None] = [None]
    kinds += [None if x.kind in PARTY_KINDS or x.kind == "name_address" else x.kind for x in labels]
    for start, end, kind in zip(starts, ends, kinds, strict=True):
        text = line.text[start:end]
        if text.strip(" :.,;-()/|"):
            yield from _pieces(Span(line, start, end), kind)
        elif kind is not None:
            yield Part(Span(line, start, end), kind)


def _is_part_of_name(label: Label) -> bool:
    """Whether what reads as a telephone's key is a word of a name (`Nova Mobile sp. z o.o.`): letters on both sides."""
    if label.kind != "phone" or label.colon:
        return False
    before, behind = label.segment.text[: label.start], label.segment.text[label.end :]
    named = re.search(r"[^\W\d_] ?$", before) is not None
    return named and (not behind.strip() or LEGAL.match(fold(behind).lstrip()) is not None)


def _pieces(span: Span, kind: str | None) -> Iterator[Part]:
    """What stands between two keys: a number ends at its comma, and an address is cut at its commas.

    Small letters after the comma go on with the number (`Nr dostawcy: 9408, trasa 38`): no name begins with them.
    """
    line, start = span.segment, span.start
    text = line.text[start : span.end]
    if kind in ID_KINDS:
        cut = SEPARATOR.search(text, len(text) - len(text.lstrip(" ,:")))
        if cut is None:
            yield Part(span, kind)
            return
        yield Part(Span(line, start, start + cut.start()), kind)
        start += cut.end()
        text = line.text[start : span.end]
        if text.lstrip()[:1].islower() and not STREET.search(fold(text)):
            yield Part(Span(line, start, span.end), kind)
            return
        kind = None
    if SEPARATOR.search(text) and _holds_address(text):
        position = start
        for piece in SEPARATOR.split(text):
            if piece.strip():
                yield Part(Span(line, position, position + len(piece)), kind)
            position += len(piece) + 1
    elif text.strip(" :.,;-()/|"):
        yield Part(Span(line, start, span.end), kind)


def _holds_address(text: str) -> bool:
    """Whether what stands between commas is partly an address, so that the line must be cut there."""
    if POSTCODE.search(text) or FOREIGN_POSTCODE.search(text):
        return True
    pieces = [piece.strip() for piece in SEPARATOR.split(text)]
    if any(country_of(piece) for piece in pieces[1:]):
        return True
    return any(
        STREET.search(fold(p)) or (HOUSE.search(p) and not p[0].islower() and len(p) < 40) for p in pieces[1:] if p
    )


_PREFIXED = re.compile(
    r"[A-Z]{2}[ -]?(?=(?:[ -]?\w)*\d{3})[\dA-Z](?:[ -]?[\dA-Z]){6,11}|\d{3}-(?:\d{2}-\d{2}-\d{3}|\d{3}-\d{2}-\d{2})"
)
"""A tax number, by its country's letters or its hyphens, that is all a line holds: a digit may have been misread."""


def _numbers(part: Part, party: Party) -> None:
    """NIP, REGON and KRS in a part."""
    text = part.span.printed
    if part.kind == "regon" and party.regon is None:
        digits = re.sub(r"\D", "", text[:20])
        if len(digits) in (9, 14):
            check = checked("regon_checksum", regon_valid(digits))
            party.regon = spans_candidate([part.span], digits, 0.95, (check,))
        return
    if part.kind == "krs" and party.krs is None:
        match = re.search(r"\d{10}", text.replace(" ", ""))
        if match and krs_plausible(match.group()):
            party.krs = spans_candidate([part.span], match.group(), 0.95)
        return
    if part.kind in (None, "nip", "name", "address"):
        for nip in find_nips(text):
            prefixed = party.label is not None and _PREFIXED.fullmatch(part.text) is not None
            if part.kind == "nip" or nip.labelled or nip.valid or prefixed:
                span = part.span.cut(nip.start, nip.end)
                found = nip_candidate(span, nip, 0.97 if part.kind == "nip" else 0.9)
                if party.nip is None or found.score > party.nip.score:
                    party.nip = found
                break


def nip_candidate(span: Span, nip: Identifier, score: float) -> Candidate:
    """A candidate for a NIP: a Polish one is its ten digits."""
    value = nip.value[2:] if nip.country == "PL" and nip.value.startswith("PL") else nip.value
    check = checked("nip_checksum", nip.valid)
    return spans_candidate([span], value, score if nip.valid else score - 0.15, (check,))
