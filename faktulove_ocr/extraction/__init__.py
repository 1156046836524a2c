"""Candidates a field, and the assignment chosen among them."""

from faktulove_ocr.extraction.extract import Extracted, extract

__all__ = ["Extracted", "extract"]
