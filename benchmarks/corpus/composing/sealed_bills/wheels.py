"""Bills of leased and rented cars and machines."""

from __future__ import annotations

import random
from decimal import Decimal

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
    one,
    past,
    plate,
    row,
    some,
    start,
)
from benchmarks.corpus.composing.sealed_bills.roads import ROAD_FORMS, trade_words
from benchmarks.corpus.content import Line

_LEASE = (
    "Karpacki Leasing S.A.",
    "EFL-Invest Leasing Sp. z o.o.",
    "Leasing Nadwiślański S.A.",
    "Auto Plan Leasing sp. z o.o.",
    "Fundusz Leasingowy Zachód S.A.",
    "Grenada Lease Polska Spółka z o.o.",
)
_RENT = (
    "Rent&Go Polska Sp. z o.o.",
    "Express Rent a Car S.A.",
    "Flota Serwis CFM Sp. z o.o.",
    "WypożyczAuto.pl sp. z o.o.",
    "Maszyny na Godziny Sp. z o.o.",
)


def leasing(rng: random.Random) -> Bill:
    """An instalment of a leased thing with insurance and service, its parts of capital and interest beside."""
    inv = start(rng, _LEASE, (*ROAD_FORMS, "L/######/{m}/{Y}", "{y}/##/######/R", "FL########"), days=(7, 10, 14, 14))
    period = ahead(rng, inv.data_wystawienia)
    number, of = rng.randint(2, 40), rng.choice((48, 60))
    names = (
        f"Rata leasingowa {number}/{of}|Opłata leasingowa nr {number}|Czynsz leasingowy nr {number} z {of}|"
        f"Rata okresowa {number}"
    )
    fee = row(rng, names, "szt.|usł.|rata", 1, (600, 4200))
    lines = [fee, *some(rng, [
        row(rng, "Pakiet serwisowy|Obsługa techniczna pojazdu", "szt.|usł.", 1, (60, 320)),
        row(rng, "Refaktura ubezpieczenia OC/AC|Składka GAP – refaktura", "szt.|usł.", 1, (90, 480)),
        row(rng, "Opłata za obsługę mandatu|Opłata administracyjna", "szt.", 1, (30, 150)),
    ], 0, 2)]  # fmt: skip
    thing, car = (
        one(rng, "Renault Master L3|Wózek widłowy Linde H25|Ford Transit Custom|Tokarka CNC ST-20|Skoda Octavia"),
        plate(rng),
    )
    groups: list[Group] = [(f"{thing}", lines)]
    finish(rng, inv, groups)
    net = fee.wartosc_netto or Decimal(0)
    capital = (net * Decimal(rng.randint(60, 90)) / 100).quantize(Decimal("0.01"))
    parts: list[list[Cell]] = [["część kapitałowa", capital], ["część odsetkowa", net - capital]]
    details = (
        [Detail("W tym opłata leasingowa", ("Składnik", "Netto"), parts, dated=False)] if rng.random() < 0.5 else []
    )
    words = trade_words(
        "Faktura za opłatę leasingową|Faktura – rata leasingu",
        "Finansujący|Leasingodawca",
        "Korzystający|Leasingobiorca|Dane korzystającego",
    )
    extra = [
        ("Przedmiot", thing),
        ("Nr rejestracyjny", car),
        ("VIN", digits(rng, "WVWZZZ1KZ#W######")),
        ("WIBOR 1M", "5,86%"),
    ]
    signed = agreement(rng, period, often=0.85)
    notices = [one(rng, "Brak wpłaty w terminie skutkuje naliczeniem odsetek maksymalnych.|"
                        "Zmiana stopy WIBOR może spowodować zmianę wysokości opłat.")]  # fmt: skip
    return Bill(inv, groups, period, words, client(rng, extra), details, notices, signed, ledger=0.2)


def rented_car(rng: random.Random) -> Bill:
    """Cars and machines by the day or the month, with what the renter used."""
    inv = start(rng, _RENT, (*ROAD_FORMS, "RA/#####/{Y}", "{Y}-W-#####"), days=(3, 7, 14, 14))
    period = past(rng, inv.data_wystawienia)
    days = rng.randint(2, 28)
    lines: list[Line] = [
        row(
            rng,
            "Wynajem samochodu gr. C|Najem pojazdu|Wynajem podnośnika koszowego|Najem minikoparki",
            "doba|dni|dzień",
            days,
            (79, 390),
        ),
        *some(
            rng,
            [
                row(rng, "Przekroczenie limitu km|Dodatkowe kilometry", "km", rng.randint(30, 900), (0.3, 1.1)),
                row(rng, "Zniesienie udziału własnego|Pakiet ochrony Plus", "doba|dni", days, (15, 60)),
                row(rng, "Doładowanie paliwa|Tankowanie przy zwrocie", "l", between(rng, 8, 50), (5, 8)),
                row(rng, "Podstawienie pojazdu|Transport sprzętu", "szt.|usł.", 1, (50, 400)),
            ],
            0,
            3,
        ),
    ]
    groups: list[Group] = [(f"Umowa najmu – pojazd {plate(rng)}", lines)]
    finish(rng, inv, groups)
    words = trade_words("Faktura za wynajem|Faktura – najem", "Wynajmujący|Wypożyczalnia", "Najemca|Dane najemcy")
    extra = [
        ("Rezerwacja", digits(rng, "RES########")),
        ("Nr rej.", plate(rng)),
        ("Kierowca", "Jan Lech"),
        ("Stacja zwrotu", "KRK T1"),
    ]
    return Bill(inv, groups, period, words, client(rng, extra), [], [], agreement(rng, period, often=0.4), paid=0.4,
                ledger=0.05)  # fmt: skip
