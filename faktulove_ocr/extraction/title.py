"""What the document is and which number it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from faktulove_ocr.extraction.model import Candidate, Findings, Span, candidate, whole
from faktulove_ocr.extraction.neighbours import below, left_of, over, right_of
from faktulove_ocr.extraction.numbers import described_number, document_number, wrapped_number
from faktulove_ocr.extraction.pairs import SENTENCE, LabelIndex
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.titles import (
    ADVANCES,
    DOCUMENT_WORD,
    KIND_PATTERNS,
    METERED,
    NOT_OWN,
    NOT_TITLE,
    NUMBER_OF,
    NUMBER_WORD,
    PAPERS,
    TITLE,
    TITLE_WORDS,
)


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
    text = fold(layout.text)
    metered = METERED.search(text) is not None and ADVANCES.search(text) is None
    for segment in layout.segments:
        folded = _BOX.sub("", fold(segment.text), count=1)
        opening = TITLE.match(folded)
        if not opening or NOT_TITLE.match(folded) or len(segment.words) > 16:
            continue
        key = left_of(segment, layout)
        if key is not None and _OF_ANOTHER.search(fold(key.text)):
            continue  # `Korygowana faktura`, and right of it its number
        further = _second_line(segment, layout)
        said = folded if further is None else f"{folded} {fold(further.text)}"
        kind = kind_of(said)
        if kind is None:
            continue
        if kind == "ROZ" and metered and "rozlicz" in said:
            kind = "VAT"  # What a meter counted is settled, not an advance.
        page = layout.page_of(segment.page)
        height = max(page.page.height, 1.0)
        top = segment.box.y0 / height
        score = (
            min(segment.size / max(median, 1e-6), 3.0) - 1.2 * top - 0.8 * (segment.page - layout.pages[0].page.number)
        )
        if NUMBER_WORD.search(folded) and re.search(r"\d", folded):
            score += 0.5
        if segment.text.isupper():
            score += 0.25
        if re.match(r"^\W*(faktury|dokumentu|rachunku|faktur)\b", folded):
            score -= 1.0
        score -= 0.03 * max(len(segment.words) - 6, 0)
        found.append(Title(segment, kind, score))
    return sorted(found, key=lambda t: -t.score)


def _second_line(segment: Segment, layout: Layout) -> Segment | None:
    """The line under a title, in its type, that goes on with what kind of document it is: `korygująca:`."""
    for row in layout.rows[segment.row + 1 : segment.row + 4]:
        for other in row.segments:
            near = other.page == segment.page and -0.5 * segment.size < other.box.y0 - segment.box.y1 < segment.size
            if not near or not 0.85 < other.size / max(segment.size, 1e-6) < 1.18:
                continue
            words = TITLE_WORDS.match(fold(other.text))
            if other.box.x_overlap(segment.box) > 0 and words and words.group().strip(" :.-–(/|"):
                return other
    return None


def _other_paper(layout: Layout, heads: list[Title]) -> Segment | None:
    """The heading of a paper that is no invoice, over and larger than anything that could be an invoice's title."""
    if not layout.pages:
        return None
    first = layout.pages[0]
    size = heads[0].segment.size if heads else first.size
    for segment in layout.segments:
        if segment.page != first.page.number or segment.box.y0 > _TOP * first.page.height:
            return None
        if heads and heads[0].segment.page == segment.page and segment.row >= heads[0].segment.row:
            return None
        larger = segment.size >= _LARGER * size
        if larger and len(segment.words) <= _HEADING and PAPERS.match(fold(segment.text)):
            return segment
    return None


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
    for n, title in enumerate(heads):
        further = _second_line(title.segment, layout)
        if further is not None:
            ranked.setdefault(id(further), (n, title))
    top = heads[0] if heads else None
    for segment in layout.segments:
        head = ranked.get(id(segment))
        if beside := _beside_broken_label(segment, layout):
            findings.add("numer_faktury", candidate(beside, beside.text, 0.92 + _shape(beside.text)))
        if head is None and (segment.row in index.headings or index.taken(segment)):
            continue
        for start, strength in _number_places(segment, index, head, top):
            stop = min((x.start for x in index.at(segment) if x.kind in _STOPPERS and x.start >= start), default=None)
            own = Span(segment, start, len(segment.text) if stop is None else stop)
            wrapped = wrapped_number(own, layout, strength) if stop is None else None
            if wrapped is not None:
                findings.add("numer_faktury", replace(wrapped, score=wrapped.score + _shape(wrapped.value)))
                continue
            found = document_number(own, dated=strength >= 0.88)
            described = described_number(own) if found is None and head is not None else None
            if found is not None:
                findings.add("numer_faktury", candidate(found, found.text, strength + _shape(found.text)))
            elif described is not None:
                score = strength - 0.06 + _shape(described.text)
                findings.add("numer_faktury", candidate(described, described.text, score))
            elif not _without_labels(segment, start, index).strip(" :.-()[]/|"):
                _number_beside(segment, strength, layout, index, findings)


