"""Where the blocks of one document stand: rows and columns, a side column, a band, the foot; and the whole page."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.corpus.composing.templates import asides, facts, parties, sums
from benchmarks.corpus.composing.templates.draft import Draft, joined
from benchmarks.corpus.composing.templates.items import items
from benchmarks.corpus.composing.templates.look import BOXES, css
from benchmarks.corpus.composing.templates.plans import LOWER, SIDES, SPLITS, UPPER, Plan
from benchmarks.corpus.composing.templates.setting import NARROW, SLIM, WIDE, set_pairs
from benchmarks.corpus.core import Drawn

_UPPER_ALL = ("brand", "title", "facts", "seller", "buyer", "third")
_LOWER_ALL = ("sums", "rates", "payment", "words", "ksef", "notes", "signs")


class Frame:
    """One arrangement: decides what there is, where it goes, and prints it."""

    def __init__(self, d: Draft) -> None:
        rng = d.rng
        self.d = d
        self.facts = facts.Facts(d)
        self.margin = rng.choice((9, 11, 13, 15, 18, 22))
        self.side = rng.choice(SIDES) if rng.random() < 0.3 else ()
        self.side_width = rng.choice((48, 54, 60)) if self.side else 0
        self.seller_at = "block" if "seller" in self.side else rng.choices(("block", "brand", "foot"), (66, 20, 14))[0]
        self.bare_buyer = self.seller_at != "block" and rng.random() < 0.25
        self.hero_at = "upper" if "hero" in self.side else rng.choices(("upper", "lower", ""), (25, 12, 63))[0]
        self.rates = len(d.inv.rates) > 1 or rng.random() < 0.55
        self.band = rng.choices(("", "bleed", "inset", "tint"), (66, 14, 10, 10))[0] if not self.side else ""
        self.has_foot = self.seller_at == "foot" or rng.random() < 0.35
        self.running = self.has_foot and not self.side and rng.random() < 0.4
        self.boxes = {name: rng.choice(BOXES) if rng.random() < 0.45 else "plain"
                      for name in ("party", "facts", "payment", "sums", "hero", "notes", "rates")}  # fmt: skip
        self.left = {*_UPPER_ALL, *_LOWER_ALL, *(["hero"] if self.hero_at else [])}
        # What may turn out empty is printed first, so that no place is kept for it.
        self.ready = {"third": parties.third(d), "ksef": asides.ksef(d), "notes": asides.notes(d)}
        self.left -= {name for name, text in self.ready.items() if not text}
        if self.seller_at != "block":
            self.left.discard("seller")
        if not self.rates:
            self.left.discard("rates")
        for name, chance in (("words", 0.35), ("signs", 0.2), ("brand", 0.9)):
            if rng.random() > chance and not (name == "brand" and self.seller_at == "brand"):
                self.left.discard(name)

    # blocks -----------------------------------------------------------------

    def block(self, name: str, width: float, *, last: bool = False, alone: bool = False) -> str:
        """Print a block once into `width` millimetres; nothing for one that is printed or that there is not."""
        if name not in self.left:
            return ""
        self.left.discard(name)
        self.d.width = width
        makers: dict[str, Callable[[], str]] = {
            "brand": lambda: parties.brand(
                self.d, seller=self.seller_at == "brand", marked=self.bare_buyer, align="r" if last else ""
            ),
            "title": lambda: facts.title(self.d, self.facts),
            "facts": lambda: self._facts(width),
            "seller": lambda: parties.party(self.d, "sprzedawca"),
            "buyer": lambda: parties.party(self.d, "nabywca", head=not self.bare_buyer),
            "third": lambda: self.ready["third"],
            "hero": lambda: sums.hero(self.d),
            "payment": lambda: self._payment(width),
            "rates": lambda: sums.rates(self.d),
            "sums": lambda: sums.sums(self.d, rates_printed=self.rates, hero=bool(self.hero_at)),
            "words": lambda: sums.in_words(self.d),
            "ksef": lambda: self.ready["ksef"],
            "notes": lambda: self.ready["notes"],
            "signs": lambda: asides.signatures(self.d),
        }
        inner = makers[name]()
        if not inner:
            return ""
        kind = {"seller": "party", "buyer": "party", "third": "party"}.get(name, name)
        box = self.boxes.get(kind, "plain")
        turned = " r" if last and name == "title" and self.d.rng.random() < 0.5 else ""
        if alone and name in {"brand", "title", "hero"} and self.d.rng.random() < 0.3:
            turned = " c"
        return f"<div class='b-{box} keep{turned}' style='margin-bottom:{self.d.look.gap * 0.6}pt'>{inner}</div>"

    def _facts(self, width: float) -> str:
        d = self.d
        top = d.heading("szczegoly") if d.rng.random() < 0.12 else ""
        dated = self.facts.dated()
        rows = self.facts.rows(self.facts.facts)
        return dated + (top + set_pairs(d, rows, _way(d, width)) if rows else "")

    def _payment(self, width: float) -> str:
        d = self.d
        said = self.facts.sentence() if d.inv.forma_platnosci == "przelew" else ""
        rows = self.facts.rows(self.facts.payment)
        code = asides.pay_code(d)
        if not rows:
            return said + code
        open_transfer = d.inv.forma_platnosci == "przelew" and d.inv.do_zaplaty > 0
        top = d.heading("przelew" if open_transfer else "platnosc") if d.rng.random() < 0.4 else ""
        text = top + said + set_pairs(d, rows, _way(d, width))
        if code and width > 80:
            return f"<table class='full'><tr><td>{text}</td><td style='width:26mm'>{code}</td></tr></table>"
        return text + code

    # rows -------------------------------------------------------------------

    @property
    def _least(self) -> float:
        """Millimetres that a table of sums needs."""
        return 8.2 * self.d.look.size

    def _row(self, cells: tuple[str, ...], width: float) -> str:
        rng = self.d.rng
        wanted = [cell for cell in cells if any(name in self.left for name in cell.split("+"))]
        if not wanted:
            return ""
        if len(wanted) > 1 and rng.random() < 0.2:
            wanted.reverse()
        if len(wanted) == 1 and cells == ("sums",) and width > 120:
            at = rng.choice((45, 52, 60))
            inner = self._cell(wanted[0], width * at / 100, last=False)
            return f"<div style='width:{at}%; margin-left:auto'>{inner}</div>"
        shares = rng.choice(SPLITS[len(wanted)])
        if (
            any(name in {"rates", "sums"} for cell in wanted for name in cell.split("+"))
            and width * min(shares) < self._least * 100
        ):
            return "".join(self._row((cell,), width) for cell in wanted)
        made = [
            (share, self._cell(cell, width * share / 100 - 4, last=at == len(wanted) - 1 and at > 0))
            for at, (share, cell) in enumerate(zip(shares, wanted, strict=True))
        ]
        if not any(text for _, text in made):
            return ""
        if len(made) == 1:
            return f"<div style='margin-bottom:{self.d.look.gap}pt'>{made[0][1]}</div>"
        return (
            "<table class='row'><tr>"
            + "".join(f"<td style='width:{share}%'>{text}</td>" for share, text in made)
            + "</tr></table>"
        )

    def _cell(self, cell: str, width: float, *, last: bool) -> str:
        alone = width > 120
        return joined([self.block(name, width, last=last, alone=alone) for name in cell.split("+")], "")

    def _rows(self, plan: Plan, width: float, others: tuple[str, ...]) -> list[str]:
        """The rows of a plan, then what it forgot."""
        rows = [self._row(cells, width) for cells in plan]
        rows += [self._row((name,), width) for name in others]
        return [row for row in rows if row]

    def _upper(self) -> Plan:
        rng = self.d.rng
        plan = [list(row) for row in rng.choice(UPPER)]
        if rng.random() < 0.2 and len(plan) > 2:
            at = rng.randrange(1, len(plan) - 1)
            plan[at], plan[at + 1] = plan[at + 1], plan[at]
        without = {"hero"} if self.hero_at != "upper" else set()
        return tuple(tuple(_strip(cell, without) for cell in row if _strip(cell, without)) for row in plan)

    # the page ---------------------------------------------------------------

    def drawn(self) -> Drawn:
        """The whole document."""
        d, rng = self.d, self.d.rng
        whole = 210 - 2 * self.margin
        side = ""
        if self.side:
            whole -= self.side_width + 6
            side = "".join(self.block(name, self.side_width - 12) for name in self.side)
        plan = self._upper()
        if not any("brand" in cell.split("+") for row in plan for cell in row):
            plan = (("brand",), *plan)
        upper = self._rows(plan, whole, (*_UPPER_ALL, *(["hero"] if self.hero_at == "upper" else [])))
        table = f"<div style='margin:{d.look.gap}pt 0'>{items(d, whole, rates_elsewhere=self.rates)}</div>"
        lower = self._rows(rng.choice(LOWER), whole, (*_LOWER_ALL, "hero"))
        if self.band and upper:
            upper[0] = self._banded(upper[0])
        foot = self._foot()
        body = "".join(upper) + table + "".join(lower)
        return self._page(body, side, foot)

    def _banded(self, row: str) -> str:
        accent, k = self.d.look.accent, self.d.look
        if self.band == "tint":
            return f"<div style='background:{k.tint}; padding:10pt; margin-bottom:{k.gap}pt'>{row}</div>"
        out = (
            f"margin:0 -{self.margin}mm {k.gap}pt; padding:12mm {self.margin}mm 8pt"
            if self.band == "bleed"
            else "padding:10pt"
        )
        return f"<div class='white' style='background:{accent}; {out}'>{row}</div><div style='height:{k.gap}pt'></div>"

    def _foot(self) -> str:
        if not self.has_foot:
            return ""
        rule = self.d.rng.choice(
            (f"border-top:.6pt solid {self.d.look.line}", f"border-top:2pt solid {self.d.look.accent}", "")
        )
        text = parties.company_line(self.d, only=self.seller_at == "foot")
        style = f"font-size:{min(7.5, self.d.look.small)}pt; padding-top:4pt; {rule}"
        return f"<div class='foot-line mute' style='{style}'>{text}</div>"

    def _page(self, body: str, side: str, foot: str) -> Drawn:
        d, rng, k = self.d, self.d.rng, self.d.look
        engine = None
        top = rng.choice((9, 12, 15, 18))
        extra, page = "", ""
        if foot and self.running:
            engine = "weasyprint"
            extra = f".foot-line {{ position: running(foot); margin: 0 {self.margin}mm; }}"
            page = "@bottom-center { content: element(foot); width: 100%; }"
        elif not side and rng.random() < 0.13:
            engine = "weasyprint"
            words = rng.choice(
                (
                    "'Strona ' counter(page) ' z ' counter(pages)",
                    "counter(page) '/' counter(pages)",
                    "'str. ' counter(page)",
                )
            )
            page = f"@bottom-right {{ content: {words}; font: 7pt '{k.font}'; color: {k.grey}; padding-right: 10mm; }}"
        if side:
            body, page, forced = self._beside(body + foot, side, page)
            engine, foot = forced or engine, ""
        strip = ""
        striped = not self.band and not side and rng.random() < 0.12
        first = "@page :first { margin-top: 0; }" if self.band == "bleed" or striped else ""
        if striped:
            strip = f"<div style='height:3mm; background:{k.accent}; margin:0 -{self.margin}mm {k.gap}pt'></div>"
        head = foot if self.running else ""
        tail = "" if self.running else foot
        html = (
            "<!DOCTYPE html><html lang='pl'><head><meta charset='utf-8'><style>"
            f"@page {{ size: A4; margin: {top}mm 0 {24 if self.running else 14}mm; {page} }} {first}"
            f"{css(k)} {extra} .wrap {{ padding: 0 {self.margin}mm; }}"
            f"</style></head><body>{head}<div class='wrap'>{strip}{body}{tail}</div></body></html>"
        )
        return d.s.drawn(html, engine)

    def _beside(self, body: str, side: str, page: str) -> tuple[str, str, str | None]:
        """The side column at the left or right: coloured to the paper's edge, tinted, or behind a rule."""
        rng, k = self.d.rng, self.d.look
        left = rng.random() < 0.62
        style = rng.choice(("bleed", "bleed", "panel", "tint", "rule"))
        edge = self.margin + self.side_width + 2
        engine = None
        css_class = ""
        look = {"panel": f"background:{k.accent}; padding:10pt 8pt; border-radius:{k.radius}pt",
                "tint": f"background:{k.tint}; padding:10pt 8pt",
                "rule": f"border-{'right' if left else 'left'}:1pt solid {k.accent}; padding:0 8pt",
                "bleed": "padding:0 8pt 0 0"}[style]  # fmt: skip
        if style == "bleed":
            engine = "weasyprint"
            dark = rng.random() < 0.6
            css_class = "white" if dark else ""
            to = "right" if left else "left"
            page += f" background: linear-gradient(to {to}, {k.accent if dark else k.tint} {edge}mm, #fff {edge}mm);"
            look = "padding:0 6pt 0 0" if left else "padding:0 0 0 6pt"
        elif style == "panel":
            css_class = "white"
        column = f"<div class='{css_class}' style='{look}'>{side}</div>"
        column = f"<td style='width:{self.side_width}mm; padding:0'>{column}</td>"
        main = f"<td style='padding:0 {'0 0 6mm' if left else '6mm 0 0'}'>{body}</td>"
        cells = column + main if left else main + column
        return (
            f"<table class='full' style='table-layout:fixed'><tr style='break-inside:auto'>{cells}</tr></table>",
            page,
            engine,
        )


def _way(d: Draft, width: float) -> str:
    """A way to set facts into `width` millimetres."""
    return d.rng.choice(WIDE if width > 95 else NARROW if width > 4.5 * d.look.size + 22 else SLIM)


def _strip(cell: str, without: set[str]) -> str:
    return "+".join(name for name in cell.split("+") if name not in without)


def compose(d: Draft) -> Drawn:
    """Another arrangement each time."""
    return Frame(d).drawn()
