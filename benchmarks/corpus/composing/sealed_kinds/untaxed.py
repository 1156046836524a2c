"""Where no ordinary VAT is shown: margin, exempt sellers, bills of people who are no taxpayers."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import identifiers
from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, start
from benchmarks.corpus.composing.sealed_kinds.items import CODES, draw_columns, item_table, without
from benchmarks.corpus.composing.sealed_kinds.money import due, in_words, payment, vat_table
from benchmarks.corpus.composing.sealed_kinds.trade import sold
from benchmarks.corpus.content import ZERO, Invoice, Line, draw_invoice, line_of, settle_sums, used_line
from benchmarks.corpus.core import Drawn

_USED = (("Volkswagen Passat B8 2.0 TDI, 2017 r.", 22000, 64000), ("Skoda Fabia 1.0, rok prod. 2018, używana", 19000,
                                                                   41000), ("Telefon Xiaomi 11 – używany", 250, 900),
         ("Laptop poleasingowy HP 840 G5", 700, 1600),
         ("Rower szosowy używany, rama 56", 900, 5200), ("Aparat Canon 5D używany", 1200, 3900),
         ("Motocykl Honda CB500, 2015", 9000, 19000), ("Przyczepa lekka, używana", 1500, 4900))  # fmt: skip
_ART = (
    ("Zegar kominkowy, Francja, XIX w.", 900, 5200),
    ("Obraz „Martwa natura”, olej, 1934", 1200, 9900),
    ("Moneta 10 zł 1933, srebro", 90, 600),
    ("Kredens orzechowy ok. 1900", 1900, 7600),
)
_TRIPS = (
    ("Wyjazd „Chorwacja – Split”, 7 noclegów", 1500, 5400),
    ("Obóz narciarski, 6 dni", 1200, 2600),
    ("Wycieczka szkolna Kraków–Wieliczka", 150, 420),
    ("Pakiet pobytowy SPA 3 noce", 700, 2100),
)
_MARGIN = (("procedura marży – towary używane", _USED), ("procedura marży dla biur podróży", _TRIPS),
           ("procedura marży – dzieła sztuki", _ART[1:2]),
           ("procedura marży – przedmioty kolekcjonerskie i antyki", _ART))  # fmt: skip


def margin(rng: random.Random) -> Drawn:
    """Used goods, antiques, journeys: a gross value and the words of the scheme."""
    words, stock = rng.choice(_MARGIN)
    inv = draw_invoice(rng, lines=(1, 1))
    inv.marza, inv.rates = True, []
    chosen = rng.sample(stock, min(len(stock), rng.choice((1, 1, 1, 2, 3))))
    inv.lines = [
        used_line(name, Decimal(rng.randint(low, high)), Decimal(rng.choice((1, 1, 1, 2))))
        for name, low, high in chosen
    ]
    inv.suma_brutto = sum((line.wartosc_brutto for line in inv.lines), ZERO)
    inv.zaplacono = inv.suma_brutto if inv.forma_platnosci != "przelew" else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or ZERO)
    doc = start(inv, rng, "marza", side=len(inv.lines) < 6)
    doc.s.annotate("procedura_marzy")
    shown = rng.choice((words, words.capitalize(), words.upper(), f"„{words}”"))
    rng.choice((doc.subtitle, doc.notes, doc.before)).append(f"<span>{shown}</span>")
    sold(doc)
    columns = without(draw_columns(rng, gross=True), "wartosc_netto", "kwota_vat", *CODES)
    if rng.random() < 0.5:
        columns = without(columns, "stawka_vat")
    doc.items = item_table(doc, columns, plain=rng.random() < 0.6)
    for word in ("marza", "MARZA"):
        doc.items = doc.items.replace(
            f">{word}", f">{'MARŻA' if word.isupper() else rng.choice(('marża', 'marża', 'VAT marża'))}"
        )
    return _closed(doc, worded=0.6)


def _closed(doc: Doc, *, worded: float) -> Drawn:
    """The one sum and the payment at the end; `worded` is how often the amount stands in words."""
    doc.sums = [(doc.w("razem_jedno"), doc.amount("suma_brutto")), *due(doc)]
    payment(doc)
    if doc.chance(worded):
        doc.words = in_words(doc)
    return composed(doc)


_BASES = (
    "Zwolnienie z VAT na podstawie art. 113 ust. 1 ustawy o podatku od towarów i usług",
    "Podstawa zwolnienia: art. 113 ust. 1 i 9 ustawy o VAT", "zwolniony z VAT – art. 43 ust. 1 pkt 29 ustawy o VAT",
    "Sprzedaż zwolniona od podatku VAT, art. 113 ust. 9 ustawy z dnia 11 marca 2004 r.",
    "Sprzedawca zwolniony podmiotowo z podatku VAT (art. 113 ust. 1)",
)  # fmt: skip
_JOBS = (("Korepetycje – fizyka", "godz.", 60, 130), ("Strzyżenie i modelowanie", "usł.", 60, 220),
         ("Przepisanie tekstu", "str.", 6, 15), ("Naprawa roweru", "usł.", 50, 260), ("Sesja zdjęciowa rodzinna",
             "szt.", 300, 900),
         ("Przeróbka krawiecka", "szt.", 25, 140), ("Opieka nad psem", "doba", 50, 120), ("Sprzątanie mieszkania",
             "godz.", 35, 60), ("Tort okolicznościowy", "kg", 90, 160), ("Projekt ogrodu", "kpl.", 500, 2600),
         ("Zajęcia jogi – karnet", "szt.", 120, 260), ("Montaż mebli", "godz.", 60, 110))  # fmt: skip


def _jobs(rng: random.Random) -> list[Line]:
    found = []
    for name, unit, low, high in rng.sample(_JOBS, rng.choice((1, 1, 2, 3, 4))):
        price = Decimal(rng.randint(low, high)) + Decimal(rng.choice(("0.00", "0.00", "0.50", "0.90")))
        found.append(line_of(name, unit, Decimal(rng.randint(1, 14)), price, "zw"))
    return found


def _bare(doc: Doc, *, start_at: int = 0) -> None:
    """A price without a word of VAT is net and gross at once: neither is the only right reading."""
    for item in doc.s.printed_items[start_at:]:
        for name in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto", "stawka_vat", "kwota_vat"):
            item.pop(name, None)


def _small(rng: random.Random, kind: str) -> Invoice:
    trader = draw_company(rng, "trader", "uslugi")
    buyer = draw_company(rng, rng.choice(("company", "company", "trader", "person", "public")))
    inv = draw_invoice(rng, kind=kind, lines=(1, 1), seller=trader, buyer=buyer, prefix=rng.choice(("R", "RACH",
        "RU") if kind == "RACHUNEK" else ("F", "FA", "FB")))  # fmt: skip
    inv.lines, inv.custom, inv.zaplacono, inv.numer_zamowienia = _jobs(rng), "line", None, None
    inv.forma_platnosci = rng.choice(("przelew", "przelew", "gotówka", "BLIK"))
    settle_sums(inv)
    if inv.forma_platnosci != "przelew" and rng.random() < 0.6:
        inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, ZERO
    return inv


def exempt(rng: random.Random) -> Drawn:
    """An exempt seller's invoice with its basis; with a column of rates or without a word of VAT in the list."""
    inv = _small(rng, "VAT")
    doc = start(inv, rng, "zw", side=len(inv.lines) < 6)
    doc.s.annotate("zwolnienie")
    doc.notes.append(rng.choice(_BASES))
    sold(doc)
    plain = rng.random() < 0.55
    columns = without(draw_columns(rng, plain=plain), *CODES)
    doc.items = item_table(doc, columns, plain=plain)
    if plain:
        _bare(doc)
    elif rng.random() < 0.4:
        doc.rates = vat_table(doc)
    return _closed(doc, worded=0.6)


