"""The files of stacks: pages put together, scanned where the medium says so, and the truth of the parts beside each.

`build_stacks` writes `stack-NNN.(pdf|tif)`, each with a `.parts.json`; `read_parts` reads that again.
"""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image

from benchmarks.corpus.attachments import photograph
from benchmarks.corpus.build import DPI, Split
from benchmarks.corpus.damage import U8Array, damage
from benchmarks.corpus.render import rasters
from benchmarks.corpus.stacks import MEDIA, Medium, Part, Stack, draw_stacks, saved

SUFFIX = ".parts.json"


def build_stacks(
    out: Path, split: Split, count: int, seed: int, media: Sequence[Medium] = MEDIA, *, single: bool = False
) -> None:
    """Write the stacks to the folder `out`, each with its truth beside it."""
    out.mkdir(parents=True, exist_ok=True)
    for stack in draw_stacks(split, count, seed, media, single=single):
        path = out / f"{stack.name}{'.tif' if stack.medium == 'tiff' else '.pdf'}"
        path.write_bytes(content(stack))
        truth = {"medium": stack.medium, "damage": stack.damage, "seed": stack.seed,
                 "parts": [asdict(part) for part in stack.parts]}  # fmt: skip
        path.with_suffix(SUFFIX).write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def content(stack: Stack) -> bytes:
    """The bytes of the file."""
    rng = np.random.default_rng(stack.seed)
    if stack.medium == "tiff":
        images = [Image.fromarray(_scanned(sheet, stack.damage, rng)) for sheet in stack.pages]
        buffer = io.BytesIO()
        images[0].save(
            buffer, "TIFF", save_all=True, append_images=images[1:], compression="jpeg", quality=55, dpi=(DPI, DPI)
        )
        return buffer.getvalue()
    with pypdfium2.PdfDocument.new() as whole:
        for sheet in stack.pages:
            pictured = stack.medium == "scan" or sheet is None or (stack.medium == "mixed" and rng.random() < 0.4)
            hurt = "clean" if stack.damage == "none" else stack.damage
            one = _pictured(_scanned(sheet, hurt, rng), hurt) if pictured or sheet is None else sheet
            with pypdfium2.PdfDocument(one) as source:
                whole.import_pages(source)
        return saved(whole)


def _scanned(sheet: bytes | None, kind: str, rng: np.random.Generator) -> U8Array:
    """The sheet as a scanner or a camera sees it, (H, W, 3) RGB."""
    return damage(photograph(rng) if sheet is None else rasters(sheet, DPI)[0], kind, rng)


def _pictured(image: U8Array, kind: str) -> bytes:
    """A PDF of one page with the picture."""
    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, "PDF", resolution=100 if kind == "low_dpi" else DPI, quality=80)
    return buffer.getvalue()


def read_parts(path: Path) -> tuple[str, str, tuple[Part, ...]]:
    """Medium, damage and parts of a written stack."""
    data = json.loads(path.with_suffix(SUFFIX).read_text(encoding="utf-8"))
    parts = tuple(Part(tuple(p["pages"]), p["invoice"], p["family"], p["kind"], p["number"]) for p in data["parts"])
    return data["medium"], data["damage"], parts
