"""The amount in words: after its label, or on a line that says nothing else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faktulove_ocr.extraction.model import Candidate, Findings, Label, Span, candidate
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.extraction.pieces import LETTERS
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.slownie import WordsAmount, parse_words

_MARK = re.compile(r"\W*(sl|slow)\b\W*")
"""The label at its shortest (`sł.`), which elsewhere is no label."""
_LEAST_WORDS = 3
"""Words of an amount that stands without a label: fewer are a name or a heading as often."""


def read_in_words(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """The amount in words after its label, over at most three lines; the text is kept as printed."""
    for label in index.of("in_words"):
        spans: list[Span] = []
        for zone in zones(label, index):
            if zone.span.text and LETTERS.search(zone.span.text):
                text = zone.span.segment.text[: zone.span.end]
                marks = len(text) - len(text[zone.span.start :].lstrip(" .:)"))
                spans.append(zone.span.part(marks, zone.span.end))
            if zone.relation != "below" and spans:
                spans += _continuation(layout, index, zone.span)
                break
        if label.segment.text[: label.start].rstrip().endswith("("):
            spans = _up_to_bracket(spans)
        if spans:
            _add(spans, findings)
            _said_before(label, findings)
    if "kwota_slownie" not in findings.by_field:
        _unlabelled(layout, index, findings)


def _add(spans: Sequence[Span], findings: Findings) -> None:
    """The reading of the lines that says most; of equals the shortest that names a currency."""
    page = spans[0].segment.page
    read = [(count, parse_words(" ".join(s.text for s in spans[:count]))) for count in range(len(spans), 0, -1)]
    known = [(count, words) for count, words in read if words is not None]
    longest: WordsAmount | None = next((words for _, words in known if words.exact), known[-1][1] if known else None)
    same = [(count, words) for count, words in reversed(known) if longest is not None and words.value == longest.value]
    if not same:
        findings.add("kwota_slownie", Candidate((spans[0].text, None), spans[0].text, spans[0].words, page, 0.6))
        return
    count, chosen = next(((n, words) for n, words in same if words.currency is not None), same[0])
    text = _unbracketed(" ".join(s.text for s in spans[:count]))
    found = tuple(w for s in spans[:count] for w in s.words)
    findings.add("kwota_slownie", Candidate((text, chosen.value), text, found, page, 0.95))


def _unbracketed(text: str) -> str:
    """Words without the brackets around all of them."""
    return text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text


def _said_before(label: Label, findings: Findings) -> None:
    """The amount that a sentence repeats in words is the one it asks for: `w kwocie 1 200,00 zł (słownie: …)`."""
    said = findings.by_field["kwota_slownie"][-1].value[1]
    amounts = find_amounts(label.segment.text[: label.start])
    if amounts and said is not None and amounts[-1][2].value == said:
        start, end, amount = amounts[-1]
        findings.add("do_zaplaty", candidate(Span(label.segment, start, end), amount.value, 0.5))


def spoken_sums(layout: Layout, findings: Findings) -> None:
    """Where no sum has a label, the printed amount that the words repeat is what the document asks for."""
    spoken = findings.best("kwota_slownie")
    if spoken is None or spoken.value[1] is None or {"suma_brutto", "do_zaplaty"} & findings.by_field.keys():
        return
    for segment in layout.segments:
        for start, end, amount in find_amounts(segment.text):
            if amount.value == spoken.value[1] and amount.places == 2:
                span = Span(segment, start, end)
                findings.add("suma_brutto", candidate(span, amount.value, 0.45))
                findings.add("do_zaplaty", candidate(span, amount.value, 0.5))
                return


def _up_to_bracket(spans: Sequence[Span]) -> list[Span]:
    """The spans of words that a bracket before their label opens, up to where it closes."""
    kept: list[Span] = []
    for span in spans:
        end = span.segment.text.find(")", span.start, span.end)
        if end >= 0:
            return [*kept, span.part(span.start, end)]
        kept.append(span)
    return kept


def _unlabelled(layout: Layout, index: LabelIndex, findings: Findings) -> None:
    """Lines that are an amount in words with its currency from the first word to the last; the label is left out."""
    for segment in layout.segments:
        if len(segment.words) < _LEAST_WORDS or index.taken(segment) or index.at(segment):
            continue
        mark = _MARK.match(fold(segment.text))
        span = Span(segment, mark.end() if mark is not None else 0, len(segment.text))
        text = span.text
        words = parse_words(text)
        if words is None or not words.exact or words.currency is None or not _begins(text):
            continue
        text = _unbracketed(text)
        findings.add("kwota_slownie", Candidate((text, words.value), text, span.words, segment.page, 0.7))


def _begins(text: str) -> bool:
    """Whether the first word belongs to the amount: without it another amount is read, or none."""
    first, _, rest = text.strip(" *#=").partition(" ")
    whole, less = parse_words(text), parse_words(rest)
    return parse_words(f"{first} zł") is not None or (whole is not None and (less is None or less.value != whole.value))


def _continuation(layout: Layout, index: LabelIndex, span: Span) -> list[Span]:
    """The line right under a span when it goes on at the same left edge."""
    segment = span.segment
    for row in layout.rows[segment.row + 1 : segment.row + 2]:
        if (
            row.page == segment.page
            and row.box.y0 - segment.box.y1 < 0.9 * segment.size
            and not any(label.leads for label in index.at(row.segments[0]))
        ):
            return [Span(s, 0, len(s.text)) for s in row.segments if abs(s.box.x0 - segment.box.x0) < 8 * segment.size][
                :1
            ]
    return []
