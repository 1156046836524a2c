"""What looks like an invoice and is none: proforma invoices, offers and valuations."""

from __future__ import annotations

import random
from datetime import timedelta

from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, SERIF, logo, page, table

_HEADS = {"lp": ("Lp.", "Nr"), "indeks": ("Kod", "Nr art."), "nazwa": ("Nazwa", "Towar / usługa", "Przedmiot"), "ilosc": ("Ilość", "Szt./j."), "jednostka": ("Jm", "Jedn."),
          "cena_netto": ("Cena netto", "Cena jedn. netto"), "cena_brutto": ("Cena brutto", "Cena z VAT"), "rabat": ("Rabat", "Upust"), "wartosc_netto": ("Wartość netto", "Netto"), "stawka_vat": ("VAT", "Stawka VAT"),
          "kwota_vat": ("Kwota VAT",), "wartosc_brutto": ("Wartość brutto", "Brutto", "Wartość z VAT"), "stawka": ("Stawka VAT",), "netto": ("Netto",), "vat": ("VAT",), "brutto": ("Brutto",)}  # fmt: skip
_TRADES = ("it", "biuro", "dom", "odziez", "hydraulika", "elektryczna", "rolna", "reklama")
_DISCLAIMERS = (
    "Faktura proforma nie jest dokumentem księgowym ani fakturą w rozumieniu ustawy o VAT.", "Dokument nie stanowi podstawy do odliczenia podatku VAT.",
    "Niniejsza proforma nie jest dowodem zapłaty. Fakturę VAT wystawimy po zaksięgowaniu wpłaty.", "Po opłaceniu zostanie wystawiona faktura końcowa.",
)  # fmt: skip


def _document(rng: random.Random, *, offer: bool) -> Invoice:
    kind = "INNY" if offer else "PROFORMA"
    prefix = rng.choice(("OF", "OFR", "O", "W") if offer else ("PRO", "FP", "PF", "FPF", "P"))
    inv = draw_invoice(
        rng, kind=kind, trade=rng.choice(_TRADES), lines=(1, 7), prefix=prefix, discounts=rng.choice((0.0, 0.0, 0.6))
    )
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((3, 5, 7, 14)))
    return inv


def _party(s: Sheet, role: str) -> str:
    company = getattr(s.inv, role)
    rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role)]
    if company.nip:
        rows.append(f"NIP: {s(role + '_nip')}")
    if s.rng.random() < 0.4 and company.telefon:
        rows.append(s.text(f"tel. {company.telefon}, {company.email}"))
    return "<br>".join(rows)


def _items(s: Sheet) -> str:
    columns: tuple[str, ...] = s.rng.choice((
        ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
        ("lp", "indeks", "nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat")))  # fmt: skip
    if any(line.rabat for line in s.inv.lines):
        at = columns.index("cena_netto") + 1
        columns = (*columns[:at], "rabat", *columns[at:])
    marks = ["r" if name in RIGHT else "" for name in columns]
    head = "".join(
        f"<th class='{mark}'>{s.rng.choice(_HEADS[name])}</th>" for mark, name in zip(marks, columns, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f"<td class='{mark}'>{cell}</td>" for mark, cell in zip(marks, row, strict=True)) + "</tr>"
        for row in s.item_rows(columns)
    )
    return f"<table class='full items'><tr>{head}</tr>{body}</table>"


