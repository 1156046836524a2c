"""`python -m benchmarks.fit_solver`: the weights of the evidence on the sums, fitted on development layouts alone.

A document is the list of its assignments (a candidate or none for netto, VAT, brutto and the amount due), each with
what it is worth apart from the weights, how often each weight counts in it, and how many of the five sums it gets
right. The figure that is raised is the expected number of right sums, were an assignment chosen with a chance that
rises with its worth, less a pull towards the values set by hand. The search is by coordinates: each weight in turn
is moved by steps that shrink, and keeps what raises the figure; no weight changes its sign.

Documents are drawn anew: some of each development family, more of those that compose a layout for each document,
and a scan of each that is recognised. Each is also shown with its candidates' scores disturbed and some of them
left out, for layouts that nobody has drawn lack labels that these have. Folds are whole families. The weights that
are fitted on all of them are written only if those of the folds are no worse on the families they were not fitted on.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, fields, replace
from decimal import Decimal
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.corpus.build import build
from benchmarks.corpus.families import development_families
from benchmarks.reading import PageCache
from benchmarks.samples import Sample, find_samples
from faktulove_ocr.extraction import extract
from faktulove_ocr.extraction.model import Candidate, Findings
from faktulove_ocr.extraction.pairs import LabelIndex
from faktulove_ocr.extraction.settlement import Adjustments
from faktulove_ocr.extraction.solver import WEIGHTS, Explains, Sums, Weighing, Weights, stored_weights
from faktulove_ocr.extraction.table_area import in_table
from faktulove_ocr.layout import arrange
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.settings import resolve

F64 = NDArray[np.float64]

FIXED = ("repeated",)
"""Weights that are no sum's part: they order the candidates before assignments are weighed."""
NAMES = tuple(f.name for f in fields(Weights) if f.name not in FIXED)
SUMS = {"suma_netto": "net", "suma_vat": "vat", "suma_brutto": "gross", "do_zaplaty": "due", "zaplacono": "paid"}
CANDIDATES = (*SUMS, "kwota_slownie")
TOLERANCE = Decimal("0.02")
NEAR = 3.0
"""How far under the best assignment one may lie that is kept: no weights near those set by hand choose another."""
WARMTH = 0.1
"""Difference of worth at which a chance falls to about a third."""
PULL = 2.0
"""Right sums that moving a weight by its whole size must win."""
STEPS = (0.4, 0.2, 0.1, 0.05)
"""Steps of the search, in parts of a weight set by hand."""
FOLDS = 5
DISTURBED = 2
"""How often a document is shown disturbed."""
SPREAD = 0.1
LEFT_OUT = 0.15


@dataclass(frozen=True, slots=True)
class Case:
    """One showing of a document: `base` (n,), `counts` (n, weights) and `right` (n,) of its n assignments."""

    family: str
    base: F64
    counts: F64
    right: F64
    sums: int
    """How many sums the truth tells."""
    disturbed: bool


def case_of(
    findings: Findings,
    explains: Explains,
    *,
    corrects: bool,
    truth: dict[str, Decimal | None],
    family: str,
    shaken: bool,
) -> Case:
    """The assignments near the best as a table; the worth is linear in the weights, so unit weights give the counts."""
    hand = Weights()
    weighing = Weighing(findings, corrects, TOLERANCE, explains, hand)
    every = list(itertools.product(weighing.nets, weighing.vats, weighing.grosses, weighing.dues))
    worth = np.array([weighing.worth(*chosen) for chosen in every])
    kept = [chosen for chosen, value in zip(every, worth, strict=True) if value > worth.max() - NEAR]
    nothing = dict.fromkeys(NAMES, 0.0)
    base = _worths(weighing, replace(hand, **nothing), kept)
    counts = [_worths(weighing, replace(hand, **(nothing | {name: 1.0})), kept) - base for name in NAMES]
    right = np.array([_right(weighing.conclude(*chosen), truth) for chosen in kept], dtype=np.float64)
    return Case(family, base, np.stack(counts, axis=1), right, len(truth), shaken)


