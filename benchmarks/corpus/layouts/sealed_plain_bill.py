"""Rachunek of somebody who pays no VAT: sole traders, contracts of work and commission, private letting."""

from __future__ import annotations

import calendar
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import ZERO, Invoice, cents, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, stamp, table
from benchmarks.corpus.parts import due, in_words

_SERVICES = """Korepetycje z matematyki, poziom licealny|godz.|60|140 # Przygotowanie do egzaminu ósmoklasisty|godz.|50|110 # Materiały ćwiczeniowe|kpl.|20|60
Strzyżenie i modelowanie|usł.|40|160 # Koloryzacja włosów|usł.|150|420 # Upięcie okolicznościowe|usł.|90|260
Szycie miarowe – sukienka|szt.|180|600 # Skracanie spodni|szt.|20|45 # Zasłony na taśmie|szt.|90|240
Koszenie trawy i pielęgnacja zieleni|godz.|45|90 # Przycinanie żywopłotu|godz.|50|90 # Wywóz liści i gałęzi|usł.|80|250
Sprzątanie biura|godz.|35|60 # Mycie okien|szt.|15|40 # Pranie tapicerki|szt.|60|180
Renowacja krzesła drewnianego|szt.|120|420 # Wymiana zawiasów|szt.|15|40 # Politurowanie blatu|usł.|200|700
Reportaż fotograficzny z wydarzenia|usł.|400|2400 # Obróbka cyfrowa zdjęć|szt.|8|30 # Odbitki 15x21 cm|szt.|2|6
Redakcja i korekta tekstu|str.|6|15 # Skład broszury|str.|12|30 # Konsultacja językowa|godz.|60|140
Prowadzenie zajęć tanecznych|godz.|80|180 # Układ choreograficzny|szt.|300|900
Świece sojowe ręcznie robione|szt.|18|55 # Ceramika użytkowa – kubek|szt.|45|95 # Pakowanie na prezent|szt.|5|12
Naprawa roweru – przegląd sezonowy|usł.|90|260 # Wymiana dętki|szt.|20|40 # Centrowanie koła|szt.|30|60
Wypiek ciast na zamówienie|kg|55|110 # Babeczki z kremem|szt.|7|14 # Dowóz na miejsce|usł.|20|60
Wykonanie strony wizytówki|kpl.|500|2500 # Opieka nad stroną i profilami|mies.|150|700"""
_EXEMPT = (
    "Sprzedawca zwolniony podmiotowo z podatku VAT na podstawie art. 113 ust. 1 i 9 ustawy o VAT.",
    "Zwolnienie z VAT: art. 113 ust. 1 ustawy z dnia 11 marca 2004 r.",
    "Podstawa zwolnienia z podatku: art. 113 ust. 1 (lub ust. 9) ustawy o podatku od towarów i usług",
)
_NO_PAYER = ("Wystawca nie jest podatnikiem podatku od towarów i usług.", "Nie jestem płatnikiem podatku VAT.")
_NUMBERS = ("{0}/{1}", "R/{0}/{1}", "{0}/{2:02d}/{1}", "R {0}/{1}", "{1}/{2:02d}/{0:02d}", "RACH/{0}/{2:02d}/{1}")
_PARTIES = {"sprzedawca": ("Sprzedawca", "Wystawca", "Wykonawca"), "nabywca": ("Nabywca", "Klient", "Zamawiający")}
_HEADINGS = ("RACHUNEK NR", "Rachunek nr", "R A C H U N E K &nbsp; nr", "RACHUNEK", "Rachunek uproszczony nr")


def _bill(rng: random.Random, seller: Company, buyer: Company, goods: Sequence[str]) -> Invoice:
    """A bill of these goods (name, unit, lowest and highest price), all outside VAT."""
    inv = draw_invoice(rng, kind="RACHUNEK", seller=seller, buyer=buyer, lines=(1, 1), trade="uslugi")
    inv.lines = []
    for good in goods:
        name, unit, low, high = good.split("|")
        most = 20 if unit in {"godz.", "str."} or int(high) < 60 else 3
        price = Decimal(rng.randint(int(low), int(high))) + (Decimal(rng.choice(("0", "0", "0.50"))) + ZERO)
        inv.lines.append(line_of(name, unit, Decimal(rng.randint(1, most)), price, "zw"))
    settle_sums(inv)
    inv.numer_faktury = rng.choice(_NUMBERS).format(
        rng.randint(1, 90), inv.data_wystawienia.year, inv.data_wystawienia.month
    )
    inv.forma_platnosci = rng.choice(("przelew", "gotówka", "przelew"))
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci == "gotówka" and rng.random() < 0.4 else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or ZERO)
    return inv


