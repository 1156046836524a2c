"""Duplicates: the date of the duplicate stands beside the issue date, above it, or at the foot."""

from __future__ import annotations

import random
from datetime import timedelta

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, SANS, SERIF, lines, page, pairs, stamp
from benchmarks.corpus.parts import (
    columns,
    dates,
    in_words,
    item_table,
    party,
    payment,
    remarks,
    signatures,
    split_payment,
    title,
    totals,
    vat_table,
)


@layout("duplicate")
def copy(rng: random.Random) -> Drawn:
    """The word large in the heading, in a corner, or in a sentence with its date."""
    inv = draw_invoice(rng, lines=(1, 7))
    s = Sheet(inv, rng)
    s.annotate("duplikat")
    day = s.date(inv.data_wystawienia + timedelta(days=rng.randint(5, 260)))
    where = rng.choice(("corner", "heading", "beside", "foot"))
    when = dates(s)
    corner, heading, foot = "", title(s), ""
    if where == "corner":
        corner = f"<div class='dup'>DUPLIKAT<br><small>z dnia {day}</small></div>"
    elif where == "heading":
        heading += rng.choice(
            (f"<br>DUPLIKAT wystawiony dnia {day}", f" – DUPLIKAT<br><small>Data wystawienia duplikatu: {day}</small>")
        )
    elif where == "beside":
        heading = f"DUPLIKAT<br>{heading}"
        when.insert(
            rng.choice((0, 1)), (rng.choice(("Data wystawienia duplikatu:", "Data duplikatu", "Duplikat z dnia:")), day)
        )
    else:
        heading += rng.choice((" DUPLIKAT", " (duplikat)"))
        foot = f"<p>Duplikat faktury wystawiono dnia {day} na wniosek nabywcy.</p>"
    parties = [f"{s.label(role)}<br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    notes = [*split_payment(s), *remarks(s)]
    layout_of_parties = (
        f"<td>{parties[0]}</td><td>{parties[1]}</td><td>{pairs(when)}</td>"
        if rng.random() < 0.5
        else f"<td>{pairs(when)}</td><td>{parties[0]}<br><br>{parties[1]}</td>"
    )
    body = (
        f"{corner}<h2>{heading}</h2><table class='full'><tr>{layout_of_parties}</tr></table>{pairs(payment(s))}{item_table(s, columns(rng))}"
        f"<table class='full'><tr><td>{vat_table(s)}</td><td>{pairs(totals(s))}</td></tr></table><p>{in_words(s)}</p><p>{lines(notes)}</p>{foot}"
        f"{stamp(rng, inv.sprzedawca) if rng.random() < 0.4 else signatures(s)}"
    )
    css = f".dup {{ float: right; border: 2pt solid #a00; color: #a00; padding: 4pt 8pt; font-size: 13pt; }} .items th, .vat th {{ border-bottom: 1pt solid #333; border-top: 1pt solid #333; }} .items td {{ border-bottom: {rng.choice((0.3, 0))}pt solid #999; }}"
    return s.drawn(
        page(body, css, font=rng.choice((*SANS, *SERIF, *MONO[:2])), size=rng.choice((8, 8.5, 9)), margin="14mm")
    )
