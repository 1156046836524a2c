"""Law and consulting firms on their letterhead: fees told in sentences or in one or two lines, costs outside VAT."""

from __future__ import annotations

import calendar
import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, contacts, lines, page, registers, table
from benchmarks.corpus.names import CITIES, SURNAMES
from benchmarks.corpus.parts import in_words, nip_line, split_payment

_FIRMS = ("Kancelaria Radców Prawnych {0} i Wspólnicy sp. k.", "{0} {1} Adwokaci Spółka Partnerska", "Kancelaria Adwokacka {0}",
          "{0} & {1} Legal sp. k.", "{0} Doradztwo Podatkowe sp. z o.o.", "Kancelaria Prawna {0}, {1} i Partnerzy sp. p.")  # fmt: skip
_CONSULTANTS = (
    "{0} Consulting sp. z o.o.",
    "{0} Advisory S.A.",
    "{0} i {1} Doradcy Biznesowi sp. j.",
    "Instytut Analiz {0} sp. z o.o.",
)
_SERVICES = ("Obsługa prawna spółki – ryczałt miesięczny", "Doradztwo prawne w procesie nabycia udziałów", "Opinia prawna w przedmiocie umowy najmu",
             "Reprezentacja w postępowaniu przed sądem gospodarczym", "Doradztwo podatkowe – interpretacja indywidualna",
             "Przygotowanie projektu regulaminu pracy", "Zastępstwo procesowe w I instancji", "Udział w negocjacjach umowy licencyjnej")  # fmt: skip
_PROJECTS = ("Strategia sprzedaży na rynkach zagranicznych", "Audyt procesów magazynowych", "Wdrożenie polityki ochrony danych osobowych",
             "Wycena przedsiębiorstwa metodą DCF", "Badanie satysfakcji klientów", "Plan restrukturyzacji zadłużenia",
             "Doradztwo przy pozyskaniu dotacji na badania")  # fmt: skip
_MATTERS = ("{0} przeciwko {1}", "sygn. akt XII GC {2}/{3}", "projekt „{0}”", "Sprawa {2}/{3} – {0}")
_TASKS = ("Analiza umowy i korespondencji", "Telekonferencja z klientem", "Projekt pisma procesowego", "Udział w rozprawie",
          "Kwerenda orzecznictwa", "Weryfikacja dokumentów rejestrowych", "Opracowanie uwag do projektu umowy")  # fmt: skip
_COSTS = (
    "Opłata sądowa od pozwu",
    "Opłata skarbowa od pełnomocnictwa",
    "Odpisy z KRS i opłaty notarialne",
    "Zaliczka na biegłego",
)


def _firm(rng: random.Random, patterns: tuple[str, ...]) -> Company:
    """A firm under the names of its partners."""
    first, second = (pair[0] for pair in rng.sample(SURNAMES[:-1], 2))
    host = f"kancelaria{rng.randint(2, 99)}" if patterns is _FIRMS else f"doradcy{rng.randint(2, 99)}"
    return replace(draw_company(rng, "company", "uslugi"), nazwa=rng.choice(patterns).format(first, second),
                   email=f"{rng.choice(('biuro', 'office', 'sekretariat'))}@{host}.pl", www=f"www.{host}.pl")  # fmt: skip


def _invoice(rng: random.Random, seller: Company, found: list[Line], currency: str = "PLN") -> Invoice:
    """Fees at 23%, paid by transfer."""
    buyer = draw_company(rng, rng.choice(("company", "company", "public", "trader")), "przemysl")
    inv = draw_invoice(rng, trade="uslugi", lines=(1, 1), seller=seller, buyer=buyer, currency=currency)
    inv.lines, inv.custom, inv.forma_platnosci, inv.zaplacono = found, "rate", "przelew", None
    settle_sums(inv)
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 14, 21, 30)))
    if inv.data_wystawienia.day < 28:  # a month is billed when it is over
        inv.data_sprzedazy = inv.data_wystawienia.replace(day=1) - timedelta(days=1)
    else:
        inv.data_sprzedazy = inv.data_wystawienia
    inv.numer_zamowienia = None
    return inv


def _fee(rng: random.Random, low: int = 8, high: int = 260) -> Decimal:
    """A round fee, or one reckoned to the grosz."""
    return Decimal(rng.randint(low, high) * 100) if rng.random() < 0.7 else Decimal(rng.randint(low * 10000, high * 10000)) / 100  # fmt: skip


