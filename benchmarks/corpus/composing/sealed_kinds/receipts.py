"""Fiscal receipts: printed by tills of many makes, with the buyer's NIP or without it."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from html import unescape

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import Invoice, draw_invoice
from benchmarks.corpus.core import Drawn, Sheet
from benchmarks.corpus.formats import PTU, Style, draw_style
from benchmarks.corpus.markup import MONO, page

_LIMIT = Decimal(450)
_TRADES = ("spozywcza", "budowa", "biuro", "moto", "gastronomia", "odziez", "dom", "elektryczna", "rolna", "hydraulika")
_THANKS = (
    "Dziękujemy, zapraszamy",
    "MIŁEGO DNIA",
    "Zachowaj paragon do zwrotu 30 dni",
    "www.paragony-online.pl",
    "ZAPRASZAMY PONOWNIE",
    "Kod rabatu: LATO15 – ważny 14 dni",
)
_PAID = {"gotówka": ("Gotówka", "GOTÓWKA", "Zapłacono gotówką"), "karta": ("Karta", "KARTA PŁATN.",
    "Karta Mastercard ****4411", "KARTA VISA"), "BLIK": ("BLIK", "Blik")}  # fmt: skip


class _Roll:
    """Paper as wide as `width` characters; texts at both its edges break before they touch."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[str] = []
        self.height = 0  # in lines

    def add(self, text: str = "", css: str = "") -> None:
        """A line of escaped text, broken between words where it is too long."""
        self.rows.append(f"<div class='{css}'>{text or '&nbsp;'}</div>")
        self.height += self._lines(text)

    def _lines(self, text: str) -> int:
        """How many lines the words of a text take."""
        count, length = 1, 0
        for word in unescape(text).split(" "):
            length += len(word) + (1 if length else 0)
            if length > self.width:
                count, length = count + 1, len(word)
        return count

    def pair(self, left: str, right: str, css: str = "") -> None:
        """Two texts at the edges; the right one on a line of its own where both have no room."""
        gap = self.width - len(unescape(left)) - len(unescape(right))
        if gap < 1:
            self.add(left, css)
            left, gap = "", max(0, self.width - len(unescape(right)))
        self.rows.append(f"<div class='{css}'>{left}{' ' * gap}{right}</div>")
        self.height += 1

    def rule(self, mark: str) -> None:
        """A line of characters."""
        self.rows.append(f"<div>{mark * self.width}</div>")
        self.height += 1


def _drawn_invoice(rng: random.Random) -> tuple[Invoice, bool]:
    inv = draw_invoice(rng, trade=rng.choice(_TRADES), gross=True, lines=(1, 9), total=rng.lognormvariate(4.7, 0.9),
                       seller=draw_company(rng, rng.choice(("company", "trader", "partners")), "dom"),
                       buyer=draw_company(rng, rng.choice(("company", "trader"))))  # fmt: skip
    with_nip = rng.random() < 0.7
    inv.rodzaj_faktury = "UPR" if with_nip and inv.suma_brutto <= _LIMIT else "PARAGON"
    inv.numer_faktury = rng.choice(
        (
            f"{rng.randint(1, 99999):06d}",
            f"W{rng.randint(100, 99999):06d}",
            f"{rng.randint(1, 3000)}/{rng.randint(1, 900)}",
            f"{rng.randint(1000, 999999)}",
        )
    )
    inv.forma_platnosci = rng.choice(("gotówka", "karta", "karta", "BLIK"))
    inv.zaplacono, inv.do_zaplaty = inv.suma_brutto, Decimal("0.00")
    return inv, with_nip


def _till_style(rng: random.Random) -> Style:
    """No thousands' marks of dots, and rates with their percent sign: a letter stands beside them."""
    style = draw_style(rng)
    while (
        style.thousands == "."
        or style.rates == "23"
        or style.dates.startswith(("words", "slashes"))
        or style.letters == "dot"
    ):
        style = draw_style(rng)
    return style


def receipt(rng: random.Random) -> Drawn:
    """Shop, number of the print, items with letters, taxes by letter, total, payment, NIP, the till's number."""
    inv, with_nip = _drawn_invoice(rng)
    s = Sheet(inv, rng, style=_till_style(rng))
    s.unscored("zaplacono", "do_zaplaty", "data_sprzedazy")
    roll = _Roll(rng.choice((32, 36, 40, 42, 48)))
    _head(s, roll)
    nip = rng.choice(("NIP nabywcy", "NIP NABYWCY:", "Nabywca NIP", "NIP Nabywcy:"))
    early = with_nip and rng.random() < 0.35
    if early:
        roll.pair(nip, s("nabywca_nip"))
    roll.rule(rng.choice(("-", "=", "*", "-")))
    letters = {row.stawka: PTU[row.stawka] for row in inv.rates}
    _items(s, roll, letters)
    roll.rule("-")
    _taxes(s, roll, letters)
    roll.pair(rng.choice(("SUMA PLN", "SUMA: PLN", "RAZEM PLN", "SUMA  PLN", "DO ZAPŁATY PLN")), s("suma_brutto"), "b")
    s.note("forma_platnosci", inv.forma_platnosci)
    if rng.random() < 0.9:
        _paid(s, roll)
    else:
        roll.add(rng.choice(_PAID[inv.forma_platnosci]))
    if with_nip and not early:
        roll.pair(nip, s("nabywca_nip"))
    _end(s, roll)
    return _paper(s, roll)


