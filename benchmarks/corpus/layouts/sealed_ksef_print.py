"""Prints of KSeF invoices by other programs: number, QR code, a table a rate, gross as the one total."""

from __future__ import annotations

import base64
import random
from collections.abc import Sequence
from datetime import date, timedelta

import zxingcpp

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_exchange, draw_invoice, draw_number, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.markup import COLOURS, RIGHT, SANS, page

_TRADES = (
    "it",
    "budowa",
    "biuro",
    "transport",
    "moto",
    "reklama",
    "przemysl",
    "elektryczna",
    "spozywcza",
    "gastronomia",
)
_OFFICIAL = {
    "23": "23% lub 22%",
    "8": "8% lub 7%",
    "5": "5%",
    "0 WDT": "0% w przypadku wewnątrzwspólnotowej dostawy towarów",
}
_FORMS = {
    "przelew": ("Przelew", "przelew"),
    "gotówka": ("Gotówka", "gotówka"),
    "karta": ("Karta", "karta"),
    "BLIK": ("Mobilna BLIK", "BLIK"),
    "pobranie": ("Pobranie", "za pobraniem"),
}
_HEADS = {"lp": ("Lp.", "Nr"), "nazwa": ("Nazwa towaru lub usługi", "Nazwa", "Nazwa (rodzaj) towaru lub usługi"), "ilosc": ("Ilość",), "jednostka": ("Miara", "Jedn.", "J.m."), "cena_netto": ("Cena jedn. netto", "Cena netto"),
          "wartosc_netto": ("Wartość sprzedaży netto", "Wartość netto"), "stawka_vat": ("Stawka podatku", "Stawka", "VAT"), "kwota_vat": ("Kwota VAT", "Podatek"), "wartosc_brutto": ("Wartość sprzedaży brutto", "Wartość brutto"),
          "indeks": ("Indeks",)}  # fmt: skip


def _invoice(rng: random.Random, *, foreign: float = 0.1) -> Invoice:
    """An invoice of the time since KSeF; its dates and number are drawn again for it."""
    currency = "EUR" if rng.random() < foreign else "PLN"
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(1, 7), currency=currency, buyer=draw_company(rng, rng.choice(("company", "company", "trader", "partners")), "it"),
                       seller=draw_company(rng, rng.choice(("company", "trader")), "it"))  # fmt: skip
    shift = date(2026, 2, 1) + timedelta(days=rng.randrange(270)) - inv.data_wystawienia
    inv.data_wystawienia += shift
    inv.data_sprzedazy = inv.data_sprzedazy + shift if inv.data_sprzedazy else None
    inv.termin_platnosci = inv.termin_platnosci + shift if inv.termin_platnosci else None
    inv.numer_faktury = draw_number(rng, inv.data_wystawienia)
    if currency != "PLN":
        draw_exchange(inv, rng)
        paid = inv.zaplacono
        settle_sums(inv)
        inv.zaplacono = paid
    accepted = inv.data_wystawienia + timedelta(days=rng.choice((0, 0, 0, 1, 2)))
    inv.numer_ksef = ksef_number(rng, inv.sprzedawca.nip or "", accepted)
    return inv


def _qr(rng: random.Random, inv: Invoice, kind: str = "invoice", size: int = 32) -> str:
    """The code a visualisation must carry, as an SVG of `size` millimetres."""
    digest = base64.urlsafe_b64encode(rng.randbytes(32)).decode().rstrip("=")
    link = f"https://qr.ksef.mf.gov.pl/{kind}/{inv.sprzedawca.nip}/{inv.data_wystawienia:%d-%m-%Y}/{digest}"
    if kind == "certificate":
        link = f"https://qr.ksef.mf.gov.pl/certificate/Nip/{inv.sprzedawca.nip}/{inv.sprzedawca.nip}/{rng.getrandbits(64):016X}/{digest}"
    svg: str = zxingcpp.write_barcode_to_svg(zxingcpp.create_barcode(link, zxingcpp.BarcodeFormat.QRCode))
    svg = svg[svg.index("<svg") :]
    encoded = base64.b64encode(svg.encode()).decode()
    return f"<img style='width: {size}mm; height: {size}mm' src='data:image/svg+xml;base64,{encoded}'>"


def _items(s: Sheet, columns: Sequence[str]) -> str:
    marks = ["r" if name in RIGHT else "" for name in columns]
    head = "".join(
        f"<th class='{mark}'>{s.rng.choice(_HEADS[name])}</th>" for mark, name in zip(marks, columns, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f"<td class='{mark}'>{cell}</td>" for mark, cell in zip(marks, row, strict=True)) + "</tr>"
        for row in s.item_rows(columns)
    )
    return f"<table class='full items'><thead><tr>{head}</tr></thead>{body}</table>"


