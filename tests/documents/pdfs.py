"""A small PDF writer for tests: pages out of drawing operators, no library between the test and the bytes."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

A4 = (595.0, 842.0)

# Polish letters at codes of their own, by the glyph names every reader knows.
_GLYPHS = {
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute", "ó": "oacute", "ś": "sacute",
    "ź": "zacute", "ż": "zdotaccent", "Ł": "Lslash", "Ś": "Sacute", "Ż": "Zdotaccent", "Ó": "Oacute",
    "ﬁ": "fi", "ﬀ": "ff", "\u00a0": "nbspace", "\u0328": "uni0328", "\u200b": "uni200B", "\u00ad": "softhyphen",
    "\ue001": "uniE001",
}  # fmt: skip
_CODES = {char: 128 + index for index, char in enumerate(_GLYPHS)}

INVOICE_LINES = (
    "Faktura VAT nr FV/2025/03/0147",
    "Sprzedawca: Przedsiębiorstwo Handlowe Świerk sp. z o.o.",
    "ul. Długa 12, 00-238 Warszawa, NIP: 525-000-12-34",
    "Nabywca: Zakład Usługowy Jan Kowalski",
    "ul. Krótka 5, 30-001 Kraków, NIP: 676-111-22-33",
    "Data wystawienia: 2025-03-12, data sprzedaży: 2025-03-10",
    "Termin płatności: 2025-03-26, forma płatności: przelew",
    "Lp. Nazwa towaru lub usługi Ilość Cena netto Wartość netto VAT",
    "1 Śruby ocynkowane M8 wg zamówienia 25 1,20 30,00 23%",
    "2 Usługa transportowa na terenie miasta 1 150,00 150,00 23%",
    "Razem do zapłaty: 221,40 PLN",
    "Słownie: dwieście dwadzieścia jeden złotych czterdzieści groszy",
)


def encoded(text: str) -> bytes:
    """`text` as the operand of Tj in the fonts of `Pdf`."""
    raw = bytes(_CODES.get(char, ord(char) if ord(char) < 128 else 63) for char in text)
    return b"<" + raw.hex().encode() + b">"


def show(x: float, y: float, text: str, size: float = 10, font: str = "F1", extra: str = "") -> bytes:
    """Operators that draw `text` with its baseline at (x, y); `extra` goes before it, such as `3 Tr`."""
    return f"BT /{font} {size} Tf {extra} 1 0 0 1 {x} {y} Tm ".encode() + encoded(text) + b" Tj ET\n"


def invoice_text(extra: str = "", left: float = 50, top: float = 780) -> bytes:
    """Operators of a short invoice."""
    return b"".join(show(left, top - 20 * row, line, extra=extra) for row, line in enumerate(INVOICE_LINES))


def image_stream(pixels: NDArray[np.uint8]) -> tuple[str, bytes]:
    """Dictionary entries and data of an image XObject of (h, w) grey pixels."""
    height, width = pixels.shape
    entries = (
        f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
        "/BitsPerComponent 8 /Filter /FlateDecode"
    )
    return entries, zlib.compress(pixels.tobytes())


@dataclass
class Pdf:
    """Objects of a PDF; 1 is the catalog, 2 the page tree, 3 to 5 the fonts F1, F2 (bold) and F3 (not mapped)."""

    objects: dict[int, bytes] = field(default_factory=dict)
    kids: list[int] = field(default_factory=list)
    catalog: str = ""
    trailer: str = ""

    def __post_init__(self) -> None:
        differences = "/Encoding << /Type /Encoding /Differences [128 " + " ".join(f"/{g}" for g in _GLYPHS.values())
        for number, name in ((3, "Helvetica"), (4, "Helvetica-Bold")):
            font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} {differences}] >> >>"
            self.objects[number] = font.encode()
        lost = " ".join(f"/g{code}" for code in range(33, 127))
        self.objects[5] = (
            f"<< /Type /Font /Subtype /Type1 /BaseFont /Lost /Encoding << /Differences [33 {lost}] >> >>".encode()
        )

    def add(self, body: bytes | str) -> int:
        """A further object; its number."""
        number = max(self.objects, default=5) + 1
        self.objects[number] = body.encode() if isinstance(body, str) else body
        return number

    def stream(self, entries: str, data: bytes) -> int:
        """A further stream object; its number."""
        return self.add(f"<< {entries} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream")

    def page(
        self, content: bytes, size: tuple[float, float] = A4, entries: str = "", xobjects: dict[str, int] | None = None
    ) -> int:
        """A further page that draws `content`; its number."""
        body = self.stream("", content)
        named = " ".join(f"/{name} {number} 0 R" for name, number in (xobjects or {}).items())
        number = self.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size[0]} {size[1]}] /Contents {body} 0 R {entries} "
            f"/Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << {named} >> >> >>"
        )
        self.kids.append(number)
        return number

    def build(self) -> bytes:
        """The file."""
        self.objects[1] = f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode()
        kids = " ".join(f"{kid} 0 R" for kid in self.kids)
        self.objects[2] = f"<< /Type /Pages /Kids [{kids}] /Count {len(self.kids)} >>".encode()
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places: dict[int, int] = {}
        for number, body in sorted(self.objects.items()):
            places[number] = len(out)
            out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        start = len(out)
        size = max(places) + 1
        out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
        for number in range(1, size):
            out += f"{places[number]:010d} 00000 n \n".encode()
        out += f"trailer\n<< /Size {size} /Root 1 0 R {self.trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
        return bytes(out)


def _rc4(key: bytes, data: bytes) -> bytes:
    """RC4, as PDF 1.1 encrypts."""
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) & 255
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) & 255
        j = (j + box[i]) & 255
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) & 255])
    return bytes(out)


def encrypted_invoice(password: str) -> bytes:
    """The invoice under a user password, by the standard handler of 40 bits (PDF 32000-1, 7.6.3)."""
    padding = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    padded = (password.encode("latin-1") + padding)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    identity = bytes(range(16))
    key = hashlib.md5(padded + owner + (-4).to_bytes(4, "little", signed=True) + identity).digest()[:5]
    user = _rc4(key, padding)
    pdf = Pdf()
    number = max(pdf.objects) + 1
    own_key = hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10]
    pdf.page(_rc4(own_key, invoice_text()))
    handler = pdf.add(f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{owner.hex()}> /U <{user.hex()}> >>")
    pdf.trailer = f"/Encrypt {handler} 0 R /ID [<{identity.hex()}> <{identity.hex()}>]"
    return pdf.build()


def with_image(
    pixels: NDArray[np.uint8],
    content: bytes = b"",
    box: tuple[float, float, float, float] = (0, 0, *A4),
    before: bytes = b"",
) -> bytes:
    """A page that draws `before`, then the grey `pixels` in `box` (x0, y0, x1, y1), then `content`."""
    pdf = Pdf()
    image = pdf.stream(*image_stream(pixels))
    x0, y0, x1, y1 = box
    drawing = f"q {x1 - x0} 0 0 {y1 - y0} {x0} {y0} cm /I Do Q\n".encode()
    pdf.page(before + drawing + content, xobjects={"I": image})
    return pdf.build()


def form_pdf(values: dict[float, str], *, appearances: bool, content: bytes = b"") -> bytes:
    """A page with a text field a value, at the heights that are the keys; with or without its drawn appearance."""
    pdf = Pdf()
    fields = []
    for index, (y, value) in enumerate(values.items()):
        entries = ""
        if appearances:
            drawn = pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>",
                b"/Tx BMC q BT /F1 10 Tf 2 5 Td " + encoded(value) + b" Tj ET Q EMC",
            )
            entries = f"/AP << /N {drawn} 0 R >>"
        fields.append(
            pdf.add(
                f"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f{index}) /V ({value}) /DA (/F1 10 Tf 0 g) "
                f"/Rect [100 {y} 300 {y + 20}] /F 4 {entries} >>"
            )
        )
    listed = " ".join(f"{number} 0 R" for number in fields)
    pdf.catalog = (
        f"/AcroForm << /Fields [{listed}] /DR << /Font << /F1 3 0 R >> >> /DA (/F1 10 Tf 0 g) /NeedAppearances true >>"
    )
    pdf.page(content, entries=f"/Annots [{listed}]")
    return pdf.build()


def one_page(content: bytes, size: tuple[float, float] = A4, entries: str = "") -> bytes:
    """A PDF of one page that draws `content`."""
    pdf = Pdf()
    pdf.page(content, size, entries)
    return pdf.build()


def invoice_pdf() -> bytes:
    """A short born-digital invoice."""
    return one_page(invoice_text())
