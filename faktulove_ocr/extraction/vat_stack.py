"""Sums of a rate in lines of their own: `VAT 23%` over `netto`, `podatek` and `brutto`, or the rate in each line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from faktulove_ocr.extraction.item_model import ReadVatRow
from faktulove_ocr.extraction.item_numbers import BARE_RATE
from faktulove_ocr.extraction.neighbours import below
from faktulove_ocr.extraction.pieces import is_money, money_in
from faktulove_ocr.extraction.vat_amounts import Split, split_amounts
from faktulove_ocr.layout import Layout, Segment
from faktulove_ocr.polish.amounts import find_amounts
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import numeric_rate, parse_rate
from faktulove_ocr.text import Word

_RATE = re.compile(
    r"(?P<rate>[0-9]{1,2}(?:[.,][0-9]{1,2})? ?%(?: (?:lub|or) [0-9]{1,2} ?%)*)"
    r"|^(?:[a-z]+\W+){0,3}(?:vat|ptu|podat\w*|podstawa|opodatkowania|nett?o|brutt?o|stawk[ai]|tax|mwst|ust)\W{0,3}(?:[a-g]\W+)?"
    rf"(?P<bare>{BARE_RATE}|zw|np|oo)\W*$"
)
_ROLES = (
    ("net", re.compile(r"\bnett?o\b|\bpodstawa\b|\bnet\b|\bbez (vat|podatku)")),
    ("gross", re.compile(r"\bbrutt?o\b|\bgross\b|\bz (vat|podatkiem)")),
    ("vat", re.compile(r"\bvat\b|\bpodat\w*|\bptu\b|\btax\b|\bmwst\b|\bust\b|\bsteuer\w*")),
)
"""What a line names, the first that it has a word of: `kwota VAT netto` is net."""
_APART = 3.0
"""Distance of two lines of one rate, in type sizes, up to which they belong together."""


@dataclass(slots=True)
class _Stack:
    """The lines of one rate so far."""

    rate: str
    alternatives: tuple[str, ...]
    last: Segment
    amounts: dict[str, Decimal] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)


def stacked_rows(layout: Layout, taken: frozenset[int], slack: Decimal) -> list[ReadVatRow]:
    """A VAT row for each rate whose lines keep its arithmetic; else for each whose VAT alone is among the sums."""
    found: dict[str, ReadVatRow] = {}
    for stack in _stacks(layout, taken):
        for rate in (stack.rate, *stack.alternatives):
            split = _split(stack, rate, slack)
            if split is not None and rate not in found:
                words, page = tuple(stack.words), stack.last.page
                found[rate] = ReadVatRow(rate, split.net, split.vat, split.gross, None, words, page, stack.alternatives)
                break
    if not found:
        found = {s.rate: _tax_alone(s) for s in _stacks(layout, taken) if _names_tax_alone(s)}
    return list(found.values())


def _names_tax_alone(stack: _Stack) -> bool:
    """Whether the lines of a rate give its VAT: `VAT 23%: 502,32` among the sums, the net sum of all under the last."""
    return bool(stack.amounts.get("vat")) and bool(numeric_rate(stack.rate))


def _tax_alone(stack: _Stack) -> ReadVatRow:
    words, page = tuple(stack.words), stack.last.page
    return ReadVatRow(stack.rate, None, stack.amounts["vat"], None, None, words, page, stack.alternatives)


def _split(stack: _Stack, rate: str, slack: Decimal) -> Split | None:
    """The sums as their words name them, where the arithmetic of the rate says the same."""
    named = stack.amounts
    if "net" not in named or "vat" not in named:
        return None
    for gross in (named.get("gross"), None):
        # Under the lines of the last rate those of the whole document go on, its gross sum among them.
        values = [v for v in (named["net"], named["vat"], gross) if v is not None]
        split = split_amounts(rate, values, slack)
        if split is not None and (split.net, split.vat, split.gross) == (named["net"], named["vat"], gross):
            return Split(named["net"], named["vat"], gross, ())
    return None


def _stacks(layout: Layout, taken: frozenset[int]) -> Iterator[_Stack]:
    """Lines gathered under their rates, in reading order; a line that names nothing of a rate ends them."""
    open_stacks: list[_Stack] = []
    for segment, text, value_of in _lines(layout, taken):
        folded = fold(text)
        match = _RATE.search(folded)
        rate = parse_rate(match["rate"] or match["bare"]) if match is not None else None
        latest = reversed(open_stacks)
        stack = next((s for s in latest if _continues(s, segment, rate.value if rate else None)), None)
        if stack is None and rate is not None:
            stack = _Stack(rate.value, rate.alternatives, segment)
            open_stacks.append(stack)
        role = next((name for name, pattern in _ROLES if pattern.search(folded)), None)
        if stack is None or (value_of is not None and role is None):
            continue
        stack.last = segment
        if value_of is not None and role is not None:
            stack.amounts.setdefault(role, value_of[0])
            stack.words += value_of[1].words
    yield from open_stacks


def _continues(stack: _Stack, segment: Segment, rate: str | None) -> bool:
    """Whether a line is one of a rate's: right under its last, on its left edge, of its rate where it names one."""
    last = stack.last
    gap = segment.box.y0 - last.box.y1
    near = segment.page == last.page and -last.size < gap < _APART * last.size
    if segment.row == last.row and rate == stack.rate and segment is not last:
        return True  # Boxes of a form beside each other, each of which says its rate.
    return near and abs(segment.box.x0 - last.box.x0) < 2 * last.size and rate in (None, stack.rate)


