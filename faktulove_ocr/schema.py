"""JSON Schema of result version 1, generated from the types: `python -m faktulove_ocr.schema [FILE]`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final, get_args

from faktulove_ocr.result import ANNOTATIONS, FIELD_NAMES, SCHEMA, Invoice, Kind

_ID: Final = "docs/schema/invoice-1.json"
_DECIMAL: Final = r"^-?[0-9]+(\.[0-9]+)?$"
_MONEY: Final = r"^-?[0-9]+\.[0-9]{2}$"
_DATE: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_MONEY_FIELDS: Final = ("suma_netto", "suma_vat", "suma_vat_pln", "suma_brutto", "zaplacono", "do_zaplaty")
_DATE_FIELDS: Final = (
    "data_wystawienia",
    "data_sprzedazy",
    "okres_od",
    "okres_do",
    "termin_platnosci",
    "data_kursu",
)
_MEANS: Final = ("przelew", "gotówka", "karta", "BLIK", "pobranie", "kompensata", "czek", "bon", "kredyt", "inna")
_ROW_PATTERNS: Final = {
    "Item": {
        "ilosc": _DECIMAL,
        "cena_netto": _DECIMAL,
        "cena_brutto": _DECIMAL,
        "wartosc_netto": _MONEY,
        "kwota_vat": _MONEY,
        "wartosc_brutto": _MONEY,
        "data_sprzedazy": _DATE,
    },
    "VatRow": {"netto": _MONEY, "vat": _MONEY, "brutto": _MONEY, "vat_pln": _MONEY},
    "Ksef": {"data_przyjecia": _DATE},
    "LinkedDocument": {"data": _DATE},
}


def generate() -> dict[str, Any]:
    """The schema: an invoice, or the object of a document that failed. Consumers must ignore unknown keys."""
    from pydantic import TypeAdapter

    invoice = TypeAdapter(Invoice).json_schema(mode="serialization")
    definitions: dict[str, Any] = invoice.pop("$defs")
    invoice["properties"]["text"] = {"type": "string", "description": "What was read, when it was asked for."}
    for name in ("confidence_score", "expected_accuracy"):
        invoice["properties"][name].update(minimum=0, maximum=1)
    invoice["properties"]["extracted_data"] = {
        "type": "object",
        "required": list(FIELD_NAMES),
        "properties": {name: _field(name) for name in FIELD_NAMES},
        "additionalProperties": {"$ref": "#/$defs/FieldValue"},
    }
    _tighten(definitions)
    for definition in (invoice, *definitions.values()):
        # Every key is always written, but for `text`.
        definition["required"] = [name for name in definition["properties"] if name != "text"]
    definitions |= {"Invoice": invoice, "FailedDocument": _failed()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _ID,
        "title": SCHEMA,
        "description": generate.__doc__,
        "anyOf": [{"$ref": "#/$defs/Invoice"}, {"$ref": "#/$defs/FailedDocument"}],
        "$defs": dict(sorted(definitions.items())),
    }


def _tighten(definitions: dict[str, Any]) -> None:
    """Say what the types cannot: forms of decimal and date strings, ranges of shares."""
    for definition, patterns in _ROW_PATTERNS.items():
        for name, pattern in patterns.items():
            definitions[definition]["properties"][name]["anyOf"][0]["pattern"] = pattern
    for definition in definitions.values():
        properties = definition["properties"]
        if "confidence" in properties:
            properties["confidence"].update(minimum=0, maximum=1)
        for branch in properties.get("bbox", {}).get("anyOf", ()):
            for share in branch.get("prefixItems", ()):
                share.update(minimum=0, maximum=1)


def _field(name: str) -> dict[str, Any]:
    reference = {"$ref": "#/$defs/FieldValue"}
    value: dict[str, Any] = {"type": ["string", "null"]}
    if name == "adnotacje":
        value = {"type": ["array", "null"], "items": {"enum": list(ANNOTATIONS)}}
    elif name == "rodzaj_faktury":
        value = {"enum": [*get_args(Kind), None]}
    elif name == "forma_platnosci":
        value = {"enum": [*_MEANS, None]}
    elif name in _MONEY_FIELDS:
        value["pattern"] = _MONEY
    elif name in _DATE_FIELDS:
        value["pattern"] = _DATE
    elif name == "kurs_waluty":
        value["pattern"] = _DECIMAL
    return {"allOf": [reference], "properties": {"value": value}}


def _failed() -> dict[str, Any]:
    error = {
        "type": "object",
        "properties": {"code": {"type": "string"}, "message": {"type": "string"}, "details": {"type": "object"}},
        "required": ["code", "message", "details"],
    }
    properties = {
        "schema": {"const": SCHEMA},
        "source": {"type": "string"},
        "document_id": {"type": "string"},
        "error": error,
        "confidence_score": {"const": 0.0},
    }
    return {
        "type": "object",
        "description": "A document that could not be read.",
        "properties": properties,
        "required": list(properties),
    }


def text() -> str:
    """The schema as it stands in `docs/schema/invoice-1.json`."""
    return json.dumps(generate(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(text(), encoding="utf-8")
    else:
        sys.stdout.write(text())
