"""Other documents the invoice names, its KSeF number, order number, reason of correction, annotations, remarks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from faktulove_ocr.extraction.delivery_notes import delivery_notes
from faktulove_ocr.extraction.model import Candidate, Findings, Label, Span, candidate, whole
from faktulove_ocr.extraction.neighbours import below, right_of
from faktulove_ocr.extraction.numbers import day_behind, document_number, wrapped_number
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.annotations import ADVANCE, ANNOTATION_PATTERNS
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.ksef import find_ksef_numbers
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.titles import NUMBER_WORD, TITLE
from faktulove_ocr.result import LinkedDocument
from faktulove_ocr.text import Word

_NEGATED = re.compile(r":\s*(nie|no|nein|brak|n/d)\b|\bnie (dotyczy|stosuje)")
_NO = re.compile(r"\W*((2|nie|no|nein|false)\W*){1,2}")
"""What says at the end of its row that an annotation does not apply; the 2 is FA(3)'s."""
_ABOUT_ORDERS = re.compile(r"(nr|numer)?\W*(do|panstwa|wasze|waszego|nasze|twoje|dot|dotyczy|wg|your)")


def read_annotations(layout: Layout, findings: Findings) -> None:
    """The annotations whose words are printed, in the order of the contract; an empty list when there are none."""
    names: list[str] = []
    words: list[Word] = []
    for name, pattern in ANNOTATION_PATTERNS:
        for n, row in enumerate(layout.rows):
            text = fold(row.text)
            joined = " ".join((text, *(fold(following.text) for following in layout.rows[n + 1 : n + 2])))
            match = pattern.search(joined)
            if match is None or match.start() > len(text):
                continue
            if _NO.fullmatch(text[match.end() :]):
                continue
            if _NEGATED.match(joined[match.end() :].lstrip()[:14]) or _NEGATED.search(
                joined[match.end() : match.end() + 8]
            ):
                continue
            if name == "zwolnienie" and re.search(r"\bnie (podlega|korzysta)", joined[: match.start()][-24:]):
                continue
            names.append(name)
            words.extend(row.words)
            break
    if names:
        findings.add("adnotacje", Candidate(names, ", ".join(names), tuple(words[:1]), score=0.9))


def read_linked(
    layout: Layout, index: LabelIndex, own_number: str | None, corrects: bool, findings: Findings
) -> tuple[LinkedDocument, ...]:
    """Documents this one corrects, settles or refers to."""
    linked: list[LinkedDocument] = []
    if corrects:
        corrected = _corrected(layout, index, own_number)
        if corrected is not None:
            linked.append(corrected)
    if not corrects:
        linked.extend(_advances(layout, own_number))
    linked.extend(_contracts(index, own_number))
    linked.extend(delivery_notes(layout, index, own_number))
    receipt = _receipt(layout)
    if receipt is not None and receipt.numer != own_number:
        linked.append(receipt)
    for label in index.of("order"):
        before = fold(label.segment.text[: label.start]).strip(" .:")
        in_form = label.tokens > 1 and index.starts_with_label(label.segment)
        listed = label.colon and before.endswith((";", "|", "·", "•"))
        if not label.leads and not in_form and not listed and not _ABOUT_ORDERS.fullmatch(before):
            continue
        for zone in zones(label, index):
            found = wrapped_number(zone.span, layout)
            if found is None:
                place = document_number(zone.span, dated=True)
                found = None if place is None else candidate(place, place.text, 0.9)
            if found is not None and found.raw != own_number and len(re.sub(r"\D", "", found.raw)) >= 3:
                score = 0.9 * zone.score if label.tokens > 1 or label.colon else 0.6 * zone.score
                signed = re.search(rf"#{re.escape(found.raw)}(?!\w)", zone.span.segment.text)
                value = f"#{found.value}" if signed else found.value
                findings.add("numer_zamowienia", replace(found, value=value, score=score))
                break
    return tuple(linked)


