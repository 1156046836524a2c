"""Bills of the road: couriers, fuel cards, car parks, tolls, leasing and rented cars."""

from __future__ import annotations

import random
from functools import partial

from benchmarks.corpus.composing.sealed_bills.bill import (
    Bill,
    Cell,
    Detail,
    Group,
    agreement,
    ahead,
    between,
    client,
    clock,
    digits,
    finish,
    inside,
    net_of,
    one,
    past,
    perhaps,
    plate,
    row,
    some,
    split,
    start,
)

_COURIER = (
    "Kurier Błyskawica Sp. z o.o.",
    "Paczka w Drodze S.A.",
    "GLX Express Poland Sp. z o.o.",
    "Poczta Prywatna S.A.",
    "InBox Paczkomaty Sp. z o.o.",
    "Trans-Paczka Logistics sp. z o.o.",
    "UPX Polska Sp. z o.o.",
)
_FUEL = ("Petrolux Cards Polska Sp. z o.o.", "Stacje Paliw Orlik S.A.", "EuroTank Fleet Sp. z o.o.", "BałtykOil S.A.",
         "Karta Flota 24 Sp. z o.o.", "Circuit Oil Polska Sp. z o.o.")  # fmt: skip
_PARK = ("ParkUp Polska Sp. z o.o.", "Zarząd Parkingów {city} Sp. z o.o.", "Garaże Centrum S.A.", "Mobipark sp. z o.o.",
         "City Parking Operator Sp. z o.o.")  # fmt: skip
_TOLL = ("Autostrada Mazowsze S.A.", "ViaPay Sp. z o.o.", "Drogi Płatne Południe S.A.", "TollNet Polska Sp. z o.o.",
         "EuroVia Services sp. z o.o.")  # fmt: skip
ROAD_FORMS = ("FV/{Y}/{m}/#####", "{Y}/{m}/######/K", "#########", "FS-#####/{m}/{Y}", "Z/{y}/######", "VAT/#####/{Y}",
          "{Y}{m}{d}-####", "F-#######/{y}", "@@/#####/{m}/{Y}", "6########/{y}")  # fmt: skip


def trade_words(titles: str, sellers: str, buyers: str, places: str = "Miejsce usługi") -> dict[str, tuple[str, ...]]:
    return {
        "title": ("Faktura VAT", "Faktura", "FAKTURA VAT", *titles.split("|")),
        "seller": ("Sprzedawca", "Wystawca", *sellers.split("|")),
        "buyer": ("Nabywca", "Klient", *buyers.split("|")),
        "place": tuple(places.split("|")),
    }


def courier(rng: random.Random) -> Bill:
    """A collective bill of consignments by service, with their list."""
    inv = start(rng, _COURIER, ROAD_FORMS, days=(7, 14, 14, 21, 30))
    period = past(rng, inv.data_wystawienia)
    counts = [rng.randint(1, 60) for _ in range(5)]
    services = some(rng, [
        row(rng, "Przesyłka krajowa standard|Kurier Standard do 10 kg|Paczka D2D", "szt.", counts[0], (9, 21)),
        row(rng, "Paczka do punktu|Przesyłka paczkomatowa rozm. B|Punkt–Punkt", "szt.", counts[1], (7, 14)),
        row(rng, "Przesyłka pobraniowa – dopłata|Opłata COD|Usługa pobrania", "szt.", counts[2], (2, 6)),
        row(rng, "Ekspres 9:00|Doręczenie do 12:00|Next Day Premium", "szt.", counts[3], (19, 60)),
        row(rng, "Przesyłka międzynarodowa UE|Eksport drogowy|Europe Road", "szt.", counts[4], (38, 120)),
    ], 1, 4)  # fmt: skip
    groups: list[Group] = [(one(rng, "Usługi przewozowe|Przesyłki"), services)]
    if rng.random() < 0.7:
        fees = some(rng, [
            row(rng, "Opłata paliwowa|Korekta paliwowa|Dodatek paliwowy", "szt.|usł.", 1, (4, 190)),
            row(rng, "Opłata drogowa|Dodatek drogowy", "szt.|usł.", 1, (2, 40)),
            row(rng, "Ubezpieczenie przesyłek|Deklarowana wartość", "szt.", rng.randint(1, 20), (1, 5)),
        ], 1, 3)  # fmt: skip
        groups.append((one(rng, "Opłaty dodatkowe|Usługi dodatkowe"), fees))
    finish(rng, inv, groups)
    count = rng.choice((6, 12, 20, 38))
    parts = split(rng, net_of(services), count)
    days = sorted(inside(rng, period) for _ in range(count))
    rows: list[list[Cell]] = [
        [digits(rng, "62################"), day, one(rng, "Warszawa|Kraków|Ełk|Sopot|Zgierz|Berlin|Piła"),
         f"{rng.randint(1, 30)},{rng.randint(0, 9)}", one(rng, "STD|COD|EXP|PKT"), part]
        for day, part in zip(days, parts, strict=True)
    ]  # fmt: skip
    heads = ("Nr listu przewozowego", "Nadano", "Do", "Waga kg", "Usługa", "Netto")
    details = perhaps(rng, 0.7, "Specyfikacja przesyłek|Zestawienie listów przewozowych", heads, rows)
    words = trade_words(
        "Faktura zbiorcza|Zbiorcza faktura VAT|Faktura za usługi kurierskie",
        "Przewoźnik|Usługodawca",
        "Zleceniodawca|Płatnik|Dane płatnika",
    )
    extra = [("Opiekun handlowy", phone_or_name(rng)), ("Oddział", digits(rng, "WA#")), ("SAP", digits(rng, "1######"))]
    notices = [one(rng, "Reklamacje dotyczące przesyłek prosimy zgłaszać w terminie 7 dni od doręczenia.|"
                        "Wysokość opłaty paliwowej publikujemy co miesiąc na stronie.")]  # fmt: skip
    return Bill(inv, groups, period, words, client(rng, extra), details, notices, agreement(rng, period), ledger=0.15)


