"""Invoices of foreign sellers to Polish buyers, in English and in German."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import Style, draw_style
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair

_EN_GOODS = (("Cloud hosting – Professional plan", "month", 20, 400), ("Software licence, annual subscription", "pcs", 90, 2400), ("Consulting services", "hours", 60, 180), ("Domain registration .com", "year", 9, 40),
             ("Design work as per SOW #12", "hours", 45, 130), ("Online advertising – campaign clicks", "pcs", 0.1, 2), ("Spare part kit B-220", "pcs", 15, 460), ("Freight Rotterdam – Gdynia", "pcs", 300, 1900), ("API usage (1,000 requests)", "units", 0.2, 6))  # fmt: skip
_DE_GOODS = (("Kugellager 6204-2RS", "Stk.", 3, 25), ("Fräser Ø 12 mm VHM", "Stück", 20, 140), ("Wartungsvertrag Anlage 3", "Monat", 90, 800), ("Montagearbeiten", "Std.", 45, 110), ("Hydraulikschlauch DN 10", "m", 6, 30), ("Schraubensatz M8×40 verzinkt", "Pck.", 8, 45),
             ("Frachtkosten", "psch.", 30, 400), ("Übersetzung Handbuch", "Seite", 20, 60), ("Ersatzteil-Set Förderband", "Set", 80, 900))  # fmt: skip


def _goods(rng: random.Random, stock: tuple[tuple[str, str, float, float], ...], rate: str) -> list[Line]:
    found = []
    for name, unit, low, high in rng.sample(stock, rng.randint(1, 5)):
        price = Decimal(str(round(rng.uniform(low, high), 2)))
        count = Decimal(rng.randint(1, 12)) if price > 5 else Decimal(rng.randint(20, 800))
        line = line_of(name, unit, count, price, rate, custom="rate")
        line.indeks = f"{rng.choice(('A', 'K', 'PX'))}{rng.randint(100, 99999)}"
        found.append(line)
    return found


def _invoice(
    rng: random.Random, country: str, stock: tuple[tuple[str, str, float, float], ...], rate: str, currency: str
) -> Invoice:
    inv = draw_invoice(
        rng,
        currency="EUR",
        seller=draw_foreign(rng, country),
        buyer=draw_company(rng, rng.choice(("company", "company", "trader"))),
        lines=(1, 1),
    )
    inv.numer_faktury = rng.choice(
        (
            f"INV-{rng.randint(1000, 99999)}",
            f"{inv.data_wystawienia.year}{rng.randint(1000, 9999)}",
            f"RE{rng.randint(100000, 999999)}",
            f"{rng.randint(10, 99)}-{rng.randint(1000, 99999)}",
            f"R-{inv.data_wystawienia.year}-{rng.randint(1, 999):03d}",
        )
    )
    inv.waluta, inv.kurs_waluty, inv.suma_vat_pln, inv.custom = currency, None, None, "rate"
    inv.lines = _goods(rng, stock, rate)
    inv.zaplacono = None
    inv.forma_platnosci = rng.choice(("przelew", "przelew", "karta"))
    settle_sums(inv)
    if inv.forma_platnosci == "karta" and rng.random() < 0.6:
        inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    inv.numer_konta = inv.sprzedawca.konto
    return inv


def _meta(s: Sheet) -> list[Pair]:
    inv, rng = s.inv, s.rng
    rows = [(s.label("numer"), s("numer_faktury")), (s.label("data_wystawienia"), s("data_wystawienia"))]
    if rng.random() < 0.6:
        rows.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    elif rng.random() < 0.4 and inv.data_sprzedazy:
        first = inv.data_sprzedazy.replace(day=1)
        s.note("okres_od", first)
        s.note("okres_do", inv.data_sprzedazy)
        s.note("data_sprzedazy", inv.data_sprzedazy)
        rows.append((s.label("okres"), f"{s.date(first)} – {s.date(inv.data_sprzedazy)}"))
    if inv.forma_platnosci == "przelew":
        rows.append((s.label("termin_platnosci"), s("termin_platnosci")))
    if rng.random() < 0.5:
        rows.append((s.label("forma_platnosci"), s("forma_platnosci")))
    if inv.numer_zamowienia:
        rows.append((s.label("zamowienie"), s("numer_zamowienia")))
    if rng.random() < 0.4:
        rows.append(({"en": "Customer ID", "de": "Kundennummer:"}[s.style.language], str(rng.randint(10000, 99999))))
    return rows


def _bank(s: Sheet) -> str:
    if s.inv.numer_konta is None or s.inv.forma_platnosci != "przelew":
        return ""
    parts = [
        f"{s.label('bank')} {s('bank')}",
        f"{s.label('numer_konta')} {s('numer_konta')}",
        f"{s.rng.choice(('BIC:', 'SWIFT:', 'BIC/SWIFT'))} {s.text(s.inv.sprzedawca.swift or '')}",
    ]
    return (" · " if s.rng.random() < 0.5 else "<br>").join(parts)


def _body(s: Sheet, reverse: str) -> Drawn:
    inv, rng = s.inv, s.rng
    colour = rng.choice(COLOURS)
    names = rng.choice((
        ("nazwa", "ilosc", "cena_netto", "wartosc_netto"), ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
        ("lp", "indeks", "nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
        ("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
    ))  # fmt: skip
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    # A rate stands in the row of the tax; the truth of the table comes with it.
    sums: list[Pair] = []
    if inv.suma_vat or not reverse:
        rate = s.rate(inv.rates[0].stawka)
        sums = [
            (s.label("suma_netto"), s("suma_netto")),
            (f"{s.label('suma_vat')} {rate}", s("suma_vat")),
            (s.label("suma_brutto"), f"<b>{s('suma_brutto')} {s.sign}</b>"),
        ]
    else:
        if rng.random() < 0.7:
            sums += [(s.label("suma_netto"), s("suma_netto")), (f"{s.label('suma_vat')} {s.rate('0')}", s("suma_vat"))]
        sums.append((s.label("suma_brutto"), f"<b>{s('suma_brutto')} {s.sign}</b>"))
    if inv.zaplacono is not None:
        sums.append((s.label("zaplacono"), s("zaplacono")))
    if inv.zaplacono is not None or rng.random() < 0.5:
        sums.append((s.label("do_zaplaty"), f"{s('do_zaplaty')} {s.sign}"))
    note = ""
    if reverse:
        s.annotate("odwrotne_obciazenie")
        note = s.text(reverse)
    # A foreign identifier stands with the seller or in the foot; the buyer's keeps its prefix on such invoices.
    seller = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca")]
    seller_vat = f"{s.label('nip')} {s('sprzedawca_nip')}"
    buyer = [s("nabywca_nazwa"), *s.address("nabywca")]
    if rng.random() < 0.7:
        buyer.append({"en": "Poland", "de": "Polen"}[s.style.language])
        s.note("nabywca_kraj", "PL")
    buyer.append(f"{s.label('nip')} {s('nabywca_nip')}")
    in_foot = rng.random() < 0.5
    foot = [seller_vat] if in_foot else []
    foot += [s.text(text) for text in (inv.sprzedawca.email, f"Tel. {inv.sprzedawca.telefon}")]
    foot.append(
        {
            "en": f"Company No. {rng.randint(100000, 9999999)}",
            "de": f"HRB {rng.randint(1000, 99999)}, Amtsgericht, Steuernr. {rng.randint(10, 99)}/{rng.randint(100, 999)}/{rng.randint(10000, 99999)}",
        }[s.style.language]
    )
    bank = _bank(s)
    title = f"<h1>{s.label('faktura').removesuffix(' Nr.')}</h1>"
    if rng.random() < 0.5:
        head = f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, colour)}</td><td class='rr'>{lines([*seller, *([] if in_foot else [seller_vat])])}</td></tr></table>"
        middle = f"<table class='full'><tr><td style='width:58%'>{rng.choice((s.label('nabywca') + '<br>', ''))}{lines(buyer)}</td><td>{pairs(_meta(s))}</td></tr></table>{title}"
    else:
        head = f"<table class='full'><tr><td>{title}{pairs(_meta(s))}</td><td class='rr'>{logo(rng, inv.sprzedawca, colour)}</td></tr></table>"
        middle = f"<table class='full cols'><tr><td>{s.label('sprzedawca')}<br>{lines([*seller, *([] if in_foot else [seller_vat])])}</td><td>{s.label('nabywca')}<br>{lines(buyer)}</td></tr></table>"
    body = f"{head}<br>{middle}<br>{items}<br>{pairs(sums, 'sum')}<p>{note}</p><p>{bank}</p><div class='foot0'>{' | '.join(foot)}</div>"
    css = (
        f".rr {{ text-align: right; }} .sum {{ margin-left: auto; }} .sum .v {{ text-align: right; }} h1 {{ color: {colour}; font-size: 20pt; margin: 4pt 0; }} .cols {{ table-layout: fixed; }}"
        f".items th {{ border-bottom: 1pt solid {colour}; }} .items td {{ border-bottom: 0.3pt solid #ccc; padding: 4pt; }} .foot0 {{ border-top: 0.5pt solid #999; margin-top: 20pt; font-size: 7pt; color: #555; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9, 9.5)), margin="17mm"))


@layout("foreign_english")
def english(rng: random.Random) -> Drawn:
    """EUR, USD or GBP; mostly the reverse charge, sometimes the VAT of the seller's country."""
    country = rng.choice(("IE", "GB", "NL", "SE", "CZ", "DE"))
    reverse = rng.random() < 0.75
    rate = "0" if reverse else {"IE": "23", "GB": "20", "NL": "21", "SE": "25", "CZ": "21", "DE": "19"}[country]
    inv = _invoice(rng, country, _EN_GOODS, rate, rng.choice(("EUR", "EUR", "USD", "GBP")))
    words = (
        rng.choice(
            (
                "Reverse charge",
                "VAT reverse charge – the customer is liable to account for the VAT",
                "Reverse charge: Article 196 Council Directive 2006/112/EC",
                "Services subject to the reverse charge",
            )
        )
        if reverse
        else ""
    )
    return _body(Sheet(inv, rng, style=_prefixed(rng, inv, "en")), words)


@layout("foreign_german")
def german(rng: random.Random) -> Drawn:
    """EUR; German or Austrian VAT or the tax liability of the recipient."""
    country = rng.choice(("DE", "DE", "DE", "AT"))
    reverse = rng.random() < 0.65
    rate = "0" if reverse else rng.choice(("19", "7") if country == "DE" else ("20", "10"))
    inv = _invoice(rng, country, _DE_GOODS, rate, "EUR")
    words = (
        rng.choice(
            (
                "Steuerschuldnerschaft des Leistungsempfängers",
                "Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge)",
                "Reverse-Charge-Verfahren, § 13b UStG",
            )
        )
        if reverse
        else ""
    )
    return _body(Sheet(inv, rng, style=_prefixed(rng, inv, "de")), words)


def _prefixed(rng: random.Random, inv: Invoice, language: str) -> Style:
    """The customs of a language; abroad a Polish NIP always carries its prefix."""
    return replace(draw_style(rng, inv.waluta, language), nips=rng.choice(("PL", "PL", "PL ")))
