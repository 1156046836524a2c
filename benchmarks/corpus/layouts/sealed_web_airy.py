"""Web templates with much white: a large amount due on top, small grey labels above values, few rules."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import MONTHS_NOMINATIVE
from benchmarks.corpus.markup import RIGHT, logo, page

_TRADES = ("it", "reklama", "uslugi", "biuro", "odziez", "dom", "medyczna")
_FONTS = ("Inter", "Lato", "Open Sans", "Roboto", "Quicksand", "Cantarell", "TeX Gyre Adventor", "Noto Sans", "Carlito")
_TINTS = ("#635bff", "#0f766e", "#111827", "#e11d48", "#2563eb", "#ea580c", "#16a34a", "#7c3aed")
_FORMS = {
    "przelew": ("Przelew", "przelew bankowy", "Przelew bankowy", "Przelewem"), "karta": ("Karta", "Karta płatnicza", "Kartą online"),
    "gotówka": ("Gotówka", "gotówką"), "BLIK": ("BLIK",), "pobranie": ("Za pobraniem", "Pobranie"),
}  # fmt: skip
_HEADS = {
    "lp": ("#", "Lp."), "nazwa": ("Opis", "Nazwa", "Usługa lub produkt", "Pozycja"), "ilosc": ("Ilość", "Liczba"), "jednostka": ("Jedn.", "J.m."),
    "ilosc_jednostka": ("Ilość", "Ile"), "cena_netto": ("Cena netto", "Cena jedn. netto", "Cena jedn."), "wartosc_netto": ("Netto", "Wartość netto", "Kwota netto"),
    "stawka_vat": ("VAT", "Stawka", "Podatek"), "kwota_vat": ("Kwota VAT", "VAT kwota"), "wartosc_brutto": ("Brutto", "Wartość brutto", "Kwota brutto"),
    "cena_brutto": ("Cena brutto", "Cena jedn. brutto"),
}  # fmt: skip


def _form(s: Sheet) -> str:
    s.note("forma_platnosci", s.inv.forma_platnosci)
    return s.rng.choice(_FORMS[s.inv.forma_platnosci])


def _sale(s: Sheet) -> list[tuple[str, str]]:
    """The date of sale, its month, or nothing."""
    drawn = s.rng.random()
    day = s.inv.data_sprzedazy
    assert day is not None
    if drawn < 0.6:
        return [
            (
                s.rng.choice(("Data sprzedaży", "Data wykonania usługi", "Sprzedano", "Data dostawy")),
                s("data_sprzedazy"),
            )
        ]
    if drawn < 0.75:
        first = day.replace(day=1)
        last = first.replace(
            day=(first.replace(month=first.month % 12 + 1, day=1, year=first.year + first.month // 12) - first).days
        )
        s.note("okres_od", first)
        s.note("okres_do", last)
        return [
            (s.rng.choice(("Okres", "Miesiąc sprzedaży", "Sprzedaż")), f"{MONTHS_NOMINATIVE[day.month - 1]} {day.year}")
        ]
    return []


def _party(s: Sheet, role: str, *, joined: bool = False) -> list[str]:
    company = getattr(s.inv, role)
    place = s.address(role)
    rows = [f"<b>{s(role + '_nazwa')}</b>", *([", ".join(place)] if joined else place)]
    if company.nip:
        rows.append(f"{s.rng.choice(('NIP', 'NIP:', 'Nr VAT', 'NIP'))} {s(role + '_nip')}")
    if s.rng.random() < 0.5 and company.email:
        rows.append(s.text(company.email))
    return rows


def _above(rows: Sequence[tuple[str, str]]) -> str:
    """Small labels above their values, one cell each."""
    return "".join(f"<div class='cell'><div class='k'>{name}</div><div>{value}</div></div>" for name, value in rows)


def _items(s: Sheet, columns: tuple[str, ...]) -> str:
    heads = [s.rng.choice(_HEADS[name]) for name in columns]
    marks = ["r" if name in RIGHT else "" for name in columns]
    head = "".join(f"<th class='{mark}'>{text}</th>" for mark, text in zip(marks, heads, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td class='{mark}'>{cell}</td>" for mark, cell in zip(marks, cells, strict=True)) + "</tr>"
        for cells in s.item_rows(columns)
    )
    return f"<table class='full items'><thead><tr>{head}</tr></thead>{body}</table>"


def _mpp(s: Sheet) -> str:
    due = s.inv.suma_brutto > 15000 and s.inv.forma_platnosci == "przelew"
    if s.rng.random() >= (0.7 if due else 0.03):
        return ""
    s.annotate("MPP")
    return f"<p class='k'>{s.rng.choice(('Mechanizm podzielonej płatności', 'mechanizm podzielonej płatności (split payment)'))}</p>"


def _account(s: Sheet) -> list[tuple[str, str]]:
    if s.inv.forma_platnosci != "przelew":
        return []
    rows = [(s.rng.choice(("Numer konta", "Konto", "Nr rachunku", "Przelew na konto")), s("numer_konta"))]
    if s.rng.random() < 0.6:
        rows.append(("Bank", s("bank")))
    if s.rng.random() < 0.2:
        rows.append(("SWIFT", s.text(s.inv.sprzedawca.swift or "")))
    return rows


def _draw(rng: random.Random) -> tuple[Invoice, Sheet]:
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(1, rng.choice((1, 3, 5, 8))))
    return inv, Sheet(inv, rng)


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(_TINTS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.5
        else ""
    )


@layout("web_airy")
def amount_on_top(rng: random.Random) -> Drawn:
    """As payment services print: number and dates, from and to, a large amount with its date, totals at the right."""
    inv, s = _draw(rng)
    tint = rng.choice(_TINTS)
    meta = [(rng.choice(("Numer faktury", "Faktura nr", "Numer")), s("numer_faktury")),
            (rng.choice(("Data wystawienia", "Wystawiono", "Wystawiona")), s("data_wystawienia")), *_sale(s)]  # fmt: skip
    late = inv.forma_platnosci == "przelew" and inv.termin_platnosci is not None and inv.do_zaplaty > 0
    headline = f"{s('do_zaplaty')} {s.sign}"
    if late:
        headline += f" {rng.choice(('do zapłaty do', 'płatne do', 'należne do dnia'))} {s('termin_platnosci')}"
        if rng.random() < 0.5:
            meta.append((rng.choice(("Termin płatności", "Termin")), s("termin_platnosci")))
    else:
        headline += f" {rng.choice(('do zapłaty', 'pozostało do zapłaty'))}"
    if rng.random() < 0.3 and inv.numer_zamowienia:
        meta.append(("Zamówienie", s("numer_zamowienia")))
        s.unscored("dokumenty_powiazane")
    sides = (
        f"<div>{'<br>'.join(_party(s, 'sprzedawca'))}</div><div><div class='k'>{rng.choice(('Dla', 'Nabywca', 'Klient', 'Rachunek dla'))}</div>"
        f"{'<br>'.join(_party(s, 'nabywca'))}</div>"
    )
    items = _items(s, rng.choice((("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"), ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
                                  ("nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"))))  # fmt: skip
    sums = [(rng.choice(("Suma częściowa", "Razem netto", "Suma netto")), s("suma_netto"))]
    sums += [(f"VAT – {rate} od {netto}", vat) for rate, netto, vat in s.vat_rows(("stawka", "netto", "vat"))]
    if len(inv.rates) > 1 or rng.random() < 0.3:
        sums.append((rng.choice(("Razem VAT", "Podatek razem")), s("suma_vat")))
    sums.append((rng.choice(("Razem", "Suma", "Razem brutto")), s("suma_brutto")))
    if inv.zaplacono is not None:
        sums.append((rng.choice(("Zapłacono", "Wpłacono")), s("zaplacono")))
    sums.append(
        (f"<b>{rng.choice(('Kwota należna', 'Do zapłaty', 'Pozostaje'))}</b>", f"<b>{s('do_zaplaty')} {s.sign}</b>")
    )
    totals = "".join(f"<tr><td>{name}</td><td class='r'>{value}</td></tr>" for name, value in sums)
    pay = _above([(rng.choice(("Sposób płatności", "Metoda płatności", "Płatność")), _form(s)), *_account(s)])
    foot = f"<div class='foot'>{s.text(inv.numer_faktury)} · {s.text(inv.sprzedawca.email)} · {rng.choice(('Dziękujemy!', 'Strona 1 z 1', 'Masz pytania? Napisz do nas.'))}</div>"
    body = (
        f"<div class='bar'></div>{_logo(s)}<h1>Faktura{rng.choice(('', ' VAT'))}</h1><table class='meta'>"
        + "".join(f"<tr><td class='k'>{name}</td><td>{value}</td></tr>" for name, value in meta)
        + f"</table><div class='two'>{sides}</div><div class='headline'>{headline}</div>{items}"
        f"<table class='totals'>{totals}</table><div class='cells'>{pay}</div>{_mpp(s)}{foot}"
    )
    css = (
        f".bar {{ height: 4pt; background: {tint}; margin-bottom: 20pt; }} h1 {{ font-size: 20pt; margin: 0 0 10pt; }}"
        ".meta td { padding: 1pt 14pt 1pt 0; } .k { color: #6b7280; font-size: .88em; } .two { display: flex; gap: 20mm; margin: 22pt 0; line-height: 1.5; }"
        ".two > div { width: 70mm; } .headline { font-size: 16pt; font-weight: bold; margin: 20pt 0; } .items th { font-weight: normal; color: #6b7280; border-bottom: .6pt solid #111; }"
        ".items td { padding: 6pt 4pt; } .totals { width: 85mm; margin: 12pt 0 12pt auto; } .totals td { border-top: .4pt solid #e5e7eb; padding: 3pt 4pt; }"
        ".cells { display: flex; gap: 12mm; flex-wrap: wrap; } .foot { margin-top: 30pt; color: #6b7280; font-size: 7pt; border-top: .4pt solid #e5e7eb; padding-top: 6pt; }"
    )
    return s.drawn(page(body, css, font=rng.choice(_FONTS), size=rng.choice((8.5, 9, 10)), margin="18mm"))


@layout("web_airy")
def online_program(rng: random.Random) -> Drawn:
    """As Polish online programs print: a heading, two columns of parties, one quiet table, the amount in words."""
    inv, s = _draw(rng)
    tint = rng.choice(_TINTS)
    label = rng.choice(("left", "above"))
    dates = [
        (rng.choice(("Data wystawienia", "Wystawiono dnia", "Data wystawienia faktury")), s("data_wystawienia")),
        *_sale(s),
    ]
    if rng.random() < 0.4:
        dates.append((rng.choice(("Miejsce wystawienia", "Miejscowość", "Wystawiono w")), s("miejsce_wystawienia")))
    if inv.termin_platnosci and (inv.forma_platnosci == "przelew" or rng.random() < 0.4):
        dates.append((rng.choice(("Termin płatności", "Płatność do", "Termin zapłaty")), s("termin_platnosci")))
    dates.append((rng.choice(("Metoda płatności", "Sposób zapłaty", "Forma płatności", "Płatność")), _form(s)))
    rng.shuffle(dates)
    meta = (
        f"<div class='cells'>{_above(dates)}</div>"
        if label == "above"
        else "".join(f"<div><span class='k'>{name}:</span> {value}</div>" for name, value in dates)
    )
    roles = rng.choice((("Sprzedawca", "Nabywca"), ("SPRZEDAWCA", "NABYWCA"), ("Wystawca", "Nabywca"), ("Od", "Dla")))
    parties = "".join(f"<div><div class='role'>{name}</div>{'<br>'.join(_party(s, role, joined=rng.random() < 0.3))}</div>"
                      for name, role in zip(roles, ("sprzedawca", "nabywca"), strict=True))  # fmt: skip
    items = _items(s, rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
                                  ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                                  ("lp", "nazwa", "stawka_vat", "ilosc", "cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto"))))  # fmt: skip
    rates = "".join(
        f"<tr><td>{rng.choice(('', 'w tym '))}{rate}</td><td class='r'>{netto}</td><td class='r'>{vat}</td><td class='r'>{brutto}</td></tr>"
        for rate, netto, vat, brutto in s.vat_rows()
    )
    total = f"<tr class='b'><td>Razem</td><td class='r'>{s('suma_netto')}</td><td class='r'>{s('suma_vat')}</td><td class='r'>{s('suma_brutto')}</td></tr>"
    heads = "<tr><th>Stawka VAT</th><th class='r'>Netto</th><th class='r'>VAT</th><th class='r'>Brutto</th></tr>"
    summary = f"<table class='totals'>{heads}{total + rates if rng.random() < 0.5 else rates + total}</table>"
    paid = (
        f"<div>{rng.choice(('Zapłacono', 'Opłacono', 'Już zapłacono'))}: {s('zaplacono')} {s.sign}</div>"
        if inv.zaplacono is not None
        else ""
    )
    due = f"{paid}<div class='due'>{rng.choice(('Do zapłaty', 'Pozostało do zapłaty', 'Razem do zapłaty'))}: {s('do_zaplaty')} {s.sign}</div>"
    field = "do_zaplaty" if inv.do_zaplaty > 0 else "suma_brutto"
    words = f"<div><span class='k'>Słownie:</span> {s.words(field)}</div>" if rng.random() < 0.6 else ""
    bank = "".join(f"<div><span class='k'>{name}</span> {value}</div>" for name, value in _account(s))
    foot = rng.choice(
        ("Wygenerowano w programie e-faktury", "Dokument wystawiony elektronicznie, nie wymaga podpisu", "strona 1 z 1")
    )
    body = (
        f"<div class='two'><h1>{rng.choice(('Faktura', 'Faktura VAT', 'Faktura nr', 'FAKTURA VAT NR'))} {s('numer_faktury')}</h1><div class='brand'>{s.text(inv.sprzedawca.www)}</div></div>"
        f"{meta}<div class='two parties'>{parties}</div>{items}{summary}{due}{words}<div class='bank'>{bank}</div>{_mpp(s)}"
        f"<p class='k'>{foot} · wydruk {s.date(inv.data_wystawienia)}</p>"
    )
    css = (
        f"h1 {{ font-size: {rng.choice((15, 18))}pt; font-weight: {rng.choice(('300', 'bold'))}; color: {tint}; margin: 0 0 14pt; }} .k {{ color: #8a8f98; font-size: .9em; }}"
        ".two { display: flex; justify-content: space-between; gap: 12mm; } .two > div { flex: 1; } .brand { text-align: right; color: #999; } .parties { margin: 20pt 0; line-height: 1.45; }"
        f".role {{ color: {tint}; font-size: .85em; margin-bottom: 4pt; }} .cells {{ display: flex; gap: 10mm; }} .items th {{ font-size: .82em; color: #777; font-weight: normal; background: {rng.choice(('#f7f7f8', 'none'))}; }}"
        ".items td { border-bottom: .3pt solid #ddd; padding: 5pt 4pt; } .totals { margin: 14pt 0 14pt auto; min-width: 95mm; } .totals th { font-weight: normal; color: #888; font-size: .82em; } .b { font-weight: bold; }"
        f".due {{ font-size: 13pt; font-weight: bold; margin: 6pt 0; text-align: {rng.choice(('left', 'right'))}; }} .bank {{ margin-top: 14pt; }}"
    )
    return s.drawn(
        page(body, css, font=rng.choice(_FONTS), size=rng.choice((8, 8.5, 9)), margin=rng.choice(("14mm", "20mm")))
    )


@layout("web_airy")
def three_lines(rng: random.Random) -> Drawn:
    """A freelancer's minimal template: a very small table, facts in a ribbon, no VAT table of its own."""
    inv = draw_invoice(rng, trade=rng.choice(("it", "reklama", "uslugi")), lines=(1, 3), rate="23")
    s = Sheet(inv, rng)
    tint = rng.choice(_TINTS)
    ribbon = [
        (rng.choice(("Faktura", "Nr faktury", "Dokument")), s("numer_faktury")),
        (rng.choice(("Wystawiona", "Data", "Data wystawienia")), s("data_wystawienia")),
        *_sale(s),
    ]
    if inv.termin_platnosci and inv.forma_platnosci == "przelew":
        ribbon.append((rng.choice(("Termin", "Zapłać do", "Termin płatności")), s("termin_platnosci")))
    items = _items(
        s,
        rng.choice(
            (
                ("nazwa", "ilosc", "cena_netto", "wartosc_netto"),
                ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
            )
        ),
    )
    sums = [
        ("Netto", s("suma_netto")),
        (rng.choice(("VAT 23%", "Podatek VAT (23%)", "+ VAT 23%")), s("suma_vat")),
        (rng.choice(("Brutto", "Razem brutto")), s("suma_brutto")),
    ]
    if inv.zaplacono is not None:
        sums.append(("Zapłacono", s("zaplacono")))
    if inv.zaplacono is not None or rng.random() < 0.7:
        sums.append((rng.choice(("Do zapłaty", "DO ZAPŁATY")), s("do_zaplaty")))
    totals = "".join(
        f"<div class='t'><span class='k'>{name}</span><span>{value} {s.sign}</span></div>" for name, value in sums
    )
    s.unscored("podsumowanie_vat")
    pay = _above([(rng.choice(("Płatność", "Jak zapłacić")), _form(s)), *_account(s)])
    size = Decimal(rng.choice(("9", "10", "10.5")))
    body = (
        f"<div class='name'>{s.text(inv.sprzedawca.nazwa.split(' ')[0])}</div><div class='cells ribbon'>{_above(ribbon)}</div>"
        f"<div class='cells'><div class='cell'><div class='k'>{rng.choice(('Wystawca', 'Sprzedający', 'Od'))}</div>{'<br>'.join(_party(s, 'sprzedawca'))}</div>"
        f"<div class='cell'><div class='k'>{rng.choice(('Odbiorca faktury', 'Kupujący', 'Do', 'Nabywca'))}</div>{'<br>'.join(_party(s, 'nabywca'))}</div></div><br><br>{items}"
        f"<div class='sums'>{totals}</div><div class='cells'>{pay}</div>{_mpp(s)}"
    )
    css = (
        f".name {{ font-size: 26pt; color: {tint}; margin-bottom: 26pt; }} .cells {{ display: flex; gap: 14mm; }} .ribbon {{ border-top: 1pt solid {tint}; border-bottom: 1pt solid {tint}; padding: 8pt 0; margin-bottom: 22pt; }}"
        ".k { color: #999; font-size: .8em; text-transform: uppercase; letter-spacing: .5pt; } .cell { line-height: 1.5; } .items th { color: #999; font-weight: normal; font-size: .8em; }"
        ".items td { padding: 7pt 4pt; } .sums { width: 70mm; margin: 20pt 0 24pt auto; } .t { display: flex; justify-content: space-between; padding: 3pt 0; }"
    )
    drawn = s.drawn(page(body, css, font=rng.choice(_FONTS), size=float(size), margin="22mm"))
    for item in drawn.truth["pozycje"]:
        if item["stawka_vat"] is None:
            del item["stawka_vat"]  # the one rate stands under the table: whether the lines have it is taste
    return drawn
