"""What an invoice says, before any layout: parties, dates, lines, sums under the three customs of rounding.

Everything is drawn from the `random.Random` that is passed in, so a seed gives the same document for ever. Amounts
are `Decimal`; sums are log-normal with a median of about 600 PLN.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from benchmarks.corpus import goods
from benchmarks.corpus.companies import Company, draw_buyer, draw_company, draw_foreign, draw_seller, person
from benchmarks.corpus.formats import pick
from benchmarks.corpus.identifiers import gtin

__all__ = ["Company", "Invoice", "Line", "RateSum", "draw_buyer", "draw_company", "draw_foreign", "draw_invoice",
           "draw_number", "draw_seller", "line_of", "person", "settle_sums"]  # fmt: skip

Custom = Literal["line", "rate", "gross"]
ZERO = Decimal("0.00")
NBP_RATES = {"EUR": 4.3, "USD": 3.95, "GBP": 5.05, "CZK": 0.172}
PAYMENTS = {"przelew": ("przelew", "Przelew", "przelew bankowy", "przelewem", "PRZELEW"),
            "gotówka": ("gotówka", "Gotówka", "GOTÓWKA", "gotówką"),
            "karta": ("karta", "Karta płatnicza", "karta płatnicza", "Karta kredytowa"),
            "BLIK": ("BLIK", "Blik"), "pobranie": ("za pobraniem", "Pobranie", "pobranie"),
            "kompensata": ("kompensata", "Kompensata")}  # fmt: skip

FOREIGN_PAYMENTS = {
    "en": {"przelew": ("Bank transfer", "Wire transfer"), "karta": ("Credit card", "Visa ending 4021"),
           "gotówka": ("Cash",), "BLIK": ("BLIK",), "pobranie": ("Cash on delivery",)},
    "de": {"przelew": ("Überweisung", "Banküberweisung"), "karta": ("Kreditkarte",), "gotówka": ("Bar", "Barzahlung"),
           "BLIK": ("BLIK",), "pobranie": ("Nachnahme",)},
}  # fmt: skip


def cents(value: Decimal) -> Decimal:
    """Rounded half up to two places, as the tax law has it."""
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def percent(rate: str) -> Decimal:
    """The VAT rate as a number; letters count as nothing."""
    head = rate.split(" ", maxsplit=1)[0]
    return Decimal(head) if head.isdigit() else Decimal(0)


@dataclass(slots=True)
class Line:
    """One line item; prices before the discount (percent), values after it."""

    nazwa: str
    jednostka: str
    ilosc: Decimal
    cena_netto: Decimal | None
    cena_brutto: Decimal | None
    rabat: Decimal | None
    wartosc_netto: Decimal | None
    stawka_vat: str
    kwota_vat: Decimal | None
    wartosc_brutto: Decimal
    indeks: str = ""
    pkwiu: str = ""
    gtin: str = ""


@dataclass(slots=True)
class RateSum:
    """One row of the VAT table."""

    stawka: str
    netto: Decimal
    vat: Decimal
    brutto: Decimal
    vat_pln: Decimal | None = None


@dataclass(slots=True)
class Invoice:
    """All that a document could print; the sheet decides what it does print. Attributes bear the fields' names."""

    rodzaj_faktury: str
    numer_faktury: str
    data_wystawienia: date
    sprzedawca: Company
    nabywca: Company
    lines: list[Line]
    custom: Custom
    waluta: str = "PLN"
    data_sprzedazy: date | None = None
    okres_od: date | None = None
    okres_do: date | None = None
    miejsce_wystawienia: str | None = None
    termin_platnosci: date | None = None
    forma_platnosci: str = "przelew"
    numer_konta: str | None = None
    kurs_waluty: Decimal | None = None
    data_kursu: date | None = None
    tabela_kursu: str | None = None
    rates: list[RateSum] = field(default_factory=list)
    suma_netto: Decimal = ZERO
    suma_vat: Decimal = ZERO
    suma_vat_pln: Decimal | None = None
    suma_brutto: Decimal = ZERO
    zaplacono: Decimal | None = None
    do_zaplaty: Decimal = ZERO
    przyczyna_korekty: str | None = None
    numer_ksef: str | None = None
    numer_zamowienia: str | None = None
    uwagi: str | None = None
    marza: bool = False
    trade: str = "uslugi"

    def value(self, name: str) -> Decimal | date | str | None:
        """The value of a header field, party fields (`nabywca_nip`) included."""
        for role in ("sprzedawca", "nabywca"):
            if name.startswith(role + "_"):
                found: str | None = getattr(getattr(self, role), name.removeprefix(role + "_"))
                return found
        if name == "bank":
            return self.sprzedawca.bank
        result: Decimal | date | str | None = getattr(self, name)
        return result


