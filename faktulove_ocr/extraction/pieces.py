"""Rows cut into pieces: a number is one piece whatever blanks stand in it, any other word is a piece of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.amounts import Amount, find_amounts, parse_amount
from faktulove_ocr.polish.currency import CURRENCY_PATTERN
from faktulove_ocr.text import Word

JOIN_GAP = 0.65
"""Gap inside a number, in type sizes, up to which its groups of digits belong together."""

_RECOGNISED_GAP = 1.05
"""The same between groups of three digits on recognised pages, where blanks seem wider than they are."""

_BLANK = 0.5
"""Gap, in type sizes, up to which words are a blank apart."""
_WIDEST_BLANK = 0.85
"""The same in type of one width, whose blanks are as wide as its letters."""

_HEAD = re.compile(r"[-+–−(]?[€$£]?[0-9]{1,3}(?:[ \u00a0][0-9]{3})*")
_GROUP = re.compile(r"[0-9]{3}(?:[.,][0-9]{1,8})?[)%-]?|[0-9]{3}[.,]")
_OPEN = re.compile(r"[-+–−(]?[0-9 ]*[0-9] ?[.,]")
_MARK = re.compile(r"[.,]")
_FRACTION = re.compile(r"[0-9]{1,4}[)%-]?")
_LONE_FRACTION = re.compile(r"[.,][0-9]{2,4}[)%-]?")
_SIGN = re.compile(r"[-+–−]")
_DIGITS = re.compile(r"[-+–−(]?[0-9][0-9 .,\u00a0]*")
LETTERS = re.compile(r"[^\W\d_]{2}")
"""Two letters together: a word, where one alone may be a rate or a mark."""
_CURRENCY = re.compile(CURRENCY_PATTERN)
_NUMBER = re.compile(r"[-+–−(]{0,2}[0-9][0-9 .,'\u00a0]*(?:,-)?[)%-]?")
_DAY = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}")
_MONEY = re.compile(r"[-+–−(]{0,2}[0-9][0-9 .'\u00a0]*[.,][0-9]{2,4}[)-]?")


@lru_cache(maxsize=8192)
def amount_of_text(text: str) -> Amount | None:
    """`parse_amount`, remembered: a document's numbers are asked for again and again."""
    return parse_amount(text) if any(c.isdigit() for c in text) else None


def money_in(text: str) -> list[Amount]:
    """The amounts in a text that are printed to the grosz."""
    return [amount for _, _, amount in find_amounts(text) if amount.places == 2]


@lru_cache(maxsize=8192)
def _is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None or amount_of_text(text) is not None


@lru_cache(maxsize=8192)
def is_money(text: str) -> bool:
    """Whether a text looks like an amount of money: decimals or a currency; a day is none.

    >>> [is_money(text) for text in ("12,50", "1 000 zł", "12.05.2025", "12")]
    [True, True, False, False]
    """
    if _DAY.fullmatch(text) is not None:
        return False
    if _MONEY.fullmatch(text) is not None:
        return True
    amount = amount_of_text(text)
    return amount is not None and (amount.currency is not None or amount.places >= 2)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are one number with its sign and currency, or one word; `segment` counts within the row.

    `text` has single blanks between the words; `box` is around them, page units.
    """

    words: tuple[Word, ...]
    segment: int
    text: str
    box: Box

    @property
    def amount(self) -> Amount | None:
        """The amount it prints, None where it is none."""
        return amount_of_text(self.text)

    @property
    def number(self) -> bool:
        """Whether it looks like a number: an amount, a quantity or a percent."""
        return _is_number(self.text)

    @property
    def money(self) -> bool:
        """Whether it looks like an amount of money: decimals or a currency."""
        return is_money(self.text)


def _piece(words: Sequence[Word], segment: int) -> Piece:
    if len(words) == 1:
        return Piece((words[0],), segment, words[0].text, words[0].box)
    return Piece(tuple(words), segment, " ".join(w.text for w in words), union(w.box for w in words))


def part(piece: Piece, words: Sequence[Word]) -> Piece:
    """Some neighbouring words of a piece as a piece of their own."""
    return _piece(words, piece.segment)


def joined(parts: Sequence[Piece]) -> Piece:
    """Pieces as one, in their order."""
    return _piece([w for p in parts for w in p.words], parts[0].segment)


def pieces(row: Row) -> tuple[Piece, ...]:
    """The row's pieces from left to right; words of different segments are never joined."""
    found: list[Piece] = []
    for n, segment in enumerate(row.segments):
        current: list[Word] = []
        for word in segment.words:
            if current and _joins(current, word):
                current.append(word)
                continue
            if current:
                found.append(_piece(current, n))
            current = [word]
        if current:
            found.append(_piece(current, n))
    return tuple(found)


def _joins(current: Sequence[Word], word: Word) -> bool:
    """Whether `word` goes on with the number in `current`."""
    last, text = current[-1], word.text
    if not (last.text[-1].isdigit() or last.text[-1] in ".,-+–−("):
        return False
    gap = (word.box.x0 - last.box.x1) / min(last.size, word.size)
    known = " ".join(w.text for w in current)
    if gap > JOIN_GAP:
        recognised = word.confidence < 1 and gap < _RECOGNISED_GAP
        return recognised and _GROUP.fullmatch(text) is not None and _HEAD.fullmatch(known) is not None
    if _SIGN.fullmatch(known):
        return _DIGITS.fullmatch(text) is not None
    if not known[-1:].isdigit() and known[-1:] not in ".,":
        return False
    if _GROUP.fullmatch(text) and _HEAD.fullmatch(known):
        return True
    if _MARK.fullmatch(text) and _HEAD.fullmatch(known) and word.box.x0 > last.box.x1:
        return True
    if _OPEN.fullmatch(known) and _FRACTION.fullmatch(text):
        return True
    if _LONE_FRACTION.fullmatch(text) and _HEAD.fullmatch(known):
        return True
    if text == "%" and _DIGITS.fullmatch(known):
        return True
    return _CURRENCY.fullmatch(text.rstrip(".")) is not None and _DIGITS.fullmatch(known) is not None


def _blank(row: Sequence[Piece]) -> float:
    """The gap up to which pieces stand a blank apart, in type sizes: wider where the row's words stand wide apart."""
    gaps = sorted(
        (right.box.x0 - left.box.x1) / min(left.words[-1].size, right.words[0].size)
        for left, right in zip(row, row[1:], strict=False)
        if left.segment == right.segment and not left.number and not right.number
    )
    return max(_BLANK, min(1.3 * gaps[len(gaps) // 2], _WIDEST_BLANK)) if len(gaps) >= 2 else _BLANK


def chunks(row: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that stand a blank apart; amounts of money and percents beside numbers stand alone."""
    result: list[list[Piece]] = []
    gap = _blank(row)
    for piece in row:
        last = result[-1][-1] if result else None
        near = (
            last is not None
            and last.segment == piece.segment
            and piece.box.x0 - last.box.x1 <= gap * min(last.words[-1].size, piece.words[0].size)
            and not (last.money or piece.money)
            and not (last.number and piece.number and (last.text[-1] == "%" or piece.text[-1] == "%"))
        )
        if near:
            result[-1].append(piece)
        else:
            result.append([piece])
    return result


class RowPieces:
    """The pieces of rows, made once a row."""

    def __init__(self, layout: Layout) -> None:
        self._rows = layout.rows
        self._known: dict[int, tuple[Piece, ...]] = {}

    def __getitem__(self, index: int) -> tuple[Piece, ...]:
        known = self._known.get(index)
        if known is None:
            known = self._known[index] = pieces(self._rows[index])
        return known
