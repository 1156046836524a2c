"""Exporters: headings in two languages over two lines, delivery terms, commodity codes, weights, the rate of 0%."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, draw_exchange, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.markup import MONO, RIGHT, SANS, SERIF, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair

# Polish and English name, unit, commodity code, price in EUR, kilograms a unit.
_GOODS = (("Szafka kuchenna D60", "Kitchen cabinet D60", "szt.", "9403 40 10", 38, 95, 24),
          ("Krzesło dębowe Nord", "Oak chair Nord", "szt.", "9401 61 00", 31, 78, 7),
          ("Pellet drzewny A1", "Wood pellets A1", "t", "4401 31 00", 210, 330, 1000),
          ("Okno PCV 1200x1400", "PVC window 1200x1400", "szt.", "3925 20 00", 95, 240, 46),
          ("Jabłka mrożone, kostka", "Frozen apples, diced", "kg", "0811 90 95", 0.9, 1.7, 1),
          ("Pieczarki świeże", "Fresh mushrooms", "kg", "0709 51 00", 1.4, 2.6, 1),
          ("Koncentrat soku jabłkowego", "Apple juice concentrate", "kg", "2009 79 19", 1.1, 2.4, 1),
          ("Rama stalowa spawana", "Welded steel frame", "szt.", "7308 90 98", 120, 890, 85),
          ("Folia stretch 23 mic", "Stretch film 23 mic", "kg", "3920 10 28", 1.6, 2.9, 1),
          ("Tarcza hamulcowa 280 mm", "Brake disc 280 mm", "szt.", "8708 30 91", 9, 27, 6),
          ("Świece zapachowe w szkle", "Scented candles in glass", "szt.", "3406 00 00", 1.2, 5.5, 0.4),
          ("Przyczepa lekka 750 kg", "Light trailer 750 kg", "szt.", "8716 40 00", 620, 1150, 160),
          ("Płyta OSB 3 18 mm", "OSB 3 board 18 mm", "m2", "4410 12 10", 5.1, 8.9, 11),
          ("Wafelki kakaowe 180 g", "Cocoa wafers 180 g", "karton", "1905 32 05", 14, 33, 5.4))  # fmt: skip
_HEADS = {"lp": (("Lp.", "Poz."), ("No.", "Pos.")),
          "nazwa": (("Nazwa towaru", "Opis towaru"), ("Description of goods", "Description")),
          "pkwiu": (("Kod CN", "Kod celny"), ("HS code", "CN code")), "ilosc": (("Ilość",), ("Quantity", "Qty")),
          "jednostka": (("J.m.",), ("Unit", "UoM")), "cena_netto": (("Cena jedn.", "Cena netto"), ("Unit price",)),
          "wartosc_netto": (("Wartość netto", "Wartość"), ("Net value", "Amount")),
          "stawka_vat": (("VAT", "Stawka VAT"), ("VAT rate", "VAT")),
          "wartosc_brutto": (("Wartość brutto",), ("Gross value",)),
          "netto_kg": (("Masa netto kg", "Waga netto"), ("Net weight", "N.W. kg")),
          "brutto_kg": (("Masa brutto kg",), ("Gross weight",)), "kraj": (("Kraj poch.",), ("Origin",))}  # fmt: skip
_TERMS = ("EXW {}", "FCA {}", "DAP {}", "CPT {}", "DDP {}", "CIP {}")


class _Two:
    """Labels in two languages, one over the other or with a slash, the same way all over the document."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.pattern = rng.choice(("{}<br><i>{}</i>", "{} /<br>{}", "{}<br><small>{}</small>"))
        self.inline = rng.choice(("{} / {}", "{} / <i>{}</i>", "{} ({})"))

    def head(self, key: str) -> str:
        polish, english = _HEADS[key]
        return self.pattern.format(self.rng.choice(polish), self.rng.choice(english))

    def over(self, polish: str, english: str) -> str:
        return self.pattern.format(polish, english)

    def __call__(self, polish: str, english: str) -> str:
        return self.inline.format(polish, english)


