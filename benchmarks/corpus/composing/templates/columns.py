"""Which columns the item table has, in which order, and how they are headed."""

from __future__ import annotations

from benchmarks.corpus.composing.templates.draft import Draft
from benchmarks.corpus.markup import RIGHT

_WIDTHS = {"lp": 7, "indeks": 19, "nazwa": 36, "pkwiu": 20, "gtin": 25, "ilosc": 13, "jednostka": 13,
           "ilosc_jednostka": 18,
           "cena_netto": 19, "cena_brutto": 19, "rabat": 14, "wartosc_netto": 21, "stawka_vat": 14, "kwota_vat": 19,
           "wartosc_brutto": 21}  # fmt: skip
_FIRST_TO_GO = ("pkwiu", "gtin", "indeks", "kwota_vat", "jednostka", "lp", "wartosc_netto", "cena_netto")


def draw_columns(d: Draft, width: float, *, rates_elsewhere: bool) -> tuple[str, ...]:
    """Names of columns that fit into `width` millimetres; the rate may be missing where it is printed elsewhere."""
    rng = d.rng
    names = ["lp"] if rng.random() < 0.5 else []
    name = ["nazwa"]
    if rng.random() < 0.18:
        name.insert(rng.choice((0, 1)), "indeks")
    name += ["pkwiu"] if rng.random() < 0.07 else ["gtin"] if rng.random() < 0.08 else []
    amount = rng.choices(
        (["ilosc", "jednostka"], ["ilosc_jednostka"], ["ilosc"], ["jednostka", "ilosc"]), (40, 26, 22, 12)
    )[0]
    price = _prices(d)
    if rng.random() < 0.1:
        middle = [*price, *amount]
    elif rng.random() < 0.06:
        names, middle = [*names, *amount], price
    else:
        middle = [*amount, *price]
    if any(line.rabat for line in d.inv.lines):
        middle.append("rabat")
    values = _values(d)
    rate = ["stawka_vat"] if rng.random() < 0.85 or not rates_elsewhere else []
    at = rng.choice((0, 0, 1, len(values)))
    found = [*names, *name, *middle, *values[:at], *rate, *values[at:]]
    if rng.random() < 0.06 and rate:
        found.remove("stawka_vat")
        found.insert(found.index("nazwa") + 1, "stawka_vat")
    return _fitting(d, found, width)


def _prices(d: Draft) -> list[str]:
    net, gross = ["cena_netto"], ["cena_brutto"]
    if d.story.gross:
        return d.rng.choices((gross, [*net, *gross], net), (72, 18, 10))[0]
    return d.rng.choices((net, [*net, *gross], gross), (86, 10, 4))[0]


def _values(d: Draft) -> list[str]:
    net, gross = ["wartosc_netto"], ["wartosc_brutto"]
    whole = [*net, "kwota_vat", *gross]
    if d.story.gross:
        return d.rng.choices((gross, whole, ["kwota_vat", *gross], [*net, *gross]), (46, 26, 12, 16))[0]
    return d.rng.choices((whole, [*net, *gross], net, gross), (40, 32, 20, 8))[0]


def _fitting(d: Draft, names: list[str], width: float) -> tuple[str, ...]:
    scale = d.look.size / 9
    found = list(names)
    for name in _FIRST_TO_GO:
        if sum(_WIDTHS[column] for column in found) * scale <= width:
            break
        lone = name in {"wartosc_netto", "cena_netto"} and name.replace("netto", "brutto") not in found
        if name in found and not lone:
            found.remove(name)
    return tuple(found)


def stacked(d: Draft, names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The columns, some of them two in a cell one above the other."""
    if d.rng.random() > 0.16:
        return [(name,) for name in names]
    mergeable = {("cena_netto", "cena_brutto"), ("wartosc_netto", "wartosc_brutto"), ("stawka_vat", "kwota_vat"),
                 ("ilosc", "jednostka"), ("cena_netto", "rabat"), ("cena_brutto", "rabat")}  # fmt: skip
    found: list[tuple[str, ...]] = []
    for name in names:
        if found and (*found[-1], name) in mergeable:
            found[-1] = (*found[-1], name)
        else:
            found.append((name,))
    return found


def head(d: Draft, groups: list[tuple[str, ...]]) -> str:
    """The heading: one row, or two with a common heading over prices or values."""
    rng = d.rng
    broken = rng.random() < 0.6
    merged = rng.random() < 0.14 and all(len(group) == 1 for group in groups)
    right = rng.random() < 0.85
    if merged:
        return _merged(d, [group[0] for group in groups], right=right)
    cells = ""
    for group in groups:
        text = "<br>".join(d.column(name, broken=broken and len(group) == 1) for name in group)
        cells += f"<th class='{'r' if right and group[0] in RIGHT else ''}'>{text}</th>"
    return f"<thead><tr>{cells}</tr></thead>"


def _merged(d: Draft, names: list[str], *, right: bool) -> str:
    words = {
        "cena": d.rng.choice(("Cena", "Cena jedn.", "Cena jednostkowa")),
        "wartosc": d.rng.choice(("Wartość", "Kwota", "Razem")),
    }
    families = {"cena_netto": "cena", "cena_brutto": "cena", "wartosc_netto": "wartosc", "kwota_vat": "wartosc",
                "wartosc_brutto": "wartosc"}  # fmt: skip
    under = {"netto": "netto", "brutto": "brutto", "vat": "VAT"}
    runs: list[list[str]] = []
    for name in names:
        if runs and families.get(name) and families.get(runs[-1][-1]) == families[name]:
            runs[-1].append(name)
        else:
            runs.append([name])
    side = " class='r'" if right else ""
    first = second = ""
    for run in runs:
        if len(run) == 1:
            mark = side if run[0] in RIGHT else ""
            first += f"<th rowspan='2'{mark}>{d.column(run[0], broken=True)}</th>"
        else:
            first += f"<th colspan='{len(run)}' class='c'>{words[families[run[0]]]}</th>"
            second += "".join(f"<th{side}>{under[name.rsplit('_', 1)[1]]}</th>" for name in run)
    below = f"<tr>{second}</tr>" if second else ""
    return f"<thead><tr>{first}</tr>{below}</thead>"
