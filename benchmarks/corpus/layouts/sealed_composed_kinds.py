"""Invoices of special kinds and papers that are none, composed anew for each document."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.sealed_kinds.draw import draw
from benchmarks.corpus.core import Drawn, layout


@layout("composed_kinds")
def composed(rng: random.Random) -> Drawn:
    """Another kind, arrangement, wordings and type each time."""
    return draw(rng)
