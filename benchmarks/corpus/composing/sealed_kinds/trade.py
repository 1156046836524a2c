"""Sales of a special kind: proformas, duplicates, instalments, cash method, self-billing, to a receipt."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, start
from benchmarks.corpus.composing.sealed_kinds.items import draw_columns, item_table, printed_sums, sum_row
from benchmarks.corpus.composing.sealed_kinds.money import closing, in_words, payment, split_payment
from benchmarks.corpus.composing.sealed_kinds.parties import further
from benchmarks.corpus.content import Invoice, cents, draw_invoice
from benchmarks.corpus.core import Drawn


def listed(doc: Doc, *, gross: bool = False, discount: bool = False) -> None:
    """The list, sometimes with its sums as a last row."""
    if doc.chance(0.2):
        _described(doc)
    columns = draw_columns(doc.rng, gross=gross, discount=discount)
    while doc.sidebar and len(columns) > 8:
        columns = draw_columns(doc.rng, gross=gross, discount=discount)
    foot: list[str] = []
    if doc.chance(0.25) and any(name.startswith("wartosc") for name in columns):
        foot = sum_row(doc, columns, printed_sums(doc, columns))
    doc.items = item_table(doc, columns, foot=foot)


def _described(doc: Doc) -> None:
    """Some names go on with what the sale was about, so that they take several lines."""
    rng, day = doc.rng, doc.inv.data_wystawienia
    for line in doc.inv.lines:
        if rng.random() < 0.6:
            line.nazwa += rng.choice((f", zgodnie z ofertą nr {rng.randint(10, 900)}/{day.year}",
                                      f" – realizacja {day:%m/%Y}",
                                      f", nr seryjny {rng.choice('ABCX')}{rng.randint(10**6, 10**7)}",
                                      ", wersja podstawowa z montażem i transportem",
                                      f" (partia {rng.randint(100, 999)}, gwarancja 24 miesiące)",
                                      ", kolor do uzgodnienia, wg ustaleń z odbiorcą"))  # fmt: skip


def sold(doc: Doc) -> None:
    """The date of sale: a date, a period, a month, or nothing."""
    inv, rng = doc.inv, doc.rng
    drawn = rng.random()
    if inv.data_sprzedazy is None or drawn > 0.94:
        return
    if drawn < 0.12 and inv.data_sprzedazy == inv.data_wystawienia:
        doc.issued = True
        label = rng.choice(
            (
                "Data wystawienia i sprzedaży",
                "Data wystawienia/sprzedaży",
                "Data sprzedaży i wystawienia",
                "Data wyst. = data sprz.",
            )
        )
        doc.s("data_sprzedazy")
        doc.facts.append((label, doc.fact("data_wystawienia")[1]))
        return
    if drawn < 0.8:
        doc.facts.append(doc.fact("data_sprzedazy"))
        return
    first = inv.data_sprzedazy.replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    doc.s.note("okres_od", first)
    doc.s.note("okres_do", last)
    doc.s.note("data_sprzedazy", last)
    doc.facts.append((doc.w("okres"), f"{doc.day(first)} {rng.choice(('–', 'do', '-'))} {doc.day(last)}"))


def whole(doc: Doc, *, gross: bool = False) -> None:
    """List, closing, payment and words of an ordinary sale."""
    listed(doc, gross=gross, discount=any(line.rabat for line in doc.inv.lines))
    closing(doc)
    payment(doc)
    split_payment(doc)
    if doc.chance(0.65):
        doc.words = in_words(doc)


def _sale(rng: random.Random, **wanted: Any) -> tuple[Invoice, bool]:
    gross = rng.random() < 0.25
    lines = (16, 32) if rng.random() < 0.05 else (1, 7)
    discounts = 0.3 if rng.random() < 0.15 else 0.0
    return draw_invoice(rng, gross=gross, lines=lines, discounts=discounts, **wanted), gross


def proforma(rng: random.Random) -> Drawn:
    """What comes before the sale: valid until, to be paid ahead, mostly said to be no invoice."""
    inv, gross = _sale(rng, kind="PROFORMA", prefix=rng.choice(("PF", "PRO", "FP", "PROF", "P", "ZS", "FPF")))
    inv.zaplacono, inv.data_sprzedazy, inv.forma_platnosci = None, None, "przelew"
    inv.do_zaplaty = inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((3, 5, 7, 14)))
    doc = start(inv, rng, "PROFORMA", side=len(inv.lines) < 6)
    doc.seller, doc.buyer = rng.choice((("oferent", "zamawia"), ("sprzedawca", "nabywca")))
    if rng.random() < 0.35:
        valid = doc.day(inv.data_wystawienia + timedelta(days=rng.choice((10, 14, 30))))
        doc.facts.append((rng.choice(("Ważna do", "Oferta ważna do", "Ważność dokumentu", "Rezerwacja do")), valid))
    if rng.random() < 0.3:
        doc.facts.append(
            (
                rng.choice(("Planowana dostawa", "Przewidywana realizacja", "Termin realizacji")),
                f"{rng.randint(3, 30)} dni od wpłaty",
            )
        )
    if rng.random() < 0.15:
        doc.before.append(further(doc))
    doc.watermark = "PRO FORMA" if rng.random() < 0.12 else ""
    whole(doc, gross=gross)
    if rng.random() < 0.75:
        doc.notes.append(rng.choice((
            "Dokument nie stanowi faktury VAT.", "Niniejsza pro forma nie jest dowodem księgowym.",
            "Faktura VAT zostanie wystawiona po zaksięgowaniu wpłaty.",
            "Pro forma nie uprawnia do odliczenia podatku naliczonego.",
            "To nie jest faktura w rozumieniu ustawy o VAT.",
        )))  # fmt: skip
    return composed(doc)


def duplicate(rng: random.Random) -> Drawn:
    """A second copy with its own date."""
    inv, gross = _sale(rng)
    doc = start(inv, rng, "VAT", side=len(inv.lines) < 6)
    doc.s.annotate("duplikat")
    day = doc.day(inv.data_wystawienia + timedelta(days=rng.randint(6, 300)))
    form = rng.randrange(5)
    if form == 0:
        doc.subtitle.append(
            rng.choice(("DUPLIKAT z dnia {}", "Duplikat wystawiony {}", "D U P L I K A T &nbsp; {}")).format(day)
        )
    elif form == 1:
        doc.subtitle.append(rng.choice(("DUPLIKAT", "<b>Duplikat</b>", "- duplikat -")))
        doc.facts.append((doc.w("duplikat"), day))
    elif form == 2:
        doc.heading += rng.choice((" – DUPLIKAT", " (duplikat)", " DUPLIKAT"))
        doc.watermark = "DUPLIKAT" if rng.random() < 0.3 else ""
        doc.notes.append(f"Duplikat sporządzono dnia {day} zgodnie z oryginałem.")
    elif form == 3:
        doc.before.insert(
            0,
            f"<div class='c' style='border: 1.5pt solid {doc.look.colour}; padding: 3pt'><span class='big'>"
            f"DUPLIKAT</span><br>{doc.w('duplikat')}: {day}</div>",
        )
    else:
        doc.facts.append(("DUPLIKAT", f"z dnia {day}"))
    sold(doc)
    whole(doc, gross=gross)
    return composed(doc)


def cash_method(rng: random.Random) -> Drawn:
    """A small taxpayer who accounts VAT when paid."""
    inv, gross = _sale(rng, seller=draw_company(rng, "trader", "uslugi"))
    doc = start(inv, rng, "kasowa", side=len(inv.lines) < 6)
    doc.s.annotate("metoda_kasowa")
    text = rng.choice(
        (
            "metoda kasowa",
            "Metoda kasowa",
            "METODA KASOWA",
            "„metoda kasowa” – art. 21 ustawy o VAT",
            "Metoda kasowa rozliczania VAT",
        )
    )
    (doc.subtitle if rng.random() < 0.4 else doc.notes).append(text)
    sold(doc)
    whole(doc, gross=gross)
    return composed(doc)


def self_billing(rng: random.Random) -> Drawn:
    """The buyer writes the seller's invoice."""
    trade = rng.choice(("transport", "uslugi", "reklama", "przemysl", "rolna", "budowa"))
    inv, _ = _sale(
        rng,
        trade=trade,
        seller=draw_company(rng, rng.choice(("trader", "company")), trade),
        buyer=draw_company(rng, "company"),
    )
    inv.zaplacono, inv.forma_platnosci, inv.do_zaplaty = None, "przelew", inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((14, 30, 45)))
    inv.miejsce_wystawienia = inv.nabywca.city
    doc = start(inv, rng, "samo", side=len(inv.lines) < 6)
    doc.s.annotate("samofakturowanie")
    doc.seller, doc.buyer = "dostarcza", "wystawia"
    if "samofakt" not in doc.heading.lower() or rng.random() < 0.3:
        text = rng.choice(
            (
                "samofakturowanie",
                "Samofakturowanie",
                "SAMOFAKTUROWANIE",
                "Samofakturowanie – art. 106d ustawy o VAT",
                "Faktura wystawiona przez nabywcę – samofakturowanie",
            )
        )
        (doc.subtitle if rng.random() < 0.5 else doc.notes).append(text)
    sold(doc)
    whole(doc)
    return composed(doc)


