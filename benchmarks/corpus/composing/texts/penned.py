"""How people write amounts and dates by hand: whole złotys, Roman months, years of two digits."""

from __future__ import annotations

import random
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from benchmarks.corpus.content import Invoice
from benchmarks.corpus.formats import Style, draw_style

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Penned(Style):
    """A style with what `whole` amounts end in (`None`: two zeros) and a manner of dates of its own (`days`)."""

    whole: str | None = None
    days: str = ""

    def money(self, value: Decimal, places: int = 2) -> str:
        """A sum; a whole one in the document's short form."""
        text = Style.money(self, value, places)
        return text[:-3] + (self.whole or "") if self._short(value, places) else text

    def price(self, value: Decimal) -> str:
        """A unit price; a whole one without its zeros where sums go without."""
        exponent = value.as_tuple().exponent
        places = max(2, -exponent if isinstance(exponent, int) else 2)
        text = Style.money(self, value, places)
        return text[:-3] if self._short(value, places) else text

    def _short(self, value: Decimal, places: int) -> bool:
        return self.whole is not None and places == 2 and value == value.to_integral_value()

    def date(self, value: date) -> str:
        """A date in the document's form."""
        forms = {
            "roman": f"{value.day} {_ROMAN[value.month - 1]} {value.year} r.",
            "roman dots": f"{value.day}.{_ROMAN[value.month - 1]}.{value.year}",
            "short": f"{value.day}.{value.month}.{value.year}",
            "short r.": f"{value.day}.{value.month:02d}.{value.year} r.",
            "joined": f"{value:%d.%m.%Y}r.",
            "year": f"{value:%d.%m.%y} r.",
        }
        return forms.get(self.days) or Style.date(self, value)


def draw_penned(rng: random.Random, inv: Invoice) -> Penned:
    """The customs of one document."""
    base = draw_style(rng)
    values = {field.name: getattr(base, field.name) for field in fields(Style)}
    sign = rng.choices(("zł", "PLN", "złotych", "zł."), (62, 20, 9, 9))[0]
    values |= {"zeros": base.zeros and rng.random() < 0.4, "sign": sign}
    days = rng.choices(("", "roman", "roman dots", "short", "short r.", "joined", "year"), (62, 5, 5, 10, 7, 8, 3))[0]
    whole = None
    if rng.random() < 0.16:
        values |= {"thousands": rng.choice((" ", "", "\u00a0")), "decimal": ",", "zeros": False}
        whole = rng.choice((",-", ",-", ",–", "" if _round(inv) else ",-"))
    return Penned(**values, whole=whole, days=days)


def _round(inv: Invoice) -> bool:
    sums = [inv.suma_netto, inv.suma_vat, inv.suma_brutto, inv.do_zaplaty, inv.zaplacono or Decimal(0)]
    amounts = [value for line in inv.lines for value in (line.wartosc_netto, line.kwota_vat, line.cena_netto) if value]
    return all(value == value.to_integral_value() for value in (*sums, *amounts))
