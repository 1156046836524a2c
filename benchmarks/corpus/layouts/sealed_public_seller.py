"""A municipality that sells, and the office, school or housing board that issues in its name."""

from __future__ import annotations

import calendar
import random
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.content import ZERO, Invoice, Line, draw_buyer, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import SANS, SERIF, lines, page, pairs, table
from benchmarks.corpus.names import STREETS
from benchmarks.corpus.parts import amount_due, due, in_words, vat_table

# Town, its locative and its postcode's head.
_TOWNS = (("Opole", "Opolu", "45"), ("Radom", "Radomiu", "26"), ("Kielce", "Kielcach", "25"), ("Łomża", "Łomży", "18"),
          ("Żory", "Żorach", "44"), ("Świdnica", "Świdnicy", "58"), ("Gdynia", "Gdyni", "81"), ("Siechnice", "Siechnicach", "55"),
          ("Stary Sącz", "Starym Sączu", "33"), ("Zabierzów", "Zabierzowie", "32"), ("Ożarów", "Ożarowie", "27"))  # fmt: skip
_OFFICE = """Dzierżawa gruntu, dz. nr 114/7 obr. 3|mies.|23|40|900
Czynsz najmu lokalu użytkowego|mies.|23|300|4200
Opłata roczna z tytułu użytkowania wieczystego|rok|23|250|9000
Ustanowienie służebności przesyłu|szt.|23|200|3500
Sprzedaż drewna opałowego S4|m3|23|90|240
Refaktura – energia elektryczna|kWh|23|0.7|1.3
Refaktura – woda i ścieki|m3|8|11|19
Umieszczenie reklamy na wiacie przystankowej|szt.|23|60|400
Wynajem sali wiejskiej|doba|23|150|900
Korzystanie z przystanków komunikacyjnych|szt.|23|0.05|0.06"""
_SCHOOL = """Wynajem sali gimnastycznej|godz.|23|40|120
Najem powierzchni pod automat z napojami|mies.|23|60|300
Obiady – dożywianie|szt.|zw|5|14
Wyżywienie pracowników|szt.|8|9|19
Nauka pływania – wynajem toru basenu|godz.|8|50|140
Wynajem sali lekcyjnej na kurs|godz.|23|25|80
Zwrot kosztów ogrzewania|m2|23|2|6
Wynajem boiska wielofunkcyjnego|godz.|23|40|110"""
_HOUSING = """Czynsz za lokal użytkowy|m2|23|8|42
Centralne ogrzewanie – zaliczka|m2|23|3|8
Zimna woda – zaliczka|m3|8|4|7
Odprowadzanie ścieków – zaliczka|m3|8|6|12
Podgrzanie wody|m3|23|18|36
Wywóz nieczystości|os.|8|20|38
Oświetlenie części wspólnych|mies.|23|6|30
Konserwacja domofonu|mies.|23|4|12"""
_COMMUNES = ("Gmina {}", "Gmina Miasto {}", "Miasto {}", "Gmina Miejska {}", "GMINA {}")
_UNITS = {
    "office": ("Urząd Miejski w {1}", "Urząd Gminy {0}", "Urząd Miasta {0}", "Urząd Miejski w {1}, Wydział Finansowy"),
    "school": ("Szkoła Podstawowa nr {2} w {1}", "Zespół Szkolno-Przedszkolny nr {2} w {1}", "Miejski Ośrodek Sportu i Rekreacji w {1}",
               "Przedszkole Publiczne nr {2} w {1}", "Gminny Ośrodek Kultury w {1}", "Liceum Ogólnokształcące nr {2} w {1}"),
    "housing": ("Zarząd Budynków Komunalnych w {1}", "Zakład Gospodarki Mieszkaniowej w {1}", "Zarząd Mienia Komunalnego w {1}"),
}  # fmt: skip
_ISSUER = (
    "Wystawca",
    "WYSTAWCA:",
    "Wystawca faktury",
    "Jednostka wystawiająca (wystawca)",
    "Wystawca (jednostka organizacyjna)",
)
_SELLER = ("Sprzedawca", "SPRZEDAWCA:", "Sprzedawca (podatnik)", "Podatnik – sprzedawca")


