"""Lists of a distributor: many narrow columns in small type, over pages, with and without rules."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal
from html import unescape

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, RIGHT, SANS, contacts, lines, page, table
from benchmarks.corpus.parts import Pair, amount_due, dates, in_words, item_table, party, payment, title, vat_table

_COLUMNS = (
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat"),
    ("lp", "nazwa", "indeks", "jednostka", "ilosc", "cena_netto", "rabat", "stawka_vat", "wartosc_netto",
     "wartosc_brutto"),
    ("lp", "indeks", "nazwa", "stawka_vat", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "kwota_vat",
     "wartosc_brutto"),
    ("indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat"),
    ("lp", "gtin", "indeks", "nazwa", "ilosc", "jednostka", "rabat", "cena_netto", "wartosc_netto", "stawka_vat"),
)  # fmt: skip


def _css(rng: random.Random) -> str:
    rule = rng.choice(("#000", "#777", "#bbb"))
    grid = rng.choice(
        (
            f".items td, .items th {{ border: 0.5pt solid {rule}; }}",
            f".items tr {{ border-bottom: 0.4pt solid {rule}; }}",
            f".items th {{ border-bottom: 0.8pt solid {rule}; }} .items tr:nth-child(even) {{ background: #eee; }}",
            f".items th {{ border-top: 0.8pt solid {rule}; border-bottom: 0.8pt solid {rule}; }}",
        )
    )
    gap = rng.choice(("1pt 1.5pt", "1pt 2.5pt", "0.5pt 2pt", "1.5pt 3pt"))
    wrap = rng.choice(("normal", "nowrap", "normal"))
    return (
        f"{grid} .items td, .items th {{ padding: {gap}; font-size: {rng.choice((6.5, 7, 7.5, 8))}pt; }}"
        f".items th {{ font-weight: {rng.choice(('bold', 'normal'))}; white-space: {wrap}; }}"
        ".two { width: 100%; } .two > tbody > tr > td { width: 50%; } .m { margin-top: 6pt; }"
    )


@layout("dense_list")
def list_over_pages(rng: random.Random) -> Drawn:
    """Parties side by side in small type, the list, sums under the VAT table."""
    trade = rng.choice(("spozywcza", "budowa", "moto", "spozywcza"))
    inv = draw_invoice(rng, lines=(20, 50), trade=trade, discounts=rng.choice((0.0, 0.3, 0.7)))
    s = Sheet(inv, rng)
    names: tuple[str, ...] = rng.choice(_COLUMNS)
    if not any(line.rabat for line in inv.lines):
        names = tuple(name for name in names if name != "rabat")
    sides = [
        f"{s.label(role)}<br>{lines(party(s, role))}"
        for role in rng.choice((("sprzedawca", "nabywca"), ("nabywca", "sprzedawca")))
    ]
    body = (
        f"<table class='two'><tr><td><b>{title(s)}</b></td><td>{_pairs(dates(s))}</td></tr>"
        f"<tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>{contacts(inv.sprzedawca)}"
        f"<div class='m'>{item_table(s, names)}</div>{_foot(s)}"
    )
    fonts = (*SANS, *SANS, *MONO)
    return s.drawn(page(body, _css(rng), font=rng.choice(fonts), size=8, margin=rng.choice(("10mm", "12mm", "14mm")),
                        footer=rng.choice(("", "Strona", "str."))))  # fmt: skip


def _pairs(pairs: Sequence[Pair]) -> str:
    """Labels before their values, a pair a line."""
    return lines([f"{label} {value}" for label, value in pairs])


def _three_columns(s: Sheet, items: str) -> str:
    """Seller, buyer and dates beside each other, the list, sums and payment beside the VAT table."""
    sides = "".join(f"<td>{s.label(role)}<br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca"))
    return (
        f"<b>{title(s)}</b><table class='two'><tr>{sides}<td>{_pairs(dates(s))}</td></tr></table>"
        f"<div class='m'>{items}</div>{_foot(s)}"
    )


def _foot(s: Sheet) -> str:
    """The VAT table with sums and payment beside it, and the amount in words."""
    rates, due, pay = vat_table(s), _pairs(amount_due(s)), _pairs(payment(s))
    return f"<table class='two m'><tr><td>{rates}</td><td>{due}<br>{pay}</td></tr></table><p>{in_words(s)}</p>"


_WIDE = (
    "lp",
    "indeks",
    "nazwa",
    "ilosc",
    "jednostka",
    "cena_netto",
    "rabat",
    "wartosc_netto",
    "stawka_vat",
    "kwota_vat",
)


def _parted(rows: list[list[str]], first: int, later: int) -> list[list[list[str]]]:
    """The rows a page."""
    pages = [rows[:first]]
    rest = rows[first:]
    while rest:
        pages.append(rest[:later])
        rest = rest[later:]
    return pages


def _two_lines(names: tuple[str, ...], row: list[str]) -> list[list[str]]:
    """An item as its name over the whole width and its numbers on the line below."""
    cells = dict(zip(names, row, strict=True))
    return [[cells[n] if n in ("lp", "indeks", "nazwa") else "" for n in names],
            [cells[n] if n not in ("lp", "indeks", "nazwa") else "" for n in names]]  # fmt: skip


@layout("dense_list")
def carried_over(rng: random.Random) -> Drawn:
    """Pages with carried sums; the heading perhaps on the first page alone or nowhere, items perhaps on two lines."""
    inv = draw_invoice(rng, lines=(22, 50), discounts=rng.choice((0.0, 0.4)))
    s = Sheet(inv, rng)
    names = _WIDE if any(line.rabat for line in inv.lines) else tuple(n for n in _WIDE if n != "rabat")
    for name, share in (("kwota_vat", 0.4), ("lp", 0.25), ("indeks", 0.3)):
        if rng.random() < share:
            names = tuple(n for n in names if n != name)
    heads = [s.column(name) for name in names]
    rows = s.item_rows(names)
    style = rng.choice(("plain", "two", "code"))
    once = rng.random() < 0.5
    unnamed = style == "plain" and rng.random() < 0.2
    first, later = rng.randint(12, 20), rng.randint(24, 34)
    tables = []
    carry = rng.random() < 0.5
    value = names.index("wartosc_netto")
    total = 0
    parts = _parted(rows, first, later)
    for n, part in enumerate(parts):
        body = (
            [line for row in part for line in _two_lines(names, row)] if style == "two" else [list(row) for row in part]
        )
        before = [line.wartosc_netto or Decimal(0) for line in inv.lines[:total]]
        total += len(part)
        after = [line.wartosc_netto or Decimal(0) for line in inv.lines[:total]]
        if style == "code" and "indeks" in names:
            at, beside = names.index("indeks"), names.index("nazwa")
            body = [[("" if k == at else f"{cell}<br><small>kod: {row[at]}</small>" if k == beside else cell)
                     for k, cell in enumerate(row)] for row in body]  # fmt: skip
        blank = [""] * len(names)
        foot = []
        if carry and n + 1 < len(parts):
            row = list(blank)
            row[names.index("nazwa")], row[value] = (
                rng.choice(("Do przeniesienia", "Razem strona", "Suma strony:")),
                s.money(sum(after, Decimal(0))),
            )
            foot = [row]
        if carry and n:
            row = list(blank)
            row[names.index("nazwa")], row[value] = (
                rng.choice(("Z przeniesienia", "Przeniesienie z poprzedniej strony")),
                s.money(sum(before, Decimal(0))),
            )
            body = [row, *body]
        shown = heads if (n == 0 or not once) and not unnamed else []
        if style == "code" and "indeks" in names:
            keep = [k for k, key in enumerate(names) if key != "indeks"]
            shown, body = [shown[k] for k in keep if shown], [[row[k] for k in keep] for row in body]
            foot = [[row[k] for k in keep] for row in foot]
            tables.append(table(shown, body, keys=[names[k] for k in keep], css="items full", foot=foot))
        else:
            tables.append(table(shown, body, keys=names, css="items full", foot=foot))
    again = f"{title(s)} – {rng.choice(('strona', 'str.'))} "
    items = "".join(
        part if n == 0 else f"<div style='page-break-before: always'>{again}{n + 1}</div>{part}"
        for n, part in enumerate(tables)
    )
    fixed = "".join(
        f".items td:nth-child({k + 1}), .items th:nth-child({k + 1}) {{ width: {width}pt; }}"
        for k, width in enumerate(140 if n == "nazwa" else 22 if n == "lp" else 46 if n in RIGHT else 52 if n == "indeks" else 40 for n in names)
    ) if once else ""  # fmt: skip
    css = _css(rng) + fixed + (".items { table-layout: fixed; }" if fixed else "")
    return s.drawn(page(_three_columns(s, items), css, font=rng.choice((*SANS, *SANS, *MONO)), size=8, margin="12mm"))


@layout("dense_list")
def line_printer(rng: random.Random) -> Drawn:
    """A list drawn with characters: bars or exclamation marks between the cells, dashes round the heading."""
    inv = draw_invoice(rng, lines=(6, 40))
    s = Sheet(inv, rng)
    names = tuple(n for n in _WIDE if n not in ("rabat", *(("kwota_vat",) if rng.random() < 0.5 else ())))
    rows = [[s.column(name) for name in names], *s.item_rows(names)]
    widths = [max(len(unescape(row[k])) for row in rows) for k in range(len(names))]
    bar, gap = rng.choice(("|", "│", "!", ":")), rng.choice(("", " "))

    def drawn(row: list[str]) -> str:
        cells = (
            " " * (width - len(unescape(cell))) + cell if key in RIGHT else cell + " " * (width - len(unescape(cell)))
            for key, cell, width in zip(names, row, widths, strict=True)
        )
        return bar + bar.join(f"{gap}{cell}{gap}" for cell in cells) + bar

    dashes = rng.choice("-=") * len(unescape(drawn(rows[0])))
    text = "\n".join([dashes, drawn(rows[0]), dashes, *(drawn(row) for row in rows[1:]), dashes])
    items = f"<pre style='font: {rng.choice((5.5, 6, 6.5))}pt \"{rng.choice(MONO)}\"'>{text}</pre>"
    return s.drawn(page(_three_columns(s, items), _css(rng), font=rng.choice(MONO), size=8, margin="10mm"))
