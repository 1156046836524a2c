"""Bills for electricity, gas, heat and water: meters, charges, old balance, a transfer slip at the bottom."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, page, table

# Name, unit, lowest and highest price; the first of a medium carries the metered quantity.
_MEDIA: dict[str, tuple[tuple[str, ...], str, tuple[tuple[str, str, float, float], ...]]] = {
    "prąd": (("Energetyka Nizinna", "Prąd i Światło", "Elektra Obrót", "Zakład Energetyczny Wschód"), "23", (
        ("Energia elektryczna czynna {z}", "kWh", 0.41, 0.98), ("Opłata handlowa", "mies.", 5, 45),
        ("Opłata sieciowa zmienna {z}", "kWh", 0.11, 0.35), ("Opłata jakościowa", "kWh", 0.009, 0.0321),
        ("Opłata OZE", "kWh", 0.0005, 0.0035), ("Opłata kogeneracyjna", "kWh", 0.003, 0.0062),
        ("Opłata mocowa", "kWh", 0.05, 0.141), ("Składnik stały stawki sieciowej", "kW", 3.2, 8.9),
        ("Opłata przejściowa", "mies.", 0.02, 0.33), ("Opłata abonamentowa", "mies.", 0.75, 4.5))),
    "gaz": (("Gaz Równina", "Błękitny Płomień", "Gazownia Centralna"), "23", (
        ("Paliwo gazowe", "kWh", 0.19, 0.42), ("Abonament za sprzedaż paliwa", "mies.", 4, 16),
        ("Opłata dystrybucyjna zmienna", "kWh", 0.028, 0.061), ("Opłata dystrybucyjna stała", "mies.", 9, 120))),
    "woda": (("Wodociągi Miejskie", "Zakład Wodociągów i Kanalizacji", "Aqua-Gmina"), "8", (
        ("Dostawa wody", "m3", 3.1, 7.2), ("Odbiór ścieków", "m3", 4.5, 12.4),
        ("Opłata stała za gotowość – wodomierz DN20", "mies.", 3, 19), ("Wody opadowe i roztopowe", "m3", 1.1, 5.1))),
    "ciepło": (("Ciepłownia Osiedlowa", "Energetyka Cieplna", "Miejski Zakład Ciepłowniczy"), "23", (
        ("Ciepło", "GJ", 41, 118), ("Moc zamówiona", "MW/mies.", 8100, 21900), ("Usługa przesyłowa zmienna", "GJ", 14, 42),
        ("Nośnik ciepła", "m3", 9, 31))),
}  # fmt: skip


@dataclass(slots=True)
class _Supply:
    """What is measured and where."""

    medium: str
    meters: list[tuple[str, str, int, int, int]]  # number, zone, before, now, used
    point: str
    client: str
    balance: Decimal | None
    interest: Decimal | None


def _charges(rng: random.Random, medium: str, inv: Invoice, supply: _Supply, months: int) -> list[Line]:
    _, rate, stock = _MEDIA[medium]
    lines = []
    rest = rng.sample(stock[1:], rng.randint(1, len(stock) - 1))
    for name, unit, low, high in (stock[0], *(charge for charge in stock[1:] if charge in rest)):
        zones = [zone for _, zone, *_ in supply.meters] if "{z}" in name else [""]
        for index, zone in enumerate(zones):
            price = Decimal(str(round(rng.uniform(low, high), 2 if low > 3 else rng.choice((4, 5, 4)))))
            used = supply.meters[index][4] if "{z}" in name else sum(meter[4] for meter in supply.meters)
            quantity = Decimal(used) if unit in {"kWh", "m3", "GJ"} else Decimal(months)
            if unit == "kW":
                quantity = Decimal(rng.choice(("4", "10.5", "40", "14")))
            if unit == "MW/mies.":
                quantity = Decimal(rng.randint(5, 60)) / 1000
            if medium == "ciepło" and unit == "m3":
                quantity = Decimal(rng.randint(1, 60)) / 10
            lines.append(line_of(name.format(z=zone).strip(), unit, quantity, price, rate, custom=inv.custom))
    return lines


def _supply(rng: random.Random, medium: str) -> _Supply:
    zones = rng.choice((("całodobowa",), ("całodobowa",), ("dzienna", "nocna"), ("szczytowa", "pozaszczytowa")))
    meters = []
    number = rng.choice((f"{rng.randint(10**7, 10**8 - 1)}", f"{rng.randint(10, 99)} {rng.randint(10**5, 10**6)}"))
    top = {"prąd": 2400, "gaz": 9000, "woda": 60, "ciepło": 90}[medium]
    for zone in zones if medium == "prąd" else ("",):
        before, used = rng.randint(10, 60000), rng.randint(2, top)
        meters.append((number, zone, before, before + used, used))
    balance = Decimal(rng.randint(-20000, 30000)) / 100 if rng.random() < 0.5 else None
    interest = Decimal(rng.randint(10, 990)) / 100 if balance and balance > 0 and rng.random() < 0.4 else None
    point = f"5903{rng.randint(10**13, 10**14 - 1)}"
    return _Supply(medium, meters, point, str(rng.randint(10**6, 10**8)), balance, interest)


def _bill(rng: random.Random) -> tuple[Invoice, _Supply]:
    medium = rng.choice(tuple(_MEDIA))
    names, _, _ = _MEDIA[medium]
    seller = replace(
        draw_company(rng, "company", "uslugi"), nazwa=rng.choice(names) + rng.choice((" S.A.", " Sp. z o.o."))
    )
    inv = draw_invoice(rng, trade="uslugi", lines=(1, 1), seller=seller)
    supply = _supply(rng, medium)
    months = rng.choice((1, 1, 2, 2, 6))
    inv.lines = _charges(rng, medium, inv, supply, months)
    inv.forma_platnosci, inv.zaplacono, inv.numer_zamowienia = "przelew", None, None
    settle_sums(inv)
    last = inv.data_wystawienia - timedelta(days=rng.randint(1, 16))
    if rng.random() < 0.5:
        last = last.replace(day=1) - timedelta(days=1)
    first = (last - timedelta(days=30 * months - 1)) if last.day < 28 else last
    while first.day != 1 and last.day >= 28:
        first -= timedelta(days=1)
    for _ in range(months - 1 if last.day >= 28 else 0):
        first = (first - timedelta(days=1)).replace(day=1)
    inv.okres_od, inv.okres_do, inv.data_sprzedazy = first, last, last
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 14, 21, 30)))
    inv.do_zaplaty = max(inv.suma_brutto + (supply.balance or 0) + (supply.interest or 0), Decimal("0.00"))
    running, day = rng.randint(1000, 999999), inv.data_wystawienia
    inv.numer_faktury = rng.choice((f"{rng.randint(10, 99)}/{day:%y%m}/{running:07d}", f"P/{running}/{rng.randint(1, 60):04d}/{day:%y}",
                                    f"E{supply.client}/{day:%m}/{day.year}", f"W-{running}/{day.year}"))  # fmt: skip
    return inv, supply


def _meters(s: Sheet, supply: _Supply) -> str:
    """The table of readings: dates and numbers that are no field."""
    rng, inv = s.rng, s.inv
    first, last = inv.okres_od, inv.okres_do
    assert first is not None
    assert last is not None
    unit = {"prąd": "kWh", "gaz": "kWh", "woda": "m3", "ciepło": "GJ"}[supply.medium]
    heads = [
        "Licznik nr",
        "Strefa",
        "Data odczytu",
        "Wskazanie poprzednie",
        "Wskazanie bieżące",
        "Mnożna",
        f"Zużycie [{unit}]",
    ]
    if supply.medium == "gaz":
        heads[5] = "Wsp. konwersji"
    kind = rng.choice(("R", "F", "zdalny", "fizyczny", "szacunek"))
    rows = []
    for number, zone, before, now, used in supply.meters:
        factor = f"11,{rng.randint(100, 499)}" if supply.medium == "gaz" else "1"
        rows.append([number, zone or "–", f"{s.date(last)} ({kind})", str(before), str(now), factor, str(used)])
    caption = rng.choice(("Odczyty", "Dane z układu pomiarowego", "Wskazania liczników"))
    return f"<h4>{caption}</h4>{table(heads, rows, css='full meters')}"


def _period(s: Sheet) -> str:
    s.note("data_sprzedazy", s.inv.okres_do)
    form = s.rng.choice(("{} - {}", "od {} do {}", "{}–{}", "{} do {}"))
    return form.format(s("okres_od"), s("okres_do"))


_HEADS = {"nazwa": ("Opis", "Wyszczególnienie", "Składniki należności", "Rodzaj opłaty"), "jednostka": ("J.m.", "Jedn. miary"),
          "ilosc": ("Ilość", "Zużycie / ilość"), "cena_netto": ("Cena netto zł", "Cena jedn.", "Stawka opłaty"),
          "wartosc_netto": ("Należność netto zł", "Netto", "Wartość netto"), "stawka_vat": ("VAT [%]", "St. VAT"),
          "kwota_vat": ("Kwota VAT zł", "VAT zł"), "wartosc_brutto": ("Należność brutto", "Brutto zł"), "lp": ("Lp", "Poz.")}  # fmt: skip


def _items(s: Sheet) -> str:
    columns = s.rng.choice((
        ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "jednostka", "cena_netto", "ilosc", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
        ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat")))  # fmt: skip
    heads = [s.rng.choice(_HEADS["ilosc" if name == "ilosc_jednostka" else name]) for name in columns]
    return table(heads, s.item_rows(columns), keys=columns, css="full items")


def _rates(s: Sheet) -> str:
    rng = s.rng
    names = ("stawka", "netto", "vat", "brutto")
    heads = ["Stawka VAT", "Należność netto", "Kwota VAT", "Należność brutto"]
    rows = s.vat_rows(names)
    foot = [[rng.choice(("Ogółem", "Razem", "RAZEM")), s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    return table(heads, rows, keys=names, css="rates", foot=foot)


def _due(s: Sheet, supply: _Supply) -> list[tuple[str, str]]:
    """From the invoice's gross to what is to be paid."""
    rng = s.rng
    rows = []
    if supply.balance is not None:
        s.settle("saldo", supply.balance)
        over = supply.balance < 0
        name = "Nadpłata do rozliczenia" if over else "Niedopłata z poprzednich okresów"
        rows.append((rng.choice((name, "Saldo rozliczeń na dzień wystawienia")), f"{s.money(supply.balance)} zł"))
    if supply.interest is not None:
        s.settle("obciazenie", supply.interest)
        rows.append(("Odsetki za nieterminowe płatności", f"{s.money(supply.interest)} zł"))
    rows.append((rng.choice(("Do zapłaty", "KWOTA DO ZAPŁATY", "Należność do zapłaty", "Pozostaje do zapłaty")),
                 f"<b>{s('do_zaplaty')} {s.sign}</b>"))  # fmt: skip
    rows.append((rng.choice(("Termin płatności", "Zapłata do dnia", "Termin zapłaty")), s("termin_platnosci")))
    return rows


