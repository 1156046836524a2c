"""The sealed layouts are for measuring alone: no rule, model or fitting command may see them."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Code that measures may name the split; code that fits, tunes or extracts may not.
MEASURING = {
    "accuracy.py", "collect.py", "compared.py", "demo.py", "gallery.py", "reading.py", "report.py", "samples.py",
    "shares.py", "stacks.py", "summary.py",
}  # fmt: skip


def _modules(folder: str) -> Iterator[Path]:
    yield from sorted((ROOT / folder).rglob("*.py"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_module_of_the_library_imports_the_benchmarks() -> None:
    guilty = [
        path.name
        for path in _modules("faktulove_ocr")
        if any(name.split(".")[0] == "benchmarks" for name in _imports(path))
    ]
    assert guilty == []


def test_the_library_never_names_the_sealed_split() -> None:
    guilty = [path.name for path in _modules("faktulove_ocr") if "sealed" in path.read_text(encoding="utf-8").lower()]
    assert guilty == []


def test_only_code_that_measures_names_the_sealed_split() -> None:
    guilty = [
        path.name
        for path in _modules("benchmarks")
        if "corpus" not in path.parts and path.name not in MEASURING and "sealed" in path.read_text(encoding="utf-8")
    ]
    assert guilty == []


def test_drawing_the_development_split_does_not_import_a_sealed_layout() -> None:
    code = (
        "import sys; from benchmarks.corpus.core import layouts; layouts(sealed=False); "
        "print([name for name in sys.modules if '.sealed_' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_layout_lies_in_the_split_that_its_module_is_named_for() -> None:
    from benchmarks.corpus.core import layouts
    from benchmarks.corpus.families import sealed_families

    for sealed in (False, True):
        for family, draws in layouts(sealed=sealed).items():
            modules = {draw.__module__.rsplit(".", 1)[-1] for draw in draws}
            assert {name.startswith("sealed_") for name in modules} == {sealed}, family
            assert (family in sealed_families()) == sealed
