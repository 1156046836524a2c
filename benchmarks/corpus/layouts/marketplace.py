"""Marketplaces: sales of an operator or a merchant with shipping and promotions, and the operator's own fees."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.identifiers import nip
from benchmarks.corpus.markup import COLOURS, contacts, lines, page, pairs, table
from benchmarks.corpus.parts import Pair, in_words, nip_line, party, split_payment, vat_table

_OPERATORS = {"IE": ("Bazario Services Ireland Ltd.", "Kupidom Europe DAC"), "DE": ("Tradora Marktplatz GmbH", "Kaufnetz24 GmbH"),
              "NL": ("Tradora Payments B.V.", "Bazario Commerce B.V."), "CZ": ("Kupidom CZ s.r.o.", "Trhovo Online s.r.o."),
              "FR": ("Bazario Europe SAS",)}  # fmt: skip
_PLATFORMS = ("bazario.pl", "kupidom.eu", "tradora.com", "targ24.pl")
_TRADES = ("odziez", "dom", "biuro")
_SHIPPING = ("Koszty wysyłki", "Przesyłka", "Dostawa do automatu paczkowego", "Wysyłka i obsługa", "Kurier – dostawa")
_PROMOTION = ("Promocja", "Rabat promocyjny", "Kupon rabatowy", "Zniżka – darmowa dostawa", "Bon powitalny")
_FEES = (("Prowizja od sprzedaży – kategoria Dom i Ogród", 0.9, 22), ("Prowizja od sprzedaży – kategoria Elektronika", 2, 40),
         ("Prowizja od sprzedaży – kategoria Motoryzacja", 1, 25), ("Wyróżnienie oferty (10 dni)", 9, 29), ("Opłata za wystawienie", 0.1, 2),
         ("Kampania reklamowa – kliknięcia", 0.2, 1.4), ("Abonament Profesjonalny", 39, 199), ("Magazynowanie – opłata miesięczna", 0.6, 14),
         ("Opłata za realizację zamówień", 4, 19), ("Dopłata do przesyłek", 0.9, 8))  # fmt: skip


def _operator(rng: random.Random, *, polish_number: bool) -> Company:
    """A foreign operator; one that sells out of Polish stores has a Polish tax number."""
    country = rng.choice(sorted(_OPERATORS))
    found = replace(draw_foreign(rng, country), nazwa=rng.choice(_OPERATORS[country]), email="faktury@pomoc.example")
    return replace(found, nip=nip(rng)) if polish_number else found


def _basket(rng: random.Random, seller: Company, buyer: Company) -> Invoice:
    """Goods at gross prices, shipping and perhaps a promotion last, an order number of the platform."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), gross=True, lines=(1, 5), seller=seller, buyer=buyer, total=rng.lognormvariate(5.4, 0.9))  # fmt: skip
    for line in inv.lines:
        line.indeks = "B0" + "".join(rng.choices("ABCDEFGHJKLMNPQRSTVWXYZ0123456789", k=8))
    if rng.random() < 0.85:
        inv.lines.append(
            _extra(rng.choice(_SHIPPING), Decimal(rng.choice(("9.99", "12.90", "14.99", "8.49", "19.00"))))
        )
    if rng.random() < 0.45:
        off = (inv.lines[0].wartosc_brutto * Decimal(rng.choice(("0.05", "0.10", "0.15")))).quantize(Decimal("0.01"))
        inv.lines.append(_extra(rng.choice(_PROMOTION), -off, inv.lines[0].stawka_vat))
    settle_sums(inv)
    inv.forma_platnosci = rng.choice(("karta", "BLIK", "karta", "przelew"))
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    inv.numer_zamowienia = rng.choice((
        f"{rng.randint(400, 408)}-{rng.randint(10**6, 10**7 - 1)}-{rng.randint(10**6, 10**7 - 1)}", f"{rng.randint(10**9, 10**10 - 1)}",
        f"{rng.choice('KTB')}-{rng.randint(10**5, 10**8)}"))  # fmt: skip
    return inv


