"""Makes the example invoices of this folder: `python examples/make.py`.

Most come from the development families of the benchmark corpus; the exempt seller and the proforma have pages of
their own here, which are no layout of the corpus. The companies are invented.
"""
# ruff: noqa: S311, T201  (a script that draws and reports)

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np

from benchmarks.corpus.build import Document, draw_documents, fixed_dates, write_images, write_truth
from benchmarks.corpus.companies import draw_company
from benchmarks.corpus.content import draw_invoice, line_of, settle_sums
from benchmarks.corpus.core import Drawn, Sheet, Truth
from benchmarks.corpus.damage import damage
from benchmarks.corpus.markup import lines, page, pairs, table
from benchmarks.corpus.render import rasters, render

FOLDER = Path(__file__).resolve().parent
SEED = 2025
MAX_BYTES = 400_000
DPI = {"photo": 170, "scan": 170}


@dataclass(frozen=True, slots=True)
class Example:
    """One file: the first document of `family` that is `wanted`, as PDF or damaged by `kind`."""

    name: str
    family: str
    kind: str = "none"
    wanted: Callable[[Truth], bool] = lambda truth: len(truth["pozycje"]) >= 2
    engine: str = "weasyprint"


EXAMPLES = (
    Example("faktura", "program_frames", wanted=lambda truth: 3 <= len(truth["pozycje"]) <= 6),
    Example("faktura-skan", "program_columns", "scan"),
    Example("faktura-zdjecie", "web_sidebar", "photo"),
    Example("faktura-faks", "word_letter", "fax"),
    Example("kilka-stron", "program_frames", wanted=lambda truth: len(truth["pozycje"]) >= 20),
    Example("korekta", "correction_difference", wanted=lambda truth: len(truth["pozycje"]) >= 2),
    Example(
        "euro",
        "currency_nbp",
        wanted=lambda truth: (
            truth["extracted_data"]["waluta"] == "EUR" and truth["extracted_data"]["suma_vat"] != "0.00"
        ),
    ),
    Example("paragon-z-nip", "cash_register", "scan", lambda truth: truth["extracted_data"]["rodzaj_faktury"] == "UPR"),
    Example("marza", "margin", wanted=lambda _: True, engine="chromium"),
    Example("zaliczka", "advance"),
    Example("hotel-zdjecie", "hotel", "photo"),
    Example("reverse-charge", "foreign_english", engine="chromium"),
)


def exempt(rng: random.Random) -> Drawn:
    """A sole trader without VAT: one column of large type, rows without rates, the basis below."""
    seller = draw_company(rng, "trader", "reklama")
    inv = draw_invoice(rng, lines=(1, 1), seller=seller, rate="zw")
    inv.lines = [
        line_of("Sesja zdjęciowa rodzinna w plenerze", "usł.", Decimal(1), Decimal("650.00"), "zw"),
        line_of("Retusz dodatkowych zdjęć", "szt.", Decimal(12), Decimal("18.50"), "zw"),
    ]
    inv.forma_platnosci, inv.zaplacono = "przelew", None
    settle_sums(inv)
    s = Sheet(inv, rng)
    s.annotate("zwolnienie")
    names = ("nazwa", "ilosc_jednostka", "cena_netto", "wartosc_netto")
    rows = table(["Za co", "Ile", "Cena", "Kwota"], s.item_rows(names), keys=names)
    body = (
        f"<p>{s('sprzedawca_nazwa')} · {' · '.join(s.address('sprzedawca'))} · NIP {s('sprzedawca_nip')}</p><hr>"
        f"<h1>Faktura {s('numer_faktury')}</h1><p>dla: <b>{s('nabywca_nazwa')}</b>, {', '.join(s.address('nabywca'))}"
        f", NIP {s('nabywca_nip')}</p><p>Wystawiono {s('data_wystawienia')}, wykonano {s('data_sprzedazy')}.</p>{rows}"
        f"<h2>Do zapłaty: {s('do_zaplaty')} {s.sign}</h2><p>słownie: {s.words('do_zaplaty')}</p>"
        f"<p>{s('forma_platnosci').capitalize()} do {s('termin_platnosci')} na konto<br><b>{s('numer_konta')}</b></p>"
        "<p>Sprzedawca zwolniony podmiotowo z VAT, art. 113 ust. 1 ustawy o podatku od towarów i usług.</p>"
    )
    return s.drawn(page(body, "hr { border: 1.5pt solid #000; } h1 { font-size: 22pt; }", font="Lato", size=11))


