"""The rows of a correction: the lines before, after and their differences, and three arrangements of them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

from benchmarks.corpus.composing.sealed_kinds.doc import Doc, cap
from benchmarks.corpus.composing.sealed_kinds.items import (
    CODES,
    cells,
    draw_columns,
    head_row,
    heading,
    printed_sums,
    sum_row,
    type_size,
    wrapped,
)
from benchmarks.corpus.composing.sealed_kinds.money import sum_up
from benchmarks.corpus.content import ZERO, Custom, Invoice, Line, RateSum, line_of, percent, rate_sums
from benchmarks.corpus.markup import RIGHT

CAPTIONS = {
    "przed": ("Przed korektą", "Było", "Stan przed korektą", "Pozycje przed korektą", "PRZED", "Treść korygowana",
              "Wartości pierwotne"),
    "po": ("Po korekcie", "Powinno być", "Stan po korekcie", "Pozycje po korekcie", "PO", "Treść skorygowana",
           "Wartości poprawne"),
    "roznica": ("Różnica", "Korekta (różnica)", "RÓŻNICA", "Wartość korekty", "Zmiana (+/–)"),
}  # fmt: skip
_SETS = (
    ("Przed korektą", "Po korekcie", "Różnica"), ("BYŁO", "JEST", "RÓŻNICA"), ("Było", "Powinno być", "Korekta"),
    ("przed", "po", "zmiana"),
    ("Treść korygowana", "Treść prawidłowa", "Wartość korekty"), ("Stan pierwotny", "Stan po korekcie",
                                                                  "Różnica (+/–)"),
)  # fmt: skip


def _again(line: Line, quantity: Decimal, price: Decimal, rate: str, custom: Custom) -> Line:
    """The line with another quantity, price or rate, its codes kept."""
    found = line_of(line.nazwa, line.jednostka, quantity, price, rate, custom=custom)
    found.indeks, found.pkwiu, found.gtin = line.indeks, line.pkwiu, line.gtin
    return found


class Change:
    """Lines and VAT tables before and after; the invoice's sums become those of the difference."""

    def __init__(self, inv: Invoice, rng: random.Random, how: str) -> None:
        self.how = how
        self.was = [self._several(line, inv.custom, rng) for line in inv.lines]
        self.now = [self._changed(line, inv.custom, rng) for line in self.was]
        self.move = [self._difference(old, new) for old, new in zip(self.was, self.now, strict=True)]
        self.before, self.after = rate_sums(self.was, inv.custom), rate_sums(self.now, inv.custom)
        sum_up(inv, self._rates())
        inv.do_zaplaty = inv.suma_brutto

    def _several(self, line: Line, custom: Custom, rng: random.Random) -> Line:
        assert line.cena_netto is not None
        quantity = line.ilosc
        if self.how in {"less", "more"} and quantity < 2:
            quantity = Decimal(rng.randint(2, 9))
        return _again(line, quantity, line.cena_netto, line.stawka_vat, custom)

    def _changed(self, line: Line, custom: Custom, rng: random.Random) -> Line:
        assert line.cena_netto is not None
        quantity, price, rate = line.ilosc, line.cena_netto, line.stawka_vat
        if self.how == "less":
            quantity = Decimal(rng.randint(0, max(0, int(quantity) - 1)))
        elif self.how == "more":
            quantity += Decimal(rng.randint(1, 5))
        elif self.how == "rate":
            rate = {"23": "8", "8": "23", "5": "8"}.get(rate, "23")
        else:
            price = max((price * Decimal(rng.randint(40, 97)) / 100).quantize(price), Decimal("0.01"))
        return _again(line, quantity, price, rate, custom)

    @staticmethod
    def _difference(old: Line, new: Line) -> Line:
        return Line(
            new.nazwa, new.jednostka, new.ilosc - old.ilosc, None, None, None,
            (new.wartosc_netto or ZERO) - (old.wartosc_netto or ZERO),
            new.stawka_vat, (new.kwota_vat or ZERO) - (old.kwota_vat or ZERO),
            new.wartosc_brutto - old.wartosc_brutto, new.indeks, new.pkwiu, new.gtin,
        )  # fmt: skip

    def _rates(self) -> list[RateSum]:
        old, new = ({row.stawka: row for row in rates} for rates in (self.before, self.after))
        rows = []
        for rate in sorted({*old, *new}, key=lambda name: (-percent(name), name)):
            a, b = (side.get(rate, RateSum(rate, ZERO, ZERO, ZERO)) for side in (old, new))
            rows.append(RateSum(rate, b.netto - a.netto, b.vat - a.vat, b.brutto - a.brutto))
        return rows


def _columns(doc: Doc, change: Change) -> tuple[str, ...]:
    """Columns of which every line has something."""
    return tuple(
        name for name in draw_columns(doc.rng) if name not in CODES or all(getattr(line, name) for line in change.was)
    )


def _states(change: Change, *, moves: bool) -> list[tuple[list[Line], str]]:
    states = [(change.was, "przed"), (change.now, "po")]
    return [*states, (change.move, "roznica")] if moves and change.how != "rate" else states


def total(rates: Sequence[RateSum], name: str) -> Decimal:
    """The sum of a column of a VAT table."""
    return sum((getattr(row, name) for row in rates), ZERO)


