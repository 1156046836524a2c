"""The page: items, VAT table, sums and payment beside or below each other."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.tables import blocks, columns, head, items, look, rates, sums
from benchmarks.corpus.composing.tables.stock import Doc, corrected, draw
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import page


def _items(doc: Doc) -> str:
    rng = doc.rng
    if rng.random() < 0.2 and not doc.vat_letters and len(doc.inv.lines) < 16:
        return blocks.blocks(doc)
    if rng.random() < 0.09:
        doc.columns = columns.stack(doc, doc.columns)
    values = [name for name in doc.columns if name in items.SUMS]
    per_rate = not doc.margin and len(values) > 1 and "wartosc_netto" in values and rng.random() < 0.28
    return items.item_table(
        doc, total=per_rate or (rng.random() < 0.55 and {*values} not in (set(), {"kwota_vat"})), rates=per_rate
    )


def _bottom(doc: Doc, settlement: str) -> str:
    """VAT table, sums, amount due and payment beside or below each other."""
    rng = doc.rng
    form = rng.choices(("table", "transposed", "text", "sums", "none"), (52, 9, 10, 9, 20))[0]
    if doc.margin or "rates" in doc.done:
        form = "none"
    table = rates.rates(doc, form) if form not in {"sums", "none"} else ""
    totals = sums.sums(doc, with_rates=form == "sums")
    due, pay = sums.due(doc), head.pay_block(doc)
    first, second = (table, totals + settlement + due) if rng.random() < 0.7 else (totals + settlement + due, table)
    place = rng.choice(("beside", "beside", "below", "pay left", "pay first", "right"))
    if place == "beside" and first and second:
        return f"<table class='full even end'><tr><td>{first}</td><td>{second}</td></tr></table>{pay}"
    if place == "pay left":
        return f"<table class='full even end'><tr><td>{pay}</td><td>{first}{second}</td></tr></table>"
    if place == "pay first":
        return f"{pay}<div class='end'>{first}{second}</div>"
    if place == "right":
        html = (first + second).replace("class='vat'", "class='vat flush'").replace("class='sums", "class='flush sums")
        return f"<div class='end r'>{html}</div>{pay}"
    return f"<div class='end'>{first}{second}{pay}</div>"


def _exchange(doc: Doc) -> str:
    """VAT in złoty with the rate of exchange, on documents in another currency."""
    s = doc.s
    if doc.kind != "EUR":
        return ""
    rate, table, day, vat = s("kurs_waluty"), s("tabela_kursu"), s("data_kursu"), s("suma_vat_pln")
    return doc.rng.choice((
        f"<p>Kurs NBP: {rate}, tabela {table} z dnia {day}. VAT w PLN: {vat}</p>",
        f"<p>Kwota VAT w PLN {vat} (kurs 1 EUR = {rate} PLN, tab. nr {table}, {day})</p>",
    ))  # fmt: skip


def _rows(doc: Doc, height: float, *, wide: bool) -> tuple[int, int]:
    """How many items surely fit the first page and a further one, by the height of a row in points."""
    length = sum(len(line.nazwa) for line in doc.inv.lines) / len(doc.inv.lines)
    height *= 1.6 if length > 34 else 1.2
    whole = 500 if wide else 740
    return max(4, int((whole - 230) / height)), max(8, int((whole - 60) / height))


def compose(rng: random.Random) -> Drawn:
    """A document whose table, VAT table and sums no other document has."""
    doc = draw(rng)
    settlement = sums.settle(doc)
    top = head.head(doc) + (corrected(doc) if doc.kind == "KOR" else "")
    words = head.phrase(doc)
    doc.columns = columns.choose(doc)
    wide = len(doc.columns) > 10 or (len(doc.columns) > 9 and rng.random() < 0.1)
    many = len(doc.columns) > 9 or len(doc.inv.lines) > 20
    paper = "A4 landscape" if wide else "A4"
    size = rng.choice((7.0, 7.5, 8.0)) if many else rng.choice((8.0, 8.5, 9.0, 9.0, 9.5, 10.0))
    font = look.face(rng)
    if "Mono" in font or font in {"DejaVu Sans", "DejaVu Serif", "TeX Gyre Adventor", "Quicksand"}:
        size -= 1
    doc.page_rows = _rows(doc, size * (1.1 if many else 1.25) + (4 if many else 7), wide=wide)
    high = rng.random() < 0.5
    middle = _items(doc)
    bottom = _bottom(doc, settlement)
    if doc.kind == "KOR":
        doc.s.unscored("kwota_slownie")
    upper, lower = (words, "") if high else ("", words)
    body = f"{top}{upper}{middle}{bottom}{rates.legend(doc)}{_exchange(doc)}{lower}{head.tail(doc)}"
    sheet = look.css(rng, dense=many)
    margin, footer = rng.choice(("10mm", "12mm", "14mm")), rng.choice(("", "", "Strona", "str."))
    return doc.s.drawn(page(body, sheet, font=font, size=size, paper=paper, margin=margin, footer=footer))
