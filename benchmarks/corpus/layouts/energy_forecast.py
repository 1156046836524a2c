"""Energy and gas: forecasts in instalments, settlements with meters and zones, excise, payment slips."""

from __future__ import annotations

import calendar
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, Line, cents, draw_buyer, draw_invoice, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, nip_line, vat_table
from benchmarks.corpus.tariffs import (
    TARIFFS,
    Reading,
    billed_before,
    draw_readings,
    gas_lines,
    power_lines,
    price_between,
)

_SELLERS = ("Wisła Energia Obrót S.A.", "Elektra Sprzedaż Sp. z o.o.", "Północna Energia S.A.",
            "Prąd dla Firm Sp. z o.o.", "Energetyka Lubuska Obrót S.A.", "PolWatt Sprzedaż S.A.")  # fmt: skip
_GAS_SELLERS = ("Gazownia Mazowiecka Obrót Sp. z o.o.", "Błękitny Płomień S.A.", "GazPol Obrót Detaliczny Sp. z o.o.",
                "Śląskie Zakłady Gazownicze Obrót S.A.")  # fmt: skip


def _month(day: date, shift: int) -> date:
    """The first day of the month `shift` months away."""
    index = day.year * 12 + day.month - 1 + shift
    return date(index // 12, index % 12 + 1, 1)


def _last(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _bill(rng: random.Random, sellers: Sequence[str]) -> Invoice:
    """An invoice of a supplier, as yet without lines, to a firm, an office or a household."""
    buyer = draw_company(rng, "person") if rng.random() < 0.25 else draw_buyer(rng)
    seller = replace(draw_company(rng, "company"), nazwa=rng.choice(sellers))
    inv = draw_invoice(rng, lines=(1, 1), seller=seller, buyer=buyer)
    day, running = inv.data_wystawienia, rng.randint(100_000, 9_999_999)
    inv.numer_faktury = rng.choice((f"{running:010d}/{rng.randint(1, 60)}",
                                    f"E/{running}/{rng.randint(1, 40):04d}/{day:%y}", f"{day:%Y%m}/{running}",
                                    f"FV/{rng.randint(10, 99)}/{running:08d}/{day:%y}",
                                    f"{rng.randint(100, 999)}{running:09d}"))  # fmt: skip
    inv.forma_platnosci, inv.zaplacono, inv.custom = "przelew", None, "rate"
    inv.termin_platnosci = day + timedelta(days=rng.choice((14, 14, 21, 30)))
    return inv


def _period(s: Sheet, first: date, last: date) -> str:
    """A period, whose end is the date of sale."""
    s.note("okres_od", first)
    s.note("okres_do", last)
    s.note("data_sprzedazy", last)
    return s.rng.choice(("{} - {}", "od {} do {}", "{} – {}", "{} do {}")).format(s.date(first), s.date(last))


def _client(rng: random.Random, *, gas: bool = False) -> list[Pair]:
    """Numbers that customers have with their supplier; none of them is a field."""
    power = f"{rng.choice(('110', '219', '658'))} kWh/h" if gas else f"{rng.choice(('4', '7', '12,5', '16', '40'))} kW"
    rows = [(rng.choice(("Numer klienta:", "Nr ewidencyjny:", "Numer nabywcy:")),
             f"{rng.randint(10_000_000, 99_999_999)}"),
            ("Numer PPG:" if gas else "Numer PPE:", f"59032{rng.randint(10**12, 10**13 - 1)}"),
            (rng.choice(("Moc umowna:", "Moc zamówiona:")), power),
            (rng.choice(("Infolinia:", "Zgłaszanie awarii:")),
             rng.choice(("992" if gas else "991", "801 404 404", "22 340 40 00")))]  # fmt: skip
    return rng.sample(rows, rng.randint(2, 4))


def _due_date(s: Sheet) -> str:
    return f"<b>{s('termin_platnosci')}</b>"


def _slip(s: Sheet, amount: Decimal, day: date | None, title: str) -> str:
    """A transfer form to cut off; it names two forms of payment, so that none can be told."""
    s.unscored("forma_platnosci")
    seller: Company = s.inv.sprzedawca
    rows = [("nazwa odbiorcy", s.text(seller.nazwa)), ("nr rachunku odbiorcy", f"<b>{s('numer_konta')}</b>"),
            ("waluta / kwota", f"PLN &nbsp; <b>{s.money(amount)}</b>"),
            ("nazwa zleceniodawcy", s.text(s.inv.nabywca.nazwa)), ("tytułem", s.text(title))]  # fmt: skip
    if day:
        rows.append(("zapłacić do", s.date(day)))
    cells = "".join(f"<tr><td><small>{key}</small><br>{value}</td></tr>" for key, value in rows)
    return (f"<table class='slip'><tr><th>{s.rng.choice(('Polecenie przelewu / wpłata gotówkowa', 'Dowód wpłaty'))}"
            f"</th></tr>{cells}</table>")  # fmt: skip


def _parted(s: Sheet, names: tuple[str, ...], groups: Sequence[tuple[str, Sequence[Line]]], *, sums: bool) -> str:
    """The item table with a heading before each group and, with `sums`, its net sum behind."""
    rows = iter(s.item_rows(names, [line for _, part in groups for line in part]))
    width, body = len(names), ""
    for caption, part in groups:
        body += f"<tr class='group'><td colspan='{width}'>{s.text(caption)}</td></tr>"
        for _, cells in zip(part, rows, strict=False):
            marked = zip(names, cells, strict=True)
            row = "".join(f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in marked)
            body += f"<tr>{row}</tr>"
        if sums:
            total = sum((line.wartosc_netto or Decimal(0) for line in part), Decimal(0))
            body += (f"<tr class='group'><td colspan='{width - 2}'>Razem {s.text(caption.lower())}</td>"
                     f"<td class='r' colspan='2'>{s.money(total)}</td></tr>")  # fmt: skip
    heads = "".join(f"<th class='{'r' if name in RIGHT else ''}'>{s.column(name)}</th>" for name in names)
    return f"<table class='items full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _readings_table(s: Sheet, readings: Sequence[Reading], first: date, last: date, unit: str = "kWh") -> str:
    """What the meters showed."""
    kind = s.rng.choice(("rzeczywisty", "R", "odczyt zdalny", "szacunkowy"))
    rows = [[row.meter, s.text(row.zone), s.date(first), str(row.before), s.date(last), str(row.after), "1",
             str(row.used), kind] for row in readings]  # fmt: skip
    heads = ["Nr licznika", "Strefa", "Data odczytu poprz.", "Wskazanie poprz.", "Data odczytu", "Wskazanie bieżące",
             "Mnożna", f"Zużycie [{unit}]", "Odczyt"]  # fmt: skip
    return table(heads, rows, css="items full read")


def _css(rng: random.Random, colour: str) -> str:
    rule = rng.choice((f"0.5pt solid {colour}", "0.4pt solid #aaa", "0.5pt dotted #555"))
    return (f".items th {{ background: {rng.choice(('#eee', '#fff', '#f4efe0'))}; "
            f"border-bottom: 0.8pt solid {colour}; font-size: 7pt; }}"
            f".items td {{ border-bottom: {rule}; font-size: {rng.choice((7, 7.5, 8))}pt; }} "
            f".group td {{ font-weight: bold; padding-top: 4pt; }}"
            f".slip {{ width: 100%; border: 0.8pt solid #000; }} .slip td, "
            f".slip th {{ border-bottom: 0.4pt solid #c66; font-size: 8pt; }}"
            f"small {{ font-size: 6.5pt; color: #555; }} .box {{ border: 1pt solid {colour}; padding: 5pt; }} "
            f".big {{ font-size: 14pt; font-weight: bold; }}"
            f"h2 {{ font-size: 13pt; color: {colour}; margin: 4pt 0; }} h4 {{ margin: 8pt 0 2pt; color: {colour}; }} "
            f".two > tbody > tr > td {{ width: 50%; }}"
            ".cut { border-top: 0.8pt dashed #000; margin-top: 10pt; padding-top: 6pt; } .nb { page-break-inside: avoid; }")  # fmt: skip


def _balance(s: Sheet) -> list[Pair]:
    """An older balance, which joins what is due and nothing else; call it before anything that is due is printed."""
    rng, inv = s.rng, s.inv
    if rng.random() < 0.45:
        return []
    amount = Decimal(rng.randint(100, 18_000)) / 100
    if rng.random() < 0.4 and amount < inv.suma_brutto:
        amount = -amount
    inv.do_zaplaty = inv.suma_brutto + amount
    s.settle("saldo", amount)
    label = ("Nadpłata z poprzednich rozliczeń"
             if amount < 0 else rng.choice(("Niedopłata z poprzednich faktur", "Saldo na dzień wystawienia faktury")))  # fmt: skip
    return [(label, f"{s.money(amount)} {s.sign}")]


@layout("energy_forecast")
def readings_behind(rng: random.Random) -> Drawn:
    """Boxes with what is due first, a forecast of the next payments and a slip; meters and items on the second page."""
    inv, tariff = _bill(rng, _SELLERS), rng.choice(tuple(TARIFFS))
    months = rng.choice((1, 2, 2, 6))
    first, last = _month(inv.data_wystawienia, -months), _last(_month(inv.data_wystawienia, -1))
    groups: list[tuple[str, Sequence[Line]]] = []
    readings: list[Reading] = []
    points = rng.choices((1, 2, 3), (55, 33, 12))[0]
    for number in range(points):
        own = draw_readings(rng, TARIFFS[tariff], usual=rng.randint(80, 900) * months)
        readings += own
        mark = f" – układ pomiarowy {number + 1}" if points > 1 else ""
        sale, grid = power_lines(rng, own, months)
        groups += [("Sprzedaż energii" + mark, sale), ("Usługa dystrybucji" + mark, grid)]
    inv.lines = [line for _, part in groups for line in part]
    settle_sums(inv)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    balance = _balance(s)
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    boxes = [(rng.choice(("Kwota do zapłaty", "Razem do zapłaty", "Do zapłaty")),
              (f"<span class='big'>{s('do_zaplaty')} {s.sign}</span>")),
             (rng.choice(("Termin płatności", "Prosimy o wpłatę do dnia")), _due_date(s)),
             (rng.choice(("Okres rozliczeniowy", "Rozliczenie za okres", "Sprzedaż za okres")),
              _period(s, first, last)), ("Grupa taryfowa", tariff)]  # fmt: skip
    heading = rng.choice(
        ("Faktura VAT nr", "Faktura rozliczeniowa nr", "Faktura za energię elektryczną i dystrybucję nr")
    )
    head = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}<br><b>{s('sprzedawca_nazwa')}</b>"
            f"<br>{', '.join(s.address('sprzedawca'))}"
            f"<br>NIP {s('sprzedawca_nip')}<br><small>{contacts(inv.sprzedawca)}</small></td><td style='width:40%'>"
            f"<br>{lines(buyer)}</td></tr></table>"
            f"<h2>{heading} {s('numer_faktury')}</h2>"
            f"<p>{rng.choice(('Data wystawienia:', 'Wystawiona w dniu', 'z dnia'))} {s('data_wystawienia')}</p>")  # fmt: skip
    band = "".join(f"<td class='box'>{key}<br>{value}</td>" for key, value in boxes)
    value = rng.choice(("Należność za okres rozliczeniowy (brutto)", "Wartość faktury brutto",
                        "Należność za energię i dystrybucję"))  # fmt: skip
    summary = [(value, f"{s('suma_brutto')} {s.sign}"), *balance]
    coming = [[s.date(day), s.money(cents(inv.suma_brutto * Decimal(rng.randint(90, 110)) / 100))]
              for day in (_month(inv.data_wystawienia, shift).replace(day=15) for shift in (2, 4))]  # fmt: skip
    later = (f"<h4>Prognoza kolejnych płatności</h4>{table(['Termin', 'Przewidywana kwota'], coming, css='items')}"
             if rng.random() < 0.5 else "")  # fmt: skip
    names = rng.choice((("nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
                        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat")))  # fmt: skip
    items = _parted(s, names, groups, sums=names[-1] == "wartosc_netto" and rng.random() < 0.7)
    used = sum(reading.used for reading in readings)
    excise = (f"Od {used} kWh energii naliczono podatek akcyzowy w kwocie {s.money(Decimal(used) * 5 / 1000)} "
              f"zł (5,00 zł/MWh).")  # fmt: skip
    body = (f"{head}<table class='full'><tr>{band}</tr></table><table class='full two'><tr>"
            f"<td>{pairs(_client(rng))}</td><td>{pairs(summary)}</td></tr></table>{later}"
            f"<div class='cut'>{_slip(s, inv.do_zaplaty, None, 'Faktura ' + inv.numer_faktury)}</div>"
            f"<div style='page-break-before: always'>"
            f"<h4>Odczyty liczników</h4>{_readings_table(s, readings, first, last)}<h4>Szczegóły rozliczenia</h4>"
            f"{items}<h4>Podsumowanie wg stawek</h4>{vat_table(s)}<p><small>{excise}</small></p></div>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="14mm",
                        footer=rng.choice(("", "Strona"))))  # fmt: skip


@layout("energy_forecast")
def forecast_rates(rng: random.Random) -> Drawn:
    """A forecast for months to come, to be paid in instalments, each with its own slip at the foot."""
    inv, tariff = _bill(rng, _SELLERS), rng.choice(("G11", "C11", "G12w", "C12a"))
    count = rng.choice((2, 2, 3))
    months = count * rng.choice((1, 2))
    first = _month(inv.data_wystawienia, 1)
    last = _last(_month(first, months - 1))
    readings = draw_readings(rng, TARIFFS[tariff], usual=rng.randint(60, 500) * months)
    sale, grid = power_lines(rng, readings, months)
    inv.lines = [*sale, *grid]
    settle_sums(inv)
    each = cents(inv.suma_brutto / count)
    amounts = [each] * (count - 1) + [inv.suma_brutto - each * (count - 1)]
    days = [_month(first, number * months // count).replace(day=rng.choice((10, 15, 20, 25)))
            for number in range(count)]  # fmt: skip
    inv.termin_platnosci = days[-1]
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    for amount, day in zip(amounts, days, strict=True):
        s.settle("rata", amount, day)
    s.note("termin_platnosci", days[-1])
    numbered = list(enumerate(zip(amounts, days, strict=True), 1))
    heads = [
        rng.choice(("Prognoza", "Rata")),
        rng.choice(("Termin płatności", "Płatne do")),
        f"Kwota brutto [{s.sign}]",
    ]
    rows = [[str(number), s.date(day), s.money(amount)] for number, (amount, day) in numbered]
    plan = table(heads, rows, keys=("", "", "brutto"), css="items")
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat",
                         "kwota_vat", "wartosc_brutto"),
                        ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto"),
                        ("lp", "nazwa", "jednostka", "cena_netto", "ilosc", "stawka_vat", "wartosc_netto")))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    seller = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), f"NIP: {s('sprzedawca_nip')}",
              f"<small>{registers(rng, inv.sprzedawca)}</small>"]  # fmt: skip
    buyer = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")]
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")),
             (rng.choice(("Okres prognozy:", "Prognoza za okres:")), _period(s, first, last)), ("Taryfa:", tariff),
             *_client(rng)]  # fmt: skip
    label = rng.choice(("Razem do zapłaty", "Kwota do zapłaty (wszystkie raty)", "Wartość prognozy ogółem"))
    total = f"<p class='r'>{label}: <span class='big'>{s('do_zaplaty')} {s.sign}</span></p>"
    titles = [f"{inv.numer_faktury} / {number}" for number, _ in numbered]
    slips = "".join(
        f"<td>{_slip(s, amount, day, title)}</td>" for title, (_, (amount, day)) in zip(titles, numbered, strict=True)
    )
    last_year = sum(reading.used for reading in readings) + rng.randint(-9, 9)
    body = (f"<table class='full two'><tr><td>Sprzedawca<br>{lines(seller)}</td>"
            f"<td>{rng.choice(('Nabywca', 'Odbiorca energii (nabywca)', 'Klient'))}<br>{lines(buyer)}</td></tr></table>"
            f"<h2>{rng.choice(('Faktura VAT – prognoza nr', 'Faktura na podstawie prognozy nr', 'Faktura VAT nr'))} "
            f"{s('numer_faktury')}</h2>"
            f"<table class='full'><tr><td>{pairs(facts)}</td><td>{plan}</td></tr></table>"
            f"<br>{items}<br>{vat_table(s)}{total}"
            f"<p><small>Zużycie przyjęto na podstawie analogicznego okresu roku ubiegłego ({last_year} kWh).</small></p>"
            f"<div class='cut nb'><table class='full' style='table-layout:fixed'><tr>{slips}</tr></table></div>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8, 8.5)),
                        margin=rng.choice(("10mm", "12mm"))))  # fmt: skip


