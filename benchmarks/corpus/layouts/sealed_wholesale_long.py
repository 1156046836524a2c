"""Wholesalers' invoices of 30 to 60 lines: pages with carried sums, one long table, a text-mode print."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from html import escape

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import gtin
from benchmarks.corpus.markup import COLOURS, MONO, RIGHT, SANS, logo, page, table

# Name with a place for a variant, variants, unit, rate, lowest and highest price.
_STOCK: dict[str, tuple[tuple[str, tuple[str, ...], str, str, float, float], ...]] = {
    "elektryczna": (
        ("Kabel YKY {} mm2", ("3x1,5", "3x2,5", "5x4", "5x10"), "m", "23", 3, 38), ("Kinkiet LED {}", ("biały", "grafit", "6W", "10W"), "szt", "23", 30, 120),
        ("Wkręt fosf. {}", ("3,5x25", "3,5x35", "3,5x55", "4,2x70"), "op", "23", 4, 29), ("Dławnica {}", ("PG9", "PG11", "M20", "M25"), "szt", "23", 0.6, 5),
        ("Rura RL {} szara", ("16", "20", "25", "37"), "m", "23", 1, 6), ("Bezp. topikowy {}", ("10A", "16A", "25A", "63A"), "szt", "23", 1.2, 9),
        ("Taśma izol. {}", ("czarna", "żółta", "niebieska", "biała"), "rol", "23", 1.6, 6), ("Stycznik {}", ("9A 230V", "25A 230V", "40A", "63A"), "szt", "23", 40, 310),
        ("Końcówka oczkowa {}", ("6/6", "10/8", "16/8", "25/10"), "szt", "23", 0.3, 3), ("Opaska zacisk. {}", ("100x2,5", "200x3,6", "300x4,8", "370x7,6"), "op", "23", 2, 24)),
    "spożywcza": (
        ("Makaron {} 400g", ("świderki", "nitki", "kokardki", "pióra"), "szt", "5", 1.9, 4.9), ("Jogurt {} 150g", ("truskawka", "brzoskwinia", "naturalny", "wiśnia"), "szt", "5", 1.1, 2.6),
        ("Baton {} 40g", ("orzech", "kokos", "karmel", "musli"), "szt", "23", 0.9, 2.4), ("Płatki {} 500g", ("owsiane", "jęczmienne", "żytnie", "kukurydz."), "op", "5", 2, 7),
        ("Napój {} 1,5L PET", ("cola", "pomarańcza", "cytryna", "tonik"), "but", "23", 1.8, 4.4), ("Przyprawa {} 20g", ("majeranek", "bazylia", "papryka", "pieprz"), "szt", "8", 0.8, 3.3),
        ("Konserwa {} 300g", ("turystyczna", "rybna", "mielonka", "pasztet"), "szt", "5", 3, 8), ("Lody {} 900ml", ("wanilia", "czekolada", "śmietanka", "bakalie"), "szt", "8", 7, 15),
        ("Piwo {} 0,5L", ("jasne", "ciemne", "pszeniczne", "bezalk."), "but", "23", 2, 4.9), ("Mleko {} 1L", ("2%", "3,2%", "0,5%", "bez laktozy"), "szt", "5", 2.1, 4.2)),
    "chemia": (
        ("Szampon {} 400ml", ("pokrzywa", "rumianek", "dziegieć", "dla dzieci"), "szt", "23", 5, 16), ("Podpaski {}", ("normal", "night", "ultra", "maxi"), "op", "5", 3, 9),
        ("Proszek {} 3kg", ("biel", "kolor", "sensitive", "uniwersal"), "szt", "23", 18, 39), ("Mydło {} 100g", ("oliwka", "migdał", "szare", "lawenda"), "szt", "23", 1.4, 4),
        ("Płyn do {} 1L", ("szyb", "naczyń", "podłóg", "WC"), "szt", "23", 3, 12), ("Pieluchy rozm. {}", ("2", "3", "4", "5"), "op", "5", 25, 62),
        ("Farba do włosów {}", ("brąz", "blond", "czerń", "miedź"), "szt", "23", 9, 26), ("Chusteczki {}", ("nawilżane", "higieniczne", "baby", "odśwież."), "op", "8", 2, 8),
        ("Świeca {} 10cm", ("biała", "złota", "ecru", "zielona"), "szt", "23", 1, 6), ("Worki {} rol.", ("35L", "60L", "120L", "240L"), "rol", "23", 2, 14)),
}  # fmt: skip

_HEADS = {"lp": ("Lp", "L.p.", "Nr"), "indeks": ("Indeks", "Kod", "Symbol", "Nr kat."), "gtin": ("EAN", "Kod kreskowy", "Kod EAN"),
          "nazwa": ("Nazwa towaru", "Nazwa", "Towar"), "pkwiu": ("PKWiU", "CN/PKWiU"), "ilosc": ("Ilość", "Ilość wyd."), "jednostka": ("Jm", "JM", "j.m."),
          "ilosc_jednostka": ("Ilość j.m.", "Ilość"), "cena_netto": ("Cena netto", "C. netto", "Cena"), "rabat": ("Rabat", "Upust", "Rab."),
          "wartosc_netto": ("Wart. netto", "Wartość netto", "Netto"), "stawka_vat": ("VAT", "%VAT", "St.VAT"), "kwota_vat": ("Kwota VAT", "VAT zł"),
          "wartosc_brutto": ("Wart. brutto", "Brutto")}  # fmt: skip


def _invoice(rng: random.Random) -> Invoice:
    kind = rng.choice(tuple(_STOCK))
    trade = {"elektryczna": "elektryczna", "spożywcza": "spozywcza", "chemia": "dom"}[kind]
    inv = draw_invoice(rng, trade=trade, lines=(1, 1), seller=draw_company(rng, "company", trade),
                       buyer=draw_company(rng, rng.choice(("company", "trader", "partners")), trade))  # fmt: skip
    wanted = rng.randint(30, 60)
    stock = [
        (f"{stem.format(variant)} {brand}".strip(), unit, rate, low, high)
        for stem, variants, unit, rate, low, high in _STOCK[kind]
        for variant in variants
        for brand in ("", "PRO", "EKO", "B2B", "Max", "Lux")
    ]
    code, discounted = rng.choice(("{:06d}", "{:03d}-{:03d}", "EL{:05d}", "{:04d}/{:02d}")), rng.random() < 0.5
    inv.lines = []
    for name, unit, rate, low, high in rng.sample(stock, wanted):
        price = Decimal(str(round(rng.uniform(low, high), rng.choice((2, 2, 2, 3, 4)))))
        quantity = Decimal(rng.choice((1, 2, 3, 5, 6, 10, 12, 20, 24, 48, 100)))
        discount = Decimal(rng.choice(("3", "5", "7.5", "12", "20"))) if discounted and rng.random() < 0.5 else None
        line = line_of(name, unit, quantity, price, rate, discount=discount, custom=inv.custom)
        line.indeks = code.format(rng.randint(1, 999), rng.randint(1, 99))
        line.pkwiu, line.gtin = f"{rng.randint(1000, 9999)} {rng.randint(10, 99)} 00", gtin(rng)
        inv.lines.append(line)
    settle_sums(inv)
    inv.forma_platnosci, inv.zaplacono = "przelew", None
    inv.do_zaplaty = inv.suma_brutto
    inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 30, 45)))
    return inv


def _party(s: Sheet, role: str) -> str:
    rows = [f"<b>{s(role + '_nazwa')}</b>", *s.address(role), f"NIP {s(role + '_nip')}"]
    if role == "sprzedawca":
        rows.append(s.text(f"Magazyn: {draw_company(s.rng, 'public').adres}"))
        rows.append(s.text(f"tel. {s.inv.sprzedawca.telefon}; zamówienia {s.inv.sprzedawca.email}"))
    else:
        rows.append(f"Kontrahent {s.rng.randint(100, 99999)} / trasa {s.rng.randint(1, 30)}")
    return "<br>".join(rows)


def _meta(s: Sheet) -> list[tuple[str, str]]:
    rng = s.rng
    rows = [(rng.choice(("Data wystawienia", "Data wyst.", "Wystawiono")), s("data_wystawienia"))]
    if rng.random() < 0.8:
        rows.append(
            (
                rng.choice(("Data dostawy", "Data wydania towaru", "Data sprzedaży", "Data zak. dostawy")),
                s("data_sprzedazy"),
            )
        )
    if rng.random() < 0.4:
        rows.insert(0, (rng.choice(("Miejsce", "Miejsce wystawienia", "Miejscowość")), s("miejsce_wystawienia")))
    s.note("forma_platnosci", "przelew")
    days = (s.inv.termin_platnosci or s.inv.data_wystawienia) - s.inv.data_wystawienia
    rows.append(
        ("Zapłata", f"{rng.choice(('przelew', 'PRZELEW', 'Przelew'))} {days.days} dni, termin {s('termin_platnosci')}")
    )
    if s.inv.numer_zamowienia:
        rows.append((rng.choice(("Zamówienie", "Nr zamówienia", "Dot. zam.")), s("numer_zamowienia")))
        s.unscored("dokumenty_powiazane")
    return rows


def _columns(s: Sheet) -> tuple[str, ...]:
    discounted = any(line.rabat for line in s.inv.lines)
    if discounted:
        return s.rng.choice((
            ("lp", "indeks", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto", "stawka_vat"),
            ("lp", "gtin", "nazwa", "ilosc_jednostka", "cena_netto", "rabat", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
            ("lp", "nazwa", "indeks", "jednostka", "ilosc", "cena_netto", "rabat", "wartosc_netto", "stawka_vat", "kwota_vat")))  # fmt: skip
    return s.rng.choice((
        ("lp", "indeks", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat"),
        ("lp", "gtin", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
        ("indeks", "nazwa", "stawka_vat", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
        ("lp", "nazwa", "indeks", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip


def _sums(s: Sheet) -> str:
    names = ("stawka", "netto", "vat", "brutto")
    rows = s.vat_rows(names)
    foot = [[s.rng.choice(("Razem", "Ogółem:", "RAZEM")), s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    return table(["Stawka", "Netto", "VAT", "Brutto"], rows, keys=names, css="rates", foot=foot)


def _ending(s: Sheet) -> str:
    rng = s.rng
    parts = [
        f"<div class='pay'>{rng.choice(('Do zapłaty', 'RAZEM DO ZAPŁATY', 'Należność'))}: <b>{s('do_zaplaty')} {s.sign}</b></div>"
    ]
    if rng.random() < 0.7:
        parts.append(f"<div>{rng.choice(('Słownie', 'słownie złotych'))}: {s.words('do_zaplaty')}</div>")
    if s.inv.suma_brutto > 15000 and rng.random() < 0.7:
        s.annotate("MPP")
        parts.append("<div>Mechanizm podzielonej płatności</div>")
    bank = f"{s('bank')} " if rng.random() < 0.6 else ""
    parts.append(f"<div>{rng.choice(('Nasz rachunek', 'Konto', 'Rachunek bankowy'))}: {bank}{s('numer_konta')}</div>")
    pieces = sum(line.ilosc for line in s.inv.lines)
    parts.append(f"<div class='s'>Pozycji: {len(s.inv.lines)}, sztuk razem: {pieces}, waga {rng.randint(20, 900)},{rng.randint(10, 99)} kg, "
                 f"palet: {rng.randint(1, 4)}, opakowania zwrotne: {rng.choice((0, 2, 6))}</div>")  # fmt: skip
    parts.append("<table class='full sig'><tr><td class='c'>..............................<br>wydał</td>"
                 "<td class='c'>..............................<br>odebrał</td></tr></table>")  # fmt: skip
    return "".join(parts)


def _title(s: Sheet) -> str:
    return f"{s.rng.choice(('Faktura VAT nr', 'FAKTURA', 'Faktura sprzedaży nr', 'FAKTURA VAT'))} {s('numer_faktury')}"


def _row(names: Sequence[str], cells: Sequence[str]) -> str:
    return "<tr>" + "".join(
        f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, cells, strict=True)
    ) + "</tr>"  # fmt: skip


def _carry(names: Sequence[str], text: str, amount: str) -> str:
    """A row with a sum carried from page to page, under the column of net values."""
    place = names.index("wartosc_netto")
    rest = len(names) - place - 1
    return (
        f"<tr class='carry'><td colspan='{place}' class='r'>{text}</td><td class='r'>{amount}</td>"
        + "<td></td>" * rest
        + "</tr>"
    )


_CSS = (
    ".two { display: flex; justify-content: space-between; gap: 6mm; } .two > div { flex: 1; } .items td, .items th { padding: 1.4pt 2.5pt; }"
    ".carry td { font-style: italic; } .new { page-break-before: always; } .s { font-size: 7pt; color: #333; } .sig td { padding-top: 12mm; }"
    ".rates { margin: 6pt 0 6pt auto; } .rates td, .rates th { border: .4pt solid #555; padding: 2pt 8pt; } .pay { font-size: 12pt; margin: 4pt 0; }"
)


def _logo(s: Sheet) -> str:
    """The seller's mark above its name, on some."""
    return (
        logo(s.rng, s.inv.sprzedawca, s.rng.choice(COLOURS), height=s.rng.randint(26, 48)) + "<br>"
        if s.rng.random() < 0.5
        else ""
    )


