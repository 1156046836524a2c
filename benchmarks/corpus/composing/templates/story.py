"""Who issues the document and what happened: the invoice, a brand, and what such issuers print besides."""

from __future__ import annotations

import calendar
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_buyer, draw_company, person
from benchmarks.corpus.composing.templates.stock import BRANDS, COUPONS, SHIPPING, SHIPPING_PRICES, wares
from benchmarks.corpus.content import Custom, Invoice, Line, cents, draw_exchange, draw_invoice, line_of, settle_sums
from benchmarks.corpus.formats import pick
from benchmarks.corpus.identifiers import gtin, ksef_number

KINDS = {"tool": 28, "shop": 23, "market": 12, "plan": 12, "stay": 7, "clinic": 7, "studio": 7, "event": 4}
_PAYMENTS = {
    "tool": {"przelew": 80, "gotówka": 10, "karta": 7, "BLIK": 3},
    "shop": {"przelew": 30, "karta": 25, "BLIK": 25, "pobranie": 20},
    "market": {"karta": 35, "BLIK": 35, "przelew": 20, "pobranie": 10},
    "plan": {"karta": 60, "przelew": 32, "BLIK": 8},
    "stay": {"karta": 55, "gotówka": 20, "przelew": 25},
    "clinic": {"karta": 50, "gotówka": 25, "przelew": 25},
    "studio": {"przelew": 92, "gotówka": 8},
    "event": {"BLIK": 35, "karta": 45, "przelew": 20},
}
_PRIVATE = {
    "tool": 0.04,
    "shop": 0.3,
    "market": 0.3,
    "plan": 0.08,
    "stay": 0.25,
    "clinic": 0.6,
    "studio": 0.1,
    "event": 0.4,
}
_GROSS = {
    "tool": 0.12,
    "shop": 0.85,
    "market": 0.9,
    "plan": 0.2,
    "stay": 0.85,
    "clinic": 0.5,
    "studio": 0.05,
    "event": 0.8,
}
_PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


@dataclass(slots=True)
class Story:
    """One sale. `facts` are labels with a text or a date that is no field; `details` stand under the items' names."""

    inv: Invoice
    kind: str
    brand: str
    gross: bool
    facts: list[tuple[str, str | date]] = field(default_factory=list)
    details: dict[int, str] = field(default_factory=dict)
    period: tuple[date, date] | None = None
    extra: set[str] = field(default_factory=set)

    @property
    def paid(self) -> bool:
        """Whether nothing is left to pay."""
        return self.inv.zaplacono is not None and self.inv.do_zaplaty == 0

    @property
    def exempt(self) -> bool:
        """Whether every line is exempt."""
        return all(line.stawka_vat == "zw" for line in self.inv.lines)


def draw_story(rng: random.Random) -> Story:
    """An issuer of some kind, its customer and what was bought."""
    kind = pick(rng, KINDS)
    gross = rng.random() < _GROSS[kind]
    brand = rng.choice(BRANDS)
    seller = _seller(rng, kind, brand)
    buyer = draw_company(rng, "person") if rng.random() < _PRIVATE[kind] else draw_buyer(rng)
    foreign = kind in {"plan", "studio", "tool"} and rng.random() < 0.06
    inv = draw_invoice(rng, lines=(1, 9), gross=gross, seller=seller, buyer=buyer,
                       discounts=0.6 if rng.random() < 0.2 else 0.0)  # fmt: skip
    if kind != "tool" or rng.random() < 0.2:
        inv.lines = _lines(rng, kind, gross=gross, custom=inv.custom)
    story = Story(inv, kind, brand, gross)
    if kind in {"shop", "market"}:
        _add_extras(story, rng)
    if foreign:
        inv.waluta = rng.choice(("EUR", "EUR", "USD"))
        draw_exchange(inv, rng)
    _number(inv, rng)
    settle_sums(inv)
    _pay(story, rng)
    _period(story, rng)
    _order(story, rng)
    _facts(story, rng)
    _details(story, rng)
    if buyer.nip and inv.data_wystawienia >= date(2025, 6, 1) and rng.random() < 0.4:
        inv.numer_ksef = ksef_number(
            rng, seller.nip or "", inv.data_wystawienia + timedelta(days=rng.choice((0, 0, 1)))
        )
    return story


