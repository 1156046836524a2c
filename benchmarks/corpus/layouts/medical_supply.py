"""Pharmacy and hospital wholesalers: lots and expiry dates, many columns, 8% and 23%, contracts and tenders."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import gtin
from benchmarks.corpus.markup import MONO, RIGHT, SANS, contacts, lines, logo, page, pairs, registers, stamp, table
from benchmarks.corpus.parts import Pair, dates, due, in_words, party, signatures, split_payment, vat_table

# Name, unit, rate, lowest and highest net price.
_DRUGS = (("Paracetamol 500 mg tabl. x 20", "op.", "8", 3.1, 6.4),
          ("Ibuprofen 400 mg tabl. powl. x 30", "op.", "8", 8.2, 16),
          ("Amoksycylina 1 g tabl. x 16", "op.", "8", 9.5, 19), ("Metformina 850 mg tabl. x 60", "op.", "8", 6.1, 14),
          ("Ramipryl 5 mg kaps. x 28", "op.", "8", 4.2, 11),
          ("Omeprazol 20 mg kaps. dojelit. x 28", "op.", "8", 5.9, 13),
          ("Salbutamol aer. inh. 100 mcg/daw.", "szt.", "8", 6.7, 12),
          ("Sól fizjologiczna 0,9% 5 ml x 100 amp.", "op.", "8", 24, 48),
          ("Glukoza 5% 500 ml fl.", "fl.", "8", 3.4, 7.2), ("Syrop prawoślazowy 125 g", "fl.", "8", 4.1, 8.8),
          ("Witamina D3 2000 j.m. kaps. x 60", "op.", "8", 11, 27), ("Maść nagietkowa 20 g", "op.", "8", 3.9, 7.5),
          ("Krem do rąk z mocznikiem 75 ml", "szt.", "23", 7.5, 19),
          ("Szampon przeciwłupieżowy 200 ml", "szt.", "23", 13, 31),
          ("Magnez + B6 tabl. x 50 suplement", "op.", "23", 8.1, 18), ("Pasta do zębów 75 ml", "szt.", "23", 5.2, 14),
          ("Mleko następne 2 proszek 800 g", "op.", "5", 31, 58), ("Plastry zestaw 20 szt.", "op.", "8", 3.3, 8.9),
          ("Insulina 100 j.m./ml wkł. 3 ml x 10", "op.", "8", 88, 160),
          ("Krople do oczu 0,15% 10 ml", "op.", "8", 12, 33))  # fmt: skip
_DEVICES = (("Rękawice nitrylowe niejałowe M", "op.", "8", 18, 41),
            ("Cewnik Foleya 2-drożny CH 16", "szt.", "8", 3.2, 9.8),
            ("Igła iniekcyjna 0,8 x 40 mm a’100", "op.", "8", 6.1, 12),
            ("Strzykawka 3-częściowa 10 ml a’100", "op.", "8", 17, 34),
            ("Kompres gazowy jałowy 10 x 10 a’3", "szt.", "8", 0.6, 1.4),
            ("Opaska elastyczna 12 cm x 5 m", "szt.", "8", 1.9, 4.3),
            ("Przyrząd do przetaczania płynów IS", "szt.", "8", 0.9, 2.2),
            ("Nici chirurgiczne PGA 3/0 75 cm", "saszetka", "8", 6.8, 15),
            ("Obłożenie pola operacyjnego – zestaw uniwersalny", "kpl.", "8", 38, 92),
            ("Stapler liniowy 60 mm", "szt.", "8", 310, 690),
            ("Proteza stawu biodrowego – trzpień", "szt.", "8", 1450, 3600),
            ("Maska krtaniowa nr 4", "szt.", "8", 14, 39),
            ("Pojemnik na odpady medyczne 2 l", "szt.", "23", 3.1, 6.9),
            ("Prześcieradło papierowe 50 cm x 50 m", "rolka", "23", 9.5, 21),
            ("Preparat do dezynfekcji powierzchni 5 l", "kan.", "8", 48, 130),
            ("Żel do USG 500 g", "szt.", "8", 5.2, 11), ("Papier do EKG 112 x 25", "rolka", "23", 4.4, 9.7),
            ("Elektroda EKG jednorazowa a’50", "op.", "8", 11, 23))  # fmt: skip
_WHOLESALERS = ("Farmahurt S.A.", "Hurtownia Farmaceutyczna Aptedis Sp. z o.o.", "Medicus Dystrybucja S.A.",
                "PharmaLog Polska Sp. z o.o.", "Salus Hurt Sp. z o.o. sp. k.")  # fmt: skip
_PHARMACIES = ("Apteka „Pod Lwem” {}", "Apteka Zdrowie mgr farm. {}", "Apteka Słoneczna {}", "Punkt Apteczny {}")
_HOSPITALS = ("Samodzielny Publiczny Zakład Opieki Zdrowotnej w mieście {}", "Szpital Powiatowy w mieście {}",
              "Wojewódzki Szpital Specjalistyczny – {}", "Szpital Miejski Sp. z o.o. {}")  # fmt: skip
_OWN_HEADS = {"seria": ("Seria", "Nr serii", "Partia/LOT", "LOT"), "data": ("Data ważn.", "Ważność", "Termin ważn."),
              "detal": ("Cena det.", "C. detal.", "Sug. cena det.")}  # fmt: skip
_CODE_HEADS = ("BLOZ", "Kod BLOZ", "Nr kat.", "Indeks")


def _invoice(
    rng: random.Random,
    stock: Sequence[tuple[str, str, str, float, float]],
    buyer: Company,
    most: int,
    *,
    discounts: float,
) -> Invoice:
    """An invoice of a wholesaler over some of the stock."""
    seller = replace(draw_company(rng, "company", "medyczna"), nazwa=rng.choice(_WHOLESALERS))
    inv = draw_invoice(rng, lines=(1, 1), seller=seller, buyer=buyer, prefix=rng.choice(("FV", "FS", "FA", "FH")))
    inv.lines = []
    for name, unit, rate, low, high in rng.sample(stock, rng.randint(4, min(most, len(stock)))):
        cut = Decimal(rng.choice(("2", "3.5", "5", "8", "11"))) if rng.random() < discounts else None
        amount = Decimal(rng.choice((1, 2, 3, 5, 10, 20)) if low > 5 else rng.choice((5, 10, 20, 50, 100, 400)))
        line = line_of(name, unit, amount, Decimal(f"{rng.uniform(low, high):.2f}"), rate, discount=cut, custom="rate")
        line.gtin, line.indeks = gtin(rng), f"{rng.randint(1_000_000, 9_999_999)}"
        inv.lines.append(line)
    inv.custom, inv.zaplacono, inv.forma_platnosci = "rate", None, "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((21, 30, 45, 60)))
    settle_sums(inv)
    return inv


def _pharmacy(rng: random.Random) -> Company:
    company = draw_company(rng, rng.choice(("trader", "company")), "medyczna")
    owner = (company.nazwa.split(" ")[-2:]
             if company.forma == "trader" else [rng.choice(("Sp. z o.o.", "sp. j.", "Sp. z o.o. sp. k."))])  # fmt: skip
    return replace(company,
                   nazwa=rng.choice(_PHARMACIES).format(" ".join(owner)).replace("mgr farm. Sp", "Sp").replace("mgr farm. sp", "sp"))  # fmt: skip


def _extra(s: Sheet, key: str, line: Line) -> str:
    """A cell that is printed and no field: lot, expiry date, retail price."""
    rng = s.rng
    if key == "seria":
        return rng.choice((f"{rng.randint(10, 99)}{rng.choice('ABCDFK')}{rng.randint(100, 9999)}",
                           f"{rng.randint(100000, 9999999)}", f"LOT{rng.randint(1000, 99999)}"))  # fmt: skip
    if key == "data":
        best = s.inv.data_wystawienia + timedelta(days=rng.randint(120, 1400))
        return f"{best:%m.%Y}" if s.style.dates.startswith(("dots", "words")) else f"{best:%Y-%m}"
    return s.money((line.cena_brutto or Decimal(0)) * Decimal("1.25"))


def _items(s: Sheet, names: Sequence[str], lines_: Sequence[Line], css: str) -> str:
    """The list with the columns that are no field between the others."""
    known = [name for name in names if name not in _OWN_HEADS]
    rows = []
    for line, cells in zip(lines_, s.item_rows(known, lines_), strict=True):
        row = dict(zip(known, cells, strict=True))
        rows.append([row[name] if name in row else _extra(s, name, line) for name in names])
    own = {**_OWN_HEADS, "indeks": _CODE_HEADS}
    heads = [s.rng.choice(own[name]) if name in own else s.column(name) for name in names]
    return table(heads, rows, keys=["netto" if name == "detal" else name for name in names], css=css)


def _payment(s: Sheet) -> list[Pair]:
    bank = [(s.label("bank"), s("bank"))] if s.rng.random() < 0.5 else []
    return [(s.label("forma_platnosci"), s("forma_platnosci")), due(s), *bank,
            (s.label("numer_konta"), s("numer_konta"))]  # fmt: skip


def _sums(s: Sheet) -> list[Pair]:
    rows = [(s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>")]
    if s.rng.random() < 0.5:
        rows.insert(0, (s.rng.choice(("Wartość brutto", "Razem wartość z VAT")), f"{s('suma_brutto')} {s.sign}"))
    return rows


def _css(rng: random.Random) -> str:
    rule = rng.choice(("0.4pt solid #000", "0.4pt solid #888", "0.4pt solid #bbb"))
    striped = ".items tr:nth-child(even) td { background: #eef3f7; } .items th { border-bottom: 0.8pt solid #000; }"
    grid = rng.choice(
        (f".items td, .items th {{ border: {rule}; }}", f".items tr {{ border-bottom: {rule}; }}", striped)
    )
    return (f"{grid} .items td, .items th {{ font-size: {rng.choice((6.5, 7, 7.5))}pt; "
            f"padding: {rng.choice(('1pt 2pt', '1.5pt 3pt'))}; }} "
            f".items th {{ font-weight: {rng.choice(('bold', 'normal'))}; }} .grid td, .grid th {{ border: {rule}; }}"
            ".even { width: 100%; table-layout: fixed; } h3 { font-size: 12pt; margin: 5pt 0; } "
            "h4 { margin: 8pt 0 2pt; } small { font-size: 6.5pt; } .m { margin-top: 6pt; } "
            ".box { border: 0.6pt solid #000; padding: 4pt; } .head td { padding-top: 4pt; } .low td { color: #333; }")  # fmt: skip


def _columns(s: Sheet, names: tuple[str, ...]) -> tuple[str, ...]:
    """The columns without that of the rebate where nothing is rebated."""
    return names if any(line.rabat for line in s.inv.lines) else tuple(name for name in names if name != "rabat")


def _number(s: Sheet) -> str:
    return (f"{s.rng.choice(('Faktura VAT nr', 'FAKTURA NR', 'Faktura sprzedaży nr', 'Faktura nr'))} {s('numer_faktury')}")  # fmt: skip


@layout("medical_supply")
def many_columns(rng: random.Random) -> Drawn:
    """A wholesaler to pharmacies: every column there is in small type, parties in frames, permits in the head."""
    inv = _invoice(rng, _DRUGS, _pharmacy(rng), 20, discounts=rng.choice((0.0, 0.6)))
    s = Sheet(inv, rng)
    names = _columns(s,
                     rng.choice((("lp", "indeks", "nazwa", "seria", "data", "ilosc", "jednostka", "cena_netto",
                                  "rabat", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto", "detal"),
                                 ("lp", "nazwa", "gtin", "seria", "data", "jednostka", "ilosc", "cena_netto", "rabat",
                                  "stawka_vat", "wartosc_netto", "wartosc_brutto"),
                                 ("lp", "nazwa", "indeks", "ilosc", "cena_netto", "rabat", "wartosc_netto",
                                  "stawka_vat", "detal", "seria", "data"))))  # fmt: skip
    sides = "".join(f"<td class='box'>{s.label(role)}<br>{lines(party(s, role))}</td>"
                    for role in ("sprzedawca", "nabywca"))  # fmt: skip
    permit = (f"Zezwolenie GIF-N-{rng.randint(100, 999)}/{rng.randint(10, 99)}/HF &nbsp; "
              f"Nr apteki: {rng.randint(10_000, 99_999)} &nbsp; Trasa {rng.randint(1, 60)} &nbsp; "
              f"Kod odbiorcy {rng.randint(1000, 99999)}")  # fmt: skip
    when = " &nbsp; ".join(f"{label} {value}" for label, value in dates(s))
    notes = rng.choice(("Przechowywać w temp. 2–8°C: poz. oznaczone L.",
                        "Reklamacje ilościowe do 48 h od dostawy. Leki nie podlegają zwrotowi.",
                        "Wszystkie serie zwolnione do obrotu zgodnie z GDP."))  # fmt: skip
    body = (f"<h3>{_number(s)}</h3><p>{when}</p><table class='even'><tr>{sides}</tr></table><p>"
            f"<small>{permit}</small></p>{_items(s, names, inv.lines, 'items full')}"
            f"<table class='even m'><tr><td>{vat_table(s, 'items grid')}</td><td>{pairs([*_sums(s), *_payment(s)])}"
            f"</td></tr></table><p>{in_words(s)}</p><p>{lines(split_payment(s))}</p><p><small>{notes}</small>"
            f"</p>{signatures(s)}")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *MONO[:2])), size=8,
                        margin=rng.choice(("8mm", "10mm")), footer=rng.choice(("", "Strona"))))  # fmt: skip


def _contract(s: Sheet) -> list[Pair]:
    """Contract, tender and order of a hospital."""
    rng, inv = s.rng, s.inv
    day = inv.data_wystawienia - timedelta(days=rng.randint(30, 400))
    number = f"{rng.randint(1, 400)}/ZP/{day.year}"
    s.linked("umowa", number, day)
    rows = [(rng.choice(("Dotyczy umowy nr", "Umowa nr", "Dostawa zgodnie z umową")), f"{number} z dnia {s.date(day)}"),
            ("Zadanie / pakiet", str(rng.randint(1, 40))),
            ("Miejsce dostawy", rng.choice(("Apteka szpitalna", "Blok operacyjny", "Magazyn główny, rampa 2")))]  # fmt: skip
    if inv.numer_zamowienia:
        rows.insert(1, (s.label("zamowienie"), s("numer_zamowienia")))
    return rows


@layout("medical_supply")
def hospital_contract(rng: random.Random) -> Drawn:
    """Devices for a hospital: contract and tender above, catalogue number, lot and expiry in lines below each name."""
    street = draw_company(rng, "public")
    inv = _invoice(rng, _DEVICES, replace(street, nazwa=rng.choice(_HOSPITALS).format(street.city)), 14, discounts=0.0)
    s = Sheet(inv, rng)
    names = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat",
                         "wartosc_brutto"),
                        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "cena_brutto",
                         "wartosc_netto", "wartosc_brutto"),
                        ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat",
                         "wartosc_brutto")))  # fmt: skip
    place, body = names.index("nazwa"), ""
    for line, cells in zip(inv.lines, s.item_rows(names), strict=True):
        notes = (line.indeks, _extra(s, "seria", line), _extra(s, "data", line))
        below = rng.choice(("REF {} &nbsp; LOT {} &nbsp; EXP {}", "nr kat. {}, seria {}, ważne do {}")).format(*notes)
        marked = "".join(f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, cells, strict=True))  # fmt: skip
        body += (f"<tr class='head'>{marked}</tr><tr class='low'>{'<td></td>' * place}"
                 f"<td colspan='{len(names) - place}'><small>{below}</small></td></tr>")  # fmt: skip
    # The catalogue number stands below the name: whether it is the index of the item cannot be told.
    for item in s.printed_items:
        del item["indeks"]
    heads = "".join(f"<th class='{'r' if name in RIGHT else ''}'>{s.column(name)}</th>" for name in names)
    items = f"<table class='full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    buyer = f"{rng.choice(('Nabywca', 'Zamawiający', 'Nabywca / płatnik'))}<br>{lines(party(s, 'nabywca'))}"
    seller = f"{rng.choice(('Sprzedawca', 'Wykonawca', 'Dostawca'))}<br>{lines(party(s, 'sprzedawca'))}"
    mark = (f"<td style='padding: 14pt 0 0 8pt'>{stamp(rng, inv.sprzedawca)}</td>"
            if rng.random() < 0.3 else f"<td>{logo(rng, inv.sprzedawca, '#00695c')}</td>")  # fmt: skip
    body = (f"<table class='full'><tr>{mark}<td class='r'>"
            f"<h3>{_number(s)}</h3>{lines([f'{label} {value}' for label, value in dates(s)])}</td></tr></table>"
            f"<table class='even m'><tr><td>{seller}</td><td>{buyer}</td></tr></table>"
            f"<div class='box m'>{pairs(_contract(s))}</div><div class='m'>{items}</div><table class='even m'><tr>"
            f"<td>{pairs([*_sums(s), *_payment(s)])}</td><td>{vat_table(s, 'items grid')}</td></tr></table>"
            f"<p>{in_words(s)}</p><p>{lines(split_payment(s))}</p><hr>"
            f"<small>{registers(rng, inv.sprzedawca)}. {contacts(inv.sprzedawca)}. "
            f"Wyroby medyczne zgodne z rozporządzeniem (UE) 2017/745.</small>")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=rng.choice((8, 8.5)),
                        margin=rng.choice(("12mm", "15mm"))))  # fmt: skip


@layout("medical_supply")
def by_rate(rng: random.Random) -> Drawn:
    """A list for each rate of VAT with its sum, instead of one list; buyer in a window, seller in the head."""
    inv = _invoice(rng, (*_DRUGS, *_DEVICES), _pharmacy(rng), 24, discounts=0.0)
    s = Sheet(inv, rng)
    names = rng.choice((("nazwa", "seria", "data", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("indeks", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat",
                         "wartosc_brutto", "seria", "data"),
                        ("gtin", "nazwa", "indeks", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto",
                         "kwota_vat")))  # fmt: skip
    blocks = ""
    for row in inv.rates:
        part = [line for line in inv.lines if line.stawka_vat == row.stawka]
        blocks += (f"<h4>{rng.choice(('Towary opodatkowane stawką', 'Pozycje – stawka VAT'))} {s.rate(row.stawka)}"
                   f"</h4>{_items(s, names, part, 'items full')}")  # fmt: skip
        blocks += f"<p class='r'>Razem netto: {s.money(row.netto)} &nbsp; VAT: {s.money(row.vat)}</p>"
    seller = f"<b>{s('sprzedawca_nazwa')}</b>, {', '.join(s.address('sprzedawca'))}, NIP {s('sprzedawca_nip')}"
    facts = [*dates(s, place=0.2), ("Nr zamówienia internetowego", f"WEB{rng.randint(10_000, 999_999)}"),
             ("Dostawa", rng.choice(("poranna", "popołudniowa", "kurier – chłodnia")))]  # fmt: skip
    s.unscored("numer_zamowienia")
    body = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#2b2b6f')}</td><td class='r'>"
            f"<small>{seller}<br>{contacts(inv.sprzedawca)}</small></td></tr></table>"
            f"<table class='even m'><tr><td>{pairs(facts)}</td><td class='box'>"
            f"<small>{rng.choice(('Nabywca', 'Apteka', 'Klient'))}</small><br>{lines(party(s, 'nabywca'))}</td></tr>"
            f"</table><h3>{_number(s)}</h3>{blocks}"
            f"<table class='even m'><tr><td>{vat_table(s, 'items grid')}</td><td>{pairs([*_sums(s), *_payment(s)])}"
            f"</td></tr></table><p>{in_words(s)}</p><p>{lines(split_payment(s))}</p>")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=rng.choice((8, 8.5)),
                        margin=rng.choice(("10mm", "13mm")), footer=rng.choice(("", "str."))))  # fmt: skip
