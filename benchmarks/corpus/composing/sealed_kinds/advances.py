"""Advance invoices with the order they were paid for, and final invoices that settle them."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, Fact, cap, start
from benchmarks.corpus.composing.sealed_kinds.items import CODES, draw_columns, item_table, plain_row, without
from benchmarks.corpus.composing.sealed_kinds.money import (
    due,
    in_words,
    payment,
    split_payment,
    sum_up,
    vat_table,
    worded_sums,
)
from benchmarks.corpus.composing.sealed_kinds.trade import sold
from benchmarks.corpus.content import ZERO, Invoice, Line, RateSum, cents, draw_invoice, draw_number, line_of, percent
from benchmarks.corpus.core import Drawn

_TRADES = ("budowa", "dom", "it", "hydraulika", "reklama", "elektryczna", "gastronomia", "przemysl")


def _part(inv: Invoice, share: Decimal) -> list[RateSum]:
    """The VAT table of a share of the order, counted from gross."""
    rows = []
    for row in inv.rates:
        gross = cents(row.brutto * share)
        vat = cents(gross * percent(row.stawka) / (100 + percent(row.stawka)))
        rows.append(RateSum(row.stawka, gross - vat, vat, gross))
    return rows


def _named(doc: Doc) -> list[Fact]:
    """The three sums under words that say that they are the advance's."""
    form = doc.rng.choice(
        ("Zaliczka {}", "Kwota zaliczki {}", "Razem zaliczka {}", "Otrzymana zaliczka {}", "Wpłata {}")
    )
    return worded_sums(doc, form)


def _order(doc: Doc, lines: list[Line], gross: Decimal) -> str:
    """The ordered goods under a caption, with the order's own sum."""
    rng, s = doc.rng, doc.s
    caption = rng.choice(
        (
            "Zamówienie",
            "Przedmiot zamówienia",
            "Zamówione towary i usługi",
            "Specyfikacja umowy",
            "Zakres zamówienia",
            "Dotyczy:",
        )
    )
    found = cap(caption) + item_table(doc, draw_columns(rng), lines, "zamowienie")
    if rng.random() < 0.7:
        label = rng.choice(
            ("Wartość zamówienia brutto", "Ogółem zamówienie", "Wartość umowy z podatkiem", "Razem zamówienie (brutto)")
        )
        found += f"<p class='r'>{label}: {doc.sign(s.money(gross))}</p>"
    return found


def advance(rng: random.Random) -> Drawn:
    """The advance as rows, as a table a rate or as sums; the order above, below or named only."""
    inv = draw_invoice(rng, kind="ZAL", lines=(1, 5), total=rng.lognormvariate(8.1, 0.9), trade=rng.choice(_TRADES),
                       prefix=rng.choice(("FZ", "ZAL", "FZAL", "Z", "FVZ", "FA-Z")))  # fmt: skip
    inv.custom = "rate"
    order, gross = list(inv.lines), inv.suma_brutto
    share = Decimal(rng.choice((10, 15, 20, 30, 40, 50, 60, 100))) / 100
    sum_up(inv, _part(inv, share))
    inv.zaplacono, inv.do_zaplaty, inv.forma_platnosci = (
        inv.suma_brutto,
        ZERO,
        rng.choice(("przelew", "przelew", "gotówka", "karta")),
    )
    inv.numer_zamowienia = rng.choice(("ZK/{}/{}", "{}/{}", "ZAM-{}/{}", "Z{}-{}")).format(
        rng.randint(1, 999), inv.data_wystawienia.year
    )
    inv.data_sprzedazy = inv.data_wystawienia - timedelta(days=rng.choice((0, 0, 1, 2, 4, 9)))
    doc = start(inv, rng, "ZAL", wide=True)
    doc.facts.append((doc.w("zaliczka_dnia"), doc.s("data_sprzedazy")))
    doc.facts.append(doc.fact("zamowienie", "numer_zamowienia"))
    rows = _advance_rows(doc) if rng.random() < 0.5 else ""
    wanted = _order(doc, order, gross) if not rows or rng.random() < 0.75 else ""
    doc.items = wanted + rows if rng.random() < 0.65 else rows + wanted
    if rng.random() < 0.3 and share < 1:
        rest = doc.sign(doc.s.money(gross - inv.suma_brutto))
        words = (
            "Wartość zamówienia pozostała do zafakturowania",
            "Pozostała część zamówienia",
            "Nierozliczona reszta zamówienia",
        )
        doc.after.append(f"<p>{rng.choice(words)}: {rest}</p>")
    if rng.random() < 0.6:
        captions = ("Zaliczka wg stawek VAT", "Rozliczenie zaliczki", "Kwota otrzymanej zaliczki")
        doc.rates = cap(rng.choice(captions)) + vat_table(doc)
    if not doc.rates or rng.random() < 0.3:
        doc.sums += _named(doc)
    if rng.random() < 0.5:
        doc.sums += due(doc)
    payment(doc, term=False, order=False)
    if rng.random() < 0.7:
        doc.words = in_words(doc, "suma_brutto")
    split_payment(doc)
    return composed(doc)


