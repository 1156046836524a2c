"""What the document is and which number it has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.amounts import parse_amount
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.titles import (
    DOCUMENT_WORD,
    KIND_PATTERNS,
    NOT_OWN,
    NOT_TITLE,
    NUMBER_OF,
    NUMBER_STOP,
    NUMBER_WORD,
    TITLE,
    TITLE_WORDS,
)

_NUMBER = re.compile(r"[0-9A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż](?:[\w/\\.\-–()*]*[\w)])?")


@dataclass(frozen=True, slots=True)
class Title:
    """A segment that reads as the document's title, best first by `score`."""

    segment: Segment
    kind: str
    score: float


def titles(layout: Layout) -> list[Title]:
    """The segments that may be the title, best first: large type, near the top, nothing but title words."""
    found: list[Title] = []
    if not layout.pages:
        return found
    median = layout.pages[0].size
    for segment in layout.segments:
        folded = fold(segment.text)
        opening = TITLE.match(folded)
        if not opening or NOT_TITLE.match(folded) or len(segment.words) > 16:
            continue
        kind = kind_of(folded)
        if kind is None:
            continue
        page = layout.page_of(segment.page)
        height = max(page.page.height, 1.0)
        top = segment.box.y0 / height
        score = (
            min(segment.size / max(median, 1e-6), 3.0) - 1.2 * top - 0.8 * (segment.page - layout.pages[0].page.number)
        )
        if opening.start(1) == opening.end(1):
            continue
        if NUMBER_WORD.search(folded) and re.search(r"\d", folded):
            score += 0.5
        if segment.text.isupper():
            score += 0.25
        if re.match(r"^\W*(faktury|dokumentu|rachunku|faktur)\b", folded):
            score -= 1.0
        score -= 0.03 * max(len(segment.words) - 6, 0)
        found.append(Title(segment, kind, score))
    return sorted(found, key=lambda t: -t.score)


def kind_of(folded: str) -> str | None:
    """The kind a folded title names; what qualifies a word (korygująca, zaliczkowa) goes before the word."""
    head = re.split(
        r"\b(?:do|to|zu|for|dot|dotyczy)\b(?= (?:faktur|fv|rachun|invoice|rechnung|paragon|dokument))", folded
    )[0]
    for kind, pattern in KIND_PATTERNS:
        if pattern.search(head):
            return kind
    return None


def read_number(layout: Layout, index: LabelIndex, heads: list[Title], findings: Findings) -> None:
    """Candidates for the document's own number."""
    ranked = {id(t.segment): (n, t) for n, t in enumerate(heads)}
    rows = layout.rows
    top = heads[0].segment.row if heads else -10
    for segment in layout.segments:
        for start, strength in _number_places(segment, ranked, top):
            stop = min((x.start for x in index.at(segment) if x.kind in _STOPPERS and x.start >= start), default=None)
            own = Span(segment, start, len(segment.text) if stop is None else stop)
            wrapped = wrapped_number(own, layout) if stop is None else None
            if wrapped is not None:
                findings.add("numer_faktury", wrapped)
                continue
            found = document_number(own, dated=strength >= 0.88)
            if found is not None:
                findings.add("numer_faktury", candidate(found, found.text, strength + _shape(found.text)))
                continue
            if segment.text[start:].strip(" :.-"):
                continue
            for other, factor in _neighbours(segment, rows):
                if index.starts_with_label(other) and index.at(other)[0].kind in _STOPPERS:
                    continue
                wrapped = wrapped_number(Span(other, 0, len(other.text)), layout)
                if wrapped is not None:
                    findings.add("numer_faktury", wrapped)
                    break
                found = document_number(Span(other, 0, len(other.text)), dated=strength >= 0.9)
                if found is not None:
                    findings.add("numer_faktury", candidate(found, found.text, strength * factor + _shape(found.text)))
                    break


def wrapped_number(span: Span, layout: Layout) -> Candidate | None:
    """A number broken over two lines: letters or a separator at the end, digits under them."""
    text = span.text.strip(" :.#")
    if not re.fullmatch(r"[A-Za-z]{1,6}|[\w/\-]*[/\-]", text) or not text:
        return None
    segment = span.segment
    for row in layout.rows[segment.row + 1 : segment.row + 3]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > 1.2 * segment.size:
            return None
        for other in row.segments:
            if other.box.x_overlap(segment.box) > 0:
                rest = re.match(r"\d[\w/\-.]*", other.text)
                if rest is None:
                    return None
                value = text + ("" if text[-1] in "/-" else " ") + rest.group()
                words = span.words[-1:] + Span(other, 0, rest.end()).words
                return Candidate(value, value, words, segment.page, 0.9)
    return None


_STOPPERS = frozenset(
    {"issue_date", "sale_date", "issue_sale_date", "corrected", "other_date", "order", "place", "due_date", "ksef"}
)


