"""A document being composed: its sheet, look and words, and how labels and values are set."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from benchmarks.corpus.composing.sealed_kinds.look import Look, draw_look
from benchmarks.corpus.composing.sealed_kinds.wordings import TITLES, Words
from benchmarks.corpus.content import Invoice
from benchmarks.corpus.core import Sheet
from benchmarks.corpus.formats import Style, draw_style

Fact = tuple[str, str]
"""A label without colon and its value, both escaped."""


class _Ledger(Style):
    """A style that writes its minus behind the number, or as a longer sign."""

    __slots__ = ()

    def money(self, value: Decimal, places: int = 2) -> str:
        """A value or sum; `zeros` does not touch it."""
        text = Style.money(self, abs(value), places)
        return text if value >= 0 else f"{text}-"


class _Long(Style):
    """A style with the minus sign of typography."""

    __slots__ = ()

    def money(self, value: Decimal, places: int = 2) -> str:
        """A value or sum."""
        return Style.money(self, value, places).replace("-", "\u2212")


def _style(rng: random.Random, inv: Invoice) -> Style:
    style = draw_style(rng, inv.waluta)
    drawn = rng.random()
    if drawn < 0.92 or not inv.rodzaj_faktury.startswith("KOR"):
        return style
    kind = _Ledger if drawn < 0.95 else _Long
    return kind(**{name: getattr(style, name) for name in Style.__dataclass_fields__})


@dataclass(slots=True)
class Doc:
    """What blocks are written on. `facts` stand in the head, `before` and `after` are blocks round the list."""

    genre: str
    heading: str
    s: Sheet
    look: Look
    w: Words
    seller: str = "sprzedawca"
    buyer: str = "nabywca"
    facts: list[Fact] = field(default_factory=list)
    subtitle: list[str] = field(default_factory=list)
    items: str = ""
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    rates: str = ""
    sums: list[Fact] = field(default_factory=list)
    words: str = ""
    pay: list[Fact] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    signs: tuple[str, str] = ("Wystawił", "Odebrał")
    watermark: str = ""
    end: list[str] = field(default_factory=list)
    sidebar: bool = False
    issued: bool = False  # the day of issue is printed already

    @property
    def rng(self) -> random.Random:
        """The source of everything drawn."""
        return self.s.rng

    @property
    def inv(self) -> Invoice:
        """What the document says."""
        return self.s.inv

    def label(self, key: str) -> str:
        """A label's wording with the document's colon."""
        return self.w(key) + self.look.colon

    def fact(self, key: str, name: str | None = None) -> Fact:
        """The label of `key` and the printed field `name` (the same by default)."""
        text = self.s(name or key)
        return self.w(key), whole(text) if (name or key).startswith("data_") else text

    def amount(self, name: str) -> str:
        """A printed sum with the currency, where the document prints one."""
        return self.sign(self.s(name))

    def sign(self, text: str) -> str:
        """An amount with the currency behind it."""
        return whole(f"{text}&nbsp;{self.s.sign}")

    def day(self, value: date) -> str:
        """A date printed without being recorded."""
        return whole(self.s.text(self.s.date(value)))

    def chance(self, share: float) -> bool:
        """True in `share` of the cases."""
        return self.rng.random() < share

    @property
    def farm(self) -> bool:
        """Is it of a flat-rate farmer's genre, which has words of its own?"""
        return self.genre in {"RR", "KOR_RR"}

    def block(self, caption: str, body: str, css: str = "") -> str:
        """A block in the document's frame, under its caption if there is one."""
        return f"<div class='blk {css}'>{cap(caption) if caption else ''}{body}</div>"


def whole(text: str) -> str:
    """A text that no line breaks in two."""
    return f"<span class='nw'>{text}</span>"


def cap(caption: str) -> str:
    """A caption over what follows."""
    return f"<div class='cap'>{caption}</div>"


def start(inv: Invoice, rng: random.Random, genre: str, *, wide: bool = False, side: bool = False) -> Doc:
    """A document of a genre with nothing on it yet; where `side` is given it can get a side column."""
    look = draw_look(rng, wide=wide)
    sidebar = side and look.paper == "A4" and rng.random() < 0.16
    if sidebar:
        look = replace(look, room=look.room * 0.68, size=min(look.size, 9.5))
    if look.manner == "hand":
        look = replace(look, case="plain")
    sheet = Sheet(inv, rng, style=_style(rng, inv))
    return Doc(genre, rng.choice(TITLES[genre]), sheet, look, Words(rng, genre, look.case), sidebar=sidebar)


# settings -------------------------------------------------------------------


def _colon(doc: Doc, facts: Sequence[Fact]) -> list[tuple[str, str]]:
    return [(f"<span class='k'>{label}{doc.look.colon}</span>" if label else "",
             f"<span class='v'>{value}</span>") for label, value in facts]  # fmt: skip


def _lines(doc: Doc, facts: Sequence[Fact]) -> str:
    return "<br>".join(f"{label} {value}".strip() for label, value in _colon(doc, facts))