# lines ----------------------------------------------------------------------


def line_of(
    name: str,
    unit: str,
    quantity: Decimal,
    price: Decimal,
    rate: str,
    *,
    gross: bool = False,
    discount: Decimal | None = None,
    custom: Custom = "line",
) -> Line:
    """A line from its net or gross unit price; its VAT is rounded by the document's custom."""
    factor = 1 + percent(rate) / 100
    share = 1 - (discount or Decimal(0)) / 100
    if gross:
        brutto = cents(quantity * price * share)
        vat = cents(brutto * percent(rate) / (100 + percent(rate)))
        return Line(name, unit, quantity, cents(price / factor), price, discount, brutto - vat, rate, vat, brutto)
    netto = cents(quantity * price * share)
    if custom == "gross":
        brutto = cents(netto * factor)
        vat = cents(brutto * percent(rate) / (100 + percent(rate)))
    else:
        vat = cents(netto * percent(rate) / 100)
        brutto = netto + vat
    return Line(name, unit, quantity, price, cents(price * factor), discount, netto, rate, vat, brutto)


def used_line(name: str, price: Decimal, count: Decimal) -> Line:
    """Used goods in the margin scheme: gross alone, and `marza` for a rate."""
    return Line(name, "szt.", count, None, price, None, None, "marza", None, price * count)


def _price(rng: random.Random, low: float, high: float) -> Decimal:
    raw = rng.uniform(low, high)
    places = rng.choices((2, 1, 0, 4, 3), (50, 12, 26, 7, 5))[0]
    value = Decimal(str(round(raw, places if raw > 1 else max(places, 2))))
    return max(value, Decimal("0.01")) + (ZERO if places <= 2 else 0)


def _quantity(rng: random.Random, unit: str, wanted: float) -> Decimal:
    if unit in {"kg", "m3", "t", "m2", "godz.", "rbh", "ha", "l", "mb", "m"} and rng.random() < 0.6:
        step = Decimal(rng.choice(("0.5", "0.25", "0.1", "0.001", "0.01")))
        return max(step, (Decimal(str(wanted)) / step).quantize(Decimal(1)) * step)
    whole = max(1, round(wanted))
    if whole > 20:
        whole = round(whole / 5) * 5
    return Decimal(whole)


def draw_lines(
    rng: random.Random, trade: str, count: int, total: float, *, custom: Custom, gross: bool = False,
    discounts: float = 0.0, rate: str | None = None,
) -> list[Line]:  # fmt: skip
    """`count` different lines of a trade that together come near `total` PLN net."""
    # Small sums buy cheap things: what would cost more than the whole document is left on the shelf.
    affordable = [good for good in goods.goods(trade) if good[3] < total]
    stock = affordable if len(affordable) >= count else sorted(goods.goods(trade), key=lambda good: good[3])[:count]
    chosen = rng.sample(stock, count) if count <= len(stock) else [rng.choice(stock) for _ in range(count)]
    lines = []
    for name, unit, usual, low, high in chosen:
        price = _price(rng, low, high)
        used = rate or usual
        if gross:
            price = cents(price * (1 + percent(used) / 100))
        share = total / count * rng.lognormvariate(0, 0.6)
        quantity = _quantity(rng, unit, min(share / float(price), 2000.0))
        discount = Decimal(rng.choice(("5", "10", "15", "3", "2.5", "20"))) if rng.random() < discounts else None
        line = line_of(name, unit, quantity, price, used, gross=gross, discount=discount, custom=custom)
        line.indeks = rng.choice(("{:05d}", "A-{:04d}", "TW{:06d}", "{:03d}/B")).format(rng.randint(1, 999))
        line.pkwiu = f"{rng.randint(10, 96)}.{rng.randint(10, 99)}.{rng.randint(10, 99)}.0"
        line.gtin = gtin(rng)
        lines.append(line)
    return lines


