"""Type of one width: old programs that draw with dashes, bars and blanks, and a letter typed by hand."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape, unescape

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, draw_buyer, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style, pick
from benchmarks.corpus.markup import MONO, RIGHT, page
from benchmarks.corpus.parts import Pair, amount_due, due, in_words, sale, split_payment

_FRAMED = ("Liberation Mono", "DejaVu Sans Mono", "Courier Prime", "TeX Gyre Cursor")
_BOXED = ("Liberation Mono", "DejaVu Sans Mono")
_HEADS: dict[str, tuple[tuple[str, str], ...]] = {
    "lp": (("Lp", ""), ("Nr", "")),
    "nazwa": (("Nazwa towaru", "lub usługi"), ("NAZWA TOWARU", "/ USŁUGI"), ("Nazwa", "")),
    "pkwiu": (("PKWiU", ""), ("Symbol", "PKWiU")),
    "indeks": (("Kod", "towaru"), ("Indeks", "")),
    "jednostka": (("Jm", ""), ("Jedn.", "miary"), ("j.m.", "")),
    "ilosc": (("Ilość", ""), ("ILOŚĆ", "")),
    "cena_netto": (("Cena", "netto"), ("Cena jedn.", "bez VAT"), ("C. jedn.", "netto")),
    "wartosc_netto": (("Wartość", "netto"), ("Wartość", "bez VAT")),
    "stawka_vat": (("VAT", "%"), ("St.", "VAT"), ("%", "VAT")),
    "kwota_vat": (("Kwota", "VAT"), ("Podatek", "VAT"), ("Kwota", "podatku")),
    "wartosc_brutto": (("Wartość", "brutto"), ("Wartość", "z VAT")),
}
_PROGRAMS = ("FAKTUR-MAX v. 4.12", "System MAGAZYN 3.07 (c) 1996", "HURTOWNIK DOS 2.4", "Obrót Towarowy v.7")


# plain text -----------------------------------------------------------------


def _said(s: Sheet, field: str) -> str:
    """A header field as plain text."""
    return unescape(s(field))


def _label(text: str) -> str:
    """A label with one colon behind it."""
    return unescape(text).rstrip(":. ") + ":"


def _plain(pairs: Sequence[Pair]) -> list[Pair]:
    """Pairs of HTML as plain text, a colon behind each label."""
    return [(_label(key), unescape(value).replace("<b>", "").replace("</b>", "")) for key, value in pairs]


def _pad(cells: Sequence[str], widths: Sequence[int], names: Sequence[str], bar: str) -> str:
    """One row of a table; numbers flush right."""
    fitted = zip(cells, widths, names, strict=True)
    return bar.join(cell.rjust(width) if name in RIGHT else cell.ljust(width) for cell, width, name in fitted)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of each column over all rows."""
    return [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]


def _beside(left: Sequence[str], right: Sequence[str], width: int) -> list[str]:
    """Two blocks side by side, the left one `width` characters wide."""
    height = max(len(left), len(right))
    pairs = zip([*left, *[""] * (height - len(left))], [*right, *[""] * (height - len(right))], strict=True)
    return [f"{one.ljust(width)}{two}".rstrip() for one, two in pairs]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width) or [""]


def _typed(
    s: Sheet, rows: Sequence[str], fonts: Sequence[str], *, landscape: bool = False, most: float = 10.5
) -> Drawn:
    """The page of these lines, in as large a type as lets the longest one fit."""
    room = 745 if landscape else 520
    size = min(most, room / (0.605 * max(map(len, rows))))
    css = f"pre {{ font: inherit; line-height: {s.rng.choice((1.05, 1.15, 1.3))}; margin: 0; white-space: pre; }}"
    body = f"<pre>{escape(chr(10).join(rows))}</pre>"
    paper = "A4 landscape" if landscape else "A4"
    return s.drawn(page(body, css, font=s.rng.choice(tuple(fonts)), size=size, margin="12mm", paper=paper))


# content --------------------------------------------------------------------