def _forecast(s: Sheet) -> str:
    """Amounts of coming periods, which nobody owes yet."""
    rng = s.rng
    rows, day = [], s.inv.data_wystawienia
    for _ in range(rng.randint(2, 4)):
        day += timedelta(days=61)
        rows.append([s.date(day), s.money(Decimal(rng.randint(4000, 60000)) / 100)])
    return f"<h4>Prognoza kolejnych należności</h4>{table(['Termin', 'Kwota brutto zł'], rows, css='rates')}"


def _boxed(text: str) -> str:
    return "".join(f"<span class='b'>{char}</span>" for char in text)


def _slip(s: Sheet, supply: _Supply) -> str:
    """The old paper form of a transfer; its account stands in boxes or in groups."""
    rng, inv = s.rng, s.inv
    account = (inv.numer_konta or "")[2:]
    boxed = _boxed(account) if rng.random() < 0.4 else s.text(s.style.account(inv.numer_konta or ""))
    amount = s.money(inv.do_zaplaty).replace(" ", "").replace("\u00a0", "")
    rows = (
        ("nazwa odbiorcy", s.text(inv.sprzedawca.nazwa)), ("nazwa odbiorcy cd.", s.text(inv.sprzedawca.adres)),
        ("numer rachunku odbiorcy", boxed),
        ("W P &nbsp; waluta &nbsp; kwota", f"PLN &nbsp;&nbsp; {_boxed(amount) if rng.random() < 0.3 else amount}"),
        ("nazwa zleceniodawcy", s.text(inv.nabywca.nazwa)),
        ("tytułem", s.text(f"{supply.client} FV {inv.numer_faktury}")),
    )  # fmt: skip
    cells = "".join(f"<div class='row'><small>{name}</small><div>{value}</div></div>" for name, value in rows)
    side = rng.choice(("odcinek dla banku odbiorcy", "odcinek dla zleceniodawcy", "dowód / pokwitowanie"))
    return f"<div class='slip'><div class='side'>{side}</div><div class='f'>{cells}</div></div>"


