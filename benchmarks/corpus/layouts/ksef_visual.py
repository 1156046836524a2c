"""KSeF invoices drawn by other programs than the Ministry's: sections, element names, a program's own form, corrections."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.corpus.companies import Company, draw_company
from benchmarks.corpus.content import Invoice, Line, RateSum, draw_invoice, draw_number, line_of, rate_sums, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import draw_style
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.ksef_codes import HOSTS, certificate_link, invoice_link, qr_svg
from benchmarks.corpus.markup import COLOURS, SANS, SERIF, lines, logo, page, pairs, table
from benchmarks.corpus.parts import Pair, amount_due, columns, dates, in_words, item_table, party, payment, vat_table

_RATE_WORDS = {"23": ("23% lub 22%", "stawka podstawowa"), "8": ("8% lub 7%", "stawka obniżona pierwsza"),
               "5": ("5%", "stawka obniżona druga"), "zw": ("zwolnione z opodatkowania", "sprzedaż zwolniona")}  # fmt: skip
_ELEMENTS = {"23": ("P_13_1", "P_14_1"), "8": ("P_13_2", "P_14_2"), "5": ("P_13_3", "P_14_3"), "zw": ("P_13_7", "")}
_GENERATORS = ("KsiegaPlus 12.4", "e-Faktury Viewer", "BiuroRach Online", "SmartKSeF 3.1", "FakturoPort")


def _invoice(
    rng: random.Random, *, kind: str = "VAT", most: int = 7, prefix: str | None = None, discounts: float = 0.0
) -> Invoice:
    """An invoice of 2026 to a firm or an office, with its KSeF number."""
    buyer = draw_company(rng, rng.choice(("company", "company", "trader", "public")))
    inv = draw_invoice(rng, kind=kind, lines=(1, most), buyer=buyer, discounts=discounts, prefix=prefix)
    day = date(2026, 2, 1) + timedelta(days=rng.randrange(320))
    shift = day - inv.data_wystawienia
    inv.numer_faktury = draw_number(rng, day, prefix)
    inv.data_wystawienia = day
    inv.data_sprzedazy = inv.data_sprzedazy and inv.data_sprzedazy + shift
    inv.termin_platnosci = inv.termin_platnosci and inv.termin_platnosci + shift
    if inv.forma_platnosci == "pobranie":  # the structure knows no such form
        inv.forma_platnosci = "przelew"
    inv.numer_ksef = ksef_number(rng, inv.sprzedawca.nip or "", day + timedelta(days=rng.choice((0, 0, 0, 1))))
    return inv


def _sheet(inv: Invoice, rng: random.Random) -> Sheet:
    """Numbers as KSeF stores them: tax numbers without hyphens, accounts mostly without spaces."""
    style = replace(draw_style(rng), nips="plain", accounts=rng.choice(("plain", "plain", "groups", "PL")))
    return Sheet(inv, rng, style=style)


def _codes(s: Sheet, *, offline: bool) -> str:
    """KOD I with the number below it; an offline document has no number and KOD II beside it. Call it once."""
    inv, rng = s.inv, s.rng
    host, nip, size = rng.choice(HOSTS), inv.sprzedawca.nip or "", rng.choice((28, 34, 40))
    url = invoice_link(rng, host, nip, inv.data_wystawienia)
    under = "OFFLINE" if offline else s("numer_ksef")
    link = f"<br><small class='link'>{s.text(url)}</small>" if rng.random() < 0.6 else ""
    cells = f"<td class='c'>{qr_svg(url, size)}<br><b>{under}</b>{link}</td>"
    if offline:
        cells += f"<td class='c'>{qr_svg(certificate_link(rng, host, nip), size + 6)}<br><b>CERTYFIKAT</b></td>"
    return f"<table><tr>{cells}</tr></table>"


def _css(rng: random.Random, colour: str) -> str:
    rule = rng.choice(("0.4pt solid #999", "0.4pt solid #ccc", "0.5pt solid #000"))
    under = f"border-bottom: 1pt solid {colour}; color: {colour};"
    bar = rng.choice((f"background: {colour}; color: #fff;", "background: #e9e9e9;", under))
    return (f"h2 {{ font-size: 14pt; margin: 3pt 0; }} h4 {{ margin: 9pt 0 3pt; padding: 2pt 4pt; font-size: 9.5pt; "
            f"{bar} }}"
            f".items td, .items th {{ border: {rule}; font-size: {rng.choice((7, 7.5, 8))}pt; }} "
            f".items th {{ background: #f3f3f3; }} .two {{ width: 100%; table-layout: fixed; }} "
            f".code {{ color: #777; font-size: 7pt; }}"
            ".v { white-space: nowrap; } "
            ".link { font-size: 6pt; word-break: break-all; display: inline-block; max-width: 62mm; } "
            "small { font-size: 7pt; color: #555; } .next { page-break-before: always; } "
            ".nb { page-break-inside: avoid; }"
            f".frame {{ border: 0.8pt solid {colour}; padding: 5pt; }} .big {{ font-size: 12pt; font-weight: bold; }}")  # fmt: skip


def _subject(s: Sheet, role: str) -> str:
    """A party the way the structure has it: identification, address, contact, each under its heading."""
    company: Company = s.inv.sprzedawca if role == "sprzedawca" else s.inv.nabywca
    rows = [f"NIP: {s(role + '_nip')}", f"{s.rng.choice(('Nazwa', 'Pełna nazwa'))}: {s(role + '_nazwa')}",
            "<b>Adres</b>", *s.address(role), "Polska"]  # fmt: skip
    s.note(f"{role}_kraj", "PL")
    if s.rng.random() < 0.6:
        rows += ["<b>Dane kontaktowe</b>", s.text(f"E-mail: {company.email}"), s.text(f"Tel.: {company.telefon}")]
    if role == "nabywca" and s.rng.random() < 0.5:
        rows.append(f"Numer klienta: {s.rng.randint(100, 99999)}")
    return lines(rows)


def _sides(s: Sheet, seller: str, buyer: str) -> str:
    """Seller and buyer beside each other under the given headings."""
    return (
        f"<table class='two'><tr><td><h4>{seller}</h4>{_subject(s, 'sprzedawca')}</td>"
        f"<td><h4>{buyer}</h4>{_subject(s, 'nabywca')}</td></tr></table>"
    )


def _rate_table(s: Sheet) -> str:
    """A row a rate in the words of the structure, which name two rates at once; no row of totals."""
    rows = s.vat_rows()
    for cells, row in zip(rows, s.inv.rates, strict=True):
        if row.stawka in _RATE_WORDS and s.rng.random() < 0.9:
            cells[0] = _RATE_WORDS[row.stawka][0]
    rows = [[str(number), *cells] for number, cells in enumerate(rows, 1)]
    return table(["Lp.", "Stawka podatku", "Kwota netto", "Kwota podatku", "Kwota brutto"], rows,
                 keys=("", "", "netto", "vat", "brutto"), css="items")  # fmt: skip


def _pay(s: Sheet) -> str:
    """The section of payment: paid or not, form, due date, account."""
    inv = s.inv
    rows: list[Pair] = [("Informacja o płatności", "Zapłacono" if inv.do_zaplaty == 0 else "Brak zapłaty"),
                        ("Forma płatności", s("forma_platnosci"))]  # fmt: skip
    if inv.do_zaplaty > 0:
        rows.append(("Termin płatności", s("termin_platnosci")))
    account = ""
    if inv.forma_platnosci == "przelew":
        account = (f"<b>Numer rachunku bankowego</b>"
                   f"{pairs([('Pełny numer rachunku', s('numer_konta')), ('Nazwa banku', s('bank'))])}")  # fmt: skip
    return f"<h4>Płatność</h4><table class='two'><tr><td>{pairs(rows)}</td><td>{account}</td></tr></table>"


def _settle_whole(inv: Invoice) -> None:
    """Paid in full or not at all: a part payment would need a list of its own."""
    inv.zaplacono = inv.zaplacono and inv.suma_brutto
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))


_HEADS = {"lp": "Lp.", "nazwa": "Nazwa towaru lub usługi", "cena_netto": "Cena jedn. netto", "ilosc": "Ilość",
          "jednostka": "Miara", "stawka_vat": "Stawka podatku", "wartosc_netto": "Wartość sprzedaży netto",
          "rabat": "Rabat", "gtin": "GTIN", "pkwiu": "PKWiU", "kwota_vat": "Kwota podatku",
          "wartosc_brutto": "Wartość sprzedaży brutto"}  # fmt: skip


def _rows(s: Sheet, names: Sequence[str], found: Sequence[Line] | None = None, stan: str | None = None) -> str:
    return table([_HEADS[name] for name in names], s.item_rows(names, found, stan), keys=names, css="items full")


def _end(s: Sheet) -> str:
    made = s.inv.data_wystawienia + timedelta(days=s.rng.randint(0, 40))
    return (f"<p><small>Wygenerowano: {s.date(made)} {s.rng.randint(7, 20)}:{s.rng.randint(0, 59):02d}, "
            f"{s.rng.choice(_GENERATORS)}. Struktura FA(3), wersja 1-0E.</small></p>")  # fmt: skip


@layout("ksef_visual")
def sections(rng: random.Random) -> Drawn:
    """Sections under bars; gross alone as a total, a table a rate, payment, the code on the last page or below."""
    inv = _invoice(rng, discounts=rng.choice((0.0, 0.0, 0.4)))
    _settle_whole(inv)
    s, colour, offline = _sheet(inv, rng), rng.choice(COLOURS), rng.random() < 0.2
    # What is owed in all may be read as the amount due as well.
    s.unscored("do_zaplaty", "zaplacono")
    label = rng.choice(("Numer KSEF:", "Numer KSeF faktury:", "Nr w KSeF"))
    own = "" if offline else f"<p>{label} {s('numer_ksef')}</p>"
    head = (f"<table class='full'><tr><td>"
            f"<span class='big'>{rng.choice(('Krajowy System e-Faktur', 'KSeF – wizualizacja faktury', 'e-Faktura'))}"
            f"</span></td><td class='r'>{rng.choice(('Numer Faktury:', 'Faktura nr', 'Numer faktury'))}<h2>"
            f"{s('numer_faktury')}</h2>Faktura podstawowa</td></tr></table>{own}")  # fmt: skip
    third = ""
    if rng.random() < 0.2:
        role = rng.choice(("odbiorca", "platnik"))
        third = (f"<h4>Podmiot inny</h4>Rola: {'Odbiorca' if role == 'odbiorca' else 'Płatnik'}<br>"
                 f"{lines(s.other(role, draw_company(rng, 'public')))}")  # fmt: skip
    facts = [(rng.choice(("Data wystawienia, z zastrzeżeniem art. 106na ust. 1 ustawy", "Data wystawienia")),
              s("data_wystawienia"))]  # fmt: skip
    if rng.random() < 0.8:
        facts.append((rng.choice(("Data dokonania lub zakończenia dostawy towarów lub wykonania usługi",
                                  "Data dostawy / wykonania usługi")), s("data_sprzedazy")))  # fmt: skip
    if rng.random() < 0.5:
        facts.append(("Miejsce wystawienia", s("miejsce_wystawienia")))
    rng.shuffle(facts)
    names: tuple[str, ...] = rng.choice((("lp", "nazwa", "cena_netto", "ilosc", "jednostka", "stawka_vat",
                                          "wartosc_netto"),
                                         ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "stawka_vat",
                                          "wartosc_netto", "kwota_vat"),
                                         ("lp", "nazwa", "gtin", "cena_netto", "ilosc", "jednostka", "rabat",
                                          "stawka_vat", "wartosc_netto")))  # fmt: skip
    if any(line.rabat for line in inv.lines) != ("rabat" in names):
        kept = [name for name in names if name != "rabat"]
        at = kept.index("cena_netto") + 1
        names = tuple(kept) if "rabat" in names else (*kept[:at], "rabat", *kept[at:])
    note = ""
    if inv.suma_brutto > 15_000 and inv.forma_platnosci == "przelew":
        s.annotate("MPP")
        note = "<h4>Adnotacje</h4>Mechanizm podzielonej płatności"
    parts = [f"{_sides(s, 'Sprzedawca', 'Nabywca')}{third}",
             f"<h4>Szczegóły</h4>{pairs([*facts, ('Kod waluty', inv.waluta)])}",
             f"<h4>Pozycje</h4>Faktura wystawiona w cenach netto w walucie {inv.waluta}{_rows(s, names)}",
             f"<p class='r big'>Kwota należności ogółem{rng.choice((':', ''))} {s('suma_brutto')} {inv.waluta}</p>",
             f"<h4>Podsumowanie stawek podatku</h4>{_rate_table(s)}{note}", _pay(s)]  # fmt: skip
    where = rng.choice(("next", "nb"))
    caption = rng.choice(("Sprawdź, czy Twoja faktura znajduje się w KSeF!", "Kod weryfikujący", "Weryfikacja faktury"))
    codes = f"<div class='{where}'><h4>{caption}</h4>{_codes(s, offline=offline)}</div>"
    return s.drawn(page(f"{head}{''.join(parts)}{_end(s)}{codes}", _css(rng, colour), font=rng.choice(SANS),
                        size=rng.choice((8, 8.5, 9)), margin="14mm"))  # fmt: skip


def _answers(s: Sheet) -> list[Pair]:
    """Annotations as yes and no; only a yes is one."""
    split = s.inv.suma_brutto > 15_000 and s.inv.forma_platnosci == "przelew"
    if split:
        s.annotate("MPP")
    no, yes = s.rng.choice((("nie", "tak"), ("2 – nie", "1 – tak"), ("2", "1")))
    return [("P_16 Metoda kasowa", no), ("P_17 Samofakturowanie", no), ("P_18 Odwrotne obciążenie", no),
            ("P_18A Mechanizm podzielonej płatności", yes if split else no)]  # fmt: skip


@layout("ksef_visual")
def element_names(rng: random.Random) -> Drawn:
    """A preview of the structure itself: element names before the labels, sums as rows of P_13, P_14 and P_15."""
    inv = _invoice(rng, most=5)
    inv.lines = [line for line in inv.lines if line.stawka_vat in _ELEMENTS]
    settle_sums(inv)
    _settle_whole(inv)
    s, colour = _sheet(inv, rng), rng.choice(COLOURS)
    s.unscored("do_zaplaty", "zaplacono")

    def row(element: str, label: str, value: str) -> Pair:
        return f"<span class='code'>{element}</span> {label}", value

    main = [row("P_1", "Data wystawienia", s("data_wystawienia")),
            row("P_1M", "Miejsce wystawienia", s("miejsce_wystawienia")),
            row("P_2", "Numer faktury", f"<b>{s('numer_faktury')}</b>"),
            row("P_6", "Data dostawy lub wykonania usługi", s("data_sprzedazy")),
            row("KodWaluty", "Waluta", inv.waluta), row("RodzajFaktury", "Rodzaj", "VAT")]  # fmt: skip
    totals = []
    for rate, cells in zip(inv.rates, s.vat_rows(("stawka", "netto", "vat")), strict=True):
        net, tax = _ELEMENTS[rate.stawka]
        words = f"{_RATE_WORDS[rate.stawka][1]} ({_RATE_WORDS[rate.stawka][0]})" if tax else _RATE_WORDS[rate.stawka][1]
        totals.append(row(net, f"Suma wartości netto – {words}", cells[1]))
        if tax:
            totals.append(row(tax, f"Kwota podatku – {words}", cells[2]))
    totals.append(row("P_15", rng.choice(("Kwota należności ogółem", "Należność ogółem")), f"<b>{s('suma_brutto')}</b>"))  # fmt: skip
    tags = {"lp": "NrWierszaFa", "nazwa": "P_7", "jednostka": "P_8A", "ilosc": "P_8B", "cena_netto": "P_9A",
            "wartosc_netto": "P_11", "stawka_vat": "P_12"}  # fmt: skip
    heads = [f"<span class='code'>{tag}</span><br>{_HEADS[name]}" for name, tag in tags.items()]
    items = table(heads, s.item_rows(tuple(tags)), keys=tuple(tags), css="items full")
    heading = rng.choice(("Podgląd e-faktury FA(3)", "Faktura ustrukturyzowana FA (3)", "Wydruk pliku XML faktury"))
    label = rng.choice(("Numer KSeF", "Identyfikator KSeF"))
    title = f"<h2>{heading}</h2><p>{label}: <b>{s('numer_ksef')}</b></p>"
    codes = f"<div class='nb'>{_codes(s, offline=False)}</div>" if rng.random() < 0.6 else ""
    body = (f"{title}{_sides(s, 'Podmiot1 – sprzedawca', 'Podmiot2 – nabywca')}<h4>Fa</h4>{pairs(main)}<h4>FaWiersz</h4>{items}"
            f"<table class='two'><tr><td><h4>Podsumowanie</h4>{pairs(totals)}</td><td>"
            f"<h4>Adnotacje</h4>{pairs(_answers(s))}</td></tr></table>{_pay(s)}{_end(s)}{codes}")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="13mm"))


@layout("ksef_visual")
def program_form(rng: random.Random) -> Drawn:
    """A program's usual form with totals, the number in a frame and the code in a corner; offline too."""
    inv = _invoice(rng, discounts=rng.choice((0.0, 0.0, 0.4)))
    s, colour, offline = _sheet(inv, rng), rng.choice(COLOURS), rng.random() < 0.25
    discount = any(line.rabat for line in inv.lines)
    label = rng.choice(("Nr KSeF:", "KSeF:", "Numer identyfikujący fakturę w KSeF:"))
    mark = "Faktura wystawiona w trybie offline24" if offline else f"{label} {s('numer_ksef')}"
    if not offline and rng.random() < 0.5:
        accepted = date.fromisoformat((inv.numer_ksef or "")[11:19])
        hour = f"{rng.randint(6, 22)}:{rng.randint(10, 59)}:{rng.randint(10, 59)}"
        label = rng.choice(("Data przyjęcia do KSeF", "Data nadania numeru KSeF"))
        mark += f"<br><small>{label}: {s.date(accepted)} {hour}</small>"
    corner, crest = f"<td>{_codes(s, offline=offline)}</td>", f"<td>{logo(rng, inv.sprzedawca, colour)}</td>"
    facts = lines([f"{label} {value}" for label, value in dates(s)])
    name = f"<h2>{rng.choice(('Faktura VAT nr', 'Faktura nr', 'FAKTURA'))} {s('numer_faktury')}</h2>{facts}"
    head = rng.choice((f"<table class='full'><tr>{crest}<td>{name}</td>{corner}</tr></table>",
                       f"<table class='full'><tr>{corner}<td class='r'>{name}</td></tr></table>"))  # fmt: skip
    sides = "".join(f"<td><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca"))
    body = (f"{head}<div class='frame'>{mark}</div><table class='two'><tr>{sides}</tr></table>"
            f"<br>{item_table(s, columns(rng, discount=discount))}<br>"
            f"<table class='two'><tr><td>{vat_table(s, 'items')}</td><td>{pairs(amount_due(s))}{pairs(payment(s))}"
            f"</td></tr></table><p>{in_words(s)}</p>{_end(s)}")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5, 9)),
                        margin="13mm"))  # fmt: skip


