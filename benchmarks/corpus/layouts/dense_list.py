"""Lists of a distributor: many narrow columns in small type, over pages, with and without rules."""

from __future__ import annotations

import random

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, SANS, contacts, lines, page
from benchmarks.corpus.parts import amount_due, dates, in_words, item_table, party, payment, title, vat_table

_COLUMNS = (
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat"),
    ("lp", "nazwa", "indeks", "jednostka", "ilosc", "cena_netto", "rabat", "stawka_vat", "wartosc_netto",
     "wartosc_brutto"),
    ("lp", "indeks", "nazwa", "stawka_vat", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "kwota_vat",
     "wartosc_brutto"),
    ("indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat"),
    ("lp", "gtin", "indeks", "nazwa", "ilosc", "jednostka", "rabat", "cena_netto", "wartosc_netto", "stawka_vat"),
)  # fmt: skip


def _css(rng: random.Random) -> str:
    rule = rng.choice(("#000", "#777", "#bbb"))
    grid = rng.choice(
        (
            f".items td, .items th {{ border: 0.5pt solid {rule}; }}",
            f".items tr {{ border-bottom: 0.4pt solid {rule}; }}",
            f".items th {{ border-bottom: 0.8pt solid {rule}; }} .items tr:nth-child(even) {{ background: #eee; }}",
            f".items th {{ border-top: 0.8pt solid {rule}; border-bottom: 0.8pt solid {rule}; }}",
        )
    )
    gap = rng.choice(("1pt 1.5pt", "1pt 2.5pt", "0.5pt 2pt", "1.5pt 3pt"))
    wrap = rng.choice(("normal", "nowrap", "normal"))
    return (
        f"{grid} .items td, .items th {{ padding: {gap}; font-size: {rng.choice((6.5, 7, 7.5, 8))}pt; }}"
        f".items th {{ font-weight: {rng.choice(('bold', 'normal'))}; white-space: {wrap}; }}"
        ".two { width: 100%; } .two > tbody > tr > td { width: 50%; } .m { margin-top: 6pt; }"
    )


@layout("dense_list")
def list_over_pages(rng: random.Random) -> Drawn:
    """Parties side by side in small type, the list, sums under the VAT table."""
    trade = rng.choice(("spozywcza", "budowa", "moto", "spozywcza"))
    inv = draw_invoice(rng, lines=(20, 50), trade=trade, discounts=rng.choice((0.0, 0.3, 0.7)))
    s = Sheet(inv, rng)
    names = rng.choice(_COLUMNS)
    if not any(line.rabat for line in inv.lines):
        names = tuple(name for name in names if name != "rabat")
    when = lines([f"{label} {value}" for label, value in dates(s)])
    pay = lines([f"{label} {value}" for label, value in payment(s)])
    sides = [
        f"{s.label(role)}<br>{lines(party(s, role))}" for role in rng.choice((("sprzedawca", "nabywca"), ("nabywca", "sprzedawca")))
    ]
    due = lines([f"{label} {value}" for label, value in amount_due(s)])
    body = (
        f"<table class='two'><tr><td><b>{title(s)}</b></td><td>{when}</td></tr>"
        f"<tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>{contacts(inv.sprzedawca)}"
        f"<div class='m'>{item_table(s, names)}</div>"
        f"<table class='two m'><tr><td>{vat_table(s)}</td><td>{due}<br>{pay}</td></tr></table><p>{in_words(s)}</p>"
    )
    fonts = (*SANS, *SANS, *MONO)
    return s.drawn(page(body, _css(rng), font=rng.choice(fonts), size=8, margin=rng.choice(("10mm", "12mm", "14mm")),
                        footer=rng.choice(("", "Strona", "str."))))  # fmt: skip
