"""Bills of the house: waste, rent with media, hotel folios, brokers of insurance."""

from __future__ import annotations

import random
from datetime import timedelta
from functools import partial

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.sealed_bills.bill import (
    Bill,
    Cell,
    Detail,
    Group,
    agreement,
    ahead,
    between,
    client,
    digits,
    finish,
    inside,
    one,
    past,
    row,
    some,
    start,
)

_WASTE = (
    "Eko-Odbiór Sp. z o.o.",
    "Zakład Oczyszczania Miasta {city} Sp. z o.o.",
    "Remopol Odpady S.A.",
    "Zielony Kontener Sp. z o.o.",
    "Miejskie Przedsiębiorstwo Oczyszczania w {w} Sp. z o.o.",
    "SurowceBis sp. z o.o. sp. k.",
)
_RENT = (
    "Nieruchomości Kamienica Sp. z o.o.",
    "Park Biznesu Zachód S.A.",
    "Spółdzielnia Mieszkaniowa „Jutrzenka”",
    "Zarząd Budynków Komunalnych w {w}",
    "Galeria Handlowa Rondo Sp. z o.o.",
    "Magazyny Logistyczne LOG-4 sp. z o.o.",
)
_HOTEL = (
    "Hotel Pod Kasztanem Sp. z o.o.",
    "Grand Baltic Hotele S.A.",
    "Dworek Zacisze sp. j.",
    "Apartamenty Rynek Sp. z o.o.",
    "Hotele Polskie Południe Sp. z o.o.",
    "Ośrodek Wypoczynkowy „Mewa” Sp. z o.o.",
)
_BROKER = ("Polisa Broker Sp. z o.o.", "Kancelaria Brokerska Asekura S.A.", "Brokerzy Zachodni sp. z o.o.",
           "Certus Broker Ubezpieczeniowy Sp. z o.o.")  # fmt: skip
_FORMS = ("####/{m}/{Y}", "FV/####/{Y}", "F/{Y}/{m}/####", "{y}-######", "FVS/#####/{m}/{y}", "###/{Y}/@@", "{Y}/#####",
          "F ######/{Y}", "#####/{y}/FV")  # fmt: skip
_EXEMPT = ("Usługa zwolniona z VAT na podstawie art. 43 ust. 1 pkt 37 ustawy o VAT.",
           "Zwolnienie z podatku: art. 43 ust. 1 pkt 37 ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług.",
           "Sprzedaż zwolniona od podatku VAT – art. 43 ust. 1 pkt 37.")  # fmt: skip


def waste(rng: random.Random) -> Bill:
    """Containers emptied, waste by weight, with the cards of handover."""
    inv = start(rng, _WASTE, (*_FORMS, "OD/#####/{m}/{Y}"), private=0.1, days=(7, 14, 14, 21, 30))
    period = past(rng, inv.data_wystawienia)
    visits = rng.choice((1, 2, 4, 4, 8))
    lines = some(
        rng,
        [
            row(
                rng,
                "Odbiór odpadów zmieszanych 1100 l|Wywóz nieczystości – poj. 1100 l|20 03 01 odpady komunalne",
                "szt.|pojemnik",
                visits,
                (55, 190),
                rate="8",
            ),
            row(
                rng,
                "Odbiór odpadów segregowanych – papier|15 01 01 opakowania z papieru",
                "szt.|pojemnik|Mg",
                visits,
                (20, 80),
                rate="8",
            ),
            row(
                rng,
                "Odbiór bioodpadów|20 02 01 odpady ulegające biodegradacji",
                "szt.|worek",
                visits,
                (12, 60),
                rate="8",
            ),
            row(
                rng,
                "Kontener KP-7 gruz|17 01 07 zmieszane odpady z betonu",
                "szt.|Mg",
                between(rng, 1, 9, 1),
                (160, 700),
                rate="8",
            ),
            row(rng, "Dzierżawa pojemnika|Najem pojemnika 240 l", "szt.|mies.", rng.randint(1, 6), (6, 40)),
            row(rng, "Transport i podstawienie|Dojazd", "kurs|usł.", rng.randint(1, 3), (50, 250), rate="8"),
        ],
        1,
        5,
    )
    groups: list[Group] = [(one(rng, "Gospodarka odpadami|Odbiór odpadów"), lines)]
    finish(rng, inv, groups)
    rows: list[list[Cell]] = [
        [
            inside(rng, period),
            digits(rng, "####/KPO/######"),
            one(rng, "20 03 01|15 01 06|17 01 07"),
            f"0,{rng.randint(100, 980)} Mg",
        ]
        for _ in range(visits)
    ]
    details = [
        Detail(one(rng, "Karty przekazania odpadów|Wykaz odbiorów"), ("Dzień", "Nr KPO", "Kod odpadu", "Masa"), rows)
    ]
    words = {
        "title": (
            "Faktura VAT",
            "Faktura",
            "Faktura za wywóz odpadów",
            "FAKTURA VAT",
            "Faktura za gospodarowanie odpadami",
        ),
        "seller": ("Sprzedawca", "Wykonawca", "Usługodawca", "Wystawca"),
        "buyer": ("Nabywca", "Klient", "Zleceniodawca", "Płatnik", "Wytwórca odpadów (nabywca)"),
        "place": ("Adres odbioru", "Miejsce odbioru odpadów", "Punkt odbioru", "Nieruchomość"),
    }
    extra = [
        ("BDO klienta", digits(rng, "000######")),
        ("Trasa", digits(rng, "T-##")),
        ("Nr punktu", digits(rng, "1####/#")),
    ]
    return Bill(inv, groups, period, words, client(rng, extra), details if rng.random() < 0.45 else [], [],
                agreement(rng, period), inv.nabywca.adres if rng.random() < 0.4 else "", ledger=0.25)  # fmt: skip


