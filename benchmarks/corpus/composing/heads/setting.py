"""The ways to set labels and values: above, beside, in cells, in a running line, with leaders, or boxed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.corpus.composing.heads.wordings import ENGLISH, GERMAN


class Fact(NamedTuple):
    """A label and a value, both escaped; `key` is the concept."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How one document writes labels and sets its blocks."""

    colon: str
    case: str
    bold: str
    tongue: str
    numbered: bool
    rule: str
    shade: str
    colour: str

    def label(self, fact: Fact, *, colon: bool = True) -> str:
        """The label in the document's case, perhaps doubled in another language, perhaps with its colon."""
        text = {"upper": fact.label.upper(), "lower": fact.label[:1].lower() + fact.label[1:]}.get(
            self.case, fact.label
        )
        if fact.label.isupper() or fact.key in {"nip", "swift"}:
            text = fact.label
        other = {"en": ENGLISH, "de": GERMAN}.get(self.tongue, {}).get(fact.key)
        text += f" / {other}" if other else ""
        return text + (self.colon if colon else "")

    def inline(self, fact: Fact) -> str:
        """Label and value in one line."""
        mark = "b" if self.bold == "label" else "span"
        colon = self.colon or (":" if fact.value[:1].isalpha() else "")
        label = self.label(fact, colon=False) + colon
        return f"<{mark} class='l'>{label}</{mark}> {self.value(fact)}"

    def value(self, fact: Fact) -> str:
        """The value, kept on one line where it is short."""
        kept = fact.key not in {"konto", "bank", "forma", "przyczyna", "ksef", "adres", "nazwa"}
        strong = self.bold == "value" or (
            self.bold == "sums" and fact.key in {"do_zaplaty", "brutto", "numer", "konto"}
        )
        text = f"<b>{fact.value}</b>" if strong and not fact.value.startswith("<b>") else fact.value
        return f"<span class='{'n' if kept else 'w'}'>{text}</span>"


def draw_manner(rng: random.Random, colour: str) -> Manner:
    """A manner for one document."""
    return Manner(
        colon=rng.choices((":", "", " :", " –"), (56, 33, 8, 3))[0],
        case=rng.choices(("plain", "upper", "lower"), (80, 13, 7))[0],
        bold=rng.choices(("none", "label", "value", "sums"), (30, 25, 25, 20))[0],
        tongue=rng.choices(("", "en", "de"), (88, 9, 3))[0],
        numbered=rng.random() < 0.04,
        rule=rng.choice(("0.5pt solid #000", "0.4pt solid #999", "0.4pt solid #ccc", "0.5pt dotted #555", "0.8pt solid #333",
                         f"0.6pt solid {colour}", "0.5pt dashed #777")),
        shade=rng.choice(("#eee", "#f4f4f4", "#e6edf5", "#f3efe6", "#fff", "#ddd")),
        colour=colour,
    )  # fmt: skip


Way = Callable[[Sequence[Fact], Manner], str]


def _rows(facts: Sequence[Fact], m: Manner, css: str, *, colon: bool = True, between: str = "") -> str:
    body = "".join(
        f"<tr><td class='k'>{m.label(f, colon=colon)}</td>{between}<td class='v'>{m.value(f)}</td></tr>" for f in facts
    )
    return f"<table class='fx {css}'>{body}</table>"


def stacked(facts: Sequence[Fact], m: Manner) -> str:
    """Small labels above values."""
    return "".join(
        f"<div class='st'><span class='s'>{m.label(f, colon=False)}</span><br>{m.value(f)}</div>" for f in facts
    )


def beside(facts: Sequence[Fact], m: Manner) -> str:
    """A column of labels, a column of values."""
    return _rows(facts, m, "")


def beside_right(facts: Sequence[Fact], m: Manner) -> str:
    """Labels flush right against values."""
    return _rows(facts, m, "kr")


def ruled(facts: Sequence[Fact], m: Manner) -> str:
    """Labels and values in cells with rules."""
    return _rows(facts, m, "ru full", colon=False)