def _correct(inv: Invoice, rng: random.Random) -> list[Line]:
    """Turn the sums into those of the difference; returns the lines as they should be."""
    after = list(inv.lines)
    index = rng.randrange(len(after))
    old = after[index]
    assert old.cena_netto is not None
    amount, price = old.ilosc, old.cena_netto
    if amount > 1 and rng.random() < 0.6:
        amount = max(Decimal(1), (amount * rng.randint(2, 8) / 10).quantize(Decimal(1)))
        inv.przyczyna_korekty = rng.choice(("Zwrot części towaru", "Błędna ilość", "Reklamacja – niedobór ilościowy"))
    else:
        price = max(Decimal("0.01"), (price * rng.randint(60, 95) / 100).quantize(Decimal("0.01")))
        inv.przyczyna_korekty = rng.choice(("Rabat potransakcyjny", "Pomyłka w cenie jednostkowej", "Obniżka ceny"))
    after[index] = line_of(old.nazwa, old.jednostka, amount, price, old.stawka_vat, custom="line")
    inv.rates = []
    for was, row in zip(rate_sums(inv.lines, "line"), rate_sums(after, "line"), strict=True):
        if row.brutto != was.brutto:
            inv.rates.append(RateSum(row.stawka, row.netto - was.netto, row.vat - was.vat, row.brutto - was.brutto))
    inv.suma_netto = sum((row.netto for row in inv.rates), Decimal("0.00"))
    inv.suma_vat = sum((row.vat for row in inv.rates), Decimal("0.00"))
    inv.suma_brutto = inv.suma_netto + inv.suma_vat
    return after