def _rates(s: Sheet, *, official: bool) -> str:
    """The table a rate, without a row of totals."""
    names = ["stawka", "netto", "vat", "brutto"]
    heads = ["Stawka podatku", "Kwota netto", "Kwota podatku", "Kwota brutto"]
    if s.inv.kurs_waluty is not None:
        names.append("vat_pln")
        heads.append("Kwota podatku PLN")
    rows = s.vat_rows(names)
    if official:
        for row, rate in zip(rows, s.inv.rates, strict=True):
            row[0] = s.text(_OFFICIAL.get(rate.stawka, row[0]))
    head = "<th>Lp.</th>" + "".join(f"<th class='{'r' if i else ''}'>{text}</th>" for i, text in enumerate(heads))
    body = "".join(
        f"<tr><td>{n}</td>"
        + "".join(f"<td class='{'r' if i else ''}'>{cell}</td>" for i, cell in enumerate(row))
        + "</tr>"
        for n, row in enumerate(rows, 1)
    )
    if s.inv.kurs_waluty is not None:
        s.note("suma_vat_pln", s.inv.suma_vat_pln)
    return f"<table class='rates'><tr>{head}</tr>{body}</table>"


def _exchange(s: Sheet) -> list[tuple[str, str]]:
    return [] if s.inv.kurs_waluty is None else [("Kurs waluty", f"{s('kurs_waluty')}"), ("Kod waluty", s.inv.waluta)]


def _sale(s: Sheet) -> list[tuple[str, str]]:
    if s.rng.random() < 0.2:
        return []
    label = s.rng.choice(
        (
            "Data dokonania lub zakończenia dostawy towarów lub wykonania usługi",
            "Data dostawy / wykonania usługi",
            "Data sprzedaży",
            "Data wykonania usługi",
        )
    )
    return [(label, s("data_sprzedazy"))]


def _payment(s: Sheet) -> list[tuple[str, str]]:
    rng, inv = s.rng, s.inv
    s.note("forma_platnosci", inv.forma_platnosci)
    rows = [("Forma płatności", rng.choice(_FORMS[inv.forma_platnosci]))]
    if inv.zaplacono == inv.suma_brutto:
        rows.insert(0, ("Informacja o płatności", "Zapłacono"))
        rows.insert(1, ("Data zapłaty", s.date(inv.data_wystawienia)))
        s.unscored("zaplacono", "do_zaplaty", "rozliczenie")
    elif inv.zaplacono is not None:
        rows.insert(0, ("Informacja o płatności", "Zapłata częściowa"))
        rows.insert(1, ("Kwota zapłaty częściowej", s("zaplacono")))
        rows.append((rng.choice(("Pozostało do zapłaty", "Do zapłaty")), s("do_zaplaty")))
    else:
        rows.insert(0, ("Informacja o płatności", "Brak zapłaty"))
        if rng.random() < 0.3:
            rows.append((rng.choice(("Do zapłaty", "Kwota do zapłaty")), f"{s('do_zaplaty')} {inv.waluta}"))
        else:
            s.unscored("do_zaplaty")  # the total is called what is owed, yet is the gross
    if inv.forma_platnosci == "przelew":
        rows.append((rng.choice(("Termin płatności", "Termin")), s("termin_platnosci")))
        rows.append((rng.choice(("Pełny numer rachunku", "Numer rachunku bankowego", "Nr rachunku")), s("numer_konta")))
        if rng.random() < 0.6:
            rows.append(("Nazwa banku", s("bank")))
    return rows


def _party(s: Sheet, role: str) -> list[tuple[str, str]]:
    rows = [("NIP", s(f"{role}_nip")), ("Nazwa", s(f"{role}_nazwa")), ("Adres", ", ".join(s.address(role)))]
    if s.rng.random() < 0.5:
        rows[-1] = ("Adres", rows[-1][1] + ", Polska")
        s.note(f"{role}_kraj", "PL")
    if s.rng.random() < 0.3:
        rows.append(("E-mail", s.text(getattr(s.inv, role).email)))
    return rows


def _pairs(rows: Sequence[tuple[str, str]], sep: str = ": ") -> str:
    return "".join(f"<div>{name}{sep}<b>{value}</b></div>" for name, value in rows)


def _split(s: Sheet) -> str:
    if s.inv.suma_brutto <= 15000 or s.inv.forma_platnosci != "przelew" or s.inv.waluta != "PLN":
        return ""
    s.annotate("MPP")
    return "<div>Mechanizm podzielonej płatności</div>"