def bill(rng: random.Random) -> Drawn:
    """The bill of somebody who pays no VAT."""
    inv = _small(rng, "RACHUNEK")
    doc = start(inv, rng, "RACHUNEK", side=len(inv.lines) < 6)
    doc.seller, doc.buyer = "wykonawca", "zlecajacy"
    if rng.random() < 0.4:
        doc.s.annotate("zwolnienie")
        doc.notes.append(rng.choice(_BASES))
    else:
        # Without a word of VAT nothing says whether the sum is netto.
        doc.s.unscored("suma_netto", "suma_vat")
    sold(doc)
    columns = without(draw_columns(rng, plain=True), *CODES)
    doc.items = item_table(doc, columns, plain=True)
    _bare(doc)
    return _closed(doc, worded=0.8)


def contract_bill(rng: random.Random) -> Drawn:
    """A person's bill for a contract of work: costs and income tax taken off, the rest paid out."""
    inv = _small(rng, "RACHUNEK")
    bank = identifiers.bank_code(rng)
    someone = draw_company(rng, "person")
    inv.sprzedawca = replace(someone, konto=identifiers.nrb(rng, bank), bank=identifiers.bank_name(bank))
    inv.nabywca, inv.forma_platnosci, inv.zaplacono = (
        draw_company(rng, rng.choice(("company", "public"))),
        "przelew",
        None,
    )
    inv.numer_konta, inv.miejsce_wystawienia = inv.sprzedawca.konto, inv.sprzedawca.city
    gross = Decimal(rng.randint(4, 90) * 100)
    share = rng.choice((20, 50))
    costs = gross * share / 100
    tax = ((gross - costs) * Decimal("0.12")).quantize(Decimal(1))
    inv.suma_brutto, inv.do_zaplaty, inv.lines, inv.rates = gross, gross - tax, [], []
    doc = start(inv, rng, "umowa")
    doc.seller, doc.buyer = "wykonawca", "zlecajacy"
    doc.signs = rng.choice((("Podpis wykonawcy", "Zatwierdzam do wypłaty"), ("Wykonawca", "Główny księgowy")))
    day = inv.data_wystawienia - timedelta(days=rng.randint(10, 60))
    number = f"{rng.randint(1, 90)}/{rng.choice(('UD', 'UZ', 'DZ'))}/{day.year}"
    doc.s.linked("umowa", number, day)
    doc.s.unscored("pozycje", "suma_netto", "suma_vat", "rozliczenie")
    what = rng.choice(
        (
            "wykonanie ilustracji do publikacji",
            "przeprowadzenie warsztatów",
            "opracowanie recenzji",
            "redakcja tekstu",
            "prowadzenie zajęć",
        )
    )
    doc.items = (
        f"<p>{rng.choice(('Za', 'Tytułem:', 'Przedmiot umowy:'))} {what}, "
        f"{rng.choice(('umowa nr', 'zgodnie z umową nr', 'wg umowy'))} {number} "
        f"{rng.choice(('z dnia', 'zawartą dnia'))} {doc.day(day)}.</p>"
    )
    rows = [(rng.choice(("Wynagrodzenie brutto", "Kwota brutto", "Należność brutto")), doc.amount("suma_brutto")),
            (f"Koszty uzyskania przychodu {share}%", doc.sign(doc.s.money(costs))), ("Podstawa opodatkowania",
                doc.sign(doc.s.money(gross - costs))),
            (rng.choice(("Zaliczka na podatek dochodowy 12%", "Podatek dochodowy", "Potrącona zaliczka PIT")),
             doc.sign(doc.s.money(tax)))]  # fmt: skip
    label = rng.choice(("Do wypłaty", "Kwota do wypłaty", "Do zapłaty"))
    doc.sums = [*rows, (label, f"<b>{doc.amount('do_zaplaty')}</b>")]
    payment(doc, order=False)
    doc.words = in_words(doc, "do_zaplaty")
    return composed(doc)
