"""What happens to a page between the printer and the reader: scans, worn copies, fax, photographs and worse.

`damage(image, kind, rng)` takes an (H, W, 3) uint8 RGB page rastered at 200 dpi and returns (h, w, 3) uint8 RGB. The
same image, kind and generator state give the same result.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

U8Array = NDArray[np.uint8]
F32Array = NDArray[np.float32]
Damage = Callable[[U8Array, np.random.Generator], U8Array]


def damage(image: U8Array, kind: str, rng: np.random.Generator) -> U8Array:
    """The page after `kind`, one of KINDS or HARD; KeyError for any other."""
    return _ALL[kind](np.ascontiguousarray(image), rng)


def _u8(image: NDArray[np.floating]) -> U8Array:
    return np.asarray(np.clip(image, 0, 255), np.uint8)


def _noise(image: U8Array, rng: np.random.Generator, sigma: float) -> U8Array:
    grain = rng.normal(0, sigma, image.shape[:2]).astype(np.float32)
    return _u8(image.astype(np.float32) + grain[..., None])


def _rotate(image: U8Array, degrees: float, background: int = 255) -> U8Array:
    """Turned about the centre on a canvas that holds all of it."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    cos, sin = abs(matrix[0, 0]), abs(matrix[0, 1])
    new_width, new_height = int(height * sin + width * cos), int(height * cos + width * sin)
    matrix[:, 2] += (new_width - width) / 2, (new_height - height) / 2
    value = (background, background, background)
    return np.asarray(
        cv2.warpAffine(image, matrix, (new_width, new_height), flags=cv2.INTER_LINEAR, borderValue=value), np.uint8
    )


def _jpeg(image: U8Array, quality: int) -> U8Array:
    _, packed = cv2.imencode(".jpg", image[..., ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.ascontiguousarray(np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)[..., ::-1])


def _field(shape: tuple[int, int], rng: np.random.Generator, cells: int) -> F32Array:
    """A smooth random field in 0..1 of (H, W)."""
    coarse = rng.random((cells, cells)).astype(np.float32)
    field = cv2.resize(coarse, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.clip(np.asarray(field, np.float32), 0, 1)


def _grey(image: U8Array) -> U8Array:
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), np.uint8)


def _rgb(grey: NDArray[np.uint8]) -> U8Array:
    return np.asarray(cv2.cvtColor(grey, cv2.COLOR_GRAY2RGB), np.uint8)


# the usual ------------------------------------------------------------------


def clean(image: U8Array, rng: np.random.Generator) -> U8Array:  # noqa: ARG001  (one signature for all)
    return image


def scan(image: U8Array, rng: np.random.Generator) -> U8Array:
    """An office scanner: under a degree and a half askew, grain, JPEG; grey every other time."""
    page = _rotate(image, rng.uniform(-1.5, 1.5), 252)
    page = np.asarray(cv2.GaussianBlur(page, (0, 0), rng.uniform(0.4, 0.8)), np.uint8)
    page = _noise(page, rng, rng.uniform(2, 7))
    return _jpeg(_rgb(_grey(page)) if rng.random() < 0.5 else page, int(rng.integers(55, 85)))


def worn(image: U8Array, rng: np.random.Generator) -> U8Array:
    """A copy of a copy: eroded and dilated strokes, specks, lines of dirt, weak contrast."""
    grey = _grey(_rotate(image, rng.uniform(-2, 2)))
    kernel = np.ones((2, 2), np.uint8)
    grey = np.asarray((cv2.erode if rng.random() < 0.5 else cv2.dilate)(grey, kernel), np.uint8)
    ink = 255 - cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.8, 1.2)).astype(np.float32)
    faded = 255 - ink * (0.55 + 0.45 * _field(grey.shape, rng, 6))
    specks = rng.random(grey.shape) < 0.0006
    faded[cv2.dilate(specks.astype(np.uint8), kernel) > 0] = 60
    for column in rng.integers(0, grey.shape[1], 3):
        faded[:, column : column + 2] -= rng.uniform(10, 50)
    return _jpeg(_noise(_rgb(_u8(faded)), rng, 8), int(rng.integers(40, 65)))


