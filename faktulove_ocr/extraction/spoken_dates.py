"""Dates and periods beside words that no vocabulary lists, told apart by what those words are made of."""

from __future__ import annotations

import re

from faktulove_ocr.extraction.broken_labels import REST
from faktulove_ocr.extraction.model import Findings, Span, candidate
from faktulove_ocr.extraction.neighbours import caption_of, left_of, over_it
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.dates import find_dates, find_months, find_periods
from faktulove_ocr.polish.labels import fold

_STEMS = {
    "termin_platnosci": r"\bplat|zaplat|zaplac(?!on)|przelew\w*\W* (?:do|w)\b|uregul|wymagaln|splat|\bdue\b|\bpay"
    r"|to be paid|to settle|zahl|fallig|faellig|maturit|splatn|echeance",
    "data_sprzedazy": r"sprzed|dostaw|dostarcz|wykon|zakoncz|swiadcz|zrealiz|realizac|\buslug|wydan|odbior|\bsale"
    r"|\bsold|suppl|deliver|perform|complet|tax point|dispatch|despatch|liefer|leistung|verkauf",
    "data_wystawienia": r"wystaw|sporzadz|\bissue|invoice date|dated\b|ausgestellt|ausstell|rechnungsdat|belegdat",
}
_KINDS = {name: re.compile(stems) for name, stems in _STEMS.items()}
_PERIOD = re.compile(
    r"okres|pobyt|abonament|miesiac|\bm-?ca?\b|\bmies\b|period|\bstay|zeitraum|\bmonat|\bmonth|aufenthalt|najem|najmu|subscription"
    r"|\b(?:summary|usage|charges|services?|rendered) for\b"
)
_OTHER = re.compile(
    r"korygow|pierwotn|\bkurs|tabel|umow|zamow|zlecen|order|ustaw|\bart\b|\bdz\b|duplikat|wydruk|druk|zaliczk"
    r"|protok|waznos|ksef|rezerw|urodz|przyjazd|wyjazd|zaplacon|oplacon|wplacon|\bwz\b|dowod|uchwal|contract"
    r"|quote|booking|valid|check|print|bestell|vertrag|auftrag|otrzym|receiv"
)
_OPEN = re.compile(r"\s*[-–—]\s*$|\s+[-–—]\s")
"""What follows the first day of a period that goes on in the next line."""
_BY = re.compile(r"\W*(do|by|until|bis)( dnia| zum)?\W*")
"""What leads to a day by which something named before it is due."""
_WORDS = 6
"""Words up to which a phrase before a date is its label; a longer one is a sentence."""
_LABEL, _SENTENCE = 0.62, 0.42
"""How telling such a phrase is, and such a sentence: less than any label of the vocabulary."""


def spoken_dates(layout: Layout, index: LabelIndex, findings: Findings, claimed: set[tuple[int, int]]) -> None:
    """Candidates from dates and periods that no label claims, by the stems of the phrase before or over them.

    `claimed` are the places, segment's id and offset, of dates that labels own.
    """
    own = findings.best("numer_faktury")
    number = frozenset(own.words) if own is not None else frozenset()
    for segment in layout.segments:
        if index.taken(segment):
            continue
        for start, _, first, last in find_periods(segment.text)[:1]:
            phrase = _phrase(segment, start, index)
            if _PERIOD.search(phrase) and not _OTHER.search(phrase):
                span = Span(segment, start, len(segment.text))
                findings.add("okres_od", candidate(span, first.isoformat(), _LABEL))
                findings.add("okres_do", candidate(span, last.isoformat(), _LABEL))
                findings.add("data_sprzedazy", candidate(span, last.isoformat(), 0.6 * _LABEL))
        for start, end, first, last in find_months(segment.text)[:1]:
            phrase = _phrase(segment, start, index)
            whole = segment.text[end : end + 1] not in ("-", ".", "/")  # The day may stand on the next line.
            told = _PERIOD.search(phrase) or (whole and _KINDS["data_sprzedazy"].search(phrase))
            if told and not _OTHER.search(phrase) and not find_periods(segment.text):
                span = Span(segment, start, end)
                findings.add("okres_od", candidate(span, first.isoformat(), _LABEL))
                findings.add("okres_do", candidate(span, last.isoformat(), _LABEL))
        if find_periods(segment.text):
            continue
        for start, end, day, _ in find_dates(segment.text):
            if (id(segment), start) in claimed or _OPEN.match(segment.text, end):
                continue
            phrase, span = _phrase(segment, start, index), Span(segment, start, end)
            named = [(found[-1].end(), name) for name, stems in _KINDS.items() if (found := [*stems.finditer(phrase)])]
            if named and not _OTHER.search(phrase) and not number.issuperset(span.words):
                score = _LABEL if len(phrase.split()) <= _WORDS and len(named) == 1 else _SENTENCE
                findings.add(max(named)[1], candidate(span, day.isoformat(), score))


def _reaches(key: Segment, value: Segment) -> bool:
    """Whether a key left of a value may be its own: near it, or with a colon that waits for one."""
    return key.text.rstrip().endswith(":") or key.box.x1 > value.box.x0 - 20 * value.size


def _phrase(segment: Segment, start: int, index: LabelIndex) -> str:
    """The folded words that lead to an offset of a segment: before it there, its caption, left of it, or over it."""
    before = fold(segment.text[:start])
    dates = find_dates(before)
    before = before[dates[-1][1] :] if dates else before
    left = left_of(segment, index.layout)
    if _BY.fullmatch(before) and left is not None:
        return f"{fold(left.text)} {before}"
    if re.search(r"[a-z]{3}|\bm-?c|\bwz\b", before):
        return before
    if left is not None and any(label.kind == REST for label in index.at(left)):
        return ""  # What stands right of a broken label is that label's.
    if left is not None and _BY.fullmatch(fold(left.text)):
        row = index.layout.rows[segment.row].segments
        return " ".join(fold(s.text) for s in row if s.box.x1 <= segment.box.x0)
    caption = caption_of(segment, index.layout) if index.spatial else None
    if caption is not None and not re.search(r"\d|:$", caption.text):
        return fold(caption.text)
    if left is not None and re.search(r"[^\W\d_]{3}", left.text) and _reaches(left, segment):
        return fold(left.text)
    above = over_it(segment, index.layout) if index.spatial else None
    if above is None or above.row in index.headings:
        return ""  # Under a heading of a list a day is that of its line.
    payment = left_of(above, index.layout) if _BY.fullmatch(fold(above.text)) else None
    return fold(above.text) if payment is None else f"{fold(payment.text)} {fold(above.text)}"