def _line(rng: random.Random, name: str) -> Line:
    return line_of(name, "usł.", Decimal(1), _fee(rng), "23", custom="rate")


def _period(s: Sheet) -> str:
    """When the services were done: a period, a month, a day, or nothing at all."""
    inv, rng = s.inv, s.rng
    assert inv.data_sprzedazy is not None
    first = inv.data_sprzedazy.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    drawn = rng.random()
    if drawn < 0.35:
        s.note("okres_od", first)
        s.note("okres_do", last)
        s.note("data_sprzedazy", last)
        return f" w okresie od {s.date(first)} do {s.date(last)}"
    if drawn < 0.65:
        s.note("okres_od", first)
        s.note("okres_do", last)
        return f" {rng.choice(('w miesiącu', 'za miesiąc'))} {MONTHS_NOMINATIVE[first.month - 1]} {first.year}"
    return (
        f", {rng.choice(('data wykonania usługi:', 'usługę wykonano dnia'))} {s('data_sprzedazy')}"
        if drawn < 0.85
        else ""
    )


def _until(s: Sheet) -> str:
    """The term of payment inside a sentence."""
    inv = s.inv
    assert inv.termin_platnosci is not None
    if s.rng.random() < 0.4:
        s.note("termin_platnosci", inv.termin_platnosci)
        return f"w terminie {(inv.termin_platnosci - inv.data_wystawienia).days} dni od daty wystawienia faktury"
    return f"{s.rng.choice(('do dnia', 'w terminie do', 'najpóźniej do dnia'))} {s('termin_platnosci')}"


def _pay(s: Sheet) -> str:
    """Where and until when to pay, in a sentence."""
    bank = f" prowadzony przez {s('bank')}" if s.rng.random() < 0.5 else ""
    s.note("forma_platnosci", "przelew")
    return s.rng.choice((
        "Prosimy o zapłatę kwoty {due} {sign} przelewem {until} na rachunek nr {account}{bank}.",
        "Należność w wysokości {due} {sign} prosimy przekazać przelewem na rachunek {account}{bank} {until}.",
        "Płatność przelewem {until}, rachunek bankowy: {account}{bank}. Do zapłaty: {due} {sign}.",
    )).format(due=s("do_zaplaty"), sign=s.sign, until=_until(s), account=s("numer_konta"), bank=bank).replace("..", ".")  # fmt: skip


def _matter(s: Sheet) -> str:
    other = draw_company(s.rng, "company", "budowa")
    pattern = s.rng.choice(_MATTERS)
    short = s.inv.nabywca.nazwa.split(" ", maxsplit=1)[0].strip("„”")
    return s.text(pattern.format(short, other.nazwa, s.rng.randint(10, 990), s.inv.data_wystawienia.year))


