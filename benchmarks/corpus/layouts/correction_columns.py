"""Corrections whose rows hold what was, what should be and often the difference in columns beside each other."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import ZERO, Invoice, Line, RateSum, draw_invoice, draw_number, line_of, rate_sums
from benchmarks.corpus.core import Drawn, Sheet, layout
from benchmarks.corpus.identifiers import ksef_number
from benchmarks.corpus.markup import RIGHT, SANS, SERIF, lines, page, pairs
from benchmarks.corpus.parts import Pair, party, signatures, split_payment, vat_table

_TITLES = (
    "Faktura korygująca nr",
    "FAKTURA KORYGUJĄCA",
    "Faktura VAT korygująca nr",
    "Korekta faktury nr",
    "FAKTURA KORYGUJĄCA VAT NR",
)
_WAS = ("przed korektą", "było", "przed", "Przed korektą", "BYŁO")
_IS = ("po korekcie", "jest", "po", "Po korekcie", "POWINNO BYĆ")
_MOVE = ("korekta", "różnica", "Korekta", "Różnica (+/-)", "zmiana")
_FEWER = ("Zwrot towaru", "Zwrot części towaru – protokół reklamacyjny", "Błędna ilość", "Brak ilościowy w dostawie")
_CHEAPER = ("Błędna cena jednostkowa", "Udzielenie rabatu", "Pomyłka w cenie", "Bonus potransakcyjny", "Zmiana cennika")
_EITHER = ("Pomyłka na fakturze pierwotnej", "Błąd rachunkowy", "Uzgodnienie ilości i cen z nabywcą")
_BACK = ("Do zwrotu:", "Kwota do zwrotu nabywcy:", "Nadpłata:", "Zwrot dla nabywcy")
_VALUES = ("wartosc_netto", "kwota_vat", "wartosc_brutto")


class _Correction:
    """The lines of one correction: before, after, and the difference of the two, row by row."""

    def __init__(self, inv: Invoice, rng: random.Random) -> None:
        self.was = [self._several(line, inv, rng) for line in inv.lines]
        self.cheaper = rng.random() < 0.4
        self.raised = raised = rng.random() < 0.12
        self.now = [self._changed(line, inv, rng, raised=raised) for line in self.was]
        self.move = [self._difference(old, new) for old, new in zip(self.was, self.now, strict=True)]

    @staticmethod
    def _several(line: Line, inv: Invoice, rng: random.Random) -> Line:
        """The line with more than one piece, so that a part of them can come back."""
        assert line.cena_netto is not None
        quantity = line.ilosc if line.ilosc >= 2 or rng.random() < 0.2 else Decimal(rng.randint(2, 12))
        return line_of(line.nazwa, line.jednostka, quantity, line.cena_netto, line.stawka_vat, custom=inv.custom)

    def _changed(self, line: Line, inv: Invoice, rng: random.Random, *, raised: bool) -> Line:
        assert line.cena_netto is not None
        quantity, price = line.ilosc, line.cena_netto
        share = Decimal(rng.randint(105, 130) if raised else rng.randint(50, 95)) / 100
        if self.cheaper:
            price = max((price * share).quantize(price), Decimal("0.01"))
        elif raised:
            quantity += max(Decimal(1), (quantity * (share - 1)).quantize(Decimal(1)))
        else:
            quantity = min(quantity, max(Decimal(0), (quantity * share).quantize(Decimal(1)) - 1))
        return line_of(line.nazwa, line.jednostka, quantity, price, line.stawka_vat, custom=inv.custom)

    @staticmethod
    def _difference(old: Line, new: Line) -> Line:
        netto, vat = (
            (new.wartosc_netto or ZERO) - (old.wartosc_netto or ZERO),
            (new.kwota_vat or ZERO) - (old.kwota_vat or ZERO),
        )
        return Line(
            new.nazwa, new.jednostka, new.ilosc - old.ilosc, None, None, None, netto, new.stawka_vat, vat,
            new.wartosc_brutto - old.wartosc_brutto,
        )  # fmt: skip

    def apply(self, inv: Invoice) -> tuple[list[RateSum], list[RateSum]]:
        """Make the invoice's sums those of the difference; the VAT tables before and after."""
        before, after = rate_sums(self.was, inv.custom), rate_sums(self.now, inv.custom)
        inv.rates = [
            RateSum(b.stawka, a.netto - b.netto, a.vat - b.vat, a.brutto - b.brutto)
            for b, a in zip(before, after, strict=True)
        ]
        inv.suma_netto = sum((row.netto for row in inv.rates), ZERO)
        inv.suma_vat = sum((row.vat for row in inv.rates), ZERO)
        inv.suma_brutto = inv.do_zaplaty = inv.suma_netto + inv.suma_vat
        return before, after