def _advances(layout: Layout, own_number: str | None) -> Iterator[LinkedDocument]:
    """Advance invoices that are settled: named in a sentence, or listed under a heading."""
    seen = {own_number}
    for row in layout.rows:
        folded = fold(row.text)
        if not ADVANCE.search(folded):
            continue
        for segment in row.segments:
            for nr in re.finditer(r"\b(?:nr|numer)\b[.:]?\s*", fold(segment.text)):
                number = document_number(Span(segment, nr.end(), len(segment.text)))
                if number is not None and number.text not in seen:
                    seen.add(number.text)
                    yield LinkedDocument("zaliczkowa", number.text, day_behind(segment, number.end))
        heading = next((s for s in row.segments if ADVANCE.search(fold(s.text))), row.segments[0])
        for listed in layout.rows[row.index + 1 : row.index + 12]:
            first = next((s for s in listed.segments if s.box.x_overlap(heading.box) > 0), None)
            dates = [d for s in listed.segments for _, _, d, _ in find_dates(s.text)]
            number = document_number(whole(first)) if first is not None else None
            if listed.index == row.index + 1 and listed.page == row.page and not re.search(r"\d", listed.text):
                continue  # the heading of their table
            if listed.page != row.page or number is None or len(dates) != 1 or _speaks(first):
                break
            if number.text not in seen:
                seen.add(number.text)
                yield LinkedDocument("zaliczkowa", number.text, dates[0].isoformat())


def _contracts(index: LabelIndex, own_number: str | None) -> Iterator[LinkedDocument]:
    """Contracts the document rests on, each after its label, with the day of its conclusion."""
    seen = {own_number}
    for label in index.of("contract"):
        if not label.leads and not label.text[0].isupper():
            continue
        for zone in zones(label, index):
            number = document_number(zone.span, dated=True) if zone.relation != "above" or zone.score > 0.8 else None
            before = "" if number is None else zone.span.segment.text[zone.span.start : number.start]
            if number is not None and number.text not in seen and not re.search(r"\w", before):
                seen.add(number.text)
                yield LinkedDocument("umowa", number.text, day_behind(number.segment, number.end))
                break


def _speaks(segment: Segment | None) -> bool:
    """Whether a segment speaks (`Razem`, `Data wystawienia`) instead of giving a number."""
    return segment is not None and re.match(r"^\W*[^\W\d_]{5,}", segment.text) is not None


def _receipt(layout: Layout) -> LinkedDocument | None:
    """The receipt an invoice was made for: `do paragonu nr 123`."""
    for segment in layout.segments:
        match = re.search(r"\bparagonu?\b[^\d]{0,24}?\b(?:nr|numer)\b[.:]*", fold(segment.text))
        if not match:
            continue
        beside = [whole(s) for s in right_of(segment, layout)[:1]]
        for span in (Span(segment, match.end(), len(segment.text)), *beside):
            number = document_number(span)
            if number is not None:
                return LinkedDocument("paragon", number.text)
    return None


def _corrected(layout: Layout, index: LabelIndex, own_number: str | None) -> LinkedDocument | None:
    """The corrected document: its number, date and KSeF number from the labels that speak of it."""
    number = _corrected_number(index, own_number)
    data, ksef = None, None
    if number is not None:
        data = day_behind(number.segment, number.end) or _date_right(layout, number)
    for row in layout.rows:
        folded = fold(row.text)
        if not re.search(r"korygowan|pierwotn|koryguj", folded):
            continue
        for segment in row.segments:
            own = fold(segment.text)
            if re.search(r"korygowan|pierwotn|ktorej dotyczy", own):
                if data is None and "dat" in own:
                    for target in _with_below(segment, layout):
                        dates = find_dates(target.text)
                        if dates:
                            data = dates[0][2].isoformat()
                            break
                if "ksef" in own:
                    for target in _with_below(segment, layout):
                        numbers = find_ksef_numbers(target.text)
                        if numbers:
                            ksef = numbers[0].value
                            break
    if number is None and data is None and ksef is None:
        return None
    return LinkedDocument("korygowana", None if number is None else number.text, data, ksef)


def _corrected_number(index: LabelIndex, own_number: str | None) -> Span | None:
    """The number that stands with the label that says most of a corrected document."""
    for label in sorted(index.of("corrected"), key=lambda x: (-x.tokens, x.segment.row)):
        for zone in zones(label, index):
            number = document_number(zone.span)
            if number is not None and number.text != own_number:
                return number
    return None


def _with_below(segment: Segment, layout: Layout) -> list[Segment]:
    """A segment, the one right of it and the one under it."""
    found = [segment, *right_of(segment, layout)[:1]]
    for following in layout.rows[segment.row + 1 : segment.row + 2]:
        found += [s for s in following.segments if s.box.x_overlap(segment.box) > 0][:1]
    return found


def _date_right(layout: Layout, span: Span) -> str | None:
    """A date in the segment right of a number when `z dnia` leads it."""
    for other in right_of(span.segment, layout):
        if re.match(r"^\W*(z dnia|z|dnia|wystawion\w*)\b", fold(other.text)):
            dates = find_dates(other.text)
            if dates:
                return dates[0][2].isoformat()
    return None


