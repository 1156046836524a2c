"""Which pieces of a row stand in which column of a table."""

from __future__ import annotations

from collections.abc import Sequence

from faktulove_ocr.extraction.column_kinds import PRICES, VALUES
from faktulove_ocr.extraction.pieces import Piece, amount_of_text, chunks, part
from faktulove_ocr.extraction.tables import FITS, Cells, Column, fits, text_of

_COUNTS = PRICES | VALUES | {"quantity"}


def place(row: Sequence[Piece], columns: Sequence[Column]) -> Cells:
    """The row's pieces by column: each by its centre, a text that runs on under the next heading with its beginning.

    Pieces beside the table are left out.
    """
    cells: list[list[Piece]] = [[] for _ in columns]
    inside = [p for p in row if columns[0].x0 < p.box.cx < columns[-1].x1]
    for chunk in chunks(_parted(inside, columns)):
        previous: int | None = None
        for piece in chunk:
            at = column_at(piece.box.cx, columns)
            if previous is not None and at > previous and not any(c.ruled for c in columns[previous + 1 : at + 1]):
                edge = columns[at].x0
                crossed = any(p.box.x0 < edge < p.box.x1 for p in chunk)
                overflow = columns[previous].kind in {"name", "index", "class", ""} and not fits(
                    columns[at].kind, piece.text
                )
                if overflow or (crossed and not piece.money and columns[previous].kind == "name" and not piece.number):
                    at = previous
            cells[at].append(piece)
            previous = at
    _spread(cells, columns)
    return tuple(tuple(c) for c in cells)


def _parted(row: Sequence[Piece], columns: Sequence[Column]) -> list[Piece]:
    """The pieces, a number parted where its blank lies on the edge of two columns of numbers, the left one empty else.

    In large type a quantity and a price may stand no farther apart than thousands do.
    """
    result: list[Piece] = []
    for piece in row:
        cut = next((n for n in range(1, len(piece.words)) if _on_edge(row, piece, n, columns)), 0)
        result += [part(piece, piece.words[:cut]), part(piece, piece.words[cut:])] if cut else [piece]
    return result


def _on_edge(row: Sequence[Piece], piece: Piece, n: int, columns: Sequence[Column]) -> bool:
    """Whether the blank before word `n` of a number lies on an edge that parts two numbers."""
    before, after = piece.words[n - 1].box.x1, piece.words[n].box.x0
    at = next((i for i, c in enumerate(columns[1:]) if before <= c.x0 <= after), None)
    if at is None or not piece.number or columns[at].kind not in _COUNTS or columns[at + 1].kind not in PRICES | VALUES:
        return False
    if any(columns[at].x0 < p.box.cx < columns[at].x1 for p in row if p is not piece):
        return False
    return all(any(c.isdigit() for c in w.text) for w in piece.words[n - 1 : n + 1])


def column_at(x: float, columns: Sequence[Column]) -> int:
    """The index of the column at `x`."""
    for i, column in enumerate(columns):
        if x < column.x1:
            return i
    return len(columns) - 1


def _spread(cells: list[list[Piece]], columns: Sequence[Column]) -> None:
    """Two amounts in one column beside an empty column of numbers: the outer one moves there."""
    for i, cell in enumerate(cells):
        if len(cell) < 2 or columns[i].kind not in _COUNTS | {"rate", "discount"}:
            continue
        if sum(p.number for p in cell) < 2 or amount_of_text(text_of(cell)) is not None:
            continue
        for j, outer in ((i - 1, 0), (i + 1, -1)):
            if (
                0 <= j < len(cells)
                and not cells[j]
                and columns[j].kind in FITS
                and columns[j].kind not in {"index", "class"}
            ):
                edge = columns[max(i, j)]
                if len(cell) > 1 and not edge.ruled and fits(columns[j].kind, cell[outer].text) and cell[outer].number:
                    cells[j].append(cell.pop(outer))
