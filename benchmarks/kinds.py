"""What is worse than a wrong field: kinds taken for others, invented values, checks that pass on what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from benchmarks.compared import Compared, compare
from benchmarks.scoring import FieldScore
from benchmarks.shares import Count, Scored, count_field, count_invented

NO_INVOICES = frozenset({"PROFORMA", "NOTA", "INNY", "PARAGON"})
CHECKED: dict[str, tuple[str, ...]] = {
    "NIP": ("sprzedawca_nip", "nabywca_nip"),
    "account": ("numer_konta",),
    "sum": ("suma_netto", "suma_vat", "suma_brutto", "do_zaplaty"),
}
"""Fields whose checks an accountant relies on."""


@dataclass(frozen=True, slots=True)
class Confused:
    """How many documents of the kind `expected` came out as `found` (None for no kind or no result)."""

    expected: str
    found: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Trust:
    """The kinds, and figures that count what misleads; `measures` beside the first are shares of mistakes."""

    confusion: tuple[Confused, ...]
    measures: tuple[Compared, ...]


def trust(documents: Sequence[Scored]) -> Trust:
    """What the documents say about kinds, invention and checks."""
    measures: dict[str, Count] = {
        "right kind": count_field("rodzaj_faktury"),
        "no invoices booked as VAT": count_booked,
        "corrections with the wrong sign": count_wrong_sign,
        "absent fields given a value": count_invented,
        **{f"{name} passes a check but is wrong": _count_passed(fields) for name, fields in CHECKED.items()},
    }
    return Trust(confusion(documents), tuple(compare(name, documents, count) for name, count in measures.items()))


def confusion(documents: Sequence[Scored]) -> tuple[Confused, ...]:
    """Every pair of kinds expected and found that occurs; documents whose kind is not scored have no part."""
    kinds = [kind for d in documents if (kind := _field(d, "rodzaj_faktury")) is not None]
    pairs = Counter((str(kind.expected), kind.found) for kind in kinds)
    return tuple(Confused(*pair, count) for pair, count in sorted(pairs.items(), key=lambda p: (p[0][0], -p[1])))


def count_booked(document: Scored) -> tuple[int, int]:
    """Counts documents that are no invoices but came out as a VAT invoice that may be booked."""
    kind = _field(document, "rodzaj_faktury")
    if kind is None or kind.expected not in NO_INVOICES:
        return 0, 0
    return int(kind.found == "VAT" and document.ksiegowalny == "tak"), 1


def count_wrong_sign(document: Scored) -> tuple[int, int]:
    """Counts corrections whose gross sum has the other sign, among those with a sum in truth and result."""
    kind, total = _field(document, "rodzaj_faktury"), _field(document, "suma_brutto")
    if kind is None or total is None or not (kind.expected or "").startswith("KOR"):
        return 0, 0
    expected, found = _amount(total.expected), _amount(total.found)
    return (0, 0) if not expected or not found else (int((expected < 0) != (found < 0)), 1)


def _count_passed(fields: Sequence[str]) -> Count:
    """Counts wrong or invented values among those that passed a check."""

    def count(document: Scored) -> tuple[int, int]:
        passed = [
            f
            for f in document.score.fields
            if f.name in fields and f.found is not None and any(check.endswith(":ok") for check in f.checks)
        ]
        return sum(not f.right for f in passed), len(passed)

    return count


def _field(document: Scored, name: str) -> FieldScore | None:
    return next((f for f in document.score.fields if f.name == name), None)


def _amount(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return None
