"""`faktulove benchmark stacks`: are files of several documents cut where one document ends and the next begins?"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.corpus.build import Split
from benchmarks.corpus.render import CannotRender, missing
from benchmarks.corpus.stack_files import SUFFIX, build_stacks, read_parts
from benchmarks.corpus.stacks import MEDIA, Medium, Part
from benchmarks.reading import PageCache
from benchmarks.samples import KSEF, ROOT, find_samples
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.result import Invoice
from faktulove_ocr.settings import resolve
from faktulove_ocr.text import ReadPage

app = typer.Typer(add_completion=False, rich_markup_mode="rich")
RESAMPLES, SEED = 2000, 7


class Layouts(StrEnum):
    """Whose layouts the stacks are made of; `ksef` are the shared samples, each a document of its own."""

    DEVELOPMENT = "development"
    SEALED = "sealed"
    KSEF = "ksef"


class MediumName(StrEnum):
    """What the pages of a stack are."""

    TEXT = "text"
    SCAN = "scan"
    MIXED = "mixed"
    TIFF = "tiff"


@dataclass(frozen=True, slots=True)
class Sheaf:
    """A file with the truth of its parts; `medium` is text, scan, mixed or tiff."""

    path: Path
    split: str
    medium: str
    damage: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of a sheaf: `right` of its parts have exactly their pages; `named` and `kept` are of these parts.

    `named`: invoices whose number is right, of `numbered`; `kept`: other papers that are of kind INNY, of `others`.
    """

    sheaf: Sheaf
    right: int
    found: int
    wrong: tuple[str, ...]
    named: int
    numbered: int
    kept: int
    others: int


def folder_of(split: Split, count: int, seed: int, media: Sequence[Medium], *, single: bool) -> Path:
    """The folder of generated stacks, built where the corpus or what is asked of it has changed."""
    absent = missing()
    if absent:
        raise CannotRender(f"missing, see benchmarks/corpus/README.md: {', '.join(absent)}")
    digest = hashlib.sha256(repr((split, count, seed, tuple(media), single)).encode())
    for file in sorted((ROOT / "benchmarks" / "corpus").rglob("*.py")):
        digest.update(file.read_bytes())
    folder = ROOT / ".cache" / "stacks" / digest.hexdigest()[:20]
    if not folder.is_dir():
        draft = folder.with_name(f"{folder.name}.{os.getpid()}")
        build_stacks(draft, split, count, seed, media, single=single)
        draft.rename(folder)
    return folder


def sheaves(
    split: Split, count: int, seed: int, media: Sequence[Medium] = MEDIA, *, single: bool = False
) -> list[Sheaf]:
    """Generated stacks, or single documents of several pages each."""
    found = []
    for truth in sorted(folder_of(split, count, seed, media, single=single).glob(f"*{SUFFIX}")):
        stem = truth.name.removesuffix(SUFFIX)
        path = next(p for s in (".pdf", ".tif") if (p := truth.with_name(stem + s)).is_file())
        found.append(Sheaf(path, split, *read_parts(path)))
    return found


def read(sheaf: Sheaf, reader: InvoiceReader, cache: PageCache) -> tuple[ReadPage, ...]:
    """The pages of a sheaf, from the cache of the benchmarks where they are there."""
    return cache.read(reader, sheaf.path.read_bytes(), None).pages


def cut(sheaf: Sheaf, pages: Sequence[ReadPage], reader: InvoiceReader) -> Cut:
    """Cut the sheaf as the reader does and compare."""
    invoices = {invoice.czesc.strony: invoice for invoice in reader.invoices(pages)}
    right = [part for part in sheaf.parts if part.pages in invoices]
    numbered = [part for part in right if part.invoice and part.number]
    others = [part for part in right if not part.invoice]
    wrong = tuple(f"{part.family} {part.pages}" for part in sheaf.parts if part.pages not in invoices)
    return Cut(
        sheaf,
        right=len(right),
        found=len(invoices),
        wrong=wrong,
        named=sum(_same(_value(invoices[p.pages], "numer_faktury"), p.number) for p in numbered),
        numbered=len(numbered),
        kept=sum(_value(invoices[p.pages], "rodzaj_faktury") == "INNY" for p in others),
        others=len(others),
    )


def _value(invoice: Invoice, name: str) -> object:
    return invoice.extracted_data[name].value


def _same(value: object, wanted: str | None) -> bool:
    """Equal but for blanks and case."""
    found, truth = ("".join(text.upper().split()) if isinstance(text, str) else None for text in (value, wanted))
    return found is not None and found == truth


def share(cuts: Sequence[Cut]) -> tuple[int, int, float, float]:
    """Right parts, all parts, and a 95% interval; files are resampled, for one wrong boundary spoils two parts."""
    table = np.array([(c.right, len(c.sheaf.parts)) for c in cuts], dtype=np.int64)
    right, total = (int(n) for n in table.sum(axis=0))
    picks = np.random.default_rng(SEED).integers(0, len(table), (RESAMPLES, len(table)))
    sums = table[picks].sum(axis=1)
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (0.025, 0.975))
    return right, total, float(low), float(high)


