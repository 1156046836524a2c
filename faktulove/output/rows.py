"""Results as rows of plain cells, for CSV and spreadsheets; one list of columns for both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from faktulove_ocr.pool import Outcome
from faktulove_ocr.result import FIELD_NAMES, Invoice, error_json

INVOICE_COLUMNS: Final = (
    "source", "document_id", "czesc", "strony", "confidence_score", "expected_accuracy", "review_priority",
    "ksiegowalny", "strona", *FIELD_NAMES, "korygowana", "problems", "error_code", "error_message",
)  # fmt: skip
ITEM_COLUMNS: Final = (
    "source", "document_id", "czesc", "numer_faktury", "lp", "nazwa", "indeks", "ilosc", "jednostka", "cena_netto",
    "cena_brutto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto", "data_sprzedazy", "stan",
    "confidence", "page",
)  # fmt: skip
VAT_COLUMNS: Final = (
    "source", "document_id", "czesc", "numer_faktury", "stawka", "netto", "vat", "brutto", "vat_pln", "confidence",
    "page",
)  # fmt: skip

AMOUNTS: Final = frozenset({
    "suma_netto", "suma_vat", "suma_vat_pln", "suma_brutto", "zaplacono", "do_zaplaty", "kurs_waluty", "ilosc",
    "cena_netto", "cena_brutto", "wartosc_netto", "kwota_vat", "wartosc_brutto", "netto", "vat", "brutto", "vat_pln",
})  # fmt: skip
"""Columns of decimal strings."""
DATES: Final = frozenset({
    "data_wystawienia", "data_sprzedazy", "okres_od", "okres_do", "termin_platnosci", "data_kursu",
})  # fmt: skip
"""Columns of ISO dates."""

_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Cell = str | int | float | None


def documents(outcome: Outcome) -> list[dict[str, Any]]:
    """The JSON objects of an outcome: its invoices, or the one of its failure."""
    if outcome.error is None:
        return [invoice.to_json() for invoice in outcome.invoices]
    error = outcome.error
    return [error_json(outcome.source, outcome.document_id, error.code, error.message, error.details)]


def invoice_rows(outcome: Outcome) -> Iterator[list[Cell]]:
    """A row for each invoice, or one for the failure, by INVOICE_COLUMNS."""
    if outcome.error is not None:
        failed: dict[str, Cell] = {
            "source": outcome.source,
            "document_id": outcome.document_id,
            "confidence_score": 0.0,
            "error_code": outcome.error.code,
            "error_message": outcome.error.message,
        }
        yield [failed.get(name) for name in INVOICE_COLUMNS]
    for invoice in outcome.invoices:
        yield [_header_cell(invoice, name) for name in INVOICE_COLUMNS]


def item_rows(invoice: Invoice) -> Iterator[list[Cell]]:
    """A row for each line item, by ITEM_COLUMNS."""
    yield from _rows(invoice, invoice.pozycje, ITEM_COLUMNS)


def vat_rows(invoice: Invoice) -> Iterator[list[Cell]]:
    """A row for each rate of the VAT table, by VAT_COLUMNS."""
    yield from _rows(invoice, invoice.podsumowanie_vat, VAT_COLUMNS)


def _rows(invoice: Invoice, entries: Sequence[object], columns: Sequence[str]) -> Iterator[list[Cell]]:
    leading: list[Cell] = [_header_cell(invoice, name) for name in columns[:4]]
    for entry in entries:
        yield [*leading, *(getattr(entry, name) for name in columns[4:])]


def _header_cell(invoice: Invoice, name: str) -> Cell:
    if name == "czesc":
        return f"{invoice.czesc.numer} z {invoice.czesc.z}"
    if name == "strony":
        return " ".join(map(str, invoice.czesc.strony))
    if name == "korygowana":
        corrected = [d.numer or d.numer_ksef for d in invoice.dokumenty_powiazane if d.rola == "korygowana"]
        return ", ".join(number for number in corrected if number) or None
    if name == "problems":
        return " ".join(problem.code for problem in invoice.problems) or None
    if name in FIELD_NAMES:
        found = invoice.extracted_data.get(name)
        value = None if found is None else found.value
        return " ".join(value) if isinstance(value, list) else value
    cell: Cell = getattr(invoice, name, None)
    return cell


def clean(text: str) -> str:
    """`text` without control characters, which no table format can hold."""
    return _CONTROL.sub("", text)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet could take `text` for a formula; a signed number is none."""
    return text[:1] in ("=", "+", "-", "@", "\t", "\r") and not _NUMBER.fullmatch(text)