def _footer(s: Sheet) -> str:
    rng, seller = s.rng, s.inv.sprzedawca
    extra = f", REGON {s('sprzedawca_regon')}" if rng.random() < 0.5 else ""
    extra += f", KRS {s('sprzedawca_krs')}" if rng.random() < 0.5 else ""
    return f"{s('sprzedawca_nazwa')}, {', '.join(s.address('sprzedawca'))}, NIP {s('sprzedawca_nip')}{extra}, {s.text(seller.telefon)}"


def _finish(s: Sheet, html: str, supply: _Supply, *, forecast: bool) -> Drawn:
    """A slip stands for a transfer without saying so; contracts and credits can be listed or not."""
    s.unscored("dokumenty_powiazane", "forma_platnosci")
    if forecast or (supply.balance is not None and supply.balance < 0):
        s.unscored("rozliczenie")
    return s.drawn(html)


@layout("utility_bill")
def grid_bill(rng: random.Random) -> Drawn:
    """A utility's form: seller on top, boxes of facts, meters, charges, slip."""
    inv, supply = _bill(rng)
    s = Sheet(inv, rng)
    seller = _footer(s)
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")] + ([f"NIP {s('nabywca_nip')}"] if inv.nabywca.nip else [])
    where = draw_company(rng, "public").adres
    facts = [("Nr ewidencyjny", supply.client), ("Umowa", f"{rng.randint(100, 9999)}/{rng.randint(2009, 2023)}"),
             (rng.choice(("Punkt poboru", "Adres obiektu", "Miejsce dostarczania")), s.text(where)),
             (rng.choice(("Okres rozliczeniowy", "Okres sprzedaży", "Rozliczenie za okres")), _period(s)),
             (rng.choice(("Data wystawienia", "Wystawiono dnia")), s("data_wystawienia"))]  # fmt: skip
    if supply.medium == "prąd":
        facts += [("Kod PPE", supply.point), ("Grupa taryfowa", rng.choice(("C11", "C12a", "G11", "B21")))]
    rng.shuffle(facts)
    title = rng.choice(
        ("Faktura VAT nr", "FAKTURA – rozliczenie nr", "Faktura za media nr", "Faktura VAT – rozliczenie")
    )
    account = f"{rng.choice(('Wpłat prosimy dokonywać na rachunek', 'Nr konta'))}: {s('numer_konta')}"
    if rng.random() < 0.5:
        account += f" {s('bank')}"
    forecast = rng.random() < 0.3
    split = rng.random() < 0.35
    excise = f"<p class='s'>Akcyza zawarta w cenie: {s.money(Decimal(rng.randint(20, 900)) / 100)} zł</p>"
    meters, items, rates = _meters(s, supply), _items(s), _rates(s)
    due = "".join(f"<tr><td>{name}</td><td class='r'>{value}</td></tr>" for name, value in _due(s, supply))
    words = f"<p>Słownie: {s.words('do_zaplaty')}</p>" if rng.random() < 0.35 else ""
    body = (
        f"<div class='top'>{seller}</div><h2>{title} {s('numer_faktury')}</h2><table class='full'><tr><td>"
        + "".join(f"{name}: <b>{value}</b><br>" for name, value in facts)
        + f"</td><td class='buyer'><small>{rng.choice(('Nabywca', 'Odbiorca usług (nabywca)', 'Płatnik', 'Klient'))}</small>"
        f"<br>{'<br>'.join(buyer)}</td></tr></table>{meters}<h4>Rozliczenie należności</h4>{items}"
        f"{excise if supply.medium == 'prąd' else ''}<br><div class='two'>{rates}<table class='due'>{due}</table></div>"
        f"{words}<p>{account}</p>{_forecast(s) if forecast else ''}"
        f"<div class='{'new' if split else ''}'>{_slip(s, supply)}</div>"
    )
    tint = rng.choice(("#eef4fa", "#f3f3f3", "#fff6e5", "none", "#eaf5ea"))
    css = (
        f".top {{ border-bottom: 2pt solid #333; font-size: 8pt; padding-bottom: 4pt; }} .buyer {{ width: 45%; border: .6pt solid #555; }}"
        f".items td, .items th, .meters td, .meters th {{ border: .4pt solid #888; font-size: 7.5pt; }} th {{ background: {tint}; }}"
        ".two { display: flex; justify-content: space-between; align-items: flex-start; } .rates td { border-bottom: .3pt solid #aaa; }"
        ".due td { padding: 2pt 8pt; } .s { font-size: 7pt; margin: 2pt; } h4 { margin: 8pt 0 2pt; } .new { page-break-before: always; }"
        ".slip { display: flex; border: .8pt solid #d0502a; margin-top: 10pt; page-break-inside: avoid; } .f { flex: 1; }"
        ".side { writing-mode: vertical-rl; font-size: 5.5pt; padding: 2pt; color: #d0502a; } .row { border-bottom: .4pt solid #d0502a; padding: 1pt 4pt; }"
        ".row small { font-size: 5.5pt; color: #d0502a; } .b { display: inline-block; border-right: .4pt solid #d0502a; width: 4.6mm; text-align: center; }"
    )
    font = rng.choice((*SANS, SERIF[0], SERIF[2]))
    html = page(body, css, font=font, size=rng.choice((8, 8.5, 9)), margin=rng.choice(("10mm", "14mm")))
    return _finish(s, html, supply, forecast=forecast)