def rent(rng: random.Random) -> Bill:
    """Rent of premises, service charge, media by share."""
    inv = start(rng, _RENT, (*_FORMS, "CZ/####/{m}/{Y}", "NAJ-{Y}-####"), private=0.1, days=(7, 10, 14, 14))
    period = ahead(rng, inv.data_wystawienia)
    area = between(rng, 14, 260)
    main = row(
        rng,
        "Czynsz najmu lokalu użytkowego|Czynsz za lokal U-3|Najem powierzchni biurowej|Czynsz dzierżawny",
        "m2|m²",
        area,
        (19, 75),
    )
    if rng.random() < 0.4:
        main = row(rng, "Czynsz najmu – lokal 2.14|Czynsz miesięczny", "mies.|szt.|usł.", 1, (700, 6200))
    media = some(rng, [
        row(rng, "Opłata eksploatacyjna|Service charge|Zaliczka na koszty wspólne", "m2|m²", area, (4, 22)),
        row(rng, "Energia elektryczna – refaktura", "kWh", rng.randint(40, 2400), (0.7, 1.4), places=4),
        row(rng, "Woda i ścieki – refaktura|Zimna woda", "m3", rng.randint(1, 30), (9, 22), rate="8"),
        row(rng, "Centralne ogrzewanie|Ogrzewanie – zaliczka", "m2|m²", area, (3, 11)),
        row(rng, "Wywóz śmieci", "mies.|szt.", 1, (30, 220), rate="8"),
        row(rng, "Miejsce postojowe", "szt.", rng.randint(1, 4), (120, 380)),
    ], 0, 4)  # fmt: skip
    groups: list[Group] = [("Czynsz", [main])]
    groups += [(one(rng, "Media i eksploatacja|Opłaty dodatkowe"), media)] if media else []
    if rng.random() < 0.5:
        groups = [("Lokal", [main, *media])]
    finish(rng, inv, groups)
    words = {
        "title": ("Faktura VAT", "Faktura", "Faktura za czynsz", "FAKTURA", "Faktura za najem i media"),
        "seller": ("Sprzedawca", "Wynajmujący", "Wystawca", "Zarządca (sprzedawca)"),
        "buyer": ("Nabywca", "Najemca", "Klient", "Dane najemcy", "Użytkownik lokalu (nabywca)"),
        "place": ("Adres lokalu", "Przedmiot najmu", "Lokal", "Budynek"),
    }
    extra = [
        ("Nr lokalu", one(rng, "U-3|2.14|LU 7|105A")),
        ("Powierzchnia", f"{area} m²".replace(".", ",")),
        ("Indeks", digits(rng, "1###-##")),
    ]
    notices = [one(rng, "Czynsz waloryzowany corocznie wskaźnikiem GUS.|Zaliczki rozliczane są po zakończeniu roku.")]
    place = f"ul. {one(rng, 'Handlowa|Targowa|Bankowa|Parkowa')} {rng.randint(1, 60)}, {inv.sprzedawca.miasto}"
    return Bill(inv, groups, period, words, client(rng, extra), [], notices, agreement(rng, period, often=0.5),
                place if rng.random() < 0.4 else "", ledger=0.3)  # fmt: skip


