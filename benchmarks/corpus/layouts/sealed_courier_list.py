"""Collective invoices of couriers and carriers, with the waybills listed behind or as the lines themselves."""

from __future__ import annotations

import calendar
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import address, draw_company, person
from benchmarks.corpus.content import Invoice, Line, cents, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, in_words, nip_line, party, split_payment, vat_table

_SERVICES = (
    ("Przesyłka krajowa do 1 kg", 1, 9, 15), ("Przesyłka krajowa do 5 kg", 5, 12, 19), ("Przesyłka krajowa do 10 kg", 10, 14, 23),
    ("Przesyłka krajowa do 20 kg", 20, 17, 29), ("Przesyłka krajowa do 31,5 kg", 31, 20, 36), ("Paczka do punktu – gabaryt A", 8, 8, 13),
    ("Paczka do punktu – gabaryt B", 15, 9, 14), ("Paczka do punktu – gabaryt C", 25, 11, 17), ("Przesyłka ekspres 9:00", 5, 35, 70),
    ("Paleta krajowa do 300 kg", 300, 110, 190), ("Paleta krajowa do 600 kg", 600, 150, 260),
)  # fmt: skip
_EXTRAS = (("Opłata za pobranie (COD)", 2, 6), ("Ubezpieczenie przesyłki", 1, 5), ("Zwrot dokumentów ROD", 5, 11),
           ("Element niestandardowy", 9, 25), ("Awizacja SMS", 0.2, 0.6), ("Doręczenie w sobotę", 12, 28))  # fmt: skip
_TOWNS = ("Warszawa", "Łódź", "Kraków", "Gdynia", "Rzeszów", "Żory", "Kołobrzeg", "Ełk", "Płock", "Zgierz", "Września",
          "Cieszyn", "Mława", "Nysa", "Ostrołęka", "Jelenia Góra")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Parcel:
    """One waybill of the list; `price` is its net price without surcharges."""

    number: str
    day: date
    service: str
    sender: str
    postcode: str
    town: str
    weight: Decimal
    price: Decimal
    cod: Decimal | None


@dataclass(frozen=True, slots=True)
class _Account:
    """A month of parcels with the invoice for it; `extras` counts the lines that no waybill prices."""

    inv: Invoice
    parcels: list[_Parcel]
    extras: int
    first: date
    last: date


def _parcels(rng: random.Random, count: int, first: date, last: date) -> list[_Parcel]:
    """`count` parcels by day, of a few services, each service at one price."""
    prices = [(name, limit, cents(Decimal(str(rng.uniform(low, high)))))
              for name, limit, low, high in rng.sample(_SERVICES, rng.randint(2, 5))]  # fmt: skip
    senders = [f"Magazyn {town}" for town in rng.sample(_TOWNS, rng.randint(1, 3))]
    form = rng.choice(("{:014d}", "R{:011d}PL", "66{:012d}", "LP-{:08d}"))
    running = rng.randint(10_000_000, 80_000_000)
    found = []
    for day in sorted(first + timedelta(days=rng.randint(0, (last - first).days)) for _ in range(count)):
        running += rng.randint(1, 900)
        service, limit, price = rng.choice(prices)
        cod = cents(Decimal(str(rng.uniform(40, 900)))) if rng.random() < 0.25 else None
        postcode = f"{rng.randint(0, 99):02d}-{rng.randint(1, 999):03d}"
        weight = Decimal(rng.randint(limit * 4, limit * 10)) / 10
        found.append(_Parcel(form.format(running), day, service, rng.choice(senders), postcode, rng.choice(_TOWNS),
                             weight, price, cod))  # fmt: skip
    return found


def _service_lines(rng: random.Random, inv: Invoice, parcels: Sequence[_Parcel]) -> list[Line]:
    """A line a service, as many pieces as there are parcels of it."""
    names = dict.fromkeys(parcel.service for parcel in parcels)
    found = []
    for name in names:
        same = [parcel for parcel in parcels if parcel.service == name]
        found.append(line_of(name, "szt.", Decimal(len(same)), same[0].price, "23", custom=inv.custom))
    return sorted(found, key=lambda line: line.nazwa) if rng.random() < 0.5 else found


