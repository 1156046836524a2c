"""The result, version 1: one `Invoice` per invoice found, and its JSON.

Money and quantities are decimal strings, dates ISO 8601, as `docs/schema/invoice-1.json` says; the schema is
generated from these types. Fields can be added, none renamed or removed.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal

SCHEMA: Final = "faktulove.invoice/1"

Status = Literal["read", "derived", "repaired", "absent", "unread", "conflicting"]
Severity = Literal["block", "warn", "info"]
ReviewPriority = Literal["auto_accept", "quick_review", "full_review"]
Bookable = Literal["tak", "nie", "sprawdz"]
Kind = Literal[
    "VAT", "KOR", "ZAL", "ROZ", "UPR", "KOR_ZAL", "KOR_ROZ", "RR", "KOR_RR",
    "RACHUNEK", "PROFORMA", "PARAGON", "NOTA", "BILET", "INNY",
]  # fmt: skip
Bbox = tuple[float, float, float, float]

FIELD_NAMES: tuple[str, ...] = (
    "rodzaj_faktury",
    "numer_faktury",
    "data_wystawienia",
    "data_sprzedazy",
    "okres_od",
    "okres_do",
    "miejsce_wystawienia",
    "termin_platnosci",
    "forma_platnosci",
    "numer_konta",
    "bank",
    "waluta",
    "kurs_waluty",
    "data_kursu",
    "tabela_kursu",
    "sprzedawca_nazwa",
    "sprzedawca_nip",
    "sprzedawca_adres",
    "sprzedawca_kraj",
    "sprzedawca_regon",
    "sprzedawca_krs",
    "nabywca_nazwa",
    "nabywca_nip",
    "nabywca_adres",
    "nabywca_kraj",
    "suma_netto",
    "suma_vat",
    "suma_vat_pln",
    "suma_brutto",
    "zaplacono",
    "do_zaplaty",
    "kwota_slownie",
    "przyczyna_korekty",
    "numer_ksef",
    "numer_zamowienia",
    "adnotacje",
    "uwagi",
)

CRITICAL_FIELDS: tuple[str, ...] = (
    "rodzaj_faktury",
    "numer_faktury",
    "data_wystawienia",
    "sprzedawca_nip",
    "nabywca_nip",
    "suma_netto",
    "suma_vat",
    "suma_brutto",
    "waluta",
    "numer_konta",
)

ANNOTATIONS: tuple[str, ...] = (
    "MPP",
    "odwrotne_obciazenie",
    "metoda_kasowa",
    "samofakturowanie",
    "procedura_marzy",
    "zwolnienie",
    "duplikat",
)


@dataclass(frozen=True, slots=True)
class FieldValue:
    """One header field. `value` is None when status is absent, unread or conflicting; a list only for `adnotacje`.

    `raw` is what the page prints, `bbox` shares of the upright page, `checks` the names of checks it passed or
    failed (`nip_checksum:ok`, `vat_total:failed`), `reasons` sentences for a person.
    """

    value: str | list[str] | None
    confidence: float
    raw: str | None = None
    status: Status = "read"
    page: int | None = None
    bbox: Bbox | None = None
    checks: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """Confidence and place of one cell of a line item."""

    confidence: float
    bbox: Bbox | None = None
    status: Status = "read"


@dataclass(frozen=True, slots=True)
class Item:
    """One line item; values as printed in the forms of result version 1, None where the row has none."""

    lp: int | None
    nazwa: str | None
    indeks: str | None = None
    ilosc: str | None = None
    jednostka: str | None = None
    cena_netto: str | None = None
    cena_brutto: str | None = None
    rabat: str | None = None
    wartosc_netto: str | None = None
    stawka_vat: str | None = None
    kwota_vat: str | None = None
    wartosc_brutto: str | None = None
    data_sprzedazy: str | None = None
    stan: Literal["przed", "po", "roznica", "zamowienie"] | None = None
    confidence: float = 0.0
    page: int | None = None
    bbox: Bbox | None = None
    cells: dict[str, Cell] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VatRow:
    """One rate of the VAT table."""

    stawka: str
    netto: str | None
    vat: str | None
    brutto: str | None
    vat_pln: str | None = None
    confidence: float = 0.0
    page: int | None = None
    bbox: Bbox | None = None


@dataclass(frozen=True, slots=True)
class LinkedDocument:
    """Another document this one names; `rola` is korygowana, zaliczkowa, zamowienie, umowa, wz, proforma or paragon."""

    rola: str
    numer: str | None = None
    data: str | None = None
    numer_ksef: str | None = None


@dataclass(frozen=True, slots=True)
class OtherParty:
    """A party that neither sells nor buys; `rola` is odbiorca, platnik, wystawca, faktor, podmiot_trzeci."""

    rola: str
    nazwa: str | None = None
    nip: str | None = None
    adres: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A bank account printed on the document."""

    numer: str
    bank: str | None = None
    swift: str | None = None
    waluta: str | None = None
    wlasciciel: str | None = None


