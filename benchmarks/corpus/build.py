"""Writes the corpus: a PDF a document, damaged rasters of it, and a truth beside each file."""

from __future__ import annotations

import io
import json
import random
import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

import numpy as np
from PIL import Image

from benchmarks.corpus.core import Drawn, layouts
from benchmarks.corpus.damage import damage
from benchmarks.corpus.families import development_families, sealed_families
from benchmarks.corpus.formats import pick
from benchmarks.corpus.render import U8Array, rasters, render
from benchmarks.processes import spread

Split = Literal["development", "sealed"]
ENGINE_WEIGHTS = {"weasyprint": 65, "chromium": 35}
DPI = 200


@dataclass(frozen=True, slots=True)
class Document:
    """One drawn document before it is rendered; `name` is FAMILY-NNN."""

    name: str
    family: str
    seed: int
    engine: str
    drawn: Drawn


def missing_families(split: Split) -> list[str]:
    """Families of a split that no layout has been written for."""
    wanted = sealed_families() if split == "sealed" else development_families()
    return sorted(wanted - set(layouts(sealed=split == "sealed")))


def draw_documents(
    split: Split, per_family: int, seed: int, families: Sequence[str] = (), engines: Sequence[str] = ()
) -> Iterator[Document]:
    """Documents of every (or each named) family; the same arguments give the same documents.

    `engines` restricts the choice. KeyError for a named family that has no layout in this split.
    """
    known = layouts(sealed=split == "sealed")
    unknown = sorted(set(families) - set(known))
    if unknown:
        message = f"no layout in the {split} split for: {', '.join(unknown)}"
        raise KeyError(message)
    for family in sorted(families or known):
        for index in range(per_family):
            # A document's seed depends on nothing but its family, its number and the seed of the run.
            own = zlib.crc32(f"{seed}/{family}/{index}".encode())
            rng = random.Random(own)
            drawn = known[family][index % len(known[family])](rng)
            engine = drawn.engine or pick(rng, {name: ENGINE_WEIGHTS[name] for name in engines or ENGINE_WEIGHTS})
            yield Document(f"{family}-{index:03d}", family, own, engine, drawn)


def build(
    out: Path,
    split: Split = "development",
    per_family: int = 5,
    seed: int = 1,
    damages: Sequence[str] = (),
    families: Sequence[str] = (),
    *,
    pdf: bool = True,
    workers: int = 1,
) -> list[Path]:
    """Write `NAME.pdf` (unless `pdf` is false) and `NAME.KIND.(png|jpg|tif|pdf)`, each with its `.truth.json`.

    Returns the documents' paths. Existing files of the same names are replaced.
    """
    out.mkdir(parents=True, exist_ok=True)
    documents = draw_documents(split, per_family, seed, families)
    one = partial(write_document, out, tuple(damages), pdf)
    written = spread(one, documents, workers) if workers > 1 else map(one, documents)
    return [path for paths in written for path in paths]


def write_document(out: Path, damages: Sequence[str], pdf: bool, document: Document) -> list[Path]:
    """Write one document: its PDF if that is wanted, its damaged pages, and the truth beside each."""
    content = printed(document)
    written = []
    if pdf:
        path = out / f"{document.name}.pdf"
        path.write_bytes(content)
        write_truth(path, document, "none")
        written.append(path)
    pages = rasters(content, DPI) if damages else []
    for kind in damages:
        path = write_damaged(out, document, pages, kind)
        write_truth(path, document, kind)
        written.append(path)
    return written


def printed(document: Document) -> bytes:
    """The document as PDF."""
    return fixed_dates(render(document.drawn.html, document.engine))


def write_damaged(out: Path, document: Document, pages: Sequence[U8Array], kind: str) -> Path:
    """Write `NAME.KIND.(png|jpg|tif|pdf)`: the document's pages, (H, W, 3) RGB at `DPI`, after `kind`."""
    rng = np.random.default_rng((document.seed, zlib.crc32(kind.encode())))
    return write_images(out / f"{document.name}.{kind}", [damage(page, kind, rng) for page in pages], kind)


def fixed_dates(pdf: bytes) -> bytes:
    """The PDF with the dates of its making replaced by one fixed day of the same length."""
    return re.sub(rb"\(D:\d{14}", b"(D:20250101000000", pdf)


def write_truth(path: Path, document: Document, kind: str) -> None:
    """The truth beside `path`."""
    target = path.with_suffix(".truth.json")
    target.write_text(json.dumps(truth_of(document, kind), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def truth_of(document: Document, kind: str) -> dict[str, Any]:
    """The truth of the document after `kind`, with what is known of it besides."""
    meta: dict[str, Any] = {"family": document.family, "seed": document.seed, "engine": document.engine, "damage": kind}
    return {"_meta": meta, **document.drawn.truth}


def write_images(stem: Path, pages: Iterable[U8Array], kind: str, dpi: int = DPI, quality: int = 80) -> Path:
    """One page as PNG (clean) or JPEG, a fax as Group 4 TIFF, several pages as a PDF of pictures."""
    images = [Image.fromarray(page) for page in pages]
    square = (100, 100) if kind == "low_dpi" else (dpi, dpi)
    if kind == "fax":
        bits = [image.convert("L").convert("1", dither=Image.Dither.NONE) for image in images]
        path = _beside(stem, ".tif")
        bits[0].save(path, save_all=True, append_images=bits[1:], compression="group4", dpi=(204, 196))
    elif len(images) > 1:
        path = _beside(stem, ".pdf")
        buffer = io.BytesIO()
        images[0].save(buffer, "PDF", save_all=True, append_images=images[1:], resolution=square[0], quality=quality)
        path.write_bytes(fixed_dates(buffer.getvalue()))
    elif kind == "clean":
        path = _beside(stem, ".png")
        images[0].save(path, dpi=square)
    else:
        path = _beside(stem, ".jpg")
        images[0].save(path, quality=quality, dpi=square)
    return path


def _beside(stem: Path, suffix: str) -> Path:
    return stem.with_name(stem.name + suffix)