def _rates(s: Sheet) -> str:
    names = ("stawka", "netto", "vat", "brutto")
    foot = [["Razem", s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    return table([_HEADS[name][0] for name in names], s.vat_rows(names), keys=names, css="rates", foot=foot)


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(COLOURS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.5
        else ""
    )


@layout("proforma")
def proforma_form(rng: random.Random) -> Drawn:
    """The accounting program's invoice under another heading."""
    inv = _document(rng, offer=False)
    s = Sheet(inv, rng)
    title = rng.choice(
        (
            "Faktura proforma",
            "FAKTURA PRO FORMA nr",
            "Pro forma",
            "Faktura PROFORMA nr",
            "PROFORMA",
            "Zamówienie – faktura pro forma nr",
        )
    )
    facts = [(rng.choice(("Data wystawienia", "Wystawiono dnia", "Data dokumentu")), s("data_wystawienia"))]
    if rng.random() < 0.3:
        facts.append(("Miejsce wystawienia", s("miejsce_wystawienia")))
    if rng.random() < 0.35:
        facts.append(
            (rng.choice(("Ważna do", "Termin ważności proformy")), s.date(inv.data_wystawienia + timedelta(days=30)))
        )
    facts.append((rng.choice(("Termin płatności", "Płatność do", "Termin zapłaty")), s("termin_platnosci")))
    s.note("forma_platnosci", "przelew")
    facts.append(
        (rng.choice(("Forma płatności", "Sposób zapłaty")), rng.choice(("przelew", "przedpłata przelewem", "Przelew")))
    )
    if inv.numer_zamowienia:
        facts.append((rng.choice(("Nr zamówienia", "Zamówienie")), s("numer_zamowienia")))
        s.unscored("dokumenty_powiazane")
    roles = rng.choice((("Sprzedawca", "Nabywca"), ("Dostawca", "Zamawiający"), ("Wystawca", "Nabywca")))
    parties = "".join(
        f"<td class='p'><small>{name}</small><br>{_party(s, role)}</td>"
        for name, role in zip(roles, ("sprzedawca", "nabywca"), strict=True)
    )
    due = f"<p class='due'>{rng.choice(('Do zapłaty', 'Kwota do zapłaty', 'Razem do zapłaty'))}: <b>{s('do_zaplaty')} {s.sign}</b></p>"
    if rng.random() < 0.5:
        due += f"<p>Słownie: {s.words('do_zaplaty')}</p>"
    bank = f"<p>{rng.choice(('Prosimy o wpłatę na konto', 'Rachunek', 'Numer rachunku'))}: {s('numer_konta')}{' ' + s('bank') if rng.random() < 0.5 else ''}<br>Tytuł wpłaty: {s.text(inv.numer_faktury)}</p>"
    items, rates = _items(s), _rates(s)
    body = (
        f"<h2>{title} {s('numer_faktury')}</h2><table class='facts'>{''.join(f'<tr><td>{n}</td><td>{v}</td></tr>' for n, v in facts)}</table><table class='full'><tr>{parties}</tr></table><br>{items}<br>{rates}"
        f"{due}{bank}<p class='s'>{rng.choice(_DISCLAIMERS)}</p>"
    )
    rule = rng.choice(("border: .5pt solid #333", "border-bottom: .4pt solid #aaa", "border: .4pt solid #bbb"))
    css = (
        f".p {{ width: 50%; padding: 5pt; {rng.choice(('border: .6pt solid #444;', 'background: #f5f5f5;', ''))} }} .items td, .items th, .rates td, .rates th {{ {rule}; }} .rates {{ margin-left: auto; }}"
        f".due {{ font-size: 1.3em; }} .s {{ font-size: .85em; color: #555; }} .facts {{ margin-bottom: 8pt; }} h2 {{ text-align: {rng.choice(('left', 'center', 'right'))}; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)), margin="15mm"))


@layout("proforma")
def shop_proforma(rng: random.Random) -> Drawn:
    """A shop's proforma: dark heading, large amount, how to pay."""
    inv = _document(rng, offer=False)
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    name = rng.choice(("Proforma", "Faktura pro-forma", "PRO FORMA"))
    items, rates = _items(s), _rates(s)
    days = ((inv.termin_platnosci or inv.data_wystawienia) - inv.data_wystawienia).days
    when = s("termin_platnosci")
    if rng.random() < 0.3:
        when = f"{days} dni od daty wystawienia"
    s.note("forma_platnosci", "przelew")
    pay = [(rng.choice(("Kwota", "Do zapłaty")), f"{s('do_zaplaty')} {s.sign}"), (rng.choice(("Przelew na konto", "Przelewem na rachunek")), s("numer_konta")),
           ("Odbiorca", s.text(inv.sprzedawca.nazwa)), ("Tytułem", s.text(inv.numer_faktury)), (rng.choice(("Termin płatności", "Zapłać do")), when)]  # fmt: skip
    body = (
        f"<div class='top'><span>{name}</span><span>{s('numer_faktury')}</span></div><div class='two'><div>{_logo(s)}{_party(s, 'sprzedawca')}</div><div><small>{rng.choice(('Klient', 'Nabywca', 'Zamawiający'))}</small><br>{_party(s, 'nabywca')}</div>"
        f"<div><small>{rng.choice(('Data wystawienia', 'Wystawiona'))}</small><br>{s('data_wystawienia')}</div></div>{items}{rates}<div class='pay'><b>{rng.choice(('Dane do przelewu', 'Płatność'))}</b>"
        f"<table>{''.join(f'<tr><td>{n}</td><td><b>{v}</b></td></tr>' for n, v in pay)}</table></div><p class='s'>{rng.choice(_DISCLAIMERS)}</p>"
    )
    css = (
        f".top {{ display: flex; justify-content: space-between; background: {colour}; color: white; padding: 10pt; font-size: 15pt; }} .two {{ display: flex; gap: 8mm; margin: 14pt 0; }} .two > div {{ flex: 1; }}"
        f".items th {{ border-bottom: 1pt solid {colour}; }} .items td {{ padding: 4pt; }} .rates {{ margin: 10pt 0 10pt auto; }} .pay {{ border: 1pt dashed {colour}; padding: 8pt; }} small, .s {{ color: #777; }}"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8.5, 9, 9.5)), margin="12mm"))


