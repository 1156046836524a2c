"""Draws what a document is: a letter, a spreadsheet, a printed form, a typewritten page, or a few sentences."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.corpus.composing.texts.form import compose_form
from benchmarks.corpus.composing.texts.letter import compose_letter
from benchmarks.corpus.composing.texts.note import compose_note
from benchmarks.corpus.composing.texts.spread import compose_spread
from benchmarks.corpus.composing.texts.typed import compose_typed
from benchmarks.corpus.core import Drawn

_MADE: dict[Callable[[random.Random], Drawn], int] = {
    compose_letter: 46,
    compose_spread: 20,
    compose_form: 18,
    compose_typed: 16,
    compose_note: 9,
}


def compose(rng: random.Random) -> Drawn:
    """One document, by its own grammar's choice."""
    return rng.choices(tuple(_MADE), tuple(_MADE.values()))[0](rng)