def settle_sums(inv: Invoice) -> None:
    """Recompute VAT table, sums and amount due from the lines, by the document's custom of rounding."""
    inv.rates = rate_sums(inv.lines, inv.custom)
    if inv.kurs_waluty is not None:
        for row in inv.rates:
            row.vat_pln = cents(row.vat * inv.kurs_waluty)
    inv.suma_netto = sum((row.netto for row in inv.rates), ZERO)
    inv.suma_vat = sum((row.vat for row in inv.rates), ZERO)
    inv.suma_brutto = inv.suma_netto + inv.suma_vat
    if inv.kurs_waluty is not None:
        inv.suma_vat_pln = sum((row.vat_pln or ZERO for row in inv.rates), ZERO)
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or ZERO)


def rate_sums(lines: Iterable[Line], custom: Custom) -> list[RateSum]:
    """The VAT table of some lines, the highest rate first."""
    groups: dict[str, list[Line]] = {}
    for line in lines:
        groups.setdefault(line.stawka_vat, []).append(line)
    rows = []
    for rate in sorted(groups, key=lambda name: (-percent(name), name)):
        netto = sum((line.wartosc_netto or ZERO for line in groups[rate]), ZERO)
        brutto = sum((line.wartosc_brutto for line in groups[rate]), ZERO)
        if custom == "gross":
            vat = cents(brutto * percent(rate) / (100 + percent(rate)))
            netto = brutto - vat
        elif custom == "rate":
            vat = cents(netto * percent(rate) / 100)
        else:
            vat = sum((line.kwota_vat or ZERO for line in groups[rate]), ZERO)
        rows.append(RateSum(rate, netto, vat, netto + vat))
    return rows


# the whole ------------------------------------------------------------------


def draw_number(rng: random.Random, day: date, prefix: str | None = None) -> str:
    """A document number in one of many styles; `prefix` replaces the usual FV."""
    running = rng.randint(1, 60) if rng.random() < 0.5 else rng.randint(60, 9999)
    p = prefix or rng.choice(("FV", "FV", "F", "FS", "FA", "FVS", "Fs", "FAS", "FHS", "S"))
    series = rng.choice(("MAG", "A", "WRO", "K2", "SKL", "01", "GD", "H"))
    return rng.choice((
        f"{p}/{day.year}/{day.month:02d}/{running:04d}", f"{p} {running}/{day.year}", f"{p}/{running}/{day.year}",
        f"{running}/{day.month:02d}/{day.year}", f"{running}/{day.year}", f"{p} {running}/{day.month:02d}/{day.year}",
        f"{p}-{running}/{day.year % 100:02d}", f"{p}/{running}/{day.month:02d}/{day.year}/{series}",
        f"{p}{day.year}{day.month:02d}{running:05d}", f"{running:06d}/{day.year % 100:02d}/{p}",
        f"{p}-{running}/{series}/{day.month:02d}/{day.year}", f"{day.year}-{running:05d}",
        f"{p}/{running:05d}/{day.year % 100:02d}",
        f"{running}/{p}/{day.year}", f"{day.year}/{day.month}/{running}", f"{p}({series}){running}/{day.year}",
        f"{series}/{running:05d}/{day.month:02d}/{day.year % 100:02d}", f"{p} {series}/{running}/{day.year}",
    ))  # fmt: skip


