"""How labels and values are set: beside each other, above each other, in strips, boxes, lines and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.corpus.composing.foreign.facts import Fact
from benchmarks.corpus.composing.foreign.pen import Pen

MANNERS = ("rows", "rows", "rows right", "colon", "above", "strip", "boxes", "inline", "shaded", "ruled", "columns",
           "dotted")  # fmt: skip
NARROW = ("rows", "rows right", "colon", "shaded", "ruled", "stacked", "dotted", "rows")
SLIM = ("stacked", "colon", "stacked", "colon", "stacked")
WIDE = ("above", "strip", "boxes", "columns", "strip", "boxes", "inline")


def set_facts(pen: Pen, facts: Sequence[Fact], manner: str) -> str:
    """The facts in one of the manners."""
    if not facts:
        return ""
    # A sentence has no label, and a strip of one would be a strange thing.
    lone = [fact for fact in facts if not fact.key and not fact.label]
    facts = [fact for fact in facts if fact not in lone]
    below = "".join(f"<div class='gap'>{fact.value}</div>" for fact in lone)
    if not facts:
        return below
    if manner in {"above", "strip", "boxes"} and len(facts) == 1:
        manner = "rows"
    return _MANNERS[manner](pen, facts) + below


def _label(pen: Pen, fact: Fact) -> str:
    return pen.tongue.closed(fact.label) if fact.label else pen.tongue.label(fact.key)


def _head(pen: Pen, fact: Fact) -> str:
    return fact.label or pen.tongue.stacked(fact.key)


def _rows(pen: Pen, facts: Sequence[Fact], css: str = "facts") -> str:
    body = "".join(f"<tr><td class='k'>{_label(pen, fact)}</td><td class='v'>{_value(fact)}</td></tr>"
                   for fact in facts)  # fmt: skip
    return f"<table class='{css}'>{body}</table>"


def _value(fact: Fact) -> str:
    """The value; dates and short numbers stay in one line."""
    short = len(fact.value) < 14 and any(char.isdigit() for char in fact.value)
    return f"<span class='nw'>{fact.value}</span>" if short else fact.value


def _right(pen: Pen, facts: Sequence[Fact]) -> str:
    return _rows(pen, facts, "facts flush")


def _shaded(pen: Pen, facts: Sequence[Fact]) -> str:
    return _rows(pen, facts, "facts shaded")


def _ruled(pen: Pen, facts: Sequence[Fact]) -> str:
    return _rows(pen, facts, "facts ruled")


def _colon(pen: Pen, facts: Sequence[Fact]) -> str:
    pattern = pen.rng.choice(("{} {}", "{} <b>{}</b>", "<b>{}</b> {}", "<span class='pale'>{}</span> {}"))
    rows = [pattern.format(_colonised(_label(pen, fact)), _value(fact)) for fact in facts]
    return "<br>".join(rows)


def _colonised(text: str) -> str:
    return text if text.endswith((":", "#")) else f"{text}:"


def _above(pen: Pen, facts: Sequence[Fact]) -> str:
    most = pen.rng.choice((3, 4, 5))
    rows = [facts[start : start + most] for start in range(0, len(facts), most)]
    body = ""
    for row in rows:
        cells = "".join(f"<td><div class='pale'>{_head(pen, fact)}</div><div>{_value(fact)}</div></td>" for fact in row)
        body += f"<tr>{cells}{'<td></td>' * (min(most, len(facts)) - len(row))}</tr>"
    return f"<table class='even above'>{body}</table>"


def _strip(pen: Pen, facts: Sequence[Fact]) -> str:
    most = 6 if len(facts) > 5 else 5
    body = ""
    for start in range(0, len(facts), most):
        row = facts[start : start + most]
        heads = "".join(f"<th>{_head(pen, fact)}</th>" for fact in row)
        values = "".join(f"<td>{_value(fact)}</td>" for fact in row)
        body += f"<table class='full strip'><tr>{heads}</tr><tr>{values}</tr></table>"
    return body


def _boxes(pen: Pen, facts: Sequence[Fact]) -> str:
    most = pen.rng.choice((2, 3, 4))
    body = ""
    for start in range(0, len(facts), most):
        row = facts[start : start + most]
        cells = "".join(f"<td><small>{_head(pen, fact)}</small><br><b>{fact.value}</b></td>" for fact in row)
        body += f"<tr>{cells}{'<td></td>' * (min(most, len(facts)) - len(row))}</tr>"
    return f"<table class='even grid'>{body}</table>"


def _inline(pen: Pen, facts: Sequence[Fact]) -> str:
    mark = pen.rng.choice((" &nbsp;·&nbsp; ", " &nbsp;|&nbsp; ", " &nbsp;&nbsp;&nbsp; ", ", "))
    parts = [f"{_colonised(_label(pen, fact))} {_value(fact)}" for fact in facts]
    return f"<div>{mark.join(f'<span>{part}</span>' for part in parts)}</div>"


def _columns(pen: Pen, facts: Sequence[Fact]) -> str:
    half = (len(facts) + 1) // 2
    left, right = _rows(pen, facts[:half]), _rows(pen, facts[half:]) if facts[half:] else ""
    return f"<table class='even bare'><tr><td>{left}</td><td>{right}</td></tr></table>"


def _stacked(pen: Pen, facts: Sequence[Fact]) -> str:
    return "".join(f"<div class='gap'><div class='pale'>{_head(pen, f)}</div><div>{f.value}</div></div>" for f in facts)


def _dotted(pen: Pen, facts: Sequence[Fact]) -> str:
    body = "".join(f"<tr><td class='k'>{pen.tongue.inline(fact.key) if not fact.label else fact.label} "
                   f"{'.' * 12} :</td><td class='v'>{fact.value}</td></tr>" for fact in facts)  # fmt: skip
    return f"<table class='facts'>{body}</table>"


_MANNERS = {
    "rows": _rows, "rows right": _right, "colon": _colon, "above": _above, "strip": _strip, "boxes": _boxes,
    "inline": _inline, "shaded": _shaded, "ruled": _ruled, "columns": _columns, "stacked": _stacked, "dotted": _dotted,
}  # fmt: skip
