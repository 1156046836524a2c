"""A reader that obeys its documents: what their bytes say is what happens. Importable by worker processes."""

from __future__ import annotations

import os
import time

from faktulove_ocr.config import Settings
from faktulove_ocr.errors import CorruptDocument
from faktulove_ocr.result import (
    FIELD_NAMES,
    Cell,
    EngineInfo,
    FieldValue,
    Invoice,
    Item,
    PageInfo,
    Part,
    Problem,
    VatRow,
)

ABSENT = FieldValue(None, 1.0, status="absent")
VALUES = {
    "rodzaj_faktury": "VAT",
    "numer_faktury": "FV/2025/03/0147",
    "data_wystawienia": "2025-03-12",
    "sprzedawca_nazwa": "Żółta Łódź Sp. z o.o.",
    "sprzedawca_nip": "5260250274",
    "suma_netto": "25.00",
    "suma_vat": "5.75",
    "suma_brutto": "-30.75",
    "waluta": "PLN",
}


def invoice(source: str, part: tuple[int, int] = (1, 1), text: str | None = None, **values: str) -> Invoice:
    """An invoice with a header, an item, a rate and a problem."""
    fields = dict.fromkeys(FIELD_NAMES, ABSENT)
    for name, value in {**VALUES, **values}.items():
        fields[name] = FieldValue(value, 0.97, value, "read", 1, (0.1, 0.1, 0.3, 0.2), ("form:ok", "total:failed"))
    fields["adnotacje"] = FieldValue(["MPP", "duplikat"], 0.9)
    fields["numer_konta"] = FieldValue(None, 0.4, status="unread")
    item = Item(
        1, "=Usługa", ilosc="2.5", jednostka="kg", cena_netto="10.0000", wartosc_netto="25.00", stawka_vat="23",
        kwota_vat="5.75", wartosc_brutto="30.75", confidence=0.98, page=1, cells={"ilosc": Cell(0.99)},
    )  # fmt: skip
    return Invoice(
        document_id="0" * 32,
        source=source,
        czesc=Part(*part, (1, 2)),
        confidence_score=0.97,
        expected_accuracy=0.99,
        review_priority="quick_review",
        ksiegowalny="tak",
        strona="zakup",
        extracted_data=fields,
        pozycje=(item,),
        podsumowanie_vat=(VatRow("23", "25.00", "5.75", "30.75", confidence=0.99),),
        problems=(Problem("vat_mismatch", "block", "suma_vat", "Suma VAT nie zgadza się."),),
        pages=(PageInfo(1, "ocr", 0.83, "fast", 0),),
        engine=EngineInfo("fake", "standard", "abc"),
        timings={"load": 0.01},
        processing_time=0.2,
        text=text,
    )


class FakeReader:
    """Reads `%PDF-` and a word of order: crash, hang, slow, corrupt, bug, two, memory, or anything else for one."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.loaded = 0
        self.cleaned = 0
        self.closed = False
        self.kept: list[bytearray] = []

    def read(
        self,
        content: bytes,
        source: str = "-",
        *,
        password: str | None = None,
        own_nips: tuple[str, ...] | None = None,
        with_text: bool = False,
    ) -> list[Invoice]:
        order = content.removeprefix(b"%PDF-").decode(errors="replace").strip()
        match order:
            case "crash":
                os._exit(9)
            case "hang":
                while True:
                    time.sleep(0.01)
            case "slow":
                time.sleep(1)
            case "corrupt":
                raise CorruptDocument("the file is damaged", offset=3)
            case "bug":
                raise ZeroDivisionError("a bug of ours")
            case "memory":
                self.kept.append(bytearray(os.urandom(1_000_000)) * 800)
                time.sleep(20)
            case "keep":
                self.kept.append(bytearray(os.urandom(1_000_000)) * 300)
            case "formula":
                return [invoice(source, numer_faktury="=1+1", uwagi="-2+3", nabywca_nazwa="@SUM(A1)", bank="+48 600")]
            case "pid":
                return [invoice(source, uwagi=str(os.getpid()))]
            case "settings":
                said = f"{password} {own_nips} {self.settings.engine.cpu_threads} {self.settings.preprocessing.profile}"
                return [invoice(source, uwagi=said)]
            case "two":
                return [invoice(source, (1, 2)), invoice(source, (2, 2))]
        return [invoice(source, text="all that was read" if with_text else None, uwagi=order)]

    def ensure_models_loaded(self) -> None:
        self.loaded += 1

    def cleanup_models(self) -> None:
        self.cleaned += 1
        self.kept.clear()

    def close(self) -> None:
        self.closed = True


def fake_reader(settings: Settings) -> FakeReader:
    return FakeReader(settings)