def _rows(s: Sheet, columns: Sequence[str]) -> list[list[str]]:
    """Item rows; where no VAT is, a price or value is net and gross alike, and neither is scored."""
    rows = s.item_rows(columns)
    for item in s.printed_items:
        for name in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto"):
            item.pop(name, None)
    return rows


def _outside_vat(s: Sheet) -> str:
    """Why no VAT is charged, or nothing; what the page leaves unsaid is not scored."""
    drawn = s.rng.random()
    if drawn < 0.6:
        s.annotate("zwolnienie")
        return s.rng.choice(_EXEMPT)
    s.unscored("suma_netto", "suma_vat")
    if drawn < 0.8:
        s.unscored("adnotacje")
        return s.rng.choice(_NO_PAYER)
    return ""


def _paying(s: Sheet) -> list[tuple[str, str]]:
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if s.inv.forma_platnosci == "przelew":
        rows += [due(s), (s.label("numer_konta"), s("numer_konta"))]
        rows += [(s.label("bank"), s("bank"))] if s.rng.random() < 0.4 else []
    return rows


def _trader_bill(rng: random.Random) -> Invoice:
    """A sole trader's bill of one trade's goods and services."""
    stock = [good.strip() for good in rng.choice(_SERVICES.splitlines()).split("#")]
    return _bill(rng, draw_company(rng, "trader"), draw_buyer(rng), rng.sample(stock, rng.randint(1, len(stock))))


