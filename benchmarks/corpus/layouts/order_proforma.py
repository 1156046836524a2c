"""Papers before the sale: a shop's proforma, a distributor's proforma form, its order confirmation or offer."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.content import Invoice, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import LISTS, Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, in_words, nip_line, party, vat_table
from faktulove_ocr.result import FIELD_NAMES

_PROFORMA = (
    "Faktura proforma nr",
    "FAKTURA PRO FORMA",
    "Proforma nr",
    "PROFORMA",
    "Faktura pro-forma",
    "Faktura PROFORMA NR",
)
_NO_INVOICE = (
    "Dokument nie jest fakturą w rozumieniu ustawy o VAT i nie stanowi podstawy do odliczenia podatku.",
    "Faktura pro forma nie jest dokumentem księgowym. Po zaksięgowaniu wpłaty wystawimy fakturę VAT.",
    "Niniejszy dokument nie jest dowodem księgowym.",
)
_SHOP_TRADES = ("it", "odziez", "dom", "biuro", "moto", "elektryczna")
_GOODS_TRADES = ("biuro", "elektryczna", "hydraulika", "spozywcza", "dom", "odziez", "moto", "przemysl")
_STOCK = ("dostępny", "24 h", "3–5 dni", "na zamówienie", "w drodze", "ostatnie sztuki")
_TERMS = ("EXW magazyn dostawcy", "DAP magazyn odbiorcy", "CPT – transport dostawcy", "odbiór własny")


def _unpaid(inv: Invoice) -> Invoice:
    """Nothing is paid or delivered yet."""
    inv.zaplacono, inv.data_sprzedazy = None, None
    inv.do_zaplaty, inv.forma_platnosci = inv.suma_brutto, "przelew"
    return inv


def _from_stock(rng: random.Random, kind: str, lines: tuple[int, int], prefix: str) -> Invoice:
    """What a distributor's program writes: goods with discounts."""
    trade = rng.choice(_GOODS_TRADES)
    return draw_invoice(rng, kind=kind, trade=trade, seller=draw_company(rng, "company", trade), lines=lines,
                        discounts=0.4, total=rng.lognormvariate(7.6, 0.8), prefix=prefix)  # fmt: skip


def _order_number(rng: random.Random, day: date) -> str:
    return rng.choice((f"{rng.randint(100000, 9999999)}", f"ZK {rng.randint(10, 9999)}/{day:%m}/{day.year}",
                       f"WEB-{rng.randint(1000, 99999)}", f"ZO/{rng.randint(1, 900)}/{day.year}"))  # fmt: skip


def _valid(s: Sheet, days: int) -> Pair:
    label = s.rng.choice(("Ważna do:", "Termin ważności proformy:", "Oferta ważna do:", "Rezerwacja towaru do:"))
    return label, s.date(s.inv.data_wystawienia + timedelta(days=days))


def _account(s: Sheet) -> str:
    transfer = s.rng.choice(
        ("Dane do przelewu", "Prosimy o przelew na konto", "Dane do płatności", "Przedpłata na rachunek")
    )
    number = s.inv.numer_zamowienia or s.inv.numer_faktury
    rows = [
        (s.label("numer_konta"), f"<b>{s('numer_konta')}</b>"),
        ("Tytułem:", f"{s.rng.choice(('proforma', 'zamówienie', 'wpłata'))} {s.text(number)}"),
    ]
    if s.inv.sprzedawca.bank and s.rng.random() < 0.6:
        rows.insert(1, (s.label("bank"), s("bank")))
    return f"<div class='pay'><b>{transfer}</b>{pairs(rows)}</div>"


