"""Printed forms of numbered boxes, a label in small type inside each, filled in by a program."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from html import unescape

from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.markup import MONO, SANS, SERIF, page
from benchmarks.corpus.parts import due, split_payment

_HEADINGS = ("FAKTURA VAT", "FAKTURA", "FAKTURA – ORYGINAŁ", "FAKTURA SPRZEDAŻY")
_NARROW = {
    "lp": "Lp.",
    "nazwa": "Nazwa towaru lub usługi",
    "pkwiu": "Symbol PKWiU / CN",
    "jednostka": "J.m.",
    "ilosc": "Ilość",
    "cena_netto": "Cena jednostkowa netto",
    "wartosc_netto": "Wartość sprzedaży netto",
    "stawka_vat": "Stawka podatku",
    "kwota_vat": "Kwota podatku",
    "wartosc_brutto": "Wartość sprzedaży brutto",
}
_COLUMNS = (
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat",
     "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
)  # fmt: skip
_MONEY = frozenset({"cena_netto", "wartosc_netto", "kwota_vat", "wartosc_brutto"})


class _Form:
    """Boxes numbered in the order they are drawn; `mark` is how their numbers look."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self._last = 0

    def number(self) -> str:
        """The next box's number."""
        self._last += 1
        return self._mark.format(self._last)

    def box(self, label: str, value: str, css: str = "") -> str:
        """Number and label in small type, the value under them."""
        text = unescape(label).rstrip(":") if "<" not in label else label
        return f"<span class='k'><b>{self.number()}</b> {text}</span><div class='v {css}'>{value or '&nbsp;'}</div>"

    def row(self, *boxes: tuple[str, str, float]) -> str:
        """Boxes (label, value, width in percent) beside each other."""
        cells = "".join(f"<td style='width: {width}%'>{self.box(label, value)}</td>" for label, value, width in boxes)
        return f"<table class='row'><tr>{cells}</tr></table>"


def _grid(heads: Sequence[str], rows: Sequence[Sequence[str]], names: Sequence[str], css: str = "items") -> str:
    """A table whose number columns are flush right; the first row may be the columns' numbers."""
    marks = [" class='r'" if name in _MONEY or name == "ilosc" else "" for name in names]
    head = "".join(f"<th>{head}</th>" for head in heads)
    body = ["".join(f"<td{mark}>{cell}</td>" for mark, cell in zip(marks, row, strict=True)) for row in rows]
    return f"<table class='{css}'><thead><tr>{head}</tr></thead>{''.join(f'<tr>{row}</tr>' for row in body)}</table>"


def _invoice(rng: random.Random, lines: tuple[int, int]) -> Invoice:
    """An invoice that fits a form: nothing paid yet, but by cash or card."""
    inv = draw_invoice(rng, lines=lines)
    inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    return inv


def _sheet(inv: Invoice, rng: random.Random) -> Sheet:
    style = draw_style(rng)
    form = rng.choice(("iso", "dots", "dashes", "dots"))
    return Sheet(inv, rng, style=replace(style, dates=form, accounts=rng.choice(("groups", "plain", "PL groups"))))


def _totals(s: Sheet, names: Sequence[str]) -> list[str]:
    """The row of totals in the columns of the items."""
    fields = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    cells = [s(fields[name]) if name in fields else "" for name in names]
    cells[1] = s.rng.choice(("RAZEM", "Razem", "Ogółem"))
    return cells


# a declaration --------------------------------------------------------------


def _taxpayer(s: Sheet, form: _Form, role: str) -> str:
    """The boxes of one party, as a tax office would ask for them."""
    rng = s.rng
    company = getattr(s.inv, role)
    street, city = s.address(role)[:2]
    code, place = city.split(" ", 1)
    number = s(f"{role}_nip") if company.nip else ""
    identity = [
        ("Identyfikator podatkowy NIP", number, 34),
        ("Nazwa pełna / Nazwisko, pierwsze imię", s(f"{role}_nazwa"), 66),
    ]
    if rng.random() < 0.4:
        identity.reverse()
    home = [("Ulica, nr domu, nr lokalu", street, 50), ("Kod pocztowy", code, 16), ("Miejscowość", place, 34)]
    return form.row(*identity) + form.row(*home)


