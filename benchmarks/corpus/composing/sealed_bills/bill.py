"""What a bill of account holds before it is set: the invoice, its groups of lines, numbers, periods and details."""

from __future__ import annotations

import calendar
import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums

Cell = str | int | Decimal | date
Pair = tuple[str, str]
Group = tuple[str, list[Line]]
Period = tuple[date, date]

_IN_CITY = {"Warszawa": "Warszawie", "Kraków": "Krakowie", "Łódź": "Łodzi", "Wrocław": "Wrocławiu", "Toruń": "Toruniu",
            "Poznań": "Poznaniu", "Gdańsk": "Gdańsku", "Szczecin": "Szczecinie", "Bydgoszcz": "Bydgoszczy",
            "Lublin": "Lublinie", "Katowice": "Katowicach", "Gdynia": "Gdyni", "Radom": "Radomiu", "Opole": "Opolu",
            "Rzeszów": "Rzeszowie", "Kielce": "Kielcach", "Gliwice": "Gliwicach", "Olsztyn": "Olsztynie",
            "Żory": "Żorach", "Świdnica": "Świdnicy", "Łomża": "Łomży"}  # fmt: skip
_ASCII = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ", "acelnoszzACELNOSZZ")


@dataclass(frozen=True, slots=True)
class Detail:
    """A table behind the bill that is no list of its items; `dated` when it prints days of the period."""

    title: str
    heads: tuple[str, ...]
    rows: list[list[Cell]]
    dated: bool = True


@dataclass(slots=True)
class Bill:
    """Everything a bill can say. `words` hold the wordings that belong to the trade, by the keys of wordings.py."""

    inv: Invoice
    groups: list[Group]
    period: Period
    words: dict[str, tuple[str, ...]]
    numbers: list[Pair] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    contract: tuple[str, date] | None = None
    place: str = ""  # where it is delivered, printed under a label of its own
    paid: float = 0.0  # how often it has been paid when it is issued
    ledger: float = 0.5  # how often it carries an account
    gross: bool = False


def perhaps(
    rng: random.Random, share: float, titles: str, heads: tuple[str, ...], rows: list[list[Cell]]
) -> list[Detail]:
    """A table of details in `share` of the bills; its titles stand between bars."""
    return [Detail(one(rng, titles), heads, rows)] if rng.random() < share else []


# amounts --------------------------------------------------------------------


def between(rng: random.Random, low: float, high: float, places: int = 2) -> Decimal:
    """A price between two bounds."""
    return Decimal(f"{rng.uniform(low, high):.{places}f}")


def charge(
    name: str, unit: str, count: float | Decimal, price: Decimal, rate: str = "23", *, gross: bool = False
) -> Line:
    """One line of a bill."""
    return line_of(name, unit, Decimal(str(count)), price, rate, gross=gross, custom="gross" if gross else "rate")


def one(rng: random.Random, choices: str) -> str:
    """One of the texts between the bars."""
    return rng.choice(choices.split("|")).strip()


def row(
    rng: random.Random, names: str, units: str, count: float | Decimal, bounds: tuple[float, float], *,
    places: int = 2, rate: str = "23", gross: bool = False,
) -> Line:  # fmt: skip
    """A line whose name, unit and price are drawn; names and units stand between bars."""
    return charge(one(rng, names), one(rng, units), count, between(rng, *bounds, places), rate, gross=gross)


def some(rng: random.Random, rows: Sequence[Line], low: int, high: int) -> list[Line]:
    """A few of the lines in their order."""
    chosen = sorted(rng.sample(range(len(rows)), rng.randint(low, min(high, len(rows)))))
    return [rows[index] for index in chosen]


def split(rng: random.Random, total: Decimal, count: int) -> list[Decimal]:
    """`count` parts with the places of `total` that add up to it; too small a total gives some zeros."""
    unit = Decimal(1).scaleb(min(0, int(total.as_tuple().exponent)))
    weights = [rng.lognormvariate(0, 0.6) for _ in range(count)]
    parts = [(total * Decimal(weight / sum(weights))).quantize(unit) for weight in weights]
    parts[parts.index(max(parts))] += total - sum(parts, Decimal(0))
    return parts


def net_of(lines: Sequence[Line]) -> Decimal:
    """The net sum of some lines."""
    return sum((line.wartosc_netto or Decimal(0) for line in lines), Decimal(0))


def digits(rng: random.Random, form: str) -> str:
    """`form` with a digit for every `#` and a capital letter for every `@`."""
    letters = "ABCDEFGHJKLMNPRSTUWXYZ"
    return "".join(str(rng.randint(0, 9)) if c == "#" else rng.choice(letters) if c == "@" else c for c in form)


def plate(rng: random.Random) -> str:
    """A registration number of a car."""
    return digits(rng, rng.choice(("WX #####", "KR #@###", "PO #####", "GD ####@", "SK ###@@", "DW #@###", "EL @####")))


def phone(rng: random.Random) -> str:
    return digits(rng, rng.choice(("50# ### ###", "60# ### ###", "79# ### ###", "88# ### ###")))