@layout("proforma")
def offer(rng: random.Random) -> Drawn:
    """An offer or valuation: a letter with a price table, valid until a day, no request to pay."""
    inv = _document(rng, offer=True)
    s = Sheet(inv, rng)
    title = rng.choice(("OFERTA HANDLOWA nr", "Oferta nr", "Oferta cenowa", "WYCENA", "Kosztorys ofertowy nr"))
    valid = s.date(inv.data_wystawienia + timedelta(days=rng.choice((14, 30, 60))))
    items = _items(s)
    sums = [("Razem netto", s("suma_netto")), ("VAT", s("suma_vat")), ("Razem brutto", s("suma_brutto"))]
    s.unscored("podsumowanie_vat", "termin_platnosci", "forma_platnosci", "numer_zamowienia", "do_zaplaty")
    terms = [f"Oferta ważna do {valid}.", f"Termin realizacji: {rng.randint(3, 28)} dni roboczych od zamówienia.", f"Gwarancja {rng.choice((12, 24, 36))} mies.",
             f"Warunki płatności: {rng.choice(('50% przedpłaty, reszta po odbiorze', 'przelew 14 dni', 'gotówka przy odbiorze'))}."]  # fmt: skip
    rng.shuffle(terms)
    intro = rng.choice(
        (
            "W odpowiedzi na Państwa zapytanie przedstawiamy ofertę:",
            "Dziękujemy za zainteresowanie. Proponujemy następujące warunki:",
            "Szanowni Państwo, przesyłamy wycenę prac.",
        )
    )
    dated = rng.choice((f"{inv.miejsce_wystawienia}, {{}}", "Data: {}", "Data wystawienia: {}", "Sporządzono: {}"))
    if dated.startswith(str(inv.miejsce_wystawienia)):
        s.note("miejsce_wystawienia", inv.miejsce_wystawienia)
    body = (
        f"<div class='two'><div>{_party(s, 'sprzedawca')}</div><div class='r'>{dated.format(s('data_wystawienia'))}</div></div><h2>{title} {s('numer_faktury')}</h2><p>{rng.choice(('Dla', 'Zamawiający', 'Klient', 'Nabywca'))}:<br>{_party(s, 'nabywca')}</p><p>{intro}</p>"
        f"{items}<table class='sums'>{''.join(f'<tr><td>{n}</td><td class=r>{v} {s.sign}</td></tr>' for n, v in sums)}</table><ul>{''.join(f'<li>{term}</li>' for term in terms)}</ul><p>Z poważaniem<br><br>{rng.choice(('Dział handlowy', 'Anna Sowa', 'mgr inż. Jan Kruk'))}</p>"
    )
    css = ".two { display: flex; justify-content: space-between; } .items td, .items th { border: .4pt solid #888; } .sums { margin: 8pt 0 8pt auto; } h2 { margin-top: 20pt; }"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((9, 9.5, 10)), margin="20mm"))