def proforma(rng: random.Random) -> Drawn:
    """A proforma: parties stacked at the right, total in a grey bar, a note that it is no invoice."""
    inv = draw_invoice(rng, kind="PROFORMA", trade="it", lines=(3, 3), rate="23", prefix="PF")
    inv.forma_platnosci, inv.zaplacono, inv.do_zaplaty = "przelew", None, inv.suma_brutto
    s = Sheet(inv, rng)
    names = ("lp", "nazwa", "ilosc", "jednostka", "cena_netto", "wartosc_netto", "stawka_vat", "wartosc_brutto")
    items = table([s.column(name) for name in names], s.item_rows(names), keys=names)
    seller = lines([s("sprzedawca_nazwa"), *s.address("sprzedawca"), f"NIP {s('sprzedawca_nip')}"])
    buyer = lines([s("nabywca_nazwa"), *s.address("nabywca"), f"NIP {s('nabywca_nip')}"])
    facts = pairs([
        ("Wystawiono", s("data_wystawienia")), ("Płatność do", s("termin_platnosci")),
        ("Konto", s("numer_konta")), ("Sposób zapłaty", s("forma_platnosci")),
    ])  # fmt: skip
    sums = f"netto {s('suma_netto')} + VAT {s('suma_vat')} = brutto <b>{s('suma_brutto')} {s.sign}</b>"
    body = (
        f"<div class='pf'>PRO FORMA</div><h3>nr {s('numer_faktury')}</h3><table class='full'><tr><td>{facts}</td>"
        f"<td><small>zamawiający</small><br>{buyer}<br><br><small>oferent</small><br>{seller}</td></tr></table>{items}"
        f"<p class='bar'>{sums}</p><p>Dokument nie jest fakturą VAT i nie stanowi podstawy do odliczenia podatku.</p>"
    )
    css = ".pf { font-size: 26pt; letter-spacing: 6pt; color: #888; } .bar { background: #ddd; padding: 8pt; }"
    return s.drawn(page(body, css, font="Noto Sans", size=9))


def find(example: Example) -> Document:
    """The first document of the family that the example wants."""
    for document in draw_documents("development", 80, SEED, [example.family]):
        if example.wanted(document.drawn.truth) and document.drawn.truth["extracted_data"].get("nabywca_nip"):
            return document
    message = f"no document of {example.family} is fit for {example.name}"
    raise LookupError(message)


def write(name: str, document: Document, kind: str, engine: str) -> Path:
    """Write the document with its truth; ValueError if it grows too large for an example."""
    content = fixed_dates(render(document.drawn.html, engine))
    if kind == "none":
        path = FOLDER / f"{name}.pdf"
        path.write_bytes(content)
    else:
        dpi = DPI.get(kind, 200)
        pages = rasters(content, dpi)
        rng = np.random.default_rng(document.seed)
        path = write_images(FOLDER / name, [damage(one, kind, rng) for one in pages], kind, dpi, quality=55)
    if path.stat().st_size > MAX_BYTES:
        message = f"{path.name} has {path.stat().st_size} bytes"
        raise ValueError(message)
    write_truth(path, document, kind)
    return path


def main() -> None:
    """Write every example."""
    for example in EXAMPLES:
        print(write(example.name, find(example), example.kind, example.engine).name)
    for name, draw in (("zwolniony", exempt), ("proforma", proforma)):
        own = Document(name, "example", SEED, "weasyprint", draw(random.Random(SEED)))
        print(write(name, own, "none", own.engine).name)


if __name__ == "__main__":
    main()