def to_receipt(rng: random.Random) -> Drawn:
    """An invoice to a fiscal receipt; paid at the counter."""
    inv, gross = _sale(rng, trade=rng.choice(("dom", "odziez", "budowa", "biuro", "moto")))
    inv.forma_platnosci = rng.choice(("gotówka", "karta", "BLIK"))
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    inv.termin_platnosci = inv.data_wystawienia
    doc = start(inv, rng, "VAT", side=len(inv.lines) < 6)
    number, day = f"{rng.randint(1, 99999):06d}", inv.data_sprzedazy or inv.data_wystawienia
    doc.s.linked("paragon", number, day)
    if rng.random() < 0.5:
        doc.subtitle.append(
            rng.choice(
                ("do paragonu nr {} z dnia {}", "Faktura do paragonu fiskalnego {} z {}", "dot. paragonu {}, data {}")
            ).format(number, doc.day(day))
        )
    else:
        doc.notes.append(
            rng.choice(("Sprzedaż udokumentowana paragonem nr {} z dnia {}.", "Paragon fiskalny: {} z {}")).format(
                number, doc.day(day)
            )
        )
    sold(doc)
    whole(doc, gross=gross)
    return composed(doc)


def instalments(rng: random.Random) -> Drawn:
    """A schedule of payments; the last date is the due date."""
    inv = draw_invoice(rng, lines=(1, 5), total=rng.lognormvariate(8, 0.8))
    inv.forma_platnosci = "przelew"
    inv.zaplacono = cents(inv.suma_brutto * Decimal(rng.randint(1, 4)) / 10) if rng.random() < 0.4 else None
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    doc = start(inv, rng, "VAT", side=len(inv.lines) < 6)
    count = rng.randint(2, 6)
    each = cents(inv.do_zaplaty / count)
    amounts = [each] * (count - 1) + [inv.do_zaplaty - each * (count - 1)]
    step = rng.choice((14, 30, 31))
    days = [inv.data_wystawienia + timedelta(days=step * (index + 1)) for index in range(count)]
    for amount, day in zip(amounts, days, strict=True):
        doc.s.settle("rata", amount, day)
    doc.s.note("termin_platnosci", days[-1])
    rows = [(doc.day(day), doc.s.money(amount)) for day, amount in zip(days, amounts, strict=True)]
    doc.after.append(_schedule(doc, rows))
    sold(doc)
    listed(doc)
    closing(doc)
    payment(doc, term=False)
    split_payment(doc)
    if rng.random() < 0.5:
        doc.words = in_words(doc)
    return composed(doc)


