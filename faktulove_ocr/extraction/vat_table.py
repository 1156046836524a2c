"""The VAT table: rows with a rate and amounts that keep netto × rate = VAT and netto + VAT = brutto, anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, permutations, product
from math import prod

from faktulove_ocr.extraction.item_model import ReadVatRow, VatTable
from faktulove_ocr.extraction.pieces import Piece, amount_of_text, pieces
from faktulove_ocr.extraction.receipt import read_receipt_vat
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.vat_amounts import Split, differences, split_amounts, values_of, vat_in_pln
from faktulove_ocr.extraction.vat_stack import stacked_rows
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.labels import fold, tokenise
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.text import Word

__all__ = ["ReadVatRow", "VatTable", "read_vat_table"]

_TOTAL = re.compile(r"(?:razem|ogolem|suma|lacznie|total|summe|gesamt|ogolem razem|podsumowanie|sum)\b")
_PREFIX = re.compile(
    r"^(?:w tym|razem|ogolem|wg|wedlug|stawka|stawki|podatku|podatek|vat|ptu|netto|lp|sprzedaz|including|davon|inkl"
    r"|kwota|wartosc)[ .:]+"
)
_ALLOWED = frozenset(
    """
    razem ogolem suma lacznie total summe gesamt w tym wg wedlug stawka stawki stawce podatku podatek vat ptu
    netto brutto pln zl eur usd gbp czk kwota wartosc podstawa sprzedaz opodatkowana zwolniona zwolnione zw zwol
    np oo nie podlega niepodlegajace odwrotne obciazenie lub x towary towarow uslugi marza wdt eksport export kr
    przed po korekta korekty korekte korekcie bylo powinno byc zmiana zwrot zwrotu zryczaltowany zryczaltowanego
    ex ue krajowa przypadku net gross tax rate amount mwst ust steuer zzgl inkl nettobetrag steuerbetrag
    bruttobetrag roznica korekta wewnatrzwspolnotowej dostawy dostawa including incl of and naleznosc procedura
    zwolniony stopa reverse charge exempt podatkowa opodatkowania od za sprzedazy ii
    """.split()
)
"""Words of two letters and more that rows of VAT tables hold."""
_HEADINGS = frozenset("netto vat podatek podatku brutto ptu net gross tax mwst ust stawka stawki".split())
_ITEM_HEADINGS = frozenset(
    "nazwa ilosc cena towar usluga opis description quantity qty price menge bezeichnung jm".split()
)
_HEADING_ROWS = 12
"""Rows above a part of a row in which the headings over it are looked for."""
_MONEY = re.compile(r"[0-9][.,] ?[0-9]{2}(?![0-9])")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}")
_GROUPED = re.compile(r"[0-9]{3}[.,][0-9]{2}(?![0-9])")
_GROSZ = Decimal("0.01")
_STOP_FAR = 3.0
_MAX_AMOUNTS = 9
_WIDE_GROUP = 1.4
"""Gap, in type sizes, over which a group of thousands may stand from its rest where only the sums tell them one."""
_MOST_READINGS = 256
"""Combinations of rows that are tried where a rate has several."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row outside of the items with its amounts and what else it says; `bare` are small whole numbers in it."""

    row: Row
    lead: str
    rates: tuple[tuple[str, tuple[str, ...], float], ...]
    amounts: tuple[Piece, ...]
    plain: bool
    state: State | None
    joined: tuple[Piece, ...] = ()
    """The amounts with thousands that stand wide apart joined to the rest; empty where none do."""


def read_vat_table(layout: Layout, taken: frozenset[int]) -> VatTable:
    """The VAT table of a document; `taken` are the layout's rows that belong to line items."""
    lines = list(_lines(layout, taken))
    slack = Decimal("0.02") * max(3, min(len(taken), 60))
    found = [(line, row) for line in lines for row in _rows_of(line, slack)]
    found += _transposed(layout, lines, slack)
    found = _one_state(found)
    left = [line for line in lines if all(line is not used for used, _ in found)]
    rows = _distinct(found, left)
    if not rows:
        printed, indexes = read_receipt_vat(layout)
        if not printed:
            printed, indexes = stacked_rows(layout, taken, slack)
        if printed:
            return VatTable(tuple(printed), None, indexes)
    total, total_index = _total(left, rows, slack)
    used = {line.row.index for line, row in found if row in rows}
    if total_index is not None:
        used.add(total_index)
    return VatTable(tuple(rows), total, frozenset(used))


