"""Parts that several layouts print: parties, dates, payment, totals, columns. Each draws its own variations.

They return labels and values, not finished HTML, so that a layout decides where and how they stand.
"""

from __future__ import annotations

import calendar
import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import table

Pair = tuple[str, str]

COLUMN_SETS: tuple[tuple[str, ...], ...] = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat",
     "wartosc_brutto"),
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat",
     "wartosc_brutto"),
    ("nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
    ("lp", "gtin", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat",
     "wartosc_brutto"),
    ("lp", "nazwa", "stawka_vat", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
)  # fmt: skip


def columns(rng: random.Random, *, discount: bool = False) -> tuple[str, ...]:
    """The columns of an item table; with `discount` one that shows it."""
    chosen = rng.choice(COLUMN_SETS)
    if discount == ("rabat" in chosen):
        return chosen
    if not discount:
        return tuple(name for name in chosen if name != "rabat")
    place = chosen.index("cena_netto") + 1
    return (*chosen[:place], "rabat", *chosen[place:])


def item_table(s: Sheet, names: tuple[str, ...], css: str = "items full", foot: list[list[str]] | None = None) -> str:
    """The whole item table with its headings."""
    return table([s.column(name) for name in names], s.item_rows(names), keys=names, css=css, foot=foot or [])


def nip_line(s: Sheet, role: str) -> list[str]:
    """The party's NIP behind its label, or nothing for a private person."""
    company: Company = getattr(s.inv, role)
    return [f"{s.label('nip')} {s(f'{role}_nip')}"] if company.nip else []


def party(s: Sheet, role: str, *, extras: bool = True) -> list[str]:
    """Lines of `sprzedawca` or `nabywca`: name, address, NIP, sometimes REGON, KRS and contacts."""
    company: Company = getattr(s.inv, role)
    rng = s.rng
    name = s(f"{role}_nazwa")
    if rng.random() < 0.7:
        name = f"<b>{name}</b>"
    street = s.address(role)
    place = [", ".join(street)] if rng.random() < 0.25 else street
    numbers = nip_line(s, role)
    rows = [name, *numbers, *place] if rng.random() < 0.15 else [name, *place, *numbers]
    if role == "sprzedawca" and extras:
        if company.regon and rng.random() < 0.35:
            rows.append(f"REGON: {s('sprzedawca_regon')}")
        if company.krs and rng.random() < 0.25:
            rows.append(f"KRS: {s('sprzedawca_krs')}")
        if rng.random() < 0.45:
            rows += [s.text(text) for text in (f"tel. {company.telefon}", company.email) if rng.random() < 0.8]
        if rng.random() < 0.2:
            rows.append(f"BDO: {rng.randint(1, 999999):09d}")
    elif extras and rng.random() < 0.15:
        rows.append(f"Nr klienta: {rng.randint(1000, 99999)}")
    return rows


def title(s: Sheet) -> str:
    """The document's heading with its number; the wordings fit each other."""
    heading = s.label("faktura")
    if heading.lower().endswith((" nr", " numer")):
        return f"{heading} {s('numer_faktury')}"
    link = s.rng.choice(("nr", "Nr", "nr:", "", "numer"))
    return f"{heading} {link} {s('numer_faktury')}".replace("  ", " ")


def sale(s: Sheet) -> list[Pair]:
    """The date of sale: a date, a period, a month alone, or nothing."""
    inv, rng = s.inv, s.rng
    drawn = rng.random()
    if drawn < 0.74:
        return [(s.label("data_sprzedazy"), s("data_sprzedazy"))]
    if drawn < 0.88 or inv.data_sprzedazy is None:
        return []
    first = inv.data_sprzedazy.replace(day=1)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    s.note("okres_od", first)
    s.note("okres_do", last)
    if drawn < 0.94:
        return [(s.label("okres"), f"{MONTHS_NOMINATIVE[first.month - 1]} {first.year}")]
    s.note("data_sprzedazy", last)
    return [(s.label("okres"), f"{s.date(first)} {rng.choice(('-', '–', 'do'))} {s.date(last)}")]


def dates(s: Sheet, *, place: float = 0.4) -> list[Pair]:
    """Issue date, date of sale and place of issue, in some order."""
    rows: list[Pair] = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if s.inv.data_sprzedazy == s.inv.data_wystawienia and s.rng.random() < 0.1:
        s("data_sprzedazy")
        return [(s.rng.choice(("Data wystawienia i sprzedaży:", "Data wystawienia / sprzedaży:")), rows[0][1])]
    rows += sale(s)
    if s.rng.random() < place:
        rows.insert(s.rng.choice((0, len(rows))), (s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def due(s: Sheet) -> Pair:
    """The date of payment, or days from the issue."""
    inv = s.inv
    assert inv.termin_platnosci is not None
    days = (inv.termin_platnosci - inv.data_wystawienia).days
    label = s.label("termin_platnosci")
    if days >= 3 and s.rng.random() < 0.14:
        s.note("termin_platnosci", inv.data_wystawienia + timedelta(days=days))
        text = s.rng.choice(("{} dni od daty wystawienia", "{} dni od dnia wystawienia faktury", "{} dni"))
        return s.rng.choice(("Termin płatności:", "Termin zapłaty:")), text.format(days)
    if days >= 3 and s.rng.random() < 0.08:
        return label, f"{s('termin_platnosci')} ({days} dni)"
    return label, s("termin_platnosci")


def payment(s: Sheet, *, bank: float = 0.6) -> list[Pair]:
    """Form of payment, due date and account; cash needs neither."""
    inv, rng = s.inv, s.rng
    transfer = inv.forma_platnosci == "przelew"
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if inv.termin_platnosci and (transfer or rng.random() < 0.5):
        rows.append(due(s))
    if inv.numer_konta and (transfer or rng.random() < 0.3):
        account = (s.label("numer_konta"), s("numer_konta"))
        name = [(s.label("bank"), s("bank"))] if rng.random() < bank and inv.sprzedawca.bank else []
        rows += rng.choice(([account, *name], [*name, account]))
    if inv.numer_zamowienia and rng.random() < 0.8:
        rows.append((s.label("zamowienie"), s("numer_zamowienia")))
    return rows


def vat_table(s: Sheet, css: str = "vat", *, total: bool = True, order: tuple[str, ...] = ()) -> str:
    """The table a rate, with or without its row of totals."""
    usual = ("stawka", "netto", "vat", "brutto")
    names = order or s.rng.choice((usual, usual, ("netto", "stawka", "vat", "brutto")))
    rows = s.vat_rows(names)
    foot = []
    if total:
        sums = {"stawka": s.label("razem"), "netto": s("suma_netto"), "vat": s("suma_vat"), "brutto": s("suma_brutto")}
        if names[0] != "stawka":
            sums["stawka"] = s.rng.choice(("X", "", "x"))
        foot = [[sums[name] for name in names]]
    return table([s.label(name) for name in names], rows, keys=names, css=css, foot=foot)


def totals(s: Sheet, *, paid: float = 0.8) -> list[Pair]:
    """Netto, VAT, brutto, paid and due under their labels, with the currency behind some of them."""
    sign = f" {s.sign}" if s.rng.random() < 0.8 else ""
    rows = [(s.label(name), s(name) + sign) for name in ("suma_netto", "suma_vat", "suma_brutto")]
    return rows + amount_due(s, paid=paid)


def amount_due(s: Sheet, *, paid: float = 0.8) -> list[Pair]:
    """What was paid and what is left."""
    rows = []
    if s.inv.zaplacono is not None and (s.rng.random() < paid or s.inv.do_zaplaty != s.inv.suma_brutto):
        rows.append((s.label("zaplacono"), f"{s('zaplacono')} {s.sign}"))
    if rows or s.rng.random() < 0.9:
        rows.append((s.label("do_zaplaty"), f"<b>{s('do_zaplaty')} {s.sign}</b>"))
    return rows


def in_words(s: Sheet) -> str:
    """The amount in words behind its label; of what is due, or of the whole when nothing is due."""
    field = "do_zaplaty" if s.inv.do_zaplaty > 0 and s.rng.random() < 0.8 else "suma_brutto"
    return f"{s.label('slownie')} {s.words(field)}"


def split_payment(s: Sheet) -> list[str]:
    """The words of the split payment mechanism, where they are due and sometimes where they are not."""
    domestic = s.inv.waluta == "PLN"
    due_by_law = s.inv.suma_brutto > Decimal(15000) and s.inv.forma_platnosci == "przelew" and domestic
    if s.rng.random() >= (0.75 if due_by_law else 0.03):
        return []
    s.annotate("MPP")
    return [s.rng.choice(("mechanizm podzielonej płatności", "Mechanizm podzielonej płatności",
                          "MECHANIZM PODZIELONEJ PŁATNOŚCI", "Płatność: mechanizm podzielonej płatności"))]  # fmt: skip


def remarks(s: Sheet) -> list[str]:
    """Sentences with numbers that are no field."""
    rng = s.rng
    contact = rng.choice(("Anna Maj", "Piotr Lis", "dział sprzedaży"))
    pool = (
        f"Osoba kontaktowa: {contact}, tel. {s.inv.sprzedawca.telefon}",
        "Towar pozostaje własnością sprzedawcy do czasu zapłaty całości należności.",
        f"Paczek: {rng.randint(1, 9)}, waga brutto {rng.randint(1, 400)},{rng.randint(0, 9)} kg",
        "Po terminie płatności naliczamy odsetki ustawowe za opóźnienie.",
        "Reklamacje przyjmujemy w ciągu 14 dni od daty otrzymania towaru.",
        f"Kierowca: Jan Kos, nr rej. {rng.choice(('WX', 'KR', 'PO', 'GD', 'SK'))} {rng.randint(10000, 99999)}",
        "Dziękujemy za terminową zapłatę i zapraszamy ponownie!",
        "Faktura bez podpisu odbiorcy, art. 106e ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług.",
    )
    return [s.text(text) for text in rng.sample(pool, rng.choices((0, 1, 2), (45, 40, 15))[0])]


def signatures(s: Sheet) -> str:
    """Two places to sign."""
    dots = "." * 40
    left, right = s.label("odebral"), s.label("wystawil")
    name = s.text(s.rng.choice(("Katarzyna Bąk", "mgr Jan Sęk", "Administrator", "", "Ż. Wójcik")))
    return (
        f"<table class='full sign'><tr><td class='c'><br><br>{dots}<br><small>{left}</small></td>"
        f"<td class='c'>{name}<br><br>{dots}<br><small>{right}</small></td></tr></table>"
    )
