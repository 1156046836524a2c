"""`faktulove benchmark accuracy`: read documents whose truth is known and say how much of them is right."""

from __future__ import annotations

import json
import multiprocessing
import shlex
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from benchmarks.corpus.render import CannotRender
from benchmarks.reading import PageCache, read_sample
from benchmarks.report import print_errors, print_summary, to_html, to_json
from benchmarks.samples import EXAMPLES, KSEF, Sample, build_corpus, find_samples
from benchmarks.summary import Scored, summarise
from faktulove_ocr.config import Settings
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.pool import share_of_cores
from faktulove_ocr.settings import resolve

app = typer.Typer(add_completion=False)


class Split(StrEnum):
    """What can be measured; `folder` is whatever paths are named."""

    DEVELOPMENT = "development"
    SEALED = "sealed"
    KSEF = "ksef"
    EXAMPLES = "examples"
    FOLDER = "folder"


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
    if workers == 1:
        with closing(InvoiceReader(settings)) as reader:
            worker = _Worker(reader, PageCache(settings), dpi)
            yield from map(worker.score, samples)
        return
    shared = share_of_cores(replace(settings, performance=replace(settings.performance, max_workers=workers)))
    with ProcessPoolExecutor(
        workers,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start_worker,
        initargs=(shared, dpi),
    ) as pool:
        yield from pool.map(_score, samples)


def default_splits() -> list[Split]:
    """What is measured when nothing is named: all but the sealed documents, and the shared samples where they lie."""
    return [Split.EXAMPLES, *([Split.KSEF] if KSEF.is_dir() else []), Split.DEVELOPMENT]


def collect(
    paths: Sequence[Path], splits: Sequence[Split], per_family: int, seed: int, damages: Sequence[str]
) -> list[Sample]:
    """The samples of the named paths, called after the first split, or else those of each named split."""
    if paths:
        return find_samples(paths, splits[0] if splits else Split.FOLDER)
    samples: list[Sample] = []
    for split in splits or default_splits():
        match split:
            case Split.FOLDER:
                raise ValueError("--split folder needs paths")
            case Split.EXAMPLES | Split.KSEF:
                folder = EXAMPLES if split is Split.EXAMPLES else KSEF
            case Split.DEVELOPMENT | Split.SEALED:
                folder = build_corpus("sealed" if split is Split.SEALED else "development", per_family, seed, damages)
        samples += find_samples([folder], split)
    return samples


@app.command()
def accuracy(
    paths: Annotated[list[Path] | None, typer.Argument(help="Folders of documents with X.truth.json beside X.")] = None,
    split: Annotated[
        list[Split] | None, typer.Option(help="What to measure without paths; can be given several times.")
    ] = None,
    rasterise: Annotated[
        int | None, typer.Option(min=50, max=600, help="Turn PDF pages into pictures of this many dpi first.")
    ] = None,
    damage: Annotated[
        list[str] | None, typer.Option(help="Damage of generated pages (several times); none is the PDF itself.")
    ] = None,
    per_family: Annotated[int, typer.Option(min=1, max=1000, help="Generated documents a family.")] = 5,
    seed: Annotated[int, typer.Option(help="Seed of the generated documents.")] = 1,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write the figures and a record a field.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write an HTML page with the tables.")] = None,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes that share the cores.")] = 1,
    show_errors: Annotated[bool, typer.Option(help="Print what is wrong; of sealed documents only counts.")] = False,
) -> None:
    """Read documents whose truth is known and say how much of them is right, with 95% intervals.

    The settings are those of the environment and the settings file, as for `faktulove process`.
    """
    try:
        settings = resolve().settings
        samples = collect(paths or [], split or [], per_family, seed, damage or [])
    except FileNotFoundError as error:
        raise typer.BadParameter(f"there is no {error}; name a folder of documents with truths as PATHS") from error
    except (ValueError, CannotRender, FaktuLoveError) as error:
        raise typer.BadParameter(str(error)) from error
    errors = Console(stderr=True)
    done = track(
        score_samples(samples, settings, workers, rasterise),
        "reading",
        total=len(samples),
        console=errors,
        disable=not errors.is_terminal,
    )
    documents = [score for scores in done for score in scores]
    summary = summarise(documents)
    console = Console(width=None if sys.stdout.isatty() else 120)
    print_summary(summary, console)
    if show_errors:
        print_errors(documents, console)
    if json_file is not None:
        json_file.write_text(json.dumps(to_json(summary, documents), ensure_ascii=False, indent=1) + "\n", "utf-8")
    if report is not None:
        report.write_text(to_html(summary, shlex.join([Path(sys.argv[0]).name, *sys.argv[1:]])), "utf-8")


if __name__ == "__main__":
    app()
