"""Typographic templates: the amount stands large in a box at the top, and little else is on the page."""

from __future__ import annotations

import random
from decimal import Decimal

from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.markup import contacts, lines, logo, page, registers
from benchmarks.corpus.parts import Pair, sale, split_payment

_FONTS = ("Inter", "Lato", "Roboto", "Open Sans", "TeX Gyre Adventor", "Quicksand", "Roboto Slab", "Noto Serif",
          "TeX Gyre Heros", "Liberation Sans", "Cantarell", "Noto Sans")  # fmt: skip
_INKS = ("#111111", "#1a1a2e", "#12343b", "#3a0ca3", "#b3001b", "#00513b", "#4a3728")
_TRADES = ("it", "reklama", "uslugi", "edukacja", "budowa", "dom")


def _large(s: Sheet, field: str, size: int) -> str:
    """An amount in `size` points, less when it is long; some templates set its grosze and currency smaller."""
    text = s(field)
    size = size if len(text) < 10 else size * 3 // 4
    whole, mark, rest = text.rpartition(s.style.decimal)
    small, currency = s.rng.choice(((1.0, 1.0), (0.6, 0.6), (1.0, 0.5), (0.6, 1.0)))
    inside = (
        f"{whole}<span style='font-size:{small}em'>{mark}{rest}</span> <span style='font-size:{currency}em'>{s.sign}"
    )
    return f"<span class='amount' style='font-size:{size}pt'>{inside}</span></span>"


def _settled(inv: Invoice) -> bool:
    return inv.zaplacono is not None and inv.do_zaplaty == 0


def _headline(s: Sheet, size: int) -> Pair:
    """The label and the large amount: what is due, or what was paid when nothing is."""
    if _settled(s.inv):
        label = s.rng.choice(("Zapłacono", "Opłacono w całości", "Kwota zapłacona", "Otrzymaliśmy"))
        return label, _large(s, "zaplacono", size)
    label = s.rng.choice(("Do zapłaty", "Kwota do zapłaty", "Razem do zapłaty", "Do zapłaty razem", "Należność"))
    return label, _large(s, "do_zaplaty", size)


def _rate_lines(s: Sheet) -> list[Pair]:
    """Net, the tax of each rate and gross as lines, without a table."""
    rows: list[Pair] = [(s.rng.choice(("Netto", "Razem netto", "Suma netto")), f"{s('suma_netto')} {s.sign}")]
    alone = len(s.inv.rates) == 1
    for rate, netto, vat in s.vat_rows(("stawka", "netto", "vat")):
        rows.append((f"VAT {rate}" if alone else f"VAT {rate} od {netto}", f"{vat} {s.sign}"))
    if not alone:
        rows.append((s.rng.choice(("Razem VAT", "VAT łącznie")), f"{s('suma_vat')} {s.sign}"))
    rows.append(
        (s.rng.choice(("Brutto", "Razem brutto", "Razem", "Razem z VAT")), f"<b>{s('suma_brutto')} {s.sign}</b>")
    )
    part = s.inv.zaplacono
    if part is not None and not _settled(s.inv):
        rows.append((s.rng.choice(("Wpłacono", "Już zapłacono", "Zaliczka wpłacona")), f"{s('zaplacono')} {s.sign}"))
    elif part is not None and s.rng.random() < 0.6:
        rows.append((s.rng.choice(("Do zapłaty", "Pozostaje do zapłaty")), f"{s('do_zaplaty')} {s.sign}"))
    return rows


def _sums(rows: list[Pair], css: str = "sums") -> str:
    body = "".join(f"<tr><td>{key}</td><td class='r'>{value}</td></tr>" for key, value in rows)
    return f"<table class='{css}'>{body}</table>"


def _who(s: Sheet, role: str) -> str:
    """A party: its name in larger type, the address, the NIP."""
    company = getattr(s.inv, role)
    rows = [f"<span class='name'>{s(f'{role}_nazwa')}</span>", *s.address(role)]
    if company.nip:
        rows.append(f"NIP {s(f'{role}_nip')}")
    if role == "sprzedawca" and s.rng.random() < 0.3:
        rows.append(s.text(company.telefon))
    return lines(rows)