@layout("ksef_visual")
def correction(rng: random.Random) -> Drawn:
    """A correction: its own number and that of the invoice it corrects, rows before and after, sums of the difference."""
    inv = _invoice(rng, kind="KOR", most=4, prefix=rng.choice(("KOR", "FK", "FKS", "KFS")))
    for position, line in enumerate(inv.lines):
        assert line.cena_netto is not None
        inv.lines[position] = line_of(line.nazwa, line.jednostka, line.ilosc, line.cena_netto, line.stawka_vat,
                                      custom="line")  # fmt: skip
    after = _correct(inv, rng)
    s, colour = _sheet(inv, rng), rng.choice(COLOURS)
    s.unscored("do_zaplaty", "zaplacono")
    day = inv.data_wystawienia - timedelta(days=rng.randint(5, 30))
    number, ksef = draw_number(rng, day), ksef_number(rng, inv.sprzedawca.nip or "", day)
    s.linked("korygowana", number, day, ksef)
    corrected = [("Data wystawienia faktury, której dotyczy faktura korygująca", s.date(day)),
                 ("Numer faktury korygowanej", s.text(number)),
                 (rng.choice(("Numer KSeF faktury korygowanej", "Numer identyfikujący fakturę korygowaną w KSeF")), ksef)]  # fmt: skip
    facts = [("Data wystawienia", s("data_wystawienia")), ("Przyczyna korekty", s("przyczyna_korekty")),
             ("Kod waluty", inv.waluta)]  # fmt: skip
    names = ("lp", "nazwa", "cena_netto", "ilosc", "jednostka", "stawka_vat", "wartosc_netto")
    words = rng.choice((("Pozycje przed korektą", "Pozycje po korekcie"), ("Stan przed", "Stan po korekcie"),
                        ("Było", "Powinno być")))  # fmt: skip
    own = (f"<h2>{rng.choice(('Faktura korygująca', 'Korekta faktury', 'FAKTURA KORYGUJĄCA NR'))} {s('numer_faktury')}"
           f"</h2><p>{rng.choice(('Numer KSEF:', 'Numer KSeF tej faktury:'))} {s('numer_ksef')}</p>")  # fmt: skip
    about = f"<h4>Dane faktury korygowanej</h4>{pairs(corrected)}"
    blocks = [_sides(s, "Sprzedawca", "Nabywca"), about]
    if rng.random() < 0.5:
        blocks.reverse()
    body = (f"{own}{''.join(blocks)}<h4>Szczegóły</h4>{pairs(facts)}<h4>{words[0]}</h4>"
            f"{_rows(s, names, inv.lines, 'przed')}<h4>{words[1]}</h4>{_rows(s, names, after, 'po')}"
            f"<p class='r big'>Kwota należności ogółem: {s('suma_brutto')} {inv.waluta}</p>"
            f"<h4>Podsumowanie stawek podatku (różnica)</h4>{_rate_table(s)}{_end(s)}<div class='nb'>"
            f"{_codes(s, offline=False)}</div>")  # fmt: skip
    return s.drawn(page(body, _css(rng, colour), font=rng.choice(SANS), size=rng.choice((8, 8.5)), margin="14mm"))
