"""How a page is set: type, margins, borders, spacing; drawn apart from what it says."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.markup import COLOURS, MONO, SANS, SERIF, page

_WIDE = frozenset(
    {"DejaVu Sans", "DejaVu Serif", "Quicksand", "TeX Gyre Adventor", "TeX Gyre Bonum", "Roboto Slab", "Noto Serif"}
)
_BORDERS = ("all", "all", "grey", "none", "rows", "head", "outer", "columns", "dotted", "double", "thick head")


@dataclass(frozen=True, slots=True)
class Look:
    """A page's type and ruling. `margin` in millimetres, `ems` the width between the margins in ems of the type."""

    font: str
    size: float
    margin: int
    paper: str
    css: str
    colour: str

    @property
    def ems(self) -> float:
        """The width for text in ems, less where the type runs wide."""
        width = {"A4": 210, "A4 landscape": 297, "A5 landscape": 210}.get(self.paper, 148)
        wide = 1.22 if self.font in MONO else 1.12 if self.font in _WIDE else 1.0
        return (width - 2 * self.margin) * 2.8346 / self.size / wide

    def page(self, body: str, more: str = "") -> str:
        """The whole document."""
        return page(body, self.css + more, font=self.font, size=self.size, margin=f"{self.margin}mm", paper=self.paper)


def draw_look(
    rng: random.Random,
    sizes: tuple[float, ...],
    margins: tuple[int, ...],
    paper: str = "A4",
    fonts: tuple[str, ...] = (),
) -> Look:
    """A look out of everything word processors can do."""
    fonts = fonts or rng.choice(
        (SERIF, SERIF, SANS, SANS, ("Liberation Serif", "Carlito", "Liberation Sans", "Caladea"))
    )
    if rng.random() < 0.04 and fonts is not MONO:
        fonts = MONO
    colour = rng.choice((*COLOURS, "#000000", "#000000", "#000000"))
    return Look(rng.choice(fonts), rng.choice(sizes), rng.choice(margins), paper, _css(rng, colour), colour)


def border_css(rng: random.Random, table: str) -> str:
    """The ruling of one table."""
    kind, line = rng.choice(_BORDERS), rng.choice(("0.5pt", "0.7pt", "1pt"))
    cells = f".{table} td, .{table} th"
    return {
        "all": f"{cells} {{ border: {line} solid #000; }}", "grey": f"{cells} {{ border: {line} solid #aaa; }}",
        "none": "",
        "rows": f"{cells} {{ border-bottom: {line} solid #555; }}",
        "head": f".{table} th {{ border-bottom: {line} solid #000; border-top: {line} solid #000; }}",
        "outer": f".{table} {{ border: {line} solid #000; }} .{table} th {{ border-bottom: {line} solid #000; }}",
        "columns": f".{table} {{ border: {line} solid #000; }} {cells} {{ border-left: {line} solid #000; }}",
        "dotted": f"{cells} {{ border: {line} dotted #333; }}", "double": f".{table} {{ border: 2.5pt double #000; }} "
                                                                          f"{cells} {{ border: 0.5pt solid #000; }}",
        "thick head": f".{table} th {{ border-bottom: 1.8pt solid #000; }} .{table} td {{ border-bottom: 0.3pt solid "
                      f"#bbb; }}",
    }[kind]  # fmt: skip


def _css(rng: random.Random, colour: str) -> str:
    shade = rng.choice(("#fff", "#fff", "#fff", "#e6e6e6", "#f2f2f2", "#d9e2f3", "#fbe4d5", "#e2efd9"))
    head = rng.choice(("bold", "bold", "normal", "italic bold"))
    style = "italic" if head.startswith("italic") else "normal"
    width = rng.choice(("width: 100%", "width: 100%", "width: 100%", "width: auto", "width: 92%; margin-left: 4%"))
    return (
        border_css(rng, "items") + border_css(rng, "rates")
        + f".items {{ {width}; margin: {rng.choice((4, 8, 12))}pt 0; }} .items td {{ padding: "
          f"{rng.choice((1, 2, 3, 5))}pt 4pt; }}"
        f".items th {{ background: {shade}; font-weight: {head.split()[-1]}; font-style: {style}; text-align: "
        f"{rng.choice(('left', 'center', 'center'))};"
        f" vertical-align: {rng.choice(('top', 'middle', 'bottom'))}; }} .items .r, .rates .r {{ text-align: "
        f"{rng.choice(('right', 'right', 'right', 'center'))}; }}"
        f"p {{ margin: {rng.choice((3, 5, 7, 10))}pt 0; text-align: {rng.choice(('left', 'left', 'left', 'justify'))};"
        f" }} p.tight {{ margin: 1pt 0; }}"
        ".rr, p.rr { text-align: right; } .m, p.m { text-align: center; } .n td { text-align: center; font-size: "
        "6.5pt; }"
        f".k {{ color: {rng.choice(('#555', '#777', colour))}; font-size: {rng.choice((0.8, 0.9, 1))}em; }} .hang td "
        f"{{ padding: 1pt 10pt 1pt 0; }}"
        ".sums { margin: 5pt 0; } .sums.right, .rates.right { margin-left: auto; } .sums td { padding: 1pt 4pt; } "
        ".sums .r { padding-left: 16pt; }"
        ".sums .over td { border-top: 0.8pt solid #000; } .rates { margin-top: 5pt; margin-bottom: 5pt; } .rates td, "
        ".rates th { padding: 1pt 6pt; }"
        ".lead { width: 100%; } .lead td { padding: 1pt 0; vertical-align: bottom; } .lead .dots { width: 100%; "
        "min-width: 20pt; } .lead .long { min-width: 240pt; } .lead .dots div { border-bottom: 1pt dotted #555;"
        " margin: 0 3pt 3pt 3pt; } .nw { white-space: nowrap; } .stamp { display: inline-block; padding: 3pt 8pt; "
        "font-size: 7pt; opacity: 0.8; text-align: center; }"
        f".end {{ margin-top: {rng.choice((14, 24, 36, 50))}pt; page-break-inside: avoid; }} .foot0 {{ margin-top: "
        f"{rng.choice((16, 30, 60))}pt;"
        f" font-size: 7pt; color: #444; text-align: {rng.choice(('center', 'left'))}; border-top: "
        f"{rng.choice(('0', '0.5pt solid #888'))}; padding-top: 3pt; }}"
        f"h1 {{ font-size: {rng.choice((1.15, 1.3, 1.5, 1.9))}em; font-weight: "
        f"{rng.choice(('bold', 'bold', 'normal'))}; margin: {rng.choice((8, 14, 22))}pt 0;"
        f" text-align: {rng.choice(('center', 'center', 'left', 'right'))}; }} .two {{ width: 100%; table-layout: "
        f"fixed; }} .two td {{ padding: 2pt 14pt 2pt 0; }} .two td.box {{ padding: 4pt 6pt; }}"
        " h1 small { font-size: 0.55em; font-weight: normal; }"
        ".two p { text-align: left; } .full p { text-align: inherit; }"
    )  # fmt: skip


def move(order: list[str], name: str, before: str) -> None:
    """Put a block of a page before another one."""
    order.remove(name)
    order.insert(order.index(before), name)
