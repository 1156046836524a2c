"""Image files as documents: JPEG, PNG, WebP, HEIC of one page, TIFF of many.

Sizes are read from headers and held against the limits before anything is decoded. Files are opened by the class of
their own kind, not by the library's guess, which would warn about big pictures on its own terms.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Callable, Iterator
from io import BytesIO
from threading import Lock
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile
from pillow_heif import HeifImageFile

from faktulove_ocr.config import Limits
from faktulove_ocr.documents.document import DEFAULT_DPI, Document, PageSource, TextLayer, U8Array
from faktulove_ocr.documents.sniff import DocumentKind
from faktulove_ocr.documents.tiff import tiff_pages
from faktulove_ocr.errors import CorruptDocument, DocumentError, TooManyPixels, TruncatedDocument

_OPENERS: dict[DocumentKind, Callable[[BytesIO], Image.Image]] = {
    DocumentKind.JPEG: JpegImageFile,
    DocumentKind.PNG: PngImageFile,
    DocumentKind.WEBP: WebPImageFile,
    DocumentKind.TIFF: TiffImageFile,
    DocumentKind.HEIC: HeifImageFile,
}
T = TypeVar("T")

_NAMES = {kind: kind.value.upper() for kind in DocumentKind} | {DocumentKind.WEBP: "WebP"}

# Silencing the library's warnings changes state of the whole process, so one decode at a time.
_LOCK = Lock()


class ImagePage(PageSource):
    """A page of an image file; decoded anew by each `raster`."""

    def __init__(self, document: ImageDocument, number: int, frame: int) -> None:
        self._document = document
        self.number = number
        self._frame = frame

    @property
    def has_pictures(self) -> bool:
        """Always True: the page is one."""
        return True

    def text_layer(self) -> TextLayer | None:
        """Always None."""
        return None

    def raster(self, dpi: float = DEFAULT_DPI) -> U8Array:  # noqa: ARG002
        """The (H, W, 3) RGB pixels, upright by EXIF, on white; `dpi` is ignored."""
        return self._document.decode(self._frame)


class ImageDocument(Document):
    """An opened image file; raises a `DocumentError` when its header already shows that it cannot be read."""

    def __init__(self, content: bytes, kind: DocumentKind, limits: Limits) -> None:
        self.kind = kind
        self._content = content
        self._limits = limits
        _check_complete(content, kind)
        if kind is DocumentKind.TIFF:
            pages = tiff_pages(content, limits.max_pages)
            for number, page in enumerate(pages, 1):
                self._check_pixels(page.width, page.height, number)
            self._frames = tuple(page.index for page in pages)
        else:
            self._check_pixels(*_header_size(content, kind), 1)
            self._frames = (0,)
        self.page_count = len(self._frames)

    def pages(self) -> Iterator[PageSource]:
        """The pages in order."""
        for number, frame in enumerate(self._frames, 1):
            yield ImagePage(self, number, frame)

    def close(self) -> None:
        """Let go of the file's bytes."""
        self._content = b""

    def decode(self, frame: int) -> U8Array:
        """Picture `frame` of the file as (H, W, 3) RGB."""
        if not self._content:
            raise ValueError("the document is closed")

        def decoded(image: Image.Image) -> U8Array:
            if self.kind is DocumentKind.TIFF:
                image.seek(frame)
            self._check_pixels(*image.size, frame + 1)
            image.load()
            return _rgb(_upright(image))

        return _guarded(self._content, self.kind, decoded)

    def _check_pixels(self, width: int, height: int, number: int) -> None:
        if width < 1 or height < 1:
            raise CorruptDocument("The picture has no pixels.", width=width, height=height)
        megapixels = width * height / 1e6
        if megapixels > self._limits.max_megapixels:
            raise TooManyPixels(
                f"Page {number} has {width} x {height} pixels, {megapixels:.0f} megapixels; "
                f"at most {self._limits.max_megapixels:g} are accepted.",
                page=number,
                width=width,
                height=height,
                limit_megapixels=self._limits.max_megapixels,
            )