def clock(rng: random.Random, first: int, last: int) -> str:
    """A time of day between two full hours."""
    return f"{rng.randint(first, last):02d}:{rng.randint(0, 59):02d}"


# dates ----------------------------------------------------------------------


def month_first(day: date, shift: int = 0) -> date:
    """The first day of the month `shift` months away."""
    index = day.year * 12 + day.month - 1 + shift
    return date(index // 12, index % 12 + 1, 1)


def month_last(day: date, shift: int = 0) -> date:
    return month_first(day, shift + 1) - timedelta(days=1)


def past(rng: random.Random, day: date, months: int = 1) -> Period:
    """`months` whole months before `day`, or as many from one day of reading to the other."""
    if rng.random() < 0.7:
        return month_first(day, -months), month_last(day, -1)
    last = day - timedelta(days=rng.randint(1, 12))
    start = month_first(last, -months)
    return start.replace(day=min(last.day, calendar.monthrange(start.year, start.month)[1])) + timedelta(days=1), last


def ahead(rng: random.Random, day: date, months: int = 1) -> Period:
    """The month of `day` or the one that follows, `months` of them."""
    first = month_first(day, 1 if day.day > 20 or rng.random() < 0.2 else 0)
    return first, month_last(first, months - 1)


def inside(rng: random.Random, period: Period) -> date:
    return period[0] + timedelta(days=rng.randint(0, (period[1] - period[0]).days))


# the invoice ----------------------------------------------------------------


def seller_of(rng: random.Random, patterns: Sequence[str]) -> Company:
    """A company under one of the names; `{w}` is its city in the locative, `{city}` the city itself."""
    company = draw_company(rng, "company")
    wanted = rng.choice(patterns)
    if "{w}" in wanted and company.city not in _IN_CITY:
        wanted = rng.choice([pattern for pattern in patterns if "{w}" not in pattern])
    name = wanted.format(w=_IN_CITY.get(company.city, ""), city=company.city)
    host = "".join(c for c in name.split(" ", maxsplit=1)[0].translate(_ASCII).lower() if c.isalnum()) or "firma"
    box = rng.choice(("bok", "kontakt", "obsluga", "faktury", "rozliczenia", "biuro"))
    return replace(company, nazwa=name, www=f"www.{host}.pl", email=f"{box}@{host}.pl")


def start(
    rng: random.Random, sellers: Sequence[str], numbers: Sequence[str], *, private: float = 0.0, days: Sequence[int]
) -> Invoice:
    """An invoice without its lines; in `numbers` {y} {Y} {m} are the date, `#` digits and `@` letters."""
    buyer = draw_company(rng, "person") if rng.random() < private else draw_buyer(rng)
    inv = draw_invoice(rng, lines=(1, 1), seller=seller_of(rng, sellers), buyer=buyer)
    day = inv.data_wystawienia
    form = rng.choice(numbers)
    while form.startswith("#"):
        form = str(rng.randint(1, 9)) + form[1:]
    inv.numer_faktury = digits(rng, form.format(y=f"{day:%y}", Y=f"{day:%Y}", m=f"{day:%m}", d=f"{day:%d}"))
    inv.forma_platnosci, inv.zaplacono = "przelew", None
    inv.termin_platnosci = day + timedelta(days=rng.choice(tuple(days)))
    return inv


def finish(rng: random.Random, inv: Invoice, groups: list[Group], *, gross: bool = False) -> None:
    """The lines of the groups with their sums."""
    inv.lines = [line for _, lines in groups for line in lines]
    inv.custom = "gross" if gross else rng.choice(("rate", "rate", "line"))
    settle_sums(inv)
    inv.do_zaplaty = inv.suma_brutto


def agreement(rng: random.Random, period: Period, *, often: float = 0.35) -> tuple[str, date] | None:
    """The number of the contract with the customer and its day, where the bill names one."""
    if rng.random() >= often:
        return None
    day = period[0] - timedelta(days=rng.randint(40, 1500))
    forms = ("###/{Y}", "UM/####/{Y}", "#####/K/{y}", "U-{y}/####", "####/{m}/{Y}/B2B", "KPL-######", "{Y}/##/####")
    form = rng.choice(forms)
    text = digits(rng, form.format(y=f"{day:%y}", Y=f"{day:%Y}", m=f"{day:%m}"))
    return ("1" + text[1:] if text.startswith("0") else text), day


def client(rng: random.Random, extra: Sequence[Pair], *, label: str = "") -> list[Pair]:
    """The customer's number and some further ones; none of them is a field."""
    who = label or (
        "Numer klienta|Nr klienta|Nr ewidencyjny|Kod nabywcy|Numer konta klienta|ID klienta|Nr płatnika|Kod klienta|"
        "Numer kontrahenta|Nr kontrahenta|Identyfikator klienta|Symbol klienta|Nr ewidencyjny klienta"
    )
    form = rng.choice(("########", "1#######", "K-######", "##/####/##", "###-###-###", "@@#####", "#.########"))
    return [(one(rng, who), digits(rng, form)), *rng.sample(list(extra), rng.randint(0, min(3, len(extra))))]