def read_reason(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """The reason of a correction after its label, over two lines at most."""
    for label in index.of("reason"):
        for span, score in _reasons(label, index):
            text = _NEXT_KEY.split(span.text, maxsplit=1)[0].strip(" .:-")
            if len(re.sub(r"[\W\d_]", "", text)) >= 4:
                text = f"{text} {_next_line(layout, span)}".strip()
                findings.add("przyczyna_korekty", candidate(span, text, 0.8 * score))
                break


def _reasons(label: Label, index: LabelIndex) -> Iterator[tuple[Span, float]]:
    """Where a reason may stand; its own words (`zwrot`) are no labels."""
    last = label.last
    if last.segment.text[last.end :].strip(" .:-()"):
        yield Span(last.segment, last.end, len(last.segment.text)), 1.0
    for segment in right_of(last.segment, index.layout)[:1]:
        if not index.is_only_labels(segment) or len(segment.words) == 1:
            yield whole(segment), 0.9
    for segment in itertools.islice(below(last.segment, index.layout), 1):
        yield whole(segment), 0.85
    for zone in zones(label, index):
        yield whole(zone.span.segment) if zone.span.start == 0 else zone.span, zone.score


_NEXT_KEY = re.compile(r"[.;] (?=[A-ZĄĆĘŁŃÓŚŹŻ][^\W\d_]+(?: [^\W\d_]+){0,2}: )")
"""Where another key and its value follow a sentence on its line."""
_BROKEN_OFF = re.compile(r"\b(w|we|z|ze|na|o|i|do|od|za|po|dla|przy|oraz|lub|of|in|the|and)$")
"""A line that cannot end where it does."""


def _next_line(layout: Layout, span: Span) -> str:
    """The line that goes on under a long one."""
    segment = span.segment
    if segment.box.width < 20 * segment.size and not _BROKEN_OFF.search(fold(segment.text)):
        return ""
    for row in layout.rows[segment.row + 1 : segment.row + 2]:
        if row.page == segment.page and row.box.y0 - segment.box.y1 < 0.7 * segment.size:
            for other in row.segments:
                if abs(other.box.x0 - segment.box.x0) < segment.size and ":" not in other.text:
                    return other.text
    return ""


def read_notes(index: LabelIndex, findings: Findings) -> None:
    """Remarks after their label."""
    for label in index.of("notes"):
        if not (label.colon or index.is_only_labels(label.segment)):
            continue
        for zone in zones(label, index):
            if len(re.sub(r"[\W\d_]", "", zone.span.text)) >= 3:
                findings.add("uwagi", candidate(zone.span, zone.span.text, 0.6 * zone.score))
                break


def read_place(index: LabelIndex, findings: Findings) -> None:
    """The place of issue after its label; also `Wystawiono w Krakowie` keeps the printed form."""
    for label in index.of("place", "place_date", "issue_date"):
        weak = label.tokens == 1 and fold(label.text) in ("miejsce", "ort", "place", "lieu", "misto")
        parted = label.colon or label.segment.text[: label.start].rstrip().endswith((",", ";", "|", "·"))
        if label.kind == "place" and not label.leads and (weak or not parted):
            continue
        if weak and not label.colon and not index.is_only_labels(label.segment):
            continue
        for zone in zones(label, index):
            text = zone.span.text
            dates = find_dates(text)
            if dates:
                text = _beside_date(text, dates[0][0], dates[0][1], strict=label.kind == "issue_date")
            elif label.kind == "issue_date":
                continue
            text = re.sub(r"\s*,?\s*((w dniu|dnia|dn\.?|data)( \d{1,2}\.?)?)?\s*$", "", text.strip(" .,;:-")).strip(
                " ,"
            )
            named = TITLE.match(fold(text)) or NUMBER_WORD.match(fold(text))
            if _PLACE.match(text) and len(text.split()) <= 4 and not named:
                findings.add("miejsce_wystawienia", candidate(zone.span, text, 0.92 * zone.score))
                break


_DAY_FOLLOWS = re.compile(r"\s*,?\s*((w dniu|dnia|dn\.?|data)( \d{1,2}\.?)?)?\s*$")
_PLACE = re.compile(r"^(?=[A-ZĄĆĘŁŃÓŚŹŻÄÖÜ])[^\W\d_][^\d:]{1,40}$")


def _beside_date(text: str, start: int, end: int, *, strict: bool) -> str:
    """What stands before a date, or else behind the comma that follows it; `strict` asks for a comma before it too."""
    before = text[:start]
    behind = re.match(r"\s*,\s*([^,;|]+)$", text[end:])
    if not before.strip(" ,") and behind is not None:
        return behind.group(1)
    return before if not strict or re.search(r",|\bdn", before) else ""
