"""Shops on the web: cards with parties, order number, gross prices with discounts, a row for the delivery."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import gtin
from benchmarks.corpus.markup import COLOURS, lines, logo, page, pairs, table
from benchmarks.corpus.parts import amount_due, dates, due, party, title, vat_table

_COLUMNS = (
    ("nazwa", "ilosc", "cena_brutto", "stawka_vat", "wartosc_brutto"),
    ("lp", "nazwa", "gtin", "ilosc_jednostka", "cena_brutto", "rabat", "wartosc_brutto", "stawka_vat"),
    ("indeks", "nazwa", "ilosc", "cena_netto", "stawka_vat", "cena_brutto", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "cena_brutto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
)
_DELIVERY = (
    "Dostawa kurierem",
    "Przesyłka kurierska",
    "Koszt wysyłki – Paczkomat",
    "Dostawa: kurier (przedpłata)",
    "Transport",
    "Wysyłka",
)


@layout("web_card")
def shop(rng: random.Random) -> Drawn:
    """Cards in two or three columns above the table; totals in a card at the right."""
    person = rng.random() < 0.3
    buyer = draw_company(rng, "person") if person else draw_buyer(rng)
    trade = rng.choice(("odziez", "dom", "biuro", "elektryczna", "rolna", "moto"))
    inv = draw_invoice(
        rng, trade=trade, gross=True, discounts=0.5 if rng.random() < 0.45 else 0.0, lines=(1, 6), buyer=buyer
    )
    if rng.random() < 0.75:
        price = Decimal(rng.choice(("12.99", "14.90", "19.99", "0.00", "9.95", "16.00")))
        delivery = line_of(rng.choice(_DELIVERY), "szt.", Decimal(1), price, "23", gross=True)
        delivery.indeks, delivery.gtin = "DOST", gtin(rng)
        inv.lines.append(delivery)
    inv.forma_platnosci = rng.choice(("karta", "BLIK", "przelew", "pobranie"))
    settle_sums(inv)
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci in {"karta", "BLIK"} else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    inv.numer_zamowienia = rng.choice(
        (f"#{rng.randint(10000, 999999)}", f"{rng.randint(100000000, 999999999)}", f"ZAM-{rng.randint(1000, 99999)}")
    )
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    names = rng.choice(_COLUMNS)
    if any(line.rabat for line in inv.lines) and "rabat" not in names:
        names = _COLUMNS[3]
    ordered = [(s.label("zamowienie"), s("numer_zamowienia")), (s.label("forma_platnosci"), s("forma_platnosci"))]
    if inv.forma_platnosci == "przelew":
        ordered += [due(s), (s.label("numer_konta"), s("numer_konta"))]
    cards = [
        f"<div class='t'>{s.label('sprzedawca')}</div>{lines(party(s, 'sprzedawca'))}",
        f"<div class='t'>{s.label('nabywca')}</div>{lines(party(s, 'nabywca', extras=False))}",
    ]
    if rng.random() < 0.5:
        cards.append(
            f"<div class='t'>Adres dostawy</div>{s.text(inv.nabywca.nazwa)}<br>{s.text(inv.nabywca.adres)}<br>tel. {rng.randint(500, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)}"
        )
    grid = "".join(f"<td><div class='card'>{card}</div></td>" for card in cards)
    meta = f"<div class='card'>{pairs([*dates(s, place=0.15), *ordered])}</div>"
    rates = vat_table(s, "vat full") if rng.random() < 0.85 else ""
    sums = pairs([(s.label("suma_brutto"), f"<b>{s('suma_brutto')} {s.sign}</b>"), *amount_due(s)], "sum")
    if not rates:
        sums = pairs([(s.label("suma_netto"), s("suma_netto")), (s.label("suma_vat"), s("suma_vat"))], "sum") + sums
    head = f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td class='r num'>{title(s)}</td></tr></table>"
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    order = [f"<table class='cols'><tr>{grid}</tr></table>", meta]
    if rng.random() < 0.4:
        order.reverse()
    body = (
        f"{head}{''.join(order)}<br>{items}<br><table class='full'><tr><td style='width: 55%'>{rates}</td>"
        f"<td><div class='card'>{sums}</div></td></tr></table>"
        f"<p class='foot2'>{s.text(rng.choice(('Dziękujemy za zakupy!', 'Masz 14 dni na zwrot towaru.', 'Faktura wygenerowana elektronicznie, nie wymaga podpisu.', 'Zwroty: www.zwroty24.pl, tel. 22 100 20 30')))}</p>"
    )
    css = (
        f".card {{ border: 0.6pt solid #ccc; border-radius: {rng.choice((0, 4, 9))}pt; padding: 8pt; background: {rng.choice(('#fff', '#fafafa', '#f4f7fb'))}; }}"
        f".t {{ color: {colour}; font-weight: bold; margin-bottom: 3pt; }} .cols {{ width: 100%; table-layout: fixed; }} .num {{ font-size: 14pt; }}"
        f".items th {{ background: {colour}; color: #fff; padding: 5pt; }} .items td {{ padding: 5pt; border-bottom: 0.5pt solid #e3e3e3; }}"
        ".vat td, .vat th { border-bottom: 0.4pt solid #ccc; } .foot2 { color: #777; font-size: 7pt; text-align: center; }"
    )
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice(("Lato", "Open Sans", "Roboto", "Inter", "Quicksand")),
            size=rng.choice((8, 8.5, 9)),
            margin="14mm",
        )
    )