def _head(s: Sheet, roll: _Roll) -> None:
    rng = s.rng
    if rng.random() < 0.3:
        roll.add(
            s.text(rng.choice((f"SKLEP NR {rng.randint(2, 90)}", f"Punkt {rng.randint(1, 30)}", "FILIA CENTRUM"))), "c"
        )
    name, address = s("sprzedawca_nazwa"), s.address("sprzedawca")
    for text in (name, *([", ".join(address)] if rng.random() < 0.4 else address)):
        roll.add(text, "c")
    roll.add(f"{rng.choice(('NIP', 'NIP:', 'NIP '))} {s('sprzedawca_nip')}".replace("  ", " "), "c")
    number = f"{rng.choice(('nr wydr.', 'nr wydruku ', 'nr wydr. ', 'Nr par.: '))}{s('numer_faktury')}"
    if rng.random() < 0.7:
        roll.pair(s("data_wystawienia"), number)
    else:
        roll.add(number, "c")
        roll.pair(rng.choice(("Data:", "Data sprzedaży")), s("data_wystawienia"))
    roll.add(
        rng.choice(("PARAGON FISKALNY", "P A R A G O N   F I S K A L N Y", "PARAGON FISKALNY")),
        rng.choice(("c", "c b")),
    )


def _items(s: Sheet, roll: _Roll, letters: dict[str, str]) -> None:
    rng = s.rng
    form, times = rng.randrange(3), rng.choice((" x ", " * ", "x", " × ", "*"))
    for line, (name, quantity, price, value), truth in zip(
        s.inv.lines, s.item_rows(("nazwa", "ilosc", "cena_brutto", "wartosc_brutto")), s.printed_items, strict=True
    ):
        truth["stawka_vat"] = line.stawka_vat
        letter = letters[line.stawka_vat]
        shown = f"{value}{letter}" if form == 1 else f"{value} {letter}"
        reckoned = f"{quantity}{times}{price}"
        if form == 2 or len(unescape(name + reckoned + shown)) + 3 > roll.width:
            roll.add(name)
            roll.pair(f"   {reckoned}", shown)
        else:
            roll.pair(name, f"{reckoned} {shown}")


def _taxes(s: Sheet, roll: _Roll, letters: dict[str, str]) -> None:
    """The taxed sale is printed gross; the net value follows from it."""
    rng = s.rng
    sale = rng.choice(("SPRZEDAŻ OPODATK. {}", "Sprzedaż opod. PTU {}", "SPRZED. OPOD. {}", "Sp.op.{}"))
    rows = list(zip(s.vat_rows(("stawka", "vat", "brutto")), s.inv.rates, strict=True))
    if rng.random() < 0.5:
        for (rate, vat, gross), row in rows:
            roll.pair(_sale(sale, letters[row.stawka], row.stawka), gross)
            roll.pair(f"{rng.choice(('PTU', 'Kwota PTU'))} {letters[row.stawka]} {rate}", vat)
    else:
        for (_, _, gross), row in rows:
            roll.pair(_sale(sale, letters[row.stawka], row.stawka), gross)
        for (rate, vat, _), row in rows:
            roll.pair(f"PTU {letters[row.stawka]} {rate}", vat)
    roll.pair(rng.choice(("SUMA PTU", "Łączna kwota PTU", "RAZEM PTU", "Suma PTU")), s("suma_vat"))


def _sale(form: str, letter: str, rate: str) -> str:
    return f"SPRZEDAŻ ZWOLNIONA {letter}" if rate == "zw" else form.format(letter)


def _paid(s: Sheet, roll: _Roll) -> None:
    rng, gross = s.rng, s.inv.suma_brutto
    roll.rule("-") if rng.random() < 0.5 else roll.add()
    if s.inv.forma_platnosci == "gotówka" and rng.random() < 0.5:
        given = (gross // 50 + 1) * 50
        roll.pair(rng.choice(_PAID["gotówka"]), s.money(given))
        roll.pair(rng.choice(("Reszta", "RESZTA", "Reszta gotówka")), s.money(given - gross))
        return
    roll.pair(rng.choice(_PAID[s.inv.forma_platnosci]), s.money(gross))


def _end(s: Sheet, roll: _Roll) -> None:
    rng = s.rng
    clock = f"{rng.randint(7, 21):02d}:{rng.randint(0, 59):02d}"
    roll.pair(f"#{rng.randint(1, 12)} {rng.choice(('Kasjer 07', 'Anna', 'KASA 2', 'Kier. zm.'))}", clock)
    roll.add(f"{rng.randbytes(10).hex().upper()}", "c")
    roll.add(f"{rng.choice(('EAA', 'BFJ', 'ZBH', 'CAI', 'WTF'))} {rng.randint(10**9, 25 * 10**8)}", "c b")
    if rng.random() < 0.6:
        roll.add(s.text(rng.choice(_THANKS)), "c")
    if rng.random() < 0.2:
        day = s.date(s.inv.data_wystawienia + timedelta(days=30))
        roll.add(f"Zwrot lub wymiana do {day}", "c")


def _paper(s: Sheet, roll: _Roll) -> Drawn:
    rng = s.rng
    width = {32: 57, 36: 70, 40: 80, 42: 80, 48: 80}[roll.width]
    size = round((width - 8.5) * 72 / 25.4 / roll.width / 0.602 - 0.05, 2)
    height = roll.height * size * 1.28 * 25.4 / 72 + 14
    css = "div { white-space: pre-wrap; } .c { text-align: center; } .b { font-weight: bold; }"
    font = rng.choice((*MONO[:4], MONO[0]))
    return s.drawn(page("".join(roll.rows), css, font=font, size=size, margin="4mm", paper=f"{width}mm {height:.0f}mm"))
