"""The same invoice twice in one file: an original with its copy, or a page scanned again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from faktulove_ocr.result import Invoice, Problem


def with_copies_marked(invoices: Sequence[Invoice]) -> list[Invoice]:
    """The same invoices; one whose number and seller stood in an earlier part is to be checked, not booked again."""
    first: dict[tuple[str, str], int] = {}
    result = []
    for invoice in invoices:
        number, seller = (_text(invoice, name) for name in ("numer_faktury", "sprzedawca_nip"))
        key = ("".join(number.upper().split()), seller)
        if not number or not seller or key not in first:
            first[key] = invoice.czesc.numer
            result.append(invoice)
            continue
        message = f"Ta sama faktura jest już w części {first[key]} tego pliku."
        priority = "quick_review" if invoice.review_priority == "auto_accept" else invoice.review_priority
        result.append(
            replace(
                invoice,
                ksiegowalny="sprawdz" if invoice.ksiegowalny == "tak" else invoice.ksiegowalny,
                review_priority=priority,
                problems=(*invoice.problems, Problem("same_invoice_in_file", "block", "numer_faktury", message)),
            )
        )
    return result


def _text(invoice: Invoice, name: str) -> str:
    value = invoice.extracted_data[name].value if name in invoice.extracted_data else None
    return value if isinstance(value, str) else ""
