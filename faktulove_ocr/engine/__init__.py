"""The engine: runtimes, models and their variants, detection, recognition; a page in, words out."""

from faktulove_ocr.engine.engine import Engine, load_engine

__all__ = ["Engine", "load_engine"]
