"""Purchases from flat-rate farmers: a dairy's month, a mill's weighed deliveries, a slaughterhouse's classes."""

from __future__ import annotations

import calendar
import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import identifiers, names
from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.content import Invoice, Line, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import MONO, SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, in_words

_HEADS = {
    "lp": ("Lp.", "Lp", "Nr"),
    "nazwa": ("Nazwa produktu rolnego", "Rodzaj produktu lub usługi rolniczej", "Nazwa nabytych produktów rolnych"),
    "ilosc": ("Ilość", "Ilość nabytych produktów", "Masa / ilość"),
    "jednostka": ("J.m.", "Jedn. miary", "Jm"),
    "cena_netto": ("Cena jedn. bez zryczałt. zwrotu", "Cena bez zwrotu podatku", "Cena jednostkowa netto", "Cena"),
    "wartosc_netto": ("Wartość bez kwoty zryczałtowanego zwrotu", "Wartość netto", "Wartość produktów rolnych"),
    "stawka_vat": ("Stawka zryczałt. zwrotu", "% zwrotu", "Stawka"),
    "kwota_vat": ("Kwota zryczałtowanego zwrotu podatku", "Zryczałt. zwrot podatku VAT", "Kwota zwrotu"),
    "wartosc_brutto": ("Wartość wraz z kwotą zwrotu", "Wartość brutto", "Wartość ze zwrotem podatku"),
}
_TITLES = ("Faktura VAT RR nr", "FAKTURA RR", "FAKTURA VAT RR nr", "Faktura RR nr", "FAKTURA VAT RR NR")
_BOUGHT = ("Data nabycia:", "Data dokonania nabycia", "Data nabycia produktów rolnych:", "Data dostawy")
_PLEDGE = (
    "Oświadczam, że jestem rolnikiem ryczałtowym zwolnionym od podatku od towarów i usług na podstawie art. 43 ust. 1 pkt 3 ustawy o podatku od towarów i usług.",
    "Dostawca oświadcza, iż jest rolnikiem ryczałtowym w rozumieniu art. 2 pkt 19 ustawy o podatku od towarów i usług, zwolnionym od podatku.",
)
_FARMER = ("Dostawca – rolnik ryczałtowy", "DOSTAWCA", "Sprzedawca (rolnik ryczałtowy)", "Dostawca produktów rolnych")
_BUYER = ("Nabywca", "NABYWCA (wystawca faktury)", "Nabywca produktów rolnych", "Podmiot skupujący – nabywca")
_WHOLE = ("Wartość zakupu wraz z kwotą zwrotu:", "Należność ogółem:", "Razem brutto:", "Kwota należności ogółem")
_DUE = ("Do wypłaty:", "Kwota do wypłaty", "Do zapłaty rolnikowi:", "Pozostaje do wypłaty:", "Do zapłaty:")


def _farmer(rng: random.Random) -> Company:
    village, code = rng.choice(names.VILLAGES)
    name, bank = person(rng), identifiers.bank_code(rng)
    return Company(
        nazwa=rng.choice((name, name, f"Gospodarstwo Rolne {name}")),
        ulica=rng.choice((f"{village} {rng.randint(1, 180)}", f"ul. Polna {rng.randint(1, 60)}")),
        miasto=f"{code} {village}",
        nip=identifiers.nip(rng) if rng.random() < 0.6 else None,
        konto=identifiers.nrb(rng, bank),
        bank=identifiers.bank_name(bank),
        forma="person",
    )


def _invoice(rng: random.Random, buyers: tuple[str, ...], bought: list[Line]) -> Invoice:
    """The farmer sells, a firm of one of the `buyers` writes the invoice."""
    firm = draw_company(rng, "company", "rolna")
    inv = draw_invoice(
        rng, kind="RR", trade="rolna", lines=(1, 1), seller=_farmer(rng), prefix=rng.choice(("RR", "FRR", "VAT RR", "FVRR")),
        buyer=replace(firm, nazwa=rng.choice(buyers).format(firm.city, rng.choice(names.BRAND_STEMS).upper())),
    )  # fmt: skip
    inv.lines, inv.miejsce_wystawienia = bought, firm.city
    inv.custom, inv.zaplacono, inv.forma_platnosci = rng.choice(("line", "rate")), None, "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    settle_sums(inv)
    return inv