def _tax_boxes(s: Sheet, form: _Form) -> str:
    """A row for each rate the form knows, filled where the invoice has it, and a row of totals."""
    found = {row.stawka: cells for row, cells in zip(s.inv.rates, s.vat_rows(("stawka", "netto", "vat")), strict=True)}
    wordings = {"23": "Sprzedaż opodatkowana stawką {}", "8": "Sprzedaż opodatkowana stawką {}",
                "5": "Sprzedaż opodatkowana stawką {}", "zw": "Sprzedaż zwolniona od podatku ({})"}  # fmt: skip
    rows = []
    for rate in sorted({*wordings, *found}, key=lambda name: (not name.isdigit(), -int(name) if name.isdigit() else 0)):
        text = wordings.get(rate, "Sprzedaż – stawka {}").format(s.rate(rate))
        _, netto, vat = found.get(rate, ("", "", ""))
        rows.append([text, form.box("", netto, "r"), form.box("", vat, "r")])
    total = [form.box("", s("suma_netto"), "r"), form.box("", s("suma_vat"), "r")]
    rows.append([s.rng.choice(("Razem (suma kwot z powyższych pozycji)", "RAZEM")), *total])
    return _grid(["", "Podstawa opodatkowania w zł", "Podatek należny w zł"], rows, ("", "", ""), "taxes")


