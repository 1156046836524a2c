"""Invoices that a fiscal printer or a till prints on narrow paper, with buyer, number and tax by letter."""

from __future__ import annotations

import math
import random
from decimal import Decimal
from html import escape, unescape

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.formats import PTU
from benchmarks.corpus.markup import MONO, page, table

_TRADES = ("spozywcza", "budowa", "biuro", "moto", "gastronomia", "odziez", "dom", "elektryczna", "hydraulika")
_PAID = {"gotówka": ("Gotówka", "GOTÓWKA"), "karta": ("Karta", "KARTA PŁATNICZA", "Karta płatnicza"), "BLIK": ("BLIK",),
         "przelew": ("Przelew", "PRZELEW")}  # fmt: skip
_MILLIMETRE = 72 / 25.4


class Tape:
    """Narrow paper as wide as `columns` characters of one width; counts its rows, for the paper ends with the text."""

    def __init__(self, columns: int) -> None:
        self.columns = columns
        self.rows = 0
        self._html: list[str] = []

    def line(self, text: str = "", css: str = "") -> None:
        """A line of escaped text; one that is too long breaks between words."""
        length = len(unescape(text))
        self.rows += 1 if length <= self.columns else math.ceil(length / (self.columns * 0.85))
        self._html.append(f"<div class='{css}'>{text or '&nbsp;'}</div>")

    def pair(self, left: str, right: str, css: str = "") -> None:
        """Two texts at both edges, on two lines where one has no room for them."""
        gap = self.columns - len(unescape(left)) - len(unescape(right))
        if gap > 0:
            self.line(left + " " * gap + right, css)
        else:
            self.line(left, css)
            self.line(" " * max(0, self.columns - len(unescape(right))) + right, css)

    def cells(self, texts: list[str]) -> None:
        """Texts in columns of one width, all but the first flush right."""
        width = self.columns // len(texts)
        plain = [unescape(text) for text in texts]
        self.line(escape(plain[0].ljust(width) + "".join(text.rjust(width) for text in plain[1:])))

    def rule(self, mark: str = "-") -> None:
        """A line drawn with characters."""
        self.line(mark * self.columns)

    def page(self, font: str, size: float, width: int) -> str:
        """The paper, `width` mm wide and as long as its rows."""
        height = self.rows * size * 1.28 / _MILLIMETRE + 16
        css = "div { white-space: pre-wrap; } .c { text-align: center; } .b { font-weight: bold; }"
        return page("".join(self._html), css, font=font, size=size, margin="4mm", paper=f"{width}mm {height:.0f}mm")


def _tape(rng: random.Random) -> tuple[Tape, str, float, int]:
    """A tape with its font, size and width in mm; the font's characters are 0.6 of its size wide."""
    width, columns = rng.choice(((80, 40), (80, 42), (80, 48), (57, 32), (76, 40)))
    size = (width - 8.5) * _MILLIMETRE / columns / 0.6
    return Tape(columns), rng.choice(MONO[:4]), round(size - 0.05, 2), width


def _invoice(rng: random.Random, *, gross: bool) -> Invoice:
    """A sale at a counter, mostly paid there."""
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), gross=gross, lines=(1, 8), total=rng.lognormvariate(5.2, 0.9),
                       buyer=draw_company(rng, rng.choice(("company", "trader", "trader", "public"))))  # fmt: skip
    inv.forma_platnosci = rng.choice(("gotówka", "karta", "karta", "BLIK", "przelew"))
    inv.zaplacono = None if inv.forma_platnosci == "przelew" else inv.suma_brutto
    inv.do_zaplaty = inv.suma_brutto - (inv.zaplacono or Decimal(0))
    if rng.random() < 0.5:
        inv.data_sprzedazy = inv.data_wystawienia
    return inv


def _party(s: Sheet, role: str) -> list[str]:
    label = s.rng.choice(("NIP:", "NIP", "Nr NIP:"))
    return [s(f"{role}_nazwa"), *s.address(role), f"{label} {s(f'{role}_nip')}"]


def _device(rng: random.Random) -> str:
    return f"{rng.choice(('BCK', 'ZBF', 'EAZ', 'CAB', 'WTE'))} {rng.randint(1000000000, 2499999999)}"