def _draw(rng: random.Random, most: int) -> tuple[Sheet, _Correction, list[RateSum], list[RateSum]]:
    trade = rng.choice(("spozywcza", "biuro", "budowa", "elektryczna", "odziez", "przemysl", "dom", "hydraulika"))
    inv = draw_invoice(rng, kind="KOR", trade=trade, lines=(1, most), total=rng.lognormvariate(7, 1), seller=draw_company(rng, rng.choice(("company", "trader")), trade),
                       prefix=rng.choice(("KOR", "FK", "FKS", "KFS", "FVK", "FKOR", "SK")))  # fmt: skip
    inv.zaplacono, inv.numer_zamowienia = None, None
    correction = _Correction(inv, rng)
    before, after = correction.apply(inv)
    down = _CHEAPER if correction.cheaper else _FEWER
    inv.przyczyna_korekty = rng.choice(_EITHER if correction.raised else down)
    return Sheet(inv, rng), correction, before, after


def _corrected(s: Sheet) -> list[Pair]:
    """The corrected invoice, its date, sometimes its KSeF number and date of sale."""
    rng, inv = s.rng, s.inv
    day = inv.data_wystawienia - timedelta(days=rng.randint(4, 150))
    number = draw_number(rng, day)
    ksef = ksef_number(rng, inv.sprzedawca.nip or "", day) if day.year >= 2026 and rng.random() < 0.6 else None
    s.linked("korygowana", number, day, ksef)
    rows = [
        (
            rng.choice(("Korekta do faktury:", "Dotyczy faktury nr", "Faktura korygowana", "Dokument korygowany:")),
            s.text(number),
        ),
        (rng.choice(("z dnia", "Data wystawienia faktury pierwotnej:", "wystawionej dnia")), s.date(day)),
    ]
    if ksef:
        rows.append(("Nr KSeF faktury korygowanej:", ksef))
    return rows


def _states(s: Sheet, correction: _Correction, columns: Sequence[str], *, difference: bool) -> list[list[list[str]]]:
    """Cells of `columns` before, after and, when printed, of the difference; what a row says once counts for each."""
    states = [(correction.was, "przed"), (correction.now, "po"), (correction.move, "roznica")]
    return [s.item_rows(columns, part, stan=stan) for part, stan in (states if difference else states[:2])]


def _due(s: Sheet) -> str:
    """What is to be paid; a return stands with its minus, or without one under a label that says so."""
    amount = s.inv.suma_brutto
    s.unscored("kwota_slownie")
    if amount < 0 and s.rng.random() < 0.6:
        s.note("do_zaplaty", amount)
        words = s.words("suma_brutto").removeprefix("minus ")
        return f"{s.rng.choice(_BACK)} <b>{s.money(-amount)} {s.sign}</b><br>{s.label('slownie')} {words}"
    return f"{s.label('do_zaplaty')} <b>{s('do_zaplaty')} {s.sign}</b><br>{s.label('slownie')} {s.words('do_zaplaty')}"


def _reason(s: Sheet) -> Pair:
    return s.rng.choice(("Przyczyna korekty:", "Powód korekty:", "Przyczyna wystawienia:")), s("przyczyna_korekty")


def _dates(s: Sheet) -> list[Pair]:
    rows = [(s.label("data_wystawienia"), s("data_wystawienia"))]
    return rows + ([(s.label("miejsce_wystawienia"), s("miejsce_wystawienia"))] if s.rng.random() < 0.4 else [])


def _pay(s: Sheet) -> list[Pair]:
    rows = [(s.label("forma_platnosci"), s("forma_platnosci"))]
    if s.rng.random() < 0.5:
        rows.append((s.label("termin_platnosci"), s("termin_platnosci")))
    return rows + ([(s.label("numer_konta"), s("numer_konta"))] if s.rng.random() < 0.4 else [])


def _cell(text: str, right: bool, tag: str = "td", span: str = "") -> str:
    return f"<{tag}{span}{' class=r' if right else ''}>{text}</{tag}>"


