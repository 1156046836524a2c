"""Hotel stays: nights by day, 8% and 23%, a local charge outside VAT."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import due, in_words, nip_line, party, title, vat_table

_EXTRAS = (("Parking strzeżony", "doba", "23", 30, 90), ("Śniadanie", "os.", "8", 35, 75), ("Minibar", "szt.", "23", 8, 60),
           ("Kolacja – bufet", "os.", "8", 60, 140), ("Usługa pralni", "szt.", "23", 20, 90),
           ("Wynajem sali konferencyjnej", "godz.", "23", 90, 300), ("Strefa SPA – masaż relaksacyjny", "usł.", "23", 120, 320))  # fmt: skip
_ROOMS = (
    "Nocleg – pokój 1-osobowy",
    "Usługa noclegowa",
    "Nocleg w pokoju dwuosobowym ze śniadaniem",
    "Pokój typu Standard",
    "Nocleg – apartament „Królewski”",
)


def _lines(rng: random.Random, nights: int) -> list[Line]:
    room = line_of(
        rng.choice(_ROOMS),
        rng.choice(("doba", "szt.", "usł.")),
        Decimal(nights),
        Decimal(rng.randint(130, 620)),
        "8",
        gross=True,
    )
    found = [room]
    for name, unit, rate, low, high in rng.sample(_EXTRAS, rng.randint(0, 3)):
        found.append(
            line_of(name, unit, Decimal(rng.randint(1, nights + 1)), Decimal(rng.randint(low, high)), rate, gross=True)
        )
    return found


@layout("hotel")
def stay(rng: random.Random) -> Drawn:
    """Guest, room and stay beside the parties; gross prices; the local charge below the total."""
    inv = draw_invoice(rng, trade="gastronomia", gross=True, lines=(1, 1))
    nights = rng.randint(1, 6)
    inv.lines = _lines(rng, nights)
    inv.forma_platnosci = rng.choice(("karta", "gotówka", "przelew", "karta"))
    settle_sums(inv)
    tax = Decimal(nights) * Decimal(rng.choice(("2.80", "3.20", "2.00", "4.30"))) if rng.random() < 0.6 else None
    whole = inv.suma_brutto + (tax or Decimal(0))
    paid = inv.forma_platnosci != "przelew"
    inv.zaplacono, inv.do_zaplaty = (whole, Decimal("0.00")) if paid else (None, whole)
    arrival, leaving = inv.data_wystawienia - timedelta(days=nights), inv.data_wystawienia
    inv.data_sprzedazy = leaving
    s = Sheet(inv, rng)
    guest = [
        ("Gość", s.text(rng.choice(("Jan Wróbel", "Anna Król", "Mr. John Smith")))), ("Pokój", str(rng.randint(101, 520))),
        ("Przyjazd", s.date(arrival)), ("Wyjazd", s.date(leaving)), ("Nr rezerwacji", str(rng.randint(100000, 9999999))),
    ]  # fmt: skip
    when = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.6:
        when.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    pay = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if not paid:
        pay += [due(s), (s.label("numer_konta"), s("numer_konta"))]
    names = rng.choice((
        ("nazwa", "ilosc", "jednostka", "cena_brutto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc", "cena_brutto", "wartosc_brutto", "stawka_vat"),
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    sums = [(s.label("suma_brutto"), f"{s('suma_brutto')} {s.sign}")]
    if tax is not None:
        sums.append(
            (
                rng.choice(
                    ("Opłata miejscowa (nie podlega VAT)", "Opłata klimatyczna – poza VAT", "Opłata uzdrowiskowa")
                ),
                f"{s.money(tax)} {s.sign}",
            )
        )
        s.settle("obciazenie", tax)
    if paid:
        sums.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    sums.append((s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    crest = f"<div class='c'>{logo(rng, inv.sprzedawca, '#8a6d3b')}<br><b style='font-size:12pt'>{s.text(rng.choice(('HOTEL POD RÓŻĄ', 'Dwór Łąkowy ★★★', 'Hotel Zielony Żuraw', 'Pensjonat „Śnieżka”')))}</b><br><small>{contacts(inv.sprzedawca)}</small></div>"
    seller = f"<b>{s.label('sprzedawca')}</b><br>{lines(party(s, 'sprzedawca', extras=False))}"
    middle = [
        f"<td>{seller}</td>",
        f"<td><b>{s.label('nabywca')}</b><br>{lines(buyer)}</td>",
        f"<td>{pairs(guest)}</td>",
    ]
    rng.shuffle(middle)
    words = f"{s.label('slownie')} {s.words('suma_brutto')}" if not tax or paid else in_words(s)
    body = (
        f"{crest}<h3 class='{rng.choice(('c', ''))}'>{title(s)}</h3>{pairs([*when, *pay])}<table class='full'><tr>{''.join(middle)}</tr></table><br>"
        f"{items}<table class='full'><tr><td>{vat_table(s)}</td><td>{pairs(sums)}</td></tr></table>"
        f"<p>{words}</p>"
        f"<small>{s.text('Zapraszamy ponownie! Doba hotelowa trwa od 14:00 do 11:00.')}</small>"
    )
    css = ".items th { border-bottom: 1pt solid #8a6d3b; } .items td { border-bottom: 0.3pt dotted #999; } h3 { margin: 8pt 0; } .foot td { font-weight: bold; }"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((8.5, 9)), margin="16mm"))
