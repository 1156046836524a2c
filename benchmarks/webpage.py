"""The accuracy benchmark as one HTML page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from benchmarks.report import HEADINGS, class_grids, columns, foretold_line, headline, tables, trust_grids
from benchmarks.summary import Summary

_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:0 0 2rem;width:100%}"
    "th,td{padding:.25rem .6rem;border-bottom:1px solid #ccc;text-align:right;font-variant-numeric:tabular-nums}"
    "th:first-child,td:first-child,.grid th,.grid td,.case td,.case th{text-align:left}"
    ".grid tr.block td{border-top:2px solid #888}"
    "caption{text-align:left;font-weight:600;padding:.5rem 0}"
    ".pair{display:grid;grid-template-columns:3fr 2fr;gap:1rem;align-items:start;font-size:13px}"
    ".pair img{width:100%;border:1px solid #ccc}.pair td{overflow-wrap:anywhere}"
)


def to_html(summary: Summary, command: str, gallery: str = "") -> str:
    """The page; `command` is what reproduces it, `gallery` is HTML already."""
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>FaktuLove accuracy</title>",
        f"<style>{_STYLE}</style><h1>Accuracy</h1><p><code>{escape(command)}</code></p>",
    ]
    parts += [
        _table(grid.title, grid.headings, grid.rows, grid.blocks, "grid")
        for grid in (*class_grids(summary), *trust_grids(summary.trust))
    ]
    if summary.foretold is not None:
        parts.append(f"<p>{escape(foretold_line(summary.foretold))}</p>")
    parts += [f"<p>{escape(line)}</p>" for line in headline(summary)]
    parts += [_table(title, HEADINGS, map(columns, rows)) for title, rows in tables(summary)]
    return "\n".join([*parts, gallery, "</html>", ""])


def _table(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    blocks: frozenset[int] = frozenset(),
    style: str = "",
) -> str:
    head = "".join(f"<th>{escape(h)}</th>" for h in headings)
    body = "".join(
        f"<tr{' class=block' if number in blocks else ''}>{''.join(f'<td>{escape(c)}</td>' for c in row)}</tr>"
        for number, row in enumerate(rows)
    )
    return f"<table class='{style}'><caption>{escape(title)}</caption><tr>{head}</tr>{body}</table>"
