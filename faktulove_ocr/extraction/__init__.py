"""Candidates a field, and the assignment chosen among them."""

from faktulove_ocr.extraction.extract import Extracted, extract, nothing_invented

__all__ = ["Extracted", "extract", "nothing_invented"]
