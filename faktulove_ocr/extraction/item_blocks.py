"""Items written without a table: blocks of lines, each with what it means in words or by its form.

`2 szt. × 35,00` under a name, its values in labelled lines below; a name beside the states of a correction with a line
a measure under it; or nothing but names and amounts over the sum that they make. Whatever is found must multiply or
add up to what is printed: text alone makes no item.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from faktulove_ocr.extraction.column_kinds import NUMERIC, PRICES, VALUES, classify
from faktulove_ocr.extraction.item_lines import Described, formula, labelled, multiplies, spoken
from faktulove_ocr.extraction.item_numbers import amount_of
from faktulove_ocr.extraction.item_slots import Slot
from faktulove_ocr.extraction.pieces import LETTERS, is_money, money_in
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.extraction.table_words import STOP, SUMMARY, lead_of
from faktulove_ocr.layout import Layout, Row, Segment
from faktulove_ocr.polish.labels import fold
from faktulove_ocr.polish.rates import parse_rate
from faktulove_ocr.polish.units import is_unit

_IN_BRACKETS = re.compile(r"(?P<name>.+?) ?\((?P<more>[^()]*)\)")
_KEYED = re.compile(r"[^\W\d_][^\W\d_.]{1,14}(?: [^\W\d_.]{1,12})?\.?: ?[^\s,;]{1,20}(?: [^\s,;]{1,12})?")
"""A key with a short value, as in `Pokój: 355`."""
_NEAR = 1.6
"""Gap between two lines of a block, in type sizes."""
_FAR = 4.0
"""Gap between two amounts of a list, in type sizes."""
_TAX = re.compile(r"\W*(?:kwota |podatek |zzgl\.? )?(?:vat|ptu|mwst|ust|tax)\.?\W*(?:[0-9]{1,2}(?:[.,]0{1,2})? ?%)?\W*")
"""A line of VAT among sums."""
_LEADERS = re.compile(r" ?[:–-]? ?(?:\.{4,}|_{4,}|(?: \.){4,})[: ]*")
"""Dots that lead from a name to its numbers."""
_ORDINAL = re.compile(r"[0-9]{1,3}[.)]")
_INDENT = 4.0
"""How far left of the line that counts it a name may begin, in type sizes."""
_OVER_ROWS = 5
"""Rows above a line of which one may hold its name: lines of a column beside may stand between."""
_LABELLED = VALUES | {"rate", "discount"}


@dataclass(frozen=True, slots=True)
class Block:
    """An item: what stands for each kind of column, the layout's rows it takes up, its state on a correction."""

    slots: dict[str, Slot]
    rows: tuple[int, ...]
    state: State | None = None


def find_blocks(layout: Layout) -> list[Block]:
    """The items of a document without a table of them, in reading order."""
    return (
        _beside_states(layout)
        or _spoken(layout)
        or _multiplied(layout)
        or _labelled_cards(layout)
        or _listed(layout)
        or _dashed(layout)
    )


def _slot(segment: Segment) -> Slot:
    return Slot(segment.text, segment.words, segment.page)


def _follows(upper: Row, lower: Row, far: float = _NEAR) -> bool:
    return upper.page == lower.page and lower.box.y0 - upper.box.y1 < far * max(upper.size, lower.size)


def _spoken(layout: Layout) -> list[Block]:
    """Items each of which is a line of text: its name, quantity times price, and what that makes."""
    found = []
    for row in layout.rows:
        texts = [(s.text, s.words) for s in row.segments]
        if _LEADERS.search(row.text):
            texts = [(row.text, row.words)]
        elif len(row.segments) > 1:  # `Żwir 8/16`, and apart from it `32 t × 41,00 = 1312,00`
            texts.append((f"{texts[0][0]}: {' '.join(text for text, _ in texts[1:])}", row.words))
        for text, words in texts:
            said = spoken(_LEADERS.sub(": ", text))
            if said is not None:
                slots = {kind: Slot(value, tuple(words), row.page) for kind, value in said.items()}
                found.append(Block(slots, (row.index,)))
                break
    return found


