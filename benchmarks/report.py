"""What the accuracy benchmark says: tables for a terminal, JSON, and what went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from rich import box
from rich.console import Console
from rich.markup import escape as plain
from rich.table import Table

from benchmarks.kinds import Trust
from benchmarks.legible import Foretold
from benchmarks.shares import Gap, Scored, Share
from benchmarks.summary import Summary, document_records, field_records


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of texts; `blocks` are the rows that begin one."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    blocks: frozenset[int] = frozenset()


def class_grids(summary: Summary) -> list[Grid]:
    """A block an input class with a column a split, the gap beside the pair that it is between."""
    splits = list(dict.fromkeys(split for figures in summary.classes for split in figures.counts))
    grids = []
    for some in _columns_of(splits):
        rows: list[tuple[str, ...]] = []
        blocks = set()
        for figures in summary.classes:
            if not any(split in figures.counts for split in some):
                continue
            blocks.add(len(rows))
            counts = [_counted(figures.counts.get(split)) for split in some]
            rows.append((figures.name, "documents, pages", *counts, *_gap_cell(some, None)))
            for measure in figures.measures:
                cells = [_share_cell(measure.splits.get(split)) for split in some]
                if any(cells):
                    rows.append(("", measure.name, *cells, *_gap_cell(some, measure.gap)))
        headings = ("class", "", *some, *_gap_heading(some))
        grids.append(Grid("Accuracy by input class, with 95% intervals", headings, tuple(rows), frozenset(blocks)))
    return grids


def trust_grids(trust: Trust) -> list[Grid]:
    """What misleads, with a column a split; then which kinds were taken for which."""
    splits = list(dict.fromkeys(split for measure in trust.measures for split in measure.splits))
    grids = []
    for some in _columns_of(splits):
        rows = [
            (measure.name, *(_part_cell(measure.splits.get(split)) for split in some), *_gap_cell(some, measure.gap))
            for measure in trust.measures
            if any(measure.splits[split].total for split in some if split in measure.splits)
        ]
        headings = ("", *some, *_gap_heading(some))
        if rows:
            grids.append(Grid("Kinds, inventions, and checks that pass on what is wrong", headings, tuple(rows)))
    return [*grids, *_confusion_grid(trust)]


def _confusion_grid(trust: Trust) -> list[Grid]:
    rows = []
    for kind in dict.fromkeys(pair.expected for pair in trust.confusion):
        pairs = [pair for pair in trust.confusion if pair.expected == kind]
        right = sum(pair.count for pair in pairs if pair.found == kind)
        others = ", ".join(f"{pair.found or 'nothing'} {pair.count}" for pair in pairs if pair.found != kind)
        rows.append((kind, str(sum(pair.count for pair in pairs)), str(right), others))
    return [Grid("Kinds, all splits", ("expected", "documents", "right", "found as"), tuple(rows))] if rows else []


def foretold_line(foretold: Foretold) -> str:
    """How well the quality score foretells recognition, as a sentence."""
    means = f"mean score {foretold.mean_quality:.3f}, mean share {foretold.mean_legible:.3f}"
    said = f"Quality score and share of key values recognised, {foretold.documents} documents ({means}): "
    if foretold.spearman is None or foretold.pearson is None:
        return said + "no correlation to be had"
    return said + f"Spearman {foretold.spearman:.2f}, Pearson {foretold.pearson:.2f}"


def _columns_of(splits: Sequence[str]) -> list[list[str]]:
    """The splits of each table: all of them, or development and sealed apart from others where that is too many."""
    pair = [split for split in splits if split in ("development", "sealed")]
    if len(pair) < 2 or len(splits) == 2:
        return [list(splits)]
    return [pair, [split for split in splits if split not in pair]]


def _counted(counts: tuple[int, int] | None) -> str:
    return "" if counts is None else f"{counts[0]}, {counts[1]}"


def _share_cell(row: Share | None) -> str:
    """`0.976 (.961 to .988)`."""
    if row is None or row.share is None:
        return ""
    return f"{row.share:.3f}" + ("" if row.low is None or row.high is None else f" ({row.low:.3f} to {row.high:.3f})")


def _part_cell(row: Share | None) -> str:
    """`39/48 0.813`."""
    return "" if row is None or row.share is None else f"{row.right:g}/{row.total} {row.share:.3f}"


def _gap_heading(splits: Sequence[str]) -> tuple[str, ...]:
    return ("sealed less development",) if {"development", "sealed"} <= set(splits) else ()


def _gap_cell(splits: Sequence[str], gap: Gap | None) -> tuple[str, ...]:
    """A cell where both of the pair have a column, else none."""
    if not _gap_heading(splits):
        return ()
    if gap is None:
        return ("",)
    interval = "" if gap.low is None or gap.high is None else f" ({gap.low:+.3f} to {gap.high:+.3f})"
    return (f"{gap.difference:+.3f}{interval}",)


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


def columns(row: Share) -> tuple[str, str, str, str]:
    interval = "" if row.low is None or row.high is None else f"{row.low:.4f} to {row.high:.4f}"
    return row.name, f"{row.right:g}/{row.total}", "" if row.share is None else f"{row.share:.4f}", interval


HEADINGS = ("", "right/total", "share", "95% interval")


def print_summary(summary: Summary, console: Console) -> None:
    """Print every table: those with a column a split first, the others are of the documents asked for."""
    for grid in (*class_grids(summary), *trust_grids(summary.trust)):
        print_grid(grid, console)
    if summary.foretold is not None:
        console.print(plain(foretold_line(summary.foretold)), highlight=False, soft_wrap=True)
    for title, rows in tables(summary):
        table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD)
        for heading in HEADINGS:
            table.add_column(heading, justify="right" if heading else "left", no_wrap=True)
        for row in rows:
            table.add_row(*map(plain, columns(row)))
        console.print(table)
    for line in headline(summary):
        console.print(plain(line))


def print_grid(grid: Grid, console: Console) -> None:
    """Print a table of texts."""
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    for heading in grid.headings:
        table.add_column(heading, no_wrap=True)
    for number, row in enumerate(grid.rows):
        if number and number in grid.blocks:
            table.add_row()
        table.add_row(*map(plain, row))
    console.print(plain(grid.title), style="italic", highlight=False)
    console.print(table)


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
    """The summary, a record an invoice and a record a field, all without any value."""
    figures = {f.name: _to_plain(getattr(summary, f.name)) for f in fields(summary)}
    return {**figures, "invoices": document_records(documents), "records": field_records(documents)}


def _to_plain(value: Any) -> Any:
    """Figures as JSON has them; a share with its quotient."""
    if is_dataclass(value):
        plain = {f.name: _to_plain(getattr(value, f.name)) for f in fields(value)}
        return {**plain, "share": value.share} if isinstance(value, Share) else plain
    if isinstance(value, Mapping):
        return {key: _to_plain(entry) for key, entry in value.items()}
    return [_to_plain(entry) for entry in value] if isinstance(value, list | tuple) else value
