"""Advance invoices: the money received, and the order it was paid for."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import RateSum, cents, draw_invoice, line_of, percent
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, table
from benchmarks.corpus.parts import party, payment, signatures, split_payment, vat_table

_HEADINGS = (
    "Faktura zaliczkowa nr",
    "FAKTURA VAT ZALICZKOWA",
    "Faktura VAT zaliczkowa nr",
    "FAKTURA ZALICZKOWA NR",
    "Faktura zaliczkowa",
    "Faktura dokumentująca otrzymanie zaliczki nr",
)
_RECEIVED = (
    "Data otrzymania zaliczki:",
    "Data wpłaty zaliczki:",
    "Zaliczkę otrzymano dnia:",
    "Data otrzymania zapłaty",
    "Data otrzymania wpłaty:",
)


@layout("advance")
def advance(rng: random.Random) -> Drawn:
    """The order with its own totals above or below the advance; the advance as a row of its own or in a VAT table only."""
    inv = draw_invoice(
        rng,
        kind="ZAL",
        total=rng.lognormvariate(8.2, 0.9),
        lines=(1, 4),
        prefix=rng.choice(("FZ", "ZAL", "FVZ", "FZAL", "FV")),
        trade=rng.choice(("budowa", "dom", "it", "hydraulika", "reklama", "elektryczna")),
    )
    order = list(inv.lines)
    order_net, order_vat, order_gross = inv.suma_netto, inv.suma_vat, inv.suma_brutto
    share = Decimal(rng.choice((10, 20, 25, 30, 40, 50, 60))) / 100
    inv.rates = []
    for rate in sorted({line.stawka_vat for line in order}, key=lambda name: -percent(name)):
        gross = cents(sum((line.wartosc_brutto for line in order if line.stawka_vat == rate), Decimal(0)) * share)
        vat = cents(gross * percent(rate) / (100 + percent(rate)))
        inv.rates.append(RateSum(rate, gross - vat, vat, gross))
    inv.suma_brutto = sum((row.brutto for row in inv.rates), Decimal(0))
    inv.suma_vat = sum((row.vat for row in inv.rates), Decimal(0))
    inv.suma_netto = inv.suma_brutto - inv.suma_vat
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    inv.numer_zamowienia = rng.choice(
        (
            f"ZK/{rng.randint(1, 999)}/{inv.data_wystawienia.year}",
            f"ZAM {rng.randint(100, 9999)}",
            f"{rng.randint(10, 999)}/Z/{inv.data_wystawienia.year}",
        )
    )
    s = Sheet(inv, rng)
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ))  # fmt: skip
    advance_rows = ""
    if rng.random() < 0.45:
        row_names = ("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")
        rows = []
        for row in inv.rates:
            line = line_of(
                f"Zaliczka na poczet zamówienia {inv.numer_zamowienia}", "szt.", Decimal(1), row.netto, row.stawka
            )
            line.kwota_vat, line.wartosc_brutto = row.vat, row.brutto
            rows.append(line)
        advance_rows = table(
            [s.column(name) for name in row_names], s.item_rows(row_names, rows), keys=row_names, css="items full"
        )
    ordered = table(
        [s.column(name) for name in names], s.item_rows(names, order, stan="zamowienie"), keys=names, css="items full"
    )
    caption = rng.choice(("Zamówienie:", "Dane zamówienia", "Przedmiot zamówienia (umowy)", "Specyfikacja zamówienia"))
    if rng.random() < 0.7:
        ordered += (
            f"<p class='r'>{rng.choice(('Wartość zamówienia brutto:', 'Razem zamówienie brutto', 'Wartość zamówienia z podatkiem:'))} {s.money(order_gross)} {s.sign}"
            + (f" (netto {s.money(order_net)}, VAT {s.money(order_vat)})</p>" if rng.random() < 0.5 else "</p>")
        )
    s("numer_zamowienia")
    when = [
        (s.label("data_wystawienia"), s("data_wystawienia")),
        (rng.choice(_RECEIVED), s("data_sprzedazy")),
        (s.label("zamowienie"), s("numer_zamowienia")),
    ]
    inv.termin_platnosci = None
    money = [
        (
            rng.choice(
                ("Kwota zaliczki brutto:", "Otrzymana zaliczka:", "Wartość zaliczki brutto", "Zaliczka brutto:")
            ),
            f"<b>{s('suma_brutto')} {s.sign}</b>",
        )
    ]
    if rng.random() < 0.5:
        money.append((s.label("zaplacono"), s("zaplacono")))
        money.append((s.label("do_zaplaty"), s("do_zaplaty")))
    rest = order_gross - inv.suma_brutto
    if rng.random() < 0.4:
        money.append(("Pozostaje z zamówienia:", f"{s.money(rest)} {s.sign}"))
    block = f"<h4>{rng.choice(('Rozliczenie zaliczki', 'Zaliczka', 'Kwota otrzymanej zaliczki według stawek'))}</h4>{advance_rows}{vat_table(s)}{pairs(money)}<p>{s.label('slownie')} {s.words('suma_brutto')}</p>"
    wanted = f"<h4>{caption}</h4>{ordered}"
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    blocks = [wanted, block] if rng.random() < 0.65 else [block, wanted]
    body = (
        f"<h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2>{pairs(when)}<table class='full'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table>"
        f"{''.join(blocks)}{pairs([row for row in payment(s) if 'zam' not in row[0].lower()])}<p>{lines(split_payment(s))}</p>{signatures(s)}"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb'))}; }} h4 {{ margin: 8pt 0 2pt 0; }} h2 {{ font-size: 13pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="15mm"))