def _advance_rows(doc: Doc) -> str:
    """The advance as lines of its own, one a rate."""
    inv, rng = doc.inv, doc.rng
    words = rng.choice(
        (
            "Zaliczka do zamówienia {}",
            "Zaliczka na poczet zamówienia nr {}",
            "Przedpłata wg zamówienia {}",
            "Wpłata na poczet dostawy – zam. {}",
        )
    )
    lines = []
    for row in inv.rates:
        line = line_of(words.format(inv.numer_zamowienia), "szt.", Decimal(1), row.netto, row.stawka)
        line.kwota_vat, line.wartosc_brutto, line.cena_brutto = row.vat, row.brutto, row.brutto
        lines.append(line)
    columns = rng.choice((("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"), ("nazwa",
        "stawka_vat", "wartosc_brutto"),
                          ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto",
                           "wartosc_brutto")))  # fmt: skip
    return item_table(doc, columns, lines)


_Advance = tuple[str, date, Decimal, Decimal, Decimal]


def _earlier(inv: Invoice, rng: random.Random, rate: str) -> list[_Advance]:
    """Advances before the final invoice: number, day, netto, VAT, brutto; sometimes all of it was paid ahead."""
    total = inv.rates[0].brutto
    count = rng.choices((1, 2, 3), (58, 30, 12))[0]
    found: list[_Advance] = []
    left = total
    for index in range(count):
        day = inv.data_wystawienia - timedelta(days=140 - 40 * index + rng.randint(0, 20))
        last = index == count - 1 and rng.random() < 0.15
        gross = left if last else cents(total * Decimal(rng.randint(8, 30)) / 100)
        left -= gross
        vat = cents(gross * percent(rate) / (100 + percent(rate)))
        if last:
            vat = inv.rates[0].vat - sum((row[3] for row in found), ZERO)
        found.append((draw_number(rng, day, rng.choice(("FZ", "ZAL", "FVZ"))), day, gross - vat, vat, gross))
    return found


def settlement(rng: random.Random) -> Drawn:
    """The whole delivery, what was invoiced before, and the remainder."""
    rate = rng.choice(("23", "23", "8"))
    total, trade = rng.lognormvariate(8.1, 0.9), rng.choice(_TRADES)
    prefix = rng.choice(("FK", "FR", "FV", "ROZ", "FKR", "FVR"))
    inv = draw_invoice(rng, kind="ROZ", rate=rate, lines=(1, 5), total=total, trade=trade, prefix=prefix)
    full, earlier = inv.rates[0], _earlier(inv, rng, rate)
    net = full.netto - sum((row[2] for row in earlier), ZERO)
    vat = full.vat - sum((row[3] for row in earlier), ZERO)
    sum_up(inv, [RateSum(rate, net, vat, net + vat)])
    inv.zaplacono, inv.do_zaplaty, inv.forma_platnosci = None, inv.suma_brutto, "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    doc = start(inv, rng, "ROZ", wide=True)
    sold(doc)
    form = rng.choice(("table", "table", "lines", "rows"))
    dated = form != "rows" or rng.random() < 0.4
    for row in earlier:
        doc.s.linked("zaliczkowa", row[0], row[1] if dated else None)
    if form == "rows":
        lines = [*inv.lines, *(_negative(row, rate, rng, dated=dated) for row in earlier)]
        columns = without(draw_columns(rng), *CODES)
        doc.items = item_table(doc, columns, lines)
        if "wartosc_netto" in columns and rng.random() < 0.3:
            words = ("Pozycje ujemne rozliczają faktury zaliczkowe.", "Zaliczki odliczono w pozycjach.")
            doc.after.append(f"<p class='sm'>{rng.choice(words)}</p>")
    else:
        doc.items = item_table(doc, draw_columns(rng))
        doc.after.append(_full_value(doc, full))
        doc.after.append(_settled(doc, earlier, table=form == "table"))
    _remainder(doc)
    payment(doc)
    split_payment(doc)
    if inv.do_zaplaty > 0 and rng.random() < 0.7:
        doc.words = in_words(doc, "do_zaplaty")
    return composed(doc)


