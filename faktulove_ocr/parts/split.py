"""Which pages of a file make one document: page after page, the evidence on each boundary weighed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from faktulove_ocr.parts.evidence import Open, evidence
from faktulove_ocr.parts.signs import PageSigns, signs_of
from faktulove_ocr.text import ReadPage

WEIGHTS: Final = Path(__file__).with_name("weights.json")


def split(pages: Sequence[ReadPage]) -> tuple[tuple[ReadPage, ...], ...]:
    """The pages of each document of a file, in their order; every page is in exactly one of them."""
    if len(pages) < 2:
        return (tuple(pages),)
    signs = [signs_of(page) for page in pages]
    starts = [0, *(i for i, first in enumerate(boundaries(signs), start=1) if first)]
    ends = [*starts[1:], len(pages)]
    return tuple(tuple(pages[a:b]) for a, b in zip(starts, ends, strict=True))


def boundaries(signs: Sequence[PageSigns], weights: Mapping[str, float] | None = None) -> list[bool]:
    """For every page but the first, whether a document begins with it.

    A blank page never begins one, and what follows it is compared with what was before it.
    """
    known = stored_weights() if weights is None else weights
    so_far = Open.at(signs[0])
    found = []
    for page in signs[1:]:
        begins = not page.blank and not so_far.head.blank and score(evidence(so_far, page), known) > 0
        if begins:
            so_far = Open.at(page)
        else:
            so_far.take(page)
        found.append(begins)
    return found


def score(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The weighted sum; above zero a document begins."""
    return sum(value * weights.get(name, 0.0) for name, value in found.items())


@cache
def stored_weights() -> dict[str, float]:
    """The weights by the name of the evidence, as `python -m benchmarks.fit_parts` wrote them."""
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
