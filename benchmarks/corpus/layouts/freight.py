"""Carriers and forwarders: trips with orders and CMR numbers, in złoty or euro, with long terms of carriage."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, Line, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import nrb
from benchmarks.corpus.markup import COLOURS, MONO, SANS, SERIF, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, due, in_words, nip_line, party, split_payment, vat_table

_HOME = ("PL 90-361 Łódź", "PL 81-337 Gdynia", "PL 62-080 Tarnowo Podgórne", "PL 55-040 Bielany Wrocławskie",
         "PL 41-308 Dąbrowa Górnicza", "PL 05-860 Płochocin", "PL 78-100 Kołobrzeg", "PL 39-300 Mielec")  # fmt: skip
_UNION = ("DE 20457 Hamburg", "DE 85049 Ingolstadt", "CZ 619 00 Brno", "NL 3089 Rotterdam", "FR 59000 Lille",
          "IT 37135 Verona", "SK 010 01 Žilina", "BE 2030 Antwerpen", "SE 211 24 Malmö")  # fmt: skip
_OUTSIDE = ("GB NN4 7RG Northampton", "CH 4133 Pratteln", "NO 0667 Oslo", "UA 79000 Lviv")
_TRUCKS = ("WGM", "PZ", "KR", "LU", "DW", "GD", "SK", "EL", "TK")
_TERMS = (
    "Przewoźnik odpowiada za przesyłkę na zasadach Konwencji CMR z dnia 19 maja 1956 r. (Dz.U. 1962 nr 49 poz. 238).",
    "Reklamacje dotyczące faktury przyjmujemy na piśmie w ciągu 7 dni od jej doręczenia; brak uwag oznacza akceptację.",
    "W przypadku opóźnienia w zapłacie naliczamy odsetki ustawowe za opóźnienie w transakcjach handlowych oraz rekompensatę 40, 70 albo 100 EUR.",
    "Faktura wystawiona na podstawie otrzymanych dokumentów przewozowych: CMR, WZ, potwierdzenie wymiany palet.",
    "Cesja wierzytelności wynikających z niniejszej faktury wymaga pisemnej zgody pod rygorem nieważności.",
    "Podstawienie pojazdu po godzinie wskazanej w zleceniu uprawnia do obciążenia postojowym 250 EUR za każdą rozpoczętą dobę.",
    "Przewoźnik posiada ubezpieczenie OCP, polisa nr 4021/88/0317, suma gwarancyjna 300 000 USD na zdarzenie.",
    "Zleceniodawca zobowiązany jest zwrócić palety EUR w stosunku 1:1 w ciągu 14 dni; po tym terminie cena palety wynosi 65,00 zł.",
    "Wszelkie spory rozstrzyga sąd właściwy dla siedziby wystawcy. W sprawach nieuregulowanych stosuje się OPWS 2022.",
)


@dataclass(frozen=True, slots=True)
class Trip:
    """One trip: both ends, the customer's order, the consignment note, the vehicle, its days and its way in km."""

    start: str
    end: str
    order: str
    cmr: str
    truck: str
    loaded: date
    unloaded: date
    km: int

    @property
    def cities(self) -> str:
        """Both cities without country and postcode of a domestic trip."""
        return " – ".join(end.split(" ", 2)[2] for end in (self.start, self.end))


def _trip(rng: random.Random, day: date, ends: tuple[str, ...]) -> Trip:
    start, end = rng.choice(_HOME), rng.choice(ends)
    while end == start:
        end = rng.choice(ends)
    if rng.random() < 0.3:
        start, end = end, start
    unloaded = day - timedelta(days=rng.randint(0, 12))
    number = rng.randint(100, 99999)
    order = rng.choice((f"{number}/{day.year}", f"ZT/{number}/{day.month:02d}/{day.year % 100}", f"TR-{number}",
                        f"SPE{day.year % 100}{number:05d}"))  # fmt: skip
    plate = rng.choice(_TRUCKS)
    truck = f"{plate} {rng.randint(1000, 9999)}{rng.choice('AEKTX')} / {plate} {rng.randint(10, 99)}{rng.choice('PS')}C"
    cmr = rng.choice((f"{rng.randint(100000, 9999999)}", f"PL-{rng.randint(10000, 99999)}"))
    loaded = unloaded - timedelta(days=rng.randint(0, 3))
    return Trip(start, end, order, cmr, truck, loaded, unloaded, rng.randint(120, 620) if ends == _HOME else rng.randint(600, 2100))  # fmt: skip


