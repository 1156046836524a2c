"""Fiscal receipts on narrow paper: PTU letters, with the buyer's NIP (a simplified invoice) or without it."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import PTU
from benchmarks.corpus.markup import MONO, page

LIMIT = Decimal(450)


def _item(line_cells: list[str], letter: str, rng: random.Random, short: bool) -> str:
    name, quantity, price, value = line_cells
    times = rng.choice(("×", "x", "*"))
    body = f"{quantity} {times}{price} {value}{letter}" if not short else f"{quantity}{times}{price} {value} {letter}"
    return (
        f"<div class='row'><span>{name}</span></div><div class='row r2'><span></span><span>{body}</span></div>"
        if len(name) > 24
        else f"<div class='row'><span>{name}</span><span>{body}</span></div>"
    )


def _pair(left: str, right: str, css: str = "") -> str:
    return f"<div class='row {css}'><span>{left}</span><span>{right}</span></div>"


@layout("cash_register")
def receipt(rng: random.Random) -> Drawn:
    """Shop, NIP, number of the print, items, sums by letter, total, payment, the cash register's own number."""
    trade = rng.choice(("spozywcza", "budowa", "biuro", "moto", "gastronomia", "odziez", "dom", "elektryczna"))
    inv = draw_invoice(
        rng,
        trade=trade,
        gross=True,
        lines=(1, 8),
        total=rng.lognormvariate(4.6, 0.9),
        buyer=draw_company(rng, rng.choice(("company", "trader"))),
    )
    with_nip = rng.random() < 0.65
    inv.rodzaj_faktury = "UPR" if with_nip and inv.suma_brutto <= LIMIT else "PARAGON"
    inv.numer_faktury = rng.choice(
        (
            f"{rng.randint(1, 99999):06d}",
            f"W{rng.randint(1000, 999999):06d}",
            f"{rng.randint(1, 9999)}/{rng.randint(1, 9999):04d}",
        )
    )
    inv.forma_platnosci = rng.choice(("gotówka", "karta", "karta", "BLIK"))
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    s = Sheet(inv, rng)
    letters = {rate: PTU[rate] for rate in (row.stawka for row in inv.rates)}
    rows = s.item_rows(("nazwa", "ilosc", "cena_brutto", "wartosc_brutto"))
    short = rng.random() < 0.5
    items = ""
    for line, cells, truth in zip(inv.lines, rows, s.printed_items, strict=True):
        items += _item(cells, letters[line.stawka_vat], rng, short)
        truth["stawka_vat"] = line.stawka_vat
    # Receipts print the taxed sale gross; the net value follows from it.
    sums = ""
    for (rate, vat, gross), row in zip(s.vat_rows(("stawka", "vat", "brutto")), inv.rates, strict=True):
        letter = letters[row.stawka]
        sums += _pair(f"{rng.choice(('SPRZEDAŻ OPODATK.', 'SPRZEDAŻ OPODATKOWANA'))} {letter}", gross) + _pair(
            f"PTU {letter} {rate if not rate.isdigit() else rate + '%'}", vat
        )
    address = s.address("sprzedawca")
    head = f"<div class='c'>{s('sprzedawca_nazwa')}<br>{'<br>'.join(address)}<br>NIP {s('sprzedawca_nip')}</div>"
    number = f"{rng.choice(('nr wydr.', 'nr wydruku', 'Nr paragonu:', 'PARAGON NR', '#'))}{' ' if rng.random() < 0.9 else ''}{s('numer_faktury')}"
    when = _pair(s("data_wystawienia"), number)
    paid = {"gotówka": ("GOTÓWKA", "Gotówka"), "karta": ("KARTA PŁATNICZA", "Karta", "KARTA VISA"), "BLIK": ("BLIK",)}[
        inv.forma_platnosci
    ]
    s.note("forma_platnosci", inv.forma_platnosci)
    s.unscored("zaplacono", "do_zaplaty", "data_sprzedazy")
    buyer = ""
    if with_nip:
        buyer = _pair(rng.choice(("NIP NABYWCY:", "NIP nabywcy", "Nabywca NIP:")), s("nabywca_nip"))
    total = _pair(rng.choice(("SUMA PLN", "SUMA: PLN", "RAZEM PLN", "DO ZAPŁATY PLN")), s("suma_brutto"), "big")
    ptu = _pair(rng.choice(("SUMA PTU", "RAZEM PTU", "ŁĄCZNIE PTU")), s("suma_vat"))
    device = f"<div class='c'>{rng.choice(('BCK', 'ZBF', 'EAZ', 'CAB'))} {rng.randint(1000000000, 2499999999)}</div>"
    clock = f"{rng.randint(8, 21):02d}:{rng.randint(0, 59):02d}"
    foot = _pair(f"Kasa {rng.randint(1, 9)} Kasjer {rng.choice(('Ewa', 'nr 12', 'ADMIN'))}", clock)
    bars = "<hr>"
    body = (
        f"{head}<br>{when}<div class='c'>PARAGON FISKALNY</div>{bars}{items}{bars}{sums}{ptu}{bars}{total}{_pair(rng.choice(paid), s.money(inv.suma_brutto))}"
        f"{buyer if rng.random() < 0.7 else ''}"
    )
    if buyer and buyer not in body:
        body = body.replace(
            f"<div class='c'>PARAGON FISKALNY</div>{bars}", f"<div class='c'>PARAGON FISKALNY</div>{buyer}{bars}"
        )
    body += f"{bars}{foot}{device}<div class='c'>{s.text(rng.choice(('DZIĘKUJEMY ZA ZAKUPY', 'Zapraszamy ponownie', 'Zwroty do 14 dni z paragonem')))}</div>"
    css = ".row { display: flex; justify-content: space-between; } .big { font-size: 12pt; font-weight: bold; } hr { border: 0; border-top: 0.8pt dashed #000; margin: 2pt 0; }"
    height = 110 + 9 * len(inv.lines)
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice((*MONO[:4], "Liberation Sans Narrow", "Roboto Condensed")),
            size=rng.choice((7, 7.5, 8)),
            margin="4mm",
            paper=f"{rng.choice((72, 80))}mm {height}mm",
        )
    )
