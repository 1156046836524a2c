"""`python -m benchmarks.recogniser`: gather examples, learn, and write the tuned layers the library carries.

Needs `pip install torch==2.13.0` and what the corpus needs (benchmarks/corpus/README.md). About an hour on two cores.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.recogniser import examples, training
from benchmarks.recogniser.network import parameters, tuning
from benchmarks.samples import ROOT
from faktulove_ocr.engine.store import ALPHABET
from faktulove_ocr.engine.tuned import FILE, write_tuning


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.recogniser", description=__doc__)
    parser.add_argument("--seed", type=int, default=7001, help="of documents, damages and learning")
    parser.add_argument("--per-family", type=int, default=1, help="documents of each development family")
    parser.add_argument("--made-up", type=int, default=16, help="pages of made-up words and numbers")
    parser.add_argument("--epochs", type=int, default=4, help="0 only measures the shipped layers")
    parser.add_argument("--workers", type=int, default=2, help="processes that gather examples")
    parser.add_argument("--examples", type=Path, default=ROOT / ".cache" / "recogniser", help="where they are kept")
    parser.add_argument("--out", type=Path, default=FILE, help="the file of the tuned layers")
    options = parser.parse_args()
    found = examples.gather(options.examples, options.per_family, options.made_up, options.seed, options.workers)
    learned_from, held = training.split(found)
    base, characters = parameters(ALPHABET)
    _show("shipped", training.evaluate(base, characters, held))
    if options.epochs:
        learned = training.learn(base, characters, learned_from, options.epochs, options.seed)
        _show("tuned", training.evaluate(learned, characters, held))
        options.out.write_bytes(write_tuning(tuning(learned, characters, options.seed)))


def _show(title: str, readings: dict[str, training.Reading]) -> None:
    print(f"\n| {title} | characters wrong | words right | Polish wrong | digits wrong | characters |")
    print("| --- | --- | --- | --- | --- | --- |")
    for kind, reading in readings.items():
        print(f"| {kind} | {reading} |")


if __name__ == "__main__":
    main()
