"""Leasing and rent: contract and instalment numbers, an instalment in parts, several contracts, schedules behind."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import SANS, SERIF, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, in_words, nip_line, party, signatures, split_payment, totals, vat_table

_LESSORS = (
    "Orzeł Leasing",
    "Jantar Lease",
    "Delta Finanse Leasing",
    "Bałtycki Leasing",
    "Granit Leasing",
    "Omega Fleet",
)
_LANDLORDS = ("Zefir Nieruchomości", "Park Handlowy Żubr", "Karpacka Property", "Tęcza Centrum Biurowe")
_CARS = ("Skoda Octavia 1.5 TSI", "Toyota Corolla 1.8 Hybrid", "Ford Transit 2.0 EcoBlue", "Volkswagen Crafter 35",
         "Dacia Duster 1.3 TCe", "Kia Ceed Kombi", "Opel Vivaro 2.0 D", "BMW 320d xDrive")  # fmt: skip
_MACHINES = ("Wózek widłowy Linde H25D", "Centrum obróbcze Haas VF-2", "Koparko-ładowarka JCB 3CX")
_PLATES = ("WX", "KR", "PO", "GD", "SK", "DW", "LU", "BI")
_ROLES = ("sprzedawca", "nabywca")
_Part = tuple[str, str, Decimal, Decimal, str]  # name, unit, quantity, net price, rate


@dataclass(frozen=True, slots=True)
class _Contract:
    """A lease: its number and day, what is leased, the instalment of this month out of `months`, its two parts."""

    number: str
    signed: date
    thing: str
    plate: str | None
    vin: str
    instalment: int
    months: int
    capital: Decimal
    interest: Decimal


def _firm(rng: random.Random, names: tuple[str, ...], ends: tuple[str, ...]) -> Company:
    """A lessor or landlord, its web address made of its own name."""
    name = rng.choice(names)
    host = name.split(" ")[0].lower().translate(str.maketrans("łężćń", "lezcn"))
    full = f"{name} {rng.choice(ends)}"
    return replace(draw_company(rng), nazwa=full, email=f"faktury@{host}.pl", www=f"www.{host}.pl")


def _lessor(rng: random.Random) -> Company:
    return _firm(rng, _LESSORS, ("S.A.", "Sp. z o.o.", "Spółka Akcyjna"))


def _contract(rng: random.Random, day: date, *, new: bool = False) -> _Contract:
    """A contract of which some months, or none when `new`, are paid on `day`."""
    months = rng.choice((24, 35, 36, 47, 48, 59, 60))
    instalment = 0 if new else rng.randint(1, months - 1)
    signed = day - timedelta(days=30 * instalment + rng.randint(1, 6 if new else 25))
    car = rng.random() < 0.8
    serial = rng.randint(1000, 99999)
    number = rng.choice((f"{serial}/{signed:%m/%Y}", f"L{serial:07d}", f"{rng.randint(10, 99)}/{serial:05d}/{signed:%y}",
                         f"OP/{signed:%y}/{serial:06d}"))  # fmt: skip
    capital = cents(Decimal(str(rng.uniform(600, 3800))))
    interest = cents(capital * rng.randint(5, 45) / 100)
    vin = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(17))
    plate = f"{rng.choice(_PLATES)} {rng.randint(1000, 99999)}" if car else None
    thing = rng.choice(_CARS if car else _MACHINES)
    return _Contract(number, signed, thing, plate, vin, instalment, months, capital, interest)


def _begin(rng: random.Random, seller: Company) -> Invoice:
    """An invoice paid by transfer, its lines yet to come."""
    buyer = draw_company(rng, rng.choice(("company", "company", "trader", "trader", "partners")))
    inv = draw_invoice(rng, trade="uslugi", lines=(1, 1), seller=seller, buyer=buyer)
    inv.custom = rng.choice(("line", "rate"))
    inv.forma_platnosci, inv.zaplacono, inv.numer_zamowienia = "przelew", None, None
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((5, 7, 10, 14, 14, 21, 30)))
    return inv


def _sheet(rng: random.Random, inv: Invoice, parts: list[_Part]) -> Sheet:
    """The sheet of `inv` with `parts` for lines."""
    inv.lines = [line_of(*part, custom=inv.custom) for part in parts]
    settle_sums(inv)
    return Sheet(inv, rng)


def _fees(rng: random.Random) -> list[_Part]:
    """What a lessor adds now and then."""
    pool = (("Opłata za monitoring GPS", 25, 60), ("Opłata administracyjna – mandat", 40, 120), ("Pakiet serwisowy", 80, 240),
            ("Obsługa podatku od środków transportu", 40, 130), ("Opłata za ubezpieczenie OC/AC – rata", 120, 480))  # fmt: skip
    chosen = rng.sample(pool, rng.choice((0, 0, 1, 2)))
    return [(name, "szt.", Decimal(1), Decimal(rng.randint(low, high)), "23") for name, low, high in chosen]


def _month(s: Sheet, *, alone: bool) -> list[Pair]:
    """The month as a word (no date of sale then) or as two dates that end with it."""
    first = s.inv.data_wystawienia.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    s.note("okres_od", first)
    s.note("okres_do", last)
    label = s.rng.choice(("Za okres:", "Okres rozliczeniowy", "Dotyczy okresu:", "Sprzedaż za okres"))
    if alone:
        return [(label, f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}")]
    s.note("data_sprzedazy", last)
    return [(label, f"{s.date(first)} – {s.date(last)}")]


def _days(s: Sheet) -> list[Pair]:
    """Issue date, sometimes the date of sale or the month, sometimes the place."""
    rows = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    drawn = s.rng.random()
    rows += [(s.label("data_sprzedazy"), s("data_sprzedazy"))] if drawn < 0.5 else _month(s, alone=drawn < 0.75)
    if s.rng.random() < 0.35:
        rows.append((s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _pay(s: Sheet) -> list[Pair]:
    rng = s.rng
    account = rng.choice(("Indywidualny numer rachunku", "Numer rachunku bankowego do wpłat", s.label("numer_konta")))
    rows = [(s.label("termin_platnosci"), f"<b>{s('termin_platnosci')}</b>"), (account, s("numer_konta"))]
    if rng.random() < 0.6:
        rows.insert(rng.choice((0, 1)), (s.label("forma_platnosci"), s("forma_platnosci")))
    if rng.random() < 0.3:
        rows.append((s.label("bank"), s("bank")))
    return rows


def _lease(s: Sheet, contract: _Contract) -> list[Pair]:
    """The contract's facts; its number is a document that the page names."""
    rng = s.rng
    s.linked("umowa", contract.number, contract.signed if (dated := rng.random() < 0.5) else None)
    number = s.text(contract.number) + (f" z dnia {s.date(contract.signed)}" if dated else "")
    rows = [(rng.choice(("Umowa leasingu nr", "Dotyczy umowy nr", "Nr umowy leasingu:", "Umowa nr")), number),
            (rng.choice(("Przedmiot leasingu:", "Przedmiot umowy", "Pojazd / urządzenie")), s.text(contract.thing))]  # fmt: skip
    if contract.plate:
        rows.append((rng.choice(("Nr rejestracyjny:", "Nr rej.")), contract.plate))
    rows.append(("VIN:" if contract.plate else "Nr fabryczny:", contract.vin))
    if rng.random() < 0.6:
        rows.append((rng.choice(("Numer raty:", "Rata nr")), f"{contract.instalment} / {contract.months}"))
    return [*rows, ("Nr korzystającego:", str(rng.randint(10000, 999999)))] if rng.random() < 0.5 else rows


