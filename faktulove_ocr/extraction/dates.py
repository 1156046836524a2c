"""Dates of the document and the periods it covers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from faktulove_ocr.extraction.model import Candidate, Findings, Label, Span, candidate
from faktulove_ocr.extraction.neighbours import below, over_it
from faktulove_ocr.extraction.pairs import LabelIndex, Pair, pairs, zones
from faktulove_ocr.extraction.spoken_dates import spoken_dates
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.dates import find_dates, find_days_term, find_months, find_periods
from faktulove_ocr.polish.labels import fold

_MONTHS = 12
_SENTENCE = 5
"""Words from which on a line may be a sentence."""
_REACH = 220
"""How far from the act of paying, in characters, its day may be named."""
_FIELDS = {
    "issue_date": ("data_wystawienia",),
    "sale_date": ("data_sprzedazy",),
    "issue_sale_date": ("data_wystawienia", "data_sprzedazy"),
    "place_date": ("data_wystawienia",),
    "due_date": ("termin_platnosci",),
    "rate_date": ("data_kursu",),
    "other_date": (),
}
"""Kinds of labels of dates, each with the fields it gives."""
_FOREIGN = re.compile(
    r"korygowan|pierwotn|tabel|kurs|umow|zamow|ustaw|rozporz|nbp|dz\.? ?u|duplikat|wydruk|drukow|zaliczkow"
    r"|do (faktury|fv|dokumentu|rachunku|paragonu)"
    r"|dowod|wz\b|zlecen|order|pesel|odczyt|ksef|swift|wazn|uchwal|decyz|zezwol|protokol|notowan|od dnia|art\."
)
_EXCEPTION = re.compile(r"^\W*z? ?zastrzezeni\w* [^:]*:?\W*$")
"""The label of FA(3) prints goes on with a reservation that names the act before its colon, if recognition left it."""
_WORD = r"[^\W\d_]+(?:[.\-][^\W\d_]*)*"
_CAPITAL = rf"(?=[A-ZŁŚŻĆŹÄÖÜ]){_WORD}"
_PLACE_DATE = re.compile(
    rf"^\W*({_CAPITAL}(?: (?:{_CAPITAL}|nad|pod|przy|am|an|der|de|la)){{0,3}}?)\s*,?"
    r"\s*(?:dnia|dn\.?|w dniu|,|den|on|[·•|/–—-])?\s*$"
)
_OPEN_DATE = re.compile(r"(?<!\d)(?:\d{1,2}\.?(?: [a-z]{3,}\.?)?|(?:\d{1,2}|\d{4})([-./])(?:\d{1,2}\1?)?)$")
"""The beginning of a date at a line's end: `12.05.`, `2025-05-`, `10 maja`, `dnia 10`."""
_TO = re.compile(r"\s*(-|–|—|do|to|bis)\s*")
_TO_DAY = re.compile(r"\s*(-|–|—|do|to|bis)\s*(\d{1,2}[-./]?|[a-z]{3,9} \d{1,2},?|\d{1,2}\.? [a-z]{3,11})\s*")
"""The last day of a period whose month or year stands on the next line."""
_PAYS = re.compile(
    r"\b(zaplat|zaplac|wplat|wplac|przelew|przelac|uregulow|przekaz|naleznosc|pay|zahl|uberweis|ueberweis)\w*"
)
_BY = re.compile(
    r"\b(do|by|until|before|no later than|not later than|nie pozniej niz|najpozniej|bis)( dnia| dn\.?| zum| the)?\W*$"
)
_FROM_RECEIPT = re.compile(
    r"\bod (daty |dnia |momentu )?(otrzym|dorecz|dostarcz|wplyw|wplyni|odbior|dostaw)"
    r"|\b(after|of|upon) receipt|\bnach erhalt"
)
"""A term that begins with a day the invoice does not know."""
_OF_DAY = re.compile(r"\W*(z|ze|z? ?dnia|z? ?dn|of|dated|from|vom)\W*")
_GENERAL = {"data", "date", "datum", "z dnia", "w dniu", "okres", "za okres", "w okresie"}
_DONE = re.compile(
    r"(wykonan|zakoncz|zrealizow|swiadczon|dostarcz|sprzedan|wydan(?!i[ea] zewn)|odebran"
    r"|deliver|performed|rendered|supplied)"
    r"\w*( \w+){0,4} $"
    r"|\b(sprzedaz|dostawa|realizacja|wykonanie|usluga) $"
)
"""Words of what was done, right before its day: `za wykonane prace w dniu`, `sprzedaż z dnia`."""
_SOLD = re.compile(
    r" (sprzed|dostaw|dostarcz|wykon|zakoncz|swiadcz|realizac|zrealiz|wydania|of (sale|supply|deliv|service))"
)
"""What a general label of a date goes on with where it is that of the sale."""
_DIGIT = re.compile(r"\d")
_OWN_ORDER = re.compile(r"\b(zrealizowan|wykonan|zakoncz)\w* (zlecen|zamow)\w*")
"""An order that was carried out: the invoice's own deed, not another document."""
_NO_TERM = re.compile(r"reklamac|zwrot|odstap|gwaranc|complain|claim|return|reklamation|ruckgabe|odsetk|interest")
"""What has terms of its own that are none of payment."""
_FOR_OTHER = re.compile(r"\W*(na|for|to)( \w+)? (zwrot|reklamac|odstap|return|complain|claim)")
"""The same behind a term: `14 dni na zwrot`."""
_DAYS = re.compile(r"\d+[ -]?(?:dni|day|tag)")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")