def shaded(facts: Sequence[Fact], m: Manner) -> str:
    """Labels in shaded cells."""
    return _rows(facts, m, "ru sh", colon=False)


def justified(facts: Sequence[Fact], m: Manner) -> str:
    """Labels flush left, values flush right."""
    return _rows(facts, m, "full ju")


def under_rules(facts: Sequence[Fact], m: Manner) -> str:
    """Labels flush left, values flush right, a rule under each."""
    return _rows(facts, m, "full ju ul", colon=False)


def leaders(facts: Sequence[Fact], m: Manner) -> str:
    """Dotted leaders between label and value."""
    return _rows(facts, m, "full ld", colon=False, between="<td class='dots'>&nbsp;</td>")


def typed(facts: Sequence[Fact], m: Manner) -> str:
    """Labels filled with dots to one width, as a typewriter does."""
    return "<br>".join(f"{m.label(f, colon=False).ljust(30, '.')}: {m.value(f)}" for f in facts)


def listed(facts: Sequence[Fact], m: Manner) -> str:
    """A line each."""
    return "<br>".join(m.inline(f) for f in facts)


def captioned(facts: Sequence[Fact], m: Manner) -> str:
    """Values on dotted lines with small captions beneath, as in paper forms."""
    return "".join(
        f"<div class='cp'><span class='cv'>{m.value(f)}</span><br><span class='s'>({m.label(f, colon=False)})</span></div>"
        for f in facts
    )


def running(facts: Sequence[Fact], m: Manner) -> str:
    """One running line; the mark between depends on the number and the manner, so it is steady in a document."""
    mark = {"": " &nbsp;|&nbsp; ", ":": ", ", " :": "; ", " –": " &bull; "}[m.colon]
    return f"<div>{mark.join(m.inline(f) for f in facts)}</div>"


_SENTENCES = {
    "forma": "płatność: {}", "termin": "termin zapłaty upływa {}", "konto": "prosimy wpłacać na rachunek {}",
    "bank": "bank {}", "wystawiono": "fakturę wystawiono {}", "miejsce": "miejscowość: {}",
    "sprzedano": "sprzedaż miała miejsce {}", "zamowienie": "dotyczy zamówienia {}", "umowa": "zgodnie z umową nr {}",
}  # fmt: skip


def told(facts: Sequence[Fact], m: Manner) -> str:
    """Sentences of a clerk; what no sentence is known for keeps its label."""
    parts = []
    for fact in facts:
        wording = _SENTENCES.get(fact.key)
        if wording is None or (fact.key == "termin" and " dni" in fact.value):
            parts.append(m.inline(fact))
        else:
            parts.append(wording.format(m.value(fact)))
    text = ", ".join(parts)
    first = text[:1].upper() + text[1:] if not text.startswith("<") else text
    return f"<div>{first}.</div>"


def spaced(facts: Sequence[Fact], m: Manner) -> str:
    """One line with wide blanks."""
    return f"<div>{' &emsp;&emsp; '.join(m.inline(f) for f in facts)}</div>"


def cards(facts: Sequence[Fact], m: Manner) -> str:
    """Small labels above values, side by side."""
    return _grid(facts, m, "cd", min(4, len(facts)))


def boxed(facts: Sequence[Fact], m: Manner) -> str:
    """Bordered cells with the label small in the corner of each."""
    return _grid(facts, m, "bx", 3 if len(facts) % 3 == 0 else 2)


def boxed_narrow(facts: Sequence[Fact], m: Manner) -> str:
    """Bordered cells under each other."""
    return _grid(facts, m, "bx", 1)


def _grid(facts: Sequence[Fact], m: Manner, css: str, across: int) -> str:
    cells = []
    for number, fact in enumerate(facts, 1):
        count = f"{number}. " if m.numbered else ""
        cells.append(f"<td><span class='s'>{count}{m.label(fact, colon=False)}</span><br>{m.value(fact)}</td>")
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    rows[-1] += ["<td></td>"] * (across - len(rows[-1]))
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f"<table class='full {css}'>{body}</table>"