def _base(rng: random.Random, currency: str, *, foreign: bool = False) -> Invoice:
    """Parties and dates, paid by transfer; the lines come later."""
    buyer = draw_foreign(rng, rng.choice(("DE", "CZ", "NL", "FR"))) if foreign else draw_company(rng, "company", "przemysl")  # fmt: skip
    seller = draw_company(rng, rng.choice(("company", "company", "trader")), "transport")
    inv = draw_invoice(rng, trade="transport", currency=currency, lines=(1, 1), seller=seller, buyer=buyer)
    inv.forma_platnosci, inv.zaplacono, inv.numer_zamowienia = "przelew", None, None
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 30, 45, 60)))
    if currency != "PLN":
        inv.numer_konta = nrb(rng)
    return inv


def _priced(inv: Invoice, found: list[Line]) -> None:
    inv.lines = found
    settle_sums(inv)
    inv.do_zaplaty = inv.suma_brutto


def _terms(rng: random.Random) -> str:
    return " ".join(rng.sample(_TERMS, rng.randint(3, 7)))


def _terms_page(rng: random.Random) -> str:
    """General terms on a page of their own, in numbered paragraphs."""
    shuffled = rng.sample(_TERMS, len(_TERMS))
    paragraphs = "".join(f"<p>§ {number}. {text}</p>" for number, text in enumerate(shuffled, 1))
    return f"<div style='page-break-before: always'><h4>Ogólne warunki świadczenia usług spedycyjnych</h4>{paragraphs}</div>"


def _due_after_documents(s: Sheet) -> Pair:
    """The due date, or days that run from a receipt nobody can date from the page."""
    if s.rng.random() < 0.15:
        return "Termin płatności:", f"{s.rng.choice((30, 45, 60))} dni od daty otrzymania faktury i oryginałów CMR"
    return due(s)


def _in_zloty(s: Sheet) -> str:
    """Net, VAT and gross in both currencies, the rate of exchange below."""
    inv, rng = s.inv, s.rng
    assert inv.kurs_waluty is not None
    assert inv.suma_vat_pln is not None
    net = cents(inv.suma_netto * inv.kurs_waluty)
    vat_pln = s("suma_vat_pln")
    rows = [[s.label(name), s(name), text] for name, text in (
        ("suma_netto", s.money(net)), ("suma_vat", vat_pln), ("suma_brutto", s.money(net + inv.suma_vat_pln)))]  # fmt: skip
    note = rng.choice(("Kurs średni NBP {0}, tabela {1} z dnia {2}", "1 {3} = {0} PLN wg tabeli nr {1} ogłoszonej {2}",
                       "Przeliczenie VAT: kurs {0} z {2}, tab. {1}"))  # fmt: skip
    text = note.format(s("kurs_waluty"), s("tabela_kursu"), s("data_kursu"), inv.waluta)
    return table(["", inv.waluta, "PLN"], rows, keys=("", "netto", "netto"), css="sums") + f"<small>{text}</small>"


def _sums(s: Sheet) -> str:
    if s.inv.waluta != "PLN":
        return _in_zloty(s)
    rows = [[s.label(name), f"{s(name)} {s.sign}"] for name in ("suma_netto", "suma_vat", "suma_brutto")]
    return table([], rows, keys=("", "netto"), css="sums")


_CSS = (".two {{ width: 100%; table-layout: fixed; }} .sums td, .sums th {{ border-bottom: 0.4pt solid {rule}; }} .sums {{ margin-left: auto; }}"
        " .items td, .items th, .vat td, .vat th {{ border: 0.5pt solid {rule}; }} .vat {{ margin-top: 6pt; }}"
        " .terms {{ font-size: 6.5pt; color: #333; text-align: justify; margin-top: 10pt; }} h2 {{ margin: 8pt 0 4pt 0; }}"
        " .band {{ background: {fill}; padding: 4pt 6pt; }}")  # fmt: skip


def _css(rng: random.Random) -> str:
    return _CSS.format(
        rule=rng.choice(("#000", "#888", "#bbb")), fill=rng.choice(("#e6ecf2", "#eee", "#fff3d6", "#fff"))
    )