@layout("plain_bill")
def matrix(rng: random.Random) -> Drawn:
    """Parties as columns of one table with row heads; a full grid of items; sum, words, signatures."""
    inv = _trader_bill(rng)
    s = Sheet(inv, rng)
    roles = rng.choice(
        (("Sprzedawca", "Nabywca"), ("Wykonawca", "Zamawiający"), ("Wystawca rachunku", "Odbiorca rachunku"))
    )
    names = [s("sprzedawca_nazwa"), s("nabywca_nazwa")]
    places = [", ".join(s.address(role)) for role in ("sprzedawca", "nabywca")]
    numbers = [s(f"{role}_nip") if getattr(inv, role).nip else "–" for role in ("sprzedawca", "nabywca")]
    facts = [
        ["Imię i nazwisko / nazwa", *names],
        ["Adres", *places],
        [rng.choice(("NIP", "NIP / PESEL", "Nr NIP")), *numbers],
    ]
    if rng.random() < 0.4:
        facts.append(["Telefon", s.text(inv.sprzedawca.telefon), ""])
    parties = table(["", *roles], facts, css="grid full")
    columns = rng.choice((("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto"),
                          ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto"),
                          ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto")))  # fmt: skip
    wordings = {"lp": ("Lp.",), "nazwa": ("Treść", "Wyszczególnienie", "Rodzaj towaru / usługi", "Za co"), "ilosc": ("Ilość",),
                "jednostka": ("J.m.", "Jedn."), "cena_netto": ("Cena", "Cena jedn. zł", "Cena jednostkowa"),
                "wartosc_netto": ("Wartość", "Kwota", "Wartość zł", "Ogółem")}  # fmt: skip
    foot = [[""] * (len(columns) - 2) + [s.label("razem"), s("suma_brutto")]]
    heads = [rng.choice(wordings[name]) for name in columns]
    items = table(heads, _rows(s, columns), keys=columns, css="grid full items", foot=foot)
    heading = f"{rng.choice(_HEADINGS)} {s('numer_faktury')}"
    place = f"{s('miejsce_wystawienia')}, {rng.choice(('dnia', 'dn.', ''))} {s('data_wystawienia')}"
    sold = [(rng.choice(("Data wykonania usługi:", "Data sprzedaży:", "Data wydania:")), s("data_sprzedazy"))]
    meta = pairs([*(sold if rng.random() < 0.6 else []), *_paying(s)])
    words = f"{s.label('slownie')} {s.words('suma_brutto')}"
    last = f"<p><b>{s.label('do_zaplaty')} {s('do_zaplaty')} {s.sign}</b></p>" if rng.random() < 0.7 else ""
    signs = f"<table class='full'><tr><td class='c'><br><br>{'.' * 36}<br><small>{rng.choice(('podpis odbiorcy', 'rachunek otrzymałem'))}</small></td>"
    signs += f"<td class='c'><br><br>{'.' * 36}<br><small>{rng.choice(('podpis wystawcy rachunku', 'wystawił(a)'))}</small></td></tr></table>"
    mark = stamp(rng, inv.sprzedawca) if rng.random() < 0.3 else ""
    body = (
        f"<p style='text-align: right'>{place}</p><h2 style='text-align: {rng.choice(('center', 'left'))}'>{heading}</h2>{parties}<br>{items}"
        f"<p>{words}</p>{last}{meta}<p><small>{_outside_vat(s)}</small></p>{mark}{signs}"
    )
    css = f".grid td, .grid th {{ border: {rng.choice((0.5, 0.8))}pt solid {rng.choice(('#000', '#777'))}; }} .grid th {{ background: {rng.choice(('#eee', '#fff'))}; }} .foot td {{ font-weight: bold; }} svg {{ overflow: visible; margin: 8pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((9.5, 10, 11)), margin="20mm"))


# contracts ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pay:
    """What is kept back of a fee, row by row (label, amount), and what is paid out."""

    rows: tuple[tuple[str, Decimal], ...]
    paid: Decimal


def _whole(value: Decimal) -> Decimal:
    """Rounded to whole złote, as the income tax has it."""
    return value.quantize(Decimal(1), ROUND_HALF_UP) + ZERO


def _work(fee: Decimal, rng: random.Random) -> _Pay:
    """A contract for a work: costs and income tax alone."""
    share = rng.choice((20, 50))
    costs = cents(fee * share / 100)
    tax = _whole(_whole(fee - costs) * Decimal("0.12"))
    rows = ((f"Koszty uzyskania przychodu ({share}%)", costs), ("Podstawa opodatkowania", _whole(fee - costs)),
            ("Zaliczka na podatek dochodowy (12%)", tax))  # fmt: skip
    return _Pay(rows, fee - tax)


def _commission(fee: Decimal, rng: random.Random) -> _Pay:
    """A commission: social and health contributions before the tax."""
    parts = [("Składka emerytalna (9,76%)", "9.76"), ("Składka rentowa (1,5%)", "1.5")]
    parts += [("Składka chorobowa (2,45%)", "2.45")] if rng.random() < 0.5 else []
    social = [(name, cents(fee * Decimal(share) / 100)) for name, share in parts]
    base = fee - sum((amount for _, amount in social), ZERO)
    health, costs = cents(base * 9 / 100), cents(base * 20 / 100)
    tax = _whole(_whole(base - costs) * Decimal("0.12"))
    rows = (*social, ("Podstawa ubezpieczenia zdrowotnego", base), ("Składka zdrowotna (9%)", health),
            ("Koszty uzyskania przychodu (20%)", costs), ("Podstawa opodatkowania", _whole(base - costs)),
            ("Zaliczka na podatek dochodowy", tax))  # fmt: skip
    return _Pay(rows, base - health - tax)


def _freelancer(rng: random.Random) -> Company:
    """A person with an account and no tax number."""
    code = identifiers.bank_code(rng)
    person = draw_company(rng, "person")
    return replace(person, konto=identifiers.nrb(rng, code), bank=identifiers.bank_name(code))


@layout("plain_bill")
def contract(rng: random.Random) -> Drawn:
    """To a contract: sentences, a computation from the fee to what is paid out, declarations, two signatures."""
    work = rng.random() < 0.5
    task = rng.choice(("przeprowadzenie warsztatów plastycznych|usł.|400|2500", "opracowanie artykułu do czasopisma|szt.|300|1800",
                       "wykonanie ilustracji do publikacji|kpl.|500|4000", "obsługę recepcji podczas konferencji|usł.|300|1600",
                       "tłumaczenie dokumentacji technicznej|kpl.|400|3500", "prowadzenie zajęć dydaktycznych|usł.|600|3000"))  # fmt: skip
    buyer = draw_company(rng, rng.choice(("company", "public", "company", "trader")), "edukacja")
    inv = _bill(rng, _freelancer(rng), buyer, [task])
    fee = cents(Decimal(rng.randint(4, 60)) * 100)
    pay = _work(fee, rng) if work else _commission(fee, rng)
    inv.suma_brutto, inv.zaplacono, inv.do_zaplaty = fee, None, pay.paid
    s = Sheet(inv, rng)
    # What is netto of a fee, and which deductions are settlement, has no single reading.
    s.unscored(
        "suma_netto", "suma_vat", "pozycje", "rozliczenie", "termin_platnosci", "okres_od", "okres_do", "data_sprzedazy"
    )
    signed = inv.data_wystawienia - timedelta(days=rng.randint(15, 80))
    number = f"{rng.randint(1, 220)}/{rng.choice(('UD', 'UZ', 'KD', 'ZL'))}/{signed.year}"
    s.linked("umowa", number, signed)
    first, second = rng.choice(
        (("Wykonawca", "Zamawiający"), ("Zleceniobiorca", "Zleceniodawca"), ("Przyjmujący zamówienie", "Zamawiający"))
    )
    kind = "umowy o dzieło" if work else "umowy zlecenia"
    seller = [f"{first}:", f"<b>{s('sprzedawca_nazwa')}</b>", f"zam. {', '.join(s.address('sprzedawca'))}"]
    seller += [f"PESEL: {identifiers.pesel(rng)}"] + (
        ["Urząd Skarbowy: właściwy dla miejsca zamieszkania"] if rng.random() < 0.5 else []
    )
    buying = [f"{second}:", f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), f"NIP {s('nabywca_nip')}"]
    heading = f"{rng.choice(('RACHUNEK nr', 'Rachunek nr', 'RACHUNEK NR'))} {s('numer_faktury')}"
    under = f"do {kind} nr {s.text(number)} z dnia {s.date(signed)}"
    text = (
        f"za {s.text(inv.lines[0].nazwa)}, zgodnie z {'umową o dzieło' if work else 'umową zlecenia'} wymienioną wyżej"
    )
    money = [(rng.choice(("Wynagrodzenie brutto", "Kwota brutto", "Kwota rachunku brutto")), s("suma_brutto"))]
    money += [(label, s.money(amount)) for label, amount in pay.rows]
    money.append(
        (f"<b>{rng.choice(('Do wypłaty', 'Kwota do wypłaty', 'Do wypłaty (netto)'))}</b>", f"<b>{s('do_zaplaty')}</b>")
    )
    counted = [[str(index), label, value] for index, (label, value) in enumerate(money, 1)]
    sums = (
        table(["Lp.", "Składnik", "Kwota zł"], counted, keys=("", "", "netto"), css="grid")
        if rng.random() < 0.6
        else pairs(money, "loose")
    )
    s.note("forma_platnosci", "przelew")
    account = f"Należność proszę przekazać przelewem na rachunek nr {s('numer_konta')}" + (
        f" ({s('bank')})." if rng.random() < 0.5 else "."
    )
    oaths = rng.sample(("☐ jestem studentem do 26. roku życia &nbsp; ☒ nie jestem studentem", "Nie prowadzę działalności gospodarczej w tym zakresie.",
                        "Prawa autorskie przeniesiono zgodnie z umową.", "Wnoszę / nie wnoszę o objęcie ubezpieczeniem chorobowym."), 2)  # fmt: skip
    checked = f"Stwierdzam wykonanie pracy.<br>Sprawdzono pod względem merytorycznym i rachunkowym.<br><br>{'.' * 34}<br><small>data i podpis ({second.lower()})</small>"
    sides = [f"<td>{lines(seller)}</td>", f"<td>{lines(buying)}</td>"]
    rng.shuffle(sides)
    body = (
        f"<p style='text-align: right'>{s('miejsce_wystawienia')}, {s('data_wystawienia')}</p><table class='full'><tr>{''.join(sides)}</tr></table><h2>{heading}</h2><p class='c'>{under}</p><p>{text}.</p>"
        f"{sums}<p>{s.label('slownie')} {s.words('do_zaplaty')}</p><p>{account}</p><p>{lines(oaths)}</p>"
        f"<table class='full'><tr><td class='half'>{checked}</td><td class='c'><br><br><br>{'.' * 34}<br><small>podpis ({first.lower()})</small></td></tr></table>"
    )
    css = "h2 { text-align: center; margin: 14pt 0 0 0; } .grid { width: 75%; } .grid td, .grid th { border: 0.6pt solid #000; } .half { width: 55%; } .loose .v { text-align: right; padding-left: 30pt; } .full > tbody > tr > td { width: 50%; }"
    return s.drawn(
        page(body, css, font=rng.choice((*SERIF, *SERIF, *SANS)), size=rng.choice((10, 10.5, 11)), margin="20mm")
    )


# letting --------------------------------------------------------------------


@layout("plain_bill")
def letting(rng: random.Random) -> Drawn:
    """A landlord's monthly bill: components with dotted leaders, no table; the month alone as the period."""
    parts = ["Czynsz najmu lokalu|mies.|900|4200"]
    parts += rng.sample(("Zaliczka na wodę i ścieki|mies.|40|160", "Opłata administracyjna|mies.|250|620", "Miejsce postojowe|mies.|80|250",
                         "Energia elektryczna wg podlicznika|mies.|60|380", "Internet|mies.|40|80", "Wywóz odpadów|mies.|30|120"), rng.randint(0, 4))  # fmt: skip
    owner = _freelancer(rng) if rng.random() < 0.6 else draw_company(rng, "trader", "uslugi")
    inv = _bill(rng, owner, draw_buyer(rng), parts)
    for line in inv.lines:
        line.ilosc, line.wartosc_netto, line.wartosc_brutto = Decimal(1), line.cena_netto, line.cena_netto or ZERO
    settle_sums(inv)
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    s = Sheet(inv, rng)
    day = inv.data_wystawienia
    s.note("okres_od", day.replace(day=1))
    s.note("okres_do", day.replace(day=calendar.monthrange(day.year, day.month)[1]))
    month = f"za {rng.choice(('miesiąc ', 'm-c ', ''))}{MONTHS_NOMINATIVE[day.month - 1]} {day.year}"
    leaders = "".join(f"<tr><td>{number}. {name}</td><td class='d'><div></div></td><td class='r'>{value} zł</td></tr>"
                      for number, name, value in _rows(s, ("lp", "nazwa", "wartosc_netto")))  # fmt: skip
    total = f"<tr><td><b>{rng.choice(('Razem do zapłaty', 'Do zapłaty', 'RAZEM DO ZAPŁATY'))}</b></td><td class='d'><div></div></td><td class='r'><b>{s('do_zaplaty')} zł</b></td></tr>"
    s.note("suma_brutto", inv.suma_brutto)
    landlord = [s("sprzedawca_nazwa"), *s.address("sprzedawca")] + (
        [f"NIP {s('sprzedawca_nip')}"]
        if owner.nip
        else [f"tel. {rng.randint(500, 899)} {rng.randint(100, 999)} {rng.randint(100, 999)}"]
    )
    tenant = [s("nabywca_nazwa"), *s.address("nabywca")] + ([f"NIP: {s('nabywca_nip')}"] if inv.nabywca.nip else [])
    signed = day - timedelta(days=rng.randint(40, 900))
    lease = f"Lokal: {s.text(rng.choice(('ul. Cicha 4/12', 'Rynek 7, parter', 'hala nr 3', 'garaż nr 18')))}, umowa najmu z dnia {s.date(signed)}"
    exempt = rng.random() < 0.5
    law = "Najem zwolniony z VAT – art. 43 ust. 1 pkt 36 ustawy." if exempt else ""
    if exempt:
        s.annotate("zwolnienie")
    else:
        s.unscored("suma_netto", "suma_vat")
    s.unscored("dokumenty_powiazane")
    s.note("forma_platnosci", "przelew")
    label, value = due(s)
    account = f"<p>{rng.choice(('Wpłata na konto', 'Proszę o przelew na konto', 'Numer konta do wpłat'))}: <b>{s('numer_konta')}</b><br>{label} {value}</p>"
    body = (
        f"<h1>Rachunek {s('numer_faktury')}</h1><p class='sub'>{month} &nbsp;|&nbsp; {rng.choice(('wystawiony', 'data wystawienia', 'wystawiono dnia'))} {s('data_wystawienia')}</p>"
        f"<p><small>{rng.choice(('WYNAJMUJĄCY', 'Wynajmujący', 'Właściciel lokalu'))}</small><br>{lines(landlord)}</p><p><small>{rng.choice(('NAJEMCA', 'Najemca'))}</small><br>{lines(tenant)}</p><p>{lease}</p>"
        f"<table class='full list'>{leaders}{total}</table><p>{in_words(s)}</p>{account}<p><small>{law}</small></p>"
    )
    css = "h1 { font-size: 20pt; margin: 0; } .sub { color: #555; } .list td { padding: 4pt 2pt; white-space: nowrap; } .d { width: 95%; } .d div { border-bottom: 1pt dotted #888; height: 9pt; } p { margin: 9pt 0; }"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((10, 11)), margin="22mm"))


