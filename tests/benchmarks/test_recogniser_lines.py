"""Lines to learn from: where a damaged picture shows what the PDF prints, and which of them are sure."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks.recogniser import made_up
from benchmarks.recogniser.examples import pictures, plain, usable
from benchmarks.recogniser.lines import Line, Watching, lines, printed_pages
from faktulove_ocr.config import Settings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine.crops import Patch
from faktulove_ocr.engine.decode import Mark
from faktulove_ocr.engine.runtime import open_runtime
from faktulove_ocr.engine.store import models
from faktulove_ocr.imaging.skew import turn
from faktulove_ocr.result import EngineInfo

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "faktura.pdf"
NOTHING = np.zeros((2, 4), np.float16)


class Reading(Watching):
    """Keeps what it reads, without features."""

    def recognise(self, patches: Sequence[Patch]) -> list[list[Mark]]:
        found = super().recognise(patches)
        self.seen.append((patches, [NOTHING] * len(patches), found))
        return found


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    plain_settings = Settings()
    engine = replace(plain_settings.engine, cache_dir=tmp_path_factory.mktemp("cache"))
    return replace(plain_settings, engine=engine)


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Iterator[Reading]:
    runtime, loaded = open_runtime(settings.engine), models(settings.engine)
    sessions = {kind: runtime.load(model) for kind, model in loaded.items()}
    reading = Reading(settings.engine, EngineInfo("", "", ""), sessions, loaded["rec"].characters)
    yield reading
    reading.close()


def _line(printed: str, read: str, *, cut: bool = False) -> Line:
    return Line(NOTHING, 4, printed, read, cut)


def _leaning(page: U8Array) -> U8Array:
    height, width = page.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = corners + np.array([[40, 25], [-10, 5], [-35, -20], [15, -5]], np.float32)
    return np.asarray(
        cv2.warpPerspective(
            page, cv2.getPerspectiveTransform(corners, moved), (width, height), borderValue=(255, 255, 255)
        ),
        np.uint8,
    )


@pytest.mark.parametrize("damage", [lambda page: page, lambda page: turn(page, 1.5), _leaning])
def test_each_line_of_a_picture_is_found_on_the_page(engine: Reading, settings: Settings, damage) -> None:  # type: ignore[no-untyped-def]
    (page,) = printed_pages(EXAMPLE.read_bytes(), settings)
    found = [line for line in lines(damage(page.raster), page, engine, settings) if usable(line)]
    assert len(found) > 30
    alike = [SequenceMatcher(None, line.printed.replace(" ", ""), line.read.replace(" ", "")).ratio() for line in found]
    assert sum(alike) / len(alike) > 0.95


def test_a_picture_of_something_else_gives_no_lines(engine: Reading, settings: Settings) -> None:
    (page,) = printed_pages(EXAMPLE.read_bytes(), settings)
    assert list(lines(np.full_like(page.raster, 255), page, engine, settings)) == []


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        (_line("Łódź, ul. Prosta 5", "todz, ul. Prosta 5"), True),
        (_line("1 234,56", "1234.56"), True),
        (_line("......", "....."), False),
        (_line("", "x"), False),
        (_line("5", "8"), False),
        (_line("Razem", "Nabywca"), False),
        (_line("Razem netto", "Razem nett", cut=True), False),
        (_line("Razem", "Razem", cut=True), True),
    ],
)
def test_only_lines_that_are_sure_are_learned_from(line: Line, sure: bool) -> None:
    assert usable(line) is sure


def test_letters_are_composed_and_blanks_are_one() -> None:
    assert plain("Z\u0307o\u0301\u0142ta  ro\u0301z\u0307a\u00a0") == "Żółta róża"


def test_a_page_is_damaged_three_times_and_alike_for_the_same_seed() -> None:
    page = np.full((400, 300, 3), 255, np.uint8)
    page[100:110, 50:250] = 0
    first, again = (list(pictures(page, 5, random.Random(2))) for _ in range(2))
    assert [kind for kind, _ in first] == [kind for kind, _ in again]
    assert first[0][0] == "worn"
    assert len(first) == 3
    assert all(np.array_equal(a, b) for (_, a), (_, b) in zip(first, again, strict=True))


def test_made_up_pages_are_alike_for_the_same_seed_and_differ_otherwise() -> None:
    assert made_up.page(random.Random(1)) == made_up.page(random.Random(1))
    assert made_up.page(random.Random(1)) != made_up.page(random.Random(2))