def phone_or_name(rng: random.Random) -> str:
    return one(rng, "Anna Wilk, wew. 214|Robert Sowa|zespół B2B Zachód|Ewa Kern, 22 555 01 02")


def fuel(rng: random.Random) -> Bill:
    """Fuel cards: products in sum, transactions by card."""
    gross = rng.random() < 0.3
    item = partial(row, rng, gross=gross)
    inv = start(rng, _FUEL, ROAD_FORMS, days=(7, 14, 14, 21, 30))
    day = inv.data_wystawienia
    period = past(rng, day)
    litres = between(rng, 40, 1900)
    products = [
        item("Olej napędowy ON|ON Standard|Diesel|Olej napędowy Ekodiesel", "l|litr|dm3", litres, (4.5, 6.1)),
        *some(
            rng,
            [
                item("Benzyna Pb95|Pb 95 E10|Benzyna bezołowiowa 95", "l|litr|dm3", between(rng, 20, 400), (4.6, 6.2)),
                item("AdBlue luz|AdBlue", "l|litr", between(rng, 5, 60), (2.4, 4.2)),
                item("Myjnia automatyczna|Mycie pojazdu – program 3", "szt.", rng.randint(1, 6), (18, 45)),
                item("LPG|Gaz LPG – autogaz", "l|litr", between(rng, 15, 200), (2.1, 2.9)),
                item("Opłata za kartę|Obsługa karty flotowej", "szt.", rng.randint(1, 8), (3, 12)),
            ],
            0,
            3,
        ),
    ]
    groups: list[Group] = [(one(rng, "Zakupy bezgotówkowe|Produkty i usługi|Transakcje kartowe"), products)]
    finish(rng, inv, groups, gross=gross)
    count = rng.choice((4, 8, 14, 26))
    cards = [(digits(rng, "7083 #### #### ##"), plate(rng)) for _ in range(rng.randint(1, 4))]
    days = sorted(inside(rng, period) for _ in range(count))
    rows: list[list[Cell]] = []
    for moment, part in zip(days, split(rng, litres, count), strict=True):
        card, car = rng.choice(cards)
        rows.append(
            [
                card,
                car,
                moment,
                digits(rng, "St. 4##"),
                one(rng, "ON|ON|ON Plus"),
                part,
                str(rng.randint(20_000, 240_000)),
            ]
        )
    heads = ("Karta", "Nr rej.", "Data", "Stacja", "Produkt", "Litry", "Przebieg")
    details = perhaps(rng, 0.75, "Wykaz transakcji|Załącznik – transakcje|Szczegóły tankowań", heads, rows)
    words = trade_words(
        "Faktura zbiorcza|Faktura okresowa|Faktura flotowa", "Dostawca|Emitent kart", "Posiadacz kart|Dane nabywcy"
    )
    notices = [
        one(
            rng,
            "Limit kredytu kupieckiego: 20 000,00 zł, wykorzystano 43%.|Zagubienie karty zgłoś: 800 120 120.|"
            "Paliwa objęte podatkiem akcyzowym i opłatą paliwową w cenie.",
        )
    ]
    extra = [("Nr floty", digits(rng, "FL-#####")), ("Limit", "20 000 zł"), ("Liczba kart", str(len(cards)))]
    return Bill(inv, groups, period, words, client(rng, extra), details, notices, agreement(rng, period), ledger=0.2,
                gross=gross)  # fmt: skip


