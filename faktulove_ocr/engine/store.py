"""Models ready to load: the shipped ones, and the variants built from them once and kept on disk."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.config import EngineSettings, Variant
from faktulove_ocr.engine.tuned import FILE, Tuning, read_tuning
from faktulove_ocr.engine.weights import SHIPPED, Kind, own_weights, shipped_weights
from faktulove_ocr.errors import WeightsCorrupt, WeightsMissing

if TYPE_CHECKING:
    from onnx import ModelProto, TensorProto

FORMAT = 1
"""Raise when what is built from the same weights changes."""

_EXTRA = "§°±²³´µ·½¼¾×÷€£¢¥©®™–—‘’“”„†•…‰′″−≤≥≠№Ω℃"


def _alphabet() -> str:
    ascii_ = "".join(map(chr, range(33, 127)))
    # Latin-1 letters and Latin Extended-A: every language of the EU that writes Latin, and Turkish.
    latin = "".join(map(chr, range(0xC0, 0x180))).replace("×", "").replace("÷", "")
    return ascii_ + latin + _EXTRA


ALPHABET = _alphabet()
"""What `invoice_specialized` reads, and `polish_optimized` where the dictionary has it; space and blank besides."""


@dataclass(frozen=True, slots=True)
class Model:
    """An ONNX model ready to load.

    `key` names its content (a hex digest). `characters` is the recogniser's alphabet: class i + 1 is
    characters[i], class 0 the CTC blank, the class after the last character the space; empty for the others.
    """

    kind: Kind
    key: str
    onnx: bytes
    characters: str = ""


def cache_folder(settings: EngineSettings) -> Path:
    """Where built variants and compiled models are kept: the setting, else `faktulove` in the user's cache."""
    if settings.cache_dir is not None:
        return settings.cache_dir
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "faktulove"


def models(settings: EngineSettings, folder: Path | None = None) -> dict[Kind, Model]:
    """Detector, recogniser and line classifier as `settings` ask for them.

    `folder` replaces the folder of the shipped weights. Raises WeightsMissing and WeightsCorrupt.
    """
    own: dict[Kind, Path | None] = {"det": settings.det_model_dir, "cls": settings.cls_model_dir}
    found: dict[Kind, Model] = {"rec": _recogniser(settings, folder)}
    for kind, directory in own.items():
        data = shipped_weights(kind, folder) if directory is None else own_model(directory)
        found[kind] = Model(kind, _digest(data), data)
    return found


def _recogniser(settings: EngineSettings, folder: Path | None) -> Model:
    if settings.rec_model_dir is not None:
        data = own_model(settings.rec_model_dir)
        return Model("rec", _digest(data), data, _own_characters(settings, data))
    source = shipped_weights("rec", folder)
    build, made_of = _variant(settings.variant)
    key = _digest(f"{FORMAT}\n{SHIPPED['rec'].sha256}\n".encode() + made_of)
    path = cache_folder(settings) / "models" / f"rec-{settings.variant}-{key[:16]}.bin"
    kept = _load(path)
    if kept is None:
        kept = build(source)
        _save(path, *kept)
    data, characters = kept
    return Model("rec", key, data, characters)


def _variant(name: Variant) -> tuple[Callable[[bytes], tuple[bytes, str]], bytes]:
    """What makes a variant, and its alphabet, of the shipped recogniser, and what it is made of besides."""
    match name:
        case "standard":
            return lambda source: (source, dictionary(_parse(source))), b""
        case "polish_optimized":
            return lambda source: cut_recogniser(source, ALPHABET), ALPHABET.encode()
        case "invoice_specialized":
            tuned = _tuned_layers()
            return lambda source: tune_recogniser(source, read_tuning(tuned)), tuned


def own_model(directory: Path) -> bytes:
    """The bytes of the model in a user's folder; WeightsMissing unless there is one, WeightsCorrupt for no model."""
    data = own_weights(directory)
    try:
        _parse(data)
    except WeightsCorrupt as error:
        raise WeightsCorrupt(f"The model in {directory} is damaged or no ONNX model.", file=str(directory)) from error
    return data


def _own_characters(settings: EngineSettings, data: bytes) -> str:
    if settings.char_dict_path is None:
        return dictionary(_parse(data))
    try:
        lines = settings.char_dict_path.read_text("utf-8").split("\n")
    except OSError as error:
        raise WeightsMissing(f"The dictionary {settings.char_dict_path} cannot be read.") from error
    return "".join(line.rstrip("\r") for line in lines)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _parse(data: bytes) -> ModelProto:
    import onnx
    from google.protobuf.message import DecodeError

    try:
        return onnx.load_from_string(data)
    except DecodeError as error:
        raise WeightsCorrupt("A model file is damaged or no ONNX model.") from error


