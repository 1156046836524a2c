"""Imaging: how good a page is, what it needs before it is read, and the marks on it that are not text."""

from faktulove_ocr.imaging.codes import find_codes
from faktulove_ocr.imaging.prepare import Prepared, prepare
from faktulove_ocr.imaging.profiles import (
    FAST_PREPROCESSING_CONFIG,
    QUALITY_PREPROCESSING_CONFIG,
    AdaptivePreprocessor,
)
from faktulove_ocr.imaging.quality import quality_score
from faktulove_ocr.imaging.rules import find_rules
from faktulove_ocr.imaging.sheet import flatten_sheet

__all__ = [
    "FAST_PREPROCESSING_CONFIG",
    "QUALITY_PREPROCESSING_CONFIG",
    "AdaptivePreprocessor",
    "Prepared",
    "find_codes",
    "find_rules",
    "flatten_sheet",
    "prepare",
    "quality_score",
]
