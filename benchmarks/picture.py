"""`python -m benchmarks.picture`: the picture of README, a page with the place and confidence of its fields."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from faktulove_ocr.pipeline import InvoiceReader

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "faktura-skan.jpg"
TARGET = ROOT / "docs" / "picture.png"
SHOWN = (
    ("numer_faktury", "Numer"),
    ("data_wystawienia", "Data wystawienia"),
    ("termin_platnosci", "Termin płatności"),
    ("sprzedawca_nazwa", "Sprzedawca"),
    ("sprzedawca_nip", "NIP sprzedawcy"),
    ("nabywca_nazwa", "Nabywca"),
    ("nabywca_nip", "NIP nabywcy"),
    ("numer_konta", "Rachunek"),
    ("suma_netto", "Netto"),
    ("suma_vat", "VAT"),
    ("suma_brutto", "Brutto"),
    ("waluta", "Waluta"),
)


def main() -> None:
    """Draw it."""
    (invoice,) = InvoiceReader().read(EXAMPLE.read_bytes(), EXAMPLE.name)
    page = Image.open(EXAMPLE).convert("RGB")
    page = page.crop((0, 0, page.width, int(page.height * 0.62)))
    page = page.resize((620, 620 * page.height // page.width))
    full = page.height / 0.62
    picture = Image.new("RGB", (1180, page.height), "white")
    picture.paste(page, (0, 0))
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype("DejaVuSans.ttf", 15)
    for row, (name, title) in enumerate(SHOWN):
        field = invoice.extracted_data[name]
        colour = (30, 140, 60) if field.confidence >= 0.9 else (210, 120, 0)
        if field.bbox is not None:
            x0, y0, x1, y1 = field.bbox
            draw.rectangle((x0 * 620 - 2, y0 * full - 2, x1 * 620 + 2, y1 * full + 2), outline=colour, width=2)
        top = 24 + row * 40
        draw.text((650, top), title, fill=(110, 110, 110), font=font)
        draw.text((810, top), str(field.value)[:32], fill="black", font=font)
        draw.text((1120, top), f"{field.confidence:.2f}", fill=colour, font=font)
    picture.save(TARGET, optimize=True)


if __name__ == "__main__":
    main()