def _worths(weighing: Weighing, weights: Weights, kept: Sequence[tuple[Candidate | None, ...]]) -> F64:
    weighing.weights = weights
    return np.array([weighing.worth(*chosen) for chosen in kept])


def _right(sums: Sums, truth: dict[str, Decimal | None]) -> int:
    """How many of the sums that the truth tells are right."""
    found = {name: getattr(sums, attribute) for name, attribute in SUMS.items()}
    return sum((None if found[n] is None else found[n].value) == value for n, value in truth.items())


def shaken(findings: Findings, rng: random.Random) -> Findings:
    """The findings with the scores of sums disturbed and some candidates left out."""
    result = Findings(dict(findings.by_field))
    for name in CANDIDATES:
        kept = [c for c in findings.by_field.get(name, ()) if rng.random() >= LEFT_OUT]
        result.by_field[name] = [replace(c, score=max(c.score + rng.gauss(0, SPREAD), 0.02)) for c in kept]
    return result


def expected(cases: Sequence[Case], values: F64) -> float:
    """The expected number of right sums, less the pull towards the values set by hand."""
    total = 0.0
    for case in cases:
        worth = case.base + case.counts @ values
        chance = np.exp((worth - worth.max()) / WARMTH)
        total += float(chance @ case.right / chance.sum())
    hand = vector(Weights())
    return total - PULL * float((((values - hand) / hand) ** 2).sum())


def right_sums(cases: Sequence[Case], values: F64) -> int:
    """The right sums of the assignments that are worth most."""
    return int(sum(case.right[int(np.argmax(case.base + case.counts @ values))] for case in cases))


def fit(cases: Sequence[Case], score: Callable[[Sequence[Case], F64], float] = expected) -> F64:
    """The weights by coordinate search from the values set by hand."""
    hand = vector(Weights())
    values = hand.copy()
    best = score(cases, values)
    for step in STEPS:
        moved = True
        while moved:
            moved = False
            for place, direction in itertools.product(range(len(values)), (1, -1)):
                tried = values.copy()
                tried[place] += direction * step * abs(hand[place])
                if tried[place] * hand[place] < 0:
                    continue
                reached = score(cases, tried)
                if reached > best + 1e-6:
                    best, values, moved = reached, tried, True
    return values


def vector(weights: Weights) -> F64:
    """The fitted weights in the order of `NAMES`."""
    return np.array([getattr(weights, name) for name in NAMES])


def folds(families: Sequence[str], seed: int) -> list[frozenset[str]]:
    """Families dealt into folds of about one size."""
    dealt = sorted(set(families))
    random.Random(seed).shuffle(dealt)
    return [frozenset(dealt[n::FOLDS]) for n in range(FOLDS)]


def cases_of(samples: Sequence[Sample], seed: int) -> list[Case]:
    """Every document once as it is and a few times disturbed."""
    settings = resolve().settings
    cache = PageCache(settings)
    found = []
    with closing(InvoiceReader(settings)) as reader:
        for sample in samples:
            if len(sample.truths) != 1 or sample.family not in development_families():
                continue
            truth = _truth(sample)
            layout = arrange(cache.read(reader, sample.path.read_bytes(), sample.password).pages)
            extracted = extract(layout, settings.polish)
            findings = extracted.findings
            explains = Adjustments(layout, LabelIndex(layout, in_table(layout, extracted.items))).explains
            corrects = str(findings.value("rodzaj_faktury") or "").startswith("KOR")
            rng = random.Random(f"{seed}/{sample.name}")
            shown = [findings, *(shaken(findings, rng) for _ in range(DISTURBED))]
            for number, one in enumerate(shown):
                case = case_of(one, explains, corrects=corrects, truth=truth, family=sample.family, shaken=number > 0)
                found.append(case)
    return found