def _supplier(s: Sheet) -> list[str]:
    """The farmer with NIP or PESEL and numbers of a register of farms."""
    rng, farmer = s.rng, s.inv.sprzedawca
    number = f"NIP: {s('sprzedawca_nip')}" if farmer.nip else f"PESEL: {identifiers.pesel(rng)}"
    rows = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca"), number]
    if rng.random() < 0.5:
        rows.append(f"Nr producenta ARiMR: {rng.randint(30_000_000, 89_999_999):09d}")
    if farmer.nip is None and rng.random() < 0.4:
        rows.append(f"dowód osobisty: CBT {rng.randint(100000, 999999)}")
    return rows


def _firm(s: Sheet) -> list[str]:
    firm = s.inv.nabywca
    rows = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), f"NIP: {s('nabywca_nip')}"]
    if s.rng.random() < 0.5:
        rows.append(f"REGON {firm.regon}")
    return rows + ([f"tel. {firm.telefon}"] if s.rng.random() < 0.5 else [])


def _heads(s: Sheet, columns: tuple[str, ...]) -> list[str]:
    return [s.rng.choice(_HEADS[name]) if name in _HEADS else s.column(name) for name in columns]


def _dates(s: Sheet) -> list[Pair]:
    rows = [(s.label("data_wystawienia"), s("data_wystawienia")), (s.rng.choice(_BOUGHT), s("data_sprzedazy"))]
    if s.rng.random() < 0.4:
        rows.insert(0, (s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _payment(s: Sheet) -> list[Pair]:
    account = s.rng.choice(("Rachunek dostawcy:", "Nr rachunku bankowego rolnika:", "Na rachunek:", "Konto dostawcy"))
    rows = [(s.label("forma_platnosci"), s("forma_platnosci")), (account, s("numer_konta"))]
    if s.rng.random() < 0.8:
        rows.insert(1, (s.label("termin_platnosci"), s("termin_platnosci")))
    return rows


def _sums(s: Sheet) -> list[Pair]:
    net = s.rng.choice(("Wartość bez kwoty zryczałtowanego zwrotu:", "Wartość netto:", "Wartość produktów rolnych:"))
    refund = s.rng.choice(("Kwota zryczałtowanego zwrotu podatku:", "Zryczałtowany zwrot VAT 7%:", "Kwota zwrotu:"))
    rows = [(net, s("suma_netto")), (refund, s("suma_vat")), (s.rng.choice(_WHOLE), f"<b>{s('suma_brutto')}</b>")]
    return [(label, f"{value} {s.sign}") for label, value in rows]


def _deduct(s: Sheet, pool: list[tuple[str, Decimal]]) -> list[Pair]:
    """Take what the farmer owes off the amount due and print it."""
    rows = []
    for name, amount in pool:
        s.settle("odliczenie", amount)
        s.inv.do_zaplaty -= amount
        rows.append((s.text(name), s.money(amount)))
    return rows


def _pledge(s: Sheet) -> str:
    # The farmer's exemption is not one of the purchase; whether it counts as words of an exemption is open.
    s.unscored("adnotacje")
    text = s.rng.choice(_PLEDGE)
    return f"<p class='pledge'><i>{text}</i></p>"


def _signs(left: str, right: str) -> str:
    dots = "." * 42
    cells = "".join(f"<td class='c'><br><br>{dots}<br><small>{text}</small></td>" for text in (left, right))
    return f"<table class='full'><tr>{cells}</tr></table>"


@layout("farm_purchase")
def dairy(rng: random.Random) -> Drawn:
    """A month's milk: quality tables at the left, the settlement with what the dairy keeps at the right."""
    litres, base = Decimal(rng.randint(2500, 46000)), Decimal(rng.randint(16500, 24500)) / 10000
    milk = rng.choice(("Mleko surowe krowie klasa ekstra", "Mleko krowie kl. EKSTRA", "Mleko surowe"))
    bought = [line_of(milk, rng.choice(("l", "litr", "kg")), litres, base, "7")]
    if rng.random() < 0.4:
        extra = rng.choice(("Dopłata za białko i tłuszcz", "Dopłata za mleko z upraw bez GMO", "Dodatek jakościowy"))
        bought.append(line_of(extra, bought[0].jednostka, litres, Decimal(rng.randint(200, 1900)) / 10000, "7"))
    buyers = (
        "Spółdzielnia Mleczarska w miejscowości {0}",
        "OSM {0}",
        "Okręgowa Spółdzielnia Mleczarska „{1}”",
        "Zakład Mleczarski {1}MILK Sp. z o.o.",
    )
    inv = _invoice(rng, buyers, bought)
    first = (inv.data_wystawienia.replace(day=1) - timedelta(days=1)).replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    inv.data_sprzedazy = last
    s = Sheet(inv, rng)
    s.note("okres_od", first)
    s.note("okres_do", last)
    if rng.random() < 0.5:
        period = ("za miesiąc", f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}")
    else:
        s.note("data_sprzedazy", last)
        period = (rng.choice(("Skup mleka za okres", "Okres dostaw:")), f"{s.date(first)} – {s.date(last)}")
    columns = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")  # fmt: skip
    items = table(_heads(s, columns), s.item_rows(columns), keys=columns, css="items full")
    funds = [("Fundusz Ochrony Rolnictwa 0,125%", cents(inv.suma_netto * Decimal("0.00125"))),
             ("Fundusz Promocji Mleka (0,001 zł/l)", cents(litres / 1000)),
             ("Pasze pobrane w sklepie – asygnata 118", Decimal(rng.randint(10000, 90000)) / 100),
             ("Środki myjące i dezynfekujące", Decimal(rng.randint(4000, 29000)) / 100),
             ("Wpłata na udziały członkowskie", Decimal(rng.randint(2, 12) * 10))]  # fmt: skip
    sums = _sums(s)
    taken = _deduct(s, rng.sample(funds, rng.randint(1, 4)))
    quality = pairs([
        ("Tłuszcz %", f"{rng.randint(380, 450) / 100:.2f}".replace(".", ",")), ("Białko %", f"3,{rng.randint(20, 59)}"),
        ("Ogólna liczba drobnoustrojów [tys./ml]", str(rng.randint(9, 96))),
        ("Komórki somatyczne [tys./ml]", str(rng.randint(110, 390))), ("Temperatura °C", f"3,{rng.randint(0, 9)}"),
        ("Próba na antybiotyki", "ujemna"),
    ], "q")  # fmt: skip
    when = [(s.label("data_wystawienia"), s("data_wystawienia")), period]
    farm = [f"Nr dostawcy: {rng.randint(100, 9999)}, trasa {rng.randint(1, 48)}", *_supplier(s)]
    head = f"<td>{logo(rng, inv.nabywca, '#2b6ca3')}</td><td>{lines(_firm(s))}</td><td class='r'>{pairs(when)}</td>"
    due = f"{rng.choice(_DUE)} <span class='big'>{s('do_zaplaty')} {s.sign}</span>"
    settled = f"<td>{pairs(sums, 'sum')}<b>Potrącenia:</b>{pairs(taken, 'cut')}<p>{due}</p></td>"
    body = (
        f"<table class='full'><tr>{head}</tr></table><h2>{rng.choice(_TITLES)} {s('numer_faktury')}</h2>"
        f"<div class='window'><small>{rng.choice(_FARMER)}</small><br>{lines(farm)}</div>{items}<br>"
        f"<table class='full half'><tr><td><b>Wyniki badań – średnia ważona</b>{quality}</td>{settled}</tr></table>"
        f"<p>{in_words(s)}</p>{pairs(_payment(s))}{_pledge(s)}"
        f"<small>{rng.choice(('Wydruk komputerowy, nie wymaga pieczęci.', 'Reklamacje w ciągu 7 dni w dziale surowcowym.'))}</small>"
    )
    css = (
        f".items td, .items th, .q td, .cut td {{ border: {rng.choice(('0.4pt solid #7a9', '0.5pt solid #333'))}; }}"
        ".items th { font-size: 7pt; } .window { margin: 6pt 0 8pt 52%; } .half { table-layout: fixed; }"
        ".sum .v { white-space: nowrap; } .big { font-size: 13pt; font-weight: bold; } .pledge { font-size: 7.5pt; }"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("farm_purchase")
def grain(rng: random.Random) -> Drawn:
    """Weighed deliveries of grain in a framed form with moisture and purity, written at the scales, signed by two."""
    crop, low, high = rng.choice((("Pszenica konsumpcyjna", 680, 1050), ("Rzepak ozimy", 1850, 2600), ("Żyto paszowe", 480, 720),
                                  ("Kukurydza mokra", 380, 620), ("Jęczmień browarny", 690, 980)))  # fmt: skip
    unit = rng.choice(("t", "dt"))
    scale = 10 if unit == "dt" else 1
    bought = []
    for _ in range(rng.randint(1, 4)):
        weight, price = Decimal(rng.randint(180, 2460)) / 100 * scale, Decimal(rng.randint(low, high)) / scale
        name = f"{crop} kl. {rng.choice(('A', 'B', 'E'))}, wilg. {rng.randint(11, 15)},{rng.randint(0, 9)}%"
        bought.append(line_of(name, unit, weight, price, "7"))
    inv = _invoice(rng, ("Młyn „{1}” Sp. z o.o.", "{1}-ZBOŻE Sp. z o.o.", "Zakłady Zbożowe {0} S.A.", "Elewator {1} sp. j."), bought)  # fmt: skip
    s = Sheet(inv, rng)
    columns = rng.choice((
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    foot = {"wartosc_netto": s("suma_netto"), "kwota_vat": s("suma_vat"), "wartosc_brutto": s("suma_brutto")}
    last = [foot.get(name, s.label("razem") if name == "nazwa" else "") for name in columns]
    heads, rows = _heads(s, columns), s.item_rows(columns)
    items = table(heads, rows, keys=columns, css="items full", foot=[last])
    tickets = "; ".join(
        f"{rng.randint(1000, 9999)}/W (brutto {rng.randint(14, 39)}{rng.randint(100, 999)} kg)" for _ in bought
    )
    left = f"<small>{rng.choice(_FARMER)}</small><br>{lines(_supplier(s))}"
    right = f"<small>{rng.choice(_BUYER)}</small><br>{lines(_firm(s))}"
    sides = [left, right] if rng.random() < 0.5 else [right, left]
    copy = rng.choice(("oryginał / kopia", "ORYGINAŁ – dla dostawcy", ""))
    due = f"{rng.choice(_DUE)} <b>{s('do_zaplaty')} {s.sign}</b>"
    seal = f"Liczba ziaren obcych: {rng.randint(0, 3)},{rng.randint(0, 9)}%, gęstość {rng.randint(70, 82)} kg/hl, białko {rng.randint(11, 14)},{rng.randint(0, 9)}%"
    body = (
        f"<table class='g'><tr><td class='c'><b class='big'>{rng.choice(_TITLES)}</b><br>{s('numer_faktury')}<br><small>{copy}</small></td>"
        f"<td>{pairs(_dates(s))}</td></tr><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>{items}"
        f"<table class='g'><tr><td>Kwity wagowe: {tickets}<br>{seal}</td><td>{due}<br>{in_words(s)}</td></tr>"
        f"<tr><td colspan='2'>{pairs(_payment(s))}</td></tr><tr><td colspan='2'>{_pledge(s)}</td></tr>"
        f"<tr><td colspan='2'>{_signs('czytelny podpis dostawcy', 'podpis osoby uprawnionej do wystawienia faktury RR')}</td></tr></table>"
    )
    css = (
        f".g {{ width: 100%; table-layout: fixed; }} .g > tbody > tr > td, .items td, .items th {{ border: {rng.choice(('0.6', '1'))}pt solid #000; }}"
        ".items th { font-size: 7pt; text-align: center; } .big { font-size: 13pt; } .pledge { margin: 2pt; }"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *MONO[:2])), size=8, margin=rng.choice(("10mm", "15mm"))))


@layout("farm_purchase")
def slaughter(rng: random.Random) -> Drawn:
    """Animals by class of carcass with heads, meat content and warm weight; deductions in a sentence; paid soon."""
    kind, per_head, classes = rng.choice((("Trzoda chlewna", 95, "SEURO"), ("Bydło rzeźne", 320, "EUROP")))
    price = Decimal(rng.randint(640, 890) if kind == "Trzoda chlewna" else rng.randint(1750, 2500)) / 100
    bought, heads_count = [], []
    for index, letter in enumerate(classes[: rng.randint(1, 5)]):
        count = rng.randint(1, 32 if per_head < 200 else 6)
        weight = Decimal(round(count * per_head * rng.uniform(0.9, 1.1) * 10)) / 10
        bought.append(line_of(f"{kind} – klasa {letter}", "kg", weight, price - Decimal("0.15") * index, "7"))
        heads_count.append(count)
    inv = _invoice(rng, ("Zakłady Mięsne {1} S.A.", "Ubojnia {1} Sp. z o.o.", "Ubój i Przetwórstwo Mięsa {0} sp. j."), bought)  # fmt: skip
    s = Sheet(inv, rng)
    columns = ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")  # fmt: skip
    meat = [f"{62 - 4 * index},{rng.randint(0, 9)}" for index in range(len(bought))]
    rows = [[row[0], str(count), lean, *row[1:]] for row, count, lean in zip(s.item_rows(columns), heads_count, meat, strict=True)]  # fmt: skip
    named = _heads(s, columns)
    keys = (columns[0], "", "", *columns[1:])
    items = table([named[0], "Sztuk", "Mięsność %", "WBC", *named[2:]], rows, keys=keys, css="items full")
    rates = ""
    if rng.random() < 0.4:
        rates = "<br>" + table(
            ["Stawka zwrotu", "Wartość netto", "Kwota zwrotu", "Wartość brutto"],
            s.vat_rows(),
            keys=("", "netto", "vat", "brutto"),
            css="vat",
        )
    sums = _sums(s)
    cost = Decimal(sum(heads_count) * rng.choice((6, 8, 12)))
    taken = _deduct(s, [(rng.choice(("Transport zwierząt", "Badanie weterynaryjne", "Ubezpieczenie ubojowe")), cost)])
    kept = "".join(f"<p>Potrącono: {name.lower()} – {value} {s.sign}</p>" for name, value in taken)
    farm = f"{rng.choice(_FARMER)}<br>{lines(_supplier(s))}<br>Nr siedziby stada: PL{rng.randint(10**8, 10**9 - 1)}-001"
    due = f"<p class='big'>{rng.choice(_DUE)} {s('do_zaplaty')} {s.sign}</p>"
    body = (
        f"<p class='r'>{lines([f'{label} {value}' for label, value in _dates(s)])}</p>"
        f"<h2 class='c'>{rng.choice(_TITLES)} {s('numer_faktury')}</h2><p class='c'>protokół klasyfikacji poubojowej nr {rng.randint(100, 4000)}/{inv.data_wystawienia:%y}, partia {rng.randint(10, 99)}</p>"
        f"<p>{rng.choice(_BUYER)}: {', '.join(_firm(s))}</p><p>{farm}</p>{items}{rates}<br>{pairs(sums)}{kept}{due}<p>{in_words(s)}</p>"
        f"{pairs(_payment(s))}{_pledge(s)}{_signs('Dostawca', 'Nabywca')}"
    )
    css = (
        f".items th {{ border-bottom: 1pt solid #000; border-top: 1pt solid #000; font-size: {rng.choice(('7pt', '7.5pt'))}; }}"
        f".items td, .vat td {{ border-bottom: {rng.choice(('0.3pt solid #888', '0'))}; }} .big {{ font-size: 12pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((8.5, 9)), margin="15mm"))
