"""Pages that lie on their side: wide tables with many columns, boxes in a row, a panel at the left, sheets."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import gtin
from benchmarks.corpus.markup import (  # fmt: skip
    COLOURS,
    MONO,
    RIGHT,
    SANS,
    SERIF,
    contacts,
    lines,
    logo,
    page,
    pairs,
    registers,
    table,
)
from benchmarks.corpus.parts import (  # fmt: skip
    amount_due,
    dates,
    in_words,
    party,
    payment,
    remarks,
    split_payment,
    title,
    totals,
    vat_table,
)

_TRADES = ("przemysl", "elektryczna", "budowa", "medyczna", "spozywcza", "hydraulika", "biuro", "rolna")
_USUAL = ("ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")
_PAPER = "A4 landscape"


def _extra(rng: random.Random, kind: str, s: Sheet) -> str:
    """A cell of a column that is no field of an item."""
    day = s.inv.data_wystawienia
    if kind == "wz":
        s.unscored("dokumenty_powiazane")
    return {
        "waga": s.money(Decimal(rng.randint(1, 90000)) / 100), "partia": f"L{rng.randint(1000, 99999)}{rng.choice('ABK')}",
        "magazyn": rng.choice(("MG1", "MG2", "CENTR", "H-3")), "wz": f"WZ {rng.randint(10, 4999)}/{day.year % 100}",
        "zamowiono": s.date(day - timedelta(days=rng.randint(0, 9))), "kraj": rng.choice(("PL", "PL", "DE", "CN", "CZ", "IT")),
        "cn": f"{rng.randint(1000, 9699)} {rng.randint(10, 99)} {rng.randint(10, 99)}", "gtu": rng.choice(("GTU_06", "", "", "GTU_02")),
        "mpk": f"{rng.randint(100, 899)}-{rng.randint(10, 99)}", "ean": gtin(rng),
    }[kind]  # fmt: skip


_EXTRA_HEADS = {"waga": ("Waga [kg]", "Masa netto kg"), "partia": ("Nr partii", "Seria"), "magazyn": ("Mag.", "Magazyn"), "wz": ("Nr WZ", "Dok. WZ"),
                "zamowiono": ("Data zam.", "Zamówiono"), "kraj": ("Kraj poch.", "Pochodzenie"), "cn": ("Kod CN", "CN"), "gtu": ("GTU",),
                "mpk": ("MPK", "Konto kosztów"), "ean": ("EAN", "Kod kreskowy")}  # fmt: skip


def _wide_rows(
    s: Sheet, names: tuple[str, ...], kinds: list[str], place: int
) -> tuple[list[str], list[list[str]], list[str]]:
    """Heads, rows and keys of the items with further columns set in before `place`."""
    rng = s.rng
    heads = [s.column(name) for name in names]
    heads[place:place] = [rng.choice(_EXTRA_HEADS[kind]) for kind in kinds]
    rows = []
    for row in s.item_rows(names):
        cells = [_extra(rng, kind, s) for kind in kinds]
        rows.append([*row[:place], *cells, *row[place:]])
    return heads, rows, [*names[:place], *("ilosc" if kind == "waga" else kind for kind in kinds), *names[place:]]


def _names(rng: random.Random, s: Sheet, *, dropped: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Number, code and name, then the usual columns; no discount where nobody has one."""
    head = rng.choice(
        (
            ("lp", "indeks", "nazwa"),
            ("lp", "nazwa", "indeks"),
            ("lp", "nazwa", "pkwiu"),
            ("lp", "nazwa"),
            ("indeks", "nazwa"),
        )
    )
    off = any(line.rabat for line in s.inv.lines)
    return (*head, *(name for name in _USUAL if name not in dropped and (off or name != "rabat")))


def _grid(rng: random.Random) -> str:
    rule = rng.choice(("#000", "#777", "#bbb"))
    return rng.choice((
        f".items td, .items th {{ border: 0.5pt solid {rule}; }}", f".items tr {{ border-bottom: 0.5pt solid {rule}; }}",
        f".items th {{ background: #e4e8ec; }} .items tr:nth-child(even) td {{ background: #f5f6f7; }} .items {{ border: 0.6pt solid {rule}; }}",
    ))  # fmt: skip


_CSS = (".items td, .items th {{ font-size: {size}pt; padding: {gap}; }} .three {{ width: 100%; table-layout: fixed; }}"
        " .vat td, .vat th {{ border: 0.4pt solid #888; }} h2 {{ margin: 0 0 4pt 0; }} tr {{ page-break-inside: avoid; }}")  # fmt: skip


