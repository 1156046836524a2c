"""Several orders, projects or sites in one invoice: a heading and a subtotal each, one sum below."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, Line, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, SERIF, logo, page, table

_TRADES = ("budowa", "biuro", "transport", "moto", "uslugi", "elektryczna", "gastronomia")
_HEADS = {"lp": ("Lp.", "Poz."), "indeks": ("Kod", "Indeks"), "nazwa": ("Nazwa towaru / usługi", "Opis", "Zakres prac", "Asortyment"), "ilosc": ("Ilość",), "jednostka": ("Jm.", "J.m."),
          "cena_netto": ("Cena netto", "Cena j. netto"), "wartosc_netto": ("Wartość netto", "Netto"), "stawka_vat": ("VAT", "Stawka VAT"), "kwota_vat": ("Kwota VAT",),
          "wartosc_brutto": ("Wartość brutto", "Brutto"), "stawka": ("Stawka", "VAT"), "netto": ("Netto",), "vat": ("Kwota VAT",), "brutto": ("Brutto",)}  # fmt: skip
_FORMS = {"przelew": "przelew", "gotówka": "gotówka", "karta": "karta", "BLIK": "BLIK", "pobranie": "pobranie"}


def _invoice(rng: random.Random) -> tuple[Invoice, list[list[Line]]]:
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(4, 12), total=rng.lognormvariate(7.6, 0.9))
    inv.numer_zamowienia = None
    count = rng.randint(2, min(4, len(inv.lines) // 2))
    cuts = sorted(rng.sample(range(1, len(inv.lines)), count - 1))
    edges = [0, *cuts, len(inv.lines)]
    return inv, [inv.lines[a:b] for a, b in zip(edges, edges[1:], strict=False)]


def _heading(s: Sheet) -> Callable[[], str]:
    """How this document heads its groups: orders, dispatch notes, sites, cars or workers."""
    rng, day = s.rng, s.inv.data_wystawienia
    kind = rng.choice(("order", "order", "dispatch", "site", "cost", "car"))
    word = {"order": ("Zamówienie nr", "Zam.", "Dotyczy zamówienia", "Nr zamówienia klienta"), "dispatch": ("Dokument", "Wydanie", "Dostawa wg"),
            "site": ("Obiekt:", "Budowa:", "Lokalizacja:", "Adres realizacji:"), "cost": ("MPK", "Miejsce powstawania kosztów"), "car": ("Pojazd", "Nr rej.")}[kind]  # fmt: skip
    text = rng.choice(word)
    dated = rng.random() < 0.5

    def draw() -> str:
        when = day - timedelta(days=rng.randint(1, 25))
        tail = f" z dnia {s.date(when)}" if dated else ""
        if kind == "order":
            number = rng.choice(("ZO/{0}/{1}", "{0}", "45{0}", "Z-{0}/{1}")).format(rng.randint(10000, 99999), day.year)
            s.linked("zamowienie", number, when if dated else None)
            return f"{text} {number}{tail}"
        if kind == "dispatch":
            number = f"WZ/{rng.randint(100, 9999)}/{day:%m/%Y}"
            s.linked("wz", number, when if dated else None)
            return f"{text} {number}{tail}"
        if kind == "site":
            return f"{text} {s.text(draw_company(rng, 'public').adres)}"
        if kind == "cost":
            return f"{text} {rng.randint(100, 999)}-{rng.randint(10, 99)}"
        return f"{text} {rng.choice(('WGM', 'KR', 'PO', 'SK', 'DW'))} {rng.randint(1000, 99999)}{tail}"

    if kind in {"order", "dispatch"}:
        s.unscored("numer_zamowienia")  # several: which of them is the document's own is taste
    return draw


def _cells(names: Sequence[str], cells: Sequence[str], tag: str = "td") -> str:
    return (
        "<tr>"
        + "".join(
            f"<{tag} class='{'r' if name in RIGHT else ''}'>{cell}</{tag}>"
            for name, cell in zip(names, cells, strict=True)
        )
        + "</tr>"
    )


def _columns(s: Sheet) -> tuple[str, ...]:
    return s.rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"), ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
                         ("nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto")))  # fmt: skip


def _netto(group: Sequence[Line]) -> Decimal:
    return sum((line.wartosc_netto or Decimal(0) for line in group), Decimal("0.00"))


def _facts(s: Sheet) -> list[tuple[str, str]]:
    rng, inv = s.rng, s.inv
    rows = [(rng.choice(("Data wystawienia", "Wystawiono", "Data faktury")), s("data_wystawienia"))]
    if rng.random() < 0.6:
        rows.append((rng.choice(("Data sprzedaży", "Data zakończenia dostaw", "Data wykonania")), s("data_sprzedazy")))
    s.note("forma_platnosci", inv.forma_platnosci)
    rows.append((rng.choice(("Płatność", "Forma zapłaty")), _FORMS[inv.forma_platnosci]))
    if inv.termin_platnosci and inv.forma_platnosci == "przelew":
        rows.append((rng.choice(("Termin płatności", "Termin", "Zapłata do")), s("termin_platnosci")))
        rows.append((rng.choice(("Konto", "Rachunek")), s("numer_konta")))
    return rows


def _party(s: Sheet, role: str) -> str:
    rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role)]
    return "<br>".join(rows + ([f"NIP: {s(role + '_nip')}"] if getattr(s.inv, role).nip else []))


def _rates(s: Sheet) -> str:
    names = ("stawka", "netto", "vat", "brutto")
    foot = [[s.rng.choice(("Razem", "Ogółem", "SUMA")), s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    return table([s.rng.choice(_HEADS[name]) for name in names], s.vat_rows(names), keys=names, css="rates", foot=foot)


def _dues(s: Sheet) -> str:
    rows = []
    if s.inv.zaplacono is not None:
        rows.append(f"Zapłacono: {s('zaplacono')} {s.sign}")
    rows.append(
        f"<b>{s.rng.choice(('Do zapłaty', 'Pozostaje do zapłaty', 'Łącznie do zapłaty'))}: {s('do_zaplaty')} {s.sign}</b>"
    )
    if s.inv.do_zaplaty > 0 and s.rng.random() < 0.5:
        rows.append(f"Słownie: {s.words('do_zaplaty')}")
    if s.inv.suma_brutto > 15000:
        s.annotate("MPP")
        rows.append("mechanizm podzielonej płatności")
    return "<br>".join(rows)


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(COLOURS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.4
        else ""
    )


@layout("orders_inside")
def one_table(rng: random.Random) -> Drawn:
    """One table with rows that head and close each group."""
    inv, groups = _invoice(rng)
    s = Sheet(inv, rng)
    names, heading = _columns(s), _heading(s)
    subtotal = rng.choice(("Razem netto", "Suma częściowa", "Razem", "Podsuma netto", ""))
    body_rows, rows, at = "", s.item_rows(names), 0
    for group in groups:
        body_rows += f"<tr class='g'><td colspan='{len(names)}'>{heading()}</td></tr>"
        body_rows += "".join(_cells(names, cells) for cells in rows[at : at + len(group)])
        at += len(group)
        if subtotal:
            place = names.index("wartosc_netto")
            body_rows += (
                f"<tr class='sub'><td colspan='{place}' class='r'>{subtotal}</td><td class='r'>{s.money(_netto(group))}</td>"
                + "<td></td>" * (len(names) - place - 1)
                + "</tr>"
            )
    facts = "<br>".join(f"{name}: {value}" for name, value in _facts(s))
    body = (
        f"<table class='full'><tr><td class='h'>{_logo(s)}{_party(s, 'sprzedawca')}</td><td class='h'><h2>{rng.choice(('Faktura', 'Faktura VAT', 'FAKTURA ZBIORCZA', 'Faktura zbiorcza nr'))} {s('numer_faktury')}</h2>{facts}</td></tr>"
        f"<tr><td></td><td class='h'><small>{rng.choice(('Nabywca', 'Zamawiający', 'Klient'))}</small><br>{_party(s, 'nabywca')}</td></tr></table><br>"
        f"<table class='full items'>{_cells(names, [rng.choice(_HEADS[name]) for name in names], 'th')}{body_rows}</table><br>{_rates(s)}<p>{_dues(s)}</p>"
    )
    rule = rng.choice(
        (".items td, .items th { border: .4pt solid #888; }", ".items tr { border-bottom: .3pt solid #bbb; }")
    )
    css = f".h {{ width: 50%; }} .g td {{ font-weight: bold; background: {rng.choice(('#eef', '#f0f0f0', 'none'))}; }} .sub td {{ font-style: italic; }} .rates {{ margin-left: auto; }} .rates td {{ border-top: .4pt solid #999; padding: 2pt 9pt; }}"
    return s.drawn(
        page(body, css + rule, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="14mm")
    )


@layout("orders_inside")
def table_each(rng: random.Random) -> Drawn:
    """A heading and a table of its own for every group, and a summary of the groups before the VAT table."""
    inv, groups = _invoice(rng)
    s = Sheet(inv, rng)
    names, heading = _columns(s), _heading(s)
    heads = [rng.choice(_HEADS[name]) for name in names]
    colour = rng.choice(COLOURS)
    parts, overview, restart = "", "", rng.random() < 0.5
    rows, at = (None, 0) if restart else (s.item_rows(names), 0)
    for group in groups:
        title = heading()
        mine = s.item_rows(names, group) if rows is None else rows[at : at + len(group)]
        at += len(group)
        parts += f"<h4>{title}</h4><table class='full items'>{_cells(names, heads, 'th')}{''.join(_cells(names, cells) for cells in mine)}</table>"
        parts += (
            f"<div class='sub'>{rng.choice(('Razem netto', 'Wartość netto', 'Suma'))}: {s.money(_netto(group))}</div>"
        )
        overview += f"<tr><td>{title}</td><td class='r'>{s.money(_netto(group))}</td></tr>"
    facts = "".join(f"<div class='f'><small>{name}</small><br>{value}</div>" for name, value in _facts(s))
    show = rng.random() < 0.5
    body = (
        f"<h1>{rng.choice(('Faktura VAT nr', 'Faktura', 'Faktura nr'))} {s('numer_faktury')}</h1><div class='two'><div><small>{rng.choice(('Sprzedawca', 'Wykonawca', 'Dostawca'))}</small><br>{_party(s, 'sprzedawca')}</div>"
        f"<div><small>{rng.choice(('Nabywca', 'Odbiorca i płatnik', 'Zamawiający'))}</small><br>{_party(s, 'nabywca')}</div></div><div class='fs'>{facts}</div>{parts}"
        + (f"<h4>Zestawienie</h4><table class='over'>{overview}</table>" if show else "")
        + f"<br>{_rates(s)}<p>{_dues(s)}</p>"
    )
    css = (
        f"h1 {{ font-size: 15pt; color: {colour}; }} h4 {{ margin: 12pt 0 2pt; color: {colour}; }} .two, .fs {{ display: flex; gap: 10mm; margin-bottom: 10pt; }} small {{ color: #777; }}"
        ".items th { border-bottom: .8pt solid #444; font-size: .88em; } .items td { border-bottom: .3pt solid #ccc; } .sub { text-align: right; font-size: .92em; padding: 2pt 4pt; } .rates td, .over td { border-bottom: .3pt solid #aaa; padding: 2pt 9pt; }"
    )
    drawn = s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5, 9)), margin="15mm"))
    if restart:
        for item in drawn.truth["pozycje"]:
            item.pop("lp", None)  # numbers begin anew in every table
    return drawn