def _addressee(s: Sheet) -> str:
    return lines([f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")])


def _seller_line(s: Sheet, *, joined: str = ", ") -> str:
    """The firm as its head or foot has it."""
    tax = f"{s.rng.choice(('NIP', 'NIP:'))} {s('sprzedawca_nip')}"
    rest = [f"KRS {s('sprzedawca_krs')}"] if s.rng.random() < 0.4 else []
    if s.rng.random() < 0.4:
        rest.append(f"REGON {s('sprzedawca_regon')}")
    return joined.join([s("sprzedawca_nazwa"), *s.address("sprzedawca"), tax, *rest])


def _sentences(s: Sheet, service: str) -> str:
    """Net, VAT and gross within sentences."""
    rate, sign = s.rate("23"), s.sign
    rate = rate if rate.endswith("%") else f"{rate}%"
    netto, vat, brutto = s("suma_netto"), s("suma_vat"), s("suma_brutto")
    words = f" (słownie: {s.words('suma_brutto')})" if s.rng.random() < 0.75 else ""
    return s.rng.choice((
        f"Z tytułu: {service} – należne jest wynagrodzenie w kwocie {netto} {sign} netto, powiększone o podatek od towarów i usług według stawki {rate}, tj. o kwotę {vat} {sign}. Łączna wartość faktury wynosi {brutto} {sign} brutto{words}.",
        f"Wystawiamy niniejszą fakturę za: {service}. Wynagrodzenie netto: {netto} {sign}, podatek VAT {rate}: {vat} {sign}, razem brutto: <b>{brutto} {sign}</b>{words}.",
        f"{service}: <b>{netto} {sign}</b> netto + {vat} {sign} ({rate} VAT) = <b>{brutto} {sign}</b> brutto{words}.",
    ))  # fmt: skip


@layout("letterhead")
def told(rng: random.Random) -> Drawn:
    """A letter: place and date, addressee, the fee with its VAT in one sentence, the payment in another, a signature."""
    service = rng.choice(_SERVICES)
    inv = _invoice(rng, _firm(rng, _FIRMS), [_line(rng, service)])
    s = Sheet(inv, rng)
    s.unscored("pozycje")
    firm = _seller_line(s, joined="<br>" if rng.random() < 0.4 else " • ")
    align, colour = rng.choice(("center", "left", "right")), rng.choice(COLOURS)
    number = f"{rng.choice(('Faktura VAT nr', 'FAKTURA nr', 'Faktura nr'))} {s('numer_faktury')}"
    about = f"<p>{rng.choice(('Dotyczy:', 'Sprawa:', 'dot.'))} {_matter(s)}</p>" if rng.random() < 0.6 else ""
    contract = f" zgodnie z umową o świadczenie pomocy prawnej z dnia {s.date(inv.data_wystawienia - timedelta(days=rng.randint(60, 900)))}"
    told_service = f"{s.text(service)}{_period(s)}{contract if rng.random() < 0.5 else ''}"
    greeting = rng.choice(("Szanowni Państwo,", "", "Szanowna Pani Prezes,"))
    who = s.text(rng.choice(("r. pr. ", "adw. ", "dr ", "")) + person(rng))
    closing = rng.choice(("Z poważaniem", "Z wyrazami szacunku", "Łączę wyrazy szacunku"))
    window = rng.choice(("margin-left: 52%", "margin-top: 14pt", "margin-left: 52%; margin-top: 20pt"))
    body = (
        f"<div class='head'>{firm}<br><small>{contacts(inv.sprzedawca)}</small></div>"
        f"<p class='rr'>{s('miejsce_wystawienia')}, {rng.choice(('dnia ', 'dn. ', ''))}{s('data_wystawienia')}</p><div style='{window}'>{_addressee(s)}</div>"
        f"<h2>{number}</h2>{about}<p>{greeting}</p><p>{_sentences(s, told_service)}</p><p>{_pay(s)}</p><p>{lines(split_payment(s))}</p>"
        f"<p class='sign'>{closing}<br><br><br>{who}</p><div class='foot0'>{registers(rng, inv.sprzedawca)}</div>"
    )
    css = f".head {{ text-align: {align}; color: {colour}; border-bottom: 0.8pt solid {colour}; padding-bottom: 6pt; }} .rr {{ text-align: right; }} h2 {{ font-size: 13pt; margin: 22pt 0 8pt 0; }} .sign {{ margin: 30pt 0 60pt 60%; }} .foot0 {{ font-size: 7pt; color: #555; border-top: 0.5pt solid #999; }} p {{ line-height: 1.5; }}"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SERIF, *SANS)), size=rng.choice((10, 10.5, 11)), margin=rng.choice(("20mm", "25mm"))))  # fmt: skip


def _leader(left: str, right: str, css: str = "") -> str:
    """A label and an amount with dots between them."""
    return f"<div class='lead {css}'><span>{left}</span><span class='dots'></span><span>{right}</span></div>"


def _hours(rng: random.Random) -> tuple[Decimal, list[tuple[int, str, Decimal]]]:
    """A time sheet: day of the month, task, hours; with its sum."""
    rows = sorted(
        (rng.randint(1, 28), rng.choice(_TASKS), Decimal(rng.randint(1, 16)) / 4) for _ in range(rng.randint(4, 14))
    )
    return sum((row[2] for row in rows), Decimal(0)), rows


def _time_sheet(s: Sheet, rows: list[tuple[int, str, Decimal]], total: Decimal) -> str:
    """The specification of hours behind the invoice, which is no list of items."""
    month = (s.inv.data_sprzedazy or s.inv.data_wystawienia).replace(day=1)
    who = [f"{first}{second}" for first, second in zip("AJMKP", "NWKZŁ", strict=True)]
    cells = [[s.date(month.replace(day=day)), s.rng.choice(who), task, s.money(hours)] for day, task, hours in rows]
    sheet = table(["Data", "Prawnik", "Czynność", "Godziny"], cells, keys=("", "", "", "netto"), css="full times", foot=[["", "", "Suma godzin", s.money(total)]])  # fmt: skip
    return f"<div class='later'><h4>Załącznik nr 1 – specyfikacja czynności</h4>{sheet}</div>"


