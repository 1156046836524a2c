"""Faktura VAT RR: produce bought from a flat-rate farmer; the buyer issues it, the farmer is the seller."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from benchmarks.corpus import names
from benchmarks.corpus.companies import draw_company, person
from benchmarks.corpus.content import Invoice, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import pesel
from benchmarks.corpus.markup import MONO, RIGHT, SANS, SERIF, page, stamp

_PRODUCE = (
    ("Mleko surowe", "l", 1.4, 2.6, 800, 14000), ("Pszenica konsumpcyjna", "t", 690, 1150, 2, 60), ("Żyto paszowe", "t", 490, 830, 2, 40), ("Rzepak ozimy", "t", 1800, 2700, 2, 50),
    ("Tucznik – waga żywa", "kg", 4.8, 8.4, 300, 9000), ("Bydło – buhaje", "kg", 8.5, 14, 450, 4000), ("Buraki cukrowe", "t", 95, 190, 20, 400), ("Jabłka przemysłowe", "kg", 0.35, 0.95, 900, 24000),
    ("Ziemniaki skrobiowe", "t", 260, 480, 3, 60), ("Maliny świeże", "kg", 4, 14, 60, 1600), ("Truskawki odszypułkowane", "kg", 3.5, 8, 80, 1500), ("Kukurydza mokra", "t", 420, 790, 5, 90),
    ("Jaja kurze spożywcze", "szt.", 0.45, 0.98, 360, 9000), ("Miód wielokwiatowy", "kg", 16, 34, 20, 300), ("Cebula żółta", "kg", 0.7, 1.9, 400, 12000), ("Pieczarki", "kg", 5.5, 9.5, 50, 900),
)  # fmt: skip
_BUYERS = (
    "Spółdzielnia Mleczarska „{0}”",
    "Skup Owoców i Warzyw {0} sp. z o.o.",
    "Zakłady Mięsne {0} S.A.",
    "{0} Agro-Skup sp. j.",
    "Młyn {0} Sp. z o.o.",
    "Cukrownia {0} S.A.",
    "Punkt Skupu {1}",
)
_HEADS = {"lp": ("Lp.", "L.p."), "nazwa": ("Nazwa produktu rolnego / usługi rolniczej", "Nazwa nabytych produktów", "Produkt rolny", "Nazwa towaru lub usługi"), "jednostka": ("J.m.", "Jedn. miary"), "ilosc": ("Ilość", "Ilość nabyta"),
          "cena_netto": ("Cena jedn. bez kwoty zwrotu podatku", "Cena jedn. bez podatku", "Cena"), "wartosc_netto": ("Wartość bez kwoty zwrotu", "Wartość produktów bez zryczałtowanego zwrotu", "Wartość netto"),
          "stawka_vat": ("Stawka zwrotu", "Stawka podatku %", "% zwrotu"), "kwota_vat": ("Kwota zryczałtowanego zwrotu podatku", "Kwota zwrotu", "Kwota podatku"), "wartosc_brutto": ("Wartość z kwotą zwrotu", "Wartość brutto", "Należność ogółem")}  # fmt: skip
_FORMS = {"przelew": ("przelew", "przelew na rachunek bankowy rolnika"), "gotówka": ("gotówka",)}


def _invoice(rng: random.Random) -> Invoice:
    farmer = draw_company(rng, "trader", "rolna")
    village, code = rng.choice(names.VILLAGES)
    farmer = replace(
        farmer,
        nazwa=person(rng),
        ulica=f"{village} {rng.randint(1, 190)}",
        miasto=f"{code} {village}",
        forma="person",
        nip=farmer.nip if rng.random() < 0.55 else None,
    )
    buyer = draw_company(rng, "company", "rolna")
    buyer = replace(
        buyer,
        nazwa=rng.choice(_BUYERS).format(
            rng.choice(names.BRAND_STEMS) + rng.choice(("pol", "rol", "mlecz", "owoc")), person(rng)
        ),
    )
    inv = draw_invoice(
        rng,
        kind="RR",
        trade="rolna",
        lines=(1, 1),
        seller=farmer,
        buyer=buyer,
        prefix=rng.choice(("RR", "RR", "FVRR", "VRR", "R")),
    )
    inv.custom = rng.choice(("line", "rate"))
    inv.lines = []
    for name, unit, low, high, least, most in rng.sample(_PRODUCE, rng.choice((1, 1, 2, 3, 4))):
        places = rng.choice(("1", "0.01", "0.001") if unit == "t" else ("1", "1", "0.1"))
        quantity = Decimal(str(rng.uniform(least, most * 0.4 + least))).quantize(
            Decimal(places if unit != "szt." else "1")
        )
        price = Decimal(str(round(rng.uniform(low, high), rng.choice((2, 2, 4) if low < 20 else (2, 0)))))
        inv.lines.append(line_of(name, unit, quantity, price, "7", custom=inv.custom))
    settle_sums(inv)
    inv.zaplacono, inv.numer_zamowienia, inv.do_zaplaty = None, None, inv.suma_brutto
    inv.forma_platnosci = "gotówka" if rng.random() < 0.1 else "przelew"
    inv.miejsce_wystawienia = buyer.city
    inv.data_sprzedazy = inv.data_wystawienia - timedelta(days=rng.choice((0, 0, 1, 3, 9)))
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 14, 21, 30)))
    return inv


def _farmer(s: Sheet) -> list[str]:
    """The seller: NIP, or a PESEL where there is none, or both."""
    rng, inv = s.rng, s.inv
    rows = [f"<b>{s('sprzedawca_nazwa')}</b>", *s.address("sprzedawca")]
    if inv.sprzedawca.nip:
        rows.append(f"NIP: {s('sprzedawca_nip')}")
    if not inv.sprzedawca.nip or rng.random() < 0.5:
        rows.append(f"PESEL: {pesel(rng)}")
    if rng.random() < 0.3:
        rows.append(f"Nr dostawcy {rng.randint(100, 9999)}, nr siedziby stada PL{rng.randint(10**8, 10**9 - 1)}-001")
    return rows


def _buyer(s: Sheet) -> list[str]:
    rows = [f"<b>{s('nabywca_nazwa')}</b>", *s.address("nabywca"), f"NIP: {s('nabywca_nip')}"]
    return rows + ([s.text(f"tel. {s.inv.nabywca.telefon}")] if s.rng.random() < 0.4 else [])


def _dates(s: Sheet) -> list[tuple[str, str]]:
    rng = s.rng
    rows = [(rng.choice(("Data wystawienia", "Data wystawienia faktury", "Wystawiono dnia")), s("data_wystawienia"))]
    if rng.random() < 0.85:
        rows.append(
            (rng.choice(("Data nabycia", "Data dokonania nabycia", "Data dostawy", "Data zakupu")), s("data_sprzedazy"))
        )
    if rng.random() < 0.5:
        rows.append((rng.choice(("Miejsce wystawienia", "Miejscowość")), s("miejsce_wystawienia")))
    return rows


def _items(s: Sheet) -> str:
    """The table of produce, with a column for class or quality that is no field, and its row of totals."""
    rng = s.rng
    columns = rng.choice((("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                          ("nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
                          ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    at = columns.index("nazwa") + 1
    classes = rng.random() < 0.75
    heads = [rng.choice(_HEADS[name]) for name in columns]
    rows = s.item_rows(columns)
    keys = list(columns)
    sums = {
        "wartosc_netto": s("suma_netto"),
        "kwota_vat": s("suma_vat"),
        "wartosc_brutto": s("suma_brutto"),
        "nazwa": rng.choice(("Razem", "RAZEM", "Ogółem")),
    }
    foot = [sums.get(name, "X" if name == "stawka_vat" else "") for name in columns]
    if classes:
        keys.insert(at, "klasa")
        heads.insert(at, rng.choice(("Klasa lub jakość", "Klasa / jakość", "Jakość")))
        rows = [
            [*row[:at], rng.choice(("I", "II", "Ekstra", "E", "A", "zaw. tł. 4,1%", "wilg. 14,5%")), *row[at:]]
            for row in rows
        ]
        foot.insert(at, "")
    marks = ["r" if name in RIGHT else "" for name in keys]

    def row_of(cells: list[str], tag: str = "td") -> str:
        return (
            "<tr>"
            + "".join(f"<{tag} class='{mark}'>{cell}</{tag}>" for mark, cell in zip(marks, cells, strict=True))
            + "</tr>"
        )

    return (
        f"<table class='full items'>{row_of(heads, 'th')}{''.join(row_of(row) for row in rows)}{row_of(foot)}</table>"
    )


def _deduction(s: Sheet) -> str:
    """The levy for a promotion fund that the buyer keeps back."""
    rng, inv = s.rng, s.inv
    if rng.random() >= 0.35:
        return ""
    levy = (inv.suma_netto / 1000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    inv.do_zaplaty = inv.suma_brutto - levy
    s.settle("odliczenie", levy)
    return f"<div>{rng.choice(('Potrącenie na Fundusz Promocji 0,1%', 'Fundusz promocji (0,1% wartości netto)', 'Potrącono wpłatę na fundusz'))}: {s.money(levy)} {s.sign}</div>"


def _payment(s: Sheet) -> str:
    rng, inv = s.rng, s.inv
    s.note("forma_platnosci", inv.forma_platnosci)
    rows = [f"{rng.choice(('Forma zapłaty', 'Sposób zapłaty', 'Zapłata'))}: {rng.choice(_FORMS[inv.forma_platnosci])}"]
    if inv.forma_platnosci == "przelew":
        days = ((inv.termin_platnosci or inv.data_wystawienia) - inv.data_wystawienia).days
        if rng.random() < 0.25:
            s.note("termin_platnosci", inv.termin_platnosci)
            rows.append(f"Termin płatności: {days} dni od daty wystawienia")
        else:
            rows.append(f"{rng.choice(('Termin płatności', 'Termin zapłaty'))}: {s('termin_platnosci')}")
        rows.append(f"{rng.choice(('Rachunek bankowy dostawcy', 'Nr rachunku rolnika', 'Konto'))}: {s('numer_konta')}")
    return "<br>".join(rows)


def _declaration(s: Sheet) -> str:
    s.unscored("adnotacje", "podsumowanie_vat")  # the words speak of the farmer's exemption; one rate has no table
    return s.rng.choice((
        "Oświadczam, że jestem rolnikiem ryczałtowym zwolnionym od podatku od towarów i usług na podstawie art. 43 ust. 1 pkt 3 ustawy o podatku od towarów i usług.",
        "Oświadczenie dostawcy: jestem rolnikiem ryczałtowym zwolnionym od podatku VAT na podstawie art. 43 ust. 1 pkt 3 ustawy.", ""))  # fmt: skip


def _drawn(s: Sheet, html: str) -> Drawn:
    """Whether cash says what was paid, and a line has the rate that no column prints, is taste."""
    if s.inv.forma_platnosci == "gotówka":
        s.unscored("zaplacono")
    drawn = s.drawn(html)
    for item in drawn.truth["pozycje"]:
        if item["stawka_vat"] is None:
            del item["stawka_vat"]
    return drawn


def _mark(s: Sheet) -> str:
    """A rubber stamp of the buyer, who issues the invoice, on some."""
    return f"{stamp(s.rng, s.inv.nabywca)}<br>" if s.rng.random() < 0.4 else ""


@layout("farmer_rr")
def form_rr(rng: random.Random) -> Drawn:
    """The framed form of a purchasing station."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    title = rng.choice(
        ("FAKTURA VAT RR nr", "Faktura VAT RR", "FAKTURA RR NR", "Faktura VAT RR – zakup produktów rolnych nr")
    )
    dates = "".join(f"<tr><td>{name}:</td><td>{value}</td></tr>" for name, value in _dates(s))
    first = rng.choice(
        (
            "Dostawca (rolnik ryczałtowy)",
            "Sprzedawca – rolnik ryczałtowy",
            "DOSTAWCA",
            "Rolnik ryczałtowy (sprzedający)",
        )
    )
    second = rng.choice(("Nabywca", "Nabywca (wystawca faktury)", "NABYWCA"))
    cells = [(first, _farmer(s)), (second, _buyer(s))]
    if rng.random() < 0.5:
        cells.reverse()
    parties = "".join(f"<td class='p'><small>{name}</small><br>{'<br>'.join(rows)}</td>" for name, rows in cells)
    items, levy = _items(s), _deduction(s)
    due = f"<div class='due'>{rng.choice(('Do zapłaty', 'Kwota do wypłaty', 'Należność ogółem do zapłaty'))}: <b>{s('do_zaplaty')} {s.sign}</b></div>"
    words = (
        f"<div>{rng.choice(('Słownie', 'słownie złotych'))}: {s.words('do_zaplaty')}</div>"
        if rng.random() < 0.85
        else ""
    )
    body = (
        f"<div class='mark'>{rng.choice(('ORYGINAŁ', 'oryginał / kopia', ''))}</div><h2>{title} {s('numer_faktury')}</h2><table>{dates}</table><table class='full'><tr>{parties}</tr></table><br>{items}<br>{levy}{due}{words}"
        f"<p>{_payment(s)}</p><p class='s'>{_declaration(s)}</p><table class='full'><tr><td class='c'><br>....................<br><small>czytelny podpis dostawcy</small></td><td class='c'><br>{_mark(s)}....................<br><small>czytelny podpis nabywcy</small></td></tr></table>"
    )
    css = (
        ".mark { text-align: right; } h2 { text-align: center; } .p { width: 50%; border: .7pt solid #000; padding: 5pt; } .items td, .items th { border: .5pt solid #333; }"
        ".items th { font-size: .8em; font-weight: normal; text-align: center; } .due { font-size: 1.2em; } .s { font-size: .85em; border: .4pt solid #777; padding: 4pt; }"
    )
    return _drawn(s, page(body, css, font=rng.choice((*SERIF, *SANS)), size=rng.choice((8, 8.5, 9)), margin="13mm"))