def fax(image: U8Array, rng: np.random.Generator) -> U8Array:
    """Fine mode: 204 x 196 dpi, black and white, with torn lines."""
    page = _grey(_rotate(image, rng.uniform(-1, 1)))
    size = (round(page.shape[1] * 204 / 200), round(page.shape[0] * 196 / 200))
    page = np.asarray(cv2.resize(page, size, interpolation=cv2.INTER_AREA), np.uint8)
    threshold = rng.uniform(135, 185) + rng.normal(0, 12, page.shape)
    black = np.where(page > threshold, 255, 0).astype(np.uint8)
    for row in rng.integers(0, page.shape[0], 4):
        black[row : row + 1] = np.roll(black[row : row + 1], int(rng.integers(-6, 7)), axis=1)
    return _rgb(black)


def _table_top(height: int, width: int, rng: np.random.Generator) -> U8Array:
    base = np.array((1.0, 0.86, 0.7)) ** rng.uniform(0.2, 1.6) * rng.uniform(60, 200)
    grain = cv2.GaussianBlur(rng.normal(0, 26, (height, width)).astype(np.float32), (0, 0), sigmaX=18, sigmaY=1.5)
    return _u8(base + 4 * np.asarray(grain)[..., None])


def photo(image: U8Array, rng: np.random.Generator) -> U8Array:
    """A phone's picture of the sheet on a table: perspective, a shadow, uneven light, slight blur, JPEG."""
    height, width = image.shape[:2]
    canvas_h, canvas_w = int(height * 1.12), int(width * 1.16)
    inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]]) * (canvas_w, canvas_h)
    frame = np.array([[0, 0], [canvas_w, 0], [canvas_w, canvas_h], [0, canvas_h]])
    corners = (frame + inward * (rng.uniform(0.0, 0.07, (4, 2)) + 0.025)).astype(np.float32)
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, corners)
    size = (canvas_w, canvas_h)
    sheet = np.asarray(cv2.warpPerspective(image, matrix, size), np.float32)
    inside = np.asarray(cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, size), np.float32) / 255
    picture = sheet * inside[..., None] + _table_top(canvas_h, canvas_w, rng) * (1 - inside[..., None])
    picture *= (0.62 + 0.4 * _field((canvas_h, canvas_w), rng, 3))[..., None]
    picture *= _shadow((canvas_h, canvas_w), rng)[..., None]
    # The phone exposes for the sheet: its lighter parts come out nearly white.
    picture *= rng.uniform(215, 250) / np.percentile(picture[inside > 0.5], 85)
    picture *= rng.uniform((0.95, 0.93, 0.84), (1.03, 1.0, 1.0))
    blurred = cv2.GaussianBlur(_u8(picture), (0, 0), rng.uniform(0.5, 1.1))
    return _jpeg(_noise(np.asarray(blurred, np.uint8), rng, 5), int(rng.integers(60, 85)))


def _shadow(shape: tuple[int, int], rng: np.random.Generator) -> F32Array:
    """A soft half-plane that darkens, as a hand or a head over the sheet does; (H, W) factors."""
    height, width = shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, offset = rng.uniform(0, 2 * np.pi), rng.uniform(-0.1, 0.35)
    distance = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle) - offset
    return np.asarray(1 - rng.uniform(0.2, 0.45) / (1 + np.exp(-distance * rng.uniform(15, 60))), np.float32)


# the hard -------------------------------------------------------------------


def turned(image: U8Array, rng: np.random.Generator) -> U8Array:
    """A scan that lies on its side or head."""
    return np.ascontiguousarray(np.rot90(scan(image, rng), int(rng.integers(1, 4))))