# a program ------------------------------------------------------------------


@layout("plain_bill")
def program(rng: random.Random) -> Drawn:
    """Out of an online tool: heading left, dates right, thin rules, a block of what is paid and due, a note at the foot."""
    inv = _trader_bill(rng)
    s = Sheet(inv, rng)
    colour = rng.choice(("#2e7d32", "#1565c0", "#444", "#ad1457"))
    days = [(rng.choice(("Data wystawienia", "Wystawiono:", "Wystawiony dnia")), s("data_wystawienia"))]
    days += [(s.label("data_sprzedazy"), s("data_sprzedazy"))] if rng.random() < 0.7 else []
    sides = []
    for role in ("sprzedawca", "nabywca"):
        rows = [f"<b>{s(f'{role}_nazwa')}</b>", *s.address(role)]
        rows += [f"{s.label('nip')} {s(f'{role}_nip')}"] if getattr(inv, role).nip else []
        rows += [s.text(inv.sprzedawca.email)] if role == "sprzedawca" and rng.random() < 0.5 else []
        sides.append(f"<td class='half'><small>{rng.choice(_PARTIES[role])}</small><br>{lines(rows)}</td>")
    columns = rng.choice(
        (
            ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
            ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
        )
    )
    heads = {"lp": "#", "nazwa": s.column("nazwa"), "ilosc": "Ilość", "jednostka": "Jm", "ilosc_jednostka": "Ilość",
             "cena_netto": rng.choice(("Cena", "Cena jedn.")), "wartosc_netto": rng.choice(("Wartość", "Kwota"))}  # fmt: skip
    items = table([heads[name] for name in columns], _rows(s, columns), keys=columns, css="items full")
    sums = [(rng.choice(("Razem", "Suma", "Wartość rachunku")), f"{s('suma_brutto')} {s.sign}")]
    if inv.zaplacono is not None:
        sums.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    sums.append((s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    body = (
        f"<table class='full'><tr><td class='half'><h1>Rachunek {rng.choice(('nr ', '', 'numer '))}{s('numer_faktury')}</h1></td><td>{pairs(days, 'right')}</td></tr></table>"
        f"<table class='full'><tr>{''.join(sides)}</tr></table><br>{items}<table class='full'><tr><td class='half'>{pairs(_paying(s))}</td><td>{pairs(sums, 'right sums')}</td></tr></table>"
        f"<p>{in_words(s)}</p><p class='note'>{_outside_vat(s)}</p><p class='note'>{rng.choice(('Dziękuję za współpracę!', 'Wygenerowano w programie do rachunków online', ''))}</p>"
    )
    css = (
        f"h1 {{ font-size: 17pt; margin: 0; color: {colour}; }} .half {{ width: 52%; }} .right {{ margin-left: auto; }} .right .v {{ text-align: right; }} .items {{ margin: 8pt 0; }} small {{ color: {colour}; text-transform: uppercase; }}"
        f".items th {{ border-bottom: 1pt solid {colour}; }} .items td {{ border-bottom: 0.4pt solid #ccc; padding: 5pt 4pt; }} .sums {{ font-size: 11pt; }} .note {{ font-size: 7.5pt; color: #666; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((9, 9.5)), margin="18mm"))
