"""Letters, word processor pages, spreadsheets, forms and typewritten pages, composed anew for every document."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.texts.compose import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_texts")
def composed(rng: random.Random) -> Drawn:
    """Another issuer, another arrangement and other words each time."""
    return compose(rng)
