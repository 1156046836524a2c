"""`python -m benchmarks.corpus --out DIR`: write the corpus."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.corpus.build import build, missing_families
from benchmarks.corpus.damage import HARD, KINDS
from benchmarks.corpus.render import missing


def main() -> int:
    """Write what the arguments ask for; 1 when fonts or engines are missing."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--split", choices=("development", "sealed"), default="development")
    parser.add_argument("--per-family", type=int, default=5, help="documents a family")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--damage", nargs="*", choices=(*KINDS, *HARD), default=[], help="rasters to write as well")
    parser.add_argument("--families", nargs="*", default=[], help="only these families")
    parser.add_argument("--no-pdf", action="store_true", help="write only the rasters")
    parser.add_argument("--workers", type=int, default=1, help="processes that print and damage")
    args = parser.parse_args()
    absent = missing()
    if absent:
        print("missing, see benchmarks/corpus/README.md:", ", ".join(absent), file=sys.stderr)
        return 1
    written = build(
        args.out, args.split, args.per_family, args.seed, args.damage, args.families,
        pdf=not args.no_pdf, workers=args.workers,
    )  # fmt: skip
    print(f"{len(written)} documents in {args.out}", file=sys.stderr)
    unwritten = missing_families(args.split)
    if unwritten:
        print(f"families without a layout: {', '.join(unwritten)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
