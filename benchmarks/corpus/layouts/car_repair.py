"""Workshops: labour and parts in tables of their own, a vehicle's data, orders of repair and numbers of damages."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, person, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, SERIF, contacts, lines, logo, page, pairs, stamp, table
from benchmarks.corpus.parts import Pair, amount_due, due, in_words, party, payment, signatures, vat_table

_CARS = ("Škoda Octavia III 2.0 TDI", "VW Transporter T6", "Ford Transit Custom", "Toyota Corolla 1.8 HSD", "Opel Astra K 1.4",
         "Renault Master 2.3 dCi", "Peugeot Partner 1.5 BlueHDi", "BMW 320d xDrive", "Fiat Ducato 2.3", "Kia Ceed 1.6 GDI")  # fmt: skip
_LABOUR = (("Wymiana oleju silnikowego i filtra", 5, 10), ("Wymiana klocków i tarcz hamulcowych – oś przednia", 12, 25),
           ("Diagnostyka komputerowa, kasowanie błędów", 5, 15), ("Wymiana rozrządu z pompą wody", 30, 65),
           ("Demontaż i montaż zderzaka przedniego", 8, 20), ("Regulacja geometrii kół", 8, 15),
           ("Wymiana sprzęgła i koła dwumasowego", 45, 80), ("Obsługa klimatyzacji, uzupełnienie czynnika", 6, 12),
           ("Wymiana łożyska piasty koła tylnego", 10, 22), ("Przegląd okresowy wg książki serwisowej", 10, 25))  # fmt: skip
_PARTS = (("Filtr oleju", "szt.", 22, 95), ("Olej silnikowy 5W-30 Longlife", "l", 32, 68), ("Klocki hamulcowe przednie", "kpl.", 120, 420),
          ("Tarcza hamulcowa wentylowana", "szt.", 140, 390), ("Zestaw rozrządu z pompą wody", "kpl.", 380, 1150),
          ("Filtr kabinowy węglowy", "szt.", 38, 120), ("Płyn hamulcowy DOT 4 1 l", "szt.", 22, 48), ("Łożysko piasty", "szt.", 110, 340),
          ("Sprzęgło kompletne z dwumasą", "kpl.", 1200, 2900), ("Czynnik R1234yf", "kg", 420, 780),
          ("Zderzak przedni (gruntowany)", "szt.", 650, 1900), ("Reflektor lewy LED", "szt.", 900, 3200),
          ("Materiały drobne, środki czystości", "kpl.", 9, 40), ("Pióra wycieraczek", "kpl.", 45, 160))  # fmt: skip
_PAINT = ("Lakierowanie błotnika przedniego lewego", "Lakierowanie zderzaka – element nowy", "Naprawa blacharska drzwi prawych",
          "Przygotowanie pojazdu do lakierowania", "Demontaż osprzętu pod lakierowanie")  # fmt: skip
_HINTS = (
    "Na wykonaną usługę udzielamy gwarancji 12 miesięcy lub 20 000 km, na części – według producenta.",
    "Zużyte części pozostawiono w serwisie do utylizacji za zgodą klienta.",
    "Zalecenia: wymiana opon osi tylnej, wyciek z miski olejowej, kontrola amortyzatorów.",
    "Następna wymiana oleju za 15 000 km lub 12 miesięcy.",
    "Pojazd odebrano sprawny, bez uwag do zakresu naprawy.",
)


@dataclass(frozen=True, slots=True)
class Car:
    """The vehicle that was repaired."""

    model: str
    plate: str
    vin: str
    mileage: int
    year: int


def _car(rng: random.Random, latest: int) -> Car:
    vin = rng.choice(("TMB", "WVW", "WF0", "WBA", "VF1", "ZFA")) + "".join(rng.choices("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", k=14))  # fmt: skip
    plate = f"{rng.choice(('WX', 'KR', 'PO', 'GD', 'SK', 'DW', 'ELA', 'LU'))} {rng.randint(1000, 99999)}{rng.choice(('', 'A', 'X'))}"
    return Car(rng.choice(_CARS), plate, vin, rng.randint(8000, 310000), rng.randint(latest - 14, latest - 1))


def _facts(s: Sheet, car: Car) -> list[Pair]:
    """What a workshop notes of a vehicle, in some order and number; none of it is a field."""
    rng = s.rng
    day = s.inv.data_wystawienia - timedelta(days=rng.randint(0, 6))
    mileage = f"{car.mileage // 1000} {car.mileage % 1000:03d} km"
    rows = [(rng.choice(("Marka i model:", "Pojazd:", "Samochód")), s.text(car.model)), (rng.choice(("Nr rejestracyjny:", "Nr rej.:")), car.plate),
            (rng.choice(("VIN:", "Nr nadwozia:", "Nr VIN")), car.vin), (rng.choice(("Przebieg:", "Stan licznika:")), mileage),
            ("Rok prod.:", str(car.year)), ("Data przyjęcia:", s.date(day)), ("Doradca:", s.text(person(rng))),
            ("Data I rejestracji:", s.date(day.replace(year=car.year, day=min(day.day, 28))))]  # fmt: skip
    return [*rows[:3], *rng.sample(rows[3:], rng.randint(1, 5))]


def _labour(rng: random.Random, count: int, hourly: Decimal, inv: Invoice, *, gross: bool = False) -> list[Line]:
    unit, found = rng.choice(("rbh", "godz.")), []
    for name, low, high in rng.sample(_LABOUR, count):
        hours = Decimal(rng.randint(low, high)) / 10
        line = line_of(name, unit, hours, hourly, "23", gross=gross, custom=inv.custom)
        line.indeks = f"{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"
        found.append(line)
    return found


def _parts(rng: random.Random, count: int, inv: Invoice, *, gross: bool = False, discounts: float = 0.0) -> list[Line]:
    found = []
    for name, unit, low, high in rng.sample(_PARTS, count):
        quantity = Decimal(rng.randint(35, 60)) / 10 if unit == "l" else Decimal(rng.randint(3, 6)) / 10 if unit == "kg" else Decimal(rng.choice((1, 1, 1, 2)))  # fmt: skip
        discount = Decimal(rng.choice(("5", "10", "15"))) if rng.random() < discounts else None
        price = Decimal(rng.randint(low * 100, high * 100)) / 100
        line = line_of(name, unit, quantity, price, "23", gross=gross, discount=discount, custom=inv.custom)
        line.indeks = rng.choice(("{:03d}115{:03d}", "OE{:04d}{:03d}", "1K0 {:03d} {:03d}A")).format(
            *(rng.randint(100, 999) for _ in "ab")
        )
        found.append(line)
    return found


def _base(rng: random.Random, *, gross: bool = False) -> Invoice:
    seller = draw_company(rng, rng.choice(("company", "trader", "trader", "partners")), "moto")
    return draw_invoice(rng, trade="moto", gross=gross, lines=(1, 1), seller=seller)


def _priced(rng: random.Random, inv: Invoice, found: list[Line]) -> None:
    """The lines with sums; a workshop is paid on collection or by transfer."""
    inv.lines = found
    settle_sums(inv)
    inv.forma_platnosci = rng.choice(("przelew", "gotówka", "karta"))
    inv.zaplacono = None if inv.forma_platnosci == "przelew" else inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=0 if inv.zaplacono else rng.choice((7, 14, 21)))
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    inv.numer_zamowienia = None


def _repair_order(s: Sheet) -> str:
    """The workshop's own order, which nobody need take for the customer's."""
    s.unscored("numer_zamowienia", "dokumenty_powiazane")
    name = s.rng.choice(("Zlecenie serwisowe nr", "do zlecenia naprawy", "Nr zlecenia warsztatowego:", "Zlecenie:"))
    return f"{name} {s.rng.choice(('ZS', 'W', 'ZN'))}/{s.rng.randint(100, 9999)}/{s.inv.data_wystawienia.year}"


def _subtotal(s: Sheet, names: tuple[str, ...], part: list[Line], caption: str) -> list[str]:
    total = sum((line.wartosc_netto or Decimal(0) for line in part), Decimal(0))
    cells = [s.money(total) if name == "wartosc_netto" else "" for name in names]
    cells[names.index("nazwa")] = caption
    return cells


def _hints(rng: random.Random) -> str:
    return lines(rng.sample(_HINTS, rng.randint(1, 3)))


@layout("car_repair")
def two_tables(rng: random.Random) -> Drawn:
    """Labour above parts, each table with headings and sum of its own; the vehicle in a box beside the buyer."""
    inv = _base(rng)
    hourly = Decimal(rng.randrange(120, 265, 5))
    labour = _labour(rng, rng.randint(1, 4), hourly, inv)
    parts = _parts(rng, rng.randint(1, 7), inv, discounts=rng.choice((0.0, 0.0, 0.5)))
    _priced(rng, inv, [*labour, *parts])
    s = Sheet(inv, rng)
    code = ("indeks",) if rng.random() < 0.6 else ()
    off = ("rabat",) if any(line.rabat for line in parts) else ()
    tail = rng.choice((("stawka_vat", "wartosc_netto"), ("wartosc_netto", "stawka_vat"), ("wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    tables = ""
    captions = rng.choice(
        (("Robocizna", "Części i materiały"), ("USŁUGI", "MATERIAŁY"), ("Czynności serwisowe", "Części zamienne"))
    )
    for caption, chosen, quantity, price, left in zip(captions, (labour, parts), ("Czas", s.column("ilosc")),
                                                      (rng.choice(("Stawka za rbh", "Cena rbh netto")), s.column("cena_netto")), ((), off), strict=True):  # fmt: skip
        names = ("lp", *code, "nazwa", "ilosc", "jednostka", "cena_netto", *left, *tail)
        heads = [{"ilosc": quantity, "cena_netto": price}.get(name) or s.column(name) for name in names]
        foot = [_subtotal(s, names, chosen, f"Razem {caption.lower()}")]
        tables += (
            f"<h4>{caption}</h4>{table(heads, s.item_rows(names, chosen), keys=names, css='items full', foot=foot)}"
        )
    when = [(s.label("data_wystawienia"), s("data_wystawienia")), (rng.choice(("Data wykonania usługi:", "Data zakończenia naprawy:")), s("data_sprzedazy"))]  # fmt: skip
    facts = f"<div class='box'>{pairs(_facts(s, _car(rng, inv.data_wystawienia.year)))}</div>"
    buyer = f"<b>{s.label('nabywca')}</b><br>{lines(party(s, 'nabywca'))}"
    middle = [f"<td>{buyer}</td>", f"<td>{facts}</td>"]
    if rng.random() < 0.4:
        middle.reverse()
    sums = [(s.label(name), s(name)) for name in ("suma_netto", "suma_vat", "suma_brutto")]
    body = (
        f"<table class='two'><tr><td>{logo(rng, inv.sprzedawca, rng.choice(COLOURS))}<br>{lines(party(s, 'sprzedawca'))}</td>"
        f"<td><h2>{rng.choice(('Faktura VAT', 'FAKTURA', 'Faktura za naprawę'))} {s('numer_faktury')}</h2>{_repair_order(s)}{pairs(when)}</td></tr></table>"
        f"<table class='two'><tr>{''.join(middle)}</tr></table>{tables}<br><table class='two'><tr><td>{vat_table(s)}</td><td>{pairs(sums + amount_due(s), 'sum')}</td></tr></table>"
        f"<p>{in_words(s)}</p>{pairs(payment(s))}<p><small>{_hints(rng)}</small></p>{signatures(s) if rng.random() < 0.6 else ''}"
    )
    rule = rng.choice(("0.5pt solid #000", "0.4pt solid #aaa"))
    css = f".two {{ width: 100%; table-layout: fixed; }} .items td, .items th, .vat td, .vat th {{ border: {rule}; }} .box {{ border: {rule}; }} h4 {{ margin: 6pt 0 2pt 0; }} .foot td {{ font-weight: bold; }} .sum {{ margin-left: auto; }} .sum .v {{ text-align: right; }}"
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="14mm"))


def _sectioned(s: Sheet, names: tuple[str, ...], sections: list[tuple[str, list[Line]]]) -> str:
    """One table whose sections begin with a row over the whole width; its numbers run on through the sections."""
    heads = "".join(f"<th class='{'r' if name in RIGHT else ''}'>{s.column(name)}</th>" for name in names)
    printed = s.item_rows(names)
    rows, at = "", 0
    for caption, chosen in sections:
        rows += f"<tr class='group'><td colspan='{len(names)}'>{caption}</td></tr>"
        for row in printed[at : at + len(chosen)]:
            rows += "<tr>" + "".join(f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, row, strict=True)) + "</tr>"  # fmt: skip
        at += len(chosen)
    return f"<table class='items full'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


@layout("car_repair")
def small_garage(rng: random.Random) -> Drawn:
    """A small garage: gross prices, one table in sections, the vehicle in a sentence, stamp and warranty."""
    inv = _base(rng, gross=True)
    labour = _labour(rng, rng.randint(1, 3), Decimal(rng.randrange(120, 260, 10)), inv, gross=True)
    parts = _parts(rng, rng.randint(1, 5), inv, gross=True)
    sections = [("Usługi", labour), ("Części", parts)]
    if rng.random() < 0.4:
        sections.reverse()
    _priced(rng, inv, [line for _, chosen in sections for line in chosen])
    s = Sheet(inv, rng)
    car = _car(rng, inv.data_wystawienia.year)
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "jednostka", "ilosc", "cena_brutto", "wartosc_brutto", "stawka_vat"),
        ("nazwa", "indeks", "ilosc_jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
    ))  # fmt: skip
    told = rng.choice((
        f"Dotyczy pojazdu {s.text(car.model)}, nr rej. {car.plate}, VIN {car.vin}, przebieg {car.mileage} km.",
        f"Samochód: {s.text(car.model)} / {car.plate} / {car.mileage} km / rok {car.year}",
        f"Naprawa samochodu {s.text(car.model)} o numerze rejestracyjnym {car.plate}",
    ))  # fmt: skip
    place = f"{s('miejsce_wystawienia')}, {s('data_wystawienia')}"
    done = f"{s.label('data_sprzedazy')} {s('data_sprzedazy')}" if rng.random() < 0.7 else ""
    sides = [
        f"<td class='box'><small>{s.label(role)}</small><br>{lines(party(s, role))}</td>"
        for role in ("sprzedawca", "nabywca")
    ]
    sums = [(s.label(name), f"{s(name)} {s.sign}") for name in ("suma_netto", "suma_vat", "suma_brutto")]
    body = (
        f"<p class='rr'>{place}</p><h2 class='c'>{s.label('faktura')} {s('numer_faktury')}</h2><p class='c'>{done}</p><table class='two'><tr>{''.join(sides)}</tr></table>"
        f"<p><b>{told}</b></p>{_sectioned(s, names, sections)}<br>{vat_table(s) if rng.random() < 0.7 else pairs(sums)}{pairs(amount_due(s))}"
        f"<p>{in_words(s)}</p>{pairs(payment(s))}<p><small>{_hints(rng)}</small></p>{stamp(rng, inv.sprzedawca) if rng.random() < 0.5 else ''}{signatures(s)}"
    )
    css = ".two { width: 100%; table-layout: fixed; } .rr { text-align: right; } .box { border: 0.6pt solid #000; } .items td, .items th, .vat td, .vat th { border: 0.6pt solid #333; } .group td { font-weight: bold; background: #eee; }"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9, 9.5)), margin="16mm"))


@layout("car_repair")
def body_shop(rng: random.Random) -> Drawn:
    """A dealer's body shop: operations in units of time and parts by number, a summary by kinds, the damage's number."""
    seller, buyer = draw_company(rng, "company", "moto"), draw_company(rng, rng.choice(("company", "trader")), "uslugi")
    inv = draw_invoice(rng, trade="moto", lines=(1, 1), seller=seller, buyer=buyer)
    unit = Decimal(rng.randint(140, 260)) / 10
    labour = [line_of(name, "JC", Decimal(rng.randint(4, 90)), unit, "23", custom=inv.custom) for name in rng.sample(_PAINT, rng.randint(2, 4))]  # fmt: skip
    for line in labour:
        line.indeks = f"{rng.randint(10, 99)}{rng.randint(1000, 9999)}"
    parts = _parts(rng, rng.randint(2, 9), inv)
    _priced(rng, inv, [*labour, *parts])
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=14)
    s = Sheet(inv, rng)
    s.unscored("podmioty_inne")
    car = _car(rng, inv.data_wystawienia.year)
    names = ("indeks", "nazwa", "ilosc", "wartosc_netto") if rng.random() < 0.6 else ("nazwa", "indeks", "ilosc", "cena_netto", "wartosc_netto")  # fmt: skip
    blocks, kinds = "", []
    for caption, chosen, quantity in (
        ("Prace blacharsko-lakiernicze", labour, "JC"),
        ("Części oryginalne", parts, "Ilość"),
    ):
        heads = [
            {"ilosc": quantity, "indeks": "Nr operacji" if quantity == "JC" else "Nr części"}.get(name)
            or s.column(name)
            for name in names
        ]
        blocks += (
            f"<p class='cap'>{caption}</p>{table(heads, s.item_rows(names, chosen), keys=names, css='items full')}"
        )
        kinds.append((caption, s.money(sum((line.wartosc_netto or Decimal(0) for line in chosen), Decimal(0)))))
    rate = s.rate("23")
    kinds += [(s.label("suma_netto"), s("suma_netto")), (f"VAT {rate}", s("suma_vat")), (s.label("suma_brutto"), s("suma_brutto")),
              (s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>")]  # fmt: skip
    left = [(rng.choice(("Faktura nr", "Nr faktury", "Numer:")), f"<b>{s('numer_faktury')}</b>"), (s.label("data_wystawienia"), s("data_wystawienia")),
            (rng.choice(("Data sprzedaży", "Data wydania pojazdu / sprzedaży")), s("data_sprzedazy")), due(s), (s.label("numer_konta"), s("numer_konta")),
            ("Nr szkody:", f"PL{inv.data_wystawienia.year}{rng.randint(10**8, 10**9 - 1)}"), ("Ubezpieczyciel:", rng.choice(("TU Tarcza S.A.", "STU Opoka", "Bezpieczna Droga TU S.A."))),
            ("Nr klienta:", str(rng.randint(10000, 999999)))]  # fmt: skip
    body = (
        f"<table class='full'><tr><td class='big'>{rng.choice(('FAKTURA', 'FAKTURA VAT', 'Faktura serwisowa'))}</td><td>{logo(rng, inv.sprzedawca, '#222')}</td>"
        f"<td>{lines(party(s, 'sprzedawca', extras=False))}<br><small>{contacts(inv.sprzedawca)}</small></td></tr></table><hr>"
        f"<table class='two'><tr><td>{pairs(left)}</td><td>{rng.choice(('Płatnik', 'Nabywca', 'Klient'))}:<br>{lines(party(s, 'nabywca', extras=False))}"
        f"<br><br>Użytkownik pojazdu: {s.text(person(rng))}</td></tr></table><div class='strip'>{' &nbsp; '.join(f'{key} <b>{value}</b>' for key, value in _facts(s, car))}</div>"
        f"{blocks}<br>{pairs(kinds, 'sum')}<p>{in_words(s)}</p><p><small>1 JC = {s.money(unit)} {s.sign} netto. {_hints(rng)}</small></p>"
    )
    css = ".two { width: 100%; table-layout: fixed; } .big { font-size: 16pt; } .strip { background: #e9e9e9; padding: 4pt; } .cap { font-weight: bold; border-bottom: 1pt solid #222; margin: 8pt 0 2pt 0; } .items th { font-weight: normal; color: #444; } .sum { margin-left: auto; } .sum .v { text-align: right; }"
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice(SANS),
            size=rng.choice((8, 8.5)),
            margin="15mm",
            footer=rng.choice(("", "Strona")),
        )
    )