def _extra(name: str, price: Decimal, rate: str = "23") -> Line:
    return line_of(name, "szt.", Decimal(1), price, rate, gross=True)


def _is_extra(line: Line) -> bool:
    return line.nazwa in _SHIPPING or line.nazwa in _PROMOTION


def _rows(s: Sheet, names: tuple[str, ...], *, sparse: bool) -> list[list[str]]:
    """Rows of the basket; a `sparse` row of shipping or promotion leaves quantity and prices out."""
    shown = []
    for number, line in enumerate(s.inv.lines, 1):
        left_out = {"indeks", "ilosc", "ilosc_jednostka", "cena_netto", "cena_brutto"} if sparse else {"indeks"}
        printed = tuple(name for name in names if not (_is_extra(line) and name in left_out))
        (row,) = s.item_rows(printed, [line])
        cells = dict(zip(printed, row, strict=True))
        if "lp" in cells:
            cells["lp"], s.printed_items[-1]["lp"] = str(number), number
        shown.append([cells.get(name, "") for name in names])
    return shown


def _under_name(names: tuple[str, ...], rows: list[list[str]], code: str) -> tuple[tuple[str, ...], list[list[str]]]:
    """The code moved out of its column to a line below the name."""
    at, beside = names.index("indeks"), names.index("nazwa")
    moved = []
    for row in rows:
        below = f"<br><small>{code} {row[at]}</small>" if row[at] else ""
        moved.append([f"{cell}{below}" if k == beside else cell for k, cell in enumerate(row) if k != at])
    return tuple(name for name in names if name != "indeks"), moved