def _lines(layout: Layout, taken: frozenset[int]) -> Iterator[_Line]:
    """Rows outside of the items that hold a rate or at least two amounts of money."""
    state: State | None = None
    rows = layout.rows
    for row in rows:
        if row.index in taken:
            state = None
            continue
        text = row.text
        if len(text) > 200:
            continue
        if not any(c.isdigit() for c in text) and "zw" not in text.lower():
            if len(row.segments) == 1 and len(text) < 60:
                state = state_of(text)
            continue
        if _MONEY.search(text) is None and "%" not in text:
            continue
        cut = pieces(row)
        runs = _runs(cut)
        whole = sum(len(run) for run in runs) == len(cut)
        for run in runs:
            amounts = tuple(p for p in run if p.money and not p.text.endswith("%"))
            rates = tuple(_rates(run))
            if not rates and len(amounts) < 2:
                continue
            lead = " ".join(fold(p.text) for p in run if not p.money)
            plain = _is_plain(lead) and (whole or _headed(rows, row, run))
            own = state_of(_words(lead)) or state
            yield _Line(row, lead, _wrapped(rows, row, rates, lead), amounts, plain, own, _joined(run))


def _joined(run: Sequence[Piece]) -> tuple[Piece, ...]:
    """The amounts of a run with small whole numbers before three digits taken for their thousands."""
    found: list[Piece] = []
    joined = False
    for n, piece in enumerate(run):
        if not piece.money or piece.text.endswith("%"):
            continue
        before = run[n - 1] if n else None
        if before is not None and before.segment == piece.segment and _THOUSANDS.fullmatch(before.text):
            gap = piece.box.x0 - before.box.x1
            text = f"{before.text} {piece.text}"
            if gap < _WIDE_GROUP * piece.words[0].size and _GROUPED.match(piece.text) and amount_of_text(text):
                found.append(Piece((*before.words, *piece.words), piece.segment, text, union((before.box, piece.box))))
                joined = True
                continue
        found.append(piece)
    return tuple(found) if joined else ()


def _runs(cut: Sequence[Piece]) -> list[list[Piece]]:
    """The row without the words that VAT tables do not say, parted by them: what stands beside the table."""
    runs: list[list[Piece]] = [[]]
    for piece in cut:
        if not piece.number and _foreign(piece.text):
            if runs[-1]:
                runs.append([])
        else:
            runs[-1].append(piece)
    return [run for run in runs if run]


@lru_cache(maxsize=8192)
def _foreign(word: str) -> bool:
    """Whether a word is none of those that VAT tables say."""
    return any(
        len(t.text) > 1 and not any(c.isdigit() for c in t.text) and t.text not in _ALLOWED for t in tokenise(word)
    )


def _headed(rows: Sequence[Row], row: Row, run: Sequence[Piece]) -> bool:
    """Whether headings of a VAT table stand above a part of a row, with nothing of an item table among them."""
    left, right = run[0].box.x0, run[-1].box.x1
    for above in reversed(rows[max(0, row.index - _HEADING_ROWS) : row.index]):
        if above.page != row.page:
            break
        over = [s for s in above.segments if s.box.x1 > left and s.box.x0 < right]
        tokens = {t.text for s in over for t in tokenise(s.text)}
        if len(tokens & _HEADINGS) >= 2:
            return not tokens & _ITEM_HEADINGS
    return False


def _words(lead: str) -> str:
    return " ".join(t.text for t in tokenise(lead) if not t.text.isdigit())


def _is_plain(lead: str) -> bool:
    """Whether a row says nothing but what VAT tables say."""
    tokens = [t.text for t in tokenise(lead) if len(t.text) > 1 and not any(c.isdigit() for c in t.text)]
    return sum(t not in _ALLOWED for t in tokens) <= len(tokens) // 4


def _rates(cut: Sequence[Piece]) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """Rates in a row: percents, letters like `zw`, and whole texts like `23% lub 22%`; with their place along x."""
    texts = [p for p in cut if not p.money or p.text.endswith("%")]
    whole = " ".join(p.text for p in texts)
    for candidate in (whole, _PREFIX.sub("", fold(whole)), _PREFIX.sub("", _PREFIX.sub("", fold(whole)))):
        rate = parse_rate(candidate.strip(" :")) if candidate and not candidate.strip().isdigit() else None
        if rate is not None:
            yield rate.value, rate.alternatives, texts[0].box.cx
            return
    lowered = [p.text.casefold().strip("():,;") for p in cut]
    for n, (piece, text) in enumerate(zip(cut, lowered, strict=True)):
        if "%" in text or text in {"zw", "zw.", "np", "np.", "oo", "n.p.", "o.o.", "zwolnione", "zwolniona"}:
            rate = parse_rate(text)
            following = lowered[n + 1 : n + 3]
            if rate is not None and following[:1] == ["lub"] and len(following) > 1:
                other = parse_rate(following[1])
                if other is not None:
                    yield rate.value, (other.value,), piece.box.cx
                    return
            if rate is not None and (n == 0 or lowered[n - 1] not in {"lub", "z"}):
                yield rate.value, rate.alternatives, piece.box.cx


