"""Small sellers exempt from VAT: invoices and bills without a VAT column, with the basis of exemption."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import pesel
from benchmarks.corpus.markup import HAND, SANS, SERIF, page, stamp

_BASES = (
    "Zwolnienie z VAT na podstawie art. 113 ust. 1 ustawy o VAT", "Podstawa zwolnienia: art. 113 ust. 1 ustawy z dnia 11 marca 2004 r. o podatku od towarów i usług",
    "Sprzedawca zwolniony podmiotowo z podatku VAT (art. 113 ust. 1 i 9)", "Zwolniony z VAT – art. 113 ust. 9 ustawy o VAT",
    "Podmiot korzysta ze zwolnienia od podatku VAT, art. 113 ust. 1 u.p.t.u.", "Nie jestem płatnikiem VAT. Zwolnienie na podst. art. 113 ust. 1 i 9 ustawy o VAT",
)  # fmt: skip
_FORMS = {"przelew": ("przelew", "Przelew na konto"), "gotówka": ("gotówka", "zapłacono gotówką"), "karta": ("karta", "karta płatnicza"),
          "BLIK": ("BLIK na telefon", "BLIK"), "pobranie": ("pobranie",)}  # fmt: skip
_HEADS = {"lp": ("Lp.", "L.p."), "nazwa": ("Nazwa usługi", "Nazwa", "Przedmiot sprzedaży", "Opis usługi / towaru"), "jednostka": ("J.m.", "jedn."),
          "ilosc": ("Ilość", "Liczba"), "ilosc_jednostka": ("Ilość", "Ilość i jedn."), "cena_netto": ("Cena", "Cena jedn.", "Cena jednostkowa"),
          "wartosc_netto": ("Wartość", "Kwota", "Należność", "Wartość zł"), "stawka_vat": ("Stawka", "VAT")}  # fmt: skip


def _invoice(rng: random.Random) -> Invoice:
    seller = draw_company(
        rng, rng.choice(("trader", "trader", "trader", "partners")), rng.choice(("uslugi", "reklama", "it"))
    )
    trade = rng.choice(("reklama", "uslugi", "it", "edukacja", "moto", "hydraulika"))
    inv = draw_invoice(
        rng, trade=trade, lines=(1, rng.choice((1, 2, 4))), rate="zw", seller=seller, total=rng.lognormvariate(6, 0.8)
    )
    if seller.forma == "trader" and rng.random() < 0.25:  # not even registered: a private person with a PESEL
        inv.sprzedawca = replace(seller, nip=None, nazwa=" ".join(seller.nazwa.split(" ")[-2:]))
    return inv


def _party(s: Sheet, role: str) -> list[str]:
    company = getattr(s.inv, role)
    rows = [s(role + "_nazwa"), *s.address(role)]
    if company.nip:
        rows.append(f"{s.rng.choice(('NIP', 'NIP:', 'NIP '))} {s(role + '_nip')}")
    elif role == "sprzedawca":
        rows.append(f"PESEL {pesel(s.rng)}")
    if role == "sprzedawca" and s.rng.random() < 0.5:
        rows.append(s.text(f"tel. {company.telefon}"))
    if role == "sprzedawca" and s.rng.random() < 0.25 and company.regon:
        rows.append(f"REGON {s('sprzedawca_regon')}")
    return rows


def _head(s: Sheet) -> str:
    """The kind and number; a bill is what a seller outside VAT may write instead of an invoice."""
    rng = s.rng
    if rng.random() < 0.4:
        s.note("rodzaj_faktury", "RACHUNEK")
        s.inv.numer_faktury = rng.choice(
            (
                f"{rng.randint(1, 90)}/{s.inv.data_wystawienia.year}",
                f"R/{rng.randint(1, 400)}/{s.inv.data_wystawienia:%m/%Y}",
            )
        )
        title = rng.choice(("RACHUNEK NR", "Rachunek nr", "Rachunek"))
    else:
        title = rng.choice(("FAKTURA NR", "Faktura nr", "Faktura", "FAKTURA (bez VAT) nr"))
    return f"{title} {s('numer_faktury')}"


def _facts(s: Sheet) -> list[tuple[str, str]]:
    rng, inv = s.rng, s.inv
    rows = [(rng.choice(("Data wystawienia", "Wystawiono dnia", "Data")), s("data_wystawienia"))]
    if rng.random() < 0.65:
        rows.append(
            (
                rng.choice(("Data sprzedaży", "Data wykonania", "Data wykonania usługi", "Data zakończenia usługi")),
                s("data_sprzedazy"),
            )
        )
    s.note("forma_platnosci", inv.forma_platnosci)
    rows.append(
        (rng.choice(("Sposób zapłaty", "Forma płatności", "Płatność")), rng.choice(_FORMS[inv.forma_platnosci]))
    )
    if inv.forma_platnosci == "przelew":
        rows.append((rng.choice(("Termin płatności", "Termin zapłaty", "Płatne do")), s("termin_platnosci")))
        rows.append(
            (
                rng.choice(("Nr konta", "Konto", "Rachunek bankowy", "Na rachunek")),
                s("numer_konta") + (f", {s('bank')}" if rng.random() < 0.3 else ""),
            )
        )
    return rows


def _items(s: Sheet, columns: tuple[str, ...]) -> str:
    right = {"ilosc", "cena_netto", "wartosc_netto", "ilosc_jednostka"}
    head = "".join(f"<th class='{'r' if name in right else ''}'>{s.rng.choice(_HEADS[name])}</th>" for name in columns)
    body = "".join("<tr>" + "".join(f"<td class='{'r' if name in right else ''}'>{cell}</td>" for name, cell in zip(columns, row, strict=True)) + "</tr>"
                   for row in s.item_rows(columns))  # fmt: skip
    return f"<table class='full items'><tr>{head}</tr>{body}</table>"


def _columns(s: Sheet) -> tuple[str, ...]:
    return s.rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"), ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
                         ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto"), ("lp", "nazwa", "ilosc", "cena_netto", "wartosc_netto")))  # fmt: skip


def _sums(s: Sheet) -> list[tuple[str, str]]:
    """The one sum, what was paid, what is due."""
    rng, inv = s.rng, s.inv
    rows = []
    if inv.zaplacono is not None or rng.random() < 0.5:
        rows.append((rng.choice(("Razem", "Suma", "Ogółem", "RAZEM")), f"{s('suma_brutto')} {s.sign}"))
    if inv.zaplacono is not None:
        rows.append((rng.choice(("Zapłacono", "Wpłacono")), f"{s('zaplacono')} {s.sign}"))
    rows.append(
        (
            rng.choice(("Do zapłaty", "Należność ogółem", "Razem do zapłaty", "DO ZAPŁATY")),
            f"<b>{s('do_zaplaty')} {s.sign}</b>",
        )
    )
    if inv.do_zaplaty > 0 and rng.random() < 0.7:
        rows.append((rng.choice(("Słownie", "słownie", "Słownie złotych")), s.words("do_zaplaty")))
    return rows


def _basis(s: Sheet) -> str:
    s.annotate("zwolnienie")
    return s.rng.choice(_BASES)


def _finish(s: Sheet, html: str) -> Drawn:
    """Without a VAT column it is taste whether a line has a rate, a gross value or a table of rates."""
    s.unscored("podsumowanie_vat")
    drawn = s.drawn(html)
    for item in drawn.truth["pozycje"]:
        for name in ("stawka_vat", "kwota_vat", "wartosc_brutto", "cena_brutto", "cena_netto"):
            if name != "stawka_vat" or item[name] is None:
                del item[name]
    if drawn.truth["extracted_data"]["zaplacono"] is None and s.inv.forma_platnosci in {"gotówka", "karta", "BLIK"}:
        del drawn.truth["extracted_data"]["zaplacono"]
    return drawn


def _mark(s: Sheet) -> str:
    """A rubber stamp over the place to sign, on some."""
    return f"{stamp(s.rng, s.inv.sprzedawca)}<br>" if s.rng.random() < 0.4 else ""


@layout("exempt_seller")
def plain_letter(rng: random.Random) -> Drawn:
    """A sole trader's sheet: parties as paragraphs, a small table, the basis below."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    top = (
        f"<p class='right'>{s('miejsce_wystawienia')}, {s.date(inv.data_wystawienia)}</p>"
        if rng.random() < 0.35
        else ""
    )
    head = _head(s)
    names = rng.choice(
        (
            ("Sprzedawca", "Nabywca"),
            ("Wystawca", "Odbiorca (nabywca)"),
            ("Wykonawca", "Zamawiający"),
            ("SPRZEDAWCA", "KUPUJĄCY"),
        )
    )
    parties = "".join(
        f"<div><b>{name}:</b><br>{'<br>'.join(_party(s, role))}</div>"
        for name, role in zip(names, ("sprzedawca", "nabywca"), strict=True)
    )
    facts = "".join(f"<div>{name}: {value}</div>" for name, value in _facts(s))
    columns = _columns(s)
    if rng.random() < 0.3:
        columns = (*columns[:-1], "stawka_vat", columns[-1])
    sums = "".join(f"<div>{name}: {value}</div>" for name, value in _sums(s))
    body = (
        f"{top}<h2>{head}</h2><div class='two'>{parties}</div><p>{facts}</p>{_items(s, columns)}<div class='sums'>{sums}</div>"
        f"<p>{_basis(s)}</p><br><br><p class='sig'>{_mark(s)}...........................<br>podpis {rng.choice(('wystawcy', 'sprzedawcy'))}</p>"
    )
    css = (
        ".right { text-align: right; } h2 { text-align: center; } .two { display: flex; gap: 15mm; margin: 10pt 0; } .two > div { flex: 1; line-height: 1.4; }"
        f".items td, .items th {{ border: {rng.choice(('.5pt solid #000', '.4pt solid #999', 'none'))}; }} .items th {{ border-bottom: .7pt solid #000; }} .sums {{ margin: 10pt 0; line-height: 1.6; }} .sig {{ text-align: right; }}"
    )
    font = rng.choice((*SANS, *SERIF, *SERIF, HAND[0]))
    return _finish(s, page(body, css, font=font, size=rng.choice((9, 10, 11)), margin=rng.choice(("18mm", "25mm"))))


