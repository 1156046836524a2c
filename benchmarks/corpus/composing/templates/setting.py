"""Ways to set labels and values: above, beside, in a sentence's row, in cells, with leaders, in chips."""

from __future__ import annotations

import re

from benchmarks.corpus.composing.templates.draft import Draft, Pair

SLIM = ("above", "under", "inline", "above")
NARROW = ("above", "beside", "inline", "ruled", "under", "narrow", "spread", "cells")
WIDE = (
    "above",
    "beside",
    "inline",
    "ruled",
    "narrow",
    "spread",
    "cells",
    "columns",
    "columns",
    "heads",
    "oneline",
    "leaders",
    "chips",
    "pairwise",
)
AMOUNTS = ("spread", "ruled", "spread", "cells", "leaders", "flush", "inline")
_TAGS = re.compile(r"<[^>]+>|&[a-z#0-9]+;")


def set_pairs(d: Draft, rows: list[Pair], how: str) -> str:
    """The rows in the way `how`; empty for no rows."""
    if not rows:
        return ""
    return _WAYS[how](d, [(key, breakable(value)) for key, value in rows])


def breakable(text: str) -> str:
    """A value that may break within a word, where a word is long; shorter ones never do."""
    if max((len(word) for word in _TAGS.sub(" ", text).split()), default=0) <= 16:
        return text
    return f"<span style='overflow-wrap:anywhere'>{text}</span>"


def _span(d: Draft, row: Pair) -> str:
    return f"<span class='lab'>{row[0]}{d.colon or ':'}</span> <span class='val'>{row[1]}</span>"


def _above(d: Draft, rows: list[Pair]) -> str:
    return "".join(
        f"<div style='margin-bottom:{d.look.pad + 1}pt'><div class='lab'>{key}{d.colon_above}</div>"
        f"<div class='val'>{value}</div></div>"
        for key, value in rows
    )


def _under(d: Draft, rows: list[Pair]) -> str:
    return "".join(
        f"<div style='margin-bottom:{d.look.size * 0.9}pt; line-height:1.15'><div class='val'><b>{value}</b></div>"
        f"<div class='lab'>{key}</div></div>"
        for key, value in rows
    )


def _table(d: Draft, rows: list[Pair], css: str, *, right: bool, shade: str = "") -> str:
    end = " r" if right else ""
    body = "".join(
        f"<tr><td class='lab {shade}'>{key}{d.colon}</td>"
        f"<td class='val{end}' style='white-space:normal'>{value}</td></tr>"
        for key, value in rows
    )
    return f"<table class='{css}'>{body}</table>"


def _beside(d: Draft, rows: list[Pair]) -> str:
    return _table(d, rows, "", right=False)


def _spread(d: Draft, rows: list[Pair]) -> str:
    return _table(d, rows, "full", right=True)


def _ruled(d: Draft, rows: list[Pair]) -> str:
    return _table(d, rows, "full ruled", right=d.rng.random() < 0.7)


def _cells(d: Draft, rows: list[Pair]) -> str:
    return _table(d, rows, "full gridded", right=d.rng.random() < 0.4, shade="shade")


def _narrow(d: Draft, rows: list[Pair]) -> str:
    body = "".join(
        f"<tr><td class='lab' style='width:17mm'>{key}{d.colon}</td><td class='val'>{value}</td></tr>"
        for key, value in rows
    )
    return f"<table>{body}</table>"


def _inline(d: Draft, rows: list[Pair]) -> str:
    return "".join(f"<div>{_span(d, row)}</div>" for row in rows)


def _flush(d: Draft, rows: list[Pair]) -> str:
    return f"<div class='r'>{_inline(d, rows)}</div>"


def _oneline(d: Draft, rows: list[Pair]) -> str:
    mark = d.rng.choice((" &nbsp;|&nbsp; ", " &nbsp;·&nbsp; ", " &nbsp;&nbsp;&nbsp; ", ", ", " / "))
    return f"<div>{mark.join(_span(d, row) for row in rows)}</div>"


def _leaders(d: Draft, rows: list[Pair]) -> str:
    return "".join(
        f"<div class='lead'><span class='lab'>{key}{d.colon_above}</span><i></i><span class='n'>{value}</span></div>"
        for key, value in rows
    )


def _chips(d: Draft, rows: list[Pair]) -> str:
    return "".join(
        f"<div class='chip'><div class='lab'>{key}{d.colon_above}</div><div>{value}</div></div>" for key, value in rows
    )


def _length(text: str) -> int:
    return len(_TAGS.sub("", text))


def _chunks(d: Draft, rows: list[Pair]) -> list[list[Pair]]:
    """Rows of cells that fit side by side into the block's width; long values take a row of their own."""
    room = d.width / (d.look.size * 0.2)
    found: list[list[Pair]] = [[]]
    used = 0.0
    for row in rows:
        need = max(_length(row[1]) * 1.15, min(_length(row[0]), 24)) + 3
        if used + need > room and found[-1]:
            found.append([])
            used = 0
        found[-1].append(row)
        used += need
    return found


def _columns(d: Draft, rows: list[Pair]) -> str:
    css = d.rng.choice(("full", "full", "", "full gridded"))
    return "".join(
        f"<table class='{css}' style='margin-bottom:4pt'><tr>"
        + "".join(
            f"<td style='padding-right:10pt'><div class='lab'>{key}{d.colon_above}</div><div>{value}</div></td>"
            for key, value in chunk
        )
        + "</tr></table>"
        for chunk in _chunks(d, rows)
    )


def _heads(d: Draft, rows: list[Pair]) -> str:
    centred = d.rng.choice(("", " c"))
    return "".join(
        "<table class='full gridded' style='margin-bottom:4pt'><tr>"
        + "".join(f"<td class='lab shade{centred}'>{key}</td>" for key, _ in chunk)
        + "</tr><tr>"
        + "".join(f"<td class='{centred}'>{value}</td>" for _, value in chunk)
        + "</tr></table>"
        for chunk in _chunks(d, rows)
    )


def _pairwise(d: Draft, rows: list[Pair]) -> str:
    """Two pairs a line, in four columns."""
    body = ""
    for start in range(0, len(rows), 2):
        cells = "".join(
            f"<td class='lab'>{key}{d.colon}</td><td class='val' style='padding-right:12pt'>{value}</td>"
            for key, value in rows[start : start + 2]
        )
        body += f"<tr>{cells}</tr>"
    return f"<table>{body}</table>"


_WAYS = {
    "above": _above, "under": _under, "beside": _beside, "spread": _spread, "ruled": _ruled, "cells": _cells,
    "narrow": _narrow, "inline": _inline, "flush": _flush, "oneline": _oneline, "leaders": _leaders, "chips": _chips,
    "columns": _columns, "heads": _heads, "pairwise": _pairwise,
}  # fmt: skip
