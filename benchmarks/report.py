"""What the accuracy benchmark says: tables for a terminal, an HTML page, JSON, and what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from html import escape
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape as plain
from rich.table import Table

from benchmarks.summary import Scored, Share, Summary, field_records


def tables(summary: Summary) -> list[tuple[str, tuple[Share, ...]]]:
    """The tables of a summary with their titles; those with nothing to say are left out."""
    named = [
        ("Overall", summary.overall),
        ("Header fields, by field", summary.fields),
        ("Cells of line items, by column", summary.cells),
        ("Rows of lists", summary.lists),
        ("Header fields, by family", summary.families),
        ("Line items, by family", summary.families_items),
        ("Header fields, by damage", summary.damages),
        ("Line items, by damage", summary.damages_items),
        ("Header fields, by split", summary.splits),
    ]
    kept = [(title, tuple(row for row in rows if row.total)) for title, rows in named]
    return [(title, rows) for title, rows in kept if rows]


def headline(summary: Summary) -> list[str]:
    """The figures that are no shares, a sentence each."""
    pace = f"{summary.seconds_per_page:.3f} s a page (as measured when the page was read)"
    lines = [f"{summary.documents} invoices, {summary.pages} pages, {pace}"]
    if summary.items is not None:
        i = summary.items
        lines.append(
            f"Line items: precision {i.precision:.4f}, recall {i.recall:.4f}, F1 {i.f1:.4f} ({i.items} in the truth)"
        )
    lines += [f"Failed with {code}: {count}" for code, count in sorted(summary.failures.items())]
    return lines


def _columns(row: Share) -> tuple[str, str, str, str]:
    interval = "" if row.low is None or row.high is None else f"{row.low:.4f} to {row.high:.4f}"
    return row.name, f"{row.right}/{row.total}", "" if row.share is None else f"{row.share:.4f}", interval


HEADINGS = ("", "right/total", "share", "95% interval")


def print_summary(summary: Summary, console: Console) -> None:
    """Print every table."""
    for title, rows in tables(summary):
        table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
        for heading in HEADINGS:
            table.add_column(heading, justify="right" if heading else "left", no_wrap=True)
        for row in rows:
            table.add_row(*map(plain, _columns(row)))
        console.print(table)
    for line in headline(summary):
        console.print(plain(line))


def print_errors(documents: Sequence[Scored], console: Console) -> None:
    """Print every field and row that is not right with what was expected and found; of sealed documents only counts."""
    for document in documents:
        if document.sealed:
            continue
        wrong = [f for f in document.score.fields if not f.right]
        tables = [("pozycje", document.score.items), *document.score.lists.items()]
        notes = [(name, note) for name, rows in tables if rows is not None for note in rows.notes]
        if wrong or notes or document.error:
            heading = f"{document.document} [{document.family}, {document.damage}] {document.error or ''}"
            console.print(plain(heading), style="bold", soft_wrap=True)
        for field in wrong:
            console.print(
                plain(f"  {field.name} {field.outcome}: expected {field.expected!r}, found {field.found!r}"),
                soft_wrap=True,
            )
        for name, note in notes:
            console.print(plain(f"  {name} {note}"), soft_wrap=True)
    sealed = [d for d in documents if d.sealed]
    if sealed:
        counts = Counter((f.name, f.outcome) for d in sealed for f in d.score.fields if not f.right)
        console.print(f"{len(sealed)} sealed documents; their contents are not shown", style="bold")
        for (name, outcome), count in sorted(counts.items()):
            console.print(f"  {name} {outcome}: {count}")


def to_json(summary: Summary, documents: Sequence[Scored]) -> dict[str, Any]:
    """The summary, and a record a field without any value."""
    return {**asdict(summary), "records": field_records(documents)}


_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;margin:0 0 2rem;width:100%}"
    "th,td{padding:.25rem .6rem;border-bottom:1px solid #ccc;text-align:right;font-variant-numeric:tabular-nums}"
    "th:first-child,td:first-child{text-align:left}caption{text-align:left;font-weight:600;padding:.5rem 0}"
)


def to_html(summary: Summary, command: str) -> str:
    """One page that needs nothing from elsewhere; `command` is what reproduces it."""
    parts = [
        "<!doctype html><html lang='en'><meta charset='utf-8'><title>FaktuLove accuracy</title>",
        f"<style>{_STYLE}</style><h1>Accuracy</h1><p><code>{escape(command)}</code></p>",
        *(f"<p>{escape(line)}</p>" for line in headline(summary)),
    ]
    head = "".join(f"<th>{escape(h)}</th>" for h in HEADINGS)
    for title, rows in tables(summary):
        body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in _columns(row)) + "</tr>" for row in rows)
        parts.append(f"<table><caption>{escape(title)}</caption><tr>{head}</tr>{body}</table>")
    return "\n".join([*parts, "</html>", ""])
