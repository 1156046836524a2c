"""Ways to set pairs of label and value, and to set blocks beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from benchmarks.corpus.composing.sealed_bills.bill import Pair
from benchmarks.corpus.composing.sealed_bills.look import Pen

Setter = Callable[[Pen, Sequence[Pair]], str]

ALONE, PAIRED = "<!-- alone -->", "<!-- paired -->"
"""Marks of blocks that need the whole width, or half of it."""
_FLUSH = " style='text-align:right'"


def bare(label: str) -> str:
    """A label without its colon."""
    return label.rstrip(" :")


def phrase(rows: Sequence[Pair], mark: str = ", ", link: str = ": ") -> str:
    """Labels and values behind each other."""
    return mark.join(f"{bare(label)}{link}{value}" for label, value in rows)


def _table(rows: Sequence[Pair], css: str = "", key: str = "", value: str = "") -> str:
    """A pair a row; `css`, `key` and `value` are further marks of the table and of its cells."""
    body = "".join(f"<tr><td class='k'{key}>{k}</td><td class='v'{value}>{v}</td></tr>" for k, v in rows)
    return f"<table{css}>{body}</table>"


def beside(_pen: Pen, rows: Sequence[Pair]) -> str:
    return _table(rows)


def apart(_pen: Pen, rows: Sequence[Pair]) -> str:
    """Values at the right edge."""
    return _table(rows, " class='full'", value=_FLUSH)


def closing_in(_pen: Pen, rows: Sequence[Pair]) -> str:
    """Labels flush right against their values."""
    return _table(rows, key=_FLUSH)


def stacked(pen: Pen, rows: Sequence[Pair]) -> str:
    gap = pen.rng.choice((2, 4, 6))
    return "".join(f"<div style='margin-bottom:{gap}pt'><small class='k'>{k}</small><br>{v}</div>" for k, v in rows)


def lines(pen: Pen, rows: Sequence[Pair]) -> str:
    tag = pen.rng.choice(("b", "span"))
    return "<br>".join(f"{bare(label)}: <{tag}>{value}</{tag}>" for label, value in rows)


def inline(pen: Pen, rows: Sequence[Pair]) -> str:
    mark = pen.rng.choice((" | ", " &nbsp;•&nbsp; ", "; ", " &nbsp;&nbsp;&nbsp; ", " – "))
    return f"<p>{phrase(rows, mark)}</p>"


def across(pen: Pen, rows: Sequence[Pair]) -> str:
    """Labels in a row, values in the row beneath; long lists take several such rows."""
    most = 3 if pen.look.size > 9 or pen.look.case == "upper" else 4
    width = pen.rng.choice((3, most)) if len(rows) > most else max(1, len(rows))
    tag = pen.rng.choice(("td", "th"))
    body = ""
    for start in range(0, len(rows), width):
        part = list(rows[start : start + width])
        part += [("", "")] * (width - len(part))
        body += "<tr>" + "".join(f"<{tag} class='s'>{bare(k)}</{tag}>" for k, _ in part) + "</tr>"
        body += "<tr>" + "".join(f"<td class='v'>{v}</td>" for _, v in part) + "</tr>"
    frame = pen.rng.choice(("sides", "t", "", "soft"))
    mark = ALONE if width > 2 else ""
    return f"{mark}<table class='full {frame}' style='table-layout:fixed'>{body}</table>"


def cells(pen: Pen, rows: Sequence[Pair]) -> str:
    """A grid of cells with the label small at the top."""
    width = pen.rng.choice((2, 2, 3))
    body = ""
    for start in range(0, len(rows), width):
        part = rows[start : start + width]
        stretch = f" colspan='{width - len(part) + 1}'" if len(part) < width else ""
        body += "<tr>" + "".join(
            f"<td{stretch if number == len(part) - 1 else ''}><small class='k'>{bare(k)}</small><br>{v}</td>"
            for number, (k, v) in enumerate(part)
        ) + "</tr>"  # fmt: skip
    return f"{ALONE if width > 2 else PAIRED}<table class='full sides' style='table-layout:fixed'>{body}</table>"


def shaded(_pen: Pen, rows: Sequence[Pair]) -> str:
    return _table(rows, " class='full sides shade'")


def dotted(_pen: Pen, rows: Sequence[Pair]) -> str:
    return "".join(f"<div class='lead'><span>{bare(k)}</span><i></i><b>{v}</b></div>" for k, v in rows)


def doubled(_pen: Pen, rows: Sequence[Pair]) -> str:
    """Two pairs a row."""
    body = ""
    for start in range(0, len(rows), 2):
        part = rows[start : start + 2]
        body += "<tr>" + "".join(f"<td class='k'>{k}</td><td class='v'>{v}</td>" for k, v in part) + "</tr>"
    return f"{ALONE}<table class='full'>{body}</table>"


def stairs(_pen: Pen, rows: Sequence[Pair]) -> str:
    """The label at the left of a line, its value at the right of the next."""
    return "".join(f"<div class='k'>{k}</div><div style='text-align:right' class='v'>{v}</div>" for k, v in rows)


def under(_pen: Pen, rows: Sequence[Pair]) -> str:
    """The value first, its label small beneath, in cells that leave no doubt."""
    body = "".join(f"<td><b>{v}</b><br><small class='k'>{bare(k)}</small></td>" for k, v in rows)
    return f"{ALONE}<table class='full sides' style='table-layout:fixed'><tr>{body}</tr></table>"


_NARROW: tuple[Setter, ...] = (stacked, stacked, lines, stairs, beside, shaded, apart)
_WIDE: tuple[Setter, ...] = (beside, beside, closing_in, stacked, lines, inline, across, across, cells, shaded, dotted,
                             doubled, apart)  # fmt: skip
_SUMS: tuple[Setter, ...] = (beside, apart, apart, closing_in, lines, dotted, shaded)


def pairs(pen: Pen, rows: Sequence[Pair], *, narrow: bool = False, sums: bool = False) -> str:
    """Pairs in one of the ways; `narrow` in a column of its own, `sums` for amounts under each other."""
    if not rows:
        return ""
    ways = _SUMS if sums else _NARROW if narrow else _WIDE
    way = pen.rng.choice(ways)
    if not narrow and not sums and 2 <= len(rows) <= 3 and pen.rng.random() < 0.12:
        way = under
    return way(pen, rows)


def box(pen: Pen, html: str, *, plain: float = 0.45) -> str:
    """A block in a frame, on a tint, with rounded corners, under a rule or in nothing."""
    if not html:
        return ""
    kind = "" if pen.rng.random() < plain else pen.rng.choice(("frame", "soft", "round", "rule"))
    return f"<div class='b nb {kind}'>{html}</div>"


def columns(parts: Sequence[str], widths: Sequence[int] = ()) -> str:
    """Blocks beside each other; `widths` in per cent."""
    shares = widths or [100 // len(parts)] * len(parts)
    body = "".join(f"<td style='width:{width}%'>{part}</td>" for part, width in zip(parts, shares, strict=True))
    return f"<table class='cols b'><tr>{body}</tr></table>"
