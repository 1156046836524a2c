"""What the lines say: patches of like width through the recogniser, and which way up they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np

from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.crops import HEIGHT, LONGEST, MAX_WIDTH, Patch
from faktulove_ocr.engine.decode import Mark, decode
from faktulove_ocr.engine.detection import normalise
from faktulove_ocr.engine.runtime import F32Array, Session

STEP = 8
"""Pixels of patch width per output step."""
WIDTHS: tuple[int, ...] = (*range(64, 321, 32), *range(384, MAX_WIDTH + 65, 64), *range(1280, LONGEST + 257, 256))
"""The only widths the recogniser ever sees: a runtime keeps buffers and code for every shape."""
_BATCH_COLUMNS = 640
"""Columns of a batch, unless one line alone is longer; larger batches are no faster and multiply the shapes."""
_CLS_WIDTH = 192


def recognise(patches: Sequence[Patch], session: Session, characters: str, batch_size: int) -> list[list[Mark]]:
    """The marks of each patch, in the order given."""
    found: list[list[Mark]] = [[] for _ in patches]
    for index, output in outputs(patches, session, batch_size):
        found[index] = decode(output, characters, steps(patches[index]))
    return found


def outputs(patches: Sequence[Patch], session: Session, batch_size: int) -> Iterator[tuple[int, F32Array]]:
    """Each patch by its index, in any order, with what `session` makes of it; batches of one width and `batch_size`."""
    order = sorted(range(len(patches)), key=lambda index: -patches[index].pixels.shape[1])
    batches = list(_batches(order, patches, batch_size))
    found = session.run_many(_batch(patches, members, width) for width, members in batches)
    for (_, members), output in zip(batches, found, strict=True):
        yield from zip(members, output, strict=True)


def steps(patch: Patch) -> int:
    """How many output steps lie over the patch; those after them are padding."""
    width: int = patch.pixels.shape[1]
    return -(-width // STEP)


def width_class(width: int) -> int:
    """The smallest width in WIDTHS that holds `width` pixels, else the largest."""
    return WIDTHS[min(bisect_left(WIDTHS, width), len(WIDTHS) - 1)]


def _batches(order: list[int], patches: Sequence[Patch], batch_size: int) -> Iterator[tuple[int, list[int]]]:
    members: list[int] = []
    width = 0
    for index in order:
        own = width_class(patches[index].pixels.shape[1])
        if members and (own != width or len(members) >= min(batch_size, max(1, _BATCH_COLUMNS // own))):
            yield width, members
            members = []
        width = own
        members.append(index)
    if members:
        yield width, members


def _batch(patches: Sequence[Patch], members: list[int], width: int) -> F32Array:
    """(N, 3, 48, width); the rest of each row repeats the patch's last column, which is blank paper."""
    rows = np.empty((len(members), 3, HEIGHT, width), np.float32)
    for row, index in zip(rows, members, strict=True):
        pixels = patches[index].pixels[:, :width]
        used = pixels.shape[1]
        row[:, :, :used] = normalise(pixels)
        row[:, :, used:] = row[:, :, used - 1 : used]
    return rows


def upside_down(pictures: Sequence[U8Array], session: Session) -> list[float]:
    """For each (48, w, 3) patch the probability, 0..1, that its text stands on its head."""
    if not pictures:
        return []
    rows = np.zeros((len(pictures), 3, HEIGHT, _CLS_WIDTH), np.float32)
    for row, picture in zip(rows, pictures, strict=True):
        # Its beginning tells more than the whole line squeezed to this width.
        part = picture[:, :_CLS_WIDTH]
        row[:, :, : part.shape[1]] = normalise(part)
    return [float(value) for value in session.run(rows)[:, 1]]
