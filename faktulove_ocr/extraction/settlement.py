"""Instalments, payments and deductions: the settlement of the invoice."""

from __future__ import annotations

import re
from decimal import Decimal

from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.layout import Layout
from faktulove_ocr.polish.amounts import find_amounts, format_value
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import Settlement

_INSTALMENT = re.compile(r"\b(rata|raty|instal+ment|harmonogram|terminy platnosci|rate \d|transza|czesc)\b")
_NUMBERED = re.compile(r"^\W*(\d{1,2}|[ivx]{1,4})[.)]?\b|\brata\b|\btransza\b|\binstal")


def read_settlement(layout: Layout, index: LabelIndex, findings: Findings) -> tuple[Settlement, ...]:
    """Lines with an instalment's date and amount; the last of several dates is the due date."""
    lines: list[tuple[Settlement, int]] = []
    near = 0
    for row in layout.rows:
        folded = fold(row.text)
        if _INSTALMENT.search(folded):
            near = 14
        near -= 1
        dates, amounts = find_dates(row.text), find_amounts(row.text)
        money = [a for _, _, a in amounts if a.places == 2]
        if near > 0 and len(dates) == 1 and len(money) == 1 and _NUMBERED.search(folded):
            settlement = Settlement("rata", format_value(money[0].value), dates[0][2].isoformat(), row.text)
            lines.append((settlement, row.index))
    gross = findings.value("suma_brutto") or findings.value("do_zaplaty")
    total = sum((Decimal(s.kwota) for s, _ in lines if s.kwota), Decimal(0))
    if len(lines) < 2 or (gross is not None and total > 2 * abs(gross)):
        return ()
    last = max(lines, key=lambda x: x[0].data or "")
    row = layout.rows[last[1]]
    findings.add("termin_platnosci", Candidate(last[0].data, row.text, row.words, row.page, 0.9))
    return tuple(s for s, _ in lines)
