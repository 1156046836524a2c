"""Corrections in two tables, what was and what should be, and the sums of the difference."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.content import Custom, Line, RateSum, draw_invoice, draw_number, line_of, rate_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.markup import SANS, SERIF, contacts, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, party, signatures, vat_table

_HEADINGS = ("Faktura korygująca nr", "Faktura VAT korygująca nr", "FAKTURA KORYGUJĄCA", "Korekta faktury VAT nr",
             "KOREKTA FAKTURY NR", "Faktura korygująca sprzedaży", "KOREKTA")  # fmt: skip
_CAPTIONS = (("Przed korektą", "Po korekcie"), ("Było", "Powinno być"), ("BYŁO:", "JEST:"),
             ("Treść korygowana", "Treść prawidłowa"), ("Pozycje korygowane", "Pozycje po korekcie"),
             ("Stan przed korektą", "Stan po korekcie"), ("Dane przed korektą:", "Dane po korekcie:"))  # fmt: skip
_REASONS = {
    "quantity": ("Zwrot towaru", "zwrot części towaru", "Błędna ilość", "Towar uszkodzony w transporcie – zwrot"),
    "price": ("Pomyłka w cenie", "Błędna cena jednostkowa", "Cena niezgodna z ofertą", "obniżenie ceny"),
    "discount": ("Udzielenie rabatu", "Rabat potransakcyjny", "Upust za wcześniejszą zapłatę"),
    "all": ("Odstąpienie od umowy", "Anulowanie sprzedaży", "Zwrot całości towaru"),
    "up": ("Pomyłka w ilości", "Nie ujęto całej dostawy", "Błędna ilość na fakturze"),
    "rate": ("Błędna stawka VAT", "Zmiana stawki podatku VAT", "pomyłka w stawce podatku"),
}  # fmt: skip
_RETURNABLE = ("dom", "biuro", "odziez", "spozywcza", "medyczna")
_COLUMNS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
)


@dataclass(frozen=True, slots=True)
class _Change:
    """One correction: its sheet, the lines and rates of both states, the day of what it corrects."""

    s: Sheet
    before: list[Line]
    after: list[Line]
    rates_before: list[RateSum]
    rates_after: list[RateSum]
    earlier: date


def _changed(rng: random.Random, line: Line, what: str, sheet_custom: Custom) -> Line:
    """The line as it should be."""
    quantity, price, rate, discount = line.ilosc, line.cena_netto or Decimal(1), line.stawka_vat, line.rabat
    if what == "all":
        quantity = Decimal(0)
    elif what == "quantity":
        left = (quantity * rng.randint(0, 8) / 10).quantize(Decimal(1))
        quantity = left if left < quantity else Decimal(0)
    elif what == "up":
        quantity += rng.randint(1, 5)
    elif what == "price":
        price = max((price * rng.randint(55, 97) / 100).quantize(Decimal("0.01")), Decimal("0.01"))
    elif what == "discount":
        discount = Decimal(rng.choice((2, 3, 5, 7, 10, 15)))
    else:
        rate = {"23": "8", "8": "23", "5": "8"}.get(rate, "23")
    custom: Custom = "gross" if sheet_custom == "gross" else "line"
    changed = line_of(line.nazwa, line.jednostka, quantity, price, rate, discount=discount, custom=custom)
    return replace(changed, indeks=line.indeks)


def _differences(before: list[RateSum], after: list[RateSum], *, empty: bool) -> list[RateSum]:
    """After less before, a row a rate; rows without a difference only where `empty`."""
    was, becomes = {row.stawka: row for row in before}, {row.stawka: row for row in after}
    rows = []
    for rate in dict.fromkeys([*was, *becomes]):
        zero = RateSum(rate, Decimal("0.00"), Decimal("0.00"), Decimal("0.00"))
        old, new = was.get(rate, zero), becomes.get(rate, zero)
        row = RateSum(rate, new.netto - old.netto, new.vat - old.vat, new.brutto - old.brutto)
        if empty or row.netto or row.vat:
            rows.append(row)
    return rows


def _correction(rng: random.Random, count: tuple[int, int], kinds: Sequence[str]) -> _Change:
    """Draw an invoice, change one or two of its lines and set the sums to the difference."""
    prefix = rng.choice(("KOR", "FK", "FKS", "KFS", "FKV", "KOR/FS", "ZK"))
    what = rng.choice(kinds)
    trade = rng.choice(_RETURNABLE) if what in {"quantity", "all", "up"} else None
    inv = draw_invoice(rng, kind="KOR", lines=count, prefix=prefix, trade=trade)
    before = inv.lines
    if len(before) > 1 and rng.random() < 0.35:
        before = rng.sample(before, rng.randint(1, len(before) - 1))  # some programs print the changed lines alone
    touched = set(range(len(before))) if what == "all" else set(rng.sample(range(len(before)), min(len(before), 2)))
    if len(touched) > 1 and what != "all" and rng.random() < 0.6:
        touched.pop()
    after = [_changed(rng, line, what, inv.custom) if n in touched else line for n, line in enumerate(before)]
    rates_before, rates_after = rate_sums(before, inv.custom), rate_sums(after, inv.custom)
    inv.rates = _differences(rates_before, rates_after, empty=rng.random() < 0.4)
    if not inv.rates:
        inv.rates = _differences(rates_before, rates_after, empty=True)
    inv.suma_netto = sum((row.netto for row in inv.rates), Decimal("0.00"))
    inv.suma_vat = sum((row.vat for row in inv.rates), Decimal("0.00"))
    inv.suma_brutto = inv.do_zaplaty = inv.suma_netto + inv.suma_vat
    inv.zaplacono = None
    inv.przyczyna_korekty = rng.choice(_REASONS[what])
    earlier = inv.data_wystawienia - timedelta(days=rng.randint(3, 110))
    inv.data_sprzedazy = earlier - timedelta(days=rng.choice((0, 0, 2, 6)))
    return _Change(Sheet(inv, rng), before, after, rates_before, rates_after, earlier)


def _corrected(change: _Change) -> list[Pair]:
    """What is corrected: number, date, perhaps its KSeF number and its period of sale."""
    s, rng = change.s, change.s.rng
    number = draw_number(rng, change.earlier)
    ksef = None
    if change.earlier.year >= 2026 and s.inv.sprzedawca.nip:
        ksef = ksef_number(rng, s.inv.sprzedawca.nip, change.earlier)
    s.linked("korygowana", number, change.earlier, ksef)
    day, shown = s.date(change.earlier), s.text(number)
    rows = rng.choice((
        [("Do faktury nr", f"{shown} z dnia {day}")],
        [("Faktura korygowana:", shown), ("Data wystawienia faktury korygowanej:", day)],
        [("Dotyczy dokumentu:", f"{shown}, {day}")],
        [("Numer faktury pierwotnej", shown), ("z dnia", day)],
        [("Dokument korygowany", f"{shown} ({day})")],
    ))  # fmt: skip
    if ksef:
        rows.append((rng.choice(("Nr KSeF faktury korygowanej:", "Numer KSeF dokumentu korygowanego")), ksef))
    return rows


def _facts(change: _Change) -> list[Pair]:
    s = change.s
    rows = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    if s.rng.random() < 0.6:
        rows.append((s.label("data_sprzedazy"), s("data_sprzedazy")))
    if s.rng.random() < 0.4:
        rows.insert(s.rng.choice((0, len(rows))), (s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    return rows


def _reason(s: Sheet) -> Pair:
    return s.rng.choice(("Przyczyna korekty:", "Powód korekty:", "Powód:", "Tytułem:")), s("przyczyna_korekty")


def _items(change: _Change, names: tuple[str, ...], *, sums: bool) -> tuple[str, str]:
    """Both tables, each perhaps with its own row of totals."""
    s, found = change.s, []
    if any(line.rabat for line in change.after):
        place = names.index("cena_netto") + 1
        names = (*names[:place], "rabat", *names[place:])
    columns = {"wartosc_netto": "netto", "kwota_vat": "vat", "wartosc_brutto": "brutto"}
    for stan, state, rates in (("przed", change.before, change.rates_before), ("po", change.after, change.rates_after)):
        rows = s.item_rows(names, state, stan)
        foot = []
        if sums:
            foot = [[s.money(sum((getattr(row, columns[name]) for row in rates), Decimal(0))) if name in columns else ""
                     for name in names]]  # fmt: skip
            foot[0][names.index("nazwa")] = s.label("razem")
        found.append(table([s.column(name) for name in names], rows, keys=names, css="items full", foot=foot))
    return found[0], found[1]


def _plain_rates(change: _Change, rates: list[RateSum]) -> str:
    """A VAT table of one state, which is not the document's own."""
    s = change.s
    rows = [[s.text(s.rate(row.stawka)), s.money(row.netto), s.money(row.vat), s.money(row.brutto)] for row in rates]
    heads = [s.label(name) for name in ("stawka", "netto", "vat", "brutto")]
    return table(heads, rows, keys=("stawka", "netto", "vat", "brutto"), css="vat")


