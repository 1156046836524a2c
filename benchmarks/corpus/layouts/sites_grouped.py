"""Services for many sites of one buyer: lines grouped by site, contract or cost centre, with a subtotal each."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import names
from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.content import ZERO, Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, SERIF, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, in_words, party, payment, split_payment, title, totals, vat_table

# Services by trade: name, unit, rate, lowest and highest price, lowest and highest quantity at a site.
_SERVICES: dict[str, str] = {
    "Sprzątanie": """
Sprzątanie powierzchni biurowych|m2|23|3|7|120|1900
Utrzymanie czystości terenu zewnętrznego|m2|23|0.4|1.1|200|4000
Serwis dzienny – osoba sprzątająca|godz.|23|31|44|20|168
Środki higieniczne – ryczałt|kpl.|23|90|420|1|1
Mycie okien|m2|23|3|7|30|260
Odśnieżanie – gotowość|mies.|8|200|900|1|1""",
    "Ochrona": """
Ochrona fizyczna obiektu|godz.|23|29|42|80|720
Monitoring sygnałów alarmowych|mies.|23|70|190|1|1
Interwencja grupy patrolowej|szt.|23|60|150|1|4
Konserwacja systemu SSWiN|mies.|23|120|380|1|1
Konwój wartości|szt.|23|45|110|2|12""",
    "Odpady": """
Odbiór odpadów zmieszanych – poj. 1100 l|szt.|8|95|190|2|16
Odbiór papieru i tektury – poj. 1100 l|szt.|8|20|75|1|8
Odbiór odpadów bio – poj. 240 l|szt.|8|35|80|1|9
Dzierżawa pojemnika 1100 l|mies.|23|20|45|1|6
Podstawienie kontenera KP-7|szt.|8|450|980|1|2""",
    "Serwis Techniczny": """
Konserwacja dźwigu osobowego|mies.|23|180|420|1|3
Przegląd klimatyzacji|szt.|23|110|260|1|14
Obsługa techniczna budynku – ryczałt|mies.|23|700|3900|1|1
Dojazd serwisu|km|23|1.8|3.2|12|160
Usuwanie awarii poza godzinami pracy|rbh|23|140|260|1|6""",
    "Systemy Druku": """
