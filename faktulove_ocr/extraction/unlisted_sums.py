"""Amounts due and paid beside words that no vocabulary lists, told by the stems of those words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from faktulove_ocr.extraction.model import Label
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.pieces import is_money
from faktulove_ocr.layout import Segment
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold

_STEMS = {
    "paid": r"(?<!nie)(?:za|o|w|u|roz)p?lac(?:on|il)|(?<!\bdo )(?<!\bo )\b(?:przed|w|za)plat(?!y w)|uregulowan"
    r"|zaliczon|zadat|pobran|przyjet|otrzyman(?!\w* zalicz)|zaksiegow|\bprepa|\bpaid\b|\breceived|\bdeposit|\badvance"
    r"|\bsettled|anzahl|vorauszahl|bezahlt|gezahlt",
    "due": r"\b(?:za|do|w|u|o)?plac(?!on|il)|\bdo (?:za|w|do|roz)pla|nalez[ny]|uiszcz|uregulow|przelac|przelani"
    r"|\bdue\b|payabl|\bto (?:pay|settle|transfer)|outstanding|remaining|zahlen|zahlb|fallig|\boffen|pozosta[jl]",
}
_KINDS = tuple((kind, re.compile(stems)) for kind, stems in _STEMS.items())
_OTHER = re.compile(
    r"poprzed|\bsald|zaleg|nadplat|niedoplat|odset|kaucj|balance|previous|\blimit|rabat|\bvat\b|podat|\btax\b|netto|slownie"
    r"|in words|korygow|umow|zamow|order|\brat[ay]\b"
)
"""What else such words speak of: an old balance, interest, a sum that has tax in its name."""
_BEHIND = ("due_date", "payment_form")
"""Kinds of labels that such words may make too: `zapłać do 19 kwietnia` says when, and how much beside it."""
_WORDS = 7
"""Words from which on a line is a sentence."""


def unlisted_labels(index: LabelIndex) -> Iterator[Label]:
    """Labels of what is due or paid, of no tokens of any vocabulary, where money stands in the line or beside it."""
    for segment in index.layout.segments:
        labels = [x for x in index.at(segment) if not goes_on(x)]
        if index.taken(segment) or segment.row in index.headings or any(x.kind not in _BEHIND for x in labels):
            continue
        start = next((start for start, end, _ in find_amounts(segment.text) if is_money(segment.text[start:end])), None)
        words = fold(segment.text[:start])
        dates = find_dates(words)
        if len(words.split()) >= _WORDS + (2 if dates else 0) or _OTHER.search(words):
            continue
        kind = next((kind for kind, stems in _KINDS if stems.search(words)), None)
        if kind is not None and (kind == "due" or not labels):
            yield _label(kind, segment, len(words.rstrip(" :.-–")))


def goes_on(label: Label) -> bool:
    """Whether a single word of the vocabulary is only the first of such words: `Net payable`."""
    behind = fold(label.segment.text[label.end :])
    return (
        label.tokens == 1 and not label.colon and any(re.match(rf"\W*(?:{stems})", behind) for stems in _STEMS.values())
    )


def _label(kind: str, segment: Segment, end: int) -> Label:
    return Label(kind, segment, 0, end, segment.text[end : end + 1] == ":", True, 0)