def _due(s: Sheet) -> list[Pair]:
    """The amount to pay with its sign, or the refund without one under a label that says so; often in words."""
    rng, amount = s.rng, s.inv.do_zaplaty
    if amount < 0 and rng.random() < 0.65:
        s.note("do_zaplaty", amount)
        label = rng.choice(
            ("Do zwrotu", "Kwota do zwrotu:", "Razem do zwrotu", "Zwrot dla nabywcy:", "Do zwrotu razem")
        )
        rows, words = [(label, f"<b>{s.money(-amount)} {s.sign}</b>")], s.words("do_zaplaty").removeprefix("minus ")
        s.unscored("kwota_slownie")
    else:
        label = rng.choice(("Do dopłaty:", s.label("do_zaplaty"))) if amount > 0 else s.label("do_zaplaty")
        rows, words = [(label, f"<b>{s('do_zaplaty')} {s.sign}</b>")], s.words("do_zaplaty")
    if rng.random() < 0.65:
        return [*rows, (s.label("slownie"), words)]
    s.unscored("kwota_slownie")
    return rows


def _payment(s: Sheet) -> list[Pair]:
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if s.rng.random() < 0.6:
        rows.append((s.label("termin_platnosci"), s("termin_platnosci")))
    if s.inv.forma_platnosci == "przelew" and s.rng.random() < 0.6:
        rows.append((s.label("numer_konta"), s("numer_konta")))
    return rows


