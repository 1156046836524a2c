"""The item table: rows with codes under the name, groups, lines in two, pages with carried sums, sums at the foot."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from benchmarks.corpus.composing.programs.columns import FLUSH, KNOWN, SPARE, Plan, draw_columns, fitting, needed, plan
from benchmarks.corpus.composing.programs.facts import delivery_note
from benchmarks.corpus.composing.programs.headings import CARRY, GROUP_NAMES, GROUPS
from benchmarks.corpus.composing.programs.job import Job
from benchmarks.corpus.content import Line, cents
from benchmarks.corpus.core import Sheet

Row = dict[str, str]
_TAGS = {"indeks": ("Indeks: ", "Kod: ", "Kod tow. ", "Symbol: ", "Nr kat. "), "gtin": ("EAN: ", "EAN ", "Kod kresk. "),
         "pkwiu": ("PKWiU ", "PKWiU: "), "gtu": ("", "Ozn. "), "partia": ("Partia: ", "Nr serii: ", "LOT "),
         "waznosc": ("Data ważn. ", "Ważne do: "), "waga": ("Masa kg: ", "Waga: "), "kraj": ("Kraj poch.: ",),
         "cn": ("CN ", "Kod CN: ")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """Cells a line by column, under-the-name texts included, with the lines they print."""

    cells: list[Row]
    lines: list[Line]


def print_rows(job: Job, columns: Sequence[str], under: Sequence[str]) -> Rows:
    """Print every line once and record what the page shows of it."""
    known = tuple(name for name in (*columns, *under) if name in KNOWN)
    printed = job.s.item_rows(known)
    if "wz" in columns:
        # Whether a column of numbers names documents is a matter of taste.
        job.s.unscored("dokumenty_powiazane")
    form = job.rng.choice(("{}", "{}", "{}", "{}.", "{:02d}", "{:03d}"))
    tens = job.rng.random() < 0.05
    makers = {name: _Maker(job, name) for name in (*columns, *under) if name not in KNOWN}
    rows = []
    for number, (cells, line) in enumerate(zip(printed, job.inv.lines, strict=True), 1):
        row = dict(zip(known, cells, strict=True))
        for name, maker in makers.items():
            row[name] = maker(line)
        if "lp" in row:
            row["lp"] = f"{number * 10:06d}" if tens else form.format(number)
        rows.append(row)
    if tens or "cena_po" in columns:
        for truth in job.s.printed_items:
            truth.pop("lp" if tens else "cena_netto", None)
            if tens and "cena_po" in columns:
                truth.pop("cena_netto", None)
    return Rows(rows, job.inv.lines)


class _Maker:
    """Cells of a column that the sheet does not know."""

    def __init__(self, job: Job, name: str) -> None:
        self.job, self.name = job, name
        self.rng = random.Random(job.rng.random())
        self.common = self.rng.choice(("MAG", "M1", "01", "H2", "CENTR"))
        self.prefix = self.rng.choice(("L", "", "2", "B", "SN"))

    def __call__(self, line: Line) -> str:
        rng, s = self.rng, self.job.s
        if self.name == "cena_po":
            assert line.cena_netto is not None
            return s.text(s.money(cents(line.cena_netto * (100 - (line.rabat or Decimal(0))) / 100)))
        if self.name == "waznosc":
            day = self.job.inv.data_wystawienia + timedelta(days=rng.randint(90, 1200))
            return f"{day:%m.%Y}"
        weight = s.money(Decimal(rng.randint(1, 90000)) / 1000, 3)
        return {
            "gtu": f"GTU_{rng.randint(1, 10):02d}" if rng.random() < 0.3 else "",
            "partia": f"{self.prefix}{rng.randint(10000, 999999)}",
            "waga": s.text(weight),
            "magazyn": self.common,
            "opak": str(rng.randint(1, 24)),
            "wz": f"{rng.randint(100, 9999)}",
            "kraj": rng.choice(("PL", "PL", "DE", "CN", "CZ")),
            "cn": f"{rng.randint(1001, 9619)}{rng.randint(1000, 9999)}",
        }[self.name]  # fmt: skip


# rows -----------------------------------------------------------------------


def _cell(name: str, text: str) -> str:
    if name in FLUSH:
        return f"<td class='r'>{text}</td>"
    css = " class='c'" if name in {"stawka_vat", "jednostka", "magazyn"} else ""
    return f"<td{css}>{text if name == 'nazwa' else f'<span class=n>{text}</span>'}</td>"


def _head(text: str, over: int, down: int) -> str:
    return f"<th colspan='{over}' rowspan='{down}'>{text}</th>"


class Table:
    """Sets the rows of one document in one manner."""

    def __init__(self, job: Job, plan: Plan, size: float, rows: Rows, share: float = 1.0) -> None:
        self.job, self.plan, self.size, self.rows, self.share = job, plan, size, rows, share
        rng = job.rng
        self.two = len(plan.heads) == 1 and len(plan.columns) > 6 and rng.random() < 0.09
        self.tags = {name: rng.choice(_TAGS[name]) for name in plan.under}
        self.between = rng.choice(("; ", ", ", " &nbsp; ", "<br>"))
        self.bracket = "indeks" in plan.under and len(plan.under) == 1 and rng.random() < 0.3

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns, as many as a row has cells."""
        return self.plan.columns

    def heads(self) -> str:
        """The rows of headings; those of items in two lines are split as the items are."""
        rows = []
        if self.two:
            top, low = self._halves()
            words = dict(zip(self.columns, (text for text, _, _ in self.plan.heads[0]), strict=True))
            rows.append("".join(f"<th{self._span(name, top)}>{words[name]}</th>" for name in top))
            rows.append("<th></th>" * self._indent() + "".join(f"<th>{words[name]}</th>" for name in low))
        else:
            rows += ["".join(_head(*head) for head in heads) for heads in self.plan.heads]
        if self.plan.numbered and not self.two:
            rows.append("".join(f"<th class='c'>{n}</th>" for n in range(1, len(self.columns) + 1)))
        marks = ["h1" if n == 0 else "" for n in range(len(rows))]
        marks[-1] += " hl"
        return "".join(f"<tr class='{mark}'>{row}</tr>" for mark, row in zip(marks, rows, strict=True))

    def _halves(self) -> tuple[list[str], list[str]]:
        first = [name for name in self.columns if name in {"lp", "indeks", "nazwa"}]
        first.sort(key=lambda name: name == "nazwa")
        return first, [name for name in self.columns if name not in first]

    def _indent(self) -> int:
        return 1 if "lp" in self.columns else 0

    def _span(self, name: str, top: Sequence[str]) -> str:
        width = self._indent() + len(self._halves()[1])
        return f" colspan='{width - len(top) + 1}'" if name == "nazwa" else ""

    def width(self) -> int:
        """How many cells a row has."""
        return self._indent() + len(self._halves()[1]) if self.two else len(self.columns)

    def item(self, row: Row) -> str:
        """One item as one row, or as two."""
        shown = dict(row)
        shown["nazwa"] = self._named(row)
        if not self.two:
            return "<tr>" + "".join(_cell(name, shown[name]) for name in self.columns) + "</tr>"
        top, low = self._halves()
        first = "".join(f"<td{self._span(name, top)}>{shown[name]}</td>" for name in top)
        second = "<td></td>" * self._indent() + "".join(_cell(name, shown[name]) for name in low)
        return f"<tr style='break-after:avoid'>{first}</tr><tr>{second}</tr>"

    def _named(self, row: Row) -> str:
        if self.bracket:
            return f"[{row['indeks']}] {row['nazwa']}"
        extra = [f"<span class=n>{self.tags[name]}{row[name]}</span>" for name in self.plan.under if row[name]]
        return row["nazwa"] + (f"<br><span class='small'>{self.between.join(extra)}</span>" if extra else "")

    def wide(self, text: str, css: str = "") -> str:
        """A row that is one cell."""
        return f"<tr class='{css}'><td colspan='{self.width()}'>{text}</td></tr>"

    def sums(self, label: str, values: dict[str, str], css: str = "sum") -> str:
        """A row with a label before the first value and values in their columns."""
        first = min(self.columns.index(name) for name in values)
        cells = [f"<td colspan='{first}' style='text-align:right'>{label}</td>"] if first else []
        cells += [_cell(name, values.get(name, "")) for name in self.columns[first:]]
        return f"<tr class='{css}'>{''.join(cells)}</tr>"

    def height(self, row: Row) -> float:
        """About how many points high the item comes out."""
        beside, _ = needed(self.job.look, self.size, self.plan, self.rows.cells)
        room = max(60.0, self.job.look.width * self.share - beside) if not self.two else 300.0
        lines = 1 + int(len(row["nazwa"]) * self.job.look.letter() * self.size // room)
        below = (len(self.plan.under) if self.between == "<br>" else 1) if self.plan.under and not self.bracket else 0
        rows = 2 if self.two else 1
        look = self.job.look
        return (lines + rows - 1 + below * 0.95) * self.size * look.leading + rows * (2 * look.tight + 1)


def fitted_table(job: Job) -> Table:
    """A table with as many columns as fit the page in type that can be read; nothing is recorded before it fits."""
    rng, look = job.rng, job.look
    columns, under = draw_columns(rng, job.inv, 14 if look.width > 600 or look.size < 8 else 12)
    draft = replace(job, s=Sheet(job.inv, random.Random(1), style=job.s.style), rng=random.Random(rng.random()))
    cells = print_rows(draft, columns, under).cells
    made = plan(rng, columns, under, look)
    size = fitting(look, made, cells)
    while size is None:
        spare = [name for name in columns if name in SPARE]
        dropped = rng.choice(spare) if spare else "kwota_vat"
        columns = tuple(name for name in columns if name != dropped)
        made = plan(rng, columns, under, look)
        size = fitting(look, made, cells) if spare else 6.5
    return Table(job, made, size, print_rows(job, columns, under))


# the whole ------------------------------------------------------------------


def _grouped(job: Job, table: Table) -> list[str]:
    """Rows under groups by delivery note or by kind of goods, with sums a group or without."""
    rng = job.rng
    count = len(table.rows.cells)
    notes = list(job.references.notes) if "wz" not in job.done else []
    parts = min(len(notes) if len(notes) > 1 else rng.randint(2, 4), count)
    cuts = sorted(rng.sample(range(1, count), parts - 1)) if parts > 1 else []
    value = next((name for name in ("wartosc_netto", "wartosc_brutto") if name in table.columns), None)
    subtotal = rng.random() < 0.45 and value is not None and not table.two
    form, names = rng.choice(GROUPS), rng.sample(GROUP_NAMES, parts)
    css = rng.choice(("cap", "cap bar", "small", ""))
    word = rng.choice(("Razem grupa", "Suma częściowa", "Razem", "Wartość pozycji", "Razem dokument"))
    if len(notes) > 1:
        job.done.add("wz")
    html = []
    for part, (start, end) in enumerate(zip([0, *cuts], [*cuts, count], strict=True)):
        note = delivery_note(job, notes[part]) if len(notes) > 1 else ""
        html.append(table.wide(f"{job.mark(job.say('wz'))} {note}" if note else form.format(names[part]), css))
        html += [table.item(row) for row in table.rows.cells[start:end]]
        if subtotal and value:
            some = sum((getattr(line, value) for line in table.rows.lines[start:end]), Decimal(0))
            html.append(table.sums(word, {value: job.s.text(job.s.money(some))}, "sum"))
    return html


def _parted(table: Table, first: float, later: float) -> list[list[int]]:
    """Indices of the items a page, whose estimated heights fit it."""
    pages: list[list[int]] = [[]]
    left = first
    for index, row in enumerate(table.rows.cells):
        high = table.height(row)
        if high > left and pages[-1]:
            pages.append([])
            left = later
        pages[-1].append(index)
        left -= high
    return pages


def _carried(job: Job, table: Table, first: float) -> list[str]:
    """A table a page, the sum carried from one to the next."""
    names = [name for name in ("wartosc_netto", "kwota_vat", "wartosc_brutto") if name in table.columns]
    names = names if job.rng.random() < 0.5 else names[:1]
    onward, back = job.rng.choice(CARRY)
    pages = _parted(table, first, job.look.height - 75)
    tables, done = [], 0
    for number, indices in enumerate(pages):
        body = [table.sums(back, _running(job, table, names, done))] if number else []
        body += [table.item(table.rows.cells[index]) for index in indices]
        done += len(indices)
        if number + 1 < len(pages):
            body.append(table.sums(onward, _running(job, table, names, done)))
        tables.append("".join(body))
    return tables


def _running(job: Job, table: Table, names: Sequence[str], count: int) -> dict[str, str]:
    sums = {name: sum((getattr(line, name) for line in table.rows.lines[:count]), Decimal(0)) for name in names}
    return {name: job.s.text(job.s.money(value)) for name, value in sums.items()}


def set_items(job: Job, table: Table, foot: str, again: str, first: float) -> str:
    """The item table in one piece or a piece a page; `again` heads further pages, `first` points are left on this."""
    rng, count = job.rng, len(table.rows.cells)
    heads = table.heads()
    whole = sum(table.height(row) for row in table.rows.cells)
    shape = f"<table class='items {'full' if rng.random() < 0.93 or count > 8 else ''}'>"
    if whole > first * 0.9 and not table.two and rng.random() < 0.55:
        parts = _carried(job, table, first - 45)
        repeat = rng.random() < 0.85
        html = []
        for number, part in enumerate(parts):
            top = f"<div style='page-break-before:always;padding:2pt 0'>{again} {number + 1}</div>" if number else ""
            head = f"<thead>{heads}</thead>" if repeat or not number else ""
            last = foot if number + 1 == len(parts) else ""
            html.append(f"{top}{shape}{head}<tbody>{part}{last}</tbody></table>")
        return "".join(html)
    by_note = len(job.references.notes) > 1 and "wz" not in job.done
    grouped = count >= 4 and (by_note or rng.random() < 0.16)
    rows = _grouped(job, table) if grouped else [table.item(row) for row in table.rows.cells]
    if count < 7 and rng.random() < 0.1:
        rows += ["<tr>" + "<td>&nbsp;</td>" * table.width() + "</tr>"] * rng.randint(2, 7)
    head = f"<thead>{heads}</thead>"
    if whole > first and rng.random() < 0.2:
        head, rows = "", [heads, *rows]
    return f"{shape}{head}<tbody>{''.join(rows)}{foot}</tbody></table>"