def _fine_print(s: Sheet) -> str:
    """The small grey lines at the foot."""
    rng, company = s.rng, s.inv.sprzedawca
    texts = [contacts(company)] if rng.random() < 0.7 else []
    if company.krs and rng.random() < 0.6:
        texts.append(registers(rng, company))
    if rng.random() < 0.4:
        texts.append(rng.choice(("Dzięki za współpracę!", "Masz pytania? Napisz do nas lub zadzwoń.",
                                 "W tytule przelewu prosimy podać numer faktury.",
                                 f"Wydrukowano z systemu, wersja 4.{rng.randint(1, 30)}")))  # fmt: skip
    return f"<div class='fine'>{lines(texts)}</div>"


def _items(s: Sheet) -> str:
    """Hairlines only; the details of an item in columns, or in a grey line under its name."""
    if s.rng.random() < 0.5:
        names = s.rng.choice((("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
                              ("nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
                              ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_brutto")))  # fmt: skip
        heads = "".join(f"<th class='{'' if name in {'nazwa', 'lp'} else 'r'}'>{s.column(name)}</th>" for name in names)
        rows = s.item_rows(names)
        body = "".join(
            "<tr>" + "".join(f"<td class='{'' if name in {'nazwa', 'lp'} else 'r'}'>{cell}</td>"
                             for name, cell in zip(names, row, strict=True)) + "</tr>" for row in rows
        )  # fmt: skip
        return f"<table class='items full'><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    value = s.rng.choice(("wartosc_netto", "wartosc_brutto"))
    head = f"<tr><th>{s.column('nazwa')}</th><th class='r'>{s.column(value)}</th></tr>" if s.rng.random() < 0.6 else ""
    cross = s.rng.choice(("×", "x", "po"))
    body = "".join(
        f"<tr><td>{name}<br><span class='grey'>{count} {cross} {price} {s.sign} netto, VAT {rate}</span></td>"
        f"<td class='r big'>{total}</td></tr>"
        for name, count, price, rate, total in s.item_rows(
            ("nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", value)
        )
    )
    return f"<table class='items full'>{head}{body}</table>"


def _css(rng: random.Random, ink: str) -> str:
    line = rng.choice((f"0.5pt solid {ink}", "0.4pt solid #ccc", f"1.2pt solid {ink}"))
    box = rng.choice((f"background: {ink}; color: #fff;", f"border: 2pt solid {ink};", "background: #f1f1ee;",
                      f"border: 0.7pt solid {ink}; border-radius: 6pt;"))  # fmt: skip
    return (
        f".box {{ {box} padding: 12pt 16pt; }} .amount {{ line-height: 1.15; white-space: nowrap; }}"
        f".amount {{ font-weight: {rng.choice(('bold', 'normal'))}; }} .name {{ font-size: 11pt; font-weight: bold; }}"
        ".grey, .lab { color: #777; font-size: 7.5pt; } .fine { color: #888; font-size: 6.5pt; margin-top: 20pt; }"
        f".items td {{ border-bottom: {line}; padding: 6pt 3pt; }} .items th {{ border-bottom: {line}; padding: 3pt;"
        f" font-weight: normal; font-size: 7.5pt; color: #666; }} .sums {{ margin: 10pt 0 0 auto; }}"
        ".sums td { padding: 3pt 6pt; } .big { font-size: 11pt; } .half { width: 100%; table-layout: fixed; }"
        ".account { font-size: 13pt; letter-spacing: .4pt; }"
    )


def _transfer(s: Sheet) -> str:
    """Where to pay, in large type, or how it was paid."""
    inv, rng = s.inv, s.rng
    if inv.forma_platnosci != "przelew" or _settled(inv):
        return f"<p><span class='lab'>{s.label('forma_platnosci')}</span> {s('forma_platnosci')}</p>"
    bank = f"<br><span class='grey'>{s('bank')}</span>" if inv.sprzedawca.bank and rng.random() < 0.6 else ""
    label = rng.choice(("Numer rachunku do przelewu", "Przelew na konto", "Rachunek do wpłaty", "Konto"))
    if label == "Przelew na konto":
        s.note("forma_platnosci", "przelew")
        way = ""
    else:
        way = f"<span class='lab'>{s.label('forma_platnosci')}</span> {s('forma_platnosci')}<br>"
    return f"<p>{way}<span class='lab'>{label}</span><br><span class='account'>{s('numer_konta')}</span>{bank}</p>"


@layout("big_type")
def amount_box(rng: random.Random) -> Drawn:
    """The word and number in display type at the left, the box with amount and date at the right."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(1, 5))
    s, ink = Sheet(inv, rng), rng.choice(_INKS)
    label, amount = _headline(s, rng.choice((30, 34, 40)))
    when = "" if _settled(inv) else f"<br>{rng.choice(('do', 'termin', 'płatne do'))} {s('termin_platnosci')}"
    box = f"<div class='box'>{label}<br>{amount}{when}</div>"
    word = rng.choice(("Faktura", "FAKTURA", "faktura", "Faktura VAT"))
    mark = logo(rng, inv.sprzedawca, ink) + "<br>" if rng.random() < 0.4 else ""
    name = (
        f"{mark}<span style='font-size:{rng.choice((28, 36))}pt; color:{ink}'>{word}</span><br>"
        f"<span style='font-size:{rng.choice((14, 18))}pt'>{rng.choice(('', 'nr ', 'Nr '))}{s('numer_faktury')}</span>"
    )
    facts: list[Pair] = [(s.label("data_wystawienia"), s("data_wystawienia")), *sale(s)]
    if rng.random() < 0.4:
        facts.append((s.label("miejsce_wystawienia"), s("miejsce_wystawienia")))
    cells = "".join(f"<td><span class='lab'>{key}</span><br>{value}</td>" for key, value in facts)
    labels = rng.choice((("Od", "Dla"), ("Sprzedawca", "Nabywca"), ("Wystawca", "Klient"), ("", "")))
    sides = [f"<td><span class='lab'>{text}</span><br>{_who(s, role)}</td>"
             for text, role in zip(labels, ("sprzedawca", "nabywca"), strict=True)]  # fmt: skip
    if labels[0] and rng.random() < 0.3:
        sides.reverse()
    body = (
        f"<table class='half'><tr><td>{name}</td><td>{box}</td></tr></table><br>"
        f"<table class='half'><tr>{cells}</tr></table><br><table class='half'><tr>{''.join(sides)}</tr></table><br>"
        f"{_items(s)}{_sums(_rate_lines(s))}{_transfer(s)}<p>{lines(split_payment(s))}</p>{_fine_print(s)}"
    )
    return s.drawn(page(body, _css(rng, ink), font=rng.choice(_FONTS), size=rng.choice((9, 9.5)), margin="16mm"))


_ASKED = ({"what": "Za co?", "to": "Dla kogo?", "from": "Od kogo?", "how": "Ile?", "when": "Kiedy?", "where": "Gdzie?"},
          {"what": "Co", "to": "Komu", "from": "Kto", "how": "Ile", "when": "Kiedy", "where": "Jak zapłacić"},
          {"what": "Zakres", "to": "Klient", "from": "Wykonawca", "how": "Kwoty", "when": "Daty",
           "where": "Płatność"})  # fmt: skip


@layout("big_type")
def answers(rng: random.Random) -> Drawn:
    """A narrow column of short words, the answers beside them in large type; the box runs across the page."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(1, 3))
    s, ink, asked = Sheet(inv, rng), rng.choice(_INKS), rng.choice(_ASKED)
    if _settled(inv) or inv.forma_platnosci != "przelew":
        where = f"{rng.choice(('Zapłata', 'Płatność', 'Forma zapłaty'))}: {s('forma_platnosci')}"
    else:
        s.note("forma_platnosci", "przelew")
        where = (
            f"{rng.choice(('Przelewem na konto', 'Przelew na rachunek'))}<br>"
            f"<span class='account'>{s('numer_konta')}</span><br>"
            f"{rng.choice(('najpóźniej', 'w terminie do', 'do dnia'))} {s('termin_platnosci')}"
        )
    dates = [f"{rng.choice(('wystawiona', 'Wystawiono', 'data wystawienia'))} {s('data_wystawienia')}"]
    if rng.random() < 0.75:
        dates.append(f"{rng.choice(('sprzedaż', 'data sprzedaży', 'wykonano'))} {s('data_sprzedazy')}")
    if rng.random() < 0.4:
        dates = [
            f"<span class='lab'>{rng.choice(('miejsce', 'Miejsce wystawienia'))}</span> {s('miejsce_wystawienia')}",
            *dates,
        ]
    label, amount = _headline(s, rng.choice((36, 44)))
    rows = [(asked["from"], _who(s, "sprzedawca")), (asked["to"], _who(s, "nabywca")), (asked["what"], _items(s)),
            (asked["how"], _sums(_rate_lines(s), "plain")), (asked["when"], lines(dates)), (asked["where"], where)]  # fmt: skip
    order = rng.choice(((0, 1, 2, 3, 4, 5), (4, 0, 1, 2, 3, 5), (1, 0, 4, 2, 3, 5)))
    told = "".join(f"<tr><td class='ask'>{rows[index][0]}</td><td>{rows[index][1]}</td></tr>" for index in order)
    head = rng.choice(("Faktura {}", "Faktura nr {}", "FAKTURA {}", "Faktura VAT {}")).format(s("numer_faktury"))
    body = (
        f"<div class='box'><table class='full'><tr><td style='font-size:15pt'>{head}</td>"
        f"<td style='text-align:right'>{label}<br>{amount}</td></tr></table></div>"
        f"<table class='full told'>{told}</table><p>{lines(split_payment(s))}</p>{_fine_print(s)}"
    )
    css = (
        f"{_css(rng, ink)} .ask {{ width: {rng.choice((75, 95))}pt; color: {ink}; font-weight: bold; }}"
        f".told > tbody > tr > td {{ padding-top: 10pt; font-size: {rng.choice((10, 11))}pt; }} .box td {{ padding: 0; }}"
        ".plain td { padding: 1pt 14pt 1pt 0; }"
    )
    return s.drawn(page(body, css, font=rng.choice(_FONTS), size=9.5, margin="16mm"))


@layout("big_type")
def centred_card(rng: random.Random) -> Drawn:
    """A narrow card in the middle: the paid amount large and centred, label and value on hairlines beneath."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), lines=(1, 4), total=rng.lognormvariate(5.2, 0.9))
    if inv.forma_platnosci == "przelew" and rng.random() < 0.7:
        inv.forma_platnosci = rng.choice(("karta", "BLIK"))
    if inv.forma_platnosci in {"karta", "BLIK", "gotówka"}:
        inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    s, ink = Sheet(inv, rng), rng.choice(_INKS)
    label, amount = _headline(s, rng.choice((32, 38)))
    facts: list[Pair] = [(rng.choice(("Faktura", "Numer faktury", "Faktura nr", "Nr faktury")), s("numer_faktury")),
                         (s.label("data_wystawienia"), s("data_wystawienia")), *sale(s),
                         (s.label("forma_platnosci"), s("forma_platnosci"))]  # fmt: skip
    if not _settled(inv):
        facts.append((s.label("termin_platnosci"), s("termin_platnosci")))
    if inv.forma_platnosci == "przelew" and not _settled(inv):
        facts.append((s.label("numer_konta"), s("numer_konta")))
    if inv.numer_zamowienia and rng.random() < 0.7:
        facts.append((s.label("zamowienie"), s("numer_zamowienia")))
    if rng.random() < 0.5:
        facts.append((rng.choice(("Identyfikator transakcji", "ID płatności")), f"{rng.getrandbits(44):011X}"))
    word = rng.choice(("Faktura", "FAKTURA", "Faktura VAT")) if rng.random() < 0.6 else ""
    top = f"<div class='c box'><b>{word}</b><br>{label}<br>{amount}</div>"
    whom = rng.choice(("Faktura dla", "Nabywca", "Kupujący", "Wystawiono dla"))
    seller = f"<p class='c'>{rng.choice(('Sprzedawca', 'Wystawca', 'Sprzedawca:'))}<br>{_who(s, 'sprzedawca')}</p>"
    blocks = [
        _sums(facts, "facts full"),
        f"<p><span class='lab'>{whom}</span><br>{_who(s, 'nabywca')}</p>",
        _items(s) + _sums(_rate_lines(s), "sums full"),
    ]
    inside = (seller if rng.random() < 0.5 else "") + top + "".join(blocks)
    inside += "" if inside.startswith("<p") else seller
    css = (
        f"{_css(rng, ink)} .card {{ width: {rng.choice((112, 125))}mm; margin: 0 auto; }} .facts {{ margin: 8pt 0; }}"
        ".facts td { border-bottom: 0.4pt solid #ddd; padding: 4pt 2pt; } .facts .r { white-space: normal; }"
    )
    body = f"<div class='card'>{inside}<p>{lines(split_payment(s))}</p>{_fine_print(s)}</div>"
    return s.drawn(page(body, css, font=rng.choice(_FONTS), size=9, margin="14mm"))
