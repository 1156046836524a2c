"""Keys that touch their values: a narrow cell's first line, and the value that begins a blank behind it."""

from __future__ import annotations

from dataclasses import replace

from faktulove_ocr.extraction.broken_labels import broken_label
from faktulove_ocr.extraction.pairs import found_phrases, labels_of
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.layout.page import Row
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.vocabulary import LABELS

_KEY_WORDS = 3
"""How many words the first line of a broken key may have."""


def with_keys_apart(layout: Layout) -> Layout:
    """The layout, broken keys parted from values they touch: `Dzień 16.05.2022` over `sprzedaży:` holds a value."""
    pages = []
    for page in layout.pages:
        rows = tuple(_parted(row, layout) for row in page.rows)
        changed = any(new is not old for new, old in zip(rows, page.rows, strict=True))
        pages.append(replace(page, rows=rows) if changed else page)
    return Layout(tuple(pages)) if any(a is not b for a, b in zip(pages, layout.pages, strict=True)) else layout


def _parted(row: Row, layout: Layout) -> Row:
    """The row with such segments in two; itself where there is none."""
    segments = []
    for segment in row.segments:
        count = _key_length(segment, layout)
        parts = (segment.words[:count], segment.words[count:]) if count else ()
        segments += [Segment(words, segment.page, segment.row) for words in parts] or [segment]
    return row if len(segments) == len(row.segments) else Row(tuple(segments), row.page, row.index)


def _key_length(segment: Segment, layout: Layout) -> int:
    """How many words of a segment are the first line of a key that goes on under them; 0 where none are.

    The key ends with a colon or its value has digits, and the value begins behind all of the key's lines.
    """
    words = segment.words
    if len(words) < 2 or ":" in segment.text or fold(words[0].text).strip(" .,") not in LABELS:
        return 0
    for count in range(1, min(_KEY_WORDS, len(words) - 1) + 1):
        first = Segment(words[:count], segment.page, segment.row)
        found = broken_label(first, layout, labels_of, found_phrases)
        if found is None:
            continue
        label, value = found[0], Segment(words[count:], segment.page, segment.row)
        edge = max(union(w.box for w in part.words).x1 for part in label.tail)
        alone = all(part.end >= len(part.segment.text.rstrip(" :.")) for part in label.tail)
        valued = label.colon or any(c.isdigit() for c in value.text)
        said = fold(value.words[0].text).strip(" .,:") in LABELS  # `Data wystawienia /` over `sprzedaży:` is all key.
        if alone and valued and not said and value.box.x0 > edge - 0.3 * segment.size and not labels_of(value):
            return count
    return 0
