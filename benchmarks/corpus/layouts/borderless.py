"""Tables without borders: merged headings, group headings and subtotals between the rows."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import Line, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, RIGHT, SANS, SERIF, lines, page, pairs
from benchmarks.corpus.parts import dates, in_words, party, payment, remarks, split_payment, title, totals, vat_table

_GROUPS = (
    "Materiały",
    "Robocizna",
    "Usługi",
    "Towary handlowe",
    "Pozostałe",
    "Grupa A – części",
    "Dział II",
    "Etap 1",
    "Etap 2",
)


def _row(cells: list[str], names: tuple[str, ...], css: str = "") -> str:
    marked = [
        f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, cells, strict=True)
    ]
    return f"<tr class='{css}'>{''.join(marked)}</tr>"


def _head(s: Sheet, names: tuple[str, ...]) -> str:
    """Two rows of headings: `netto` and `VAT` each over two columns, where those columns lie together."""
    if names[-4:] == ("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto") and s.rng.random() < 0.6:
        plain = "".join(f"<th rowspan='2'>{s.column(name)}</th>" for name in names[:-3])
        return f"<tr>{plain}<th colspan='2' class='c'>Podatek VAT</th><th rowspan='2'>{s.column('wartosc_brutto')}</th></tr><tr><th>%</th><th class='r'>kwota</th></tr>"
    return (
        "<tr>"
        + "".join(f"<th class='{'r' if name in RIGHT else ''}'>{s.column(name)}</th>" for name in names)
        + "</tr>"
    )


@layout("borderless")
def groups(rng: random.Random) -> Drawn:
    """White space alone makes the columns; two or three groups with headings and subtotals."""
    inv = draw_invoice(rng, lines=(3, 9))
    s = Sheet(inv, rng)
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
    ))  # fmt: skip
    cells = s.item_rows(names)
    grouped = rng.random() < 0.7
    cut = rng.randint(1, len(cells) - 1)
    rows = ""
    for caption, part, printed in zip(
        rng.sample(_GROUPS, 2), (inv.lines[:cut], inv.lines[cut:]), (cells[:cut], cells[cut:]), strict=True
    ):
        if grouped:
            rows += f"<tr class='group'><td colspan='{len(names)}'>{s.text(caption)}</td></tr>"
        rows += "".join(_row(row, names) for row in printed)
        if grouped and rng.random() < 0.8:
            rows += _subtotal(s, names, part)
    wrapped = f"<table class='items full'><thead>{_head(s, names)}</thead><tbody>{rows}</tbody></table>"
    top = pairs([*dates(s), *payment(s)])
    parties = [f"<small>{s.label(role)}</small><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca")]
    body = (
        f"<h2>{title(s)}</h2><table class='p'><tr><td>{parties[0]}</td><td>{parties[1]}</td><td>{top}</td></tr></table><br>{wrapped}<br>"
        f"{vat_table(s) if rng.random() < 0.75 or len(inv.rates) > 1 else ''}<br>{pairs(totals(s), 'sum')}<p>{in_words(s)}</p><p>{lines([*split_payment(s), *remarks(s)])}</p>"
    )
    css = f".items td {{ padding: {rng.choice((2, 4, 5))}pt 6pt; }} .items th {{ font-weight: {rng.choice(('bold', 'normal'))}; color: #444; }} .group td {{ font-weight: bold; padding-top: 7pt; }} .sub td {{ font-style: italic; }} .p {{ width: 100%; }} .sum {{ margin-left: {rng.choice(('auto', '0'))}; }}"
    return s.drawn(
        page(body, css, font=rng.choice((*SANS, *SERIF, *MONO[:2])), size=rng.choice((8, 8.5)), margin="15mm")
    )


def _subtotal(s: Sheet, names: tuple[str, ...], part: list[Line]) -> str:
    sums = {
        "wartosc_netto": sum((line.wartosc_netto or Decimal(0) for line in part), Decimal(0)),
        "kwota_vat": sum((line.kwota_vat or Decimal(0) for line in part), Decimal(0)),
        "wartosc_brutto": sum((line.wartosc_brutto for line in part), Decimal(0)),
    }
    cells = [s.money(sums[name]) if name in sums else "" for name in names]
    cells[names.index("nazwa")] = s.rng.choice(("Suma częściowa", "Razem grupa", "Podsuma", "razem:"))
    return _row(cells, names, "sub")
