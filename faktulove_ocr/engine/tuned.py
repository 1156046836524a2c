"""The recogniser's last layers tuned to Polish invoices: a small file of differences to the shipped weights.

The file is numpy's: `about` (JSON), `head.weight` (features, classes) and `head.bias` (classes,) in float16, and for
each other tensor, under its name in the model, its difference in steps of int8; the size of a step is in `about`.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.errors import WeightsCorrupt

F32Array = NDArray[np.float32]

FILE = Path(__file__).with_name("tuned.npz")
_WEIGHT, _BIAS = "head.weight", "head.bias"
_STEPS = 127


@dataclass(frozen=True, slots=True)
class Tuning:
    """What `invoice_specialized` changes of the shipped recogniser.

    `weights` is the SHA-256 of the model file it fits. `characters` is the whole alphabet: column i + 1 of `weight`
    (features, classes) and `bias` (classes,) reads characters[i], the first column the blank, the last the space.
    `shifts` are added to the tensors of their names. `seed` is that of the documents it was learned from.
    """

    weights: str
    seed: int
    characters: str
    weight: F32Array
    bias: F32Array
    shifts: Mapping[str, F32Array]


def read_tuning(data: bytes) -> Tuning:
    """The tuning in a file's bytes; raises WeightsCorrupt."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as file:
            arrays = dict(file)
        about = json.loads(str(arrays.pop("about")))
        weight, bias = (arrays.pop(name).astype(np.float32) for name in (_WEIGHT, _BIAS))
        steps = about["steps"]
        shifts = {name: values.astype(np.float32) * np.float32(steps[name]) for name, values in arrays.items()}
        return Tuning(about["weights"], about["seed"], about["characters"], weight, bias, shifts)
    except (OSError, EOFError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as error:
        raise WeightsCorrupt("The tuned layers of the recogniser are damaged; reinstall faktulove-ocr.") from error


def write_tuning(tuning: Tuning) -> bytes:
    """The file that `read_tuning` reads; what is alike is written alike."""
    steps = {name: max(float(np.abs(shift).max()), 1e-12) / _STEPS for name, shift in tuning.shifts.items()}
    about = {"weights": tuning.weights, "seed": tuning.seed, "characters": tuning.characters, "steps": steps}
    arrays: dict[str, NDArray[np.generic]] = {
        name: np.rint(shift / steps[name]).astype(np.int8) for name, shift in tuning.shifts.items()
    }
    arrays |= {_WEIGHT: tuning.weight.astype(np.float16), _BIAS: tuning.bias.astype(np.float16)}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, array in {"about": np.array(json.dumps(about, ensure_ascii=False)), **arrays}.items():
            content = io.BytesIO()
            np.save(content, array, allow_pickle=False)
            # A fixed date: the zip's own bytes must not depend on the day.
            file.writestr(zipfile.ZipInfo(f"{name}.npy"), content.getvalue(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
