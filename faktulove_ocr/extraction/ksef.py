"""The KSeF number of the document, and what its QR codes and printed links say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faktulove_ocr.extraction.model import Findings, Span, candidate, checked
from faktulove_ocr.extraction.neighbours import below
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.ksef import KsefNumber, find_ksef_numbers, parse_qr
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import Ksef
from faktulove_ocr.text import Code

_BROKEN = re.compile(r"(?<!\w)(\d{10}|M\d{9}|[A-Z]{3}\d{7})-(?:\d{8}-(?:[0-9A-F]{12}-)?)?$")
"""The beginning of a KSeF number at a line's end."""
_REST = re.compile(r"(?:\d{8}-)?(?:[0-9A-F]{12}-)?[0-9A-F]{2}\b|\d{8}-[0-9A-F]{12}-")
_OTHER_KSEF = re.compile(r"korygowan|pierwotn|zaliczkow|wczesniejsz|poprzedni|dotyczy")


def read_ksef(layout: Layout, codes: Sequence[tuple[int, Code]], findings: Findings) -> Ksef:
    """The document's own KSeF number and what its QR codes say; numbers of other documents are left to them."""
    own: list[tuple[Segment, KsefNumber]] = []
    for row in layout.rows:
        for printed in row.segments:
            segment = _with_rest(printed, layout)
            numbers = find_ksef_numbers(segment.text)
            own.extend((segment, n) for n in numbers if not _is_other(segment, n.start, layout))
    if own:
        segment, number = own[0]
        check = checked("ksef_crc8", number.valid)
        span = Span(segment, number.start, number.end)
        findings.add("numer_ksef", candidate(span, number.value, 0.95 if number.valid else 0.85, (check,)))
    links = [code.text for _, code in codes if parse_qr(code.text) is not None]
    links += [t for t in _printed_links(layout) if t not in links]
    kinds = {link.kind for link in map(parse_qr, links) if link is not None}
    text = fold(layout.text)
    mode = "nieustalony"
    if own:
        mode = "online"
    elif "certificate" in kinds or re.search(r"\boffline(24)?\b", text):
        mode = "offline"
    elif not links and "ksef" not in text and "krajowy system e-faktur" not in text:
        mode = "brak"
    value = own[0][1] if own else None
    return Ksef(
        numer=value.value if value else None,
        data_przyjecia=value.date.isoformat() if value and value.date else None,
        qr=tuple(links),
        tryb=mode,  # type: ignore[arg-type]
    )


def _with_rest(segment: Segment, layout: Layout) -> Segment:
    """A segment with the line under it where a narrow cell breaks a number at one of its hyphens."""
    if _BROKEN.search(segment.text) is None:
        return segment
    rest = next((s for s in below(segment, layout) if _REST.match(s.text)), None)
    return segment if rest is None else Segment((*segment.words, *rest.words), segment.page, segment.row)


def _printed_links(layout: Layout) -> list[str]:
    """KSeF links printed as text, each whole on its line."""
    found = []
    for segment in layout.segments:
        match = re.search(r"https?://\S+", segment.text)
        if match and parse_qr(match.group()) is not None:
            found.append(match.group())
    return found


def _is_other(segment: Segment, start: int, layout: Layout) -> bool:
    """Whether a KSeF number belongs to a corrected or earlier document: said before it, left of it or above it."""
    before = fold(segment.text[:start])
    if "ksef" in before:
        return bool(_OTHER_KSEF.search(before))
    row = layout.rows[segment.row]
    left = [s for s in row.segments if s.box.x1 <= segment.box.x0 + 1]
    if left and "ksef" in fold(left[-1].text):
        return bool(_OTHER_KSEF.search(fold(left[-1].text)))
    for above in reversed(layout.rows[max(segment.row - 5, 0) : segment.row]):
        if above.page != segment.page:
            break
        for other in above.segments:
            if other.box.x_overlap(segment.box) > 0 or abs(other.box.x0 - segment.box.x0) < 2 * segment.size:
                text = fold(other.text)
                if _OTHER_KSEF.search(text):
                    return True
                if "ksef" in text:
                    return False
    return bool(_OTHER_KSEF.search(before))
