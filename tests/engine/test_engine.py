"""The engine on drawn pages, with the real models and with the fake."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from faktulove_ocr.config import EngineSettings, Settings
from faktulove_ocr.documents import U8Array
from faktulove_ocr.engine import Engine, load_engine, read_raster
from faktulove_ocr.engine.recognition import WIDTHS
from faktulove_ocr.engine.runtime import F32Array, Session
from faktulove_ocr.engine.runtime_fake import FakeRuntime
from faktulove_ocr.engine.store import Model

from .conftest import LINES

TURNS = {90: cv2.ROTATE_90_COUNTERCLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_CLOCKWISE}
"""How a page comes that must be turned clockwise by so much."""


def lines_of(engine: Engine, page: U8Array) -> list[str]:
    found: dict[int, list[str]] = {}
    for word in engine.read(page):
        found.setdefault(word.line, []).append(word.text)
    return [" ".join(texts) for texts in found.values()]


def test_a_drawn_page_is_read_word_for_word(engine: Engine, invoice_page: U8Array) -> None:
    assert lines_of(engine, invoice_page) == list(LINES)


def test_words_lie_where_they_were_drawn(engine: Engine, draw: Callable[..., U8Array]) -> None:
    page = draw([(200, 300, "Razem 123,45", 40)])
    first, second = engine.read(page)
    ink = np.nonzero(page.min(axis=2) < 128)
    assert first.box.x0 == pytest.approx(ink[1].min(), abs=3)
    assert second.box.x1 == pytest.approx(ink[1].max() + 1, abs=3)
    assert first.size == pytest.approx(40, rel=0.15)
    assert [glyph.char for glyph in second.glyphs] == list("123,45")
    assert all(0 < glyph.confidence <= 1 for glyph in second.glyphs)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_page_is_read_upright_from_every_quarter(engine: Engine, invoice_page: U8Array, degrees: int) -> None:
    page = cv2.rotate(invoice_page, TURNS[degrees]).astype(np.uint8) if degrees else invoice_page
    read = read_raster(page, 1, engine, Settings())
    assert read.rotation == degrees
    assert (read.height, read.width) == invoice_page.shape[:2]
    assert "FV/2025/03/0147" in [word.text for word in read.words]


def test_a_line_that_runs_up_the_margin_is_read(engine: Engine, draw: Callable[..., U8Array]) -> None:
    page = draw([(200, 100 + 80 * row, f"Pozycja numer {row}", 34) for row in range(8)])
    margin = draw([(20, 10, "Druk 4711", 34)], 400, 60)
    page[300:700, 60:120] = cv2.rotate(margin, cv2.ROTATE_90_COUNTERCLOCKWISE)
    assert "4711" in [word.text for word in engine.read(page)]


def test_a_line_on_its_head_is_read_on_a_page_that_is_upright(engine: Engine, draw: Callable[..., U8Array]) -> None:
    page = draw([(100, 100 + 80 * row, f"Pozycja numer {row}", 34) for row in range(4)])
    page[700:800, 100:700] = draw([(20, 20, "Kopia 4711 zwrot", 40)], 600, 100)[::-1, ::-1]
    assert "4711" in [word.text for word in engine.read(page)]
    without = Engine(replace(engine.settings, use_angle_cls=False), engine.info, engine._sessions, engine._characters)
    assert "4711" not in [word.text for word in without.read(page)]


def test_a_blank_page_has_no_words_and_is_upright(engine: Engine) -> None:
    page = np.full((800, 600, 3), 255, np.uint8)
    assert engine.read(page) == ()
    assert engine.quarter(page) == 0


def test_a_long_receipt_keeps_its_first_and_last_line(engine: Engine, draw: Callable[..., U8Array]) -> None:
    page = draw([(20, 20 + 60 * row, f"Towar {1000 + row} 12,99", 28) for row in range(50)], 480, 3040)
    texts = [word.text for word in engine.read(page)]
    assert [str(1000 + row) in texts for row in range(50)] == [True] * 50
    assert texts.count("1025") == 1


def test_threads_that_share_an_engine_read_the_same(engine: Engine, invoice_page: U8Array) -> None:
    expected = engine.read(invoice_page)
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(engine.read(invoice_page))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 3


def test_the_fake_reads_out_its_script(draw: Callable[..., U8Array]) -> None:
    settings = replace(EngineSettings(), runtime="fake")
    engine = load_engine(settings, FakeRuntime(["Suma 12,00"]))
    assert lines_of(engine, draw([(100, 100, "XXXXXXXXXXXX", 60)], 800, 300)) == ["Suma 12,00"]
    assert engine.info.runtime == "fake"


class Spy:
    """A fake runtime that notes the shapes it is given."""

    weightless = True

    def __init__(self) -> None:
        self.shapes: set[tuple[str, tuple[int, ...]]] = set()

    def load(self, model: Model) -> Session:
        session = FakeRuntime(["abc"]).load(model)
        run = session.run

        def noted(array: F32Array) -> F32Array:
            self.shapes.add((model.kind, array.shape))
            return run(array)

        session.run = noted  # type: ignore[method-assign]
        return session


def test_whatever_the_page_the_recogniser_sees_few_shapes(settings: EngineSettings) -> None:
    spy = Spy()
    engine = load_engine(replace(settings, runtime="fake"), spy)
    rng = np.random.default_rng(3)
    for _ in range(10):
        page = np.full((900, 1300, 3), 255, np.uint8)
        for y in range(40, 860, 45):
            page[y : y + int(rng.integers(12, 24)), 40 : 40 + int(rng.integers(20, 1200))] = 0
        engine.read(page)
    shapes = {shape for kind, shape in spy.shapes if kind == "rec"}
    assert {shape[3] for shape in shapes} <= set(WIDTHS)
    assert {shape[0] for shape in shapes} <= set(range(1, settings.rec_batch_num + 1))
    assert {shape[1:3] for shape in shapes} == {(3, 48)}
    assert all(shape[0] == 1 or shape[0] * shape[3] <= 640 for shape in shapes)
