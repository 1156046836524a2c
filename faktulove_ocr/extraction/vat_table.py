"""The VAT table: rows with a rate and amounts that keep netto × rate = VAT and netto + VAT = brutto, anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, permutations, product
from math import prod

from faktulove_ocr.extraction.item_model import ReadVatRow, VatTable
from faktulove_ocr.extraction.item_numbers import GROSZ, WHOLE_RATES
from faktulove_ocr.extraction.pieces import Piece, pieces
from faktulove_ocr.extraction.receipt import read_receipt_vat
from faktulove_ocr.extraction.vat_amounts import (
    Split,
    differences,
    plausible_rate,
    split_amounts,
    values_of,
    vat_in_pln,
)
from faktulove_ocr.extraction.vat_columns import transposed_rows
from faktulove_ocr.extraction.vat_lines import TWO_LETTERS, VatLine, vat_lines, wording
from faktulove_ocr.extraction.vat_sentences import sentence_rows
from faktulove_ocr.extraction.vat_stack import stacked_rows
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.rates import parse_ptu_legend, parse_rate
from faktulove_ocr.text import Word

__all__ = ["ReadVatRow", "VatTable", "read_vat_table"]

_TOTAL = re.compile(r"(?:razem|ogolem|suma|lacznie|total|summe|gesamt|podsumowanie|sum)\b")
_LETTER = re.compile(r"[a-g]")
_MAX_AMOUNTS = 9
_MOST_READINGS = 256
"""Combinations of rows that are tried where a rate has several."""


def read_vat_table(layout: Layout, taken: frozenset[int], untaxed: str | None = None) -> VatTable:
    """The VAT table of a document; `taken` are the layout's rows that belong to line items.

    `untaxed` is the one rate of the items that bears no tax: recognition often misreads its two letters (`zw`).
    """
    lines = list(vat_lines(layout, taken))
    slack = Decimal("0.02") * max(3, min(len(taken), 60))
    lines = [_with_letter(line, layout) for line in lines]
    found = [(line, row) for line in lines for row in _rows_of(line, slack)]
    if untaxed is not None and all(row.stawka != untaxed for _, row in found):
        found += [(line, row) for line in lines for row in _misread(line, untaxed)]
    if not found:
        found += [(line, row) for line in lines for row in _over_lines(line, layout, slack)]
    if not found:
        found += [(line, row) for line in lines for row in _under_rate(line, layout, slack)]
    found += transposed_rows(layout, taken, slack, _read)
    found += sentence_rows(layout, taken, slack)
    found = _one_state(found)
    left = [line for line in lines if all(line is not used for used, _ in found)]
    rows = _distinct(found, left)
    if not rows:
        printed = read_receipt_vat(layout) or stacked_rows(layout, taken, slack)
        if printed:
            return VatTable(tuple(printed))
    return VatTable(tuple(rows), _total(left, rows, slack))


def _with_letter(line: VatLine, layout: Layout) -> VatLine:
    """A line that names its rate by a letter (`A`), with the rate that the document explains it by."""
    if line.rates or len(line.amounts) < 2 or _LETTER.fullmatch(line.lead) is None:
        return line
    rate = parse_ptu_legend(layout.text).get(line.lead.upper())
    return line if rate is None else replace(line, rates=((rate, (), line.row.box.x0),), plain=True)


def _rows_of(line: VatLine, slack: Decimal) -> Iterator[ReadVatRow]:
    """The VAT row that a line is; none when its amounts do not keep the arithmetic of a rate in it."""
    if not line.plain or len(line.amounts) < 2 or len(line.amounts) > _MAX_AMOUNTS:
        return
    options = [(rate, alternatives) for rate, alternatives, _ in line.rates] or [(r, ()) for r in _bare_rates(line)]
    values = values_of(line.amounts)
    behind = tuple(a for a in line.amounts if line.rates and a.box.cx > line.rates[0][2])
    for amounts in (line.amounts, line.joined, behind if len(behind) >= 2 else ()):
        printed = values_of(amounts)
        read = differences(printed) or printed
        for rate, alternatives in options[:2] if amounts else ():
            for reading in (rate, *alternatives):
                split = split_amounts(reading, read, slack)
                if split is not None:
                    yield _read(line, reading, alternatives, split, amounts)
                    return
    if line.rates and len(values) == 3 and _ordered(values) and abs(values[0] + values[1] - values[2]) <= GROSZ:
        # The sums are right and the rate printed beside them is not: both are read as they stand.
        yield _read(line, *options[0], Split(values[0], values[1], values[2], ()), line.amounts)


def _over_lines(line: VatLine, layout: Layout, slack: Decimal) -> Iterator[ReadVatRow]:
    """The VAT row of a line with an amount or two whose cells have more over and under it: `netto` over `VAT`."""
    if len(line.rates) != 1 or not line.plain or len(line.amounts) not in (1, 2):
        return
    row = line.row
    near = [
        piece
        for other in layout.rows[max(row.index - 1, 0) : row.index + 2]
        if other is not row and other.page == row.page and abs(other.box.cy - row.box.cy) < row.size
        for piece in pieces(other)
    ]
    if any(not piece.money for piece in near):
        return
    rate, alternatives, _ = line.rates[0]
    amounts = (*line.amounts, *near)
    split = split_amounts(rate, values_of(amounts), slack) if len(amounts) == 3 else None
    if split is not None and None not in (split.net, split.vat, split.gross):
        yield _read(line, rate, alternatives, split, amounts)


def _under_rate(line: VatLine, layout: Layout, slack: Decimal) -> Iterator[ReadVatRow]:
    """The VAT row of amounts alone whose rate stands on the line over them, with words and no amount."""
    if line.rates or not line.plain or line.lead.strip() or len(line.amounts) not in (2, 3) or not line.row.index:
        return
    over = layout.rows[line.row.index - 1]
    said = [p for p in pieces(over) if p.money or p.text.endswith("%")]
    rate = parse_rate(said[0].text) if len(said) == 1 and over.page == line.row.page else None
    split = split_amounts(rate.value, values_of(line.amounts), slack) if rate is not None else None
    if rate is not None and split is not None:
        yield _read(line, rate.value, rate.alternatives, split, line.amounts)


def _misread(line: VatLine, untaxed: str) -> Iterator[ReadVatRow]:
    """A row that bears no tax, with two letters in it that recognition has not read as a rate."""
    if not line.rates and len(line.amounts) == 3 and TWO_LETTERS.fullmatch(line.lead) is not None:
        split = split_amounts(untaxed, values_of(line.amounts), GROSZ)
        if split is not None and split.vat is not None:
            yield _read(line, untaxed, (), split, line.amounts)


def _bare_rates(line: VatLine) -> list[str]:
    """Whole numbers that can be rates, in a line that shows none with a percent sign."""
    if (
        _TOTAL.match(line.lead)
        and len(wording(line.lead).split()) <= 2
        and not re.search(r"\b(23|8|5|22|7)\b", line.lead)
    ):
        return []
    return [t for t in line.lead.split() if t in WHOLE_RATES][:2]


def _read(
    line: VatLine, rate: str, alternatives: tuple[str, ...], split: Split, amounts: Sequence[Piece]
) -> ReadVatRow:
    words: tuple[Word, ...] = tuple(w for p in amounts for w in p.words)
    pln = vat_in_pln(split, amounts)
    return ReadVatRow(rate, split.net, split.vat, split.gross, pln, words, line.row.page, alternatives)


def _one_state(found: list[tuple[VatLine, ReadVatRow]]) -> list[tuple[VatLine, ReadVatRow]]:
    """On corrections the rows of the difference alone, without those before and after."""
    return [pair for pair in found if pair[0].state not in ("przed", "po")]


def _distinct(found: Sequence[tuple[VatLine, ReadVatRow]], lines: Sequence[VatLine]) -> list[ReadVatRow]:
    """One row a rate: those that a printed total sums up, else the fullest, the first of equals."""
    options: dict[str, list[ReadVatRow]] = {}
    for _, row in found:
        known = options.setdefault(row.stawka, [])
        same = next((n for n, other in enumerate(known) if _agree(row, other)), None)
        if same is None:
            known.append(row)
        elif _filled(row) > _filled(known[same]):
            known[same] = row
        elif known[same].vat_pln is None and row.vat_pln is not None:
            known[same] = replace(known[same], vat_pln=row.vat_pln)
    first = [rows[0] for rows in options.values()]
    if all(len(rows) == 1 for rows in options.values()) or prod(len(r) for r in options.values()) > _MOST_READINGS:
        return first
    totals = [set(values_of(line.amounts)) for line in lines if _can_be_total(line)]
    return max(
        (list(rows) for rows in product(*options.values())),
        key=lambda rows: max((_hits(rows, values) for values in totals), default=0),
    )


def _can_be_total(line: VatLine) -> bool:
    return len(line.amounts) >= 2 and not line.rates and line.plain and line.state not in ("przed", "po")


def _hits(rows: Sequence[ReadVatRow], values: set[Decimal]) -> int:
    """How many sums of the rows stand in a line, where it has at least two of them."""
    count = sum(s is not None and s in values for s in (_sum(rows, n) for n in ("netto", "vat", "brutto")))
    return count if count >= 2 else 0


def _filled(row: ReadVatRow) -> int:
    return sum(v is not None for v in (row.netto, row.vat, row.brutto))


def _agree(one: ReadVatRow, other: ReadVatRow) -> bool:
    pairs = ((one.netto, other.netto), (one.vat, other.vat), (one.brutto, other.brutto))
    return all(a is None or b is None or a == b for a, b in pairs)


def _total(lines: Sequence[VatLine], rows: Sequence[ReadVatRow], slack: Decimal) -> ReadVatRow | None:
    """The row of sums over all rates: named so, or netto + VAT = brutto with the sums of the rates."""
    sums = [_sum(rows, name) for name in ("netto", "vat", "brutto")]
    best: tuple[int, ReadVatRow] | None = None
    for line in lines:
        if not _can_be_total(line):
            continue
        printed = values_of(line.joined or line.amounts)
        values = differences(printed) or printed
        named = _TOTAL.search(line.lead) is not None or (line.state == "roznica" and bool(wording(line.lead)))
        triples = (t for c in combinations(values, 3) for t in permutations(c))
        triple = next((t for t in triples if abs(t[0] + t[1] - t[2]) <= GROSZ and _ordered(t)), None)
        hits = [s if s is not None and s in values else None for s in sums]
        count = sum(h is not None for h in hits)
        if rows and count >= 2 and (named or count == 3 or not line.lead.strip()):
            net, vat, gross = hits
            if vat is None and net is not None and gross is not None and gross - net in values:
                vat = gross - net
            if gross is None and net is not None and vat is not None and net + vat in values:
                gross = net + vat
        elif named and triple is not None and _near_rates(triple, rows, slack):
            net, vat, gross = triple
        else:
            continue
        words = tuple(w for p in line.amounts for w in p.words)
        split = Split(net, vat, gross, tuple(v for v in values if v not in (net, vat, gross)))
        row = ReadVatRow("", net, vat, gross, vat_in_pln(split, line.amounts), words, line.row.page)
        score = 2 * _filled(row) + named
        if best is None or score > best[0]:
            best = (score, row)
    return best[1] if best is not None else None


def _ordered(triple: Sequence[Decimal]) -> bool:
    """Whether netto and VAT of a total have plausible sizes."""
    net, vat, _ = triple
    return bool(net) and plausible_rate(net, vat)


def _near_rates(triple: tuple[Decimal, ...], rows: Sequence[ReadVatRow], slack: Decimal) -> bool:
    """Whether a named total can be that of the rows: no row of a rate, or about their sum."""
    sums = [_sum(rows, name) for name in ("netto", "vat", "brutto")]
    if not rows:
        return True
    return all(s is None or abs(s - t) <= slack for s, t in zip(sums, triple, strict=True))


def _sum(rows: Sequence[ReadVatRow], name: str) -> Decimal | None:
    values = [getattr(r, name) for r in rows]
    if not values or any(v is None for v in values):
        return None
    return sum(values, Decimal(0))
