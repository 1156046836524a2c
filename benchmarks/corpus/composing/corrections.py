"""What composed corrections have in common: the invoice that they correct and the lines that they change."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.content import Custom, Line, draw_number, line_of
from benchmarks.corpus.core import Sheet


def draw_corrected(s: Sheet) -> tuple[str, date]:
    """Number and day of the corrected invoice, in the truth already: print both."""
    day = s.inv.data_wystawienia - timedelta(days=s.rng.randint(5, 90))
    number = draw_number(s.rng, day)
    s.linked("korygowana", number, day)
    return number, day


def changed_line(rng: random.Random, line: Line, custom: Custom, *, sign: int = -1) -> Line:
    """The line of a difference: of `line` a tenth to nine tenths, at least one, taken back or (`sign` 1) added."""
    assert line.cena_netto is not None
    part = max(Decimal(1), (line.ilosc * rng.randint(1, 9) / 10).quantize(Decimal(1)))
    return line_of(line.nazwa, line.jednostka, sign * part, line.cena_netto, line.stawka_vat, custom=custom)
