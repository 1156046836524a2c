"""Line items and VAT rows as read, before they become parts of a result."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from faktulove_ocr.geometry import Box, union
from faktulove_ocr.result import Status
from faktulove_ocr.text import Word


@dataclass(frozen=True, slots=True)
class ReadCell:
    """A printed cell: `text` as printed, `value` in the form of the result, None where the text has no such form.

    `checked` says whether arithmetic confirms it (None: nothing to check it by). `status` is `derived` where it was not
    read but follows from other cells, `repaired` where the text was read otherwise.
    """

    text: str
    value: str | None
    words: tuple[Word, ...]
    page: int
    checked: bool | None = None
    status: Status = "read"

    @property
    def read_confidence(self) -> float:
        """How surely its characters were read: the weakest word, 1.0 in a text layer."""
        return min((w.confidence for w in self.words), default=1.0)

    @property
    def box(self) -> Box | None:
        """The box around its words on the page as it is, page units."""
        return union(w.place for w in self.words) if self.words else None


@dataclass(frozen=True, slots=True)
class ReadItem:
    """One line item; `cells` has the names of `result.Item`'s fields, only those that the row prints.

    `page` counts from 1; `rows` are indexes of the layout.
    """

    cells: dict[str, ReadCell]
    page: int
    rows: tuple[int, ...]

    def value(self, name: str) -> str | None:
        """The value of a cell, None where it is not printed."""
        cell = self.cells.get(name)
        return None if cell is None else cell.value


@dataclass(frozen=True, slots=True)
class ItemTable:
    """All line items; `rows` are the layout's rows from the headings to the last items."""

    items: tuple[ReadItem, ...] = ()
    rows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadVatRow:
    """Amounts of one rate, or of all of them (`stawka` empty); `stawka` in the form of the result."""

    stawka: str
    netto: Decimal | None
    vat: Decimal | None
    brutto: Decimal | None
    vat_pln: Decimal | None
    words: tuple[Word, ...]
    page: int
    alternatives: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class VatTable:
    """The VAT table: a row a rate and its total where one is printed."""

    rows: tuple[ReadVatRow, ...] = ()
    total: ReadVatRow | None = None

    def without_pln(self) -> VatTable:
        """The table of an invoice in złoty: what stood beside its VAT is no VAT in złoty."""
        total = None if self.total is None else replace(self.total, vat_pln=None)
        return replace(self, rows=tuple(replace(r, vat_pln=None) for r in self.rows), total=total)