def read_dates(layout: Layout, index: LabelIndex, findings: Findings, *, spelled: bool = True) -> None:
    """Candidates for all dates and periods; `spelled` False takes dates in digits with a label alone."""
    _periods(index, findings)
    labels = [_of_deed(label) for label in index.of(*_FIELDS)]
    claimed: set[tuple[int, int]] = set()
    find = _Finder(layout) if spelled else _find_plain_dates
    for pair in pairs(labels, index, find, _weight):
        claimed.add((id(pair.span.segment), pair.span.start))
        _add(pair, findings)
    _dated_number(layout, findings)
    _months_for_sale(index, findings)
    _listed_period(layout, index, findings)
    if spelled:
        spoken_dates(layout, index, findings, claimed)
        _unlabelled_issue_date(layout, index, findings, claimed)
    _asked_to_pay(layout, findings)
    _month_first(layout, findings)
    _terms(layout, index, findings)


def _of_deed(label: Label) -> Label:
    """A general label with words of what was done before it or going on with it as one of the date of sale.

    `za wykonane prace w dniu`, `Data zakończenia dostawy`.
    """
    before = fold(label.segment.text[: label.start])
    general = label.kind == "issue_date" and fold(label.text) in _GENERAL
    if general and _DONE.search(before):
        return replace(label, kind="sale_date")
    behind = _DIGIT.split(fold(label.segment.text[label.end :]), maxsplit=1)[0]
    return replace(label, kind="sale_date") if general and not label.colon and _SOLD.match(behind) else label


def _month_first(layout: Layout, findings: Findings) -> None:
    """Dates with slashes have the month first where another one of the document can only be read so."""
    slashed = [(int(m[1]), int(m[2])) for m in _SLASHED.finditer(layout.text)]
    if not any(second > _MONTHS for _, second in slashed) or any(first > _MONTHS for first, _ in slashed):
        return
    for name in ("data_wystawienia", "data_sprzedazy", "termin_platnosci"):
        found = findings.by_field.get(name, [])
        for place, one in enumerate(found):
            parts = _SLASHED.match(one.raw)
            if parts is not None and not one.derived and int(parts[2]) <= _MONTHS:
                day = date(int(parts[3]), int(parts[1]), int(parts[2]))
                found[place] = replace(one, value=day.isoformat())


def _weight(label: Label) -> float:
    """How telling a date label is; a general word, or one in a sentence about another document, is weak."""
    text, before = fold(label.text), fold(label.segment.text[: label.start])[-40:]
    before = before if text in _GENERAL else _OWN_ORDER.sub("", before)
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
    text = span.printed
    found: list[tuple[Span, object, float]] = []
    for start, end, value, _ in find_dates(text):
        before = fold(text[:start])
        if _FOREIGN.search(before) and not _EXCEPTION.match(before):
            continue
        plausibility = 1.0 if not before.strip(" :.-") else max(0.97 - 0.004 * len(before), 0.7)
        found.append((span.cut(start, end), value, plausibility))
    return found