def _authority(rng: random.Random, kind: str) -> tuple[Company, Company]:
    """A municipality with its account, and its unit in the same town."""
    town, inside, head = rng.choice(_TOWNS)
    code = identifiers.bank_code(rng)
    postcode = f"{head}-{rng.randint(1, 999):03d} {town}"
    hall = f"{rng.choice(('Rynek', 'pl. Wolności', 'ul. Ratuszowa', 'al. Zwycięstwa'))} {rng.randint(1, 30)}"
    commune = Company(rng.choice(_COMMUNES).format(town), hall, postcode, identifiers.nip(rng), regon=identifiers.regon(rng),
                      konto=identifiers.nrb(rng, code), bank=identifiers.bank_name(code), forma="public")  # fmt: skip
    name = rng.choice(_UNITS[kind]).format(town, inside, rng.randint(2, 30))
    street = hall if kind == "office" else f"ul. {rng.choice(STREETS)} {rng.randint(1, 90)}"
    unit = Company(
        name,
        street,
        postcode,
        identifiers.nip(rng),
        telefon=f"{rng.randint(12, 95)} {rng.randint(200, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}",
    )
    return commune, unit


def _goods(rng: random.Random, stock: str, count: int) -> list[Line]:
    """`count` lines out of a list of name, unit, rate, lowest and highest price."""
    found, area = [], Decimal(rng.randint(1800, 16000)) / 100
    for good in rng.sample(stock.splitlines(), count):
        name, unit, rate, low, high = good.split("|")
        price = Decimal(f"{rng.uniform(float(low), float(high)):.2f}")
        most = {"kWh": 900, "m3": 25, "szt.": 40, "godz.": 16}.get(unit, 1)
        quantity = Decimal(rng.randint(1, most)) if float(high) < 200 else Decimal(1)
        if unit == "m2":
            quantity = area
        if name.startswith("Korzystanie"):
            quantity *= 30
        found.append(line_of(name, unit, quantity, price, rate))
    return found


def _invoice(
    rng: random.Random, commune: Company, goods: list[Line], codes: Sequence[str], *, buyer: Company | None = None
) -> Invoice:
    """An invoice of the municipality, to be paid by transfer."""
    inv = draw_invoice(rng, seller=commune, buyer=buyer or draw_buyer(rng), lines=(1, 1), trade="uslugi")
    inv.custom = rng.choice(("line", "rate"))
    inv.lines, inv.forma_platnosci, inv.zaplacono = goods, "przelew", None
    settle_sums(inv)
    unit = rng.choice(codes)
    number, year, month = rng.randint(1, 900), inv.data_wystawienia.year, inv.data_wystawienia.month
    inv.numer_faktury = rng.choice(
        ("{0}/{1}/{2}", "{1}/{0}/{3:02d}/{2}", "FV/{0}/{1}/{2}", "{1}/{2}/{0}", "{0}.{1}.{2}", "FS-{1}/{3:02d}/{2}/{0}")
    ).format(unit, number, year, month)
    if inv.termin_platnosci == inv.data_wystawienia:
        inv.termin_platnosci += timedelta(days=14)
    return inv


def _who(s: Sheet, role: str) -> list[str]:
    company = getattr(s.inv, role)
    number = [f"{s.label('nip')} {s(f'{role}_nip')}"] if company.nip else []
    return [f"<b>{s(f'{role}_nazwa')}</b>", *s.address(role), *number]


def _exemption(s: Sheet) -> str:
    """The basis of the exemption of meals, where some are sold."""
    if all(line.stawka_vat != "zw" for line in s.inv.lines) or s.rng.random() < 0.4:
        return ""
    s.annotate("zwolnienie")
    return "Zwolnienie z podatku: art. 43 ust. 1 pkt 24 lit. a ustawy o podatku od towarów i usług."


def _table(s: Sheet, columns: Sequence[str], css: str = "items full", *, foot: bool = False) -> str:
    """The items, sometimes with the sums in their columns."""
    fields = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    rows = []
    if foot:
        rows = [[s(fields[name]) if name in fields else "" for name in columns]]
        rows[0][columns.index("nazwa")] = s.label("razem")
    return table([s.column(name) for name in columns], s.item_rows(columns), keys=columns, css=css, foot=rows)


_FULL = tuple("lp nazwa jednostka ilosc cena_netto wartosc_netto stawka_vat kwota_vat wartosc_brutto".split())
_SHORT = ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")


def _crest(rng: random.Random) -> str:
    """A shield, as on municipal paper."""
    first, second = rng.sample(("#b71c1c", "#0d47a1", "#f9a825", "#1b5e20", "#ffffff"), 2)
    return (
        f"<svg width='44' height='52' viewBox='0 0 44 52'><path d='M2 2h40v28q0 14-20 20q-20-6-20-20z' fill='{first}' stroke='#222'/>"
        f"<path d='M22 2h20v28q0 14-20 20z' fill='{second}'/></svg>"
    )


