"""Two languages on one page: every label in Polish with its German or English twin in smaller type underneath."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, draw_buyer, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.markup import SANS, SERIF, contacts, lines, logo, page, pairs, registers, table

# Key, Polish, German, English; several entries of one key are variants.
_WORDS = """
faktura|Faktura|Rechnung|Invoice; faktura|FAKTURA VAT|RECHNUNG|VAT INVOICE
faktura|Faktura sprzedaży|Verkaufsrechnung|Sales invoice; numer|Numer faktury|Rechnungsnummer|Invoice number
numer|Nr dokumentu|Beleg-Nr.|Document no.; data_wystawienia|Data wystawienia|Ausstellungsdatum|Date of issue
data_wystawienia|Data faktury|Rechnungsdatum|Invoice date; data_sprzedazy|Data sprzedaży|Verkaufsdatum|Date of sale
data_sprzedazy|Data dostawy / wykonania usługi|Liefer-/Leistungsdatum|Delivery / service date
miejsce_wystawienia|Miejsce wystawienia|Ausstellungsort|Place of issue
termin_platnosci|Termin płatności|Zahlbar bis|Due date; termin_platnosci|Płatne do|Fällig am|Payment due
forma_platnosci|Forma płatności|Zahlungsart|Method of payment
forma_platnosci|Sposób zapłaty|Zahlungsweise|Payment method
numer_konta|Numer rachunku|Kontonummer (IBAN)|Account number
numer_konta|Rachunek bankowy (IBAN)|Bankkonto|Bank account; bank|Bank|Kreditinstitut|Bank name
sprzedawca|Sprzedawca|Verkäufer|Seller; sprzedawca|Dostawca|Lieferant|Supplier; nabywca|Nabywca|Käufer|Buyer
nabywca|Kupujący|Rechnungsempfänger|Purchaser; nip|NIP|USt-IdNr.|VAT ID
nip|Nr identyfikacji podatkowej|Steuernummer|Tax ID; razem|Razem|Summe|Total; razem|Ogółem|Gesamt|Grand total
do_zaplaty|Do zapłaty|Zu zahlen|Amount due; do_zaplaty|Kwota do zapłaty|Zahlbetrag|Total payable
zaplacono|Zapłacono|Bezahlt|Paid; slownie|Słownie|In Worten|In words
zamowienie|Nr zamówienia|Bestellnummer|Order no.; klient|Nr klienta|Kundennummer|Customer no.
waluta|Waluta|Währung|Currency; kurs|Kurs NBP|Wechselkurs NBP|NBP exchange rate
tabela|Tabela kursów|Kurstabelle|Rate table; vat_pln|Kwota VAT w PLN|MwSt. in PLN|VAT in PLN
stawka|Stawka VAT|MwSt.-Satz|VAT rate; netto|Wartość netto|Nettobetrag|Net amount
vat|Kwota VAT|MwSt.-Betrag|VAT amount; brutto|Wartość brutto|Bruttobetrag|Gross amount; lp|Lp.|Pos.|No.
nazwa|Nazwa towaru lub usługi|Bezeichnung|Description; nazwa|Opis|Beschreibung|Item description
indeks|Indeks|Artikel-Nr.|Item code; ilosc|Ilość|Menge|Quantity; jednostka|J.m.|Einheit|Unit
cena_netto|Cena netto|Einzelpreis netto|Net unit price; cena_netto|Cena jedn.|Einzelpreis|Unit price
rabat|Rabat %|Rabatt %|Discount %; uwagi|Uwagi|Bemerkungen|Remarks
wystawil|Osoba upoważniona do wystawienia|Ausgestellt von|Issued by
odebral|Osoba upoważniona do odbioru|Empfangen von|Received by; osoba|Osoba kontaktowa|Ansprechpartner|Contact person
dostawa|Warunki dostawy|Lieferbedingungen|Delivery terms
"""
_COLUMN_WORDS = {"stawka_vat": "stawka", "wartosc_netto": "netto", "kwota_vat": "vat", "wartosc_brutto": "brutto",
                 "suma_netto": "netto", "suma_vat": "vat", "suma_brutto": "brutto"}  # fmt: skip
_WAYS = {"przelew": ("Überweisung", "bank transfer"), "karta": ("Kreditkarte", "credit card"),
         "gotówka": ("Barzahlung", "cash"), "BLIK": ("BLIK", "BLIK"), "pobranie": ("Nachnahme", "cash on delivery")}  # fmt: skip
_ZERO_NOTES = {
    "0 WDT": ("Wewnątrzwspólnotowa dostawa towarów – stawka 0%", "Steuerfreie innergemeinschaftliche Lieferung",
              "Intra-Community supply of goods, VAT 0%"),
    "np": ("odwrotne obciążenie", "Steuerschuldnerschaft des Leistungsempfängers", "reverse charge"),
}  # fmt: skip
_ROLES = ("sprzedawca", "nabywca")
_TITLE = ("Towar pozostaje własnością sprzedawcy do chwili zapłaty.",
          "Die Ware bleibt bis zur vollständigen Bezahlung Eigentum des Verkäufers.",
          "Goods remain the property of the seller until paid in full.")  # fmt: skip


class _Twins:
    """The labels of one document: Polish with the other language (1 German, 2 English) smaller underneath."""

    def __init__(self, rng: random.Random, language: int) -> None:
        self._language = language
        self._colon = rng.choice(("", "", ":"))
        found: dict[str, list[list[str]]] = {}
        for entry in _WORDS.strip().replace("\n", "; ").split("; "):
            key, *texts = entry.split("|")
            found.setdefault(key, []).append(texts)
        self._drawn = {key: rng.choice(texts) for key, texts in found.items()}

    def plain(self, key: str) -> tuple[str, str]:
        """Both wordings."""
        texts = self._drawn[_COLUMN_WORDS.get(key, key)]
        return texts[0], texts[self._language]

    def __call__(self, key: str) -> str:
        return self.both(*self.plain(key), self._colon)

    def both(self, polish: str, other: str, colon: str = "") -> str:
        """A Polish text with its twin underneath."""
        return f"{polish}{colon}<span class='f'>{other}{colon}</span>"

    def pick(self, texts: Sequence[str]) -> str:
        """The text of the other language out of Polish, German, English, or German, English."""
        return texts[self._language if len(texts) == 3 else self._language - 1]


def _invoice(rng: random.Random, language: int, lines_between: tuple[int, int]) -> Invoice:
    """Mostly EUR to a firm abroad; else a firm in Poland, in EUR or PLN."""
    abroad = rng.random() < 0.6
    services = abroad and rng.random() < 0.4
    trade = rng.choice(("transport", "transport", "uslugi")) if services else rng.choice(("przemysl", "dom", "biuro"))
    rate = None if not abroad or rng.random() < 0.2 else "np" if services else "0 WDT"
    countries: tuple[str, ...] = ("DE", "DE", "AT") if language == 1 else ("GB", "IE", "NL", "SE", "CZ", "FR", "IT")
    if rate == "0 WDT":
        countries = tuple(country for country in countries if country != "GB")
    buyer = draw_foreign(rng, rng.choice(countries)) if abroad else draw_buyer(rng)
    currency = "EUR" if rng.random() < (0.85 if abroad else 0.35) else "PLN"
    inv = draw_invoice(rng, trade=trade, lines=lines_between, rate=rate, currency=currency, buyer=buyer,
                       seller=draw_company(rng, rng.choice(("company", "company", "trader")), trade),
                       discounts=rng.choice((0.0, 0.0, 0.5)))  # fmt: skip
    if rate is not None or inv.forma_platnosci not in _WAYS:
        inv.forma_platnosci = "przelew"
        inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 30, 30, 45, 60)))
        inv.zaplacono, inv.do_zaplaty = None, inv.suma_brutto
    return inv


def _sheet(rng: random.Random, inv: Invoice) -> Sheet:
    """The sheet; a page for two languages avoids Polish months."""
    style = draw_style(rng, inv.waluta)
    if style.dates.startswith(("words", "dots r", "iso r")):
        style = replace(style, dates=rng.choice(("dots", "iso")))
    return Sheet(inv, rng, style=style)


def _dates(s: Sheet, two: _Twins) -> list[tuple[str, str]]:
    rows = [(two("data_wystawienia"), s("data_wystawienia"))]
    if s.rng.random() < 0.85:
        rows.append((two("data_sprzedazy"), s("data_sprzedazy")))
    if s.rng.random() < 0.5:
        rows.insert(s.rng.choice((0, len(rows))), (two("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _pay(s: Sheet, two: _Twins) -> list[tuple[str, str]]:
    inv, rng = s.inv, s.rng
    rows = [(two("forma_platnosci"), two.both(s("forma_platnosci"), two.pick(_WAYS[inv.forma_platnosci])))]
    if inv.forma_platnosci == "przelew":
        rows += [(two("termin_platnosci"), s("termin_platnosci")), (two("numer_konta"), s("numer_konta"))]
        if rng.random() < 0.6:
            rows.append((two("bank"), s("bank")))
        if rng.random() < 0.6:
            rows.append((rng.choice(("SWIFT", "BIC / SWIFT")), s.text(inv.sprzedawca.swift or "")))
    return rows


def _references(s: Sheet, two: _Twins) -> list[tuple[str, str]]:
    """Order and customer numbers, the person to ask, terms of delivery."""
    rng = s.rng
    rows = [(two("zamowienie"), s("numer_zamowienia"))] if s.inv.numer_zamowienia and rng.random() < 0.8 else []
    for key, text in (("klient", str(rng.randint(10000, 99999))), ("osoba", rng.choice(("Ewa Sikora", "Adam Zając"))),
                      ("dostawa", rng.choice(("EXW", "DAP", "FCA", "CPT")) + f" {s.inv.nabywca.city}"),
                      ("waluta", s.inv.waluta)):  # fmt: skip
        if rng.random() < 0.4:
            rows.append((two(key), s.text(text)))
    return rows


def _side(s: Sheet, two: _Twins, role: str) -> list[str]:
    rows = [f"<b>{s(f'{role}_nazwa')}</b>", *s.address(role)]
    company = getattr(s.inv, role)
    if company.nip:
        polish, other = two.plain("nip")
        label = f"{polish} / {other}" if s.rng.random() < 0.5 else polish
        rows.append(f"{label}: {s(f'{role}_nip')}")
    return rows


def _table(s: Sheet, two: _Twins, *, totals: bool = False) -> str:
    names: tuple[str, ...] = s.rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
        ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ))  # fmt: skip
    if any(line.rabat for line in s.inv.lines):
        place = names.index("cena_netto") + 1
        names = (*names[:place], "rabat", *names[place:])
    foot = [_totals_row(s, two, names)] if totals and s.inv.custom == "line" else []
    return table([two(name) for name in names], s.item_rows(names), keys=names, css="items full", foot=foot)


def _totals_row(s: Sheet, two: _Twins, names: tuple[str, ...]) -> list[str]:
    """Sums under the value columns; the label stands under the name."""
    sums = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
    cells = [s(sums[name]) if name in sums else "" for name in names]
    cells[names.index("nazwa")] = two("razem")
    return cells


def _rates(s: Sheet, two: _Twins) -> str:
    """The VAT table with doubled headings; in foreign currency the tax in PLN stands in it or beneath."""
    rng, inv = s.rng, s.inv
    foreign = inv.kurs_waluty is not None
    column = foreign and rng.random() < 0.5
    names = ("stawka", "netto", "vat", "brutto", *(("vat_pln",) if column else ()))
    foot = [two("razem"), s("suma_netto"), s("suma_vat"), s("suma_brutto"), *((s("suma_vat_pln"),) if column else ())]
    rates = table([two(name) for name in names], s.vat_rows(names), keys=names, css="vat", foot=[foot])
    below = ""
    if foreign:
        rate, where = f"1 {inv.waluta} = {s('kurs_waluty')} PLN", f"{s('tabela_kursu')}, {s('data_kursu')}"
        facts = [(two("kurs"), rate), (two("tabela"), where)]
        if not column and (inv.suma_vat or rng.random() < 0.5):
            facts.append((two("vat_pln"), f"{s('suma_vat_pln')} PLN"))
        below = pairs(facts)
    return rates + below


def _due(s: Sheet, two: _Twins) -> list[tuple[str, str]]:
    rows = []
    if s.inv.zaplacono is not None:
        rows.append((two("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    rows.append((two("do_zaplaty"), f"<b class='due'>{s('do_zaplaty')} {s.sign}</b>"))
    if s.rng.random() < 0.6:
        field = "do_zaplaty" if s.inv.do_zaplaty else "suma_brutto"
        rows.append((two("slownie"), s.words(field, s.rng.choice(("words", "code", "spaced")))))
    return rows


def _notes(s: Sheet, two: _Twins) -> str:
    """Why there is no tax, and sentences in both languages."""
    rate = s.inv.rates[0].stawka
    found = [two.both(_ZERO_NOTES[rate][0], two.pick(_ZERO_NOTES[rate]))] if rate in _ZERO_NOTES else []
    if rate == "np":
        s.annotate("odwrotne_obciazenie")
    if s.inv.suma_brutto > Decimal(15000) and s.inv.waluta == "PLN" and s.inv.suma_vat:
        s.annotate("MPP")
        found.append(
            two.both("mechanizm podzielonej płatności", two.pick(("Split-Payment-Verfahren", "split payment")))
        )
    if s.rng.random() < 0.4:
        found.append(two.both(_TITLE[0], two.pick(_TITLE)))
    return "".join(f"<p>{text}</p>" for text in found)


def _css(rng: random.Random) -> str:
    rule = rng.choice(("#000", "#888", "#b5bcc4"))
    grid = rng.choice((f"border: 0.5pt solid {rule};", f"border-bottom: 0.5pt solid {rule};"))
    twin = rng.choice(("font-style: italic;", "color: #666;", "font-style: italic; color: #555;", ""))
    head = rng.choice(("#fff", "#eee", "#e8eef5"))
    return (
        f".f {{ display: block; font-size: {rng.choice((70, 76, 82))}%; font-weight: normal; line-height: 1.15; {twin} }}"
        f".items td, .items th, .vat td, .vat th {{ {grid} }} .items th, .vat th {{ background: {head}; }}"
        f".k {{ font-weight: {rng.choice(('normal', 'bold'))}; padding-right: 10pt; }} .due {{ font-size: 1.3em; }}"
        f".two {{ width: 100%; table-layout: fixed; }} .b {{ border: 0.6pt solid {rule}; padding: 4pt; }}"
        ".items { margin: 8pt 0; } .vat td, .vat th { padding: 2pt 7pt; } p { margin: 4pt 0; }"
    )


def _signs(two: _Twins) -> str:
    cells = "".join(f"<td class='c'><br><br>{'.' * 44}<br>{two(key)}</td>" for key in ("odebral", "wystawil"))
    return f"<table class='two'><tr>{cells}</tr></table>"


def _begin(rng: random.Random, lines_between: tuple[int, int]) -> tuple[Sheet, _Twins]:
    language = rng.choice((1, 2))
    return _sheet(rng, _invoice(rng, language, lines_between)), _Twins(rng, language)


@layout("bilingual_stacked")
def boxes(rng: random.Random) -> Drawn:
    """Frames: title and dates above, parties side by side, payment beside the VAT table, two signatures."""
    s, two = _begin(rng, (1, 7))
    head = f"<h2>{two('faktura')}</h2><b style='font-size:1.2em'>{s('numer_faktury')}</b>"
    sides = [f"<td class='b'>{two(role)}<div>{lines(_side(s, two, role))}</div></td>" for role in _ROLES]
    top = [f"<td class='b'>{head}</td>", f"<td class='b'>{pairs(_dates(s, two))}</td>"]
    if rng.random() < 0.5:
        top.reverse()
    pay = pairs([*_pay(s, two), *_references(s, two)])
    body = (
        f"<table class='two'><tr>{''.join(top)}</tr><tr>{''.join(sides)}</tr></table>{_table(s, two, totals=rng.random() < 0.4)}"
        f"<table class='full'><tr><td>{pay}</td><td>{_rates(s, two)}</td></tr></table>"
        f"<div class='b'>{pairs(_due(s, two))}</div>{_notes(s, two)}{_signs(two) if rng.random() < 0.6 else ''}"
    )
    css = _css(rng) + "h2 { margin: 0 0 4pt 0; }"
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("bilingual_stacked")
def window_letter(rng: random.Random) -> Drawn:
    """A business letter: sender's line and address window at the left, an information block at the right, sums last."""
    s, two = _begin(rng, (1, 9))
    seller = s.inv.sprzedawca
    sender = f"<div style='font-size:6.5pt; border-bottom:0.4pt solid #777'>{s.text(seller.nazwa)} · {s.text(seller.adres)}</div>"
    window = f"{sender}<div style='padding-top:8pt'>{lines(_side(s, two, 'nabywca'))}</div>"
    facts = [(two("numer"), f"<b>{s('numer_faktury')}</b>"), *_dates(s, two), *_references(s, two)]
    split = (len(facts) + 1) // 2
    block = "".join(
        f"<td>{''.join(f'<div class=pair>{key}<b>{value}</b></div>' for key, value in part)}</td>"
        for part in (facts[:split], facts[split:])
    )
    heading = " <small>/</small> ".join(two.plain("faktura")) if rng.random() < 0.4 else two("faktura")
    company = [*_side(s, two, "sprzedawca"), contacts(seller)]
    foot = (
        f"<table class='two foot'><tr><td>{lines(company)}</td><td>{pairs(_pay(s, two))}</td></tr></table>"
        f"<small>{registers(rng, seller) if seller.krs else ''}</small>"
    )
    body = (
        f"<div style='text-align:right'>{logo(rng, seller, rng.choice(('#234', '#733', '#375')))}</div>"
        f"<table class='two'><tr><td>{window}</td><td><table class='full'><tr>{block}</tr></table></td></tr></table>"
        f"<h1>{heading}</h1>{_table(s, two)}<div style='float:right'>{_rates(s, two)}{pairs(_due(s, two))}</div>"
        f"<div style='clear:both'></div>{_notes(s, two)}<br>{foot}"
    )
    css = (
        f"{_css(rng)} .pair {{ margin-bottom: 5pt; }} .pair b {{ display: block; }} .foot {{ border-top: 0.5pt solid #777; }}"
        f"h1 {{ font-size: {rng.choice((14, 17))}pt; font-weight: {rng.choice(('bold', 'normal'))}; margin: 14pt 0 4pt 0; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="15mm"))


@layout("bilingual_stacked")
def ruled_form(rng: random.Random) -> Drawn:
    """One ruled grid of doubled labels and values, two pairs a row; parties are rows too; signed at the foot."""
    s, two = _begin(rng, (1, 5))
    sides = [(two(role), lines(_side(s, two, role))) for role in rng.sample(_ROLES, 2)]
    parties = "".join(f"<tr><td class='k'>{key}</td><td colspan='3'>{value}</td></tr>" for key, value in sides)
    facts = [*_dates(s, two), *_pay(s, two), *_references(s, two)]
    if len(facts) % 2:
        facts.append(("", ""))
    rows = "".join(
        f"<tr><td class='k'>{a}</td><td>{b}</td><td class='k'>{c}</td><td>{d}</td></tr>"
        for (a, b), (c, d) in zip(facts[::2], facts[1::2], strict=True)
    )
    polish, other = two.plain("faktura")
    head = f"<td colspan='4' class='c'><span style='font-size:1.6em'>{polish}</span> {s('numer_faktury')}<span class='f'>{other}</span></td>"
    grid = [parties, rows] if rng.random() < 0.7 else [rows, parties]
    due = "".join(f"<tr><td class='k'>{key}</td><td colspan='3'>{value}</td></tr>" for key, value in _due(s, two))
    body = (
        f"<table class='grid full'><tr>{head}</tr>{''.join(grid)}</table>{_table(s, two, totals=rng.random() < 0.5)}"
        f"{_rates(s, two)}<table class='grid full' style='margin-top:8pt'>{due}</table>{_notes(s, two)}{_signs(two)}"
    )
    css = f"{_css(rng)} .grid td {{ border: 0.5pt solid #555; }} .grid .k {{ width: 20%; background: {rng.choice(('#fff', '#f2f2f2'))}; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="14mm"))
