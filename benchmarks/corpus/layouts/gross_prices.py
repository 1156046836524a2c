"""Wholesale with gross price lists, a discount a line, and deposits for packaging outside the sale."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, dates, party, payment, split_payment, title, vat_table

_COLUMNS = (
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_brutto", "rabat", "wartosc_brutto", "stawka_vat"),
    ("lp", "nazwa", "gtin", "jednostka", "ilosc", "cena_brutto", "rabat", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    (
        "lp",
        "nazwa",
        "ilosc",
        "jednostka",
        "rabat",
        "cena_netto",
        "cena_brutto",
        "stawka_vat",
        "wartosc_netto",
        "wartosc_brutto",
    ),
)
_PACKAGING = (
    ("Butelka 0,5 l zwrotna", "0.50"),
    ("Skrzynka na butelki", "15.00"),
    ("Paleta EUR – kaucja", "45.00"),
    ("Keg 30 l", "120.00"),
    ("Pojemnik E2", "22.50"),
)


def _deposit(s: Sheet, rng: random.Random) -> tuple[str, Decimal]:
    rows, total = [], Decimal(0)
    for name, price in rng.sample(_PACKAGING, rng.randint(1, 3)):
        count = rng.randint(1, 40)
        value = Decimal(price) * count
        total += value
        rows.append([s.text(name), str(count), s.money(Decimal(price)), s.money(value)])
    heads = ["Opakowania zwrotne", "Ilość", "Kaucja", "Wartość"]
    return table(heads, rows, keys=("nazwa", "ilosc", "cena_netto", "wartosc_netto"), css="dep"), total


@layout("gross_prices")
def wholesale(rng: random.Random) -> Drawn:
    """VAT table from gross sums; with deposits the amount due is more than the gross total."""
    inv = draw_invoice(
        rng,
        gross=True,
        discounts=rng.choice((0.4, 0.8, 1.0)),
        trade=rng.choice(("spozywcza", "biuro", "odziez", "elektryczna", "medyczna")),
        lines=(26, 44) if rng.random() < 0.15 else (2, 10),
    )
    s = Sheet(inv, rng)
    deposits = ""
    whole = inv.suma_brutto
    extra: list[Pair] = []
    inv.zaplacono = inv.zaplacono and inv.suma_brutto
    if rng.random() < 0.5:
        deposits, total = _deposit(s, rng)
        whole += total
        inv.zaplacono = None
        extra.append(
            (rng.choice(("Kaucje za opakowania:", "Opakowania zwrotne:", "Kaucja")), f"{s.money(total)} {s.sign}")
        )
        s.settle("obciazenie", total)
    inv.do_zaplaty = whole - (inv.zaplacono or Decimal(0))
    names = rng.choice(_COLUMNS)
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    saved = sum(
        ((line.cena_brutto or Decimal(0)) * line.ilosc - line.wartosc_brutto for line in inv.lines if line.rabat),
        Decimal(0),
    )
    sums = [(s.label("suma_brutto"), f"{s('suma_brutto')} {s.sign}"), *extra]
    if inv.zaplacono is not None:
        sums.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    sums.append((s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    if saved > 0 and rng.random() < 0.5:
        sums.append((rng.choice(("Udzielono rabatów na kwotę", "Oszczędzasz:")), s.money(saved)))
    words = f"{s.label('slownie')} {s.words('do_zaplaty' if whole != inv.suma_brutto else 'suma_brutto')}"
    head = f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#222')}<br><small>{contacts(inv.sprzedawca)}</small></td><td>{pairs(dates(s))}</td></tr></table>"
    left, right = lines(party(s, "sprzedawca")), lines(party(s, "nabywca"))
    sides = (
        f"<td>{s.label('sprzedawca')}:<br>{left}</td>".replace("::", ":"),
        f"<td>{s.label('nabywca')}:<br>{right}</td>".replace("::", ":"),
    )
    body = (
        f"{head}<h2>{title(s)}</h2><table class='p'><tr>{sides[0]}{sides[1]}</tr></table><br>{items}{deposits}"
        f"<table class='full'><tr><td>{pairs(sums)}</td><td>{vat_table(s)}</td></tr></table><p>{words}</p>{pairs(payment(s))}<p>{lines(split_payment(s))}</p>"
    )
    css = ".items th, .dep th { background: #eee; } .items td, .items th, .dep td, .dep th { border: 0.4pt solid #777; font-size: 7.5pt; } .dep { margin: 6pt 0; } .p { width: 100%; table-layout: fixed; } h2 { font-size: 13pt; }"
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="12mm"))