def _negative(row: _Advance, rate: str, rng: random.Random, *, dated: bool) -> Line:
    number, day, netto, vat, brutto = row
    with_day = ("Zaliczka – faktura {0} z {1:%d.%m.%Y}", "Odliczenie zaliczki wg {0} z dnia {1:%Y-%m-%d}")
    words = with_day if dated else ("Rozliczenie zaliczki wg faktury {0}", "Odliczenie zaliczki {0}")
    name = rng.choice(words).format(number, day)
    line = line_of(name, "szt.", Decimal(-1), netto, rate)
    line.wartosc_netto, line.kwota_vat, line.wartosc_brutto, line.cena_brutto = -netto, -vat, -brutto, brutto
    return line


def _full_value(doc: Doc, full: RateSum) -> str:
    money, rng = doc.s.money, doc.rng
    if rng.random() < 0.2:
        return ""
    words = rng.choice(
        (
            "Wartość całego zamówienia: netto {0}, VAT {1}, brutto {2}",
            "Ogółem dostawa: {0} + VAT {1} = {2}",
            "Wartość sprzedaży przed odliczeniem zaliczek brutto: {2}",
        )
    )
    return f"<p>{words.format(money(full.netto), money(full.vat), money(full.brutto))} {doc.s.sign}</p>"


def _settled(doc: Doc, earlier: list[_Advance], *, table: bool) -> str:
    """The earlier invoices: a table, or a line each."""
    rng, s = doc.rng, doc.s
    caption = rng.choice(
        (
            "Rozliczane zaliczki",
            "Faktury zaliczkowe",
            "Zaliczki otrzymane",
            "Odliczono zaliczki wg faktur",
            "Wcześniejsze faktury zaliczkowe",
        )
    )
    rows = [[s.text(number), doc.day(day), *(s.money(value) for value in values)] for number, day, *values in earlier]
    if not table:
        words = rng.choice(
            (
                "{0} z dnia {1} na kwotę {4} {5} (w tym VAT {3})",
                "nr {0}, {1}: netto {2}, VAT {3}, brutto {4} {5}",
                "Faktura {0} ({1}) – {4} {5}",
            )
        )
        return doc.block(caption, "<br>".join(words.format(*row, s.sign) for row in rows))
    keep = rng.choice(((0, 1, 2, 3, 4), (0, 1, 4), (1, 0, 4), (0, 1, 2, 3, 4)))
    heads = [rng.choice(("Nr faktury", "Dokument", "Faktura zaliczkowa nr")), rng.choice(("Data", "z dnia")), "Netto",
             "VAT", rng.choice(("Brutto", "Kwota zaliczki"))]  # fmt: skip
    right = [place for place, index in enumerate(keep) if index > 1]
    head = plain_row([heads[index] for index in keep], right, "th")
    body = "".join(plain_row([row[index] for index in keep], right) for row in rows)
    return doc.block(caption, f"<table class='it'>{head}{body}</table>")


def _remainder(doc: Doc) -> None:
    """VAT table and sums of what is left, under words that say so."""
    rng = doc.rng
    if rng.random() < 0.7:
        caption = rng.choice(
            (
                "Pozostało do rozliczenia",
                "Po odliczeniu zaliczek",
                "Niniejsza faktura wg stawek",
                "Kwoty po rozliczeniu zaliczek",
            )
        )
        doc.rates = cap(caption) + vat_table(doc)
    if not doc.rates or rng.random() < 0.3:
        form = rng.choice(("{} po odliczeniu zaliczek", "Pozostaje {}", "Do rozliczenia {}"))
        doc.sums += worded_sums(doc, form)
    doc.sums += due(doc)