@layout("correction_columns")
def double_heading(rng: random.Random) -> Drawn:
    """A wide table with headings in two rows: each quantity, price and value over its columns before, after, change."""
    s, correction, _, _ = _draw(rng, 6)
    columns = ("lp", "nazwa", "jednostka", "stawka_vat", "ilosc", "cena_netto", *_VALUES[: rng.choice((1, 3))])
    was, now, move = _states(s, correction, columns, difference=True)
    labels = (rng.choice(_WAS), rng.choice(_IS), rng.choice(_MOVE))
    top = "".join(_cell(s.column(name), right=False, tag="th", span=" rowspan=2") for name in columns[:4])
    under = ""
    for name in columns[4:]:
        parts = labels[:2] if name == "cena_netto" else labels
        top += f"<th colspan={len(parts)} class=c>{s.column(name)}</th>"
        under += "".join(_cell(f"<small>{label}</small>", right=True, tag="th") for label in parts)
    rows = ""
    for old, new, change in zip(was, now, move, strict=True):
        rows += "<tr>" + "".join(_cell(text, right=False) for text in old[:4])
        for index, name in enumerate(columns[4:], 4):
            three = (old[index], new[index]) if name == "cena_netto" else (old[index], new[index], change[index])
            rows += "".join(_cell(text, right=True) for text in three)
        rows += "</tr>"
    items = f"<table class='items full'><thead><tr>{top}</tr><tr>{under}</tr></thead><tbody>{rows}</tbody></table>"
    sides = "".join(f"<td><b>{s.label(role)}</b><br>{lines(party(s, role))}</td>" for role in ("sprzedawca", "nabywca"))
    head = f"<td><b class='big'>{rng.choice(_TITLES)} {s('numer_faktury')}</b>{pairs([*_dates(s), *_corrected(s), _reason(s)])}</td>"
    body = (
        f"<table class='full p'><tr>{head}{sides}</tr></table><br>{items}<br>"
        f"<table class='full'><tr><td>{vat_table(s)}</td><td>{_due(s)}</td><td>{pairs(_pay(s))}</td></tr></table>{lines(split_payment(s))}{signatures(s)}"
    )
    line = rng.choice(("0.5pt solid #000", "0.4pt solid #999"))
    css = (
        f".items td, .items th, .vat td, .vat th {{ border: {line}; }} .items th {{ background: {rng.choice(('#eaeaea', '#fff'))}; }}"
        ".big { font-size: 12pt; } .c { text-align: center !important; }"
    )
    return s.drawn(page(body, css, font=rng.choice(SANS), size=7.5, margin="10mm", paper="A4 landscape"))


@layout("correction_columns")
def two_halves(rng: random.Random) -> Drawn:
    """Names in the middle or at the left, all figures before in one half of the row and after in the other."""
    s, correction, _, _ = _draw(rng, 5)
    figures = rng.choice(
        (
            ("ilosc", "cena_netto", "wartosc_netto"),
            ("ilosc", "cena_netto", "wartosc_brutto"),
            ("ilosc", "cena_netto", "wartosc_netto", "wartosc_brutto"),
        )
    )
    columns = ("nazwa", "jednostka", "stawka_vat", *figures)
    was, now = _states(s, correction, columns, difference=False)
    half = "".join(_cell(s.column(name), right=True, tag="th") for name in figures)
    caption = "".join(_cell(s.column(name), right=False, tag="th", span=" rowspan=2") for name in columns[:3])
    middle = rng.random() < 0.3
    wide = len(figures)
    spans = [f"<th colspan={wide} class='c half'>{text}</th>" for text in (rng.choice(_WAS), rng.choice(_IS))]
    top = [spans[0], caption, spans[1]] if middle else [caption, *spans]
    rows = ""
    for old, new in zip(was, now, strict=True):
        once = "".join(_cell(text, right=False) for text in old[:3])
        left, right = ("".join(_cell(text, right=True) for text in row[3:]) for row in (old, new))
        rows += f"<tr>{left + once + right if middle else once + left + right}</tr>"
    items = f"<table class='items full'><thead><tr>{''.join(top)}</tr><tr>{half}{half}</tr></thead><tbody>{rows}</tbody></table>"
    sums = _totals(s, correction)
    meta = [*_dates(s), *_corrected(s)]
    sides = [f"<p><b>{s.label(role)}</b> {', '.join(party(s, role))}</p>" for role in ("sprzedawca", "nabywca")]
    label, text = _reason(s)
    body = (
        f"<h2 class='{rng.choice(('c', ''))}'>{rng.choice(_TITLES)} {s('numer_faktury')}</h2>{pairs(meta)}{''.join(sides)}"
        f"<p>{label} {text}</p>{items}<br>{sums}<p>{_due(s)}</p>{pairs(_pay(s))}{signatures(s)}"
    )
    css = (
        f".items td, .sums td, .sums th {{ border-bottom: {rng.choice(('0.4pt solid #888', '0.4pt dotted #000'))}; }} .items th {{ border-bottom: 0.8pt solid #000; }}"
        f".half {{ background: {rng.choice(('#e6eef6', '#f0f0f0'))}; text-align: center !important; }} h2 {{ font-size: 13pt; }}"
    )
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((7.5, 8)), margin="13mm"))


