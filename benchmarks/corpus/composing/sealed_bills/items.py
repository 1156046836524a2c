"""The table of items: columns, headings, groups, subtotals, rows of two lines; and the tables of details behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.corpus.composing.sealed_bills.bill import Detail, Group, digits, net_of, one
from benchmarks.corpus.composing.sealed_bills.look import Pen
from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import RIGHT, table

_WIDE = """
lp nazwa jednostka ilosc cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto
nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto
lp nazwa ilosc jednostka cena_netto stawka_vat wartosc_netto wartosc_brutto
nazwa ilosc_jednostka cena_netto wartosc_netto stawka_vat
nazwa jednostka cena_netto ilosc wartosc_netto stawka_vat
nazwa wartosc_netto stawka_vat kwota_vat wartosc_brutto
lp indeks nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat
indeks nazwa ilosc jednostka cena_netto wartosc_netto stawka_vat kwota_vat
stawka_vat nazwa ilosc jednostka cena_netto wartosc_netto
lp nazwa pkwiu jednostka ilosc cena_netto wartosc_netto stawka_vat wartosc_brutto
nazwa ilosc jednostka cena_netto wartosc_netto
lp nazwa ilosc cena_netto wartosc_netto stawka_vat wartosc_brutto
nazwa jednostka ilosc cena_netto stawka_vat kwota_vat wartosc_brutto wartosc_netto
nazwa stawka_vat ilosc jednostka cena_netto wartosc_netto
lp nazwa wartosc_netto stawka_vat wartosc_brutto
"""
_SMALL = """
nazwa wartosc_netto stawka_vat
nazwa ilosc_jednostka wartosc_netto stawka_vat
nazwa stawka_vat wartosc_brutto
nazwa ilosc cena_netto wartosc_netto
nazwa wartosc_netto wartosc_brutto
nazwa ilosc_jednostka cena_netto wartosc_netto
"""
_GROSS = """
nazwa ilosc jednostka cena_brutto wartosc_brutto stawka_vat
lp nazwa ilosc cena_brutto stawka_vat wartosc_netto kwota_vat wartosc_brutto
nazwa ilosc_jednostka cena_brutto stawka_vat wartosc_brutto
lp nazwa jednostka ilosc cena_brutto wartosc_brutto stawka_vat kwota_vat
nazwa ilosc cena_brutto wartosc_brutto
nazwa stawka_vat wartosc_netto kwota_vat wartosc_brutto
"""
_GROSS_SMALL = """
nazwa stawka_vat wartosc_brutto
nazwa ilosc cena_brutto wartosc_brutto
nazwa wartosc_brutto
"""
_MERGED = {
    ("stawka_vat", "kwota_vat"): (
        ("Podatek VAT", "VAT", "Podatek"),
        (("stawka", "kwota"), ("%", "kwota")),
    ),
    ("ilosc", "jednostka"): (("Ilość", "Zużycie"), (("liczba", "j.m."), ("ilość", "jedn."))),
    ("jednostka", "ilosc"): (("Ilość", "Zużycie"), (("j.m.", "ilość"), ("jedn.", "liczba"))),
    ("cena_netto", "wartosc_netto"): (("Netto", "Bez podatku"), (("cena", "wartość"), ("cena jedn.", "wartość"))),
    ("wartosc_netto", "wartosc_brutto"): (
        ("Wartość", "Należność", "Kwota"),
        (("netto", "brutto"), ("bez VAT", "z VAT")),
    ),
}
_VALUES = ("wartosc_netto", "kwota_vat", "wartosc_brutto")


@dataclass(frozen=True, slots=True)
class Form:
    """How the table is built."""

    columns: tuple[str, ...]
    groups: str  # none, rows, tables
    sums: bool  # a subtotal behind each group
    folded: bool  # the name on a line of its own above its numbers
    codes: str  # the shape of a code that stands small beneath the name, or nothing
    merged: bool


def _columns(pen: Pen, *, wide: bool) -> tuple[str, ...]:
    stock = (_GROSS if wide else _GROSS_SMALL) if pen.bill.gross else (_WIDE if wide else _SMALL)
    rows = stock.strip().splitlines()
    if pen.look.size > 9:
        short = [row for row in rows if len(row.split()) <= 7]
        rows = short or rows
    return tuple(pen.rng.choice(rows).split())


def draw_form(pen: Pen, *, wide: bool) -> Form:
    rng, many = pen.rng, len(pen.bill.groups) > 1
    columns = _columns(pen, wide=wide)
    groups = pick(rng, {"rows": 55, "tables": 20, "none": 25} if many else {"none": 70, "rows": 20, "tables": 10})
    folded = wide and rng.random() < 0.1 and columns[0] in {"lp", "nazwa"} and len(columns) > 4
    return Form(
        columns=columns,
        groups=groups,
        sums=groups != "none" and many and "wartosc_netto" in columns and rng.random() < 0.5,
        folded=folded,
        codes="" if folded or rng.random() > 0.12 else one(rng, "PKWiU 35.1#.1#|kod: ####|PKWiU: 61.##.1#.0|KPC ####"),
        merged=rng.random() < 0.2,
    )


def items(pen: Pen, *, wide: bool = True) -> str:
    """All the items, with a foot of sums or none."""
    form = draw_form(pen, wide=wide)
    fit_codes(pen, form)
    groups = (
        pen.bill.groups if form.groups != "none" else [("", [line for _, lines in pen.bill.groups for line in lines])]
    )
    if form.groups == "rows" and pen.rng.random() < 0.6:
        cells = iter(pen.s.item_rows(form.columns, pen.s.inv.lines))
        rows = [[next(cells) for _ in lines] for _, lines in groups]
    else:
        rows = [pen.s.item_rows(form.columns, lines) for _, lines in groups]
    head = _heads(pen, form)
    parts = [_part(pen, form, group, own) for group, own in zip(groups, rows, strict=True)]
    foot = _foot(pen, form)
    size = f" style='font-size:{_size(pen, form, wide=wide)}pt'"
    if form.groups == "tables" and len(parts) > 1:
        tables = [f"<h3>{pen.s.text(caption)}</h3><table class='t full'{size}>{head}<tbody>{part}</tbody></table>"
                  for (caption, _), part in zip(groups, parts, strict=True)]  # fmt: skip
        return "".join(tables) + (
            f"<table class='t full'{size}><tbody>{foot}</tbody></table>" if foot and not form.folded else ""
        )
    return f"{pen.head('items_title')}<table class='t full'{size}>{head}<tbody>{''.join(parts)}{foot}</tbody></table>"


def _size(pen: Pen, form: Form, *, wide: bool) -> float:
    """Points that let the columns stand beside each other."""
    count = len(form.columns) + (0 if wide else 3)
    limit = {9: 7.0, 8: 7.5, 7: 8.5, 6: 9.0}.get(count, 6.5 if count > 9 else 10.0)
    if pen.look.font.startswith(
        ("DejaVu", "Courier", "Liberation Mono", "GNU", "TeX Gyre Cursor", "Noto Serif", "Quicksand")
    ):
        limit -= 0.75
    return max(6.0, min(pen.look.size, limit))


def fit_codes(pen: Pen, form: Form) -> None:
    """Codes of the trade for columns that print them."""
    if "indeks" in form.columns:
        shape = one(pen.rng, "U-####|@@##|1###|#@-##|T##")
        for line in pen.s.inv.lines:
            line.indeks = digits(pen.rng, shape)
    if "pkwiu" in form.columns:
        for line in pen.s.inv.lines:
            line.pkwiu = digits(pen.rng, "##.1#.1#.0")


def _row(form: Form, cells: Sequence[str], code: str) -> str:
    names = list(form.columns)
    cells = list(cells)
    if code:
        place = names.index("nazwa")
        cells[place] += f"<br><small>{code}</small>"
    above = ""
    if form.folded:
        place = names.index("nazwa")
        before = [f"<td>{cell}</td>" for cell in cells[:place]]
        above = f"<tr class='up'>{''.join(before)}<td colspan='{len(names) - place}'>{cells[place]}</td></tr>"
        cells = ["" for _ in range(place + 1)] + cells[place + 1 :]
    marked = "".join(
        f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, cells, strict=True)
    )
    return f"{above}<tr>{marked}</tr>"


def _part(pen: Pen, form: Form, group: Group, rows: list[list[str]]) -> str:
    """The rows of a group between its caption and its subtotal."""
    caption, lines = group
    codes = [digits(pen.rng, form.codes) for _ in lines]
    body = "".join(_row(form, cells, code) for cells, code in zip(rows, codes, strict=True))
    width = len(form.columns)
    if form.groups == "rows":
        body = f"<tr class='grp'><td colspan='{width}'>{pen.s.text(caption)}</td></tr>{body}"
    if form.sums:
        place = form.columns.index("wartosc_netto")
        said = f"{pen.word('subtotal', '')} {pen.s.text(caption) if pen.rng.random() < 0.5 else ''}"
        cells = f"<td colspan='{place}'>{said}</td>" if place else ""
        cells += f"<td class='r'>{pen.s.money(net_of(lines))}</td>" + "<td></td>" * (width - place - 1)
        body += f"<tr class='sub'>{cells}</tr>"
    return body


def _heads(pen: Pen, form: Form) -> str:
    """One row of headings, or two where neighbours share one."""
    columns = form.columns
    shared = (
        [index for index, pair in enumerate(zip(columns, columns[1:], strict=False)) if pair in _MERGED]
        if form.merged
        else []
    )
    starts = [index for index in shared if index - 1 not in shared][:2]
    if not starts:
        row = "".join(
            f"<th class='{'r' if name in RIGHT else ''}'>{pen.word('column_' + name, '')}</th>" for name in columns
        )
        return f"<thead><tr>{row}</tr></thead>"
    upper, lower, index = "", "", 0
    while index < len(columns):
        if index in starts:
            tops, pairs_of = _MERGED[columns[index], columns[index + 1]]
            upper += f"<th colspan='2' style='text-align:center'>{pen.label(pen.rng.choice(tops), '')}</th>"
            lower += "".join(f"<th style='text-align:right'>{text}</th>" for text in pen.rng.choice(pairs_of))
            index += 2
            continue
        mark = "r" if columns[index] in RIGHT else ""
        upper += f"<th rowspan='2' class='{mark}'>{pen.word('column_' + columns[index], '')}</th>"
        index += 1
    return f"<thead><tr>{upper}</tr><tr>{lower}</tr></thead>"


def _foot(pen: Pen, form: Form) -> str:
    """The row of totals beneath the values that are printed; or nothing."""
    columns = form.columns
    first = next((index for index, name in enumerate(columns) if name in _VALUES), 0)
    if first == 0 or form.groups == "tables" or pen.rng.random() < 0.5:
        return ""
    fields = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    cells = f"<td colspan='{first}'>{pen.word('razem', '')}</td>"
    for name in columns[first:]:
        cells += f"<td class='r'>{pen.s(fields[name])}</td>" if name in fields else "<td></td>"
    return f"<tr class='foot'>{cells}</tr>"


def summary(pen: Pen) -> str:
    """The groups with their net sums, where the items stand on a later page; neither is then the one list."""
    if len(pen.bill.groups) < 2:
        return ""
    pen.s.unscored("pozycje")
    heads = pen.heads("Rodzaj usługi|Grupa opłat|Twoje usługi|Opłaty w podziale", "Netto|Wartość netto|Kwota netto")
    rows = [[pen.s.text(caption), pen.s.money(net_of(lines))] for caption, lines in pen.bill.groups]
    return table(heads, rows, keys=("", "netto"), css="t full")


def detail(pen: Pen, found: Detail) -> str:
    """A table of details in small type, its numbers flush right."""
    keys = [
        "netto" if found.rows and isinstance(found.rows[0][index], Decimal) else "" for index in range(len(found.heads))
    ]
    rows = [[pen.cell(value) for value in row] for row in found.rows]
    heads = [pen.label(head, "") for head in found.heads]
    title = f"<h3>{pen.label(found.title, '')}</h3>"
    if len(rows) > 14 and len(heads) <= 4:
        half = (len(rows) + 1) // 2
        both = [table(heads, part, keys=keys, css="t d full") for part in (rows[:half], rows[half:])]
        return f"{title}<table class='cols two'><tr><td>{both[0]}</td><td>{both[1]}</td></tr></table>"
    return title + table(heads, rows, keys=keys, css=f"t d {pen.rng.choice(('full', 'full', ''))}")
