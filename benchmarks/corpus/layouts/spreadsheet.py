"""A spreadsheet's print: one grid, labels and values in its cells."""

from __future__ import annotations

import random

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import RIGHT, page
from benchmarks.corpus.parts import Pair, amount_due, columns, dates, in_words, payment, split_payment


class _Grid:
    """Rows of a fixed number of columns; cells span what is left over."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[str] = []

    def row(self, *cells: tuple[str, int], css: str = "") -> None:
        used = sum(span for _, span in cells)
        filled = [*cells, *([("", 1)] * (self.width - used))]
        self.rows.append(
            f"<tr class='{css}'>" + "".join(f"<td colspan='{span}'>{text}</td>" for text, span in filled) + "</tr>"
        )

    def pairs(self, rows: list[Pair], label: int, value: int, indent: int = 0) -> None:
        for key, text in rows:
            self.row(*([("", indent)] if indent else []), (key, label), (text, value))


@layout("spreadsheet")
def sheet(rng: random.Random) -> Drawn:
    """Parties under or beside each other in cells, the table in the same grid, sums under its columns."""
    inv = draw_invoice(rng, lines=(1, 12))
    s = Sheet(inv, rng)
    names = columns(rng)
    width = max(len(names), 8)
    grid = _Grid(width)
    half = width // 2
    grid.row((f"<b>{s.label('faktura')}</b>", half), (f"<b>{s('numer_faktury')}</b>", width - half), css="head")
    grid.pairs(dates(s), half - 1, 2)
    grid.row()
    grid.row((s.label("sprzedawca"), half), (s.label("nabywca"), width - half), css="shade")
    seller = [s("sprzedawca_nazwa"), *s.address("sprzedawca"), f"{s.label('nip')} {s('sprzedawca_nip')}"]
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")]
    buyer += [f"{s.label('nip')} {s('nabywca_nip')}"] if inv.nabywca.nip else []
    for index in range(max(len(seller), len(buyer))):
        cells = [(column[index] if index < len(column) else "") for column in (seller, buyer)]
        grid.row((cells[0], half), (cells[1], width - half))
    grid.row()
    extra = [("", width - len(names))] if width > len(names) else []
    grid.row(*[(s.column(name), 1) for name in names], *extra, css="shade")
    for cells in s.item_rows(names):
        marked = [
            f"<div class='{'r' if name in RIGHT else ''}'>{cell}</div>" for name, cell in zip(names, cells, strict=True)
        ]
        grid.row(*[(cell, 1) for cell in marked], *extra)
    sums = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    if {"wartosc_netto", "wartosc_brutto"} <= set(names):
        cells = [f"<div class='r'><b>{s(sums[name])}</b></div>" if name in sums else "" for name in names]
        cells[names.index("wartosc_netto") - 1] = s.label("razem")
        grid.row(*[(cell, 1) for cell in cells], *extra)
    if rng.random() < 0.7 or "wartosc_brutto" not in names:
        grid.row()
        start = width - 4
        grid.row(("", start), *[(s.label(name), 1) for name in ("stawka", "netto", "vat", "brutto")], css="shade")
        for rate in s.vat_rows():
            grid.row(("", start), *[(f"<div class='r'>{cell}</div>", 1) for cell in rate])
    grid.row()
    grid.pairs(amount_due(s), half, 3)
    grid.row((in_words(s), width))
    grid.pairs(payment(s), half - 1, width - half + 1)
    for note in split_payment(s):
        grid.row((note, width))
    rule = rng.choice(("0.5pt solid #000", "0.5pt solid #aaa", "0.4pt dotted #666"))
    css = (
        f".g {{ width: 100%; }} .g td {{ border: {rule}; height: 13pt; padding: 1pt 3pt; }} .head td {{ font-size: 12pt; }}"
        f".shade td {{ background: {rng.choice(('#ddd', '#fff2cc', '#dbe5f1', '#e2efda', '#fff'))}; font-weight: bold; }}"
    )
    html = page(f"<table class='g'>{''.join(grid.rows)}</table>", css, font=rng.choice(("Carlito", "Liberation Sans")),
                size=rng.choice((8, 9, 10)), margin="12mm", paper=rng.choice(("A4", "A4", "A4 landscape")))  # fmt: skip
    return s.drawn(html)
