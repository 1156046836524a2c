"""Finding documents with their truths, and reading them with a cache."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image

from benchmarks import reading
from benchmarks.collect import Draw, generated
from benchmarks.corpus.families import sealed_families
from benchmarks.reading import PageCache, read_sample, reading_fingerprint
from benchmarks.samples import ROOT, Sample, find_samples, rasterise
from faktulove_ocr.config import EngineSettings, Settings
from faktulove_ocr.errors import CorruptDocument
from faktulove_ocr.result import FIELD_NAMES, FieldValue, Invoice, Part
from faktulove_ocr.text import ReadPage


def put(folder: Path, name: str, truth: Any, suffix: str = ".pdf") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument.new()
    document.new_page(144, 72)
    document.new_page(72, 72)
    document.save(folder / f"{name}{suffix}")
    document.close()
    (folder / f"{name}.truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return folder / f"{name}{suffix}"


def test_folders_are_walked_and_each_truth_finds_its_document(tmp_path: Path) -> None:
    put(tmp_path / "ksef", "one.official", {"waluta": "PLN"})
    put(tmp_path / "x", "two", {"waluta": "EUR", "_meta": {"family": "some family", "damage": "fax", "password": "p"}})
    one, two = find_samples([tmp_path], "folder")
    assert (one.name, one.family, one.damage, one.password) == ("one.official.pdf", "ksef official", "none", None)
    assert (two.family, two.damage, two.password, two.truths[0]["waluta"]) == ("some family", "fax", "p", "EUR")


def test_a_document_can_be_named_and_hold_several_invoices(tmp_path: Path) -> None:
    path = put(tmp_path, "two", {"documents": [{"waluta": "PLN"}, {"waluta": "EUR"}]})
    (sample,) = find_samples([path], "folder")
    assert [truth["waluta"] for truth in sample.truths] == ["PLN", "EUR"]


def test_what_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        find_samples([tmp_path], "folder")
    with pytest.raises(FileNotFoundError):
        find_samples([tmp_path / "nowhere"], "folder")
    put(tmp_path, "x", {}).unlink()
    with pytest.raises(FileNotFoundError, match="no document beside it"):
        find_samples([tmp_path], "folder")


def test_a_document_is_sealed_by_its_family_or_by_its_split() -> None:
    secret = sorted(sealed_families())[0]
    sample = Sample(Path("x"), (), "ksef official", "none", "folder")
    assert not sample.sealed
    assert Sample(Path("x"), (), secret, "none", "folder").sealed
    assert Sample(Path("x"), (), "whatever", "none", "sealed").sealed


def test_rasterised_pages_are_pictures_of_their_size(tmp_path: Path) -> None:
    content = rasterise(put(tmp_path, "x", {}).read_bytes(), 200)
    assert content == rasterise((tmp_path / "x.pdf").read_bytes(), 200)
    path = tmp_path / "x.tif"
    path.write_bytes(content)
    with Image.open(path) as image:
        assert image.size == (400, 200)
        image.seek(1)
        assert image.size == (200, 200)


class FakeReader:
    """Reads every document as two blank pages with the same two invoices, and counts."""

    def __init__(self, error: Exception | None = None) -> None:
        self.read = 0
        self.error = error

    def ensure_models_loaded(self) -> None:
        pass

    def read_pages(self, content: bytes, password: str | None = None) -> tuple[ReadPage, ...]:
        self.read += 1
        if self.error:
            raise self.error
        return tuple(ReadPage(n, 10, 10, (), "text") for n in (1, 2))

    def invoices(self, pages: Sequence[ReadPage], source: str) -> list[Invoice]:
        fields = {name: FieldValue("PLN" if name == "waluta" else None, 1.0) for name in FIELD_NAMES}
        part = Part(1, 2, tuple(p.number for p in pages))
        one = Invoice("d", source, part, 1.0, 1.0, "auto_accept", "tak", None, fields)
        return [one, one]


def test_pages_are_read_once_and_again_when_anything_changes(tmp_path: Path) -> None:
    reader = FakeReader()
    cache = PageCache(Settings(), tmp_path)
    first = cache.read(reader, b"content", None)
    assert cache.read(reader, b"content", None) == first
    assert PageCache(Settings(), tmp_path).read(reader, b"content", None) == first
    assert reader.read == 1
    cache.read(reader, b"other content", None)
    cache.read(reader, b"content", "password")
    PageCache(Settings(engine=EngineSettings(det_limit_side_len=640)), tmp_path).read(reader, b"content", None)
    assert reader.read == 4


def test_pages_are_read_again_when_a_package_or_a_user_s_own_model_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    models.mkdir()
    (models / "rec.onnx").write_bytes(b"first")
    settings = Settings(engine=EngineSettings(rec_model_dir=models, cpu_threads=2))
    before = reading_fingerprint(settings)
    assert reading_fingerprint(replace(settings, engine=replace(settings.engine, cpu_threads=7))) == before
    (models / "rec.onnx").write_bytes(b"second")
    retrained = reading_fingerprint(settings)
    assert retrained != before
    monkeypatch.setattr(reading, "version", lambda package: "0.0.1")
    assert reading_fingerprint(settings) != retrained


def test_every_module_that_reading_imports_is_named_in_the_key() -> None:
    library = ROOT / "faktulove_ocr"
    keyed = {file.relative_to(library).as_posix() for p in reading._READING_CODE for file in library.glob(p)}
    rooms = [f for f in keyed if f.split("/")[0] in ("documents", "imaging", "engine")]
    # Settings are in the key by value; errors give no pages; of `result` only the engine's name is used.
    allowed = {"config.py", "errors.py", "result.py"}
    for room in rooms:
        for node in ast.walk(ast.parse((library / room).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("faktulove_ocr."):
                path = str(node.module).removeprefix("faktulove_ocr.").replace(".", "/")
                assert {f"{path}.py", f"{path}/__init__.py"} & (keyed | allowed), f"{room} imports {node.module}"


def test_each_invoice_of_a_document_is_scored_and_the_pages_count_once(tmp_path: Path) -> None:
    path = put(tmp_path, "x", [{"waluta": "PLN"}, {"waluta": "EUR"}])
    (sample,) = find_samples([path], "folder")
    one, two = read_sample(sample, FakeReader(), PageCache(Settings(), tmp_path / "cache"), None)
    assert (one.document, one.pages, one.score.fields[0].outcome) == ("x.pdf (1)", 2, "right")
    assert (two.document, two.pages, two.score.fields[0].outcome) == ("x.pdf (2)", 0, "wrong")
    assert one.parts_right


def test_the_wrong_number_of_invoices_is_noticed(tmp_path: Path) -> None:
    (sample,) = find_samples([put(tmp_path, "x", {"waluta": "PLN"})], "folder")
    (only,) = read_sample(sample, FakeReader(), PageCache(Settings(), tmp_path / "cache"), 100)
    assert (only.parts_right, only.damage) == (False, "100 dpi")


@pytest.mark.parametrize(
    ("error", "code"), [(CorruptDocument("damaged"), "corrupt_file"), (KeyError("x"), "defect: KeyError")]
)
def test_a_failed_document_is_scored_as_failed_with_its_reason(tmp_path: Path, error: Exception, code: str) -> None:
    (sample,) = find_samples([put(tmp_path, "x", {"waluta": "PLN", "numer_ksef": None})], "folder")
    (only,) = read_sample(sample, FakeReader(error), PageCache(Settings(), tmp_path / "cache"), None)
    assert only.error == code
    assert [f.outcome for f in only.score.fields] == ["failed", "failed"]
    assert not any((tmp_path / "cache").glob("*"))


def test_an_unknown_damage_is_named_before_anything_is_built() -> None:
    with pytest.raises(ValueError, match="no such damage: soup"):
        generated("development", Draw(1, 1, ("soup",)))
