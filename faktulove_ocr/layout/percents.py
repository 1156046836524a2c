"""Percent signs that coarse print turns into crosses: `23x` under `8%` in a column of rates.

A cross is read as the sign only where the number before it is one of percents and words that end in a sign end at the
same place of other rows; a quantity such as `2x` has no such neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from faktulove_ocr.text import ReadPage, Word

_PERCENT = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?%")
_CROSSED = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?[xX×*]")
_NEAR = 0.6
"""Words that end within so many type sizes of each other end at one place."""
_FEWEST = 2
"""Words with a sign that end where one with a cross ends."""


def with_percents(page: ReadPage) -> ReadPage:
    """A recognised page with crosses read as percent signs where its columns say so; itself where there are none."""
    signed = [word for word in page.words if _PERCENT.fullmatch(word.text)]
    if len(signed) < _FEWEST or not any(_CROSSED.fullmatch(word.text) for word in page.words):
        return page
    return replace(page, words=tuple(_signed(word, signed) for word in page.words))


def _signed(word: Word, signed: Sequence[Word]) -> Word:
    if _CROSSED.fullmatch(word.text) is None:
        return word
    beside = sum(abs(other.box.x1 - word.box.x1) < _NEAR * word.size for other in signed)
    return replace(word, text=f"{word.text[:-1]}%") if beside >= _FEWEST else word
