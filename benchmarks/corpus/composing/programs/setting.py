"""The ways in which labels and values are set: inline, in columns, cells, strips, stacked, in a run of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from benchmarks.corpus.composing.programs.job import Fact, Job

_NARROW = ("inline", "inline", "keys", "keys_right", "ends", "dots", "above", "indent", "cells")
_MIDDLE = (*_NARROW, "two", "captioned")
_WIDE = ("strip", "captioned", "run", "two", "boxes", "strip", "run", "inline", "keys", "columns")


def _label(job: Job, fact: Fact, *, mark: bool = True) -> str:
    return f"<span class='k'>{job.mark(fact.label) if mark else fact.label}</span>" if fact.label else ""


def _value(fact: Fact) -> str:
    plain = re.sub(r"<[^>]+>|&\w+;", "x", fact.value)
    short = " n" if len(plain) < 22 else ""
    return f"<span class='v{short}'>{fact.value}</span>"


def _pair(job: Job, fact: Fact, gap: str = " ") -> str:
    return f"{_label(job, fact)}{gap}{_value(fact)}"


def _inline(job: Job, facts: Sequence[Fact]) -> str:
    gap = job.rng.choice((" ", " ", "&nbsp;&nbsp;", "&nbsp; &nbsp; "))
    return "<br>".join(_pair(job, fact, gap) for fact in facts)


def _rows(job: Job, facts: Sequence[Fact], css: str, left: str = "", right: str = "") -> str:
    rows = "".join(
        f"<tr><td class='{left}'>{_label(job, fact)}</td><td class='{right}'>{_value(fact)}</td></tr>" for fact in facts
    )
    return f"<table class='{css}'>{rows}</table>"


def _keys(job: Job, facts: Sequence[Fact]) -> str:
    return _rows(job, facts, "")


def _keys_right(job: Job, facts: Sequence[Fact]) -> str:
    return _rows(job, facts, job.rng.choice(("", "full")), left="right")


def _ends(job: Job, facts: Sequence[Fact]) -> str:
    return _rows(job, facts, "full", right="right")


def _dots(job: Job, facts: Sequence[Fact]) -> str:
    return _rows(job, facts, "full dots")


def _above(job: Job, facts: Sequence[Fact]) -> str:
    return "".join(f"<div><span class='small'>{_label(job, fact)}</span><br>{_value(fact)}</div>" for fact in facts)


def _indent(job: Job, facts: Sequence[Fact]) -> str:
    pieces = [f"<div>{_label(job, fact)}</div><div style='padding-left:10pt'>{_value(fact)}</div>" for fact in facts]
    return "".join(pieces)


def _cells(job: Job, facts: Sequence[Fact]) -> str:
    rows = "".join(
        f"<tr><td class='k'>{fact.label if job.look.bold != 'none' else job.mark(fact.label)}</td>"
        f"<td>{_value(fact)}</td></tr>" for fact in facts
    )  # fmt: skip
    return f"<table class='full cells'>{rows}</table>"


def _two(job: Job, facts: Sequence[Fact]) -> str:
    half = (len(facts) + 1) // 2
    down = job.rng.random() < 0.5
    order = [(facts[i], facts[i + half] if i + half < len(facts) else None) for i in range(half)] if down else [
        (facts[i], facts[i + 1] if i + 1 < len(facts) else None) for i in range(0, len(facts), 2)
    ]  # fmt: skip
    rows = "".join(
        "<tr>" + "".join(f"<td>{_label(job, f)}</td><td>{_value(f)}</td>" if f else "<td></td><td></td>" for f in row)
        + "</tr>" for row in order
    )  # fmt: skip
    return f"<table class='{job.rng.choice(('', 'full'))}'>{rows}</table>"


def _strip(_job: Job, facts: Sequence[Fact]) -> str:
    # No more than five beside each other: account numbers are long.
    parts = []
    for start in range(0, len(facts), 5):
        some = facts[start : start + 5]
        heads = "".join(f"<th>{fact.label}</th>" for fact in some)
        values = "".join(f"<td>{_value(fact)}</td>" for fact in some)
        parts.append(f"<table class='full strip'><tr>{heads}</tr><tr>{values}</tr></table>")
    return "".join(parts)


def _captioned(job: Job, facts: Sequence[Fact]) -> str:
    width = 4 if len(facts) > 3 else max(1, len(facts))
    rows = []
    for start in range(0, len(facts), width):
        cells = "".join(
            f"<td style='padding-right:9pt'><span class='small'>{_label(job, fact, mark=False)}</span><br>"
            f"{_value(fact)}</td>" for fact in facts[start : start + width]
        )  # fmt: skip
        rows.append(f"<tr>{cells}</tr>")
    return f"<table class='full'>{''.join(rows)}</table>"


def _run(job: Job, facts: Sequence[Fact]) -> str:
    between = job.rng.choice((", ", "; ", " &nbsp;&nbsp;&nbsp; ", " | ", " &nbsp;•&nbsp; ", " / "))
    return between.join(_pair(job, fact) for fact in facts)


def _boxes(job: Job, facts: Sequence[Fact]) -> str:
    box = "<span class='box' style='display:inline-block;padding:1pt 4pt;margin:1pt 3pt 1pt 0'>"
    return "".join(f"{box}{_pair(job, fact)}</span>" for fact in facts)


def _columns(job: Job, facts: Sequence[Fact]) -> str:
    third = (len(facts) + 2) // 3
    parts = [facts[start : start + third] for start in range(0, len(facts), third)]
    cells = "".join(f"<td style='width:33%'>{_inline(job, part)}</td>" for part in parts)
    return f"<table class='full'><tr>{cells}</tr></table>"


_SETTINGS: dict[str, Callable[[Job, Sequence[Fact]], str]] = {
    "inline": _inline, "keys": _keys, "keys_right": _keys_right, "ends": _ends, "dots": _dots, "above": _above,
    "indent": _indent, "cells": _cells, "two": _two, "strip": _strip, "captioned": _captioned, "run": _run,
    "boxes": _boxes, "columns": _columns,
}  # fmt: skip


def set_facts(job: Job, facts: Sequence[Fact], share: float) -> str:
    """The facts in one of the ways that fit a block as wide as `share` of the page."""
    if not facts:
        return ""
    ways: tuple[str, ...] = _WIDE if share > 0.75 else _MIDDLE if share > 0.45 else _NARROW
    # A label and its value must differ in something: a colon, a column, a weight or a line of their own.
    if not job.look.colon or job.look.colon.startswith("."):
        ways = tuple(way for way in ways if way not in {"inline", "run", "boxes", "columns"}) or ("keys",)
    return _SETTINGS[job.rng.choice(ways)](job, facts)