@layout("order_proforma")
def shop(rng: random.Random) -> Drawn:
    """A shop's proforma: order number first, delivery beside the buyer, gross prices, the transfer in a box."""
    inv = draw_invoice(
        rng,
        kind="PROFORMA",
        trade=rng.choice(_SHOP_TRADES),
        gross=True,
        lines=(1, 5),
        total=rng.uniform(60, 4200),
        seller=draw_company(rng, rng.choice(("company", "trader")), "dom"),
        prefix=rng.choice(("PRO", "PF", "FP", "PROF")),
    )
    ship = rng.choice(
        (
            ("Kurier – przedpłata", "14.99"),
            ("Paczkomat 24/7", "12.50"),
            ("Wysyłka paletowa", "129.00"),
            ("Przesyłka kurierska gratis", ""),
        )
    )
    if ship[1]:
        inv.lines.append(line_of(ship[0], "szt.", Decimal(1), Decimal(ship[1]), "23", gross=True))
    settle_sums(inv)
    _unpaid(inv)
    inv.numer_zamowienia = _order_number(rng, inv.data_wystawienia)
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    columns = rng.choice((
        ("nazwa", "indeks", "ilosc", "cena_brutto", "stawka_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "wartosc_brutto", "stawka_vat"),
        ("nazwa", "gtin", "ilosc", "cena_netto", "cena_brutto", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in columns], s.item_rows(columns), keys=columns, css="items full")
    order = f"{rng.choice(('Zamówienie nr', 'Nr zamówienia:', 'Zamówienie'))} {s('numer_zamowienia')}"
    placed = s.date(inv.data_wystawienia - timedelta(days=rng.randint(0, 2)))
    when = [(s.label("data_wystawienia"), s("data_wystawienia")), ("Data złożenia zamówienia", placed)]
    if rng.random() < 0.6:
        when.append(_valid(s, rng.choice((3, 5, 7))))
    if rng.random() < 0.3:
        when.append((s.label("termin_platnosci"), s("termin_platnosci")))
    pay = (s.label("forma_platnosci"), s("forma_platnosci"))
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    sums = [
        (s.label("suma_netto"), s("suma_netto")),
        (s.label("suma_vat"), s("suma_vat")),
        (s.label("suma_brutto"), s("suma_brutto")),
    ]
    sums = rng.choice((sums, sums[2:]))
    totals = [(label, f"{value} {s.sign}") for label, value in sums] + [
        (s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>")
    ]
    rates = vat_table(s) if len(sums) == 3 and rng.random() < 0.4 else ""
    carrier = f"Dostawa: {ship[0]}<br>Punkt odbioru: {rng.choice(('WAW', 'KRA', 'GDA', 'POZ'))}{rng.randint(10, 99)}M<br>tel. {rng.randint(500, 799)} {rng.randint(100, 999)} {rng.randint(100, 999)}"
    body = (
        f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td class='r'><small>{order}</small><br><span class='t'>{rng.choice(_PROFORMA)} {s('numer_faktury')}</span></td></tr></table>"
        f"<div class='band'>{_NO_INVOICE[rng.randrange(3)]}</div><table class='full p'><tr><td><b>{s.label('nabywca')}</b><br>{lines(buyer)}</td>"
        f"<td>{carrier}</td><td>{pairs([*when, pay])}</td></tr></table>{items}<table class='full p'><tr><td>{_account(s)}</td><td>{pairs(totals, 'right')}</td></tr></table>{rates}"
        f"<p>{rng.choice(('Towar wyślemy w ciągu 24 h od zaksięgowania wpłaty.', 'Przewidywany czas realizacji: 3 dni robocze.', ''))}</p>"
        f"<div class='foot2'><b>{s.label('sprzedawca')}</b> {', '.join(party(s, 'sprzedawca'))}<br>{contacts(inv.sprzedawca)}</div>"
    )
    css = (
        f".t {{ font-size: 14pt; font-weight: bold; color: {colour}; }} .band {{ background: #f3f3f3; padding: 4pt; margin: 6pt 0; font-size: 7.5pt; }}"
        f".items th {{ background: {colour}; color: #fff; }} .items td {{ border-bottom: 0.4pt solid #ccc; padding: 4pt; }} .p {{ table-layout: fixed; margin: 6pt 0; }}"
        f".pay {{ border: 1pt {rng.choice(('solid', 'dashed'))} {colour}; padding: 5pt; }} .right {{ margin-left: auto; }} .foot2 {{ margin-top: 20pt; border-top: 0.5pt solid #999; font-size: 7.5pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="14mm"))


@layout("order_proforma")
def form(rng: random.Random) -> Drawn:
    """A distributor's proforma out of its program: codes, discounts, weights, who looks after the customer, signatures."""
    inv = _unpaid(_from_stock(rng, "PROFORMA", (3, 12), rng.choice(("PF", "FPF", "PRO", "ZS", "FPRO"))))
    inv.numer_zamowienia = _order_number(rng, inv.data_wystawienia)
    s = Sheet(inv, rng)
    columns = rng.choice((
        ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
        ("lp", "nazwa", "gtin", "jednostka", "ilosc", "cena_netto", "rabat", "wartosc_netto", "stawka_vat"),
    ))  # fmt: skip
    rows = s.item_rows(columns)
    items = table([s.column(name) for name in columns], rows, keys=columns, css="items full")
    care = [
        ("Opiekun handlowy", s.text(person(rng))),
        ("Kod kontrahenta", f"K{rng.randint(1000, 99999):06d}"),
        ("Magazyn", rng.choice(("MAG_GŁ", "01 – Centralny", "HURT"))),
        (s.label("zamowienie"), s("numer_zamowienia")),
        ("Warunki dostawy", rng.choice(_TERMS)),
        ("Planowana wysyłka", s.date(inv.data_wystawienia + timedelta(days=rng.randint(2, 20)))),
    ]
    when = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    when += [(s.label("miejsce_wystawienia"), s("miejsce_wystawienia"))] if rng.random() < 0.4 else []
    when += [(s.label("forma_platnosci"), s("forma_platnosci") + rng.choice(("", " – przedpłata 100%")))]
    when += [(s.label("termin_platnosci"), s("termin_platnosci"))] if rng.random() < 0.6 else [_valid(s, 14)]
    when += [(s.label("numer_konta"), s("numer_konta"))]
    seller = f"<td><small>{s.label('sprzedawca')}</small><br>{lines(party(s, 'sprzedawca'))}</td>"
    buyer = f"<td><small>{s.label('nabywca')}</small><br>{lines(party(s, 'nabywca'))}</td>"
    weight = f"Waga netto: {rng.randint(3, 900)},{rng.randint(0, 9)} kg &nbsp; Objętość: 0,{rng.randint(10, 99)} m3 &nbsp; Pozycji: {len(rows)}"
    due = f"{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b><br>{in_words(s)}"
    stop = rng.choice(("", "<p class='c big2'>NIE JEST FAKTURĄ VAT</p>"))
    body = (
        f"<table class='g'><tr>{seller}<td class='c'><b class='big'>{rng.choice(_PROFORMA)}<br>{s('numer_faktury')}</b></td></tr>"
        f"<tr>{buyer}<td>{pairs(care)}</td></tr></table><div class='b'>{'; '.join(f'{label} {value}' for label, value in when)}</div>{items}"
        f"<p>{weight}</p><table class='full'><tr><td>{vat_table(s)}</td><td>{due}</td></tr></table>{stop}<p><small>{rng.choice(_NO_INVOICE)}</small></p>"
        f"<p>{s.label('wystawil')} {s.text(person(rng))}</p>"
    )
    css = (
        f".g {{ width: 100%; table-layout: fixed; }} .g > tbody > tr > td, .items td, .items th, .vat td, .vat th, .b {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #888'))}; }}"
        f".b {{ padding: 3pt; margin: 4pt 0; }} .items th {{ background: {rng.choice(('#eee', '#dde6ee', '#fff'))}; }} .big {{ font-size: 13pt; }} .big2 {{ font-size: 18pt; color: #999; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((7.5, 8)), margin="11mm"))


@layout("order_proforma")
def confirmation(rng: random.Random) -> Drawn:
    """No invoice: a confirmed order or an offer on a letterhead, with stock, promised dates and sums that nobody books."""
    offer = rng.random() < 0.4
    prefix = rng.choice(("OF", "OFE", "O") if offer else ("ZK", "PZ", "ZAM"))
    inv = _unpaid(_from_stock(rng, "INNY", (2, 8), prefix))
    s = Sheet(inv, rng)
    if offer:
        heading, opening = (
            rng.choice(("Oferta handlowa nr", "OFERTA CENOWA", "Oferta")),
            "W odpowiedzi na Państwa zapytanie oferujemy:",
        )
    else:
        heading = rng.choice(
            ("Potwierdzenie zamówienia nr", "POTWIERDZENIE PRZYJĘCIA ZAMÓWIENIA", "Zamówienie odbiorcy nr")
        )
        opening = "Dziękujemy za złożenie zamówienia. Potwierdzamy przyjęcie do realizacji następujących towarów:"
    columns = (
        "lp",
        "indeks",
        "nazwa",
        "ilosc",
        "jednostka",
        "cena_netto",
        "wartosc_netto",
        "stawka_vat",
        "wartosc_brutto",
    )
    rows = [[*row, rng.choice(_STOCK)] for row in s.item_rows(columns)]
    heads = [*(s.column(name) for name in columns), rng.choice(("Dostępność", "Termin", "Realizacja"))]
    items = table(heads, rows, keys=(*columns, ""), css="items full")
    totals = [
        ("Razem netto:", s.money(inv.suma_netto)),
        ("VAT:", s.money(inv.suma_vat)),
        ("Razem brutto:", s.money(inv.suma_brutto)),
    ]
    terms = [
        ("Termin płatności:", rng.choice(("przedpłata", "14 dni od daty faktury", "przelew 30 dni"))),
        ("Warunki dostawy:", rng.choice(_TERMS)),
        ("Warunki ważne do:", s.date(inv.data_wystawienia + timedelta(days=30))),
        ("Minimum logistyczne:", f"{rng.choice((500, 800, 1500))} {s.sign} netto"),
        ("Konto:", s("numer_konta")),
    ]
    to = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    body = (
        f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, rng.choice(COLOURS), height=48)}</td><td class='r'>{lines(party(s, 'sprzedawca'))}</td></tr></table><hr>"
        f"<p class='r'>{s('miejsce_wystawienia')}, {s('data_wystawienia')}</p><p>{lines(to)}</p><h2>{heading} {s('numer_faktury')}</h2><p>{opening}</p>{items}"
        f"{pairs(totals, 'right')}{pairs(terms)}<p>{rng.choice(('Zamówienie zostanie zafakturowane w dniu wysyłki.', 'Zapraszamy do współpracy.', 'Ceny nie zawierają kosztów opakowań.'))}</p>"
        f"<p>Z poważaniem<br>{s.text(person(rng))}</p><small>{registers(rng, inv.sprzedawca)}</small>"
    )
    css = ".items td, .items th { border-bottom: 0.5pt solid #777; } .right { margin-left: auto; } hr { border: 0; border-top: 1pt solid #444; }"
    # Only what such a paper is, and that it has no annotations, is certain; its figures are booked by nobody.
    s.unscored(*(name for name in FIELD_NAMES if name not in {"rodzaj_faktury", "adnotacje"}), *LISTS)
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="16mm"))
