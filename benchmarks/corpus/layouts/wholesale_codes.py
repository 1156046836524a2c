"""Distributors: EAN, CN or PKWiU codes, lots, long lists over pages, carried sums, groups, ledgers of packaging."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.content import Invoice, Line, draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import gtin
from benchmarks.corpus.markup import MONO, RIGHT, SANS, contacts, lines, logo, page, pairs, registers, table
from benchmarks.corpus.parts import amount_due, dates, in_words, party, payment, split_payment, title, vat_table

# Group, name with its variants, unit, rate, lowest and highest price, CN code, PKWiU.
_SHELF = (("Nabiał", "Jogurt {} 150 g", ("naturalny", "truskawka", "wiśnia", "brzoskwinia"), "szt.", "5", 1.1, 2.4,
           "0403", "10.51.52.0"),
          ("Nabiał", "Ser {} plastry 135 g", ("gouda", "edamski", "królewski"), "szt.", "5", 4.2, 7.5, "0406",
           "10.51.40.0"),
          ("Nabiał", "Mleko UHT {} 1 l", ("1,5%", "2%", "3,2%", "bez laktozy"), "szt.", "5", 2.4, 4.1, "0401",
           "10.51.11.0"),
          ("Suche", "Makaron {} 500 g", ("świderki", "nitki", "penne", "łazanki"), "szt.", "5", 2.6, 5.2, "1902",
           "10.73.11.0"),
          ("Suche", "Kasza {} 4x100 g", ("gryczana", "jęczmienna", "jaglana"), "op.", "5", 2.9, 5.8, "1104",
           "10.61.31.0"),
          ("Suche", "Ryż {} 1 kg", ("biały", "paraboliczny", "jaśminowy"), "kg", "5", 4.1, 8.3, "1006", "10.61.11.0"),
          ("Słodycze", "Baton {} 40 g", ("karmelowy", "orzechowy", "kokosowy"), "szt.", "23", 1.3, 2.2, "1806",
           "10.82.22.0"),
          ("Słodycze", "Czekolada {} 90 g", ("mleczna", "gorzka", "z orzechami", "biała"), "szt.", "23", 3.2, 5.9,
           "1806", "10.82.22.0"),
          ("Napoje", "Woda {} 1,5 l zgrzewka 6 szt.", ("gazowana", "niegazowana", "cytrynowa"), "zgrz.", "23", 7.5,
           13, "2201", "11.07.11.0"),
          ("Napoje", "Sok {} 100% 1 l", ("jabłkowy", "pomarańczowy", "multiwitamina"), "szt.", "5", 3.3, 6.2, "2009",
           "10.32.12.0"),
          ("Napoje", "Napój energetyczny {} 250 ml", ("classic", "mango", "zero"), "szt.", "23", 1.9, 3.9, "2202",
           "11.07.19.0"),
          ("Chemia", "Płyn do naczyń {} 900 ml", ("cytryna", "mięta", "aloes"), "szt.", "23", 4.2, 8.5, "3402",
           "20.41.32.0"),
          ("Chemia", "Kapsułki do prania {} 30 szt.", ("color", "white", "sensitive"), "op.", "23", 22, 39, "3402",
           "20.41.32.0"),
          ("Chemia", "Papier toaletowy {} 8 rolek", ("biały", "rumiankowy"), "op.", "23", 7, 13, "4818", "17.22.11.0"),
          ("Przyprawy", "Pieprz {} 20 g", ("czarny mielony", "ziołowy", "cytrynowy"), "szt.", "5", 1.2, 3.1, "0904",
           "10.84.21.0"),
          ("Przyprawy", "Ketchup {} 470 g", ("łagodny", "pikantny"), "szt.", "8", 4.3, 8.1, "2103", "10.84.12.0"))  # fmt: skip


def _stock(rng: random.Random, count: int, *, discounts: float) -> dict[str, list[Line]]:
    """`count` different articles by their group, codes and lots with them."""
    names = [(shelf, variant) for shelf in _SHELF for variant in shelf[2]]
    found: dict[str, list[Line]] = {}
    long_codes = rng.random() < 0.5
    for shelf, variant in sorted(rng.sample(names, count), key=names.index):
        group, name, _, unit, rate, low, high, code, pkwiu = shelf
        cut = Decimal(rng.choice(("3", "5", "7", "12", "15.5"))) if rng.random() < discounts else None
        amount = Decimal(rng.choice((6, 8, 10, 12, 24, 30, 36, 48, 60, 120)))
        price = Decimal(f"{rng.uniform(low, high):.{rng.choice((2, 2, 2, 4))}f}")
        line = line_of(name.format(variant), unit, amount, price, rate, discount=cut, custom="rate")
        line.gtin, line.indeks = gtin(rng), f"{rng.randint(10_000, 999_999):06d}"
        line.pkwiu = pkwiu if long_codes else code
        found.setdefault(group, []).append(line)
    return found


def _invoice(rng: random.Random, groups: dict[str, list[Line]]) -> Invoice:
    inv = draw_invoice(rng, trade="spozywcza", lines=(1, 1))
    inv.lines, inv.custom = [line for part in groups.values() for line in part], "rate"
    inv.zaplacono = None
    settle_sums(inv)
    if inv.suma_brutto > 3000 and inv.forma_platnosci != "przelew":
        inv.forma_platnosci = "przelew"
        inv.termin_platnosci = inv.data_wystawienia + timedelta(days=rng.choice((7, 14, 21, 30)))
    if inv.forma_platnosci not in {"przelew", "pobranie"}:
        inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    return inv


def _net(part: Iterable[Line]) -> Decimal:
    return sum((line.wartosc_netto or Decimal(0) for line in part), Decimal(0))


def _lot(rng: random.Random, s: Sheet) -> tuple[str, str]:
    """A lot and the day until which it keeps."""
    best = s.inv.data_wystawienia + timedelta(days=rng.randint(12, 700))
    return rng.choice((f"L{rng.randint(1000, 99999)}", f"{best:%y%j}{rng.choice('ABC')}",
                       f"{rng.randint(100, 999)}/{best:%y}")), s.date(best)  # fmt: skip


def _css(rng: random.Random) -> str:
    rule = rng.choice(("0.4pt solid #000", "0.4pt solid #999", "0.4pt dotted #444"))
    return (f".items td, .items th {{ padding: {rng.choice(('0.8pt 2pt', '1pt 3pt', '1.5pt 2.5pt'))}; "
            f"font-size: {rng.choice((6.5, 7, 7.5))}pt; }} .grid td, .grid th {{ border: {rule}; }}"
            f".items th {{ border-bottom: 0.8pt solid #000; background: {rng.choice(('#e8e8e8', '#fff'))}; "
            f"font-weight: {rng.choice(('bold', 'normal'))}; }} .first td {{ border-top: {rule}; }}"
            ".group td { font-weight: bold; background: #f2f2f2; } "
            ".sub td { font-style: italic; border-top: 0.4pt solid #000; } .foot td { font-weight: bold; }"
            ".even { width: 100%; table-layout: fixed; } h3 { margin: 3pt 0; font-size: 12pt; } "
            "small { font-size: 6.5pt; } .m { margin-top: 6pt; } .box { border: 0.6pt solid #000; padding: 4pt; } "
            ".next { page-break-before: always; } .whole { page-break-inside: avoid; }")  # fmt: skip


def _cells(names: Sequence[str], row: Sequence[str]) -> str:
    return "".join(f"<td class='{'r' if name in RIGHT else ''}'>{cell}</td>" for name, cell in zip(names, row, strict=True))  # fmt: skip


def _heads(s: Sheet, names: Sequence[str]) -> str:
    own = {"seria": "Partia", "data": s.rng.choice(("Data ważn.", "Najlepiej spożyć do")), "opak": "Opak."}
    return "".join(f"<th class='{'r' if name in RIGHT else ''}'>{own.get(name) or s.column(name)}</th>"
                   for name in names)  # fmt: skip


def _packaging(s: Sheet) -> str:
    """The ledger of pallets and crates, which nobody pays for."""
    rng = s.rng
    rows = []
    for name in rng.sample(
        ("Paleta EUR", "Skrzynka E2", "Pojemnik rolowany", "Paleta H1", "Keg 30 l"), rng.randint(1, 3)
    ):
        before, out, back = rng.randint(0, 40), rng.randint(1, 20), rng.randint(0, 12)
        rows.append([name, str(before), str(out), str(back), str(before + out - back)])
    return (f"<b>Saldo opakowań zwrotnych</b>"
            f"{table(['Opakowanie', 'Stan poprz.', 'Wydano', 'Zwrócono', 'Saldo'], rows, css='items grid')}")  # fmt: skip


def _end(s: Sheet) -> str:
    """VAT table, what is due, payment; the ledger of packaging and weights where they are printed."""
    rng = s.rng
    due, pay = pairs(amount_due(s)), pairs(payment(s))
    extra = (_packaging(s)
             if rng.random() < 0.4
             else f"<small>Waga brutto: {rng.randint(80, 2400)} kg, palet: {rng.randint(1, 9)}, trasa {rng.randint(1, 40)}, "
                  f"kierowca nr {rng.randint(100, 999)}</small>")  # fmt: skip
    return (f"<table class='even m whole'><tr><td>{vat_table(s, 'items grid')}</td><td>{due}{pay}</td></tr></table>"
            f"<p>{in_words(s)}</p><p>{lines(split_payment(s))}</p>{extra}")  # fmt: skip


def _top(s: Sheet) -> str:
    """Parties and dates, in a frame or without."""
    rng, inv = s.rng, s.inv
    roles = rng.choice((("sprzedawca", "nabywca"), ("nabywca", "sprzedawca")))
    sides = "".join(f"<td>{s.label(role)}<br>{lines(party(s, role))}</td>" for role in roles)
    when = " &nbsp; ".join(f"{label} {value}" for label, value in dates(s))
    orders = f"WZ/{rng.randint(1000, 9999)}/{inv.data_wystawienia:%y}"
    s.unscored("dokumenty_powiazane")
    facts = (f"Nr odbiorcy: {rng.randint(1000, 99999)} &nbsp; {rng.choice(('Dok. WZ:', 'Na podstawie:'))} {orders} "
             f"&nbsp; Handlowiec: {rng.randint(10, 99)} &nbsp; Magazyn: {rng.choice(('MG1', 'CHŁ', '02'))}")  # fmt: skip
    return (f"<h3>{title(s)}</h3><p>{when}</p><table class='even {rng.choice(('box', ''))}'><tr>{sides}</tr></table>"
            f"<p><small>{facts}</small></p>")  # fmt: skip


@layout("wholesale_codes")
def carried_pages(rng: random.Random) -> Drawn:
    """A grid a page with codes and lots, each page closed by its own sum and the sum from the beginning."""
    groups = _stock(rng, rng.randint(25, 48), discounts=rng.choice((0.0, 0.3)))
    inv = _invoice(rng, groups)
    s = Sheet(inv, rng)
    names: tuple[str, ...] = rng.choice((("lp", "gtin", "nazwa", "pkwiu", "seria", "ilosc", "jednostka", "cena_netto",
                                          "rabat", "wartosc_netto", "stawka_vat"),
                                         ("lp", "indeks", "gtin", "nazwa", "seria", "data", "jednostka", "ilosc",
                                          "cena_netto", "stawka_vat", "wartosc_netto"),
                                         ("lp", "indeks", "nazwa", "pkwiu", "ilosc", "jednostka", "cena_netto",
                                          "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto")))  # fmt: skip
    if not any(line.rabat for line in inv.lines):
        names = tuple(name for name in names if name != "rabat")
    recorded = [name for name in names if name not in {"seria", "data"}]
    rows = []
    for cells in s.item_rows(recorded):
        row = dict(zip(recorded, cells, strict=True))
        row["seria"], row["data"] = _lot(rng, s)
        rows.append([row[name] for name in names])
    value, place, start, parts = names.index("wartosc_netto"), names.index("nazwa"), 0, []
    words = rng.choice((("Razem strona", "Razem od początku"), ("Suma strony", "Do przeniesienia"),
                        ("", "Do przeniesienia")))  # fmt: skip
    while start < len(rows):
        size = rng.randint(24, 29) if not start else 38
        own, before = inv.lines[start : start + size], inv.lines[: start + size]
        foot = []
        for word, amount in zip(words, (_net(own), _net(before)), strict=True):
            if word and not (word.startswith("Do") and start + size >= len(rows)):
                row_sum = [""] * len(names)
                row_sum[place], row_sum[value] = word, s.money(amount)
                foot.append(row_sum)
        carried = [""] * len(names)
        carried[place], carried[value] = "Z przeniesienia", s.money(_net(inv.lines[:start]))
        body = "".join(f"<tr>{_cells(names, row)}</tr>"
                       for row in ([carried] if start and words[1].startswith("Do") else [])
                       + rows[start : start + size])  # fmt: skip
        body += "".join(f"<tr class='foot'>{_cells(names, row)}</tr>" for row in foot)
        again = f"<div class='next'><small>{title(s)}, c.d.</small></div>" if start else ""
        parts.append(f"{again}<table class='items grid full'><thead><tr>{_heads(s, names)}</tr></thead>"
                     f"<tbody>{body}</tbody></table>")  # fmt: skip
        start += size
    html = f"{_top(s)}{''.join(parts)}{_end(s)}"
    return s.drawn(page(html, _css(rng), font=rng.choice((*SANS, *MONO[:2])), size=8,
                        margin=rng.choice(("9mm", "11mm")), footer=rng.choice(("", "Strona"))))  # fmt: skip


@layout("wholesale_codes")
def codes_below(rng: random.Random) -> Drawn:
    """No grid: codes, lot and best-before day stand in small type on a line of their own below each article."""
    inv = _invoice(rng, _stock(rng, rng.randint(14, 40), discounts=rng.choice((0.0, 0.5))))
    s = Sheet(inv, rng)
    names: tuple[str, ...] = rng.choice((("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "rabat", "wartosc_netto",
                                          "stawka_vat"),
                                         ("lp", "indeks", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat",
                                          "wartosc_netto", "wartosc_brutto"),
                                         ("nazwa", "ilosc_jednostka", "cena_netto", "rabat", "stawka_vat",
                                          "wartosc_netto")))  # fmt: skip
    if not any(line.rabat for line in inv.lines):
        names = tuple(name for name in names if name != "rabat")
    body, place = "", names.index("nazwa")
    with_lot = rng.random() < 0.7
    for line, cells in zip(inv.lines, s.item_rows(names), strict=True):
        lot, best = _lot(rng, s)
        notes = [f"EAN {line.gtin}", f"CN/PKWiU {line.pkwiu}",
                 *([f"partia {lot}", f"ważne do {best}"] if with_lot else [])]  # fmt: skip
        below = "<td></td>" * place + f"<td colspan='{len(names) - place}'><small>{' &nbsp; '.join(notes)}</small></td>"
        body += f"<tr class='first'>{_cells(names, cells)}</tr><tr>{below}</tr>"
    head = (f"<table class='full'><tr><td>{logo(rng, inv.sprzedawca, '#444')}</td><td class='r'>"
            f"<small>{contacts(inv.sprzedawca)}</small></td></tr></table>")  # fmt: skip
    items = f"<table class='items full'><thead><tr>{_heads(s, names)}</tr></thead><tbody>{body}</tbody></table>"
    foot = f"<hr><small>{registers(rng, inv.sprzedawca)}</small>"
    return s.drawn(page(f"{head}{_top(s)}{items}{_end(s)}{foot}", _css(rng), font=rng.choice(SANS), size=8,
                        margin=rng.choice(("10mm", "13mm")), footer=rng.choice(("", "str."))))  # fmt: skip


@layout("wholesale_codes")
def by_group(rng: random.Random) -> Drawn:
    """Articles under the headings of their groups, each group with its sum; facts in a box at the right of the parties."""
    groups = _stock(rng, rng.randint(18, 45), discounts=0.0)
    inv = _invoice(rng, groups)
    s = Sheet(inv, rng)
    names = rng.choice((("lp", "gtin", "nazwa", "opak", "ilosc", "jednostka", "cena_netto", "wartosc_netto",
                         "stawka_vat"),
                        ("gtin", "nazwa", "pkwiu", "stawka_vat", "jednostka", "ilosc", "cena_netto", "wartosc_netto",
                         "wartosc_brutto"),
                        ("lp", "nazwa", "gtin", "indeks", "ilosc", "jednostka", "cena_netto", "cena_brutto",
                         "wartosc_netto", "stawka_vat")))  # fmt: skip
    recorded = [name for name in names if name != "opak"]
    printed = iter(s.item_rows(recorded))
    value, body = names.index("wartosc_netto"), ""
    for group, part in groups.items():
        body += f"<tr class='group'><td colspan='{len(names)}'>{rng.choice(('Grupa: ', ''))}{s.text(group)}</td></tr>"
        for _ in part:
            row = dict(zip(recorded, next(printed), strict=True))
            row["opak"] = rng.choice(("1/6", "1/12", "kart.", "1/24"))
            body += f"<tr>{_cells(names, [row[name] for name in names])}</tr>"
        total = [""] * len(names)
        total[names.index("nazwa")], total[value] = f"razem {s.text(group.lower())}", s.money(_net(part))
        body += f"<tr class='sub'>{_cells(names, total)}</tr>"
    items = (f"<table class='items {rng.choice(('grid ', ''))}full'><thead><tr>{_heads(s, names)}</tr></thead>"
             f"<tbody>{body}</tbody></table>")  # fmt: skip
    return s.drawn(page(f"{_top(s)}{items}{_end(s)}", _css(rng), font=rng.choice((*SANS, *MONO[:2])), size=8,
                        margin=rng.choice(("10mm", "12mm")), footer=rng.choice(("", "Strona"))))  # fmt: skip