def _wrapped(
    rows: Sequence[Row], row: Row, rates: tuple[tuple[str, tuple[str, ...], float], ...], lead: str
) -> tuple[tuple[str, tuple[str, ...], float], ...]:
    """Rates with the words that explain them on the lines below (`0% w przypadku / wewnątrzwspólnotowej …`)."""
    if len(rates) != 1 or rates[0][0] != "0" or len(lead) < 6:
        return rates
    text, box = lead, row.segments[0].box
    for below in rows[row.index + 1 : row.index + 4]:
        if below.page != row.page or below.box.y0 - row.box.y1 > 5 * row.size:
            break
        text += " " + " ".join(fold(s.text) for s in below.segments if not any(c.isdigit() for c in s.text))
        start = text.find("0%")
        rate = parse_rate(text[max(start, 0) :])
        if rate is not None and rate.value != "0":
            return ((rate.value, rate.alternatives, box.cx),)
    return rates


def _rows_of(line: _Line, slack: Decimal) -> Iterator[ReadVatRow]:
    """The VAT row that a line is; none when its amounts do not keep the arithmetic of a rate in it."""
    if not line.plain or len(line.amounts) < 2 or len(line.amounts) > _MAX_AMOUNTS:
        return
    options = [(rate, alternatives) for rate, alternatives, _ in line.rates] or [(r, ()) for r in _bare_rates(line)]
    values = values_of(line.amounts)
    for amounts in (line.amounts, line.joined):
        printed = values_of(amounts)
        read = differences(printed) or printed
        for rate, alternatives in options[:2] if amounts else ():
            for reading in (rate, *alternatives):
                split = split_amounts(reading, read, slack)
                if split is not None:
                    yield _read(line, reading, alternatives, split, amounts)
                    return
    if line.rates and len(values) == 3 and _ordered(values) and abs(values[0] + values[1] - values[2]) <= _GROSZ:
        # The sums are right and the rate printed beside them is not: both are read as they stand.
        yield _read(line, *options[0], Split(values[0], values[1], values[2], ()), line.amounts)


def _bare_rates(line: _Line) -> list[str]:
    """Whole numbers that can be rates, in a line that shows none with a percent sign."""
    if (
        _TOTAL.match(line.lead)
        and len(_words(line.lead).split()) <= 2
        and not re.search(r"\b(23|8|5|22|7)\b", line.lead)
    ):
        return []
    return [t for t in line.lead.split() if t in {"23", "22", "8", "7", "5", "4", "3", "0", "19", "20", "21"}][:2]


def _read(line: _Line, rate: str, alternatives: tuple[str, ...], split: Split, amounts: Sequence[Piece]) -> ReadVatRow:
    words: tuple[Word, ...] = tuple(w for p in amounts for w in p.words)
    pln = vat_in_pln(split, amounts)
    return ReadVatRow(rate, split.net, split.vat, split.gross, pln, words, line.row.page, alternatives)


def _transposed(layout: Layout, lines: Sequence[_Line], slack: Decimal) -> list[tuple[_Line, ReadVatRow]]:
    """Tables with the rates side by side and netto, VAT, brutto in rows under them."""
    by_index = {line.row.index: line for line in lines}
    found: list[tuple[_Line, ReadVatRow]] = []
    for line in lines:
        if len(line.rates) < 2 or line.amounts or not line.plain:
            continue
        places = [x for _, _, x in line.rates]
        # A column of totals takes its own amounts, so that they are not those of the last rate.
        places += [w.box.cx for w in line.row.words if _TOTAL.match(fold(w.text))]
        columns: list[list[Piece]] = [[] for _ in places]
        last = line.row
        for row in layout.rows[line.row.index + 1 : line.row.index + 5]:
            below = by_index.get(row.index)
            if below is None or row.page != last.page or row.box.y0 - last.box.y1 > _STOP_FAR * row.size or below.rates:
                break
            for amount in below.amounts:
                near = min(range(len(columns)), key=lambda n: abs(places[n] - amount.box.cx))
                if abs(places[near] - amount.box.cx) < 5 * row.size:
                    columns[near].append(amount)
            last = row
        for (rate, alternatives, _), amounts in zip(line.rates, columns, strict=False):
            split = split_amounts(rate, values_of(amounts), slack) if len(amounts) >= 2 else None
            if split is not None:
                found.append((line, _read(line, rate, alternatives, split, amounts)))
    return found


def _one_state(found: list[tuple[_Line, ReadVatRow]]) -> list[tuple[_Line, ReadVatRow]]:
    """On corrections the rows of the difference; those before and after only where there are no others."""
    plain = [pair for pair in found if pair[0].state not in ("przed", "po")]
    return plain or []


