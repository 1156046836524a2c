"""What else stands on such pages: sentences, numbers that are no field, signatures, feet."""

from __future__ import annotations

import random
import re
from datetime import timedelta

from benchmarks.corpus.companies import person
from benchmarks.corpus.composing.sealed_kinds.doc import Doc
from benchmarks.corpus.composing.sealed_kinds.parties import BUYER_ISSUES
from benchmarks.corpus.markup import registers, stamp

_SIGNS = (
    ("Wystawił", "Odebrał"), ("Osoba upoważniona do wystawienia", "Osoba upoważniona do odbioru"), ("podpis wystawcy",
        "podpis odbiorcy"),
    ("Imię i nazwisko osoby uprawnionej do wystawienia faktury",
     "Imię i nazwisko osoby uprawnionej do odbioru faktury"), ("Wystawca", "Odbiorca"),
    ("Sporządził(a)", "Zatwierdził(a)"), ("Za sprzedawcę", "Za nabywcę"),
)  # fmt: skip


def remarks(doc: Doc, share: float = 1.0) -> list[str]:
    """Sentences of trade and advertising, with figures of their own."""
    rng, inv = doc.rng, doc.inv
    if doc.farm or doc.genre == "umowa":
        return []
    phone = f"{rng.randint(12, 89)} {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}"
    pool = (
        f"Dział rozliczeń: {phone}, czynny pn.–pt. 8:00–16:00.",
        "Zwroty przyjmujemy w terminie 14 dni wraz z dowodem zakupu.",
        f"Opiekun klienta: {person(rng)}, tel. {phone}",
        "W razie opóźnienia w zapłacie naliczymy odsetki ustawowe.",
        f"Liczba opakowań: {rng.randint(1, 12)}, masa {rng.randint(2, 800)},{rng.randint(0, 9)} kg.",
        (
            f"Dokument wydrukowano {doc.s.date(inv.data_wystawienia + timedelta(days=rng.randint(0, 3)))} "
            f"{rng.randint(7, 19):02d}:{rng.randint(0, 59):02d}, stanowisko {rng.randint(1, 30):02d}."
        ),
        "Prosimy o podanie numeru dokumentu w tytule przelewu.",
        f"Nie drukuj bez potrzeby – oszczędzasz {rng.randint(1, 9)} g CO2.",
        f"Ubezpieczenie OC do kwoty {rng.choice((100, 250, 500))} 000 zł.",
        f"Nasze sklepy: {inv.sprzedawca.city}, ul. Targowa {rng.randint(1, 90)}; zapraszamy.",
        "Dokument wygenerowany elektronicznie, nie wymaga podpisu ani pieczęci.",
        f"Program lojalnościowy: za ten zakup {rng.randint(5, 900)} pkt.",
        f"ID transakcji {rng.randint(10**9, 10**10 - 1)}",
    )
    count = rng.choices((0, 1, 2, 3), (36, 36, 20, 8))[0] if rng.random() < share else 0
    return [doc.s.text(text) for text in rng.sample(pool, count)]


def signatures(doc: Doc) -> str:
    """Places to sign, a name in place of one, a stamp, or nothing."""
    rng = doc.rng
    drawn, named = rng.random(), not doc.farm and doc.genre != "umowa"
    left, right = doc.signs if doc.signs != ("Wystawił", "Odebrał") else rng.choice(_SIGNS)
    if drawn < 0.28:
        return ""
    if drawn < 0.42 and named:
        return f"<p>{left}: {doc.s.text(person(rng))}</p>"
    if drawn < 0.52:
        firm = doc.inv.nabywca if doc.genre in BUYER_ISSUES else doc.inv.sprzedawca
        return (
            ""
            if firm.forma == "person"
            else f"<div style='padding: 14pt; text-align: {rng.choice(('left', 'right'))}'>"
            f"{_straight(stamp(rng, firm), rng)}</div>"
        )
    mark = rng.choice(("." * 36, "_" * 26, "", "- " * 20))
    line = "" if mark else f"border-top: {doc.look.rule};"
    name = doc.s.text(person(rng)) if named and rng.random() < 0.4 else "&nbsp;"
    cells = [f"<td class='c'>{text}<br><br>{mark}<div style='{line}' class='sm'>{label}</div></td>" for text,
             label in ((name, left), ("&nbsp;", right))]  # fmt: skip
    if rng.random() < 0.2:
        cells = cells[:1]
    return f"<table class='lay' style='margin-top: 10pt'><tr>{'<td></td>'.join(cells)}</tr></table>"


def _straight(svg: str, rng: random.Random) -> str:
    """A stamp so little tilted that its frame is not cut."""
    return re.sub(r"rotate\([^)]*\)", f"rotate({rng.uniform(-2.2, 2.2):.1f}deg)", svg)


def foot(doc: Doc) -> str:
    """Register entries, a program's name or a form's number in small type."""
    rng, company = doc.rng, doc.inv.sprzedawca
    drawn = rng.random()
    if drawn < 0.3 and company.krs:
        return f"<div class='end sm'>{registers(rng, company)}</div>"
    if drawn < 0.5:
        made = (f"Wydruk z programu Faktor {rng.randint(2, 9)}.{rng.randint(0, 9)}",
                "Wystawiono w systemie handlowym, wzór HM-07", f"druk akc. F-{rng.randint(100, 399)}-3/A",
                f"© {doc.inv.data_wystawienia.year} e-rachunki online", "OPR. KSIĘGOWE / HANDLOWE",
                f"Strona 1 z 1, operator {rng.choice(('ADM', 'KASIA', 'JN', 'BIURO2'))}")  # fmt: skip
        return f"<div class='sm {rng.choice(('c', ''))}'>{rng.choice(made)}</div>"
    return ""