def _without_labels(segment: Segment, start: int, index: LabelIndex) -> str:
    """What a segment says from an offset on besides its labels: nothing in `Numer/Data`, whose values stand beside."""
    text = segment.text
    numbered = NUMBER_WORD.search(fold(text[:start])) is not None
    for label in index.at(segment) if numbered else ():
        if label.start >= start:
            text = text[: label.start] + " " * (label.end - label.start) + text[label.end :]
    return text[start:]


def _number_beside(segment: Segment, strength: float, layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """The number that stands right of its label or under it, whole or broken over two lines."""
    best: Candidate | None = None
    named = NUMBER_WORD.search(fold(segment.text)) is not None
    for other, factor in _neighbours(segment, layout):
        if index.starts_with_label(other) and index.at(other)[0].kind in _STOPPERS:
            continue
        if index.taken(other) or other.row in index.headings or _PAGE_COUNT.fullmatch(other.text):
            continue
        if not named and NOT_OWN.search(fold(other.text)):
            continue
        if _NUMBERED_KEY.match(other.text) and NUMBER_WORD.search(fold(other.text)):
            continue  # `1. Numer faktury`, itself a key
        wrapped = wrapped_number(whole(other), layout, strength * factor)
        if wrapped is not None:
            best = wrapped if best is None or wrapped.score > best.score else best
            continue
        found = document_number(whole(other), dated=strength >= 0.88)
        if found is not None:
            listed = factor == _BELOW and _heads_a_column(other, layout)
            score = strength * factor * (0.5 if listed else 1.0)
            value = candidate(found, found.text, score + _shape(found.text))
            best = value if best is None or value.score > best.score else best
        if found is not None and factor == _BELOW:
            break
    if best is not None:
        findings.add("numer_faktury", best)


def _beside_broken_label(segment: Segment, layout: Layout) -> Span | None:
    """The number right of a label that breaks before its last word: `Our invoice` over `no.`."""
    folded = fold(segment.text)
    named = DOCUMENT_WORD.search(folded)
    if named is None or folded[named.end() :].strip() or NOT_OWN.search(folded):
        return None
    value = next(iter(right_of(segment, layout)), None)
    if value is None or not any(NUMBER_WORD.fullmatch(fold(s.text).rstrip(" :")) for s in below(segment, layout)):
        return None
    return document_number(whole(value))


def _heads_a_column(segment: Segment, layout: Layout) -> bool:
    """Whether further numbers stand under a number, as in a list of other documents."""
    for row in layout.rows[segment.row + 1 : segment.row + 3]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > 1.5 * segment.size:
            return False
        for other in row.segments:
            if abs(other.box.x0 - segment.box.x0) < segment.size and document_number(whole(other)) is not None:
                return True
    return False


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


_STOPPERS = frozenset(
    "issue_date sale_date issue_sale_date due_date other_date place place_date corrected order ksef".split()
)
"""Labels at which the document's number ends, and which own what stands beside or under them."""
_OF_ANOTHER = re.compile(r"korygowan|pierwotn|powiazan|zaliczkow(?:ej|ych|e)\b|\bdo (?:faktur|dokument)|dotycz")
"""A key of another document's number."""
_OTHERS = re.compile(r"\W*(zaliczk|korygowan|pierwotn|powiazan)\w*")
"""What says behind a label that the number is another invoice's."""
_BOX = re.compile(r"^\W*(?:[a-z]\.|[a-z]?[0-9]{1,2}[.)]) (?=faktur|rachun|nota)")
"""The number of a form's box before its title."""
_NUMBERED_KEY = re.compile(r"\W*[A-Z]?[0-9]{1,2}[.)\]]* [^\W\d_]{2}")
_PAGE_COUNT = re.compile(r"\d{1,2} ?(/|z|of|von) ?\d{1,2}")
"""What counts pages: under a title it stands in the place of a number."""
_NAMED = re.compile(r"rechnung|beleg|dokument|invoice|(?:numer|nr)[fdr]")
"""A word that says by itself whose number it is: `Rechnungsnr.`, `Numerfaktury` without its blank."""
_PRINTOUT = re.compile(r"\W*(wydruku|wydr|wyd)\b\.?")
"""A till's number of a receipt (`Nr wydruku`)."""
_FOREIGN_NUMBERS = frozenset(
    "nip regon krs pesel other_id account swift order contract ksef ksef_other phone rate_table".split()
)
"""Labels of numbers that are not the document's own."""


def _number_places(
    segment: Segment, index: LabelIndex, head: tuple[int, Title] | None, top: Title | None
) -> Iterator[tuple[int, float]]:
    """Offsets in the segment after which the number may stand, with how telling each is."""
    folded = fold(segment.text)
    # `Numer rachunku` on a bill is its own number; an account would not read as one.
    own_bill = {"account"} if top is not None and top.kind == "RACHUNEK" else set()
    foreign = [x for x in index.at(segment) if x.kind in _FOREIGN_NUMBERS - own_bill] if head is None else []
    own = folded
    corrected = re.search(
        r"\b(?:do|dla|to|zu)\s+(?:faktur|fv|rachun|invoice|rechnung|dokument|paragon)|korygowan|pierwotn|\bdotycz",
        folded,
    )
    if corrected:
        own = folded[: corrected.start()]
    for match in NUMBER_WORD.finditer(own):
        if any(x.start <= match.start() < x.end for x in foreign):
            continue
        before, after = own[: match.start()], folded[match.end() : match.end() + 24]
        own_title = head is not None and head[0] == 0 and head[1].kind == "INNY"
        if (NOT_OWN.search(before[-28:]) and not own_title) or re.match(r"\W*(" + NOT_OWN.pattern + ")", after):
            continue
        doc_after = NUMBER_OF.match(after)
        end = match.end() + (doc_after.end() if doc_after else 0)
        other = _OTHERS.match(folded, end)
        if other and not (other.group(1) == "zaliczk" and top is not None and top.kind == "ZAL"):
            continue
        end = other.end() if other else end
        if printout := _PRINTOUT.match(after):
            yield match.end() + printout.end(), 0.7
        elif (
            doc_after
            or re.search(
                r"(invoice|\binv\.?|rechnungs?|\brg\.?|\bre\.?|bill|document|receipt|credit note|beleg|note) ?-?$",
                before,
            )
            or _NAMED.match(match.group())
        ):
            yield end, 0.95
        elif DOCUMENT_WORD.search(before):
            spoken = head is None and len(before.split()) >= SENTENCE  # It may speak of any document.
            yield end, 0.97 if head and head[0] == 0 else 0.55 if spoken else 0.9
        elif TITLE_WORDS.fullmatch(before.strip()) and top is not None and abs(segment.row - top.segment.row) <= 2:
            yield end, 0.88
        elif not before.strip(" /|-") or (top is None and segment.row <= _HEAD and not foreign):
            yield end, 0.45
    if head is not None:
        title = TITLE.match(folded)
        words = TITLE_WORDS.match(folded, title.start(1) if title else 0)
        end = words.end() if words else 0
        if title and not folded[title.end() :].strip(" :.-/|()"):
            end = len(folded)  # `Kundenrechnung`, a lone `FV`
        yield end, 0.9 - 0.1 * min(head[0], 4)


_RIGHT, _BELOW, _OVER = 0.97, 0.93, 0.96
"""How usual a number right of its label, under it or over its caption is beside one after it."""


def _neighbours(segment: Segment, layout: Layout) -> Iterator[tuple[Segment, float]]:
    """Where a number may stand when it is not after its label: right of it, then under it; over a caption."""
    rows = layout.rows
    if segment.text.startswith("(") and segment.text.endswith(")"):
        for above in rows[max(segment.row - 2, 0) : segment.row]:
            for other in above.segments:
                near = other.page == segment.page and segment.box.y0 - other.box.y1 < 1.2 * segment.size
                if near and abs(other.box.cx - segment.box.cx) < segment.size:
                    yield other, _OVER
        return
    folded = fold(segment.text)
    value = over(segment, layout) if NUMBER_WORD.search(folded) or TITLE_WORDS.fullmatch(folded) else None
    if value is not None and not value.text.endswith(":") and segment.size < 1.05 * value.size:
        yield value, _OVER
    for other in right_of(segment, layout)[:1]:
        gap = (other.box.x0 - segment.box.x1) / max(segment.size, 1e-6)
        yield other, _RIGHT - 0.02 * min(max(gap - 2.0, 0.0), 5.0)
    seen = 0
    for row in rows[segment.row + 1 : segment.row + 5]:
        if row.page != segment.page or row.box.y0 - segment.box.y1 > 3 * max(segment.size, row.size) or seen > 1:
            return
        under = [
            s
            for s in row.segments
            if s.box.x_overlap(segment.box) > 0 or abs(s.box.x0 - segment.box.x0) < 2 * segment.size
        ]
        seen += bool(under)
        for other in under:
            yield other, _BELOW


_LARGER = 1.2
"""How much larger than the first title, or than the page's type, another paper's heading is."""
_HEAD = 6
"""Rows from the top in which a document that names itself in words of its own says its number."""
_HEADING = 6
"""Words up to which a line is a heading."""
_TOP = 0.35
"""Share of the page's height in which a document says what it is."""


def read_kind(layout: Layout, heads: list[Title], findings: Findings) -> None:
    """Candidates for the kind of document from its titles; other evidence is weighed where totals are known."""
    paper = _other_paper(layout, heads)
    if paper is not None:
        kind = "PROFORMA" if kind_of(fold(paper.text)) == "PROFORMA" else "INNY"
        findings.add("rodzaj_faktury", Candidate(kind, paper.text, paper.words, paper.page, 0.99))
    for n, title in enumerate(heads[:6]):
        score = max(0.98 - 0.12 * n, 0.2)
        segment = title.segment
        findings.add("rodzaj_faktury", Candidate(title.kind, segment.text, segment.words, segment.page, score))
