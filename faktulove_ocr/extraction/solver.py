"""The sums chosen jointly: labels, VAT table, items, amount due, paid and words weighed against each other.

An assignment gives netto, VAT, brutto and the amount due each one candidate or none. It is worth what its candidates
are worth and what they confirm of one another:

* netto + VAT = brutto, with VAT between nothing and 27% of netto;
* brutto + charges - deductions - paid = due;
* words = due or brutto.

So one wrong candidate, however well labelled, cannot win against three that agree.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from faktulove_ocr.extraction.item_numbers import GROSZ, WHOLE_RATES
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.vat_amounts import plausible_rate

_RATES = tuple(Decimal(r) for r in WHOLE_RATES if r != "0")
_NAMES = ("suma_netto", "suma_vat", "suma_brutto")
_MOST = 7
"""Candidates of a sum that are weighed, the best by their own evidence."""
_MOST_DUE = 4
_TOLD = 0.5
"""Score from which an amount is paid by its label alone; below, only where it leaves what is due."""
TOLERANCE = Decimal("0.02")
"""How far netto + VAT may be off brutto by rounding."""
_MOST_IMPLIED = 3
"""Candidates of netto and of VAT whose sum may be a brutto that is not printed."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each piece of evidence adds to an assignment, in units of a candidate's own score (0..1).

    The values here were set by hand, on the scale of the labels' scores; those in use are fitted near them.
    """

    adds_up: float = 1.1
    """netto + VAT = brutto."""
    adds_up_not: float = -1.2
    """All three are there and do not add up."""
    rate: float = 0.15
    """VAT is a possible share of netto."""
    rate_not: float = -0.9
    pair: float = 0.25
    """Netto and brutto without VAT stand in a possible ratio."""
    pair_not: float = -0.6
    due_is_gross: float = 0.35
    due_less_paid: float = 0.35
    """Due and paid together are brutto."""
    due_settled: float = 0.3
    """Charges and deductions printed between brutto and due explain their difference."""
    due_unexplained: float = -0.25
    due_above: float = -0.7
    """The same where more is due than brutto: what is asked for is no part of another sum."""
    words: float = 0.35
    """The words say the amount due or brutto."""
    words_not: float = -0.2
    largest: float = 0.25
    """Brutto is the largest of the well evidenced ones: parts of an invoice are smaller than the whole."""
    repeated: float = 0.25
    """Share of its score that a further candidate of the same value adds."""
    due: float = 0.8
    """Share of its own score that an amount due adds: it is one of four, and the three sums must not bend to it."""


WEIGHTS: Final = Path(__file__).with_name("solver_weights.json")


@cache
def stored_weights() -> Weights:
    """The weights in use, as `python -m benchmarks.fit_solver` wrote them."""
    fitted: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Weights(**fitted)


@dataclass(frozen=True, slots=True)
class Sums:
    """The chosen sums; None where the document shows none. `agrees`: netto + VAT = brutto among what was printed."""

    net: Candidate | None
    vat: Candidate | None
    gross: Candidate | None
    agrees: bool
    due: Candidate | None = None
    paid: Candidate | None = None


Explains = Callable[[Decimal], bool]
"""Whether printed charges and deductions make up a difference between brutto and due."""


def choose_sums(
    findings: Findings,
    *,
    corrects: bool,
    explains: Explains = lambda _: False,
    weights: Weights | None = None,
) -> Sums:
    """The assignment with the most evidence; what follows from two sums is derived."""
    weighing = Weighing(findings, corrects, TOLERANCE, explains, weights or stored_weights())
    best = -9.0
    net = vat = gross = due = None
    settled = {gross.value if gross else None: weighing.settled(gross) for gross in weighing.grosses}
    for chosen in itertools.product(weighing.nets, weighing.vats, weighing.grosses):
        with_due, own = settled[chosen[2].value if chosen[2] else None]
        score = own + weighing.triple(*chosen)
        if score > best:
            best, due = score, with_due
            net, vat, gross = chosen
    return weighing.conclude(net, vat, gross, due)


class Weighing:
    """The candidates of one document, each list with absence as its last, and what all assignments are weighed by."""

    def __init__(
        self, findings: Findings, corrects: bool, tolerance: Decimal, explains: Explains, weights: Weights
    ) -> None:
        self.weights, self.tolerance, self.explains = weights, tolerance, explains
        self._findings = findings
        dues = findings.by_field.get("do_zaplaty", ())
        asked = [replace(due, score=0.5 * due.score) for due in dues[:3] if due.value > 0 or corrects]
        own = {name: findings.by_field.get(name, []) for name in _NAMES}
        own["suma_brutto"] = [*own["suma_brutto"], *asked]
        self.nets, self.vats, printed = (_ranked(own[name], _MOST, weights) for name in _NAMES)
        self.dues = _ranked(dues, _MOST_DUE, weights)
        spoken = findings.by_field.get("kwota_slownie", ())
        self.words = {abs(c.value[1]) for c in spoken if c.value[1] is not None}
        self.paid = {c.value for c in findings.by_field.get("zaplacono", ())}
        self.largest = max((abs(c.value) for c in printed if c is not None and c.score > 0.45), default=Decimal(0))
        self.grosses = [*self._implied(printed), *printed]

    def worth(
        self, net: Candidate | None, vat: Candidate | None, gross: Candidate | None, due: Candidate | None
    ) -> float:
        """What a whole assignment is worth: its candidates, and what they confirm of one another."""
        return self.triple(net, vat, gross) + self._size(gross) + self._due(gross, due)

    def conclude(
        self, net: Candidate | None, vat: Candidate | None, gross: Candidate | None, due: Candidate | None
    ) -> Sums:
        """The sums that an assignment means, with what follows from it and what is paid."""
        if gross is not None and _is_implied(gross):
            gross = None
        sums = _complete(net, vat, gross, due, self.adds_up(net, vat, gross))
        return replace(sums, paid=_paid(self._findings, sums))

    def triple(self, net: Candidate | None, vat: Candidate | None, gross: Candidate | None) -> float:
        """What netto, VAT and brutto are worth together."""
        w = self.weights
        score = sum(c.score for c in (net, vat, gross) if c is not None)
        if net is not None and vat is not None and gross is not None:
            if _is_implied(gross):
                return score + w.pair + self._share(net.value, vat.value)
            if not self.adds_up(net, vat, gross):
                return score + w.adds_up_not
            return score + w.adds_up + (0.0 if not net.value else self._share(net.value, vat.value))
        if net is not None and gross is not None:
            fits = net.value == gross.value or plausible_rate(net.value, gross.value - net.value)
            score += w.pair if fits else w.pair_not
        return score

    def _implied(self, printed: Sequence[Candidate | None]) -> list[Candidate]:
        """Gross sums that no line prints, but netto and VAT give and the words or the amount due confirm."""
        known = {c.value for c in printed if c is not None}
        found: dict[Decimal, Candidate] = {}
        for net, vat in itertools.product(self.nets[:_MOST_IMPLIED], self.vats[:_MOST_IMPLIED]):
            if net is None or vat is None or not net.value or not plausible_rate(net.value, vat.value):
                continue
            total = replace(_derived(net.value + vat.value, net, vat), score=0.0)
            alone = max(self._due(None, due) for due in self.dues)
            if total.value not in known and max(self._due(total, due) for due in self.dues) > alone + 0.1:
                found.setdefault(total.value, total)
        return list(found.values())

    def adds_up(self, net: Candidate | None, vat: Candidate | None, gross: Candidate | None) -> bool:
        """Whether netto + VAT = brutto."""
        if net is None or vat is None or gross is None:
            return False
        return bool(abs(net.value + vat.value - gross.value) <= self.tolerance)

    def _share(self, net: Decimal, vat: Decimal) -> float:
        return self.weights.rate if plausible_rate(net, vat) else self.weights.rate_not

    def settled(self, gross: Candidate | None) -> tuple[Candidate | None, float]:
        """The amount due that fits a gross sum best, and what both are worth together."""
        scored = [(self._due(gross, due), due) for due in self.dues]
        score, due = max(scored, key=lambda pair: pair[0])
        return due, score + self._size(gross)

    def _size(self, gross: Candidate | None) -> float:
        largest = gross is not None and self.largest and abs(gross.value) == self.largest
        return self.weights.largest if largest else 0.0

    def _due(self, gross: Candidate | None, due: Candidate | None) -> float:
        w = self.weights
        said = {abs(c.value) for c in (gross, due) if c is not None} & self.words
        score = (w.words if said else w.words_not) if self.words and (gross or due) else 0.0
        if due is None:
            return score
        score += w.due * due.score
        if gross is None:
            return score
        if due.value == gross.value:
            return score + w.due_is_gross
        if any(due.value + p == gross.value for p in self.paid):
            return score + w.due_less_paid
        left = due.value - gross.value
        if (due.value and self.explains(left)) or any(self.explains(left + p) for p in self.paid):
            return score + w.due_settled
        return score + (w.due_above if left > 0 else w.due_unexplained)


def _is_implied(gross: Candidate) -> bool:
    """Whether a gross sum is none of the page's, but netto + VAT."""
    return gross.derived and gross.score == 0.0


