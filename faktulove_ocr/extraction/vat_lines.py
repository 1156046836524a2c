"""Lines that may be rows of a VAT table: runs of amounts and rates with no words but those that such tables say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from faktulove_ocr.extraction.pieces import Piece, amount_of_text, pieces
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.geometry import union
from faktulove_ocr.layout import Layout, Row
from faktulove_ocr.polish.labels import fold, tokenise
from faktulove_ocr.polish.rates import HIGHEST_RATE, parse_rate

_PREFIX = re.compile(
    r"^(?:w tym|razem|ogolem|wg|wedlug|stawka|stawki|podatku|podatek|vat|ptu|netto|lp|sprzedaz|including|davon|inkl"
    r"|kwota|wartosc)[ .:]+"
)
_ALLOWED = frozenset(
    """
    razem ogolem suma lacznie total summe gesamt w tym wg wedlug stawka stawki stawce podatku podatek vat ptu
    netto brutto pln zl eur usd gbp czk kwota wartosc podstawa sprzedaz opodatkowana zwolniona zwolnione zw zwol
    kc chf sek nok dkk huf ron
    np oo nie podlega niepodlegajace odwrotne obciazenie lub x towary towarow uslugi marza wdt eksport export kr
    przed po korekta korekty korekte korekcie bylo powinno byc zmiana zwrot zwrotu zryczaltowany zryczaltowanego
    ex ue krajowa przypadku net gross tax rate amount mwst ust steuer zzgl inkl nettobetrag steuerbetrag
    bruttobetrag roznica wewnatrzwspolnotowej dostawy dostawa including incl of and naleznosc procedura
    zwolniony stopa reverse charge exempt podatkowa opodatkowania od za sprzedazy ii stawek stawkami czego tego bez
    na rozbiciu rozbicie podziale zestawienie
    podstawowy podstawowa obnizony obnizona zerowy zerowa obrot obrotu nalezny naleznego which davon zu
    """.split()
)
"""Words of two letters and more that rows of VAT tables hold."""
_HEADINGS = frozenset(
    "netto vat podatek podatku brutto ptu net gross tax mwst ust stawka stawki podstawa opodatkowania".split()
)
_ITEM_HEADINGS = frozenset(
    "nazwa ilosc cena towar usluga opis description quantity qty price menge bezeichnung jm".split()
)
_BARE = re.compile(r"[0-9]{1,2}(?:[.,]00?)?")
_RATES = re.compile(r"%|\bstawk|\bst\.? |\brate|\bsatz|\w-?satz\b|\btaux|\bsazba")
"""What a heading of rates says."""
_HEADING_ROWS = 12
"""Rows above a part of a row in which the headings over it are looked for."""
_MONEY = re.compile(r"[0-9][.,] ?[0-9]{2}(?![0-9])")
_WIDE_GROUP = 1.4
"""Gap, in type sizes, over which a group of thousands may stand from its rest where only the sums tell them one."""
TWO_LETTERS = re.compile(r"[a-z0-9]{2}\.?")
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}")
_GROUPED = re.compile(r"[0-9]{3}[.,][0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class VatLine:
    """A row outside of the items with its amounts and what else it says; `bare` are small whole numbers in it."""

    row: Row
    lead: str
    rates: tuple[tuple[str, tuple[str, ...], float], ...]
    amounts: tuple[Piece, ...]
    plain: bool
    state: State | None
    joined: tuple[Piece, ...] = ()
    """The amounts with thousands that stand wide apart joined to the rest; empty where none do."""


def vat_lines(layout: Layout, taken: frozenset[int]) -> Iterator[VatLine]:
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
            rates = tuple(_rates(run)) or tuple(_rate_below(rows, row, run))
            bare = None if rates else _rate_by_heading(rows, row, run)
            amounts = tuple(p for p in run if p.money and not p.text.endswith("%") and p is not bare)
            if bare is not None:
                rates = ((bare.text.split(",")[0].split(".")[0], (), bare.box.cx),)
            if not rates and len(amounts) < 2:
                continue
            lead = " ".join(fold(p.text) for p in run if not p.money)
            plain = _is_plain(lead) and (whole or _headed(rows, row, run))
            own = state_of(wording(lead)) or state
            yield VatLine(row, lead, _wrapped(rows, row, rates, lead), amounts, plain, own, _joined(run))


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
    for piece, following in zip(cut, [*cut[1:], None], strict=True):
        rate = following is not None and following.money and _unsure(piece)
        if not piece.number and _foreign(piece.text) and not rate:
            if runs[-1]:
                runs.append([])
        else:
            runs[-1].append(piece)
    return [run for run in runs if run]


def _unsure(piece: Piece) -> bool:
    """Whether a piece is two letters that recognition read: a rate perhaps."""
    return TWO_LETTERS.fullmatch(fold(piece.text)) is not None and any(w.confidence < 1.0 for w in piece.words)


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


def _rate_by_heading(rows: Sequence[Row], row: Row, run: Sequence[Piece]) -> Piece | None:
    """The first whole number of a row of amounts that stands under a heading of rates, whatever rate it is."""
    found = next((p for p in run if _BARE.fullmatch(p.text) and 0 < int(p.text[:2].strip(",.")) <= HIGHEST_RATE), None)
    if found is None or sum(p.money and p is not found for p in run) < 2:
        return None
    for above in reversed(rows[max(0, row.index - _HEADING_ROWS) : row.index]):
        if above.page != row.page:
            return None
        for other in above.segments:
            over = other.box.x_overlap(found.box) > 0 or abs(other.box.cx - found.box.cx) < row.size
            if over and not other.text.strip(" %").replace(",", "").isdigit():
                return found if _RATES.search(fold(other.text)) is not None else None
    return None


def wording(lead: str) -> str:
    """The words of what stands before the amounts, without numbers."""
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


def says_only_sums(text: str) -> bool:
    """Whether a text has no words but those that VAT tables say."""
    return not any(_foreign(word) for word in text.split())


def _rate_below(rows: Sequence[Row], row: Row, run: Sequence[Piece]) -> Iterator[tuple[str, tuple[str, ...], float]]:
    """The rate of a row of amounts that stands on the next line of its first cell (`w tym` over `23%`)."""
    words = [p for p in run if not p.number]
    if not words or sum(p.money and p.box.x0 > words[0].box.x0 for p in run) < 2:
        return
    left, right, edge = words[0].box.x0, words[-1].box.x1, run[-1].box.x1
    for below in rows[row.index + 1 : row.index + 3]:
        over = [s for s in below.segments if s.page == row.page and s.box.x1 > left - row.size and s.box.x0 < edge]
        if not over:
            continue
        cell = over[0]
        near = -0.5 * row.size < cell.box.y0 - words[0].box.y1 < 0.8 * row.size
        rate = parse_rate(cell.text.strip(" :")) if len(over) == 1 and near and cell.box.x0 < right else None
        if rate is not None and not cell.text.strip().isdigit():
            yield rate.value, rate.alternatives, cell.box.cx
        return


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
