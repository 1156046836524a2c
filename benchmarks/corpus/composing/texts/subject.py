"""What a document is about: who bills whom for what, when, and whether it is paid."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.composing.texts.issuers import BRANDS, ISSUERS, Issuer
from benchmarks.corpus.composing.texts.penned import Penned, draw_penned
from benchmarks.corpus.content import Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.identifiers import krs
from benchmarks.corpus.names import SURNAMES

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Subject:
    """An invoice with what is known of it besides.

    `state` is open (a transfer is awaited), cash (to be paid in cash), paid or part; `gross` says that prices hold VAT.
    """

    inv: Invoice
    issuer: Issuer
    style: Penned
    state: str
    gross: bool
    signer: str

    @property
    def exempt(self) -> bool:
        """Whether no line bears VAT."""
        return all(line.stawka_vat == "zw" for line in self.inv.lines)


def draw_subject(rng: random.Random) -> Subject:
    """A subject out of everything this family bills."""
    issuer = ISSUERS[rng.choice(tuple(ISSUERS))]
    seller, signer = _seller(rng, issuer)
    inv = draw_invoice(rng, lines=(1, 1), seller=seller, buyer=_buyer(rng))
    inv.custom = rng.choices(("line", "rate"), (60, 40))[0]
    gross = not issuer.basis and rng.random() < 0.2
    if gross:
        inv.custom = "gross"
    inv.lines = _lines(rng, issuer, inv, gross=gross)
    exempt = all(line.stawka_vat == "zw" for line in inv.lines)
    if exempt and rng.random() < 0.45:
        inv.rodzaj_faktury = "RACHUNEK"
    inv.zaplacono = None
    settle_sums(inv)
    if issuer.monthly and rng.random() < 0.7:
        inv.data_sprzedazy = inv.data_wystawienia.replace(day=1) - timedelta(days=1)
    inv.numer_faktury = draw_reference(rng, inv.data_wystawienia, inv.rodzaj_faktury, issuer)
    state = _settle(rng, inv)
    return Subject(inv, issuer, draw_penned(rng, inv), state, gross and not exempt, signer)


def _seller(rng: random.Random, issuer: Issuer) -> tuple[Company, str]:
    drawn = draw_company(rng, issuer.forma)
    owner = person(rng)
    pattern = rng.choice(issuer.names.split("|"))
    named = pattern.replace("{p}", owner, 1).format(
        p=person(rng),
        s=rng.choice(SURNAMES)[0],
        c=drawn.city,
        n=rng.randint(1, 30),
        b=rng.choice(BRANDS),
        a=drawn.ulica,
    )
    register = krs(rng) if issuer.forma == "public" and named.startswith(("Fundacja", "Klub", "Ludowy")) else None
    host = f"{rng.choice(('biuro', 'sekretariat', 'poczta', owner.split()[0].lower()))}@{rng.choice(_HOSTS)}"
    email = host.translate(str.maketrans("ąćęłńóśźż", "acelnoszz"))
    signer = owner if issuer.forma == "trader" else person(rng)
    return replace(drawn, nazwa=named, krs=register, email=email, www=f"www.{email.partition('@')[2]}"), signer


_HOSTS = (
    "poczta-gminna.pl",
    "dom-rzemiosla.pl",
    "wioska.net.pl",
    "skrzynka24.pl",
    "kontakt.org.pl",
    "pracownia.com.pl",
)


def _buyer(rng: random.Random) -> Company:
    drawn = rng.random()
    if drawn < 0.14:
        return draw_company(rng, "person")
    return draw_company(rng, "public") if drawn < 0.3 else draw_buyer(rng)


def _lines(rng: random.Random, issuer: Issuer, inv: Invoice, *, gross: bool) -> list[Line]:
    rows = issuer.rows()
    count = min(len(rows), rng.choices((1, 2, 3, 4, 5), (48, 24, 14, 8, 6))[0])
    exempt_all = bool(issuer.basis) and rng.random() < 0.8
    found = []
    for name, unit, usual, low, high, most in rng.sample(rows, count):
        price = (
            Decimal(rng.randint(low * 100, high * 100)) / 100
            if rng.random() < 0.35
            else Decimal(rng.randint(low, high))
        )
        price = price.quantize(Decimal("0.01"))
        quantity = Decimal(rng.randint(1, most))
        if unit in {"godz.", "ha", "t", "m3", "m2", "mb"} and rng.random() < 0.4:
            quantity += rng.choice((Decimal("0.5"), Decimal("0.25"), Decimal("0.75")))
        rate = "zw" if exempt_all else usual
        told = f"{name}{_addition(rng, inv)}" if rng.random() < 0.28 else name
        line = line_of(told, unit, quantity, price, rate, gross=gross, custom=inv.custom)
        line.pkwiu = f"{rng.randint(10, 96)}.{rng.randint(10, 99)}.{rng.randint(10, 99)}.0"
        line.indeks = f"{rng.choice('ABKUW')}{rng.randint(1, 60):02d}"
        found.append(line)
    return found


def _addition(rng: random.Random, inv: Invoice) -> str:
    day = inv.data_wystawienia
    return rng.choice((
        f" wg oferty z {day.year} r.", " – etap I", " (zgodnie z ustaleniami)", " wraz z dojazdem",
        ", materiał powierzony",
        f" – sezon {day.year}/{(day.year + 1) % 100:02d}", " po uzgodnieniu terminu", " wg protokołu odbioru robót",
        ", prace wykonane na terenie zamawiającego w uzgodnionym czasie",
    ))  # fmt: skip


def _settle(rng: random.Random, inv: Invoice) -> str:
    """Draw whether it is paid; sets form, date and sums of payment."""
    whole = inv.suma_brutto
    state = rng.choices(("open", "cash", "paid", "part"), (66, 12, 14, 8) if whole < 5000 else (86, 2, 4, 8))[0]
    inv.forma_platnosci = {"open": "przelew", "part": "przelew", "cash": "gotówka"}.get(state, "gotówka")
    if state == "paid" and rng.random() < 0.3:
        inv.forma_platnosci = rng.choice(("przelew", "BLIK"))
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((3, 7, 7, 10, 14, 14, 14, 21, 30, 30)))
    if state == "paid":
        inv.zaplacono = whole
    elif state == "part":
        inv.zaplacono = Decimal(max(1, int(whole * rng.randint(1, 7) / 10))).quantize(Decimal("0.01"))
    if state == "part" and (inv.zaplacono or Decimal(0)) >= whole:
        inv.zaplacono, state = None, "open"
    inv.do_zaplaty = whole - (inv.zaplacono or Decimal(0))
    if rng.random() > 0.25:
        inv.numer_zamowienia = None
    return state


def draw_reference(rng: random.Random, day: date, kind: str, issuer: Issuer) -> str:
    """A number as people count by hand."""
    running = rng.randint(1, 40) if rng.random() < 0.7 else rng.randint(41, 700)
    month, year, short = day.month, day.year, day.year % 100
    p = rng.choice(("F", "FV", "FA", "FVAT") if kind == "VAT" else ("R", "RU", "RB", "RCH"))
    mine = [
        f"{running}/{year}", f"{running}/{month:02d}/{year}", f"{running}/{short}", f"{p} {running}/{year}",
        f"{p}-{running}/{short}",
        f"{running}/{_ROMAN[month - 1]}/{year}", f"{year}/{running}", f"{p}/{running}/{year}",
        f"{running:02d}/{month:02d}/{short}",
        f"{p}{running:03d}/{year}", f"{month}/{year}", f"{running:03d}", f"{year}-{month:02d}-{running:02d}",
        f"{running}/{p}/{year}",
        f"{p}.{running}.{year}", f"{running}-{year}", f"{year}/{month:02d}/{running:03d}",
    ]  # fmt: skip
    if issuer.forma == "public":
        series = rng.choice(("OR", "ZGK", "FN", "SP", "KF", "WM"))
        mine += [
            f"{series}.3120.{running}.{year}",
            f"{running}/{series}/{year}",
            f"{series}/{running}/{month:02d}/{short}",
        ]
    return rng.choice(mine)
