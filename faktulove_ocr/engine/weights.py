"""The PP-OCR weights inside the installed `rapidocr` wheel, located without importing it and checked by SHA-256."""

from __future__ import annotations

import hashlib
import importlib.metadata
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from faktulove_ocr.errors import WeightsCorrupt, WeightsMissing

Kind = Literal["det", "rec", "cls"]


@dataclass(frozen=True, slots=True)
class Weights:
    """One model file of the wheel; `sha256` is the digest of the file we know."""

    kind: Kind
    file: str
    sha256: str


SHIPPED: dict[Kind, Weights] = {
    "det": Weights(
        "det", "PP-OCRv6_det_small.onnx", "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f"
    ),
    "rec": Weights(
        "rec", "PP-OCRv6_rec_small.onnx", "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
    ),
    "cls": Weights(
        "cls",
        "ch_ppocr_mobile_v2.0_cls_mobile.onnx",
        "e47acedf663230f8863ff1ab0e64dd2d82b838fceb5957146dab185a89d6215c",
    ),
}


def models_folder() -> Path:
    """The folder of the weights in the installed wheel; raises WeightsMissing when it is not installed."""
    try:
        distribution = importlib.metadata.distribution("rapidocr")
    except importlib.metadata.PackageNotFoundError as error:
        raise WeightsMissing(
            "The recognition weights come with the Python package rapidocr 3.10, which is not installed here."
        ) from error
    return Path(str(distribution.locate_file("rapidocr"))) / "models"


def shipped_weights(kind: Kind, folder: Path | None = None) -> bytes:
    """The bytes of one model of the wheel.

    Raises WeightsMissing when there is no such file in `folder`, WeightsCorrupt when its SHA-256 is another.
    """
    weights = SHIPPED[kind]
    path = (models_folder() if folder is None else folder) / weights.file
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WeightsMissing(f"The model file {path} cannot be read.", file=str(path)) from error
    found = hashlib.sha256(data).hexdigest()
    if found != weights.sha256:
        raise WeightsCorrupt(
            f"The model file {path} is damaged or of another version; reinstall rapidocr 3.10.",
            file=str(path),
            expected=weights.sha256,
            found=found,
        )
    return data


def own_weights(folder: Path) -> bytes:
    """The bytes of the one ONNX file in a user's model folder; WeightsMissing unless there is exactly one."""
    files = sorted(folder.glob("*.onnx"))
    if len(files) != 1:
        raise WeightsMissing(
            f"The model folder {folder} has {len(files)} ONNX files; exactly one is needed.", file=str(folder)
        )
    return files[0].read_bytes()
