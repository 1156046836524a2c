"""One document at work: its sheet, its look, the wordings it keeps to, and what has been printed so far."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks.corpus.companies import Company
from benchmarks.corpus.composing.programs.look import Look
from benchmarks.corpus.composing.programs.wordings import LABELS
from benchmarks.corpus.content import Invoice
from benchmarks.corpus.core import Sheet


@dataclass(frozen=True, slots=True)
class Fact:
    """A label (not yet marked with a colon) and its value, both HTML."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class References:
    """Documents the invoice goes back to: delivery notes, `dated` by the invoice or not, a contract."""

    notes: tuple[str, ...] = ()
    dated: bool = False
    contract: str | None = None


@dataclass(slots=True)
class Job:
    """Passed to every block of the page; `done` names what one block printed and another shall not repeat."""

    s: Sheet
    rng: random.Random
    look: Look
    references: References
    third: Company | None = None
    third_role: str = "odbiorca"
    done: set[str] = field(default_factory=set)
    chosen: dict[str, str] = field(default_factory=dict)

    @property
    def inv(self) -> Invoice:
        """The invoice that is printed."""
        return self.s.inv

    def say(self, key: str) -> str:
        """The wording of a label, the same one all over the document."""
        if key not in self.chosen:
            word = self.rng.choice(LABELS[key])
            self.chosen[key] = word.upper().replace("&NBSP;", "&nbsp;") if self.look.caps else word
        return self.chosen[key]

    def mark(self, label: str) -> str:
        """The label with the document's colon, unless it ends in a mark of its own."""
        return label if label.endswith((":", ".:")) or not label else label + self.look.colon

    def fact(self, key: str, value: str) -> Fact:
        """A fact under a known label."""
        return Fact(self.say(key), value)

    def once(self, name: str) -> bool:
        """True the first time it is asked for `name`."""
        if name in self.done:
            return False
        self.done.add(name)
        return True