class _Finder:
    """Finds the dates of a zone, one that a narrow column broke included."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._joined: dict[int, Segment] = {}

    def __call__(self, span: Span) -> list[tuple[Span, object, float]]:
        """Dates with their places; a broken one lies in a segment of both lines, the same one at every call."""
        found = _find_dates(span)
        segment = span.segment
        if found or span.end < len(segment.text) or not _OPEN_DATE.search(fold(segment.text)):
            return found
        if id(segment) not in self._joined:
            for following in below(segment, self._layout):
                both = Segment((*segment.words, *following.words), segment.page, segment.row)
                if any(start < span.end < end for start, end, _, _ in find_dates(both.text)):
                    self._joined[id(segment)] = both
                    break
        joined = self._joined.get(id(segment))
        return [] if joined is None else _find_dates(Span(joined, span.start, len(joined.text)))


def _find_plain_dates(span: Span) -> list[tuple[Span, object, float]]:
    """The dates of a zone that are written in digits alone."""
    return [found for found in _find_dates(span) if re.fullmatch(r"[\d.\-/\s]+", found[0].text)]


def _add(pair: Pair, findings: Findings) -> None:
    """A dated label becomes candidates; the end of a period stands for a date of sale."""
    value = pair.value
    assert isinstance(value, date)
    for name in _FIELDS[pair.label.kind]:
        span = pair.span
        if name == "data_sprzedazy":
            text = span.segment.text
            for _, end, first, last in find_periods(text):
                if first <= value <= last:
                    _add_period(span, first, last, pair.score, findings)
                    value, span = last, span.part(span.start, max(end, span.end))
                    break
        findings.add(name, candidate(span, value.isoformat(), pair.score))


def _add_period(span: Span, first: date, last: date, score: float, findings: Findings) -> None:
    findings.add("okres_od", candidate(span, first.isoformat(), score))
    findings.add("okres_do", candidate(span, last.isoformat(), score))


def _periods(index: LabelIndex, findings: Findings) -> None:
    """Periods after their labels."""
    for label in index.of("period", "sale_date"):
        for zone in zones(label, index):
            part = zone.span.printed
            found = find_periods(part) or _broken_period(zone.span, index)
            if not found and label.kind == "period":
                found = find_months(part)
            if not found:
                continue
            start, end, first, last = found[0]
            span = zone.span.cut(start, end)
            score = zone.score * _weight(label)
            _add_period(span, first, last, score, findings)
            if not find_months(part) or find_periods(part):
                findings.add("data_sprzedazy", candidate(span, last.isoformat(), 0.6 * score))
            break


def _broken_period(span: Span, index: LabelIndex) -> list[tuple[int, int, date, date]]:
    """A period whose second date stands on the next line: `01.04.2025 -` over `30.04.2025`."""
    text = span.printed
    first = find_dates(text)
    rest = fold(text[first[0][1] :]) if len(first) == 1 else "?"
    if _TO_DAY.fullmatch(rest):
        parts = (text, *(other.text for other in itertools.islice(below(span.segment, index.layout), 1)))
        joined = ("" if text.rstrip()[-1] in "-./" else " ").join(parts)
        return [(start, min(end, len(text)), a, b) for start, end, a, b in find_periods(joined)[:1]]
    if rest.strip(" .,") and not _TO.fullmatch(rest):
        return []
    segment = span.segment
    between = next((s for s in itertools.islice(below(segment, index.layout), 1) if _TO.fullmatch(fold(s.text))), None)
    segment = segment if between is None else between
    for row in index.layout.rows[segment.row + 1 : segment.row + 3]:
        for other in row.segments:
            second = find_dates(other.text)
            near = other.page == segment.page and other.box.y0 - segment.box.y1 < segment.size
            lead = _TO.match(fold(other.text))
            led = rest.strip(" .,") or between is not None
            opens = len(second) == 1 and second[0][0] <= (3 if led else lead.end() if lead else -1)
            if near and other.box.x_overlap(segment.box) > 0 and opens:
                return [(first[0][0], first[0][1], first[0][2], second[0][2])] if second[0][2] >= first[0][2] else []
    return []


def _listed_period(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """A period that the item table gives in a column of its own, the same for every item, is the document's."""
    if findings.best("okres_od") is not None:
        return
    found: dict[tuple[date, date], Span] = {}
    for segment in layout.segments:
        if not index.taken(segment):
            continue
        for start, end, first, last in find_periods(segment.text):
            if not (segment.text[:start] + segment.text[end:]).strip(" .,"):
                found.setdefault((first, last), Span(segment, start, end))
    if len(found) == 1:
        ((first, last), span) = next(iter(found.items()))
        _add_period(span, first, last, 0.7, findings)
        findings.add("data_sprzedazy", candidate(span, last.isoformat(), 0.5))


def _dated_number(layout: Layout, findings: Findings) -> None:
    """The issue date behind the document's own number: `FV 12/2025 z 12.03.2025`."""
    number = findings.best("numer_faktury")
    if number is None or not number.words:
        return
    for segment in layout.segments:
        if number.words[-1] not in segment.words:
            continue
        place = segment.words.index(number.words[-1]) + 1
        start = sum(len(word.text) + 1 for word in segment.words[:place])
        for first, end, value, _ in find_dates(segment.text[start:]):
            if _OF_DAY.fullmatch(fold(segment.text[start : start + first])):
                span = Span(segment, start + first, start + end)
                findings.add("data_wystawienia", candidate(span, value.isoformat(), min(number.score, 0.95)))
            break


def _months_for_sale(index: LabelIndex, findings: Findings) -> None:
    """A date of sale given as a month alone: the period, and no date."""
    if findings.best("data_sprzedazy") is not None:
        return
    for label in index.of("sale_date"):
        for zone in zones(label, index):
            part = zone.span.printed
            months = find_months(part)
            if months and not find_dates(part):
                start, end, first, last = months[0]
                _add_period(zone.span.cut(start, end), first, last, zone.score, findings)
                return