def _extra_lines(rng: random.Random, inv: Invoice, parcels: Sequence[_Parcel]) -> list[Line]:
    """Surcharges: for cash on delivery by its number, some others, fuel in percent of the whole."""
    found = []
    cods = sum(parcel.cod is not None for parcel in parcels)
    for name, low, high in _EXTRAS:
        count = cods if "COD" in name else rng.randint(1, len(parcels)) if rng.random() < 0.35 else 0
        if count:
            price = max(cents(Decimal(str(rng.uniform(low, high)))), Decimal("0.10"))
            found.append(line_of(name, "szt.", Decimal(count), price, "23", custom=inv.custom))
    if rng.random() < 0.8:
        share = Decimal(rng.randint(40, 240)) / 10
        whole = cents(sum((parcel.price for parcel in parcels), Decimal(0)) * share / 100)
        name = f"{rng.choice(('Opłata', 'Dopłata', 'Korekta'))} paliwowa {share}%".replace(".", ",")
        found.append(line_of(name, "szt.", Decimal(1), whole, "23", custom=inv.custom))
    return found


def _account(rng: random.Random, count: int, *, each: bool = False) -> _Account:
    """Draw a month; with `each` a waybill is a line."""
    forma = rng.choice(("company", "company", "company", "trader")) if each else "company"
    inv = draw_invoice(rng, trade="transport", lines=(1, 1), seller=draw_company(rng, forma, "transport"),
                       buyer=draw_buyer(rng), rate="23")  # fmt: skip
    issued = inv.data_wystawienia
    first = (issued.replace(day=1) - timedelta(days=1)).replace(day=1) if issued.day < 20 else issued.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    if first.month == issued.month:
        last = min(last, issued)
    if rng.random() < 0.25 and last.day > 16:
        first = first.replace(day=16)
    parcels = _parcels(rng, count, first, last)
    extras = _extra_lines(rng, inv, parcels)
    if each:
        inv.lines = []
        for parcel in parcels:
            line = line_of(parcel.service, "szt.", Decimal(1), parcel.price, "23", custom=inv.custom)
            line.indeks = parcel.number
            inv.lines.append(line)
        extras = extras[-1:]
    else:
        inv.lines = _service_lines(rng, inv, parcels)
    inv.lines += extras
    inv.forma_platnosci, inv.zaplacono, inv.data_sprzedazy = "przelew", None, last
    inv.termin_platnosci = issued + timedelta(days=rng.choice((7, 14, 14, 21, 30)))
    settle_sums(inv)
    return _Account(inv, parcels, len(extras), first, last)


def _period(s: Sheet, account: _Account) -> list[Pair]:
    """The period as two dates, with or without a date of sale of its own."""
    s.note("okres_od", account.first)
    s.note("okres_do", account.last)
    s.note("data_sprzedazy", account.last)
    mark = s.rng.choice((" - ", " – ", " do "))
    span = f"{s.date(account.first)}{mark}{s.date(account.last)}"
    label = s.rng.choice(("Okres rozliczeniowy:", "Usługi zrealizowane w okresie", "Sprzedaż za okres", "Za okres"))
    rows = [(label, span)]
    if s.rng.random() < 0.4:
        rows.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    return rows


def _client(s: Sheet) -> list[Pair]:
    """Numbers of the customer: one or two that are no field, perhaps the contract."""
    rng = s.rng
    label = rng.choice(("Nr klienta:", "Numer płatnika:", "ID klienta", "Kod klienta"))
    rows = [(label, str(rng.randint(10000, 9999999)))]
    if rng.random() < 0.4:
        rows.append(("Oddział:", s.text(f"{rng.choice(_TOWNS)} {rng.randint(1, 4)}")))
    if rng.random() < 0.4:
        number = f"{rng.randint(100, 9999)}/{s.inv.data_wystawienia.year - rng.randint(0, 4)}/K"
        s.linked("umowa", number)
        rows.append((rng.choice(("Umowa nr", "Nr umowy:", "Dotyczy umowy nr")), number))
    if rng.random() < 0.3:
        rows.append(("Opiekun klienta:", s.text(f"{person(rng)}, tel. 22 {rng.randint(1000000, 9999999)}")))
    return rows


