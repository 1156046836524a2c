"""What energy and gas bills charge: meters and their readings, fees of the sale and of the distribution."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.corpus.content import Line, cents, line_of

TARIFFS = {"G11": ("całodobowa",), "C11": ("całodobowa",), "G12w": ("dzienna", "nocna"),
           "C12a": ("szczytowa", "pozaszczytowa"),
           "B23": ("przedpołudniowa", "popołudniowa", "pozostałe godziny")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One register of a meter: its zone and what it showed before and after, in kWh (gas: m3)."""

    meter: str
    zone: str
    before: int
    after: int

    @property
    def used(self) -> int:
        return self.after - self.before


def price_between(rng: random.Random, low: float, high: float, places: int = 4) -> Decimal:
    return Decimal(f"{rng.uniform(low, high):.{places}f}")


def _charge(name: str, unit: str, amount: Decimal, price: Decimal) -> Line:
    return line_of(name, unit, amount, price, "23", custom="rate")


def draw_readings(rng: random.Random, zones: Sequence[str], *, usual: int) -> list[Reading]:
    meter = f"{rng.randint(10_000_000, 99_999_999)}"
    found = []
    for zone in zones:
        before = rng.randint(300, 60_000)
        found.append(Reading(meter, zone, before, before + max(12, round(usual * rng.lognormvariate(0, 0.5)))))
    return found


def power_lines(rng: random.Random, readings: Iterable[Reading], months: int) -> tuple[list[Line], list[Line]]:
    """Lines of the sale and of the distribution of one point of supply."""
    used = [(reading.zone, Decimal(reading.used)) for reading in readings]
    whole = sum((amount for _, amount in used), Decimal(0))
    word = rng.choice(("Energia czynna", "Energia elektryczna czynna", "Sprzedaż energii"))
    fee = rng.choice(("Opłata sieciowa zmienna", "Składnik zmienny stawki sieciowej", "Opłata dystrybucyjna zmienna"))
    month = rng.choice(("mc", "mies.", "m-c"))
    span = Decimal(months)
    sale = [_charge(f"{word} {zone}", "kWh", amount, price_between(rng, 0.48, 0.98)) for zone, amount in used]
    if rng.random() < 0.7:
        sale.append(_charge("Opłata handlowa", month, span, price_between(rng, 4, 24, 2)))
    grid = [_charge(f"{fee} {zone}", "kWh", amount, price_between(rng, 0.08, 0.34)) for zone, amount in used]
    grid += [_charge("Opłata jakościowa", "kWh", whole, price_between(rng, 0.0095, 0.0321)),
             _charge("Opłata kogeneracyjna", "kWh", whole, price_between(rng, 0.003, 0.0062, 5)),
             _charge("Opłata sieciowa stała", month, span, price_between(rng, 4, 18, 2)),
             _charge("Opłata mocowa", month, span, price_between(rng, 2.6, 17, 2)),
             _charge("Opłata abonamentowa", month, span, price_between(rng, 0.9, 5.5, 2))]  # fmt: skip
    return sale, grid[: len(used)] + sorted(rng.sample(grid[len(used) :], rng.randint(3, 5)), key=grid.index)


def gas_lines(rng: random.Random, energy: Decimal, months: Decimal) -> list[Line]:
    return [_charge(rng.choice(("Paliwo gazowe", "Gaz ziemny wysokometanowy E")), "kWh", energy,
                    price_between(rng, 0.16, 0.31, 5)),
            _charge("Opłata abonamentowa", "mc", months, price_between(rng, 3.3, 9.9, 2)),
            _charge("Opłata dystrybucyjna stała", "mc", months, price_between(rng, 9, 48, 2)),
            _charge("Opłata dystrybucyjna zmienna", "kWh", energy, price_between(rng, 0.035, 0.062, 5))]  # fmt: skip


def billed_before(rng: random.Random, charges: Sequence[Line]) -> list[Line]:
    """What forecasts took in advance, as negative rows."""
    whole = sum((line.wartosc_netto or Decimal(0) for line in charges), Decimal(0))
    found = []
    for number in range(1, rng.randint(2, 3)):
        name = f"Prognoza rozliczona, faktura P/{rng.randint(10_000, 99_999)}/{number}"
        found.append(_charge(name, "szt.", Decimal(-1), cents(whole * Decimal(rng.randint(24, 42)) / 100)))
    return found
