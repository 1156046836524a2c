"""The recogniser in two halves: the frozen one as a model of its own, and the layers after it in torch.

After the pooled features of the convolutions come two blocks of attention beside a shortcut, and the last matrix. Their
parameters keep the names they have in the ONNX file, so what was learned goes back there by name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, load_from_string
from torch.nn.functional import conv1d, layer_norm, linear, silu

from faktulove_ocr.engine.store import array_of, dictionary, head
from faktulove_ocr.engine.tuned import Tuning
from faktulove_ocr.engine.weights import SHIPPED, shipped_weights

CHANNELS = 384
"""Channels of the frozen features."""
_FEATURES = "p2o.pd_op.pool2d.1.0"
_WIDTH, _HEADS = 120, 8
# The convolution and its batch normalisation.
_SHORTCUT, _INTO, _ALONG = (
    ("conv2d_67", "batch_norm2d_57"),
    ("conv2d_65", "batch_norm2d_55"),
    ("conv2d_66", "batch_norm2d_56"),
)
_EPSILON_CONV, _EPSILON_BLOCK, _EPSILON_LAST = 1e-5, 1e-5, 1e-6
_LINEAR = tuple(f"linear_{number}" for number in range(8))
_NORMS = tuple(f"helper.reshape.{number}" for number in range(10))
WEIGHT, BIAS = "head.weight", "head.bias"

Parameters = dict[str, Any]
"""Tensors by their names in the ONNX file; the last layer's as WEIGHT (features, classes) and BIAS (classes,)."""


def shipped() -> ModelProto:
    """The shipped recogniser."""
    return load_from_string(shipped_weights("rec"))


def feature_model() -> bytes:
    """The frozen half: (N, 3, 48, W) in, (N, CHANNELS, 1, W / 8) out."""
    model = shipped()
    nodes = list(model.graph.node)
    last = next(index for index, node in enumerate(nodes) if _FEATURES in node.output)
    del model.graph.node[last + 1 :]
    used = {name for node in model.graph.node for name in node.input}
    kept = [tensor for tensor in model.graph.initializer if tensor.name in used]
    del model.graph.initializer[:], model.graph.value_info[:], model.graph.output[:]
    model.graph.initializer.extend(kept)
    model.graph.output.append(helper.make_tensor_value_info(_FEATURES, TensorProto.FLOAT, ["n", CHANNELS, 1, "t"]))
    content: bytes = model.SerializeToString()
    return content


def parameters(alphabet: str) -> tuple[Parameters, str]:
    """The layers after the features as shipped, with the classes of `alphabet`, and its characters in their order.

    A character that the shipped dictionary lacks comes after the others and begins as unlikely as any.
    """
    model = shipped()
    known = dictionary(model)
    kept = [index for index, char in enumerate(known) if char in alphabet]
    new = "".join(char for char in alphabet if char not in known)
    arrays = {tensor.name: array_of(tensor) for tensor in model.graph.initializer}
    weight, bias = (array_of(tensor) for tensor in head(model, len(known) + 2))
    before, after = [0, *(index + 1 for index in kept)], [len(known) + 1]
    mean, low = weight[:, before].mean(axis=1, keepdims=True), bias[before].min()
    found: Parameters = {
        WEIGHT: np.concatenate((weight[:, before], np.repeat(mean, len(new), axis=1), weight[:, after]), axis=1),
        BIAS: np.concatenate((bias[before], np.full(len(new), low), bias[after])),
    }
    found |= {f"{name}.{part}": arrays[f"{name}.{part}"] for name in _LINEAR for part in ("w_0", "b_0")}
    found |= {name: arrays[name] for name in _NORMS}
    for convolution, norm in (_SHORTCUT, _INTO, _ALONG):
        found[f"{convolution}.w_0"] = arrays[f"{convolution}.w_0"]
        found |= {f"{norm}.{part}": arrays[f"{norm}.{part}"] for part in ("w_0", "b_0", "w_1", "w_2")}
    tensors = {name: torch.from_numpy(np.array(array, np.float32)) for name, array in found.items()}
    return tensors, "".join(known[index] for index in kept) + new


def trainable(name: str) -> bool:
    """Whether a parameter is learned: all but the statistics of batch normalisation."""
    return not (name.startswith("batch_norm") and name.endswith((".w_1", ".w_2")))


def forward(p: Parameters, features: Any) -> Any:
    """Logits (N, T, classes) of features (N, CHANNELS, T)."""
    into = _convolved(p, features, _INTO)
    line = (into + _convolved(p, into, _ALONG)).transpose(1, 2)
    for block in range(2):
        line = _block(p, line, block)
    line = layer_norm(line, (_WIDTH,), p[_NORMS[8]], p[_NORMS[9]], _EPSILON_LAST)
    return (line + _convolved(p, features, _SHORTCUT).transpose(1, 2)) @ p[WEIGHT] + p[BIAS]


def _convolved(p: Parameters, x: Any, names: tuple[str, str]) -> Any:
    weight = p[f"{names[0]}.w_0"].squeeze(2)
    scale, shift, mean, variance = (p[f"{names[1]}.{part}"] for part in ("w_0", "b_0", "w_1", "w_2"))
    groups = x.shape[1] // weight.shape[1]
    y = conv1d(x, weight, padding=weight.shape[2] // 2, groups=groups)
    factor = scale / torch.sqrt(variance + _EPSILON_CONV)
    return silu((y - mean[:, None]) * factor[:, None] + shift[:, None])


def _block(p: Parameters, x: Any, number: int) -> Any:
    first, norm = 4 * number, 4 * number

    def dense(y: Any, index: int) -> Any:
        return linear(y, p[f"{_LINEAR[index]}.w_0"].T, p[f"{_LINEAR[index]}.b_0"])

    def normal(y: Any, index: int) -> Any:
        return layer_norm(y, (_WIDTH,), p[_NORMS[index]], p[_NORMS[index + 1]], _EPSILON_BLOCK)

    batch, length, _ = x.shape
    size = _WIDTH // _HEADS
    query, key, value = dense(normal(x, norm), first).reshape(batch, length, 3, _HEADS, size).permute(2, 0, 3, 1, 4)
    weights = (query @ key.transpose(2, 3) / math.sqrt(size)).softmax(-1)
    x = x + dense((weights @ value).transpose(1, 2).reshape(batch, length, _WIDTH), first + 1)
    return x + dense(silu(dense(normal(x, norm + 2), first + 2)), first + 3)


def tuning(learned: Mapping[str, Any], characters: str, seed: int) -> Tuning:
    """What was learned, as the library keeps it."""
    base, _ = parameters(characters)

    def array(tensor: Any) -> NDArray[np.float32]:
        return np.asarray(tensor.detach().numpy(), np.float32)

    shifts = {
        name: array(tensor) - array(base[name])
        for name, tensor in learned.items()
        if name not in (WEIGHT, BIAS) and trainable(name)
    }
    return Tuning(SHIPPED["rec"].sha256, seed, characters, array(learned[WEIGHT]), array(learned[BIAS]), shifts)