def parking(rng: random.Random) -> Bill:
    """Season tickets, stays and the cards of a car park."""
    gross = rng.random() < 0.5
    item = partial(row, rng, gross=gross)
    inv = start(rng, _PARK, (*ROAD_FORMS, "PRK/####/{m}/{Y}", "###/P2/{Y}"), private=0.1, days=(7, 7, 14, 14))
    period = (ahead if rng.random() < 0.4 else past)(rng, inv.data_wystawienia)
    lines = some(
        rng,
        [
            item(
                "Abonament parkingowy – miejsce ogólne|Abonament 24h|Miejsce postojowe nr 214",
                "szt.|mies.|m-c",
                rng.randint(1, 8),
                (90, 480),
            ),
            item(
                "Postój godzinowy|Parkowanie krótkoterminowe|Postój poza abonamentem",
                "godz.",
                rng.randint(2, 90),
                (2, 8),
            ),
            item("Karta zbliżeniowa|Wydanie identyfikatora", "szt.", rng.randint(1, 5), (15, 50)),
            item("Ładowanie pojazdu elektrycznego|Energia do ładowania EV", "kWh", between(rng, 8, 400), (1.4, 2.9)),
        ],
        1,
        3,
    )
    groups: list[Group] = [("Parking", lines)]
    finish(rng, inv, groups, gross=gross)
    rows: list[list[Cell]] = [
        [
            plate(rng),
            inside(rng, period),
            clock(rng, 6, 12),
            clock(rng, 13, 22),
        ]
        for _ in range(rng.randint(3, 14))
    ]
    details = [Detail("Rejestr wjazdów", ("Pojazd", "Data", "Wjazd", "Wyjazd"), rows)] if rng.random() < 0.4 else []
    words = trade_words(
        "Faktura za parking|Faktura abonamentowa", "Operator parkingu|Zarządca", "Użytkownik|Najemca miejsca"
    )
    extra = [("Pojazd", plate(rng)), ("Parking", one(rng, "P1 Dworzec|Garaż podziemny -2|Strefa Biznes"))]
    return Bill(inv, groups, period, words, client(rng, extra), details, [], agreement(rng, period, often=0.2),
                paid=0.4, ledger=0.1, gross=gross)  # fmt: skip


def toll(rng: random.Random) -> Bill:
    """Passages through toll gates by vehicle."""
    gross = rng.random() < 0.4
    item = partial(row, rng, gross=gross)
    inv = start(rng, _TOLL, (*ROAD_FORMS, "TOLL-{Y}-######"), days=(7, 14, 14, 21))
    period = past(rng, inv.data_wystawienia)
    groups: list[Group] = []
    rows: list[list[Cell]] = []
    for _ in range(rng.randint(1, 4)):
        car, count = plate(rng), rng.randint(1, 22)
        lines = [
            item(
                "Przejazd odcinkiem płatnym A2|Opłata za przejazd autostradą|Przejazd – kat. 2|Opłata drogowa e-Toll",
                "szt.|przejazd",
                count,
                (9, 46),
            )
        ]
        if rng.random() < 0.3:
            lines.append(item("Najem urządzenia OBU|Opłata serwisowa", "szt.|mies.", 1, (5, 19)))
        groups.append((f"Pojazd {car}", lines))
        days = sorted(inside(rng, period) for _ in range(min(count, 9)))
        rows += [
            [car, day, one(rng, "Konin W|Stryków|Nowy Tomyśl|Żernica|Balice"), one(rng, "kat. 1|kat. 2|kat. 3")]
            for day in days
        ]
    finish(rng, inv, groups, gross=gross)
    heads = ("Pojazd", "Dzień", "Bramka", "Kategoria")
    details = perhaps(rng, 0.6, "Przejazdy|Ewidencja przejazdów", heads, rows)
    words = trade_words(
        "Faktura za przejazdy|Faktura zbiorcza", "Operator|Koncesjonariusz", "Użytkownik konta|Dane nabywcy"
    )
    extra = [("Konto przedpłacone", "nie"), ("Nr OBU", digits(rng, "OBU#########"))]
    return Bill(inv, groups, period, words, client(rng, extra), details, [], None, paid=0.25, ledger=0.2, gross=gross)
