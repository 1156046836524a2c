"""Waterworks and heating: meter readings, water beside sewage, fixed and variable charges, small customers."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, address, draw_company
from benchmarks.corpus.content import ZERO, Invoice, Line, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import due, in_words, vat_table

_WATERWORKS = ("Wodociągi i Kanalizacja – {} Sp. z o.o.", "Miejskie Przedsiębiorstwo Wodociągów i Kanalizacji „{}” S.A.",
               "Zakład Wodociągów i Kanalizacji „{}” Sp. z o.o.", "Aqua {} Sp. z o.o.", "PWiK {} Sp. z o.o.")  # fmt: skip
_SMALL = ("Zakład Gospodarki Komunalnej „{}” Sp. z o.o.", "Gminny Zakład Komunalny „{}”", "Spółka Wodna „{}”",
          "Przedsiębiorstwo Usług Komunalnych „{}” Sp. z o.o.")  # fmt: skip
_HEATING = ("Miejska Energetyka Cieplna „{}” Sp. z o.o.", "PEC {} Sp. z o.o.", "Ciepłownia „{}” S.A.",
            "Przedsiębiorstwo Energetyki Cieplnej „{}” S.A.")  # fmt: skip
_WATER = ("Dostarczanie wody", "Woda", "Zaopatrzenie w wodę", "Dostawa wody – taryfa W1")
_SEWAGE = ("Odprowadzanie ścieków", "Ścieki", "Odbiór ścieków", "Odprowadzanie ścieków – taryfa S1")
_FIXED = (("Opłata abonamentowa – woda", "Opłata abonamentowa – ścieki"), ("Abonament za wodę", "Abonament za ścieki"),
          ("Opłata stała W", "Opłata stała K"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Reading:
    """One meter: its number, both readings and what was used, in m3 or GJ."""

    meter: str
    before: Decimal
    after: Decimal

    @property
    def used(self) -> Decimal:
        """Consumption of the period."""
        return self.after - self.before


def _supplier(rng: random.Random, names: Sequence[str]) -> Company:
    """A utility named after its town."""
    company = draw_company(rng, "company", "uslugi")
    return replace(company, nazwa=rng.choice(names).format(company.city))


def _customer(rng: random.Random) -> Company:
    """Mostly small firms, housing communities and households."""
    company = draw_company(rng, rng.choice(("trader", "company", "person", "partners", "public")), "dom")
    if rng.random() < 0.2:
        return replace(company, nazwa=f"Wspólnota Mieszkaniowa {company.ulica}", nip=identifiers.nip(rng))
    return company


def _read(rng: random.Random, most: int, *, exact: bool = False) -> _Reading:
    before = Decimal(rng.randint(15, 4200))
    used = Decimal(rng.randint(2, most))
    if exact:
        before += Decimal(rng.randint(0, 999)) / 1000
        used += Decimal(rng.randint(0, 999)) / 1000
    return _Reading(
        rng.choice(("{:08d}", "WB{:07d}", "{:06d}/19", "I21FA{:06d}")).format(rng.randint(10_000, 999_999)),
        before,
        before + used,
    )


def _price(rng: random.Random, low: float, high: float, places: int = 2) -> Decimal:
    return Decimal(f"{rng.uniform(low, high):.{places}f}")


def _period(inv: Invoice, rng: random.Random, months: int) -> tuple[date, date]:
    """The period billed; it ends some days before the issue, and its end is the day of supply."""
    last = inv.data_wystawienia - timedelta(days=rng.randint(0, 9))
    first = last - timedelta(days=30 * months + rng.randint(-2, 2))
    inv.okres_od, inv.okres_do, inv.data_sprzedazy = first, last, last
    return first, last


def _settle(inv: Invoice, rng: random.Random, goods: list[Line]) -> None:
    """Put the lines in and leave everything to be paid by transfer."""
    inv.lines, inv.custom, inv.forma_platnosci, inv.zaplacono = goods, rng.choice(("line", "rate")), "przelew", None
    settle_sums(inv)
    assert inv.termin_platnosci is not None
    inv.termin_platnosci = max(inv.termin_platnosci, inv.data_wystawienia + timedelta(days=14))


def _sheet(inv: Invoice, rng: random.Random) -> Sheet:
    """A sheet on which an account without a word of how to pay may be read as a transfer or not."""
    s = Sheet(inv, rng)
    s.unscored("forma_platnosci")
    return s


def _invoice(rng: random.Random, names: Sequence[str]) -> Invoice:
    return draw_invoice(rng, trade="uslugi", lines=(1, 1), seller=_supplier(rng, names), buyer=_customer(rng))


def _water_lines(rng: random.Random, water: Decimal, sewage: Decimal | None, months: int) -> list[Line]:
    """Water and sewage by the cubic metre, with or without fixed charges by the month."""
    first, second = rng.choice(_FIXED)
    found = [line_of(rng.choice(_WATER), "m3", water, _price(rng, 3.4, 7.2), "8")]
    fixed = rng.random() < 0.7
    if fixed:
        found.append(line_of(first, rng.choice(("mies.", "szt.", "m-c")), Decimal(months), _price(rng, 2.5, 14), "8"))
    if sewage is not None:
        found.append(line_of(rng.choice(_SEWAGE), "m3", sewage, _price(rng, 5.5, 13.5), "8"))
        if fixed and rng.random() < 0.7:
            found.append(line_of(second, found[1].jednostka, Decimal(months), _price(rng, 2.5, 16), "8"))
    return found


def _who(s: Sheet, role: str) -> list[str]:
    company = getattr(s.inv, role)
    return [
        f"<b>{s(f'{role}_nazwa')}</b>",
        *s.address(role),
        *([f"{s.label('nip')} {s(f'{role}_nip')}"] if company.nip else []),
    ]


def _due(s: Sheet, rng: random.Random) -> list[tuple[str, str]]:
    """Gross, now and then an older balance, and what is to be paid with it."""
    inv = s.inv
    rows = [
        (
            rng.choice(("Wartość faktury brutto", "Razem brutto", "Należność za bieżący okres")),
            f"{s('suma_brutto')} {s.sign}",
        )
    ]
    # An older balance is part of what is due; how its line is to be called has no single right reading.
    s.unscored("rozliczenie")
    if rng.random() < 0.35:
        balance = cents(Decimal(rng.randint(-2500, 16000)) / 100)
        name = (
            "Nadpłata z poprzednich okresów"
            if balance < 0
            else rng.choice(("Zaległość", "Niedopłata z poprzednich okresów"))
        )
        rows.append((name, f"{s.money(balance)} {s.sign}"))
        inv.do_zaplaty = max(inv.suma_brutto + balance, ZERO)
    rows.append(
        (rng.choice(("Do zapłaty", "RAZEM DO ZAPŁATY", "Kwota do zapłaty")), f"<b>{s('do_zaplaty')} {s.sign}</b>")
    )
    return rows


def _slip(s: Sheet, title: str, parts: int) -> str:
    """Payment slips side by side that repeat account, amount, payer and title."""
    inv = s.inv
    rows = [("nazwa odbiorcy", s.text(inv.sprzedawca.nazwa)), ("nr rachunku odbiorcy", s.text(s.style.account(inv.numer_konta or ""))),
            ("waluta, kwota", f"PLN &nbsp; {s.money(inv.do_zaplaty)}"), ("nazwa zleceniodawcy", s.text(inv.nabywca.nazwa)), ("tytułem", s.text(title))]  # fmt: skip
    block = "".join(f"<small>{label}</small><div class='f'>{value}</div>" for label, value in rows)
    captions = ("Odcinek dla banku", "Odcinek dla wpłacającego")[:parts]
    return f"<table class='full slips'><tr>{''.join(f'<td><b>{caption}</b><br>{block}</td>' for caption in captions)}</tr></table>"


# layouts --------------------------------------------------------------------


@layout("water_sewage")
def readings_first(rng: random.Random) -> Drawn:
    """Numbers of the customer beside the buyer, meters in a table above the charges, slips below."""
    inv = _invoice(rng, _WATERWORKS)
    months = rng.choice((1, 2, 2, 3))
    first, last = _period(inv, rng, months)
    meters = [_read(rng, 60) for _ in range(rng.choice((1, 1, 2)))]
    garden = _read(rng, min(int(meters[0].used), 30)) if meters[0].used > 4 and rng.random() < 0.25 else None
    water = sum((meter.used for meter in meters), Decimal(0))
    sewage = None if rng.random() < 0.15 else max(water - (garden.used if garden else Decimal(0)), Decimal(1))
    _settle(inv, rng, _water_lines(rng, water, sewage, months))
    s = _sheet(inv, rng)
    code = f"{rng.randint(10000, 999999)}"
    client = [(rng.choice(("Nr płatnika", "Numer klienta", "Kod nabywcy", "Nr ewidencyjny")), code), (rng.choice(("Nr umowy", "Umowa")), f"{rng.randint(100, 9999)}/{rng.randint(2008, 2024)}"),
              (rng.choice(("Punkt poboru", "Adres punktu poboru wody", "Posesja")), s.text(", ".join(address(rng))))]  # fmt: skip
    dated = [
        (s.label("data_wystawienia"), s("data_wystawienia")),
        (
            rng.choice(("Okres rozliczeniowy", "Rozliczenie za okres", "Sprzedaż za okres")),
            f"{s('okres_od')} – {s('okres_do')}",
        ),
    ]
    if rng.random() < 0.5:
        dated.append((rng.choice(("Data zakończenia dostawy", "Data sprzedaży")), s("data_sprzedazy")))
    s.note("data_sprzedazy", last)
    rows = [[meter.meter, s.date(first), s.style.quantity(meter.before), s.date(last), s.style.quantity(meter.after), s.style.quantity(meter.used)]
            for meter in [*meters, *([garden] if garden else [])]]  # fmt: skip
    if garden:
        rows[-1][0] += " (podlicznik – ogród)"
    heads = ["Nr wodomierza", "Data odczytu poprz.", "Stan poprz.", "Data odczytu", "Stan bieżący", "Zużycie m³"]
    meter_table = table(heads, rows, keys=("", "", "netto", "", "netto", "netto"), css="meters full")
    names = rng.choice((
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    sums = _due(s, rng)
    pay = [
        due(s),
        (rng.choice(("Rachunek do wpłat", "Indywidualne konto do wpłat", "Nr rachunku bankowego")), s("numer_konta")),
    ]
    colour = rng.choice(COLOURS)
    seller = f"<small>{rng.choice(('Sprzedawca', 'Wystawca', 'Dostawca usług'))}</small><br>{lines(_who(s, 'sprzedawca'))}<br><small>{contacts(inv.sprzedawca)}</small>"
    buyer = f"<small>{rng.choice(('Nabywca', 'Odbiorca usług', 'Płatnik', 'Klient'))}</small><br>{lines(_who(s, 'nabywca'))}"
    words = f"<p>{in_words(s)}</p>" if inv.do_zaplaty > 0 else ""
    small = rng.choice(
        (
            "Pogotowie wodociągowe 994, czynne całą dobę.",
            "Twardość wody 12°dH. Jakość wody: raport na stronie internetowej.",
            "Reklamacje można składać w Biurze Obsługi Klienta lub na piśmie.",
        )
    )
    body = (
        f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td class='r'><h2>{rng.choice(('Faktura VAT nr', 'FAKTURA NR', 'Faktura'))} {s('numer_faktury')}</h2></td></tr></table>"
        f"<table class='full two'><tr><td>{seller}</td><td class='win'>{buyer}</td></tr><tr><td>{pairs(dated)}</td><td>{pairs(client)}</td></tr></table>"
        f"<h4>Odczyty</h4>{meter_table}<h4>Opłaty</h4>{items}<table class='full two'><tr><td>{vat_table(s)}</td><td>{pairs(sums, 'sums')}</td></tr></table>{words}{pairs(pay)}"
        f"<p><small>{small} {registers(rng, inv.sprzedawca)}</small></p>{_slip(s, f'{code} / {inv.numer_faktury}', 2) if rng.random() < 0.7 else ''}"
    )
    css = (
        f"h2 {{ font-size: 13pt; margin: 4pt 0; color: {colour}; }} h4 {{ margin: 8pt 0 2pt 0; color: {colour}; }} .two > tbody > tr > td {{ width: 50%; }} .win {{ border: 0.6pt solid #777; }} .meters td, .meters th {{ border: 0.5pt solid #999; }} .items th {{ background: {colour}; color: #fff; }}"
        f".items td {{ border-bottom: 0.5pt solid #bbb; }} .vat td, .vat th {{ border: 0.5pt solid #bbb; }} .vat {{ margin-top: 6pt; }} .sums .v {{ text-align: right; }} .slips {{ border-top: 1pt dashed #000; margin-top: 8pt; }} .slips > tbody > tr > td {{ width: 50%; }} .f {{ border: 0.6pt solid {colour}; min-height: 12pt; padding: 1pt 4pt; font-size: 8pt; }} .slips small {{ font-size: 6pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="13mm"))


@layout("water_sewage")
def one_row(rng: random.Random) -> Drawn:
    """A village's supplier: readings and money in one row a service, everything in half a sheet, seller as a stamp."""
    inv = _invoice(rng, _SMALL)
    months = rng.choice((2, 3, 6))
    _, last = _period(inv, rng, months)
    meter = _read(rng, 45)
    _settle(inv, rng, _water_lines(rng, meter.used, meter.used if rng.random() < 0.6 else None, months))
    s = _sheet(inv, rng)
    names = ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")
    rows = []
    for line, (name, *cells) in zip(inv.lines, s.item_rows(names), strict=True):
        states = [s.style.quantity(meter.before), s.style.quantity(meter.after)] if line.jednostka == "m3" else ["", ""]
        rows.append([name, *states, *cells])
    heads = [
        "Rodzaj usługi",
        "Odczyt poprz.",
        "Odczyt bież.",
        rng.choice(("Zużycie / ilość", "Zużycie", "Ilość")),
        "J.m.",
        "Cena netto",
        "Wartość netto",
        "VAT",
        "Kwota VAT",
        "Wartość brutto",
    ]
    foot = ["RAZEM", *[""] * 5, s("suma_netto"), "", s("suma_vat"), s("suma_brutto")]
    keys = ("", "netto", "netto", "netto", "", "netto", "netto", "", "netto", "netto")
    items = table(heads, rows, keys=keys, css="grid full", foot=[foot])
    rates = (
        table(["Stawka", "Netto", "VAT", "Brutto"], s.vat_rows(), keys=("", "netto", "vat", "brutto"), css="grid")
        if rng.random() < 0.4
        else ""
    )
    to_pay = f"{rng.choice(('Do zapłaty', 'DO ZAPŁATY', 'Należność do zapłaty'))}: <b>{s('do_zaplaty')} {s.sign}</b>"
    seller = f"<div class='mark'>{lines(_who(s, 'sprzedawca'))}<br>tel. {inv.sprzedawca.telefon}</div>"
    buyer = f"{rng.choice(('Nabywca', 'Odbiorca', 'Odbiorca – nabywca'))}: {', '.join(_who(s, 'nabywca'))}"
    period = f"Za okres od {s('okres_od')} do {s('okres_do')}, wodomierz nr {meter.meter}, odczytał: {rng.choice(('inkasent nr 4', 'J. Maj', 'odbiorca'))}"
    s.note("data_sprzedazy", last)
    paid_cash = rng.random() < 0.3
    label, value = due(s)
    pay = f"{label} {value}. {rng.choice(('Wpłaty na konto', 'Nr konta', 'Rachunek bankowy'))}: {s('numer_konta')}"
    pay += f" ({s('bank')})" if rng.random() < 0.5 else ""
    pay += " lub w kasie zakładu w godz. 8–14." if paid_cash else "."
    place = (
        f"{s('miejsce_wystawienia')}, {s('data_wystawienia')}"
        if rng.random() < 0.5
        else f"{s.label('data_wystawienia')} {s('data_wystawienia')}"
    )
    title = f"<b class='t'>{rng.choice(('FAKTURA', 'FAKTURA VAT', 'Faktura za wodę i ścieki', 'FAKTURA VAT – oryginał'))} Nr {s('numer_faktury')}</b>"
    body = (
        f"<table class='full'><tr><td class='half'>{seller}</td><td class='c'>{title}<br>{place}<br><small>Nr odbiorcy: {rng.randint(1, 980)} &nbsp; Rejon: {rng.randint(1, 12)}</small></td></tr></table>"
        f"<p>{buyer}</p><p>{period}</p>{items}<p class='r'>{to_pay}</p>{rates}<p>{s.label('slownie')} {s.words('do_zaplaty')}</p><p>{pay}</p>"
        f"<table class='full'><tr><td class='c'><br>{'.' * 30}<br><small>podpis odbiorcy</small></td><td class='c'><br>{'.' * 30}<br><small>podpis wystawcy</small></td></tr></table>"
    )
    css = (
        f".half {{ width: 48%; }} .mark {{ border: 0.8pt solid #334; padding: 5pt; display: inline-block; }} .grid td, .grid th {{ border: {rng.choice((0.5, 0.8))}pt solid #000; }} .grid th {{ font-weight: normal; font-size: 7pt; text-align: center; }}"
        ".t { font-size: 12pt; } p { margin: 5pt 0; } .foot td { font-weight: bold; }"
    )
    paper = rng.choice(("A5 landscape", "A5 landscape", "A4"))
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice((*SANS, *SERIF)),
            size=7.5 if paper != "A4" else 8.5,
            margin="9mm" if paper != "A4" else "15mm",
            paper=paper,
        )
    )