@layout("freight")
def trips_told(rng: random.Random) -> Drawn:
    """A carrier's invoice: every trip told in one long cell, terms of carriage below the signatures."""
    currency = rng.choice(("PLN", "PLN", "EUR"))
    inv = _base(rng, currency)
    near = currency == "PLN" and rng.random() < 0.6
    count = rng.choices((1, 2, 3, 5), (55, 20, 15, 10))[0]
    trips = [_trip(rng, inv.data_wystawienia, _HOME if near else _UNION) for _ in range(count)]
    inv.data_sprzedazy = max(trip.unloaded for trip in trips)
    found = []
    for trip in trips:
        told = rng.choice((
            "Usługa transportowa {0.start} – {0.end}, zlecenie nr {0.order}, CMR {0.cmr}, pojazd {0.truck}",
            "Fracht {0.start} / {0.end} wg zlec. {0.order} z rozładunkiem {1}, nr rej. {0.truck}",
            "Transport krajowy i międzynarodowy: {0.start} → {0.end}; zał. {2}, rozł. {1}; CMR nr {0.cmr}",
        )).format(trip, trip.unloaded.strftime("%d.%m.%Y"), trip.loaded.strftime("%d.%m.%Y"))  # fmt: skip
        price = Decimal(trip.km * rng.randint(38, 62)) / 10
        price = price.quantize(Decimal(10)) if currency == "PLN" else (price / 4).quantize(Decimal(10))
        found.append(line_of(told, rng.choice(("usł.", "szt.", "fracht", "kurs")), Decimal(1), price, "23", custom=inv.custom))  # fmt: skip
    _priced(inv, found)
    s = Sheet(inv, rng)
    s.unscored("numer_zamowienia", "dokumenty_powiazane")
    names = rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "nazwa", "jednostka", "ilosc", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
        ("nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    labels = rng.choice((("Przewoźnik:", "Zleceniodawca:"), ("Wykonawca usługi", "Zleceniodawca"), ("Sprzedawca", "Nabywca")))  # fmt: skip
    cells = "".join(f"<td>{label}<br>{lines(party(s, role))}</td>" for label, role in zip(labels, ("sprzedawca", "nabywca"), strict=True))  # fmt: skip
    when = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.7:
        when.append((rng.choice(("Data wykonania usługi:", "Data zakończenia usługi", "Data rozładunku / sprzedaży:")), s("data_sprzedazy")))  # fmt: skip
    pay = [(s.label("forma_platnosci"), s("forma_platnosci")), _due_after_documents(s), (s.label("numer_konta"), s("numer_konta"))]  # fmt: skip
    if rng.random() < 0.5:
        pay.append((s.label("bank"), s("bank")))
    below = f"<table class='two'><tr><td>{vat_table(s)}</td><td>{_sums(s)}</td></tr></table>"
    words = in_words(s) if currency == "PLN" else in_words(s).replace(" złotych", "")
    total = f"<p class='band'>{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b></p><p>{words}</p>"
    head = f"<h2 class='{rng.choice(('c', ''))}'>{rng.choice(('FAKTURA VAT nr', 'Faktura nr', 'FAKTURA'))} {s('numer_faktury')}</h2>"
    body = (
        f"<table class='two'><tr><td>{logo(rng, inv.sprzedawca, rng.choice(COLOURS))}</td><td>{pairs(when)}</td></tr></table>{head}"
        f"<table class='two'><tr>{cells}</tr></table><br>{items}{below}{total}{pairs(pay)}<p>{lines(split_payment(s))}</p>"
        f"<p class='terms'>{s.text(_terms(rng))}</p>"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="15mm"))


_CHARGES = (("Fracht morsko-drogowy", 600, 2600), ("Fracht drogowy FTL 24 t", 500, 2400), ("Fracht LTL", 90, 480))
_ADDED = (("Dodatek paliwowy (BAF)", 20, 180), ("Odprawa celna eksportowa", 60, 120), ("Ubezpieczenie cargo", 15, 90),
          ("Opłata dokumentacyjna", 15, 45), ("THC – przeładunek w terminalu", 90, 240), ("Postój powyżej 24 h", 150, 300),
          ("Awizacja i ważenie VGM", 20, 60))  # fmt: skip


