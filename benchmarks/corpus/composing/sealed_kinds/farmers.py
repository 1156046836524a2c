"""Purchases from flat-rate farmers and their corrections."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus import identifiers, names
from benchmarks.corpus.companies import Company, draw_company, person
from benchmarks.corpus.composing.sealed_kinds.compose import composed
from benchmarks.corpus.composing.sealed_kinds.corrected import Change, in_pairs, in_tables
from benchmarks.corpus.composing.sealed_kinds.differing import difference_sums, reference
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, start
from benchmarks.corpus.composing.sealed_kinds.items import draw_columns, item_table
from benchmarks.corpus.composing.sealed_kinds.money import closing, in_words, payment
from benchmarks.corpus.content import Invoice, cents, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn

_CROPS = (("Pszenica ozima kl. {}", "t", 620, 1050), ("Kukurydza mokra – kl. {}", "t", 420, 760), ("Rzepak ozimy {}",
    "t", 1700, 2600), ("Mleko surowe kl. {}", "l", 1.6, 2.4),
          ("Jabłka przemysłowe {}", "kg", 0.4, 1.3), ("Tuczniki kl. {}", "kg", 6.2, 9.1),
          ("Ziemniaki odmiana Irga, kl. {}", "kg", 0.5, 1.4), ("Porzeczka czarna {}", "kg", 2.5, 6.0),
          ("Jaja kurze ściółkowe {}", "szt.", 0.5, 0.95), ("Miód rzepakowy {}", "kg", 14, 26), ("Drewno opałowe {}",
              "mp", 110, 210))  # fmt: skip
_BUYERS = (
    "Skup Owoców {} sp. z o.o.",
    "Młyn {} sp. j.",
    "OSM {}",
    "Spółdzielnia Mleczarska {}",
    "{} Zakłady Mięsne S.A.",
    "Elewator {} sp. z o.o.",
    "Przetwórnia {} S.A.",
)
_PLEDGES = (
    (
        "Oświadczam, że jestem rolnikiem ryczałtowym zwolnionym od podatku od towarów i usług na podstawie "
        "art. 43 ust. 1 pkt 3 ustawy o podatku od towarów i usług."
    ),
    "Oświadczenie dostawcy: jestem rolnikiem ryczałtowym zwolnionym z VAT (art. 43 ust. 1 pkt 3 ustawy).",
)


def _farmer(rng: random.Random) -> Company:
    village, code = rng.choice(names.VILLAGES)
    bank = identifiers.bank_code(rng)
    name = person(rng)
    return Company(nazwa=rng.choice((name, name, f"Gospodarstwo Rolne {name}")),
                   ulica=rng.choice((f"{village} {rng.randint(1, 160)}", f"ul. Wiejska {rng.randint(1, 70)}")),
                   miasto=f"{code} {village}", nip=identifiers.nip(rng) if rng.random() < 0.55 else None,
                   konto=identifiers.nrb(rng, bank),
                   bank=identifiers.bank_name(bank), forma="person")  # fmt: skip


def _bought(rng: random.Random, kind: str) -> Invoice:
    firm = draw_company(rng, "company", "rolna")
    firm = replace(
        firm,
        nazwa=rng.choice(_BUYERS).format(rng.choice(names.BRAND_STEMS) + rng.choice(("pol", "agro", "rol", "plon"))),
    )
    inv = draw_invoice(rng, kind=kind, trade="rolna", lines=(1, 1), seller=_farmer(rng), buyer=firm,
                       prefix=rng.choice(("RR", "VAT RR", "FRR", "R", "FVRR")))  # fmt: skip
    inv.lines = []
    crop, unit, low, high = rng.choice(_CROPS)
    for grade in rng.sample(("I", "II", "III", "A", "extra"), rng.choices((1, 2, 3), (60, 25, 15))[0]):
        price = Decimal(str(round(rng.uniform(low, high), 2)))
        amount = Decimal(rng.randint(30, 900)) / 10 if unit in {"t", "mp"} else Decimal(rng.randint(40, 9000))
        line = line_of(crop.format(grade), unit, amount, price, "7")
        line.indeks, line.pkwiu, line.gtin = (
            f"{rng.randint(1, 99):03d}",
            f"01.{rng.randint(11, 49)}.{rng.randint(10, 49)}",
            identifiers.gtin(rng),
        )
        inv.lines.append(line)
    inv.custom, inv.zaplacono, inv.numer_zamowienia, inv.miejsce_wystawienia = (
        rng.choice(("line", "rate")),
        None,
        None,
        firm.city,
    )
    inv.forma_platnosci = rng.choice(("przelew", "przelew", "przelew", "gotówka"))
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    settle_sums(inv)
    return inv


def _farm_doc(rng: random.Random, inv: Invoice, genre: str) -> Doc:
    doc = start(inv, rng, genre, wide=True)
    doc.seller, doc.buyer = "rolnik", "skup"
    doc.signs = rng.choice(
        (
            ("Dostawca (rolnik)", "Nabywca"),
            ("podpis dostawcy", "podpis wystawcy faktury"),
            ("Czytelny podpis rolnika", "Za nabywcę"),
        )
    )
    return doc


def farmer(rng: random.Random) -> Drawn:
    """A purchase from a flat-rate farmer: refund beside the value, deductions, a declaration."""
    inv = _bought(rng, "RR")
    doc = _farm_doc(rng, inv, "RR")
    if rng.random() < 0.85:
        doc.facts.append((doc.w("nabycie"), doc.s("data_sprzedazy")))
    if rng.random() < 0.3:
        doc.facts.append((rng.choice(("Kwit wagowy", "Nr dostawcy", "Kod dostawcy")), str(rng.randint(100, 99999))))
    doc.items = item_table(doc, draw_columns(rng))
    if rng.random() < 0.35:
        for label, low, high in rng.sample(
            (
                ("Składka na Fundusz Promocji", 2, 60),
                ("Usługa suszenia", 20, 400),
                ("Transport", 20, 300),
                ("Pożyczka – rata", 50, 500),
            ),
            rng.randint(1, 2),
        ):
            amount = cents(min(Decimal(rng.randint(low * 100, high * 100)) / 100, inv.suma_brutto / 5))
            doc.s.settle("odliczenie", amount)
            inv.do_zaplaty -= amount
            doc.after.append(
                f"<p>{rng.choice(('Potrącenie', 'Potrącono'))}: {label} {doc.sign(doc.s.money(amount))}</p>"
            )
    closing(doc, label=rng.choice(("do_wyplaty", "do_zaplaty")))
    payment(doc, order=False)
    if rng.random() < 0.7:
        doc.words = in_words(doc)
    if rng.random() < 0.85:
        # The farmer's own exemption is not one of the purchase; whether it counts is open.
        doc.s.unscored("adnotacje")
        doc.notes.append(rng.choice(_PLEDGES))
    return composed(doc)


def farmer_correction(rng: random.Random) -> Drawn:
    """A purchase from a farmer is put right: weight or price."""
    inv = _bought(rng, "KOR_RR")
    how = rng.choice(("less", "cheap", "more"))
    change = Change(inv, rng, how)
    causes = ("Zmiana ceny skupu", "Pomyłka w cenie") if how == "cheap" else ("Błędna masa towaru", "Ponowne ważenie")
    inv.przyczyna_korekty = rng.choice(causes)
    doc = _farm_doc(rng, inv, "KOR_RR")
    reference(doc)
    doc.facts.append(doc.fact("przyczyna", "przyczyna_korekty"))
    doc.items = (in_tables if rng.random() < 0.6 else in_pairs)(doc, change)
    payment(doc, order=False)
    difference_sums(doc, change)
    return composed(doc)
