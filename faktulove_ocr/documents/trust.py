"""How far a text layer says what a reader of the page would see, 0..1.

Each kind of doubt is a factor that is 1 while its measure is harmless and falls to its floor where the measure is
hopeless; the trust is their product. The bounds are set so that one plain defect alone brings a layer below TRUSTED.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from faktulove_ocr.documents.document import U8Array
from faktulove_ocr.documents.plausible import Plausibility, plausibility
from faktulove_ocr.documents.words import HOLE
from faktulove_ocr.geometry import Box
from faktulove_ocr.text import Word

THUMBNAIL_DPI = 48.0
BIG_PICTURE = 0.12  # share of the page; logos, stamps and codes are smaller
FEW_CHARACTERS = 20
_CONTRAST = 28  # grey levels that ink is darker than the paper around it
_STROKE = 9  # pixels of the thumbnail; anything wider than 13 points is an area, not writing
_LEAST_INK = 60  # pixels; less is dust


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the trust is judged by, besides the words.

    `holes`: characters without a Unicode value, of `characters` in all. `hidden`: share of characters that are
    invisible or under a picture. `outlined`: about how many letters are drawn as outlines. `missed`: share of the
    page's ink that is in big pictures and under no word, `big_pictures`: there are such. `cut`: not all was read.
    """

    words: Sequence[Word]
    characters: int
    holes: int = 0
    hidden: float = 0.0
    outlined: float = 0.0
    missed: float = 0.0
    big_pictures: bool = False
    cut: bool = False


def judge(evidence: Evidence) -> tuple[float, tuple[str, ...]]:
    """The trust in a layer, and what lowered it, by names such as `unmapped characters`."""
    looks = plausibility(word.text for word in evidence.words)
    factors = {
        "unmapped characters": _fall(_hole_share(evidence), 0.01, 0.06),
        "letter pairs of no language": _fall(looks.rare, 0.03, 0.09) if looks.pairs >= 60 else 1.0,
        "marks inside words": _fall(looks.marks, 0.03, 0.10) if looks.marked >= 3 else 1.0,
        "lost diacritics": 0.2 if _lost_diacritics(looks, evidence) else 1.0,
        "picture without text": _fall(evidence.missed, 0.20, 0.50),
        "text as outlines": 0.3 if evidence.outlined > max(150.0, 0.7 * evidence.characters) else 1.0,
        "too much to read": 0.3 if evidence.cut else 1.0,
    }
    if evidence.big_pictures and evidence.characters < FEW_CHARACTERS:
        factors["few characters beside pictures"] = 0.0
    if evidence.hidden > 0.5:
        # Somebody else's recognition: its own doubts weigh double, and even a clean one is not print.
        factors["recognised by another program"] = 0.8
        factors["letter pairs of no language"] **= 2
        factors["marks inside words"] **= 2
    trust = 1.0
    for factor in factors.values():
        trust *= factor
    return round(trust, 3), tuple(reason for reason, factor in factors.items() if factor < 1.0)


def _fall(value: float, harmless: float, hopeless: float) -> float:
    """1 up to `harmless`, 0 from `hopeless` on, a straight line between."""
    return min(1.0, max(0.0, (hopeless - value) / (hopeless - harmless)))


def _hole_share(evidence: Evidence) -> float:
    """Share of characters lost; those among letters or digits count in full, lone signs (ticks, bullets) little."""
    if not evidence.characters:
        return 0.0
    inside = sum(word.text.count(HOLE) for word in evidence.words if word.text.strip(HOLE))
    return (inside + 0.1 * max(evidence.holes - inside, 0)) / evidence.characters


def _lost_diacritics(looks: Plausibility, evidence: Evidence) -> bool:
    """Polish words whose letters with diacritics are missing; plain ASCII spelling is no loss."""
    if looks.hollow >= 2:
        return True
    if not looks.polish or looks.words < 20 or looks.diacritics:
        return False
    return looks.pieces >= 4 or evidence.holes >= 5


def big_picture_mask(pictures: Sequence[Box], width: float, height: float) -> U8Array | None:
    """Where pictures cover much of a page in one piece, as a thumbnail of 0 and 1; None when nowhere.

    Pieces that touch count as one: scanners cut a page into strips.
    """
    if not pictures:
        return None
    scale = THUMBNAIL_DPI / 72
    shape = (max(1, round(height * scale)), max(1, round(width * scale)))
    mask = np.zeros(shape, dtype=np.uint8)
    for box in pictures[:5000]:
        _fill(mask, box, scale, margin=1)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask)
    big = [label for label in range(1, count) if stats[label, cv2.CC_STAT_AREA] >= BIG_PICTURE * mask.size]
    return np.isin(labels, big).astype(np.uint8) if big else None


def missed_ink(thumbnail: U8Array, mask: U8Array, words: Sequence[Word]) -> float:
    """Share of a page's ink that lies under `mask` and under no word; `thumbnail` is (h, w) grey at THUMBNAIL_DPI."""
    thumbnail = cv2.resize(thumbnail, mask.shape[::-1]).astype(np.uint8)
    paper = cv2.morphologyEx(thumbnail, cv2.MORPH_CLOSE, np.ones((_STROKE, _STROKE), np.uint8))
    ink = (paper.astype(np.int16) - thumbnail) > _CONTRAST
    covered = np.zeros(mask.shape, dtype=np.uint8)
    for word in words:
        _fill(covered, word.box, THUMBNAIL_DPI / 72, margin=2)
    missed = int(np.count_nonzero(ink & (mask > 0) & (covered == 0)))
    return missed / int(np.count_nonzero(ink)) if missed >= _LEAST_INK else 0.0


def _fill(mask: U8Array, box: Box, scale: float, margin: int) -> None:
    """Set `mask` to 1 under `box`, widened by `margin` pixels."""
    x0, y0 = (max(0, int(value * scale) - margin) for value in (box.x0, box.y0))
    x1, y1 = (max(0, int(value * scale) + 1 + margin) for value in (box.x1, box.y1))
    mask[y0:y1, x0:x1] = 1