def _truth(sample: Sample) -> dict[str, Decimal | None]:
    """The sums that the truth tells; netto and VAT that it says are absent are no assignment's to leave out."""
    header = sample.truths[0]["extracted_data"]
    told = {name: header[name] for name in SUMS if name in header}
    return {
        name: None if value is None else Decimal(value)
        for name, value in told.items()
        if value is not None or name in ("do_zaplaty", "zaplacono")
    }


def drawn(folder: Path, count: int, composed: int, scans: int, seed: int) -> list[Sample]:
    """Documents of all development families as PDF and as scans that must be recognised."""
    composing = sorted(f for f in development_families() if f.startswith("composed_"))
    others = sorted(development_families() - set(composing))
    build(folder / "text", "development", count, seed, families=others)
    if composing:
        build(folder / "text", "development", composed, seed, families=composing)
    if scans:
        build(folder / "scan", "development", scans, seed + 1, ("scan",), pdf=False)
    return find_samples([folder], "development")


def _report(name: str, cases: Sequence[Case], before: Sequence[F64], after: Sequence[F64]) -> tuple[int, int]:
    """Print right sums by the weights of each case, and give them."""
    one = [sum(right_sums([c], v) for c, v in zip(cases, values, strict=True)) for values in (before, after)]
    told = sum(c.sums for c in cases)
    print(f"{name:42} {one[0]:6} {one[1]:6} of {told}")
    return one[0], one[1]


def compare(cases: Sequence[Case], seed: int) -> tuple[F64, bool]:
    """The weights fitted on all cases, and whether fitting is no worse on families that it has not seen."""
    parts = folds([c.family for c in cases], seed)
    fitted = {part: fit([c for c in cases if c.family not in part]) for part in parts}
    outside = [next(fitted[part] for part in parts if c.family in part) for c in cases]
    whole = fit(cases)
    hand = vector(Weights())
    print(f"{'right sums':42} {'before':>6} {'after':>6}")
    no_worse = True
    for name, disturbed in (("as printed", False), ("disturbed", True)):
        chosen = [n for n, c in enumerate(cases) if c.disturbed is disturbed]
        own = [cases[n] for n in chosen]
        _report(f"{name}, fitted on all", own, [hand] * len(own), [whole] * len(own))
        before, after = _report(
            f"{name}, fitted on other families", own, [hand] * len(own), [outside[n] for n in chosen]
        )
        no_worse = no_worse and after >= before
    return whole, no_worse


def main() -> None:
    """Fit the weights, print what they are worth, and write them where they are no worse out of fold."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit_solver", description=__doc__)
    parser.add_argument("--count", type=int, default=2, help="documents of each family that are text")
    parser.add_argument("--composed", type=int, default=60, help="the same of each family that composes its layouts")
    parser.add_argument("--scans", type=int, default=1, help="scans of each family")
    parser.add_argument("--seed", type=int, default=301, help="seed of documents, disturbances and folds")
    parser.add_argument("--folder", type=Path, help="documents with truths that are fitted on instead of drawn ones")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        samples = (
            find_samples([args.folder], "development")
            if args.folder
            else drawn(Path(temporary), args.count, args.composed, args.scans, args.seed)
        )
        cases = cases_of(samples, args.seed)
    values, no_worse = compare(cases, args.seed)
    fitted = replace(Weights(), **{n: round(float(v), 3) for n, v in zip(NAMES, values, strict=True)})
    for name, value in asdict(fitted).items():
        print(f"{name:18} {getattr(Weights(), name):6.2f} {value:7.3f}")
    kept = fitted if no_worse else stored_weights()
    WEIGHTS.write_text(json.dumps(asdict(kept), indent=1) + "\n", encoding="utf-8")
    print(f"{len(cases)} showings of {len(samples)} documents; {'written' if no_worse else 'not written: worse'}")


if __name__ == "__main__":
    main()
