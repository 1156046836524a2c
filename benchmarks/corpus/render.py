"""HTML to PDF by one of two engines, and PDF to rasters.

WeasyPrint needs Debian's libpango; Chromium is Debian's `chromium`. The fonts are packages too: `missing()` names
what is not installed (README.md has the list).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from benchmarks.corpus.markup import HAND, MONO, SANS, SERIF

CHROMIUM_SECONDS = 60
# Fixed, so that a PDF's bytes do not depend on the day it was made.
SOURCE_DATE_EPOCH = "1735689600"

U8Array = NDArray[np.uint8]


class CannotRender(RuntimeError):
    """An engine or a font is missing, or an engine failed."""


def missing() -> list[str]:
    """Names of engines and font families that are not installed."""
    absent = [] if shutil.which("chromium") else ["chromium"]
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        absent.append("weasyprint (pip) with libpango-1.0-0 and libpangoft2-1.0-0 (apt)")
    if not shutil.which("fc-list"):
        return [*absent, "fontconfig"]
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=True)  # noqa: S607
    known = {name.strip() for line in listed.stdout.splitlines() for name in line.split(",")}
    return absent + [f"font {name}" for name in (*SANS, *SERIF, *MONO, *HAND) if name not in known]


def versions() -> str:
    """What decides how a page comes out besides its HTML: engines and fonts, as one text."""
    import weasyprint
    from weasyprint.text.ffi import pango

    commands = (["chromium", "--version"], ["fc-list", ":", "file", "family", "style", "fontversion"])
    said = [subprocess.run(c, capture_output=True, text=True, check=True).stdout for c in commands]  # noqa: S603
    return "\n".join([weasyprint.__version__, str(pango.pango_version()), *sorted("\n".join(said).splitlines())])


def render(html: str, engine: str) -> bytes:
    """The PDF of `html` by `weasyprint` or `chromium`; raises CannotRender."""
    if engine == "weasyprint":
        import weasyprint

        os.environ["SOURCE_DATE_EPOCH"] = SOURCE_DATE_EPOCH
        pdf: bytes = weasyprint.HTML(string=html).write_pdf()
        return pdf
    if engine == "chromium":
        return _chromium(html)
    message = f"no such engine: {engine}"
    raise CannotRender(message)


def _chromium(html: str) -> bytes:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(html, encoding="utf-8")
        command = [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run",
            "--no-pdf-header-footer", f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=CHROMIUM_SECONDS)  # noqa: S603
        except (OSError, subprocess.SubprocessError) as error:
            message = f"chromium could not print the page: {error}"
            raise CannotRender(message) from error
        return target.read_bytes()


def rasters(pdf: bytes, dpi: int = 200) -> list[U8Array]:
    """Pages as (H, W, 3) RGB arrays."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [np.asarray(page.render(scale=dpi / 72).to_pil().convert("RGB")) for page in document]
    finally:
        document.close()
