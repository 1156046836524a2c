"""Accounting programs that draw a frame round everything."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, SANS, contacts, lines, logo, page, registers, stamp, table
from benchmarks.corpus.parts import (
    amount_due,
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
    vat_table,
)


def _css(rng: random.Random) -> str:
    width = rng.choice(("0.5pt", "0.75pt", "1pt"))
    shade = rng.choice(("#e6e6e6", "#d9e2ec", "transparent", "#cccccc", "#f3e9d2"))
    return (
        f".box {{ border: {width} solid #000; padding: 3pt 5pt; }} .cap {{ background: {shade}; font-weight: bold; }}"
        f".items td, .items th, .vat td, .vat th, .grid > tbody > tr > td {{ border: {width} solid #000; }}"
        f".items th, .vat th {{ background: {shade}; font-weight: {rng.choice(('bold', 'normal'))}; text-align: center; }}"
        ".grid { width: 100%; table-layout: fixed; } .big { font-size: 13pt; font-weight: bold; } .m { margin-top: 5pt; }"
        ".due { border: 1.5pt solid #000; padding: 4pt; font-size: 11pt; }"
    )


def _box(rng: random.Random, caption: str, body: str) -> str:
    if rng.random() < 0.5:
        return f"<div class='cap'>{caption}</div><div>{body}</div>"
    return f"<small>{caption}</small><br>{body}"


@layout("program_frames")
def boxes(rng: random.Random) -> Drawn:
    """Date box at the top right, two boxes of parties, table, VAT table and totals in frames."""
    inv = draw_invoice(rng, discounts=0.5 if rng.random() < 0.2 else 0.0)
    s = Sheet(inv, rng)
    colour = "#000"
    corner = logo(rng, inv.sprzedawca, colour) if rng.random() < 0.5 else stamp(rng, inv.sprzedawca)
    when = lines([f"{label} <b>{value}</b>" for label, value in dates(s)])
    head = f"<td>{corner}</td><td class='c big'>{title(s)}<br><small>{rng.choice(('ORYGINAŁ', 'oryginał / kopia', ''))}</small></td>"
    top = f"<table class='grid'><tr>{head}<td>{when}</td></tr></table>"
    seller = _box(rng, s.label("sprzedawca"), lines(party(s, "sprzedawca")))
    buyer = _box(rng, s.label("nabywca"), lines(party(s, "nabywca")))
    sides = [seller, buyer] if rng.random() < 0.85 else [buyer, seller]
    parties = f"<table class='grid m'><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>"
    pay = "&nbsp;&nbsp; ".join(f"{label} <b>{value}</b>" for label, value in payment(s))
    discount = any(line.rabat for line in inv.lines)
    items = item_table(s, columns(rng, discount=discount))
    due = lines([f"{label} {value}" for label, value in amount_due(s)])
    bottom = (
        f"<table class='full m'><tr><td style='width:48%'><div class='due'>{due}</div><div>{in_words(s)}</div></td>"
        f"<td>{vat_table(s, 'vat full')}</td></tr></table>"
    )
    pieces = [top, parties, f"<div class='box m'>{pay}</div>", f"<div class='m'>{items}</div>", bottom]
    if rng.random() < 0.2:
        pieces.insert(4, pieces.pop(2))
    notes = [*split_payment(s), *remarks(s)]
    pieces.append(f"<div class='box m'>{s.label('uwagi')} {lines(notes)}</div>" if notes else "")
    pieces.append(signatures(s))
    footer = f"<small>{registers(rng, inv.sprzedawca)}</small>" if inv.sprzedawca.krs and rng.random() < 0.4 else ""
    html = page("".join(pieces) + footer, _css(rng), font=rng.choice(SANS), size=rng.choice((8, 8.5, 9)),
                margin=rng.choice(("10mm", "14mm", "18mm")))  # fmt: skip
    return s.drawn(html)


@layout("program_frames")
def carried(rng: random.Random) -> Drawn:
    """An old program in one frame a page: fixed width letters, the sum carried over to the next page."""
    inv = draw_invoice(rng, lines=(14, 24) if rng.random() < 0.4 else (2, 9), trade=rng.choice(("spozywcza", "budowa")))
    s = Sheet(inv, rng)
    names = ("lp", "indeks", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto")
    rows = s.item_rows(names)
    cut = rng.randint(9, 13) if len(rows) > 13 else len(rows)
    heads = [s.column(name) for name in names]
    carry = s.money(sum((line.wartosc_netto or Decimal(0) for line in inv.lines[:cut]), Decimal(0)))
    blank = [""] * (len(names) - 2)
    items = table(heads, rows[:cut], keys=names, css="items full",
                  foot=[[*blank, "Do przeniesienia:", carry]] if cut < len(rows) else [])  # fmt: skip
    if cut < len(rows):
        again = f"{title(s)} – {rng.choice(('strona 2', 'c.d.', 'str. 2/2'))}"
        moved = [*blank, rng.choice(("Z przeniesienia:", "Przeniesiono:")), carry]
        body = table(heads, [moved, *rows[cut:]], keys=names, css="items full")
        items += f"<div style='page-break-before: always'>{again}</div>{body}"
    when = " ".join(f"{label} {value};" for label, value in dates(s))
    sums = lines([f"{label} {value}" for label, value in amount_due(s)])
    pay = lines([f"{label} {value}" for label, value in payment(s)])
    body = (
        f"<div class='box'><b>{title(s)}</b><br>{when}</div>"
        f"<div class='box'>{s.label('sprzedawca')} {', '.join(party(s, 'sprzedawca'))}<br>{contacts(inv.sprzedawca)}</div>"
        f"<div class='box'>{s.label('nabywca')} {', '.join(party(s, 'nabywca'))}</div>{items}"
        f"<table class='grid'><tr><td>{vat_table(s, 'vat full')}</td><td>{pay}<br>{sums}</td></tr></table>"
        f"<div class='box'>{in_words(s)}</div>{lines(split_payment(s))}{signatures(s)}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(MONO), size=7.5, margin="12mm"))
