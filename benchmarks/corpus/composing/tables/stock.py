"""What a composed table sells: kinds of invoice, long names, negative rows, deposits, shipping."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.composing.corrections import changed_line, draw_corrected
from benchmarks.corpus.content import Invoice, Line, cents, draw_invoice, line_of, percent, settle_sums, used_line
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.formats import draw_style, pick
from benchmarks.corpus.identifiers import gtin

KINDS = {"VAT": 76, "EUR": 6, "KOR": 4, "PROFORMA": 4, "exempt": 4, "reverse": 3, "margin": 3}
_PREFIXES = {"KOR": ("KOR", "FK", "FKS", "KFS"), "PROFORMA": ("PRO", "PF", "FP", "PROF")}
_VARIANTS = (
    "kolor biały",
    "kolor grafitowy",
    "wersja standard",
    "z montażem",
    "zgodnie z ofertą",
    "wykonanie II",
    "klasa A",
    "opakowanie zbiorcze",
    "wg umowy ramowej",
    "gat. I",
    "seria profesjonalna",
    "z dostawą do siedziby zamawiającego",
    "zgodnie z protokołem odbioru",
    "wraz z dokumentacją i szkoleniem pracowników",
    "model z bieżącej oferty",
    "do zastosowań wewnętrznych i zewnętrznych",
    "w zestawie z akcesoriami",
    "według indywidualnego projektu klienta",
)
_SHIPPING = (
    "Koszt wysyłki",
    "Transport",
    "Przesyłka kurierska",
    "Dostawa kurierem",
    "Koszty transportu",
    "Usługa transportowa",
    "Opłata za dostawę",
)
_DEPOSITS = (
    "Kaucja za opakowania zwrotne",
    "Opakowanie zwrotne – paleta EUR",
    "Kaucja zwrotna – skrzynki",
    "Paleta zwrotna EPAL",
    "Kaucja butelki szklane",
)
_REBATES = (
    "Rabat od wartości zamówienia",
    "Upust handlowy",
    "Rabat",
    "Bonus za lojalność",
    "Rabat za płatność z góry",
    "Zwrot towaru – korekta bieżąca",
    "Kupon rabatowy",
    "Rozliczenie bonifikaty",
)
_USED = (
    "Telefon komórkowy – używany",
    "Laptop poleasingowy 14 cali",
    "Rower miejski używany",
    "Komoda dębowa, ok. 1930 r.",
    "Aparat fotograficzny – sprzęt używany",
    "Samochód osobowy, rok prod. 2014",
    "Zegar ścienny, antyk",
)


@dataclass(slots=True)
class Doc:
    """One document while it is drawn: its sheet, its kind, what its table shows."""

    s: Sheet
    rng: random.Random
    kind: str
    columns: list[str] = field(default_factory=list)
    vat_letters: dict[str, str] = field(default_factory=dict)
    bare_rates: bool = False
    words: dict[str, str] = field(default_factory=dict)
    signed: bool = False  # the currency stands behind every value
    page_rows: tuple[int, int] = (12, 24)  # about how many items fit the first page and further ones
    done: set[str] = field(default_factory=set)  # sums that are printed already

    @property
    def inv(self) -> Invoice:
        """The invoice that is printed."""
        return self.s.inv

    @property
    def margin(self) -> bool:
        """Whether the margin scheme leaves no net value and no VAT."""
        return self.inv.marza

    def rate(self, value: str) -> str:
        """A rate as the item table prints it: a letter, or without its percent sign."""
        if value in self.vat_letters:
            return self.vat_letters[value]
        text = self.s.rate(value)
        return text.rstrip("% ") if self.bare_rates else text

    def vat_cells(self, columns: Sequence[str], mark: str = " ") -> list[list[str]]:
        """The rows of the VAT table; a letter stands before the rate that it means."""
        rows = self.s.vat_rows(columns)
        place = columns.index("stawka")
        for row, entry in zip(rows, self.inv.rates, strict=True):
            if entry.stawka in self.vat_letters:
                row[place] = f"{self.vat_letters[entry.stawka]}{mark}{row[place]}"
        return rows


def _count(rng: random.Random) -> int:
    return rng.choices(
        (1, rng.randint(2, 4), rng.randint(5, 12), rng.randint(13, 24), rng.randint(25, 45)), (16, 32, 30, 14, 8)
    )[0]


def _lengthen(rng: random.Random, inv: Invoice) -> None:
    """Names apart from each other, on some documents much longer."""
    long, seen = rng.random() < 0.3, set()
    for number, line in enumerate(inv.lines, 1):
        line.gtin = line.gtin or gtin(rng)
        if long and rng.random() < 0.7:
            line.nazwa += ", " + ", ".join(rng.sample(_VARIANTS, rng.choices((1, 2, 3), (5, 3, 1))[0]))
        if line.nazwa in seen:
            line.nazwa += rng.choice((" typ {}", " ({})", ", wariant {}", " nr {}")).format(number)
        seen.add(line.nazwa)


def _shelf(rng: random.Random, line: Line) -> None:
    line.indeks = rng.choice(("USL-{:03d}", "Z{:04d}", "9{:04d}")).format(rng.randint(1, 999))
    line.pkwiu, line.gtin = "", gtin(rng)


def _additions(rng: random.Random, inv: Invoice, *, gross: bool) -> None:
    """Shipping, a rebate as a negative row, deposits: seldom."""
    rate = max((line.stawka_vat for line in inv.lines), key=percent)
    base = inv.suma_netto
    if rng.random() < 0.16:
        price = Decimal(rng.choice(("12.99", "18.50", "25.00", "49.00", "120.00")))
        inv.lines.append(
            line_of(
                rng.choice(_SHIPPING),
                rng.choice(("szt.", "usł.", "kpl.")),
                Decimal(1),
                price,
                rate,
                gross=gross,
                custom=inv.custom,
            )
        )
    if rng.random() < 0.13 and base > 30:
        price = cents(base * Decimal(rng.randint(2, 15)) / 100)
        minus = rng.random() < 0.5
        inv.lines.append(
            line_of(
                rng.choice(_REBATES),
                "szt.",
                Decimal(-1 if minus else 1),
                price if minus else -price,
                rate,
                gross=gross,
                custom=inv.custom,
            )
        )
    if rng.random() < 0.08:
        inv.lines.append(
            line_of(
                rng.choice(_DEPOSITS),
                "szt.",
                Decimal(rng.randint(1, 20)),
                Decimal(rng.choice(("0.50", "25.00", "35.00", "2.00"))),
                "np",
                gross=gross,
                custom=inv.custom,
            )
        )
    for line in inv.lines:
        if not line.indeks:
            _shelf(rng, line)


def _difference(rng: random.Random, inv: Invoice) -> None:
    """Turn the lines into what changed: mostly less."""
    sign = -1 if rng.random() < 0.85 else 1
    kept = [line for line in inv.lines if line.cena_netto]
    inv.lines = []
    for line in kept:
        new = changed_line(rng, line, inv.custom, sign=sign)
        new.indeks, new.pkwiu, new.gtin = line.indeks, line.pkwiu, line.gtin
        inv.lines.append(new)
    inv.zaplacono = None
    inv.forma_platnosci = "przelew"
    inv.przyczyna_korekty = rng.choice(
        ("Zwrot towaru", "Udzielenie rabatu", "Pomyłka w ilości", "Reklamacja", "Błędna cena jednostkowa")
    )


def _margin(rng: random.Random, inv: Invoice) -> None:
    inv.marza, inv.rates, inv.lines = True, [], []
    for name in rng.sample(_USED, rng.choices((1, 2, 3), (6, 3, 1))[0]):
        price = Decimal(rng.randint(90, 4500))
        count = Decimal(rng.choice((1, 1, 1, 2)))
        line = used_line(name, price, count)
        _shelf(rng, line)
        inv.lines.append(line)
    inv.suma_brutto = sum((line.wartosc_brutto for line in inv.lines), Decimal(0))
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci != "przelew" else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or 0)


def _pay_anew(rng: random.Random, inv: Invoice) -> None:
    """Payment that fits the new total."""
    if inv.suma_brutto > 3000 and inv.forma_platnosci != "przelew":
        inv.forma_platnosci = "przelew"
        inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    cash = inv.forma_platnosci not in {"przelew", "pobranie"}
    partly = inv.zaplacono is not None and rng.random() < 0.6
    inv.zaplacono = None
    if cash:
        inv.zaplacono = inv.suma_brutto
    elif partly:
        inv.zaplacono = cents(inv.suma_brutto * Decimal(rng.randint(1, 10)) / 10)
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or 0)


def _total(rng: random.Random, count: int) -> float:
    return min(rng.lognormvariate(5.9, 1.2) * (1 + count / 4), 300_000.0)


def _trade(rng: random.Random, kind: str, rate: str | None) -> str | None:
    if kind == "exempt":
        return rng.choice(("edukacja", "uslugi", "medyczna", "reklama", "it"))
    if kind == "reverse":
        return rng.choice(
            ("budowa", "przemysl", "elektryczna") if rate == "oo" else ("transport", "uslugi", "edukacja")
        )
    return None


def draw(rng: random.Random) -> Doc:
    """An invoice of some kind, ready to print, on its sheet."""
    kind = pick(rng, KINDS)
    count = _count(rng) if kind in {"VAT", "PROFORMA", "EUR"} else rng.randint(1, 5)
    gross = kind in {"VAT", "PROFORMA"} and rng.random() < 0.2
    rate = {"exempt": "zw", "reverse": rng.choice(("oo", "oo", "np"))}.get(kind)
    buyer = draw_foreign(rng, rng.choice(("DE", "CZ", "NL", "FR", "AT"))) if rate == "np" else None
    if rate == "oo":
        buyer = draw_company(rng, "company")
    inv = draw_invoice(
        rng,
        trade=_trade(rng, kind, rate),
        kind=kind if kind in {"KOR", "PROFORMA"} else "VAT",
        lines=(count, count),
        gross=gross,
        currency="EUR" if kind == "EUR" else "PLN",
        rate=rate,
        buyer=buyer,
        total=_total(rng, count),
        discounts=rng.choice((0.0, 0.0, 0.0, 0.5, 1.0)) if kind in {"VAT", "PROFORMA"} else 0.0,
        prefix=rng.choice(_PREFIXES[kind]) if kind in _PREFIXES else None,
    )
    _lengthen(rng, inv)
    if kind in {"VAT", "PROFORMA"}:
        _additions(rng, inv, gross=gross)
    if kind == "KOR":
        _difference(rng, inv)
    settle_sums(inv)
    for line in inv.lines:  # no minus before a zero
        line.kwota_vat = (line.kwota_vat or Decimal("0.00")) + 0
    for row in inv.rates:
        row.vat += 0
    inv.suma_vat += 0
    if kind == "margin":
        _margin(rng, inv)
    elif kind != "KOR":
        _pay_anew(rng, inv)
    if kind == "reverse":
        inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    if kind == "PROFORMA":
        inv.zaplacono, inv.do_zaplaty, inv.forma_platnosci = None, inv.suma_brutto, "przelew"
    style = draw_style(rng, inv.waluta)
    bare = rng.random() < 0.15
    if bare:
        style = replace(style, rates="23")
    doc = Doc(Sheet(inv, rng, style=style), rng, kind, bare_rates=bare, signed=rng.random() < 0.06)
    if kind == "VAT" and rng.random() < 0.08:
        rates = [row.stawka for row in inv.rates]
        doc.vat_letters = dict(zip(rates, rng.choice(("ABCDEF", "ABCDEF", "abcdef")), strict=False))
    return doc


def corrected(doc: Doc) -> str:
    """The sentence that names the corrected invoice and says why."""
    s, rng = doc.s, doc.rng
    number, day = draw_corrected(s)
    text = s.text(number)
    first = rng.choice(
        (
            f"Dotyczy faktury nr {text} z dnia {s.date(day)}",
            f"Korekta do faktury: {text} z dnia {s.date(day)}",
            f"Faktura korygowana: {text}, data wystawienia: {s.date(day)}",
        )
    )
    reason = rng.choice(("Przyczyna korekty:", "Powód korekty:", "Przyczyna:"))
    return f"<p>{first}<br>{reason} {s('przyczyna_korekty')}</p>"