def _payment_line(s: Sheet) -> str:
    """The form of payment in a till's words; what was paid and what is left is said too unevenly to score."""
    s.unscored("zaplacono", "do_zaplaty")
    s.note("forma_platnosci", s.inv.forma_platnosci)
    return s.rng.choice(_PAID[s.inv.forma_platnosci])


def _transfer(s: Sheet, tape: Tape) -> None:
    if s.inv.forma_platnosci == "przelew":
        tape.pair("Termin płatności:", s("termin_platnosci"))
        tape.line(f"Konto: {s('numer_konta')}")


def _letters(s: Sheet) -> dict[str, str]:
    return {row.stawka: PTU[row.stawka] for row in s.inv.rates}


@layout("fiscal_invoice")
def fiscal_printer(rng: random.Random) -> Drawn:
    """Seller in the head, buyer below the number, items with letters, tax by letter in columns or on lines."""
    inv = _invoice(rng, gross=True)
    s = Sheet(inv, rng)
    letters = _letters(s)
    tape, font, size, width = _tape(rng)
    for text in _party(s, "sprzedawca"):
        tape.line(text, "c")
    tape.pair(s.date(inv.data_wystawienia), f"nr wydr.{rng.randint(1, 99999):06d}")
    tape.line(rng.choice(("F A K T U R A", "FAKTURA VAT", "FAKTURA")), "c b")
    tape.line(f"{rng.choice(('Numer:', 'nr', 'NR FAKTURY'))} {s('numer_faktury')}", rng.choice(("c", "", "b")))
    tape.pair(rng.choice(("Data wystawienia:", "Wystawiono:")), s("data_wystawienia"))
    if rng.random() < 0.7:
        tape.pair(rng.choice(("Data sprzedaży:", "Data dok. dostawy:", "Sprzedano:")), s("data_sprzedazy"))
    tape.line(rng.choice(("NABYWCA:", "Nabywca", "Dane nabywcy:")), "b")
    for text in _party(s, "nabywca"):
        tape.line(text)
    tape.rule()
    _sold_by_letter(s, tape, letters)
    tape.rule()
    _tax_by_letter(s, tape, letters)
    tape.rule("=")
    tape.pair(rng.choice(("SUMA PLN", "RAZEM PLN", "DO ZAPŁATY PLN")), s("suma_brutto"), "b")
    tape.pair(_payment_line(s), s.money(inv.suma_brutto))
    _transfer(s, tape)
    if rng.random() < 0.6:
        tape.line(f"{s.label('slownie')} {s.words('suma_brutto')}")
    tape.rule()
    tape.pair(f"#{rng.randint(1, 9)} {rng.choice(('KIEROWNIK', 'Kasjer 4', 'Ewa'))}", f"{rng.randint(8, 21)}:{rng.randint(10, 59)}")  # fmt: skip
    tape.line(_device(rng), "c b")
    tape.line(
        rng.choice(("ORYGINAŁ", "Podpis wystawcy ..............", "Dziękujemy, zapraszamy ponownie", "KOPIA")), "c"
    )
    return s.drawn(tape.page(font, size, width))


def _sold_by_letter(s: Sheet, tape: Tape, letters: dict[str, str]) -> None:
    """Items with gross prices; the letter behind the value stands for the rate that the tax lines explain."""
    rng = s.rng
    times, numbered = rng.choice((" x ", "×", " * ", "x")), rng.random() < 0.3
    names = ("nazwa", "ilosc", "jednostka", "cena_brutto", "wartosc_brutto")
    rows = s.item_rows(names if rng.random() < 0.6 else tuple(name for name in names if name != "jednostka"))
    for number, (line, row, truth) in enumerate(zip(s.inv.lines, rows, s.printed_items, strict=True), 1):
        name, *quantity, price, value = row
        truth["stawka_vat"] = line.stawka_vat
        if numbered:
            truth["lp"] = number
        tape.line(f"{number}. {name}" if numbered else name)
        tape.pair(f"  {' '.join(quantity)}{times}{price}", f"{value} {letters[line.stawka_vat]}")


