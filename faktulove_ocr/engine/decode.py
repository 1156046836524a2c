"""Reading characters off the recogniser's output: greedy CTC, with the readings it nearly chose."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.engine.runtime import F32Array

_LEAST = 0.01
"""A rival reading less likely than this is not kept."""
_LEAST_SHIFT = 0.05
"""The same for readings with a character more or less, which blur between steps makes likelier."""
_RIVALS = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One decoded character, spaces included, over output steps `start` to `end` (exclusive).

    `confidence` is 0..1. `rivals` are readings that could stand in its place, best first: mostly one other
    character, "" where it may not be there at all, two characters where one more may be hidden beside it.
    """

    char: str
    start: int
    end: int
    confidence: float
    rivals: tuple[tuple[str, float], ...] = ()


def decode(output: F32Array, characters: str, steps: int | None = None) -> list[Mark]:
    """The marks in `output` (T, classes) of probabilities; only the first `steps` steps hold text."""
    if steps is not None:
        output = output[:steps]
    if not len(output):
        return []
    best = output.argmax(axis=1)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(best)) + 1))
    ends = np.append(starts[1:], len(best))
    labels = best[starts]
    if not labels.any():
        return []
    peaks: F32Array = np.maximum.reduceat(output, starts, axis=0)
    rivals = _rivals(output, peaks, starts, ends, labels, characters)
    marks: list[Mark] = []
    for index in np.flatnonzero(labels):
        label = int(labels[index])
        marks.append(
            Mark(
                _char(label, characters),
                int(starts[index]),
                int(ends[index]),
                min(1.0, float(peaks[index, label])),
                tuple(sorted(rivals.get(int(index), ()), key=lambda rival: -rival[1])[:_RIVALS]),
            )
        )
    return marks


def _char(label: int, characters: str) -> str:
    return characters[label - 1] if label <= len(characters) else " "


def _rivals(
    output: F32Array,
    peaks: F32Array,
    starts: NDArray[np.intp],
    ends: NDArray[np.intp],
    labels: NDArray[np.intp],
    characters: str,
) -> dict[int, list[tuple[str, float]]]:
    """Rival readings of each run of steps with a character, by its index."""
    found: dict[int, list[tuple[str, float]]] = {}
    others = peaks.copy()
    others[:, 0] = 0
    others[:, len(characters) + 1 :] = 0
    others[np.arange(len(labels)), labels] = 0
    for index in np.flatnonzero(others.max(axis=1) > _LEAST):
        row = others[index]
        label = int(labels[index])
        if label == 0:
            _hidden(output, (int(starts[index]), int(ends[index])), int(index), labels, characters, found)
        elif label <= len(characters):
            top = np.argsort(row)[: -_RIVALS - 1 : -1]
            found.setdefault(int(index), []).extend(
                (_char(int(one), characters), float(row[one])) for one in top if row[one] > _LEAST
            )
    for index in np.flatnonzero(labels):
        step = starts[index] + int(output[starts[index] : ends[index], labels[index]].argmax())
        if labels[index] <= len(characters) and output[step, 0] > _LEAST_SHIFT:
            found.setdefault(int(index), []).append(("", float(output[step, 0])))
    return found


def _hidden(
    output: F32Array,
    run: tuple[int, int],
    index: int,
    labels: NDArray[np.intp],
    characters: str,
    found: dict[int, list[tuple[str, float]]],
) -> None:
    """Add to its neighbour a character that nearly appeared inside a run of blanks.

    The first and last step of the run do not count: there it is the blur of the neighbours themselves.
    """
    inner = output[run[0] + 1 : run[1] - 1, 1 : len(characters) + 1]
    if not inner.size or inner.max() <= _LEAST_SHIFT:
        return
    step, label = np.unravel_index(int(inner.argmax()), inner.shape)
    char, probability = characters[int(label)], float(inner[step, label])
    if index > 0 and labels[index - 1] <= len(characters):
        own = _char(int(labels[index - 1]), characters)
        found.setdefault(index - 1, []).append((own + char, probability))
    elif index + 1 < len(labels) and labels[index + 1] <= len(characters):
        own = _char(int(labels[index + 1]), characters)
        found.setdefault(index + 1, []).append((char + own, probability))
