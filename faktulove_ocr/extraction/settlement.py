"""The settlement of an invoice: instalments, charges beside it, deductions, old balances."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.pairs import LabelIndex, zones
from faktulove_ocr.extraction.pieces import money_in
from faktulove_ocr.extraction.solver import Sums
from faktulove_ocr.extraction.totals import says_what_for
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.amounts import format_value
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.result import Settlement

_HEADING = re.compile(
    r"\b(rat[ayę]?|ratach|instal+ments?|harmonogram\w*|terminy platnosci|transz[ae]|payment schedule|ratenplan)\b"
)
_PAYMENT = re.compile(
    r"\W*(wplat\w*|zaplat\w*|platnosc\w*|przelew\w*|przedplat\w*|zalicz\w*|payment|prepayment|deposit|transfer"
    r"|zahlung|anzahlung|uberweisung)\b"
)
_ROWS = 16
_BALANCE = re.compile(r"\bsald\w*|\bzaleg\w*|\bpoprzedni\w*|\bniedoplat\w*|\bnadplat\w*|\bbalance|\bvortrag")
_DEDUCTED = re.compile(
    r"\b(potrac\w*|odlicz\w*|pomniejsz\w*|zatrzyman\w*|kompensat\w*|rozliczen\w* zalicz\w*|minus|less|deduct\w*"
    r"|withh\w*|retention|abzug\w*|abzgl|einbehalt\w*)"
)
_SUMS = frozenset({"net_total", "vat_total", "gross_total", "due", "paid", "in_words", "currency", "capital"})
"""Kinds of labels whose amounts are no charges and no deductions."""
_LINES = 40
"""Lines nearest to the amount due that are looked at."""
_TOGETHER = 3
"""Lines that may stand apart from each other; more must follow one another."""
_RUN = 8


Instalment = tuple[str, Decimal, Segment]
"""Date, amount and place of an instalment."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words and one amount that is none of the sums: perhaps a charge, a deduction or a balance."""

    value: Decimal
    text: str
    row: int

    @property
    def signed(self) -> Decimal:
        """The value as its words have it: a deduction is taken off, whether printed with a minus or not."""
        return -abs(self.value) if _DEDUCTED.search(fold(self.text)) is not None else self.value


class Adjustments:
    """The lines that can stand between brutto and the amount due, found by arithmetic, whatever their wording."""

    def __init__(self, layout: Layout, index: LabelIndex) -> None:
        self._lines = list(_single_amounts(layout, index))
        self.explain = lru_cache(maxsize=512)(self._explain)

    def explains(self, difference: Decimal) -> bool:
        """Whether printed lines make up a difference of brutto and due."""
        return bool(self.explain(difference))

    def _explain(self, difference: Decimal) -> tuple[Line, ...]:
        """The fewest lines that add up to a difference; empty where none do.

        A positive difference is charged, as printed; a negative one is deducted, whether printed with a minus or not.
        """
        if not difference:
            return ()
        deducted = {line.row for line in self._lines if line.signed < 0}
        lines = [
            line
            for line in self._lines
            if abs(line.value) <= abs(difference) or any(abs(line.row - row) <= _TOGETHER for row in deducted)
        ]
        lines = lines[-_LINES:]
        for chosen in _sets(lines):
            total = sum((line.value for line in chosen), Decimal(0))
            if total == difference or (difference < 0 and total == -difference):
                return tuple(chosen)
            if sum((line.signed for line in chosen), Decimal(0)) == difference:
                return tuple(chosen)
        return ()