@layout("wholesale_long")
def carried_sums(rng: random.Random) -> Drawn:
    """Every page is a table of its own that begins and ends with the sum so far."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    names = _columns(s)
    heads = [rng.choice(_HEADS[name]) for name in names]
    title = _title(s)
    meta = "<br>".join(f"{name}: {value}" for name, value in _meta(s))
    top = (
        f"<div class='two'><div>{_logo(s)}{_party(s, 'sprzedawca')}</div><div><h2>{title}</h2>{meta}</div></div><hr>"
        f"<div><small>{rng.choice(('Nabywca', 'Odbiorca / płatnik', 'Kontrahent', 'Nabywca i odbiorca'))}:</small><br>{_party(s, 'nabywca')}</div><br>"
    )
    down, up = rng.choice(
        (("Do przeniesienia", "Z przeniesienia"), ("Suma na stronie narastająco", "Z poprzedniej strony"))
    )
    rows, sofar, start, body = s.item_rows(names), Decimal("0.00"), 0, top
    first, more = rng.randint(16, 21), rng.randint(24, 30)
    head = (
        "<tr>"
        + "".join(
            f"<th class='{'r' if name in RIGHT else ''}'>{text}</th>" for name, text in zip(names, heads, strict=True)
        )
        + "</tr>"
    )
    number = 1
    while start < len(rows):
        end = min(len(rows), start + (first if not start else more))
        inner = head + (_carry(names, up, s.money(sofar)) if start else "")
        inner += "".join(_row(names, cells) for cells in rows[start:end])
        sofar += sum((line.wartosc_netto or Decimal(0) for line in inv.lines[start:end]), Decimal(0))
        inner += _carry(names, down if end < len(rows) else rng.choice(("Razem netto", "Suma pozycji")), s.money(sofar))
        banner = f"<div class='s'>{title}, strona {number}</div>" if start else ""
        body += f"<div class='{'new' if start else ''}'>{banner}<table class='full items'>{inner}</table></div>"
        start, number = end, number + 1
    body += _sums(s) + _ending(s)
    rule = rng.choice((".items td, .items th { border: .4pt solid #666; }", ".items tr { border-bottom: .3pt solid #999; }",
                       ".items th { border: .6pt solid #000; } .items td { border-left: .4pt solid #000; border-right: .4pt solid #000; }"))  # fmt: skip
    return s.drawn(page(body, _CSS + rule, font=rng.choice(SANS), size=rng.choice((7, 7.5, 8)), margin="11mm"))


@layout("wholesale_long")
def one_table(rng: random.Random) -> Drawn:
    """One table that flows over the pages, its heading repeated, with the dispatch notes it was filled from."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    names = _columns(s)
    heads = [rng.choice(_HEADS[name]) for name in names]
    rows = s.item_rows(names)
    cuts = sorted(rng.sample(range(4, len(rows) - 3), rng.randint(1, 3))) if rng.random() < 0.6 else []
    inner = ""
    for index, cells in enumerate(rows):
        if cuts and (index == 0 or index in cuts):
            note = f"WZ/{rng.randint(100, 9999)}/{inv.data_wystawienia:%m/%Y}"
            day = inv.data_wystawienia - timedelta(days=rng.randint(0, 12))
            s.linked("wz", note, day)
            inner += f"<tr class='g'><td colspan='{len(names)}'>{note} z dnia {s.date(day)}</td></tr>"
        inner += _row(names, cells)
    if cuts:
        # The order of the heading may or may not be listed beside the notes, the notes must be.
        inv.numer_zamowienia = None
    head = "".join(
        f"<th class='{'r' if name in RIGHT else ''}'>{text}</th>" for name, text in zip(names, heads, strict=True)
    )
    meta = table([], [[name, f"<b>{value}</b>"] for name, value in _meta(s)], css="meta")
    body = (
        f"<div class='two'><div><h2>{_title(s)}</h2>{meta}</div><div class='seller'>{_party(s, 'sprzedawca')}</div></div>"
        f"<p><b>{rng.choice(('NABYWCA', 'Płatnik', 'Klient'))}</b> {_party(s, 'nabywca')}</p>"
        f"<table class='full items'><thead><tr>{head}</tr></thead><tbody>{inner}</tbody></table>{_sums(s)}{_ending(s)}"
    )
    tint = rng.choice(("#e8e8e8", "#d9e6d9", "#cfd8e8", "#000; color: white"))
    css = (
        _CSS
        + f".items th {{ background: {tint}; }} .items tr:nth-child(even) td {{ background: {rng.choice(('#f6f6f6', 'none'))}; }}"
    )
    css += ".g td { font-weight: bold; padding-top: 4pt; } .seller { text-align: right; } .meta td { padding: 1pt 8pt 1pt 0; }"
    html = page(
        body,
        css,
        font=rng.choice(SANS),
        size=rng.choice((7, 7.5, 8)),
        margin="12mm",
        footer=rng.choice(("Strona", "str.")),
    )
    return s.drawn(html)


