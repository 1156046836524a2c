"""A printed form filled in: boxes, dotted lines, small captions, struck alternatives; by hand, machine or computer."""

from __future__ import annotations

import random

from benchmarks.corpus.composing.texts.asides import Asides
from benchmarks.corpus.composing.texts.facts import Facts
from benchmarks.corpus.composing.texts.items import Choice, draw_columns, rows
from benchmarks.corpus.composing.texts.look import Look, draw_look, move
from benchmarks.corpus.composing.texts.parties import Parties
from benchmarks.corpus.core import Drawn
from benchmarks.corpus.markup import HAND, MONO, RIGHT, SANS, SERIF

_PAPERS = {"A4": 60, "190mm 240mm": 12, "A5 landscape": 0, "A4 landscape": 10, "176mm 250mm": 18}
# Captions as printers of forms have them.
_HEADS = {
    "lp": "Lp.|Nr|L.p.", "nazwa": "Nazwa towaru lub usługi|NAZWA TOWARU / USŁUGI|Wyszczególnienie|Nazwa, rodzaj usługi",
    "jednostka": "J.m.|Jedn. miary|jm", "ilosc": "Ilość|ILOŚĆ|Il.", "cena_netto": "Cena jedn. bez podatku|Cena jedn. "
                                                                                  "netto|CENA NETTO",
    "cena_brutto": "Cena jedn. z podatkiem|Cena jedn. brutto|CENA BRUTTO", "wartosc_netto": "Wartość netto|WARTOŚĆ "
                                                                                            "NETTO|Wartość bez podatku",
    "stawka_vat": "Stawka VAT|VAT %|%", "kwota_vat": "Kwota podatku|Kwota VAT|PODATEK",
    "wartosc_brutto": "Wartość brutto|WARTOŚĆ BRUTTO|Wartość z podatkiem",
    "pkwiu": "PKWiU|Symbol PKWiU", "indeks": "Kod|Symbol", "ilosc_jednostka": "Ilość, j.m.|Ilość",
}  # fmt: skip
_MONEY = frozenset({"cena_netto", "cena_brutto", "wartosc_netto", "kwota_vat", "wartosc_brutto"})
_PLAIN = {"cena_netto": "Cena|CENA|Cena jedn.", "wartosc_netto": "Wartość|KWOTA|Kwota zł"}