def _fitting(draw: Callable[[], Company], width: int) -> Company:
    """A company whose name and address fit a box of `width` characters."""
    while True:
        company = draw()
        if max(len(company.nazwa), len(company.ulica), len(company.miasto)) <= width:
            return company


def _drawn_invoice(rng: random.Random, count: tuple[int, int], width: int, name: int) -> Invoice:
    """An invoice with parties of at most `width` characters; names of goods are cut off at `name`, as such programs do."""
    trade = rng.choice(("biuro", "elektryczna", "spozywcza", "budowa", "moto", "hydraulika", "przemysl", "rolna"))
    seller = _fitting(lambda: draw_company(rng, pick(rng, {"company": 5, "trader": 4, "partners": 2}), trade), width)
    buyer = _fitting(lambda: draw_buyer(rng), width)
    inv = draw_invoice(rng, trade=trade, lines=count, seller=seller, buyer=buyer)
    for line in inv.lines:
        line.nazwa = line.nazwa[:name].rstrip()
    return inv


def _sheet(inv: Invoice, rng: random.Random) -> Sheet:
    """A sheet in the customs of programs of one width: plain rates, quantities with three places often."""
    style = draw_style(rng)
    zeros = style.decimal == "," and style.thousands != "." and rng.random() < 0.5
    return Sheet(inv, rng, style=replace(style, zeros=zeros, rates=rng.choice(("23%", "23", "23"))))


def _party(s: Sheet, role: str, *, extras: bool = True) -> list[str]:
    """Name, address and numbers of a party in lines."""
    company: Company = getattr(s.inv, role)
    rows = [_said(s, f"{role}_nazwa"), *map(unescape, s.address(role))]
    numbers = [f"{_label(s.label('nip'))} {_said(s, f'{role}_nip')}"] if company.nip else []
    rows = [*numbers, *rows] if s.rng.random() < 0.12 else [*rows, *numbers]
    if role == "sprzedawca" and extras:
        rows += [f"tel. {company.telefon}"] if s.rng.random() < 0.6 else []
        rows += [f"REGON {_said(s, 'sprzedawca_regon')}"] if company.regon and s.rng.random() < 0.4 else []
    return rows


def _paying(s: Sheet) -> list[Pair]:
    """How, until when and where to pay."""
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if s.inv.forma_platnosci == "przelew":
        rows.append(due(s))
        rows += [(s.label("bank"), s("bank"))] if s.rng.random() < 0.5 else []
        rows.append((s.label("numer_konta"), s("numer_konta")))
    return _plain(rows)


def _sums(s: Sheet, names: Sequence[str]) -> tuple[list[list[str]], list[list[str]]]:
    """The row of totals and the rows a rate, in the places of the item columns."""
    fields = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    total = [_said(s, fields[name]) if name in fields else "" for name in names]
    total[names.index("cena_netto")] = s.rng.choice(("RAZEM:", "Razem", "OGÓŁEM"))
    columns = {"wartosc_netto": 1, "stawka_vat": 0, "kwota_vat": 2, "wartosc_brutto": 3}
    rates: list[list[str]] = []
    for row in s.vat_rows():
        cells = [unescape(row[columns[name]]) if name in columns else "" for name in names]
        cells[names.index("cena_netto")] = "w tym:" if not rates else ""
        rates.append(cells)
    return [total], rates


