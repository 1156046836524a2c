"""What is decided of a document before any block of it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.corpus.composing.foreign.facts import Fact
from benchmarks.corpus.composing.foreign.look import Look
from benchmarks.corpus.composing.foreign.parties import Places
from benchmarks.corpus.composing.foreign.pen import Pen

FRAMES = ("", "", "", "", "boxed", "tinted", "lined", "barred")
HEIGHTS = {"A4": 297, "A4 landscape": 210, "letter": 279}
"""Millimetres."""


@dataclass(slots=True)
class Plan:
    """What has been decided of a document and must hold in several blocks."""

    pen: Pen
    look: Look
    places: Places
    block: str  # how parties are set
    narrow: bool
    facts: list[Fact]
    later: list[Fact]  # facts that stand in a strip before the items
    number_in_title: bool
    totals_in_foot: bool
    bank_in_foot: bool = False
    seller_in_foot: bool = False
    paper: str = "A4"
    slim: bool = False  # three blocks beside each other, or a side column
