"""The items: a table in one of many forms, rows on two lines, a list without columns, groups with subtotals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from benchmarks.corpus.composing.templates.columns import draw_columns, head, stacked
from benchmarks.corpus.composing.templates.draft import Draft
from benchmarks.corpus.content import Line
from benchmarks.corpus.markup import RIGHT

_MONEY = frozenset({"cena_netto", "cena_brutto", "wartosc_netto", "kwota_vat", "wartosc_brutto"})
_SUMS = {"wartosc_netto": "suma_netto", "kwota_vat": "suma_vat", "wartosc_brutto": "suma_brutto"}
_PARTS = (("Etap I", "Etap II"), ("Pakiet A", "Pakiet B"), ("Warszawa", "Kraków"), ("Zlecenie 1", "Zlecenie 2"),
          ("Budynek A", "Budynek B"))  # fmt: skip


def items(d: Draft, width: float, *, rates_elsewhere: bool) -> str:
    """All items in `width` millimetres."""
    drawn = d.rng.random()
    if drawn < 0.13 and not any(line.rabat for line in d.inv.lines):
        return _list(d, rates_elsewhere=rates_elsewhere)
    d_names = draw_columns(d, width, rates_elsewhere=rates_elsewhere)
    if drawn < 0.22 and len(d_names) > 4:
        return _two_lines(d, d_names)
    return _Table(d, d_names).html()


def _cells(d: Draft, names: Sequence[str], number: int, line: Line, *, signs: bool) -> dict[str, str]:
    """Print an item and record it: its cells by name."""
    printed = list(names)
    (row,) = d.s.item_rows(printed, [line])
    cells = dict(zip(printed, row, strict=True))
    if "lp" in cells:
        cells["lp"], d.s.printed_items[-1]["lp"] = str(number), number
    if signs:
        cells.update({name: d.signed(text) for name, text in cells.items() if name in _MONEY and text})
    return cells


def _code_label(d: Draft) -> str:
    return d.rng.choice(("SKU: ", "Kod: ", "Indeks: ", "nr kat. ", "Symbol: ", "Kod produktu: ", "Ref. "))


class _Table:
    """The table with its forms: codes under names, a picture before them, groups, sparse rows, a foot with sums."""

    def __init__(self, d: Draft, names: tuple[str, ...]) -> None:
        rng = d.rng
        self.d, self.names = d, names
        self.code = _code_label(d) if "indeks" not in names and rng.random() < 0.18 else ""
        self.groups = stacked(d, names)
        self.thumbs = d.story.kind in {"shop", "market"} and rng.random() < 0.15
        self.signs = rng.random() < 0.22
        self.sparse = rng.random() < 0.25
        self.dot = rng.choice(("", "", "."))
        self.bold = rng.random() < 0.3
        self.right = rng.random() < 0.9

    def html(self) -> str:
        d = self.d
        # Without headings only a row that has both its values says what each number is.
        clear = {"wartosc_netto", "wartosc_brutto"} <= set(self.names) and all(len(group) == 1 for group in self.groups)
        top = "" if clear and d.rng.random() < 0.04 else head(d, self.groups)
        if self.thumbs:
            top = top.replace("<thead><tr>", f"<thead><tr><th{' rowspan=2' if 'colspan' in top else ''}></th>", 1)
        lines = list(enumerate(d.inv.lines))
        body = self._grouped(lines) if len(lines) >= 3 and d.rng.random() < 0.13 else "".join(map(self._row, lines))
        return f"<table class='t'>{top}<tbody>{body}{self._foot()}</tbody></table>"

    def _row(self, found: tuple[int, Line]) -> str:
        index, line = found
        d = self.d
        names = list(self.names) + (["indeks"] if self.code and line.indeks else [])
        if self.sparse and line.nazwa in d.story.extra:
            names = [
                n
                for n in names
                if n not in {"ilosc", "jednostka", "ilosc_jednostka", "cena_netto", "cena_brutto", "indeks"}
            ]
        cells = _cells(d, names, index + 1, line, signs=self.signs)
        cells["nazwa"] = self._name(index, cells)
        if "lp" in cells:
            cells["lp"] += self.dot
        made = (
            "<td><svg width='20' height='20'><rect width='20' height='20' fill='#c9d3dc'/></svg></td>"
            if self.thumbs
            else ""
        )
        for group in self.groups:
            text = "<br>".join(cells.get(name, "") for name in group)
            made += f"<td class='{'r' if self.right and group[0] in RIGHT else ''}'>{text}</td>"
        return f"<tr>{made}</tr>"

    def _name(self, index: int, cells: dict[str, str]) -> str:
        d = self.d
        name = f"<b>{cells['nazwa']}</b>" if self.bold else cells["nazwa"]
        below = [self.code + cells["indeks"]] if self.code and cells.get("indeks") else []
        below += [d.s.text(d.story.details[index])] if index in d.story.details else []
        return name + "".join(f"<div class='small mute'>{text}</div>" for text in below)

    def _grouped(self, lines: list[tuple[int, Line]]) -> str:
        """Two groups with headings, each with a subtotal where its column is printed."""
        d = self.d
        cut = next((at for at, line in lines if line.nazwa in d.story.extra), len(lines) // 2)
        words = ("Produkty", "Dostawa i rabaty") if d.story.extra and cut else d.rng.choice(_PARTS)
        cut = cut or len(lines) // 2
        subtotal = d.rng.random() < 0.6
        wide = len(self.groups) + self.thumbs
        made = ""
        for word, part in zip(words, (lines[:cut], lines[cut:]), strict=True):
            made += f"<tr><td colspan='{wide}' class='shade'><b>{word}</b></td></tr>" + "".join(map(self._row, part))
            if subtotal:
                made += self._subtotal(word, [line for _, line in part])
        return made

    def _subtotal(self, word: str, lines: list[Line]) -> str:
        cells = {
            name: self.d.s.money(sum((getattr(line, name) or Decimal(0) for line in lines), Decimal(0)))
            for name in self.names if name in _SUMS
        }  # fmt: skip
        return self._sum_row(f"Razem {word}", cells, "mute")

    def _foot(self) -> str:
        d = self.d
        if not set(self.names) & set(_SUMS) or d.rng.random() > 0.28:
            return ""
        return self._sum_row(d.word("razem"), {name: d.s(_SUMS[name]) for name in self.names if name in _SUMS}, "foot")

    def _sum_row(self, word: str, cells: dict[str, str], css: str) -> str:
        """A row of sums: the word over all the columns before the first sum."""
        first = next(at for at, group in enumerate(self.groups) if set(group) & set(cells))
        span = first + self.thumbs
        made = f"<td colspan='{span}' class='{self.d.rng.choice(('r', ''))}'>{word}</td>" if span else ""
        for group in self.groups[first:]:
            made += f"<td class='r'>{'<br>'.join(cells.get(name, '') for name in group)}</td>"
        return f"<tr class='{css}'>{made}</tr>"


def _two_lines(d: Draft, names: tuple[str, ...]) -> str:
    """The name over the whole width, the figures of the item on the line below it."""
    rest = tuple(name for name in names if name not in {"lp", "nazwa", "indeks"})
    lead = [name for name in names if name in {"lp", "indeks"}]
    broken = d.rng.random() < 0.5
    heads = "".join(f"<th class='r'>{d.column(name, broken=broken)}</th>" for name in rest)
    title = " / ".join([d.column(name, broken=False) for name in (*lead, "nazwa")])
    body = ""
    for index, line in enumerate(d.inv.lines):
        cells = _cells(d, names, index + 1, line, signs=False)
        name = " ".join([*(cells[part] + ("." if part == "lp" else "") for part in lead), f"<b>{cells['nazwa']}</b>"])
        figures = "".join(f"<td class='r'>{cells[part]}</td>" for part in rest)
        body += f"<tr><td colspan='{len(rest)}' style='border-bottom:none'>{name}</td></tr><tr>{figures}</tr>"
    top = f"<tr><th colspan='{len(rest)}'>{title}</th></tr><tr>{heads}</tr>"
    return f"<table class='t'><thead>{top}</thead><tbody>{body}</tbody></table>"


def _list(d: Draft, *, rates_elsewhere: bool) -> str:
    """Without columns: the name, below it quantity and price, the amount at the right."""
    rng = d.rng
    kind = "brutto" if d.story.gross else "netto"
    times = rng.choice(("×", "x", "po"))
    rate = not rates_elsewhere or rng.random() < 0.6
    style = rng.choice(
        ("border-bottom:.5pt solid #ccc", "", "border-bottom:.8pt dotted #888", f"background:{d.look.tint}")
    )
    names = ["nazwa", "ilosc_jednostka", f"cena_{kind}", *(["stawka_vat"] if rate else []), f"wartosc_{kind}"]
    labels = (
        rng.choice(("Pozycja", "Zakupy", "Produkt", "Za co")),
        f"{rng.choice(('Kwota', 'Wartość', 'Razem'))} {kind}",
    )
    gap = f"{d.look.pad + 2}pt 3pt"
    body = ""
    for index, line in enumerate(d.inv.lines):
        cells = _cells(d, names, index + 1, line, signs=True)
        about = f"{cells['ilosc_jednostka']} {times} {cells[f'cena_{kind}']} {kind}"
        about += f"{rng.choice((', ', ' · '))}VAT {cells['stawka_vat']}" if rate else ""
        detail = f"<div class='small mute'>{d.s.text(d.story.details[index])}</div>" if index in d.story.details else ""
        body += (
            f"<tr><td style='padding:{gap};{style}'><b>{cells['nazwa']}</b>{detail}"
            f"<div class='small'>{about}</div></td>"
            f"<td class='r' style='padding:{gap};{style}'>{cells[f'wartosc_{kind}']}</td></tr>"
        )
    top = f"<tr><th class='lab'>{labels[0]}</th><th class='lab r'>{labels[1]}</th></tr>"
    return f"<table class='full'><thead>{top}</thead><tbody>{body}</tbody></table>"