def _seller(rng: random.Random, kind: str, brand: str) -> Company:
    forma = pick(rng, {"company": 50, "trader": 42, "partners": 8})
    found = draw_company(rng, forma, rng.choice(("odziez", "dom", "it", "reklama", "uslugi")))
    host = "".join(char for char in brand.translate(_PLAIN).lower() if char.isalnum())
    domain = f"{host}.{rng.choice(('pl', 'com', 'shop', 'eu', 'com.pl'))}"
    mail = rng.choice(("hej", "sklep", "biuro", "faktury", "kontakt", "czesc"))
    found = replace(found, email=f"{mail}@{domain}", www=rng.choice(("", "www.")) + domain)
    if kind != "tool" and rng.random() < 0.6:
        legal = rng.choice(("sp. z o.o.", "Sp. z o.o.", "S.A.", "sp. z o.o. sp. k.", "P.S.A."))
        owner = person(rng)
        names = {"company": f"{brand} {legal}", "trader": rng.choice((f"{brand} {owner}", owner, f"{owner} – {brand}")),
                 "partners": f"{brand} s.c. {owner}, {person(rng)}"}  # fmt: skip
        found = replace(found, nazwa=names[forma][:1].upper() + names[forma][1:])
    return found


def _lines(rng: random.Random, kind: str, *, gross: bool, custom: Custom) -> list[Line]:
    stock = wares({"market": "shop", "tool": rng.choice(("studio", "plan"))}.get(kind, kind))
    count = min(len(stock), rng.choices((1, 2, 3, rng.randint(4, 6), rng.randint(7, 11)), (34, 24, 18, 18, 6))[0])
    discounted = kind in {"shop", "market", "plan"} and rng.random() < 0.25
    found = []
    for name, unit, rate, low, high, most in rng.sample(stock, count):
        price = Decimal(round(rng.uniform(low, high)))
        price -= Decimal(rng.choice(("0.01", "0.10", "0.00", "0.00", "0.50"))) if price > 2 else Decimal(0)
        price = cents(price if gross or rng.random() < 0.5 else price * 100 / 123)
        quantity = Decimal(1 if rng.random() < 0.45 else rng.randint(1, most))
        discount = Decimal(rng.choice(("10", "5", "15", "20", "12.5"))) if discounted and rng.random() < 0.7 else None
        line = line_of(name, unit, quantity, price, rate, gross=gross, discount=discount, custom=custom)
        line.indeks = rng.choice(("{:06d}", "SKU-{:05d}", "P{:04d}", "{:03d}-XL")).format(rng.randint(1, 999))
        line.pkwiu = f"{rng.randint(10, 96)}.{rng.randint(10, 99)}.{rng.randint(10, 99)}.0"
        line.gtin = gtin(rng)
        found.append(line)
    return found


def _add_extras(story: Story, rng: random.Random) -> None:
    """A row for the delivery, and perhaps one that takes a coupon off."""
    inv, made = story.inv, []
    if rng.random() < 0.75:
        made.append(line_of(rng.choice(SHIPPING), rng.choice(("szt.", "usł.")), Decimal(1), rng.choice(SHIPPING_PRICES),
                            "23", gross=story.gross, custom=inv.custom))  # fmt: skip
    if rng.random() < 0.2:
        worth = inv.lines[0].wartosc_brutto if story.gross else inv.lines[0].wartosc_netto
        off = cents((worth or Decimal(0)) * Decimal(rng.choice(("0.05", "0.10", "0.15"))))
        if off:
            made.append(line_of(rng.choice(COUPONS), "szt.", Decimal(1), -off, inv.lines[0].stawka_vat,
                                gross=story.gross, custom=inv.custom))  # fmt: skip
    for line in made:
        line.indeks, line.gtin, line.pkwiu = rng.choice(("DOST", "WYS-01", "999", "EXTRA")), gtin(rng), "53.20.11.0"
    story.extra = {line.nazwa for line in made}
    inv.lines += made