def _paid(findings: Findings, sums: Sums) -> Candidate | None:
    """The amount paid that leaves of brutto what is due; where none does, the best by its label."""
    candidates = sorted(findings.by_field.get("zaplacono", ()), key=lambda c: -c.score)
    if sums.gross is not None and sums.due is not None:
        left = sums.gross.value - sums.due.value
        fitting = [c for c in candidates if c.value == left]
        candidates = fitting or [c for c in candidates if c.score >= _TOLD]
    return candidates[0] if candidates else None


def _ranked(candidates: Iterable[Candidate], most: int, weights: Weights) -> list[Candidate | None]:
    """The best candidates of one sum, merged by value, with absence as the last."""
    merged: dict[Decimal, Candidate] = {}
    for found in sorted(candidates, key=lambda c: -c.score):
        known = merged.get(found.value)
        if known is None:
            merged[found.value] = found
        else:
            merged[found.value] = replace(known, score=min(known.score + weights.repeated * found.score, 1.4))
    ranked = sorted(merged.values(), key=lambda c: -c.score)[:most]
    return [*ranked, None]


def _complete(
    net: Candidate | None, vat: Candidate | None, gross: Candidate | None, due: Candidate | None, agrees: bool
) -> Sums:
    """Two of three give the third, marked derived; a gross sum of nothing has nothing in it.

    Where all are there and one of them alone is not printed, the printed ones give it to the grosz.
    """
    if net is not None and vat is not None and gross is not None and net.value + vat.value != gross.value:
        unprinted = [c for c in (net, vat, gross) if c.derived]
        if len(unprinted) == 1:
            net, vat, gross = (None if c is unprinted[0] else c for c in (net, vat, gross))
    if gross is not None and gross.value == 0 and net is None and vat is None:
        return Sums(_derived(gross.value, gross), _derived(gross.value, gross), gross, agrees, due)
    if net is not None and gross is not None and vat is None:
        vat = _derived(gross.value - net.value, net, gross)
    elif net is not None and vat is not None and gross is None:
        gross = _derived(net.value + vat.value, net, vat)
    elif vat is not None and gross is not None and net is None and (vat.score > 0.6 or _taxes(vat, gross)):
        net = _derived(gross.value - vat.value, vat, gross)
    return Sums(net, vat, gross, agrees, due)


def _taxes(vat: Candidate, gross: Candidate) -> bool:
    """Whether VAT is that of one known rate in a gross sum, to the grosz."""
    return bool(vat.value) and any(abs(gross.value * r / (100 + r) - vat.value) <= GROSZ for r in _RATES)


def _derived(value: Decimal, *sources: Candidate) -> Candidate:
    """A sum that follows from others."""
    score = min(s.score for s in sources)
    return Candidate(value.quantize(GROSZ), "", page=sources[0].page, score=0.9 * min(score, 1.0), derived=True)


def nothing_changed(page: int) -> Sums:
    """The sums of a formal correction, which prints no amount: nothing, derived from its kind."""
    zero = Candidate(Decimal("0.00"), "", page=page, score=0.6, derived=True)
    return Sums(zero, zero, zero, agrees=True)


def sums_of_rows(rows: Sequence[tuple[Decimal | None, Decimal | None, Decimal | None]]) -> tuple[Decimal | None, ...]:
    """Column sums; None where a row lacks the value."""
    sums: list[Decimal | None] = []
    for column in range(3):
        values = [row[column] for row in rows]
        known = [v for v in values if v is not None]
        sums.append(sum(known, Decimal(0)) if rows and len(known) == len(values) else None)
    return tuple(sums)
