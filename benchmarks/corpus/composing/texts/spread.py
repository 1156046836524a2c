"""A spreadsheet's print: everything in cells of one sheet, with a grid, without, or ruled in places."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from benchmarks.corpus.composing.texts.asides import Asides
from benchmarks.corpus.composing.texts.facts import Facts, Pair
from benchmarks.corpus.composing.texts.items import Items, rows, unlike
from benchmarks.corpus.composing.texts.look import draw_look, move
from benchmarks.corpus.composing.texts.parties import Parties
from benchmarks.corpus.composing.texts.sums import Sums
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import RIGHT

_FONTS = (
    "Carlito",
    "Carlito",
    "Liberation Sans",
    "Liberation Sans",
    "Caladea",
    "Noto Sans",
    "Open Sans",
    "DejaVu Sans",
    "Liberation Serif",
)
_SHADES = ("#ddd", "#fff2cc", "#dbe5f1", "#e2efda", "#fce4d6", "#ffff99", "#fff", "#fff", "#c6e0b4")


@dataclass(slots=True)
class Grid:
    """Rows of `width` cells; a cell is text, span and classes."""

    width: int
    lines: list[str] = field(default_factory=list)

    def row(self, *cells: tuple[str, int, str], css: str = "") -> None:
        """Append a row; what is left over stays empty cells."""
        used = sum(span for _, span, _ in cells)
        filled = [*cells, *([("", 1, "")] * (self.width - used))]
        self.lines.append(
            f"<tr class='{css}'>"
            + "".join(f"<td colspan='{span}' class='{kind}'>{text}</td>" for text, span, kind in filled)
            + "</tr>"
        )

    def gap(self, count: int = 1) -> None:
        """Append empty rows."""
        for _ in range(count):
            self.row()


class Spread:
    """Composes one sheet."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.f = Facts(rng)
        self.p, self.a = Parties(self.f), Asides(self.f)
        paper = rng.choices(("A4", "A4 landscape"), (80, 20))[0]
        self.look = draw_look(rng, (7.5, 8, 8.5, 9, 9.5, 10, 10.5), (10, 14, 18), paper, _FONTS)
        self.lettered = rng.random() < 0.07
        self._fit()
        self.half = self.grid.width // 2
        self.day = rng.choices(("pair", "line", "title"), (70, 18, 12))[0]

    def _fit(self) -> None:
        """Draw columns until a cell of the sheet is wide enough for an amount."""
        for share in (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3):
            self.items = Items(self.f, self.look.ems * share)
            self.names = self.items.choice.names
            self.spans = [self._span(name) for name in self.names]
            self.grid = Grid(sum(self.spans) + self.rng.choice((0, 0, 1, 2)))
            if self.look.ems / self.grid.width >= 6.4:
                return

    def _span(self, name: str) -> int:
        return self.rng.choice((3, 4)) if name == "nazwa" else 1

    def drawn(self) -> Drawn:
        """The whole sheet."""
        for block in self._order():
            getattr(self, f"_{block}")()
            self.grid.gap(self.rng.choice((0, 1, 1, 1, 2)))
        lines = self._numbered(self.grid.lines) if self.lettered else self.grid.lines
        table = f"<table class='g'>{self._letters()}{''.join(lines)}</table>"
        foot = self.rng.choice(
            ("", "", "", "<p class='m'><small>Strona 1</small></p>", "<p class='m'><small>Arkusz1</small></p>")
        )
        return self.f.s.drawn(self.look.page(table + foot, self._css()))

    def _letters(self) -> str:
        """Widths of the columns: the first for numbers, all others alike."""
        first = "<col style='width: 4%'>" if self.names[0] == "lp" else "<col>"
        first = f"<col style='width: 3%'>{first}" if self.lettered else first
        return f"<colgroup>{first}{'<col>' * (self.grid.width - 1)}</colgroup>"

    def _numbered(self, lines: list[str]) -> list[str]:
        """The rows with the numbers and letters of the sheet's edge, as some print them."""
        letters = "".join(f"<td class='e'>{chr(65 + place)}</td>" for place in range(self.grid.width))
        numbered = [line.replace(">", f"><td class='e'>{number}</td>", 1) for number, line in enumerate(lines, 1)]
        return [f"<tr><td class='e'></td>{letters}</tr>", *numbered]

    def _order(self) -> list[str]:
        rng = self.rng
        order = ["title", "dates", "parties", "table", "sums", "words", "payment", "basis", "end"]
        if rng.random() < 0.35:
            move(order, "dates", "table")
        if rng.random() < 0.3:
            move(order, "parties", "title")
        if rng.random() < 0.2:
            move(order, "payment", "table")
        if rng.random() < 0.2:
            move(order, "basis", "words")
        return order

    def _css(self) -> str:
        rng = self.rng
        rule = rng.choice(("0.5pt solid #000", "0.4pt solid #aaa", "0.4pt solid #d0d0d0", "0.4pt dotted #666"))
        where = rng.choice((".g td", ".g td", ".g .t", ".g .t", ".none", ".g .t, .g .p"))
        return (
            f".g {{ width: 100%; table-layout: fixed; }} .g td {{ height: {rng.choice((12, 13.5, 15))}pt; padding: "
            f"1pt 3pt; vertical-align: {rng.choice(('bottom', 'top', 'middle'))}; }}"
            f"{where} {{ border: {rule}; }} .g .r {{ text-align: right; white-space: nowrap; }} .g .h {{ background: "
            f"{rng.choice(_SHADES)}; font-weight: {rng.choice(('bold', 'bold', 'normal'))};"
            f" text-align: {rng.choice(('center', 'left'))}; overflow-wrap: break-word; }} .g .big {{ font-size: "
            f"{rng.choice((1.2, 1.5, 1.8))}em; font-weight: bold; text-align: "
            f"{rng.choice(('left', 'center', 'right'))}; }}"
            ".g .e { background: #e8e8e8; color: #555; text-align: center; border: 0.4pt solid #bbb; }"
            f".g .sum {{ font-weight: {rng.choice(('bold', 'normal'))}; }}"
        )  # fmt: skip

    def _title(self) -> None:
        f, width = self.f, self.grid.width
        if self.day == "line":
            self.grid.row((f.place_line(), width, "r"))
        if self.day != "title" and self.rng.random() < 0.4:
            # The number in a cell of its own, beside the title or below it.
            label = f.label("numer") if self.rng.random() < 0.6 else f.s.text(self.rng.choice(("nr", "Nr", "NR")))
            if self.rng.random() < 0.5:
                self.grid.row((f.heading(), width, "big"))
                self.grid.row((label, 2, ""), (f.s("numer_faktury"), width - 2, ""))
            else:
                self.grid.row((f.heading(), width - 5, "big"), (label, 2, "r"), (f.s("numer_faktury"), 3, ""))
            return
        self.grid.row((f.title(dated=self.day == "title"), width, "big"))

    def _dates(self) -> None:
        self._pairs(self.f.dates(issue=self.day == "pair"))

    def _pairs(self, found: list[Pair], indent: int = 0) -> None:
        """Labels in one cell, values in the next; or both in one."""
        rng, width = self.rng, self.grid.width
        label = rng.choice((3, self.half))
        one = rng.random() < 0.2
        shift = [("", indent, "")] if indent else []
        for key, value in found:
            if one:
                self.grid.row(*shift, (f"{key} {value}", width - indent, "p"))
            else:
                self.grid.row(*shift, (key, label, "p"), (value, width - indent - label, "p"))

    def _parties(self) -> None:
        rng, f, p, half = self.rng, self.f, self.p, self.half
        sides = [
            [f.label(role), *(p.seller() if role == "sprzedawca" else p.buyer())] for role in ("sprzedawca", "nabywca")
        ]
        rest = self.grid.width - half
        if rng.random() < 0.25:
            self._labelled(sides)
        elif rng.random() < 0.3:
            for side in sides:
                for place, text in enumerate(side):
                    self.grid.row((text, self.grid.width, "p" if place else "p h"))
        else:
            longest = max(map(len, sides))
            for place in range(longest):
                cells = [side[place] if place < len(side) else "" for side in sides]
                css = "p" if place else "p h"
                self.grid.row((cells[0], half, css), (cells[1], rest, css))
        if f.unit:
            self.grid.gap()
            self.grid.row((p.recipient(), self.grid.width, ""))

    def _labelled(self, sides: list[list[str]]) -> None:
        """The party's label in the first column, its lines in the second."""
        for label, *texts in sides:
            for place, text in enumerate(texts):
                self.grid.row((label if not place else "", 2, "p"), (text, self.grid.width - 2, "p"))
            if self.rng.random() < 0.5:
                self.grid.gap()

    def _cells(self, texts: list[str], kind: str, *, right: bool = True) -> list[tuple[str, int, str]]:
        cells = []
        for text, span, name in zip(texts, self.spans, self.names, strict=True):
            side = "r" if right and name in RIGHT else "m" if name in {"lp", "stawka_vat", "jednostka"} else ""
            cells.append((text, span, f"t {kind} {side}"))
        return cells

    def _heads(self) -> list[str]:
        """Headings without words that a narrow cell would break, where such are found."""
        heads = unlike(self.f, self.items.choice)
        for _ in range(30):
            narrow = [head for head, span in zip(heads, self.spans, strict=True) if span == 1]
            if all(len(word) <= 9 for head in narrow for word in head.replace("<br>", " ").split()):
                break
            for name in (*self.names, "cena", "wartosc"):
                self.f.words.forget(f"column {name}")
            heads = unlike(self.f, self.items.choice)
        return heads

    def _table(self) -> None:
        f, rng, choice = self.f, self.rng, self.items.choice
        self.grid.row(*self._cells(self._heads(), "h", right=False))
        body = rows(f, choice)
        for cells in body:
            self.grid.row(*self._cells(cells, ""))
        if rng.random() < 0.2:
            for number in range(len(body) + 1, len(body) + rng.randint(2, 6)):
                blank = [str(number) if name == "lp" and rng.random() < 0.9 else "" for name in self.names]
                self.grid.row(*self._cells(blank, ""))
        if choice.whole and rng.random() < 0.75:
            sums = {name: f.s(field) for name, field in choice.sums.items()}
            first = min(self.names.index(name) for name in sums)
            texts = [sums.get(name, "") for name in self.names]
            word = f.s.text(f.words.label("calosc") if f.exempt else rng.choice(("Razem", "RAZEM", "Suma", "Ogółem")))
            texts[max(0, first - 1)] = texts[max(0, first - 1)] or word
            self.grid.row(*self._cells(texts, "sum"))
            self.items.footed = True

    def _sums(self) -> None:
        f, rng = self.f, self.rng
        settled = f.settled()
        indent = max(0, self.grid.width - 6) if rng.random() < 0.6 else 0
        if f.exempt:
            found = [] if self.items.footed else [(f.label("calosc"), f.amount("suma_brutto"))]
        else:
            found = [] if self.items.footed else Sums(f, footed=False).three()
            if len(f.inv.rates) > 1 or rng.random() < 0.25:
                self._rates()
        self._amounts(found + settled, indent)

    def _amounts(self, found: list[Pair], indent: int) -> None:
        shift = [("", indent, "")] if indent else []
        for label, value in found:
            span = min(4, self.grid.width - indent - 2)
            self.grid.row(*shift, (label, span, "p sum"), (value, 2, "p r sum"))

    def _rates(self) -> None:
        f = self.f
        start = max(0, self.grid.width - 8)
        shift = [("", start, "")] if start else []
        names = ("stawka", "netto", "vat", "brutto")
        self.grid.row(*shift, *[(f.s.text(f.words.column(name).replace("~", " ")), 2, "t h") for name in names])
        for cells in f.s.vat_rows(names):
            self.grid.row(*shift, *[(cell, 2, "t r") for cell in cells])
        self.grid.gap()

    def _words(self) -> None:
        if self.rng.random() < 0.75:
            self.grid.row((self.f.in_words(), self.grid.width, "p"))

    def _payment(self) -> None:
        f, rng = self.f, self.rng
        if f.subject.state == "paid":
            self._pairs([f.pair("forma", f.s("forma_platnosci"))])
        elif rng.random() < 0.3:
            self.grid.row((f.payment_told(), self.grid.width, ""))
        else:
            self._pairs(f.payment())

    def _basis(self) -> None:
        for text in (*self.f.basis(), *self.f.split(), *self.a.remarks()):
            self.grid.row((text, self.grid.width, ""))

    def _end(self) -> None:
        f, rng = self.f, self.rng
        if rng.random() < 0.6:
            self.grid.gap(2)
            rule = rng.choice(("." * 30, "_" * 24))
            self.grid.row((rule, self.half, "m"), (rule, self.grid.width - self.half, "m"))
            self.grid.row(
                (f.label("odebral", mark=False), self.half, "m"),
                (f.label("wystawil", mark=False), self.grid.width - self.half, "m"),
            )


def compose_spread(rng: random.Random) -> Drawn:
    """A sheet."""
    return Spread(rng).drawn()