def _coming(s: Sheet, contract: _Contract, count: int) -> str:
    """Instalments to come, falling interest in them; none of them belongs to this invoice."""
    rows, day, netto = [], s.inv.termin_platnosci or s.inv.data_wystawienia, contract.capital + contract.interest
    interest = contract.interest
    for number in range(contract.instalment + 1, min(contract.instalment + count, contract.months) + 1):
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=min(day.day, 28))
        interest = cents(interest * Decimal("0.97"))
        vat = cents(netto * 23 / 100)
        amounts = (netto - interest, interest, netto, vat, netto + vat)
        rows.append([str(number), s.date(day), *(s.money(amount) for amount in amounts)])
    heads = ["Nr raty", "Termin płatności", "Kapitał", "Odsetki", "Netto", "VAT", "Brutto"]
    return table(heads, rows, keys=("", "", *["netto"] * 5), css="plan")


def _css(rng: random.Random) -> str:
    colour = rng.choice(("#003b5c", "#7a0019", "#2e5e1e", "#444", "#000"))
    rule = rng.choice(("0.5pt solid #000", "0.4pt solid #bbb", f"0.7pt solid {colour}"))
    side = rng.choice(("border", "border-bottom"))
    return (
        f".items td, .items th, .vat td, .vat th {{ {side}: {rule}; }} .items th {{ background: {rng.choice(('#fff', '#eee', colour + '18'))}; }}"
        f".plan {{ font-size: 0.85em; }} .plan td, .plan th {{ border-bottom: 0.3pt solid #999; padding: 1pt 6pt; }} h2 {{ color: {colour}; margin: 4pt 0; }}"
        f".two {{ width: 100%; table-layout: fixed; }} .box {{ border: {rule}; padding: 5pt; }} .foot td {{ font-weight: bold; }} h4 {{ margin: 9pt 0 2pt; }}"
    )


