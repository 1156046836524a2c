"""What the letters in a column of VAT rates stand for: as the values of the rows say, else as a legend does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from faktulove_ocr.extraction.item_numbers import BARE_RATE, GROSZ, POLISH_RATES, near, numbers_of
from faktulove_ocr.extraction.tables import RATE_LETTER, Column
from faktulove_ocr.polish.rates import parse_ptu_legend

_BARE = re.compile(rf"(?<![^\W_])(?P<letter>[A-G]) ?[-–=:] ?(?P<rate>{BARE_RATE})(?![0-9]|[.,][0-9])")
"""A letter explained by a rate without its percent sign."""
_TAXED = tuple(Decimal(rate) for rate in POLISH_RATES if rate != "0")


def letters_of(columns: Sequence[Column], grid: Sequence[Sequence[str]], text: str) -> dict[str, str]:
    """Letters, in capitals, to rates; `grid` has the texts of items by column, `text` is all that is printed.

    Empty where the table prints no letters and no fiscal printer's legend stands anywhere.
    """
    at = next((n for n, c in enumerate(columns) if c.kind == "rate"), None)
    printed = [row[at] if at is not None else "" for row in grid]
    used = sorted({p for p in printed if RATE_LETTER.fullmatch(p) is not None})
    if not used:
        return parse_ptu_legend(text) if "PTU" in text.upper() else {}
    capital = text if used[0].isupper() else _with_capitals(text)
    legend = {m["letter"]: m["rate"] for m in _BARE.finditer(capital)} | parse_ptu_legend(capital)
    for letter in used:
        rows = [row for row, own in zip(grid, printed, strict=True) if own == letter]
        fitting = [rate for rate in _TAXED if _holds(columns, rows, rate)]
        if len(fitting) == 1:
            legend[letter.upper()] = str(fitting[0])
    return legend


def _with_capitals(text: str) -> str:
    return re.sub(r"(?<![^\W_])[a-g](?![^\W_])", lambda m: m[0].upper(), text)


def _holds(columns: Sequence[Column], rows: Sequence[Sequence[str]], rate: Decimal) -> bool:
    """Whether a rate makes the VAT or the gross values of all rows that have them, of one at least."""
    votes = []
    for row in rows:
        n = numbers_of(columns, row)
        if n.net is not None and n.vat is not None:
            votes.append(near(n.net * rate / 100, n.vat, GROSZ))
        elif n.net is not None and n.gross is not None:
            votes.append(near(n.net * (100 + rate) / 100, n.gross, GROSZ))
        elif n.gross is not None and n.vat is not None:
            votes.append(near(n.gross * rate / (100 + rate), n.vat, GROSZ))
    return bool(votes) and all(votes)
