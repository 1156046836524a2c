"""Fuel: litres with gross prices, plate number, kilometres, paid by card; on A4, half a sheet or a narrow roll."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, SANS, lines, page, pairs, table
from benchmarks.corpus.parts import in_words, nip_line, title, vat_table

_FUELS = (("Olej napędowy ON", "27101943"), ("Benzyna bezołowiowa Pb95", "27101245"), ("Benzyna Pb 98 Ultimate", "27101249"),
          ("LPG – autogaz", "27111297"), ("AdBlue dystrybutor", "31021010"), ("Verva ON", "27101943"), ("EFECTA 95", "27101245"))  # fmt: skip
_SHOP = (("Płyn do spryskiwaczy -20°C 4 l", "szt.", "23", "29.99"), ("Kawa latte duża", "szt.", "23", "14.99"), ("Hot-dog z parówką", "szt.", "8", "10.99"),
         ("Myjnia – program 3", "szt.", "23", "42.00"), ("Woda niegazowana 0,5 l", "szt.", "23", "4.99"), ("Winieta 1-dniowa", "szt.", "23", "36.00"))  # fmt: skip


@layout("fuel_station")
def station(rng: random.Random) -> Drawn:
    """The station's header is not the seller's seat; plate number and pump stand among the fields."""
    forms = rng.choice(("company", "trader", "company"))
    inv = draw_invoice(rng, trade="moto", gross=True, lines=(1, 1), seller=draw_company(rng, forms, "moto"))
    inv.lines = []
    for name, code in rng.sample(_FUELS, rng.choices((1, 2), (85, 15))[0]):
        litres = Decimal(rng.randint(700, 9500)) / 100
        line = line_of(
            name, rng.choice(("l", "litr", "L", "dm3")), litres, Decimal(rng.randint(289, 799)) / 100, "23", gross=True
        )
        line.pkwiu, line.indeks = code, str(rng.randint(1, 99))
        inv.lines.append(line)
    for name, unit, rate, price in rng.sample(_SHOP, rng.choices((0, 1, 2), (55, 30, 15))[0]):
        inv.lines.append(line_of(name, unit, Decimal(rng.randint(1, 2)), Decimal(price), rate, gross=True))
    inv.forma_platnosci = rng.choice(("karta", "karta", "gotówka", "przelew"))
    settle_sums(inv)
    card = inv.forma_platnosci != "przelew"
    inv.zaplacono = inv.suma_brutto if card else None
    inv.do_zaplaty = Decimal("0.00") if card else inv.suma_brutto
    inv.data_sprzedazy = inv.data_wystawienia
    s = Sheet(inv, rng)
    narrow = rng.random() < 0.3
    plate = f"{rng.choice(('WA', 'KRA', 'PO', 'GDA', 'SK', 'DW', 'LLU'))} {rng.choice(('1234A', '77KL2', '5AX31', '90455', 'J219F'))}"
    facts = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.7:
        facts.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    facts += [(rng.choice(("Nr rejestracyjny:", "Nr rej. pojazdu", "Pojazd:")), plate), ("Stan licznika:", f"{rng.randint(10_000, 380_000)} km"),
              ("Stanowisko:", str(rng.randint(1, 12)))]  # fmt: skip
    if rng.random() < 0.5:
        facts.append(("Nr karty:", f"**** **** **** {rng.randint(1000, 9999)}"))
    if rng.random() < 0.4:
        receipt = f"{rng.randint(1000, 999999):06d}"
        facts.append(("Do paragonu nr:", receipt))
        s.linked("paragon", receipt)
    pay = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if not card:
        pay += [(s.label("termin_platnosci"), s("termin_platnosci")), (s.label("numer_konta"), s("numer_konta"))]
    names = rng.choice((
        ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_brutto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ))  # fmt: skip
    names = ("nazwa", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto") if narrow else names
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    seller = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), *nip_line(s, "sprzedawca")]
    where = f"Stacja paliw nr {rng.randint(10, 4999)}, {s.text(rng.choice(('ul. Trasa Łazienkowska 2, Warszawa', 'A4 MOP Kępnica', 'ul. Bałtycka 61, Olsztyn', 'DK7 Grójec')))}"
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    sums = [(s.label("suma_brutto"), f"<b>{s('suma_brutto')} {s.sign}</b>")]
    if card and rng.random() < 0.8:
        sums.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    if not card or rng.random() < 0.6:
        sums.append((s.label("do_zaplaty"), f"{s('do_zaplaty')} {s.sign}"))
    parts = [
        f"<div class='c'>{where}</div><div>{s.label('sprzedawca')}<br>{lines(seller)}</div>", f"<h3>{title(s)}</h3>{pairs(facts)}",
        f"<div>{s.label('nabywca')}<br>{lines(buyer)}</div>", items, vat_table(s, "vat full" if narrow else "vat"), pairs([*sums, *pay]), in_words(s),
    ]  # fmt: skip
    if narrow:
        body = "<hr>".join(parts)
        return s.drawn(
            page(
                body,
                "hr { border: 0; border-top: 0.7pt dashed #000; } td, th { padding: 1pt; } h3 { margin: 2pt 0; }",
                font=rng.choice(MONO),
                size=6.5,
                margin="4mm",
                paper="80mm 297mm",
            )
        )
    top = f"<table class='full'><tr><td>{parts[0]}</td><td>{parts[2]}</td></tr></table>"
    body = "<br>".join([top, *([parts[1]] if rng.random() < 0.5 else [parts[1], "<hr>"]), *parts[3:]])
    css = f".items td, .items th, .vat td, .vat th {{ border: {rng.choice((0.4, 0.8))}pt solid {rng.choice(('#000', '#888'))}; }} h3 {{ margin: 3pt 0; }}"
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice((*SANS, *MONO)),
            size=rng.choice((8, 9)),
            margin="12mm",
            paper=rng.choice(("A4", "A4", "A5 landscape")),
        )
    )
