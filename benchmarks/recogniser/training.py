"""Learning the layers after the frozen features from examples, and what they read of families they have not seen."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from torch.nn import CTCLoss
from torch.nn.utils import clip_grad_norm_

from benchmarks.recogniser.examples import MADE_UP, Example
from benchmarks.recogniser.network import CHANNELS, Parameters, forward, trainable
from faktulove_ocr.engine.decode import decode

HELD_OUT = frozenset(
    "cash_register composed_heads correction_columns delivery_note export_columns freight hotel interest_note "
    "medical_supply order_proforma recipient small_exempt web_card".split()
)
"""Families that no step learns from, drawn before the first; of the made-up lines a quarter is held out too."""
_EVERY = 4
_RATE, _WARM = 8e-4, 200
_COLUMNS = 3000
"""Steps of features in a batch."""
_LOUDNESS = 0.1
"""Spread of the factor by which a channel of a line is made louder, so that no single one is relied on."""
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_DIGITS = frozenset("0123456789.,")


@dataclass(slots=True)
class Reading:
    """How lines of one kind of damage are read; characters, words, Polish letters, digits with their marks."""

    letters: int = 0
    wrong: int = 0
    words: int = 0
    words_right: int = 0
    polish: int = 0
    polish_wrong: int = 0
    digits: int = 0
    digits_wrong: int = 0

    def __str__(self) -> str:
        shares = (
            self.wrong / max(1, self.letters),
            self.words_right / max(1, self.words),
            self.polish_wrong / max(1, self.polish),
            self.digits_wrong / max(1, self.digits),
        )
        return " | ".join(f"{share:.4f}" for share in shares) + f" | {self.letters}"


def split(examples: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """Examples to learn from, and those held out."""
    learned: list[Example] = []
    held: list[Example] = []
    for index, example in enumerate(examples):
        out = index % _EVERY == 0 if example.family == MADE_UP else example.family in HELD_OUT
        (held if out else learned).append(example)
    return learned, held


def learn(base: Parameters, characters: str, examples: Sequence[Example], epochs: int, seed: int) -> Parameters:
    """The parameters after so many epochs of CTC; the same arguments give the same on the same machine."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    learned = {name: tensor.clone().requires_grad_(trainable(name)) for name, tensor in base.items()}
    free = [tensor for tensor in learned.values() if tensor.requires_grad]
    optimiser = torch.optim.AdamW(free, lr=_RATE, weight_decay=0.0)
    kept = [(example, target) for example in examples if (target := _target(example, characters)) is not None]
    total = epochs * sum(1 for _ in _batches(kept, rng))
    step = 0
    for epoch in range(epochs):
        losses = []
        for batch in _batches(kept, rng):
            for group in optimiser.param_groups:
                group["lr"] = _RATE * min(1.0, step / _WARM) * (1 - step / total)
            loss = _loss(learned, batch)
            optimiser.zero_grad()
            loss.backward()
            clip_grad_norm_(free, 1.0)
            optimiser.step()
            losses.append(float(loss.detach()))
            step += 1
        print(f"epoch {epoch}: loss {np.mean(losses):.4f}", flush=True)
    return {name: tensor.detach() for name, tensor in learned.items()}


Labelled = tuple[Example, list[int]]


def _target(example: Example, characters: str) -> list[int] | None:
    """The classes of what is printed; None where one is unknown or the line is too short for them."""
    classes = {char: index + 1 for index, char in enumerate(characters)} | {" ": len(characters) + 1}
    if any(char not in classes for char in example.printed):
        return None
    found = [classes[char] for char in example.printed]
    doubled = sum(a == b for a, b in zip(found, found[1:], strict=False))
    return found if len(found) + doubled <= example.steps else None


def _batches(examples: Sequence[Labelled], rng: random.Random) -> Iterator[list[Labelled]]:
    """Examples of one width together, all in random order."""
    by_width: defaultdict[int, list[Labelled]] = defaultdict(list)
    for labelled in examples:
        by_width[labelled[0].features.shape[1]].append(labelled)
    batches = []
    for width, members in sorted(by_width.items()):
        rng.shuffle(members)
        size = max(4, _COLUMNS // width)
        batches += [members[start : start + size] for start in range(0, len(members), size)]
    rng.shuffle(batches)
    yield from batches


def _loss(parameters: Parameters, batch: Sequence[Labelled]) -> Any:
    """Mean CTC loss a character."""
    features = _stacked([example for example, _ in batch])
    features = features * (1 + _LOUDNESS * torch.randn(len(batch), CHANNELS, 1))
    chances = forward(parameters, features).log_softmax(-1).transpose(0, 1)
    targets = torch.tensor([one for _, target in batch for one in target])
    lengths = torch.tensor([len(target) for _, target in batch])
    steps = torch.tensor([min(example.steps, features.shape[2]) for example, _ in batch])
    return CTCLoss(blank=0, reduction="sum", zero_infinity=True)(chances, targets, steps, lengths) / lengths.sum()


def _stacked(examples: Sequence[Example]) -> Any:
    return torch.from_numpy(np.stack([example.features for example in examples]).astype(np.float32))


def evaluate(parameters: Parameters, characters: str, examples: Sequence[Example]) -> dict[str, Reading]:
    """How the examples are read, by kind of damage."""
    found: defaultdict[str, Reading] = defaultdict(Reading)
    for example in examples:
        with torch.no_grad():
            chances: NDArray[np.float32] = forward(parameters, _stacked([example])).softmax(-1)[0].numpy()
        read = "".join(mark.char for mark in decode(chances, characters, example.steps))
        kind = MADE_UP if example.family == MADE_UP else "two damages" if "+" in example.kind else example.kind
        _count(found[kind], example.printed, read)
    return dict(sorted(found.items()))


def _count(reading: Reading, printed: str, read: str) -> None:
    edits = Levenshtein.editops(printed, read)
    lost = [printed[edit.src_pos] for edit in edits if edit.tag != "insert"]
    words = printed.split()
    reading.letters += len(printed)
    reading.wrong += len(edits)
    reading.words += len(words)
    reading.words_right += (Counter(words) & Counter(read.split())).total()
    reading.polish += sum(char in _POLISH for char in printed)
    reading.polish_wrong += sum(char in _POLISH for char in lost)
    reading.digits += sum(char in _DIGITS for char in printed)
    reading.digits_wrong += sum(char in _DIGITS for char in lost)