@layout("marketplace")
def operator_sale(rng: random.Random) -> Drawn:
    """A foreign operator with a Polish tax number: address cards, codes under the names, net and VAT a rate below."""
    buyer = draw_company(rng, rng.choice(("company", "trader", "trader")))
    inv = _basket(rng, _operator(rng, polish_number=True), buyer)
    inv.numer_faktury = f"{inv.sprzedawca.kraj}{rng.randint(10, 99)}{rng.choice(('00ABEI', 'C7AEUI', 'XX12PL'))}{rng.randint(100, 99999)}"
    style = replace(draw_style(rng, "PLN"), nips="PL", zeros=False)
    s = Sheet(inv, rng, style=style)
    s.unscored("podmioty_inne")
    order_day = inv.data_wystawienia - timedelta(days=rng.randint(0, 4))
    names = rng.choice((("nazwa", "indeks", "ilosc", "cena_netto", "stawka_vat", "cena_brutto", "wartosc_brutto"),
                        ("nazwa", "indeks", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    heads = {"nazwa": "Opis", "ilosc": "Ilość", "cena_netto": "Cena jedn. (bez VAT)", "stawka_vat": "Stawka VAT", "cena_brutto": "Cena jedn. (z VAT)",
             "wartosc_brutto": "Suma pozycji (z VAT)", "wartosc_netto": "Suma (bez VAT)", "kwota_vat": "VAT"}  # fmt: skip
    shown, rows = _under_name(names, _rows(s, names, sparse=True), rng.choice(("ASIN:", "ID produktu:", "SKU:")))
    items = table([heads[name] for name in shown], rows, keys=shown, css="items full")
    foot = [[rng.choice(("Suma", "Razem")), s("suma_netto"), s("suma_vat")]]
    rates = table(["Stawka VAT", "Suma (bez VAT)", "Suma VAT"], s.vat_rows(("stawka", "netto", "vat")), keys=("stawka", "netto", "vat"), css="vat", foot=foot)  # fmt: skip
    facts: list[Pair] = [
        ("Nr faktury", s("numer_faktury")),
        (rng.choice(("Data faktury / dostawy", "Data wystawienia faktury")), s("data_wystawienia")),
    ]
    if facts[1][0] == "Data faktury / dostawy":
        s.note("data_sprzedazy", inv.data_wystawienia)
    facts += [
        ("Data zamówienia", s.date(order_day)),
        ("Numer zamówienia", s("numer_zamowienia")),
        ("Płatność", s("forma_platnosci")),
    ]
    due = rng.choice(("Suma całkowita", "Razem do zapłaty", "Łącznie z VAT"))
    seller = lines([f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), f"{rng.choice(('Nr VAT', 'VAT ID', 'Numer VAT sprzedawcy:'))} {s('sprzedawca_nip')}"])  # fmt: skip
    bill = lines([s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")])
    ship = f"{s.text(inv.nabywca.nazwa)}<br>{s.text(inv.nabywca.ulica)}<br>{s.text(inv.nabywca.miasto)}<br>PL"
    cards = [("Adres rozliczeniowy", bill), ("Adres dostawy", ship), ("Sprzedane przez", seller)]
    if rng.random() < 0.4:
        cards = [cards[2], cards[0], cards[1]]
    s.unscored("zaplacono", "do_zaplaty")
    body = (
        f"<table class='full'><tr><td><h1>{rng.choice(('Faktura', 'Faktura VAT'))}</h1>{rng.choice(('Zapłacono', 'Opłacona', ''))}</td><td>{pairs(facts, 'facts')}</td></tr></table>"
        f"<div class='bar'>{due} <b>{s('suma_brutto')} {s.sign}</b></div><table class='three'><tr>{''.join(f'<td><small><b>{title}</b></small><br>{text}</td>' for title, text in cards)}</tr></table>"
        f"<h3>Szczegóły faktury</h3>{items}<br>{rates}<p><small>Pytania dotyczące zamówienia: www.{rng.choice(_PLATFORMS)}/kontakt. Zarejestrowany pod nr {rng.randint(10000, 999999)}, kapitał {rng.randint(1, 90) * 1000} EUR.</small></p>"
    )
    css = ".three { width: 100%; table-layout: fixed; margin: 10pt 0; } .facts { margin-left: auto; } .facts .k { color: #555; } .bar { background: #f0f2f2; padding: 6pt; text-align: right; font-size: 11pt; } .items th { border-bottom: 1pt solid #888; font-weight: normal; color: #333; } .items td { border-bottom: 0.4pt solid #ddd; padding: 5pt 4pt; } .vat { margin-left: auto; } .vat td, .vat th { border-bottom: 0.4pt solid #ccc; } h1 { margin: 0; font-size: 17pt; }"
    return s.drawn(page(body, css, font=rng.choice(("Liberation Sans", "Open Sans", "Roboto", "Noto Sans")), size=rng.choice((8, 8.5, 9)), margin="15mm"))  # fmt: skip


@layout("marketplace")
def merchant(rng: random.Random) -> Drawn:
    """A merchant on a platform: login and payment operator in the order's box, totals as the table's last row."""
    buyer = draw_company(rng, "person") if rng.random() < 0.2 else draw_buyer(rng)
    inv = _basket(rng, draw_company(rng, rng.choice(("trader", "company", "partners")), "odziez"), buyer)
    platform = rng.choice(_PLATFORMS)
    s = Sheet(inv, rng)
    s.unscored("podmioty_inne")
    names = rng.choice((
        ("lp", "nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc", "cena_brutto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    sums = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    rows = _rows(s, names, sparse=False)
    total = [s(sums[name]) if name in sums else "" for name in names]
    total[names.index("nazwa")] = s.label("razem")
    items = table([s.column(name) for name in names], rows, keys=names, css="items full", foot=[total])
    facts = [("Zamówienie z serwisu:", platform), (s.label("zamowienie"), s("numer_zamowienia")), ("Login kupującego:", f"{rng.choice(('kowal', 'zakupy', 'biuro', 'ania'))}_{rng.randint(10, 9999)}"),
             ("Metoda dostawy:", rng.choice(("Paczkomat", "Kurier 24h", "Punkt odbioru"))), ("Nr przesyłki:", str(rng.randint(6 * 10**23, 7 * 10**23))),
             (s.label("forma_platnosci"), s("forma_platnosci")), ("Operator płatności:", rng.choice(("PayNow24", "Przelewomat S.A.", "Tpłać")))]  # fmt: skip
    rng.shuffle(facts)
    when = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.7:
        when.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    bought = f"<td><b>{rng.choice(('Kupujący', 'Nabywca', 'Dane do faktury'))}</b><br>{lines(party(s, 'nabywca', extras=False))}</td>"
    sold = f"<td><b>{rng.choice(('Sprzedający', 'Sprzedawca', 'Sklep'))}</b><br>{lines(party(s, 'sprzedawca'))}</td>"
    colour = rng.choice(COLOURS)
    paid = (
        f"{s.label('zaplacono')} {s('zaplacono')} {s.sign}, {s.label('do_zaplaty').lower()} {s('do_zaplaty')} {s.sign}"
    )
    rates = vat_table(s, total=False) if rng.random() < 0.5 or len(inv.rates) > 1 else ""
    below = rng.random() < 0.4
    body = (
        f"<div class='top'>{rng.choice(('Faktura VAT', 'Faktura', 'FAKTURA NR'))} <b>{s('numer_faktury')}</b></div>{pairs(when)}<table class='two'><tr>{bought}<td class='order'>{pairs(facts)}</td></tr></table>"
        f"{'' if below else f'<table class=two><tr>{sold}</tr></table>'}<br>{items}<br>{rates}<p>{paid}</p><p>{in_words(s)}</p>"
        f"{f'<table class=two><tr>{sold}</tr></table>' if below else ''}<p><small>{s.text('Zwrot towaru do 14 dni. Oceń sprzedawcę w serwisie ' + platform + '!')} {contacts(inv.sprzedawca)}</small></p>"
    )
    css = f".top {{ font-size: 14pt; border-left: 6pt solid {colour}; padding-left: 6pt; margin-bottom: 6pt; }} .two {{ width: 100%; table-layout: fixed; }} .order {{ background: #f6f6f6; }} .order td {{ overflow-wrap: anywhere; }} .items th {{ background: {rng.choice(('#eee', '#fff'))}; border: 0.4pt solid #bbb; }} .items td, .vat td, .vat th {{ border: 0.4pt solid #bbb; }} .foot td {{ font-weight: bold; }}"
    return s.drawn(page(body, css, font=rng.choice(("Lato", "Open Sans", "Roboto", "Inter", "DejaVu Sans", "Carlito")), size=rng.choice((8, 8.5, 9)), margin="14mm"))  # fmt: skip


def _fee_lines(rng: random.Random, rate: str) -> list[Line]:
    found = []
    for name, low, high in rng.sample(_FEES, rng.randint(2, 7)):
        count = 1 if name.startswith(("Abonament", "Magazyn")) else rng.randint(2, 160)
        price = Decimal(str(round(rng.uniform(low, high), 2)))
        found.append(line_of(name, "szt.", Decimal(count), price, rate, custom="rate"))
    return found


def _settled(s: Sheet) -> list[Pair]:
    """How the merchant pays: by transfer, or out of what the operator owes the merchant."""
    if s.inv.zaplacono is None:
        return [(s.label("forma_platnosci"), s("forma_platnosci")), (s.label("termin_platnosci"), s("termin_platnosci")), (s.label("numer_konta"), s("numer_konta"))]  # fmt: skip
    s.unscored("forma_platnosci", "zaplacono", "do_zaplaty", "rozliczenie")
    return [("Rozliczenie:", s.rng.choice(("potrącono z salda konta sprzedającego", "pobrano ze środków ze sprzedaży"))), ("Saldo po potrąceniu:", f"{s.money(Decimal(s.rng.randint(0, 900000)) / 100)} {s.sign}")]  # fmt: skip


@layout("marketplace")
def fees(rng: random.Random) -> Drawn:
    """The operator's fees of a month for a merchant: account number, period and amount above, reverse charge below."""
    foreign = rng.random() < 0.6
    seller = _operator(rng, polish_number=False) if foreign else draw_company(rng, "company", "it")
    inv = draw_invoice(rng, trade="uslugi", lines=(1, 1), seller=seller, buyer=draw_company(rng, rng.choice(("trader", "company")), "dom"))  # fmt: skip
    inv.lines, inv.custom = _fee_lines(rng, "np" if foreign else "23"), "rate"
    settle_sums(inv)
    last = inv.data_wystawienia.replace(day=1) - timedelta(days=1)
    inv.okres_od, inv.okres_do, inv.data_sprzedazy = last.replace(day=1), last, last
    inv.forma_platnosci, inv.numer_zamowienia = "przelew", None
    inv.zaplacono = None if inv.numer_konta and rng.random() < 0.5 else inv.suma_brutto
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    s = Sheet(inv, rng, style=replace(draw_style(rng, "PLN"), nips="PL") if foreign else None)
    s.note("data_sprzedazy", last)
    facts = [(rng.choice(("Okres rozliczeniowy", "Opłaty za okres")), f"{s('okres_od')} – {s('okres_do')}"), (s.label("data_wystawienia"), s("data_wystawienia")),
             (rng.choice(("Numer konta sprzedającego", "ID sprzedawcy")), str(rng.randint(10**6, 10**9)))]  # fmt: skip
    names = (
        ("nazwa", "ilosc", "wartosc_netto")
        if foreign and rng.random() < 0.5
        else ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat")
    )
    heads = {"nazwa": "Rodzaj opłaty", "ilosc": "Liczba", "cena_netto": rng.choice(("Śr. stawka netto", "Cena netto")), "wartosc_netto": "Kwota netto", "stawka_vat": "VAT"}  # fmt: skip
    items = table([heads[name] for name in names], s.item_rows(names), keys=names, css="items full")
    sums = [(s.label(name), f"{s(name)} {s.sign}") for name in (("suma_netto", "suma_brutto") if foreign and rng.random() < 0.5 else ("suma_netto", "suma_vat", "suma_brutto"))]  # fmt: skip
    note = ""
    if foreign:
        s.annotate("odwrotne_obciazenie")
        note = rng.choice(
            (
                "Odwrotne obciążenie. Podatek VAT rozlicza usługobiorca (art. 196 dyrektywy 2006/112/WE).",
                "Odwrotne obciążenie / Reverse charge",
            )
        )
    seller_text = lines([f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), f"{rng.choice(('NIP / VAT ID:', 'Numer VAT', 'VAT-UE'))} {s('sprzedawca_nip')}"])  # fmt: skip
    buyer = lines([s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")])
    parties = [f"<td>{buyer}</td>", f"<td>{seller_text}</td>"]
    # Without labels nothing but the order tells two Polish parties apart.
    if rng.random() < 0.4 or not foreign:
        parties.reverse()
    body = (
        f"<div class='brand'>{rng.choice(_PLATFORMS)}</div><table class='full parties'><tr>{''.join(parties)}</tr></table>"
        f"<h2>{rng.choice(('Faktura za opłaty', 'Faktura VAT nr', 'Faktura'))} {s('numer_faktury')}</h2><div class='box'>{pairs(facts)}</div><br>{items}<br>{pairs(sums, 'sum')}"
        f"{'' if foreign else vat_table(s)}<p>{note}</p>{pairs(_settled(s))}<p>{lines(split_payment(s)) if not foreign else ''}</p><p><small>Szczegółowy wykaz transakcji jest dostępny na koncie sprzedającego w zakładce Rozliczenia.</small></p>"
    )
    colour = rng.choice(COLOURS)
    css = f".brand {{ font-size: 17pt; font-weight: bold; color: {colour}; margin-bottom: 8pt; }} .parties td:last-child {{ text-align: right; }} .box {{ border: 0.8pt solid {colour}; padding: 4pt; }} .items th {{ border-bottom: 1pt solid {colour}; }} .items td {{ border-bottom: 0.3pt dashed #aaa; }} .sum {{ margin-left: auto; }} .sum .v {{ text-align: right; }} .vat td, .vat th {{ border: 0.4pt solid #bbb; }}"
    return s.drawn(page(body, css, font=rng.choice(("Lato", "Roboto", "Liberation Sans", "Cantarell", "Noto Sans")), size=rng.choice((8.5, 9)), margin="16mm", footer=rng.choice(("", "Strona"))))  # fmt: skip
