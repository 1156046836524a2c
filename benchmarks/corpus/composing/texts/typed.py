"""A typewriter's page, or an old program's: type of one width, blanks and dashes for lines and columns."""

from __future__ import annotations

import random
import re
from html import unescape

from benchmarks.corpus.composing.texts.asides import Asides
from benchmarks.corpus.composing.texts.facts import Facts, Pair
from benchmarks.corpus.composing.texts.items import Choice, draw_columns, rows, unlike
from benchmarks.corpus.composing.texts.look import move
from benchmarks.corpus.composing.texts.parties import Parties
from benchmarks.corpus.composing.texts.sums import Sums
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import MONO, RIGHT, page

_WIDTH_MM, _EM = 210, 0.625


def width(text: str) -> int:
    """The characters that a piece of HTML prints."""
    return len(unescape(re.sub(r"<[^>]*>", "", text)))


def left(text: str, size: int) -> str:
    """Padded to `size` characters."""
    return text + " " * max(0, size - width(text))


def right(text: str, size: int) -> str:
    """Flush right in `size` characters."""
    return " " * max(0, size - width(text)) + text


class Typed:
    """Composes one typed page; `parts` are lines of type or, beginning with `<p`, paragraphs."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.f = Facts(rng, plain=True)
        self.p, self.a = Parties(self.f), Asides(self.f)
        self.wide = rng.choice((64, 68, 72, 78, 80, 88))
        self.mark = rng.choice(("-", "-", "=", "- ", "_", "*", ".", ""))
        self.parts: list[str] = []

    def drawn(self) -> Drawn:
        """The whole page."""
        for name in self._order():
            getattr(self, f"_{name}")()
            self.put(*[""] * self.rng.choice((0, 1, 1, 2)))
        return self.f.s.drawn(self._page(), self.rng.choice((None, "weasyprint")))

    def _page(self) -> str:
        rng = self.rng
        margin = rng.choice((12, 15, 18))
        longest = max(width(line) for part in self.parts for line in part.split("\n") if not part.startswith("<p"))
        fitting = (_WIDTH_MM - 2 * margin) * 2.8346 / (_EM * max(longest, 40))
        size = min(rng.choice((9, 9.5, 10, 10.5, 11, 12)), int(fitting * 10) / 10)
        body = "".join(part if part.startswith("<p") else f"<pre>{part}</pre>" for part in self.parts)
        css = (
            f"pre {{ font-family: inherit; font-size: inherit; margin: 0; }} p {{ margin: 2pt 0; width: "
            f"{self.wide * _EM * size:.0f}pt; max-width: 100%; }}"
            f"body {{ line-height: {rng.choice((1.15, 1.3, 1.5))}; color: "
            f"{rng.choice(('#000', '#000', '#222', '#333', '#1c1c3c'))}; }}"
        )
        return page(body, css, font=rng.choice(MONO), size=size, margin=f"{margin}mm")

    def put(self, *lines: str) -> None:
        """Append lines of type."""
        for line in lines:
            if self.parts and not self.parts[-1].startswith("<p"):
                self.parts[-1] += f"\n{line}"
            else:
                self.parts.append(line)

    def flow(self, text: str) -> None:
        """Append a paragraph that the page's width breaks."""
        self.parts.append(f"<p>{text}</p>")

    def rule(self, size: int = 0) -> None:
        """Append a line of dashes, where the document has any."""
        if self.mark:
            self.put((self.mark * max(size, self.wide))[: size or self.wide].rstrip())

    def _order(self) -> list[str]:
        rng = self.rng
        self.day = rng.choices(("line", "pair", "title"), (40, 40, 20))[0]
        order = ["top", "parties", "title", "dates", "table", "sums", "words", "payment", "basis", "end"]
        if rng.random() < 0.4:
            move(order, "title", "parties")
        if rng.random() < 0.25:
            move(order, "dates", "parties")
        if rng.random() < 0.2:
            move(order, "payment", "table")
        if rng.random() < 0.2:
            move(order, "basis", "sums")
        return order

    def _top(self) -> None:
        if self.day == "line":
            text = self.f.place_line()
            self.put(right(text, self.wide) if self.rng.random() < 0.8 else text)

    def _title(self) -> None:
        rng = self.rng
        text = self.f.title(dated=self.day == "title")
        self.put("")
        manner = rng.choice(("left", "middle", "middle", "framed", "under"))
        pad = " " * max(0, (self.wide - width(text)) // 2) if manner != "left" else ""
        if manner == "framed":
            edge = f"{pad}{rng.choice('*+=-') * (width(text) + 4)}"
            self.put(edge, f"{pad}{rng.choice('|*!')} {text}", edge)
        else:
            self.put(pad + text)
            if manner == "under":
                self.put(pad + rng.choice("=-") * width(text))

    def _dates(self) -> None:
        self.pairs(self.f.dates(issue=self.day == "pair"))

    def pairs(self, found: list[Pair]) -> None:
        """Labels padded to one width, or not; or all in one line."""
        rng = self.rng
        manner = rng.choice(("padded", "padded", "plain", "dots", "strung"))
        size = max((width(label) for label, _ in found), default=0) + 2
        if manner == "strung" and sum(width(label) + width(value) + 4 for label, value in found) < self.wide:
            self.put("   ".join(f"{label} {value}" for label, value in found))
            return
        for label, value in found:
            if manner == "dots":
                self.put(f"{label} {'.' * (size + 3 - width(label))} {value}")
            else:
                self.put(f"{left(label, size) if manner == 'padded' else label} {value}".rstrip())

    def _parties(self) -> None:
        rng, f, p = self.rng, self.f, self.p
        head = rng.random() < 0.35
        sides = [p.seller(), p.buyer()]
        bare = len(sides[1])
        if not head or rng.random() < 0.4 or max(map(width, sides[1])) > self.wide - 16:
            sides[1].insert(0, f.label("nabywca"))
        if not head:
            sides[0].insert(0, f.label("sprzedawca"))
        widths = [max(map(width, side)) for side in sides]
        if sum(widths) + 4 <= self.wide and rng.random() < 0.6:
            for place in range(max(map(len, sides))):
                cells = [side[place] if place < len(side) else "" for side in sides]
                self.put(left(left(cells[0], widths[0] + 4), self.wide - widths[1]) + cells[1])
        else:
            self.put(*sides[0], "")
            free = max(0, self.wide - widths[1])
            # Without a label the place tells the addressee from the sender.
            shift = free if len(sides[1]) == bare else rng.choice((0, 0, free if free > 20 else 0))
            self.put(*[" " * shift + line for line in sides[1]])
        if f.unit:
            self.put("")
            self.flow(p.recipient().removeprefix("<p>").removesuffix("</p>"))

    def _columns(self) -> Choice:
        longest = max(len(line.nazwa) for line in self.f.inv.lines)
        return draw_columns(self.f, max(26.0, (96 - min(longest, 44) - 6) * 0.62 + 12))

    def _table(self) -> None:
        f, rng = self.f, self.rng
        choice = self._columns()
        heads = [head.split("~") for head in unlike(f, choice, "~")]
        body = rows(f, choice)
        longest = max(len(unescape(row[choice.names.index("nazwa")])) for row in body)
        apart = longest > 40 and choice.names[0] in {"lp", "nazwa"}
        sizes = [max(*(len(part) for part in head), *(width(row[at]) for row in body)) for at, head in enumerate(heads)]
        spot = choice.names.index("nazwa")
        if apart:
            sizes[spot] = max(10, *(len(part) for part in heads[spot]))
        sums = self._summed(choice)
        sizes = [max(size, width(sums.get(name, ""))) for size, name in zip(sizes, choice.names, strict=True)]
        cut = rng.choice(("  ", " | ", "   ", " ! ", " : ", "  "))
        line = sum(sizes) + len(cut) * (len(sizes) - 1)
        self.rule(line)
        for level in range(max(map(len, heads))):
            cells = [head[level] if level < len(head) else "" for head in heads]
            self.put(self._line(cells, choice, sizes, cut))
        self.rule(line)
        for row in body:
            cells = list(row)
            if apart:
                self.put(" ".join(row[: spot + 1]))
                cells[: spot + 1] = [""] * (spot + 1)
            self.put(self._line(cells, choice, sizes, cut))
        self.rule(line)
        if sums:
            cells = [sums.get(name, "") for name in choice.names]
            word = f.words.label("calosc") if f.exempt else rng.choice(("RAZEM", "Razem", "Ogółem", "Suma"))
            cells[spot] = word if len(word) <= sizes[spot] else ""
            self.put(self._line(cells, choice, sizes, cut))
            if rng.random() < 0.4:
                self.rule(line)

    def _summed(self, choice: Choice) -> dict[str, str]:
        self.footed = choice.whole and self.rng.random() < 0.55
        return {name: self.f.s(field) for name, field in choice.sums.items()} if self.footed else {}

    @staticmethod
    def _line(cells: list[str], choice: Choice, sizes: list[int], cut: str) -> str:
        put = [
            (right if name in RIGHT else left)(cell, size)
            for cell, name, size in zip(cells, choice.names, sizes, strict=True)
        ]
        return cut.join(put).rstrip()

    def _sums(self) -> None:
        f, rng = self.f, self.rng
        found: list[Pair] = []
        if not self.footed:
            found = [(f.label("calosc"), f.amount("suma_brutto"))] if f.exempt else Sums(f, footed=False).three()
        if len(f.inv.rates) > 1 and (not self.footed or rng.random() < 0.6):
            self._rates()
        found += f.settled()
        size = max((width(label) for label, _ in found), default=0)
        amount = max((width(value) for _, value in found), default=0)
        manner = rng.choice(("dots", "blanks", "right", "plain"))
        for label, value in found:
            if manner == "plain":
                self.put(f"{label} {value}")
            else:
                fill = ("." if manner == "dots" else " ") * (size - width(label) + 3)
                line = f"{label} {fill} {right(value, amount)}"
                self.put(right(line, self.wide) if manner == "right" else line)

    def _rates(self) -> None:
        f = self.f
        names = self.rng.choice((("stawka", "netto", "vat", "brutto"), ("stawka", "netto", "vat")))
        heads = [f.words.column(name).replace("~", " ") for name in names]
        body = f.s.vat_rows(names)
        sizes = [max(len(head), *(width(row[at]) for row in body)) for at, head in enumerate(heads)]
        for row in (heads, *body):
            self.put("  ".join(right(cell, size) for cell, size in zip(row, sizes, strict=True)))
        self.put("")

    def _words(self) -> None:
        if self.rng.random() < 0.8:
            self.flow(self.f.in_words())

    def _payment(self) -> None:
        f = self.f
        if f.subject.state == "paid":
            self.pairs([f.pair("forma", f.s("forma_platnosci"))])
        elif self.rng.random() < 0.4:
            self.flow(f.payment_told())
        else:
            self.pairs(f.payment())

    def _basis(self) -> None:
        for text in (*self.f.basis(), *self.f.split(), *self.a.remarks()):
            self.flow(text)

    def _end(self) -> None:
        f, rng = self.f, self.rng
        if rng.random() < 0.75:
            rule = rng.choice(("." * 26, "_" * 22, "-" * 24))
            names = [f.label("odebral", mark=False), f.label("wystawil", mark=False)]
            self.put("", "", "")
            for cells in ((rule, rule), (names[0], names[1])):
                self.put(left(cells[0], self.wide - max(28, width(names[1]))) + cells[1])


def compose_typed(rng: random.Random) -> Drawn:
    """A typed page."""
    return Typed(rng).drawn()