def headed(facts: Sequence[Fact], m: Manner) -> str:
    """A row of labels over a row of values, in cells."""
    parts = [facts[start : start + 4] for start in range(0, len(facts), 4)]
    tables = []
    for part in parts:
        top = "".join(f"<th>{m.label(f, colon=False)}</th>" for f in part)
        low = "".join(f"<td>{m.value(f)}</td>" for f in part)
        tables.append(f"<table class='full hd'><tr>{top}</tr><tr>{low}</tr></table>")
    return "".join(tables)


def two_columns(facts: Sequence[Fact], m: Manner) -> str:
    """Labels and values in two columns of pairs."""
    half = (len(facts) + 1) // 2
    sides = [_rows(part, m, "") for part in (facts[:half], facts[half:]) if part]
    cells = "".join(f"<td>{side}</td>" for side in sides)
    return f"<table class='full tc'><tr>{cells}</tr></table>"


NARROW: tuple[Way, ...] = (stacked, beside, beside, beside_right, ruled, shaded, justified, under_rules, leaders, typed,
                           listed, listed, captioned, boxed_narrow)  # fmt: skip
WIDE: tuple[Way, ...] = (cards, cards, boxed, headed, headed, two_columns, running, running, spaced, beside, listed,
                         told)  # fmt: skip
CENTRED: tuple[Way, ...] = (running, spaced, listed, cards, stacked)
FORM: tuple[Way, ...] = (boxed, boxed_narrow, ruled, shaded, headed)
SUMS: tuple[Way, ...] = (
    beside,
    beside_right,
    ruled,
    shaded,
    justified,
    under_rules,
    leaders,
    listed,
    stacked,
    boxed_narrow,
)
WIDE_SUMS: tuple[Way, ...] = (headed, cards, boxed, running, spaced)


def styles(m: Manner, rng: random.Random, size: float) -> str:
    """The CSS of every way, in the document's manner."""
    pad = rng.choice(("1pt 4pt", "2pt 5pt", "3pt 7pt", "0.5pt 3pt"))
    small = max(6.0, size - rng.choice((1.5, 2, 2.5)))
    grey = rng.choice(("#777", "#999", "#555", "#000", m.colour))
    label = {"label": "font-weight: bold;"}.get(m.bold, rng.choice(("", "", f"color: {grey};")))
    return (
        f".s {{ font-size: {small}pt; color: {grey}; }} .n {{ white-space: nowrap; }} .fx td {{ padding: {pad}; }}"
        f".k {{ {label} }} .l {{ {label} }} .kr .k {{ text-align: right; }} .ju .v, .ld .v {{ text-align: right; }}"
        f".ru td, .bx td, .hd td, .hd th {{ border: {m.rule}; }} .sh .k, .hd th {{ background: {m.shade}; }}"
        f".ul td {{ border-bottom: {m.rule}; }} .ld .dots {{ border-bottom: 1pt dotted #555; width: 50%; }}"
        f".ld td {{ padding-left: 0; padding-right: 1pt; }} .st {{ margin: 0 0 {rng.choice((2, 4, 6))}pt; }}"
        ".cp { text-align: center; margin: 0 0 4pt; } .cv { border-bottom: 0.6pt dotted #333; padding: 0 8pt; }"
        f".hd th {{ font-weight: {rng.choice(('normal', 'bold'))}; font-size: {rng.choice((small, size))}pt; }}"
        f".hd {{ margin-bottom: 3pt; text-align: {rng.choice(('left', 'center'))}; }} .hd td, .hd th {{ text-align: inherit; }}"
        f".cd td {{ padding: {rng.choice(('2pt 6pt 2pt 0', '5pt 8pt 5pt 0'))}; }} .tc > tbody > tr > td {{ padding: 0; width: 50%; }}"
    )
