"""The command: documents in, tables and files out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from typer.testing import CliRunner

from benchmarks import accuracy, demo, reading
from benchmarks.collect import Split
from benchmarks.corpus.families import development_families
from benchmarks.samples import Sample, find_samples
from benchmarks.scoring import DocumentScore, FieldScore, RowScore
from faktulove_ocr.config import Settings
from faktulove_ocr.errors import CorruptDocument
from faktulove_ocr.result import FIELD_NAMES, FieldValue, Invoice, Part
from faktulove_ocr.text import ReadPage

OPEN = sorted(development_families())[:2]
FOUND = {"waluta": "PLN", "numer_faktury": "FV/77", "numer_ksef": "secret-found"}


class FakeReader:
    """Finds the same invoice on every page; a file that says so is corrupt."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def ensure_models_loaded(self) -> None:
        pass

    def read_pages(self, content: bytes, password: str | None = None) -> tuple[ReadPage, ...]:
        if content.endswith(b"broken"):
            raise CorruptDocument("the file is damaged")
        return (ReadPage(1, 10, 10, (), "text"),)

    def invoices(self, pages: Sequence[ReadPage], source: str) -> list[Invoice]:
        fields = {name: FieldValue(FOUND.get(name), 0.5) for name in FIELD_NAMES}
        return [Invoice("d", source, Part(1, 1, (1,)), 0.5, 0.5, "full_review", "tak", None, fields)]

    def read(self, content: bytes, source: str, password: str | None = None) -> list[Invoice]:
        return self.invoices(self.read_pages(content, password), source)

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(accuracy, "InvoiceReader", FakeReader)
    monkeypatch.setattr(demo, "InvoiceReader", FakeReader)
    monkeypatch.setattr(reading.PageCache.__init__, "__defaults__", (tmp_path / "cache",))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, end, truth in (
        ("good", b"", {"waluta": "PLN", "numer_faktury": "FV/77", "_meta": {"family": OPEN[0]}}),
        ("bad", b"", {"waluta": "EUR", "numer_ksef": None, "_meta": {"family": OPEN[1]}}),
        ("broken", b"broken", {"waluta": "PLN", "_meta": {"family": OPEN[0]}}),
    ):
        with pypdfium2.PdfDocument.new() as document:
            document.new_page(72, 72)
            document.save(documents / f"{name}.pdf")
        with (documents / f"{name}.pdf").open("ab") as file:
            file.write(end)
        (documents / f"{name}.truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return documents


def run(*arguments: object) -> str:
    # The fakes live in this process, so the work does too.
    result = CliRunner().invoke(accuracy.app, [*map(str, arguments), "--workers", "1"])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_every_document_is_counted_the_broken_one_as_failed(folder: Path) -> None:
    out = run(folder, "--show-errors")
    assert "3 invoices, 2 pages" in out
    assert "Failed with corrupt_file: 1" in out
    assert "waluta wrong: expected 'EUR', found 'PLN'" in out
    for family in OPEN:
        assert family in out


def test_under_the_seal_no_content_is_shown_anywhere(folder: Path, tmp_path: Path) -> None:
    files = tmp_path / "figures.json", tmp_path / "report.html"
    out = run(folder, "--split", "sealed", "--show-errors", "--json", files[0], "--report", files[1])
    assert "numer_ksef invented: 1" in out
    for text in (out, *(file.read_text(encoding="utf-8") for file in files)):
        assert "secret-found" not in text
        assert "'EUR'" not in text


def test_the_json_file_has_a_record_for_every_scored_field(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "figures.json"
    run(folder, "--json", target)
    data = json.loads(target.read_text(encoding="utf-8"))
    assert sorted((r["document"], r["field"], r["outcome"], r["confidence"]) for r in data["records"]) == [
        ("bad.pdf", "numer_ksef", "invented", 0.5),
        ("bad.pdf", "waluta", "wrong", 0.5),
        ("broken.pdf", "waluta", "failed", None),
        ("good.pdf", "numer_faktury", "right", 0.5),
        ("good.pdf", "waluta", "right", 0.5),
    ]


def test_the_gallery_shows_open_documents_and_counts_sealed_ones(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    run(folder, "--report", report)
    page = report.read_text(encoding="utf-8")
    assert page.count("<section class='case'>") == 2
    assert "<td>EUR</td><td>PLN</td>" in page
    assert "data:image/jpeg;base64," in page
    run(folder, "--report", report, "--gallery", "1")
    assert report.read_text(encoding="utf-8").count("<section class='case'>") == 1
    run(folder, "--report", report, "--split", "sealed")
    page = report.read_text(encoding="utf-8")
    assert "2 of these are sealed and not shown" in page
    assert "data:image" not in page
    assert "bad.pdf" not in page


def test_sealed_documents_are_read_beside_those_of_development_unless_alone() -> None:
    sealed, development = Split.SEALED, Split.DEVELOPMENT
    assert accuracy.splits_read([sealed], [], alone=False) == [development, sealed]
    assert accuracy.splits_read([sealed], [], alone=True) == [sealed]
    assert accuracy.splits_read([sealed], [Path("x")], alone=False) == [sealed]
    assert accuracy.splits_read([sealed, development], [], alone=False) == [sealed, development]
    assert accuracy.splits_read([development], [], alone=False) == [development]


def test_tables_are_of_the_split_that_was_asked_for_and_the_first_of_both(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def collected(paths: object, splits: Sequence[Split], *rest: object) -> list[Sample]:
        return [sample for split in splits for sample in find_samples([folder / "good.pdf"], split)]

    monkeypatch.setattr(accuracy, "collect", collected)
    out = run("--split", "sealed")
    assert "sealed less development" in out
    assert "1 invoices, 1 pages" in out
    out = run("--split", "sealed", "--alone")
    assert "development" not in out


def test_rasterised_documents_are_called_after_their_resolution(folder: Path) -> None:
    assert "100 dpi" in run(folder / "good.pdf", "--rasterise", "100")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (["nowhere"], "nowhere"),
        (["--split", "folder"], "needs paths"),
        (["--split", "development", "--damage", "soup"], "soup"),
        (["--workers", "0"], "workers"),
    ],
)
def test_wrong_use_exits_with_2_and_says_why(wrong: list[str], why: str) -> None:
    result = CliRunner().invoke(accuracy.app, wrong)
    assert result.exit_code == 2
    assert why in result.output


def test_the_demo_fails_when_anything_is_wrong(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(demo, "EXAMPLES", folder)
    assert demo.main() == 1
    assert "3 invoices, 2 with something wrong" in capsys.readouterr().out
    for name in ("bad", "broken"):
        (folder / f"{name}.truth.json").unlink()
    assert demo.main() == 0
    out = capsys.readouterr().out
    assert "FV/77" in out
    assert "0.50" in out


def test_the_demo_accepts_only_what_is_right_in_every_row() -> None:
    right = FieldScore("waluta", "right", "PLN", "PLN")
    assert demo.all_right(DocumentScore((right,), RowScore(2, 2, 2, {}), {}))
    assert not demo.all_right(DocumentScore((right,), RowScore(2, 3, 2, {}), {}))
    assert not demo.all_right(DocumentScore((right,), None, {"rachunki": RowScore(1, 0, 0, {})}))


def test_the_command_is_a_part_of_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "faktulove", "benchmark", "accuracy", "--help"],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for option in ("--rasterise", "--alone", "--gallery", "--damage scanned"):
        assert option in done.stdout