def hotel(rng: random.Random) -> Bill:
    """A folio: nights, meals, parking, and what was paid at the desk."""
    gross = rng.random() < 0.7
    item = partial(row, rng, gross=gross)
    inv = start(rng, _HOTEL, (*_FORMS, "REC/####/{Y}", "FOL-######"), private=0.05, days=(7, 7, 14))
    nights = rng.randint(1, 6)
    last = inv.data_wystawienia - timedelta(days=rng.choice((0, 0, 0, 1)))
    period = last - timedelta(days=nights), last
    lines = [
        item(
            "Nocleg – pokój jednoosobowy|Usługa hotelowa|Pokój DBL Standard|Nocleg ze śniadaniem",
            "doba|noc|szt.",
            nights,
            (149, 520),
            rate="8",
        ),
        *some(
            rng,
            [
                item("Śniadanie|Śniadanie – bufet", "os.|szt.", nights, (29, 65), rate="8"),
                item("Kolacja|Usługa gastronomiczna", "szt.", rng.randint(1, 4), (39, 140), rate="8"),
                item("Parking strzeżony|Garaż", "doba", nights, (20, 70)),
                item("Minibar|Pralnia|Strefa SPA", "szt.", rng.randint(1, 3), (15, 120)),
                item("Wynajem sali konferencyjnej", "godz.", rng.randint(2, 9), (60, 190)),
            ],
            0,
            4,
        ),
    ]
    groups: list[Group] = [(f"Pokój {rng.randint(101, 512)}", lines)]
    finish(rng, inv, groups, gross=gross)
    words = {
        "title": ("Faktura VAT", "Faktura", "Faktura za pobyt", "Folio – faktura VAT", "FAKTURA"),
        "seller": ("Sprzedawca", "Wystawca", "Hotel (sprzedawca)", "Usługodawca"),
        "buyer": ("Nabywca", "Firma", "Dane do faktury", "Płatnik", "Klient"),
        "place": ("Obiekt",),
    }
    extra = [
        ("Gość", person(rng)),
        ("Pokój", str(rng.randint(101, 512))),
        ("Rezerwacja", digits(rng, "BK########")),
        ("Recepcjonista", "MK"),
    ]
    notices = [
        one(rng, "Opłata miejscowa pobrana odrębnie.|Doba hotelowa trwa od 15:00 do 11:00.|Dziękujemy za pobyt!")
    ]
    number = client(rng, extra, label="Nr gościa|Folio|Konto gościa|Nr rezerwacji")
    return Bill(inv, groups, period, words, number, [], notices, None, paid=0.75, ledger=0.0, gross=gross)


def broker(rng: random.Random) -> Bill:
    """Commission of a broker, free of VAT, policy by policy."""
    inv = start(rng, _BROKER, (*_FORMS, "PROW/###/{Y}"), days=(7, 14, 14, 30))
    period = past(rng, inv.data_wystawienia)
    kind = one(rng, "Prowizja brokerska|Kurtaż|Pośrednictwo ubezpieczeniowe|Wynagrodzenie prowizyjne")
    unit = one(rng, "szt.|usł.|polisa")
    lines = [
        row(rng, f"{kind} – polisa {digits(rng, '1009######')}", unit, 1, (60, 1900), rate="zw")
        for _ in range(rng.choices((1, 2, 4, 9), (45, 25, 20, 10))[0])
    ]
    groups: list[Group] = [("Prowizje", lines)]
    finish(rng, inv, groups)
    words = {
        "title": ("Faktura", "Faktura VAT", "Faktura prowizyjna", "Faktura za pośrednictwo"),
        "seller": ("Sprzedawca", "Broker", "Wystawca", "Pośrednik"),
        "buyer": ("Nabywca", "Zakład ubezpieczeń", "Klient", "Kontrahent"),
        "place": ("Oddział",),
    }
    extra = [
        ("Nr agenta", digits(rng, "8####")),
        ("Ryzyko", one(rng, "OC/AC|majątek|CARGO")),
        ("Zezwolenie KNF", digits(rng, "1###/##")),
    ]
    return Bill(inv, groups, period, words, client(rng, extra, label="Nr partnera|Kod zakładu"), [],
                [rng.choice(_EXEMPT)], agreement(rng, period), ledger=0.0)  # fmt: skip
