"""Corrections: what was and what is, in tables, in pairs of rows, in columns, as differences, in words only."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import address, draw_company
from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.corrected import CAPTIONS, Change, in_columns, in_pairs, in_tables
from benchmarks.corpus.composing.sealed_kinds.differing import basics, difference_sums, reason, reference, refund
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, cap, start
from benchmarks.corpus.composing.sealed_kinds.items import cells, draw_columns, item_table, without, wrapped
from benchmarks.corpus.composing.sealed_kinds.money import payment, sum_up, vat_table
from benchmarks.corpus.content import ZERO, Invoice, RateSum, cents, draw_invoice, draw_number, line_of, percent
from benchmarks.corpus.core import Drawn

_PREFIXES = ("KOR", "FK", "KF", "FKV", "KFS", "FVK", "KS", "FKOR", "FSK")
_LESS = (
    "zwrot towaru",
    "Zwrot części dostawy",
    "Błędnie podana ilość",
    "Reklamacja uznana",
    "Braki w dostawie",
    "Towar uszkodzony w transporcie",
    "zwrot wg protokołu",
)
_CHEAP = (
    "Udzielony rabat",
    "Obniżka ceny po sprzedaży",
    "Błędna cena",
    "skonto",
    "Rabat posprzedażowy",
    "Zmiana warunków umowy",
    "pomyłka w cenie",
)
_MORE = (
    "Pomyłka w ilości",
    "Podwyższenie ceny",
    "Niedoszacowanie wartości",
    "Błędna ilość na fakturze",
    "Zaniżona cena",
)
_RATE = ("Błędna stawka VAT", "Nieprawidłowa stawka podatku", "pomyłka w stawce VAT")
_TRADES = ("spozywcza", "biuro", "budowa", "elektryczna", "odziez", "przemysl", "dom", "hydraulika", "moto", "uslugi")


def _invoice(rng: random.Random, kind: str = "KOR", lines: tuple[int, int] = (1, 4)) -> Invoice:
    trade = rng.choice(_TRADES)
    inv = draw_invoice(
        rng, kind=kind, trade=trade, lines=lines, total=rng.lognormvariate(6.9, 1), prefix=rng.choice(_PREFIXES)
    )
    inv.zaplacono, inv.numer_zamowienia = None, None
    inv.forma_platnosci = "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    return inv


def correction(rng: random.Random) -> Drawn:
    """Quantities, prices or a rate were changed; the rows before and after stand in one of three arrangements."""
    inv = _invoice(rng)
    how = rng.choices(("less", "cheap", "more", "rate"), (46, 32, 12, 10))[0]
    form = rng.choice(("tables", "tables", "pairs", "columns")) if how != "rate" else rng.choice(("tables", "pairs"))
    change = Change(inv, rng, how)
    inv.przyczyna_korekty = rng.choice({"less": _LESS, "cheap": _CHEAP, "more": _MORE, "rate": _RATE}[how])
    doc = start(inv, rng, "KOR", wide=True)
    basics(doc)
    doc.items = {"tables": in_tables, "pairs": in_pairs, "columns": in_columns}[form](doc, change)
    difference_sums(doc, change)
    return composed(doc)


def advance_correction(rng: random.Random) -> Drawn:
    """An advance was given back, wholly or in part."""
    inv = _invoice(rng, "KOR_ZAL", (1, 1))
    line = inv.lines[0]
    order = f"{rng.randint(10, 900)}/{inv.data_wystawienia.year}"
    name = rng.choice(
        ("Zaliczka na poczet zamówienia {}", "Zaliczka – zamówienie {}", "Przedpłata do umowy {}")
    ).format(order)
    inv.lines = [
        line_of(
            name,
            "szt.",
            Decimal(1),
            cents(Decimal(rng.randint(20000, 900000)) / 100),
            line.stawka_vat,
            custom=inv.custom,
        )
    ]
    change = Change(inv, rng, "cheap")
    inv.przyczyna_korekty = rng.choice(
        ("Zwrot zaliczki", "Rezygnacja z części zamówienia", "Zwrot części przedpłaty", "zmiana wartości zamówienia")
    )
    doc = start(inv, rng, "KOR_ZAL", wide=True)
    # The advance's own order stands in the line alone.
    doc.s.unscored("numer_zamowienia", "dokumenty_powiazane")
    reference(doc)
    reason(doc)
    payment(doc, order=False)
    doc.items = (in_tables if rng.random() < 0.6 else in_pairs)(doc, change)
    difference_sums(doc, change)
    return composed(doc)


def difference(rng: random.Random) -> Drawn:
    """Only what changed is listed, with its sign."""
    inv = _invoice(rng)
    change = Change(inv, rng, rng.choices(("less", "more"), (85, 15))[0])
    inv.przyczyna_korekty = rng.choice(_LESS if inv.suma_brutto < 0 else _MORE)
    doc = start(inv, rng, "KOR", wide=True)
    basics(doc)
    columns = without(draw_columns(rng), "cena_netto")
    caption = rng.choice(CAPTIONS["roznica"] + ("Pozycje korekty", "Zmiany"))
    doc.items = cap(caption) + item_table(doc, columns, change.move, "roznica")
    difference_sums(doc, change)
    return composed(doc)


def collective(rng: random.Random) -> Drawn:
    """A rebate on several invoices, a row each; the rows are no goods."""
    inv = _invoice(rng, lines=(1, 1))
    rate = inv.lines[0].stawka_vat if percent(inv.lines[0].stawka_vat) else "23"
    inv.przyczyna_korekty = rng.choice(
        ("Bonus roczny", "Premia za obrót w kwartale", "Rabat potransakcyjny", "Rabat za osiągnięcie progu zakupów")
    )
    doc = start(inv, rng, "zbiorcza", wide=True)
    sums = [ZERO, ZERO, ZERO]
    columns = ("lp", "nazwa", "indeks", "wartosc_netto", "kwota_vat", "wartosc_brutto")
    heads = [doc.w("c_lp"), rng.choice(("Faktura korygowana", "Nr faktury", "Dokument")), rng.choice(("z dnia",
        "Data", "Data wyst.")),
             doc.w("c_wartosc_netto"), doc.w("c_kwota_vat"), doc.w("c_wartosc_brutto")]  # fmt: skip
    body = ""
    for index in range(1, rng.randint(3, 9)):
        day = inv.data_wystawienia - timedelta(days=rng.randint(10, 95))
        number = draw_number(rng, day)
        doc.s.linked("korygowana", number, day)
        netto = -cents(Decimal(rng.randint(800, 90000)) / 100)
        vat = cents(netto * percent(rate) / 100)
        sums = [total + value for total, value in zip(sums, (netto, vat, netto + vat), strict=True)]
        body += cells(
            [
                str(index),
                doc.s.text(number),
                doc.day(day),
                *(doc.s.money(value) for value in (netto, vat, netto + vat)),
            ],
            columns,
        )
    sum_up(inv, [RateSum(rate, *sums)])
    inv.do_zaplaty = inv.suma_brutto
    doc.s.unscored("pozycje")
    doc.items = wrapped(doc, columns, f"<thead>{cells(heads, columns, 'th')}</thead>", body)
    reason(doc)
    payment(doc, order=False)
    doc.rates = vat_table(doc)
    doc.sums += refund(doc)
    return composed(doc)


_WRONG = (("Adres nabywcy", "adres"), ("Nazwa nabywcy", "nazwa"), ("Termin płatności", "termin"))


def _texts(doc: Doc, what: str) -> tuple[str, str]:
    """A text as it was and as it should be."""
    rng, buyer = doc.rng, doc.inv.nabywca
    assert doc.inv.termin_platnosci is not None
    if what == "adres":
        return ", ".join(address(rng)), buyer.adres
    if what == "nazwa":
        place = rng.randint(1, max(1, len(buyer.nazwa) - 4))
        return f"{buyer.nazwa[:place]}{buyer.nazwa[place + 1 :]}", buyer.nazwa
    return doc.s.date(doc.inv.termin_platnosci - timedelta(days=7)), doc.s("termin_platnosci")


def formal(rng: random.Random) -> Drawn:
    """A text was wrong; no amount changes."""
    inv = _invoice(rng, lines=(1, 1))
    inv.lines, inv.rates = [], []
    inv.suma_netto = inv.suma_vat = inv.suma_brutto = inv.do_zaplaty = ZERO
    inv.nabywca = draw_company(rng, rng.choice(("company", "trader")))
    label, what = rng.choice(_WRONG)
    inv.przyczyna_korekty = rng.choice(
        ("Pomyłka w danych", "Błąd w danych formalnych", f"Korekta: {label.lower()}", "błędne dane na fakturze")
    )
    doc = start(inv, rng, "KOR")
    for name in ("suma_netto", "suma_vat", "suma_brutto"):
        doc.s.note(name, ZERO)
    reference(doc)
    reason(doc)
    old, new = _texts(doc, what)
    doc.items = _formal_table(doc, label, doc.s.text(old), doc.s.text(new))
    doc.notes.append(
        rng.choice(
            (
                "Pozostałe pozycje faktury pozostają bez zmian.",
                "Wartości faktury nie ulegają zmianie.",
                "Korekta nie wpływa na kwoty.",
            )
        )
    )
    if rng.random() < 0.5:
        doc.sums.append((doc.w("do_zaplaty"), doc.amount("do_zaplaty")))
    return composed(doc)


def _formal_table(doc: Doc, label: str, old: str, new: str) -> str:
    """What was and what is: a table across, a table down, or sentences."""
    was, now = doc.rng.choice((("Było", "Jest"), ("Treść błędna", "Treść prawidłowa"), ("Przed korektą",
        "Po korekcie"), ("Zapis dotychczasowy", "Zapis po zmianie"),
                               ("BYŁO", "POWINNO BYĆ")))  # fmt: skip
    form = doc.rng.randrange(3)
    if form == 0:
        rows: Sequence[Sequence[str]] = (("Pole", was, now), (label, old, new))
        body = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
        return f"<table class='it full'>{body}</table>"
    if form == 1:
        return (
            f"<table class='it'><tr><td>{label} – {was.lower()}</td><td>{old}</td></tr><tr><td>{label} – "
            f"{now.lower()}</td><td>{new}</td></tr></table>"
        )
    return f"<p>{label}</p><p>{was}: {old}<br>{now}: <b>{new}</b></p>"