def _css(rng: random.Random) -> str:
    return _CSS.format(size=rng.choice((7, 7.5, 8)), gap=rng.choice(("1.5pt 3pt", "2pt 3pt", "3pt"))) + _grid(rng)


@layout("landscape")
def boxes_in_a_row(rng: random.Random) -> Drawn:
    """Document, seller and buyer in three boxes, a table of up to fifteen columns, the sums in a strip of their own."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(2, 22), discounts=rng.choice((0.0, 0.0, 0.6)))
    s = Sheet(inv, rng)
    names = _names(rng, s)
    place = names.index("ilosc")
    heads, rows, keys = _wide_rows(s, names, rng.sample(sorted(_EXTRA_HEADS), rng.randint(2, 4)), place)
    items = table(heads, rows, keys=keys, css="items full")
    document = f"<h2>{title(s)}</h2>{pairs(dates(s))}"
    boxes = [f"<td class='box'>{document}</td>"]
    boxes += [
        f"<td class='box'><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca")
    ]
    if rng.random() < 0.5:
        boxes = [*boxes[1:], boxes[0]]
    strip = [*totals(s)]
    sums = table([label for label, _ in strip], [[value for _, value in strip]], css="strip full")
    below = f"<table class='three'><tr><td>{vat_table(s)}</td><td colspan='2'>{pairs(payment(s))}</td></tr></table>"
    body = (
        f"<table class='three gap'><tr>{''.join(boxes)}</tr></table><br>{items}<br>{sums}{below}<p>{in_words(s)}</p>"
        f"<p>{lines([*split_payment(s), *remarks(s)])}</p>"
    )
    css = ".box { border: 0.7pt solid #444; padding: 5pt; } .gap { border-collapse: separate; border-spacing: 5pt 0; } .strip th, .strip td { border: 0.7pt solid #444; text-align: center; } .strip { margin-bottom: 6pt; }"
    return s.drawn(page(body, _css(rng) + css, font=rng.choice((*SANS, *SERIF[:4])), size=8, margin="11mm", paper=_PAPER, footer=rng.choice(("", "Strona"))))  # fmt: skip


@layout("landscape")
def panel_at_the_left(rng: random.Random) -> Drawn:
    """Everything but items and sums stands in a narrow panel down the left side."""
    inv = draw_invoice(
        rng, trade=rng.choice((*_TRADES, "it", "reklama", "uslugi")), lines=(1, 9), discounts=rng.choice((0.0, 0.4))
    )
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    dropped = rng.choice((("kwota_vat",), (), ("kwota_vat", "wartosc_brutto"), ("jednostka",)))
    heads, rows, keys = _wide_rows(
        s, _names(rng, s, dropped=dropped), rng.sample(("mpk", "wz", "zamowiono", "gtu"), rng.randint(0, 2)), 2
    )
    order = [f"<b class='t'>{s.label('sprzedawca')}</b><br>{lines(party(s, 'sprzedawca'))}", f"<b class='t'>{s.label('nabywca')}</b><br>{lines(party(s, 'nabywca'))}"]  # fmt: skip
    if rng.random() < 0.4:
        order.reverse()
    facts = [*dates(s), *payment(s)]
    details = (
        lines([f"<small>{label}</small><br>{value}" for label, value in facts]) if rng.random() < 0.5 else pairs(facts)
    )
    panel = "".join(f"<div class='part'>{part}</div>" for part in (logo(rng, inv.sprzedawca, colour), *order, details))
    sums = pairs([(label, value) for label, value in totals(s)], "sum")
    rates = vat_table(s) if rng.random() < 0.75 or len(inv.rates) > 1 else ""
    main = (
        f"<h1>{title(s)}</h1>{table(heads, rows, keys=keys, css='items full')}<br>"
        f"<table class='full'><tr><td>{rates}</td><td>{sums}</td></tr></table><p>{in_words(s)}</p><p>{lines([*split_payment(s), *remarks(s)])}</p>"
        f"<p><small>{registers(rng, inv.sprzedawca) if inv.sprzedawca.forma == 'company' else contacts(inv.sprzedawca)}</small></p>"
    )
    fill = rng.choice(("#f1f3f5", "#fff", "#eef4ee"))
    css = (
        f".panel {{ width: {rng.choice((23, 26, 28))}%; background: {fill}; border-right: 1.5pt solid {colour}; padding: 6pt; overflow-wrap: anywhere; }} .part {{ margin-bottom: 9pt; }}"
        f".t {{ color: {colour}; }} h1 {{ font-size: 15pt; margin: 0 0 8pt 0; color: {colour}; }} .sum {{ margin-left: auto; }} .sum .v {{ text-align: right; }} .main {{ padding-left: 10pt; }} .items th {{ border-bottom: 1pt solid {colour}; }}"
    )
    whole = f"<table class='full'><tr><td class='panel'>{panel}</td><td class='main'>{main}</td></tr></table>"
    return s.drawn(
        page(whole, _css(rng) + css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="12mm", paper=_PAPER)
    )


def _two_level_head(s: Sheet, names: tuple[str, ...], more: list[str]) -> str:
    """Two rows of headings: price and values under one heading each."""
    over = {"cena_netto": ("Cena jednostkowa", "netto"), "wartosc_netto": ("Wartość", "netto"), "stawka_vat": ("Wartość", "VAT %"),
            "kwota_vat": ("Wartość", "VAT"), "wartosc_brutto": ("Wartość", "brutto")}  # fmt: skip
    grouped = [name for name in names if name in over and name != "cena_netto"]
    first = "".join(f"<th rowspan='2'>{s.column(name)}</th>" for name in names if name not in over)
    first += "<th>Cena jednostkowa</th>" if "cena_netto" in names else ""
    first += (
        f"<th colspan='{len(grouped)}' class='c'>{s.rng.choice(('Wartość', 'Wartość sprzedaży', 'Wartość (PLN)'))}</th>"
    )
    first += "".join(f"<th rowspan='2'>{head}</th>" for head in more)
    second = "".join(f"<th class='r'>{over[name][1]}</th>" for name in names if name in over)
    return f"<thead><tr>{first}</tr><tr>{second}</tr></thead>"


@layout("landscape")
def sheet(rng: random.Random) -> Drawn:
    """A sheet: title and parties in rows across the page, headings on two levels, the sums as the table's last row."""
    inv = draw_invoice(rng, trade=rng.choice((*_TRADES, "uslugi", "transport")), lines=(2, 18))
    s = Sheet(inv, rng)
    names = ("lp", "nazwa", *(("indeks",) if rng.random() < 0.4 else ()), *rng.choice((("jednostka", "ilosc"), ("ilosc", "jednostka"))),
             *rng.choice((("cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"), ("cena_netto", "wartosc_netto", "kwota_vat", "wartosc_brutto", "stawka_vat"))))  # fmt: skip
    kinds = rng.sample(("mpk", "wz", "zamowiono", "magazyn", "partia"), rng.randint(1, 2))
    more = [rng.choice(_EXTRA_HEADS[kind]) for kind in kinds]
    keys = (*names, *kinds)
    rows = [[*row, *(_extra(rng, kind, s) for kind in kinds)] for row in s.item_rows(names)]
    sums = {
        "wartosc_netto": s("suma_netto"),
        "kwota_vat": s("suma_vat"),
        "wartosc_brutto": s("suma_brutto"),
        "nazwa": s.label("razem"),
    }
    rows.append([sums.get(name, "") for name in keys])
    cells = "".join("<tr>" + "".join(f"<td class='{'r' if key in RIGHT else ''}'>{cell}</td>" for key, cell in zip(keys, row, strict=True)) + "</tr>" for row in rows)  # fmt: skip
    items = f"<table class='items full'>{_two_level_head(s, names, more)}<tbody>{cells}</tbody></table>"
    when = " &nbsp;&nbsp; ".join(f"{label} <b>{value}</b>" for label, value in dates(s))
    across = "".join(
        f"<tr><td class='k'>{s.label(role)}</td><td>{', '.join(party(s, role))}</td></tr>"
        for role in ("sprzedawca", "nabywca")
    )
    pay = "".join(f"<td><small>{label}</small><br>{value}</td>" for label, value in [*payment(s), *amount_due(s)])
    rates = vat_table(s, total=False) if len(inv.rates) > 1 or rng.random() < 0.4 else ""
    body = (
        f"<h2 class='{rng.choice(('c', ''))}'>{title(s)}</h2><p>{when}</p><table class='full rows'>{across}</table><br>{items}<br>{rates}"
        f"<table class='full rows'><tr>{pay}</tr></table><p>{in_words(s)}</p><p>{lines([*split_payment(s), *remarks(s)])}</p>"
        f"<table class='full'><tr><td>Sporządził: {rng.choice(('....................', 'D. Sowa', 'Dział fakturowania'))}</td><td class='rr'>Zatwierdził: ....................</td></tr></table>"
    )
    css = ".rows td { border: 0.5pt solid #999; padding: 3pt; } .k { width: 12%; } .rr { text-align: right; } .items tr:last-child td { font-weight: bold; }"
    return s.drawn(page(body, _css(rng) + css, font=rng.choice((*SANS, "Carlito", "Liberation Sans", MONO[0])), size=rng.choice((8, 8.5)), margin="12mm", paper=_PAPER))  # fmt: skip
