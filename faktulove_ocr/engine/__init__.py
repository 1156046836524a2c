"""The engine: runtimes, models and their variants, detection, recognition; a page in, words out."""

from faktulove_ocr.engine.engine import Engine, load_engine
from faktulove_ocr.engine.reading import read_raster

__all__ = ["Engine", "load_engine", "read_raster"]