@layout("numbered_form")
def declaration(rng: random.Random) -> Drawn:
    """Like a tax return: lettered sections under grey bars, rows of boxes, a box for each rate, column numbers."""
    inv = _invoice(rng, (1, 7))
    s = _sheet(inv, rng)
    form = _Form(rng.choice(("{}.", "{}.", "{:02d}")))
    names = rng.choice(_COLUMNS)
    letters = iter("ABCDEFGH")

    def bar(text: str) -> str:
        return f"<div class='bar'>{next(letters)}. {text}</div>"

    top = form.row(("Nr dokumentu", s("numer_faktury"), 40), ("Status", rng.choice(("oryginał", "ORYGINAŁ", "")), 20),
                   (s.label("data_wystawienia"), s("data_wystawienia"), 40))  # fmt: skip
    where = [("Miejsce wystawienia", s("miejsce_wystawienia"), 50)] if rng.random() < 0.6 else []
    sold = ("Data dokonania lub zakończenia dostawy / wykonania usługi", s("data_sprzedazy"), 50)
    dated = bar("MIEJSCE I DATA") + form.row(*where, sold)
    parties = [
        bar("DANE SPRZEDAWCY") + _taxpayer(s, form, "sprzedawca"),
        bar("DANE NABYWCY") + _taxpayer(s, form, "nabywca"),
    ]
    rows = s.item_rows(names)
    numbers = [f"<i>{letter}</i>" for letter in "abcdefghijkl"[: len(names)]]
    foot = [_totals(s, names)] if rng.random() < 0.5 else []
    items = bar("PRZEDMIOT SPRZEDAŻY") + _grid([_NARROW[name] for name in names], [numbers, *rows, *foot], names)
    taxes = bar("ROZLICZENIE PODATKU") + _tax_boxes(s, form)
    taxes += form.row(("Należność ogółem (brutto)", f"{s('suma_brutto')} {s.sign}", 30),
                      ("Do zapłaty", f"<b>{s('do_zaplaty')} {s.sign}</b>", 30), ("Słownie", s.words("do_zaplaty"), 40))  # fmt: skip
    pay = [("Sposób zapłaty", s("forma_platnosci"), 30)]
    pay += [(*due(s), 30)] if inv.forma_platnosci == "przelew" else []
    paying = bar("ZAPŁATA") + form.row(*pay)
    if inv.forma_platnosci == "przelew":
        paying += form.row(("Bank", s("bank"), 35), ("Numer rachunku", s("numer_konta"), 65))
    extra = split_payment(s)
    paying += form.row(("Uwagi", extra[0], 100)) if extra else ""
    sign = bar("PODPISY") + form.row(
        ("Imię i nazwisko wystawcy", rng.choice(("", "Maria Sęk", "J. Ćwikła")), 50), ("Podpis odbiorcy", "", 50)
    )
    body = (
        f"<h2>{rng.choice(_HEADINGS)}</h2><p class='law'>Podstawa prawna: art. 106e ust. 1 ustawy o podatku od towarów i usług.</p>"
        f"{top}{dated}{''.join(parties)}{items}{taxes}{paying}{sign}<p class='law'>FV-{rng.randint(1, 9)}<sub>({rng.randint(10, 22)})</sub> 1/1</p>"
    )
    shade = rng.choice(("#d9d9d9", "#e9e9e9", "#cfd8e6", "#e3ddc8"))
    css = (
        f".row, .items, .taxes {{ width: 100%; margin-top: -0.6pt; }} .row {{ table-layout: fixed; }} .row td, .items td, .items th, .taxes td, .taxes th {{ border: 0.6pt solid #000; }}"
        f".bar {{ background: {shade}; border: 0.6pt solid #000; padding: 2pt 4pt; font-weight: bold; }} .k {{ font-size: 5.8pt; }} .v {{ padding: 1pt 8pt; }}"
        f".taxes th, .items th {{ font-size: 6.5pt; font-weight: normal; background: {shade}; }} .taxes td:first-child {{ width: 50%; }} h2 {{ margin: 0; text-align: center; }} .law {{ font-size: 6pt; margin: 2pt 0; }} .items i {{ font-size: 6pt; }} .v.r {{ text-align: right; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="11mm"))


# a freight form -------------------------------------------------------------


def _side(form: _Form, boxes: Sequence[tuple[str, str]], css: str = "") -> str:
    """Boxes under each other."""
    return "".join(f"<div class='b {css}'>{form.box(label, value)}</div>" for label, value in boxes)


def _name_and_place(s: Sheet, role: str) -> str:
    company = getattr(s.inv, role)
    number = [f"{s.label('nip')} {s(f'{role}_nip')}"] if company.nip else []
    return "<br>".join([f"<b>{s(f'{role}_nazwa')}</b>", *s.address(role), *number])


@layout("numbered_form")
def consignment(rng: random.Random) -> Drawn:
    """Like a consignment note: one frame, tall boxes left and small ones right, numbered column heads, totals below."""
    inv = _invoice(rng, (1, 8))
    s = _sheet(inv, rng)
    form = _Form(rng.choice(("{}", "[{}]", "{})")))
    names = rng.choice(_COLUMNS[:2])
    seller = form.box("Sprzedawca (nazwa, adres, NIP)", _name_and_place(s, "sprzedawca"))
    facts = _side(form, [(f"{rng.choice(_HEADINGS)} nr", f"<b class='big'>{s('numer_faktury')}</b>"),
                         (s.label("data_wystawienia"), s("data_wystawienia"))])  # fmt: skip
    sold = s("data_sprzedazy") if rng.random() < 0.75 else ""
    facts += _side(form, [("Data dostawy / wykonania usługi", sold)])
    buyer = form.box(rng.choice(("Nabywca (nazwa, adres, NIP)", "Kupujący / Nabywca")), _name_and_place(s, "nabywca"))
    pay = [(rng.choice(("Sposób zapłaty", "Warunki płatności")), s("forma_platnosci"))]
    if inv.forma_platnosci == "przelew":
        pay += [due(s), (rng.choice(("Konto sprzedawcy", "Nr rachunku bankowego")), s("numer_konta"))]
    order = s("numer_zamowienia") if inv.numer_zamowienia else ""
    pay.append(("Nr zamówienia nabywcy", order))
    paying = _side(form, pay)
    place = form.box("Miejsce dostawy towaru", rng.choice(("jak w polu nabywcy", "odbiór własny", "")))
    freight = _side(form, [("Środek transportu", rng.choice(("", f"samochód WX {rng.randint(10000, 99999)}", "poczta"))),
                           ("Masa brutto (kg) / liczba opakowań", rng.choice(("", f"{rng.randint(2, 900)} / {rng.randint(1, 20)}")))])  # fmt: skip
    heads = [f"<b>{form.number()}</b> {_NARROW[name]}" for name in names]
    rows = s.item_rows(names)
    items = _grid(heads, [*rows, *([""] * len(names) for _ in range(rng.randint(0, 6)))], names)
    taxes = _grid(
        ["Stawka", "Netto", "VAT", "Brutto"],
        s.vat_rows(),
        ("", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        "taxes",
    )
    summed = [form.box("Obliczenie podatku według stawek", taxes)]
    sums = _side(
        form, [("Razem netto", s("suma_netto")), ("Razem VAT", s("suma_vat")), ("Razem brutto", s("suma_brutto"))], "r"
    )
    last = form.box("Do zapłaty", f"<b class='big'>{s('do_zaplaty')} {s.sign}</b>")
    words = form.box("Słownie", s.words("do_zaplaty"))
    notes = form.box(
        "Uwagi",
        "<br>".join(
            [*split_payment(s), rng.choice(("", "Towar odebrano bez zastrzeżeń.", "Reklamacje w ciągu 7 dni."))]
        ),
    )
    signs = form.box("Podpis i pieczęć wystawcy", "<br><br>")
    taken = form.box("Podpis odbierającego", "<br><br>")
    halves = [(seller, facts), (buyer, paying), (place, freight)]
    upper = "".join(f"<tr><td class='half'>{left}</td><td class='half in'>{right}</td></tr>" for left, right in halves)
    lower = (
        f"<tr><td rowspan='2'>{summed[0]}</td><td class='in'>{sums}</td></tr><tr><td>{last}</td></tr>"
        f"<tr><td colspan='2'>{words}</td></tr><tr><td colspan='2'>{notes}</td></tr><tr><td>{taken}</td><td>{signs}</td></tr>"
    )
    body = f"<table class='frame'>{upper}</table>{items}<table class='frame'>{lower}</table>"
    ink = rng.choice(("#000", "#7a1f2b", "#1b5e20", "#123a7a"))
    css = (
        f".frame, .items {{ width: 100%; margin-top: -0.8pt; }} .frame > tbody > tr > td {{ border: 0.8pt solid {ink}; }} .half {{ width: 50%; }} .in {{ padding: 0; }}"
        f".b {{ border-bottom: 0.5pt solid {ink}; padding: 2pt 4pt; }} .b:last-child {{ border-bottom: 0; }} .k {{ font-size: 6pt; color: {ink}; }} .v {{ padding-left: 10pt; }} .big {{ font-size: 11pt; }}"
        f".items td, .items th {{ border-left: 0.8pt solid {ink}; border-right: 0.8pt solid {ink}; }} .items th {{ font-size: 6pt; font-weight: normal; color: {ink}; border-bottom: 0.8pt solid {ink}; }} .items td {{ height: 13pt; }} .taxes th {{ font-size: 6.5pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9)), margin="12mm"))


# a form of combs ------------------------------------------------------------


def _comb(text: str, groups: Sequence[int] = ()) -> str:
    """One cell a character, a wider gap behind each of the groups."""
    ends, done = set(), 0
    for size in groups:
        done += size
        ends.add(done)
    gap = "<td class='gap'></td>"
    cells = "".join(f"<td>{char}</td>{gap if index in ends else ''}" for index, char in enumerate(text, 1))
    return f"<table class='comb'><tr>{cells}</tr></table>"


def _digits(text: str) -> str:
    return "".join(char for char in unescape(text) if char.isdigit())


def _day(value: date) -> str:
    return _comb(f"{value:%d%m%Y}", (2, 2))


@layout("numbered_form")
def combs(rng: random.Random) -> Drawn:
    """A pad's form: a cell for each digit of NIP, account and dates; złote and grosze in columns of their own."""
    inv = _invoice(rng, (1, 5))
    inv.forma_platnosci = rng.choice(("przelew", "gotówka", "przelew"))
    style = replace(
        draw_style(rng), decimal=",", thousands=rng.choice((" ", "")), zeros=False, nips="plain", accounts="plain"
    )
    s = Sheet(inv, rng, style=style)
    form = _Form(rng.choice(("{:02d}", "{}", "{}.")))
    numbered = form.box("Numer faktury", f"<b>{s('numer_faktury')}</b>")
    s.note("data_wystawienia", inv.data_wystawienia)
    days = [("Data wystawienia (dzień, miesiąc, rok)", _day(inv.data_wystawienia))]
    if inv.data_sprzedazy and rng.random() < 0.75:
        s.note("data_sprzedazy", inv.data_sprzedazy)
        days.append(("Data sprzedaży (dzień, miesiąc, rok)", _day(inv.data_sprzedazy)))
    dated = [form.box(*pair) for pair in days]
    parties = []
    for role, caption in (("sprzedawca", "Sprzedawca"), ("nabywca", rng.choice(("Nabywca", "Kupujący")))):
        number = _comb(_digits(s(f"{role}_nip"))) if getattr(inv, role).nip else _comb(" " * 10)
        boxes = [(f"{caption} – imię i nazwisko lub nazwa", s(f"{role}_nazwa")),
                 ("Adres", ", ".join(s.address(role))), (f"NIP ({caption.lower()})", number)]  # fmt: skip
        parties.append(_side(form, boxes))
    names = tuple("lp nazwa jednostka ilosc cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto".split())
    filled = [*s.item_rows(names), *([""] * len(names) for _ in range(rng.randint(1, 4))), _totals(s, names)]
    exact = all(s.style.price(line.cena_netto or line.wartosc_brutto)[-3] == "," for line in inv.lines)
    split = exact and rng.random() < 0.8
    items = _split_money(filled, names, form) if split else _grid(
        [f"<b>{form.number()}</b> {_NARROW[name]}" for name in names], filled, names)  # fmt: skip
    rates = _grid(
        ["Stawka", "Netto", "Podatek", "Brutto"],
        s.vat_rows(),
        ("", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        "taxes",
    )
    pay = [(rng.choice(("Forma zapłaty", "Sposób zapłaty")), s("forma_platnosci"))]
    if inv.forma_platnosci == "przelew" and inv.termin_platnosci:
        s.note("termin_platnosci", inv.termin_platnosci)
        pay += [("Termin zapłaty", _day(inv.termin_platnosci)), ("Nazwa banku", s("bank"))]
        pay.append(("Numer rachunku do przelewu", _comb(_digits(s("numer_konta")), (2, 4, 4, 4, 4, 4, 4))))
    pay += [("Do zapłaty", f"<b>{s('do_zaplaty')}</b> zł"), ("Słownie", s.words("do_zaplaty", "fraction"))]
    body = (
        f"<table class='frame'><tr><td><h2>{rng.choice(_HEADINGS)}</h2></td><td>{numbered}</td><td>{'</td><td>'.join(dated)}</td></tr></table>"
        f"<table class='frame'><tr><td class='in half'>{parties[0]}</td><td class='in half'>{parties[1]}</td></tr></table>"
        f"{items}<table class='frame'><tr><td class='in'>{_side(form, pay)}</td><td>{form.box('Zestawienie według stawek podatku', rates)}</td></tr></table>"
        f"<table class='frame'><tr><td>{form.box('Podpis osoby upoważnionej do odbioru', '<br>')}</td><td>{form.box('Podpis wystawcy', '<br>')}</td></tr></table>"
    )
    ink, font = rng.choice(("#000", "#8a1c1c", "#2f5d3a", "#444")), rng.choice((*MONO, *SANS))
    css = (
        f".frame, .items {{ width: 100%; margin-top: -0.7pt; }} .frame > tbody > tr > td, .items td, .items th {{ border: 0.7pt solid {ink}; }} .half {{ width: 50%; }} .in {{ padding: 0; }} .b {{ border-bottom: 0.5pt solid {ink}; padding: 2pt 4pt; }} .b:last-child {{ border: 0; }}"
        f".k {{ font: 6pt 'Liberation Sans'; color: {ink}; }} .v {{ font-family: '{font}'; }} .items td, .taxes td {{ font-family: '{font}'; height: 14pt; }} .items th {{ font-size: 6pt; font-weight: normal; color: {ink}; text-align: center; }} .taxes th {{ font-size: 6pt; color: {ink}; }}"
        f".comb td {{ border: 0.5pt solid {ink}; width: 10.5pt; height: 13pt; padding: 0; text-align: center; }} .comb .gap {{ border: 0; width: 3pt; }} h2 {{ margin: 4pt; color: {ink}; font-size: 13pt; }} .items .g {{ border-left: 0.4pt dotted {ink}; }} .items .z {{ border-right: 0; }}"
    )
    return s.drawn(
        page(
            body,
            css,
            font="Liberation Sans",
            size=rng.choice((8, 8.5)),
            margin="10mm",
            paper=rng.choice(("A4 landscape", "A4 landscape", "A4")),
        )
    )


def _split_money(rows: Sequence[Sequence[str]], names: Sequence[str], form: _Form) -> str:
    """The item table with złote and grosze in two columns each; heads over two rows."""
    upper, lower, body = [], [], []
    for name in names:
        head = f"<b>{form.number()}</b> {_NARROW[name]}"
        upper.append(f"<th colspan='2'>{head}</th>" if name in _MONEY else f"<th rowspan='2'>{head}</th>")
        lower.append("<th>zł</th><th>gr</th>" if name in _MONEY else "")
    for row in rows:
        cells = []
        for name, cell in zip(names, row, strict=True):
            whole, _, rest = cell.partition(",")
            parts = f"<td class='r z'>{whole}</td><td class='g'>{rest}</td>"
            cells.append(parts if name in _MONEY else f"<td>{cell}</td>")
        body.append(f"<tr>{''.join(cells)}</tr>")
    return (
        f"<table class='items'><thead><tr>{''.join(upper)}</tr><tr>{''.join(lower)}</tr></thead>{''.join(body)}</table>"
    )
