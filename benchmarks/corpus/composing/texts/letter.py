"""A word processor's page: letterhead or sender, place and day, parties, title, items, sums, payment, a closing."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.texts.asides import Asides
from benchmarks.corpus.composing.texts.facts import Facts, Pair, stopped
from benchmarks.corpus.composing.texts.items import Items
from benchmarks.corpus.composing.texts.look import Look, draw_look, move
from benchmarks.corpus.composing.texts.parties import Parties
from benchmarks.corpus.composing.texts.sums import Sums
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import logo

_PARTIES = {"head": 30, "column": 22, "beside": 18, "told": 8, "foot": 6, "side": 10, "table": 6}
_BLOCKS = ("above", "inline", "hanging", "above", "bare")


def set_pairs(rng: random.Random, rows: list[Pair], how: str = "") -> str:
    """Labels and values in one of many manners."""
    if not rows:
        return ""
    how = how or rng.choice(("lines", "lines", "table", "above", "strung", "right", "ruled", "joined"))
    if how == "table":
        return (
            f"<table class='hang'>"
            f"{''.join(f'<tr><td>{label}</td><td>{value}</td></tr>' for label, value in rows)}</table>"
        )
    if how == "above":
        cells = "".join(f"<td>{label}<br>{value}</td>" for label, value in rows)
        return f"<table class='{rng.choice(('full', 'hang'))}'><tr>{cells}</tr></table>"
    if how == "ruled":
        body = "".join(f"<tr><td class='b'>{label}</td><td class='b'>{value}</td></tr>" for label, value in rows)
        return f"<table class='full' style='margin: 4pt 0'>{body}</table>"
    cut = {"strung": rng.choice((" &nbsp;&nbsp; ", " &nbsp;|&nbsp; ", ", ", "; ")), "joined": "<br>"}.get(how, "<br>")
    return f"<p class='{'rr' if how == 'right' else ''}'>{cut.join(f'{label} {value}' for label, value in rows)}</p>"


class Letter:
    """Composes one letter."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.look: Look = draw_look(rng, (8.5, 9, 9.5, 10, 10, 10.5, 11, 11, 12), (14, 18, 20, 22, 25))
        self.f = Facts(rng)
        self.p = Parties(self.f)
        self.a = Asides(self.f)
        self.parties = rng.choices(tuple(_PARTIES), tuple(_PARTIES.values()))[0]
        ems = self.look.ems * (0.7 if self.parties == "side" else 1)
        self.items = Items(self.f, ems)
        self.day = rng.choices(("line", "pair", "title"), (42, 40, 18))[0]

    def drawn(self) -> Drawn:
        """The whole page."""
        blocks = self._blocks()
        top = "".join(blocks[name] for name in self._order() if blocks.get(name))
        if self.parties == "side":
            cells = [f"<td class='side'>{blocks['side']}</td>", f"<td style='padding-left: 12pt'>{top}</td>"]
            if self.rng.random() < 0.3:
                cells.reverse()
            top = f"<table class='full' style='table-layout: fixed'><tr>{''.join(cells)}</tr></table>"
        side = (
            f".side {{ width: 27%; overflow-wrap: anywhere; font-size: 0.9em; color: {self.look.colour}; "
            f"background: {self.rng.choice(('#fff', '#f4f4f4'))}; }}"
        )
        css = (
            f".b {{ border: 0.5pt solid #777; }} .head {{ {self._head_css()} }} {side} .box {{ border: 0.8pt solid "
            f"#000; padding: 5pt; }}"
        )
        return self.f.s.drawn(self.look.page(top, css))

    def _head_css(self) -> str:
        rng = self.rng
        rule = rng.choice((f"border-bottom: 1pt solid {self.look.colour};", "", (f"border-bottom: 2.5pt double "
                                                                                f"{self.look.colour};"),
                           f"border: 1pt solid {self.look.colour}; padding: 5pt;",
                           "background: #eee; padding: 6pt;"))  # fmt: skip
        return (
            f"color: {self.look.colour}; text-align: {rng.choice(('center', 'center', 'left', 'right'))}; "
            f"margin-bottom: 8pt; {rule}"
        )

    def _order(self) -> list[str]:
        rng = self.rng
        order = [
            "head",
            "line",
            "parties",
            "title",
            "dates",
            "intro",
            "items",
            "sums",
            "words",
            "payment",
            "basis",
            "remarks",
            "end",
            "footer",
        ]
        if rng.random() < 0.3:
            move(order, "title", "line" if rng.random() < 0.5 else "parties")
        if rng.random() < 0.2:
            move(order, "line", "head")
        if rng.random() < 0.25:
            move(order, "dates", "parties")
        if rng.random() < 0.15:
            move(order, "payment", "items")
        if rng.random() < 0.12:
            move(order, "basis", "items")
        if rng.random() < 0.2:
            move(order, "payment", "words")
        if rng.random() < 0.1:
            move(order, "remarks", "payment")
        return order

    def _blocks(self) -> dict[str, str]:
        f, rng = self.f, self.rng
        found = self._parties()
        if self.day == "line":
            found["line"] = f"<p class='{rng.choice(('rr', 'rr', 'rr', ''))}'>{f.place_line()}</p>"
        found["title"] = self._title()
        told = self.f.exempt is False and len(f.inv.lines) == 1 and rng.random() < 0.12
        found["intro"] = self._intro()
        rows = f.dates(issue=self.day == "pair") if not self.sold_said else [f.issued()] if self.day == "pair" else []
        found["dates"] = set_pairs(rng, rows)
        found["items"] = self._one_sentence() if told else self._items()
        sums = Sums(f, footed=self.items.footed)
        found["sums"] = sums.html()
        if not f.worded and rng.random() < 0.72:
            found["words"] = f"<p>{f.in_words()}</p>"
        found["payment"] = self._payment()
        found["basis"] = "".join(f"<p>{text}</p>" for text in (*f.basis(), *f.split()))
        found["remarks"] = set_remarks(rng, self.a.remarks())
        found["end"], found["footer"] = self.a.closing(), self.a.footer() + found.get("footer", "")
        return found

    def _title(self) -> str:
        rng = self.rng
        text = self.f.title(dated=self.day == "title")
        copy = rng.choice(("", "", "", "ORYGINAŁ", "oryginał", "Oryginał / kopia"))
        under = f"<br><small>{copy}</small>" if copy else ""
        return (
            f"<h1>{text}{under}</h1>"
            if rng.random() < 0.85
            else f"<p class='{rng.choice(('m', '', 'rr'))}'><b>{text}</b>{under}</p>"
        )

    def _parties(self) -> dict[str, str]:
        rng, p, how = self.rng, self.p, self.parties
        self.sold_said = False
        other = p.recipient()
        if how in {"head", "foot", "side"}:
            joined = rng.choice(("<br>", "<br>", " • ", ", ", " | "))
            first, *rest = p.seller()
            sign = logo(rng, self.f.inv.sprzedawca, self.look.colour, height=32) + "<br>" if rng.random() < 0.2 else ""
            body = f"{sign}<b style='font-size: {rng.choice((1, 1.15, 1.4))}em'>{first}</b><br>{joined.join(rest)}"
            key = {"head": "head", "foot": "footer", "side": "side"}[how]
            css = {"head": "head", "foot": "foot0"}.get(how, "")
            return {key: f"<div class='{css}'>{body}</div>", "parties": self._addressee() + other}
        if how == "told":
            return {"parties": p.block("sprzedawca", "told") + p.block("nabywca", "told") + other}
        blocks = [p.block(role, rng.choice(_BLOCKS[:4])) for role in ("sprzedawca", "nabywca")]
        if rng.random() < 0.12:
            blocks.reverse()
        if how == "column":
            return {"parties": "".join(blocks) + other}
        css = "" if how == "beside" else " class='box'"
        return {
            "parties": f"<table class='two'><tr><td{css}>{blocks[0]}</td><td{css}>{blocks[1]}</td></tr></table>{other}"
        }

    def _addressee(self) -> str:
        rng, p = self.rng, self.p
        place = rng.choice(
            ("margin-left: 55%", "margin-left: 52%; margin-top: 14pt", "margin-top: 10pt", "text-align: right")
        )
        drawn = rng.random()
        if drawn < 0.4:
            return (
                f"<div style='{place}'>{p.block('nabywca', rng.choice(('above', 'above', 'inline', 'hanging')))}</div>"
            )
        lead = rng.choice(("Szanowni Państwo<br>", "Sz. P.<br>", "Do:<br>", "", "")) if drawn < 0.7 else ""
        return f"<div style='{place}'>{lead}<p>{'<br>'.join(p.buyer())}</p></div>"

    def _intro(self) -> str:
        f, rng = self.f, self.rng
        drawn = rng.random()
        if drawn < 0.45:
            return ""
        greeting = self.a.greeting() if rng.random() < 0.3 else ""
        if drawn < 0.6:
            return stopped(
                f"{greeting}<p>{rng.choice(('Dotyczy:', 'dot.', 'Podstawa:', 'Na podstawie:'))} {f.contract()}.</p>"
            )
        self.sold_said = True
        what = rng.choice(
            (
                "Za wykonane prace",
                "Za sprzedane towary i usługi",
                "Należność za niżej wymienione",
                "Za zrealizowane zlecenie",
                "Tytułem wykonania",
            )
        )
        if what.startswith(("Należność", "Tytułem")):
            what = rng.choice(
                ("Rozliczenie wykonanych usług", f"Wystawiam {f.bill.replace('faktura', 'fakturę')} za usługi")
            )
        return stopped(f"{greeting}<p>{what}{f.sold_told()}{rng.choice(('.', ':', ''))}</p>")

    def _items(self) -> str:
        rng, items = self.rng, self.items
        manner = rng.choices(("table", "two lines", "list", "leaders"), (72, 6, 13, 9))[0]
        if manner == "two lines" and len(items.choice.names) >= 5:
            return items.pairs_of_lines()
        if manner == "list":
            return items.list()
        return items.leaders() if manner == "leaders" else items.table(foot=rng.random() < 0.6)

    def _one_sentence(self) -> str:
        f = self.f
        f.s.unscored("pozycje")
        name = f.s.text(f.inv.lines[0].nazwa)
        return (
            f"<p>{self.rng.choice(('Tytułem:', 'Za:', 'Przedmiot:', 'Usługa:', 'Opis:'))} "
            f"{name}{self.rng.choice(('.', ''))}</p>"
        )

    def _payment(self) -> str:
        f, rng = self.f, self.rng
        if f.subject.state == "paid":  # the sums said that it is paid
            return f"<p>{' '.join(f.pair('forma', f.s('forma_platnosci')))}</p>" if rng.random() < 0.4 else ""
        if rng.random() < 0.5:
            return f"<p>{f.payment_told()}</p>"
        box = " class='box'" if rng.random() < 0.12 else ""
        return f"<div{box}>{set_pairs(rng, f.payment())}</div>"


def set_remarks(rng: random.Random, texts: list[str]) -> str:
    """Remarks in small type or as paragraphs."""
    if not texts:
        return ""
    lead = rng.choice(("", "", "Uwagi: ", "UWAGI: ", "P.S. "))
    return f"<p class='{rng.choice(('k', ''))}'>{lead}{rng.choice(('<br>', ' ')).join(texts)}</p>"


def compose_letter(rng: random.Random) -> Drawn:
    """A letter."""
    return Letter(rng).drawn()