def _rate_lines(s: Sheet, *widths: int) -> list[str]:
    """A heading and a line a rate, the columns `widths` characters wide."""
    rows = [["VAT", "Netto", s.rng.choice(("VAT", "Podatek", "Kwota VAT")), "Brutto"]]
    rows += [[unescape(cell) for cell in row] for row in s.vat_rows()]
    return ["".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _signing(rng: random.Random, width: int) -> list[str]:
    """Two dotted lines to sign on."""
    half = width // 2
    dots = "." * 26
    words = rng.choice((("imię i nazwisko osoby", "uprawnionej do odbioru"), ("podpis odbiorcy", ""), ("Odebrał", "")))
    right = rng.choice(
        (("imię i nazwisko osoby", "uprawnionej do wystawienia"), ("podpis wystawcy", ""), ("Wystawił", ""))
    )
    left = [dots, *(word.center(26) for word in words)]
    return ["", "", "", *_beside([f"    {text}" for text in left], [dots, *(word.center(26) for word in right)], half)]


# layouts --------------------------------------------------------------------


@layout("typewriter")
def barred(rng: random.Random) -> Drawn:
    """Everything within plus signs, dashes and bars; totals and rates in the columns of the items."""
    inv = _drawn_invoice(rng, (1, 12), 42, rng.choice((22, 28, 34)))
    s = _sheet(inv, rng)
    names = rng.choice((
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat",
         "wartosc_brutto"),
        ("lp", "indeks", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    heads = [rng.choice(_HEADS[name]) for name in names]
    items = [[unescape(cell) for cell in row] for row in s.item_rows(names)]
    total, rates = _sums(s, names)
    above, below = [head[0] for head in heads], [head[1] for head in heads]
    widths = _widths([above, below, *items, *total, *rates])
    rule = "+" + "+".join("-" * width for width in widths) + "+"
    width = max(len(rule), 90)
    half = width // 2

    def barred_rows(rows: Sequence[Sequence[str]]) -> list[str]:
        return [f"|{_pad(row, widths, names, '|')}|" for row in rows]

    sides = [
        [f" {_label(s.label(role))}", *(f"   {text}" for text in _party(s, role))] for role in ("sprzedawca", "nabywca")
    ]
    height = max(map(len, sides))
    sides = [[*side, *[""] * (height - len(side))] for side in sides]
    edge = "+" + "-" * (half - 2) + "+" + "-" * (width - half - 1) + "+"
    parties = [f"|{one.ljust(half - 2)}|{two.ljust(width - half - 1)}|" for one, two in zip(*sides, strict=True)]
    when = f"{_said(s, 'miejsce_wystawienia')}, dn. {_said(s, 'data_wystawienia')}"
    heading = (
        f"{rng.choice(('FAKTURA VAT nr', 'F A K T U R A   V A T  nr', 'FAKTURA VAT'))} {_said(s, 'numer_faktury')}"
    )
    copy = rng.choice(("ORYGINAŁ", "oryginał", "Oryginał / kopia", ""))
    facts = [f"{key} {value}" for key, value in [*_plain(sale(s)), *_paying(s)]]
    rows = [
        when.rjust(width), "", f"{heading}     {copy}".center(width).rstrip(), "", edge, *parties, edge, "", *facts, "",
        rule, *barred_rows([above, below]), rule, *barred_rows(items), rule, *barred_rows(total), rule,
        *barred_rows(rates), rule, "",
        *(f"{key} {value}" for key, value in _plain(amount_due(s))), *_wrapped(unescape(in_words(s)), width),
        *map(unescape, split_payment(s)), *_signing(rng, width),
    ]  # fmt: skip
    return _typed(s, rows, _FRAMED)


def _two_lines(s: Sheet, width: int) -> list[str]:
    """Items over two lines: name and code above, numbers in columns below; no bars."""
    names = ("ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")
    heads = ["Ilość", "Jm", "Cena netto", "Wart. netto", "VAT", "Kwota VAT", "Wart. brutto"]
    cells = [[unescape(cell) for cell in row] for row in s.item_rows(("lp", "nazwa", *names))]
    coded = s.rng.random() < 0.6
    widths = _widths([heads, *(row[2:] for row in cells)])
    rows = ["-" * width, "Lp  Nazwa towaru / usługi", f"     {_pad(heads, widths, names, '  ')}", "-" * width]
    for line, cell in zip(s.inv.lines, cells, strict=True):
        code = f"  [{line.pkwiu}]" if coded else ""
        rows += [f"{cell[0]:>2}. {cell[1]}{code}", f"     {_pad(cell[2:], widths, names, '  ')}"]
    return rows


@layout("typewriter")
def listed(rng: random.Random) -> Drawn:
    """No bars at all: blanks and dashed rules, labels with a column of colons, items over two lines, dotted leaders."""
    inv = _drawn_invoice(rng, (3, 18), 66, 60)
    s = _sheet(inv, rng)
    width = 92
    program = (
        f"{rng.choice(_PROGRAMS)}   {s.date(inv.data_wystawienia)} {rng.randint(8, 17)}:{rng.randint(10, 59)}   str. 1"
    )
    facts = [(_label(s.label("data_wystawienia")), _said(s, "data_wystawienia")), *_plain(sale(s)), *_paying(s)]
    if inv.numer_zamowienia and rng.random() < 0.7:
        facts.append((_label(s.label("zamowienie")), _said(s, "numer_zamowienia")))
    parties = []
    for role in rng.choice((("sprzedawca", "nabywca"), ("sprzedawca", "nabywca"), ("nabywca", "sprzedawca"))):
        label = unescape(s.label(role)).rstrip(":").ljust(22)
        first, *rest = _party(s, role)
        parties += [f"{label}: {first}", *(f"{'':24}{text}" for text in rest), ""]
    leading = max(len(key) for key, _ in facts) + 2
    known = [f"{key.rstrip(':'):{leading}}: {value}" for key, value in facts]
    items = _two_lines(s, width)
    rates = _rate_lines(s, 22, 18, 18, 18)
    sums = [(_label(s.label(name)), f"{_said(s, name)} {s.sign}") for name in ("suma_netto", "suma_vat", "suma_brutto")]
    sums += _plain(amount_due(s))
    leaders = [f"{'':30}{key.rstrip(':'):.<32}{value:.>24}" for key, value in sums]
    heading = f"{rng.choice(('FAKTURA NR', 'Faktura VAT nr', 'FAKTURA VAT NR :'))} {_said(s, 'numer_faktury')}"
    blocks = [[heading, "=" * len(heading), ""], [*known, ""], [*parties]]
    ordered = blocks if rng.random() < 0.6 else [blocks[2], blocks[0], blocks[1]]
    rows = [
        program, "-" * width, *(row for block in ordered for row in block), *items, "-" * width, *rates,
        "-" * width, *leaders, "", *_wrapped(unescape(in_words(s)), width), *map(unescape, split_payment(s)),
        *(_signing(rng, width) if rng.random() < 0.5 else ["", "*** Koniec wydruku ***".center(width)]),
    ]  # fmt: skip
    return _typed(s, rows, MONO)


def _box(rows: Sequence[str], width: int, *, double: bool) -> list[str]:
    """Lines within a frame of line characters, `width` characters wide over all."""
    corners = tuple("╔═╗║╚╝" if double else "┌─┐│└┘")
    first, flat, second, side, third, fourth = corners
    inner = width - 2
    body = [f"{side}{f' {row}'.ljust(inner)}{side}" for row in rows]
    return [first + flat * inner + second, *body, third + flat * inner + fourth]


@layout("typewriter")
def boxed(rng: random.Random) -> Drawn:
    """Frames of line characters: buyer in a box on the right, rates and totals in boxes side by side; wide paper too."""
    wide = rng.random() < 0.4
    inv = _drawn_invoice(rng, (2, 14), 40, rng.choice((26, 32, 40)))
    s = _sheet(inv, rng)
    double = rng.random() < 0.5
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
    ))  # fmt: skip
    heads = [" ".join(rng.choice(_HEADS[name])).strip() for name in names]
    items = [[unescape(cell) for cell in row] for row in s.item_rows(names)]
    widths = _widths([heads, *items])
    grid = [_pad(heads, widths, names, " "), "─" * (sum(widths) + len(widths) - 1)]
    grid += [_pad(row, widths, names, " ") for row in items]
    width = max(len(grid[0]) + 4, 112 if wide else 96)
    seller = [*_party(s, "sprzedawca"), f"{_label(s.label('numer_konta'))}", f"  {_said(s, 'numer_konta')}"]
    buyer = _box([_label(s.label("nabywca")), *(f"  {text}" for text in _party(s, "nabywca"))], 46, double=double)
    issued = [f"{_label(s.label('data_wystawienia'))} {_said(s, 'data_wystawienia')}"]
    issued += [f"{key} {value}" for key, value in _plain(sale(s))]
    title = _box(
        [f"{rng.choice(('FAKTURA VAT', 'FAKTURA', 'FAKTURA VAT - ORYGINAŁ'))} {_said(s, 'numer_faktury')}"],
        46,
        double=True,
    )
    pay = [f"{_label(s.label('forma_platnosci'))} {_said(s, 'forma_platnosci')}"]
    pay += [" ".join(pair) for pair in _plain([due(s)])] if inv.forma_platnosci == "przelew" else []
    rates = _rate_lines(s, 8, 13, 12, 13)
    sums = [(_label(s.label(name)), _said(s, name)) for name in ("suma_netto", "suma_vat", "suma_brutto")]
    summed = [f"{key:<26}{value:>14}" for key, value in [*sums, *_plain(amount_due(s))]]
    top = _beside(["", *seller], [*title, *issued], width - 46)
    low = _beside(_box(rates, 50, double=False), _box(summed, 44, double=double), width - 44)
    rows = [
        *top, "", *_beside(pay, buyer, width - 46), "", *_box(grid, width, double=double), *low, "",
        *_wrapped(unescape(in_words(s)), width), *map(unescape, split_payment(s)), *_signing(rng, width),
    ]  # fmt: skip
    return _typed(s, rows, _BOXED, landscape=wide)


@layout("typewriter")
def letter(rng: random.Random) -> Drawn:
    """Typed on a machine: seller above, buyer to the right, each item a sentence with its sum at the margin."""
    inv = _drawn_invoice(rng, (1, 4), 42, 60)
    s = _sheet(inv, rng)
    width = 76
    place = f"{_said(s, 'miejsce_wystawienia')}, {rng.choice(('dnia', 'dn.'))} {_said(s, 'data_wystawienia')}"
    heading = f"{rng.choice(('F A K T U R A  Nr', 'FAKTURA NR', 'Faktura VAT nr'))} {_said(s, 'numer_faktury')}"
    buyer = [_label(s.label("nabywca")), *_party(s, "nabywca")]
    names = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat")
    items = []
    for number, name, count, unit, price, value, rate in s.item_rows(names):
        rest = f"    {count} {unit} po {price} zł netto (VAT {rate})"
        items += [f"{number}/ {unescape(name)}", f"{unescape(rest):.<{width - 14}}{unescape(value):.>14}"]
    sums = [("Razem netto", _said(s, "suma_netto"))]
    for rate, netto, vat in s.vat_rows(("stawka", "netto", "vat")):
        sums.append((f"podatek VAT {unescape(rate)} od {unescape(netto)}", unescape(vat)))
    last = rng.choice(("suma_brutto", "do_zaplaty"))
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    wording = {"suma_brutto": ("Ogółem brutto", "OGÓŁEM"), "do_zaplaty": ("Razem do zapłaty", "DO ZAPŁATY")}
    sums.append((rng.choice(wording[last]), _said(s, last)))
    added = [f"{key:>{width - 16}}  {value:>14}" for key, value in sums]
    rows = [
        *_party(s, "sprzedawca"), "", place.rjust(width), "", *(f"{'':32}{text}" for text in buyer), "", "",
        heading.center(width).rstrip(), ("-" * len(heading)).center(width).rstrip(), "",
        *(" ".join(pair) for pair in _plain(sale(s))), "", *items, f"{'-' * 16:>{width}}", *added, f"{'=' * 16:>{width}}",
        "", *_wrapped(f"{_label(s.label('slownie'))} {unescape(s.words('suma_brutto'))}", width), "",
        *(" ".join(pair) for pair in _paying(s)), *map(unescape, split_payment(s)), "", "",
        f"{'.' * 24:>{width}}", f"{'(podpis i pieczęć)':>{width - 3}}",
    ]  # fmt: skip
    return _typed(s, rows, ("GNUTypewriter", "Courier Prime", "TeX Gyre Cursor"), most=11.5)