def _tax_by_letter(s: Sheet, tape: Tape, letters: dict[str, str]) -> None:
    rng = s.rng
    rows = [[f"{letters[row.stawka]} {cells[0]}", *cells[1:]]
            for row, cells in zip(s.inv.rates, s.vat_rows(("stawka", "netto", "vat", "brutto")), strict=True)]  # fmt: skip
    if tape.columns >= 40 and rng.random() < 0.5:
        tape.cells(rng.choice((["PTU", "NETTO", "PODATEK", "BRUTTO"], ["Stawka", "Netto", "PTU", "Brutto"])))
        for row in rows:
            tape.cells(row)
        tape.cells(["RAZEM", s("suma_netto"), s("suma_vat"), s("suma_brutto")])
        return
    for rate, netto, vat, brutto in rows:
        letter, shown = rate.split(" ", 1)
        tape.pair(f"SPRZEDAŻ OPODATKOWANA {letter}", brutto)
        tape.pair(f"WARTOŚĆ NETTO {letter}", netto)
        tape.pair(f"KWOTA PTU {letter} {shown}", vat)
    tape.pair(rng.choice(("SUMA NETTO", "RAZEM NETTO")), s("suma_netto"))
    tape.pair(rng.choice(("SUMA PTU", "ŁĄCZNIE PTU", "RAZEM PODATEK VAT")), s("suma_vat"))


@layout("fiscal_invoice")
def till_form(rng: random.Random) -> Drawn:
    """A till's form: every value behind its label, items as short blocks of labelled net values."""
    inv = _invoice(rng, gross=False)
    s = Sheet(inv, rng)
    tape, font, size, width = _tape(rng)
    stars = rng.choice(("*", "=", "-"))
    receipt = f"{rng.randint(1, 999999):06d}" if rng.random() < 0.5 else ""
    tape.line(f"{rng.choice(('FAKTURA VAT', 'Faktura', 'FAKTURA'))} {s('numer_faktury')}", "c b")
    if receipt:
        s.linked("paragon", receipt, inv.data_wystawienia)
        tape.line(f"do paragonu nr {receipt} z dnia {s.date(inv.data_wystawienia)}", "c")
    tape.rule(stars)
    for label, role in (("Sprzedawca:", "sprzedawca"), ("Nabywca:", "nabywca")):
        tape.line(label)
        for text in _party(s, role):
            tape.line(text)
        tape.rule(stars)
    tape.line(f"{s.label('data_wystawienia')} {s('data_wystawienia')}")
    if rng.random() < 0.6:
        tape.line(f"{s.label('data_sprzedazy')} {s('data_sprzedazy')}")
    tape.line(f"{rng.choice(('Miejsce:', 'Miejsce wystawienia:'))} {s('miejsce_wystawienia')}")
    tape.rule(stars)
    _labelled_items(s, tape)
    tape.rule(stars)
    for rate, netto, vat, brutto in s.vat_rows():
        tape.line(f"VAT {rate}", "b")
        for label, value in (("  netto", netto), ("  podatek", vat), ("  brutto", brutto)):
            tape.pair(label, value)
    tape.rule(stars)
    for name in ("suma_netto", "suma_vat", "suma_brutto"):
        tape.pair(s.label(name), f"{s(name)} {s.sign}", "b" if name == "suma_brutto" else "")
    tape.pair(rng.choice(("Płatność:", "Forma płatności:", "Zapłata")), _payment_line(s))
    _transfer(s, tape)
    tape.line(f"{s.label('slownie')} {s.words('suma_brutto')}")
    tape.line()
    tape.line(".................", "c")
    tape.line(rng.choice(("podpis wystawcy", "Osoba uprawniona do wystawienia", "wystawił: ADMIN")), "c")
    tape.line(f"NIEFISKALNY {rng.randint(10, 23)}:{rng.randint(10, 59)} kasa {rng.randint(1, 12)}", "c")
    return s.drawn(tape.page(font, size, width))


