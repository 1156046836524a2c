"""From the evidence for a value to a probability that it is right.

The figures are a reasoned prior, not a fit: a labelled value read without doubt stands near 0.97, each check that
it passes takes away a third to two thirds of what is missing to one, a failed one costs half, and a rival of equal
standing halves the distance to a coin's toss.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PASSED = {
    "nip_checksum": 0.5,
    "account_mod97": 0.8,
    "regon_checksum": 0.5,
    "ksef_crc8": 0.8,
    "total_sum": 0.6,
    "vat_table_sum": 0.5,
    "items_sum": 0.5,
    "in_words": 0.6,
    "amount_due": 0.3,
    "qr_seller": 0.8,
    "qr_issue_date": 0.8,
}
FAILED = {
    "nip_checksum": 0.75,
    "account_mod97": 0.5,
    "regon_checksum": 0.8,
    "ksef_crc8": 0.9,
    "total_sum": 0.45,
    "vat_table_sum": 0.7,
    "items_sum": 0.8,
    "in_words": 0.8,
    "amount_due": 0.95,
    "qr_seller": 0.3,
    "qr_issue_date": 0.5,
}
CEILING = 0.995


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about one value.

    `support` 0..1: how well label, place and form fit; `reading` 0..1: the weakest character read;
    `rival` 0..1: the support of the best different value, 0 when there is none; `checks`: `name:ok`, `name:failed`.
    """

    support: float
    reading: float
    rival: float = 0.0
    checks: tuple[str, ...] = ()
    derived: bool = False


def probability(evidence: Evidence) -> float:
    """The probability that a value is right, 0..1, four places."""
    support = min(max(evidence.support, 0.0), 1.0)
    value = 0.35 + 0.63 * support if support > 0.3 else 0.8 * support + 0.2 * support
    if evidence.rival > 0.3 and support > 0:
        closeness = min(evidence.rival / support, 1.0)
        value *= 1 - 0.35 * max(closeness - 0.5, 0.0)
    if evidence.derived:
        value *= 0.97
    value *= _reading_factor(evidence.reading)
    for check in evidence.checks:
        name, _, outcome = check.partition(":")
        if outcome == "ok":
            value += (1 - value) * PASSED.get(name, 0.2)
        elif outcome == "failed":
            value *= FAILED.get(name, 0.8)
    return round(min(value, CEILING), 4)


def _reading_factor(reading: float) -> float:
    """How much a doubtful reading costs: nothing above 0.95, half at 0.5."""
    if reading >= 0.95:
        return 1.0
    return max(0.2, 1.0 - (0.95 - reading) * 1.1)


def document_score(confidences: Iterable[float]) -> float:
    """The probability that all of several values are right: the weakest, lessened by half of each other's doubt."""
    values = sorted(confidences)
    if not values:
        return 0.0
    score = values[0]
    for value in values[1:]:
        score *= 1 - 0.5 * (1 - value)
    return round(max(score, 0.0), 4)