def _distinct(found: Sequence[tuple[_Line, ReadVatRow]], lines: Sequence[_Line]) -> list[ReadVatRow]:
    """One row a rate: those that a printed total sums up, else the fullest, the first of equals."""
    options: dict[str, list[ReadVatRow]] = {}
    for _, row in found:
        known = options.setdefault(row.stawka, [])
        same = next((n for n, other in enumerate(known) if _agree(row, other)), None)
        if same is None:
            known.append(row)
        elif _filled(row) > _filled(known[same]):
            known[same] = row
        elif known[same].vat_pln is None and row.vat_pln is not None:
            known[same] = replace(known[same], vat_pln=row.vat_pln)
    first = [rows[0] for rows in options.values()]
    if all(len(rows) == 1 for rows in options.values()) or prod(len(r) for r in options.values()) > _MOST_READINGS:
        return first
    totals = [set(values_of(line.amounts)) for line in lines if _can_be_total(line)]
    return max(
        (list(rows) for rows in product(*options.values())),
        key=lambda rows: max((_hits(rows, values) for values in totals), default=0),
    )


def _can_be_total(line: _Line) -> bool:
    return len(line.amounts) >= 2 and not line.rates and line.plain and line.state not in ("przed", "po")


def _hits(rows: Sequence[ReadVatRow], values: set[Decimal]) -> int:
    """How many sums of the rows stand in a line, where it has at least two of them."""
    count = sum(s is not None and s in values for s in (_sum(rows, n) for n in ("netto", "vat", "brutto")))
    return count if count >= 2 else 0


def _filled(row: ReadVatRow) -> int:
    return sum(v is not None for v in (row.netto, row.vat, row.brutto))


def _agree(one: ReadVatRow, other: ReadVatRow) -> bool:
    pairs = ((one.netto, other.netto), (one.vat, other.vat), (one.brutto, other.brutto))
    return all(a is None or b is None or a == b for a, b in pairs)


def _total(lines: Sequence[_Line], rows: Sequence[ReadVatRow], slack: Decimal) -> tuple[ReadVatRow | None, int | None]:
    """The row of sums over all rates: named so, or netto + VAT = brutto with the sums of the rates."""
    sums = [_sum(rows, name) for name in ("netto", "vat", "brutto")]
    best: tuple[int, ReadVatRow, int] | None = None
    for line in lines:
        if not _can_be_total(line):
            continue
        printed = values_of(line.joined or line.amounts)
        values = differences(printed) or printed
        named = _TOTAL.search(line.lead) is not None or (line.state == "roznica" and bool(_words(line.lead)))
        triple = (
            next(
                (
                    t
                    for c in combinations(values, 3)
                    for t in permutations(c)
                    if abs(t[0] + t[1] - t[2]) <= _GROSZ and _ordered(t)
                ),
                None,
            )
            if len(values) >= 3
            else None
        )
        hits = [s if s is not None and s in values else None for s in sums]
        count = sum(h is not None for h in hits)
        if rows and count >= 2 and (named or count == 3 or not line.lead.strip()):
            net, vat, gross = hits
        elif named and triple is not None and _near_rates(triple, rows, slack):
            net, vat, gross = triple
        else:
            continue
        words = tuple(w for p in line.amounts for w in p.words)
        split = Split(net, vat, gross, tuple(v for v in values if v not in (net, vat, gross)))
        row = ReadVatRow("", net, vat, gross, vat_in_pln(split, line.amounts), words, line.row.page)
        score = 2 * _filled(row) + named
        if best is None or score > best[0]:
            best = (score, row, line.row.index)
    return (best[1], best[2]) if best is not None else (None, None)


def _ordered(triple: Sequence[Decimal]) -> bool:
    """Whether netto and VAT of a total have plausible sizes: one sign, VAT up to 27% of netto."""
    net, vat, _ = triple
    if not net:
        return False
    return Decimal("-0.001") <= vat / net <= Decimal("0.271")


def _near_rates(triple: tuple[Decimal, ...], rows: Sequence[ReadVatRow], slack: Decimal) -> bool:
    """Whether a named total can be that of the rows: no row of a rate, or about their sum."""
    sums = [_sum(rows, name) for name in ("netto", "vat", "brutto")]
    if not rows:
        return True
    return all(s is None or abs(s - t) <= slack for s, t in zip(sums, triple, strict=True))


def _sum(rows: Sequence[ReadVatRow], name: str) -> Decimal | None:
    values = [getattr(r, name) for r in rows]
    if not values or any(v is None for v in values):
        return None
    return sum(values, Decimal(0))
