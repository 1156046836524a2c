"""Which kind a document is."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.corpus.composing.sealed_kinds import (
    advances,
    corrections,
    farmers,
    notes,
    papers,
    receipts,
    reverse,
    trade,
    untaxed,
)
from benchmarks.corpus.core import Drawn

_KINDS: dict[Callable[[random.Random], Drawn], int] = {
    corrections.correction: 14, corrections.difference: 5, corrections.formal: 4, corrections.collective: 3,
    corrections.advance_correction: 2,
    advances.advance: 9, advances.settlement: 9,
    trade.proforma: 8, trade.duplicate: 5, trade.instalments: 4, trade.self_billing: 4, trade.cash_method: 3,
    reverse.reverse_charge: 5, trade.to_receipt: 2,
    farmers.farmer: 5, farmers.farmer_correction: 2, untaxed.margin: 6, untaxed.exempt: 5, untaxed.bill: 5,
    untaxed.contract_bill: 2,
    notes.charge: 4, notes.interest: 3, notes.letter: 2,
    receipts.receipt: 7,
    papers.delivery: 3, papers.order: 2, papers.reminder: 2, papers.letter: 2,
}  # fmt: skip


def draw(rng: random.Random) -> Drawn:
    """A document of some special kind."""
    return rng.choices(tuple(_KINDS), tuple(_KINDS.values()))[0](rng)