def _number_places(segment: Segment, ranked: dict[int, tuple[int, Title]], top: int) -> Iterator[tuple[int, float]]:
    """Offsets in the segment after which the number may stand, with how telling each is."""
    folded = fold(segment.text)
    head = ranked.get(id(segment))
    own = folded
    corrected = re.search(
        r"\b(?:do|dla|to|zu)\s+(?:faktur|fv|rachun|invoice|rechnung|dokument|paragon)|korygowan|pierwotn", folded
    )
    if corrected:
        own = folded[: corrected.start()]
    for match in NUMBER_WORD.finditer(own):
        before, after = own[: match.start()], folded[match.end() : match.end() + 24]
        own_title = head is not None and head[0] == 0 and head[1].kind == "INNY"
        if (NOT_OWN.search(before[-28:]) and not own_title) or re.match(r"\W*(" + NOT_OWN.pattern + ")", after):
            continue
        doc_after = NUMBER_OF.match(after)
        end = match.end() + (doc_after.end() if doc_after else 0)
        if re.match(r"\W*(wydruku|wydr)\b", after):
            yield match.end() + re.match(r"\W*(wydruku|wydr)\b\.?", after).end(), 0.7  # type: ignore[union-attr]
        elif (
            doc_after
            or re.search(r"(invoice|rechnungs?|bill|document|receipt|credit note|beleg|note) ?-?$", before)
            or "rechnungsn" in match.group()
        ):
            yield end, 0.95
        elif DOCUMENT_WORD.search(before):
            yield end, 0.97 if head and head[0] == 0 else 0.9
        elif not before.strip(" /|-") and abs(segment.row - top) <= 2:
            yield end, 0.88
        elif not before.strip(" /|-"):
            yield end, 0.45
    if head is not None:
        title = TITLE.match(folded)
        if title:
            words = TITLE_WORDS.match(folded, title.start(1))
            end = words.end() if words else title.end()
            yield end, 0.9 - 0.1 * min(head[0], 4)


def _neighbours(segment: Segment, rows: Sequence[Row]) -> Iterator[tuple[Segment, float]]:
    """Where a number may stand when it is not after its label: right of it, then under it."""
    row = rows[segment.row]
    place = next(i for i, s in enumerate(row.segments) if s is segment)
    for other in row.segments[place + 1 : place + 2]:
        yield other, 0.97
    for below in rows[segment.row + 1 : segment.row + 3]:
        if below.page != segment.page or below.box.y0 - segment.box.y1 > 3 * max(segment.size, below.size):
            return
        for other in below.segments:
            if other.box.x_overlap(segment.box) > 0 or abs(other.box.x0 - segment.box.x0) < 2 * segment.size:
                yield other, 0.93


def document_number(span: Span, *, dated: bool = False) -> Span | None:
    """The document number at the beginning of a span; None when there is none.

    A number holds a digit, is no date, and may begin with a word of capitals (`FV 12/2025`) or have blanks around
    its slashes. `dated` admits one that reads as a date with slashes, right after a label of a number.
    """
    text = span.segment.text
    position = span.start
    skip = re.compile(r"[\s:.\-–,|(#/№]*(?:(?:nr|numer|no|number)\b[\s:.]*)?", re.IGNORECASE).match(text, position)
    position = skip.end() if skip else position
    start, end, digits = position, position, False
    while position < span.end:
        match = _NUMBER.match(text, position)
        if not match:
            break
        chunk = match.group()
        folded = fold(chunk)
        glued = end > start and (text[end - 1] in "/-" or text[position - 1] in "/-" or chunk[0] in "/-")
        ends = (NUMBER_STOP.match(folded) and not glued and len(chunk) > 1) or (digits and not glued)
        apart = end > start and text[position - 1].isspace() and text[end - 1] in "-–—"
        if digits and apart and len(chunk) > 3 and not any(c.isdigit() for c in chunk):
            break  # `FV 12/2025 - DUPLIKAT`
        if ends and not (digits and _continues(text[start:end], chunk)):
            break
        if (
            not digits
            and not any(c.isdigit() for c in chunk)
            and not (len(chunk) <= 7 and (chunk.isupper() or glued or (end == start and len(chunk) <= 4)))
        ):
            break
        digits = digits or any(c.isdigit() for c in chunk)
        end = position = match.end()
        gap = re.compile(r"\s*[/\\\-–]\s*|\s+").match(text, position)
        if not gap:
            break
        position = gap.end()
        if gap.group().strip():
            end = gap.start() + len(gap.group().rstrip())
    value = text[start:end].rstrip("/-–—|. (")
    if not digits or not value:
        return None
    if re.match(r"(PL)? ?\d{2}( ?\d{4}){3}", text[start:]) or (parse_amount(text[start:]) and "," in text[start:]):
        return None
    found = Span(span.segment, start, start + len(value))
    dates = find_dates(value)
    if dates and dates[0][0] == 0 and dates[0][1] >= len(value) and ("/" not in value or not dated):
        return None
    return found


def _continues(so_far: str, chunk: str) -> bool:
    """Whether a chunk after a blank still belongs to the number: digits after capitals only."""
    return so_far.isalpha() and any(c.isdigit() for c in chunk)


def _shape(value: str) -> float:
    """How much a value looks like a document number: separators and a year help, a bare short figure does not."""
    score = 0.0
    if re.search(r"[/\-]", value):
        score += 0.04
    if re.search(r"(19|20)\d\d", value):
        score += 0.02
    if len(value) <= 1:
        score -= 0.15
    if re.fullmatch(r"\d{10}|\d{26}", value):
        score -= 0.2
    return score


def read_kind(heads: list[Title], findings: Findings) -> None:
    """Candidates for the kind of document from its titles; other evidence is weighed where totals are known."""
    for n, title in enumerate(heads[:6]):
        score = max(0.98 - 0.12 * n, 0.2)
        words = Span(title.segment, 0, len(title.segment.text)).words
        findings.add("rodzaj_faktury", Candidate(title.kind, title.segment.text, words, title.segment.page, score))
