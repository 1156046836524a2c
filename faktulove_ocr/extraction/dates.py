"""Dates of the document and the periods it covers."""

from __future__ import annotations

import re
from datetime import date, timedelta

from faktulove_ocr.extraction.model import Candidate, Findings, Label, Span, candidate
from faktulove_ocr.extraction.pairs import LabelIndex, Pair, pairs, zones
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.dates import find_dates, find_days_term, find_months, find_periods
from faktulove_ocr.polish.labels import fold

DATE_KINDS = ("issue_date", "sale_date", "issue_sale_date", "due_date", "other_date", "rate_date", "period")
_FIELDS = {
    "issue_date": ("data_wystawienia",),
    "sale_date": ("data_sprzedazy",),
    "issue_sale_date": ("data_wystawienia", "data_sprzedazy"),
    "due_date": ("termin_platnosci",),
    "rate_date": ("data_kursu",),
}
_FOREIGN = re.compile(
    r"korygowan|pierwotn|tabel|kurs|umow|zamow|ustaw|rozporz|nbp|dz\.? ?u|duplikat|wydruk|drukow|zaliczkow"
    r"|do (faktury|fv|dokumentu|rachunku)"
    r"|dowod|wz\b|zlecen|order|pesel|odczyt|ksef|swift|wazn|uchwal|decyz|zezwol|od dnia|art\."
)
_EXCEPTION = re.compile(r"^\W*z? ?zastrzezeni\w* [^:]*:\W*$")
"""The label of FA(3) prints goes on with a reservation that names the act before its colon."""
_PLACE_DATE = re.compile(
    r"^\W*([A-ZŁŚŻĆŹ][\w.\-]+(?: [A-ZŁŚŻĆŹ]?[\w\-]+){0,3}?)\s*,?\s*(?:dnia|dn\.?|dn\.|w dniu|,|den|on)?\s*$"
)
_GENERAL = {"data", "date", "datum", "z dnia", "w dniu", "okres", "za okres", "w okresie"}


def read_dates(layout: Layout, index: LabelIndex, findings: Findings, *, spelled: bool = True) -> None:
    """Candidates for all dates and periods; `spelled` False takes dates in digits with a label alone."""
    _periods(index, findings)
    labels = [label for label in index.of(*DATE_KINDS) if label.kind != "period"]
    claimed: set[tuple[int, int]] = set()
    for pair in pairs(labels, index, _find_dates if spelled else _find_plain_dates, _weight):
        claimed.add((id(pair.span.segment), pair.span.start))
        _add(pair, findings)
    _months_for_sale(index, findings)
    if spelled:
        _unlabelled_issue_date(layout, index, findings, claimed)
    _terms(index, findings)


def _weight(label: Label) -> float:
    """How telling a date label is; a general word, or one in a sentence about another document, is weak."""
    text, before = fold(label.text), fold(label.segment.text[: label.start])[-40:]
    if label.kind != "other_date" and _FOREIGN.search(before):
        return 0.0
    if text in _GENERAL:
        return 0.72 if label.colon or label.leads else 0.66
    if label.kind in ("due_date", "period") and label.tokens == 1:
        return 0.8 if label.leads else 0.6
    if not label.leads and not label.colon:
        return 0.85
    return 0.97 if not label.fuzzy else 0.93


def _find_dates(span: Span) -> list[tuple[Span, object, float]]:
    """Dates in a zone; the farther from its beginning and the more words before it, the less likely its value."""
    text = span.segment.text[span.start : span.end]
    found: list[tuple[Span, object, float]] = []
    for start, end, value, _ in find_dates(text):
        before = fold(text[:start])
        if _FOREIGN.search(before) and not _EXCEPTION.match(before):
            continue
        plausibility = 1.0 if not before.strip(" :.-") else max(0.97 - 0.004 * len(before), 0.7)
        found.append((span.part(span.start + start, span.start + end), value, plausibility))
    return found


def _find_plain_dates(span: Span) -> list[tuple[Span, object, float]]:
    """The dates of a zone that are written in digits alone."""
    return [found for found in _find_dates(span) if re.fullmatch(r"[\d.\-/\s]+", found[0].text)]


def _add(pair: Pair, findings: Findings) -> None:
    """A dated label becomes candidates; the end of a period stands for a date of sale."""
    value = pair.value
    assert isinstance(value, date)
    for name in _FIELDS.get(pair.label.kind, ()):
        span = pair.span
        if name == "data_sprzedazy":
            text = span.segment.text
            for _, end, first, last in find_periods(text):
                if first <= value <= last:
                    findings.add("okres_od", candidate(span, first.isoformat(), pair.score))
                    findings.add("okres_do", candidate(span, last.isoformat(), pair.score))
                    value, span = last, span.part(span.start, max(end, span.end))
                    break
        findings.add(name, candidate(span, value.isoformat(), pair.score))


