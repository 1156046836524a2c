"""Who sells what to whom, in which currency and under which rules of VAT: the content of one document."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.composing.foreign.firms import Abroad, firm, plain
from benchmarks.corpus.composing.foreign.numbers import draw_number, order_number
from benchmarks.corpus.composing.foreign.stock import GOODS, SERVICES, STOCK, UNITS, Ware
from benchmarks.corpus.content import Custom, Invoice, Line, cents, draw_day, line_of, settle_sums
from benchmarks.corpus.formats import pick

_ABROAD = {"DE": 26, "AT": 9, "IE": 13, "NL": 11, "CZ": 9, "LU": 7, "FR": 7, "US": 8, "GB": 10}
_LANGUAGES = {
    "DE": {"de": 62, "en": 24, "de en": 14}, "AT": {"de": 70, "en": 20, "de en": 10}, "CZ": {"en": 86, "de": 14},
    "LU": {"en": 80, "de": 20}, "NL": {"en": 90, "de": 10}, "FR": {"en": 100}, "IE": {"en": 100}, "US": {"en": 100},
    "GB": {"en": 100},
}  # fmt: skip
_FOREIGN_RATES = {"DE": "19", "AT": "20", "IE": "23", "NL": "21", "CZ": "21", "LU": "17", "FR": "20", "GB": "20"}
_HOTEL_RATES = {"DE": "7", "AT": "10", "NL": "9", "CZ": "12", "LU": "3", "FR": "10", "GB": "20"}
_NBP = {"EUR": 4.28, "USD": 3.92, "GBP": 5.05, "CZK": 0.171, "CHF": 4.52}
_IN_EUR = {"EUR": 1.0, "USD": 1.1, "GBP": 0.86, "CZK": 25.0, "CHF": 0.95, "PLN": 4.28}
_ZERO = Decimal(0)


@dataclass(slots=True)
class Deal:
    """One sale. `regime` is reverse, supply, export, local, polish, silent, wdt, ex, np or domestic."""

    inv: Invoice
    languages: tuple[str, ...]
    country: str  # of the seller
    town: str  # of the seller
    trade: str
    regime: str
    register: str
    wares: list[Ware]
    gross_prices: bool = False
    ascii_buyer: bool = False

    @property
    def seller_abroad(self) -> bool:
        """Whether the seller is foreign."""
        return self.country != "PL"

    @property
    def goods(self) -> bool:
        """Whether goods are delivered."""
        return self.trade in GOODS

    @property
    def untaxed(self) -> bool:
        """Whether no VAT is charged at all."""
        return all(row.vat == 0 for row in self.inv.rates)


def draw_deal(rng: random.Random) -> Deal:
    """A foreign seller in three of five documents, else a Polish one."""
    return _from_abroad(rng) if rng.random() < 0.6 else _from_poland(rng)


def _from_abroad(rng: random.Random) -> Deal:
    country = pick(rng, _ABROAD)
    trade = pick(rng, {"cloud": 22, "consulting": 14, "parts": 14, "machines": 8, "goods": 9, "freight": 11,
                       "hotel": 11, "media": 7, "training": 6})  # fmt: skip
    if country in {"US", "IE"} and trade == "hotel":
        trade = "cloud"
    regime = _foreign_regime(rng, country, trade)
    seller = firm(rng, country, trade)
    company = seller.company
    if regime == "polish":
        company = replace(company, nip=draw_company(rng).nip)
    if regime == "silent":
        company = replace(company, nip=None)
    currency = _foreign_currency(rng, country, regime)
    buyer = draw_company(rng, rng.choice(("company", "company", "company", "trader")))
    flat = rng.random() < 0.13
    if flat:
        buyer = replace(buyer, nazwa=plain(buyer.nazwa), ulica=plain(buyer.ulica), miasto=plain(buyer.miasto))
    if rng.random() < 0.08:
        buyer = replace(buyer, nazwa=buyer.nazwa.upper(), ulica=buyer.ulica.upper(), miasto=buyer.miasto.upper())
    languages = tuple(pick(rng, _LANGUAGES[country]).split())
    gross = trade == "hotel" and rng.random() < 0.6
    rates = _rates(country, trade, regime)
    return _deal(rng, replace(seller, company=company), buyer, languages, trade, regime, currency, rates, gross=gross)


def _foreign_regime(rng: random.Random, country: str, trade: str) -> str:
    if trade in {"hotel", "training"}:
        return "silent" if country == "US" else "local"
    if country == "US":
        return pick(rng, {"silent": 55, "export": 45} if trade in GOODS else {"silent": 45, "reverse": 55})
    if trade in GOODS:
        free = "export" if country == "GB" else "supply"
        return pick(rng, {free: 68, "local": 20, "polish": 12})
    return pick(rng, {"reverse": 76, "local": 13, "polish": 11})


def _foreign_currency(rng: random.Random, country: str, regime: str) -> str:
    if regime == "polish":
        return rng.choice(("EUR", "PLN", "EUR"))
    weights = {"US": {"USD": 88, "EUR": 12}, "GB": {"GBP": 62, "EUR": 26, "USD": 12}, "CZ": {"EUR": 60, "CZK": 40},
               "IE": {"EUR": 78, "USD": 22}, "NL": {"EUR": 88, "USD": 12}}  # fmt: skip
    return pick(rng, weights.get(country, {"EUR": 96, "USD": 4}))


def _rates(country: str, trade: str, regime: str) -> tuple[str, str]:
    """The usual rate, and that of what a hotel sells beside the room."""
    if regime in {"reverse", "supply", "export", "silent"}:
        return "0", "0"
    if regime in {"polish", "domestic"}:
        return "23", "23"
    if regime == "local":
        usual = _FOREIGN_RATES[country]
        return (_HOTEL_RATES[country], usual) if trade == "hotel" else (usual, usual)
    rate = {"wdt": "0 WDT", "ex": "0 EX", "np": "np"}[regime]
    return rate, rate


def _from_poland(rng: random.Random) -> Deal:
    regime = pick(rng, {"wdt": 44, "ex": 14, "np": 24, "domestic": 18})
    trade = rng.choice(GOODS) if regime in {"wdt", "ex"} else rng.choice((*SERVICES, "freight", "consulting"))
    if regime == "domestic":
        trade = rng.choice((*SERVICES, *GOODS))
    land = {"wdt": ("DE", "DE", "AT", "NL", "CZ", "FR", "IE", "LU"), "ex": ("GB", "US", "CH"),
            "np": ("DE", "DE", "AT", "NL", "GB", "FR", "CZ", "IE", "LU")}.get(regime)  # fmt: skip
    country = rng.choice(land) if land else "PL"
    german = country in {"DE", "AT", "CH"} or (country == "PL" and rng.random() < 0.25)
    languages = tuple(pick(rng, {"pl de": 46, "pl en": 22, "de": 14, "de pl": 8, "en": 10} if german
                           else {"pl en": 62, "en pl": 16, "en": 22}).split())  # fmt: skip
    home = {"parts": "przemysl", "machines": "przemysl", "goods": "dom", "freight": "transport"}.get(trade, "it")
    seller = draw_company(rng, rng.choice(("company", "company", "company", "trader")), home)
    currency = pick(rng, {"EUR": 70, "USD": 12, "GBP": 8, "CZK": 5, "CHF": 5})
    if country in {"CZ", "CH", "GB", "US"} and rng.random() < 0.5:
        currency = {"CZ": "CZK", "CH": "CHF", "GB": "GBP", "US": "USD"}[country]
    buyer = draw_company(rng) if country == "PL" else firm(rng, country, trade).company
    abroad = Abroad(seller, seller.city, "")
    return _deal(rng, abroad, buyer, languages, trade, regime, currency, _rates("PL", trade, regime))


def _deal(
    rng: random.Random, seller: Abroad, buyer: Company, languages: tuple[str, ...], trade: str, regime: str,
    currency: str, rates: tuple[str, str], *, gross: bool = False,
) -> Deal:  # fmt: skip
    day = draw_day(rng)
    custom: Custom = "gross" if gross else rng.choice(("rate", "rate", "line"))
    wares, lines = _lines(rng, trade, languages, currency, rates, custom)
    country = seller.company.kraj
    inv = Invoice("VAT", draw_number(rng, day, country), day, seller.company, buyer, lines, custom, currency)
    inv.miejsce_wystawienia, inv.numer_konta, inv.trade = seller.town, seller.company.konto, trade
    inv.data_sprzedazy = day - timedelta(days=rng.choice((0, 0, 1, 2, 3, 5, 8, 12)))
    inv.termin_platnosci = day + timedelta(days=rng.choice((7, 10, 14, 14, 15, 21, 30, 30, 30, 45, 60)))
    if (regime == "domestic" or (regime == "polish" and currency != "PLN")
            or (country == "PL" and rng.random() < 0.45)):  # fmt: skip
        _exchange(inv, rng)
    settle_sums(inv)
    _payment(inv, rng, trade)
    if trade != "hotel" and rng.random() < 0.4:
        inv.numer_zamowienia = order_number(rng, day)
    return Deal(inv, languages, country, seller.town, trade, regime, seller.register, wares, gross)


def _exchange(inv: Invoice, rng: random.Random) -> None:
    """The National Bank's rate, of its table of the last working day before."""
    day: date = inv.data_wystawienia - timedelta(days=1)
    while day.weekday() > 4:
        day -= timedelta(days=1)
    inv.data_kursu = day
    inv.kurs_waluty = Decimal(f"{_NBP[inv.waluta] * rng.uniform(0.94, 1.06):.4f}")
    inv.tabela_kursu = f"{max(1, day.timetuple().tm_yday * 5 // 7):03d}/A/NBP/{day.year}"