def _labelled_items(s: Sheet, tape: Tape) -> None:
    names = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto")
    net, gross = s.rng.choice(
        (("Netto", "Brutto"), ("Wartość netto", "Wartość brutto"), ("Wart. netto:", "Wart. brutto:"))
    )
    for number, name, quantity, unit, price, rate, netto, brutto in s.item_rows(names):
        tape.line(f"{number}. {name}")
        tape.pair(f"   {quantity} {unit} x {price}", f"VAT {rate}")
        tape.pair(f"   {net}", netto)
        tape.pair(f"   {gross}", brutto)


@layout("fiscal_invoice")
def counter_table(rng: random.Random) -> Drawn:
    """A shop program's narrow print: parties in boxes, a small ruled table with the name over its numbers."""
    inv = _invoice(rng, gross=rng.random() < 0.6)
    s = Sheet(inv, rng)
    price = rng.choice(("cena_brutto", "cena_netto") if inv.custom == "gross" else ("cena_netto",))
    value = "wartosc_brutto" if price == "cena_brutto" else "wartosc_netto"
    names = ("nazwa", "ilosc_jednostka", price, "stawka_vat", value)
    kind = "brutto" if price == "cena_brutto" else "netto"
    heads = [rng.choice(("Ilość", "Il.")), f"Cena {kind}", "VAT", f"Wartość {kind}"]
    rows = "".join(f"<tr><td colspan='4'>{name}</td></tr><tr class='n'>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
                   for name, *cells in s.item_rows(names))  # fmt: skip
    items = (
        f"<table class='full items'><tr class='n'>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{rows}</table>"
    )
    foot = [["Razem", s("suma_netto"), s("suma_vat"), s("suma_brutto")]]
    rates = table(["VAT", "Netto", "Podatek", "Brutto"], s.vat_rows(), keys=("stawka", "netto", "vat", "brutto"), css="full vat", foot=foot)  # fmt: skip
    boxes = "".join(f"<div class='box'><b>{label}</b><br>{'<br>'.join(_party(s, role))}</div>"
                    for label, role in ((s.label("sprzedawca"), "sprzedawca"), (s.label("nabywca"), "nabywca")))  # fmt: skip
    pay = f"{rng.choice(('Zapłata', 'Sposób zapłaty:', 'Forma płatności'))} <b>{_payment_line(s)}</b>"
    if inv.forma_platnosci == "przelew":
        pay += f"<br>{s.label('termin_platnosci')} {s('termin_platnosci')}<br>{s('numer_konta')}"
    sold = f"<br>{s.label('data_sprzedazy')} {s('data_sprzedazy')}" if rng.random() < 0.6 else ""
    body = (
        f"<div class='c big'>{s.text(rng.choice(('SKLEP nr ', 'Punkt sprzedaży ', 'Salon ')))}{rng.randint(1, 40)}</div>"
        f"<div class='c'><b>{rng.choice(('Faktura', 'FAKTURA VAT'))} {s('numer_faktury')}</b></div>"
        f"{s.label('data_wystawienia')} {s('data_wystawienia')}{sold}{boxes}{items}{rates}"
        f"<div class='c big'>RAZEM: {s('suma_brutto')} {s.sign}</div>{pay}<div><small>{s.words('suma_brutto')}</small></div>"
        f"<div class='c'><small>{_device(rng)}<br>Terminal {rng.randint(10**7, 10**8 - 1)} AID A0000000041010</small></div>"
    )
    rule = rng.choice(("0.4pt solid #000", "0.6pt dotted #000"))
    css = (
        f".box {{ border: {rule}; padding: 2pt; margin: 3pt 0; }} .items td, .items th {{ padding: 1pt 2pt; }} .n td, .n th {{ text-align: right; border-bottom: {rule}; }}"
        f".vat td, .vat th {{ border: {rule}; padding: 1pt 2pt; }} .vat {{ margin-top: 4pt; }} .big {{ font-size: 12pt; font-weight: bold; margin: 3pt 0; }}"
    )
    height = 120 + 10 * len(inv.lines) + 4 * len(inv.rates)
    fonts = ("Liberation Sans Narrow", "Roboto Condensed", "Liberation Sans", "DejaVu Sans Mono", "Roboto")
    return s.drawn(page(body, css, font=rng.choice(fonts), size=rng.choice((7, 7.5)), margin="4mm",
                        paper=f"80mm {height}mm"))  # fmt: skip