def _periods(index: LabelIndex, findings: Findings) -> None:
    """Periods after their labels."""
    for label in index.of("period", "sale_date"):
        for zone in zones(label, index):
            text = zone.span.segment.text
            part = text[zone.span.start : zone.span.end]
            found = [(s, e, a, b) for s, e, a, b in find_periods(part)] or _broken_period(zone.span, index)
            if not found and label.kind == "period":
                found = [(s, e, a, b) for s, e, a, b in find_months(part)]
            if not found:
                continue
            start, end, first, last = found[0]
            span = zone.span.part(zone.span.start + start, zone.span.start + end)
            score = zone.score * _weight(label)
            findings.add("okres_od", candidate(span, first.isoformat(), score))
            findings.add("okres_do", candidate(span, last.isoformat(), score))
            if not find_months(part) or find_periods(part):
                findings.add("data_sprzedazy", candidate(span, last.isoformat(), 0.6 * score))
            break


def _broken_period(span: Span, index: LabelIndex) -> list[tuple[int, int, date, date]]:
    """A period whose second date stands on the next line: `01.04.2025 -` over `30.04.2025`."""
    text = span.segment.text[span.start : span.end]
    first = find_dates(text)
    if len(first) != 1 or not re.fullmatch(r"\s*(-|–|—|do|to|bis)\s*", fold(text[first[0][1] :])):
        return []
    segment = span.segment
    for row in index.layout.rows[segment.row + 1 : segment.row + 3]:
        for other in row.segments:
            second = find_dates(other.text)
            near = other.page == segment.page and other.box.y0 - segment.box.y1 < segment.size
            if near and other.box.x_overlap(segment.box) > 0 and len(second) == 1 and second[0][0] <= 3:
                return [(first[0][0], first[0][1], first[0][2], second[0][2])] if second[0][2] >= first[0][2] else []
    return []


def _months_for_sale(index: LabelIndex, findings: Findings) -> None:
    """A date of sale given as a month alone: the period, and no date."""
    if findings.best("data_sprzedazy") is not None:
        return
    for label in index.of("sale_date"):
        for zone in zones(label, index):
            part = zone.span.segment.text[zone.span.start : zone.span.end]
            months = find_months(part)
            if months and not find_dates(part):
                start, end, first, last = months[0]
                span = zone.span.part(zone.span.start + start, zone.span.start + end)
                findings.add("okres_od", candidate(span, first.isoformat(), zone.score))
                findings.add("okres_do", candidate(span, last.isoformat(), zone.score))
                return


def _unlabelled_issue_date(
    layout: Layout, index: LabelIndex, findings: Findings, claimed: set[tuple[int, int]]
) -> None:
    """`Kraków, 12.03.2025` at the top, or the first date that nothing else claims."""
    rank = 0
    for segment in layout.segments:
        if segment.page != layout.pages[0].page.number:
            break
        text = segment.text
        for start, end, value, _ in find_dates(text):
            if (id(segment), start) in claimed or _FOREIGN.search(fold(text[:start])):
                continue
            span = Span(segment, start, end)
            place = _PLACE_DATE.match(text[:start])
            if (place and "," in text[:start]) or (place and re.search(r"\bdn", text[:start])):
                findings.add("data_wystawienia", candidate(span, value.isoformat(), 0.7))
                town = place.group(1)
                findings.add("miejsce_wystawienia", candidate(Span(segment, place.start(1), place.end(1)), town, 0.7))
            elif not any(label.kind in ("other_date", "period", "notes", "order") for label in index.at(segment)):
                findings.add("data_wystawienia", candidate(span, value.isoformat(), max(0.34 - 0.05 * rank, 0.1)))
            rank += 1


def _terms(index: LabelIndex, findings: Findings) -> None:
    """`14 dni` gives the due date from the issue date when no due date is printed."""
    issue = findings.value("data_wystawienia")
    if issue is None:
        return
    for label in index.of("due_date", "payment_form"):
        segment = label.segment
        for span in [zone.span for zone in zones(label, index)][:3]:
            days = find_days_term(span.segment.text[span.start : span.end])
            if days is not None and 0 <= days <= 365:
                due = date.fromisoformat(issue) + timedelta(days=days)
                found = Candidate(due.isoformat(), span.text, span.words, segment.page, 0.55, derived=True)
                findings.add("termin_platnosci", found)
                return
