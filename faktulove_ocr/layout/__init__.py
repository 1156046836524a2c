"""Words to rows, segments and columns: geometry alone, no word is understood here."""

from faktulove_ocr.layout.page import Layout, PageLayout, Row, Segment, arrange

__all__ = ["Layout", "PageLayout", "Row", "Segment", "arrange"]
