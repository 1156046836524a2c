"""`python -m benchmarks.demo`: the example invoices, each field with its confidence, right or wrong by the truth."""

from __future__ import annotations

import sys
from contextlib import closing

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from benchmarks.samples import EXAMPLES, Sample, find_samples
from benchmarks.scoring import DocumentScore, RowScore, score_document
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.result import Invoice
from faktulove_ocr.settings import resolve


def all_right(score: DocumentScore) -> bool:
    """Whether every field, item and row of the truth is right and nothing is invented."""
    rows = [*score.lists.values(), *([] if score.items is None else [score.items])]
    return all(f.right for f in score.fields) and all(r.all_right for r in rows)


def show(title: str, score: DocumentScore, console: Console) -> None:
    """Print one invoice: what it says, how sure we are, and whether that is right."""
    table = Table(title=escape(title), title_justify="left")
    for heading in ("field", "value", "confidence", ""):
        table.add_column(heading, overflow="fold")
    for field in score.fields:
        if field.expected is None and field.found is None:
            continue
        verdict = "right" if field.right else f"{field.outcome}, expected {field.expected}"
        sure = "" if field.confidence is None else f"{field.confidence:.2f}"
        style = "" if field.right else "red"
        table.add_row(field.name, escape(field.found or "-"), sure, escape(verdict), style=style)
    if score.items is not None:
        table.add_row("pozycje", *_rows(score.items))
    for name, rows in score.lists.items():
        if rows.expected or rows.found:
            table.add_row(name, *_rows(rows))
    console.print(table)


def _rows(rows: RowScore) -> tuple[str, str, str]:
    verdict = "right" if rows.all_right else f"{rows.right} of {rows.expected} right"
    return f"{rows.found} rows", "", verdict


def main() -> int:
    """Read every example; 1 when anything is wrong."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    invoices = wrong = 0
    with closing(InvoiceReader(resolve().settings)) as reader:
        for sample in find_samples([EXAMPLES], "examples"):
            results = _read(sample, reader, console)
            for number, truth in enumerate(sample.truths):
                result = results[number].to_json() if number < len(results) else None
                score = score_document(truth, result)
                show(sample.name, score, console)
                invoices += 1
                wrong += not all_right(score)
            if len(results) > len(sample.truths):
                console.print(
                    f"{sample.name}: {len(results)} invoices found, {len(sample.truths)} expected", style="red"
                )
                wrong += 1
    console.print(f"{invoices} invoices, {wrong} with something wrong", style="red" if wrong else "green")
    return 1 if wrong else 0


def _read(sample: Sample, reader: InvoiceReader, console: Console) -> list[Invoice]:
    try:
        return reader.read(sample.path.read_bytes(), sample.name, password=sample.password)
    except FaktuLoveError as error:
        console.print(f"{sample.name}: {error.code}: {error.message}", style="red", markup=False)
        return []


if __name__ == "__main__":
    sys.exit(main())
