"""Bills of the wire and the pipe: energy, gas, heat, water and sewage."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.composing.sealed_bills.bill import (
    Bill,
    Cell,
    Detail,
    Group,
    Pair,
    Period,
    agreement,
    between,
    client,
    digits,
    finish,
    one,
    past,
    row,
    some,
    start,
)
from benchmarks.corpus.content import Invoice, Line

_ENERGY = (
    "Enervia Obrót S.A.",
    "Lumeo Energia Sp. z o.o.",
    "Zakład Energetyczny Pomorze S.A.",
    "Rzetelna Energia S.A.",
    "Prądmax Sprzedaż Energii S.A.",
    "Energia Dolnego Śląska Sprzedaż sp. z o.o.",
    "Hydrowind Trading Sp. z o.o.",
    "Elektrix Polska Spółka z ograniczoną odpowiedzialnością",
    "Watt & Volt Sp. z o.o.",
)
_GAS = ("Gazovia Obrót Sp. z o.o.", "Karpacki Gaz S.A.", "Polska Grupa Gazowa Detal Sp. z o.o.",
        "Metan Handel sp. z o.o.", "Ciepły Dom Gaz S.A.", "G.A.S. Energia Północ Sp. z o.o.")  # fmt: skip
_HEAT = ("Miejskie Przedsiębiorstwo Energetyki Cieplnej w {w} Sp. z o.o.", "Ciepłownia {city} S.A.",
         "Przedsiębiorstwo Energetyki Cieplnej „Termika” Sp. z o.o.", "Termo-Sieć sp. z o.o.",
         "Elektrociepłownia {city} S.A.", "Komunalna Energetyka Cieplna „Żar” Sp. z o.o.")  # fmt: skip
_WATER = ("Miejskie Przedsiębiorstwo Wodociągów i Kanalizacji w {w} Sp. z o.o.", "Wodociągi {city} Sp. z o.o.",
          "Zakład Gospodarki Komunalnej „Źródło” Sp. z o.o.", "AquaSystem S.A.", "PWiK Zdrój Sp. z o.o.",
          "Przedsiębiorstwo Komunalne „Strumień” Spółka z o.o.")  # fmt: skip
_FORMS = ("P/########/####/{y}", "{Y}{m}########", "F########{y}", "##########/{y}/##", "FR/{Y}/{m}/######",
          "###/{m}/{Y}/RZ", "E-######/#/{Y}", "##/####/######/{m}{y}", "########/##R/{Y}", "ROZ-{y}-#######",
          "FS/#####/{m}/{Y}/E", "{y}{m}/#/#######")  # fmt: skip
_DAYS = (14, 14, 14, 21, 30, 10, 17)
_MONTHS = "mc|m-c|mies.|miesiąc|m.|m-ce"
_TARIFFS = (
    ("G11", ("całodobowa",)),
    ("C11", ("całodobowa",)),
    ("C12b", ("dzienna", "nocna")),
    ("G12", ("dzień", "noc")),
    ("C22a", ("szczyt", "poza szczytem")),
    ("C21", ("całodobowa",)),
    ("B23", ("szczyt przedpołudniowy", "szczyt popołudniowy", "pozostałe godziny")),
)


def _words(what: str, *, meter: bool = True) -> dict[str, tuple[str, ...]]:
    """The wordings of a supplier."""
    return {
        "title": (f"Faktura VAT za {what}", "Faktura rozliczeniowa", f"Rozliczenie za {what} – faktura VAT", "Faktura",
                  "FAKTURA VAT", "Faktura VAT", f"Faktura za {what}", "Faktura VAT – rozliczenie"),
        "seller": ("Sprzedawca", "Dostawca", "Przedsiębiorstwo energetyczne" if meter else "Usługodawca", "Wystawca",
                   "Dane sprzedawcy", "Wystawca faktury"),
        "buyer": ("Nabywca", "Klient", "Płatnik", "Odbiorca (nabywca)", "Dane nabywcy", "Dane klienta", "Kupujący"),
        "place": ("Adres punktu poboru", "Punkt poboru", "Miejsce dostarczania", "Adres obiektu", "Adres dostawy",
                  "Dotyczy obiektu", "Lokalizacja licznika"),
    }  # fmt: skip


def _meters(rng: random.Random, period: Period, unit: str, registers: list[tuple[str, str, int]]) -> Detail:
    """What the meters showed, a row a register (meter, zone, used); some columns are left out."""
    heads = ("Nr licznika", "Strefa", "Data poprz.", "Stan poprzedni", "Data bież.", "Stan bieżący", "Mnożna",
             f"Zużycie [{unit}]", "Odczyt")  # fmt: skip
    kind = one(rng, "rzeczywisty|R|zdalny|fizyczny|odczyt odbiorcy|O")
    dropped = set(rng.sample((1, 2, 4, 6, 8), rng.randint(0, 3)))
    rows: list[list[Cell]] = []
    for meter, zone, used in registers:
        before = rng.randint(100, 90_000)
        cells: list[Cell] = [meter, zone, period[0], str(before), period[1], str(before + used), "1", str(used), kind]
        rows.append([cell for index, cell in enumerate(cells) if index not in dropped])
    title = one(rng, "Odczyty układów pomiarowych|Wskazania liczników|Dane pomiarowe|Rozliczenie zużycia|ODCZYTY|"
                     "Odczyt urządzenia pomiarowego")  # fmt: skip
    kept = tuple(head for index, head in enumerate(heads) if index not in dropped)
    return Detail(title, kept, rows, dated=not {2, 4} <= dropped)


def _history(rng: random.Random, unit: str, usual: int) -> list[Detail]:
    """What was used in years before; often nothing of it is said."""
    if rng.random() < 0.6:
        return []
    labels = ("analogiczny okres roku ubiegłego", "poprzedni okres", "średnio w ciągu roku")
    rows: list[list[Cell]] = [
        [label, f"{max(1, round(usual * rng.lognormvariate(0, 0.3)))} {unit}"] for label in labels
    ]
    title = one(rng, "Porównanie zużycia|Historia zużycia|Twoje zużycie na tle lat poprzednich")
    return [Detail(title, ("Okres porównawczy", "Zużycie"), rows[: rng.randint(2, 3)], dated=False)]


def _supply(rng: random.Random, inv: Invoice) -> str:
    """Where it is delivered, which is not always where the buyer is."""
    if rng.random() < 0.5:
        return inv.nabywca.adres
    street = one(rng, "Graniczna|Wiatraczna|Kolejowa|Rolna|Portowa|Sadowa")
    return f"ul. {street} {rng.randint(1, 120)}, {inv.nabywca.miasto}"


def _grid(rng: random.Random, zones: tuple[str, ...], used: list[int], months: int, month: str) -> list[Line]:
    fee = one(rng, "Opłata zmienna sieciowa|Dystrybucja – składnik zmienny|Stawka sieciowa zmienna|Opł. dystr. zmienna")
    names = [f"{fee} {zone}" if len(zones) > 1 else fee for zone in zones]
    lines = [row(rng, name, "kWh", own, (0.09, 0.38), places=4) for name, own in zip(names, used, strict=True)]
    whole = sum(used)
    rest = [
        row(rng, "Opłata jakościowa|Jakościowa", "kWh", whole, (0.0098, 0.0331), places=4),
        row(rng, "Opłata OZE", "kWh", whole, (0.0009, 0.0038), places=5),
        row(rng, "Opłata kogeneracyjna|Kogeneracja", "kWh", whole, (0.003, 0.0062), places=5),
        row(rng, "Opłata stała sieciowa|Składnik stały opłaty sieciowej", month, months, (3, 22)),
        row(rng, "Opłata przejściowa", month, months, (0.1, 1.9)),
        row(rng, "Opłata mocowa|Mocowa", month, months, (2.6, 19)),
        row(rng, "Abonament|Opłata abonamentowa", month, months, (0.7, 6)),
    ]
    return lines + some(rng, rest, 2, 5)


def energy(rng: random.Random) -> Bill:
    """Electricity: energy and distribution, one point or two."""
    inv = start(rng, _ENERGY, _FORMS, private=0.25, days=_DAYS)
    months = rng.choices((1, 2, 3, 6), (50, 30, 8, 12))[0]
    period = past(rng, inv.data_wystawienia, months)
    tariff, zones = rng.choice(_TARIFFS)
    word = one(rng, "Energia czynna|Energia elektryczna|Energia el. czynna|Sprzedaż energii elektrycznej|Prąd")
    month = one(rng, _MONTHS)
    groups: list[Group] = []
    registers: list[tuple[str, str, int]] = []
    points = rng.choices((1, 2), (80, 20))[0]
    for point in range(points):
        used = [max(9, round(rng.lognormvariate(5.2, 0.9)) * months) for _ in zones]
        meter, mark = digits(rng, "9#######"), f" – punkt {point + 1}" if points > 1 else ""
        registers += [(meter, zone, own) for zone, own in zip(zones, used, strict=True)]
        names = [f"{word} {zone}" if len(zones) > 1 else word for zone in zones]
        sale = [row(rng, name, "kWh", own, (0.41, 1.12), places=4) for name, own in zip(names, used, strict=True)]
        if rng.random() < 0.6:
            sale.append(row(rng, "Opłata handlowa|Opłata za obsługę handlową", month, months, (5, 49)))
        groups.append((one(rng, "Sprzedaż energii|Energia elektryczna|Obrót") + mark, sale))
        groups.append(
            (
                one(rng, "Dystrybucja energii|Usługa dystrybucji|Dystrybucja") + mark,
                _grid(rng, zones, used, months, month),
            )
        )
    finish(rng, inv, groups)
    whole = sum(used for _, _, used in registers)
    excise = rng.choice((f"Energia elektryczna opodatkowana akcyzą – stawka 5,00 zł/MWh, ilość: {whole} kWh.",
                         f"W cenie energii zawarto podatek akcyzowy: {whole * 5 / 1000:.2f}".replace(".", ",") + " zł.",
                         "Akcyza: 5,00 zł za 1 MWh, naliczona zgodnie z ustawą o podatku akcyzowym."))  # fmt: skip
    extra = [("PPE", digits(rng, "59031##############")), ("Grupa taryfowa", tariff),
             (one(rng, "Moc umowna|Moc zamówiona"), one(rng, "4 kW|9 kW|14 kW|40 kW|63 kW")),
             ("Zabezpieczenie przedlicznikowe", "3 x 25 A"), ("Pogotowie energetyczne", "991")]  # fmt: skip
    details = [_meters(rng, period, "kWh", registers), *_history(rng, "kWh", whole)]
    return Bill(inv, groups, period, _words("energię elektryczną"), client(rng, extra), details, [excise],
                agreement(rng, period), _supply(rng, inv), ledger=0.65)  # fmt: skip


def gas(rng: random.Random) -> Bill:
    """Gas fuel: its volume turned into energy."""
    inv = start(rng, _GAS, _FORMS, private=0.3, days=_DAYS)
    months = rng.choices((1, 2, 6, 12), (50, 30, 12, 8))[0]
    period = past(rng, inv.data_wystawienia, months)
    volume, factor = round(rng.lognormvariate(4.3, 1.0)) * months + 8, between(rng, 10.9, 11.7, 3)
    power = (volume * factor).quantize(Decimal(1))
    month = one(rng, _MONTHS)
    fuel = [
        row(
            rng,
            "Paliwo gazowe|Gaz wysokometanowy E|Gaz – sprzedaż|Paliwo gazowe E",
            "kWh",
            power,
            (0.18, 0.42),
            places=5,
        ),
        row(rng, "Abonament|Opłata abonamentowa|Opłata handlowa", month, months, (3, 14)),
    ]
    grid = [
        row(
            rng,
            "Dystrybucyjna zmienna|Opłata sieciowa zmienna|Dystrybucja zmienna",
            "kWh",
            power,
            (0.03, 0.07),
            places=5,
        ),
        row(rng, "Dystrybucyjna stała|Opłata sieciowa stała|Dystrybucja stała", month, months, (8, 60)),
    ]
    groups: list[Group] = [("Sprzedaż paliwa gazowego", fuel), ("Usługa dystrybucji paliwa gazowego", grid)]
    if rng.random() < 0.3:
        groups = [("Paliwo gazowe i dystrybucja", fuel + grid)]
    finish(rng, inv, groups)
    extra = [("Nr punktu poboru (PPG)", digits(rng, "8018###########")),
             ("Grupa taryfowa", one(rng, "W-1.1|W-3.6|BW-5|W-2.1")), ("Pogotowie gazowe", "992"),
             ("Współczynnik konwersji", f"{factor} kWh/m³".replace(".", ",")),
             ("Moc umowna", one(rng, "110 kWh/h|219 kWh/h"))]  # fmt: skip
    notice = one(rng, f"Przeliczono {volume} m³ na {power} kWh.|Podatek akcyzowy od wyrobów gazowych: stawka 0 zł/GJ.|"
                      "Wyroby gazowe przeznaczone do celów opałowych, objęte zwolnieniem od akcyzy.")  # fmt: skip
    details = [_meters(rng, period, "m³", [(digits(rng, "00########"), "–", volume)]), *_history(rng, "m³", volume)]
    return Bill(inv, groups, period, _words("paliwo gazowe"), client(rng, extra), details, [notice],
                agreement(rng, period), _supply(rng, inv), ledger=0.65)  # fmt: skip


def heat(rng: random.Random) -> Bill:
    """District heat: ordered power, heat, carrier and transmission."""
    inv = start(rng, _HEAT, (*_FORMS, "C/####/{m}/{Y}", "{Y}/C/#####"), private=0.05, days=_DAYS)
    period = past(rng, inv.data_wystawienia)
    power, used = between(rng, 0.02, 0.6, 4), between(rng, 9, 420)
    made = [
        row(rng, "Moc cieplna zamówiona|Opłata za zamówioną moc cieplną|Zamówiona moc", "MW", power, (9000, 19000)),
        row(rng, "Ciepło|Energia cieplna|Opłata za ciepło", "GJ", used, (42, 118)),
        row(rng, "Nośnik ciepła", "m3", between(rng, 0.1, 9, 3), (14, 36)),
    ]
    sent = [
        row(rng, "Opłata stała za usługi przesyłowe|Przesył – opłata stała", "MW", power, (2900, 6400)),
        row(rng, "Opłata zmienna za usługi przesyłowe|Przesył – opłata zmienna", "GJ", used, (14, 39)),
    ]
    groups: list[Group] = [("Wytwarzanie", made[: rng.choice((2, 3))]), ("Przesył i dystrybucja", sent)]
    finish(rng, inv, groups)
    extra = [("Węzeł cieplny", digits(rng, "W-####")), ("Grupa odbiorców", one(rng, "A1|GI|B-2/Z")),
             ("Nr obiektu", digits(rng, "1####"))]  # fmt: skip
    details = [_meters(rng, period, "GJ", [(digits(rng, "1#######"), "c.o.", int(used))])] if rng.random() < 0.7 else []
    notices = ["Ceny i stawki opłat zgodnie z taryfą zatwierdzoną decyzją Prezesa URE.",
               "Dyspozytor ciepłowni czynny całą dobę: tel. 993."]  # fmt: skip
    return Bill(inv, groups, period, _words("energię cieplną"), client(rng, extra), details,
                rng.sample(notices, rng.randint(0, 2)), agreement(rng, period), _supply(rng, inv),
                ledger=0.4)  # fmt: skip


def water(rng: random.Random) -> Bill:
    """Water and sewage at 8 per cent."""
    inv = start(rng, _WATER, (*_FORMS, "W/#####/{m}/{Y}", "WK-{Y}-######"), private=0.3, days=_DAYS)
    months = rng.choices((1, 2, 3, 6), (35, 35, 20, 10))[0]
    period = past(rng, inv.data_wystawienia, months)
    used = max(2, round(rng.lognormvariate(2.6, 0.9)) * months)
    unit = one(rng, "m3|m³|m3")
    names = "Woda|Dostawa wody|Zaopatrzenie w wodę|Zimna woda|Woda – zużycie wg wodomierza"
    lines = [
        row(rng, names, unit, used, (3.4, 7.9), rate="8"),
        row(rng, "Ścieki|Odprowadzanie ścieków|Odbiór ścieków|Kanalizacja sanitarna", unit, used, (5, 14.5), rate="8"),
        row(rng, "Abonament – woda|Opłata abonamentowa|Opłata stała", "mc|szt.|mies.", months, (2, 19), rate="8"),
    ][: rng.choice((2, 3, 3))]
    if rng.random() < 0.25:
        count = rng.randint(40, 900)
        lines.append(
            row(rng, "Wody opadowe i roztopowe|Odprowadzanie wód opadowych", "m2", count, (0.2, 1.4), rate="8")
        )
    if rng.random() < 0.2:
        lines.append(row(rng, "Wymiana wodomierza głównego|Plombowanie wodomierza", "szt.", 1, (80, 240)))
    groups: list[Group] = [("Woda i ścieki", lines)]
    finish(rng, inv, groups)
    extra: list[Pair] = [("Nr punktu rozbioru", digits(rng, "1####-##")), ("Rejon", digits(rng, "R-##")),
             ("Posesja", digits(rng, "1###/#"))]  # fmt: skip
    details = [_meters(rng, period, "m3", [(digits(rng, "1#######"), "główny", used)]), *_history(rng, "m3", used)]
    notices = ["Pogotowie wodociągowe: 994.", "Prosimy o zabezpieczenie wodomierza przed zamarznięciem.",
               "Taryfa zatwierdzona przez Państwowe Gospodarstwo Wodne Wody Polskie."]  # fmt: skip
    return Bill(inv, groups, period, _words("wodę i ścieki", meter=False), client(rng, extra), details,
                rng.sample(notices, rng.randint(0, 2)), agreement(rng, period), _supply(rng, inv),
                ledger=0.5)  # fmt: skip
