"""What is billed: tables of any border and heading, lists, rows of two lines; and the columns that a width allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.corpus.composing.texts.facts import Facts
from benchmarks.corpus.markup import RIGHT

# Least widths of columns, in ems of the page's type.
_EMS = {"lp": 2.4, "nazwa": 12.0, "pkwiu": 6.2, "indeks": 4.0, "ilosc": 4.2, "jednostka": 4.4, "ilosc_jednostka": 6.0,
        "cena_netto": 6.0, "cena_brutto": 6.0, "wartosc_netto": 6.6, "stawka_vat": 4.4, "kwota_vat": 6.0,
        "wartosc_brutto": 6.6}  # fmt: skip
_VAT_SETS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    (
        "lp",
        "nazwa",
        "pkwiu",
        "jednostka",
        "ilosc",
        "cena_netto",
        "wartosc_netto",
        "stawka_vat",
        "kwota_vat",
        "wartosc_brutto",
    ),
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("lp", "nazwa", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto"),
    ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "stawka_vat", "wartosc_netto"),
    ("nazwa", "stawka_vat", "wartosc_netto", "kwota_vat", "wartosc_brutto"),
    ("ilosc", "jednostka", "nazwa", "cena_netto", "stawka_vat", "wartosc_netto"),
    ("indeks", "nazwa", "ilosc", "cena_netto", "wartosc_netto", "stawka_vat"),
    ("nazwa", "stawka_vat", "wartosc_netto"),
)
_GROSS_SETS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_brutto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "ilosc_jednostka", "cena_brutto", "wartosc_brutto", "stawka_vat"),
    ("lp", "nazwa", "jednostka", "ilosc", "cena_brutto", "wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("nazwa", "ilosc", "cena_brutto", "stawka_vat", "kwota_vat", "wartosc_brutto"),
    ("nazwa", "stawka_vat", "wartosc_brutto"),
)
_PLAIN_SETS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto"),
    ("nazwa", "ilosc", "cena_netto", "wartosc_netto"),
    ("lp", "nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto"),
    ("nazwa", "wartosc_netto"),
    ("lp", "nazwa", "wartosc_netto"),
    ("ilosc", "jednostka", "nazwa", "cena_netto", "wartosc_netto"),
    ("nazwa", "jednostka", "ilosc", "cena_netto", "wartosc_netto"),
    ("nazwa", "jednostka", "cena_netto", "ilosc", "wartosc_netto"),
)
_ZW_SETS = (
    ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto"),
    ("nazwa", "ilosc", "cena_netto", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
    ("lp", "nazwa", "stawka_vat", "wartosc_netto", "wartosc_brutto"),
)
_MERGED = {("wartosc_netto", "stawka_vat", "kwota_vat", "wartosc_brutto"): ("Wartość", ("netto", "VAT %", "kwota VAT",
    "brutto")),
           ("stawka_vat", "kwota_vat"): ("Podatek VAT", ("%", "kwota")), ("ilosc", "jednostka"): ("Ilość", ("liczba",
           "j.m.")),
           ("jednostka", "ilosc"): ("Ilość", ("jedn.", "liczba"))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """The columns of a document; `plain` where headings say price and value without netto or brutto."""

    names: tuple[str, ...]
    plain: bool

    @property
    def sums(self) -> dict[str, str]:
        """The header field under each summed column."""
        if self.plain:
            return {"wartosc_netto": "suma_brutto"}
        found = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
        return {name: found[name] for name in self.names if name in found}

    @property
    def whole(self) -> bool:
        """Whether a row of sums under it would say netto and brutto, or all there is to say."""
        return self.plain or len(self.sums) >= 2


def draw_columns(f: Facts, ems: float) -> Choice:
    """Columns that fit into `ems` and leave nobody guessing: rates wherever lines differ."""
    sets: Sequence[tuple[str, ...]] = _GROSS_SETS if f.subject.gross else _VAT_SETS
    plain = f.exempt and (f.bill == "rachunek" or f.rng.random() < 0.55)
    if f.exempt:
        sets = _PLAIN_SETS if plain else _ZW_SETS
    fitting = [names for names in sets if sum(_EMS[name] for name in names) <= ems]
    return Choice(f.rng.choice(fitting or [min(sets, key=len)]), plain)


def rows(f: Facts, choice: Choice) -> list[list[str]]:
    """The cells of the items, recorded; bare prices of who pays no VAT are net and gross at once and not scored."""
    start = len(f.s.printed_items)
    cells = f.s.item_rows(choice.names)
    for item in f.s.printed_items[start:] if choice.plain else ():
        for name in ("cena_netto", "cena_brutto", "wartosc_netto", "wartosc_brutto", "stawka_vat", "kwota_vat"):
            del item[name]
    return cells


def headings(f: Facts, choice: Choice, cut: str = "<br>") -> list[str]:
    """The headings in the document's wordings, broken where they may be."""
    bare = {"cena_netto": "cena", "wartosc_netto": "wartosc"} if choice.plain else {}
    found = [f.words.column(bare.get(name, name)) for name in choice.names]
    return [f.s.text(text).replace("~", cut if f.rng.random() < 0.9 or cut != "<br>" else " ") for text in found]


