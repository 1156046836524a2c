"""Cells of a heading put together from its lines: phrases above each other, and phrases that span several columns.

Where a phrase spans columns, those under it are told apart by their own line: `Przed` and `Po` over the same quantities
and values, or `Ilość` and `Cena` over `było` and `jest`. A spanning phrase may stand anywhere over its columns, so that
only some of them lie under it; where the line below repeats itself says which are whose.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from faktulove_ocr.extraction.column_kinds import ALPHA, NUMERIC, TEXTS, Base, classify
from faktulove_ocr.extraction.heading_parts import Part, Run, parts_of
from faktulove_ocr.extraction.states import State, state_of
from faktulove_ocr.geometry import Box, union
from faktulove_ocr.layout import Row
from faktulove_ocr.polish.labels import fold

_LEAF = re.compile(
    r"[\W\d]*(netto|brutto|net|gross|vat|ptu|podatek|tax|mwst|ust|stawka|rate|satz|kwota|amount)?[\W\d]*"
)
"""What may stand under a phrase that spans several columns and says nothing without it."""
_OWN = frozenset({"rate", "vat"})
"""Kinds that a cell keeps whatever stands over it."""


@dataclass(frozen=True)
class HeaderCell:
    """One heading; `base` says whether its text names netto or brutto, `state` whether before or after correction."""

    kind: str
    text: str
    box: Box
    base: Base | None = None
    state: State | None = None


@dataclass(frozen=True)
class _Stack:
    """Phrases above each other, from top to bottom; the first `shared` of them stand over other columns as well."""

    parts: tuple[Part, ...]
    shared: int = 0

    @property
    def text(self) -> str:
        """All its words."""
        return " ".join(p.text for p in self.parts)


def header_cells(band: Sequence[Row], body: Sequence[Sequence[Run]]) -> list[HeaderCell]:
    """The cells of a heading of the rows `band`, left to right; `body` are the runs of words under it."""
    rows = [list(parts_of(row, body)) for row in band]
    cells = _under_states(rows) or _without_name_line([_cell(s) for s in _stacks(rows)])
    cells.sort(key=lambda c: c.box.cx)
    named = [c for c in cells if c.kind or ALPHA.search(c.text)]
    ordinals = [n for n, c in enumerate(named) if c.kind == "lp"]
    if ordinals and not any(c.kind == "name" for c in named):
        if len(ordinals) > 1:
            named[ordinals[1]] = replace(named[ordinals[1]], kind="name")  # `Lp.` and `Pozycja`
        elif _over_words(ordinals[0], named, body):
            named[ordinals[0]] = replace(named[ordinals[0]], kind="name")
    first = next((n for n, c in enumerate(named) if c.kind == "lp"), 0)
    return named if any(c.kind for c in named[:first]) else named[first:]


def _over_words(at: int, cells: Sequence[HeaderCell], body: Sequence[Sequence[Run]]) -> bool:
    """Whether most rows have words under a heading, where a heading of ordinals has numbers."""
    left = cells[at - 1].box.x1 if at else float("-inf")
    right = cells[at + 1].box.x0 if at + 1 < len(cells) else float("inf")
    under = [[r for r in row if r.x1 > left and r.x0 < right] for row in body]
    worded = sum(any(not r.number for r in runs) or any(r.x1 - r.x0 > _WIDE for r in runs) for runs in under)
    return bool(body) and worded > 0.6 * len(body)


_WIDE = 40.0
"""Width, in page units, from which on a run that begins with a number is more than an ordinal."""


def _cell(stack: _Stack) -> HeaderCell:
    text = stack.text
    kind, base = classify(text)
    own = stack.parts[stack.shared :]
    last = " ".join(p.text for p in own)
    if stack.shared and all(_plain_state(p) is not None for p in own):
        kind, base = classify(" ".join(p.text for p in stack.parts[: stack.shared]))
    elif stack.shared and classify(last)[0] in _OWN:
        kind = classify(last)[0]
    state = (state_of(last) or state_of(text)) if kind != "state" else None
    return HeaderCell(kind, text, union(p.box for p in own), base, state)


def _plain_state(part: Part) -> State | None:
    """The state that a phrase names if it names nothing else."""
    return state_of(part.text) if classify(part.text)[0] in {"", "state"} else None


def _under_states(rows: Sequence[Sequence[Part]]) -> list[HeaderCell]:
    """The cells where states span columns that repeat themselves under each; none where no states do."""
    spanning = [p for row in rows[:-1] for p in row if _plain_state(p) is not None]
    states = [_plain_state(p) for p in sorted(spanning, key=lambda p: p.box.cx)]
    if len(states) < 2 or len(set(states)) < len(states):
        return []
    cells = [_cell(s) for s in _stacks([[p for p in row if p not in spanning] for row in rows])]
    cells.sort(key=lambda c: c.box.cx)
    counts = Counter(c.kind for c in cells if c.kind in NUMERIC)
    repeated = {kind for kind, count in counts.items() if count == len(states)}
    if len(repeated) < 2:
        return []
    seen: Counter[str] = Counter()
    result = []
    for cell in cells:
        state = states[seen[cell.kind]] if cell.kind in repeated else None
        seen[cell.kind] += 1
        result.append(replace(cell, state=state))
    return result


def _stacks(rows: Sequence[Sequence[Part]]) -> list[_Stack]:
    """The phrases above each other; one over several is the first of each."""
    stacks: list[_Stack] = []
    for parts in rows:
        parents = _parents(stacks, parts)
        over = [[parents[p]] if p in parents else _over(p, stacks) for p in parts]
        under: dict[_Stack, list[Part]] = {}
        for part, above in zip(parts, over, strict=True):
            if above:
                best = max(above, key=lambda s: s.parts[-1].box.x_overlap(part.box))
                under.setdefault(best, []).append(part)
        shared = {s: sum(any(a is s for a in above) for above in over) > 1 for s in under}
        placed = [
            # Over the headings of several columns, the heading of names is that of a line of its own.
            _Stack((p,))
            if not _may_span(s) and (classify(p.text)[0] if shared[s] else _is_under_name_line(p, s))
            else _Stack((*s.parts, p), len(s.parts) if shared[s] else s.shared)
            for s, found in under.items()
            for p in found
        ]
        free = [_Stack((p,)) for p, above in zip(parts, over, strict=True) if not above]
        stacks = [s for s in stacks if s not in under] + placed + free
    return stacks


def _is_under_name_line(part: Part, stack: _Stack) -> bool:
    """Whether a heading of numbers, or of codes set apart, stands under that of names, which heads other lines."""
    if classify(stack.text)[0] != "name":
        return False
    kind, over, under = classify(part.text)[0], stack.parts[-1].box, part.box
    apart = min(under.x0 - over.x0, abs(under.cx - over.cx)) > under.height
    return kind in NUMERIC | {"rate", "discount"} or (kind in {"class", "index"} and apart)


def _without_name_line(cells: list[HeaderCell]) -> list[HeaderCell]:
    """The cells without a heading of names that stands over those of numbers: names have lines of their own."""
    return [
        c
        for c in cells
        if c.kind != "name"
        or not any(
            o.kind in NUMERIC | {"class", "index"} and o.box.y0 >= c.box.y1 - 1 and o.box.x_overlap(c.box) > 0
            for o in cells
        )
    ]


def _over(part: Part, stacks: Sequence[_Stack]) -> list[_Stack]:
    """The stacks right over a phrase."""
    return [s for s in stacks if _stacked(s.parts[-1].box, part.box)]


def _stacked(above: Box, below: Box) -> bool:
    return above.x_overlap(below) > 0.12 * min(above.width, below.width)


def _parents(stacks: Sequence[_Stack], parts: Sequence[Part]) -> dict[Part, _Stack]:
    """The stack over each phrase of a line that means nothing alone, where some of them stand under none.

    The line falls into groups where it begins anew, and there are as many phrases over it, side by side, as groups.
    """
    result: dict[Part, _Stack] = {}
    for run in _runs(sorted(parts, key=lambda p: p.box.cx), _is_leaf):
        touching = [s for p in run for s in _over(p, stacks)]
        loose = any(not _over(p, stacks) for p in run)
        groups = _repeating(run)
        if not loose or (len(groups) < 2 and any(_plain_state(p) is None for p in run)):
            continue
        above = [s for s in sorted(stacks, key=lambda s: s.parts[-1].box.cx) if _may_span(s)]
        best, least = None, 0.0
        for start in range(len(above) - len(groups) + 1):
            chosen = above[start : start + len(groups)]
            off = sum(abs(s.parts[-1].box.cx - union(p.box for p in g).cx) for s, g in zip(chosen, groups, strict=True))
            if all(s in chosen for s in touching) and (best is None or off < least):
                best, least = chosen, off
        if best is not None:
            result |= {p: s for s, group in zip(best, groups, strict=True) for p in group}
    return result


def _is_leaf(part: Part) -> bool:
    return _plain_state(part) is not None or _LEAF.fullmatch(fold(part.text)) is not None


def _may_span(stack: _Stack) -> bool:
    kind = classify(stack.text)[0]
    return not kind or kind not in TEXTS | {"lp"}


def _runs(parts: Sequence[Part], test: Callable[[Part], bool]) -> list[list[Part]]:
    """The longest rows of neighbours that pass the test, of two or more."""
    runs: list[list[Part]] = [[]]
    for part in parts:
        if test(part):
            runs[-1].append(part)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def _repeating(run: Sequence[Part]) -> list[list[Part]]:
    """A line cut where a phrase of the group before comes again."""
    groups: list[list[Part]] = []
    seen: set[str] = set()
    for part in run:
        key = _plain_state(part) or " ".join(fold(part.text).split())
        if not groups or key in seen:
            groups.append([])
            seen = set()
        groups[-1].append(part)
        seen.add(key)
    return groups
