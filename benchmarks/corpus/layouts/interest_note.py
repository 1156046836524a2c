"""Notes without VAT: interest on overdue invoices, a debit note of the books, a contractual penalty."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.content import ZERO, Invoice, cents, draw_invoice, draw_number
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import MONO, SANS, SERIF, contacts, lines, page, pairs, registers, table
from benchmarks.corpus.parts import Pair, party

_RATES = ("15,50", "15,75", "16,75", "14,75", "13,75", "11,25")
_CREDITOR = ("Wierzyciel", "Wystawca noty", "Wystawca", "WYSTAWCA NOTY:", "Wystawiający notę")
_DEBTOR = ("Dłużnik", "Odbiorca noty", "Obciążony", "ADRESAT NOTY:", "Kontrahent")
_PENALTIES = (
    ("Kara umowna za zwłokę w realizacji robót", "§ 12 ust. 1 lit. a", "dni zwłoki"),
    ("Kara umowna za opóźnienie w dostawie", "§ 9 ust. 2", "dni opóźnienia"),
    ("Kara za nieterminowe usunięcie wad", "§ 14 ust. 3", "dni zwłoki"),
)
_DEBITS = ("Obciążenie za uszkodzoną paletę EUR – zwrot z dnia {0}", "Refaktura opłaty sądowej od pozwu", "Koszty zastępstwa dostawy z dnia {0}",
           "Zwrot kosztów upomnienia – pismo z dnia {0}", "Odszkodowanie za towar utracony w transporcie", "Opłata manipulacyjna za zwrot przesyłki",
           "Rekompensata za koszty odzyskiwania należności (art. 10 ust. 1 ustawy)")  # fmt: skip


def _note(rng: random.Random, prefix: str) -> Invoice:
    """A note has parties, dates and an amount due; nothing of it enters a VAT register."""
    inv = draw_invoice(rng, kind="NOTA", lines=(1, 1), prefix=prefix, buyer=draw_company(rng, rng.choice(("company", "company", "trader")), "budowa"),
                       seller=draw_company(rng, rng.choice(("company", "company", "public")), "uslugi"))  # fmt: skip
    inv.rates, inv.zaplacono, inv.data_sprzedazy, inv.forma_platnosci = [], None, None, "przelew"
    inv.suma_netto = inv.suma_vat = inv.suma_brutto = ZERO
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 14, 21)))
    return inv


def _finish(s: Sheet, body: str, css: str, font: str, size: float) -> Drawn:
    # The note's amount is due, but whether it is a gross sum, and its rows are items, has no single right reading.
    s.unscored("suma_netto", "suma_vat", "suma_brutto", "pozycje", "dokumenty_powiazane", "rozliczenie")
    return s.drawn(page(body, css, font=font, size=size, margin=s.rng.choice(("14mm", "18mm", "20mm"))))


def _due(s: Sheet, *, table_like: bool = True) -> list[Pair]:
    rows = [(s.label("termin_platnosci"), s("termin_platnosci")), (s.label("numer_konta"), s("numer_konta"))]
    if s.rng.random() < 0.5:
        rows.append((s.label("bank"), s("bank")))
    if table_like and s.rng.random() < 0.5:
        rows.insert(0, (s.label("forma_platnosci"), s("forma_platnosci")))
    return rows


def _signs(s: Sheet) -> str:
    names = s.rng.choice(
        (("Sporządził", "Zatwierdził"), ("Wystawił(a) notę", "Główny księgowy"), ("Odebrał", "Wystawił"))
    )
    cells = "".join(f"<td class='c'><br><br>{'.' * 38}<br><small>{name}</small></td>" for name in names)
    return f"<table class='full'><tr>{cells}</tr></table>"


def _overdue(s: Sheet) -> tuple[list[list[str]], Decimal]:
    """Invoices paid late, or not yet, with the days and the interest of each."""
    rng, inv = s.rng, s.inv
    rate = rng.choice(_RATES)
    rows, total = [], ZERO
    for number in range(1, rng.randint(2, 9)):
        days = rng.randint(4, 260)
        paid = inv.data_wystawienia - timedelta(days=rng.randint(1, 90))
        late = paid - timedelta(days=days)
        amount = Decimal(rng.randint(9_000, 2_600_000)) / 100
        interest = cents(amount * Decimal(rate.replace(",", ".")) * days / 36500)
        total += interest
        bill = draw_number(rng, late - timedelta(days=14))
        rows.append(
            [
                str(number),
                s.text(bill),
                s.date(late),
                s.date(paid),
                s.money(amount),
                str(days),
                f"{rate}%",
                s.money(interest),
            ]
        )
    return rows, total


@layout("interest_note")
def interest(rng: random.Random) -> Drawn:
    """What a program prints: parties in frames, late payments in a wide table, the total interest under its column."""
    inv = _note(rng, rng.choice(("NO", "NOD", "N-ODS", "ODS")))
    s = Sheet(inv, rng)
    rows, total = _overdue(s)
    euros = rng.choice((0, 0, 40, 70, 100))
    fee = cents(Decimal(euros) * Decimal(rng.randint(42100, 47200)) / 10000)
    inv.do_zaplaty = total + fee
    heads = [
        "Lp.",
        rng.choice(("Nr faktury", "Dokument", "Faktura")),
        rng.choice(("Termin płatności", "Termin zapłaty")),
        rng.choice(("Data zapłaty", "Data wpływu")),
        rng.choice(("Kwota", "Kwota należności", "Zapłacona kwota")),
        rng.choice(("Dni", "Dni zwłoki", "Ilość dni")),
        rng.choice(("Stopa", "% w skali roku")),
        rng.choice(("Odsetki", "Kwota odsetek")),
    ]
    keys = ("", "", "", "", "netto", "netto", "netto", "netto")
    blank = [""] * 5
    foot = [["", rng.choice(("Razem odsetki", "RAZEM", "Suma odsetek")), *blank, s.money(total)]]
    if fee:
        foot.append(["", f"Rekompensata (równowartość {euros} EUR)", *blank, s.money(fee)])
    unpaid = table(heads, rows, keys=keys, css="items full", foot=foot)
    title = f"<b class='big'>{rng.choice(('Nota odsetkowa nr', 'NOTA ODSETKOWA', 'Nota odsetkowa'))} {s('numer_faktury')}</b>"
    when = [(s.label("data_wystawienia").replace("faktury", "noty"), s("data_wystawienia"))]
    when += [(s.label("miejsce_wystawienia"), s("miejsce_wystawienia"))] if rng.random() < 0.4 else []
    sides = [
        f"<small>{rng.choice(words)}</small><br>{lines(party(s, role))}"
        for words, role in ((_CREDITOR, "sprzedawca"), (_DEBTOR, "nabywca"))
    ]
    law = rng.choice((
        "Odsetki naliczono na podstawie ustawy z dnia 8 marca 2013 r. o przeciwdziałaniu nadmiernym opóźnieniom w transakcjach handlowych.",
        "Na podstawie art. 481 Kodeksu cywilnego naliczyliśmy odsetki ustawowe za opóźnienie w zapłacie niżej wymienionych faktur.",
    ))  # fmt: skip
    due = f"{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b><br>{s.label('slownie')} {s.words('do_zaplaty')}"
    body = (
        f"<table class='g'><tr><td>{title}</td><td>{pairs(when)}</td></tr><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>"
        f"<p>{law}</p>{unpaid}<p>{due}</p>{pairs(_due(s))}<p><small>Stan rozrachunków na dzień {s.date(inv.data_wystawienia - timedelta(days=1))}. "
        f"Konto rozrachunkowe 201-{rng.randint(1, 9)}-{rng.randint(1000, 9999)}. Nota nie podlega przepisom o podatku od towarów i usług.</small></p>{_signs(s)}"
    )
    css = (
        f".g {{ width: 100%; table-layout: fixed; }} .g > tbody > tr > td, .items td, .items th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #999', '0'))}; }}"
        f".items th {{ background: {rng.choice(('#e8e8e8', '#fff'))}; border-bottom: 0.7pt solid #000; }} .big {{ font-size: 14pt; }} .foot td {{ font-weight: bold; }}"
    )
    return _finish(s, body, css, rng.choice((*SANS, *MONO[:2])), rng.choice((8, 8.5)))


@layout("interest_note")
def debit(rng: random.Random) -> Drawn:
    """A slip of the books: who charges whom, what for, amounts in the columns Wn and Ma or in one, two signatures."""
    inv = _note(rng, rng.choice(("NK", "NOB", "NT", "NKO")))
    s = Sheet(inv, rng)
    rows, total = [], ZERO
    for text in rng.sample(_DEBITS, rng.randint(1, 3)):
        amount = Decimal(rng.randint(4_000, 95_000)) / 100
        total += amount
        rows.append(
            [s.text(text.format(s.date(inv.data_wystawienia - timedelta(days=rng.randint(5, 60))))), s.money(amount)]
        )
    inv.do_zaplaty = total
    if rng.random() < 0.5:
        slip = table(["Treść", "Winien (Wn)", "Ma"], [[*row, ""] for row in rows], keys=("", "netto", "netto"), css="items full",
                     foot=[["RAZEM", s.money(total), ""]])  # fmt: skip
    else:
        numbered = [[str(number), *row] for number, row in enumerate(rows, 1)]
        heads = [
            "Lp.",
            rng.choice(("Tytuł obciążenia", "Wyszczególnienie", "Treść noty")),
            rng.choice(("Kwota", "Kwota zł", "Obciążenie")),
        ]
        slip = table(
            heads, numbered, keys=("", "", "netto"), css="items full", foot=[["", s.label("razem"), s.money(total)]]
        )
    heading = rng.choice(
        ("Nota księgowa nr", "NOTA OBCIĄŻENIOWA", "Nota obciążeniowa nr", "NOTA KSIĘGOWA – OBCIĄŻENIOWA nr")
    )
    charge = rng.choice((
        "Obciążamy Państwa konto niżej wymienionymi kwotami:", "Informujemy, że obciążyliśmy Wasz rachunek następującymi pozycjami:",
        "Prosimy o zgodne z nami księgowanie:",
    ))  # fmt: skip
    left = f"<b>{rng.choice(_CREDITOR)}</b><br>{lines(party(s, 'sprzedawca'))}"
    right = f"<b>{rng.choice(_DEBTOR)}</b><br>{lines(party(s, 'nabywca'))}"
    order = (
        [f"<p>{left}</p>", f"<p>{right}</p>"]
        if rng.random() < 0.5
        else [f"<table class='full'><tr><td>{left}</td><td>{right}</td></tr></table>"]
    )
    due = f"{rng.choice(('Kwota do zapłaty:', 'Do zapłaty:', 'Należność:'))} <b>{s('do_zaplaty')} {s.sign}</b>"
    place = f"{s('miejsce_wystawienia')}, {rng.choice(('dnia', 'dn.', ''))} {s('data_wystawienia')}"
    top = f"<p class='r'>{place}</p><h2 class='{rng.choice(('c', ''))}'>{heading} {s('numer_faktury')}</h2>"
    decree = pairs(
        [
            ("Dekretacja:", f"Wn 2{rng.randint(1, 4)}0 / Ma 7{rng.randint(5, 6)}0-{rng.randint(1, 9)}"),
            ("Zatwierdził:", "........................"),
        ],
        "d",
    )
    body = (
        f"{top}{''.join(order)}<p>{charge}</p>{slip}<p>{due}<br>{s.label('slownie')} {s.words('do_zaplaty')}</p>{pairs(_due(s))}"
        f"<p><small>Podstawa zwolnienia od obowiązku wystawienia faktury: czynność niepodlegająca VAT.</small></p>{decree}{_signs(s)}"
    )
    css = f".items td, .items th {{ border: {rng.choice(('0.6pt solid #000', '0.4pt solid #777'))}; padding: 4pt; }} .d td {{ border: 0.4pt dashed #888; }} .d {{ margin-top: 8pt; }}"
    s.unscored("adnotacje")
    return _finish(s, body, css, rng.choice((*SERIF, *SANS)), rng.choice((9, 9.5, 10)))


def _steps(rng: random.Random, base: Decimal, start: str) -> tuple[str, int, Decimal]:
    """A share of the contract a day: its wording, the days, the penalty."""
    share = rng.choice(("0,1", "0,2", "0,3", "0,5"))
    days = rng.randint(3, 40)
    return (
        f"{share}% wynagrodzenia netto za każdy dzień, licząc od {start}",
        days,
        cents(base * Decimal(share.replace(",", ".")) * days / 100),
    )


@layout("interest_note")
def penalty(rng: random.Random) -> Drawn:
    """A letter that charges a contractual penalty: amounts within sentences and a small reckoning, the note's number below."""
    inv = _note(rng, rng.choice(("NO", "KU", "NOB", "NKU")))
    s = Sheet(inv, rng)
    what, clause, unit = rng.choice(_PENALTIES)
    base = Decimal(rng.randint(8_000, 900_000))
    contract = rng.choice(
        (
            f"{rng.randint(1, 90)}/{inv.data_wystawienia.year - 1}",
            f"ZP.272.{rng.randint(1, 60)}.{inv.data_wystawienia.year - 1}",
            f"U-{rng.randint(100, 999)}",
        )
    )
    signed = inv.data_wystawienia - timedelta(days=rng.randint(100, 400))
    wording, days, amount = _steps(rng, base, s.date(inv.data_wystawienia - timedelta(days=rng.randint(45, 80))))
    inv.do_zaplaty = amount
    reckoning = table(
        ["Wynagrodzenie umowne netto", "Stawka", unit.capitalize(), "Kara umowna"],
        [[s.money(base), wording, str(days), s.money(amount)]], keys=("netto", "", "netto", "netto"), css="items full",
    )  # fmt: skip
    number = f"{rng.choice(('Nota obciążeniowa nr', 'NOTA OBCIĄŻENIOWA NR', 'Nota nr'))} {s('numer_faktury')}"
    opening = (
        f"Na podstawie {clause} umowy nr {s.text(contract)} z dnia {s.date(signed)} {rng.choice(('obciążamy Państwa', 'naliczamy Państwu'))} "
        f"karą umowną w kwocie <b>{s('do_zaplaty')} {s.sign}</b> ({rng.choice(('słownie:', 'słownie złotych:'))} {s.words('do_zaplaty')}) z tytułu: {what.lower()}."
    )
    s.note("termin_platnosci", inv.termin_platnosci)
    assert inv.termin_platnosci is not None
    span = (inv.termin_platnosci - inv.data_wystawienia).days
    when = rng.choice(
        (
            f"do dnia {s.date(inv.termin_platnosci)}",
            f"w terminie {span} dni od daty wystawienia noty, tj. do {s.date(inv.termin_platnosci)}",
        )
    )
    pay = f"Kwotę prosimy wpłacić {when} na rachunek {s('numer_konta')}{rng.choice(('', ', w tytule podając numer noty'))}."
    seller, buyer = lines(party(s, "sprzedawca")), lines(party(s, "nabywca", extras=False))
    warning = "Brak wpłaty spowoduje potrącenie kary z bieżącego wynagrodzenia bądź z zabezpieczenia należytego wykonania umowy."
    body = (
        f"<div>{seller}</div><p class='r'>{s('miejsce_wystawienia')}, {s('data_wystawienia')}</p><div class='to'>{buyer}</div>"
        f"<h3 class='{rng.choice(('c', ''))}'>{number}</h3><p>{opening}</p>{reckoning}<p>{pay}</p><p>{rng.choice((warning, ''))}</p>"
        f"<p>Sprawę prowadzi: {s.text(person(rng))}, tel. {rng.randint(20, 89)} {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}</p>"
        f"<p class='r'>{rng.choice(('Z poważaniem', 'Główny Księgowy', 'Prezes Zarządu'))}<br>{s.text(person(rng))}</p>"
        f"<p class='end'>{registers(rng, inv.sprzedawca) if inv.sprzedawca.krs else contacts(inv.sprzedawca)}</p>"
    )
    css = f".to {{ margin: 10pt 0 10pt 55%; }} .items td, .items th {{ border: {rng.choice(('0.5pt solid #000', '0.4pt solid #aaa'))}; }} .end {{ font-size: 7pt; border-top: 0.5pt solid #777; margin-top: 24pt; }} p {{ text-align: justify; }} p.r {{ text-align: right; }}"
    return _finish(s, body, css, rng.choice((*SERIF, *SANS)), rng.choice((9.5, 10, 10.5)))