def low_dpi(image: U8Array, rng: np.random.Generator) -> U8Array:
    """100 dpi, as of a thrifty archive."""
    small = cv2.resize(scan(image, rng), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return _jpeg(np.asarray(small, np.uint8), 70)


def skewed(image: U8Array, rng: np.random.Generator) -> U8Array:
    """Seven to ten degrees askew."""
    return scan(_rotate(image, float(rng.choice((-1, 1))) * rng.uniform(7, 10), 245), rng)


def crumpled(image: U8Array, rng: np.random.Generator) -> U8Array:
    """Creased paper: lines bend and facets shade."""
    height, width = image.shape[:2]
    bend = [cv2.GaussianBlur(_field((height, width), rng, cells), (0, 0), 9) for cells in (7, 7)]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    warped = cv2.remap(
        image, x + 22 * (np.asarray(bend[0]) - 0.5), y + 22 * (np.asarray(bend[1]) - 0.5), cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    shade = np.ones((height, width), np.float32)
    for _ in range(int(rng.integers(6, 11))):
        angle, offset = rng.uniform(0, np.pi), rng.uniform(-0.45, 0.45)
        distance = (x / width - 0.5) * np.cos(angle) + (y / height - 0.5) * np.sin(angle) - offset
        shade *= 1 - np.sign(distance) * rng.uniform(0.02, 0.06) - 0.14 * np.exp(-np.abs(distance) * 350)
    return _jpeg(_noise(_u8(np.asarray(warped, np.float32) * shade[..., None]), rng, 5), 70)


def thermal(image: U8Array, rng: np.random.Generator) -> U8Array:
    """Faded thermal paper: pale grey on yellowish, fading in patches."""
    ink = 255 - cv2.GaussianBlur(_grey(_rotate(image, rng.uniform(-1, 1))), (0, 0), 0.7).astype(np.float32)
    strength = 0.25 + 0.4 * _field((ink.shape[0], ink.shape[1]), rng, 5)
    paper = np.array(rng.uniform((226, 220, 205), (246, 242, 230)), np.float32)
    return _jpeg(_noise(_u8(paper - (ink * strength)[..., None]), rng, 4), 75)


def folded(image: U8Array, rng: np.random.Generator) -> U8Array:
    """A photograph of a folded sheet, with a finger at its edge."""
    height, width = image.shape[:2]
    page = image.astype(np.float32)
    y = np.arange(height, dtype=np.float32)[:, None]
    for fold in (height / 3, 2 * height / 3):
        edge = (y - fold) / height
        page *= (1 - 0.22 * np.exp(-np.abs(edge) * 260) - 0.05 * np.sign(edge) * np.exp(-np.abs(edge) * 12))[..., None]
    marked = _u8(page)
    side = int(rng.choice((0, width)))
    centre = (side, int(height * rng.uniform(0.55, 0.9)))
    cv2.ellipse(
        marked, centre, (int(width * 0.07), int(height * 0.03)), rng.uniform(-30, 30), 0, 360, (205, 150, 125), -1
    )
    return photo(marked, rng)


def bleed(image: U8Array, rng: np.random.Generator) -> U8Array:
    """The back of a thin sheet shines through, mirrored."""
    back = cv2.GaussianBlur(image[:, ::-1], (0, 0), 2.2).astype(np.float32)
    shift = np.roll(back, (int(rng.integers(-40, 40)), int(rng.integers(-60, 60))), axis=(0, 1))
    return scan(_u8(image.astype(np.float32) - (255 - shift) * rng.uniform(0.18, 0.32)), rng)


def stamped(image: U8Array, rng: np.random.Generator) -> U8Array:
    """Rubber stamps and a scribble over the text, then scanned."""
    ink = np.full(image.shape, 255, np.uint8)
    height, width = image.shape[:2]
    for text in ("ZAKSIEGOWANO", "WPLYNELO 12", "OPLACONO")[: int(rng.integers(1, 4))]:
        layer = np.full((150, 620, 3), 255, np.uint8)
        colour = tuple(int(part) for part in rng.integers((20, 20, 90), (170, 70, 210)))
        cv2.rectangle(layer, (15, 15), (600, 130), colour, 5)
        cv2.putText(layer, text, (40, 95), cv2.FONT_HERSHEY_DUPLEX, 2.0, colour, 5)
        layer = _rotate(layer, rng.uniform(-25, 25))
        top = int(rng.integers(0, max(1, int(height * 0.7) - layer.shape[0])))
        left = int(rng.integers(0, max(1, width - layer.shape[1])))
        patch = ink[top : top + layer.shape[0], left : left + layer.shape[1]]
        np.minimum(patch, layer[: patch.shape[0], : patch.shape[1]], out=patch)
    points = np.cumsum(rng.normal(0, 38, (26, 2)), axis=0) + rng.uniform(0.3, 0.7, 2) * (width, height)
    cv2.polylines(ink, [points.astype(np.int32)], False, (40, 50, 140), 4, cv2.LINE_AA)
    mixed = image.astype(np.float32) * (0.25 + 0.75 * ink.astype(np.float32) / 255)
    return scan(_u8(mixed), rng)


KINDS: dict[str, Damage] = {"clean": clean, "scan": scan, "worn": worn, "fax": fax, "photo": photo}
HARD: dict[str, Damage] = {
    "turned": turned, "low_dpi": low_dpi, "skewed": skewed, "crumpled": crumpled, "thermal": thermal,
    "folded": folded, "bleed": bleed, "stamped": stamped,
}  # fmt: skip
_ALL: dict[str, Damage] = {**KINDS, **HARD}
