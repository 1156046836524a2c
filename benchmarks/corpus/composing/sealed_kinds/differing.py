"""What every correction says beside its rows: which invoice, why, the sums of the difference, what goes back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.composing.sealed_kinds.corrected import CAPTIONS, Change, total
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, Fact, cap, set_facts
from benchmarks.corpus.composing.sealed_kinds.items import labelled_row
from benchmarks.corpus.composing.sealed_kinds.money import (
    in_words,
    payment,
    split_payment,
    vat_table,
    worded_sums,
)
from benchmarks.corpus.content import draw_number
from benchmarks.corpus.identifiers import ksef_number


def reference(doc: Doc) -> None:
    """Name the corrected invoice: among the facts, in a sentence under the heading, or in a block."""
    rng, inv = doc.rng, doc.inv
    day = inv.data_wystawienia - timedelta(days=rng.randint(4, 140))
    number = draw_number(rng, day, "RR" if doc.genre == "KOR_RR" else "FZ" if doc.genre == "KOR_ZAL" else None)
    ksef = (
        ksef_number(rng, inv.sprzedawca.nip or "5260250274", day) if day.year >= 2026 and rng.random() < 0.5 else None
    )
    doc.s.linked("korygowana", number, day, ksef)
    inv.data_sprzedazy = day - timedelta(days=rng.randint(0, 9))
    facts = _reference_facts(doc, doc.s.text(number), day)
    if ksef:
        facts.append(
            (
                rng.choice(
                    ("Nr KSeF faktury korygowanej", "Numer KSeF dokumentu korygowanego", "KSeF (fakt. pierwotna)")
                ),
                ksef,
            )
        )
    form = rng.randrange(3)
    if form == 0 and not ksef:
        shown = doc.day(day)
        doc.subtitle.append(rng.choice(("do faktury nr {0} z dnia {1}", "dotyczy faktury {0} z dn. {1}",
                                        "koryguje fakturę nr {0} wystawioną {1}", "Do faktury: {0} ({1})",
                                        "Korekta dokumentu {0} z {1}")).format(doc.s.text(number), shown))  # fmt: skip
    elif form == 1:
        caption = rng.choice(("Dane faktury korygowanej", "Dokument korygowany", "Faktura pierwotna", ""))
        doc.before.append(doc.block(caption, set_facts(doc, facts, wide=True)))
    else:
        doc.facts += facts


def _reference_facts(doc: Doc, number: str, day: date) -> list[Fact]:
    if doc.chance(0.4):
        return [(doc.w("korygowana"), f"{number} {doc.rng.choice(('z dnia', 'z', 'z dn.'))} {doc.day(day)}")]
    return [(doc.w("korygowana"), number), (doc.w("korygowana_dnia"), doc.day(day))]


def reason(doc: Doc) -> None:
    """Why it is corrected: a fact, under the heading, before or after the list; sometimes unsaid."""
    if doc.inv.przyczyna_korekty is None or not doc.chance(0.88):
        return
    fact = doc.fact("przyczyna", "przyczyna_korekty")
    form = doc.rng.randrange(4)
    if form == 0:
        doc.facts.append(fact)
    elif form == 1:
        doc.subtitle.append(f"{fact[0]}: {fact[1]}")
    elif form == 2:
        doc.after.append(f"<p>{fact[0]}: <b>{fact[1]}</b></p>")
    else:
        doc.before.append(f"<p>{fact[0]}: {fact[1]}</p>")


def refund(doc: Doc) -> list[Fact]:
    """What is to be paid: with its minus, or without one under words that say that it goes back."""
    amount = doc.inv.suma_brutto
    doc.s.unscored("kwota_slownie")
    if amount < 0 and doc.chance(0.55):
        doc.s.note("do_zaplaty", amount)
        return [(doc.w("zwrot"), f"<b>{doc.sign(doc.s.money(-amount))}</b>")]
    if amount > 0 and doc.chance(0.4):
        return [(doc.rng.choice(("Do dopłaty", "Kwota dopłaty", "Dopłata")), doc.amount("do_zaplaty"))]
    return [(doc.w("do_zaplaty"), doc.amount("do_zaplaty"))]


def _differences(doc: Doc) -> list[Fact]:
    """The three sums under words that say that they are differences."""
    down = doc.inv.suma_brutto < 0 and doc.inv.suma_netto < 0 and doc.inv.suma_vat <= 0
    if down and doc.genre != "KOR_RR" and doc.chance(0.25):
        labels = (
            "Kwota zmniejszenia ceny bez podatku",
            "Kwota zmniejszenia podatku należnego",
            "Zmniejszenie należności ogółem",
        )
        rows = []
        for label, name in zip(labels, ("suma_netto", "suma_vat", "suma_brutto"), strict=True):
            value = doc.inv.value(name)
            assert isinstance(value, Decimal)
            doc.s.note(name, value)
            rows.append((label, doc.sign(doc.s.money(-value))))
        return rows
    word = doc.rng.choice(("Różnica {}", "Korekta {}", "Wartość korekty {}", "Razem korekta – {}", "{} (różnica)"))
    return worded_sums(doc, word)


def difference_sums(doc: Doc, change: Change) -> None:
    """The closing of a correction: sums and VAT table of the difference, and what goes back."""
    form = doc.rng.randrange(4)
    if form == 0:
        doc.sums += _differences(doc)
    elif form == 1:
        doc.rates = _states_table(doc, change)
    else:
        caption = doc.rng.choice(
            (
                "Różnica",
                "Rozliczenie korekty wg stawek VAT",
                "Kwoty korekty",
                "KOREKTA – podsumowanie",
                "Podatek – różnica",
            )
        )
        doc.rates = cap(caption) + vat_table(doc)
        if doc.chance(0.4):
            doc.sums += _differences(doc)
    doc.sums += refund(doc)
    if doc.chance(0.6):
        doc.words = in_words(doc, "suma_brutto").replace("minus ", "", 1 if doc.chance(0.7) else 0)


def _states_table(doc: Doc, change: Change) -> str:
    """Sums before, after and of the difference in a row each, or each in a column."""
    s = doc.s
    rows = []
    for rates, words in ((change.before, CAPTIONS["przed"]), (change.after, CAPTIONS["po"])):
        sums = [s.money(total(rates, name)) for name in ("netto", "vat", "brutto")]
        rows.append([doc.rng.choice(words), *sums])
    rows.append([doc.rng.choice(CAPTIONS["roznica"]), s("suma_netto"), s("suma_vat"), s("suma_brutto")])
    heads = [doc.w(name) for name in ("netto", "vat", "brutto")]
    grid: list[Sequence[str]] = [["", *heads], *rows]
    head, *below = grid if doc.chance(0.7) else list(zip(*grid, strict=True))
    body = "".join(labelled_row(row) for row in below)
    return f"<table class='it'>{labelled_row(head, 'th')}{body}</table>"


def basics(doc: Doc) -> None:
    """Reference, reason, payment and remarks of a correction."""
    reference(doc)
    reason(doc)
    if doc.chance(0.25):
        doc.facts.append(doc.fact("data_sprzedazy"))
    if doc.chance(0.75):
        payment(doc, order=False)
    split_payment(doc)
    if doc.chance(0.3):
        doc.notes.append(doc.rng.choice(("Potwierdzam odbiór korekty: data ............ podpis ............",
                                         "Prosimy o odesłanie podpisanej kopii korekty.",
                                         "Korekta ujęta w okresie uzgodnienia warunków z nabywcą.")))  # fmt: skip
