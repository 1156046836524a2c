"""Heads, parties and closing blocks composed anew for every document by a grammar; an ordinary table between them."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.heads.grid import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_heads")
def composed(rng: random.Random) -> Drawn:
    """Another arrangement, other wordings and another type each time."""
    return compose(rng)
