"""Generated documents on disk: what is made anew, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from benchmarks import store as stored
from benchmarks.corpus import build, damage
from benchmarks.corpus.build import Document
from benchmarks.corpus.core import Drawn
from benchmarks.processes import AHEAD, spread
from benchmarks.store import Store, make, make_all

ONE = Document("family-000", "family", 5, "weasyprint", Drawn("<p>one</p>", {"waluta": "PLN"}))
OTHER = Document("family-001", "family", 6, "weasyprint", Drawn("<p>other</p>", {"waluta": "EUR"}))


@pytest.fixture(autouse=True)
def printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names of the documents that were printed; a printed page is a blank one."""
    names: list[str] = []
    blank = tmp_path / "blank.pdf"
    with pypdfium2.PdfDocument.new() as pdf:
        pdf.new_page(72, 72)
        pdf.save(blank)

    def fake(document: Document) -> bytes:
        names.append(document.name)
        return blank.read_bytes()

    monkeypatch.setattr(build, "printed", fake)
    return names


def everything(store: Store, *damages: str) -> None:
    list(make_all(store.missing([ONE, OTHER], damages), workers=1))


def test_what_was_made_is_not_made_again(tmp_path: Path, printed: list[str]) -> None:
    store = Store(tmp_path / "store", "engines")
    everything(store, "none", "fax")
    assert printed == ["family-000", "family-001"]
    assert store.missing([ONE, OTHER], ["none", "fax"]) == []
    assert Store(tmp_path / "store", "engines").missing([ONE, OTHER], ["fax", "none"]) == []


def test_a_further_damage_costs_no_printing(tmp_path: Path, printed: list[str]) -> None:
    store = Store(tmp_path / "store", "engines")
    everything(store, "none")
    everything(store, "clean", "scan")
    assert len(printed) == 2
    names = [store.sample(ONE, kind, "development").name for kind in ("none", "clean", "scan")]
    assert names == ["family-000.pdf", "family-000.clean.png", "family-000.scan.jpg"]


def test_a_changed_page_costs_its_own_document_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", "engines")
    everything(store, "scan")
    changed = replace(ONE, drawn=Drawn("<p>changed</p>", ONE.drawn.truth))
    assert [job.document for job in store.missing([changed, OTHER], ["scan"])] == [changed]
    retold = replace(ONE, drawn=Drawn(ONE.drawn.html, {"waluta": "USD"}))
    assert store.missing([retold], ["scan"]) == []
    assert store.sample(retold, "scan", "development").truths[0]["waluta"] == "USD"


def test_engines_and_fonts_and_the_seed_of_the_damage_are_in_the_key(tmp_path: Path) -> None:
    everything(Store(tmp_path / "store", "engines"), "scan")
    assert len(Store(tmp_path / "store", "other fonts").missing([ONE, OTHER], ["none"])) == 2
    store = Store(tmp_path / "store", "engines")
    assert store.missing([replace(ONE, seed=7)], ["none"]) == []
    assert len(store.missing([replace(ONE, seed=7)], ["scan"])) == 1


def test_a_change_of_the_code_that_damages_makes_damaged_pages_anew_and_no_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(Store(tmp_path / "store", "engines"), "scan")
    code = tmp_path / "damage.py"
    code.write_text("changed", encoding="utf-8")
    monkeypatch.setattr(damage, "__file__", str(code))
    store = Store(tmp_path / "store", "engines")
    assert store.missing([ONE], ["none"]) == []
    assert len(store.missing([ONE], ["scan"])) == 1


def test_a_change_of_how_a_pdf_is_written_makes_everything_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything(Store(tmp_path / "store", "engines"), "none")
    monkeypatch.setattr(stored, "_PRINTING", (build.printed,))
    assert len(Store(tmp_path / "store", "engines").missing([ONE, OTHER], ["none"])) == 2


def test_a_document_that_breaks_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(document: Document) -> bytes:
        raise ValueError(document.name)

    monkeypatch.setattr(build, "printed", broken)
    store = Store(tmp_path / "store", "engines")
    with pytest.raises(ValueError, match="family-000"):
        everything(store, "none")
    assert list((tmp_path / "store").iterdir()) == []


def test_two_processes_may_make_the_same_document(tmp_path: Path) -> None:
    jobs = Store(tmp_path / "store", "engines").missing([ONE], ["fax"])
    for _ in range(2):
        make(jobs[0])
    assert Store(tmp_path / "store", "engines").missing([ONE], ["fax"]) == []


def test_the_sample_knows_the_pdf_before_its_damage(tmp_path: Path) -> None:
    store = Store(tmp_path / "store", "engines")
    everything(store, "none", "fax")
    pdf, fax = (store.sample(ONE, kind, "development") for kind in ("none", "fax"))
    assert fax.original == pdf.path == pdf.original
    assert (fax.family, fax.damage, fax.truths[0]["_meta"]["damage"]) == ("family", "fax", "fax")


def test_work_over_processes_keeps_its_order_and_runs_only_so_far_ahead() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for n in range(-30, 0):
            taken.append(n)
            yield n

    results = spread(abs, pieces(), 2)
    assert next(results) == 30
    assert len(taken) == 2 * AHEAD
    assert list(results) == list(range(29, 0, -1))
