"""What each part adds or costs, in accuracy and time: `python -m benchmarks.ablation`.

Every document is read as set, and without each part in turn: the joint choice of the sums, constrained reading,
preprocessing; and with the recogniser's other variants.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, replace
from statistics import fmean
from typing import Annotated, get_args
from unittest.mock import patch

import typer
from rich.console import Console
from rich.progress import track

from benchmarks.classes import class_of, in_order
from benchmarks.collect import Draw, Split, collect
from benchmarks.compared import MEASURES
from benchmarks.corpus.render import CannotRender
from benchmarks.reading import PageCache, read_sample
from benchmarks.samples import Sample
from benchmarks.shares import Scored, share
from faktulove_ocr.config import Settings
from faktulove_ocr.config import Variant as RecogniserVariant
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.extraction import solver
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.pool import available_cores
from faktulove_ocr.result import Invoice
from faktulove_ocr.settings import resolve
from faktulove_ocr.text import ReadPage

EACH_ALONE = replace(
    solver.Weights(),
    adds_up=0.0, adds_up_not=0.0, rate=0.0, rate_not=0.0, pair=0.0, pair_not=0.0, due_is_gross=0.0, due_less_paid=0.0,
    due_settled=0.0, due_unexplained=0.0, due_above=0.0, words=0.0, words_not=0.0, largest=0.0,
)  # fmt: skip
"""Weights under which each sum is its own best candidate, whatever the others say."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The reader without one part; `pictures` are those that change nothing of a text layer."""

    name: str
    settings: Settings
    solver_weights: solver.Weights | None = None
    pictures: bool = False

    def active(self) -> AbstractContextManager[object]:
        """What must hold while documents are read."""
        if self.solver_weights is None:
            return nullcontext()
        weights = self.solver_weights
        return patch.object(solver, "stored_weights", lambda: weights)


def variants(settings: Settings) -> list[Variant]:
    """As set, and without each part."""
    polish, engine = settings.polish, settings.engine
    return [
        Variant("as set", settings),
        Variant("sums each alone", settings, EACH_ALONE),
        Variant("without constrained reading", replace(settings, polish=replace(polish, constrained_reading=False))),
        Variant(
            "without preprocessing",
            replace(settings, preprocessing=replace(settings.preprocessing, enabled=False)),
            pictures=True,
        ),
        *(
            Variant(name, replace(settings, engine=replace(engine, variant=name)), pictures=True)
            for name in get_args(RecogniserVariant)
            if name != engine.variant
        ),
    ]


class TimedReader:
    """An `InvoiceReader` that keeps the seconds extraction took."""

    def __init__(self, reader: InvoiceReader) -> None:
        self._reader = reader
        self.seconds: list[float] = []

    def ensure_models_loaded(self) -> None:
        """Load what recognition needs."""
        self._reader.ensure_models_loaded()

    def read_pages(self, content: bytes, password: str | None = None) -> tuple[ReadPage, ...]:
        """The pages of a document as read."""
        return self._reader.read_pages(content, password)

    def invoices(self, pages: Sequence[ReadPage], source: str) -> list[Invoice]:
        """The invoices on the pages."""
        start = time.perf_counter()
        found = self._reader.invoices(pages, source)
        self.seconds.append(time.perf_counter() - start)
        return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """The scores of one variant, and the mean milliseconds of extraction a document, by input class."""

    variant: str
    scores: list[Scored]
    extraction: dict[str, float]


def measure(variant: Variant, samples: Sequence[Sample]) -> Outcome:
    """Read the samples in one variant; pages as read come from the cache where they are there."""
    cache = PageCache(variant.settings)
    scores: list[Scored] = []
    seconds: dict[str, list[float]] = {}
    with closing(InvoiceReader(variant.settings)) as reader, variant.active():
        for sample in samples:
            timed = TimedReader(reader)
            scores += read_sample(sample, timed, cache, None)
            seconds.setdefault(class_of(sample.damage), []).extend(timed.seconds)
    return Outcome(variant.name, scores, {name: 1000 * fmean(spent) for name, spent in seconds.items() if spent})


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """The outcomes as lines of a Markdown table: a row for each input class and variant."""
    yield f"| input | variant | pages | {' | '.join(MEASURES)} | s a page | extraction, ms |"
    yield f"| --- | --- |{' ---: |' * (len(MEASURES) + 3)}"
    for name in in_order(class_of(score.damage) for outcome in outcomes for score in outcome.scores):
        for outcome in outcomes:
            own = [score for score in outcome.scores if class_of(score.damage) == name]
            if not own:
                continue
            pages = sum(score.pages for score in own)
            values = [share(measure, own, count).share for measure, count in MEASURES.items()]
            shown = " | ".join("-" if value is None else f"{value:.4f}" for value in values)
            seconds = sum(score.seconds * score.pages for score in own) / max(pages, 1)
            extraction = f"{outcome.extraction.get(name, 0.0):.0f}"
            yield f"| {name} | {outcome.variant} | {pages} | {shown} | {seconds:.2f} | {extraction} |"


def _names(known: Sequence[Variant]) -> str:
    return ", ".join(v.name for v in known)


app = typer.Typer(add_completion=False)


@app.command()
def main(
    damage: Annotated[list[str] | None, typer.Option(help="Kinds, classes, or all; several times.")] = None,
    per_family: Annotated[int, typer.Option(min=1, max=100, help="Generated documents of each family.")] = 1,
    seed: Annotated[int, typer.Option(help="Seed of the generated documents.")] = 1,
    only: Annotated[list[str] | None, typer.Option(help="Variants by name, several times; by default all.")] = None,
) -> None:
    """Print a Markdown table of development documents read as set and without each part."""
    errors = Console(stderr=True)
    draw = Draw(per_family, seed, tuple(damage or ("digital", "scanned")))
    try:
        known = variants(resolve().settings)
        samples = collect([], [Split.DEVELOPMENT], draw, available_cores())
    except (ValueError, CannotRender, FaktuLoveError) as error:
        raise typer.BadParameter(str(error)) from error
    unknown = set(only or ()) - {v.name for v in known}
    if unknown:
        raise typer.BadParameter(f"no such variant: {', '.join(sorted(unknown))}; there are {_names(known)}")
    chosen = [v for v in known if not only or v.name in only or v.name == "as set"]
    outcomes = []
    for variant in track(chosen, "reading", console=errors, disable=not errors.is_terminal):
        own = [s for s in samples if s.damage != "none"] if variant.pictures else samples
        if own:
            outcomes.append(measure(variant, own))
    typer.echo("\n".join(table(outcomes)))


if __name__ == "__main__":
    app()
