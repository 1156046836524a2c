"""A printed form from a pad, filled in hand-like type: dotted lines, narrow columns, letters that do not keep the line."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.markup import HAND, page, stamp


@layout("form_handwritten")
def pad(rng: random.Random) -> Drawn:
    """Seller as a stamp or by hand; empty rows stay empty; the amount in words by hand."""
    inv = draw_invoice(rng, lines=(1, 4), seller=draw_company(rng, rng.choice(("trader", "trader", "partners"))))
    inv.forma_platnosci = rng.choice(("gotówka", "przelew", "gotówka"))
    inv.zaplacono = None
    inv.do_zaplaty = inv.suma_brutto
    style = replace(
        draw_style(rng),
        thousands=rng.choice((" ", "")),
        decimal=",",
        zeros=False,
        accounts="groups",
        dates=rng.choice(("dots", "dots r.", "dashes", "words")),
    )
    s = Sheet(inv, rng, style=style)
    hand, ink = rng.choice(HAND), rng.choice(("#1a2a8a", "#222266", "#111", "#0b3d91"))

    def fill(text: str, width: str = "") -> str:
        shift, turn = rng.uniform(-1.2, 0.8), rng.uniform(-1.2, 1.2)
        wide = f"min-width: {width};" if width else ""
        return f"<span class='dots' style='{wide}'><span class='h' style='transform: translateY({shift:.1f}pt) rotate({turn:.2f}deg)'>{text}</span></span>"

    def side(role: str, caption: str) -> str:
        company = getattr(inv, role)
        rows = [fill(s(f"{role}_nazwa"), "100%"), *(fill(line, "100%") for line in s.address(role))]
        rows += [f"NIP {fill(s(f'{role}_nip'), '60%')}"] if company.nip else ["NIP ....................."]
        return f"<small>{caption}</small><br>{'<br>'.join(rows)}"

    if rng.random() < 0.5:
        parts = [s("sprzedawca_nazwa"), *s.address("sprzedawca"), f"NIP {s('sprzedawca_nip')}"]
        seller = f"<small>pieczęć sprzedawcy</small><div class='st'>{'<br>'.join(parts)}</div>"
    else:
        seller = side("sprzedawca", "Sprzedawca (nazwa, adres, NIP)")
    names = (
        "lp",
        "nazwa",
        "jednostka",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "stawka_vat",
        "kwota_vat",
        "wartosc_brutto",
    )
    heads = (
        "Lp.",
        "Nazwa towaru / usługi",
        "J.m.",
        "Ilość",
        "Cena jedn. netto",
        "Wartość netto",
        "VAT %",
        "Kwota VAT",
        "Wartość brutto",
    )
    rows = [[cells[0], *(fill(cell) for cell in cells[1:])] for cells in s.item_rows(names)]
    rows += [[str(index), *([""] * 8)] for index in range(len(rows) + 1, rng.randint(6, 9))]
    total = ["", "", "", "", "RAZEM", fill(s("suma_netto")), "", fill(s("suma_vat")), fill(s("suma_brutto"))]
    cells_of = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in [*rows, total])
    grid = f"<table class='full g'><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{cells_of}</table>"
    pay = f"Sposób zapłaty {fill(s('forma_platnosci'), '70pt')}"
    if inv.forma_platnosci == "przelew":
        pay += f" termin zapłaty {fill(s('termin_platnosci'), '70pt')}<br>Nr konta {fill(s('numer_konta'), '220pt')}"
    sale = (
        f"Data sprzedaży {fill(s('data_sprzedazy'), '80pt')}"
        if rng.random() < 0.7
        else "Data sprzedaży ......................"
    )
    place = f"Miejscowość {fill(s('miejsce_wystawienia'), '80pt')}" if rng.random() < 0.6 else ""
    body = (
        f"<table class='full'><tr><td class='st0'>{seller}</td><td class='c'><b class='t'>{rng.choice(('FAKTURA VAT', 'FAKTURA', 'FAKTURA VAT – oryginał'))}</b><br>Nr {fill(s('numer_faktury'), '90pt')}<br>"
        f"Data wystawienia {fill(s('data_wystawienia'), '80pt')}<br>{sale}<br>{place}</td></tr><tr><td colspan='2'>{side('nabywca', 'Nabywca (nazwa, adres, NIP)')}</td></tr></table>"
        f"<p>{pay}</p>{grid}<p>Do zapłaty {fill(s('do_zaplaty'), '90pt')} {s.sign} &nbsp; słownie {fill(s.words('do_zaplaty', 'fraction'), '280pt')}</p>"
        f"<table class='full'><tr><td class='c'>{stamp(rng, inv.nabywca) if rng.random() < 0.2 else '<br><br>'}<br><small>podpis odbierającego</small></td><td class='c'>{stamp(rng, inv.sprzedawca) if rng.random() < 0.4 else '<br><br>'}<br><small>podpis wystawiającego</small></td></tr></table>"
    )
    css = (
        f".h {{ font-family: '{hand}'; color: {ink}; font-size: {rng.choice((11, 12, 13))}pt; display: inline-block; line-height: 1; }} .dots {{ border-bottom: 0.8pt dotted #555; display: inline-block; }}"
        ".g td, .g th { border: 0.6pt solid #000; height: 19pt; font-size: 7.5pt; } .g .h { font-size: 10pt; } .g .dots { border: 0; } .t { font-size: 15pt; }"
        ".st { border: 1pt solid #3344aa; color: #3344aa; padding: 4pt; display: inline-block; transform: rotate(-2deg); font-size: 8pt; } .st0 { width: 52%; }"
    )
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice(("Liberation Sans", "Liberation Serif", "DejaVu Sans")),
            size=8.5,
            margin="11mm",
            paper=rng.choice(("A4", "190mm 240mm", "A4")),
        )
    )
