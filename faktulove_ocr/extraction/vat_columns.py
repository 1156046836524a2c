"""VAT tables that lie on their side: the rates side by side, netto, VAT and brutto in rows under them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ReadVatRow
from faktulove_ocr.extraction.item_numbers import POLISH_RATES
from faktulove_ocr.extraction.pieces import Piece, pieces
from faktulove_ocr.extraction.vat_amounts import Split, split_amounts, values_of
from faktulove_ocr.extraction.vat_lines import VatLine
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import parse_rate

_TOTAL = re.compile(r"(?:razem|ogolem|suma|lacznie|total|summe|gesamt|sum)\b|[σς∑]")
_SUM = re.compile(r"\b(nett?o|podstawa|net|brutt?o|gross|vat|podat\w*|ptu|tax|mwst|ust|steuer\w*)\b")
_NAME = re.compile(r"\W*(stawk\w*|vat|podatku|ptu|tax|rate|mwst|ust|satz|wg|wedlug)?\W*")
"""A word of the cell that names the rates, left of them."""
_NOTHING = re.compile(r"[-–—xX]{1,3}|0")
"""What stands in a cell that has no amount."""
_ROWS = 8
_STOP_FAR = 3.0
_FAR = 5.0
"""How far an amount may stand from the middle of its column, in type sizes."""
_LEFT = 16.0
"""How far left of the first column the names of its rows may begin, in type sizes."""

ReadRow = Callable[[VatLine, str, tuple[str, ...], Split, Sequence[Piece]], ReadVatRow]


@dataclass(frozen=True, slots=True)
class _Head:
    """Rates beside each other in a row: the places of all columns along x, those of rates first, then of totals."""

    row: Row
    rates: tuple[tuple[str, tuple[str, ...]], ...]
    places: tuple[float, ...]
    left: float | None = None
    """Where the cell that names the rates begins, if there is one: the names of the rows begin there too."""

    @property
    def named(self) -> bool:
        """Whether the rows below must name sums: a single rate beside a total may stand over anything."""
        return len(self.rates) < 2


def transposed_rows(
    layout: Layout, taken: frozenset[int], slack: Decimal, read: ReadRow
) -> list[tuple[VatLine, ReadVatRow]]:
    """The VAT rows that the columns under rates side by side are."""
    found: list[tuple[VatLine, ReadVatRow]] = []
    for row in layout.rows:
        if row.index in taken:
            continue
        for head in _heads(row):
            line = VatLine(row, "", (), (), True, None)
            for (rate, alternatives), amounts in zip(head.rates, _columns(layout, head, taken), strict=False):
                split = split_amounts(rate, values_of(amounts), slack) if len(amounts) >= 2 else None
                if split is not None and split.net is not None:
                    found.append((line, read(line, rate, alternatives, split, amounts)))
    return found


def _columns(layout: Layout, head: _Head, taken: frozenset[int]) -> list[list[Piece]]:
    """The amounts under each column's middle, down to the first row that has others; rows beside are passed over."""
    columns: list[list[Piece]] = [[] for _ in head.places]
    last = head.row
    size = head.row.size
    left, right = min(head.places), max(head.places)
    edge = min(left - _LEFT * size, left if head.left is None else head.left - size)
    for row in layout.rows[head.row.index + 1 : head.row.index + 1 + _ROWS]:
        if row.page != last.page or row.box.y0 - last.box.y1 > _STOP_FAR * size or row.index in taken:
            break
        over = [p for p in pieces(row) if edge < p.box.x0 and p.box.cx < right + _FAR * size]
        amounts = [p for p in over if p.money and p.box.cx > left - _FAR * size]
        if not amounts:
            continue
        name = " ".join(fold(p.text) for p in over if not p.number and p.box.x1 <= amounts[0].box.x0)
        rated = any(p.text.endswith("%") for p in over)
        if _TOTAL.match(name) is not None:
            if rated or any(len(column) != 2 for column in columns[: len(head.rates)]):
                break  # Else it is what netto and VAT over it make together.
        elif rated or ((head.named or name) and _SUM.search(name) is None):
            break
        wide = [p for p in pieces(row) if left - _FAR * size < p.box.cx < right + 2 * _FAR * size]
        cells = [p for p in wide if p.money or _NOTHING.fullmatch(p.text)]
        if len(cells) == len(columns):  # However they are set under their headings.
            for column, cell in zip(columns, cells, strict=True):
                column.extend([cell] if cell.money else [])
            last = row
            continue
        for amount in amounts:
            near = min(range(len(columns)), key=lambda n: abs(head.places[n] - amount.box.cx))
            if abs(head.places[near] - amount.box.cx) < _FAR * size:
                columns[near].append(amount)
        last = row
    return columns


def _heads(row: Row) -> Iterator[_Head]:
    """Runs of nothing but rates and totals in a row; there are two of them at least, one of them a rate."""
    rates: list[tuple[str, tuple[str, ...], float]] = []
    totals: list[Piece] = []
    left: float | None = None
    for piece in [*pieces(row), None]:
        text = fold(piece.text).strip(" :.,()") if piece is not None else ""
        rate = parse_rate(text) if text in POLISH_RATES or "%" in text or text[:1].isalpha() else None
        if piece is not None and rate is not None:
            rates.append((rate.value, rate.alternatives, piece.box.cx))
        elif piece is not None and _TOTAL.match(text) is not None:
            if not totals or totals[-1].segment != piece.segment:
                totals.append(piece)
        elif piece is not None and _NAME.fullmatch(text) and not rates:
            left = piece.box.x0 if left is None else left
        else:
            if rates and len(rates) + len(totals) >= 2:
                places = (*(x for _, _, x in rates), *(p.box.cx for p in totals))
                yield _Head(row, tuple(r[:2] for r in rates), places, left)
            rates, totals, left = [], [], None
