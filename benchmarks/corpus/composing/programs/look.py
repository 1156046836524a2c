"""How a document looks: type, size, rules, shades, frames, drawn once for all its blocks."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import MONO, SANS, SERIF

_WIDE_FONTS = frozenset({"DejaVu Sans", "DejaVu Serif", "TeX Gyre Adventor", "Roboto Slab", "TeX Gyre Bonum", "Inter",
                         "Noto Sans", "Noto Serif", "Open Sans", "Quicksand", "Cantarell"})  # fmt: skip
_NARROW_FONTS = frozenset({"Roboto Condensed", "Liberation Sans Narrow", "Carlito"})
_PAGE_MM = {"A4": (210, 297), "A4 landscape": (297, 210)}
PT_A_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Look:
    """The customs of one document's printing; sizes in points."""

    font: str
    size: float
    paper: str
    margin_mm: float
    rule: str  # a CSS border
    colour: str
    shade: str
    frame: str  # each, rows, none, outer, round, mixed
    pad: float
    gap: float
    grid: str  # how the item table is ruled
    heads: str  # how its headings are set
    bold: str  # what is set bold: label, value, none
    caps: bool  # labels in capitals
    colon: str
    leading: float  # of lines, as a factor of the size
    tight: float  # over and under the text of an item's cell

    @property
    def width(self) -> float:
        """Points between the margins."""
        return (_PAGE_MM[self.paper][0] - 2 * self.margin_mm) * PT_A_MM

    @property
    def height(self) -> float:
        """Points between the upper and the lower margin."""
        return (_PAGE_MM[self.paper][1] - 2 * self.margin_mm - 6) * PT_A_MM

    def letter(self, *, bold: bool = False) -> float:
        """The usual width of a letter or digit as a share of the size; rather too much than too little."""
        if self.font in MONO:
            return 0.61
        share = 0.6 if self.font in _WIDE_FONTS else 0.45 if self.font in _NARROW_FONTS else 0.54
        return share * (1.07 if bold else 1.0)


def draw_look(rng: random.Random, lines: int) -> Look:
    """Everything of the look, each drawn for itself; long lists in smaller type."""
    kind = pick(rng, {"sans": 66, "mono": 14, "serif": 12, "narrow": 8})
    fonts = {"sans": SANS, "mono": MONO, "serif": SERIF, "narrow": ("Roboto Condensed", "Liberation Sans Narrow")}
    sizes = (6.5, 7, 7.5, 8, 8, 8.5) if lines > 12 else (7, 7.5, 8, 8.5, 9, 9, 9.5, 10, 11)
    dark = rng.choice(("#000", "#000", "#000", "#555", "#888", "#1f3a5f", "#999", "#234"))
    weight = rng.choice(("0.4pt", "0.5pt", "0.75pt", "1pt", "1.2pt"))
    line = rng.choices(("solid", "dashed", "dotted", "double"), (84, 6, 5, 5))[0]
    return Look(
        font=rng.choice(fonts[kind]),
        size=rng.choice(sizes) - (0.5 if kind == "mono" else 0),
        paper="A4 landscape" if rng.random() < 0.08 else "A4",
        margin_mm=rng.choice((7, 8, 10, 10, 12, 14, 16)),
        rule=f"{'2.2pt' if line == 'double' else weight} {line} {dark}",
        colour=rng.choice(("#000", "#000", "#000", "#1f3a5f", "#7a1f2b", "#0b5e3f", "#333", "#8a3b00")),
        shade=rng.choice(("#e4e4e4", "#d0d0d0", "#eef2f7", "#dfe9d8", "#f4eddc", "#c9d6e6", "transparent", "#f0f0f0")),
        frame=pick(rng, {"each": 26, "rows": 16, "none": 20, "outer": 10, "round": 8, "mixed": 20}),
        pad=rng.choice((1.5, 2, 3, 4, 5)),
        gap=rng.choice((0, 2, 4, 6, 9)),
        grid=rng.choice(("full", "full", "full", "flat", "upright", "headed", "none", "zebra", "dashed", "framed")),
        heads=rng.choice(("bold", "plain", "shaded", "shaded", "inverse", "small", "centred", "italic")),
        bold=rng.choice(("value", "value", "label", "none", "none", "label")),
        caps=rng.random() < 0.16,
        colon=rng.choices((":", "", " :", ".:"), (76, 14, 7, 3))[0],
        leading=rng.choice((1.15, 1.2, 1.28, 1.35)),
        tight=rng.choice((0.6, 1, 1.5, 2)) if lines > 9 else rng.choice((1, 1.5, 2.5, 3.5)),
    )