def _note(rng: random.Random) -> str:
    return rng.choice(("", "Prosimy o odesłanie podpisanego egzemplarza korekty.", "Pozostałe pozycje bez zmian.",
                       "Potwierdzam otrzymanie faktury korygującej dnia ........................",
                       "Rozliczenie korekty nastąpi z najbliższą płatnością."))  # fmt: skip


def _css(rng: random.Random) -> str:
    rule = rng.choice(("0.5pt solid #000", "0.4pt solid #aaa", "0.7pt solid #555"))
    side = rng.choice(("border", "border", "border-bottom"))
    return (
        f".items td, .items th, .vat td, .vat th {{ {side}: {rule}; }} .items th {{ background: {rng.choice(('#eee', '#fff', '#dfe7ef'))}; }}"
        f".foot td {{ font-weight: bold; }} h4 {{ margin: 9pt 0 2pt 0; }} .two {{ width: 100%; table-layout: fixed; }}"
        f".frame {{ border: {rule}; padding: 4pt; }} h2 {{ font-size: {rng.choice((13, 15))}pt; margin: 0 0 5pt 0; }}"
    )


def _sides(s: Sheet, css: str = "") -> str:
    cells = [
        f"<td class='{css}'><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>"
        for role in ("sprzedawca", "nabywca")
    ]
    return f"<table class='two'><tr>{''.join(cells)}</tr></table>"