def _invoice(rng: random.Random, country: str, *, most: int = 9) -> tuple[Invoice, list[Decimal]]:
    """Goods in EUR (to Britain perhaps GBP) at 0%, and the kilograms of each line."""
    rate = "0 EX" if country == "GB" else "0 WDT"
    currency = rng.choice(("GBP", "EUR", "USD")) if country == "GB" else "EUR"
    seller = draw_company(rng, rng.choice(("company", "company", "trader")),
                          rng.choice(("przemysl", "dom", "spozywcza")))  # fmt: skip
    inv = draw_invoice(rng, currency=currency, lines=(1, 1), seller=seller, buyer=draw_foreign(rng, country))
    inv.lines, weights = [], []
    for polish, english, unit, code, low, high, weight in rng.sample(_GOODS, rng.randint(1, most)):
        name = rng.choice((f"{polish} / {english}", f"{polish} / {english}", english))
        price = Decimal(f"{rng.uniform(low, high):.{rng.choice((2, 2, 2, 3))}f}")
        count = Decimal(rng.randint(1, 24) if price > 100 else rng.randint(2, 60) * 10)
        line = line_of(name, unit, count, price, rate, custom="rate")
        line.pkwiu, line.indeks = code, f"{rng.choice(('EX', 'A', 'WT'))}-{rng.randint(100, 99999)}"
        inv.lines.append(line)
        weights.append(count * Decimal(str(weight)))
    inv.custom, inv.zaplacono, inv.forma_platnosci = "rate", None, "przelew"
    settle_sums(inv)
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 30, 45, 60)))
    return inv, weights


def _sheet(inv: Invoice, rng: random.Random) -> Sheet:
    """A sheet whose tax numbers and accounts carry their prefix, as abroad."""
    style = replace(draw_style(rng, inv.waluta), nips=rng.choice(("PL", "PL", "PL ")),
                    accounts=rng.choice(("PL groups", "PL")))  # fmt: skip
    return Sheet(inv, rng, style=style)


def _rows(s: Sheet, keys: Sequence[str], weights: Sequence[Decimal]) -> list[list[str]]:
    """Item rows with weights and origin between the columns that are recorded."""
    extra = {"netto_kg": [s.money(weight, 1) for weight in weights],
             "brutto_kg": [s.money(weight * Decimal("1.08"), 1) for weight in weights], "kraj": ["PL"] * len(weights)}  # fmt: skip
    known = [key for key in keys if key not in extra]
    rows = []
    for number, cells in enumerate(s.item_rows(known)):
        row = dict(zip(known, cells, strict=True))
        rows.append([row[key] if key in row else extra[key][number] for key in keys])
    return rows


def _items(s: Sheet, two: _Two, keys: Sequence[str], weights: Sequence[Decimal]) -> str:
    flush = [key if key in RIGHT else "netto" if key.endswith("_kg") else "" for key in keys]
    return table([two.head(key) for key in keys], _rows(s, keys, weights), keys=flush, css="items full")


def _rates(s: Sheet, two: _Two) -> str:
    """The single rate and what it comes to."""
    heads = [two.over("Stawka", "Rate"), two.over("Netto", "Net"), two.over("VAT", "VAT"), two.over("Brutto", "Gross")]
    return table(heads, s.vat_rows(), keys=("", "netto", "vat", "brutto"), css="items")


def _due(s: Sheet, two: _Two) -> str:
    label = s.rng.choice((("Razem do zapłaty", "Total amount due"), ("Do zapłaty", "Total to pay"),
                          ("Kwota należności", "Amount due")))  # fmt: skip
    return f"{two(*label)}: <b>{s('do_zaplaty')} {s.sign}</b>"


def _payment(s: Sheet, two: _Two) -> list[Pair]:
    inv, rng = s.inv, s.rng
    s.note("forma_platnosci", "przelew")
    rows = [(two("Forma płatności", "Payment"), rng.choice(("przelew / bank transfer", "Przelew / Wire transfer"))),
            (two("Termin płatności", "Due date"), s("termin_platnosci")),
            ("IBAN", s("numer_konta")), ("SWIFT / BIC", s.text(inv.sprzedawca.swift or ""))]  # fmt: skip
    if rng.random() >= 0.3:
        rows.insert(2, (two("Bank", "Bank"), s("bank")))
    return rows