@layout("utility_bill")
def modern_bill(rng: random.Random) -> Drawn:
    """A redesigned bill: cards with large figures on page one, charges on page two."""
    inv, supply = _bill(rng)
    s = Sheet(inv, rng)
    colour = rng.choice(("#e4572e", "#17807e", "#6c3a99", "#0066b3", "#3d8b37"))
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")] + ([f"NIP: {s('nabywca_nip')}"] if inv.nabywca.nip else [])
    cards = _due(s, supply)
    first = "".join(
        f"<div class='card'><small>{name}</small><div class='v'>{value}</div></div>" for name, value in cards
    )
    used = sum(meter[4] for meter in supply.meters)
    bars = "".join(
        f"<rect x='{x * 22}' y='{60 - h}' width='14' height='{h}' fill='{colour}'/><text x='{x * 22}' y='70' font-size='7'>{h * 7}</text>"
        for x, h in enumerate(rng.sample(range(8, 58), 6))
    )
    about = [f"Numer faktury: {s('numer_faktury')}", f"Wystawiona: {s('data_wystawienia')}", f"Okres: {_period(s)}",
             f"Numer klienta: {supply.client}", f"Licznik {supply.meters[0][0]}"]  # fmt: skip
    pay = f"<b>Jak zapłacić?</b><br>Przelewem na konto {s('numer_konta')}<br>Tytuł: {supply.client} / {s.text(inv.numer_faktury)}"
    meters, items, rates = _meters(s, supply), _items(s), _rates(s)
    body = (
        f"<div class='head'><span class='brand'>{s.text(inv.sprzedawca.nazwa.split(' ')[0].lower())}</span>"
        f"<span>{rng.choice(('Twoja faktura', 'Faktura VAT', 'Rachunek i faktura VAT'))}</span></div>"
        f"<div class='two'><div>{'<br>'.join(about)}</div><div>{'<br>'.join(buyer)}</div></div><div class='cards'>{first}</div>"
        f"<div class='two'><div>{pay}</div><div>Zużycie w ostatnich okresach<br><svg width='140' height='75'>{bars}</svg><br>"
        f"W tym okresie: {used}</div></div><p class='s'>{_footer(s)}</p>"
        f"<div class='new'><h3>Za co płacisz</h3>{items}<br>{rates}{meters}</div>{_slip(s, supply) if rng.random() < 0.4 else ''}"
    )
    css = (
        f".head {{ display: flex; justify-content: space-between; border-bottom: 3pt solid {colour}; padding-bottom: 6pt; }}"
        f".brand {{ font-size: 22pt; color: {colour}; font-weight: bold; }} .two {{ display: flex; justify-content: space-between; margin: 14pt 0; }}"
        ".two > div { width: 48%; } .cards { display: flex; gap: 6mm; } .card { flex: 1; background: #f4f4f4; padding: 8pt; }"
        f".v {{ font-size: 13pt; color: {colour}; }} .new {{ page-break-before: always; }} .s {{ font-size: 7pt; color: #666; }}"
        ".items td, .items th, .meters td, .rates td { border-bottom: .4pt solid #ccc; } th { color: #666; font-weight: normal; font-size: 7.5pt; }"
        ".slip { display: flex; border: .8pt solid #333; margin-top: 14pt; font-size: 8pt; } .f { flex: 1; } .side { display: none; }"
        ".row { border-bottom: .4pt solid #999; padding: 1pt 4pt; } .row small { font-size: 5.5pt; } .b { padding: 0 2.5pt; border-right: .4pt solid #999; }"
    )
    html = page(
        body, css, font=rng.choice(("Lato", "Open Sans", "Inter", "Roboto", "Quicksand")), size=rng.choice((8.5, 9))
    )
    return _finish(s, html, supply, forecast=False)
