"""Percent signs that coarse print turns into other characters: `23x` or `8°o` under `8%` in a column of rates, `8%%`.

A sign that was read and something after it are the sign. Anything else is read as the sign only where the number before
it is one of percents and words that end in a sign end at the same place of other rows; a quantity such as `2x` has no
such neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from faktulove_ocr.text import ReadPage, Word

_PERCENT = re.compile(r"[0-9]{1,2}(?:[.,][0-9]{1,2})?%")
_CROSSED = re.compile(r"(?P<number>[0-9]{1,2}(?:[.,][0-9]{1,2})?)[xX×*]")
_DOUBLED = re.compile(r"(?P<number>[0-9]{1,2}(?:[.,][0-9]{1,2})?)%[%0oO°.\"']{1,2}")
_WORN = re.compile(r"(?P<number>23|22|8|7|5|4|0)(?=.?[oOa°º\"'”*])[0oOa°º\"'”*/.]{2,3}")
"""A rate of the law and what is left of the sign: two rings and a stroke."""
_NEAR = 0.6
"""Words that end within so many type sizes of each other end at one place."""
_FEWEST = 2
"""Words with a sign that end where one with a cross ends."""


def with_percents(page: ReadPage) -> ReadPage:
    """A recognised page with misread percent signs put right where its columns say so; itself where there are none."""
    if not any(_misread(word.text) for word in page.words):
        return page
    signed = [word for word in page.words if _PERCENT.fullmatch(word.text) or _DOUBLED.fullmatch(word.text)]
    return replace(page, words=tuple(_signed(word, signed) for word in page.words))


def _misread(text: str) -> re.Match[str] | None:
    return _DOUBLED.fullmatch(text) or _CROSSED.fullmatch(text) or _WORN.fullmatch(text)


def _signed(word: Word, signed: Sequence[Word]) -> Word:
    match = _misread(word.text)
    if match is None:
        return word
    sure = match.re is _DOUBLED
    if not sure and sum(abs(other.box.x1 - word.box.x1) < _NEAR * word.size for other in signed) < _FEWEST:
        return word
    return replace(word, text=f"{match['number']}%")