def _statement(s: Sheet) -> str:
    """Why the rate is 0%, and the rate of exchange where it is printed."""
    if s.inv.rates[0].stawka == "0 EX":
        text = s.rng.choice(("Eksport towarów / Export of goods – art. 41 ust. 4 ustawy o VAT",
                             "Export of goods outside the EU, VAT 0%"))  # fmt: skip
    else:
        text = s.rng.choice(("Wewnątrzwspólnotowa dostawa towarów / Intra-Community supply, art. 138 Directive 2006/112",
                             "WDT – stawka 0% na podstawie art. 41 ust. 3 ustawy o VAT / Intra-EU delivery"))  # fmt: skip
    if s.rng.random() < 0.45:
        draw_exchange(s.inv, s.rng)
        text += (f"<br>Kurs / Exchange rate: 1 {s.inv.waluta} = {s('kurs_waluty')} PLN, tab. {s('tabela_kursu')} "
                 f"z dnia / of {s('data_kursu')}")  # fmt: skip
    return text


def _company(s: Sheet, role: str) -> list[str]:
    vat = s.rng.choice(("VAT UE:", "NIP / VAT No.:", "VAT ID:"))
    return [f"<b>{s(role + '_nazwa')}</b>", *s.address(role), f"{vat} {s(role + '_nip')}"]


def _delivery(s: Sheet) -> str:
    # Of a foreign line with its postcode only the words are the place.
    abroad = " ".join(word for word in s.inv.nabywca.miasto.split() if word.isalpha() and len(word) > 2)
    place = s.rng.choice((s.inv.sprzedawca.city, abroad))
    return s.text(s.rng.choice(_TERMS).format(place) + s.rng.choice((", Incoterms 2020", " (Incoterms® 2020)", "")))


def _css(rng: random.Random) -> str:
    line = rng.choice(("0.5pt solid #000", "0.4pt solid #888"))
    return (f".items td, .items th {{ border: {line}; font-size: {rng.choice((7.5, 8))}pt; }} "
            f".items th {{ text-align: center; font-weight: {rng.choice(('bold', 'normal'))}; "
            f"background: {rng.choice(('#eee', '#fff'))}; }}"
            f".grid {{ width: 100%; table-layout: fixed; }} .grid > tbody > tr > td {{ border: {line}; padding: 4pt; "
            f"}} small {{ font-size: 6.5pt; color: #444; }} i {{ color: #333; font-size: 88%; }}"
            ".even { width: 100%; table-layout: fixed; } h2 { font-size: 14pt; margin: 6pt 0; } "
            ".pos td { border-top: 0.5pt solid #999; } .m { margin-top: 8pt; }")  # fmt: skip


@layout("export_columns")
def stacked_heads(rng: random.Random) -> Drawn:
    """Three parties beside each other, a row of dates and terms under doubled headings, the table, weights below."""
    inv, weights = _invoice(rng, rng.choice(("DE", "FR", "CZ", "NL", "AT", "IT", "GB", "SE")))
    s, two = _sheet(inv, rng), _Two(rng)
    keys = rng.choice((("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat",
                        "netto_kg"),
                       ("lp", "nazwa", "pkwiu", "netto_kg", "brutto_kg", "ilosc", "jednostka", "cena_netto",
                        "wartosc_netto"),
                       ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat",
                        "wartosc_brutto")))  # fmt: skip
    parties = [f"<b>{two('Sprzedawca', 'Seller')}</b><br>{lines(_company(s, 'sprzedawca'))}",
               f"<b>{two('Nabywca', 'Buyer')}</b><br>{lines(_company(s, 'nabywca'))}"]  # fmt: skip
    if rng.random() < 0.5:
        parties.append(f"<b>{two('Odbiorca', 'Consignee')}</b>"
                       f"<br>{lines(s.other('odbiorca', draw_foreign(rng, inv.nabywca.kraj), nip=False))}")  # fmt: skip
    facts = [(("Data wystawienia", "Date of issue"), s("data_wystawienia")),
             (("Data dostawy", "Delivery date"), s("data_sprzedazy")),
             (("Warunki dostawy", "Delivery terms"), _delivery(s)),
             (("Transport", "Means of transport"),
              rng.choice(("TIR / truck WX 4521H", "samochód / road", "morski / sea freight")))]  # fmt: skip
    if inv.numer_zamowienia:
        facts.append((("Nr zamówienia", "Order No."), s("numer_zamowienia")))
    terms = (f"<table class='grid m'><tr>"
             f"{''.join(f'<td>{two.over(*label)}<br><b>{value}</b></td>' for label, value in facts)}</tr></table>")  # fmt: skip
    whole = sum(weights, Decimal(0))
    load = pairs([(two("Masa netto razem", "Total net weight"), f"{s.money(whole, 1)} kg"),
                  (two("Masa brutto razem", "Total gross weight"), f"{s.money(whole * Decimal('1.08'), 1)} kg"),
                  (two("Liczba palet", "Pallets"), str(rng.randint(1, 33)))])  # fmt: skip
    sums = pairs([(two("Razem netto", "Total net"), f"{s('suma_netto')} {s.sign}"),
                  (two("VAT 0%", "VAT 0%"), s("suma_vat")),
                  (two("Razem brutto", "Total gross"), f"{s('suma_brutto')} {s.sign}")])  # fmt: skip
    head = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#1f3a5f')}</td><td class='r'>"
            f"<h2>{rng.choice(('FAKTURA VAT / INVOICE', 'Faktura / Invoice', 'FAKTURA EKSPORTOWA / EXPORT INVOICE'))} "
            f"{rng.choice(('No.', 'nr / No.', 'nr'))} {s('numer_faktury')}</h2></td></tr></table>")  # fmt: skip
    words = f"<p>{two('Słownie', 'In words')}: {s.words('do_zaplaty', 'code')}</p>" if rng.random() < 0.5 else ""
    body = (f"{head}<table class='even'><tr>{''.join(f'<td>{text}</td>' for text in parties)}</tr>"
            f"</table>{terms}<div class='m'>{_items(s, two, keys, weights)}</div>"
            f"<table class='even m'><tr><td>{load}</td><td>{sums}<p>{_due(s, two)}</p></td></tr>"
            f"</table>{words}{pairs(_payment(s, two))}<p>{_statement(s)}</p>")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("export_columns")
