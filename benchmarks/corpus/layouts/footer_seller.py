"""Sellers that stand only in the letterhead or the foot, with no label round either party."""

from __future__ import annotations

import random

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, lines, logo, page, pairs, registers
from benchmarks.corpus.parts import (
    amount_due,
    columns,
    dates,
    due,
    in_words,
    item_table,
    remarks,
    split_payment,
    title,
    totals,
    vat_table,
)


@layout("footer_seller")
def letterhead(rng: random.Random) -> Drawn:
    """The buyer in an address window, the seller in letterhead or foot with bank, tax and register numbers."""
    inv = draw_invoice(
        rng,
        lines=(1, 7),
        seller=draw_company(
            rng, rng.choice(("company", "company", "trader")), rng.choice(("it", "reklama", "transport", "uslugi"))
        ),
    )
    s = Sheet(inv, rng)
    seller = inv.sprzedawca
    name = f"<b>{s('sprzedawca_nazwa')}</b>"
    street = " · ".join(s.address("sprzedawca")) if rng.random() < 0.5 else ", ".join(s.address("sprzedawca"))
    numbers = [f"NIP {s('sprzedawca_nip')}"]
    if rng.random() < 0.6:
        numbers.append(f"REGON {s('sprzedawca_regon')}")
    if seller.krs:
        numbers.append(f"KRS {s('sprzedawca_krs')}")
    account = ""
    if inv.forma_platnosci == "przelew":
        account = f"{s('bank')} {s('numer_konta')}" if rng.random() < 0.8 else s("numer_konta")
    contact = s.text(f"tel. {seller.telefon} · {seller.email} · {seller.www}")
    colour = rng.choice(COLOURS)
    court = registers(rng, seller) if seller.krs else ""
    where = rng.choice(("foot", "foot", "head", "split", "columns"))
    head, foot = "", ""
    if where == "foot":
        head = f"<div class='lh'>{logo(rng, seller, colour)}</div>"
        foot = lines([f"{name}, {street}", " | ".join(numbers), account, contact, court])
    elif where == "head":
        head = f"<div class='lh'>{logo(rng, seller, colour)} {name}<br>{street}<br>{' '.join(numbers)}<br>{contact}<br>{account}</div>"
        foot = court
    elif where == "split":
        head = f"<div class='lh r'>{name}<br>{street}<br>{contact}</div>"
        foot = lines([" · ".join([*numbers, account]), court])
    else:
        head = f"<div class='lh'>{logo(rng, seller, colour, height=50)}</div>"
        cells = (lines([name, *street.replace(" · ", ", ").split(", ", 1)]), lines(numbers), lines([account, contact]))
        foot = "<table class='full'><tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + f"</tr></table>{court}"
    to = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca")]
    if inv.nabywca.nip:
        to.append(f"NIP: {s('nabywca_nip')}" if rng.random() < 0.85 else s("nabywca_nip"))
    meta = dates(s, place=0.2)
    if inv.forma_platnosci == "przelew":
        meta.append(due(s))
    meta.append((s.label("forma_platnosci"), s("forma_platnosci")))
    window = f"<table class='full'><tr><td style='width: 55%'>{lines(to)}</td><td>{pairs(meta)}</td></tr></table>"
    sums = pairs(totals(s), "sum") if len(inv.rates) == 1 else vat_table(s) + pairs(amount_due(s), "sum")
    body = (
        f"{head}<br>{window}<h2>{title(s)}</h2>{item_table(s, columns(rng))}<br>{sums}<p>{in_words(s)}</p>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p><div class='foot0'>{foot}</div>"
    )
    css = (
        f".lh {{ border-bottom: 1pt solid {colour}; padding-bottom: 6pt; }} .sum {{ margin-left: auto; }} .sum .v {{ text-align: right; }}"
        f".foot0 {{ position: fixed; bottom: 0; left: 0; right: 0; border-top: 0.6pt solid {colour}; font-size: 6.8pt; color: {rng.choice(('#555', '#000', colour))}; padding-top: 4pt; text-align: {rng.choice(('center', 'left'))}; }}"
        f".items th {{ border-bottom: 1pt solid #000; }} .items td {{ border-bottom: 0.3pt solid #bbb; }} h2 {{ font-size: 14pt; color: {colour}; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9, 9.5)), margin="16mm"))