def _sets(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """Sets of lines, the smallest first; large ones only where the lines follow one another."""
    for size in (1, 2):
        yield from combinations(lines, size)
    for size in range(_TOGETHER, _RUN + 1):
        for start in range(len(lines) - size + 1):
            run = lines[start : start + size]
            if run[-1].row - run[0].row < 2 * size:
                yield run


def _single_amounts(layout: Layout, index: LabelIndex) -> Iterator[Line]:
    """Segments of words with one amount in them or right of them, outside of the items and under no label of sums."""
    for row in layout.rows:
        for n, segment in enumerate(row.segments):
            if index.taken(segment) or not re.search(r"[^\W\d_]{3}", segment.text):
                continue
            if any(label.kind in _SUMS and label.leads and not says_what_for(label) for label in index.at(segment)):
                continue
            money = money_in(segment.text)
            if not money and n + 1 < len(row.segments) and not re.search(r"[^\W\d_]{4}", row.segments[n + 1].text):
                money = money_in(row.segments[n + 1].text)
            if len(money) == 1 and money[0].value:
                yield Line(money[0].value, segment.text, row.index)


def read_settlement(
    layout: Layout, index: LabelIndex, findings: Findings, adjustments: Adjustments, sums: Sums
) -> tuple[Settlement, ...]:
    """Instalments, payments, charges outside the invoice's value, deductions and old balances, in this order."""
    gross = sums.gross.value if sums.gross is not None else None
    due = sums.due.value if sums.due is not None else None
    paid = sums.paid.value if sums.paid is not None else None
    return (
        *_instalments(layout, findings, gross, due),
        *_payments(layout, index, paid),
        *_adjusted(index, findings, adjustments, gross, due),
    )


def due_in_instalments(sums: Sums, settlement: Sequence[Settlement]) -> Candidate | None:
    """The amount due where instalments alone are printed and make up brutto."""
    parts = [Decimal(s.kwota) for s in settlement if s.rodzaj == "rata" and s.kwota is not None]
    if sums.due is None and sums.gross is not None and parts and sum(parts) == sums.gross.value:
        return replace(sums.gross, score=0.8 * min(sums.gross.score, 1.0))
    return sums.due


def _adjusted(
    index: LabelIndex, findings: Findings, adjustments: Adjustments, gross: Decimal | None, due: Decimal | None
) -> Iterator[Settlement]:
    """What explains the difference of brutto and due; where nothing does, labelled charges and balances."""
    paid = [*(c.value for c in findings.by_field.get("zaplacono", ())), Decimal(0)]
    if gross is not None and due is not None and all(due + part != gross for part in paid):
        for part in paid:
            left = due + part - gross
            lines = adjustments.explain(left) if left != -gross else ()
            total = sum((x.value for x in lines), Decimal(0))
            for line in lines:
                signed = line.value if total == left else -line.value if total == -left else line.signed
                yield Settlement(_kind(line.text, signed), format_value(line.value), None, line.text)
            if lines:
                return
    yield from _charges(index)


def _kind(text: str, signed: Decimal) -> str:
    """What a line of the settlement is: a balance by its words, else by what it does to the amount due."""
    if _BALANCE.search(fold(text)) is not None:
        return "saldo"
    return "obciazenie" if signed > 0 else "odliczenie"


def _charges(index: LabelIndex) -> Iterator[Settlement]:
    """Charges and balances: a label that leads its line, with the amount after or beside it."""
    for label in index.of("charge", "balance"):
        if not label.leads:
            continue
        for zone in zones(label, index):
            if zone.relation not in ("after", "right"):
                break
            money = money_in(zone.span.text)
            if len(money) == 1:
                kind = "obciazenie" if label.kind == "charge" else "saldo"
                yield Settlement(kind, format_value(money[0].value), None, label.text)
                break


def _instalments(
    layout: Layout, findings: Findings, gross: Decimal | None, due: Decimal | None
) -> tuple[Settlement, ...]:
    """Instalments under a heading that speaks of them; the last of their dates is the due date."""
    lines = _headed(layout, gross, due) or _adding_up(layout, {v for v in (gross, due) if v})
    if not lines:
        return ()
    day, _, segment = max(lines, key=lambda line: line[0])
    findings.add("termin_platnosci", Candidate(day, segment.text, segment.words, segment.page, 0.97))
    return tuple(Settlement("rata", format_value(a), d, s.text) for d, a, s in lines)


def _payments(layout: Layout, index: LabelIndex, paid: Decimal | None) -> tuple[Settlement, ...]:
    """Lines of payments, each with its day, that add up to what is paid (`Wpłata z dnia 12.03.2025: 100,00`)."""
    found: list[Settlement] = []
    for row in layout.rows:
        for n, segment in enumerate(row.segments):
            if index.taken(segment) or _PAYMENT.match(fold(segment.text)) is None:
                continue
            dates = find_dates(segment.text)
            money = [a for s in row.segments[n : n + 2] for a in money_in(s.text)]
            if len(dates) == 1 and len(money) == 1:
                found.append(Settlement("zaplata", format_value(money[0].value), dates[0][2].isoformat(), segment.text))
    total = sum((Decimal(s.kwota) for s in found if s.kwota is not None), Decimal(0))
    return tuple(found) if paid and total == paid else ()


def _headed(layout: Layout, gross: Decimal | None, due: Decimal | None) -> list[Instalment]:
    """Lines under words that speak of instalments, of no more than the invoice."""
    for row in layout.rows:
        for segment in row.segments:
            if not _HEADING.search(fold(segment.text)):
                continue
            lines = list(_lines(layout, segment))
            total = sum((amount for _, amount, _ in lines), Decimal(0))
            if len(lines) >= 2 and (total in (gross, due) or (gross is not None and total <= gross)):
                return lines
    return []


def _adding_up(layout: Layout, totals: set[Decimal]) -> list[Instalment]:
    """Lines of rising dates whose amounts add up to brutto or the amount due, under whatever heading."""
    for row in layout.rows:
        for segment in row.segments:
            if not totals or not find_dates(segment.text):
                continue
            lines: list[Instalment] = []
            for line in _lines(layout, segment):
                if lines and line[0] <= lines[-1][0]:
                    break
                lines.append(line)
                if len(lines) >= 2 and sum((amount for _, amount, _ in lines), Decimal(0)) in totals:
                    return lines
    return []


def _lines(layout: Layout, heading: Segment) -> Iterator[Instalment]:
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
        amounts = [a for s in nearest for a in money_in(s.text)]
        if amounts:
            yield day.isoformat(), amounts[0].value, segment
