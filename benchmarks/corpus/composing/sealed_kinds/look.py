"""How one document looks: type, colours, frames round blocks, rules of tables; drawn once a document."""

from __future__ import annotations

import random
from dataclasses import dataclass

from benchmarks.corpus.formats import pick
from benchmarks.corpus.markup import COLOURS, HAND, MONO, SANS, SERIF

_TINTS = ("#eeeeee", "#f5f5f5", "#e3ebf3", "#e9f3ea", "#f7eee4", "#dcdcdc", "#f0eaf5", "#fffbe6")
_PAGES = {"plain": 40, "program": 26, "designed": 22, "typed": 7, "hand": 5}


@dataclass(frozen=True, slots=True)
class Look:
    """Type and customs of setting. `size` in points, `room` the usable width in points."""

    manner: str  # plain, program, designed, typed or hand
    font: str
    size: float
    margin: int  # millimetres
    paper: str
    room: float
    colour: str
    tint: str
    rule: str
    case: str  # of labels: plain, upper or lower
    colon: str  # behind labels: ":", "", " :" or "."
    caption: str
    frame: str
    table: str
    heads: str
    strong: str  # what is bold: label, value or none

    @property
    def css(self) -> str:
        """The style sheet of everything but the page."""
        return " ".join(
            (
                _BASE.format(s=self.size, title=min(15.0, self.size * 1.6), small=max(5.5, self.size * 0.82)),
                self._frames(),
                self._tables(),
            )
        )

    def _frames(self) -> str:
        c, t, r = self.colour, self.tint, self.rule
        captions = {
            "plain": "", "bold": "font-weight: bold;", "small": f"font-size: {self.size * 0.8:.1f}pt; color: #777;",
            "band": f"background: {c}; color: #fff; padding: 1.5pt 4pt;",
            "tint": f"background: {t}; padding: 1.5pt 4pt; font-weight: bold;",
            "line": f"border-bottom: {r}; font-weight: bold;",
            "spaced": "letter-spacing: 1.5pt; text-transform: uppercase;",
            "italic": "font-style: italic;", "colour": f"color: {c}; font-weight: bold;",
            "centre": "text-align: center; font-weight: bold;",
        }  # fmt: skip
        frames = {
            "none": "", "box": f"border: {r}; padding: 4pt;", "top": f"border-top: {r}; padding-top: 3pt;",
            "under": f"border-bottom: {r}; padding-bottom: 4pt;",
            "left": f"border-left: 2.5pt solid {c}; padding-left: 6pt;",
            "tint": f"background: {t}; padding: 5pt;", "round": f"border: {r}; border-radius: 6pt; padding: 5pt;",
        }  # fmt: skip
        strong = {"label": ".k { font-weight: bold; }", "value": ".v { font-weight: bold; }", "none": ""}[self.strong]
        return f".cap {{ {captions[self.caption]} margin-bottom: 2pt; }} .blk {{ {frames[self.frame]} }} {strong}"

    def _tables(self) -> str:
        r, t = self.rule, self.tint
        rules = {
            "grid": f".it td, .it th {{ border: {r}; }}",
            "rows": f".it td {{ border-bottom: {r}; }} .it th {{ border-bottom: {r}; border-top: {r}; }}",
            "none": "", "outer": f".it {{ border: {r}; }} .it th {{ border-bottom: {r}; }}",
            "head": ".it th { border-bottom: 1.2pt solid #000; }",
            "zebra": f".it tr:nth-child(even) td {{ background: {t}; }} .it th {{ border-bottom: {r}; }}",
            "columns": f".it td, .it th {{ border-left: {r}; border-right: {r}; }} .it {{ border: {r}; }} .it th {{ "
                       f"border-bottom: {r}; }}",
            "ends": ".it { border-top: 1.4pt solid #000; border-bottom: 1.4pt solid #000; } .it th { border-bottom: "
                    "0.5pt solid #000; }",
            "dotted": ".it td { border-bottom: 0.6pt dotted #666; } .it th { border-bottom: 0.8pt solid #000; }",
        }  # fmt: skip
        heads = {
            "plain": ".it th { font-weight: normal; }", "bold": "", "tint": f".it th {{ background: {t}; }}",
            "dark": f".it th {{ background: {self.colour}; color: #fff; }}",
            "small": f".it th {{ font-size: {max(5.5, self.size * 0.78):.1f}pt; font-weight: normal; }}",
            "centre": ".it th, .it th.r { text-align: center; vertical-align: middle; }",
            "italic": ".it th { font-style: italic; font-weight: normal; }",
            "grey": ".it th { color: #666; font-weight: normal; }",
        }  # fmt: skip
        return (
            f"{rules[self.table]} {heads[self.heads]} .foot td {{ font-weight: "
            f"{'bold' if self.strong != 'none' else 'normal'}; }}"
        )


