"""Accounting notes: charges of many sorts, interest on late payments, penalties; nothing of them is VAT."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.composing.sealed_kinds.asides import foot, signatures
from benchmarks.corpus.composing.sealed_kinds.compose import composed, finished
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, start
from benchmarks.corpus.composing.sealed_kinds.items import plain_row
from benchmarks.corpus.composing.sealed_kinds.money import in_words, payment
from benchmarks.corpus.composing.sealed_kinds.parties import addressee, letterhead
from benchmarks.corpus.content import ZERO, Invoice, cents, draw_invoice, draw_number
from benchmarks.corpus.core import Drawn

_CHARGES = ("Kara umowna za opóźnienie dostawy", "Zwrot kosztów sądowych", "Szkoda w transporcie – protokół",
            "Udział w kosztach ubezpieczenia", "Refundacja składki członkowskiej", "Opłata za brak awizacji",
            "Obciążenie za niezwrócone palety", "Równowartość 40 EUR – koszty odzyskiwania należności",
            "Koszty monitu i upomnienia", "Kara za brak dokumentów CMR", "Zadośćuczynienie wg ugody")  # fmt: skip
_UNSCORED = ("suma_netto", "suma_vat", "suma_brutto", "pozycje", "dokumenty_powiazane", "rozliczenie")


def _note(rng: random.Random, prefix: tuple[str, ...]) -> Invoice:
    seller = draw_company(rng, rng.choice(("company", "company", "public", "trader")), "uslugi")
    buyer = draw_company(rng, rng.choice(("company", "company", "trader", "public")), "budowa")
    inv = draw_invoice(rng, kind="NOTA", lines=(1, 1), prefix=rng.choice(prefix), seller=seller, buyer=buyer)
    inv.rates, inv.zaplacono, inv.data_sprzedazy, inv.forma_platnosci, inv.numer_zamowienia = (
        [],
        None,
        None,
        "przelew",
        None,
    )
    inv.suma_netto = inv.suma_vat = inv.suma_brutto = ZERO
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    return inv


def _begin(rng: random.Random, inv: Invoice, genre: str) -> Doc:
    doc = start(inv, rng, genre)
    doc.seller, doc.buyer = "wierzyciel", "dluznik"
    doc.signs = rng.choice(
        (
            ("Sporządził", "Zatwierdził"),
            ("Główny Księgowy", "Kierownik jednostki"),
            ("Wystawił notę", "Potwierdzenie odbiorcy"),
        )
    )
    # The amount is due, but whether it is a gross sum, and whether its rows are items, has no single right reading.
    doc.s.unscored(*_UNSCORED)
    return doc


def _table(doc: Doc, heads: list[str], rows: list[list[str]], foot_row: list[str], right: set[int]) -> str:
    body = "".join(plain_row(row, right) for row in (*rows, *([foot_row] if foot_row else [])))
    size = min(doc.look.size, doc.look.room / (9.2 * len(heads))) if len(heads) > 5 else doc.look.size
    return f"<table class='it full' style='font-size: {size:.1f}pt'>{plain_row(heads, right, 'th')}{body}</table>"


def charge(rng: random.Random) -> Drawn:
    """A note of the books: what is charged, in a list or in a sentence."""
    inv = _note(rng, ("NK", "NOB", "NO", "N", "NKS", "ND"))
    rows, total = [], ZERO
    for text in rng.sample(_CHARGES, rng.choice((1, 1, 2, 3))):
        amount = Decimal(rng.randint(3000, 480000)) / 100
        total += amount
        rows.append((text, amount))
    inv.do_zaplaty = total
    doc = _begin(rng, inv, "NOTA")
    opening = rng.choice(
        (
            "Obciążamy Państwa następującą kwotą:",
            "Uprzejmie informujemy, że obciążyliśmy Państwa konto:",
            "Prosimy o zaksięgowanie:",
            "Tytułem:",
            "",
        )
    )
    money = doc.s.money
    if len(rows) == 1 and rng.random() < 0.4:
        doc.items = f"<p>{opening} {rows[0][0].lower() if opening else rows[0][0]} – {doc.sign(money(total))}.</p>"
    else:
        heads = [
            "Lp.",
            rng.choice(("Tytuł", "Treść", "Za co", "Wyszczególnienie")),
            rng.choice(("Kwota", "Kwota zł", "Winien", "Wn")),
        ]
        ledger = rng.random() < 0.3
        body = [
            [str(index), doc.s.text(text), money(amount), *([""] if ledger else [])]
            for index, (text, amount) in enumerate(rows, 1)
        ]
        last = ["", doc.w("razem"), money(total), *([""] if ledger else [])] if rng.random() < 0.7 else []
        doc.items = (f"<p>{opening}</p>" if opening else "") + _table(
            doc, [*heads, *(["Ma"] if ledger else [])], body, last, {2, 3}
        )
    _close(doc)
    if rng.random() < 0.3:
        doc.notes.append(f"Dekret: Wn {rng.randint(200, 249)} Ma {rng.randint(750, 769)}, MPK {rng.randint(10, 99)}")
    return composed(doc)


def _close(doc: Doc) -> None:
    text = doc.amount("do_zaplaty")
    doc.sums = [(doc.w("do_zaplaty"), f"<b>{text}</b>")]
    payment(doc, order=False)
    if doc.chance(0.75):
        doc.words = in_words(doc, "do_zaplaty")
    if doc.chance(0.3):
        # Whether such a sentence is an exemption is open.
        doc.s.unscored("adnotacje")
        doc.notes.append(
            doc.rng.choice(
                ("Nota nie podlega VAT.", "Czynność poza zakresem ustawy o VAT.", "Dokument bez podatku VAT.")
            )
        )


def interest(rng: random.Random) -> Drawn:
    """Interest on invoices that were paid late, a row each."""
    inv = _note(rng, ("NO", "ODS", "NODS", "NOT"))
    doc = _begin(rng, inv, "odsetki")
    rate = Decimal(rng.choice(("11.25", "13.75", "14.75", "15.50", "15.75", "16.75")))
    heads = ["Lp.", rng.choice(("Faktura", "Nr dokumentu")), rng.choice(("Kwota", "Należność")), rng.choice(("Termin",
        "Termin zapł.")), rng.choice(("Zapłacono dnia", "Data wpłaty")),
             rng.choice(("Dni", "Dni opóźn.")), rng.choice(("Stopa", "%")), "Odsetki"]  # fmt: skip
    rows, total = [], ZERO
    for index in range(1, rng.randint(2, 8)):
        paid = inv.data_wystawienia - timedelta(days=rng.randint(1, 100))
        days = rng.randint(3, 220)
        amount = Decimal(rng.randint(8000, 1900000)) / 100
        found = cents(amount * rate * days / 36500)
        total += found
        late = paid - timedelta(days=days)
        rows.append(
            [
                str(index),
                doc.s.text(draw_number(rng, late - timedelta(days=14))),
                doc.s.money(amount),
                doc.day(late),
                doc.day(paid),
                str(days),
                f"{doc.s.money(rate)}%",
                doc.s.money(found),
            ]
        )
    inv.do_zaplaty = total
    if rng.random() < 0.4:
        texts = (
            "Naliczono odsetki ustawowe za opóźnienie w transakcjach handlowych.",
            "Na podstawie art. 481 k.c. naliczamy odsetki za zwłokę w zapłacie:",
            "Zestawienie należności zapłaconych po terminie",
        )
        doc.before.append(f"<p>{rng.choice(texts)}</p>")
    last = ["", doc.w("razem"), "", "", "", "", "", doc.s.money(total)] if rng.random() < 0.7 else []
    doc.items = _table(doc, heads, rows, last, {2, 5, 6, 7})
    _close(doc)
    return composed(doc)


def letter(rng: random.Random) -> Drawn:
    """A letter that is a note: the amount, the day and the account stand in sentences."""
    inv = _note(rng, ("KU", "NO", "NOB", "NK"))
    inv.do_zaplaty = Decimal(rng.randint(20000, 2900000)) / 100
    doc = _begin(rng, inv, "NOTA")
    doc.s.note("termin_platnosci", inv.termin_platnosci)
    assert inv.termin_platnosci is not None
    contract = f"{rng.randint(1, 80)}/{inv.data_wystawienia.year - 1}"
    number = f"{doc.heading.replace('  ', ' ')} {rng.choice(('nr', 'Nr', 'numer'))} {doc.s('numer_faktury')}"
    place = (
        f"<p style='text-align: right'>{doc.s('miejsce_wystawienia')}, "
        f"{rng.choice(('dnia ', 'dn. ', ''))}{doc.s('data_wystawienia')}</p>"
    )
    to = addressee(doc, f"margin: 8pt 0 8pt {rng.choice((0, 50, 55))}%")
    cause = rng.choice(
        (
            "nieterminową realizacją dostaw",
            "stwierdzonymi brakami ilościowymi",
            "odstąpieniem od umowy z Państwa winy",
            "zwłoką w usunięciu usterek",
        )
    )
    asks = ("obciążamy Państwa kwotą", "naliczamy karę umowną w wysokości", "wzywamy do zapłaty i obciążamy kwotą")
    until = ("Prosimy o zapłatę w terminie do", "Kwotę należy wpłacić do dnia", "Termin zapłaty upływa")
    text = (
        f"<p>W związku z {cause}, na podstawie § {rng.randint(5, 18)} ust. {rng.randint(1, 4)} umowy nr {contract}, "
        f"{rng.choice(asks)} <b>{doc.amount('do_zaplaty')}</b> "
        f"({rng.choice(('słownie:', 'słownie złotych:'))} {doc.s.words('do_zaplaty')}).</p>"
        f"<p>{rng.choice(until)} {doc.day(inv.termin_platnosci)} "
        f"{rng.choice(('na rachunek', 'na nasz rachunek nr', 'przelewem na konto'))} {doc.s('numer_konta')}.</p>"
    )
    doc.s.unscored("forma_platnosci")
    end = f"<p>{rng.choice(('Z poważaniem', 'Z wyrazami szacunku', ''))}<br>{doc.s.text(person(rng))}</p>"
    head = f"<div class='{rng.choice(('c', ''))} big'>{number}</div>"
    body = (
        letterhead(doc)
        + place
        + to
        + head
        + "<div class='gap'></div>"
        + text
        + end
        + (signatures(doc) if rng.random() < 0.3 else "")
        + foot(doc)
    )
    return finished(doc, body)