@dataclass(frozen=True, slots=True)
class Settlement:
    """One line of the settlement; `rodzaj` is rata, zaplata, obciazenie, odliczenie or saldo, `kwota` as printed."""

    rodzaj: str
    kwota: str | None = None
    data: str | None = None
    opis: str | None = None


@dataclass(frozen=True, slots=True)
class Ksef:
    """Evidence of KSeF: the document's own number, its acceptance date, verification links, mode."""

    numer: str | None = None
    data_przyjecia: str | None = None
    qr: tuple[str, ...] = ()
    tryb: Literal["online", "offline", "brak", "nieustalony"] = "nieustalony"


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding of validation."""

    code: str
    severity: Severity
    field: str | None
    message: str


@dataclass(frozen=True, slots=True)
class PageInfo:
    """How a page was read."""

    number: int
    text: Literal["text", "ocr"]
    quality: float
    preprocessing: str
    rotation: int


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What recognised the pages; `fingerprint` changes whenever models or their settings do."""

    runtime: str
    variant: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Part:
    """Which invoice of a file this is: `numer` of `z`, on pages `strony`."""

    numer: int
    z: int
    strony: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Invoice:
    """Everything read off one invoice."""

    document_id: str
    source: str
    czesc: Part
    confidence_score: float
    expected_accuracy: float
    review_priority: ReviewPriority
    ksiegowalny: Bookable
    strona: Literal["zakup", "sprzedaz", "obca"] | None
    extracted_data: dict[str, FieldValue]
    pozycje: tuple[Item, ...] = ()
    podsumowanie_vat: tuple[VatRow, ...] = ()
    dokumenty_powiazane: tuple[LinkedDocument, ...] = ()
    podmioty_inne: tuple[OtherParty, ...] = ()
    rachunki: tuple[Account, ...] = ()
    rozliczenie: tuple[Settlement, ...] = ()
    ksef: Ksef = field(default_factory=Ksef)
    problems: tuple[Problem, ...] = ()
    pages: tuple[PageInfo, ...] = ()
    engine: EngineInfo = field(default_factory=lambda: EngineInfo("none", "none", ""))
    timings: dict[str, float] = field(default_factory=dict)
    processing_time: float = 0.0
    text: str | None = None
    schema: Literal["faktulove.invoice/1"] = SCHEMA

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values, `schema` first; `text` only when it was asked for."""
        data: dict[str, Any] = {"schema": self.schema}
        data.update(asdict(self))
        if data["text"] is None:
            del data["text"]
        return data


def error_json(source: str, document_id: str, code: str, message: str, details: dict[str, Any]) -> dict[str, Any]:
    """The result of a document that failed."""
    return {
        "schema": SCHEMA,
        "source": source,
        "document_id": document_id,
        "error": {"code": code, "message": message, "details": details},
        "confidence_score": 0.0,
    }


def document_id(content: bytes) -> str:
    """The name of a file's content: the first half of its SHA-256, 32 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()[:32]
