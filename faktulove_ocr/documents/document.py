"""A document and its pages: the two types everything behind this room works with."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from faktulove_ocr.documents.sniff import DocumentKind
from faktulove_ocr.text import Rule, Word

U8Array = NDArray[np.uint8]

TRUSTED = 0.5
"""A text layer with at least this trust is read instead of the picture of the page."""

DEFAULT_DPI = 200.0


@dataclass(frozen=True, slots=True)
class TextLayer:
    """The text a PDF page carries, with its lines.

    `width`, `height` and all boxes are PDF points of the page as displayed, origin top left, y down.
    `rotation`: when most text of the displayed page runs sideways or upside down, how many degrees clockwise the
    page had to be turned to read it (0, 90, 180, 270); width, height and boxes are of the page turned so.
    `trust` is 0..1: how far the text is what a reader of the page would see; `reasons` say what lowered it.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    trust: float
    reasons: tuple[str, ...]
    rotation: int = 0

    @property
    def trusted(self) -> bool:
        """Whether the text can be read instead of the picture."""
        return self.trust >= TRUSTED


class PageSource(ABC):
    """One page, not yet read; valid until its document is closed."""

    number: int
    """Counted from 1."""

    @property
    @abstractmethod
    def has_pictures(self) -> bool:
        """Whether the page shows pictures, or many small squares as a QR code drawn in vectors has; True for images."""

    @abstractmethod
    def text_layer(self) -> TextLayer | None:
        """The text of the page, None for an image and for a PDF page without any text."""

    @abstractmethod
    def raster(self, dpi: float = DEFAULT_DPI) -> U8Array:
        """The page as displayed, (H, W, 3) RGB; an image gives its own pixels, upright by its EXIF, whatever `dpi`."""


class Document(ABC):
    """An opened file; a context manager, and `close` frees all of it.

    Pages are loaded when asked for and one at a time, so that memory does not grow with their number.
    """

    kind: DocumentKind
    page_count: int

    @abstractmethod
    def pages(self) -> Iterator[PageSource]:
        """The pages in order."""

    @abstractmethod
    def close(self) -> None:
        """Free everything; a second call does nothing."""

    def __enter__(self) -> Self:
        """The document itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the document."""
        self.close()