def customs_form(rng: random.Random) -> Drawn:
    """A form of boxes for the customs: exporter, consignee, terms, then the goods and a declaration of origin."""
    inv, weights = _invoice(rng, rng.choice(("GB", "GB", "GB", "DE")), most=6)
    s, two = _sheet(inv, rng), _Two(rng)
    keys = rng.choice((("pkwiu", "nazwa", "kraj", "netto_kg", "brutto_kg", "ilosc", "jednostka", "cena_netto",
                        "wartosc_netto"),
                       ("lp", "nazwa", "pkwiu", "kraj", "ilosc", "jednostka", "netto_kg", "cena_netto",
                        "wartosc_netto", "stawka_vat")))  # fmt: skip

    def box(polish: str, english: str, value: str, span: int = 1) -> str:
        return f"<td colspan='{span}'><small>{two(polish, english)}</small><br>{value}</td>"

    eori = f"EORI: PL{inv.sprzedawca.nip}00000"
    rows = [box("Eksporter / sprzedawca", "Exporter", lines([*_company(s, "sprzedawca"), eori]), 2)
            + box("Faktura nr", "Invoice No.", f"<b>{s('numer_faktury')}</b>")
            + box("Data wystawienia", "Date", s("data_wystawienia")),
            box("Nabywca / importer", "Buyer", lines(_company(s, "nabywca")), 2)
            + box("Warunki dostawy", "Terms of delivery", _delivery(s))
            + box("Kraj przeznaczenia", "Country of destination", inv.nabywca.kraj),
            box("Data dostawy", "Date of delivery", s("data_sprzedazy"))
            + box("Waluta", "Currency", inv.waluta)
            + box("Ilość opakowań", "No. of packages",
                  f"{rng.randint(1, 40)} {rng.choice(('pal.', 'ctn', 'skrzyń / crates'))}")
            + box("Masa brutto", "Gross weight", f"{s.money(sum(weights, Decimal(0)) * Decimal('1.08'), 1)} kg")]  # fmt: skip
    origin = (f"Eksporter produktów objętych tym dokumentem (nr REX PLREX{inv.sprzedawca.nip}) deklaruje, "
              "że produkty mają preferencyjne pochodzenie UE / The exporter of the products covered by this document "
              "declares that these products are of EU preferential origin.")  # fmt: skip
    form = f"<table class='grid'>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
    total = (f"<p class='r'>{two('Wartość faktury', 'Total invoice value')}: <b>{s('suma_brutto')} {s.sign}</b></p>"
             if rng.random() < 0.5 else f"<p class='r'>{_due(s, two)}</p>")  # fmt: skip
    heading = rng.choice(
        ("FAKTURA HANDLOWA / COMMERCIAL INVOICE", "FAKTURA VAT – COMMERCIAL INVOICE", "INVOICE / FAKTURA")
    )
    body = (f"<h2 class='c'>{heading}</h2>{form}<div class='m'>{_items(s, two, keys, weights)}</div>"
            f"{total}{_rates(s, two) if rng.random() < 0.5 else ''}<table class='even'><tr>"
            f"<td>{pairs(_payment(s, two))}</td><td>{_statement(s)}</td></tr></table><p><small>{origin}</small></p>"
            f"<br><p class='r'>{'.' * 40}<br>"
            f"<small>{two('Podpis eksportera', 'Signature')}, {s.text(inv.sprzedawca.city)}</small></p>")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="13mm"))