_BASE = (
    ".lay {{ width: 100%; table-layout: fixed; }} .lay > tbody > tr > td {{ padding: 0 5pt 0 0; }} .gap {{ height: "
    "{s}pt; }} "
    ".sm {{ font-size: {small:.1f}pt; }} .t {{ font-size: {title:.1f}pt; font-weight: bold; line-height: 1.15; }} "
    ".big {{ font-size: 1.35em; font-weight: bold; }} "
    ".it th {{ white-space: normal; }} .kv td {{ padding: 1pt 4pt 1pt 0; }} .cells td {{ padding: 3pt 4pt; }} .kr {{ "
    "text-align: right; }} "
    ".push {{ margin-left: auto; }} .nw {{ white-space: nowrap; }} .mid {{ margin-left: auto; margin-right: auto; }} "
    "p {{ margin: 0 0 4pt; }} "
    "svg {{ vertical-align: top; }} body {{ font-feature-settings: 'calt' 0; }} .it td.c {{ white-space: nowrap; }} "
    "h1, h2, h3 {{ margin: 0; }} .it {{ margin: 3pt 0; }} .grp td {{ font-weight: bold; }} .dim {{ color: #666; }} "
    ".end {{ border-top: 0.5pt solid #888; padding-top: 3pt; }}"
)


def draw_look(rng: random.Random, *, wide: bool) -> Look:
    """The look of a document; `wide` ones have tables of many columns: small type, sometimes a landscape page."""
    manner = pick(rng, _PAGES)
    fonts = {"plain": (*SANS, *SERIF), "program": (*SANS[:7], "Liberation Sans Narrow", "Roboto Condensed", *MONO[:2]),
             "designed": SANS, "typed": MONO[:4], "hand": HAND[:1]}[manner]  # fmt: skip
    sizes = {"plain": (8, 8.5, 9, 9.5, 10, 11), "program": (6.5, 7, 7.5, 8, 8.5), "designed": (8, 8.5, 9, 9.5, 10.5,
        12),
             "typed": (7.5, 8, 8.5, 9), "hand": (9, 10)}[manner]  # fmt: skip
    size = rng.choice(sizes[: max(2, len(sizes) // 2)] if wide else sizes)
    landscape = rng.random() < (0.28 if wide else 0.04)
    margin = rng.choice((8, 10, 12, 14, 15, 17) if wide else (10, 13, 15, 17, 20, 22))
    thin = manner in {"typed", "program"}
    frames = {"none": 30, "box": 26 if thin else 12, "top": 10, "under": 8, "left": 0 if thin else 10,
              "tint": 6 if thin else 12, "round": 2 if thin else 8}  # fmt: skip
    tables = {"grid": 34, "rows": 20, "none": 8, "outer": 8, "head": 8, "zebra": 0 if thin else 8, "columns": 6,
              "ends": 6, "dotted": 6}  # fmt: skip
    colours = COLOURS if manner == "designed" else ("#000000", "#333333", "#1f3a5f")
    heads = ["plain", "bold", "bold", "tint", "small", "centre", "italic", "grey"] + (["dark",
        "dark"] if manner == "designed" else [])  # fmt: skip
    captions = ["plain", "bold", "bold", "small", "tint", "line", "spaced", "italic", "centre"] + (
        ["band", "colour", "colour"] if manner == "designed" else []
    )
    return Look(
        manner=manner, font=rng.choice(fonts), size=size, margin=margin, paper="A4 landscape" if landscape else "A4",
        room=((297 if landscape else 210) - 2 * margin) * 72 / 25.4, colour=rng.choice(colours),
        tint=rng.choice(_TINTS),
        rule=rng.choice(("0.5pt solid #000", "0.4pt solid #999", "0.8pt solid #000", "0.4pt solid #bbb",
                         "0.5pt solid #446", "0.6pt dotted #333")),
        case=rng.choices(("plain", "upper", "lower"), (82, 9, 9))[0], colon=rng.choices((":", "", " :"), (62, 33,
            5))[0],
        caption=rng.choice(captions), frame=pick(rng, frames), table=pick(rng, tables), heads=rng.choice(heads),
        strong=rng.choice(("label", "value", "value", "none")),
    )  # fmt: skip
