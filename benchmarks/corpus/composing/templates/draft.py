"""One document while it is composed: the sheet, the design, the story and the wordings that stay the same."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from html import escape

from benchmarks.corpus.composing.templates.look import Look, draw_look
from benchmarks.corpus.composing.templates.story import Story, draw_story
from benchmarks.corpus.composing.templates.wordings import COLUMNS, LABELS
from benchmarks.corpus.core import Sheet

Pair = tuple[str, str]


class Draft:
    """Gives wordings, amounts with their currency, and remembers what has been placed where."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.story: Story = draw_story(rng)
        self.inv = self.story.inv
        self.s = Sheet(self.inv, rng)
        self.look: Look = draw_look(rng)
        self.colon = rng.choice((":", ":", "", " :"))
        self.colon_above = rng.choice(("", "", "", ":"))
        self.sign_first = self.s.sign in {"PLN", "EUR", "USD", "$", "€"} and rng.random() < 0.25
        self.signs = rng.random() < 0.85
        self.width = 180.0  # millimetres of the block that is being set
        self._words: dict[str, str] = {}
        self._columns: dict[str, str] = {}
        self._choose_words()

    def _choose_words(self) -> None:
        for key, choices in LABELS.items():
            self._words[key] = self.rng.choice(choices)
        for key, choices in COLUMNS.items():
            self._columns[key] = self.rng.choice(choices)
        if self._columns["kwota_vat"] == self._columns["stawka_vat"]:
            self._columns["stawka_vat"] = "Stawka VAT"
        if self._columns["lp"] == "Nr" and self._columns["indeks"] == "Nr kat.":
            self._columns["lp"] = "Lp."
        if self.inv.waluta != "PLN" and "zł" in self._columns["kwota_vat"]:
            self._columns["kwota_vat"] = "Kwota VAT"
        if self.inv.waluta != "PLN" and "złotych" in self._words["slownie"]:
            self._words["slownie"] = "Słownie"

    def word(self, key: str) -> str:
        """A label's wording, without any mark behind it."""
        return escape(self._words[key])

    def column(self, key: str, *, broken: bool) -> str:
        """An item column's heading, in one line or broken."""
        return escape(self._columns[key]).replace("|", "<br>" if broken else " ")

    def signed(self, text: str) -> str:
        """An amount with the currency before or behind it."""
        if not self.signs:
            return text
        sign = escape(self.s.sign)
        return f"{sign} {text}" if self.sign_first else f"{text} {sign}"

    def amount(self, field: str, *, always: bool = False) -> str:
        """Print a sum with its currency (`always`: even where the document mostly leaves it out)."""
        text = self.s(field)
        if always and not self.signs:
            return f"{text} {escape(self.s.sign)}"
        return self.signed(text)

    def money(self, value: Decimal) -> str:
        """An amount that is no field."""
        return self.signed(escape(self.s.money(value)))

    def heading(self, key: str) -> str:
        """A block's heading."""
        return f"<div class='h'>{self.word(key)}</div>"


def joined(parts: Sequence[str], mark: str = "<br>") -> str:
    """What is not empty, one under the other."""
    return mark.join(part for part in parts if part)