@layout("public_seller")
def office(rng: random.Random) -> Drawn:
    """Letterhead with crest and file number, the issuer under the seller, sums in the item table, sentences on payment."""
    commune, unit = _authority(rng, "office")
    inv = _invoice(rng, commune, _goods(rng, _OFFICE, rng.choices((1, 2, 3), (6, 3, 1))[0]), ("GN", "FB", "FN", "RO"))
    s = Sheet(inv, rng)
    signed = inv.data_wystawienia - timedelta(days=rng.randint(60, 1500))
    department = rng.choice(("GN", "GKM", "FN", "RO"))
    file = f"{department}.{rng.randint(3000, 7100)}.{rng.randint(1, 90)}.{inv.data_wystawienia.year}"
    s.unscored("sprzedawca_regon")
    contract = f"{rng.randint(1, 90)}/{department}/{signed.year}"
    head = f"<table class='full head'><tr><td>{_crest(rng)}</td><td class='c'><b>{s.text(unit.nazwa.upper())}</b><br>{s.text(unit.ulica)}, {s.text(unit.miasto)}<br><small>tel. {unit.telefon}, REGON {identifiers.regon(rng)}</small></td><td class='r'>{s('miejsce_wystawienia')}, dnia {s('data_wystawienia')}</td></tr></table>"
    seller = [f"<u>{rng.choice(_SELLER)}</u>", *_who(s, "sprzedawca")]
    issuer = [f"<u>{rng.choice(_ISSUER)}</u>", *s.other("wystawca", unit, nip=rng.random() < 0.4)]
    buyer = [
        f"<u>{rng.choice(('Nabywca', 'NABYWCA:', 'Kupujący', 'Nabywca (dzierżawca / najemca)'))}</u>",
        *_who(s, "nabywca"),
    ]
    columns = rng.choice((_FULL, _SHORT))
    sold = (
        [f"{rng.choice(('Data sprzedaży', 'Data wykonania usługi', 'Data dokonania dostawy'))}: {s('data_sprzedazy')}"]
        if rng.random() < 0.6
        else []
    )
    basis = ""
    if rng.random() < 0.6:
        s.linked("umowa", contract, signed)
        basis = f"Podstawa: {rng.choice(('umowa dzierżawy', 'umowa najmu', 'umowa'))} nr {s.text(contract)} z dnia {s.date(signed)}."
    foot = "wartosc_brutto" in columns and rng.random() < 0.6
    items = _table(s, columns, foot=foot)
    label, value = due(s)
    s.note("forma_platnosci", "przelew")
    ask = f"Należność prosimy wpłacić przelewem na rachunek {rng.choice(('Urzędu', 'bankowy', 'dochodów budżetowych'))} nr <b>{s('numer_konta')}</b>{' w ' + s('bank') if rng.random() < 0.5 else ''}, {label.lower().rstrip(':')}: {value}."
    late = rng.choice(
        (
            "Za nieterminową wpłatę naliczone zostaną odsetki ustawowe.",
            "W tytule przelewu prosimy podać numer faktury.",
            "",
        )
    )
    body = (
        f"{head}<p>Znak sprawy: {file}</p><h2>{rng.choice(('FAKTURA VAT Nr', 'Faktura nr', 'FAKTURA NR'))} {s('numer_faktury')}</h2>"
        f"<table class='full two'><tr><td>{lines(seller)}<br><br>{lines(issuer)}</td><td>{lines([*buyer, '', *sold])}</td></tr></table>"
        f"<br>{items}{vat_table(s, total=not foot) if rng.random() < 0.7 or not foot else ''}<p>{pairs(amount_due(s))}</p><p>{in_words(s)}</p><p>{basis}</p><p>{ask}<br>{late}</p>"
        f"<table class='full'><tr><td style='width: 60%'></td><td class='c'><small>{rng.choice(('z up. Burmistrza', 'Skarbnik Gminy', 'Główny specjalista'))}</small><br><br>{s.text(person(rng))}<br><small>sporządził(a)</small></td></tr></table>"
    )
    css = f".head {{ border-bottom: 1.2pt solid #333; }} .two td {{ width: 50%; }} .items td, .items th, .vat td, .vat th {{ border: {rng.choice((0.5, 0.7))}pt solid #000; }} .vat {{ margin-top: 6pt; }} h2 {{ text-align: center; font-size: 13pt; }} .foot td {{ font-weight: bold; }}"
    return s.drawn(page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((9, 9.5, 10)), margin="17mm"))


