"""Pages of accounting, warehouse and ERP programs, composed anew for every document by a grammar."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.programs.compose import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_programs")
def composed(rng: random.Random) -> Drawn:
    """Another arrangement, other columns and other wordings each time."""
    return compose(rng)