def _state_sums(doc: Doc, change: Change, stan: str, columns: Sequence[str]) -> dict[str, str]:
    """Printed sums of one state under those value columns that are there; the difference's are the document's own."""
    if stan == "roznica":
        return printed_sums(doc, columns)
    rates = {"przed": change.before, "po": change.after}[stan]
    names = {"wartosc_netto": "netto", "kwota_vat": "vat", "wartosc_brutto": "brutto"}
    return {column: doc.s.money(total(rates, name)) for column, name in names.items() if column in columns}


def in_tables(doc: Doc, change: Change) -> str:
    """A table a state under its caption, or one table with captions across."""
    columns = _columns(doc, change)
    words = doc.rng.choice(_SETS)
    head = head_row(doc, columns)
    sums = doc.chance(0.45)
    one = doc.chance(0.35)
    found, body = "", ""
    for (lines, stan), caption in zip(_states(change, moves=doc.chance(0.45)), words, strict=False):
        rows = "".join(cells(row, columns) for row in doc.s.item_rows(columns, lines, stan))
        if sums and any(name.startswith("wartosc") for name in columns):
            shown = _state_sums(doc, change, stan, columns)
            rows += cells(sum_row(doc, columns, shown), columns, css=" class='foot'")
        if one:
            body += f"<tr class='grp'><td colspan='{len(columns)}'>{caption}</td></tr>{rows}"
        else:
            found += cap(caption) + wrapped(doc, columns, head, rows)
    return wrapped(doc, columns, head, body) if one else found


def in_pairs(doc: Doc, change: Change) -> str:
    """Each item's rows below each other: before, after, often the difference; the state in a column of its own."""
    columns = _columns(doc, change)
    words = doc.rng.choice(_SETS)
    states = _states(change, moves=doc.chance(0.5))
    printed = [doc.s.item_rows(columns, lines, stan) for lines, stan in states]
    once = [index for index, name in enumerate(columns) if name in {"lp", "nazwa", "indeks"}] if doc.chance(0.4) else []
    place = columns.index("nazwa") + 1
    body = ""
    for group in zip(*printed, strict=True):
        for number, row in enumerate(group):
            texts = []
            for index, (text, name) in enumerate(zip(row, columns, strict=True)):
                if index == place:
                    texts.append(f"<td class='sm'>{words[number]}</td>")
                if index in once:
                    if number == 0:
                        texts.append(f"<td rowspan='{len(group)}'>{text}</td>")
                    continue
                texts.append(f"<td{' class=r' if name in RIGHT else ''}>{text}</td>")
            if place == len(columns):
                texts.append(f"<td class='sm'>{words[number]}</td>")
            body += f"<tr>{''.join(texts)}</tr>"
    heads = [heading(doc, name) for name in columns]
    marked = [
        f"<th{' class=r' if name in RIGHT else ''}>{text}</th>" for name, text in zip(columns, heads, strict=True)
    ]
    marked.insert(place, f"<th>{doc.rng.choice(('', 'Stan', 'Zapis', 'Rodzaj'))}</th>")
    return wrapped(doc, (*columns, "cena_netto"), f"<thead><tr>{''.join(marked)}</tr></thead>", body)


def in_columns(doc: Doc, change: Change) -> str:
    """One row an item: quantity, price and value before and after beside each other under double headings."""
    values = doc.rng.choice((("wartosc_netto",), ("wartosc_brutto",), ("wartosc_netto", "wartosc_brutto")))
    columns = ("lp", "nazwa", "jednostka", "stawka_vat", "ilosc", "cena_netto", *values)
    words = doc.rng.choice(_SETS)
    states = _states(change, moves=doc.chance(0.5))
    printed = [doc.s.item_rows(columns, lines, stan) for lines, stan in states]
    by_state = doc.chance(0.4)
    span = len(states)
    top = "".join(f"<th rowspan='2'>{heading(doc, name)}</th>" for name in columns[:4])
    if by_state:
        top += "".join(f"<th colspan='{len(columns) - 4}' class='c'>{word}</th>" for word in words[:span])
        under = "".join(f"<th class='r'>{heading(doc, name)}</th>" for name in columns[4:]) * span
        order = [(state, index) for state in range(span) for index in range(4, len(columns))]
    else:
        top += "".join(f"<th colspan='{span}' class='c'>{heading(doc, name)}</th>" for name in columns[4:])
        under = "".join(f"<th class='r'>{word}</th>" for _ in columns[4:] for word in words[:span])
        order = [(state, index) for index in range(4, len(columns)) for state in range(span)]
    body = ""
    for group in zip(*printed, strict=True):
        fixed = "".join(f"<td>{text}</td>" for text in group[0][:4])
        moving = "".join(f"<td class='r'>{group[state][index] or '&nbsp;'}</td>" for state, index in order)
        body += f"<tr>{fixed}{moving}</tr>"
    wide = (*columns[:4], *(columns[index] for _, index in order))
    size = min(type_size(doc, wide), doc.look.size)
    return (
        f"<table class='it full' style='font-size: {size:.1f}pt'><thead><tr>{top}</tr><tr>{under}</tr></thead>"
        f"<tbody>{body}</tbody></table>"
    )