def _note(rng: random.Random) -> str:
    return rng.choice(("W przypadku opóźnienia w płatności naliczane są odsetki maksymalne za opóźnienie.", "",
                       "Prosimy o podawanie numeru umowy w tytule przelewu. Infolinia: 801 200 300.",
                       "Faktura nie wymaga podpisu. Saldo rozrachunków dostępne w Portalu Klienta."))  # fmt: skip


@layout("leasing")
def one_instalment(rng: random.Random) -> Drawn:
    """One contract in a box of its own; capital and interest as two lines or one; next instalments sometimes below."""
    inv = _begin(rng, _lessor(rng))
    contract = _contract(rng, inv.data_wystawienia)
    one, name = Decimal(1), f"nr {contract.instalment}/{contract.months}"
    parts: list[_Part] = [(f"Rata leasingowa {name} – część kapitałowa", "szt.", one, contract.capital, "23"),
                          (f"Rata leasingowa {name} – część odsetkowa", "szt.", one, contract.interest, "23")]  # fmt: skip
    if rng.random() < 0.5:
        word = rng.choice(("Rata leasingowa", "Opłata leasingowa", "Czynsz leasingowy"))
        parts = [(f"{word} {name}", "szt.", one, contract.capital + contract.interest, "23")]
    s = _sheet(rng, inv, [*parts, *_fees(rng)])
    names = rng.choice((("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
                        ("nazwa", "ilosc", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(key) for key in names], s.item_rows(names), keys=names, css="items full")
    buyer = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")]
    role = rng.choice((s.label("nabywca"), "Korzystający (nabywca)", "Leasingobiorca / nabywca:"))
    heading = rng.choice(("Faktura VAT nr", "FAKTURA VAT", "Faktura nr", "Faktura"))
    split = f"Składniki raty: kapitał {s.money(contract.capital)}, odsetki {s.money(contract.interest)} {s.sign}"
    due = f"<div class='box'>{s.label('do_zaplaty')} <b style='font-size:1.4em'>{s('do_zaplaty')} {s.sign}</b><br>{pairs(_pay(s))}</div>"
    plan = ""
    if rng.random() < 0.4:
        plan = f"<h4>{rng.choice(('Najbliższe opłaty', 'Kolejne raty do umowy'))}</h4>{_coming(s, contract, 3)}"
    blocks = [f"<div class='box'>{pairs(_lease(s, contract))}</div>", f"{role}<br>{lines(buyer)}"]
    if rng.random() < 0.5:
        blocks.reverse()
    body = (
        f"<table class='two'><tr><td>{logo(rng, inv.sprzedawca, '#03507a')}</td><td>{lines(party(s, 'sprzedawca'))}</td></tr></table>"
        f"<h2>{heading} {s('numer_faktury')}</h2>{pairs(_days(s))}<table class='two'><tr><td>{blocks[0]}</td><td>{blocks[1]}</td></tr></table><br>"
        f"{items}<small>{split if len(parts) == 1 and rng.random() < 0.5 else ''}</small><br><table class='two'><tr><td>{vat_table(s)}</td><td>{due}</td></tr></table>"
        f"<p>{in_words(s)}</p>{plan}<p>{lines(split_payment(s))}</p><p>{_note(rng)}</p><small>{registers(rng, inv.sprzedawca)}</small>"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="15mm"))


@layout("leasing")
def fleet(rng: random.Random) -> Drawn:
    """Several contracts on one invoice: a row each, with contract number, plate and the parts of the instalment."""
    inv = _begin(rng, _lessor(rng))
    contracts = [_contract(rng, inv.data_wystawienia) for _ in range(rng.randint(3, 16))]
    rent = rng.choice(("Rata leasingowa", "Czynsz najmu długoterminowego", "Czynsz"))
    s = _sheet(rng, inv, [(f"{rent} {one.instalment}/{one.months} – {one.thing}", "szt.", Decimal(1),
                           one.capital + one.interest, "23") for one in contracts])  # fmt: skip
    s.unscored("dokumenty_powiazane")
    names = ("nazwa", "wartosc_netto", "stawka_vat", *(("kwota_vat", "wartosc_brutto") if rng.random() < 0.5 else ()))
    wide = rng.random() < 0.5
    heads = [rng.choice(("Nr umowy", "Umowa")), rng.choice(("Nr rej.", "Rejestracja")), s.column("nazwa"),
             *(("Kapitał", "Odsetki") if wide else ()), *(s.column(name) for name in names[1:])]  # fmt: skip
    rows = []
    for contract, row in zip(contracts, s.item_rows(names), strict=True):
        halves = [s.money(contract.capital), s.money(contract.interest)] if wide else []
        rows.append([s.text(contract.number), contract.plate or "", row[0], *halves, *row[1:]])
    keys = ("", "", "nazwa", *(("netto", "netto") if wide else ()), *names[1:])
    items = table(heads, rows, keys=keys, css="items full")
    sides = [f"<td><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in _ROLES]
    heading = rng.choice(("Faktura zbiorcza nr", "Faktura VAT", "FAKTURA NR", "Faktura za najem floty nr"))
    tail = [f"<td>{pairs(totals(s))}</td>", f"<td>{pairs(_pay(s))}</td>"]
    if rng.random() < 0.4:
        tail.reverse()
    body = (
        f"<table class='two'><tr><td><h2>{heading}<br>{s('numer_faktury')}</h2></td><td>{pairs(_days(s))}</td></tr></table>"
        f"<table class='two'><tr>{''.join(sides)}</tr></table><p>Liczba umów: {len(contracts)}. Nr klienta: {rng.randint(1000, 99999)}</p>{items}<br>"
        f"<table class='two'><tr>{''.join(tail)}</tr></table>{vat_table(s) if rng.random() < 0.5 else ''}<p>{in_words(s)}</p>"
        f"<p>{lines(split_payment(s))}</p><p>{_note(rng)}</p>"
    )
    css = f"{_css(rng)} .items td, .items th {{ font-size: 7.2pt; padding: 2pt 3pt; }}"
    return s.drawn(page(body, css, font=rng.choice(SANS), size=8.5, margin="12mm", footer=rng.choice(("", "Strona"))))


def _premises(rng: random.Random) -> tuple[str, list[_Part]]:
    """What is let, and rent with charges and media for it."""
    area = Decimal(rng.randint(180, 3200)) / 10
    where = rng.choice(("Lokal użytkowy U-{}", "Biuro nr {} (II piętro)", "Hala magazynowa H{}", "Boks handlowy {}"))
    rent = cents(Decimal(str(rng.uniform(28, 85))))
    parts: list[_Part] = [("Czynsz najmu", "m2", area, rent, "23")]
    if rng.random() < 0.5:
        parts = [("Czynsz najmu lokalu", "mies.", Decimal(1), cents(rent * area), "23")]
    for name, unit, count, low, high, rate in (
        ("Opłata eksploatacyjna", "m2", area, 6, 16, "23"), ("Energia elektryczna – refaktura", "kWh", Decimal(rng.randint(80, 1900)), 0.7, 1.3, "23"),
        ("Woda i ścieki", "m3", Decimal(rng.randint(1, 30)), 9, 15, "8"), ("Ogrzewanie – zaliczka", "m2", area, 3, 8, "23"),
        ("Miejsce parkingowe", "szt.", Decimal(rng.randint(1, 4)), 120, 350, "23"), ("Wywóz odpadów", "mies.", Decimal(1), 50, 190, "8"),
    ):  # fmt: skip
        if rng.random() < 0.45:
            parts.append((name, unit, count, cents(Decimal(str(rng.uniform(low, high)))), rate))
    return f"{where.format(rng.randint(1, 40))}, powierzchnia {str(area).replace('.', ',')} m²", parts


@layout("leasing")
def premises(rng: random.Random) -> Drawn:
    """Rent of premises as a landlord types it: place and date at the right, contract in a sentence, media as lines."""
    where, parts = _premises(rng)
    owner = rng.random() < 0.3
    seller = draw_company(rng, "trader") if owner else _firm(rng, _LANDLORDS, ("sp. z o.o.", "S.A.", "sp. k."))
    inv = _begin(rng, seller)
    s = _sheet(rng, inv, parts)
    signed = inv.data_wystawienia - timedelta(days=rng.randint(90, 1500))
    number = rng.choice((f"{rng.randint(1, 90)}/{signed.year}", f"N/{rng.randint(1, 400)}/{signed:%m/%Y}"))
    s.linked("umowa", number, signed)
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    roles = rng.choice((("Wynajmujący (sprzedawca)", "Najemca (nabywca)"), (s.label("sprzedawca"), s.label("nabywca"))))
    cells = [f"<td><b>{label}</b><br>{lines(party(s, role))}</td>" for label, role in zip(roles, _ROLES, strict=True)]
    when = f"{s('miejsce_wystawienia')}, {rng.choice(('dnia ', 'dn. ', ''))}{s('data_wystawienia')}"
    basis = f"{rng.choice(('Dotyczy umowy najmu nr', 'Na podstawie umowy najmu nr'))} {number} z dnia {s.date(signed)}<br>{where}"
    index = rng.choice(("", "Czynsz zwaloryzowany wskaźnikiem GUS 103,6%.", "Kaucja wpłacona: 6 000,00 zł.",
                        "Stan licznika energii: 18452 / 18967 kWh."))  # fmt: skip
    body = (
        f"<p style='text-align:right'>{when}</p><h2 class='c'>{rng.choice(('FAKTURA VAT nr', 'Faktura nr', 'FAKTURA'))} {s('numer_faktury')}</h2>"
        f"<table class='two'><tr>{''.join(cells)}</tr></table><p>{basis}</p>{pairs(_month(s, alone=rng.random() < 0.6))}{items}<br>"
        f"{vat_table(s)}<p><b>{s.label('do_zaplaty')} {s('do_zaplaty')} {s.sign}</b><br>{in_words(s)}</p>{pairs(_pay(s))}"
        f"<p>{lines(split_payment(s))}</p><p>{index}</p>{signatures(s) if rng.random() < 0.6 else ''}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice((*SERIF, *SANS)), size=rng.choice((9, 9.5)), margin="18mm"))


@layout("leasing")
def first_fee_and_plan(rng: random.Random) -> Drawn:
    """The initial fee alone, and behind it the whole schedule of the contract, whose rows are no items."""
    inv = _begin(rng, _lessor(rng))
    contract = _contract(rng, inv.data_wystawienia, new=True)
    share = rng.choice((1, 5, 10, 20, 30))
    value = cents((contract.capital + contract.interest) * contract.months * Decimal("0.9"))
    name = rng.choice((f"Opłata wstępna {share}%", f"Czynsz inicjalny ({share}% wartości)", "Opłata wstępna do umowy"))
    parts: list[_Part] = [(name, "szt.", Decimal(1), cents(value * share / 100), "23")]
    if rng.random() < 0.5:
        parts.append(("Opłata manipulacyjna", "szt.", Decimal(1), Decimal(rng.randint(2, 12) * 50), "23"))
    s = _sheet(rng, inv, parts)
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("nazwa", "cena_netto", "ilosc", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(key) for key in names], s.item_rows(names), keys=names, css="items full")
    sides = "".join(f"<p><b>{s.label(role)}</b><br>{lines(party(s, role))}</p>" for role in _ROLES)
    title = rng.choice(("Harmonogram opłat leasingowych", "Plan spłat – załącznik do umowy", "Harmonogram finansowy"))
    facts = [*_days(s), *[row for row in _lease(s, contract) if "rat" not in row[0].lower()], *_pay(s)]
    body = (
        f"<h2>{rng.choice(('Faktura VAT', 'FAKTURA', 'Faktura nr'))} {s('numer_faktury')}</h2><table class='two'><tr><td>{sides}</td><td>{pairs(facts)}</td></tr></table>"
        f"{items}<br>{pairs(totals(s))}<p>{in_words(s)}</p><p>{lines(split_payment(s))}</p><p>{_note(rng)}</p>"
        f"<div style='break-before: page'><h4>{title}, umowa {s.text(contract.number)}</h4>{_coming(s, contract, contract.months)}</div>"
    )
    footer = rng.choice(("", "Strona"))
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=8.5, margin="14mm", footer=footer))
