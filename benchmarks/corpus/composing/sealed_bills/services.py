"""Bills of subscriptions, monitoring and guards."""

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
    client,
    clock,
    digits,
    finish,
    inside,
    one,
    past,
    phone,
    row,
    some,
    start,
)
from benchmarks.corpus.composing.sealed_bills.network import LINE_FORMS
from benchmarks.corpus.content import Line

_CLOUD = ("Chmurka.io Sp. z o.o.", "Bitfolder S.A.", "Planista Online Sp. z o.o.", "Prasowy Dom Wydawniczy S.A.",
          "Serwerownia Gdynia Sp. z o.o.", "LEX-Info Wydawnictwo Sp. z o.o.", "Domenomat.pl sp. z o.o.")  # fmt: skip
_GUARD = ("Agencja Ochrony „Tarcza” Sp. z o.o.", "Sokół Security S.A.", "Juwentis Monitoring Sp. z o.o.",
          "Biuro Ochrony i Detektywistyki Gryf Sp. z o.o. sp. k.", "Alarm-System Bis sp. z o.o.")  # fmt: skip


def _plans(rng: random.Random) -> list[Line]:
    if rng.random() < 0.25:
        return some(
            rng,
            [
                row(
                    rng,
                    "Prenumerata „Kurier Podatkowy” – wydanie drukowane|Prenumerata tygodnika, 13 numerów",
                    "szt.|egz.",
                    1,
                    (60, 390),
                    rate="8",
                ),
                row(rng, "Dostęp do serwisu online|Archiwum cyfrowe", "mies.|szt.", rng.choice((1, 3, 12)), (15, 60)),
                row(rng, "Dodatek specjalny|Poradnik VAT w druku", "egz.", rng.randint(1, 3), (12, 70), rate="5"),
            ],
            1,
            3,
        )
    users = rng.randint(2, 40)
    return [
        row(
            rng,
            "Plan Zespół – użytkownik|Licencja Business / użytkownik|Stanowisko w systemie CRM",
            "użytk.|szt.|stan.",
            users,
            (12, 89),
        ),
        *some(
            rng,
            [
                row(
                    rng,
                    "Serwer VPS 8 GB RAM|Przestrzeń 500 GB|Hosting pakiet Pro",
                    "mies.|szt.",
                    rng.choice((1, 1, 12)),
                    (19, 160),
                ),
                row(rng, "Odnowienie domeny .pl|Domena .com.pl – 1 rok", "szt.|rok", rng.randint(1, 4), (49, 129)),
                row(rng, "Wsparcie rozszerzone|Kopie zapasowe", "mies.", 1, (20, 200)),
                row(rng, "Pakiet 1000 SMS|Pakiet API 10 000 zapytań", "szt.|pak.", rng.randint(1, 5), (39, 120)),
            ],
            0,
            3,
        ),
    ]


def subscription(rng: random.Random) -> Bill:
    """Software, hosting and papers by subscription, often paid by card at once."""
    inv = start(rng, _CLOUD, (*LINE_FORMS, "SUB-{Y}-#####", "####/PREN/{Y}", "FS {y}/{m}/####"), days=(7, 14, 14, 30))
    period = ahead(rng, inv.data_wystawienia, rng.choices((1, 3, 12), (60, 15, 25))[0])
    groups: list[Group] = [(one(rng, "Subskrypcja|Abonament|Usługi w okresie"), _plans(rng))]
    finish(rng, inv, groups)
    words = {
        "title": ("Faktura", "Faktura VAT", "Faktura za subskrypcję", "Faktura elektroniczna", "FAKTURA"),
        "seller": ("Sprzedawca", "Wystawca", "Usługodawca", "Od", "Wydawca"),
        "buyer": ("Nabywca", "Klient", "Dla", "Subskrybent", "Dane nabywcy", "Zamawiający"),
        "place": ("Konto użytkownika",),
    }
    extra = [("ID subskrypcji", digits(rng, "sub_@@######")), ("Konto", f"admin@{inv.nabywca.www[4:] or 'firma.pl'}"),
             ("Odnowienie", "automatyczne")]  # fmt: skip
    return Bill(inv, groups, period, words, client(rng, extra), [],
                ["Dziękujemy, że jesteś z nami!"][: rng.randint(0, 1)], agreement(rng, period, often=0.15), paid=0.45,
                ledger=0.1)  # fmt: skip


def security(rng: random.Random) -> Bill:
    """Monitoring of objects, hours of guards, interventions."""
    inv = start(rng, _GUARD, (*LINE_FORMS, "###/{m}/{Y}/MON", "OCH/{Y}/####"), private=0.1, days=(7, 14, 14, 21, 30))
    period = (past if rng.random() < 0.6 else ahead)(rng, inv.data_wystawienia)
    groups: list[Group] = []
    for number in range(rng.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]):
        name = one(rng, "Hala|Magazyn|Biuro|Sklep|Parking|Budynek administracyjny|Plac budowy")
        hours = Decimal(rng.choice((168, 372, 720, 744, 96)))
        lines = some(
            rng,
            [
                row(
                    rng,
                    "Monitoring systemu alarmowego|Dozór elektroniczny|Stałe monitorowanie obiektu",
                    "mies.|m-c|ryczałt",
                    1,
                    (59, 420),
                ),
                row(
                    rng,
                    "Ochrona fizyczna|Dyżur pracownika ochrony|Służba ochronna – posterunek",
                    "rbg|godz.|rh",
                    hours,
                    (27, 44),
                ),
                row(
                    rng,
                    "Interwencja grupy patrolowej|Dojazd grupy interwencyjnej",
                    "szt.",
                    rng.randint(1, 6),
                    (60, 180),
                ),
                row(rng, "Konserwacja systemu SSWiN|Przegląd kamer CCTV", "kpl.|usł.", 1, (90, 600)),
            ],
            1,
            3,
        )
        groups.append(
            (
                f"{name} {number + 1}, ul. {one(rng, 'Hutnicza|Stalowa|Rzemieślnicza')} {rng.randint(1, 90)}",
                lines,
            )
        )
    finish(rng, inv, groups)
    words = {
        "title": ("Faktura VAT", "Faktura za ochronę mienia", "Faktura", "FAKTURA VAT", "Faktura za monitoring"),
        "seller": ("Sprzedawca", "Usługodawca", "Wykonawca", "Wystawca"),
        "buyer": ("Nabywca", "Zleceniodawca", "Usługobiorca", "Klient", "Zamawiający"),
        "place": ("Obiekt chroniony", "Miejsce usługi"),
    }
    events: list[list[Cell]] = [
        [
            inside(rng, period),
            clock(rng, 0, 23),
            one(rng, "alarm włamaniowy|brak testu|napad – fałszywy"),
            one(rng, "patrol 3|patrol 7|telefon do osoby"),
        ]
        for _ in range(rng.randint(2, 7))
    ]
    details = (
        [Detail("Zdarzenia w okresie", ("Dzień", "Godz.", "Sygnał", "Reakcja"), events)] if rng.random() < 0.3 else []
    )
    extra = [
        ("Kod obiektu", digits(rng, "OB-####")),
        ("Hasło odwołania", "u administratora"),
        ("Stacja monitorowania", phone(rng)),
    ]
    notices = [one(rng, "Koncesja MSWiA nr L-0123/14.|Dane do kontaktu ze stacją monitorowania bez zmian.")]
    return Bill(inv, groups, period, words, client(rng, extra), details, notices, agreement(rng, period, often=0.5),
                ledger=0.15)  # fmt: skip
