"""How one document writes numbers, dates and identifiers: drawn once a document."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_MONTHS = ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
           "października", "listopada", "grudnia")  # fmt: skip
_MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")  # fmt: skip
_MONTHS_DE = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
              "November", "Dezember")  # fmt: skip
MONTHS_NOMINATIVE = ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
                     "październik", "listopad", "grudzień")  # fmt: skip

_DATES = {"iso": 38, "dots": 24, "dashes": 14, "slashes": 5, "dots r.": 6, "words": 5, "words r.": 5, "iso r.": 3}
_NIPS = {"plain": 46, "3-3-2-2": 22, "3-2-2-3": 12, "PL": 12, "PL ": 4, "spaces": 4}
_ACCOUNTS = {"groups": 60, "PL groups": 17, "plain": 14, "PL": 6, "dashes": 3}
_RATES = {"23%": 62, "23": 18, "23 %": 15, "23,00%": 5}
_CURRENCY_SIGNS = {"EUR": ("EUR", "€"), "USD": ("USD", "$"), "GBP": ("GBP", "£"), "CZK": ("CZK", "Kč")}

PTU = {"23": "A", "8": "B", "5": "C", "0": "D", "zw": "E"}
"""The letters under which fiscal printers keep the rates."""


def pick(rng: random.Random, weights: dict[str, int]) -> str:
    """One key, drawn by weight."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


@dataclass(frozen=True, slots=True)
class Style:
    """The customs of one document. `thousands` and `decimal` are separators, `sign` the printed currency."""

    thousands: str
    decimal: str
    dates: str
    nips: str
    accounts: str
    rates: str
    sign: str
    zeros: bool  # quantities as 5,000 instead of 5
    language: str
    letters: str = "plain"  # zw, zw. or ZW

    def money(self, value: Decimal, places: int = 2) -> str:
        """A value or sum, to `places` places.

        >>> Style(" ", ",", "iso", "plain", "plain", "23%", "zł", False, "pl").money(Decimal("-1234.5"))
        '-1 234,50'
        """
        whole, _, fraction = f"{value:.{places}f}".partition(".")
        minus, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        groups: list[str] = []
        while len(whole) > 3:
            whole, group = whole[:-3], whole[-3:]
            groups.insert(0, group)
        text = self.thousands.join([whole, *groups])
        return minus + text + (self.decimal + fraction if fraction else "")

    def price(self, value: Decimal) -> str:
        """A unit price with all the places it has, at least two."""
        exponent = value.as_tuple().exponent
        return self.money(value, max(2, -exponent if isinstance(exponent, int) else 2))

    def quantity(self, value: Decimal) -> str:
        """A quantity: without needless zeros, or with three places throughout where the program prints so."""
        plain = f"{value.normalize():f}"
        return self.money(value, 3) if self.zeros else self.money(value, len(plain.partition(".")[2]))

    def date(self, value: date) -> str:
        """A date in the document's form."""
        if self.dates.startswith("words"):
            if self.language == "en":
                return f"{value.day} {_MONTHS_EN[value.month - 1]} {value.year}"
            if self.language == "de":
                return f"{value.day}. {_MONTHS_DE[value.month - 1]} {value.year}"
            return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" + (" r." if self.dates.endswith("r.") else "")
        form = {"iso": "%Y-%m-%d", "dots": "%d.%m.%Y", "dashes": "%d-%m-%Y", "slashes": "%d/%m/%Y"}
        name, _, suffix = self.dates.partition(" ")
        return value.strftime(form[name]) + (f" {suffix}" if suffix else "")

    def nip(self, value: str) -> str:
        """A tax number; one with a foreign prefix stays as it is."""
        if not value.isdigit():
            return value
        if self.nips in {"PL", "PL "}:
            return self.nips + value
        cuts = {"3-3-2-2": ((3, 6, 8), "-"), "3-2-2-3": ((3, 5, 7), "-"), "spaces": ((3, 6, 8), " ")}
        if self.nips not in cuts:
            return value
        (a, b, c), mark = cuts[self.nips]
        return mark.join((value[:a], value[a:b], value[b:c], value[c:]))

    def account(self, value: str) -> str:
        """An account from its compact IBAN."""
        head, body = value[:2], value[2:]
        if head != "PL":
            return " ".join(value[start : start + 4] for start in range(0, len(value), 4))
        if self.accounts in {"plain", "PL"}:
            return body if self.accounts == "plain" else value
        mark = "-" if self.accounts == "dashes" else " "
        groups = mark.join([body[:2], *(body[start : start + 4] for start in range(2, 26, 4))])
        return f"PL{groups}" if self.accounts.startswith("PL") else groups

    def rate(self, value: str) -> str:
        """A VAT rate; letters stand as they are."""
        number = value.split(" ", maxsplit=1)[0]
        if not number.isdigit():
            return {"plain": value, "dot": f"{value}.", "upper": value.upper()}[self.letters]
        text = {"23%": f"{number}%", "23": number, "23 %": f"{number} %", "23,00%": f"{number},00%"}[self.rates]
        return text + value[len(number) :]


def draw_style(rng: random.Random, currency: str = "PLN", language: str = "pl") -> Style:
    """The customs of a document in Polish (pl), English (en) or German (de)."""
    if language == "en":
        thousands, decimal = ",", "."
    elif language == "de":
        thousands, decimal = ".", ","
    else:
        thousands, decimal = rng.choices(((" ", ","), ("\u00a0", ","), ("", ","), (".", ","), ("", "."), (" ", ".")),
                                         (40, 16, 22, 8, 8, 4))[0]  # fmt: skip
    signs = _CURRENCY_SIGNS.get(currency, ("PLN", "zł", "zł", "PLN", "PLN ", "zł."))
    dates = {"en": {"words": 6, "iso": 3}, "de": {"dots": 7, "words": 2}}.get(language, _DATES)
    return Style(
        thousands=thousands,
        decimal=decimal,
        dates=pick(rng, dates),
        nips=pick(rng, _NIPS),
        accounts=pick(rng, _ACCOUNTS),
        rates=pick(rng, _RATES),
        sign=rng.choice(signs).strip(),
        # 3,000 for three is a Polish custom, and only where the comma is no mark of thousands.
        zeros=rng.random() < 0.14 and language == "pl" and decimal == "," and thousands != ".",
        language=language,
        letters=pick(rng, {"plain": 70, "dot": 15, "upper": 15}),
    )