@layout("letterhead")
def side_of_partners(rng: random.Random) -> Drawn:
    """Partners in a side column; fees with dotted leaders, costs outside VAT, a time sheet on the next page."""
    hourly = Decimal(rng.choice((350, 420, 480, 550, 650, 720)))
    billed = rng.random() < 0.5
    seller = _firm(rng, _FIRMS)
    inv = _invoice(rng, seller, [_line(rng, name) for name in rng.sample(_SERVICES, rng.randint(1, 2))])
    total, times = _hours(rng)
    if billed:
        hours = f"{total.normalize():f}".replace(".", ",")
        told_hours = f"Honorarium za doradztwo prawne – {hours} godz."
        inv.lines = [line_of(told_hours, "godz.", total, hourly, "23", custom="rate")]
        settle_sums(inv)
    costs = [(name, Decimal(rng.choice((17, 34, 51, 100, 300, 500, 1000, 1250)))) for name in rng.sample(_COSTS, rng.choices((0, 1, 2), (55, 30, 15))[0])]  # fmt: skip
    inv.do_zaplaty = inv.suma_brutto + sum((cost for _, cost in costs), Decimal(0))
    s = Sheet(inv, rng)
    fees = "".join(_leader(name, value) for name, value in s.item_rows(("nazwa", "wartosc_netto")))
    rate = s.rate("23").removesuffix("%").strip()
    sums = [(s.label("suma_netto"), s("suma_netto")), (f"{rng.choice(('VAT', 'Podatek VAT', 'Podatek od towarów i usług'))} {rate}%", s("suma_vat")), (s.label("suma_brutto"), s("suma_brutto"))]  # fmt: skip
    fees += "".join(_leader(label, f"{value} {s.sign}", "sum") for label, value in sums)
    if costs:
        fees += f"<p><small>{rng.choice(('Wydatki poniesione w imieniu i na rzecz klienta (poza VAT):', 'Zwrot kosztów – nie podlega VAT'))}</small></p>"
    for name, cost in costs:
        s.settle("obciazenie", cost)
        fees += _leader(name, s.money(cost))
    fees += _leader(f"<b>{s.label('do_zaplaty')}</b>", f"<b>{s('do_zaplaty')} {s.sign}</b>", "sum")
    partners = "".join(f"<p>{s.text(person(rng))}<br><small>{rng.choice(('radca prawny', 'adwokat', 'doradca podatkowy', 'LL.M.'))}</small></p>" for _ in range(rng.randint(3, 6)))  # fmt: skip
    branch = rng.choice(CITIES)[0]
    side = f"<b>{s('sprzedawca_nazwa')}</b><p>{lines(s.address('sprzedawca'))}<br>NIP {s('sprzedawca_nip')}</p>{partners}<p><small>tel. {seller.telefon}<br>{seller.email}<br>{seller.www}</small></p><p><small>Biuro {branch}<br>tel. 12 {rng.randint(200, 690)} {rng.randint(10, 99)} {rng.randint(10, 99)}</small></p>"  # fmt: skip
    main = (
        f"<p>{s.label('data_wystawienia')} {s('data_wystawienia')}</p>{_addressee(s)}<h2>{rng.choice(('Faktura', 'FAKTURA VAT', 'Nota honoraryjna – faktura VAT nr'))} {s('numer_faktury')}</h2>"
        f"<p>{rng.choice(('Dotyczy', 'Sprawa'))}: {_matter(s)}{_period(s)}</p>{fees}<p>{in_words(s)}</p><p>{_pay(s)}</p><p>{lines(split_payment(s))}</p>"
    )
    cells = [f"<td class='side'>{side}</td>", f"<td>{main}</td>"]
    if rng.random() < 0.4:
        cells.reverse()
    sheet = _time_sheet(s, times, total) if billed else ""
    colour = rng.choice(COLOURS)
    css = (
        f".side {{ width: 29%; font-size: 0.88em; color: {colour}; padding: 0 10pt; }} .lead {{ display: flex; margin: 3pt 0; }} .dots {{ flex: 1; border-bottom: 1pt dotted #666; margin: 0 4pt 3pt 4pt; }} .lead span:last-child {{ white-space: nowrap; }}"
        ".sum { padding-left: 30%; } h2 { font-size: 13pt; margin: 22pt 0 6pt 0; } .later { page-break-before: always; } .times td, .times th { border-bottom: 0.3pt solid #aaa; }"
    )
    return s.drawn(page(f"<table class='full'><tr>{''.join(cells)}</tr></table>{sheet}", css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((9, 9.5, 10)), margin="18mm"))  # fmt: skip


