"""The VAT table: as a table of its own in several forms, as rows of text, or at the foot of the items."""

from __future__ import annotations

from benchmarks.corpus.composing.programs.headings import RATES
from benchmarks.corpus.composing.programs.job import Job
from benchmarks.corpus.composing.programs.listing import Table
from benchmarks.corpus.formats import pick

_SUMS = {"netto": "suma_netto", "vat": "suma_vat", "brutto": "suma_brutto"}
_ORDERS = (
    ("stawka", "netto", "vat", "brutto"),
    ("stawka", "netto", "vat", "brutto"),
    ("netto", "stawka", "vat", "brutto"),
    ("stawka", "netto", "vat"),
    ("stawka", "brutto", "vat", "netto"),
    ("stawka", "vat", "netto", "brutto"),
    ("netto", "vat", "brutto", "stawka"),
)
_ITEM = {"stawka_vat": "stawka", "wartosc_netto": "netto", "kwota_vat": "vat", "wartosc_brutto": "brutto"}
FOOT = frozenset(_ITEM)
"""Columns that the item table must have for its foot to hold the VAT table."""


def at_the_foot(job: Job, table: Table) -> str:
    """Sums under the columns of the items, the rates under or over them."""
    rows = [
        table.sums(job.mark(job.say("w_tym")) if not index else "", dict(zip(_ITEM, cells, strict=True)), "")
        for index, cells in enumerate(job.s.vat_rows(tuple(_ITEM.values())))
    ]
    sums = {name: job.s(_SUMS[key]) for name, key in _ITEM.items() if key != "stawka"}
    whole = {"stawka_vat": job.rng.choice(("X", "", "x", "-"))} | sums
    total = table.sums(job.mark(job.say("razem")), whole)
    job.done.add("sumy")
    if len(rows) == 1 and job.rng.random() < 0.3:
        return total + rows[0]
    return "".join([total, *rows] if job.rng.random() < 0.72 else [*rows, total])


def _td(name: str, text: str) -> str:
    return f"<td class='{'c' if name == 'stawka' else 'r'}'>{text}</td>"


def vat_table(job: Job) -> str:
    """The table in one of its forms, ruled as the document's cells are or not at all."""
    way = pick(job.rng, {"end": 46, "first": 20, "none": 14, "across": 7, "text": 7, "zeros": 6})
    if job.inv.kurs_waluty is not None:
        way = "end"
    if way == "across":
        return _across(job)
    if way == "text":
        return _text(job)
    names: tuple[str, ...] = job.rng.choice(_ORDERS)
    if job.inv.kurs_waluty is not None:
        names = ("stawka", "netto", "vat", "brutto", "vat_pln")
    rows = [
        "".join(_td(name, cell) for name, cell in zip(names, cells, strict=True)) for cells in job.s.vat_rows(names)
    ]
    if way == "zeros":
        rows += _zeros(job, names)
    lead = way == "first"
    total = _total(job, names, lead=lead) if way != "none" else ""
    if total and (lead or names[0] != "stawka"):
        # A column before the figures holds the words that the sums begin with.
        words = [job.mark(job.say("razem")), job.say("w_tym")]
        words = words if lead else [""] * len(rows) + [words[0]]
        body = [total, *rows] if lead else [*rows, total]
        body = [f"<td>{words[n] if n < len(words) else ''}</td>{row}" for n, row in enumerate(body)]
        return _table(job, ("", *names), body)
    return _table(job, names, [*rows, total] if total else rows)


def _total(job: Job, names: tuple[str, ...], *, lead: bool) -> str:
    job.done.add("sumy" if "brutto" in names else "sumy bez brutto")
    cells = {name: job.s(_SUMS[name]) for name in names if name in _SUMS}
    if "vat_pln" in names:
        cells["vat_pln"] = job.s("suma_vat_pln")
        job.done.add("vat_pln")
    first = job.mark(job.say("razem")) if names[0] == "stawka" and not lead else job.rng.choice(("X", "", "x"))
    return "".join(_td(name, cells.get(name, first)) for name in names)


def _zeros(job: Job, names: tuple[str, ...]) -> list[str]:
    """Rates that the invoice has not, with noughts, as old programs print them."""
    job.s.unscored("podsumowanie_vat")
    used = {row.stawka for row in job.inv.rates}
    nought = job.s.text(job.s.money(job.inv.suma_netto * 0))
    missing = [rate for rate in ("23", "8", "5", "0", "zw") if rate not in used]
    return ["".join(_td(name, job.s.rate(rate) if name == "stawka" else nought) for name in names) for rate in missing]


def _table(job: Job, names: tuple[str, ...], rows: list[str]) -> str:
    rng = job.rng
    heads = "".join(f"<th class='c'>{rng.choice(RATES[name]) if name else ''}</th>" for name in names)
    css = rng.choice(("vat strip", "vat strip", "vat", "vat full", "vat full strip", "vat full dots"))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table class='{css}'><tr>{heads}</tr>{body}</table>"


def _across(job: Job) -> str:
    """Rates side by side, a kind of sum a row."""
    rng, names = job.rng, ("stawka", "netto", "vat", "brutto")
    columns = job.s.vat_rows(names)
    sums = ["", *(job.s(_SUMS[name]) for name in names[1:])]
    job.done.add("sumy")
    rows = []
    for at, name in enumerate(names):
        last = job.say("razem") if name == "stawka" else sums[at]
        cells = "".join(f"<td class='r'>{cells[at]}</td>" for cells in columns)
        rows.append(f"<tr><td>{rng.choice(RATES[name])}</td>{cells}<td class='r'>{last}</td></tr>")
    return f"<table class='vat {rng.choice(('strip', 'full strip', ''))}'>{''.join(rows)}</table>"


def _text(job: Job) -> str:
    """A line of words a rate."""
    rng = job.rng
    form = rng.choice((
        "Stawka {} - netto: {}; VAT: {}; brutto: {}", "VAT {}: podstawa {}, podatek {}, razem {}",
        "{} &nbsp; netto {} &nbsp; VAT {} &nbsp; brutto {}", "Sprzedaż wg stawki {}: {} + podatek {} = {}",
    ))  # fmt: skip
    return "<br>".join(form.format(*cells) for cells in job.s.vat_rows(("stawka", "netto", "vat", "brutto")))