def _totals(s: Sheet, correction: _Correction) -> str:
    """Sums before, after and of the difference, a row each; only the last is the document's own."""
    before, after = (rate_sums(part, s.inv.custom) for part in (correction.was, correction.now))
    rows = []
    for label, rates in (
        (s.rng.choice(("Razem przed korektą", "Przed korektą")), before),
        (s.rng.choice(("Razem po korekcie", "Po korekcie")), after),
    ):
        amounts = (sum((getattr(row, name) for row in rates), ZERO) for name in ("netto", "vat", "brutto"))
        rows.append((label, *(s.money(amount) for amount in amounts)))
    rows.append(
        (s.rng.choice(("Różnica", "KOREKTA", "Wartość korekty")), s("suma_netto"), s("suma_vat"), s("suma_brutto"))
    )
    body = "".join(f"<tr><td>{row[0]}</td>{''.join(_cell(text, right=True) for text in row[1:])}</tr>" for row in rows)
    heads = "".join(_cell(s.label(name), right=True, tag="th") for name in ("netto", "vat", "brutto"))
    return f"<table class='sums'><tr><th></th>{heads}</tr>{body}</table>"


@layout("correction_columns")
def records(rng: random.Random) -> Drawn:
    """A block an item: its properties down the side, the columns before, change and after; a VAT table in groups."""
    s, correction, before, after = _draw(rng, 3)
    columns = ("nazwa", "jednostka", "stawka_vat", "ilosc", "cena_netto", *rng.choice((_VALUES, _VALUES[::2])))
    states = _states(s, correction, columns, difference=True)
    order = rng.choice(((0, 1, 2), (0, 2, 1)))
    words = (rng.choice(_WAS), rng.choice(_IS), rng.choice(_MOVE))
    heads = "".join(_cell(words[index], right=True, tag="th") for index in order)
    blocks = ""
    for number, cells in enumerate(zip(*states, strict=True), 1):
        name, unit, rate = cells[0][:3]
        blocks += f"<tr class='cap'><td>{number}. <b>{name}</b> ({unit}, VAT {rate})</td>{heads}</tr>"
        for index, column in enumerate(columns[3:], 3):
            values = "".join(_cell(cells[state][index], right=column in RIGHT) for state in order)
            blocks += f"<tr><td>{s.column(column)}</td>{values}</tr>"
    items = f"<table class='items full'>{blocks}</table>"
    grouped = ""
    for old, new, changes in zip(before, after, s.vat_rows(), strict=True):
        pairs_of = ((old.netto, new.netto), (old.vat, new.vat), (old.brutto, new.brutto))
        texts = [s.rate(old.stawka)]
        for (first, second), change in zip(pairs_of, changes[1:], strict=True):
            texts += [s.money(first), s.money(second), f"<b>{change}</b>"]
        grouped += "<tr>" + "".join(_cell(text, right=bool(index)) for index, text in enumerate(texts)) + "</tr>"
    names = "".join(f"<th colspan=3>{s.label(name)}</th>" for name in ("netto", "vat", "brutto"))
    small = "".join(f"<th class=r>{word}</th>" for _ in range(3) for word in ("przed", "po", "korekta"))
    rates = f"<table class='vat full'><tr><th rowspan=2>{s.label('stawka')}</th>{names}</tr><tr>{small}</tr>{grouped}</table>"
    sums = pairs(
        [
            (f"{label} ({rng.choice(('korekta', 'różnica'))})", f"{s(name)} {s.sign}")
            for label, name in (("Netto", "suma_netto"), ("VAT", "suma_vat"), ("Brutto", "suma_brutto"))
        ]
    )
    left = f"<b>{s.label('sprzedawca')}</b><br>{lines(party(s, 'sprzedawca'))}<br><br><b>{s.label('nabywca')}</b><br>{lines(party(s, 'nabywca'))}"
    right = f"<span class='big'>{rng.choice(_TITLES)}<br>{s('numer_faktury')}</span>{pairs([*_dates(s), *_corrected(s), _reason(s), *_pay(s)])}"
    body = f"<table class='full p'><tr><td>{left}</td><td>{right}</td></tr></table><br>{items}<br>{rates}<br><table class='full'><tr><td>{_due(s)}</td><td>{sums}</td></tr></table>{signatures(s)}"
    line = rng.choice(("0.5pt solid #000", "0.4pt solid #aaa", "0.4pt solid #4a6"))
    css = f".items td, .items th, .vat td, .vat th {{ border: {line}; }} .cap td, .cap th {{ background: {rng.choice(('#f0f0f0', '#e9f2ea'))}; font-weight: normal; }} .big {{ font-size: 13pt; font-weight: bold; }} .p {{ table-layout: fixed; }}"
    return s.drawn(page(body, css, font=rng.choice((*SANS, *SERIF)), size=rng.choice((8, 8.5)), margin="13mm"))
