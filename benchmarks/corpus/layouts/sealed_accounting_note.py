"""Accounting notes: charges and credits outside VAT, and notes of interest for late payment."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_invoice, draw_number
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, page, stamp, table

_CHARGES = (
    "Kara umowna za opóźnienie w realizacji dostawy, § {0} umowy", "Kara umowna za odstąpienie od umowy nr {0}/{1}", "Zwrot kosztów postępowania – sygn. akt V GC {0}/{1}",
    "Refaktura kosztów opłaty sądowej (poza VAT)", "Kaucja za opakowania zwrotne – {0} szt. palet EUR", "Rekompensata 40 EUR za koszty odzyskiwania należności",
    "Zwrot kosztów ubezpieczenia pojazdu WGM {0}", "Udział w kosztach organizacji targów", "Odszkodowanie za uszkodzony towar, protokół {0}/{1}",
    "Opłata eksploatacyjna za miesiąc {0}/{1} – kompensata kosztów", "Zwrot nadpłaty podatku od nieruchomości", "Kaucja gwarancyjna – zatrzymanie 5%",
)  # fmt: skip
_UNSCORED = ("pozycje", "podsumowanie_vat", "dokumenty_powiazane", "rozliczenie", "suma_netto", "suma_vat", "suma_brutto", "data_sprzedazy", "okres_od", "okres_do",
             "numer_zamowienia", "zaplacono", "adnotacje")  # fmt: skip


def _note(rng: random.Random, prefixes: tuple[str, ...]) -> Invoice:
    seller = draw_company(rng, rng.choice(("company", "company", "trader", "public")))
    buyer = draw_company(rng, rng.choice(("company", "company", "trader", "partners")))
    inv = draw_invoice(
        rng, kind="NOTA", trade="uslugi", lines=(1, 1), seller=seller, buyer=buyer, prefix=rng.choice(prefixes)
    )
    if rng.random() < 0.4:
        inv.numer_faktury = draw_number(rng, inv.data_wystawienia, rng.choice(prefixes))
    inv.forma_platnosci, inv.zaplacono = "przelew", None
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 30)))
    return inv


def _party(s: Sheet, role: str) -> str:
    rows = [s(role + "_nazwa"), *s.address(role), f"NIP {s(role + '_nip')}"]
    if role == "sprzedawca" and s.rng.random() < 0.3:
        rows.append(f"REGON {s('sprzedawca_regon')}")
    return "<br>".join(rows)


def _finish(s: Sheet, html: str) -> Drawn:
    """A note has no VAT: its sums, rows and links can be filled or not, its parties, number, dates and account cannot."""
    s.unscored(*_UNSCORED)
    drawn = s.drawn(html)
    if drawn.truth["extracted_data"]["forma_platnosci"] is None:
        del drawn.truth["extracted_data"]["forma_platnosci"]
    return drawn


def _date(s: Sheet) -> str:
    if s.rng.random() < 0.5:
        s.note("miejsce_wystawienia", s.inv.miejsce_wystawienia)
        return (
            f"{s.text(s.inv.miejsce_wystawienia or '')}, {s.rng.choice(('dnia ', 'dn. ', ''))}{s('data_wystawienia')}"
        )
    return f"{s.rng.choice(('Data wystawienia', 'Data noty', 'Wystawiono dnia'))}: {s('data_wystawienia')}"


def _pay(s: Sheet) -> str:
    rng = s.rng
    drawn = rng.random()
    if drawn < 0.5:
        rows = [f"{rng.choice(('Termin płatności', 'Termin zapłaty', 'Płatne do dnia'))}: {s('termin_platnosci')}"]
    elif drawn < 0.75:
        days = ((s.inv.termin_platnosci or s.inv.data_wystawienia) - s.inv.data_wystawienia).days
        rows = [f"Termin płatności: {days} dni od daty wystawienia noty"]
        s.note("termin_platnosci", s.inv.termin_platnosci)
    else:
        rows = ["Prosimy o niezwłoczne uregulowanie należności."]
    bank = f" ({s('bank')})" if rng.random() < 0.4 else ""
    rows.append(
        f"{rng.choice(('Prosimy wpłacić na rachunek', 'Nr konta', 'na konto bankowe', 'Rachunek'))}: {s('numer_konta')}{bank}"
    )
    return "<br>".join(rows)


def _mark(s: Sheet) -> str:
    """A rubber stamp over the dots, on some."""
    return f"{stamp(s.rng, s.inv.sprzedawca)}<br>" if s.rng.random() < 0.4 else ""


@layout("accounting_note")
def charge_note(rng: random.Random) -> Drawn:
    """A note that charges (or credits) the other side, with a row or more of what for."""
    inv = _note(rng, ("NK", "NO", "NOTA", "N", "NKS"))
    s = Sheet(inv, rng)
    credit = rng.random() < 0.2
    title = rng.choice(("NOTA UZNANIOWA NR", "Nota księgowa uznaniowa nr") if credit else
                       ("NOTA OBCIĄŻENIOWA NR", "Nota księgowa nr", "NOTA KSIĘGOWA", "Nota obciążeniowa", "Nota księgowa – obciążeniowa nr"))  # fmt: skip
    rows, total = [], Decimal("0.00")
    for number, text in enumerate(rng.sample(_CHARGES, rng.choice((1, 1, 1, 2, 3))), 1):
        amount = Decimal(rng.randint(4000, 900000)) / 100
        total += amount
        rows.append([str(number), text.format(rng.randint(2, 99), inv.data_wystawienia.year), s.money(amount)])
    inv.do_zaplaty = total
    if credit:
        s.unscored("do_zaplaty", "kwota_slownie", "numer_konta", "rachunki", "termin_platnosci")
    sides = rng.choice(
        (
            ("Wystawca noty", "Odbiorca noty"),
            ("Wystawiający", "Obciążony"),
            ("Wystawca", "Kontrahent"),
            ("Wierzyciel", "Dłużnik"),
        )
    )
    if credit:
        sides = ("Wystawca", "Odbiorca noty")
    lead = (
        "Uznajemy Państwa konto z tytułu:"
        if credit
        else rng.choice(
            (
                "Obciążamy Państwa z niżej wymienionych tytułów:",
                "Niniejszym obciążamy Państwa kwotą z tytułu:",
                "Obciążamy konto WN:",
            )
        )
    )
    accounts = rng.random() < 0.3
    heads = ["Lp.", rng.choice(("Treść", "Tytuł obciążenia", "Za co")), rng.choice(("Kwota", "Kwota zł", "Wartość"))]
    if accounts:
        heads += ["Wn", "Ma"]
        rows = [
            [*row, f"{rng.choice((201, 234, 240))}-{rng.randint(1, 99):03d}", f"{rng.choice((760, 761, 750))}"]
            for row in rows
        ]
    items = table(heads, rows, keys=("lp", "nazwa", "netto"), css="full items")
    words = (
        f"<p>{rng.choice(('Słownie', 'słownie złotych'))}: {s.words('do_zaplaty')}</p>" if rng.random() < 0.8 else ""
    )
    body = (
        f"<p class='r'>{_date(s)}</p><div class='two'><div><u>{sides[0]}</u><br>{_party(s, 'sprzedawca')}</div><div><u>{sides[1]}</u><br>{_party(s, 'nabywca')}</div></div><h2>{title} {s('numer_faktury')}</h2><p>{lead}</p>{items}"
        f"<p class='due'>{rng.choice(('Razem', 'Kwota noty', 'Suma')) if credit else rng.choice(('Razem do zapłaty', 'Do zapłaty', 'Kwota do zapłaty'))}: <b>{s('do_zaplaty')} {s.sign}</b></p>{words}<p>{'' if credit else _pay(s)}</p>"
        f"<p class='s'>{rng.choice(('Nota nie podlega opodatkowaniu podatkiem VAT.', 'Nie podlega ustawie o VAT.', ''))}</p><table class='full'><tr><td class='c'><br>{_mark(s)}..............<br>Główny księgowy</td><td class='c'><br>..............<br>Kierownik jednostki</td></tr></table>"
    )
    css = (
        ".two { display: flex; justify-content: space-between; gap: 10mm; margin: 12pt 0; } .two > div { flex: 1; line-height: 1.4; } h2 { text-align: center; }"
        f".items td, .items th {{ border: {rng.choice(('.6pt solid #000', '.4pt solid #999'))}; padding: 4pt; }} .due {{ font-size: 1.2em; }} .s {{ font-size: .85em; }}"
    )
    return _finish(
        s,
        page(
            body,
            css,
            font=rng.choice((*SERIF, *SANS)),
            size=rng.choice((9.5, 10, 11)),
            margin=rng.choice(("18mm", "22mm")),
        ),
    )


def _interest_rows(s: Sheet, rng: random.Random) -> tuple[list[list[str]], Decimal]:
    """Late invoices: number, due, paid, days, rate, interest; all of them numbers that are no field."""
    rows, total = [], Decimal("0.00")
    for number in range(1, rng.randint(1, 6) + 1):
        due = s.inv.data_wystawienia - timedelta(days=rng.randint(60, 400))
        paid: date = due + timedelta(days=rng.randint(5, 55))
        base = Decimal(rng.randint(20000, 3000000)) / 100
        rate = Decimal(rng.choice(("11.25", "15.75", "16.25", "13.10", "12.00")))
        days = (paid - due).days
        interest = (base * rate * days / 36500).quantize(Decimal("0.01"), ROUND_HALF_UP)
        total += interest
        rows.append(
            [
                str(number),
                s.text(draw_number(rng, due - timedelta(days=14))),
                s.money(base),
                s.date(due),
                s.date(paid),
                str(days),
                s.money(rate) + "%",
                s.money(interest),
            ]
        )
    return rows, total


@layout("accounting_note")
def interest_note(rng: random.Random) -> Drawn:
    """A note of interest: a table of late invoices and what they cost."""
    inv = _note(rng, ("NO", "ODS", "N/ODS", "NOTA"))
    s = Sheet(inv, rng)
    rows, inv.do_zaplaty = _interest_rows(s, rng)
    heads = [
        "Lp.",
        "Nr faktury",
        "Kwota należności",
        "Termin płatności",
        "Data zapłaty",
        "Dni",
        "Stopa",
        rng.choice(("Odsetki", "Kwota odsetek")),
    ]
    items = table(
        heads,
        rows,
        keys=("lp", "nazwa", "netto", "d", "d", "netto", "netto", "netto"),
        css="full items",
        foot=[["", "Razem", "", "", "", "", "", s.money(inv.do_zaplaty)]],
    )
    title = rng.choice(("NOTA ODSETKOWA NR", "Nota odsetkowa", "Nota odsetkowa nr", "NOTA KSIĘGOWA – ODSETKI nr"))
    sides = rng.choice((("Wierzyciel", "Dłużnik"), ("Wystawca", "Odbiorca"), ("Sprzedawca", "Nabywca")))
    law = rng.choice(
        (
            "Odsetki ustawowe za opóźnienie w transakcjach handlowych (ustawa z dnia 8 marca 2013 r.)",
            "Na podstawie art. 481 § 1 Kodeksu cywilnego obciążamy Państwa odsetkami:",
        )
    )
    words = f"<br>Słownie: {s.words('do_zaplaty')}" if rng.random() < 0.7 else ""
    body = (
        f"<table class='full'><tr><td class='p'>{sides[0]}:<br><b>{_party(s, 'sprzedawca')}</b></td><td class='r'>{_date(s)}</td></tr></table><h2>{title} {s('numer_faktury')}</h2><p class='to'>{sides[1]}:<br>{_party(s, 'nabywca')}</p><p>{law}</p>"
        f"{items}<p><b>{rng.choice(('Do zapłaty', 'Razem do zapłaty', 'Odsetki do zapłaty', 'Należne odsetki'))}: {s('do_zaplaty')} {s.sign}</b>{words}</p><p>{_pay(s)}</p><p>Z poważaniem</p>"
    )
    css = f".to {{ margin-left: {rng.choice(('0', '90mm'))}; }} .items td, .items th {{ border: .4pt solid #777; font-size: .85em; }} h2 {{ text-align: {rng.choice(('center', 'left'))}; }} b {{ font-weight: {rng.choice(('bold', 'normal'))}; }}"
    return _finish(s, page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((9, 9.5, 10)), margin="18mm"))
