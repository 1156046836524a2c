"""Sales on which the buyer accounts for the tax, abroad and at home."""

from __future__ import annotations

import random

from benchmarks.corpus.companies import draw_company, draw_foreign
from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, start
from benchmarks.corpus.composing.sealed_kinds.money import closing, in_words, payment
from benchmarks.corpus.composing.sealed_kinds.trade import listed, sold
from benchmarks.corpus.content import draw_invoice
from benchmarks.corpus.core import Drawn


def reverse_charge(rng: random.Random) -> Drawn:
    """Services to a firm of the Union, in złotys or euros; the buyer accounts for the tax."""
    if rng.random() < 0.2:
        return _at_home(rng)
    currency = "EUR" if rng.random() < 0.5 else "PLN"
    rate = rng.choice(("np", "np", "np II", "np I"))
    inv = draw_invoice(rng, trade=rng.choice(("transport", "transport", "reklama", "uslugi")), rate=rate,
                       buyer=draw_foreign(rng, rng.choice(("DE", "CZ", "NL", "FR", "AT", "SE", "IE"))),
                       currency=currency, lines=(1, 4))  # fmt: skip
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty, inv.suma_vat_pln = "przelew", None, inv.suma_brutto, None
    doc = start(inv, rng, "VAT", side=len(inv.lines) < 6)
    _reversed(doc)
    if rng.random() < 0.4:
        doc.notes.append("Miejsce świadczenia usługi poza terytorium kraju – art. 28b ustawy o VAT.")
    sold(doc)
    listed(doc)
    closing(doc, table=0.5)
    payment(doc)
    if currency == "EUR" and rng.random() < 0.4:
        doc.notes.append(
            f"Kurs {doc.s('kurs_waluty')} PLN/EUR, tabela {doc.s('tabela_kursu')} z dnia {doc.s('data_kursu')}"
        )
    if rng.random() < 0.5:
        doc.words = in_words(doc)
    return composed(doc)


def _reversed(doc: Doc) -> None:
    doc.s.annotate("odwrotne_obciazenie")
    words = ("odwrotne obciążenie", "Odwrotne obciążenie", "ODWROTNE OBCIĄŻENIE",
             "Odwrotne obciążenie / reverse charge", "Podatek rozlicza nabywca – odwrotne obciążenie")  # fmt: skip
    (doc.subtitle if doc.chance(0.3) else doc.notes).append(doc.rng.choice(words))


def _at_home(rng: random.Random) -> Drawn:
    """Goods on which the Polish buyer accounts for the tax."""
    inv = draw_invoice(
        rng, trade=rng.choice(("przemysl", "elektryczna")), rate="oo", buyer=draw_company(rng, "company"), lines=(1, 5)
    )
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    doc = start(inv, rng, "VAT", side=len(inv.lines) < 6)
    _reversed(doc)
    sold(doc)
    listed(doc)
    closing(doc, table=0.5)
    payment(doc)
    return composed(doc)