def _blocks(s: Sheet, two: _Two, weights: Sequence[Decimal]) -> str:
    """Each position on a line of its own, with its code, weight and delivery note on the lines below."""
    keys = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto")
    delivery, apart, body = s.rng.randint(80_000_000, 80_900_000), s.rng.random() < 0.5, ""
    for line, weight, cells in zip(s.inv.lines, weights, s.item_rows(keys), strict=True):
        marked = (f"<td class='{'r' if key in RIGHT else ''}'>{cell}</td>" for key, cell in zip(keys, cells, strict=True))  # fmt: skip
        notes = (f"{two('Kod CN', 'Commodity code')}: {line.pkwiu}",
                 f"{two('Kraj pochodzenia', 'Country of origin')}: PL",
                 f"{two('Masa netto', 'Net weight')}: {s.money(weight, 1)} kg",
                 f"{two('Dostawa', 'Delivery')}: {delivery}")  # fmt: skip
        body += f"<tr class='pos'>{''.join(marked)}</tr>"
        for note in notes if apart else (" · ".join(notes[:2]), " · ".join(notes[2:])):
            body += f"<tr><td></td><td colspan='5'><small>{note}</small></td></tr>"
    heads = "".join(f"<th class='{'r' if key in RIGHT else ''}'>{two.head(key)}</th>" for key in keys)
    return f"<table class='full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"


@layout("export_columns")
def position_blocks(rng: random.Random) -> Drawn:
    """A large firm's program: facts in a column at the right, positions with lines of their own for codes and weights."""
    inv, weights = _invoice(rng, rng.choice(("DE", "FR", "CZ", "NL", "AT", "GB")), most=7)
    s, two = _sheet(inv, rng), _Two(rng)
    facts = [(two("Numer", "Number"), f"<b>{s('numer_faktury')}</b>"),
             (two("Data wystawienia", "Invoice date"), s("data_wystawienia")),
             (two("Data dostawy", "Date of supply"), s("data_sprzedazy")),
             (two("Nr klienta", "Customer No."), str(rng.randint(100_000, 999_999))),
             (two("Warunki dostawy", "Incoterms"), _delivery(s))]  # fmt: skip
    if inv.numer_zamowienia:
        facts.append((two("Zamówienie", "Purchase order"), s("numer_zamowienia")))
    seller = ", ".join([s("sprzedawca_nazwa"), *s.address("sprzedawca")])
    sums = [(two("Wartość towarów", "Value of goods"), s("suma_netto")),
            (two(f"VAT {s.rate(inv.rates[0].stawka)}", "VAT"), s("suma_vat")),
            (f"<b>{two('Wartość faktury', 'Invoice total')}</b>", f"<b>{s('suma_brutto')} {s.sign}</b>")]  # fmt: skip
    body = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#333')}</td><td class='r'>"
            f"<h2>{rng.choice(('Faktura / Invoice', 'FAKTURA VAT / VAT INVOICE'))}</h2></td></tr></table>"
            f"<small>{seller}</small>"
            f"<table class='even m'><tr><td>{lines(_company(s, 'nabywca'))}</td><td>{pairs(facts)}</td></tr></table>"
            f"<div class='m'>{_blocks(s, two, weights)}</div>"
            f"<table class='even m'><tr><td></td><td>{pairs(sums)}</td></tr></table>"
            f"<p>{_statement(s)}</p>{pairs(_payment(s, two))}"
            f"<hr><small>{seller}, NIP / VAT: {s('sprzedawca_nip')}, {contacts(inv.sprzedawca)}</small>")  # fmt: skip
    return s.drawn(page(body, _css(rng), font=rng.choice((*SANS, *MONO)), size=rng.choice((8, 8.5)), margin="15mm",
                        footer=rng.choice(("", "Strona / Page"))))  # fmt: skip