def _number(inv: Invoice, rng: random.Random) -> None:
    if rng.random() < 0.5:
        return
    day, run = inv.data_wystawienia, rng.randint(1, 99999)
    inv.numer_faktury = rng.choice((
        f"FV/{run}/{day:%m/%Y}", f"{day:%Y/%m}/{run % 1000}", f"WEB/{day.year}/{run:05d}", f"{run:06d}",
        f"{run % 400}/{day:%m}/{day.year}",
        f"#{run:05d}", f"FS-{day.year}-{run:06d}", f"{rng.getrandbits(32):08X}-{run % 100:04d}", f"FA{run:06d}",
        f"B2B/{run % 5000}/{day.year}", f"F {run % 300}/{day:%m}/{day:%y}", f"{day:%y}{run:06d}",
        f"FV {day.year}/{run % 900 + 1}",
        f"S{day:%y}/{run:05d}", f"INV/{day:%Y%m%d}/{run % 100 + 1:02d}", f"{day.year}/FV/{run % 2000}",
        f"FV-{run}-{day:%y}",
    ))  # fmt: skip


def _pay(story: Story, rng: random.Random) -> None:
    """The form of payment of such issuers; what is paid at once is paid on the day of issue."""
    inv = story.inv
    inv.forma_platnosci = pick(rng, _PAYMENTS[story.kind])
    inv.zaplacono = None
    if inv.termin_platnosci == inv.data_wystawienia:
        inv.termin_platnosci += timedelta(days=rng.choice((3, 7, 7, 14, 30)))
    if inv.forma_platnosci in {"gotówka", "karta", "BLIK"}:
        inv.zaplacono, inv.termin_platnosci = inv.suma_brutto, inv.data_wystawienia
    elif inv.forma_platnosci == "przelew" and rng.random() < 0.22:
        share = 10 if rng.random() < 0.7 else rng.randint(1, 9)
        inv.zaplacono = cents(inv.suma_brutto * share / 10)
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))


def _period(story: Story, rng: random.Random) -> None:
    """The stay, or the time that a subscription covers; its last day is the day of sale."""
    inv = story.inv
    if story.kind == "stay":
        leaving = inv.data_wystawienia - timedelta(days=rng.choice((0, 0, 0, 1, 2)))
        story.period = (leaving - timedelta(days=rng.randint(1, 6)), leaving)
    elif story.kind == "plan" or rng.random() < 0.06:
        start = inv.data_wystawienia if rng.random() < 0.5 else inv.data_wystawienia.replace(day=1)
        months = rng.choice((1, 1, 1, 12, 3))
        last = start.month - 1 + months
        year, month = start.year + last // 12, last % 12 + 1
        end = date(year, month, min(start.day, calendar.monthrange(year, month)[1])) - timedelta(days=1)
        story.period = (start, end)
    if story.period:
        inv.data_sprzedazy = story.period[1]


def _order(story: Story, rng: random.Random) -> None:
    inv, run = story.inv, rng.randint(1000, 9_999_999)
    if story.kind in {"shop", "market"} or rng.random() < 0.15:
        inv.numer_zamowienia = rng.choice((
            f"{run}", f"#{run}", f"ZAM/{run % 9999}/{inv.data_wystawienia.year}", f"{run:x}-{rng.getrandbits(24):06x}",
            f"WC-{run}", f"{rng.choice('ABKT')}{run}", f"{run % 9000 + 1000}-{rng.randint(100, 999)}",
        ))  # fmt: skip


