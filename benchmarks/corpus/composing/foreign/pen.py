"""What every block of a document prints with: the sheet, the labels, the deal and how money is written."""

from __future__ import annotations

import random
from html import escape

from benchmarks.corpus.composing.foreign.deal import Deal
from benchmarks.corpus.composing.foreign.firms import COUNTRIES, spaced
from benchmarks.corpus.composing.foreign.style import draw_style
from benchmarks.corpus.composing.foreign.tongue import Tongue
from benchmarks.corpus.core import Sheet

_SYMBOLS = {"€", "$", "US$", "£", "Kč", "zł"}
_METHODS = {
    "przelew": {"en": ("Bank transfer", "Wire transfer", "SEPA transfer", "Credit transfer", "bank transfer"),
                "de": ("Überweisung", "Banküberweisung", "per Überweisung", "SEPA-Überweisung"),
                "pl": ("przelew", "Przelew", "przelew bankowy", "PRZELEW")},
    "karta": {"en": ("Visa •••• 4021", "Mastercard ending in 9917", "Credit card", "Card – VISA ****1881", "AMEX card"),
              "de": ("Kreditkarte", "VISA-Karte ****4021", "Mastercard", "EC-Karte"),
              "pl": ("karta płatnicza", "Karta", "karta kredytowa")},
}  # fmt: skip


class Pen:
    """Prints through the sheet; remembers what has been said and where."""

    def __init__(self, deal: Deal, rng: random.Random) -> None:
        inv = deal.inv
        self.deal, self.inv, self.rng = deal, inv, rng
        self.tongue = Tongue(rng, deal.languages)
        style = draw_style(rng, self.tongue.lead, deal.country, inv.waluta, inv.data_wystawienia)
        self.s = Sheet(inv, rng, style=style)
        self.symbol = style.sign in _SYMBOLS
        self._pattern = self._draw_pattern()
        self.printed: set[str] = set()
        self._spaced = {role: spaced(rng, getattr(inv, role).nip or "") for role in ("sprzedawca", "nabywca")}

    def _draw_pattern(self) -> str:
        sign = self.s.sign
        if self.symbol and sign not in {"Kč", "zł"} and self.tongue.lead == "en":
            return self.rng.choice(("{c}{n}", "{c}{n}", "{c} {n}", "{n} {c}"))
        if self.symbol:
            return "{n} {c}"
        return self.rng.choice(("{n} {c}", "{n} {c}", "{c} {n}"))

    def signed(self, text: str) -> str:
        """An amount with the currency where this document puts it."""
        return self._pattern.format(n=text, c=escape(self.s.sign))

    def amount(self, field: str) -> str:
        """Print a sum with its currency."""
        self.printed.add(field)
        return self.signed(self.s(field))

    def bare(self, field: str) -> str:
        """Print a field as it is."""
        self.printed.add(field)
        return self.s(field)

    def coded(self, field: str) -> str:
        """Print a sum with the code of its currency, which no sign leaves open."""
        self.printed.add(field)
        return self.rng.choice(("{n} {c}", "{c} {n}")).format(n=self.s(field), c=self.inv.waluta)

    def tax_number(self, role: str) -> str:
        """Print the tax number of a party."""
        number = getattr(self.inv, role).nip
        if number.isdigit():
            return self.s(f"{role}_nip")
        self.s.note(f"{role}_nip", number)
        return escape(self._spaced[role])

    def method(self) -> str:
        """Print the form of payment."""
        form = self.inv.forma_platnosci
        self.printed.add("forma_platnosci")
        self.s.note("forma_platnosci", form)
        words = [self.rng.choice(_METHODS[form][language]) for language in self.tongue.languages]
        if len(words) > 1 and self.rng.random() < 0.7:
            return escape(" / ".join(words))
        return escape(words[0])

    def country(self, role: str) -> str:
        """Print the country of a party by its name."""
        code = getattr(self.inv, role).kraj
        self.s.note(f"{role}_kraj", code)
        names = [COUNTRIES[language][code] for language in self.tongue.languages]
        name = names[0] if len(set(names)) == 1 or self.rng.random() < 0.7 else " / ".join(names)
        return escape(name.upper() if self.rng.random() < 0.3 else name)

    def chance(self, share: float) -> bool:
        """True in that share of documents."""
        return self.rng.random() < share
