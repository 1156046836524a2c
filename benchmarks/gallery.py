"""The documents with most wrong: a picture of the page with the places of wrong fields, and what should stand there.

Sealed documents have no part in it: whoever writes rules may look at this page.
"""

from __future__ import annotations

import base64
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from PIL import Image, ImageDraw

from benchmarks.samples import rasterise
from benchmarks.scoring import FieldScore, RowScore
from benchmarks.shares import PageView, Scored
from faktulove_ocr.config import Settings
from faktulove_ocr.documents import PageSource, open_document
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.imaging import prepare

WIDTH = 900
TALLEST = 1800
JPEG_QUALITY = 60
_RED, _AMBER = (200, 30, 30), (215, 130, 0)
_TURNS = {90: Image.Transpose.ROTATE_270, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_90}
_TEXT_DPI = 120.0
_NOTES = 12
"""Lines about rows of a document at most."""


def mistakes(document: Scored) -> int:
    """How many fields and rows of a document are not right."""
    tables = [rows for rows in (document.score.items, *document.score.lists.values()) if rows is not None]
    return sum(not f.right for f in document.score.fields) + sum(_wrong_rows(rows) for rows in tables)


def _wrong_rows(rows: RowScore) -> int:
    return max(rows.expected, rows.found) - rows.right


def worst(documents: Iterable[Scored], most: int) -> list[Scored]:
    """At most `most` documents with anything wrong, the worst first; never a sealed one.

    A document that was damaged in several ways has its worst reading among the first, the others after all of these.
    """
    wrong = [d for d in documents if not d.sealed and d.path is not None and mistakes(d)]
    before: Counter[str] = Counter()
    ranked = []
    for document in sorted(wrong, key=lambda d: (-mistakes(d), d.document, d.damage)):
        name = document.document.split(".")[0]
        ranked.append((before[name], document))
        before[name] += 1
    return [document for _, document in sorted(ranked, key=lambda pair: pair[0])][:most]


def to_gallery(
    documents: Sequence[Scored], most: int, settings: Settings, passwords: dict[Path, str], dpi: int | None
) -> str:
    """The gallery as HTML, pictures inside; `dpi` is that of undamaged pages that were read as pictures."""
    shown = worst(documents, most)
    sealed = sum(d.sealed and mistakes(d) > 0 for d in documents)
    parts = [f"<h2>Worst documents</h2><p>{len(shown)} of {sum(mistakes(d) > 0 for d in documents)} with a mistake"]
    parts.append(f"; {sealed} of these are sealed and not shown.</p>" if sealed else ".</p>")
    for document in shown:
        title = f"{document.document} ({document.family}, {document.damage}): {mistakes(document)} wrong"
        picture = _picture(document, settings, passwords.get(document.path or Path()), dpi)
        parts.append(
            f"<section class='case'><h3>{escape(title)}</h3><div class='pair'>{picture}<div>{_listed(document)}</div>"
            "</div></section>"
        )
    return "\n".join(parts)


def numbered(document: Scored) -> list[tuple[int, FieldScore]]:
    """The fields that are not right, counted from 1: the numbers of their boxes."""
    return list(enumerate((f for f in document.score.fields if not f.right), 1))


def _listed(document: Scored) -> str:
    """What was expected and found, a row a wrong field, and what differs in the tables."""
    rows = "".join(
        f"<tr><td>{number}</td><td>{escape(f.name)}</td><td>{f.outcome}</td><td>{escape(f.expected or '–')}</td>"
        f"<td>{escape(f.found or '–')}</td></tr>"
        for number, f in numbered(document)
    )
    tables = [("pozycje", document.score.items), *document.score.lists.items()]
    notes = [f"{name}: {note}" for name, table in tables if table is not None for note in table.notes]
    more = [f"… and {len(notes) - _NOTES} more"] if len(notes) > _NOTES else []
    lines = "".join(f"<li>{escape(note)}</li>" for note in [*notes[:_NOTES], *more])
    head = "<tr><th></th><th>field</th><th></th><th>expected</th><th>found</th></tr>"
    error = f"<p>{escape(document.error)}</p>" if document.error else ""
    return f"{error}<table>{head}{rows}</table><ul>{lines}</ul>"


def _picture(document: Scored, settings: Settings, password: str | None, dpi: int | None) -> str:
    """The page with most wrong fields as an embedded picture; a sentence where the file cannot be opened."""
    assert document.path is not None
    pages = [f.page for _, f in numbered(document) if f.bbox is not None and f.page is not None]
    number = max(pages, key=pages.count, default=1)
    view = next((v for v in document.views if v.number == number), PageView(1, recognised=False, rotation=0))
    try:
        content = document.path.read_bytes()
        if dpi and document.damage.endswith(" dpi"):
            content, password = rasterise(content, dpi, password), None
        with open_document(content, settings.limits, password) as opened:
            source = next(page for page in opened.pages() if page.number == number)
            page = upright(source, view, settings)
    except (FaktuLoveError, OSError) as error:
        return f"<p>No picture: {escape(str(error))}</p>"
    return f"<img alt='' src='{data_uri(drawn(page, [(n, f) for n, f in numbered(document) if f.page == number]))}'>"


def upright(source: PageSource, view: PageView, settings: Settings) -> Image.Image:
    """The page as the places of its fields are given: a recognised one prepared as for recognition, then turned."""
    pixels = prepare(source.raster(), settings.preprocessing).image if view.recognised else source.raster(_TEXT_DPI)
    image = Image.fromarray(pixels)
    return image.transpose(_TURNS[view.rotation]) if view.rotation else image


def drawn(page: Image.Image, fields: Sequence[tuple[int, FieldScore]]) -> Image.Image:
    """The page at its width in the gallery with a numbered box a field: wrong ones red, invented ones amber."""
    scale = min(WIDTH / page.width, TALLEST / page.height)
    size = (max(1, round(page.width * scale)), max(1, round(page.height * scale)))
    picture = page.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    draw = ImageDraw.Draw(picture)
    for number, field in fields:
        if field.bbox is None:
            continue
        x0, y0, x1, y1 = (share * side for share, side in zip(field.bbox, size * 2, strict=True))
        colour = _AMBER if field.outcome == "invented" else _RED
        draw.rectangle((x0 - 2, y0 - 2, x1 + 2, y1 + 2), outline=colour, width=2)
        draw.rectangle((x0 - 20, y0 - 2, x0 - 3, y0 + 11), fill=colour)
        draw.text((x0 - 17, y0 - 1), str(number), fill="white")
    return picture


def data_uri(picture: Image.Image) -> str:
    """The picture as JPEG inside an address."""
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return "data:image/jpeg;base64," + base64.b64encode(buffer.getvalue()).decode()