def _multiplied(layout: Layout) -> list[Block]:
    """Items with a line of quantity times price under their name."""
    found = []
    for row in layout.rows:
        times = next(((n, said) for n, s in enumerate(row.segments) if (said := formula(s.text))), None)
        if times is None:
            continue
        block = _around(layout.rows, row, *times)
        if block is not None:
            found.append(block)
    return found


def _around(rows: Sequence[Row], row: Row, at: int, said: Described) -> Block | None:
    """The item of which segment `at` of a row says quantity and price; None where no value is their product."""
    segment = row.segments[at]
    for over in (True, False):
        slots = {kind: Slot(text, segment.words, row.page) for kind, text in said.items()}
        taken = [row.index]
        if over:
            for own in _names_over(rows, segment):
                taken.insert(0, own[0].row)
                named = LETTERS.search(own[0].text) is not None and not is_money(own[0].text)
                if named:
                    slots["name"] = _slot(own[0])
                _take_value(slots, own[1 if named else 0 :])
        elif at:
            slots["name"] = _slot(row.segments[at - 1])
        _take_value(slots, row.segments[at + 1 :])
        for below in rows[row.index + 1 :]:
            kind = _labelled(below)
            if kind is None or kind in slots or not _follows(rows[below.index - 1], below):
                break
            slots[kind] = _slot(below.segments[-1])
            taken.append(below.index)
        if "name" in slots and multiplies({kind: slot.text for kind, slot in slots.items()}):
            return Block(slots, tuple(taken))
    return None


def _names_over(rows: Sequence[Row], segment: Segment) -> list[Sequence[Segment]]:
    """The line of a name right above a segment, in its column, and between them one that has nothing but an amount.

    Each is given as its segments from the column's left edge on.
    """
    found: list[Sequence[Segment]] = []
    last = segment
    for above in reversed(rows[max(0, segment.row - _OVER_ROWS) : segment.row]):
        own = [s for s in above.segments if s.box.x1 > segment.box.x0]
        if not own:
            continue
        left = own[0].box.x0 - segment.box.x0
        if not -_INDENT * segment.size < left < segment.size and not is_money(own[0].text):
            continue
        near = own[0].page == last.page and last.box.y0 - own[0].box.y1 < _NEAR * max(last.size, own[0].size)
        if not near or last.box.y0 < own[0].box.cy:
            break
        last = own[0]
        if len(own) == 1 and _KEYED.fullmatch(own[0].text) is not None:
            continue  # says more about the item, between its name and its numbers
        found.append(own)
        if len(own) > 1 or not is_money(own[0].text):
            break
    return found


def _labelled_cards(layout: Layout) -> list[Block]:
    """Items each of which is a name with a line under it, or two, that names every value before it."""
    found: list[Block] = []
    rows = layout.rows
    for row in rows:
        above = rows[row.index - 1] if row.index else None
        said = labelled(row.text)
        if not said or above is None or not _follows(above, row) or labelled(above.text):
            continue
        taken, words = [above.index, row.index], list(row.words)
        below = rows[row.index + 1] if row.index + 1 < len(rows) else None
        if not multiplies(said) and below is not None and _follows(row, below):
            said = labelled(f"{row.text} {below.text}")
            taken.append(below.index)
            words += below.words
        if multiplies(said) and LETTERS.search(above.segments[0].text):
            slots = {kind: Slot(text, tuple(words), row.page) for kind, text in said.items()}
            found.append(Block({"name": _slot(above.segments[0]), **slots}, tuple(taken)))
    return found


def _take_value(slots: dict[str, Slot], segments: Sequence[Segment]) -> None:
    """A rate or an amount beside a name or beside quantity and price."""
    for segment in segments:
        if is_money(segment.text):
            slots.setdefault("value", _slot(segment))
        elif parse_rate(segment.text) is not None:
            slots.setdefault("rate", _slot(segment))


