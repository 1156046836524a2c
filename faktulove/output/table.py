"""The table a person reads in a terminal; legible from 80 columns on."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from faktulove.output import labels
from faktulove.output.rows import clean
from faktulove_ocr.pool import Outcome
from faktulove_ocr.result import FIELD_NAMES, FieldValue, Invoice


def render(outcome: Outcome) -> RenderableType:
    """Everything about one document."""
    if outcome.error is not None:
        line = Text(clean(outcome.error.message))
        return Panel(line, title=Text(f"{clean(outcome.source)}: {outcome.error.code}"), border_style="red")
    return Group(*(_invoice(invoice) for invoice in outcome.invoices))


def _invoice(invoice: Invoice) -> RenderableType:
    parts: list[RenderableType] = [Rule(Text(_title(invoice)), align="left"), _verdict(invoice), _fields(invoice)]
    if absent := ", ".join(labels.FIELDS[name][0] for name in FIELD_NAMES if _state(invoice, name) == "absent"):
        parts.append(Text(f"Brak na dokumencie / absent: {absent}", style="dim"))
    if invoice.pozycje:
        parts.append(_items(invoice))
    if invoice.podsumowanie_vat:
        parts.append(_rates(invoice))
    parts.extend(_problems(invoice))
    return Group(*parts, Text(""))


def _title(invoice: Invoice) -> str:
    part = invoice.czesc
    pages = ", ".join(map(str, part.strony))
    which = f" · część {part.numer} z {part.z}" if part.z > 1 else ""
    return f"{clean(invoice.source)}{which} · str./p. {pages}"


def _verdict(invoice: Invoice) -> Text:
    review, style = labels.REVIEW[invoice.review_priority]
    line = Text.assemble(
        (review, f"bold {style}"),
        f" · pewność / confidence {invoice.confidence_score:.2f}",
        f" · do księgowania / bookable: {labels.BOOKABLE[invoice.ksiegowalny]}",
    )
    if invoice.strona is not None:
        line.append(f" · {labels.SIDE[invoice.strona]}")
    return line


def _state(invoice: Invoice, name: str) -> str:
    found = invoice.extracted_data.get(name)
    return "absent" if found is None else found.status


def _fields(invoice: Invoice) -> Table:
    table = _table()
    table.add_column("Pole\nfield", ratio=4, overflow="fold")
    table.add_column("Wartość\nvalue", ratio=6, overflow="fold")
    table.add_column("Pewn.\nconf.", width=5, justify="right")
    table.add_column("Stan\nstatus", width=11, overflow="fold")
    table.add_column("Str.\npage", width=4, justify="right")
    table.add_column("Sprawdzenia\nchecks", ratio=4, overflow="fold")
    for name in FIELD_NAMES:
        found = invoice.extracted_data.get(name)
        if found is None or found.status == "absent":
            continue
        polish, english = labels.FIELDS[name]
        table.add_row(
            Text.assemble(polish, " ", (english, "dim")),
            Text(_value(found)),
            f"{found.confidence:.2f}",
            Text(labels.STATUS[found.status], style="" if found.status == "read" else "yellow"),
            "" if found.page is None else str(found.page),
            _checks(found),
        )
    return table


def _value(found: FieldValue) -> str:
    value = ", ".join(found.value) if isinstance(found.value, list) else found.value
    return "—" if value is None else clean(value)


def _checks(found: FieldValue) -> Text:
    text = Text()
    for check in found.checks:
        style = "red" if check.endswith(":failed") else "green" if check.endswith(":ok") else ""
        text.append(("\n" if text else "") + clean(check), style=style)
    return text


def _items(invoice: Invoice) -> Table:
    table = _table("Pozycje / line items")
    table.add_column("Lp\nno.", width=3, justify="right")
    table.add_column("Nazwa\nname", ratio=5, overflow="fold")
    table.add_column("Ilość\nqty", ratio=2, justify="right", overflow="fold")
    table.add_column("Cena\nprice", ratio=2, justify="right", overflow="fold")
    table.add_column("Netto\nnet", ratio=2, justify="right", overflow="fold")
    table.add_column("VAT\nrate", width=6, justify="right", overflow="fold")
    table.add_column("Brutto\ngross", ratio=2, justify="right", overflow="fold")
    table.add_column("Pewn.\nconf.", width=5, justify="right")
    for item in invoice.pozycje:
        name = item.nazwa if item.stan is None else f"[{labels.STATE[item.stan]}] {item.nazwa or ''}"
        quantity = " ".join(part for part in (item.ilosc, item.jednostka) if part)
        price = item.cena_netto if item.cena_netto is not None else item.cena_brutto
        cells = (name, quantity, price, item.wartosc_netto, item.stawka_vat, item.wartosc_brutto)
        number = "" if item.lp is None else str(item.lp)
        table.add_row(number, *(Text(clean(cell or "")) for cell in cells), f"{item.confidence:.2f}")
    return table


def _rates(invoice: Invoice) -> Table:
    table = _table("Podsumowanie VAT / VAT table")
    for head in ("Stawka\nrate", "Netto\nnet", "VAT\nVAT", "Brutto\ngross", "VAT w PLN\nVAT in PLN", "Pewn.\nconf."):
        table.add_column(head, justify="right", overflow="fold")
    for row in invoice.podsumowanie_vat:
        cells = (row.stawka, row.netto, row.vat, row.brutto, row.vat_pln)
        table.add_row(*(Text(clean(cell or "")) for cell in cells), f"{row.confidence:.2f}")
    return table


def _problems(invoice: Invoice) -> Iterator[RenderableType]:
    for problem in invoice.problems:
        word, style = labels.SEVERITY[problem.severity]
        where = f" ({labels.FIELDS[problem.field][0]})" if problem.field in labels.FIELDS else ""
        yield Text.assemble(("! ", style), (word, style), f" {problem.code}{where}: {clean(problem.message)}")


def _table(title: str | None = None) -> Table:
    return Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, expand=True, padding=0, pad_edge=False)
