"""Pages of online tools, shops, marketplaces, hotels, clinics and designers, composed anew for every document."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.templates.draft import Draft
from benchmarks.corpus.composing.templates.frame import compose
from benchmarks.corpus.core import Drawn, layout


@layout("composed_templates")
def composed(rng: random.Random) -> Drawn:
    """Another issuer, another arrangement and other wordings each time."""
    return compose(Draft(rng))
