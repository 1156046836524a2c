"""How one bill looks: type, colours, rules of its tables, habits of its labels; and the pen that writes with them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from html import escape

from benchmarks.corpus.composing.sealed_bills.bill import Bill, Cell, Pair, one
from benchmarks.corpus.composing.sealed_bills.wordings import WORDS
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import MONO, SANS, SERIF

_NARROW = frozenset({"Roboto Condensed", "Liberation Sans Narrow"})
_WIDE = frozenset({"DejaVu Sans", "DejaVu Serif", "Quicksand", "TeX Gyre Adventor", "TeX Gyre Bonum", "Noto Serif"})
_COLOURS = ("#111111", "#003d7a", "#005a36", "#8c1d18", "#d35400", "#0077b6", "#5b2a86", "#333f48", "#9b0058",
            "#00747a", "#7a5c00", "#1b1b5e")  # fmt: skip
_TINTS = ("#eef3f8", "#f3f3f3", "#fff5e5", "#eaf6ee", "#f7eef5", "#e6e6e6", "#fffbe0", "#ffffff")


@dataclass(frozen=True, slots=True)
class Look:
    """`size` in points; `case` of labels is plain, upper or lower; `colon` stands behind labels."""

    font: str
    size: float
    colour: str
    tint: str
    rules: str
    case: str
    colon: str
    heads: str
    ink: str


def draw_look(rng: random.Random) -> Look:
    """A look of its own for one document."""
    family = rng.choices((SANS, SERIF, MONO), (76, 17, 7))[0]
    font = rng.choice(family)
    size = rng.choice((6.5, 7, 7.5, 8, 8, 8.5, 8.5, 9, 9, 9.5, 10, 10.5, 11))
    if font in _WIDE or family is MONO:
        size = min(size, 8.5)
    if font in _NARROW:
        size = max(size, 8.5)
    return Look(
        font=font,
        size=size,
        colour=rng.choice(_COLOURS),
        tint=rng.choice(_TINTS),
        rules=pick(
            rng, {"grid": 24, "rows": 22, "none": 12, "zebra": 10, "outer": 8, "columns": 7, "dotted": 8, "top": 9}
        ),
        case=pick(rng, {"plain": 80, "upper": 14, "lower": 6}),
        colon=pick(rng, {":": 58, "": 38, " :": 4}),
        heads=pick(rng, {"plain": 30, "bold": 30, "filled": 22, "tint": 18}),
        ink=rng.choice(("#000", "#000", "#222", "#1a1a2e", "#333")),
    )


_RULES = {
    "grid": ".t td, .t th {{ border: 0.5pt solid {edge}; }}",
    "rows": ".t td {{ border-bottom: 0.4pt solid {edge}; }} .t th {{ border-bottom: 1pt solid {colour}; }}",
    "none": ".t td {{ padding-top: 1.5pt; padding-bottom: 1.5pt; }}",
    "zebra": ".t tr:nth-child(even) td {{ background: {tint}; }}",
    "outer": ".t {{ border: 0.9pt solid {colour}; }} .t th {{ border-bottom: 0.9pt solid {colour}; }}",
    "columns": ".t td, .t th {{ border-left: 0.5pt solid {edge}; border-right: 0.5pt solid {edge}; }} "
    ".t {{ border: 0.5pt solid {edge}; }} .t th {{ border-bottom: 0.5pt solid {edge}; }}",
    "dotted": ".t td {{ border-bottom: 0.7pt dotted {edge}; }}",
    "top": ".t thead th {{ border-top: 1.2pt solid {colour}; border-bottom: 0.5pt solid {colour}; }} "
    ".t tr:last-child td {{ border-bottom: 1.2pt solid {colour}; }}",
}
_HEADS = {
    "plain": "th {{ font-weight: normal; }}",
    "bold": "th {{ font-weight: bold; }}",
    "filled": ".t th {{ background: {colour}; color: #fff; }}",
    "tint": ".t th {{ background: {shade}; }}",
}


def css(look: Look, rng: random.Random) -> str:
    """The style sheet of a look."""
    edge = rng.choice(("#000", "#777", "#aaa", "#ccc", look.colour))
    values = {
        "edge": edge,
        "colour": look.colour,
        "tint": look.tint,
        "shade": rng.choice(("#e4e4e4", "#dfe8f1", "#f2ead8")),
    }
    pad, gap = rng.choice((1, 1.5, 2, 2.5, 3.5)), rng.choice((3, 5, 7, 10))
    title = rng.choice((1.2, 1.35, 1.5, 1.8, 2.1)) * look.size
    small = max(6.0, look.size - rng.choice((1, 1.5, 2)))
    heading = rng.choice(("font-weight: bold", f"color: {look.colour}; font-weight: bold",
                          f"font-size: {look.size + 2}pt",
                          f"border-bottom: 0.8pt solid {look.colour}; font-weight: bold",
                          f"background: {look.tint}; padding: 2pt 4pt; font-weight: bold",
                          f"text-transform: uppercase; font-size: {small}pt; letter-spacing: 0.5pt"))  # fmt: skip
    ink = rng.choice(("", f"color: {look.colour};"))
    return (
        f"body {{ color: {look.ink}; }} .t td, .t th {{ padding: {pad}pt {rng.choice((2.5, 3, 4, 5))}pt; }} "
        + _RULES[look.rules].format(**values) + " " + _HEADS[look.heads].format(**values)
        + f" h1 {{ font-size: {title}pt; margin: {gap}pt 0; line-height: 1.15; {ink} }}"
        f" h3 {{ font-size: {look.size + 0.5}pt; margin: {gap}pt 0 2pt; {heading}; }} .b {{ margin-bottom: {gap}pt; }}"
        " .cols { table-layout: fixed; width: 100%; }"
        f" .cols > tbody > tr > td {{ padding: 0 {gap}pt 0 0; overflow-wrap: break-word; }}"
        f" .cols > tbody > tr > td:last-child {{ padding-right: 0; }} small, .s {{ font-size: {small}pt; }}"
        f" .k {{ {rng.choice(('', '', 'color: #555;', f'color: {look.colour};', 'font-weight: bold;'))} }}"
        f" .v {{ {rng.choice(('', '', 'font-weight: bold;'))} }} .frame {{ border: 0.8pt solid {edge}; padding: 5pt; }}"
        f" .soft {{ background: {look.tint}; padding: 6pt; }}"
        f" .band {{ background: {look.colour}; color: #fff; padding: 6pt 8pt; }}"
        f" .round {{ border: 0.8pt solid {look.colour}; border-radius: {rng.choice((4, 8, 12))}pt; padding: 6pt; }}"
        f" .rule {{ border-top: 1pt solid {look.colour}; padding-top: 4pt; }}"
        f" .big {{ font-size: {look.size * 1.7:.1f}pt; font-weight: bold; }}"
        f" .sides td, .sides th {{ border: 0.6pt solid {edge}; }} .shade .k {{ background: {values['shade']}; }}"
        " .two > tbody > tr > td { width: 50%; } .nb { page-break-inside: avoid; } .next { page-break-before: always; }"
        " .lead { display: flex; } .lead i { flex: 1 1 auto; border-bottom: 0.8pt dotted #666; margin: 0 3pt 2pt; }"
        " .grp td { font-weight: bold; } .sub td { font-style: italic; } .foot td { font-weight: bold; }"
        " .slip { border: 0.8pt solid #a33; } .slip td { border: 0.4pt solid #a33; padding: 2pt 4pt; }"
        " p { margin: 3pt 0; }"
        " .d td, .d th { font-size: 7pt; padding: 1pt 3pt; } .t tr { page-break-inside: avoid; }"
        " h3 { page-break-after: avoid; } .up { page-break-after: avoid; } .n { white-space: nowrap; }"
        " .acc { overflow-wrap: anywhere; }"
    )  # fmt: skip


def whole(amount: str) -> str:
    """An amount that is never broken over lines."""
    return f"<span class='n'>{amount}</span>"


_KEPT = ("nip", "regon", "krs", "subtotal", "razem")


class Pen:
    """Writes the labels of one bill with its habits."""

    def __init__(self, s: Sheet, bill: Bill, look: Look) -> None:
        self.s, self.bill, self.look, self.rng = s, bill, look, s.rng
        self._kept = {key: s.rng.choice(WORDS[key]) for key in _KEPT}

    def word(self, key: str, colon: str | None = None) -> str:
        """A wording of a label, escaped; `colon` replaces the document's habit. Those of `_KEPT` stay the same."""
        choices = self.bill.words.get(key) or WORDS[key]
        if self.s.inv.waluta != "PLN":
            choices = tuple(choice for choice in choices if "zł" not in choice)
        text = self._kept.get(key) or self.rng.choice(choices)
        if not text:
            return ""
        return self.label(text, self.look.colon if colon is None else colon)

    def label(self, text: str, colon: str | None = None) -> str:
        """A label that is no wording of the lists, in the document's case and with its colon."""
        if self.look.case == "upper":
            text = text.upper().replace("<BR>", "<br>")
        elif self.look.case == "lower" and text[:2].title() == text[:2] and not text[:3].isupper():
            text = text[:1].lower() + text[1:]
        mark = self.look.colon if colon is None else colon
        return escape(text).replace("&lt;br&gt;", "<br>") + (
            "" if text.endswith((":", ".", "?")) and mark.strip() else mark
        )

    def head(self, key: str) -> str:
        """A heading of a block, or nothing."""
        text = self.word(key, "")
        return f"<h3>{text}</h3>" if text else ""

    def heads(self, *choices: str) -> list[str]:
        """Headings of a table, each out of its texts between bars."""
        return [self.label(one(self.rng, texts), "") for texts in choices]

    def pair(self, key: str, value: str) -> Pair:
        return self.word(key), value

    def cell(self, value: Cell) -> str:
        """A cell of a table of details in the document's forms."""
        if isinstance(value, str | int):
            return escape(str(value))
        return escape(self.s.date(value) if isinstance(value, date) else self.s.money(value))

    def cash(self, field: str) -> str:
        """An amount with the currency."""
        return whole(f"{self.s(field)} {self.s.sign}")
