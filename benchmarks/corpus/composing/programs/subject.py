"""What the document is about: its invoice, bent to the customs of programs, and the documents it goes back to."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, address, draw_company
from benchmarks.corpus.composing.programs.job import References
from benchmarks.corpus.content import Invoice, Line, draw_invoice, draw_total, settle_sums
from benchmarks.corpus.formats import pick
from benchmarks.corpus.identifiers import ksef_number, nip
from benchmarks.corpus.names import CITIES

_TRADES = ("budowa", "spozywcza", "biuro", "moto", "medyczna", "rolna", "elektryczna", "hydraulika", "przemysl", "dom",
           "it", "odziez", "uslugi", "transport", "reklama", "gastronomia")  # fmt: skip
_VARIANTS = ("typ B", "II gat.", "kolor szary", "op. zb.", "wersja eksport", "nowy", "12 szt.", "biały", "duży",
             "PROMO", "wz. 14", "seria L", "z atestem", "ekonom.", "XL", "prawy", "lewy", "nr 3",
             "czarny mat")  # fmt: skip
_TAILS = (" kolor wg próbnika, pakowane pojedynczo", " – zgodnie z ofertą, z dostawą do magazynu",
          " (zamiennik, producent krajowy)", " /art. na zamówienie klienta/", " wysoka jakość, gwarancja 24 m-ce",
          " producent: Zakłady Wytwórcze w Żarach")  # fmt: skip


def draw_count(rng: random.Random) -> int:
    """How many lines; programs print long lists too."""
    span = pick(rng, {"few": 26, "some": 36, "many": 22, "long": 16})
    low, high = {"few": (1, 3), "some": (4, 9), "many": (10, 22), "long": (23, 45)}[span]
    return rng.randint(low, high)


def draw_subject(rng: random.Random) -> Invoice:
    """The invoice, mostly in PLN, its names, prices and payment as programs have them."""
    count = draw_count(rng)
    total = min(draw_total(rng) * max(1.0, count / 4), 400_000.0)
    gross = rng.random() < 0.1
    currency = "EUR" if rng.random() < 0.05 and not gross else "PLN"
    inv = draw_invoice(
        rng, trade=rng.choice(_TRADES), lines=(count, count), total=total, gross=gross, currency=currency,
        discounts=rng.choice((0.0, 0.0, 0.0, 0.3, 0.9, 1.0)),
    )  # fmt: skip
    _bend_names(inv, rng)
    if rng.random() < 0.12 and not gross:
        for line in inv.lines:
            assert line.cena_netto is not None
            line.cena_netto = line.cena_netto.quantize(Decimal("0.0001"))
    _bend_payment(inv, rng)
    if rng.random() < 0.15:
        inv.miejsce_wystawienia = rng.choice(CITIES)[0]
    if inv.data_wystawienia.year >= 2026 and rng.random() < 0.3 and inv.sprzedawca.nip:
        inv.numer_ksef = ksef_number(rng, inv.sprzedawca.nip, inv.data_wystawienia + timedelta(days=rng.randint(0, 1)))
    return inv


def _bend_names(inv: Invoice, rng: random.Random) -> None:
    """Different lines get different names; capitals or long tails here and there."""
    custom = pick(rng, {"plain": 62, "upper": 22, "tails": 16})
    seen: set[str] = set()
    for line in inv.lines:
        if custom == "tails" and rng.random() < 0.5:
            line.nazwa += rng.choice(_TAILS)
        while line.nazwa in seen:
            line.nazwa += f" {rng.choice(_VARIANTS)}"
        seen.add(line.nazwa)
        if custom == "upper":
            line.nazwa = line.nazwa.upper()
    style = rng.choice(("plain", "digits", "dotted", "letters", "long"))
    for line in inv.lines:
        line.indeks = _index(line, style, rng)


def _index(line: Line, style: str, rng: random.Random) -> str:
    letters = "".join(rng.choice("ABCDEGHKLMNPRSTWZ") for _ in range(3))
    return {
        "plain": line.indeks,
        "digits": f"{rng.randint(100000, 9999999)}",
        "dotted": f"{rng.randint(1, 99):02d}.{rng.randint(1, 999):03d}.{rng.randint(1, 99):02d}",
        "letters": f"{letters}-{rng.randint(10, 9999)}",
        "long": f"{letters}{rng.randint(1000000, 99999999)}",
    }[style]


def _bend_payment(inv: Invoice, rng: random.Random) -> None:
    """Some programs print no payment at all on a cash invoice, others a zero on one that is still to be paid."""
    if inv.zaplacono is not None and inv.forma_platnosci != "przelew" and rng.random() < 0.4:
        inv.zaplacono = None
    elif inv.zaplacono is None and rng.random() < 0.12:
        inv.zaplacono = Decimal("0.00")
    settle_sums(inv)


def draw_references(rng: random.Random, inv: Invoice) -> References:
    """Delivery notes in one style, perhaps a contract."""
    year, month = inv.data_wystawienia.year, inv.data_wystawienia.month
    first = rng.randint(10, 8000)
    form = rng.choice(("WZ/{n}/{y}", "WZ {n}/{m:02d}/{y}", "{n}/MAG/{y}", "WZ-{n}/{yy:02d}", "WZ/{n:06d}/{yy:02d}/M1",
                       "WZ{y}{m:02d}{n:05d}"))  # fmt: skip
    count = rng.choices((0, 1, 2, 3), (55, 28, 10, 7))[0]
    notes = tuple(form.format(n=first + 3 * index, y=year, m=month, yy=year % 100) for index in range(count))
    contract = rng.choice((f"{rng.randint(1, 400)}/{year - 1}", f"UH/{rng.randint(10, 990)}/{year}"))
    return References(notes, rng.random() < 0.35, contract if rng.random() < 0.07 else None)


def draw_third(rng: random.Random, buyer: Company) -> Company:
    """A recipient or payer beside the buyer: a branch, a shop, a unit."""
    street, city = address(rng)
    if rng.random() < 0.5:
        kind = rng.choice(("Oddział", "Filia", "Magazyn", "Sklep nr 4", "Zakład"))
        name = f"{buyer.nazwa} {kind} {city.split(' ', 1)[1]}"
        return replace(buyer, nazwa=name, ulica=street, miasto=city, nip=buyer.nip if rng.random() < 0.4 else nip(rng))
    return draw_company(rng, rng.choice(("company", "trader")), "dom")
