"""Reverse charge and sales taxed elsewhere: oo for domestic goods, np for services to firms abroad."""

from __future__ import annotations

import random

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, registers, table
from benchmarks.corpus.parts import amount_due, dates, in_words, party, payment, remarks, title, totals, vat_table

_WORDS = (
    "odwrotne obciążenie",
    "Odwrotne obciążenie",
    "ODWROTNE OBCIĄŻENIE",
    "Podatek rozlicza nabywca – odwrotne obciążenie",
    "odwrotne obciążenie / reverse charge",
)


@layout("reverse_charge")
def reverse(rng: random.Random) -> Drawn:
    """The words of the reverse charge in a box or among remarks; VAT columns empty, zero or missing."""
    abroad = rng.random() < 0.6
    rate = rng.choice(("np", "np", "np II")) if abroad else "oo"
    buyer = (
        draw_foreign(rng, rng.choice(("DE", "CZ", "NL", "FR", "AT", "SE", "IE")))
        if abroad
        else draw_company(rng, "company")
    )
    currency = "EUR" if abroad and rng.random() < 0.45 else "PLN"
    inv = draw_invoice(
        rng,
        trade=rng.choice(("it", "transport", "reklama") if abroad else ("przemysl", "budowa")),
        rate=rate,
        buyer=buyer,
        currency=currency,
        lines=(1, 4),
    )
    inv.forma_platnosci = "przelew"
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    inv.suma_vat_pln = None
    s = Sheet(inv, rng)
    s.annotate("odwrotne_obciazenie")
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    shown = rng.choice(("table", "table", "sums", "one"))
    if shown == "table":
        sums = vat_table(s) + pairs(amount_due(s))
    elif shown == "sums":
        sums = pairs(totals(s))
    else:
        sums = f"<p class='r'>{rng.choice(('Razem:', 'Razem netto:', 'Suma:'))} {s('suma_netto')} {s.sign}</p>" + pairs(
            amount_due(s)
        )
    box = f"<div class='box'>{s.text(rng.choice(_WORDS))}</div>"
    basis = (
        "Miejsce świadczenia: art. 28b ustawy o VAT." if abroad else "Art. 145e ustawy o podatku od towarów i usług."
    )
    parties = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    exchange = (
        f"<p>Kurs NBP: {s('kurs_waluty')} z dnia {s('data_kursu')}, tabela {s('tabela_kursu')}</p>"
        if currency == "EUR" and rng.random() < 0.5
        else ""
    )
    place = rng.random() < 0.5
    foot = f"<small>{registers(rng, inv.sprzedawca)}</small>" if inv.sprzedawca.krs else ""
    body = (
        f"<h2>{title(s)}</h2>{box if place else ''}<table class='full'><tr><td style='width: 40%'>{pairs([*dates(s), *payment(s)])}</td><td>{'<p>'.join(parties)}</td></tr></table><br>"
        f"{items}<br>{sums}<p>{in_words(s)}</p>{'' if place else box}<p>{basis if rng.random() < 0.5 else ''}</p>{exchange}<p>{lines(remarks(s))}</p>{foot}"
    )
    css = f".items td, .items th, .vat td, .vat th {{ border-bottom: {rng.choice(('0.5pt solid #000', '0.4pt solid #bbb'))}; }} .box {{ {rng.choice(('border: 1pt solid #000; padding: 4pt;', 'font-weight: bold;', ''))} }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9)), margin="16mm"))