@layout("ksef_print")
def like_the_ministry(rng: random.Random) -> Drawn:
    """Headings and captions of the logical structure, the QR block on the last page."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    third = ""
    if rng.random() < 0.2:
        company = draw_company(rng, "public")
        rows = s.other("odbiorca", company)
        third = f"<h3>Podmiot inny</h3><div>Rola: <b>Odbiorca</b></div><div>{'<br>'.join(rows)}</div>"
    details = [
        (
            rng.choice(("Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy", "Data wystawienia")),
            s("data_wystawienia"),
        ),
        *_sale(s),
        *_exchange(s),
    ]
    if rng.random() < 0.5:
        details.insert(1, ("Miejsce wystawienia", s("miejsce_wystawienia")))
    items = _items(
        s,
        rng.choice(
            (
                ("lp", "nazwa", "cena_netto", "ilosc", "jednostka", "stawka_vat", "wartosc_netto"),
                ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
            )
        ),
    )
    total = f"<div class='total'>Kwota należności ogółem: <b>{s('suma_brutto')} {inv.waluta}</b></div>"
    rates, payment, annotations = _rates(s, official=rng.random() < 0.7), _pairs(_payment(s)), _split(s)
    parties = "".join(
        f"<div><h3>{name}</h3>{_pairs(_party(s, role))}</div>"
        for name, role in (("Sprzedawca", "sprzedawca"), ("Nabywca", "nabywca"))
    )
    number = s("numer_ksef")
    body = (
        f"<div class='top'><div class='logo'>{rng.choice(('Krajowy System <b>e-</b>Faktur', 'e-Faktura', 'KSeF'))}</div><div class='r'>Numer faktury:<br><span class='nr'>{s('numer_faktury')}</span><br>Faktura podstawowa<br>"
        f"<small>{rng.choice(('Numer KSEF', 'Numer KSeF', 'Nr w KSeF'))}: {number}</small></div></div><hr><div class='two'>{parties}</div>{third}<hr><h3>Szczegóły</h3>{_pairs(details)}<h3>Pozycje</h3>"
        f"<small>Faktura wystawiona w cenach netto w walucie {inv.waluta}</small>{items}{total}<h3>Podsumowanie stawek podatku</h3>{rates}{'<h3>Adnotacje</h3>' + annotations if annotations else ''}<h3>Płatność</h3>{payment}"
        f"<div class='qr'><h3>Sprawdź, czy Twoja faktura znajduje się w KSeF!</h3>{_qr(rng, inv)}<br><small>{number}</small></div><p><small>Wytworzona w: {rng.choice(('Symbol ERP 4.2', 'Księgowa Online', 'EDI-FA moduł 7'))}</small></p>"
    )
    css = (
        ".top { display: flex; justify-content: space-between; } .logo { font-size: 16pt; } .nr { font-size: 14pt; } .two { display: flex; gap: 10mm; } .two > div { flex: 1; } h3 { margin: 9pt 0 3pt; }"
        f".items th, .rates th {{ background: {rng.choice(('#f3f3f3', '#eaf0fb', '#fff'))}; }} .items td, .items th, .rates td, .rates th {{ border: .4pt solid #bbb; font-size: .92em; }} .total {{ text-align: right; font-size: 1.25em; margin: 8pt 0; }}"
        f".qr {{ {rng.choice(('page-break-before: always;', ''))} margin-top: 10pt; page-break-inside: avoid; }}"
    )
    return s.drawn(
        page(
            body,
            css,
            font=rng.choice(("Lato", "Open Sans", "Roboto", "Noto Sans", "Liberation Sans")),
            size=rng.choice((8, 8.5, 9)),
            margin="12mm",
            footer=rng.choice(("", "Strona")),
        )
    )


@layout("ksef_print")
def erp_print(rng: random.Random) -> Drawn:
    """A program's own invoice with the KSeF number in a corner and its code beside the sums."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    colour = rng.choice(COLOURS)
    offline = rng.random() < 0.15
    items = _items(
        s,
        rng.choice(
            (
                (
                    "lp",
                    "nazwa",
                    "ilosc",
                    "jednostka",
                    "cena_netto",
                    "wartosc_netto",
                    "stawka_vat",
                    "kwota_vat",
                    "wartosc_brutto",
                ),
                ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
            )
        ),
    )
    rates = _rates(s, official=rng.random() < 0.3)
    if offline:
        code = (
            f"<div>{_qr(rng, inv, size=28)}<br>OFFLINE</div><div>{_qr(rng, inv, 'certificate', 28)}<br>CERTYFIKAT</div>"
        )
    else:
        code = f"<div>{_qr(rng, inv, size=rng.choice((24, 30)))}<br><small>{s('numer_ksef')}</small></div>"
    facts = [("Data wystawienia", s("data_wystawienia")), *_sale(s), *_exchange(s)]
    if not offline and rng.random() < 0.5:
        accepted = date.fromisoformat((inv.numer_ksef or "").split("-")[1])
        facts.append((rng.choice(("Data przyjęcia w KSeF", "Przesłano do KSeF", "UPO z dnia")), s.date(accepted)))
    if inv.numer_zamowienia and rng.random() < 0.5:
        facts.append(("Numer zamówienia", s("numer_zamowienia")))
        s.unscored("dokumenty_powiazane")
    total = f"{rng.choice(('Kwota należności ogółem', 'Razem brutto', 'Należność ogółem'))}: <b>{s('suma_brutto')} {inv.waluta}</b>"
    payment = _pairs(_payment(s))
    parties = "".join(
        f"<div class='box'><small>{name}</small>{_pairs(_party(s, role), ' ')}</div>"
        for name, role in (("SPRZEDAWCA", "sprzedawca"), ("NABYWCA", "nabywca"))
    )
    body = (
        f"<div class='top'><h2>{rng.choice(('Faktura VAT', 'Faktura', 'FAKTURA USTRUKTURYZOWANA', 'e-Faktura'))} {s('numer_faktury')}</h2><div>{_pairs(facts, ' ')}</div></div><div class='two'>{parties}</div>{items}"
        f"<div class='two low'><div class='codes'>{code}</div><div>{rates}<p class='total'>{total}</p></div></div><div>{payment}{_split(s)}</div>"
    )
    css = (
        f".top {{ display: flex; justify-content: space-between; border-bottom: 2pt solid {colour}; }} h2 {{ color: {colour}; margin: 0; }} .two {{ display: flex; gap: 8mm; margin: 8pt 0; }} .box {{ flex: 1; border: .5pt solid {colour}; padding: 4pt; }} small {{ color: #666; }}"
        ".codes { display: flex; gap: 6mm; width: 80mm; font-size: .8em; } .low { justify-content: space-between; } .total { font-size: 1.2em; } .items td { border-bottom: .3pt solid #bbb; } .items th, .rates th { font-size: .85em; border-bottom: .7pt solid #444; }"
    )
    return s.drawn(
        page(body, css, font=rng.choice(SANS), size=rng.choice((7.5, 8, 8.5)), margin=rng.choice(("10mm", "15mm")))
    )


