"""Tables composed anew for each document: columns, headings, rules, rows between items, VAT table, sums, settlement."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.tables.compose import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_tables")
def composed(rng: random.Random) -> Drawn:
    """Other columns, wordings and rows between them each time."""
    return compose(rng)
