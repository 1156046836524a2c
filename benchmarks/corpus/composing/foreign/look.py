"""The type, rules, shades and measures of one document, as CSS."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.markup import COLOURS, MONO, SANS, SERIF

_TABLES = ("grid", "lines", "zebra", "filled", "head line", "frame", "none", "columns", "dark lines", "double")

_WIDE = frozenset({"DejaVu Sans", "TeX Gyre Adventor", "DejaVu Serif", "TeX Gyre Bonum", "Quicksand", "Roboto Slab",
                   "TeX Gyre Schola", "Noto Serif", "Inter"})  # fmt: skip
_COLUMNS = {7: 8.6, 8: 8.0, 9: 7.4, 10: 6.8}


@dataclass(frozen=True, slots=True)
class Look:
    """What a document looks like; sizes in points."""

    font: str
    size: float
    wide: bool  # whether the letters run wide
    margin: int  # millimetres
    colour: str
    css: str

    def item_size(self, columns: int, *, narrow: bool) -> float:
        """The size of type at which a table of so many columns has room."""
        room = _COLUMNS.get(columns + (2 if narrow else 0), 9.5 if columns > 5 else 11)
        return min(self.size, room - (0.9 if self.wide else 0))


def draw_look(rng: random.Random, *, dense: bool) -> Look:
    """Draw type, colours and tables; `dense` keeps the type small enough for wide tables."""
    font = rng.choice((*SANS, *SANS, *SERIF, *MONO[:4]))
    size = rng.choice((6.5, 7, 7.5, 8, 8, 8.5) if dense else (8, 8.5, 9, 9, 9.5, 10, 11))
    wide = font in MONO or font in _WIDE
    if wide:
        size = min(size, 7.5 if dense else 8.5)
    colour = rng.choice(COLOURS)
    margin = rng.choice((11, 14, 16, 18, 20))
    return Look(font, size, wide, margin, colour, _css(rng, colour, size))


def _css(rng: random.Random, colour: str, size: float) -> str:
    rule = rng.choice(("0.5pt solid #000", "0.4pt solid #999", "0.7pt solid " + colour, "0.4pt solid #d0d7de"))
    shade = rng.choice(("#eeeeee", "#f3f6fa", "#e6e6e6", "#fbf3e4", "#e9f2ec"))
    pale = rng.choice(("#777", "#555", colour, "#000", "#8a8f98"))
    pad = rng.choice((1.5, 2, 3, 4, 5))
    weight = rng.choice(("bold", "normal", "bold"))
    return (
        f"td, th {{ padding: 1.5pt 3pt; }} small {{ font-size: {max(6, size * 0.82):.1f}pt; color: {pale}; }}"
        f".pale {{ color: {pale}; font-size: {max(6.3, size * 0.88):.1f}pt; {rng.choice(('', 'font-weight: bold;'))} }}"
        f".thin {{ font-weight: normal; font-style: italic; }} .rr {{ text-align: right; }}"
        f"h1 {{ font-size: {rng.choice((13, 15, 18, 22, 26, 30))}pt; margin: 0 0 4pt; line-height: 1.15; color: "
        f"{rng.choice((colour, '#000'))}; font-weight: {rng.choice(('bold', 'bold', 'normal'))}; }}"
        ".even { width: 100%; table-layout: fixed; } .gap { margin: 3pt 0; } .block { margin: 0 0 9pt; }"
        f".facts .k {{ padding: 1pt 8pt 1pt 0; {rng.choice(('', 'color: #555;', 'font-weight: bold;'))} }}"
        f".facts .v {{ padding: 1pt 0; {rng.choice(('', 'font-weight: bold;', ''))} }} .facts {{ max-width: 100%; }}"
        ".flush { width: 100%; } .flush .v { text-align: right; } .beside .k { padding-right: 10pt; }"
        f".shaded td, .shaded .v {{ border: {rule}; padding: 2pt 4pt; }} .shaded .k {{ background: {shade}; "
        "padding: 2pt 4pt; }"
        f".ruled td {{ border-bottom: {rule}; }} .ruled {{ min-width: 60%; }} .grid td, .grid th {{ border: {rule}; "
        f"padding: 3pt 4pt; }} .strip th, .strip td {{ border: {rng.choice((rule, 'none', rule))}; padding: 3pt 4pt; }}"
        f".strip th {{ background: {rng.choice((shade, 'none'))}; font-weight: {weight}; font-size: "
        f"{max(6.3, size * 0.88):.1f}pt; }} .strip td {{ font-weight: {rng.choice(('bold', 'normal'))}; }}"
        f".cap {{ background: {rng.choice((shade, colour + '; color: #fff', '#333; color: #fff'))}; padding: 2pt 4pt; "
        f"margin-bottom: 3pt; }} .under {{ padding: 0 4pt; }} .headline {{ border-bottom: {rule}; font-weight: bold; "
        f"margin-bottom: 3pt; padding-bottom: 1pt; }} .above td {{ padding: 2pt 6pt 4pt 0; }}"
        f".boxed {{ border: {rule}; padding: 5pt; }} .tinted {{ background: {shade}; padding: 6pt; }}"
        f".lined {{ border-top: {rule}; padding-top: 5pt; }} .barred {{ border-left: 3pt solid {colour}; "
        f"padding-left: 7pt; }} .sums {{ margin-left: auto; }} .sums td {{ padding: {min(pad, 3)}pt 4pt; }}"
        ".sums .k { padding-right: 18pt; white-space: normal; } .sums tr:last-child td { font-weight: bold; }"
        f".lastbig tr:last-child td {{ font-size: {size * 1.35:.1f}pt; }} .lastband tr:last-child td {{ background: "
        f"{colour}; color: #fff; }} .wide .sums {{ width: 100%; }}"
        f".vat td, .vat th {{ {rng.choice((f'border: {rule}', f'border-bottom: {rule}', ''))}; padding: 2pt 6pt; "
        f"font-size: {max(6.5, size * 0.93):.1f}pt; }} .foot td, .sub td {{ font-weight: bold; }} .group td {{ "
        f"font-weight: bold; background: {rng.choice((shade, 'none'))}; }} .below {{ font-size: "
        f"{max(6, size * 0.82):.1f}pt; color: {rng.choice(('#666', '#000', pale))}; }}"
        f".pagefoot {{ font-size: {max(6, min(7.5, size * 0.8)):.1f}pt; color: {rng.choice(('#555', '#000', colour))}; "
        f"{rng.choice((f'border-top: {rule};', ''))} padding-top: 4pt; }} .notes {{ font-size: "
        f"{max(6.5, size * 0.9):.1f}pt; }} .short {{ width: 120pt; border: 0; border-top: 0.6pt solid #000; }}"
        ".sign { margin-top: 26pt; } .row { width: 100%; table-layout: fixed; } .row > tbody > tr > td { padding: 0 "
        "9pt 0 0; } .row > tbody > tr > td:last-child { padding-right: 0; } .bare > tbody > tr > td { padding: 0; }"
        "th small, th i, .cap small, .cap i, .cap .thin { color: inherit; } .second td { padding-top: 0 !important; } "
        ".row, .sums tr { page-break-inside: avoid; } .tight { font-size: 14pt; } .nw { white-space: nowrap; } "
        ".rr .facts { margin-left: auto; } .inverse h1 { color: #fff; } .outer { width: 100%; } "
        ".outer > tbody > tr > td { padding: 0; } .bottom { vertical-align: bottom; }"
        f" .form > .row > tbody > tr > td, .form > .block {{ border: {rule}; padding: 4pt 6pt; }} "
        ".form > .row, .form > .block { margin: 0 0 -0.4pt; } "
        ".form .row > tbody > tr > td:last-child { padding-right: 6pt; }"
        f".way {{ font-size: {max(6, size * 0.75):.1f}pt; border-bottom: 0.4pt solid #666; margin-bottom: 4pt; }}"
        f".bigline {{ font-size: {size * 1.5:.1f}pt; font-weight: bold; }} th {{ vertical-align: bottom; }}"
        + _items(rng, rule, shade, colour, pad)
    )


def _items(rng: random.Random, rule: str, shade: str, colour: str, pad: float) -> str:
    kind = rng.choice(_TABLES)
    head_size = rng.choice((0.85, 0.92, 1))
    css = (f".items td {{ padding: {pad}pt 4pt; }} .items th {{ padding: {min(pad, 4)}pt 4pt; font-size: "
           f"{head_size}em; font-weight: {rng.choice(('bold', 'bold', 'normal'))}; }} .items tr {{ "
           "page-break-inside: avoid; } .items .h-nazwa { width: 34%; } .items .foot td { padding-top: 3pt; "
           "}")  # fmt: skip
    filled = f".items th {{ background: {colour}; color: #fff; }}" if colour != "#000000" else ""
    head = rng.choice((shade, "none"))
    extra = {
        "grid": f".items td, .items th {{ border: {rule}; }} .items th {{ background: {head}; }}",
        "lines": f".items td {{ border-bottom: {rule}; }} .items th {{ border-bottom: 1pt solid {colour}; }}",
        "zebra": f".items tr:nth-child(even) td {{ background: {shade}; }} .items th {{ border-bottom: {rule}; }}",
        "filled": filled + f".items td {{ border-bottom: {rule}; }}",
        "head line": f".items th {{ border-top: {rule}; border-bottom: {rule}; }}",
        "frame": f".items {{ border: {rule}; }} .items th {{ border-bottom: {rule}; background: {shade}; }}",
        "none": "",
        "columns": f".items {{ border: {rule}; }} .items td, .items th {{ border-left: {rule}; border-right: {rule}; }}"
                   f" .items th {{ border-bottom: {rule}; }}",
        "dark lines": ".items th { border-bottom: 1.2pt solid #000; } .items { border-bottom: 1.2pt solid #000; }",
        "double": ".items th { border-bottom: 2pt double #000; border-top: 2pt double #000; }",
    }[kind]  # fmt: skip
    return css + extra
