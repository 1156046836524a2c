"""Constrained reading: recognised numbers that fail their check are read again among recognition's alternatives.

Codes have a checksum (NIP, REGON, account, KSeF number) or a calendar (dates); amounts must keep the arithmetic of
their VAT row, their item and the sums. What is found comes back as words to put in place of those that were read;
`Word.mended` tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, product
from typing import TYPE_CHECKING

from faktulove_ocr.extraction.item_model import ItemTable, ReadItem
from faktulove_ocr.extraction.item_numbers import GROSZ, product_fits
from faktulove_ocr.extraction.model import Candidate
from faktulove_ocr.extraction.pieces import Piece, pieces
from faktulove_ocr.extraction.reread import CLEAR, LEAST, only_reading, readings
from faktulove_ocr.extraction.vat_amounts import split_amounts
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.accounts import nrb_valid
from faktulove_ocr.polish.amounts import parse_amount, parse_price, parse_quantity
from faktulove_ocr.polish.dates import find_dates
from faktulove_ocr.polish.identifiers import nip_valid, regon_valid
from faktulove_ocr.polish.ksef import find_ksef_numbers
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import numeric_rate, parse_rate
from faktulove_ocr.text import Word

if TYPE_CHECKING:
    from faktulove_ocr.extraction.extract import Extracted

Mended = dict[int, tuple[Word, ...]]
"""By `id` of the first word that was read: the words to stand in its place; words by id without any are dropped."""

Instead = tuple[Sequence[Word], Sequence[Word]]
"""Words that were read, and those to put in their place."""

_DIGITS = "0123456789"
_HEX = _DIGITS + "ABCDEF"
_NUMBER = _DIGITS + ".,"
_READINGS = 10
"""Readings of each amount that are combined."""
_CODE = re.compile(r"[0-9A-Za-z|/()\[\]]*[0-9][0-9A-Za-z|]*")
_NIP_LABEL = re.compile(r"\b(?:n[il1|]p|vat|podatk\w*)\b[^0-9]{0,12}$")
_REGON_LABEL = re.compile(r"\bregon\b[^0-9]{0,6}$")
_GROUPED = re.compile(r"\d{3}-\d{3}-\d{2}-\d{2}|\d{3}-\d{2}-\d{2}-\d{3}")
_DATE = re.compile(r"\d{1,2}[.\-/]\d{1,2}[.\-/]\d{4}|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2}")
_KSEF = re.compile(r"\d{9,11}-\d{7,9}-[0-9A-Za-z]{5,7}-?[0-9A-Za-z]{5,7}-[0-9A-Za-z]{2}")


def mend(layout: Layout, found: Extracted) -> Layout | None:
    """The layout with what could be read otherwise so that its check holds; None where nothing was to mend."""
    if all(page.page.source != "ocr" for page in layout.pages):
        return None
    mended: Mended = {}
    for segment in layout.segments:
        if any(w.glyphs and w.confidence < 1.0 for w in segment.words):
            for words, instead in _codes(segment, layout):
                _put(mended, words, instead)
    for words, instead in _vat_rows(layout, found.items.rows):
        _put(mended, words, instead)
    for words, instead in _items(found.items):
        _put(mended, words, instead)
    for words, instead in _sums(found):
        _put(mended, words, instead)
    return layout.with_words(mended) if mended else None


def _put(mended: Mended, words: Sequence[Word], instead: Sequence[Word]) -> None:
    if not words or any(id(w) in mended for w in words):
        return
    for word in words:
        mended[id(word)] = ()
    mended[id(words[0])] = tuple(instead)


# codes ----------------------------------------------------------------------


def _codes(segment: Segment, layout: Layout) -> Iterator[Instead]:
    """Codes of a segment that fail their check and have one likely reading that passes."""
    for words, before in _runs(segment, layout):
        text = " ".join(w.text for w in words)
        compact = _compact(text)
        count = sum(c.isdigit() for c in compact)
        folded = fold(before)
        test: Callable[[str], str | None] | None = None
        allowed = _DIGITS
        if _KSEF.fullmatch(text.replace(" ", "")):
            test, allowed = _ksef, _HEX
        elif 24 <= count <= 28 and len(compact) <= 28:
            test = _account
        elif _DATE.fullmatch(text):
            test = _date
        elif len(compact) in (9, 10, 11) and count >= 8 and (_NIP_LABEL.search(folded) or _GROUPED.fullmatch(text)):
            test = _nip
        elif len(compact) in (8, 9, 10, 13, 14, 15) and _REGON_LABEL.search(folded):
            test = _regon
        foreign = test is _nip and compact[:2].isalpha()
        if test is None or foreign or test(text) is not None:
            continue
        chosen = only_reading(words, test, allowed)
        if chosen is not None and chosen[0].ratio < 1.0:
            yield words, chosen[0].words


def _runs(segment: Segment, layout: Layout) -> Iterator[tuple[Sequence[Word], str]]:
    """Words of a segment that together may be a code, each with what stands before it on its row."""
    row = layout.rows[segment.row].segments
    left = " ".join(s.text for s in row if s.box.x1 <= segment.box.x0)[-40:]
    position = 0
    words = segment.words
    while position < len(words):
        end = position
        while end < len(words) and _CODE.fullmatch(words[end].text.replace("-", "").replace(".", "") or "-"):
            end += 1
        if end == position:
            position += 1
            continue
        yield words[position:end], f"{left} {' '.join(w.text for w in words[:position])}"
        position = end


def _compact(text: str) -> str:
    return re.sub(r"[ \-]", "", text).removeprefix("PL")


def _ksef(text: str) -> str | None:
    return next((n.value for n in find_ksef_numbers(text) if n.valid), None)


def _account(text: str) -> str | None:
    digits = _compact(text)
    return digits if nrb_valid(digits) else None


def _date(text: str) -> str | None:
    found = find_dates(text)
    return found[0][2].isoformat() if found and found[0][0] == 0 and found[0][1] == len(text) else None


def _nip(text: str) -> str | None:
    digits = _compact(text)
    return digits if nip_valid(digits) else None


def _regon(text: str) -> str | None:
    digits = text.replace(" ", "")
    return digits if regon_valid(digits) else None


# amounts --------------------------------------------------------------------


def _amount(text: str) -> Decimal | None:
    amount = parse_amount(text)
    return None if amount is None else amount.value


def _options(
    words: Sequence[Word], parse: Callable[[str], Decimal | None]
) -> list[tuple[Decimal, float, tuple[Word, ...]]]:
    """Values that words may be read as, each once, by falling likelihood: value, likelihood, words."""
    found: dict[Decimal, tuple[Decimal, float, tuple[Word, ...]]] = {}
    for reading in readings(words, _NUMBER):
        value = parse(reading.text)
        if value is not None and value not in found:
            found[value] = (value, reading.ratio, reading.words)
            if len(found) == _READINGS:
                break
    return list(found.values())


def _vat_rows(layout: Layout, taken: frozenset[int]) -> Iterator[Instead]:
    """Rows of a rate with three amounts that do not keep its arithmetic, and would if read otherwise."""
    for row in layout.rows:
        if row.index in taken or "%" not in row.text:
            continue
        cut = pieces(row)
        for place, piece in enumerate(cut):
            rate = parse_rate(piece.text) if "%" in piece.text else None
            amounts = _money_beside(cut, place)
            if rate is None or len(amounts) != 3:
                continue
            values = [a.amount.value for a in amounts if a.amount is not None]
            if len(values) < 3 or split_amounts(rate.value, values, Decimal("0.05")) is not None:
                continue
            rated = rate.value

            def holds(trial: Sequence[Decimal], rated: str = rated) -> bool:
                split = split_amounts(rated, trial, Decimal("0.03"))
                return split is not None and None not in (split.net, split.vat, split.gross)

            yield from _consistent([a.words for a in amounts], _amount, holds)


def _money_beside(cut: Sequence[Piece], place: int) -> list[Piece]:
    """The amounts that follow a piece without a word between, and those right before it."""
    found: list[Piece] = []
    for step in (1, -1):
        at = place + step
        while 0 <= at < len(cut) and cut[at].money and not cut[at].text.endswith("%"):
            found.append(cut[at])
            at += step
    return sorted(found, key=lambda piece: piece.box.x0)


def _consistent(
    cells: Sequence[Sequence[Word]],
    parse: Callable[[str], Decimal | None],
    holds: Callable[[Sequence[Decimal]], bool],
) -> Iterator[Instead]:
    """The one likely way to read the cells so that they keep the arithmetic, as words in place of words."""
    options = [_options(words, parse) for words in cells]
    if not all(options):
        return
    trials = []
    for trial in islice(product(*options), 2000):
        ratio = 1.0
        for _, one, _ in trial:
            ratio *= one
        if LEAST <= ratio < 1.0:
            trials.append((ratio, trial))
    trials.sort(key=lambda each: -each[0])
    passing = [(ratio, trial) for ratio, trial in trials if holds([value for value, _, _ in trial])]
    if not passing or (len(passing) > 1 and passing[1][0] * CLEAR > passing[0][0]):
        return
    for words, (_, ratio, instead) in zip(cells, passing[0][1], strict=True):
        if ratio < 1.0:
            yield words, instead


_CELLS = ("ilosc", "cena_netto", "cena_brutto", "wartosc_netto", "kwota_vat", "wartosc_brutto")


def _items(items: ItemTable) -> Iterator[Instead]:
    """Cells of items whose arithmetic fails where that of most of the others holds."""
    if any("rabat" in item.cells for item in items.items):
        return
    states = {id(item): _item_holds(_numbers(item)) for item in items.items}
    known = [state for state in states.values() if state is not None]
    if not known or sum(known) < len(known) / 2:
        return
    for item in items.items:
        if states[id(item)] is not False:
            continue
        names = [n for n in _CELLS if n in item.cells and item.cells[n].words]
        rate = _rate(item)
        read = [_parsed(n, item.cells[n].text) for n in names]
        if None in read or any(w.confidence == 1.0 for n in names for w in item.cells[n].words):
            continue
        yield from _one_cell(item, names, rate)


def _one_cell(item: ReadItem, names: Sequence[str], rate: Decimal | None) -> Iterator[Instead]:
    """The one cell of an item that, read otherwise, makes its arithmetic hold."""
    numbers = _numbers(item)
    passing: list[tuple[float, Sequence[Word], tuple[Word, ...]]] = []
    for name in names:
        words = item.cells[name].words
        for value, ratio, instead in _options(words, lambda text, name=name: _parsed(name, text)):  # type: ignore[misc]
            if ratio < 1.0 and _item_holds({**numbers, name: value, "stawka": rate}):
                passing.append((ratio, words, instead))
                break
    passing.sort(key=lambda each: -each[0])
    if passing and (len(passing) == 1 or passing[1][0] * CLEAR <= passing[0][0]):
        yield passing[0][1], passing[0][2]


def _parsed(name: str, text: str) -> Decimal | None:
    if name == "ilosc":
        return parse_quantity(text)
    return parse_price(text) if name.startswith("cena") else _amount(text)


def _rate(item: ReadItem) -> Decimal | None:
    value = item.value("stawka_vat")
    return None if value is None else numeric_rate(value)


def _numbers(item: ReadItem) -> dict[str, Decimal | None]:
    found = {n: Decimal(v) for n in _CELLS if (v := item.value(n)) is not None}
    return {**{n: found.get(n) for n in _CELLS}, "stawka": _rate(item)}


def _item_holds(numbers: dict[str, Decimal | None]) -> bool | None:
    """Whether quantity × price, the rate and netto + VAT all hold; None where there is nothing to check."""
    checks: list[bool] = []
    quantity, rate = numbers["ilosc"], numbers["stawka"]
    net, vat, gross = numbers["wartosc_netto"], numbers["kwota_vat"], numbers["wartosc_brutto"]
    for price, value in (("cena_netto", net), ("cena_brutto", gross)):
        each = numbers[price]
        if quantity is not None and each is not None and value is not None:
            checks.append(product_fits(quantity, each, value))
    if net is not None and vat is not None and rate is not None:
        checks.append(abs(net * rate / 100 - vat) <= 2 * GROSZ)
    if net is not None and vat is not None and gross is not None:
        checks.append(abs(net + vat - gross) <= GROSZ)
    elif net is not None and gross is not None and rate is not None:
        checks.append(abs(net * (100 + rate) / 100 - gross) <= 2 * GROSZ)
    return all(checks) if checks else None


def _sums(found: Extracted) -> Iterator[Instead]:
    """The sums where netto + VAT = brutto fails among what was printed."""
    sums = found.sums
    chosen: list[Candidate] = [c for c in (sums.net, sums.vat, sums.gross) if c is not None and c.words]
    if sums.agrees or len(chosen) < 3:
        return
    if all(isinstance(c.value, Decimal) and _amount(" ".join(w.text for w in c.words)) == c.value for c in chosen):
        cells = [c.words for c in chosen]
        yield from _consistent(cells, _amount, lambda v: abs(v[0] + v[1] - v[2]) <= GROSZ and v[0] != 0)
