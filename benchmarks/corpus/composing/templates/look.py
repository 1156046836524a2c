"""How one document looks: type, colours, rules, boxes; drawn once a document and turned into CSS."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import SANS, SERIF

_AIRY = ("Lato", "Open Sans", "Roboto", "Inter", "Cantarell", "Noto Sans", "Quicksand", "Carlito")
_ACCENTS = ("#0f62fe", "#00a389", "#e4572e", "#6c4ab6", "#1f3a5f", "#b3261e", "#2f6f3e", "#d08700", "#0077a3",
            "#c2185b",
            "#37474f", "#111111", "#8a6d3b", "#5d4037", "#00796b", "#3d5afe")  # fmt: skip
_TINTS = ("#f4f6f8", "#f7f5f0", "#eef6f3", "#f3f0fa", "#fdf3ee", "#f2f2f2", "#eaf2fb", "#fafafa")
_GREYS = ("#8a8f98", "#777777", "#667085", "#5a5a5a", "#9a8f80", "#6b7b8c", "#4d4d4d")
HEADINGS = ("small", "caps", "accent", "bold", "ruled", "strip", "spaced", "underlined")
BOXES = ("plain", "card", "tint", "left", "top", "frame", "shadow", "dashed")
SKINS = ("bare", "hair", "zebra", "grid", "filled", "tinted", "heavy", "columns", "dotted", "rounded", "ends")


@dataclass(frozen=True, slots=True)
class Look:
    """The design; sizes in points, colours as CSS has them."""

    font: str
    title_font: str
    size: float
    small: float
    title: float
    accent: str
    tint: str
    grey: str
    line: str
    radius: float
    heading: str
    skin: str
    label_case: str
    head_case: str
    pad: float
    gap: float
    label_weight: str


def draw_look(rng: random.Random) -> Look:
    """A design of the web's kind: mostly without serifs, some with, small and large."""
    font = rng.choice(_AIRY) if rng.random() < 0.65 else rng.choice((*SANS, *SERIF, "Comic Neue", "Courier Prime"))
    size = rng.choices((6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10, 11, 12), (4, 7, 12, 18, 18, 16, 10, 8, 5, 2))[0]
    return Look(
        font=font,
        title_font=font if rng.random() < 0.7 else rng.choice((*_AIRY, *SERIF)),
        size=size,
        small=round(max(5.8, size * rng.choice((0.75, 0.82, 0.88, 1.0))), 1),
        title=rng.choice((12, 14, 16, 18, 21, 24, 30)),
        accent=rng.choice(_ACCENTS),
        tint=rng.choice(_TINTS),
        grey=rng.choice(_GREYS),
        line=rng.choice(("#d5d9de", "#cccccc", "#e3e3e3", "#999999", "#bfc8d2", "#222222")),
        radius=rng.choice((0, 0, 2, 4, 8)),
        heading=rng.choice(HEADINGS),
        skin=rng.choice(SKINS),
        label_case=pick(rng, {"none": 78, "uppercase": 14, "lowercase": 8}),
        head_case=pick(rng, {"none": 74, "uppercase": 20, "lowercase": 6}),
        pad=rng.choice((1.5, 2, 3, 4, 6)),
        gap=rng.choice((5, 7, 9, 12, 15)),
        label_weight=pick(rng, {"normal": 70, "bold": 22, "300": 8}),
    )


def _headings(k: Look) -> str:
    rules = {
        "small": f"font-size: {k.small}pt; color: {k.grey};",
        "caps": f"font-size: {k.small}pt; text-transform: uppercase; letter-spacing: .8pt; color: {k.grey};",
        "accent": f"color: {k.accent}; font-weight: bold;",
        "bold": f"font-weight: bold; font-size: {k.size * 1.12}pt;",
        "ruled": f"font-weight: bold; border-bottom: .8pt solid {k.accent}; padding-bottom: 2pt;",
        "strip": f"background: {k.accent}; color: #fff; padding: 2pt 5pt;",
        "spaced": "text-transform: uppercase; letter-spacing: 2pt;",
        "underlined": "text-decoration: underline;",
    }
    return f".h {{ {rules[k.heading]} margin-bottom: 3pt; }}"


def _boxes(k: Look) -> str:
    pad = f"padding: {k.pad + 4}pt;"
    return (
        f".b-card {{ border: .6pt solid {k.line}; border-radius: {k.radius}pt; {pad} }}"
        f".b-tint {{ background: {k.tint}; border-radius: {k.radius}pt; {pad} }}"
        f".b-left {{ border-left: 2.5pt solid {k.accent}; padding-left: 7pt; }}"
        f".b-top {{ border-top: 1.4pt solid {k.accent}; padding-top: 4pt; }}"
        f".b-frame {{ border: 1.2pt solid {k.accent}; {pad} }}"
        f".b-shadow {{ border: .5pt solid {k.line}; border-bottom: 2.2pt solid {k.line}; "
        f"border-radius: {k.radius + 2}pt; {pad} }}"
        f".b-dashed {{ border: .7pt dashed {k.grey}; {pad} }}"
    )