def _table(doc: Doc, facts: Sequence[Fact], css: str = "", key: str = "", value: str = "") -> str:
    """A fact a row; `css`, `key` and `value` are further marks of the table and of its cells."""
    rows = "".join(f"<tr><td{key}>{k}</td><td{value}>{v}</td></tr>" for k, v in _colon(doc, facts))
    return f"<table class='kv{css}'>{rows}</table>"


def _columns(doc: Doc, facts: Sequence[Fact]) -> str:
    return _table(doc, facts)


def _right(doc: Doc, facts: Sequence[Fact]) -> str:
    return _table(doc, facts, key=" class='kr'")


def _edges(doc: Doc, facts: Sequence[Fact]) -> str:
    return _table(doc, facts, " full", value=" class='kr'")


def _above(_: Doc, facts: Sequence[Fact]) -> str:
    return "".join(
        f"<div style='margin-bottom: 3pt'><span class='sm dim'>{label}</span><br><span class='v'>{value}</span></div>"
        for label, value in facts
    )


def _below(doc: Doc, facts: Sequence[Fact]) -> str:
    return "".join(f"<div style='margin-bottom: 3pt'>{label}<br>&nbsp;&nbsp;&nbsp;{value}</div>" for label,
                   value in _colon(doc, facts))  # fmt: skip


def _form(doc: Doc, facts: Sequence[Fact]) -> str:
    shade = doc.look.tint if doc.chance(0.6) else "#fff"
    edge = f"border: {doc.look.rule}"
    rows = "".join(
        f"<tr><td style='{edge}; background: {shade}'>{label}</td><td style='{edge}'>{value}</td></tr>"
        for label, value in facts
    )
    return f"<table class='cells full'>{rows}</table>"


def _heads(doc: Doc, facts: Sequence[Fact]) -> str:
    """Labels in a row of headings, values under them."""
    edge = f"border: {doc.look.rule}"
    shade = f"background: {doc.look.tint};" if doc.chance(0.5) else ""
    top = "".join(f"<td style='{edge}; {shade}' class='sm c'>{label}</td>" for label, _ in facts)
    row = "".join(f"<td style='{edge}' class='c'>{value}</td>" for _, value in facts)
    return f"<table class='cells full'><tr>{top}</tr><tr>{row}</tr></table>"


def _strip(doc: Doc, facts: Sequence[Fact]) -> str:
    """Small labels above their values, side by side."""
    edge = doc.rng.choice(
        ("", f"border: {doc.look.rule}", f"border-top: {doc.look.rule}", f"background: {doc.look.tint}")
    )
    row = "".join(
        f"<td style='{edge}'><span class='sm dim'>{label}</span><br><span class='v'>{value}</span></td>"
        for label, value in facts
    )
    return f"<table class='cells full'><tr>{row}</tr></table>"


def _sentence(doc: Doc, facts: Sequence[Fact]) -> str:
    mark = doc.rng.choice((", ", " &nbsp;|&nbsp; ", "; ", " &nbsp;·&nbsp; ", " &nbsp;&nbsp;&nbsp; "))
    return f"<p>{mark.join(f'{label} {value}'.strip() for label, value in _colon(doc, facts))}</p>"


def _leaders(doc: Doc, facts: Sequence[Fact]) -> str:
    dots = "border-bottom: 0.6pt dotted #555"
    rows = "".join(
        f"<tr><td class='nw' style='width: 1%'>{label}</td><td style='{dots}'></td><td class='nw' style='width: 1%'>"
        f"{value}</td></tr>"
        for label, value in _colon(doc, facts)
    )
    return f"<table class='kv full'>{rows}</table>"


def _two(doc: Doc, facts: Sequence[Fact]) -> str:
    """Two pairs in each row."""
    pairs = _colon(doc, facts)
    if len(pairs) % 2:
        pairs.append(("", ""))
    cells = [f"<td>{label}</td><td>{value}</td>" for label, value in pairs]
    rows = "".join(f"<tr>{left}{right}</tr>" for left, right in zip(cells[::2], cells[1::2], strict=True))
    return f"<table class='kv'>{rows}</table>"


Setting = Callable[[Doc, Sequence[Fact]], str]
NARROW: tuple[Setting, ...] = (_lines, _columns, _right, _edges, _above, _below, _form)
WIDE: tuple[Setting, ...] = (_heads, _strip, _sentence, _two, _lines, _columns)


def set_facts(doc: Doc, facts: Sequence[Fact], *, wide: bool = False, money: bool = False) -> str:
    """Labels and values in one of many settings; `wide` ones may stand in a row, those of `money` at two edges."""
    if not facts:
        return ""
    if money:
        return doc.rng.choice((_edges, _edges, _columns, _right, _form, _lines, _leaders, _above))(doc, facts)
    if wide and len(facts) > 1:
        cells = any(len(value) > 60 for _, value in facts) or len(facts) > 5
        return doc.rng.choice(WIDE[2:] if cells else WIDE)(doc, facts)
    return doc.rng.choice(NARROW)(doc, facts)


def right_amounts(doc: Doc, facts: Sequence[Fact]) -> str:
    """Sums as a small table at the right edge."""
    return _table(doc, facts, " push", key=" class='kr'", value=" class='r'")