def draw_day(rng: random.Random) -> date:
    """An issue date between 2022 and late 2026, months' ends more often."""
    day = date(2022, 1, 3) + timedelta(days=rng.randrange(1750))
    if rng.random() < 0.25:
        day = (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return day


def draw_total(rng: random.Random) -> float:
    """A net total in PLN: log-normal; with whole quantities the documents come to a median of about 600 gross."""
    return min(rng.lognormvariate(5.75, 1.35), 400_000.0)


def draw_invoice(
    rng: random.Random,
    *,
    kind: str = "VAT",
    trade: str | None = None,
    lines: tuple[int, int] | None = None,
    currency: str = "PLN",
    rate: str | None = None,
    gross: bool = False,
    discounts: float = 0.0,
    seller: Company | None = None,
    buyer: Company | None = None,
    prefix: str | None = None,
    total: float | None = None,
) -> Invoice:
    """A consistent invoice; `rate` forces one rate, `gross` prices with VAT, `lines` bounds the number of lines."""
    trade = trade or rng.choice(tuple(goods.TRADES))
    custom: Custom = "gross" if gross else rng.choices(("line", "rate", "gross"), (45, 47, 8))[0]
    if lines is None:
        count = rng.choices((1, rng.randint(2, 5), rng.randint(6, 14)), (35, 47, 18))[0]
    else:
        count = rng.randint(*lines)
    count = min(count, len(goods.goods(trade))) if lines is None else count
    day = draw_day(rng)
    seller = seller or draw_seller(rng, trade)
    inv = Invoice(
        rodzaj_faktury=kind,
        numer_faktury=draw_number(rng, day, prefix),
        data_wystawienia=day,
        sprzedawca=seller,
        nabywca=buyer or draw_buyer(rng),
        lines=draw_lines(rng, trade, count, total or draw_total(rng), custom=custom, gross=gross, discounts=discounts,
                         rate=rate),
        custom=custom,
        waluta=currency,
        miejsce_wystawienia=seller.city,
        numer_konta=seller.konto,
        trade=trade,
    )  # fmt: skip
    _draw_dates(inv, rng)
    if currency != "PLN":
        draw_exchange(inv, rng)
    settle_sums(inv)
    _draw_payment(inv, rng)
    if rng.random() < 0.35:
        inv.numer_zamowienia = rng.choice(("ZK/{0}/{1}", "{0}", "PO-{1}-{0}", "ZAM {0}/{1}", "45000{0}")).format(
            rng.randint(1000, 99999), day.year
        )
    return inv


def _draw_dates(inv: Invoice, rng: random.Random) -> None:
    shift = rng.choices((0, -rng.randint(1, 14), rng.randint(1, 10), -rng.randint(15, 31)), (58, 27, 5, 10))[0]
    inv.data_sprzedazy = inv.data_wystawienia + timedelta(days=shift)
    days = rng.choices((7, 14, 21, 30, 45, 60, 3), (14, 38, 10, 24, 4, 6, 4))[0]
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=days)


def _draw_payment(inv: Invoice, rng: random.Random) -> None:
    if inv.suma_brutto < 1500 and rng.random() < 0.35:
        inv.forma_platnosci = pick(rng, {"gotówka": 50, "karta": 35, "BLIK": 9, "pobranie": 6})
        if inv.forma_platnosci != "pobranie":
            inv.termin_platnosci = inv.data_wystawienia
            inv.zaplacono = inv.suma_brutto
    elif rng.random() < 0.12:
        inv.zaplacono = (
            inv.suma_brutto if rng.random() < 0.5 else cents(inv.suma_brutto * Decimal(rng.randint(1, 8)) / 10)
        )
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or ZERO)


def draw_exchange(inv: Invoice, rng: random.Random) -> None:
    """Rate, date and table of the National Bank for a currency; the table of the last working day before."""
    day = inv.data_wystawienia - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    inv.data_kursu = day
    inv.kurs_waluty = Decimal(f"{NBP_RATES[inv.waluta] * rng.uniform(0.94, 1.07):.4f}")
    inv.tabela_kursu = f"{max(1, day.timetuple().tm_yday * 5 // 7):03d}/A/NBP/{day.year}"


def payment_text(rng: random.Random, form: str, language: str = "pl") -> str:
    """A wording of a form of payment."""
    wordings: Sequence[str] = PAYMENTS[form] if language == "pl" else FOREIGN_PAYMENTS[language][form]
    return rng.choice(wordings)
