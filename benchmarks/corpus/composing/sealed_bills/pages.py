"""Composes the page: draws a trade, a look, the way of settling, and an arrangement."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.corpus.composing.sealed_bills import network, places, power, roads, services, wheels
from benchmarks.corpus.composing.sealed_bills.account import settle
from benchmarks.corpus.composing.sealed_bills.arrange import ARRANGED
from benchmarks.corpus.composing.sealed_bills.bill import Bill
from benchmarks.corpus.composing.sealed_bills.look import Pen, css, draw_look
from benchmarks.corpus.content import draw_exchange, settle_sums
from benchmarks.corpus.core import Drawn, Sheet
from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import page

_TRADES: dict[str, tuple[Callable[[random.Random], Bill], int]] = {
    "energy": (power.energy, 16), "gas": (power.gas, 9), "heat": (power.heat, 5), "water": (power.water, 8),
    "mobile": (network.mobile, 12), "cable": (network.cable, 8), "subscription": (services.subscription, 6),
    "security": (services.security, 5), "courier": (roads.courier, 6), "fuel": (roads.fuel, 7),
    "parking": (roads.parking, 4), "toll": (roads.toll, 4), "leasing": (wheels.leasing, 8),
    "rented_car": (wheels.rented_car, 4), "waste": (places.waste, 6), "rent": (places.rent, 6),
    "hotel": (places.hotel, 6), "broker": (places.broker, 3),
}  # fmt: skip
_ABROAD = frozenset({"leasing", "toll", "fuel", "subscription"})


def compose(rng: random.Random) -> Drawn:
    """A bill of some trade under an arrangement of its own."""
    trade = pick(rng, {name: weight for name, (_, weight) in _TRADES.items()})
    bill = _TRADES[trade][0](rng)
    if trade in _ABROAD and rng.random() < 0.07 and bill.inv.nabywca.nip:
        bill.inv.waluta = rng.choice(("EUR", "EUR", "USD"))
        draw_exchange(bill.inv, rng)
        settle_sums(bill.inv)
        bill.ledger = 0.0
    look = draw_look(rng)
    s = Sheet(bill.inv, rng)
    pen = Pen(s, bill, look)
    account = settle(pen)
    way = pick(rng, {"rows": 30, "side": 18, "cover": 16, "grid": 10, "letter": 10, "halves": 16})
    body = ARRANGED[way](pen, account)
    footer = rng.choice(("", "", "", "Strona", f"{s.text(bill.inv.numer_faktury)}   str.", "Strona/Page"))
    margin = rng.choice(("15mm", "12mm", "10mm", "18mm", "14mm 20mm", "20mm 14mm"))
    paper = "A4 landscape" if way in {"rows", "halves"} and rng.random() < 0.04 else "A4"
    html = page(
        body, css(look, rng), font=look.font, size=look.size, margin=margin, footer=footer.replace("'", ""), paper=paper
    )
    return s.drawn(html)
