"""What each step of preprocessing does for each kind of damage: `python -m benchmarks.preprocessing`.

Every document is read as the settings say, without any preprocessing, and without each of the steps that ran on it.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from pathlib import Path
from statistics import fmean
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import track
from scipy import stats

from benchmarks.classes import damages_of
from benchmarks.compare import fold
from benchmarks.corpus.build import draw_documents
from benchmarks.legible import Text, legible, pdf_words, recognised_text
from benchmarks.samples import Sample
from benchmarks.store import Store, make_all
from faktulove_ocr.config import PreprocessingSettings, Settings
from faktulove_ocr.documents import U8Array, open_document
from faktulove_ocr.engine import Engine, load_engine, read_raster
from faktulove_ocr.imaging import prepare
from faktulove_ocr.imaging.profiles import Switches
from faktulove_ocr.pipeline import RASTER_DPI
from faktulove_ocr.settings import resolve

STEPS = tuple(step.name for step in fields(Switches))
VARIANTS = ("as set", "none", *(f"without {step}" for step in STEPS))


@dataclass(frozen=True, slots=True)
class Reading:
    """A document read in one of VARIANTS.

    `values` is the share of its printed key values that was found (None where none is printed), `words` that of its
    printed words. `preparing` and `reading` are processor milliseconds a page; `quality` is the score, 0..1, and
    `changed` says whether the step that is left out had run.
    """

    damage: str
    document: str
    variant: str
    values: float | None
    words: float
    preparing: float
    reading: float
    quality: float
    changed: bool = True


def variant_settings(settings: PreprocessingSettings, variant: str) -> PreprocessingSettings:
    """The settings of one of VARIANTS."""
    if variant == "none":
        return replace(settings, enabled=False)
    off: dict[str, Any] = {step: False for step in STEPS if variant == f"without {step}"}
    return replace(settings, **off)


def chosen_samples(kinds: Sequence[str], documents: int, seed: int, store: Store) -> list[Sample]:
    """`documents` of the development split, of as many families, after each of `kinds`; made where they are missing."""
    drawn = list(draw_documents("development", 1, seed))
    some = drawn[:: max(1, len(drawn) // documents)][:documents]
    for _ in make_all(store.missing(some, kinds), 1):
        pass
    return [store.sample(document, kind, "development") for kind in kinds for document in some]


def read_variants(sample: Sample, engine: Engine, settings: Settings) -> Iterator[Reading]:
    """The sample in every variant; where a step had not run, its variant is what is read as set."""
    assert sample.original is not None
    words = pdf_words(sample.original.read_bytes(), sample.password)
    with open_document(sample.path.read_bytes(), settings.limits, sample.password) as document:
        images = [page.raster(RASTER_DPI) for page in document.pages()]
    plain = _read(sample, "as set", words, images, engine, settings)
    yield plain
    ran = {step for image in images for step in prepare(image, settings.preprocessing).steps}
    for variant in VARIANTS[1:]:
        if variant == "none" or variant.removeprefix("without ") in ran:
            yield _read(sample, variant, words, images, engine, settings)
        else:
            yield replace(plain, variant=variant, changed=False)


def _read(
    sample: Sample, variant: str, words: Sequence[str], images: Sequence[U8Array], engine: Engine, settings: Settings
) -> Reading:
    own = replace(settings, preprocessing=variant_settings(settings.preprocessing, variant))
    start = time.process_time()
    for image in images:
        prepare(image, own.preprocessing)
    middle = time.process_time()
    pages = [read_raster(image, number, engine, own) for number, image in enumerate(images, 1)]
    end = time.process_time()
    text = recognised_text(pages)
    printed = {part for word in words for part in fold(word).split() if len(part) > 1}
    preparing, whole = (1000 * seconds / len(images) for seconds in (middle - start, end - middle))
    return Reading(
        damage=sample.damage,
        document=sample.name,
        variant=variant,
        values=legible(sample.truths[0], Text(words), text),
        words=fmean(text.has_name(word) for word in printed) if printed else 1.0,
        preparing=preparing,
        reading=whole,
        quality=fmean(page.quality for page in pages),
    )


def table(readings: Sequence[Reading]) -> list[str]:
    """The readings as lines of a Markdown table: a row for each damage and variant that changed a page of it."""
    lines = [
        "| damage | preprocessing | pages changed | key values found | words found | preparing, ms | reading, ms |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for damage in dict.fromkeys(r.damage for r in readings):
        for variant in VARIANTS:
            own = [r for r in readings if (r.damage, r.variant) == (damage, variant)]
            changed = sum(r.changed for r in own)
            if not changed:
                continue
            values = [r.values for r in own if r.values is not None]
            shown = f"{fmean(values):.3f}" if values else "-"
            times = f"{fmean(r.preparing for r in own):.0f} | {fmean(r.reading for r in own):.0f}"
            count = f"{changed}/{len(own)}"
            lines.append(f"| {damage} | {variant} | {count} | {shown} | {fmean(r.words for r in own):.3f} | {times} |")
    return lines


def correlations(readings: Sequence[Reading]) -> str:
    """Spearman's correlation of the quality score, as set, with the shares found."""
    own = [r for r in readings if r.variant == "as set"]
    valued = [(r.quality, r.values) for r in own if r.values is not None]
    words = [(r.quality, r.words) for r in own]
    both = []
    for name, pairs in (("key values found", valued), ("words found", words)):
        quality, share = zip(*pairs, strict=True)
        if len(set(quality)) > 1 and len(set(share)) > 1:
            both.append(f"{float(stats.spearmanr(quality, share).statistic):.2f} with {name}")
    return f"Spearman's correlation of the quality score over {len(own)} documents: {', '.join(both) or 'none'}."


app = typer.Typer(add_completion=False)


@app.command()
def main(
    damage: Annotated[list[str] | None, typer.Option(help="Kinds, classes, or all; several times.")] = None,
    documents: Annotated[int, typer.Option(min=1, max=200, help="Documents, each of another family.")] = 12,
    seed: Annotated[int, typer.Option(help="Seed of the generated documents.")] = 1,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write a record a reading.")] = None,
) -> None:
    """Print a Markdown table: shares found and time, as set, without preprocessing and without each step."""
    settings = resolve().settings
    kinds = [kind for kind in damages_of(damage or ("all",)) if kind != "none"]
    errors = Console(stderr=True)
    samples = chosen_samples(kinds, documents, seed, Store())
    readings: list[Reading] = []
    with closing(load_engine(settings.engine)) as engine:
        for sample in track(samples, "reading", console=errors, disable=not errors.is_terminal):
            readings += read_variants(sample, engine, settings)
    typer.echo("\n".join([*table(readings), "", correlations(readings)]))
    if json_file is not None:
        records = [{f.name: getattr(r, f.name) for f in fields(Reading)} for r in readings]
        json_file.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    app()