def _grid(look: Look) -> str:
    cells, rule = ".items td, .items th", look.rule
    return {
        "full": f"{cells} {{ border: {rule}; }}",
        "flat": f".items tr {{ border-bottom: {rule}; }} .items thead tr:first-child {{ border-top: {rule}; }}",
        "upright": f"{cells} {{ border-left: {rule}; border-right: {rule}; }} .items {{ border: {rule}; }}"
        f".items th {{ border-bottom: {rule}; }}",
        "headed": f".items .hl th {{ border-bottom: {rule}; }} .items {{ border-bottom: {rule}; }}"
        f".items .h1 th {{ border-top: {rule}; }}",
        "none": "",
        "zebra": ".items tbody tr:nth-child(even) { background: #eee; }"
        f".items .hl th {{ border-bottom: {rule}; }}",
        "dashed": ".items tr { border-bottom: 0.5pt dashed #444; } .items thead { border-top: 0.5pt dashed #444; }",
        "framed": f".items {{ border: {rule}; }} .items .hl th {{ border-bottom: {rule}; }}",
    }[look.grid]  # fmt: skip


def _heads(look: Look) -> str:
    return {
        "bold": "font-weight: bold;",
        "plain": "font-weight: normal;",
        "shaded": f"background: {look.shade}; font-weight: bold;",
        "inverse": f"background: {look.colour}; color: #fff; font-weight: bold;",
        "small": "font-weight: normal; font-size: 88%;",
        "centred": "font-weight: bold; text-align: center !important;",
        "italic": "font-style: italic; font-weight: normal;",
    }[look.heads]


def css(look: Look, table_size: float, rng: random.Random) -> str:
    """The style sheet of a document whose item table is set in `table_size` points."""
    weight = {"label": (".k", "bold"), "value": (".v", "bold"), "none": (".k", "normal")}[look.bold]
    head_line = rng.choice(("top", "middle", "bottom"))
    return (
        f"body {{ font-size: {look.size}pt; line-height: {look.leading}; }}"
        f"{weight[0]} {{ font-weight: {weight[1]}; }} .n {{ white-space: nowrap; }}"
        f".small {{ font-size: {max(6.0, look.size * 0.82):.1f}pt; }} .tiny {{ font-size: 6pt; }}"
        f".row {{ width: 100%; margin-bottom: {look.gap}pt; }}"
        f".row > tbody > tr > td {{ padding: {look.pad}pt {look.pad + 1}pt; }}"
        f".row.apart {{ border-collapse: separate; border-spacing: {rng.choice((2, 4, 7))}pt 0; }}"
        f".box {{ border: {look.rule}; }} .round {{ border: {look.rule}; border-radius: 5pt; }}"
        f".line {{ border-top: {look.rule}; }} .outer {{ border: {look.rule}; padding: {look.pad}pt; }}"
        f".cap {{ font-weight: {rng.choice(('bold', 'bold', 'normal'))}; }} .bar {{ background: {look.shade}; "
        f"padding: 1pt 3pt; }} .inv {{ background: {look.colour}; color: #fff; padding: 1pt 3pt; }}"
        f".under {{ border-bottom: {look.rule}; }}"
        f".title {{ font-weight: bold; color: {look.colour}; }}"
        f".cells td {{ border: {look.rule}; padding: {look.pad * 0.6:.1f}pt 3pt; }}"
        f".cells .k {{ background: {look.shade}; }}"
        f".strip td, .strip th {{ border: {look.rule}; padding: 1pt 3pt; }} .strip th {{ font-weight: normal; "
        f"background: {look.shade}; }} .dots td {{ border-bottom: 0.6pt dotted #444; }}"
        f".items {{ font-size: {table_size}pt; margin-bottom: {look.gap}pt; }}"
        f".items td, .items th {{ padding: {look.tight}pt {rng.choice((1.5, 2, 2.5))}pt; }}"
        f".items th {{ {_heads(look)} vertical-align: {head_line}; }} {_grid(look)} tr {{ break-inside: avoid; }}"
        f".vat {{ font-size: {max(6.5, look.size - rng.choice((0, 0, 0.5, 1)))}pt; }} .sum td {{ font-weight: bold; }}"
        "svg { overflow: visible; } .right { text-align: right; } .keep { break-inside: avoid; }"
        ".clear { border: none !important; }"
    )  # fmt: skip
