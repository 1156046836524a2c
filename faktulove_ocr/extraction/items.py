"""Line items."""
from faktulove_ocr.extraction.item_model import ItemTable, ReadCell, ReadItem
from faktulove_ocr.layout import Layout

__all__ = ["ItemTable", "ReadCell", "ReadItem", "read_items"]


def read_items(layout: Layout) -> ItemTable:
    """All line items of a document."""
    return ItemTable()
