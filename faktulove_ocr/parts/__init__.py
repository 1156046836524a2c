"""The documents of one file: which pages belong together, and which of them say the same."""

from faktulove_ocr.parts.copies import with_copies_marked
from faktulove_ocr.parts.split import split

__all__ = ["split", "with_copies_marked"]