def _labelled(row: Row) -> str | None:
    """What a line of a label and an amount says; None where it is none, or one of sums."""
    if len(row.segments) != 2 or amount_of(row.segments[1].text) is None:
        return None
    lead = lead_of(row.segments[0].text)
    if SUMMARY.fullmatch(lead) is not None and not lead.startswith("kwota"):
        return None
    kind = classify(row.segments[0].text)[0]
    return kind if kind in _LABELLED else None


def _beside_states(layout: Layout) -> list[Block]:
    """Items of a correction each of which has a table of its own: states in columns, a measure a line."""
    found: list[Block] = []
    for row in layout.rows:
        heads = [(s, state) for s in row.segments[1:] if (state := state_of(s.text)) is not None]
        first = row.segments[0]
        if len(heads) < 2 or len(heads) != len(row.segments) - 1 or state_of(first.text) is not None:
            continue
        found += _by_state(layout.rows, row, heads)
    return found


def _by_state(rows: Sequence[Row], head: Row, heads: Sequence[tuple[Segment, State]]) -> list[Block]:
    """The item under its heading, once a state."""
    columns: list[dict[str, Slot]] = [_described(head.segments[0]) for _ in heads]
    taken = [head.index]
    for row in rows[head.index + 1 :]:
        kind = classify(row.segments[0].text)[0]
        if kind not in NUMERIC | {"rate", "unit"} or len(row.segments) < 2 or not _follows(rows[row.index - 1], row):
            break
        if any(state_of(s.text) is not None for s in row.segments):
            break
        for segment in row.segments[1:]:
            at = min(range(len(heads)), key=lambda n: abs(heads[n][0].box.x1 - segment.box.x1))
            columns[at].setdefault(kind, _slot(segment))
        taken.append(row.index)
    if not any("quantity" in slots for slots in columns):
        return []
    return [Block(slots, tuple(taken), state) for slots, (_, state) in zip(columns, heads, strict=True)]


def _described(segment: Segment) -> dict[str, Slot]:
    """A name, with the unit and the rate that brackets behind it say."""
    match = _IN_BRACKETS.fullmatch(segment.text)
    parts = [p.strip() for p in match["more"].split(",")] if match else []
    if match is None or not all(is_unit(p) or parse_rate(p) is not None for p in parts):
        return {"name": _slot(segment)}
    slots = {"name": Slot(match["name"], segment.words, segment.page)}
    for part in parts:
        slots["unit" if is_unit(part) else "rate"] = Slot(part, segment.words, segment.page)
    return slots


def _listed(layout: Layout) -> list[Block]:
    """Names and amounts over a sum of their own: the first sum on the page that the amounts above it make."""
    for row in layout.rows:
        if _amounts(row) != 1:
            continue
        for label, amount in zip(row.segments, row.segments[1:], strict=False):
            kind = classify(label.text)[0]
            total = amount_of(amount.text) if is_money(amount.text) else None
            if total is None or kind not in {"net", "value", "gross"}:
                continue
            blocks = _adding_up(layout.rows, row, amount, total, kind)
            if blocks:
                return blocks
    return []


_DASHED = re.compile(
    r"\W{0,3}(?:[0-9]{1,2}[.)] )?(?P<name>[^\W\d_].*?) ?(?: [–—-]|:) (?P<value>[0-9][0-9 .]*,[0-9]{2}) ?(?:zł|PLN|EUR)?"
    r"(?: netto| brutto)?[;,.]?"
)
"""A name and its amount behind a dash or a colon."""


def _dashed(layout: Layout) -> list[Block]:
    """Lines of a name, a dash and an amount that make a sum printed under them."""
    found: list[tuple[Segment, re.Match[str]]] = []
    for row in layout.rows:
        match = _DASHED.fullmatch(row.text) if len(row.segments) == 1 else None
        if match is not None and classify(match["name"])[0] not in _LABELLED | PRICES and not _is_sum(match["name"]):
            found.append((row.segments[0], match))
        elif found:
            total = sum((amount_of(m["value"]) or Decimal(0) for _, m in found), Decimal(0))
            kind = next((k for other in layout.rows[row.index :] if (k := _sum_of(other, total))), None)
            if kind is not None:
                return [
                    Block({"name": Slot(m["name"], s.words, s.page), kind: Slot(m["value"], s.words, s.page)}, (s.row,))
                    for s, m in found
                ]
            found = []
    return []


