"""Bills of account (energy, telecom, leasing, couriers, fuel and the like), composed anew for every document."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.sealed_bills.pages import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_bills")
def composed(rng: random.Random) -> Drawn:
    """Another issuer, another arrangement and other wordings each time."""
    return compose(rng)