@layout("exempt_seller")
def service_program(rng: random.Random) -> Drawn:
    """A free online program's print for an exempt firm."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    colour = rng.choice(("#14532d", "#1e3a8a", "#7c2d12", "#333", "#4a148c"))
    head = _head(s)
    facts = "".join(f"<tr><td class='k'>{name}</td><td>{value}</td></tr>" for name, value in _facts(s))
    items = _items(s, _columns(s))
    sums = "".join(f"<tr><td>{name}</td><td class='r w'>{value}</td></tr>" for name, value in _sums(s))
    month = Decimal(rng.randint(1, 12))
    note = rng.choice(
        (
            f"Kod zlecenia {rng.randint(100, 999)}-{month}",
            "Dziękuję za współpracę!",
            "Oferta, cennik i regulamin na stronie.",
            "",
        )
    )
    body = (
        f"<div class='band'>{head}</div><table class='full'><tr><td class='half'><small>{rng.choice(('Sprzedawca', 'Usługodawca', 'Wystawca'))}</small><br>{'<br>'.join(_party(s, 'sprzedawca'))}</td>"
        f"<td class='half'><small>{rng.choice(('Nabywca', 'Usługobiorca', 'Klient'))}</small><br>{'<br>'.join(_party(s, 'nabywca'))}</td></tr></table><table class='facts'>{facts}</table>"
        f"{items}<table class='sums'>{sums}</table><p class='basis'>{_basis(s)}</p><p>{note}</p>"
    )
    css = (
        f".band {{ border-left: 6pt solid {colour}; padding: 4pt 8pt; font-size: 15pt; margin-bottom: 14pt; }} .half {{ width: 50%; line-height: 1.4; }} small {{ color: {colour}; }}"
        f".facts {{ margin: 14pt 0; }} .k {{ color: #666; }} .items th {{ background: {colour}; color: white; }} .items td {{ border-bottom: .3pt solid #ccc; }}"
        ".sums { margin: 12pt 0 12pt auto; } .w { white-space: normal; max-width: 90mm; } .basis { font-style: italic; font-size: .9em; }"
    )
    return _finish(s, page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9, 10)), margin="16mm"))