@layout("farmer_rr")
def dairy_settlement(rng: random.Random) -> Drawn:
    """A monthly settlement of a dairy or mill: letterhead of the buyer, rows of facts, thin rules."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    buyer = _buyer(s)
    farmer = _farmer(s)
    facts = "".join(f"<div><span>{name}</span> {value}</div>" for name, value in _dates(s))
    extra = (
        f"<p class='s'>Parametry: tłuszcz {rng.randint(36, 46) / 10:.1f}%, białko {rng.randint(31, 36) / 10:.1f}%, dostaw w okresie: {rng.randint(3, 15)}</p>"
        if rng.random() < 0.4
        else ""
    )
    items, levy = _items(s), _deduction(s)
    body = (
        f"<div class='top'><div>{'<br>'.join(buyer)}</div><div class='r'>{facts}</div></div><h3>{rng.choice(('Faktura VAT RR nr', 'FAKTURA VAT RR', 'Faktura RR'))} {s('numer_faktury')}</h3>"
        f"<div class='to'><span>{rng.choice(('Dostawca', 'Sprzedawca', 'Rolnik ryczałtowy'))}</span><br>{'<br>'.join(farmer)}</div>{items}{extra}{levy}"
        f"<p>{rng.choice(('Do wypłaty', 'Do zapłaty', 'Pozostaje do zapłaty'))} <b>{s('do_zaplaty')} {s.sign}</b></p><p>{_payment(s)}</p><p class='s'>{_declaration(s)}</p>"
    )
    css = (
        ".top { display: flex; justify-content: space-between; border-bottom: 1.2pt solid #2d5a27; padding-bottom: 6pt; } span { color: #555; } .to { margin: 10pt 0 14pt 0; line-height: 1.4; }"
        ".items th { border-bottom: .8pt solid #000; font-size: .82em; } .items td { border-bottom: .3pt dotted #888; } .s { font-size: .85em; color: #333; }"
    )
    font = rng.choice((*SANS, *MONO[:3]))
    return _drawn(
        s,
        page(body, css, font=font, size=rng.choice((7.5, 8)) if font in MONO else rng.choice((8.5, 9)), margin="14mm"),
    )