@layout("ksef_print")
def cell_form(rng: random.Random) -> Drawn:
    """An archive's printout: every value a cell behind its caption, line after line."""
    inv = _invoice(rng, foreign=0.0)
    s = Sheet(inv, rng)

    def block(title: str, rows: Sequence[tuple[str, str]]) -> str:
        cells = "".join(f"<tr><td class='k'>{name}</td><td>{value}</td></tr>" for name, value in rows)
        return f"<table class='full cells'><tr><td colspan='2' class='t'>{title}</td></tr>{cells}</table>"

    head = [("Numer KSeF", s("numer_ksef")), ("Kod formularza", "FA (3)"), ("Rodzaj faktury", "VAT"), (rng.choice(("Numer faktury (P_2)", "Kolejny numer faktury", "Numer")), s("numer_faktury")),
            (rng.choice(("Data wystawienia (P_1)", "Data wystawienia")), s("data_wystawienia")), *_sale(s), ("Kod waluty", inv.waluta)]  # fmt: skip
    prefix = rng.choice(
        (
            ("Podmiot1 – sprzedawca", "Podmiot2 – nabywca"),
            ("Dane sprzedawcy", "Dane nabywcy"),
            ("Sprzedawca", "Nabywca"),
        )
    )
    seller, buyer = block(prefix[0], _party(s, "sprzedawca")), block(prefix[1], _party(s, "nabywca"))
    items = _items(s, ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"))
    rates = _rates(s, official=rng.random() < 0.5)
    total = block(
        "Razem", [(rng.choice(("Kwota należności ogółem (P_15)", "Kwota należności ogółem")), s("suma_brutto"))]
    )
    body = (
        f"<div class='top'><b>{rng.choice(('Wizualizacja faktury ustrukturyzowanej', 'Podgląd e-Faktury', 'Wydruk faktury z KSeF'))}</b>{_qr(rng, inv, size=26)}</div>{block('Nagłówek', head)}{seller}{buyer}<br>{items}<br>{rates}<br>{total}"
        f"{block('Płatność', _payment(s))}{_split(s)}<p class='s'>Wydrukowano: {s.date(inv.data_wystawienia + timedelta(days=rng.randint(1, 40)))} {rng.randint(7, 19)}:{rng.randint(10, 59)}</p>"
    )
    css = (
        ".top { display: flex; justify-content: space-between; align-items: center; } .cells { margin-bottom: 5pt; } .cells td { border: .4pt solid #999; } .k { width: 38%; color: #333; background: #f7f7f7; }"
        ".t { background: #dfe5ee; font-weight: bold; } .items td, .items th, .rates td, .rates th { border: .4pt solid #999; } .s { color: #888; }"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="12mm"))
