"""How far text layers are believed: clean ones are, broken, partial and foreign ones are not."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest

from faktulove_ocr.config import Limits
from faktulove_ocr.documents import TRUSTED, TextLayer, U8Array, open_document
from faktulove_ocr.documents.plausible import plausibility
from faktulove_ocr.documents.trust import Evidence, judge
from faktulove_ocr.geometry import Box
from faktulove_ocr.text import Word
from tests.documents.pdfs import INVOICE_LINES, encoded, invoice_pdf, invoice_text, one_page, show, with_image

LIMITS = Limits()
POLISH = "ąćęłńóśźżŁŚŻ"


def layer_of(content: bytes) -> TextLayer:
    with open_document(content, LIMITS) as document:
        (page,) = document.pages()
        layer = page.text_layer()
    assert layer is not None
    return layer


@pytest.fixture(scope="module")
def scan() -> U8Array:
    """The invoice as a scanner would give it, (H, W) grey."""
    with open_document(invoice_pdf(), LIMITS) as document:
        (page,) = document.pages()
        return page.raster(150)[:, :, 0].copy()


def noise(height: int, width: int, low: int = 0, high: int = 255) -> U8Array:
    return np.random.default_rng(1).integers(low, high, (height, width)).astype(np.uint8)


def written(table: Mapping[int, str | int | None]) -> bytes:
    """The invoice with its characters replaced by `table`."""
    lines = (line.translate(table) for line in INVOICE_LINES)
    return one_page(b"".join(show(50, 780 - 20 * row, line) for row, line in enumerate(lines)))


def test_a_born_digital_invoice_is_trusted_without_reserve() -> None:
    layer = layer_of(invoice_pdf())
    assert (layer.trust, layer.reasons) == (1.0, ())


def test_the_layers_of_ksef_visualisations_are_trusted(shared_samples: Path) -> None:
    paths = sorted((shared_samples / "ksef").glob("*.pdf"))
    assert paths
    for path in paths:
        with open_document(path.read_bytes(), LIMITS) as document:
            for page in document.pages():
                layer = page.text_layer()
                assert layer is not None
                assert layer.trust > 0.9, (path.name, page.number, layer.reasons)


def test_polish_spelt_without_diacritics_is_trusted() -> None:
    layer = layer_of(written(str.maketrans(POLISH, "acelnoszzLSZ")))
    assert layer.trust == 1.0


def test_a_logo_a_stamp_and_a_pale_background_do_not_cost_trust() -> None:
    logo = with_image(noise(200, 400), invoice_text(), (300, 700, 560, 830))
    background = with_image(noise(842, 595, 230, 240), invoice_text())
    for content in (logo, background):
        assert layer_of(content).trusted


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (dict(zip(map(ord, POLISH), "C[?\\~%[}}C]?", strict=False)), "marks inside words"),
        (dict(zip(map(ord, "łśąćęńóźż"), "³œ¹æêñóŸ¿", strict=True)), "marks inside words"),
        ({ord(char): "?" for char in POLISH}, "marks inside words"),
        (dict.fromkeys(map(ord, POLISH)), "lost diacritics"),
        ({code: chr((code - 97 + 3) % 26 + 97) for code in range(97, 123)}, "letter pairs of no language"),
        ({code: chr(code + 1) for code in range(65, 122)}, "letter pairs of no language"),
        ({ord(char): "\ue001" for char in POLISH}, "unmapped characters"),
    ],
)
def test_a_wrong_map_of_the_glyphs_is_noticed(table: dict[int, str | None], reason: str) -> None:
    words = [
        Word(text, Box(0, 0, 1, 1), 1.0, 0, 10.0)
        for line in INVOICE_LINES
        for text in line.translate(table).replace("\ue001", "\ufffd").split()
    ]
    holes = sum(word.text.count("\ufffd") for word in words)
    trust, reasons = judge(Evidence(words, sum(len(word.text) for word in words), holes=holes))
    assert trust < TRUSTED
    assert reason in reasons


def test_characters_of_private_use_lower_the_trust_of_the_page() -> None:
    layer = layer_of(written({ord(char): "\ue001" for char in POLISH}))
    assert not layer.trusted
    assert "unmapped characters" in layer.reasons


def test_letters_that_the_font_does_not_have_and_that_leave_gaps_are_noticed() -> None:
    def line(text: str, y: int) -> bytes:
        drawn = b"".join(b"( ) Tj " if char in POLISH else encoded(char) + b" Tj " for char in text)
        return f"BT /F1 10 Tf 1 0 0 1 50 {y} Tm ".encode() + drawn + b"ET\n"

    content = b"".join(line(text, 780 - 20 * row) for row, text in enumerate(INVOICE_LINES))
    layer = layer_of(one_page(content))
    assert not layer.trusted
    assert "lost diacritics" in layer.reasons


def test_ticks_and_bullets_without_a_meaning_are_no_harm() -> None:
    ticks = b"".join(show(30, 780 - 20 * row, "\ue001") for row in range(6))
    layer = layer_of(one_page(invoice_text() + ticks))
    assert layer.trusted
    assert all("\ufffd" not in word.text for word in layer.words)


def test_a_scan_with_only_a_stamp_of_text_is_not_trusted(scan: U8Array) -> None:
    footer = show(50, 30, "Zeskanowano 2025-03-12 przez program Skaner 3000, strona 1 z 1")
    for content in (with_image(scan, footer), with_image(scan, show(50, 30, "strona 1"))):
        layer = layer_of(content)
        assert layer.trust == 0.0
        assert "picture without text" in layer.reasons


def test_a_scan_in_strips_counts_as_one_picture(scan: U8Array) -> None:
    from tests.documents.pdfs import Pdf, image_stream

    pdf = Pdf()
    height = len(scan) // 16
    names: dict[str, int] = {}
    drawing = b""
    for strip in range(16):
        names[f"I{strip}"] = pdf.stream(*image_stream(scan[strip * height : (strip + 1) * height]))
        drawing += f"q 595 0 0 52.7 0 {842 - 52.7 * (strip + 1)} cm /I{strip} Do Q ".encode()
    pdf.page(drawing + show(50, 15, "Dokument z archiwum firmy"), xobjects=names)
    assert not layer_of(pdf.build()).trusted


def test_a_clean_layer_of_another_program_is_trusted_less_and_a_poor_one_not_at_all(scan: U8Array) -> None:
    clean = layer_of(with_image(scan, invoice_text("3 Tr")))
    assert TRUSTED <= clean.trust < 1.0
    assert clean.reasons == ("recognised by another program",)
    under = layer_of(with_image(scan, before=invoice_text()))
    assert under.reasons == ("recognised by another program",)
    partial = b"".join(show(50, 780 - 20 * row, line, extra="3 Tr") for row, line in enumerate(INVOICE_LINES[:3]))
    assert not layer_of(with_image(scan, partial)).trusted
    misread = (line.replace("a", "|").replace("e", "[") for line in INVOICE_LINES)
    poor = b"".join(show(50, 780 - 20 * row, line, extra="3 Tr") for row, line in enumerate(misread))
    assert "marks inside words" in layer_of(with_image(scan, poor)).reasons
    assert not layer_of(with_image(scan, poor)).trusted


def test_invisible_text_without_a_picture_is_no_text() -> None:
    with open_document(one_page(invoice_text("3 Tr")), LIMITS) as document:
        (page,) = document.pages()
        assert page.text_layer() is None


def test_an_invoice_drawn_as_outlines_is_not_trusted() -> None:
    letter = "{x} {y} m {x} {t} {r} {t} {r} {y} c " + "{r} {y} l {x} {y} l " * 5 + "h f\n"
    drawn = "".join(
        letter.format(x=50 + 6 * column, y=780 - 20 * row, t=787 - 20 * row, r=54 + 6 * column)
        for row in range(12)
        for column in range(45)
    )
    layer = layer_of(one_page(drawn.encode() + show(50, 30, "Wygenerowano w programie Faktury 1.0")))
    assert not layer.trusted
    assert layer.reasons == ("text as outlines",)


@pytest.mark.parametrize(
    "text",
    [
        "KSeF mBank PayU InPost ABC-HANDEL sp. z o.o. NIP REGON IBAN SWIFT WBKPPLPP RWSTD MPP BDO",
        "The invoice is payable within fourteen days of receipt by bank transfer to the account below",
        "Die Rechnung ist innerhalb von vierzehn Tagen ohne Abzug zahlbar, Umsatzsteuer gemäß Straßenverkehr",
        "PRZEDSIĘBIORSTWO PRODUKCYJNO-HANDLOWE GRZEGORZ BRZĘCZYSZCZYKIEWICZ SZCZEBRZESZYN",
        "9jtT3GhChj3J0_m9fMTcL6x_VO4tfgAC7M3BWCDCAoI https://qr-test.ksef.mf.gov.pl biuro@firma.pl",
        "25 m² 3 m³ 300×400 R&D l'Oréal A/B szt. kpl. op. [zł] (netto) \u201esłowo\u201d 100% #12",
    ],
)
def test_names_abbreviations_keys_and_other_languages_are_plausible(text: str) -> None:
    assert plausibility(text.split()).hollow == 0
    words = [Word(part, Box(0, 0, 1, 1), 1.0, 0, 10.0) for part in text.split()]
    assert judge(Evidence(words, len(text))) == (1.0, ())
