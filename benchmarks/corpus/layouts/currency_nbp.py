"""Invoices in EUR, USD, GBP or CZK with the National Bank's rate and VAT in PLN."""

from __future__ import annotations

import random

from benchmarks.corpus.companies import draw_foreign
from benchmarks.corpus.content import cents, draw_buyer, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import nrb
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, table
from benchmarks.corpus.parts import amount_due, columns, dates, due, item_table, party, remarks, title


def _exchange(s: Sheet) -> str:
    sign = s.inv.waluta
    rate, day, number = s("kurs_waluty"), s("data_kursu"), s("tabela_kursu")
    return s.rng.choice((
        f"Kurs {sign}: {rate} PLN, tabela NBP nr {number} z dnia {day}", f"1 {sign} = {rate} PLN (tabela {number} z {day})",
        f"Przeliczono wg średniego kursu NBP {rate}, tabela {number}, data kursu: {day}",
        f"Kurs waluty: {rate}<br>Data kursu: {day}<br>Tabela: {number}", f"Tabela kursów średnich NBP nr {number} z dnia {day}: 1 {sign} = {rate} zł",
    ))  # fmt: skip


@layout("currency_nbp")
def abroad(rng: random.Random) -> Drawn:
    """VAT in PLN as a column of the VAT table, as a second table, or in a sentence."""
    currency = rng.choices(("EUR", "USD", "GBP", "CZK"), (70, 15, 9, 6))[0]
    foreign = rng.random() < 0.3
    inv = draw_invoice(
        rng,
        currency=currency,
        lines=(1, 6),
        rate="0 WDT" if foreign and rng.random() < 0.6 else None,
        buyer=draw_foreign(rng, rng.choice(("DE", "CZ", "FR", "NL"))) if foreign else draw_buyer(rng),
        trade=rng.choice(("it", "przemysl", "transport", "reklama", "dom")),
    )
    inv.forma_platnosci = rng.choice(("przelew", "przelew", "karta"))
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    assert inv.kurs_waluty is not None
    s = Sheet(inv, rng)
    names = columns(rng)
    place = rng.choice(("column", "column", "sentence", "table"))
    if place == "column":
        rate_columns = ("stawka", "netto", "vat", "brutto", "vat_pln")
        heads = [
            s.label("stawka"),
            f"{s.label('netto')} [{currency}]",
            f"VAT [{currency}]",
            f"{s.label('brutto')} [{currency}]",
            rng.choice(("VAT [PLN]", "VAT w PLN", "Kwota VAT PLN")),
        ]
        foot = [[s.label("razem"), s("suma_netto"), s("suma_vat"), s("suma_brutto"), s("suma_vat_pln")]]
        rates = table(heads, s.vat_rows(rate_columns), keys=rate_columns, css="vat", foot=foot)
    else:
        foot = [[s.label("razem"), s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
        rates = table(
            [s.label(name) for name in ("stawka", "netto", "vat", "brutto")],
            s.vat_rows(),
            keys=("stawka", "netto", "vat", "brutto"),
            css="vat",
            foot=foot,
        )
        vat_pln = s("suma_vat_pln")
        if place == "sentence":
            rates += f"<p>{rng.choice(('Kwota VAT w PLN:', 'VAT po przeliczeniu:', 'Podatek VAT w złotych:'))} {vat_pln} {rng.choice(('PLN', 'zł'))}</p>"
        else:
            netto_pln = cents(inv.suma_netto * inv.kurs_waluty)
            cells = [s.money(netto_pln), vat_pln, s.money(netto_pln + (inv.suma_vat_pln or 0))]
            rates += f"<p>Wartości w PLN:</p>{table(['Netto PLN', 'VAT PLN', 'Brutto PLN'], [cells], keys=('netto', 'vat', 'brutto'), css='vat')}"
    pay = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if inv.forma_platnosci == "przelew":
        pay.append(due(s))
        inv.numer_konta = nrb(rng)
        pay.append(
            (
                f"{s.label('numer_konta').rstrip(':')} ({currency}):" if rng.random() < 0.5 else s.label("numer_konta"),
                s("numer_konta"),
            )
        )
        if rng.random() < 0.3:
            pay.append(("Konto PLN:", s.account(nrb(rng), None, "PLN")))
        if rng.random() < 0.6:
            pay.append((rng.choice(("SWIFT:", "BIC:", "SWIFT/BIC")), s.text(inv.sprzedawca.swift or "")))
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    words = (
        f"<p>{s.label('slownie').replace(' złotych', '')} {s.words('do_zaplaty', rng.choice(('code', 'words', 'spaced')))}</p>"
        if rng.random() < 0.6
        else ""
    )
    note = f"<p>{'Wewnątrzwspólnotowa dostawa towarów, stawka 0%, art. 41 ust. 3 ustawy o VAT.' if inv.rates[0].stawka == '0 WDT' else ''}</p>"
    blocks = [f"<table class='p'><tr><td>{parties[0]}</td><td>{parties[1]}</td></tr></table>", pairs([*dates(s), *pay])]
    if rng.random() < 0.4:
        blocks.reverse()
    body = (
        f"<h2>{title(s)}</h2>{''.join(blocks)}{'Waluta: ' + currency if rng.random() < 0.5 else ''}{item_table(s, names)}<br>{rates}"
        f"{pairs(amount_due(s))}{words}<p>{_exchange(s)}</p>{note}<p>{lines(remarks(s))}</p>"
    )
    rule = rng.choice(("#000", "#999", "#cbd5e1"))
    css = f".items td, .items th, .vat td, .vat th {{ border: 0.5pt solid {rule}; }} .p {{ width: 100%; table-layout: fixed; }} .foot td {{ font-weight: bold; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="15mm"))