@layout("public_seller")
def school(rng: random.Random) -> Drawn:
    """One table of label and text for parties, dates and payment alike; the items and rates under it."""
    commune, unit = _authority(rng, "school")
    inv = _invoice(rng, commune, _goods(rng, _SCHOOL, rng.randint(1, 4)), ("SP3", "ZSP", "FK", "K2"))
    s = Sheet(inv, rng)
    month = inv.data_wystawienia.replace(day=1) - timedelta(days=1)
    rows = [(rng.choice(_SELLER), ", ".join(_who(s, "sprzedawca")))]
    rows.append((rng.choice(_ISSUER), ", ".join(s.other("wystawca", unit, nip=rng.random() < 0.3))))
    rows.append((rng.choice(("Nabywca", "NABYWCA:", "Kupujący")), ", ".join(_who(s, "nabywca"))))
    if rng.random() < 0.5:
        rows = [rows[2], *rows[:2]]
    dated = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    drawn = rng.random()
    if drawn < 0.5:
        dated.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    elif drawn < 0.8:
        s.note("okres_od", month.replace(day=1))
        s.note("okres_do", month)
        dated.append(
            (
                rng.choice(("Za miesiąc", "Sprzedaż za okres", "Dotyczy miesiąca")),
                f"{MONTHS_NOMINATIVE[month.month - 1]} {month.year}",
            )
        )
    pay = [
        (s.label("forma_platnosci"), s("forma_platnosci")),
        due(s),
        (rng.choice(("Rachunek bankowy", "Nr konta szkoły / jednostki", "Numer rachunku do wpłat")), s("numer_konta")),
    ]
    blocks = [rows, dated, pay] if rng.random() < 0.6 else [dated, rows, pay]
    facts = pairs([pair for block in blocks for pair in block], "facts full")
    items = _table(s, rng.choice((_FULL, _SHORT, _FULL[1:])))
    due_box = f"<div class='due'>{rng.choice(('Razem do zapłaty', 'Do zapłaty', 'KWOTA DO ZAPŁATY'))}: <b>{s('do_zaplaty')} {s.sign}</b><br><small>{s.label('slownie')} {s.words('do_zaplaty')}</small></div>"
    title = f"{rng.choice(('Faktura', 'FAKTURA VAT', 'Faktura VAT'))} {rng.choice(('nr', 'Nr', 'numer'))} {s('numer_faktury')}"
    copy = rng.choice(("ORYGINAŁ", "Oryginał", "", "Egzemplarz dla nabywcy"))
    body = (
        f"<div class='title'>{title}<span>{copy}</span></div>{facts}<br>{items}<br><table class='full'><tr><td>{vat_table(s)}</td><td>{due_box}</td></tr></table>"
        f"<p><small>{_exemption(s)}</small></p><br><table class='full sign'><tr><td class='c'>{'.' * 30}<br><small>Główny księgowy</small></td><td class='c'>{'.' * 30}<br><small>Dyrektor jednostki</small></td><td class='c'>{'.' * 30}<br><small>Odebrał</small></td></tr></table>"
    )
    tint = rng.choice(("#e8eef7", "#eeeeee", "#f3ecd8", "#ffffff"))
    css = (
        f".title {{ background: {tint}; padding: 6pt; font-size: 13pt; font-weight: bold; margin-bottom: 6pt; }} .title span {{ font-size: 8pt; font-weight: normal; margin-left: 20pt; }} .facts td {{ border: 0.5pt solid #555; padding: 4pt; }} .facts .k {{ width: 26%; background: {tint}; }}"
        f".items td, .items th, .vat td, .vat th {{ border: 0.5pt solid #555; }} .items th, .vat th {{ background: {tint}; }} .due {{ border: 1pt solid #000; padding: 6pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9)), margin="15mm"))


def _slip(s: Sheet, unit: Company) -> str:
    """A payment slip that repeats receiver, account, amount and title."""
    inv = s.inv
    rows = [("odbiorca", s.text(f"{inv.sprzedawca.nazwa} / {unit.nazwa}")), ("nr rachunku odbiorcy", s.text(s.style.account(inv.numer_konta or ""))),
            ("kwota", f"{s.money(inv.do_zaplaty)} PLN"), ("zleceniodawca", s.text(f"{inv.nabywca.nazwa}, {inv.nabywca.adres}")), ("tytułem", s.text(f"czynsz, faktura {inv.numer_faktury}"))]  # fmt: skip
    return f"<div class='slip'><small>Polecenie przelewu / wpłata gotówkowa</small>{pairs(rows, 'full')}</div>"


@layout("public_seller")
def housing(rng: random.Random) -> Drawn:
    """A board's monthly rent: buyer in a window, premises, components, rates; the issuer at the foot, a payment slip."""
    commune, unit = _authority(rng, "housing")
    buyer = draw_company(rng, rng.choice(("company", "trader", "trader", "partners")), "dom")
    inv = _invoice(rng, commune, _goods(rng, _HOUSING, rng.randint(2, 6)), ("ZBK", "LU", "CZ", "ADM1"), buyer=buyer)
    day = inv.data_wystawienia
    first, last = day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    inv.data_sprzedazy = last
    s = Sheet(inv, rng)
    s.note("okres_od", first)
    s.note("okres_do", last)
    dated = [(rng.choice(("Data wystawienia", "Wystawiono dnia", "Data faktury")), s("data_wystawienia"))]
    if rng.random() < 0.5:
        dated.append(
            (
                rng.choice(("Okres rozliczeniowy", "Za okres", "Należności za okres")),
                f"{s.date(first)} – {s.date(last)}",
            )
        )
        s("data_sprzedazy")
    else:
        dated.append((rng.choice(("Za miesiąc", "Okres")), f"{day:%m}/{day.year}"))
    number = f"{rng.randint(1, 9)}-{rng.randint(10, 99)}-{rng.randint(100, 999)}/{rng.randint(1, 30)}"
    dated += [
        ("Nr lokalu / kontrahenta", number),
        (
            "Lokal",
            s.text(f"ul. {rng.choice(STREETS)} {rng.randint(1, 80)}/{rng.randint(1, 30)}"),
        ),
    ]
    columns = rng.choice(
        (
            _FULL[1:],
            _SHORT,
            ("nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
        )
    )
    items = _table(s, columns)
    paying = [
        due(s),
        (rng.choice(("Wpłaty na rachunek", "Indywidualny numer rachunku", "Rachunek do wpłat")), s("numer_konta")),
    ]
    balance = Decimal(rng.randint(-30000, 60000)) / 100 + ZERO
    info = (
        f"Saldo na dzień wystawienia faktury (nie uwzględnione w kwocie do zapłaty): {s.money(balance)} zł"
        if rng.random() < 0.4
        else ""
    )
    s.unscored("rozliczenie", "forma_platnosci")
    sums = pairs(
        [
            (rng.choice(("Razem brutto", "Wartość faktury")), f"{s('suma_brutto')} {s.sign}"),
            (rng.choice(("Do zapłaty", "Należność do zapłaty")), f"<b>{s('do_zaplaty')} {s.sign}</b>"),
        ]
    )
    issuer = f"{rng.choice(_ISSUER).rstrip(':')}: {', '.join(s.other('wystawca', unit, nip=rng.random() < 0.3))}, tel. {unit.telefon}"
    acting = rng.choice(
        (
            "działający w imieniu i na rzecz gminy",
            "jednostka budżetowa gminy",
            "działa na podstawie pełnomocnictwa Prezydenta Miasta",
        )
    )
    seller = [f"<small>{rng.choice(_SELLER)}</small>", *_who(s, "sprzedawca")]
    window = [f"<small>{rng.choice(('Nabywca', 'Najemca – nabywca'))}</small>", *_who(s, "nabywca")]
    slip = _slip(s, unit) if rng.random() < 0.7 else ""
    body = (
        f"<table class='full two'><tr><td>{lines(seller)}</td><td class='r'><h2>{rng.choice(('FAKTURA', 'Faktura VAT', 'FAKTURA VAT'))} {s('numer_faktury')}</h2></td></tr><tr><td>{pairs(dated)}</td><td class='win'>{lines(window)}</td></tr></table>"
        f"<br>{items}<table class='full two'><tr><td>{vat_table(s, total=rng.random() < 0.7)}</td><td>{sums}</td></tr></table><p>{in_words(s)}</p>{pairs(paying)}<p><small>{info}</small></p>{slip}<p class='foot2'>{issuer} – {acting}</p>"
    )
    css = (
        f".two > tbody > tr > td {{ width: 50%; }} .win {{ border: 0.8pt solid #000; padding: 8pt; white-space: normal; }} h2 {{ margin: 0; }} .items th {{ border-top: 1pt solid #000; border-bottom: 1pt solid #000; }} .items td {{ border-bottom: 0.3pt {rng.choice(('solid', 'dotted'))} #888; }}"
        ".slip { border-top: 1pt dashed #000; margin-top: 14pt; padding-top: 6pt; } .slip td { border: 0.5pt solid #888; } .slip .k { width: 24%; font-size: 7pt; } .foot2 { border-top: 0.6pt solid #888; font-size: 7pt; padding-top: 3pt; } .vat { margin-top: 6pt; }"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SANS, *SERIF)), size=rng.choice((8.5, 9)), margin="15mm"))
