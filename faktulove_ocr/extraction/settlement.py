"""The settlement of an invoice: instalments, charges beside it, old balances."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.amounts import find_amounts, format_value
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import Settlement

_HEADING = re.compile(
    r"\b(rat[ayę]?|ratach|instal+ments?|harmonogram\w*|terminy platnosci|transz[ae]|payment schedule|ratenplan)\b"
)
_ROWS = 16


def read_settlement(layout: Layout, index: LabelIndex, findings: Findings) -> tuple[Settlement, ...]:
    """Instalments, charges outside the invoice's value and old balances, in this order."""
    return (*_instalments(layout, findings), *_charges(index))


def _charges(index: LabelIndex) -> Iterator[Settlement]:
    """Charges and balances: a label that leads its line, with the amount after or beside it."""
    for label in index.of("charge", "balance"):
        if not label.leads:
            continue
        for zone in zones(label, index):
            if zone.relation not in ("after", "right"):
                break
            money = [a for _, _, a in find_amounts(zone.span.text) if a.places == 2]
            if len(money) == 1:
                kind = "obciazenie" if label.kind == "charge" else "saldo"
                yield Settlement(kind, format_value(money[0].value), None, label.text)
                break


def _instalments(layout: Layout, findings: Findings) -> tuple[Settlement, ...]:
    """Instalments under a heading that speaks of them; the last of their dates is the due date."""
    gross = findings.value("suma_brutto")
    due = findings.value("do_zaplaty")
    for row in layout.rows:
        for segment in row.segments:
            if not _HEADING.search(fold(segment.text)):
                continue
            lines = list(_lines(layout, segment))
            total = sum((amount for _, amount, _ in lines), Decimal(0))
            if len(lines) < 2 or (total not in (gross, due) and (gross is None or total > gross)):
                continue
            last = max(lines, key=lambda x: x[0])
            text = last[2].text
            findings.add("termin_platnosci", Candidate(last[0], text, last[2].words, segment.page, 0.97))
            return tuple(Settlement("rata", format_value(a), d, s.text) for d, a, s in lines)
    return ()


def _lines(layout: Layout, heading: Segment) -> Iterator[tuple[str, Decimal, Segment]]:
    """Date and amount of each instalment at and under the heading, in its column."""
    for row in layout.rows[heading.row : heading.row + _ROWS]:
        if row.page != heading.page:
            return
        near = [s for s in row.segments if s.box.x1 > heading.box.x0 - 2 * heading.size]
        dates = [(s, d) for s in near for _, _, d, _ in find_dates(s.text)]
        if len(dates) != 1:
            continue
        segment, day = dates[0]
        nearest = sorted(near, key=lambda s: abs(s.box.cx - segment.box.cx))
        amounts = [a for s in nearest for _, _, a in find_amounts(s.text) if a.places == 2]
        if amounts:
            yield day.isoformat(), amounts[0].value, segment
