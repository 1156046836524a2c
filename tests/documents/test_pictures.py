"""Image files: every mode becomes upright RGB on white."""

from __future__ import annotations

import io
import struct
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pillow_heif import from_pillow

from faktulove_ocr.config import Limits
from faktulove_ocr.documents import U8Array, open_document

LIMITS = Limits()


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def rasters(content: bytes) -> list[U8Array]:
    with open_document(content, LIMITS) as document:
        return [page.raster() for page in document.pages()]


def marked(width: int = 40, height: int = 20) -> Image.Image:
    """White, its top left eighth black."""
    image = Image.new("RGB", (width, height), "white")
    image.paste("black", (0, 0, width // 4, height // 2))
    return image


def sheet_with_hole() -> Image.Image:
    """Red, opaque on the left and wholly transparent on the right."""
    image = Image.new("RGBA", (20, 10), (255, 0, 0, 255))
    image.paste((255, 0, 0, 0), (10, 0, 20, 10))
    return image


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_is_turned_as_its_exif_says(kind: str, orientation: int) -> None:
    upright = marked()
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = upright.transpose(undo[orientation]) if orientation in undo else upright
    exif = Image.Exif()
    exif[0x0112] = orientation
    options = {"lossless": True} if kind == "WEBP" else {"quality": 95} if kind == "JPEG" else {}
    (pixels,) = rasters(saved(stored, kind, exif=exif, **options))
    assert pixels.shape == (20, 40, 3)
    assert np.abs(pixels.astype(int) - np.asarray(upright)).mean() < 6


def test_a_heic_photo_is_read_upright() -> None:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    from_pillow(marked(64, 32).transpose(Image.Transpose.ROTATE_90)).save(out, exif=exif.tobytes(), quality=95)
    (pixels,) = rasters(out.getvalue())
    assert pixels.shape == (32, 64, 3)
    assert pixels[:12, :12].mean() < 60
    assert pixels[-12:, -12:].mean() > 200


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "CMYK", "I;16", "F", "I"])
def test_every_mode_of_a_tiff_becomes_rgb(mode: str) -> None:
    grey = np.asarray(marked().convert("L"))
    if mode == "I;16":
        image = Image.fromarray(grey.astype(np.uint16) * 257)
    elif mode == "F":
        image = Image.fromarray(grey.astype(np.float32) / 255)
    elif mode == "I":
        image = Image.fromarray(grey.astype(np.int32) * 257)
    else:
        image = marked().convert(mode)
    assert image.mode == mode
    (pixels,) = rasters(saved(image, "TIFF"))
    assert pixels.dtype == np.uint8
    assert np.abs(pixels.astype(int) - np.asarray(marked())).max() < 8


def test_sixteen_bits_and_cmyk_are_scaled_not_cut() -> None:
    deep = Image.fromarray(np.linspace(0, 65535, 256, dtype=np.uint16).reshape(1, 256))
    (pixels,) = rasters(saved(deep, "PNG"))
    assert pixels[0, :, 0].tolist() == list(range(256))
    twelve = Image.fromarray(np.array([[0, 4095]], dtype=np.uint16))
    (pixels,) = rasters(saved(twelve, "PNG"))
    assert pixels[0, :, 0].tolist() == [0, 255]
    (pixels,) = rasters(saved(marked().convert("CMYK"), "JPEG", quality=95))
    assert pixels[0, 0].max() < 40
    assert pixels[-1, -1].min() > 220


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(mode: str) -> None:
    (pixels,) = rasters(saved(sheet_with_hole().convert(mode), "PNG"))
    assert (pixels[:, 10:] == 255).all()
    assert (pixels[:, :10, 1] < 130).all()


def test_a_grey_png_with_a_transparent_shade_is_put_on_white() -> None:
    (pixels,) = rasters(saved(Image.new("L", (4, 4), 7), "PNG", transparency=7))
    assert (pixels == 255).all()


def test_the_pages_of_a_tiff_come_in_order_and_its_thumbnails_do_not_count() -> None:
    shades = [Image.new("L", (30 + 10 * index, 20), 50 * index) for index in range(4)]
    (first, *others) = shades
    content = saved(first, "TIFF", save_all=True, append_images=others, compression="tiff_lzw")
    assert [(page.shape[1], int(page[0, 0, 0])) for page in rasters(content)] == [
        (30, 0),
        (40, 50),
        (50, 100),
        (60, 150),
    ]
    marked_pages = bytearray(saved(first, "TIFF", save_all=True, append_images=others, tiffinfo={254: 0}))
    start = int.from_bytes(marked_pages[4:8], "little")
    entry = marked_pages.index(struct.pack("<HHI", 254, 4, 1), start)
    marked_pages[entry + 8] = 1  # the first is now a reduced copy of another page
    assert [page.shape[1] for page in rasters(bytes(marked_pages))] == [40, 50, 60]


def test_a_tiff_whose_directories_form_a_ring_ends() -> None:
    content = bytearray(saved(Image.new("L", (4, 4)), "TIFF"))
    start = int.from_bytes(content[4:8], "little")
    entries = int.from_bytes(content[start : start + 2], "little")
    after = start + 2 + 12 * entries
    content[after : after + 4] = content[4:8]
    assert len(rasters(bytes(content))) == 1


def test_damaged_exif_does_not_cost_the_picture() -> None:
    content = saved(marked(), "JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    (pixels,) = rasters(content)
    assert pixels.shape == (20, 40, 3)


def test_a_page_of_pictures_has_no_text_layer_and_can_be_drawn_twice() -> None:
    with open_document(saved(marked(), "PNG"), LIMITS) as document:
        (page,) = document.pages()
        assert page.text_layer() is None
        assert (page.raster() == page.raster(50)).all()