def _payment(inv: Invoice, rng: random.Random, trade: str) -> None:
    card = {"cloud": 0.5, "hotel": 0.75, "media": 0.25, "training": 0.3}.get(trade, 0.0)
    if rng.random() < card:
        inv.forma_platnosci, inv.termin_platnosci = "karta", inv.data_wystawienia
        inv.zaplacono = inv.suma_brutto
    elif rng.random() < (0.3 if trade == "machines" else 0.06):
        inv.zaplacono = cents(inv.suma_brutto * Decimal(rng.choice((20, 30, 40, 50))) / 100)
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or _ZERO)


def _lines(
    rng: random.Random, trade: str, languages: tuple[str, ...], currency: str, rates: tuple[str, str], custom: Custom
) -> tuple[list[Ware], list[Line]]:
    stock = STOCK[trade]
    sizes = (1, 2, 3, rng.randint(4, 6), rng.randint(7, 11), rng.randint(12, 26))
    count = rng.choices(sizes, (30, 22, 17, 18, 8, 5))[0]
    drawn = rng.sample(stock, count) if count <= len(stock) else rng.choices(stock, k=count)
    chosen = [(ware, rates[0]) for ware in drawn]
    if trade == "hotel":
        extras = rng.sample(STOCK["hotel_extra"], rng.randint(0, 3))
        chosen = chosen[: rng.choice((1, 1, 2))] + [(ware, rates[1]) for ware in extras]
    pattern = rng.choice(("{} / {}", "{} / {}", "{} – {}", "{} ({})", "{}"))
    units = {unit: rng.choice(UNITS[languages[0]][unit]) for unit in UNITS["en"]}
    wares, lines = [], []
    series = rng.choice(("{:05d}", "A-{:04d}", "ART{:06d}", "{:03d}.{:03d}", "K{:04d}-{:02d}", "{:06d}"))
    places = rng.choice((2, 2, 2, 2, 4)) if custom != "gross" else 2
    reduced = custom != "gross" and rng.random() < 0.09
    for ware, rate in chosen:
        discount = Decimal(rng.choice(("5", "10", "15", "2.5", "20"))) if reduced and rng.random() < 0.75 else None
        price = _price(rng, ware, _IN_EUR[currency], places)
        line = line_of(_name(ware, languages, pattern), units[ware.unit], _count(rng, ware), price, rate,
                       gross=custom == "gross", discount=discount, custom=custom)  # fmt: skip
        line.indeks = series.format(rng.randint(1, 999), rng.randint(1, 99))
        line.pkwiu = ware.code
        wares.append(ware)
        lines.append(line)
    return wares, lines


