"""Two languages on one page: Polish and English (or German) side by side, under each other, or in mirrored columns."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.identifiers import nrb
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, SERIF, logo, page

# Polish, English, German.
_WORDS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "title": (("Faktura VAT nr", "VAT Invoice No.", "Rechnung Nr."), ("Faktura", "Invoice", "Rechnung"), ("Faktura nr", "Invoice number", "Rechnungsnummer")),
    "issued": (("Data wystawienia", "Date of issue", "Ausstellungsdatum"), ("Data wystawienia", "Invoice date", "Rechnungsdatum"), ("Wystawiono", "Issued on", "Ausgestellt am")),
    "sold": (("Data sprzedaży", "Date of sale", "Verkaufsdatum"), ("Data dostawy", "Date of supply", "Lieferdatum"), ("Data wykonania usługi", "Service date", "Leistungsdatum")),
    "place": (("Miejsce wystawienia", "Place of issue", "Ausstellungsort"),),
    "due": (("Termin płatności", "Due date", "Fällig am"), ("Termin płatności", "Payment term", "Zahlungsziel"), ("Płatne do", "Payment due", "Zahlbar bis")),
    "form": (("Forma płatności", "Payment method", "Zahlungsart"), ("Sposób zapłaty", "Method of payment", "Zahlungsweise")),
    "seller": (("Sprzedawca", "Seller", "Verkäufer"), ("Sprzedawca", "Supplier", "Lieferant"), ("Wystawca", "Issuer", "Aussteller")),
    "buyer": (("Nabywca", "Buyer", "Käufer"), ("Nabywca", "Bill to", "Rechnungsempfänger"), ("Klient", "Customer", "Kunde")),
    "tax": (("NIP", "VAT ID", "USt-IdNr."), ("NIP", "Tax ID", "Steuernummer"), ("NIP UE", "EU VAT No.", "UID")),
    "account": (("Nr konta", "Account No.", "Kontonummer"), ("Rachunek bankowy", "Bank account", "Bankverbindung"), ("Konto", "IBAN", "IBAN")),
    "bank": (("Bank", "Bank name", "Bankname"), ("Nazwa banku", "Bank", "Bank")),
    "order": (("Nr zamówienia", "Order No.", "Bestellnummer"), ("Zamówienie", "Purchase order", "Bestellung")),
    "words": (("Słownie", "In words", "In Worten"),),
    "paid": (("Zapłacono", "Amount paid", "Bezahlt"),),
    "total": (("Razem", "Total", "Summe"), ("Ogółem", "Grand total", "Gesamt")),
    "pay": (("Do zapłaty", "Amount due", "Zu zahlen"), ("Razem do zapłaty", "Total due", "Zahlbetrag"), ("Do zapłaty", "Total to pay", "Zahlbetrag")),
    "rate_nbp": (("Kurs waluty", "Exchange rate", "Wechselkurs"),), "vat_pln": (("Kwota VAT w PLN", "VAT amount in PLN", "MwSt. in PLN"),),
    "lp": (("Lp.", "No.", "Nr."), ("Lp.", "Item", "Pos.")), "nazwa": (("Nazwa towaru lub usługi", "Description", "Bezeichnung"), ("Nazwa", "Product / service", "Artikel")),
    "indeks": (("Indeks", "Item code", "Art.-Nr."),), "ilosc": (("Ilość", "Quantity", "Menge"), ("Ilość", "Qty", "Anz.")), "jednostka": (("Jm", "Unit", "Einh."), ("J.m.", "UoM", "ME")),
    "cena_netto": (("Cena netto", "Unit price", "Einzelpreis"), ("Cena jedn. netto", "Net price", "Nettopreis")), "wartosc_netto": (("Wartość netto", "Net value", "Nettowert"), ("Wartość netto", "Net amount", "Nettobetrag")),
    "stawka_vat": (("Stawka VAT", "VAT rate", "MwSt.-Satz"), ("VAT", "Tax", "MwSt.")), "kwota_vat": (("Kwota VAT", "VAT amount", "MwSt.-Betrag"),), "wartosc_brutto": (("Wartość brutto", "Gross value", "Bruttowert"), ("Wartość brutto", "Gross amount", "Bruttobetrag")),
}  # fmt: skip
_FORMS = {"przelew": ("przelew", "bank transfer", "Überweisung"), "karta": ("karta", "card", "Karte"), "gotówka": ("gotówka", "cash", "bar"),
          "BLIK": ("BLIK", "BLIK", "BLIK"), "pobranie": ("pobranie", "cash on delivery", "Nachnahme")}  # fmt: skip


def _joiner(rng: random.Random) -> Callable[[str], str]:
    """How this document writes a label in its two languages."""
    other = rng.choice((1, 1, 1, 2))
    form = rng.choice(
        (
            "{} / {}",
            "{} / {}",
            "{}/{}",
            "{} | {}",
            "{}<br><i>{}</i>",
            "{} <small>({})</small>",
            "{}<br><small>{}</small>",
            "{} – <i>{}</i>",
        )
    )
    swap = rng.random() < 0.15
    chosen: dict[str, str] = {}

    def label(key: str) -> str:
        if key not in chosen:
            words = rng.choice(_WORDS[key])
            pair = (words[other], words[0]) if swap else (words[0], words[other])
            chosen[key] = pair[0] if pair[0] == pair[1] else form.format(*pair)
        return chosen[key]

    return label


def _invoice(rng: random.Random) -> Invoice:
    seller = draw_company(rng, rng.choice(("company", "company", "trader")), "przemysl")
    abroad = rng.random() < 0.6
    if not abroad:
        currency = rng.choice(("PLN", "PLN", "EUR"))
        return draw_invoice(rng, trade=rng.choice(("it", "reklama", "przemysl", "transport")), currency=currency, seller=seller, rate="23",
                            buyer=draw_company(rng, "company", "it"), lines=(1, 6))  # fmt: skip
    buyer = draw_foreign(rng)
    service = rng.random() < 0.5
    inside = buyer.kraj != "GB"
    rate = ("np II" if inside and rng.random() < 0.3 else "np") if service else ("0 WDT" if inside else "0 EX")
    currency = {"GB": "GBP", "CZ": rng.choice(("CZK", "EUR"))}.get(buyer.kraj, "EUR")
    trade = rng.choice(("it", "reklama", "transport") if service else ("przemysl", "odziez", "dom"))
    inv = draw_invoice(rng, trade=trade, currency=currency, seller=seller, buyer=buyer, rate=rate, lines=(1, 6))
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    return inv


class _Paper:
    """One bilingual document: a sheet and its way to write labels."""

    def __init__(self, rng: random.Random) -> None:
        self.inv = _invoice(rng)
        self.rng = rng
        style = draw_style(rng, self.inv.waluta, "en") if rng.random() < 0.3 else None
        self.s = Sheet(self.inv, rng, style=style)
        self.label = _joiner(rng)
        self.zero = self.inv.suma_vat == 0
        if self.zero and self.inv.waluta != "PLN":
            self.s.unscored("suma_vat_pln")

    def party(self, role: str) -> str:
        s = self.s
        rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role)]
        if role == "sprzedawca" and self.rng.random() < 0.5:
            rows.append("Polska / Poland")
            s.note("sprzedawca_kraj", "PL")
        if getattr(self.inv, role).nip:
            rows.append(f"{self.label('tax').replace('<br>', ' ')}: {s(role + '_nip')}")
        return "<br>".join(rows)

    def facts(self) -> list[tuple[str, str]]:
        s, rng, inv = self.s, self.rng, self.inv
        rows = [(self.label("issued"), s("data_wystawienia"))]
        if rng.random() < 0.8:
            rows.append((self.label("sold"), s("data_sprzedazy")))
        if rng.random() < 0.4:
            rows.insert(0, (self.label("place"), s("miejsce_wystawienia")))
        if inv.termin_platnosci:
            rows.append((self.label("due"), s("termin_platnosci")))
        s.note("forma_platnosci", inv.forma_platnosci)
        words = _FORMS[inv.forma_platnosci]
        rows.append((self.label("form"), rng.choice((f"{words[0]} / {words[1]}", words[0], words[1]))))
        if inv.numer_zamowienia and rng.random() < 0.7:
            rows.append((self.label("order"), s("numer_zamowienia")))
            s.unscored("dokumenty_powiazane")
        return rows

    def bank(self) -> list[tuple[str, str]]:
        s, rng, inv = self.s, self.rng, self.inv
        rows = (
            [(self.label("bank"), s("bank")), ("SWIFT / BIC", s.text(inv.sprzedawca.swift or ""))]
            if rng.random() < 0.7
            else []
        )
        rows.append((f"{self.label('account')} ({inv.waluta})", s("numer_konta")))
        if inv.waluta != "PLN" and rng.random() < 0.4:
            rows.append((f"{self.label('account')} (PLN)", s.account(nrb(rng), None, "PLN")))
        return rows

    def items(self, heads_css: str = "") -> str:
        columns = self.rng.choice((
            ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
            ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
            ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
        marks = ["r" if name in RIGHT else "" for name in columns]
        head = "".join(f"<th class='{mark}'>{self.label(name)}</th>" for mark, name in zip(marks, columns, strict=True))
        body = "".join("<tr>" + "".join(f"<td class='{mark}'>{cell}</td>" for mark, cell in zip(marks, row, strict=True)) + "</tr>"
                       for row in self.s.item_rows(columns))  # fmt: skip
        return f"<table class='full items {heads_css}'><tr>{head}</tr>{body}</table>"

    def rates(self) -> str:
        s = self.s
        names = ["stawka", "netto", "vat", "brutto"]
        titles = [self.label(key) for key in ("stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto")]
        if self.inv.kurs_waluty is not None and not self.zero and self.rng.random() < 0.5:
            names.append("vat_pln")
            titles.append("VAT [PLN]")
        sums = [self.label("total"), s("suma_netto"), s("suma_vat"), s("suma_brutto")] + (
            [s("suma_vat_pln")] if "vat_pln" in names else []
        )
        rows = "".join(
            "<tr>" + "".join(f"<td class='r'>{cell}</td>" for cell in row) + "</tr>"
            for row in [*s.vat_rows(names), sums]
        )
        return f"<table class='rates'><tr>{''.join(f'<th>{title}</th>' for title in titles)}</tr>{rows}</table>"

    def dues(self) -> list[tuple[str, str]]:
        s, inv = self.s, self.inv
        rows = [(self.label("paid"), f"{s('zaplacono')} {s.sign}")] if inv.zaplacono is not None else []
        rows.append((self.label("pay"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
        if self.rng.random() < 0.4 and inv.do_zaplaty > 0:
            rows.append((self.label("words"), s.words("do_zaplaty")))
        return rows

    def notes(self) -> str:
        """Rate of exchange, VAT in PLN, reverse charge."""
        s, inv, rng = self.s, self.inv, self.rng
        rows = []
        if inv.kurs_waluty is not None and (not self.zero or rng.random() < 0.3):
            rows.append(
                f"{self.label('rate_nbp')}: 1 {inv.waluta} = {s('kurs_waluty')} PLN, tabela / table {s('tabela_kursu')}, {s('data_kursu')}"
            )
            if not self.zero:
                rows.append(f"{self.label('vat_pln')}: {s('suma_vat_pln')} PLN")
        if any(line.stawka_vat.startswith("np") for line in inv.lines):
            s.annotate("odwrotne_obciazenie")
            rows.append(rng.choice(("Odwrotne obciążenie / Reverse charge", "odwrotne obciążenie – reverse charge")))
        elif self.zero:
            rows.append(
                rng.choice(
                    (
                        "Stawka 0% / Zero-rated supply",
                        f"Incoterms {rng.choice(('EXW', 'DAP', 'FCA'))}, waga/weight {rng.randint(3, 900)} kg",
                    )
                )
            )
        return "<br>".join(rows)


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(COLOURS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.5
        else ""
    )


@layout("bilingual")
def framed(rng: random.Random) -> Drawn:
    """Boxes: title, facts at the right, parties in frames, items, rates, bank."""
    paper = _Paper(rng)
    s = paper.s
    parties = "".join(f"<td class='p'><small>{paper.label(key)}</small><br>{paper.party(role)}</td>"
                      for key, role in (("seller", "sprzedawca"), ("buyer", "nabywca")))  # fmt: skip
    facts = "".join(f"<tr><td>{name}</td><td><b>{value}</b></td></tr>" for name, value in paper.facts())
    body = (
        f"<div class='two'><h2>{paper.label('title')}: {s('numer_faktury')}</h2><table class='facts'>{facts}</table></div>"
        f"<table class='full'><tr>{parties}</tr></table><br>{paper.items()}<br>{paper.rates()}<br>"
        + "".join(f"<div class='due'>{name}: {value}</div>" for name, value in paper.dues())
        + f"<p>{'<br>'.join(f'{name}: {value}' for name, value in paper.bank())}</p><p class='s'>{paper.notes()}</p>"
        "<table class='full'><tr><td class='c'><br><br>....................<br><small>Odebrał / Received by</small></td>"
        "<td class='c'><br><br>....................<br><small>Wystawił / Issued by</small></td></tr></table>"
    )
    css = (
        ".two { display: flex; justify-content: space-between; } .p { width: 50%; border: .6pt solid #444; padding: 5pt; } .facts td { padding: 1pt 5pt; }"
        f".items td, .items th, .rates td, .rates th {{ border: .4pt solid #777; font-size: .92em; }} th {{ background: {rng.choice(('#eee', '#e3ecf7', 'none'))}; font-size: .85em; }}"
        ".rates { margin-left: auto; } .s { color: #444; } .due { font-size: 1.1em; }"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((7.5, 8, 8.5)), margin="13mm"))


@layout("bilingual")
def stacked(rng: random.Random) -> Drawn:
    """A letterhead and open columns; every label may stand on two lines."""
    paper = _Paper(rng)
    s = paper.s
    colour = rng.choice(COLOURS)
    cells = "".join(f"<div><div class='k'>{name}</div>{value}</div>" for name, value in paper.facts())
    dues = "".join(f"<tr><td class='k'>{name}</td><td class='r'>{value}</td></tr>" for name, value in paper.dues())
    bank = "".join(f"<tr><td class='k'>{name}</td><td>{value}</td></tr>" for name, value in paper.bank())
    gross = paper.inv.suma_brutto / (paper.inv.kurs_waluty or Decimal(1))
    ref = f"Ref. {rng.randint(10**4, 10**6)} / {gross:.0f}"
    body = (
        f"<div class='head'>{_logo(s)}<div class='k'>{paper.label('seller')}</div>{paper.party('sprzedawca')}</div>"
        f"<h1>{paper.label('title')} {s('numer_faktury')}</h1><div class='cells'>{cells}</div>"
        f"<div class='buyer'><div class='k'>{paper.label('buyer')}</div>{paper.party('nabywca')}</div>{paper.items()}"
        f"<div class='two'><div>{paper.notes()}<br>{ref}</div><div>{paper.rates()}<table class='dues'>{dues}</table></div></div><table>{bank}</table>"
    )
    css = (
        f".head {{ border-bottom: 1.5pt solid {colour}; padding-bottom: 6pt; }} h1 {{ font-size: 14pt; color: {colour}; }} .k {{ color: #666; font-size: .85em; }}"
        ".cells { display: flex; gap: 8mm; flex-wrap: wrap; } .buyer { margin: 12pt 0 12pt 90mm; } .items th { font-size: .82em; vertical-align: bottom; border-bottom: .8pt solid #333; }"
        ".items td { border-bottom: .3pt solid #bbb; } .two { display: flex; justify-content: space-between; margin: 10pt 0; } .two > div:first-child { width: 60mm; color: #555; font-size: .9em; }"
        ".rates th { font-size: .78em; color: #666; } .dues td { padding: 3pt 6pt; } .dues { margin-left: auto; }"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5, 9)), margin="16mm"))
