"""Foreign sellers' and exporters' invoices composed anew for every document: languages, currencies, rules of VAT."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.foreign.compose import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_foreign")
def composed(rng: random.Random) -> Drawn:
    """Another seller's land, another arrangement, other wordings each time."""
    return compose(rng)