def _check_complete(content: bytes, kind: DocumentKind) -> None:
    """TruncatedDocument when the file's own end mark or length shows that the end is missing."""
    complete = True
    if kind is DocumentKind.JPEG:
        # Compressed data holds no marker, so the end mark must follow the last start of a scan.
        complete = content.rfind(b"\xff\xd9") > content.rfind(b"\xff\xda")
    elif kind is DocumentKind.PNG:
        complete = b"IEND\xae\x42\x60\x82" in content[-(1 << 20) :]
    elif kind is DocumentKind.WEBP:
        complete = len(content) >= int.from_bytes(content[4:8], "little") + 8
    elif kind is DocumentKind.HEIC:
        complete = _boxes_complete(content)
    if not complete:
        raise TruncatedDocument(f"The {_NAMES[kind]} file ends too early; part of it is missing.", bytes=len(content))


def _boxes_complete(content: bytes) -> bool:
    """Whether the top-level boxes of an ISO media file all end inside of it."""
    at = 0
    while at + 8 <= len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        if size == 0:  # to the end of the file
            return True
        if size < 8 or at + size > len(content):
            return False
        at += size
    return True


def _header_size(content: bytes, kind: DocumentKind) -> tuple[int, int]:
    """Width and height by the header, nothing decoded and no canvas allocated."""
    if kind is DocumentKind.PNG:
        return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if kind is DocumentKind.WEBP:
        return _webp_size(content)
    return _guarded(content, kind, lambda image: image.size)


def _webp_size(content: bytes) -> tuple[int, int]:
    """Canvas size of a WebP file (RFC 9649), of each of its three first chunks."""
    chunk = content[12:16]
    if chunk == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if chunk == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 ":
        width, height = (int.from_bytes(content[at : at + 2], "little") & 0x3FFF for at in (26, 28))
        return width, height
    raise CorruptDocument("The WebP file is damaged.", chunk=chunk.decode("latin-1"))


def _guarded(content: bytes, kind: DocumentKind, work: Callable[[Image.Image], T]) -> T:
    """`work` on the opened file, whatever the imaging library throws turned into a `DocumentError`."""
    try:
        with _LOCK, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with _OPENERS[kind](BytesIO(content)) as image:
                return work(image)
    except (DocumentError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise TooManyPixels("The picture has more pixels than can be unpacked safely.") from error
    except Exception as error:  # the decoders raise whatever their parsing stumbles over, struct.error to KeyError
        if "truncated" in str(error).lower() or isinstance(error, EOFError):
            message = f"The {_NAMES[kind]} file ends too early; part of it is missing."
            raise TruncatedDocument(message, bytes=len(content)) from error
        raise CorruptDocument(f"The {_NAMES[kind]} file is damaged and cannot be decoded.", cause=str(error)) from error


def _upright(image: Image.Image) -> Image.Image:
    """`image` turned as its EXIF says; damaged EXIF says nothing, the picture itself is still good."""
    try:
        orientation: Any = image.getexif().get(0x0112, 1)
    except (SyntaxError, ValueError, LookupError, TypeError, EOFError, OSError, struct.error):
        return image
    return ImageOps.exif_transpose(image) if orientation in range(2, 9) else image


def _rgb(image: Image.Image) -> U8Array:
    """(H, W, 3) RGB of a picture of any mode; what is transparent becomes white."""
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        return np.repeat(_to_eight_bits(np.asarray(image))[:, :, None], 3, axis=2)
    if image.mode in ("LA", "PA", "RGBA", "La", "RGBa") or "transparency" in image.info:
        layer = image.convert("RGBA")
        sheet = Image.new("RGBA", layer.size, "white")
        image = Image.alpha_composite(sheet, layer)
    return np.array(image.convert("RGB"))


def _to_eight_bits(grey: NDArray[Any]) -> U8Array:
    """Deep grey values as 0..255, by the smallest usual depth that holds them (8, 12, 16 bits), else by their range."""
    values = np.nan_to_num(grey.astype(np.float32), nan=0.0, posinf=0.0, neginf=0.0)
    low, high = float(values.min()), float(values.max())
    if low < 0 or high > 65535 or (grey.dtype.kind == "f" and high <= 1):
        values, high = values - low, max(high - low, 1e-6)
        return np.asarray(values * (255 / high), dtype=np.uint8)
    depths = (4095, 65535) if grey.dtype.itemsize == 2 else (255, 4095, 65535)
    depth = next(depth for depth in depths if high <= depth)
    return np.asarray(values * (255 / depth) + 0.5, dtype=np.uint8)