@layout("letterhead")
def project(rng: random.Random) -> Drawn:
    """A consultant's page: the client above, one stage in a bare table, sums strung in a line, the firm in the foot."""
    currency = rng.choice(("PLN", "PLN", "PLN", "EUR"))
    name = rng.choice(_PROJECTS)
    stages = rng.sample((" – etap I, diagnoza", " – etap II, raport końcowy", " – etap III", " – wynagrodzenie za sukces", ""), rng.randint(1, 2))  # fmt: skip
    inv = _invoice(rng, _firm(rng, _CONSULTANTS), [_line(rng, f"{name}{stage}") for stage in stages], currency)  # fmt: skip
    s = Sheet(inv, rng)
    day = inv.data_wystawienia
    names = rng.choice((("nazwa", "wartosc_netto"), ("lp", "nazwa", "wartosc_netto", "stawka_vat"), ("nazwa", "stawka_vat", "wartosc_netto", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(key) for key in names], s.item_rows(names), keys=names, css="items full")
    rate = s.rate("23").removesuffix("%").strip()
    strung = rng.choice((" &nbsp;|&nbsp; ", " · ", " &nbsp; ")).join((
        f"{rng.choice(('Netto', 'Wartość netto'))}: {s('suma_netto')} {s.sign}", f"VAT ({rate}%): {s('suma_vat')} {s.sign}",
        f"<b>{rng.choice(('Brutto', 'Razem brutto', 'Ogółem'))}: {s('suma_brutto')} {s.sign}</b>"))  # fmt: skip
    refs = []
    if rng.random() < 0.6:
        number, agreed = f"{rng.randint(1, 240)}/{day.year - 1}", day - timedelta(days=rng.randint(40, 400))
        s.linked("umowa", number, agreed)
        refs.append(f"Umowa nr {number} z dnia {s.date(agreed)}")
    if rng.random() < 0.6:
        inv.numer_zamowienia = f"PO{rng.randint(100000, 9999999)}"
        refs.append(f"{rng.choice(('Nr zamówienia:', 'PO:', 'Zamówienie nr'))} {s('numer_zamowienia')}")
    exchange = ""
    if currency != "PLN":
        exchange = f"<p>VAT w PLN: {s('suma_vat_pln')} zł, kurs {s('kurs_waluty')} z tabeli NBP {s('tabela_kursu')} z dnia {s('data_kursu')}.</p>"
    brand = s.text(inv.sprzedawca.nazwa.split(" ", maxsplit=1)[0].upper())
    head = [
        f"<td class='brand'>{brand}</td>",
        f"<td class='meta'>{s.label('data_wystawienia')} {s('data_wystawienia')}<br>{'<br>'.join(refs)}</td>",
    ]
    if rng.random() < 0.5:
        head.reverse()
    body = (
        f"<table class='full'><tr>{''.join(head)}</tr></table><p><small>{rng.choice(('Wystawiono dla:', 'Klient', 'Zamawiający', 'Nabywca usługi'))}</small><br>{_addressee(s)}</p>"
        f"<h1>{rng.choice(('Faktura', 'Faktura VAT', 'FAKTURA NR'))} {s('numer_faktury')}</h1><p>{rng.choice(('Za usługi zrealizowane', 'Usługi doradcze zrealizowane'))}{_period(s)}</p>"
        f"{items}<p class='strung'>{strung}</p><p>{in_words(s).replace(' złotych', '') if exchange else in_words(s)}</p><p>{_pay(s)}</p>{exchange}<p>{lines(split_payment(s))}</p>"
        f"<div class='foot0'>{_seller_line(s)}<br>{registers(rng, inv.sprzedawca)}<br>{contacts(inv.sprzedawca)}</div>"
    )
    colour = rng.choice(COLOURS)
    css = f".brand {{ font-size: 19pt; letter-spacing: 3pt; color: {colour}; }} h1 {{ font-size: 18pt; font-weight: normal; margin: 24pt 0 6pt 0; }} .items th {{ border-bottom: 1.2pt solid {colour}; }} .items td {{ padding: 6pt 4pt; border-bottom: 0.3pt solid #bbb; }} .strung {{ text-align: {rng.choice(('right', 'left'))}; font-size: 1.08em; }} .foot0 {{ margin-top: 90pt; font-size: 7.5pt; color: #444; border-top: 1.2pt solid {colour}; padding-top: 4pt; text-align: center; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF[:5])), size=rng.choice((9.5, 10)), margin="20mm"))
