"""The page: rows of one to three blocks in a drawn order, a side column, a band, a letter, a form, everything centred."""

from __future__ import annotations

import random
from html import escape

from benchmarks.corpus.composing.corrections import draw_corrected
from benchmarks.corpus.composing.heads import items, setting
from benchmarks.corpus.composing.heads.asides import Asides
from benchmarks.corpus.composing.heads.closing import Closing
from benchmarks.corpus.composing.heads.facts import Facts
from benchmarks.corpus.composing.heads.parties import Parties
from benchmarks.corpus.composing.heads.setting import Fact, Manner, draw_manner
from benchmarks.corpus.composing.heads.subject import draw_subject
from benchmarks.corpus.composing.heads.wordings import Wordings
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import COLOURS, MONO, SANS, SERIF, logo, page

_SKELETONS = {"rows": 52, "side": 12, "band": 10, "centred": 8, "letter": 9, "form": 9}


class Composer:
    """Composes one document."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.colour = rng.choice(COLOURS)
        self.m: Manner = draw_manner(rng, self.colour)
        self.f = Facts(draw_subject(rng), Wordings(rng), self.m)
        self.s = self.f.s
        self.parties = Parties(self.f)
        self.asides = Asides(self.f)
        self.skeleton = rng.choices(tuple(_SKELETONS), tuple(_SKELETONS.values()))[0]
        self.seller_low = self.skeleton in {"rows", "band", "centred"} and rng.random() < 0.1
        self.pay: list[Fact] = []
        self.low: list[Fact] = []
        self.number_apart = self.skeleton != "letter" and rng.random() < 0.25
        self.dated_title = not self.number_apart and rng.random() < 0.1

        self._fit_words()

    def _fit_words(self) -> None:
        """A note or a bill is called no invoice."""
        genre, rng, words = self.f.subject.genre, self.rng, self.f.words
        name = {"NOTA": "noty", "RACHUNEK": "rachunku", "PROFORMA": "proformy"}.get(genre)
        if name is None:
            return
        words.fix("numer", rng.choice((f"Nr {name}", f"Numer {name}", "Nr dokumentu", "Numer", "Nr")))
        words.fix("wystawiono", rng.choice(("Data wystawienia", "Wystawiono dnia", f"Data {name}", "Data wyst.")))
        words.fix("miejsce", rng.choice(("Miejsce wystawienia", "Miejscowość", "Wystawiono w")))
        words.fix("calosc", rng.choice(("Razem", "Suma", "Ogółem", "Łącznie")))
        words.fix("brutto", rng.choice(("Razem brutto", "Brutto", "Suma brutto", "Wartość brutto")))
        words.fix("wystawil", rng.choice(("Wystawił(a)", "Sporządził", "Podpis wystawcy")))
        words.fix("odebral", rng.choice(("Odebrał(a)", "Podpis odbiorcy")))
        if genre == "NOTA":
            words.fix("sprzedawca", rng.choice(("Wystawca", "Wystawca noty", "Wystawiający notę", "Obciążający")))
            words.fix("nabywca", rng.choice(("Odbiorca noty", "Obciążony", "Kontrahent", "Adresat noty")))

    def drawn(self) -> Drawn:
        """The whole document."""
        body = {"side": self._side, "band": self._band, "letter": self._letter}.get(self.skeleton, self._plain)()
        rng = self.rng
        fonts = rng.choices((SANS, SERIF, MONO), (68, 24, 8))[0]
        size = rng.choice((7, 7.5, 8, 8.5, 8.5, 9, 9, 9.5, 10, 10.5, 11))
        size = min(size, 9) if fonts is MONO else size
        paper = "A4 landscape" if rng.random() < 0.04 else "A4"
        footer = rng.choice(("Strona", "Str.", "strona")) if rng.random() < 0.25 else ""
        return self.s.drawn(page(body, self._css(size), font=rng.choice(fonts), size=size, paper=paper, footer=footer,
                                 margin=rng.choice(("10mm", "13mm", "15mm", "18mm", "20mm"))))  # fmt: skip

    # what there is ----------------------------------------------------------

    def _title(self) -> str:
        rng = self.rng
        if self.number_apart:
            text = self.f.heading()
        elif self.dated_title:
            text = f"{self.f.number_line()} {rng.choice(('z dnia', 'z dn.', 'z'))} <span class='n'>{self.s('data_wystawienia')}</span>"
        else:
            text = self.f.number_line()
        mark = self.f.copy_mark()
        place = rng.choice((" ", "<br>"))
        return f"<div class='ti'>{text}</div>" + (f"<div class='s'>{mark}</div>" if mark and place == "<br>" else "")

    def _facts(self) -> tuple[list[Fact], list[Fact], list[Fact]]:
        """Facts of the head, of payment in the head, and those of the closing block."""
        rng, f = self.rng, self.f
        head = [f.fact("numer", "numer_faktury")] if self.number_apart else []
        head += f.dates(issued=not self.dated_title)
        head += self._corrected()
        low = f.exchange()
        head += f.references()
        if rng.random() < 0.3:
            head, low = [*head, *low], []
        if rng.random() < 0.12:
            rng.shuffle(head)
        return head, f.payment(), low

    def _corrected(self) -> list[Fact]:
        if self.f.inv.rodzaj_faktury != "KOR":
            return []
        number, day = draw_corrected(self.s)
        found = [self.f.said("korygowana", f"{escape(number)}, {self.rng.choice(('z dnia', 'z'))} {self.s.date(day)}")]
        return [*found, self.f.fact("przyczyna", "przyczyna_korekty")]

    def _way(self, facts: list[Fact], *, narrow: bool) -> str:
        if not facts:
            return ""
        ways = setting.NARROW if narrow else setting.WIDE
        if self.skeleton == "centred":
            ways = setting.CENTRED
        elif self.skeleton == "form":
            ways = (setting.boxed_narrow, setting.ruled, setting.shaded, setting.stacked) if narrow else setting.FORM
        return self.rng.choice(ways)(facts, self.m)

    def _mark(self) -> str:
        rng, seller = self.rng, self.f.inv.sprzedawca
        found = logo(rng, seller, self.colour, height=rng.choice((28, 36, 44))) if rng.random() < 0.75 else ""
        return found + (f"<div class='s'>{self.asides.slogan()}</div>" if rng.random() < 0.3 or not found else "")

    def _buyers(self) -> list[str]:
        """The buyer and sometimes a recipient or a place of delivery."""
        rng = self.rng
        further = rng.random()
        if self.f.subject.genre == "NOTA":
            return [self.parties.block("nabywca")]
        if further < 0.14:
            self.f.words.fix("nabywca", rng.choice(("Nabywca", "NABYWCA", "Kupujący", "Nabywca (podatnik)")))
            return [self.parties.block("nabywca"), self.parties.receiver()]
        if further < 0.24:
            return [self.parties.block("nabywca"), self.parties.delivery()]
        return [self.parties.block("nabywca")]

    # skeletons --------------------------------------------------------------

    def _head_rows(self, blocks: list[tuple[str, str | list[Fact]]]) -> str:
        """Blocks, in their order, in rows of one to three."""
        rng, found = self.rng, []
        while blocks:
            count = min(len(blocks), rng.choices((1, 2, 3), (30, 53, 17))[0])
            row, blocks = blocks[:count], blocks[count:]
            found.append(self._row(row))
        return "".join(found)

    def _row(self, row: list[tuple[str, str | list[Fact]]]) -> str:
        rng, cells = self.rng, []
        widths = {1: (100,), 2: rng.choice(((50, 50), (58, 42), (42, 58), (62, 38))), 3: (34, 33, 33)}[len(row)]
        for index, (name, content) in enumerate(row):
            text = content if isinstance(content, str) else self._way(content, narrow=len(row) > 1)
            css = {"party": "pc", "facts": "fc"}.get(name, "")
            if index and index == len(row) - 1 and name in {"title", "mark", "facts"} and rng.random() < 0.35:
                css += " r right"
            elif len(row) == 1 and name in {"title", "mark"}:
                css += rng.choice(("", " c", " c", " r"))
            cells.append(f"<td class='{css}' style='width: {widths[index]}%'>{text}</td>")
        return f"<table class='full rw'><tr>{''.join(cells)}</tr></table>"

    def _ordered(self, *, mark: bool = True, title: bool = True, seller: bool = True) -> str:
        """The blocks of the head in a drawn order; the closing facts are left in `self.low`."""
        rng = self.rng
        head, pay, low = self._facts()
        pay_high = rng.random() < 0.35
        self.pay, self.low = ([] if pay_high else pay), low
        blocks: list[tuple[str, str | list[Fact]]] = [("facts", head)] if head else []
        if pay_high:
            blocks = [("facts", [*head, *pay])] if rng.random() < 0.5 else [*blocks, ("facts", pay)]
        people: list[tuple[str, str | list[Fact]]] = [("party", text) for text in self._buyers()]
        if seller and not self.seller_low:
            people.insert(0 if rng.random() < 0.9 else 1, ("party", self.parties.block("sprzedawca")))
        where = rng.random()
        blocks = (
            [*people, *blocks]
            if where < 0.45
            else [*blocks, *people]
            if where < 0.85
            else [people[0], *blocks, *people[1:]]
        )
        if title:
            place = rng.choices((0, 1, min(3, len(blocks))), (66, 22, 12))[0]
            blocks.insert(place, ("title", self._title()))
        if mark and rng.random() < 0.4:
            blocks.insert(0, ("mark", self._mark()))
        ksef = self.asides.ksef()
        if ksef:
            blocks.insert(rng.choice((0, len(blocks))), ("ksef", ksef))
        return self._head_rows(blocks)

    def _rest(self) -> str:
        blocks = Closing(self.f, self.asides, self.pay, self.low).blocks()
        return "".join(f"<div class='bl'>{block}</div>" for block in blocks)

    def _low_seller(self) -> str:
        if not self.seller_low:
            return self._registers()
        return f"<div class='ft {self.rng.choice(('c', '', 'c'))}'>{self._one_line_seller()}</div>"

    def _registers(self) -> str:
        known = self.f.inv.sprzedawca.krs and self.f.inv.sprzedawca.kraj == "PL"
        return f"<div class='ft'>{self.asides.registers()}</div>" if known and self.rng.random() < 0.2 else ""

    def _one_line_seller(self) -> str:
        mark = self.rng.choice((", ", " &bull; ", " | ", "<br>"))
        return mark.join(self.parties.pieces("sprzedawca"))

    def _plain(self) -> str:
        css = {"centred": "ct", "form": "fm"}.get(self.skeleton, "")
        head = self._ordered(mark=self.skeleton != "form")
        return f"<div class='{css}'>{head}</div><div class='bl'>{items.items(self.f)}</div>{self._rest()}{self._low_seller()}"

    def _band(self) -> str:
        """A coloured or ruled band across the page with the title and the mark, then rows."""
        rng = self.rng
        cells = [f"<td>{self._title()}</td>", f"<td class='r'>{self._mark()}</td>"]
        if rng.random() < 0.5:
            cells.reverse()
        band = f"<table class='full ba'><tr>{''.join(cells)}</tr></table>"
        head = self._ordered(mark=False, title=False)
        return f"{band}{head}<div class='bl'>{items.items(self.f)}</div>{self._rest()}{self._low_seller()}"

    def _side(self) -> str:
        """A narrow column with some blocks beside a wide one with the others and the items."""
        rng = self.rng
        head, pay, self.low = self._facts()
        seller, buyers = self.parties.block("sprzedawca"), self._buyers()
        low_pay = rng.random() < 0.4
        self.pay = pay if low_pay else []
        narrow = [self._mark(), seller, self._way(head, narrow=True), "" if low_pay else self._way(pay, narrow=True)]
        wide = [self._title(), *buyers, self.asides.ksef()]
        if rng.random() < 0.4:
            narrow.remove(seller)
            wide.insert(1, seller)
        elif rng.random() < 0.4:
            narrow += buyers
            wide = [block for block in wide if block not in buyers]
        main = "".join(f"<div class='bl'>{block}</div>" for block in wide if block)
        aside = "".join(f"<div class='bl'>{block}</div>" for block in narrow if block)
        long = rng.random() < 0.5
        if long:
            main += f"<div class='bl'>{items.items(self.f)}</div>{self._rest()}"
        cells = [f"<td class='sc'>{aside}</td>", f"<td class='mc'>{main}</td>"]
        if rng.random() < 0.4:
            cells.reverse()
        below = "" if long else f"<div class='bl'>{items.items(self.f)}</div>{self._rest()}"
        return f"<table class='full sd2'><tr>{''.join(cells)}</tr></table>{below}{self._registers()}"

    def _letter(self) -> str:
        """A letterhead, place and date flush right, the buyer as an addressee, a sentence, the items."""
        rng = self.rng
        head = f"<div class='lh {rng.choice(('c', '', 'r', 'c'))}'>{self._mark()}{self._one_line_seller()}</div>"
        place = ""
        if not self.dated_title:
            word = rng.choice((", ", ", dnia ", ", dn. ", " "))
            where = self.s("miejsce_wystawienia") + word if self.f.inv.miejsce_wystawienia else ""
            place = f"<p class='r'>{where}{self.s('data_wystawienia')}</p>"
        self.dated_title = self.dated_title or bool(place)
        facts, self.pay, self.low = self._facts()
        addressee = self.parties.block("nabywca", setting=rng.choice(("none", "small", "over")))
        title = f"<div class='{rng.choice(('', 'c'))}'>{self._letter_title(placed=bool(place))}</div>"
        greeting = rng.choice(("", "", "Szanowni Państwo,<br>za wykonane prace wystawiamy następujący dokument.",
                               "Niniejszym obciążamy Państwa kwotami jak niżej."))  # fmt: skip
        wide = self._way(facts, narrow=False)
        blocks = [place, addressee, title, self.asides.ksef(), wide, greeting, items.items(self.f)]
        return (
            head
            + "".join(f"<div class='bl'>{block}</div>" for block in blocks if block)
            + self._rest()
            + self._registers()
        )

    def _letter_title(self, *, placed: bool) -> str:
        if placed:
            return f"<div class='ti'>{self.f.number_line()}</div>"
        return self._title()

    # style ------------------------------------------------------------------

    def _css(self, size: float) -> str:
        rng, m = self.rng, self.m
        gap = rng.choice((3, 5, 8, 12))
        cell = rng.choice(("", "", f"border: {m.rule};", f"border-top: {m.rule};", f"background: {m.shade};",
                           f"border-left: 2pt solid {self.colour};"))  # fmt: skip
        facts = rng.choice(("", "", "", f"border: {m.rule};", f"background: {m.shade};"))
        band = rng.choice((f"background: {self.colour}; color: #fff;", f"border-bottom: 2pt solid {self.colour};",
                           f"background: {m.shade};", "border-top: 1pt solid #000; border-bottom: 1pt solid #000;"))  # fmt: skip
        side = rng.choice((f"background: {m.shade};", f"border-right: {m.rule};", "", f"border: {m.rule};"))
        party = rng.choice(("font-weight: bold;", "text-decoration: underline;", "", f"color: {self.colour};"))
        title = max(size + rng.choice((1, 3, 5, 8, 11)), 10)
        white = ".ba .s, .ba .ti { color: #fff; }" if "color: #fff" in band else ""
        weight = rng.choice(("bold", "bold", "normal"))
        head_pad, lead = rng.choice((2, 4, 6)), rng.choice((1.15, 1.28, 1.45))
        return (
            f"body {{ line-height: {lead}; }} .ti {{ font-size: {title}pt; font-weight: {weight}; line-height: 1.15; }}"
            f".rw {{ margin-bottom: {gap}pt; table-layout: fixed; }} .rw > tbody > tr > td {{ padding: {head_pad}pt; }}"
            f".rw .pc {{ {cell} }} .rw .fc {{ {facts} }} .bl {{ margin-bottom: {gap}pt; }} .pl {{ {party} }}"
            f".pb {{ background: {m.shade}; padding: 1pt 4pt; margin-bottom: 2pt; {party} }} .bn {{ font-size: {size + 2}pt; }}"
            f".right table {{ margin-left: auto; }} .right {{ white-space: normal; }} .ba {{ margin-bottom: {gap}pt; {band} }}"
            f".ba td {{ padding: 8pt; vertical-align: middle; }} {white}"
            f".ct .rw, .ct td, .ct .fx td {{ text-align: center; }} .ct .fx {{ margin: 0 auto; }}"
            f".fm .rw {{ margin-bottom: 0; }} .fm .rw > tbody > tr > td {{ border: {m.rule}; background: none; }}"
            f".fm {{ margin-bottom: {gap}pt; }} .ly > tbody > tr > td {{ padding: 0; }} .gap {{ width: 14pt; }}"
            f".half {{ width: 55%; margin-left: auto; }} .sp {{ height: 5pt; }} .fr {{ border: {m.rule}; padding: 4pt 6pt; }}"
            f"svg, .cut {{ page-break-inside: avoid; }} .cut {{ border-top: 0.6pt dashed #000; margin-top: 14pt; padding: 6pt 10%; }} .sd {{ background: {m.shade}; padding: 4pt 6pt; }} .big {{ font-size: {size + rng.choice((2, 4, 7))}pt; }}"
            f".tiny {{ font-size: {max(6, size - 1.5)}pt; }} .tiny td {{ font-size: {max(6, size - 2)}pt; }} .sg {{ margin-top: 16pt; }}"
            f".sc {{ width: 31%; {side} padding: 8pt 6pt; }} .mc {{ padding: 4pt 0 4pt 9pt; }} .sd2 > tbody > tr > .mc:first-child {{ padding: 4pt 9pt 4pt 0; }}"
            f".ft {{ margin-top: 12pt; border-top: {m.rule}; padding-top: 3pt; font-size: {max(6.5, size - 1.5)}pt; }}"
            f".lh {{ border-bottom: {m.rule}; padding-bottom: 6pt; margin-bottom: 10pt; white-space: normal; }} .c {{ text-align: center; }}"
            f"{setting.styles(m, rng, size)}{items.styles(rng, m.rule, m.shade, self.colour)}"
            ".ct > table td table td {{ text-align: center; }}"
        )


def compose(rng: random.Random) -> Drawn:
    """A document of an arrangement that no other has."""
    return Composer(rng).drawn()