@layout("correction_tables")
def framed(rng: random.Random) -> Drawn:
    """An accounting program: frames, both tables one below the other, one VAT table of the difference."""
    change = _correction(rng, (1, 5), ("quantity", "price", "discount", "all", "up", "rate"))
    s = change.s
    was, becomes = _items(change, rng.choice(_COLUMNS), sums=rng.random() < 0.6)
    first, second = rng.choice(_CAPTIONS)
    caption = rng.choice(("Korekta według stawek VAT", "Różnica", "Wartość korekty", "RÓŻNICA wg stawek:"))
    head = f"<td class='frame'><h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2>{pairs(_corrected(change))}</td>"
    when = f"<td class='frame'>{pairs([*_facts(change), *_payment(s)])}</td>"
    reason = pairs([_reason(s)])
    early = rng.random() < 0.5
    body = (
        f"<table class='two'><tr>{head}{when}</tr></table>{_sides(s, 'frame')}{reason if early else ''}"
        f"<h4>{first}</h4>{was}<h4>{second}</h4>{becomes}<h4>{caption}</h4>{vat_table(s)}"
        f"<div class='frame'>{pairs(_due(s))}</div>{'' if early else reason}<p>{_note(rng)}</p>{signatures(s)}"
    )
    return s.drawn(page(body, _css(rng), font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("correction_tables")
def three_summaries(rng: random.Random) -> Drawn:
    """Under the two tables three VAT tables beside each other: before, after and the difference."""
    change = _correction(rng, (1, 4), ("quantity", "price", "all", "up", "rate"))
    s = change.s
    was, becomes = _items(change, rng.choice(_COLUMNS), sums=False)
    first, second = rng.choice(_CAPTIONS[:6])
    third = rng.choice(("Różnica", "Korekta", "Wartość korekty", "RÓŻNICA"))
    parts = [(first, _plain_rates(change, change.rates_before)), (second, _plain_rates(change, change.rates_after)),
             (third, vat_table(s, order=("stawka", "netto", "vat", "brutto")))]  # fmt: skip
    cells = "".join(f"<td><b>{caption.rstrip(':')}</b>{inside}</td>" for caption, inside in parts)
    facts = [*_facts(change), *_corrected(change), _reason(s)]
    top = [f"<td>{logo(rng, s.inv.sprzedawca, '#456')}<br><h2>{rng.choice(_HEADINGS)}<br>{s('numer_faktury')}</h2></td>",
           f"<td>{pairs(facts)}</td>"]  # fmt: skip
    tail = [f"<div style='font-size:1.2em'>{pairs(_due(s))}</div>", pairs(_payment(s))]
    if rng.random() < 0.4:
        tail.reverse()
    body = (
        f"<table class='two'><tr>{''.join(top)}</tr></table>{_sides(s)}<h4>{first}</h4>{was}<h4>{second}</h4>{becomes}"
        f"<br><table class='full'><tr>{cells}</tr></table><br>{''.join(tail)}<p>{_note(rng)}</p><small>{contacts(s.inv.sprzedawca)}</small>"
    )
    css = f"{_css(rng)} .vat {{ font-size: 0.86em; margin-top: 3pt; }} .vat td, .vat th {{ padding: 1pt 3pt; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("correction_tables")
def halves(rng: random.Random) -> Drawn:
    """Both tables side by side, mostly on a wide page; three rows of sums beneath, the last of them the difference."""
    change = _correction(rng, (1, 4), ("quantity", "price", "discount", "all", "up"))
    s = change.s
    names = rng.choice((("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
                        ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
                        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
    was, becomes = _items(change, names, sums=False)
    captions = rng.choice(_CAPTIONS)
    sums = [[s.money(sum((getattr(row, name) for row in rates), Decimal(0))) for name in ("netto", "vat", "brutto")]
            for rates in (change.rates_before, change.rates_after)]  # fmt: skip
    rows = [[rng.choice(("Wartość przed korektą", "Przed korektą")), *sums[0]],
            [rng.choice(("Wartość po korekcie", "Po korekcie")), *sums[1]]]  # fmt: skip
    foot = [[rng.choice(("Różnica", "Wartość korekty", "Korekta")), s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    heads = ["", s.label("netto"), s.label("vat"), s.label("brutto")]
    summary = table(heads, rows, keys=("", "netto", "vat", "brutto"), css="vat", foot=foot)
    tables = f"<td><b>{captions[0]}</b>{was}</td><td><b>{captions[1]}</b>{becomes}</td>"
    body = (
        f"<h2>{rng.choice(_HEADINGS)} {s('numer_faktury')}</h2><table class='two'><tr><td>{pairs(_facts(change))}</td>"
        f"<td>{pairs([*_corrected(change), _reason(s)])}</td></tr></table>{_sides(s)}<br><table class='two'><tr>{tables}</tr></table>"
        f"<br><table class='two'><tr><td>{summary}</td><td>{pairs([*_due(s), *_payment(s)])}</td></tr></table>"
        f"<p>{_note(rng)}</p>{signatures(s) if rng.random() < 0.5 else ''}"
    )
    wide = rng.random() < 0.7
    html = page(body, _css(rng), font=rng.choice((*SANS, *SERIF)), size=8 if wide else 7, margin="12mm",
                paper="A4 landscape" if wide else "A4")  # fmt: skip
    return s.drawn(html)