def _pay(s: Sheet) -> list[Pair]:
    rng = s.rng
    rows = [(s.label("forma_platnosci"), s("forma_platnosci")), (s.label("termin_platnosci"), s("termin_platnosci"))]
    label = rng.choice((s.label("numer_konta"), "Indywidualny rachunek do wpłat:", "Rachunek bankowy do wpłat"))
    rows.append((label, s("numer_konta")))
    if rng.random() < 0.4:
        rows.append((s.label("bank"), s("bank")))
    return rows


def _sums(s: Sheet) -> list[Pair]:
    rows = [(s.label(name), f"{s(name)} {s.sign}") for name in ("suma_netto", "suma_vat", "suma_brutto")]
    return [*rows, (s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>")]


_LISTED = {"lp": "Lp.", "number": "Nr listu przewozowego", "day": "Data nadania", "service": "Usługa", "route": "Odbiorca",
           "weight": "Waga [kg]", "price": "Netto", "cod": "Kwota pobrania"}  # fmt: skip
_SETS = (("lp", "number", "day", "service", "route", "weight", "price"), ("day", "number", "route", "weight", "cod", "price"),
         ("lp", "day", "number", "route", "service", "weight", "cod", "price"), ("number", "day", "route", "service", "price"))  # fmt: skip


def _waybills(s: Sheet, parcels: Iterable[_Parcel], names: Sequence[str], foot: str) -> str:
    """A table of waybills with their sum; nothing of it is an item of the invoice."""
    chosen = list(parcels)
    rows = []
    for number, parcel in enumerate(chosen, 1):
        cells = {
            "lp": str(number), "number": parcel.number, "day": s.date(parcel.day), "service": parcel.service,
            "route": f"{parcel.postcode} {parcel.town}", "weight": s.money(parcel.weight, 1),
            "price": s.money(parcel.price), "cod": s.money(parcel.cod) if parcel.cod else "",
        }  # fmt: skip
        rows.append([s.text(cells[name]) for name in names])
    total = [""] * len(names)
    total[names.index("number")] = foot.format(len(chosen))
    total[names.index("price")] = s.money(sum((parcel.price for parcel in chosen), Decimal(0)))
    keys = ["netto" if name in {"weight", "price", "cod"} else "" for name in names]
    return table([_LISTED[name] for name in names], rows, keys=keys, css="list full", foot=[total])


def _annex(s: Sheet, account: _Account) -> str:
    """The pages behind: one list, or one for each place of dispatch; sometimes what was collected on delivery."""
    rng, names = s.rng, s.rng.choice(_SETS)
    title = rng.choice(("Specyfikacja do faktury nr {}", "Załącznik do faktury VAT {}", "Zestawienie przesyłek – faktura {}",
                        "Wykaz listów przewozowych do faktury {}"))  # fmt: skip
    foot = rng.choice(("Razem {} szt.", "Razem przesyłek: {}", "Liczba przesyłek: {}"))
    parts = [_waybills(s, account.parcels, names, foot)]
    if rng.random() < 0.5:
        parts = []
        for sender in dict.fromkeys(parcel.sender for parcel in account.parcels):
            group = [parcel for parcel in account.parcels if parcel.sender == sender]
            parts.append(f"<h4>{s.text(sender)}</h4>{_waybills(s, group, names, foot)}")
    collected = sum((parcel.cod or Decimal(0) for parcel in account.parcels), Decimal(0))
    if collected and rng.random() < 0.6:
        parts.append(f"<p>Pobrania przekazane na rachunek klienta w okresie: {s.money(collected)} {s.sign}</p>")
    note = "<p>Ceny jednostkowe nie zawierają opłaty paliwowej i usług dodatkowych.</p>" if account.extras else ""
    return f"<div class='annex'><h3>{title.format(s.text(s.inv.numer_faktury))}</h3>{''.join(parts)}{note}</div>"


def _css(rng: random.Random) -> str:
    colour = rng.choice(("#b5121b", "#e07b00", "#2d5016", "#1b3c73", "#000"))
    rule = rng.choice(("0.5pt solid #000", "0.4pt solid #bbb", f"0.6pt solid {colour}"))
    return (
        f".items td, .items th, .vat td, .vat th {{ border-bottom: {rule}; }} .items th {{ background: {rng.choice(('#fff', '#eee', colour + '22'))}; }}"
        f".list td, .list th {{ font-size: 7pt; padding: 1pt 3pt; border-bottom: 0.3pt solid #ccc; }} .foot td {{ font-weight: bold; }}"
        f".annex {{ break-before: page; }} h3 {{ font-size: 10pt; }} h4 {{ margin: 6pt 0 1pt 0; }} h2 {{ margin: 0; color: {colour}; }}"
        f".two {{ width: 100%; table-layout: fixed; }} .slip {{ border: 1pt solid {colour}; padding: 7pt; }} .slip b {{ font-size: 13pt; }}"
        ".group td { font-weight: bold; padding-top: 6pt; } .sub td { font-style: italic; }"
    )


def _footer(rng: random.Random) -> str:
    return rng.choice(("", "Strona", "str."))


def _heading(s: Sheet) -> str:
    words = ("Faktura VAT nr", "Faktura zbiorcza nr", "FAKTURA", "Faktura", "FAKTURA VAT ZBIORCZA")
    return f"{s.rng.choice(words)} {s('numer_faktury')}"


@layout("courier_list")
def services_then_list(rng: random.Random) -> Drawn:
    """The services on the first page in a table, the VAT table and payment below; the waybills on the next pages."""
    account = _account(rng, rng.randint(8, 90))
    s = Sheet(account.inv, rng)
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto")))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")), *_period(s, account), *_client(s)]
    if rng.random() < 0.35:
        facts.insert(0, (s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    sides = [f"<td><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca")]
    where = f"<p>Adres korespondencyjny: {s.text(', '.join(address(rng)))}</p>" if rng.random() < 0.3 else ""
    top = [f"<td>{logo(rng, account.inv.sprzedawca, '#b5121b')}<h2>{_heading(s)}</h2></td>", f"<td>{pairs(facts)}</td>"]
    body = (
        f"<table class='two'><tr>{''.join(top)}</tr></table><br><table class='two'><tr>{''.join(sides)}</tr></table>{where}<br>{items}<br>"
        f"<table class='two'><tr><td>{vat_table(s)}</td><td>{pairs([*_pay(s), _sums(s)[-1]])}</td></tr></table>"
        f"<p>{in_words(s)}</p><p>{lines(split_payment(s))}</p><small>{contacts(account.inv.sprzedawca)}</small>{_annex(s, account)}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=8.5, margin="14mm", footer=_footer(rng)))


@layout("courier_list")
def waybills_as_lines(rng: random.Random) -> Drawn:
    """A small carrier: every waybill is a line of the invoice, over as many pages as it takes; sums at the end."""
    account = _account(rng, rng.randint(6, 45), each=True)
    s = Sheet(account.inv, rng)
    names: tuple[str, ...] = rng.choice((("lp", "indeks", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("lp", "indeks", "nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
                        ("indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    waybill = rng.choice(("Nr listu", "List przewozowy", "Nr przesyłki", "Numer listu przewozowego"))
    heads = [waybill if name == "indeks" else s.column(name) for name in names]
    rows = s.item_rows(names)
    if rng.random() < 0.5:
        place = names.index("nazwa") + 1
        towns = [s.text(parcel.town) for parcel in account.parcels] + [""] * account.extras
        heads.insert(place, rng.choice(("Miejsce dostawy", "Dokąd", "Kierunek")))
        rows = [[*row[:place], town, *row[place:]] for row, town in zip(rows, towns, strict=True)]
        names = (*names[:place], "town", *names[place:])
    items = table(heads, rows, keys=names, css="items full")
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")), *_period(s, account)]
    seller, buyer = (f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("sprzedawca", "nabywca"))
    sums = pairs(_sums(s)) if rng.random() < 0.6 else f"{vat_table(s)}{pairs(_sums(s)[3:])}"
    body = (
        f"<table class='two'><tr><td>{seller}</td><td><h2>{_heading(s)}</h2>{pairs([*facts, *_client(s)])}</td></tr></table>"
        f"<p>{buyer}</p>{items}<br><div style='break-inside:avoid'>{sums}<p>{in_words(s)}</p>{pairs(_pay(s))}</div>"
    )
    css = f"{_css(rng)} .items td, .items th {{ font-size: {rng.choice((7, 7.5, 8))}pt; padding: 1.5pt 3pt; }}"
    return s.drawn(page(body, css, font=rng.choice(SANS), size=8.5, margin="13mm", footer=_footer(rng)))


def _grouped(s: Sheet, account: _Account) -> str:
    """Carriage and surcharges under captions of their own, each with its net subtotal."""
    names = s.rng.choice((("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                          ("nazwa", "ilosc", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    heads = "".join(f"<th class='{'' if name == 'nazwa' else 'r'}'>{s.column(name)}</th>" for name in names)
    cut = len(s.inv.lines) - account.extras
    cells = s.item_rows(names)
    body = ""
    captions = s.rng.choice((("Przesyłki", "Usługi dodatkowe i dopłaty"), ("USŁUGI PODSTAWOWE", "DOPŁATY")))
    for caption, span in zip(captions, (slice(cut), slice(cut, None)), strict=True):
        part = s.inv.lines[span]
        if not part:
            continue
        body += f"<tr class='group'><td colspan='{len(names)}'>{caption}</td></tr>"
        for first, *rest in cells[span]:
            body += f"<tr><td>{first}</td>{''.join(f'<td class=r>{cell}</td>' for cell in rest)}</tr>"
        total = s.money(sum((line.wartosc_netto or Decimal(0) for line in part), Decimal(0)))
        body += f"<tr class='sub'><td colspan='{len(names)}'>{caption} – razem netto: {total}</td></tr>"
    return f"<table class='items full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


@layout("courier_list")
def letter_with_slip(rng: random.Random) -> Drawn:
    """A letter to the customer: address at the right, the sum to pay in a slip, services in groups, lists behind."""
    account = _account(rng, rng.randint(10, 60))
    s = Sheet(account.inv, rng)
    seller = account.inv.sprzedawca
    buyer = [s("nabywca_nazwa"), *s.address("nabywca"), *nip_line(s, "nabywca")]
    facts = [(s.label("data_wystawienia"), s("data_wystawienia")), *_period(s, account), *_client(s)]
    due = rng.choice(("Kwota do zapłaty", "Razem do zapłaty (PLN)", "Do zapłaty", "Należność za okres"))
    account_label = rng.choice(("Numer rachunku bankowego do wpłat", "Prosimy o przelew na rachunek"))
    if "przelew" in account_label:
        s.note("forma_platnosci", "przelew")
    slip = (
        f"<div class='slip'>{due}: <b>{s('do_zaplaty')}</b> {s.sign}<br>{s.label('termin_platnosci')} {s('termin_platnosci')}"
        f"<br>{account_label}<br>{s('numer_konta')}</div>"
    )
    head = f"<td>{logo(rng, seller, '#e07b00')}<br>{lines(party(s, 'sprzedawca'))}</td><td><small>{s.label('nabywca')}</small><br>{lines(buyer)}</td>"
    middle = [f"<td><h2>{_heading(s)}</h2>{pairs(facts)}</td>", f"<td>{slip}</td>"]
    if rng.random() < 0.3:
        middle.reverse()
    body = (
        f"<table class='two'><tr>{head}</tr></table><br><table class='two'><tr>{''.join(middle)}</tr></table><br>{_grouped(s, account)}<br>"
        f"{vat_table(s)}<p>{lines(split_payment(s))}</p><p>Reklamacje do faktury przyjmujemy w terminie 14 dni: {contacts(seller)}</p>"
        f"<small>{registers(rng, seller)}</small>{_annex(s, account)}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=8.5, margin="15mm", footer=_footer(rng)))
