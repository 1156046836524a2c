"""Web templates with a coloured band above or a coloured column beside the invoice."""

from __future__ import annotations

import random

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, contacts, lines, logo, page, registers
from benchmarks.corpus.parts import (
    amount_due,
    columns,
    dates,
    in_words,
    item_table,
    party,
    payment,
    remarks,
    split_payment,
    title,
    totals,
    vat_table,
)

_FONTS = ("Lato", "Open Sans", "Roboto", "Inter", "Cantarell", "Noto Sans", "Quicksand")


def _stacked(rows: list[tuple[str, str]]) -> str:
    """Small labels with their values underneath."""
    return "".join(
        f"<div class='pair'><div class='lab'>{label.rstrip(':')}</div><div>{value}</div></div>" for label, value in rows
    )


def _css(rng: random.Random, colour: str) -> str:
    radius = rng.choice((0, 3, 8))
    return (
        f".band {{ background: {colour}; color: #fff; padding: 14pt 16pt; border-radius: {radius}pt; }}"
        f".side {{ background: {colour}; color: #fff; width: 150pt; height: 272mm; padding: 14pt 11pt; vertical-align: top; }}"
        ".main { padding: 12pt 0 0 14pt; } .lab { font-size: 6.8pt; opacity: .75; margin-top: 5pt; letter-spacing: .3pt; }"
        f".items th {{ color: {colour}; border-bottom: 1.5pt solid {colour}; text-align: left; font-size: 7.5pt; }}"
        ".items td { border-bottom: 0.4pt solid #ddd; padding: 4pt; } .vat th { font-weight: normal; color: #777; }"
        ".totals { margin-left: auto; } .totals td { padding: 2pt 6pt; } .totals td:last-child { text-align: right; }"
        f".due {{ background: {rng.choice(('#eef3f7', '#f6f6f6', colour + '22'))}; padding: 8pt; font-size: 12pt; }}"
        ".num { font-size: 15pt; } .cols { width: 100%; table-layout: fixed; }"
    )


@layout("web_sidebar")
def column(rng: random.Random) -> Drawn:
    """A dark column holds the seller, payment and dates; the rest stands at its right."""
    inv = draw_invoice(rng, lines=(1, 9))
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS[:-1])
    seller_inside = rng.random() < 0.7
    inside = [logo(rng, inv.sprzedawca, "#ffffff66")]
    if seller_inside:
        inside.append(f"<div class='lab'>{s.label('sprzedawca')}</div>{lines(party(s, 'sprzedawca'))}")
    else:
        inside.append(f"<div class='lab'>{s.label('nabywca')}</div>{lines(party(s, 'nabywca'))}")
    inside += [_stacked(dates(s)), _stacked(payment(s))]
    if rng.random() < 0.4:
        inside.append(f"<div class='lab'>Kontakt</div>{contacts(inv.sprzedawca)}")
    outside = party(s, "nabywca") if seller_inside else party(s, "sprzedawca")
    label = s.label("nabywca") if seller_inside else s.label("sprzedawca")
    names = tuple(name for name in columns(rng) if name not in {"pkwiu", "gtin", "kwota_vat"})
    sums = "".join(f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in totals(s))
    table_of_rates = vat_table(s, total=False) if rng.random() < 0.6 or len(inv.rates) > 1 else ""
    main = (
        f"<div class='num'>{title(s)}</div><p><span class='lab'>{label}</span><br>{lines(outside)}</p>{item_table(s, names)}"
        f"<br><table class='totals'>{sums}</table>{table_of_rates}<p>{in_words(s) if rng.random() < 0.5 else ''}</p>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p>"
    )
    cells = [f"<td class='side'>{''.join(inside)}</td>", f"<td class='main'>{main}</td>"]
    if rng.random() < 0.25:
        cells.reverse()
    html = page(f"<table class='full'><tr>{''.join(cells)}</tr></table>", _css(rng, colour), font=rng.choice(_FONTS),
                size=8, margin=rng.choice(("0 10mm 10mm 0", "10mm")))  # fmt: skip
    return s.drawn(html)


@layout("web_sidebar")
def band(rng: random.Random) -> Drawn:
    """A coloured band with number, date and amount due; three columns of text underneath."""
    inv = draw_invoice(rng, lines=(1, 8))
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS[:-1])
    when = dates(s, place=0.1)
    in_band = _stacked(when) if rng.random() < 0.5 else ""
    due = amount_due(s)
    top = f"<div class='band'><table class='cols'><tr><td><span class='num'>{title(s)}</span></td><td>{in_band}</td><td class='r'>{due[-1][1] if due else ''}<br><small>{due[-1][0] if due else ''}</small></td></tr></table></div>"
    blocks = [
        f"<div class='lab'>{s.label('sprzedawca')}</div>{lines(party(s, 'sprzedawca'))}",
        f"<div class='lab'>{s.label('nabywca')}</div>{lines(party(s, 'nabywca'))}",
        (_stacked(when) if not in_band else "") + _stacked(payment(s)),
    ]
    if rng.random() < 0.3:
        blocks = [blocks[2], blocks[0], blocks[1]]
    middle = "<table class='cols'><tr>" + "".join(f"<td>{block}</td>" for block in blocks) + "</tr></table>"
    names = tuple(name for name in columns(rng) if name not in {"pkwiu", "gtin"})
    rest = [f"<tr><td>{key}</td><td>{value}</td></tr>" for key, value in due[:-1]]
    sums = "".join(
        f"<tr><td>{s.label(name)}</td><td>{s(name)} {s.sign}</td></tr>"
        for name in ("suma_netto", "suma_vat", "suma_brutto")
    )
    body = (
        f"{top}{middle}<br>{item_table(s, names)}<br><table class='totals'>{sums}{''.join(rest)}</table>"
        f"{vat_table(s, total=False) if len(inv.rates) > 1 else ''}<div class='due'>{in_words(s)}</div>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p>"
        f"<small style='color:#888'>{contacts(inv.sprzedawca)} {registers(rng, inv.sprzedawca) if inv.sprzedawca.krs else ''}</small>"
    )
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(_FONTS), size=rng.choice((8, 8.5)), margin="12mm"))