@layout("energy_forecast")
def gas_conversion(rng: random.Random) -> Drawn:
    """Gas: cubic metres turned into kWh, forecasts billed before taken off as negative rows, all in one column."""
    inv, months = _bill(rng, _GAS_SELLERS), rng.choice((6, 12, 2))
    first, last = _month(inv.data_wystawienia, -months), _last(_month(inv.data_wystawienia, -1))
    reading = draw_readings(rng, (rng.choice(("W-3.6", "BW-4", "W-2.1")),), usual=rng.randint(40, 220) * months)[0]
    factor = price_between(rng, 11.02, 11.69, 3)
    energy = (reading.used * factor).quantize(Decimal(1))
    inv.lines = gas_lines(rng, energy, Decimal(months))
    earlier = billed_before(rng, inv.lines)
    inv.lines += earlier
    settle_sums(inv)
    s, colour = Sheet(inv, rng), rng.choice(COLOURS)
    s.unscored("dokumenty_powiazane")
    balance = _balance(s)
    names = ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat")
    rows = s.item_rows(names, inv.lines[:4])
    # What was billed before has neither quantity nor price.
    rows += [[name, "", "", "", netto, rate] for name, netto,
             rate in s.item_rows((names[0], names[4], names[5]), earlier)]  # fmt: skip
    items = table([s.column(name) for name in names], rows, keys=names, css="items full")
    facts = [(rng.choice(("Nr faktury", "Faktura VAT numer", "Faktura nr")), f"<b>{s('numer_faktury')}</b>"),
             (s.label("data_wystawienia"), s("data_wystawienia")),
             (rng.choice(("Za okres", "Okres rozliczeniowy", "Okres dostarczania paliwa")), _period(s, first, last)),
             *_client(rng, gas=True)]  # fmt: skip
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    sums = [(rng.choice(("Wartość netto", "Razem netto")), s("suma_netto")), ("Podatek VAT", s("suma_vat")),
            ("Wartość brutto", s("suma_brutto")), *balance,
            ("<b>Do zapłaty</b>", f"<span class='big'>{s('do_zaplaty')} {s.sign}</span>"),
            ("w terminie do", _due_date(s)),
            (rng.choice(("na rachunek", "Numer rachunku bankowego do wpłat")), s("numer_konta"))]  # fmt: skip
    rates = vat_table(s, total=False) if rng.random() < 0.6 else ""
    turned = f"Przeliczenie: {reading.used} m3 × {s.style.price(factor)} kWh/m3 = {energy} kWh"
    seller = f"<b>{s('sprzedawca_nazwa')}</b> {', '.join(s.address('sprzedawca'))}, NIP {s('sprzedawca_nip')}"
    body = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td class='r'>"
            f"<h2>{rng.choice(('FAKTURA VAT', 'Faktura – rozliczenie paliwa gazowego', 'ROZLICZENIE SPRZEDAŻY GAZU'))}</h2></td></tr></table>"
            f"<table class='full two'><tr><td class='box'>{pairs(facts)}</td><td>"
            f"<small>{rng.choice(('Nabywca', 'Płatnik', 'Odbiorca paliwa'))}</small><br>{lines(buyer)}</td></tr>"
            f"</table>"
            f"<h4>Odczyt gazomierza</h4>{_readings_table(s, [reading], first, last, 'm3')}<p>{turned}</p>{items}<br>"
            f"<table class='full two'><tr><td>{rates}</td><td>{pairs(sums)}</td></tr></table>"
            f"<p>Słownie: {s.words('do_zaplaty')}</p>"
            f"<hr><small>{seller}. {registers(rng, inv.sprzedawca)}</small>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8.5, 9, 9.5)), margin="15mm"))
