"""Titles set so wide that recognition cuts or runs together their words: `RAC HUNEKNr`, `FAK TURA`, `FAKTURAVAT`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.text import ReadPage, Word

_TITLE = re.compile(
    r"(?P<word>faktura|rachunek|paragon|proforma|korekta|duplikat|invoice|rechnung)"
    r"(?P<rest>(?:nr|vat|no|numer|number|rr|proforma|koryguj[aą]ca|ko[nń]cowa|zaliczkowa|sprzeda[zż]y)?[.:]?)",
    re.IGNORECASE,
)
_MOST = 12
"""Pieces that a title's first words are cut into, letters at most."""


def with_titles(page: ReadPage) -> ReadPage:
    """A recognised page whose lines that begin with a title in pieces have it as the words it is; else itself."""
    lines = [_joined(tuple(line)) for _, line in groupby(page.words, key=lambda word: word.line)]
    words = tuple(word for line in lines for word in line)
    return page if words == page.words else replace(page, words=words)


def _joined(line: Sequence[Word]) -> Sequence[Word]:
    text = ""
    for count, word in enumerate(line[:_MOST], 1):
        text += word.text
        title = _TITLE.fullmatch(text)
        if title is not None and (count > 1 or title["rest"].strip(".:")):
            if line[0].text.rstrip(".:") == title["word"]:
                return line
            return [*_cut(line[:count], title.end("word")), *line[count:]]
    return line


def _cut(parts: Sequence[Word], end: int) -> list[Word]:
    """The parts as one word, or as two that part after `end` characters."""
    text = "".join(word.text for word in parts)
    glyphs = tuple(glyph for word in parts for glyph in word.glyphs)
    box = union(word.box for word in parts)
    first = replace(parts[0], text=text, box=box, glyphs=glyphs, confidence=min(w.confidence for w in parts))
    if end == len(text):
        return [first]
    middle = box.x0 + box.width * end / len(text)
    whole = len(glyphs) == len(text)
    return [
        replace(first, text=text[:end], box=Box(box.x0, box.y0, middle, box.y1), glyphs=glyphs[:end] if whole else ()),
        replace(first, text=text[end:], box=Box(middle, box.y0, box.x1, box.y1), glyphs=glyphs[end:] if whole else ()),
    ]
