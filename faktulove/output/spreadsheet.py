"""CSV (a row an invoice) and XLSX (sheets `faktury`, `pozycje`, `vat`); text that looks like a formula stays text."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from faktulove.output import rows
from faktulove.output.rows import AMOUNTS, DATES, Cell
from faktulove_ocr.pool import Outcome

_MAX_CELL: Final = 32_767
_EXACT_DIGITS: Final = 15


def to_csv(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Lines of CSV, the names of the columns first; commas, quotes where needed, `'` before what could be a formula."""
    yield _line(rows.INVOICE_COLUMNS)
    for outcome in outcomes:
        for row in rows.invoice_rows(outcome):
            yield _line([_safe(cell) for cell in row])


def _line(cells: Sequence[Cell]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _safe(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    text = rows.clean(cell)
    return f"'{text}" if rows.is_formula(text) else text


def to_xlsx(outcomes: Iterable[Outcome]) -> bytes:
    """A workbook: amounts as numbers, dates as dates, everything else as text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    invoices = _sheet(book, "faktury", rows.INVOICE_COLUMNS)
    items = _sheet(book, "pozycje", rows.ITEM_COLUMNS)
    rates = _sheet(book, "vat", rows.VAT_COLUMNS)
    for outcome in outcomes:
        for row in rows.invoice_rows(outcome):
            _append(invoices, rows.INVOICE_COLUMNS, row)
        for invoice in outcome.invoices:
            for row in rows.item_rows(invoice):
                _append(items, rows.ITEM_COLUMNS, row)
            for row in rows.vat_rows(invoice):
                _append(rates, rows.VAT_COLUMNS, row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _sheet(book: Workbook, title: str, columns: Sequence[str]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = max(12, len(name) + 2)
    heads = [WriteOnlyCell(sheet, value=name) for name in columns]
    for head in heads:
        head.font = Font(bold=True)
    sheet.append(heads)
    return sheet


def _append(sheet: Worksheet, columns: Sequence[str], row: Sequence[Cell]) -> None:
    sheet.append([_cell(sheet, name, value) for name, value in zip(columns, row, strict=True)])


def _cell(sheet: Worksheet, column: str, value: Cell) -> SheetCell | None:
    if value is None:
        return None
    if isinstance(value, str) and column in AMOUNTS and (number := _number(value)) is not None:
        cell = WriteOnlyCell(sheet, value=float(number))
        cell.number_format = "0" + ("." + "0" * places if (places := -int(number.as_tuple().exponent)) > 0 else "")
        return cell
    if isinstance(value, str) and column in DATES and (day := _date(value)) is not None:
        cell = WriteOnlyCell(sheet, value=day)
        cell.number_format = "yyyy-mm-dd"
        return cell
    if not isinstance(value, str):
        return WriteOnlyCell(sheet, value=value)
    cell = WriteOnlyCell(sheet, value=rows.clean(value)[:_MAX_CELL])
    cell.data_type = "s"  # openpyxl takes a leading "=" for a formula
    cell.quotePrefix = True  # and keeps a spreadsheet from doing so when the cell is edited
    return cell


def _number(text: str) -> Decimal | None:
    """The number, if a spreadsheet holds it exactly."""
    if not text.lstrip("-").replace(".", "", 1).isdecimal() or len(text) > _EXACT_DIGITS:
        return None
    return Decimal(text)


def _date(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(text, "%Y-%m-%d")  # noqa: DTZ007  (a day on paper has no time zone)
    except ValueError:
        return None
