"""Documents with their truths, found in folders, and what is done to them before they are read."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

from benchmarks.corpus.families import sealed_families

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
KSEF = ROOT.parent / "shared" / "samples" / "ksef"
SUFFIXES = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp", ".heic")
TRUTH = ".truth.json"


@dataclass(frozen=True, slots=True)
class Sample:
    """A document and the truth of each invoice in it, in their order.

    `damage` is `none` or what was done to it; `original` is the PDF before that, where it is known.
    """

    path: Path
    truths: tuple[dict[str, Any], ...] = field(repr=False)
    family: str
    damage: str
    split: str
    password: str | None = None
    original: Path | None = None

    @property
    def name(self) -> str:
        """How the document is called in reports."""
        return self.path.name

    @property
    def sealed(self) -> bool:
        """Whether its contents must not be shown to anybody who writes or tunes rules."""
        return self.split == "sealed" or self.family in sealed_families()


def find_samples(paths: Iterable[Path], split: str) -> list[Sample]:
    """The documents with a truth in `paths` (folders are walked), by name.

    FileNotFoundError for a path that does not exist, for a truth without its document, and where no truth is found.
    """
    samples = []
    for path in paths:
        found = [load_sample(truth, split) for truth in sorted(_truths(path))]
        if not found:
            raise FileNotFoundError(f"no document with a {TRUTH} in {path}")
        samples += found
    return samples


def _truths(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from path.rglob(f"*{TRUTH}")
    elif path.is_file():
        yield path if path.name.endswith(TRUTH) else path.with_name(path.stem + TRUTH)
    else:
        raise FileNotFoundError(path)


def load_sample(truth: Path, split: str) -> Sample:
    """The document that lies beside a truth file."""
    data = json.loads(truth.read_text(encoding="utf-8"))
    stem = truth.name.removesuffix(TRUTH)
    document = next((p for s in SUFFIXES if (p := truth.with_name(stem + s)).is_file()), None)
    if document is None:
        raise FileNotFoundError(f"{truth} has no document beside it")
    invoices = data if isinstance(data, list) else data.get("documents", [data])
    meta = (invoices[0] if isinstance(data, list) else data).get("_meta", {})
    damage = str(meta.get("damage") or "none")
    return Sample(
        document,
        tuple(invoices),
        family=str(meta.get("family") or _family(document)),
        damage=damage,
        split=split,
        password=meta.get("password"),
        original=document if damage == "none" and document.suffix == ".pdf" else None,
    )


def _family(document: Path) -> str:
    """The layout of a document whose truth does not say: `ksef official` for `ksef/NAME.official.pdf`."""
    return " ".join([document.resolve().parent.name, *(s[1:] for s in document.suffixes[-2:-1])])


def rasterise(content: bytes, dpi: int, password: str | None = None) -> bytes:
    """The pages of a PDF as one TIFF of pictures at `dpi`, so that no text layer is left."""
    with pypdfium2.PdfDocument(content, password=password) as document:
        pages = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    return to_tiff(pages, dpi)


def to_tiff(pages: list[Image.Image], dpi: int) -> bytes:
    """Pages as one losslessly packed TIFF."""
    buffer = io.BytesIO()
    first, *others = pages
    first.save(buffer, "TIFF", save_all=True, append_images=others, compression="tiff_lzw", dpi=(dpi, dpi))
    return buffer.getvalue()