@layout("wholesale_long")
def text_mode(rng: random.Random) -> Drawn:
    """What an old program sends to a needle printer: fixed columns, rules of dashes."""
    inv = _invoice(rng)
    s = Sheet(inv, rng)
    names = ("lp", "indeks", "nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat")
    for line in inv.lines:
        if line.rabat is not None:
            line.cena_netto, line.rabat = (line.wartosc_netto or Decimal(0)) / line.ilosc, None
            line.cena_netto = line.cena_netto.quantize(Decimal("0.0001"))
    widths = (3, 10, 34, 4, 8, 11, 12, 5)
    heads = ("Lp", "Indeks", "Nazwa", "Jm", "Ilość", "Cena netto", "Wart. netto", "VAT")
    bar = rng.choice(("|", " ", "!", ":"))

    def fixed(cells: Sequence[str]) -> str:
        fit = [
            f"{cell:<{w}}" if i in {1, 2, 3} else f"{cell:>{w}}"
            for i, (cell, w) in enumerate(zip(cells, widths, strict=True))
        ]
        return bar + bar.join(fit) + bar

    rule = rng.choice("-=") * (sum(widths) + len(widths) + 1)
    out = [f"{inv.miejsce_wystawienia}, dnia {s('data_wystawienia')}".rjust(len(rule))]
    s.note("miejsce_wystawienia", inv.miejsce_wystawienia)
    out += ["", f"<b>{rng.choice(('F A K T U R A', 'FAKTURA VAT', 'Faktura'))} Nr {s('numer_faktury')}</b>", ""]
    if rng.random() < 0.7:
        out.append(f"Data sprzedaży: {s('data_sprzedazy')}")
    sides = [["Sprzedawca:", s("sprzedawca_nazwa"), *s.address("sprzedawca"), f"NIP: {s('sprzedawca_nip')}"],
             ["Nabywca:", s("nabywca_nazwa"), *s.address("nabywca"), f"NIP: {s('nabywca_nip')}"]]  # fmt: skip
    out += [row for side in sides for row in (*side, "")]
    out += [rule, fixed(heads), rule, *(fixed(cells) for cells in s.item_rows(names)), rule]
    s.note("forma_platnosci", "przelew")
    out += ["", f"{'Stawka':>10}{'Netto':>14}{'VAT':>14}{'Brutto':>14}"]
    out += ["".join([f"{cells[0]:>10}", *(f"{cell:>14}" for cell in cells[1:])]) for cells in s.vat_rows()]
    out += [f"{'Razem':>10}{s('suma_netto'):>14}{s('suma_vat'):>14}{s('suma_brutto'):>14}", ""]
    out += [f"DO ZAPŁATY: {s('do_zaplaty')} {s.sign}", f"Słownie: {s.words('do_zaplaty')}",
            f"Forma płatności: przelew   Termin: {s('termin_platnosci')}", f"Konto: {s('numer_konta')}", "", "",
            f"{'.' * 30}{' ' * 20}{'.' * 30}", f"{'(wystawił)':^30}{' ' * 20}{'(odebrał)':^30}"]  # fmt: skip
    css = "pre { font-family: inherit; margin: 0; line-height: 1.25; }"
    body = f"<pre>{chr(10).join(out)}</pre>"
    font = rng.choice(("Liberation Mono", "DejaVu Sans Mono", MONO[2], MONO[3]))
    return s.drawn(page(body, css, font=font, size=7.5, margin="12mm 10mm", footer=escape(f"{inv.numer_faktury} str.")))
