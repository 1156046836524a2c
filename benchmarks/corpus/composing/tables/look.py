"""Rules, shades, spacing and type of a composed table."""

from __future__ import annotations

import random

from benchmarks.corpus.markup import MONO, SANS, SERIF

_RULES = ("grid", "grid", "grid", "horizontal", "horizontal", "vertical", "head", "none", "frame", "double")


def _table_rules(rng: random.Random, name: str) -> str:
    """The rules of one table after one of the customs."""
    colour = rng.choice(("#000", "#000", "#555", "#999", "#bbb"))
    line = f"{rng.choice(('0.4pt', '0.5pt', '0.75pt', '1pt'))} {rng.choice(('solid', 'solid', 'dotted'))} {colour}"
    cells = f".{name} td, .{name} th"
    rules = {
        "grid": f"{cells} {{ border: {line}; }}",
        "horizontal": f"{cells} {{ border-top: {line}; border-bottom: {line}; }} .{name} .below td {{ "
        f"border-top: 0; }}",
        "vertical": f"{cells} {{ border-left: {line}; border-right: {line}; }} .{name} {{ border: {line}; }} "
        f".{name} th {{ border-bottom: {line}; }}",
        "head": f".{name} th {{ border-bottom: 0.8pt solid #000; }} .{name} .foot td {{ border-top: 0.8pt solid "
        f"#000; }}",
        "none": "",
        "frame": f".{name} {{ border: {line}; }} .{name} th {{ border-bottom: {line}; }} .{name} .foot td {{ "
        f"border-top: {line}; }}",
        "double": f".{name} {{ border-top: 2pt double #000; border-bottom: 2pt double #000; }} .{name} th {{ "
        f"border-bottom: 0.5pt solid #000; }}",
    }
    return rules[rng.choice(_RULES)]


def _items(rng: random.Random, dense: bool) -> str:
    shade = rng.choice(("#eee", "#e2e8f0", "#f5f0e4", "#d9d9d9", "transparent", "transparent", "#fff"))
    dark = rng.random() < 0.1
    head = (
        f"background: {rng.choice(('#1f3a5f', '#333', '#0b6e4f'))}; color: #fff;" if dark else f"background: {shade};"
    )
    pad = (
        rng.choice(("0.8pt 2pt", "1pt 3pt"))
        if dense
        else rng.choice(("1.2pt 2.5pt", "2pt 3pt", "3.5pt 4pt", "5pt 4pt"))
    )
    zebra = (
        f".items .odd td {{ background: {rng.choice(('#f2f2f2', '#eef4fa', '#faf6ea'))}; }}"
        if rng.random() < 0.22
        else ""
    )
    return (
        f".items th {{ {head} font-weight: {rng.choice(('bold', 'bold', 'normal'))}; vertical-align: "
        f"{rng.choice(('top', 'middle', 'bottom'))}; }}"
        f".items td, .items th {{ padding: {pad}; vertical-align: {rng.choice(('top', 'top', 'middle'))}; }} {zebra}"
        f".items {{ font-size: {rng.choice((0.88, 0.94, 1.0)) if not dense else 0.84}em; }}"
        f".items .group td {{ font-weight: bold; {rng.choice(('background: #eee;', '', 'font-style: italic;'))} "
        f"text-align: {rng.choice(('left', 'left', 'center'))}; }}"
        f".items .sub td, .items .carry td {{ font-style: {rng.choice(('italic', 'normal'))}; font-weight: "
        f"{rng.choice(('bold', 'normal'))}; }}"
        f".items .foot td {{ font-weight: {rng.choice(('bold', 'bold', 'normal'))}; "
        f"{rng.choice(('', 'background: #eee;'))} }}"
        f".items .nums th {{ font-weight: normal; font-size: 0.85em; padding: 0 2pt; }} .n {{ min-width: "
        f"{'70pt' if dense else '96pt'}; }}"
        f".items td.n {{ font-weight: {rng.choice(('normal', 'normal', 'normal', 'bold'))}; }} .items small {{ "
        f"font-size: 0.85em; }}"
    )


def css(rng: random.Random, *, dense: bool) -> str:
    """The whole style sheet."""
    same = rng.random() < 0.5
    line = rng.choice(("0.5pt solid #000", "0.5pt solid #888", "1pt solid #000"))
    rules = _table_rules(rng, "items")
    rate_rules = rules.replace(".items", ".vat") if same else _table_rules(rng, "vat")
    caption = rng.choice(
        (
            "font-weight: bold;",
            "text-decoration: underline;",
            "font-size: 0.85em; color: #555;",
            f"border-bottom: {line};",
            "background: #eee; font-weight: bold;",
        )
    )
    box = rng.choice((f".parties td {{ border: {line}; padding: 4pt; }}", "", "", f".parties {{ border: {line}; }}"))
    return (
        f"{rules} {rate_rules} {_items(rng, dense)} {box} .caption {{ {caption} }}"
        ".even { table-layout: fixed; } .l { text-align: left; } .next { page-break-after: always; height: 0; } "
        ".right { width: 45%; } .one { padding: 3pt 4pt; }"
        f".title {{ font-size: {rng.choice((1.2, 1.4, 1.7))}em; font-weight: "
        f"{rng.choice(('bold', 'bold', 'normal'))}; margin: 4pt 0; }}"
        f".parties, .items, .cards {{ margin: {rng.choice((4, 7, 11))}pt 0; }} .letter {{ margin-bottom: 12pt; "
        f"{rng.choice(('', f'border-bottom: {line};', 'text-align: center;'))} }}"
        f".sums td.v {{ text-align: {rng.choice(('right', 'right', 'left'))}; white-space: nowrap; }} .boxed {{ "
        f"border: {line}; }} .boxed td {{ border: {rng.choice((line, '0'))}; }}"
        f".facts td, .sums td {{ padding: {rng.choice(('0.5pt 3pt', '1.5pt 4pt'))}; }} td.k {{ "
        f"{rng.choice(('', 'font-weight: bold;', 'color: #555;'))} }}"
        f".factcells td, .factcells th {{ border: {line}; font-weight: normal; text-align: center; }} .factcells "
        f"th {{ font-size: 0.85em; }}"
        f".sumband td, .sumband th {{ border: {line}; padding: 3pt 8pt; text-align: center; }} .large {{ "
        f"font-size: 1.4em; margin: 6pt 0; }}"
        f".vat td, .vat th {{ padding: {rng.choice(('1pt 3pt', '2pt 4pt', '2.5pt 7pt'))}; }} .vat .foot td {{ "
        f"font-weight: bold; }} .vat th {{ font-weight: {rng.choice(('bold', 'normal'))}; }}"
        f".card {{ margin-bottom: {rng.choice((4, 7))}pt; padding-bottom: 3pt; "
        f"{rng.choice(('', f'border-bottom: {line};', f'border: {line}; padding: 4pt;'))} page-break-inside: avoid; }}"
        ".flush { margin-left: auto; } .settle { margin: 6pt 0; } .words { margin: 4pt 0; } .cap "
        "{ margin: 3pt 0; font-weight: bold; } small.k { color: #666; }"
        f".end > tbody > tr > td {{ padding: 2pt {rng.choice((4, 8))}pt 2pt 0; }} .end {{ page-break-inside: "
        f"avoid; }} .sign {{ margin-top: 16pt; }} tr {{ page-break-inside: avoid; }}"
    )


def face(rng: random.Random) -> str:
    """The type of the document."""
    return rng.choice(rng.choices((SANS, SERIF, MONO[:2]), (78, 17, 5))[0])
