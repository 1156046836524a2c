"""`faktulove benchmark accuracy`: read documents whose truth is known and say how much of them is right."""

from __future__ import annotations

import json
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from benchmarks.classes import CLASSES
from benchmarks.collect import Draw, Split, collect
from benchmarks.corpus.render import CannotRender
from benchmarks.gallery import to_gallery
from benchmarks.processes import spread
from benchmarks.reading import PageCache, read_sample
from benchmarks.report import print_errors, print_summary, to_json
from benchmarks.samples import Sample
from benchmarks.shares import Scored
from benchmarks.summary import summarise
from benchmarks.webpage import to_html
from faktulove_ocr.config import Settings
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.pool import available_cores, share_of_cores
from faktulove_ocr.settings import resolve

app = typer.Typer(add_completion=False, rich_markup_mode="rich")


@dataclass(frozen=True, slots=True)
class _Worker:
    reader: InvoiceReader
    cache: PageCache
    dpi: int | None

    def score(self, sample: Sample) -> list[Scored]:
        return read_sample(sample, self.reader, self.cache, self.dpi)


_worker: _Worker | None = None


def _start_worker(settings: Settings, dpi: int | None) -> None:
    global _worker  # noqa: PLW0603  (a worker process is one worker)
    _worker = _Worker(InvoiceReader(settings), PageCache(settings), dpi)


def _score(sample: Sample) -> list[Scored]:
    assert _worker is not None
    return _worker.score(sample)


def score_samples(
    samples: Sequence[Sample], settings: Settings, workers: int, dpi: int | None
) -> Iterator[list[Scored]]:
    """Score samples in their order, here or in `workers` processes that share the cores."""
    workers = min(workers, len(samples))
    if workers <= 1:
        with closing(InvoiceReader(settings)) as reader:
            worker = _Worker(reader, PageCache(settings), dpi)
            yield from map(worker.score, samples)
        return
    shared = share_of_cores(replace(settings, performance=replace(settings.performance, max_workers=workers)))
    yield from spread(_score, samples, workers, _start_worker, (shared, dpi))


def splits_read(splits: Sequence[Split], paths: Sequence[Path], *, alone: bool) -> list[Split]:
    """The splits to read: beside the sealed documents also those of development, whose score is printed with theirs."""
    if Split.SEALED in splits and Split.DEVELOPMENT not in splits and not paths and not alone:
        return [Split.DEVELOPMENT, *splits]
    return list(splits)


_CLASSES = "; ".join(f"{name}: {', '.join(damages)}" for name, damages in CLASSES.items())
_EXAMPLES = (
    "--split development --per-family 1 --damage digital --damage scanned",
    "--split sealed --per-family 4 --seed 91 --damage all --json figures.json",
    "--split ksef --rasterise 200",
    "FOLDER --report report.html --gallery 20 --show-errors",
)
# A paragraph is one line, for typer keeps the ends of lines.
_HELP = "\n\n".join([
    "Read documents whose truth is known and say how much of them is right, with 95% intervals.",
    f"The first table has a block for each input class ({_CLASSES}) and a column for each split.",
    "The score of sealed documents stands beside that of the development documents of the same draw, with the gap.",
    "The settings are those of the environment and the settings file, as for `faktulove process`.",
    "Generated documents and pages as read are kept under .cache: only what has changed is made and read again.",
    "[bold]Examples[/bold]",
    *(f"faktulove benchmark accuracy {arguments}" for arguments in _EXAMPLES),
])  # fmt: skip


@app.command(help=_HELP)
def accuracy(
    paths: Annotated[list[Path] | None, typer.Argument(help="Folders of documents with X.truth.json beside X.")] = None,
    split: Annotated[
        list[Split] | None,
        typer.Option(
            help="What to measure without paths, several times; by default the examples, the KSeF samples where they "
            "lie, and development."
        ),
    ] = None,
    alone: Annotated[
        bool, typer.Option("--alone", help="Read sealed documents without those of development beside them.")
    ] = False,
    rasterise: Annotated[
        int | None, typer.Option(min=50, max=600, help="Turn PDF pages into pictures of this many dpi first.")
    ] = None,
    damage: Annotated[
        list[str] | None,
        typer.Option(
            help="Damage of generated pages, several times: kinds as scan or fax, input classes (digital, scanned, "
            "poor, hard) for all kinds of theirs, or all; none is the PDF itself, as digital is."
        ),
    ] = None,
    per_family: Annotated[int, typer.Option(min=1, max=1000, help="Generated documents of each family.")] = 5,
    seed: Annotated[int, typer.Option(help="Seed of the generated documents.")] = 1,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures and a record a field.")] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write an HTML page with the tables and a gallery of the worst documents.")
    ] = None,
    gallery: Annotated[
        int, typer.Option(min=0, max=200, help="Documents in the report's gallery; sealed ones never.")
    ] = 12,
    workers: Annotated[
        int | None, typer.Option(min=1, max=64, help="Processes that share the cores; by default one a core.")
    ] = None,
    show_errors: Annotated[bool, typer.Option(help="Print what is wrong; of sealed documents only counts.")] = False,
) -> None:
    errors = Console(stderr=True)
    hands = workers or available_cores()
    read = splits_read(split or [], paths or [], alone=alone)

    def making(done: Iterator[None], total: int) -> Iterator[None]:
        yield from track(done, "making", total=total, console=errors, disable=not errors.is_terminal)

    try:
        settings = resolve().settings
        samples = collect(paths or [], read, Draw(per_family, seed, tuple(damage or ())), hands, making)
    except FileNotFoundError as error:
        raise typer.BadParameter(f"there is no {error}; name a folder of documents with truths as PATHS") from error
    except (ValueError, CannotRender, FaktuLoveError) as error:
        raise typer.BadParameter(str(error)) from error
    scoring = score_samples(samples, settings, hands, rasterise)
    done = track(scoring, "reading", total=len(samples), console=errors, disable=not errors.is_terminal)
    documents = [score for scores in done for score in scores]
    asked = [d for d in documents if not split or d.split in split]
    summary = summarise(asked, beside=[d for d in documents if split and d.split not in split])
    console = Console(width=None if sys.stdout.isatty() else 120)
    print_summary(summary, console)
    if show_errors:
        print_errors(asked, console)
    if json_file is not None:
        json_file.write_text(json.dumps(to_json(summary, documents), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if report is not None:
        passwords = {sample.path: sample.password for sample in samples if sample.password is not None}
        pictures = to_gallery(documents, gallery, settings, passwords, rasterise) if gallery else ""
        command = shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])
        report.write_text(to_html(summary, command, pictures), "utf-8")


if __name__ == "__main__":
    app()