def _unlabelled_issue_date(
    layout: Layout, index: LabelIndex, findings: Findings, claimed: set[tuple[int, int]]
) -> None:
    """`Kraków, 12.03.2025` at the top, or the first date that nothing else claims."""
    number = findings.best("numer_faktury")
    own = frozenset() if number is None else frozenset(map(id, number.words))
    rank = 0
    for segment in layout.segments:
        if segment.page != layout.pages[0].page.number:
            break
        text = segment.text
        for start, end, value, _ in find_dates(text):
            if (id(segment), start) in claimed or _FOREIGN.search(fold(text[:start])):
                continue
            span = Span(segment, start, end)
            if any(id(word) in own for word in span.words):
                continue  # `FV 2023/10/9` is a number.
            place, named = _PLACE_DATE.match(text[:start]), segment
            above = over_it(segment, layout) if start == 0 and index.spatial else None
            if above is not None and re.search(r", ?(dnia|dn\.?|w dniu)$", above.text):
                place, named = _PLACE_DATE.match(above.text), above  # `Kraków, dnia` over its day
            lead = place.group() if place else ""
            separated = "," in lead or re.search(r"\bdn", lead)
            if place and (separated or (not text[end:].strip() and _is_town(place.group(1), layout))):
                findings.add("data_wystawienia", candidate(span, value.isoformat(), 0.7))
                town = place.group(1)
                findings.add("miejsce_wystawienia", candidate(Span(named, place.start(1), place.end(1)), town, 0.7))
            elif not any(label.kind in ("other_date", "period", "notes", "order") for label in index.at(segment)):
                findings.add("data_wystawienia", candidate(span, value.isoformat(), max(0.34 - 0.05 * rank, 0.1)))
            rank += 1


def _is_town(name: str, layout: Layout) -> bool:
    """Whether a name is that of a town in one of the addresses."""
    return re.search(rf"\d\d-\d{{3}} {re.escape(fold(name.strip()))}\b", fold(layout.text)) is not None


def _sentences(layout: Layout) -> Iterator[tuple[Segment, int]]:
    """Lines that speak of paying, each with the two lines it may go on in, and where the act is named."""
    for segment in layout.segments:
        act = _PAYS.search(fold(segment.text))
        if act is None or len(segment.words) < _SENTENCE:
            continue
        last, words = segment, segment.words
        for _ in range(2):
            following = next((s for s in below(last, layout) if abs(s.box.x0 - segment.box.x0) < segment.size), None)
            if following is None:
                break
            last, words = following, (*words, *following.words)
        yield Segment(words, segment.page, segment.row), act.start()


def _asked_to_pay(layout: Layout, findings: Findings) -> None:
    """The due date in a sentence that asks for payment by a day: `Prosimy o zapłatę kwoty … do dnia 2025-03-26`."""
    for sentence, act in _sentences(layout):
        for start, end, day, _ in find_dates(sentence.text):
            before = fold(sentence.text[act:start])
            if 0 < len(before) <= _REACH and _BY.search(before) and not _FOREIGN.search(before[-30:]):
                findings.add("termin_platnosci", candidate(Span(sentence, start, end), day.isoformat(), 0.75))
                return


def _whole_term(span: Span, layout: Layout) -> str:
    """A term with the line under it where a narrow column breaks it before what it counts: `21` over `Tage netto`."""
    text = span.printed
    if not text.rstrip()[-1:].isdigit() or span.end < len(span.segment.text):
        return text
    return " ".join((text, *(other.text for other in itertools.islice(below(span.segment, layout), 1))))


def _terms(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """`14 dni` gives the due date from the issue date when no due date is printed."""
    issue = findings.value("data_wystawienia")
    if issue is None:
        return
    labels = index.of("due_date", "payment_form")
    labelled = [z.span for x in labels for z in list(zones(x, index))[:3]]
    labelled += [Span(x.last.segment, x.last.end, len(x.last.segment.text)) for x in labels]  # `Terms: Net 30`
    spoken = [Span(s, act, min(act + _REACH, len(s.text))) for s, act in _sentences(layout)]
    for span in (*labelled, *spoken):
        text = _whole_term(span, layout)
        days = find_days_term(text)
        before, *after = _DAYS.split(fold(text), maxsplit=1)
        other = _NO_TERM.search(before) or _FOR_OTHER.match("".join(after))
        if days is not None and not _FROM_RECEIPT.search(fold(text)) and not other:
            due = date.fromisoformat(issue) + timedelta(days=days)
            page = span.segment.page
            findings.add(
                "termin_platnosci", Candidate(due.isoformat(), span.text, span.words, page, 0.55, derived=True)
            )
            return