def _heat(rng: random.Random, meter: _Reading, power: Decimal) -> tuple[list[Line], list[Line]]:
    """Fixed charges by the power ordered, variable ones by the heat measured."""
    fixed = [line_of("Opłata za zamówioną moc cieplną", "MW", power, _price(rng, 620, 1180), "23"),
             line_of("Opłata stała za usługi przesyłowe", "MW", power, _price(rng, 240, 480), "23")]  # fmt: skip
    moving = [line_of("Opłata za ciepło", "GJ", meter.used, _price(rng, 45, 98), "23"),
              line_of("Opłata zmienna za usługi przesyłowe", "GJ", meter.used, _price(rng, 14, 28), "23")]  # fmt: skip
    if rng.random() < 0.5:
        moving.append(
            line_of("Opłata za nośnik ciepła", "m3", Decimal(rng.randint(1, 40)) / 10, _price(rng, 14, 26), "23")
        )
    return fixed, moving


@layout("water_sewage")
def heating(rng: random.Random) -> Drawn:
    """Heat: the sum and its date in a strip at the top, charges grouped under two headings, seller in the footer."""
    inv = _invoice(rng, _HEATING)
    last = inv.data_wystawienia.replace(day=1) - timedelta(days=1)
    first = last.replace(day=1)
    inv.okres_od, inv.okres_do, inv.data_sprzedazy = first, last, last
    meter = _read(rng, 160, exact=True)
    power = (meter.used / rng.randint(700, 1500)).quantize(Decimal("0.001")) + Decimal("0.001")
    fixed, moving = _heat(rng, meter, power)
    _settle(inv, rng, [*fixed, *moving])
    inv.numer_faktury = f"{rng.choice(('C', 'FC', 'EC', 'CO'))}/{rng.randint(1, 4000):05d}/{last.month:02d}/{last.year}"
    s = _sheet(inv, rng)
    names = ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")
    month = rng.random() < 0.4
    if month:
        s.note("okres_od", first)
        s.note("okres_do", last)
        period = (rng.choice(("Za miesiąc", "Okres rozliczeniowy")), f"{MONTHS_NOMINATIVE[last.month - 1]} {last.year}")
    else:
        period = (rng.choice(("Okres rozliczeniowy", "Okres dostawy ciepła")), f"{s('okres_od')} – {s('okres_do')}")
        s.note("data_sprzedazy", last)
    groups: list[str] = []
    head = "".join(f"<th>{s.column(name)}</th>" for name in names)
    for caption, part in (("Opłaty stałe", fixed), ("Opłaty zmienne", moving)):
        body_rows = "".join(
            f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in s.item_rows(names, part)
        )
        subtotal = s.money(sum((line.wartosc_netto or ZERO for line in part), ZERO))
        groups.append(
            f"<tr class='g'><td colspan='{len(names)}'>{caption}</td></tr>{body_rows}<tr class='g'><td colspan='4'>Razem {caption.lower()}</td><td>{subtotal}</td><td colspan='3'></td></tr>"
        )
    items = f"<table class='items full'><thead><tr>{head}</tr></thead><tbody>{''.join(groups)}</tbody></table>"
    label, value = due(s)
    strip = f"<table class='full strip'><tr><td>{rng.choice(('Do zapłaty', 'Kwota do zapłaty', 'Należność'))}<br><b>{s('do_zaplaty')} {s.sign}</b></td><td>{label}<br><b>{value}</b></td><td>{rng.choice(('Numer rachunku do wpłaty', 'Konto'))}<br><b>{s('numer_konta')}</b></td></tr></table>"
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")), period, ("Nr odbiorcy", f"{rng.randint(100, 99999)}"), ("Węzeł cieplny", s.text(", ".join(address(rng)))),
             ("Grupa taryfowa", rng.choice(("A1", "B/W/2", "C3", "II-G"))), ("Moc zamówiona", f"{s.style.quantity(power)} MW")]  # fmt: skip
    states = table(
        ["Ciepłomierz", "Stan początkowy", "Stan końcowy", "Zużycie [GJ]"],
        [[meter.meter, *(s.style.quantity(value) for value in (meter.before, meter.after, meter.used))]],
        keys=("", "netto", "netto", "netto"),
        css="states",
    )
    buyer = f"<small>{rng.choice(('Nabywca', 'Odbiorca ciepła', 'Odbiorca'))}</small><br>{lines(_who(s, 'nabywca'))}"
    seller = f"{', '.join(_who(s, 'sprzedawca'))}, {registers(rng, inv.sprzedawca)}"
    colour = rng.choice(COLOURS)
    body = (
        f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}<h2>{rng.choice(('Faktura VAT', 'Faktura za ciepło', 'FAKTURA'))} nr {s('numer_faktury')}</h2></td><td class='win'>{buyer}</td></tr></table>{strip}"
        f"<table class='full'><tr><td>{pairs(facts)}</td><td>{states}</td></tr></table><br>{items}<br>{vat_table(s)}<p>{in_words(s)}</p><p class='low'>{seller}<br>{contacts(inv.sprzedawca)}</p>"
    )
    css = (
        f"h2 {{ font-size: 13pt; }} .win {{ width: 45%; padding: 10pt; border: 0.5pt solid #aaa; }} .strip td {{ background: {colour}; color: #fff; padding: 6pt; }} .strip b {{ font-size: 11pt; }} .items td, .items th {{ border-bottom: 0.4pt solid #999; }} .items td:nth-child(n+4) {{ text-align: right; }} .items td:nth-child(2) {{ text-align: right; }}"
        f".g td {{ font-weight: bold; border-bottom: 0.8pt solid {colour}; }} .items .g td:nth-child(2) {{ text-align: right; }} .states td, .states th, .vat td, .vat th {{ border: 0.5pt solid #999; }} .low {{ border-top: 1pt solid {colour}; font-size: 7pt; padding-top: 4pt; margin-top: 16pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="14mm"))