_PAID = re.compile(r"(?:za|w|o|do)plac|(?:w|za|przed)plat|przelew|zalicz|paid|payment")
"""What was paid: neither an item nor the sum of any."""


def _is_sum(name: str) -> bool:
    lead = lead_of(name)
    return any(p.fullmatch(lead) for p in (SUMMARY, STOP)) or _PAID.match(lead) is not None


def _sum_of(row: Row, total: Decimal) -> str | None:
    """Which sum a row prints as `total`: net, gross or a value; None where it prints another or none."""
    kind = classify(row.text)[0]
    named = kind if kind in {"net", "gross"} else "value"
    listed = SUMMARY.fullmatch(lead_of(row.text)) is not None and _PAID.match(lead_of(row.text)) is None
    return named if listed and any(a.value == total for a in money_in(row.text)) else None


def _adding_up(rows: Sequence[Row], row: Row, amount: Segment, total: Decimal, kind: str) -> list[Block]:
    """The names and amounts right above a sum whose amounts end where it ends and add up to it."""
    found: list[Block] = []
    left, last = total, row
    for above in reversed(rows[: row.index]):
        if not _follows(above, last, _FAR):
            break
        tax = _tax(above, amount) if not found else None
        if tax is not None:
            left, last, kind = left - tax, above, "net"  # What is listed over the tax is without it.
            continue
        pair = _entry(above, amount)
        if pair is None:
            continue
        value = amount_of(pair[1].text)
        lead = lead_of(pair[0].text)
        if not value or SUMMARY.fullmatch(lead) is not None or STOP.fullmatch(lead) is not None:
            break
        found.insert(0, Block({"name": _slot(pair[0]), kind: _slot(pair[1])}, (above.index,)))
        left, last = left - value, above
        if not left:
            return found
    return []


def _tax(row: Row, amount: Segment) -> Decimal | None:
    """The VAT on a row that names nothing else, where it ends below or above another amount."""
    if _amounts(row) != 1 or len(row.segments) != 2:
        return None
    label, value = row.segments
    named = classify(label.text)[0] in {"vat", "rate"} or _TAX.fullmatch(fold(label.text)) is not None
    aligned = abs(value.box.x1 - amount.box.x1) < 0.5 * row.size
    return amount_of(value.text) if named and aligned and is_money(value.text) else None


def _amounts(row: Row) -> int:
    return sum(is_money(s.text) for s in _parted(row))


def _parted(row: Row) -> list[Segment]:
    """The segments of a row, the amount apart that a name reaches up to."""
    last = row.segments[-1]
    for count in (4, 3, 2, 1):
        name, value = last.words[:-count], last.words[-count:]
        if name and is_money(" ".join(w.text for w in value)) and not is_money(last.text):
            return [*row.segments[:-1], *(Segment(words, last.page, last.row) for words in (name, value))]
    return list(row.segments)


def _entry(row: Row, amount: Segment) -> tuple[Segment, Segment] | None:
    """A name and the only amount of a row, that ends below or above another one; no rate or sum is a name."""
    if _amounts(row) != 1:
        return None
    parted = _parted(row)
    for name, value in zip(parted, parted[1:], strict=False):
        aligned = abs(value.box.x1 - amount.box.x1) < 0.5 * row.size
        if parse_rate(name.text) is not None or classify(name.text)[0] in _LABELLED | PRICES:
            continue
        if aligned and is_money(value.text) and LETTERS.search(name.text):
            return _without_ordinal(name), value
    return None


def _without_ordinal(name: Segment) -> Segment:
    """A name without the ordinal before it."""
    counted = len(name.words) > 1 and _ORDINAL.fullmatch(name.words[0].text)
    return Segment(name.words[1:], name.page, name.row) if counted else name