def _skins(k: Look) -> str:
    """The item and VAT tables' rules, fills and spaces."""
    rules = {
        "bare": "",
        "hair": f"TD {{ border-bottom: .4pt solid {k.line}; }} TH {{ border-bottom: .8pt solid {k.line}; }}",
        "zebra": f"TR:nth-child(even) TC {{ background: {k.tint}; }} TH {{ border-bottom: 1pt solid {k.accent}; }}",
        "grid": f"TD, TH {{ border: .5pt solid {k.line}; }}",
        "filled": f"TH {{ background: {k.accent}; color: #fff; }} TD {{ border-bottom: .4pt solid {k.line}; }}",
        "tinted": f"TH {{ background: {k.tint}; color: {k.grey}; }}",
        "heavy": f"TH {{ border-bottom: 2pt solid {k.accent}; border-top: 2pt solid {k.accent}; }}",
        "columns": f"TD, TH {{ border-left: .4pt solid {k.line}; }} TH {{ border-bottom: .6pt solid {k.line}; }}",
        "dotted": f"TD {{ border-bottom: .8pt dotted {k.grey}; }} TH {{ color: {k.accent}; }}",
        "rounded": f"TD {{ border-bottom: .4pt solid {k.line}; }} "
        f"TH {{ background: {k.accent}1f; color: {k.accent}; }}",
        "ends": f"TR:last-child TC {{ border-bottom: 1pt solid {k.accent}; }} "
        f"TH {{ border-bottom: 1pt solid {k.accent}; }}",
    }
    text = rules[k.skin].replace("TR", ".t tbody tr").replace("TC", "> td")
    return text.replace("TD", ".t td").replace("TH", ".t th") + f".t td, .t th {{ padding: {k.pad}pt 3.5pt; }}"


def css(k: Look) -> str:
    """All rules but those of the page's arrangement."""
    return (
        "* { box-sizing: border-box; } table { border-collapse: collapse; } .full { width: 100%; }"
        f"body {{ font: {k.size}pt/1.32 '{k.font}'; margin: 0; color: #1c1c1c; }}"
        "td, th { padding: 1.5pt 3pt; vertical-align: top; text-align: left; font-weight: inherit; }"
        "tr, .keep { break-inside: avoid; }"
        ".r { text-align: right; } td.r, .n { white-space: nowrap; } .c { text-align: center; } p { margin: 3pt 0; }"
        f".lab {{ font-size: {k.small}pt; color: {k.grey}; "
        f"text-transform: {k.label_case}; font-weight: {k.label_weight}; }}"
        f".t {{ width: 100%; }}"
        f".t th {{ font-size: {k.small}pt; text-transform: {k.head_case}; font-weight: {k.label_weight}; }}"
        f".row {{ width: 100%; table-layout: fixed; margin-bottom: {k.gap}pt; }}"
        ".row > tbody > tr > td { padding: 0 6pt; }"
        ".row > tbody > tr > td:first-child { padding-left: 0; }"
        ".row > tbody > tr > td:last-child { padding-right: 0; }"
        ".any { overflow-wrap: anywhere; } small, .small { font-size: "
        f"{k.small}pt; }} .mute {{ color: {k.grey}; }} .acc {{ color: {k.accent}; }} .foot td {{ font-weight: bold; }}"
        f".title {{ font: {k.title}pt/1.15 '{k.title_font}'; }} .sub {{ font-size: {k.size * 1.25}pt; }}"
        f".big {{ font-size: {max(15, k.title * 0.95)}pt; line-height: 1.2; }} .mid {{ font-size: {k.size * 1.3}pt; }}"
        f".shade {{ background: {k.tint}; }} .gridded td {{ border: .5pt solid {k.line}; padding: 2.5pt 4pt; }}"
        f".ruled td {{ border-bottom: .5pt solid {k.line}; padding: 2.5pt 2pt; }}"
        f".chip {{ display: inline-block; border: .6pt solid {k.line}; border-radius: {k.radius}pt; "
        "padding: 2pt 6pt; margin: 0 4pt 4pt 0; }"
        ".lead { display: flex; } .lead i { flex: 1; border-bottom: .8pt dotted; margin: 0 3pt 2.5pt; opacity: .6; }"
        ".white, .white .mute, .white .acc, .white .h { color: #fff; } .white .lab { color: #e8edf2; }"
        ".white .brandword { color: #fff !important; }"
        ".white svg > circle, .white svg > rect, .white svg > path { fill: #ffffff55; }"
        ".white .h { background: none; } .white .gridded .shade, .white .shade { background: none; }"
        + _headings(k) + _boxes(k) + _skins(k)
    )  # fmt: skip