def dictionary(model: ModelProto) -> str:
    """The recogniser's characters out of the model's metadata; WeightsCorrupt when it names none."""
    for entry in model.metadata_props:
        if entry.key == "character":
            characters: list[str] = entry.value.split("\n")
            return "".join(c for c in characters if len(c) == 1)
    raise WeightsCorrupt("The recognition model names no characters and no char_dict_path is set.")


def cut_recogniser(data: bytes, alphabet: str) -> tuple[bytes, str]:
    """The recogniser `data` with only the classes of `alphabet`, and the characters it kept, in its own order.

    The last layer (a matrix and a bias whose last axis are the classes) loses the other columns; blank stays first
    and space last. Nothing else changes, so the remaining classes keep their order of preference exactly.
    """
    model = _parse(data)
    characters = dictionary(model)
    classes = len(characters) + 2
    wanted = set(alphabet)
    kept = [index for index, char in enumerate(characters) if char in wanted]
    columns = [0, *(index + 1 for index in kept), classes - 1]
    weight, bias = head(model, classes)
    if not kept:
        raise WeightsCorrupt("The recognition model knows none of the wanted characters; its head cannot be cut.")
    for tensor in (weight, bias):
        _put(tensor, array_of(tensor)[..., columns])
    return _relabelled(model, "".join(characters[index] for index in kept))


def tune_recogniser(data: bytes, tuning: Tuning) -> tuple[bytes, str]:
    """The recogniser `data` with the layers of `tuning`, and its alphabet; WeightsCorrupt where they do not fit it."""
    if _digest(data) != tuning.weights:
        raise WeightsCorrupt(
            "The tuned layers belong to another recognition model; choose the variant polish_optimized.",
            expected=tuning.weights,
            found=_digest(data),
        )
    model = _parse(data)
    weight, bias = head(model, len(dictionary(model)) + 2)
    _put(weight, tuning.weight)
    _put(bias, tuning.bias)
    tensors = {tensor.name: tensor for tensor in model.graph.initializer}
    for name, shift in tuning.shifts.items():
        _put(tensors[name], array_of(tensors[name]) + shift)
    return _relabelled(model, tuning.characters)


def head(model: ModelProto, classes: int) -> tuple[TensorProto, TensorProto]:
    """The last layer's weight (features, classes) and bias (classes,); WeightsCorrupt where there is none such."""
    found = [tensor for tensor in model.graph.initializer if tensor.dims and tensor.dims[-1] == classes]
    if sorted(len(tensor.dims) for tensor in found) != [1, 2]:
        raise WeightsCorrupt("The recognition model has not the expected last layer.")
    bias, weight = sorted(found, key=lambda tensor: len(tensor.dims))
    return weight, bias


def array_of(tensor: TensorProto) -> NDArray[Any]:
    """A tensor of a model as an array."""
    from onnx import numpy_helper

    return numpy_helper.to_array(tensor)


def _put(tensor: TensorProto, array: NDArray[Any]) -> None:
    from onnx import numpy_helper

    tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(array), tensor.name))


def _relabelled(model: ModelProto, characters: str) -> tuple[bytes, str]:
    """The model, whose last layer was replaced, and the characters its classes are now."""
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(characters) + 2
    del model.graph.value_info[:]
    for entry in model.metadata_props:
        if entry.key == "character":
            entry.value = "\n".join(characters)
    return model.SerializeToString(), characters


def _tuned_layers() -> bytes:
    try:
        return FILE.read_bytes()
    except OSError as error:
        raise WeightsMissing(f"The tuned layers {FILE} cannot be read.", file=str(FILE)) from error


def _load(path: Path) -> tuple[bytes, str] | None:
    """A cached variant, or None when there is none or it is damaged: then it is built again."""
    try:
        head, _, data = path.read_bytes().partition(b"\n")
        facts = json.loads(head)
        if facts["sha256"] == _digest(facts["characters"].encode() + data):
            return data, str(facts["characters"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return None


def _save(path: Path, data: bytes, characters: str) -> None:
    """Write whole or not at all: two processes may build the same file, and either may be killed.

    A cache that cannot be written (read-only home) costs the next start the same work and is no error.
    """
    head = json.dumps({"sha256": _digest(characters.encode() + data), "characters": characters}).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    except OSError:
        return
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(head + b"\n" + data)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
