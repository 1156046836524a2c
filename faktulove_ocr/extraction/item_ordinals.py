"""Ordinals that a table prints in the column of codes: alone, by tens, or before each code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from faktulove_ocr.extraction.item_model import ReadItem

_ORDINAL = re.compile(r"(?P<number>[0-9]{1,6})[.)]?(?: +(?P<code>\S.*))?")
_STEPS = (1, 10)


def with_ordinals(items: Sequence[ReadItem]) -> list[ReadItem]:
    """The items with the numbers that count them through taken out of their codes.

    Numbers count where they go on by one, or by ten, from the first to the last item; a lone number before a code must
    be one, and numbers without codes have leading zeros: codes may well follow each other.
    """
    found = [_ORDINAL.fullmatch(i.value("indeks") or "") for i in items]
    matches = [m for m in found if m is not None]
    if len(matches) != len(items) or not matches or any(i.value("lp") for i in items):
        return list(items)
    numbers = [int(m["number"]) for m in matches]
    coded = all(m["code"] for m in matches)
    filled = all(m["code"] is None and m["number"].startswith("0") for m in matches) and len(items) > 1
    step = numbers[0]
    if not (coded or filled) or step not in _STEPS or numbers != [step * n for n in range(1, len(items) + 1)]:
        return list(items)
    return [_moved(item, m["number"], m["code"]) for item, m in zip(items, matches, strict=True)]


def _moved(item: ReadItem, number: str, code: str | None) -> ReadItem:
    """The item with its ordinal in a cell of its own, and no more than the code left."""
    cells = dict(item.cells)
    index = cells.pop("indeks")
    words = index.words[:1] if code else index.words
    cells["lp"] = replace(index, text=number, value=number.lstrip("0"), words=words)
    if code:
        cells["indeks"] = replace(index, text=code, value=code, words=index.words[1:] or index.words)
    return replace(item, cells=cells)