Dzierżawa urządzenia wielofunkcyjnego|mies.|23|110|390|1|5
Wydruk/kopia mono|str.|23|0.02|0.06|300|9000
Wydruk/kopia kolor|str.|23|0.18|0.36|40|2200
Papier A4 80 g|ryza|23|16|23|2|30""",
}
_SITES = ("Biurowiec „{0}”", "Magazyn nr {1}", "Oddział {2}", "Sklep nr {3}", "Szkoła Podstawowa nr {1}", "Hala produkcyjna H{1}", "Punkt obsługi {2}",
          "Przedszkole nr {1}", "Centrum Logistyczne {2}", "Budynek {4}")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Site:
    """One site: its name with the address, its code (cost centre, contract or order), its lines."""

    name: str
    place: str
    code: str
    lines: tuple[Line, ...]

    def total(self, value: str) -> Decimal:
        """The sum of `wartosc_netto`, `kwota_vat` or `wartosc_brutto`."""
        return sum((getattr(line, value) or ZERO for line in self.lines), ZERO)


def _site(rng: random.Random, trade: str, kind: str, year: int, number: int) -> _Site:
    stock = [row.split("|") for row in _SERVICES[trade].strip().splitlines()]
    found = []
    for name, unit, rate, low, high, least, most in rng.sample(stock, rng.choice((1, 2, 2, 3, 3, 4))):
        price = Decimal(str(round(rng.uniform(float(low), float(high)), 2)))
        found.append(line_of(name, unit, Decimal(rng.randint(int(least), int(most))), price, rate))
    city = rng.choice(names.CITIES)[0]
    label = rng.choice(_SITES).format(rng.choice(names.BRAND_STEMS), rng.randint(1, 48), city, rng.randint(100, 999), rng.choice("ABCDEF"))  # fmt: skip
    codes = {
        "MPK": f"{rng.randint(100, 899)}-{number:02d}",
        "Umowa nr": f"U/{rng.randint(10, 400)}/{year - rng.randint(0, 3)}",
        "Zamówienie": f"4500{rng.randint(100000, 999999)}",
    }
    return _Site(label, f"ul. {rng.choice(names.STREETS)} {rng.randint(1, 120)}, {city}", codes[kind], tuple(found))


def _draw(rng: random.Random, sites: tuple[int, int]) -> tuple[Sheet, str, list[_Site]]:
    """The sheet, the kind of code that the sites have, the sites."""
    trade = rng.choice(tuple(_SERVICES))
    seller = draw_company(rng, rng.choice(("company", "company", "trader", "partners")), "uslugi")
    inv: Invoice = draw_invoice(rng, lines=(1, 1), trade="uslugi", seller=seller, buyer=draw_company(rng, rng.choice(("company", "public")), "dom"))  # fmt: skip
    kind = rng.choice(("MPK", "Umowa nr", "Zamówienie"))
    found = [_site(rng, trade, kind, inv.data_wystawienia.year, number + 1) for number in range(rng.randint(*sites))]
    inv.lines = [line for site in found for line in site.lines]
    inv.custom, inv.zaplacono, inv.numer_zamowienia = rng.choice(("line", "rate")), None, None
    inv.forma_platnosci = "przelew"
    settle_sums(inv)
    s = Sheet(inv, rng)
    if kind == "Zamówienie":
        s.unscored("numer_zamowienia")
    return s, kind, found


def _code(s: Sheet, kind: str, site: _Site) -> str:
    if kind == "Umowa nr":
        s.linked("umowa", site.code)
    return f"{kind} {s.text(site.code)}"


def _dates(s: Sheet) -> list[Pair]:
    """Issue date and the month of service: as a period, by its name, or by its last day."""
    inv, rng = s.inv, s.rng
    first = inv.data_wystawienia.replace(day=1)
    if inv.data_wystawienia.day < 20:
        first = (first - timedelta(days=1)).replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    inv.data_sprzedazy = last
    rows = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    drawn = rng.random()
    if drawn < 0.3:
        return [*rows, (s.label("data_sprzedazy"), s("data_sprzedazy"))]
    s.note("okres_od", first)
    s.note("okres_do", last)
    if drawn < 0.6:
        return [*rows, (rng.choice(("Usługi za miesiąc:", "Sprzedaż za okres:")), f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}")]  # fmt: skip
    s.note("data_sprzedazy", last)
    return [*rows, (s.label("okres"), f"{s.date(first)} – {s.date(last)}")]


def _row(columns: tuple[str, ...], cells: list[str], css: str = "") -> str:
    marked = "".join(f"<td{' class=r' if name in RIGHT else ''}>{cell}</td>" for name, cell in zip(columns, cells, strict=True))  # fmt: skip
    return f"<tr class='{css}'>{marked}</tr>"


def _sum_row(s: Sheet, columns: tuple[str, ...], site: _Site, label: str) -> str:
    """A subtotal: its label over the leading columns, sums under those of values."""
    lead = next(index for index, name in enumerate(columns) if name in ("wartosc_netto", "wartosc_brutto"))
    known = ("wartosc_netto", "kwota_vat", "wartosc_brutto")
    rest = "".join(f"<td class=r>{s.money(site.total(name)) if name in known else ''}</td>" for name in columns[lead:])
    return f"<tr class='sub'><td colspan={lead} class=r>{label}</td>{rest}</tr>"


def _columns(rng: random.Random) -> tuple[str, ...]:
    return rng.choice((
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
    ))  # fmt: skip


def _heads(s: Sheet, columns: tuple[str, ...]) -> str:
    return "".join(f"<th{' class=r' if name in RIGHT else ''}>{s.column(name)}</th>" for name in columns)


def _bottom(s: Sheet) -> str:
    """VAT table and sums beside each other, payment, the amount in words."""
    return (
        f"<table class='full keep'><tr><td>{vat_table(s)}</td><td>{pairs(totals(s), 'right')}</td></tr></table>"
        f"<p>{in_words(s)}</p>{pairs(payment(s))}<p>{lines(split_payment(s))}</p>"
    )


@layout("sites_grouped")
def within(rng: random.Random) -> Drawn:
    """One table: a heading row a site, its lines, its subtotal; a list of sites with their sums underneath."""
    s, kind, sites = _draw(rng, (2, 6))
    columns = _columns(rng)
    printed = iter(s.item_rows(columns))
    label = rng.choice(("Razem obiekt", "Suma dla lokalizacji", "Razem", "Podsumowanie obiektu:"))
    word, rows = rng.choice(("Obiekt", "Lokalizacja", "Punkt")), ""
    for number, site in enumerate(sites, 1):
        where = rng.choice((f"{site.name}, {site.place}", site.name))
        caption = f"{word} {number}: {s.text(where)} &nbsp; {_code(s, kind, site)}"
        rows += f"<tr class='group'><td colspan={len(columns)}>{caption}</td></tr>"
        rows += "".join(_row(columns, next(printed)) for _ in site.lines)
        rows += _sum_row(s, columns, site, f"{label} {number}" if label == "Razem obiekt" else label)
    recap = ""
    if rng.random() < 0.6:
        listed = [[str(number), s.text(site.name), s.text(site.code), s.money(site.total("wartosc_netto"))] for number, site in enumerate(sites, 1)]  # fmt: skip
        recap = (
            f"<h4>Zestawienie wg {rng.choice(('obiektów', 'miejsc powstawania kosztów', 'lokalizacji'))}</h4>"
            + table(["Lp.", "Obiekt", kind, "Netto"], listed, keys=("", "", "", "netto"), css="recap")
        )
    sides = "".join(f"<td><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca"))
    body = (
        f"<h2>{title(s)}</h2>{pairs(_dates(s))}<table class='full p'><tr>{sides}</tr></table><br>"
        f"<table class='items full'><thead><tr>{_heads(s, columns)}</tr></thead><tbody>{rows}</tbody></table><br>{_bottom(s)}{recap}"
    )
    line = rng.choice(("0.4pt solid #999", "0.5pt solid #000", "0"))
    css = (
        f".items td, .items th, .vat td, .recap td, .recap th {{ border: {line}; }} .group td {{ background: {rng.choice(('#eef', '#f0f0f0', '#fff'))}; font-weight: bold; }}"
        ".sub td { font-style: italic; } .right { margin-left: auto; } .p { table-layout: fixed; } h2 { font-size: 13pt; } h4 { margin: 8pt 0 2pt; } tr { break-inside: avoid; }"
    )
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice((*SANS, *SERIF)),
            size=rng.choice((7.5, 8, 8.5)),
            margin="13mm",
            footer=rng.choice(("", "Strona")),
        )
    )


@layout("sites_grouped")
def apart(rng: random.Random) -> Drawn:
    """First a page of parties and sums, then a table of its own for each site, with its code, person and total."""
    s, kind, sites = _draw(rng, (3, 8))
    columns = _columns(rng)
    colour = rng.choice(COLOURS)
    heads = _heads(s, columns)
    specs, label = "", rng.choice(("Razem:", "Ogółem obiekt:", "Suma"))
    for number, site in enumerate(sites, 1):
        rows = "".join(_row(columns, cells) for cells in s.item_rows(columns, site.lines))
        keeper = f"os. kontaktowa: {s.text(person(rng))}, tel. {rng.randint(500, 799)}-{rng.randint(100, 999)}-{rng.randint(100, 999)}"
        total = _sum_row(s, columns, site, label)
        specs += (
            f"<div class='site'><div class='cap'>{number}. {s.text(site.name)} – {s.text(site.place)}<br><small>{_code(s, kind, site)}, {keeper}</small></div>"
            f"<table class='items full'><tr>{heads}</tr>{rows}{total}</table></div>"
        )
    listed = "".join(
        f"<tr><td>{number}. {s.text(site.name)}</td><td class='r'>{s.money(site.total('wartosc_netto'))}</td></tr>"
        for number, site in enumerate(sites, 1)
    )
    summary = f"<table class='full list'><tr><th>{rng.choice(('Usługi wg załączonej specyfikacji', 'Obiekty objęte fakturą'))}</th><th class=r>{s.label('netto')}</th></tr>{listed}</table>"
    seller = f"<td>{logo(rng, s.inv.sprzedawca, colour)}<br>{lines(party(s, 'sprzedawca'))}</td>"
    buyer = f"<td><small>{s.label('nabywca')}</small><br>{lines(party(s, 'nabywca'))}</td>"
    spec = rng.choice(
        ("Specyfikacja do faktury", "Załącznik nr 1 – szczegółowe rozliczenie", "Rozliczenie usług wg obiektów")
    )
    body = (
        f"<table class='full p'><tr>{seller}<td><span class='big'>{title(s)}</span>{pairs(_dates(s))}</td></tr><tr><td></td>{buyer}</tr></table><br>"
        f"{summary if rng.random() < 0.7 else ''}<br>{_bottom(s)}<small>{contacts(s.inv.sprzedawca)}</small><h3 class='{rng.choice(('brk', ''))}'>{spec}</h3>{specs}"
    )
    css = (
        f".site {{ margin-bottom: 9pt; break-inside: avoid; }} .cap {{ border-left: 3pt solid {colour}; padding-left: 5pt; font-weight: bold; }} .cap small {{ font-weight: normal; }}"
        f".items th {{ border-bottom: 0.6pt solid {colour}; font-weight: normal; color: #555; }} .sub td {{ border-top: 0.6pt solid {colour}; font-weight: bold; }}"
        f".list td {{ border-bottom: 0.3pt dotted #999; }} .big {{ font-size: 14pt; color: {colour}; }} .brk {{ break-before: page; }} .right {{ margin-left: auto; }} .p {{ table-layout: fixed; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="14mm", footer="Strona"))


@layout("sites_grouped")
def spanning(rng: random.Random) -> Drawn:
    """The site stands once in a cell that spans its rows at the left, its gross sum in one that spans them at the right."""
    s, kind, sites = _draw(rng, (2, 5))
    columns = rng.choice(
        (
            ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
            ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
        )
    )
    printed = iter(s.item_rows(columns))
    value = rng.choice(("wartosc_netto", "wartosc_brutto"))
    rows = ""
    for site in sites:
        span = f"rowspan={len(site.lines)}"
        left = f"<td {span}><b>{s.text(site.name)}</b><br><small>{s.text(site.place)}<br>{_code(s, kind, site)}</small></td>"
        right = f"<td {span} class='r m'>{s.money(site.total(value))}</td>"
        for index, _ in enumerate(site.lines):
            cells = _row(columns, next(printed)).removeprefix("<tr class=''>").removesuffix("</tr>")
            rows += f"<tr>{left if not index else ''}{cells}{right if not index else ''}</tr>"
    last = f"<th class=r>Razem obiekt {'netto' if value == 'wartosc_netto' else 'brutto'}</th>"
    first = rng.choice(("Miejsce świadczenia usługi", "Obiekt", "Lokalizacja", "Punkt / umowa"))
    items = f"<table class='items full'><thead><tr><th>{first}</th>{_heads(s, columns)}{last}</tr></thead><tbody>{rows}</tbody></table>"
    sides = [f"<p><u>{s.label(role)}</u><br>{lines(party(s, role))}</p>" for role in ("sprzedawca", "nabywca")]
    meta = f"{pairs(_dates(s))}<p>Nr klienta: {rng.randint(10000, 99999)}<br>Opiekun: {s.text(person(rng))}</p>"
    body = (
        f"<table class='full p'><tr><td>{sides[0]}</td><td class='box'><b class='big'>{title(s)}</b>{meta}</td></tr></table>{sides[1]}{items}<br>{_bottom(s)}"
        f"<p class='r'>{s.label('wystawil')} {s.text(person(rng))}</p>"
    )
    line = rng.choice(("0.5pt solid #222", "0.4pt solid #88a"))
    css = (
        f".items td, .items th, .box, .vat td, .vat th {{ border: {line}; }} .items th {{ background: {rng.choice(('#f4f4f4', '#e2ebf3', '#fff'))}; }}"
        ".items td:first-child { width: 26%; } .m { vertical-align: middle; font-weight: bold; } .big { font-size: 12pt; } .right { margin-left: auto; } .p { table-layout: fixed; }"
    )
    return s.drawn(page(body, css.replace("td:first-child", "td[rowspan]:first-child"), font=rng.choice((*SANS, *SERIF)), size=8, margin="13mm"))  # fmt: skip
