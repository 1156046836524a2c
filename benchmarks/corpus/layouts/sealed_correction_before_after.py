"""Corrections that list what was and what is: two tables, rows of three states, or two columns of text."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import address, draw_company
from benchmarks.corpus.content import Invoice, Line, RateSum, draw_invoice, draw_number, line_of, rate_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.markup import RIGHT, SANS, SERIF, page, stamp
from benchmarks.corpus.words import amount_words

_TRADES = ("biuro", "budowa", "moto", "elektryczna", "spozywcza", "odziez", "dom", "przemysl", "hydraulika")
_HEADS = {"lp": ("Lp.", "Nr"), "nazwa": ("Nazwa", "Nazwa towaru lub usługi", "Towar"), "ilosc": ("Ilość",), "jednostka": ("Jm.", "J.m."), "cena_netto": ("Cena netto", "Cena jedn."), "wartosc_netto": ("Wartość netto", "Netto"),
          "stawka_vat": ("VAT", "Stawka VAT", "%"), "kwota_vat": ("Kwota VAT", "Podatek"), "wartosc_brutto": ("Wartość brutto", "Brutto")}  # fmt: skip
_COLUMNS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat"),
)  # fmt: skip
_REASONS = {  # the first of each pair where the value falls, the second where it rises
    "quantity": (("zwrot towaru", "Zwrot części towaru", "reklamacja ilościowa", "pomyłka w ilości"), ("błędna ilość", "pomyłka w ilości", "niedoszacowana ilość")),
    "price": (("Udzielenie rabatu potransakcyjnego", "błędna cena", "zmiana ceny"), ("błędna cena", "zmiana ceny", "pomyłka w cenie jednostkowej")),
    "return": (("rezygnacja z zamówienia", "zwrot całości towaru", "Odstąpienie od umowy"), ("pomyłka",)),
    "rate": (("błędna stawka podatku VAT", "zmiana stawki VAT"), ("błędna stawka podatku VAT", "Pomyłka w stawce podatku")),
    "party": (("błędny adres nabywcy", "błąd w danych nabywcy", "zmiana siedziby nabywcy"), ()),
}  # fmt: skip


@dataclass(slots=True)
class _Case:
    """What is corrected: lines before and after, the invoice and its day, why."""

    before: list[Line]
    after: list[Line]
    number: str
    day: date
    ksef: str | None


def _changed(rng: random.Random, line: Line, why: str, inv: Invoice) -> Line:
    quantity, price, rate = line.ilosc, line.cena_netto or Decimal(1), line.stawka_vat
    if why == "return":
        quantity = Decimal(0)
    elif why == "rate":
        rate = "8" if rate == "23" else "23"
    elif why == "price":
        price = max(
            (price * Decimal(rng.choice(("0.9", "0.8", "0.95", "1.1", "1.23")))).quantize(Decimal("0.01")),
            Decimal("0.01"),
        )
    else:
        whole = max(1, int(quantity))
        quantity = Decimal(rng.randint(0, whole - 1) if whole > 1 and rng.random() < 0.8 else whole + rng.randint(1, 3))
    return line_of(line.nazwa, line.jednostka, quantity, price, rate, custom=inv.custom)


def _case(rng: random.Random) -> tuple[Invoice, _Case]:
    """The correction: its sums are the differences."""
    inv = draw_invoice(
        rng,
        kind="KOR",
        trade=rng.choice(_TRADES),
        lines=(1, 4),
        prefix=rng.choice(("KOR", "FK", "FKOR", "KFS", "K", "FVK")),
        total=rng.lognormvariate(6.2, 1.1),
    )
    why = rng.choices(("quantity", "price", "return", "rate"), (45, 35, 12, 8))[0]
    before = inv.lines
    touched = (
        set(range(len(before)))
        if why in {"return", "rate"}
        else set(rng.sample(range(len(before)), rng.randint(1, min(2, len(before)))))
    )
    after = [_changed(rng, line, why, inv) if at in touched else line for at, line in enumerate(before)]
    if rng.random() < 0.4:  # only the lines that change are listed
        before, after = [before[at] for at in sorted(touched)], [after[at] for at in sorted(touched)]
    inv.lines = after
    old, new = ({row.stawka: row for row in rate_sums(lines, inv.custom)} for lines in (before, after))
    none = Decimal("0.00")
    inv.rates = []
    for rate in sorted({*old, *new}, key=lambda name: -int(name) if name.isdigit() else 0):
        a, b = old.get(rate, RateSum(rate, none, none, none)), new.get(rate, RateSum(rate, none, none, none))
        inv.rates.append(RateSum(rate, b.netto - a.netto, b.vat - a.vat, b.brutto - a.brutto))
    inv.suma_netto = sum((row.netto for row in inv.rates), none)
    inv.suma_vat = sum((row.vat for row in inv.rates), none)
    inv.suma_brutto = inv.suma_netto + inv.suma_vat
    inv.do_zaplaty, inv.zaplacono, inv.numer_zamowienia, inv.forma_platnosci = inv.suma_brutto, None, None, "przelew"
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 30)))
    inv.przyczyna_korekty = rng.choice(_REASONS[why][inv.suma_brutto > 0])
    return inv, _source(rng, inv, before, after)


def _source(rng: random.Random, inv: Invoice, before: list[Line], after: list[Line]) -> _Case:
    day = inv.data_wystawienia - timedelta(days=rng.randint(2, 90))
    ksef = ksef_number(rng, inv.sprzedawca.nip or "", day) if day >= date(2026, 2, 1) and rng.random() < 0.7 else None
    return _Case(before, after, draw_number(rng, day), day, ksef)


def _reference(s: Sheet, case: _Case) -> str:
    """The corrected invoice with its date and, in KSeF's time, its number, which is not the correction's own."""
    rng = s.rng
    s.linked("korygowana", case.number, case.day, case.ksef)
    form = rng.choice(
        (
            "do faktury nr {} z dnia {}",
            "Dotyczy faktury: {}, wystawionej {}",
            "Faktura korygowana: {}, data wystawienia {}",
            "Korekta do dokumentu {} z {}",
            "Nr faktury korygowanej: {}<br>Data faktury korygowanej: {}",
        )
    )
    text = form.format(s.text(case.number), s.date(case.day))
    if case.ksef:
        text += f"<br>{rng.choice(('Numer KSeF faktury korygowanej', 'Nr KSeF dok. korygowanego'))}: {case.ksef}"
    if rng.random() < 0.35:
        s.unscored("data_sprzedazy")
        text += f"<br>{rng.choice(('Data sprzedaży', 'Data dostawy (faktura pierwotna)'))}: {s.date(case.day - timedelta(days=rng.choice((0, 0, 3))))}"
    return text


def _title(s: Sheet) -> str:
    return f"{s.rng.choice(('Faktura korygująca', 'FAKTURA KORYGUJĄCA NR', 'Korekta faktury VAT nr', 'Faktura VAT korygująca nr', 'Faktura korygująca nr'))} {s('numer_faktury')}"


def _party(s: Sheet, role: str) -> str:
    rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role)]
    return "<br>".join(rows + ([f"NIP {s(role + '_nip')}"] if getattr(s.inv, role).nip else []))


def _issued(s: Sheet) -> str:
    text = f"{s.rng.choice(('Data wystawienia', 'Data wystawienia korekty', 'Wystawiono dnia', 'Data korekty'))}: {s('data_wystawienia')}"
    if s.rng.random() < 0.35:
        text = f"Miejsce wystawienia: {s('miejsce_wystawienia')}<br>{text}"
    return text


def _reason(s: Sheet) -> str:
    return f"{s.rng.choice(('Przyczyna korekty', 'Powód korekty', 'Przyczyna', 'Tytuł korekty'))}: {s('przyczyna_korekty')}"


def _row(names: Sequence[str], cells: Sequence[str], tag: str = "td") -> str:
    return (
        "<tr>"
        + "".join(
            f"<{tag} class='{'r' if name in RIGHT else ''}'>{cell}</{tag}>"
            for name, cell in zip(names, cells, strict=True)
        )
        + "</tr>"
    )


def _table(s: Sheet, names: Sequence[str], heads: Sequence[str], lines: list[Line], stan: str) -> str:
    body = "".join(_row(names, cells) for cells in s.item_rows(names, lines, stan))
    if s.rng.random() < 0.4:
        total = s.money(sum((line.wartosc_netto or Decimal(0) for line in lines), Decimal("0.00")))
        at = names.index("wartosc_netto")
        body += _row(
            names, ["Razem" if name == "nazwa" else total if index == at else "" for index, name in enumerate(names)]
        )
    return f"<table class='full items'>{_row(names, heads, 'th')}{body}</table>"


def _state_sums(s: Sheet, title: str, lines: list[Line]) -> str:
    """A table a rate of one state, printed but no field: the register takes the differences."""
    rows = "".join(
        f"<tr><td>{s.rate(row.stawka)}</td><td class='r'>{s.money(row.netto)}</td><td class='r'>{s.money(row.vat)}</td><td class='r'>{s.money(row.brutto)}</td></tr>"
        for row in rate_sums(lines, s.inv.custom)
    )
    return f"<tr><td colspan='4' class='st'>{title}</td></tr>{rows}"


def _differences(s: Sheet, case: _Case, *, states: bool) -> str:
    """The table a rate of the differences, with those of both states before it where the program prints them."""
    rng = s.rng
    names = ("stawka", "netto", "vat", "brutto")
    rows = "".join(_row(names, cells) for cells in s.vat_rows(names))
    total = _row(
        names,
        [rng.choice(("Razem korekta", "Razem", "Ogółem różnica")), s("suma_netto"), s("suma_vat"), s("suma_brutto")],
    )
    extra = ""
    if states:
        extra = _state_sums(s, "przed korektą", case.before) + _state_sums(s, "po korekcie", case.after)
        extra += f"<tr><td colspan='4' class='st'>{rng.choice(('różnica', 'wartość korekty'))}</td></tr>"
    return f"<table class='rates'>{_row(names, ['Stawka VAT', 'Netto', 'VAT', 'Brutto'], 'th')}{extra}{rows}{total}</table>"


def _due(s: Sheet) -> str:
    """What is paid back or paid more; a refund is negative however it is printed."""
    rng, inv = s.rng, s.inv
    amount = inv.do_zaplaty
    rows = []
    if amount < 0 and rng.random() < 0.65:
        s.note("do_zaplaty", amount)
        rows.append(
            f"{rng.choice(('Do zwrotu', 'Kwota do zwrotu', 'Do zwrotu nabywcy', 'Razem do zwrotu'))}: <b>{s.money(-amount)} {s.sign}</b>"
        )
    elif rng.random() < 0.8:
        rows.append(
            f"{rng.choice(('Do zapłaty', 'Razem do zapłaty', 'Kwota do zapłaty'))}: <b>{s('do_zaplaty')} {s.sign}</b>"
        )
    else:
        s.unscored("do_zaplaty")
        rows.append(
            f"{rng.choice(('Wartość korekty brutto', 'Kwota zmniejszenia / zwiększenia'))}: <b>{s.money(amount)} {s.sign}</b>"
        )
    if rng.random() < 0.6 and amount:
        words = amount_words(abs(amount), inv.waluta, rng.choice(("words", "fraction", "code")))
        s.note("kwota_slownie", words)
        rows.append(f"Słownie: {words}")
    return "<br>".join([*rows, *_pay(s)])


def _pay(s: Sheet) -> list[str]:
    rng, inv = s.rng, s.inv
    if rng.random() < 0.3:
        return []
    s.note("forma_platnosci", "przelew")
    rows = [f"{rng.choice(('Forma płatności', 'Sposób rozliczenia', 'Sposób zapłaty'))}: przelew"]
    if inv.do_zaplaty > 0:
        rows.append(f"Termin płatności: {s('termin_platnosci')}")
        rows.append(f"Konto: {s('numer_konta')}")
    elif rng.random() < 0.5:
        account = inv.nabywca.konto or draw_company(rng).konto or ""
        s.unscored(
            "numer_konta", "rachunki", "termin_platnosci"
        )  # money goes to the buyer: whose account is asked is taste
        rows.append(
            f"{rng.choice(('Zwrot na rachunek nabywcy', 'Rachunek do zwrotu'))}: {s.style.account(account)}, w terminie 14 dni"
        )
    return rows


_CSS = (
    ".two { display: flex; justify-content: space-between; gap: 8mm; margin: 8pt 0; } .two > div { flex: 1; } .rates { margin: 6pt 0 6pt auto; } .rates td, .rates th { border: .4pt solid #777; padding: 2pt 8pt; }"
    ".st { font-style: italic; } h4 { margin: 8pt 0 2pt; } small { color: #555; }"
)


def _mark(s: Sheet) -> str:
    """A rubber stamp over the place to sign, on some."""
    return f"{stamp(s.rng, s.inv.sprzedawca)}<br>" if s.rng.random() < 0.3 else ""


@layout("correction_before_after")
def two_tables(rng: random.Random) -> Drawn:
    """What was, what is, then the differences a rate."""
    inv, case = _case(rng)
    s = Sheet(inv, rng)
    names = rng.choice(_COLUMNS)
    heads = [rng.choice(_HEADS[name]) for name in names]
    captions = rng.choice(
        (
            ("Przed korektą", "Po korekcie"),
            ("BYŁO:", "POWINNO BYĆ:"),
            ("Pozycje przed korektą", "Pozycje po korekcie"),
            ("Stan przed korektą", "Stan po korekcie"),
            ("Treść korygowana", "Treść prawidłowa"),
        )
    )
    title, reference, issued = _title(s), _reference(s, case), _issued(s)
    parties = "".join(
        f"<div><small>{name}</small><br>{_party(s, role)}</div>"
        for name, role in (("Sprzedawca", "sprzedawca"), (rng.choice(("Nabywca", "Nabywca", "Kupujący")), "nabywca"))
    )
    before, after = _table(s, names, heads, case.before, "przed"), _table(s, names, heads, case.after, "po")
    body = (
        f"<h2>{title}</h2><div class='two'><div>{reference}</div><div>{issued}</div></div><div class='two'>{parties}</div><p>{_reason(s)}</p><h4>{captions[0]}</h4>{before}<h4>{captions[1]}</h4>{after}"
        f"<h4>{rng.choice(('Podsumowanie korekty', 'Różnica', 'Rozliczenie VAT'))}</h4>{_differences(s, case, states=rng.random() < 0.35)}<p>{_due(s)}</p>"
    )
    rule = rng.choice(("border: .5pt solid #444", "border-bottom: .4pt solid #aaa", "border: .4pt solid #aab"))
    css = (
        _CSS
        + f".items td, .items th {{ {rule}; }} .items th {{ background: {rng.choice(('#eee', 'none', '#f4ece0'))}; font-size: .88em; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="14mm"))


def _difference(before: Line, after: Line) -> Line:
    """The difference of two lines; a price has none where the price is the same."""
    price = (after.cena_netto or Decimal(0)) - (before.cena_netto or Decimal(0))
    return replace(
        after,
        ilosc=after.ilosc - before.ilosc,
        cena_netto=price or None,
        wartosc_netto=(after.wartosc_netto or Decimal(0)) - (before.wartosc_netto or Decimal(0)),
        kwota_vat=(after.kwota_vat or Decimal(0)) - (before.kwota_vat or Decimal(0)),
        wartosc_brutto=after.wartosc_brutto - before.wartosc_brutto,
    )


@layout("correction_before_after")
def rows_of_states(rng: random.Random) -> Drawn:
    """One table; under every item the row before, the row after and sometimes the difference."""
    inv, case = _case(rng)
    s = Sheet(inv, rng)
    names = tuple(name for name in rng.choice(_COLUMNS) if name != "lp")
    heads = [rng.choice(_HEADS[name]) for name in names]
    words = rng.choice(
        (
            ("przed", "po", "różnica"),
            ("Było", "Jest", "Korekta"),
            ("przed korektą", "po korekcie", "korekta"),
            ("-", "+", "="),
        )
    )
    same_rates = all(a.stawka_vat == b.stawka_vat for a, b in zip(case.before, case.after, strict=True))
    third = same_rates and rng.random() < 0.65
    inner = ""
    for number, (before, after) in enumerate(zip(case.before, case.after, strict=True), 1):
        states = [(words[0], "przed", before), (words[1], "po", after)] + (
            [(words[2], "roznica", _difference(before, after))] if third else []
        )
        for at, (word, stan, line) in enumerate(states):
            cells = s.item_rows(names, [line], stan)[0]
            inner += _row(("lp", "stan", *names), [str(number) if not at else "", word, *cells])
    head = _row(("lp", "stan", *names), ["Lp.", "", *heads], "th")
    colour = rng.choice(("#37474f", "#5d4037", "#283593", "#000"))
    title, reference = _title(s), _reference(s, case)
    body = (
        f"<div class='two'><div>{_party(s, 'sprzedawca')}</div><div class='r'>{_issued(s)}</div></div><h2>{title}</h2><p>{reference}</p><div class='buyer'><small>{rng.choice(('Nabywca', 'Klient', 'Dla'))}</small><br>{_party(s, 'nabywca')}</div>"
        f"<table class='full items'>{head}{inner}</table>{_differences(s, case, states=rng.random() < 0.25)}<p>{_reason(s)}</p><p>{_due(s)}</p><table class='full'><tr><td class='c'><br>{_mark(s)}....................<br><small>potwierdzam odbiór korekty</small></td></tr></table>"
    )
    css = (
        _CSS
        + f"h2 {{ color: {colour}; }} .items th {{ border-bottom: 1pt solid {colour}; }} .items td {{ border-bottom: .3pt solid #ccc; }} .buyer {{ margin: 8pt 0; }}"
    )
    drawn = s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5, 9)), margin="13mm"))
    for item in drawn.truth["pozycje"]:
        item.pop("lp", None)  # a number stands at the first of the rows alone
    return drawn


@layout("correction_before_after")
def states_or_text(rng: random.Random) -> Drawn:
    """Either both states with their own sums and a line of differences, or a formal correction of the buyer's data."""
    inv, case = _case(rng)
    formal = rng.random() < 0.45
    if formal:
        zero = Decimal("0.00")
        inv.rates, inv.suma_netto, inv.suma_vat, inv.suma_brutto, inv.do_zaplaty = [], zero, zero, zero, zero
        inv.przyczyna_korekty = rng.choice(_REASONS["party"][0])
    s = Sheet(inv, rng)
    title, reference, issued = _title(s), _reference(s, case), _issued(s)
    seller = _party(s, "sprzedawca")
    if formal:
        street, city = address(rng)
        old = f"{s.text(inv.nabywca.nazwa)}<br>{s.text(street)}<br>{s.text(city)}"
        s.unscored("podsumowanie_vat", "do_zaplaty", "pozycje")
        middle = (
            f"<table class='full items'><tr><th>{rng.choice(('Dane przed korektą', 'Było', 'Treść korygowana'))}</th><th>{rng.choice(('Dane po korekcie', 'Winno być', 'Treść prawidłowa'))}</th></tr><tr><td>{old}</td><td>{_party(s, 'nabywca')}</td></tr></table><p>{_reason(s)}</p>"
            f"<p>{rng.choice(('Wartość korekty netto', 'Różnica netto'))}: {s('suma_netto')}, VAT: {s('suma_vat')}, brutto: {s('suma_brutto')} {s.sign}</p><p>Pozostałe dane faktury bez zmian.</p>"
        )
    else:
        names = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")
        heads = [rng.choice(_HEADS[name]) for name in names]
        parts = []
        for caption, lines, stan in (("przed korektą", case.before, "przed"), ("po korekcie", case.after, "po")):
            sums = rate_sums(lines, inv.custom)
            netto, brutto = (
                sum((row.netto for row in sums), Decimal("0.00")),
                sum((row.brutto for row in sums), Decimal("0.00")),
            )
            parts.append(
                f"<h4>Faktura {caption}</h4>{_table(s, names, heads, lines, stan)}<div class='r'>netto {s.money(netto)} &nbsp; VAT {s.money(brutto - netto)} &nbsp; brutto {s.money(brutto)}</div>"
            )
        s.unscored("podsumowanie_vat")
        line = [
            ("Korekta netto", s("suma_netto")),
            ("Korekta VAT", s("suma_vat")),
            (rng.choice(("Korekta brutto", "Zmiana należności")), s("suma_brutto")),
        ]
        middle = f"<div class='to'><small>Nabywca</small><br>{_party(s, 'nabywca')}</div>{''.join(parts)}<table class='rates'>{''.join(f'<tr><td>{n}</td><td class=r>{v} {s.sign}</td></tr>' for n, v in line)}</table><p>{_reason(s)}</p><p>{_due(s)}</p>"
    body = f"<div class='two'><div>{seller}</div><div><h3>{title}</h3>{issued}<br>{reference}</div></div>{middle}"
    css = _CSS + ".items td, .items th { border: .4pt solid #999; padding: 3pt; } .to { margin: 8pt 0; }"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8.5, 9, 9.5)), margin="15mm"))
