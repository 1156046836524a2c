"""Final invoices that settle advances: the whole delivery, what was invoiced before, and the remainder."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import RateSum, cents, draw_invoice, draw_number, percent
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, table
from benchmarks.corpus.parts import (
    columns,
    dates,
    in_words,
    item_table,
    party,
    payment,
    signatures,
    split_payment,
    vat_table,
)

_HEADINGS = (
    "Faktura końcowa nr",
    "FAKTURA ROZLICZENIOWA",
    "Faktura VAT końcowa nr",
    "Faktura rozliczająca zaliczki nr",
    "FAKTURA VAT ROZLICZENIOWA NR",
    "Faktura rozliczeniowa",
)


@layout("settlement")
def final(rng: random.Random) -> Drawn:
    """Rows at full value, a table of advances, and the VAT table of the remainder alone or beside that of the whole."""
    rate = rng.choice(("23", "23", "8"))
    inv = draw_invoice(
        rng,
        kind="ROZ",
        total=rng.lognormvariate(8.2, 0.9),
        lines=(1, 5),
        rate=rate,
        trade=rng.choice(("budowa", "dom", "it", "hydraulika", "reklama", "elektryczna")),
    )
    whole = inv.rates[0]
    advances = []
    left = whole.brutto
    for index in range(rng.choices((1, 2, 3), (60, 30, 10))[0]):
        gross = cents(whole.brutto * Decimal(rng.randint(10, 30)) / 100)
        left -= gross
        day = inv.data_wystawienia - timedelta(days=150 - 40 * index + rng.randint(0, 20))
        vat = cents(gross * percent(rate) / (100 + percent(rate)))
        advances.append((draw_number(rng, day, "FZ"), day, gross - vat, vat, gross))
    net = whole.netto - sum((row[2] for row in advances), Decimal(0))
    vat = whole.vat - sum((row[3] for row in advances), Decimal(0))
    inv.rates = [RateSum(rate, net, vat, net + vat)]
    inv.suma_netto, inv.suma_vat, inv.suma_brutto = net, vat, net + vat
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    s = Sheet(inv, rng)
    items = item_table(s, columns(rng))
    sums = f"{rng.choice(('Wartość dostawy ogółem:', 'Wartość zamówienia razem:', 'Razem wartość całkowita:'))} netto {s.money(whole.netto)}, VAT {s.money(whole.vat)}, brutto {s.money(whole.brutto)}"
    rows = []
    for number, day, *amounts in advances:
        s.linked("zaliczkowa", number, day)
        rows.append([s.text(number), s.date(day), *(s.money(amount) for amount in amounts)])
    if rng.random() < 0.7:
        heads = ["Nr faktury zaliczkowej", "Data", "Netto", "VAT", "Brutto"]
        earlier = table(heads, rows, keys=("", "", "netto", "vat", "brutto"), css="items")
    else:
        earlier = lines(
            [
                f"Faktura zaliczkowa nr {row[0]} z dnia {row[1]}: netto {row[2]}, VAT {row[3]}, brutto {row[4]} {s.sign}"
                for row in rows
            ]
        )
    caption = rng.choice(
        (
            "Rozliczone zaliczki",
            "Otrzymane zaliczki",
            "Faktury zaliczkowe do zamówienia:",
            "Rozliczenie faktur zaliczkowych",
        )
    )
    remainder = rng.choice(
        ("Pozostało do rozliczenia", "Po odliczeniu zaliczek", "Wartość pozostała według stawek", "Do rozliczenia")
    )
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    body = (
        f"<h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2>{pairs(dates(s))}<table class='full'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table>"
        f"{items}<p>{sums}</p><h4>{caption}</h4>{earlier}<h4>{remainder}</h4>{vat_table(s)}<p>{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b></p><p>{in_words(s)}</p>"
        f"{pairs(payment(s))}<p>{lines(split_payment(s))}</p>{signatures(s) if rng.random() < 0.5 else ''}"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb'))}; }} h4 {{ margin: 8pt 0 2pt 0; }} h2 {{ font-size: 13pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="15mm"))