def _lines(layout: Layout, taken: frozenset[int]) -> Iterator[tuple[Segment, str, tuple[Decimal, Segment] | None]]:
    """Segments that speak of a rate or a sum, with their text and one amount: in it, or the next on its row."""
    gone_on: set[int] = set()
    for row in layout.rows:
        if row.index in taken:
            continue
        for n, segment in enumerate(row.segments):
            if not re.search(r"[^\W\d_]{3}|%", segment.text) or id(segment) in gone_on:
                continue
            money = [a.value for a in money_in(segment.text)]
            place = segment
            if not money and n + 1 < len(row.segments):
                place = row.segments[n + 1]
                plain = not re.search(r"[^\W\d_]{4}|%", place.text)
                money = [a.value for a in money_in(place.text)] if plain else []
            if not money and "%" in segment.text and (under := _boxed(layout, segment)) is not None:
                place, money = under, [a.value for a in money_in(under.text)]
            if len(money) > 1:
                continue
            text = _before_amount(segment.text) if place is segment else segment.text
            rest = _wrapped(layout, segment) if money else None
            if rest is not None:
                gone_on.add(id(rest))
                text = f"{text} {rest.text}"
            yield segment, text, (money[0], place) if money else None


def _boxed(layout: Layout, segment: Segment) -> Segment | None:
    """The amount in the box of a form under its name, with nothing else in it."""
    value = next(below(segment, layout), None)
    return value if value is not None and is_money(value.text) else None


def _before_amount(text: str) -> str:
    """What a line says before its amount, all of it where the amount comes first."""
    start = next((start for start, _, amount in find_amounts(text) if amount.places == 2), 0)
    return text[:start] if re.search(r"[^\W\d_]{3}", text[:start]) else text


def _wrapped(layout: Layout, segment: Segment) -> Segment | None:
    """The line right under words, on their left edge, in which they go on: it has no amount of its own."""
    for row in layout.rows[segment.row + 1 : segment.row + 3]:
        for other in row.segments:
            gap = other.box.y0 - segment.box.y1
            level = abs(other.box.x0 - segment.box.x0) < segment.size and -0.5 * segment.size < gap
            if other.page != segment.page or not level or gap > 0.5 * segment.size:
                continue
            alone = not any(money_in(s.text) for s in row.segments)
            return other if alone and "%" in other.text else None
    return None