def clashes(heads: Sequence[str]) -> bool:
    """Whether two headings are the same words."""
    return len({head.lower() for head in heads}) < len(heads)


def unlike(f: Facts, choice: Choice, cut: str = "<br>") -> list[str]:
    """Headings of which no two are the same, drawn again until they differ."""
    heads = headings(f, choice, cut)
    while clashes(heads):
        for name in (*choice.names, "cena", "wartosc"):
            f.words.forget(f"column {name}")
        heads = headings(f, choice, cut)
    return heads


class Items:
    """The items of one document as HTML."""

    def __init__(self, f: Facts, ems: float) -> None:
        self.f = f
        self.rng = f.rng
        self.choice = draw_columns(f, ems)
        self.footed = False

    def table(self, *, foot: bool) -> str:
        """A table with headings of one row or two, blank rows, numbered columns; with `foot` the sums below it."""
        names, rng = self.choice.names, self.rng
        body = [self._row(names, row) for row in self._coded(rows(self.f, self.choice))]
        if len(body) >= 3 and names[0] in {"lp", "nazwa"} and rng.random() < 0.22:
            body = self._grouped(body)
        if rng.random() < 0.12:
            body += [self._row(names, ["&nbsp;"] * len(names))] * rng.randint(1, 4)
        if foot and self.choice.whole:
            body.append(self._foot())
        return f"<table class='items'>{self._head(names)}{''.join(body)}</table>"

    def _coded(self, found: list[list[str]]) -> list[list[str]]:
        """The symbol of the classification below each name, now and then."""
        spot = self.choice.names.index("nazwa")
        if "pkwiu" in self.choice.names or self.rng.random() > 0.07:
            return found
        word = self.rng.choice(("PKWiU", "symbol PKWiU:", "PKWiU:"))
        for cells, line in zip(found, self.f.inv.lines, strict=True):
            cells[spot] += f"<br><small>{word} {line.pkwiu}</small>"
        return found

    def _grouped(self, body: list[str]) -> list[str]:
        """Rows under headings of two parts, each with what it comes to or without."""
        rng, cut, width = self.rng, self.rng.randint(1, len(body) - 1), len(self.choice.names)
        words = rng.choice(
            (
                ("Zadanie 1", "Zadanie 2"),
                ("I. Część podstawowa", "II. Część dodatkowa"),
                ("A.", "B."),
                ("Etap I", "Etap II"),
            )
        )
        value = next(name for name in ("wartosc_netto", "wartosc_brutto") if name in self.choice.names)
        summed, done = rng.random() < 0.5 and self.choice.names[-1] == value, []
        for word, part in zip(words, (slice(0, cut), slice(cut, None)), strict=True):
            done += [f"<tr><td colspan='{width}'><i>{word}</i></td></tr>", *body[part]]
            if summed:
                amount = sum((getattr(line, value) for line in self.f.inv.lines[part]), Decimal(0))
                done.append(
                    f"<tr><td colspan='{width - 1}' class='r'>razem {word.rstrip('.')}</td><td class='r'>"
                    f"{self.f.s.money(amount)}</td></tr>"
                )
        return done

    def _row(self, names: Sequence[str], row: Sequence[str], css: str = "") -> str:
        cells = [
            f"<td class='{'r' if name in RIGHT else 'm' if name in _MIDDLE else ''}'>{cell}</td>"
            for name, cell in zip(names, row, strict=True)
        ]
        return f"<tr class='{css}'>{''.join(cells)}</tr>"

    def _head(self, names: tuple[str, ...]) -> str:
        heads, rng = unlike(self.f, self.choice), self.rng
        if len(self.f.inv.lines) == 1 and self.choice.plain and rng.random() < 0.15:
            return ""
        numbered = f"<tr class='n'>{''.join(f'<td>{place}</td>' for place in range(1, len(names) + 1))}</tr>"
        tail = numbered if len(names) > 5 and rng.random() < 0.08 else ""
        for group, (over, under) in _MERGED.items():
            place = next((at for at in range(len(names)) if names[at : at + len(group)] == group), None)
            if place is not None and rng.random() < 0.16 and not self.choice.plain:
                return self._merged(heads, place, over, under) + tail
        return f"<tr>{''.join(self._th(name, head) for name, head in zip(names, heads, strict=True))}</tr>{tail}"

    @staticmethod
    def _th(name: str, head: str) -> str:
        return f"<th class='{'r' if name in RIGHT else 'nw' if name == 'lp' else ''}'>{head}</th>"

    def _merged(self, heads: list[str], place: int, over: str, under: tuple[str, ...]) -> str:
        end = place + len(under)
        first = [f"<th rowspan='2'>{head}</th>" for head in heads]
        first[place:end] = [f"<th colspan='{len(under)}' class='m'>{over}</th>"]
        return f"<tr>{''.join(first)}</tr><tr>{''.join(f'<th>{head}</th>' for head in under)}</tr>"

    def _foot(self) -> str:
        names, sums = self.choice.names, self.choice.sums
        first = min(names.index(name) for name in sums)
        self.footed = True
        cells = [
            f"<td class='r'><b>{self.f.s(sums[name])}</b></td>" if name in sums else "<td class='m'>{x}</td>"
            for name in names[first:]
        ]
        mark = self.rng.choice(("X", "", "", "–", "x"))
        word = self.f.m_text(
            self.rng.choice(("Razem", "RAZEM", "Ogółem", "Suma", "Razem:", "Łącznie", ""))
            if not self.choice.plain
            else self.f.words.label("calosc")
        )
        lead = f"<td colspan='{first}' class='{self.rng.choice(('r', 'l', 'r'))}'>{word}</td>" if first else ""
        return f"<tr class='foot'>{lead}{''.join(cells).replace('{x}', mark)}</tr>"

    def pairs_of_lines(self) -> str:
        """Each item on two lines: its name across, its numbers below."""
        names = tuple(name for name in self.choice.names if name not in {"lp", "nazwa", "indeks", "pkwiu"})
        choice = Choice(("nazwa", *names), self.choice.plain)
        heads = unlike(self.f, choice)
        head = f"<tr><th colspan='{len(names)}'>{heads[0]}</th></tr><tr>{''.join(map(self._th, names, heads[1:]))}</tr>"
        body = ""
        for name, *numbers in rows(self.f, choice):
            body += f"<tr><td colspan='{len(names)}'><b>{name}</b></td></tr>{self._row(names, numbers)}"
        return f"<table class='items'>{head}{body}</table>"

    def list(self) -> str:
        """Items told one under the other, each with its reckoning."""
        inner = "cena_brutto" if self.f.subject.gross else "cena_netto"
        value = inner.replace("cena", "wartosc")
        told = (
            ""
            if self.f.exempt
            else f" {self.rng.choice(('brutto', 'z VAT') if self.f.subject.gross else ('netto', 'netto', '+ VAT'))}"
        )
        # Rates of several kinds are told behind each item.
        rated = len({line.stawka_vat for line in self.f.inv.lines}) > 1
        names = ("nazwa", "ilosc", "jednostka", inner, value, *(("stawka_vat",) if rated else ()))
        cross, sign = self.rng.choice((" x ", " × ", " po ", " à ")), self.f.sign
        lead = self.rng.choice(("– ", "{0}. ", "{0}) ", "• ", ""))
        told_items = []
        for place, (name, many, unit, price, whole, *rate) in enumerate(rows(self.f, Choice(names, self.f.exempt)), 1):
            tail = f" (VAT {rate[0]})" if rate else ""
            told_items.append(
                f"{lead.format(place)}{name}: {many} {unit}{cross}{price} {sign} = {whole} {sign}{told}{tail}"
            )
        return f"<p class='list'>{'<br>'.join(told_items)}</p>"

    def leaders(self) -> str:
        """Names and values with dots between them."""
        value = "wartosc_brutto" if self.f.subject.gross else "wartosc_netto"
        told = "" if self.f.exempt else " brutto" if self.f.subject.gross else " netto"
        rated = len({line.stawka_vat for line in self.f.inv.lines}) > 1
        names = ("nazwa", value, *(("stawka_vat",) if rated else ()))
        found = rows(self.f, Choice(names, self.f.exempt))
        return "".join(
            leader(name, f"{amount} {self.f.sign}{told}{f', VAT {rate[0]}' if rate else ''}")
            for name, amount, *rate in found
        )


_MIDDLE = frozenset({"lp", "jednostka", "stawka_vat", "pkwiu"})


def leader(left: str, right: str) -> str:
    """Two texts with dots between them."""
    kept = " nw" if len(left) < 56 else " long"
    cells = f"<td class='first{kept}'>{left}</td><td class='dots'><div></div></td><td class='last nw'>{right}</td>"
    return f"<table class='lead'><tr>{cells}</tr></table>"