def _facts(story: Story, rng: random.Random) -> None:
    """Numbers and dates that such issuers print and nobody books."""
    day, made = story.inv.data_wystawienia, story.facts
    earlier = day - timedelta(days=rng.randint(0, 6))
    big = rng.randint(10**7, 10**8)
    pool: dict[str, list[tuple[str, str | date]]] = {
        "shop": [("Data zamówienia", earlier), ("Złożono zamówienie", earlier), ("ID transakcji", f"{big}"),
                 ("Nr przesyłki", f"{rng.randint(6 * 10**23, 7 * 10**23)}"), ("Sposób dostawy", "Kurier"),
                 ("Klient nr", f"{big % 90000}"), ("E-mail", "klient@poczta.example")],
        "market": [("Login", f"zakupy_{big % 999}"), ("Złożono zamówienie", earlier),
                   ("ID płatności", f"{big:x}-{big % 4096:03x}"),
                   ("Dostawa", "Paczkomat"), ("Oferta nr", f"{big * 97}"), ("Operator płatności", "PayNow24")],
        "plan": [("ID konta", f"{big}"), ("Klient", f"K-{big % 9999}"), ("Subskrypcja", f"sub_{big:x}"),
                 ("Opiekun", "Zespół obsługi"), ("Panel klienta", story.inv.sprzedawca.www)],
        "stay": [("Pokój", f"{rng.randint(1, 4)}{rng.randint(1, 30):02d}"), ("Rezerwacja", f"R-{big % 99999}"),
                 ("Gość", person(rng)), ("Liczba osób", f"{rng.randint(1, 5)}")],
        "clinic": [("Pacjent", person(rng)), ("Nr karty", f"{big % 99999}"), ("Lekarz", f"lek. {person(rng)}"),
                   ("Gabinet", f"{rng.randint(1, 24)}")],
        "event": [("Rezerwacja", f"{big:X}"), ("Wejście", f"bramka {rng.randint(1, 9)}"),
                  ("Kod biletu", f"{big * 31}")],
        "studio": [("Projekt", f"P{big % 300}"), ("Brief z dnia", earlier - timedelta(days=30)),
                   ("Kontakt", person(rng))],
        "tool": [("Nr klienta", f"{big % 9999}"), ("Opiekun klienta", person(rng)), ("Kategoria", "Sprzedaż krajowa"),
                 ("Wersja", "1"), ("Dział", "Handlowy")],
    }  # fmt: skip
    found = pool[story.kind]
    made += rng.sample(found, rng.choices((0, 1, 2, 3), (42, 28, 20, 10))[0])
    if story.paid and rng.random() < 0.25:
        made.append((rng.choice(("Data zapłaty", "Zapłacono dnia", "Zapłata z dnia", "Zaksięgowano")), day))


def _details(story: Story, rng: random.Random) -> None:
    """Attributes under the names of some items."""

    def month() -> str:
        return f"{rng.randint(1, 12):02d}"

    kinds: dict[str, tuple[Callable[[], str], ...]] = {
        "shop": (lambda: f"Kolor: {rng.choice(('szary', 'zielony', 'ecru'))}, rozmiar: {rng.choice('SML')}",
                 lambda: f"Wariant: {rng.choice(('duży', 'mały', 'zestaw'))}",
                 lambda: f"Gwarancja: {rng.choice((12, 24))} mies."),
        "plan": (lambda: f"Konto: {rng.randint(1000, 99999)}", lambda: "Rozliczenie cykliczne: tak"),
        "stay": (lambda: f"Pokój: {rng.randint(101, 420)}",),
        "clinic": (lambda: f"ICD: {rng.choice('ABKM')}{rng.randint(10, 99)}", lambda: f"Lekarz: {person(rng)}"),
        "event": (lambda: f"Rząd: {rng.randint(1, 20)}, miejsce: {rng.randint(1, 40)}",),
        "studio": (lambda: f"Etap: {rng.randint(1, 3)}", lambda: f"Zlecenie: {rng.randint(10, 99)}/{month()}"),
    }  # fmt: skip
    choices = kinds.get("shop" if story.kind == "market" else story.kind)
    if not choices or rng.random() < 0.6:
        return
    for index, line in enumerate(story.inv.lines):
        if line.nazwa not in story.extra and rng.random() < 0.7:
            story.details[index] = rng.choice(choices)()