def _schedule(doc: Doc, rows: list[tuple[str, str]]) -> str:
    """Dates and amounts: a table down, a table across, or sentences."""
    caption = doc.rng.choice(("Płatność ratalna", "Harmonogram rat", "Plan spłaty", "Zapłata w ratach", "Raty"))
    form = doc.rng.randrange(3)
    if form == 0:
        head = (
            f"<tr><th>{doc.rng.choice(('Rata', 'Nr raty', 'Lp.'))}</th><th>"
            f"{doc.rng.choice(('Płatna do', 'Data', 'Termin raty'))}</th><th class='r'>Kwota</th></tr>"
        )
        body = "".join(
            f"<tr><td>{number}</td><td>{day}</td><td class='r'>{amount}</td></tr>"
            for number, (day, amount) in enumerate(rows, 1)
        )
        return doc.block(caption, f"<table class='it'>{head}{body}</table>")
    if form == 1:
        number = "".join(f"<th class='c'>rata {index}</th>" for index in range(1, len(rows) + 1))
        body = "".join(f"<td class='c'>{day}<br><b>{amount}</b></td>" for day, amount in rows)
        return doc.block(caption, f"<table class='it full'><tr>{number}</tr><tr>{body}</tr></table>")
    words = doc.rng.choice(("{0}. rata {2} {3} – do {1}", "do {1}: {2} {3}", "Rata {0} płatna {1} w kwocie {2} {3}"))
    return doc.block(
        caption,
        "<br>".join(words.format(index, day, amount, doc.s.sign) for index, (day, amount) in enumerate(rows, 1)),
    )