class Form:
    """Composes one form."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.f = Facts(rng)
        self.p, self.a = Parties(self.f), Asides(self.f)
        self.f.m = type(self.f.m)(
            rng.choice(("", "", ":", "")), rng.choice(("as is", "as is", "upper", "lower")), "", ""
        )
        paper = rng.choices(tuple(_PAPERS), tuple(_PAPERS.values()))[0]
        self.look: Look = draw_look(rng, (7.5, 8, 8.5, 9), (9, 11, 13), paper, rng.choice((SANS, SANS, SERIF)))
        self.hand = rng.choices((rng.choice(HAND), rng.choice(MONO), rng.choice(SANS)), (60, 25, 15))[0]
        if self.hand == "Havana" and "„" in self.f.inv.sprzedawca.nazwa + self.f.inv.nabywca.nazwa:
            self.hand = "Comic Neue"  # Havana's low quotation mark is blank
        self.setting = rng.choice(("boxes", "boxes", "dots", "dots", "under"))
        self.digits = rng.random() < 0.14
        # Old pads keep złotys and grosze apart.
        self.apart = self.f.subject.style.whole is None and self.f.s.style.decimal == "," and rng.random() < 0.22
        self.settled = self.f.settled()

    def fill(self, text: str, wide: str = "") -> str:
        """A text written on its line."""
        lift, turn = self.rng.uniform(-1.0, 0.6), self.rng.uniform(-0.8, 0.8)
        shape = f"transform: translateY({lift:.1f}pt) rotate({turn:.2f}deg);" if self.hand in HAND else ""
        style = f" style='min-width: {wide}'" if wide else ""
        return f"<span class='line'{style}><span class='h' style='{shape}'>{text}</span></span>"

    def field(self, caption: str, value: str, wide: str = "70pt") -> str:
        """A caption with its line: before it, in a box above it, or in small type below it."""
        if self.setting == "boxes":
            return f"<div class='box'><small>{caption}</small><br>{self.fill(value)}</div>"
        if self.setting == "under":
            return f"<div class='u'>{self.fill(value, '96%')}<br><small>({caption.rstrip(':')})</small></div>"
        return f"<div class='d'>{caption} {self.fill(value, wide)}</div>"

    def cells(self, texts: list[str], *, css: str = "") -> str:
        """Fields side by side."""
        return f"<table class='full f {css}'><tr>{''.join(f'<td>{text}</td>' for text in texts)}</tr></table>"

    def drawn(self) -> Drawn:
        """The whole form."""
        rng = self.rng
        order = ["head", "parties", "pay", "table", "sums", "words", "basis", "end"]
        if rng.random() < 0.5:
            move(order, "pay", "basis")
        if rng.random() < 0.2:
            move(order, "parties", "head")
        body = "".join(getattr(self, f"_{name}")() for name in order)
        return self.f.s.drawn(self.look.page(body, self._css()))

    def _css(self) -> str:
        rng = self.rng
        ink = rng.choice(("#1a2a8a", "#222266", "#111", "#0b3d91", "#333"))
        print_colour = rng.choice(("#000", "#000", "#0a5a3a", "#7a2020", "#1f3a5f"))
        size = rng.choice((10.5, 11, 12)) if self.hand in HAND else rng.choice((9, 9.5, 10))
        rule = rng.choice((f"0.6pt solid {print_colour}", f"0.9pt solid {print_colour}", f"0.5pt solid {print_colour}"))
        frame = rng.choice(("", "", f"body {{ border: 1.2pt solid {print_colour}; padding: 6pt; }}"))
        line = "0" if self.setting == "boxes" else "0.8pt dotted #555"
        return (
            f"body {{ color: {print_colour}; }} {frame} .h {{ font-family: '{self.hand}'; color: {ink}; font-size: "
            f"{size}pt; display: inline-block; line-height: 1.1; }}"
            f".line {{ border-bottom: {line}; display: inline-block; max-width: 100%; }} .box {{ border: {rule}; "
            f"padding: 2pt 4pt; min-height: 25pt; }} .f td {{ padding: 1.5pt; }}"
            f".f {{ table-layout: fixed; }} .d {{ margin: 2pt 0; }} .u {{ margin: 2pt 0; text-align: center; }} .u "
            f"small, .box small {{ font-size: 6.5pt; }} .line {{ min-height: 11pt; }}"
            f".grid {{ width: 100%; margin: 5pt 0; }} .grid td, .grid th {{ border: {rule}; height: "
            f"{rng.choice((17, 19, 22))}pt; vertical-align: middle; }} .grid th {{ font-size: 7pt; text-align: center;"
            f" font-weight: normal; }}"
            f".grid .h {{ font-size: {size - 1.5}pt; }} .grid .line {{ border: 0; }} .grid .x {{ border: 0; "
            f"text-align: right; }} .grid .r .h, .grid .r {{ white-space: nowrap; }}"
            f".t {{ font-size: {rng.choice((13, 15, 18, 20))}pt; letter-spacing: {rng.choice((0, 1, 3))}pt; "
            f"font-weight: {rng.choice(('bold', 'normal'))}; }}"
            f".st {{ border: 1pt solid {rng.choice(('#3344aa', '#7a2aa0', '#a02030'))}; color: #3344aa; padding: 4pt; "
            f"display: inline-block; transform: rotate({rng.uniform(-3, 2):.1f}deg); font-size: 8pt; }}"
            f".dg td {{ border: {rule}; width: 11pt; height: 14pt; padding: 0; text-align: center; }} .dg {{ display: "
            f"inline-table; vertical-align: middle; }} .sq {{ border: 0.7pt solid; padding: 0 2pt; font-family: "
            f"'DejaVu Sans Mono'; font-size: 7pt; }}"
        )  # fmt: skip

    def _head(self) -> str:
        f, rng, s = self.f, self.rng, self.f.s
        name = (
            f"<span class='t'>{f.heading()}</span>"
            f"{rng.choice((' nr ', ' Nr ', ' NR '))}{self.fill(s('numer_faktury'), '90pt')}"
        )
        copy = rng.choice(("", "ORYGINAŁ", "oryginał/kopia", "", "Oryginał dla nabywcy"))
        fields = []
        if rng.random() < 0.3:
            place = self.field(
                rng.choice(("miejscowość", "Miejscowość", "Miejsce wystawienia")), s("miejsce_wystawienia")
            )
            fields.append(place)
        day = self.f.words.label("wystawiono")
        fields.append(
            self.field(
                f.m.set(day if self.setting != "under" else rng.choice(("data wystawienia", "dnia", "data"))),
                s("data_wystawienia"),
            )
        )
        if rng.random() < 0.75:
            fields.append(
                self.field(
                    f.m.set(rng.choice(("Data sprzedaży", "Data wykonania usługi", "data dostawy / wykonania usługi"))),
                    s("data_sprzedazy"),
                )
            )
        elif rng.random() < 0.5:
            fields.append(self.field("Data sprzedaży", "&nbsp;"))
        manner = rng.choice(("over", "beside", "right"))
        small = f"<small>{copy}</small>"
        if manner == "over":
            return f"<p class='m'>{name}<br>{small}</p>{self.cells(fields)}"
        stack = "".join(fields)
        pair = [f"<td>{name}<br>{small}</td>", f"<td style='width: 38%'>{stack}</td>"]
        return f"<table class='full'><tr>{''.join(pair if manner == 'right' else reversed(pair))}</tr></table>"

    def _number(self, role: str) -> str:
        """A tax number in one piece or a digit a box."""
        s, value = self.f.s, getattr(self.f.inv, role).nip
        if value is None:
            return ""
        if not self.digits or not value.isdigit():
            return self.fill(s(f"{role}_nip"), "110pt")
        s.note(f"{role}_nip", value)
        return (
            f"<table class='dg'><tr>"
            f"{''.join(f'<td><span class={chr(39)}h{chr(39)}>{digit}</span></td>' for digit in value)}</tr></table>"
        )

    def _side(self, role: str) -> str:
        f, s, rng = self.f, self.f.s, self.rng
        caption = f.m.set(
            f.words.label(role)
            if rng.random() < 0.6
            else f"{f.words.label(role).partition(' (')[0]} (nazwa, adres, NIP)",
            mark=False,
        )
        place = s.address(role)
        if self.p.joined:
            place = [", ".join(place)]
        lines = "".join(f"<div class='d'>{self.fill(text, '96%')}</div>" for text in (s(f"{role}_nazwa"), *place))
        number = self._number(role)
        lines += f"<div class='d'>{f.m.set('NIP', mark=False)} {number or '.' * 30}</div>"
        body = f"<small>{caption}</small>{lines}"
        return f"<div class='box'>{body}</div>" if self.setting == "boxes" else body

    def _parties(self) -> str:
        rng = self.rng
        if rng.random() < 0.4:
            note = rng.choice(("pieczęć sprzedawcy", "pieczątka firmy", "Sprzedawca (pieczęć)", "stempel wystawcy", ""))
            seller = f"<small>{note}</small><br><div class='st'>{'<br>'.join(self.p.body('sprzedawca'))}</div>"
        else:
            seller = self._side("sprzedawca")
        sides = [seller, self._side("nabywca")]
        other = self.p.recipient()
        if rng.random() < 0.25:
            return "".join(f"<div style='margin: 4pt 0'>{side}</div>" for side in sides) + other
        return self.cells(sides) + other

    def _pay(self) -> str:
        f, s, rng = self.f, self.f.s, self.rng
        form = f.inv.forma_platnosci
        s.note("forma_platnosci", form)
        ways = ["gotówka", "przelew"] if form in {"gotówka", "przelew"} else ["gotówka", "przelew", "BLIK"]
        manner = rng.choice(("written", "written", "struck", "ticked", "ticked"))
        caption = f.m.set(rng.choice(("Sposób zapłaty", "Forma płatności", "Zapłata", "Sposób płatności")))
        if manner == "written":
            said = self.field(caption, s("forma_platnosci"))
        elif manner == "struck":
            told = " / ".join(way if way == form else f"<s>{way}</s>" for way in ways)
            said = f"<div class='d'>{caption} {told}*<br><small>*niepotrzebne skreślić</small></div>"
        else:
            told = " &nbsp; ".join(f"<span class='sq'>{'X' if way == form else '&nbsp;'}</span> {way}" for way in ways)
            said = f"<div class='d'>{caption} {told}</div>"
        fields = [said]
        if form == "przelew" and f.subject.state != "paid":
            fields.append(
                self.field(
                    f.m.set(rng.choice(("Termin zapłaty", "Termin płatności", "płatne do dnia", "do dnia"))),
                    s("termin_platnosci"),
                )
            )
            account = self.field(
                f.m.set(rng.choice(("Nr konta", "Konto bankowe", "na konto nr", "Rachunek bankowy"))),
                s("numer_konta"),
                "230pt",
            )
            return self.cells(fields) + account
        return self.cells(fields)

    def _choice(self) -> Choice:
        return draw_columns(self.f, self.look.ems * 0.82)

    def _table(self) -> str:
        f, rng = self.f, self.rng
        self.choice = choice = self._choice()
        names = choice.names
        body = rows(f, choice)
        done = "".join(self._row(names, cells) for cells in body)
        for number in range(len(body) + 1, len(body) + rng.randint(0, 4) + 1):
            done += self._row(names, [str(number) if name == "lp" else "" for name in names])
        foot = self._foot(names) if choice.whole else ""
        self.footed = bool(foot)
        return f"<table class='grid'>{self._heads(names)}{done}{foot}</table>"

    def _heads(self, names: tuple[str, ...]) -> str:
        rng = self.rng
        captions = {**_HEADS, **(_PLAIN if self.choice.plain else {})}
        heads = [rng.choice(captions[name].split("|")) for name in names]
        if self.apart:
            made = [
                f"<th {'colspan' if name in _MONEY else 'rowspan'}='2'>{head}</th>"
                for name, head in zip(names, heads, strict=True)
            ]
            under = "<th>zł</th><th>gr</th>" * sum(name in _MONEY for name in names)
            return f"<tr>{''.join(made)}</tr><tr>{under}</tr>"
        numbered = (
            f"<tr>{''.join(f'<th>{place}</th>' for place in range(1, len(names) + 1))}</tr>"
            if rng.random() < 0.25
            else ""
        )
        return f"<tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{numbered}"

    def _cell(self, name: str, text: str) -> str:
        """A cell, or two where grosze stand apart."""
        css = "r" if name in RIGHT else ""
        if self.apart and name in _MONEY:
            parts = text.rpartition(",")[::2] if text else ("", "")
            return "".join(f"<td class='r'>{self.fill(part) if part else ''}</td>" for part in parts)
        return f"<td class='{css}'>{self.fill(text) if text and name != 'lp' else text}</td>"

    def _row(self, names: tuple[str, ...], cells: list[str]) -> str:
        return f"<tr>{''.join(self._cell(name, cell) for name, cell in zip(names, cells, strict=True))}</tr>"

    def _foot(self, names: tuple[str, ...]) -> str:
        s, sums = self.f.s, self.choice.sums
        first = min(names.index(name) for name in sums)
        word = self.rng.choice(("RAZEM", "Razem", "Ogółem", "Razem:", "SUMA"))
        made = [self._cell(name, s(sums[name])) if name in sums else "<td class='c'>X</td>" for name in names[first:]]
        span = first + (sum(name in _MONEY for name in names[:first]) if self.apart else 0)
        return (
            f"<tr><td colspan='{span}' class='x'>{word}</td>{''.join(made)}</tr>"
            if first
            else f"<tr>{''.join(made)}</tr>"
        )

    def _sums(self) -> str:
        f, s, rng = self.f, self.f.s, self.rng
        fields = []
        if not self.footed:
            keys = ("suma_brutto",) if f.exempt else ("suma_netto", "suma_vat", "suma_brutto")
            labels = {"suma_netto": "netto", "suma_vat": "vat", "suma_brutto": "calosc" if f.exempt else "brutto"}
            fields = [self.field(f.label(labels[key]), f"{s(key)} {f.sign}") for key in keys]
        rates = ""
        if len(f.inv.rates) > 1 and rng.random() < 0.8:
            names = ("stawka", "netto", "vat", "brutto")
            body = "".join(
                f"<tr>{''.join(f'<td class={chr(39)}r{chr(39)}>{self.fill(cell)}</td>' for cell in cells)}</tr>"
                for cells in s.vat_rows(names)
            )
            rates = (
                f"<table class='grid' style='width: 55%; margin-left: 45%'><tr><th>Stawka VAT</th><th>Netto</th>"
                f"<th>Kwota VAT</th><th>Brutto</th></tr>{body}</table>"
            )
        fields += [self.field(label, value) for label, value in self.settled]
        return rates + (self.cells(fields) if fields else "")

    def _words(self) -> str:
        f, rng = self.f, self.rng
        if rng.random() < 0.12:
            return ""
        value = f.in_words(label=False)
        return self.field(
            f.m.set(rng.choice(("Słownie", "słownie", "Kwota słownie", "Słownie do zapłaty"))), value, "300pt"
        )

    def _basis(self) -> str:
        texts = (*self.f.basis(), *self.f.split(), *self.a.remarks(1))
        return "".join(f"<div class='d'>{self.rng.choice(('Uwagi ', '', ''))}{self.fill(text)}</div>" for text in texts)

    def _end(self) -> str:
        maker = self.rng.choice(
            ("", "", "Druk A-17, Zakłady Graficzne", "wzór FV-12 · blok 80 kart.", "MICHALCZYK DRUKI · nr 100-2E")
        )
        return f"{self.a.signatures()}<p><small>{maker}</small></p>"


def compose_form(rng: random.Random) -> Drawn:
    """A form."""
    return Form(rng).drawn()
