"""Papers that are no invoice: delivery notes, orders, reminders, balances, protocols, letters."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.sealed_kinds.asides import foot, remarks
from benchmarks.corpus.composing.sealed_kinds.compose import finished
from benchmarks.corpus.composing.sealed_kinds.doc import Doc, set_facts, start
from benchmarks.corpus.composing.sealed_kinds.items import item_table
from benchmarks.corpus.composing.sealed_kinds.parties import addressee, letterhead, party_lines, sender
from benchmarks.corpus.composing.sealed_kinds.tops import GAP, lay
from benchmarks.corpus.content import Invoice, draw_invoice, draw_number
from benchmarks.corpus.core import LISTS, Drawn
from faktulove_ocr.result import FIELD_NAMES

# What such a paper is matters, and that no sum of it is booked; its other fields nobody wants.
_SCORED = ("rodzaj_faktury", "suma_netto", "suma_vat", "suma_brutto", "adnotacje")


def _begin(rng: random.Random, prefix: tuple[str, ...], lines: tuple[int, int] = (1, 8)) -> Doc:
    inv: Invoice = draw_invoice(rng, kind="INNY", prefix=rng.choice(prefix), lines=lines)
    doc = start(inv, rng, "VAT")
    doc.s.unscored(*(name for name in FIELD_NAMES if name not in _SCORED), *LISTS)
    inv.rates = []
    return doc


def _sides(doc: Doc, labels: tuple[str, str]) -> str:
    blocks = [
        doc.block(f"{label}:", "<br>".join(party_lines(doc, role)))
        for label, role in zip(labels, ("sprzedawca", "nabywca"), strict=True)
    ]
    return lay(*blocks) if doc.chance(0.7) else GAP.join(blocks)


def _notes(doc: Doc) -> str:
    return f"<div class='sm'>{'<br>'.join(remarks(doc, 0.6))}</div>" + foot(doc)


def delivery(rng: random.Random) -> Drawn:
    """What was handed out or taken in: quantities, rarely prices, places to sign."""
    forms = ((("WZ", "Wz"), "Wydanie zewnętrzne WZ", ("Wydający", "Odbiorca")), (("PZ",), "Przyjęcie zewnętrzne PZ",
        ("Przyjmujący", "Dostawca")), (("WZ", "DW"), "Dowód wydania towaru", ("Dostawca", "Odbiorca")),
             (("LP", "CMR"), "List przewozowy", ("Nadawca", "Adresat")), (("PO",), "Protokół zdawczo-odbiorczy",
                 ("Przekazujący", "Przejmujący")),
             (("SW",), "Specyfikacja wysyłkowa", ("Nadawca", "Odbiorca")), (("ZW",), "Dokument zwrotu towaru",
                 ("Przyjmujący zwrot", "Zwracający")))  # fmt: skip
    prefix, heading, labels = rng.choice(forms)
    doc = _begin(rng, prefix, (1, 12))
    columns = rng.choice((("lp", "nazwa", "ilosc", "jednostka"), ("lp", "indeks", "nazwa", "jednostka", "ilosc"),
                          ("lp", "nazwa", "gtin", "ilosc_jednostka"), ("nazwa", "indeks", "ilosc", "jednostka"),
                          ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto")))  # fmt: skip
    shown = heading.upper() if rng.random() < 0.4 else heading
    head = f"<div class='t'>{shown} {rng.choice(('nr', 'Nr', ''))} {doc.s('numer_faktury')}</div>"
    when = [("Data wystawienia", doc.s("data_wystawienia")), (rng.choice(("Data wydania", "Data operacji",
        "Wysłano")), doc.day(doc.inv.data_wystawienia)),
            rng.choice((("Magazyn", "MAG 01"), ("Kierowca", doc.s.text(person(rng))), ("Nr rejestracyjny",
                f"WX {rng.randint(10000, 99999)}")))]  # fmt: skip
    signs = rng.choice((("Wydał", "Odebrał"), ("Podpis magazyniera", "Podpis odbierającego"), ("Przekazał", "Przyjął")))
    dots = "." * 34
    sign = lay(*(f"<br><br>{dots}<br><span class='sm'>{text}</span>" for text in signs))
    table = item_table(doc, columns)
    return finished(
        doc,
        lay(sender(doc), head)
        + set_facts(doc, when, wide=True)
        + GAP
        + _sides(doc, labels)
        + GAP
        + table
        + sign
        + _notes(doc),
    )


def order(rng: random.Random) -> Drawn:
    """An order, its confirmation or an offer; prices and sums that nobody books."""
    heading, prefix, labels = rng.choice((
        ("Zamówienie do dostawcy", ("ZD", "ZAM"), ("Dostawca", "Zamawiający")), ("Potwierdzenie zamówienia", ("ZK",
            "PZ"), ("Sprzedający", "Kupujący")), ("Oferta cenowa", ("OF", "OFE"), ("Oferent", "Dla")),
        ("Kosztorys ofertowy", ("KO", "K"), ("Wykonawca", "Inwestor")), ("Zlecenie", ("ZL", "Z"), ("Zleceniobiorca",
            "Zleceniodawca")),
    ))  # fmt: skip
    doc = _begin(rng, prefix)
    inv, money = doc.inv, doc.s.money
    columns = rng.choice(
        (
            ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
            ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
            ("lp", "indeks", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
        )
    )
    head = f"<div class='t'>{heading} {rng.choice(('nr', '', 'Nr'))} {doc.s('numer_faktury')}</div>"
    facts = [
        ("Data", doc.s("data_wystawienia")),
        (
            rng.choice(("Termin realizacji", "Ważność", "Oczekiwana dostawa")),
            doc.day(inv.data_wystawienia + timedelta(days=rng.randint(5, 40))),
        ),
    ]
    sums = [
        ("Razem netto", money(inv.suma_netto)),
        ("VAT", money(inv.suma_vat)),
        ("Razem brutto", money(inv.suma_brutto)),
    ]
    table = item_table(doc, columns)
    terms = ("Warunki płatności: przelew 14 dni od dostarczenia faktury.", "Ceny loco magazyn.",
             "Prosimy o potwierdzenie zamówienia.", "Realizacja po wpłacie zadatku 30%.")  # fmt: skip
    end = f"<p>{rng.choice(terms)}</p>"
    return finished(
        doc,
        lay(head, set_facts(doc, facts))
        + GAP
        + _sides(doc, labels)
        + GAP
        + table
        + set_facts(doc, sums, money=True)
        + end
        + _notes(doc),
    )


def reminder(rng: random.Random) -> Drawn:
    """Unpaid invoices listed: a reminder, a summons, a confirmation of balances."""
    doc = _begin(rng, ("W", "PS", "UP"), (1, 1))
    inv, total, rows = doc.inv, Decimal(0), []
    for _ in range(rng.randint(1, 7)):
        day = inv.data_wystawienia - timedelta(days=rng.randint(25, 240))
        amount = Decimal(rng.randint(4000, 1200000)) / 100
        total += amount
        rows.append(
            [doc.s.text(draw_number(rng, day)), doc.day(day), doc.day(day + timedelta(days=14)), doc.s.money(amount)]
        )
    heading, text = rng.choice((
        ("Wezwanie do zapłaty", "Uprzejmie prosimy o uregulowanie następujących należności:"),
        ("OSTATECZNE WEZWANIE DO ZAPŁATY", "Mimo upływu terminów nie otrzymaliśmy zapłaty za faktury:"),
        ("Monit", "Według naszych ksiąg pozostają niezapłacone:"),
        ("Potwierdzenie salda", "Prosimy o potwierdzenie zgodności poniższego salda:"),
        (f"Uzgodnienie sald na dzień {doc.day(inv.data_wystawienia)}", "Saldo wynika z następujących dokumentów:"),
        ("Upomnienie", "Przypominamy o zaległych płatnościach:"),
        ("Zestawienie niezapłaconych faktur", ""),
    ))  # fmt: skip
    head = "<tr><th>Faktura</th><th>Data</th><th>Termin</th><th class='r'>Kwota</th></tr>"
    body = "".join(
        f"<tr><td>{row[0]}</td><td>{row[1]}</td><td>{row[2]}</td><td class='r'>{row[3]}</td></tr>" for row in rows
    )
    place = f"<p style='text-align: right'>{doc.s('miejsce_wystawienia')}, {doc.s('data_wystawienia')}</p>"
    to = addressee(doc, f"margin-left: {rng.choice((0, 50))}%")
    end = (
        f"<p>{rng.choice(('Łącznie', 'Razem zaległość', 'Saldo na naszą korzyść'))}: <b>"
        f"{doc.sign(doc.s.money(total))}</b></p><p>Rachunek: {doc.s('numer_konta')}</p><p>Z poważaniem<br>"
        f"{doc.s.text(person(rng))}</p>"
    )
    return finished(
        doc,
        letterhead(doc)
        + place
        + to
        + f"{GAP}<div class='t'>{heading}</div>{GAP}<p>{text}</p><table class='it full'>{head}{body}</table>"
        + end
        + _notes(doc),
    )


def letter(rng: random.Random) -> Drawn:
    """A letter with figures in its text."""
    doc = _begin(rng, ("P", "DH"), (1, 1))
    inv, rise = doc.inv, rng.randint(3, 18)
    bill = doc.s.text(draw_number(rng, inv.data_wystawienia - timedelta(days=12)))
    start_day = doc.day(inv.data_wystawienia + timedelta(days=30))
    subject, text = rng.choice((
        ("Zmiana cennika usług",
         (f"Informujemy, że od dnia {start_day} ceny usług wzrosną o {rise}%. Stawka godzinowa wyniesie "
         f"{doc.s.money(Decimal(rng.randint(90, 260)))} {doc.s.sign} netto.")),
        ("Odpowiedź na reklamację",
         (f"Reklamację dotyczącą faktury nr {bill} uznajemy w części. Wartość uznana: "
         f"{doc.s.money(Decimal(rng.randint(50, 900)))} {doc.s.sign}; fakturę korygującą wyślemy osobno.")),
        ("Zmiana rachunku bankowego",
         f"Od dnia {start_day} prosimy o wpłaty na rachunek {doc.s('numer_konta')}. Dotychczasowy zostanie zamknięty."),
        ("Wypowiedzenie umowy",
         (f"Wypowiadamy umowę nr {rng.randint(1, 400)}/{inv.data_wystawienia.year - 1} z zachowaniem miesięcznego "
         f"okresu, ze skutkiem na {start_day}.")),
        ("Pełnomocnictwo",
         (f"Upoważniam p. {person(rng)} do odbioru towaru do kwoty {doc.s.money(Decimal(rng.randint(500, 9000)))} "
         f"{doc.s.sign}.")),
        ("Zaproszenie na szkolenie",
         (f"Koszt udziału: {doc.s.money(Decimal(rng.randint(290, 1900)))} {doc.s.sign} + 23% VAT. Zgłoszenia do "
         f"{start_day}.")),
        ("Potwierdzenie przelewu",
         (f"Przelew na kwotę {doc.s.money(Decimal(rng.randint(100, 9000)))} {doc.s.sign}, tytuł: zapłata za fakturę "
         f"{bill}, rachunek odbiorcy {doc.s('numer_konta')}.")),
    ))  # fmt: skip
    place = (
        f"<p style='text-align: {rng.choice(('right', 'left'))}'>{doc.s('miejsce_wystawienia')}, "
        f"{rng.choice(('dnia ', ''))}{doc.s('data_wystawienia')}</p>"
    )
    to = addressee(doc, f"margin-left: {rng.choice((0, 50, 55))}%")
    greeting = rng.choice(("Szanowni Państwo,", "Dzień dobry,", ""))
    end = rng.choice(("Z poważaniem", "Łączymy pozdrowienia", "Z wyrazami szacunku"))
    body = (
        f"{GAP}<div class='big'>{rng.choice(('Dotyczy: ', '', 'Temat: '))}{subject}</div>{GAP}<p>{greeting}</p>"
        f"<p>{text}</p><p>{end}<br>{doc.s.text(person(rng))}</p>"
    )
    return finished(doc, letterhead(doc) + place + to + body + _notes(doc))