def _job(s: Sheet, trip: Trip) -> list[Pair]:
    """The job that the invoice is for; the customer's own order is the one that counts."""
    rng = s.rng
    rows = [("Załadunek:", f"{s.text(trip.start)}, {s.date(trip.loaded)}"), ("Rozładunek:", f"{s.text(trip.end)}, {s.date(trip.unloaded)}"),
            ("Nr listu CMR:", s.text(trip.cmr)), ("Pojazd:", s.text(trip.truck)), ("Waga / objętość:", f"{rng.randint(900, 24000)} kg / {rng.randint(4, 82)} m³"),
            ("Incoterms:", rng.choice(("EXW", "FCA", "DAP", "CPT"))), ("Pozycja spedycyjna:", f"{rng.choice(('R', 'EX', 'IM'))}{rng.randint(10000, 99999)}")]  # fmt: skip
    rows = rng.sample(rows, rng.randint(4, 7))
    if rng.random() < 0.7:
        s.inv.numer_zamowienia = trip.order
        rows.insert(rng.randint(0, len(rows)), (rng.choice(("Państwa zlecenie nr:", "Nr zlecenia klienta:", "Nr Państwa zamówienia:")), s("numer_zamowienia")))  # fmt: skip
    return rows


@layout("freight")
def forwarder(rng: random.Random) -> Drawn:
    """A forwarder's invoice in EUR: the job in a box, its charges one by one, two accounts, terms in two columns."""
    foreign = rng.random() < 0.3
    inv = _base(rng, "EUR", foreign=foreign)
    outside = not foreign and rng.random() < 0.35
    trip = _trip(rng, inv.data_wystawienia, _OUTSIDE if outside else _UNION)
    inv.data_sprzedazy = trip.unloaded
    rate = "np" if foreign else "0" if outside else "23"
    chosen = [rng.choice(_CHARGES), *rng.sample(_ADDED, rng.randint(0, 4))]
    _priced(inv, [line_of(name, "szt.", Decimal(1), Decimal(rng.randint(low, high)), "23" if outside and name == "Opłata dokumentacyjna" else rate, custom=inv.custom) for name, low, high in chosen])  # fmt: skip
    s = Sheet(inv, rng)
    names = rng.choice((("nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                        ("lp", "nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
                        ("lp", "nazwa", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    heads = [f"{s.column(name)} EUR" if name.startswith("wartosc") else s.column(name) for name in names]
    items = table(heads, s.item_rows(names), keys=names, css="items full")
    seller = f"<b>{s('sprzedawca_nazwa')}</b><br>{', '.join(s.address('sprzedawca'))}<br>{rng.choice(('NIP', 'NIP / VAT-UE:', 'VAT ID:'))} {s('sprzedawca_nip')}<br><small>{contacts(inv.sprzedawca)}</small>"  # fmt: skip
    buyer = lines([f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), *nip_line(s, "nabywca")])
    colour = rng.choice(COLOURS)
    dates = [(s.label("data_wystawienia"), s("data_wystawienia")), (rng.choice(("Data wykonania usługi", "Data usługi:")), s("data_sprzedazy")), due(s)]  # fmt: skip
    accounts = [("Konto EUR:", s("numer_konta")), ("SWIFT:", s.text(inv.sprzedawca.swift or ""))]
    if rng.random() < 0.6:
        accounts.append(("Konto PLN (VAT):", s.account(nrb(rng), None, "PLN")))
    note = "Odwrotne obciążenie / reverse charge – podatek rozlicza nabywca." if foreign else ""
    if foreign:
        s.annotate("odwrotne_obciazenie")
    elif outside:
        note = "Usługa transportu międzynarodowego, art. 83 ust. 1 pkt 23 ustawy o VAT."
    job = f"<div class='job'>{pairs(_job(s, trip))}</div>"
    parties = [f"<td><div class='job'><small>{rng.choice(('Nabywca', 'Płatnik', 'Klient'))}</small><br>{buyer}</div></td>", f"<td>{job}</td>"]  # fmt: skip
    rng.shuffle(parties)
    rates = vat_table(s) if rng.random() < 0.5 or len(inv.rates) > 1 else ""
    body = (
        f"<table class='two head'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td>{seller}</td></tr></table>"
        f"<table class='full'><tr><td><h2>Faktura {s('numer_faktury')}</h2></td><td>{pairs(dates)}</td></tr></table>"
        f"<table class='two'><tr>{''.join(parties)}</tr></table><br>{items}{rates}{_sums(s)}"
        f"<p class='band'>{rng.choice(('Do zapłaty', 'Kwota do zapłaty:', 'Należność'))} <b>{s('do_zaplaty')} {s.sign}</b></p><p>{note}</p>"
        f"{pairs(accounts)}<div class='terms cols'>{s.text(_terms(rng))}</div><small>{registers(rng, inv.sprzedawca)}</small>"
        f"{_terms_page(rng) if rng.random() < 0.25 else ''}"
    )
    css = f".job {{ border: 0.7pt solid {colour}; padding: 4pt; }} .head {{ border-bottom: 2pt solid {colour}; }} .cols {{ column-count: 2; }}"
    return s.drawn(page(body, _css(rng) + css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="14mm"))


_LIST_HEADS = {"data": ("Zał. / rozł.", "Data", "Termin"), "cmr": ("Nr CMR", "CMR", "List przewozowy"),
               "zlec": ("Zlecenie", "Nr zlec.", "Nr zlecenia"), "auto": ("Nr rej.", "Pojazd", "Ciągnik / naczepa")}  # fmt: skip


@layout("freight")
def register_of_trips(rng: random.Random) -> Drawn:
    """A collective invoice of a period: trips in a wide register by kilometres, most columns of no one's interest."""
    inv = _base(rng, "PLN")
    trips = [_trip(rng, inv.data_wystawienia, _HOME) for _ in range(rng.randint(4, 14))]
    trips.sort(key=lambda trip: trip.unloaded)
    rate_km = Decimal(rng.randint(380, 640)) / 100
    _priced(inv, [line_of(trip.cities, "km", Decimal(trip.km), rate_km, "23", custom=inv.custom) for trip in trips])  # fmt: skip
    s = Sheet(inv, rng)
    s.unscored("numer_zamowienia", "dokumenty_powiazane")
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    extra = rng.sample(sorted(_LIST_HEADS), rng.randint(2, 3))
    cells = {"data": [f"{trip.loaded:%d.%m} – {trip.unloaded:%d.%m}" for trip in trips], "cmr": [trip.cmr for trip in trips],
             "zlec": [trip.order for trip in trips], "auto": [trip.truck.split(" / ", maxsplit=1)[0] for trip in trips]}  # fmt: skip
    heads = [
        rng.choice(("Trasa", "Relacja", "Opis usługi – trasa")) if name == "nazwa" else s.column(name) for name in names
    ]
    heads[2:2] = [rng.choice(_LIST_HEADS[key]) for key in extra]
    rows = [
        [*row[:2], *(s.text(cells[key][index]) for key in extra), *row[2:]]
        for index, row in enumerate(s.item_rows(names))
    ]
    items = table(heads, rows, keys=(*names[:2], *extra, *names[2:]), css="items full")
    first = min(trip.loaded for trip in trips)
    s.note("okres_od", first)
    s.note("okres_do", trips[-1].unloaded)
    s.note("data_sprzedazy", trips[-1].unloaded)
    period = f"{rng.choice(('Sprzedaż za okres', 'Usługi wykonane w okresie', 'Za okres'))} {s.date(first)} – {s.date(trips[-1].unloaded)}"
    sides = [f"<b>{s.label(role)}</b><br>{lines(party(s, role))}" for role in ("nabywca", "sprzedawca")]
    title = f"{rng.choice(('Faktura zbiorcza nr', 'FAKTURA ZBIORCZA', 'Faktura VAT nr'))} {s('numer_faktury')}"
    bill = [(s.label("forma_platnosci"), s("forma_platnosci")), due(s), (s.label("numer_konta"), s("numer_konta"))]
    body = (
        f"<table class='two'><tr><td><h2>{title}</h2>{s.label('data_wystawienia')} {s('data_wystawienia')}<br>{period}</td><td>{sides[1]}</td></tr>"
        f"<tr><td>{pairs(bill)}</td><td><br>{sides[0]}</td></tr></table><br>{items}<br><table class='two'><tr><td>{vat_table(s)}</td><td>{_sums(s)}"
        f"<p class='band r'>{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b></p></td></tr></table><p>{in_words(s)}</p>"
        f"<p>{lines(split_payment(s))}</p><p class='terms'>{s.text(_terms(rng))}</p>"
    )
    css = ".items td, .items th { font-size: 7pt; padding: 1.5pt 2.5pt; }"
    return s.drawn(page(body, _css(rng) + css, font=rng.choice((*SANS, *MONO[:2])), size=8, margin="13mm"))