def _price(rng: random.Random, ware: Ware, factor: float, places: int) -> Decimal:
    raw = rng.uniform(ware.low, ware.high) * factor
    if raw < 1:
        return Decimal(f"{raw:.4f}" if places == 4 or raw < 0.1 else f"{raw:.2f}")
    if raw > 60 and rng.random() < 0.5:
        return Decimal(f"{round(raw)}.00")
    return Decimal(f"{raw:.2f}")


def _count(rng: random.Random, ware: Ware) -> Decimal:
    if ware.unit in {"h", "day", "t"} and ware.most > 2 and rng.random() < 0.4:
        return Decimal(rng.randint(2, 2 * ware.most)) / 2
    if ware.unit == "gb" or (ware.unit == "kg" and rng.random() < 0.4):
        return Decimal(rng.randint(10, 10 * ware.most)) / 10
    top = max(1 if ware.low > 2 else ware.most // 12, round(ware.most * rng.random() ** 1.6))
    return Decimal(round(top, -1) if top > 60 else top)


def _name(ware: Ware, languages: tuple[str, ...], pattern: str) -> str:
    if len(languages) == 1 or pattern == "{}":
        return ware.names[languages[0]]
    first, second = (ware.names[language] for language in languages)
    return first if first == second else pattern.format(first, second)
