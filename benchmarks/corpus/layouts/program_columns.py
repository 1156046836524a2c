"""Accounting programs with labels in a left column, values beside them, and thin rules."""

from __future__ import annotations

import random

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, contacts, lines, logo, page, pairs, registers
from benchmarks.corpus.parts import (
    Pair,
    columns,
    dates,
    in_words,
    item_table,
    payment,
    remarks,
    signatures,
    split_payment,
    title,
    totals,
    vat_table,
)


def _labelled(s: Sheet, role: str) -> list[Pair]:
    """A party as a column of labels; the heading stands at its name."""
    company = getattr(s.inv, role)
    street, *rest = s.address(role)
    rows = [(s.label(role), f"<b>{s(f'{role}_nazwa')}</b>")]
    rows += (
        [("Adres:", f"{street}<br>{'<br>'.join(rest)}")]
        if s.rng.random() < 0.6
        else [("Ulica:", street), ("", lines(rest))]
    )
    if company.nip:
        rows.insert(s.rng.choice((1, len(rows))), (s.label("nip"), s(f"{role}_nip")))
    if role == "sprzedawca" and company.regon and s.rng.random() < 0.3:
        rows.append(("REGON:", s("sprzedawca_regon")))
    return rows


def _css(rng: random.Random) -> str:
    rule = rng.choice(("#999", "#000", "#bbb"))
    return (
        f".k {{ color: {rng.choice(('#333', '#555', '#000'))}; width: {rng.randint(95, 140)}pt; }}"
        f".items th {{ border-bottom: 1pt solid {rule}; border-top: 1pt solid {rule}; }}"
        f".items td {{ border-bottom: 0.4pt solid {rule}; }} .foot td {{ font-weight: bold; }}"
        f".rule {{ border-top: 0.6pt solid {rule}; margin: 7pt 0; }} h1 {{ font-size: 15pt; margin: 0 0 6pt 0; }}"
        ".vat { margin-left: auto; } .sum { margin-left: auto; } .sum .v { text-align: right; }"
    )


@layout("program_columns")
def stacked(rng: random.Random) -> Drawn:
    """Everything in one column of pairs above the table, sums flush right below; sometimes over several pages."""
    inv = draw_invoice(rng, lines=(24, 42) if rng.random() < 0.15 else None)
    s = Sheet(inv, rng)
    blocks = [dates(s), _labelled(s, "sprzedawca"), _labelled(s, "nabywca"), payment(s)]
    if rng.random() < 0.4:
        blocks = [blocks[1], blocks[2], blocks[0], blocks[3]]
    head = "<div class='rule'></div>".join(pairs(block) for block in blocks)
    mark = logo(rng, inv.sprzedawca, "#333", height=30) if rng.random() < 0.3 else ""
    body = (
        f"{mark}<h1>{title(s)}</h1>{head}<div class='rule'></div>{item_table(s, columns(rng))}<div class='rule'></div>"
        f"{vat_table(s) if rng.random() < 0.8 else ''}{pairs(totals(s), 'sum')}<p>{in_words(s)}</p>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p>{signatures(s) if rng.random() < 0.5 else ''}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9, 9.5)),
                        footer=rng.choice(("", "Strona", "str."))))  # fmt: skip


@layout("program_columns")
def two_columns(rng: random.Random) -> Drawn:
    """Pairs in two columns: document on the left, payment on the right; parties beside each other underneath."""
    inv = draw_invoice(rng, discounts=0.4 if rng.random() < 0.25 else 0.0)
    s = Sheet(inv, rng)
    number = (s.label("numer"), f"<b>{s('numer_faktury')}</b>")
    left, right = [number, *dates(s)], payment(s)
    seller, buyer = pairs(_labelled(s, "sprzedawca")), pairs(_labelled(s, "nabywca"))
    upper = f"<tr><td>{pairs(left)}</td><td>{pairs(right)}</td></tr>"
    lower = f"<tr><td>{seller}</td><td>{buyer}</td></tr>"
    order = (upper, lower) if rng.random() < 0.6 else (lower, upper)
    heading = s.text(rng.choice(("FAKTURA VAT", "Faktura", "FAKTURA", "Faktura sprzedaży")))
    names = columns(rng, discount=any(line.rabat for line in inv.lines))
    foot = f"<small>{contacts(inv.sprzedawca)}"
    foot += f"<br>{registers(rng, inv.sprzedawca)}</small>" if inv.sprzedawca.krs else "</small>"
    body = (
        f"<h1>{heading}</h1><table class='full'>{order[0]}</table><div class='rule'></div>"
        f"<table class='full'>{order[1]}</table>{item_table(s, names)}"
        f"<table class='full'><tr><td>{pairs(totals(s))}{in_words(s)}</td><td>{vat_table(s)}</td></tr></table>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p><div class='rule'></div>{foot}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=rng.choice((8, 8.5, 9))))
