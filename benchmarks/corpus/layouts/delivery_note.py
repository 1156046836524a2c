"""No invoices at all: delivery notes, business letters and reminders that list invoices and amounts."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import draw_invoice, draw_number
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import SANS, SERIF, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import party
from faktulove_ocr.result import FIELD_NAMES

# What such a paper is matters, and that no sum of it is booked; its other fields nobody wants.
_SCORED = ("rodzaj_faktury", "suma_netto", "suma_vat", "suma_brutto", "adnotacje")
_UNSCORED = (
    *(name for name in FIELD_NAMES if name not in _SCORED),
    "pozycje",
    "podsumowanie_vat",
    "dokumenty_powiazane",
    "podmioty_inne",
    "rachunki",
    "rozliczenie",
)


def _finish(s: Sheet, body: str, css: str = "") -> Drawn:
    s.unscored(*_UNSCORED)
    s.inv.rates = []
    return s.drawn(
        page(
            body,
            css + ".items td, .items th { border: 0.5pt solid #333; }",
            font=s.rng.choice((*SANS, *SERIF)),
            size=9.5,
            margin="17mm",
        )
    )


@layout("delivery_note")
def note(rng: random.Random) -> Drawn:
    """WZ: what was handed out, quantities without prices, signatures of who gave and who took."""
    inv = draw_invoice(rng, kind="INNY", prefix=rng.choice(("WZ", "WZ", "MM", "PZ", "RW")), lines=(1, 9))
    s = Sheet(inv, rng)
    heading = rng.choice(
        (
            "WZ – Wydanie zewnętrzne nr",
            "Wydanie zewnętrzne",
            "DOKUMENT WZ nr",
            "List przewozowy nr",
            "Protokół odbioru nr",
            "Potwierdzenie dostawy nr",
        )
    )
    names = rng.choice(
        (
            ("lp", "indeks", "nazwa", "ilosc", "jednostka"),
            ("lp", "nazwa", "gtin", "jednostka", "ilosc"),
            ("lp", "nazwa", "ilosc_jednostka"),
        )
    )
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full")
    sides = [lines(party(s, "sprzedawca")), lines(party(s, "nabywca"))]
    labels = rng.choice(
        (
            ("Wystawca", "Odbiorca"),
            ("Dostawca:", "Odbiorca:"),
            ("Magazyn wydający", "Kontrahent"),
            ("Nadawca", "Odbiorca"),
        )
    )
    body = (
        f"{logo(rng, inv.sprzedawca, '#444')}<h2>{heading} {s('numer_faktury')}</h2>{pairs([('Data wystawienia:', s('data_wystawienia')), ('Data wydania:', s.date(inv.data_wystawienia))])}"
        f"<table class='full'><tr><td><b>{labels[0]}</b><br>{sides[0]}</td><td><b>{labels[1]}</b><br>{sides[1]}</td></tr></table>{items}<br><br><table class='full'><tr><td>Wydał: ................</td><td>Odebrał: ................</td></tr></table>"
    )
    return _finish(s, body)


@layout("delivery_note")
def reminder(rng: random.Random) -> Drawn:
    """A reminder or a confirmation of balances: invoices, dates and amounts in a table, a total, an account."""
    inv = draw_invoice(rng, kind="INNY")
    s = Sheet(inv, rng)
    rows, total = [], Decimal(0)
    for _ in range(rng.randint(1, 5)):
        day = inv.data_wystawienia - timedelta(days=rng.randint(40, 200))
        amount = Decimal(rng.randint(5000, 900000)) / 100
        total += amount
        rows.append([s.text(draw_number(rng, day)), s.date(day), s.date(day + timedelta(days=14)), s.money(amount)])
    heading = rng.choice(
        (
            "Wezwanie do zapłaty",
            "PRZEDSĄDOWE WEZWANIE DO ZAPŁATY",
            "Przypomnienie o płatności",
            "Potwierdzenie salda",
            "Uzgodnienie sald",
        )
    )
    unpaid = table(
        ["Nr faktury", "Data wystawienia", "Termin płatności", "Kwota"],
        rows,
        keys=("", "", "", "netto"),
        css="items full",
    )
    body = (
        f"<p class='r'>{s('miejsce_wystawienia')}, dnia {s('data_wystawienia')}</p><p>{lines(party(s, 'sprzedawca'))}</p><p style='margin-left: 55%'>{lines(party(s, 'nabywca', extras=False))}</p>"
        f"<h2 class='c'>{heading}</h2><p>Szanowni Państwo, według stanu naszych ksiąg następujące należności nie zostały uregulowane:</p>{unpaid}"
        f"<p>Razem do zapłaty: <b>{s.money(total)} {s.sign}</b></p><p>Prosimy o wpłatę w terminie 7 dni na rachunek {s('numer_konta')}.</p><p>Z poważaniem</p>"
    )
    return _finish(s, body)


@layout("delivery_note")
def letter(rng: random.Random) -> Drawn:
    """A letter or an order with figures in its text, without any invoice."""
    inv = draw_invoice(rng, kind="INNY", lines=(1, 3))
    s = Sheet(inv, rng)
    order = rng.random() < 0.5
    heading = (
        rng.choice(("Zamówienie nr", "ZAMÓWIENIE")) + f" {s.text(draw_number(rng, inv.data_wystawienia, 'ZAM'))}"
        if order
        else rng.choice(
            ("Informacja o zmianie cennika", "Aneks do umowy współpracy", "Potwierdzenie przyjęcia reklamacji")
        )
    )
    names = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto")
    text = table([s.column(name) for name in names], s.item_rows(names), keys=names, css="items full") if order else (
        f"<p>Informujemy, że od dnia {s.date(inv.data_wystawienia + timedelta(days=30))} cena usługi „{s.text(inv.lines[0].nazwa)}” wyniesie {s.money(inv.lines[0].cena_netto or Decimal(1))} {s.sign} netto. "
        f"Pozostałe warunki umowy nr {rng.randint(1, 300)}/{inv.data_wystawienia.year} nie ulegają zmianie.</p>"
    )  # fmt: skip
    body = (
        f"{logo(rng, inv.sprzedawca, '#246')}<small>{contacts(inv.sprzedawca)}</small><p class='r'>{s('miejsce_wystawienia')}, {s('data_wystawienia')}</p>"
        f"<p>{lines(party(s, 'sprzedawca', extras=False))}</p><p>{lines(party(s, 'nabywca', extras=False))}</p><h3>{heading}</h3>{text}<p>Z poważaniem<br>{s.text(rng.choice(('Anna Żak', 'Zarząd', 'Dział Obsługi Klienta')))}</p>"
    )
    return _finish(s, body)
