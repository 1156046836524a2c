"""Bills of the line: mobile accounts, internet and television, subscriptions, monitoring and guards."""

from __future__ import annotations

import random
from functools import partial

from benchmarks.corpus.composing.sealed_bills.bill import (
    Bill,
    Cell,
    Detail,
    Group,
    Period,
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

_MOBILE = ("Telkom Błękit S.A.", "Sfera Komunikacja Sp. z o.o.", "Halo Mobile Polska Sp. z o.o.", "Nordtel S.A.",
           "T-Link Polska S.A.", "Plus Minus Telefonia sp. z o.o.", "Virgo Mobile Sp. z o.o. sp. k.")  # fmt: skip
_CABLE = (
    "Sieć Kablowa Wybrzeże S.A.",
    "Netkom Światłowody Sp. z o.o.",
    "UPLINK Polska Sp. z o.o.",
    "Orbit-Net sp. z o.o.",
    "Lokalna Sieć „Pająk” Sp. z o.o.",
    "Telewizja Kablowa {city} Sp. z o.o.",
    "Inter-Kab sp. j.",
)
LINE_FORMS = ("F/########/{m}/{y}", "##########", "{y}{m}########", "FA/{Y}/{m}/#######", "FM########/###/{y}",
          "########-{m}{Y}", "F{Y}{m}#######", "@@-#######/{y}", "#####/{m}/{Y}/ABO", "FV/{y}/@/######")  # fmt: skip
_COUNT = "szt.|usł.|mies.|m-c|mc"


def mobile(rng: random.Random) -> Bill:
    """Mobile numbers with their plans and what was used beyond them."""
    gross = rng.random() < 0.15
    item = partial(row, rng, gross=gross)
    inv = start(rng, _MOBILE, LINE_FORMS, private=0.2, days=(14, 14, 17, 21, 10))
    period = past(rng, inv.data_wystawienia)
    plan = one(
        rng, "Abonament Biznes L|Plan Firma Nielimitowana|Abonament GigaMax 80 GB|Taryfa Pro Europa|Plan SIM Only 40"
    )
    count, caption = one(rng, _COUNT), one(rng, "Numer|Tel.|Numer telefonu|MSISDN")
    groups: list[Group] = []
    for _ in range(rng.choices((1, 2, 3, 5, 9), (40, 25, 18, 12, 5))[0]):
        lines = [item(plan, count, 1, (19, 95))]
        extras = [
            item("Połączenia w roamingu strefa 1C|Roaming – UE", count, 1, (2, 60)),
            item("SMS-y specjalne|SMS Premium", count, rng.randint(1, 9), (0.99, 6)),
            item("Pakiet danych 20 GB|Pakiet Internet Extra", count, 1, (9, 29)),
            item("Rozmowy międzynarodowe|Połączenia zagraniczne", count, 1, (1, 40)),
            item("Ochrona w sieci|Ubezpieczenie ekranu", count, 1, (4, 15)),
        ]
        groups.append((f"{caption} {phone(rng)}", lines + some(rng, extras, 0, 2)))
    finish(rng, inv, groups, gross=gross)
    words = {
        "title": (
            "Faktura VAT",
            "Faktura",
            "Faktura za usługi telekomunikacyjne",
            "Faktura VAT – usługi telekomunikacyjne",
            "Twoja faktura",
            "e-Faktura",
            "FAKTURA",
        ),
        "seller": ("Sprzedawca", "Operator", "Dostawca usług", "Wystawca", "Usługodawca"),
        "buyer": ("Nabywca", "Klient", "Abonent", "Dane abonenta", "Dane do faktury", "Płatnik"),
        "place": ("Adres instalacji", "Miejsce korzystania"),
    }
    extra = [("PIN do obsługi", "****"), ("Nr konta abonenckiego", digits(rng, "1.########")),
             ("Cykl rozliczeniowy", one(rng, "01|07|13|19|25")), ("Obsługa klienta", phone(rng))]  # fmt: skip
    notices = [
        one(
            rng,
            "Reklamację możesz złożyć w ciągu 12 miesięcy.|Stan licznika pakietów sprawdzisz, wybierając *121#.|"
            "Kolejna faktura zostanie wystawiona w następnym cyklu.",
        )
    ]
    return Bill(inv, groups, period, words, client(rng, extra), _usage(rng, period, groups), notices,
                agreement(rng, period, often=0.15), ledger=0.7, gross=gross)  # fmt: skip


def _usage(rng: random.Random, period: Period, groups: list[Group]) -> list[Detail]:
    """A list of calls, or what each number used."""
    drawn = rng.random()
    if drawn < 0.4:
        return []
    if drawn < 0.7:
        rows: list[list[Cell]] = [
            [
                name,
                f"{rng.randint(0, 700)} min",
                str(rng.randint(0, 300)),
                f"{rng.randint(0, 60)},{rng.randint(0, 9)} GB",
            ]
            for name, _ in groups
        ]
        return [
            Detail(
                one(rng, "Wykorzystanie usług|Co zużyto w okresie"),
                ("Numer", "Rozmowy", "SMS", "Dane"),
                rows,
                dated=False,
            )
        ]
    calls = sorted(inside(rng, period) for _ in range(rng.choice((8, 16, 30, 60))))
    listed: list[list[Cell]] = [
        [
            day,
            clock(rng, 6, 22),
            phone(rng),
            one(rng, "krajowa|SMS|komórkowa|stacjonarna|MMS"),
            f"{rng.randint(0, 25)}:{rng.randint(0, 59):02d}",
            "0,00",
        ]
        for day in calls
    ]
    heads = ("Dzień", "Godzina", "Numer wybrany", "Typ", "Czas", "Opłata")
    return [Detail(one(rng, "Wykaz szczegółowy połączeń|Billing|Zestawienie połączeń"), heads, listed)]


def cable(rng: random.Random) -> Bill:
    """Internet, television and telephone of a network at home or in an office."""
    gross = rng.random() < 0.2
    item = partial(row, rng, gross=gross)
    inv = start(rng, _CABLE, (*LINE_FORMS, "####/{m}/{Y}", "INT/#####/{Y}"), private=0.4, days=(7, 14, 14, 10, 21))
    period = (ahead if rng.random() < 0.5 else past)(rng, inv.data_wystawienia)
    count = one(rng, _COUNT)
    fast = rng.choice((150, 300, 600, 900, 1000))
    lines = [
        item(
            f"Internet {fast} Mb/s|Dostęp do Internetu {fast}/100|Światłowód {fast}|Łącze symetryczne {fast} Mbit",
            count,
            1,
            (39, 190),
        ),
        *some(
            rng,
            [
                item(
                    "Telewizja Komfort HD|Pakiet TV Rodzinny|TV 4K Max|Telewizja cyfrowa – pakiet L",
                    count,
                    1,
                    (29, 95),
                    rate=rng.choice(("8", "23")),
                ),
                item("Telefon domowy|VoIP – linia biznesowa|Numer stacjonarny", count, rng.randint(1, 3), (9, 39)),
                item("Dzierżawa dekodera|Router Wi-Fi 6|Dzierżawa urządzenia ONT", count, 1, (4, 20)),
                item("Stały adres IP|Publiczny adres IP", "szt.", rng.choice((1, 1, 4)), (5, 25)),
                item("Faktura papierowa|Opłata aktywacyjna|Wizyta technika", "szt.", 1, (3, 49)),
            ],
            0,
            4,
        ),
    ]
    groups: list[Group] = [("Usługi w lokalu", lines)]
    finish(rng, inv, groups, gross=gross)
    words = {
        "title": ("Faktura VAT", "Faktura", "Faktura abonamentowa", "Faktura za usługi", "FAKTURA VAT"),
        "seller": ("Sprzedawca", "Operator", "Dostawca usług", "Wystawca", "Usługodawca"),
        "buyer": ("Nabywca", "Abonent", "Klient", "Odbiorca usług (nabywca)", "Dane abonenta"),
        "place": ("Adres instalacji", "Miejsce świadczenia usługi", "Adres zakończenia sieci", "Lokal"),
    }
    extra = [
        ("Login eBOK", digits(rng, "ab######")),
        ("Pakiet", "START 2P"),
        ("Urządzenie", digits(rng, "SN@@########")),
    ]
    notices = [
        one(
            rng,
            "W przypadku zaległości powyżej 14 dni usługa może zostać zawieszona.|Awarie zgłaszaj przez eBOK.|"
            "Płatność przyspieszysz, skanując kod w aplikacji banku.",
        )
    ]
    place = inv.nabywca.adres if rng.random() < 0.5 else ""
    return Bill(inv, groups, period, words, client(rng, extra), [], notices, agreement(rng, period), place,
                ledger=0.5, gross=gross)  # fmt: skip