def _ksef() -> list[Sheaf]:
    samples = find_samples([KSEF], "ksef")
    return [Sheaf(s.path, "ksef", "text", "none", ()) for s in samples]


def measure(found: Iterable[Sheaf], reader: InvoiceReader, cache: PageCache) -> Iterator[Cut]:
    """Read and cut each of them. A sample without parts is one document with all its pages."""
    for sheaf in found:
        pages = read(sheaf, reader, cache)
        known = sheaf
        if not sheaf.parts:
            whole = Part(tuple(p.number for p in pages), True, sheaf.path.name, "VAT", None)
            known = Sheaf(sheaf.path, sheaf.split, sheaf.medium, sheaf.damage, (whole,))
        yield cut(known, pages, reader)


def print_cuts(cuts: Sequence[Cut], console: Console) -> None:
    """Tables of shares: stacks by medium and by damage, single documents that were cut."""
    stacks = [c for c in cuts if len(c.sheaf.parts) > 1]
    singles = [c for c in cuts if len(c.sheaf.parts) == 1]
    table = Table("stacks", "files", "parts", "right", "share", "95%", "number right", "others as INNY")
    for split in sorted({c.sheaf.split for c in stacks}):
        ours = [c for c in stacks if c.sheaf.split == split]
        media = sorted({c.sheaf.medium for c in ours})
        groups = [(f"{split}, {m}", [c for c in ours if c.sheaf.medium == m]) for m in media]
        for name, group in [*groups, (split, ours)]:
            right, total, low, high = share(group)
            named, numbered = sum(c.named for c in group), sum(c.numbered for c in group)
            kept, others = sum(c.kept for c in group), sum(c.others for c in group)
            table.add_row(name, str(len(group)), str(total), str(right), f"{right / total:.3f}",
                          f"{low:.3f}-{high:.3f}", f"{named}/{numbered}", f"{kept}/{others}")  # fmt: skip
    if stacks:
        console.print(table)
    table = Table("single documents of several pages", "files", "cut wrongly")
    for split in sorted({c.sheaf.split for c in singles}):
        ours = [c for c in singles if c.sheaf.split == split]
        table.add_row(split, str(len(ours)), str(sum(c.found != 1 for c in ours)))
    if singles:
        console.print(table)


_EXAMPLES = (
    "--count 20 --singles 20 --medium text --show-errors",
    "--split development --split sealed --seed 5",
    "--split ksef",
)
# A paragraph is one line, for typer keeps the ends of lines.
_HELP = "\n\n".join([
    "Say which share of the documents in a file of several has exactly its pages, with 95% intervals.",
    "Also how many single documents of several pages were taken for several.",
    "The files are made of generated documents: two to six in each, with attachments, letters and blank pages between.",
    "The settings are those of the environment and the settings file, as for `faktulove process`.",
    "Stacks and pages as read are kept under .cache; stacks are made again when the code of the corpus has changed.",
    "[bold]Examples[/bold]",
    *(f"faktulove benchmark stacks {arguments}" for arguments in _EXAMPLES),
])  # fmt: skip


@app.command(help=_HELP)
def stacks(
    split: Annotated[
        list[Layouts] | None,
        typer.Option(
            help="Whose layouts, several times; by default development. ksef are the shared samples, each a document "
            "of its own."
        ),
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=2000, help="Files of several documents, a split.")] = 40,
    singles: Annotated[
        int, typer.Option(min=0, max=2000, help="Files of one document with several pages, a split.")
    ] = 40,
    seed: Annotated[int, typer.Option(help="Seed of the stacks.")] = 1,
    medium: Annotated[
        list[MediumName] | None,
        typer.Option(
            help="PDFs of text, of scans or mixed (some pages scanned), or TIFFs of scans; several times; by default "
            "they take turns."
        ),
    ] = None,
    show_errors: Annotated[bool, typer.Option(help="Name the parts that are wrong; never of sealed layouts.")] = False,
) -> None:
    errors = Console(stderr=True)
    media = [m for m in MEDIA if m in (medium or MEDIA)]
    found: list[Sheaf] = []
    try:
        settings = resolve().settings
        for one in split or [Layouts.DEVELOPMENT]:
            if one is Layouts.KSEF:
                found += _ksef()
                continue
            name: Split = "sealed" if one is Layouts.SEALED else "development"
            found += sheaves(name, count, seed, media)
            found += sheaves(name, singles, seed, media, single=True) if singles else []
    except FileNotFoundError as error:
        raise typer.BadParameter(f"there is no {error}") from error
    except (ValueError, CannotRender, FaktuLoveError) as error:
        raise typer.BadParameter(str(error)) from error
    with closing(InvoiceReader(settings)) as reader:
        watched = track(found, "reading", console=errors, disable=not errors.is_terminal)
        cuts = list(measure(watched, reader, PageCache(settings)))
    console = Console(width=None if sys.stdout.isatty() else 120)
    print_cuts(cuts, console)
    if show_errors:
        for one_cut in cuts:
            if one_cut.wrong and one_cut.sheaf.split != "sealed":
                console.print(f"{one_cut.sheaf.path.name} ({one_cut.sheaf.damage}): {'; '.join(one_cut.wrong)}")


if __name__ == "__main__":
    app()
