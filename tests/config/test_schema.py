"""The published JSON Schema is generated from the types, and results obey it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from faktulove_ocr import schema
from faktulove_ocr.result import FIELD_NAMES, error_json
from tests.cli.reader_fakes import invoice

FILE = Path(__file__).resolve().parents[2] / "docs" / "schema" / "invoice-1.json"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    found = json.loads(FILE.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def document() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(invoice("a.pdf").to_json()))
    return found


def test_the_published_schema_is_current() -> None:
    assert FILE.read_text(encoding="utf-8") == schema.text(), "run: python -m faktulove_ocr.schema " + str(FILE)


def test_results_and_failures_obey_it(validator: jsonschema.Draft202012Validator) -> None:
    validator.validate(document())
    validator.validate(json.loads(json.dumps(invoice("a.pdf", text="words").to_json())))
    validator.validate(error_json("a.pdf", "0" * 32, "corrupt_file", "damaged", {"offset": 3}))


def test_unknown_keys_are_allowed(validator: jsonschema.Draft202012Validator) -> None:
    found = document()
    found["new"] = found["extracted_data"]["numer_faktury"]["new"] = 1
    validator.validate(found)


def test_every_header_field_is_required(validator: jsonschema.Draft202012Validator) -> None:
    for name in FIELD_NAMES:
        found = document()
        del found["extracted_data"][name]
        assert not validator.is_valid(found)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "faktulove.invoice/2"),
        (("confidence_score",), 1.5),
        (("review_priority",), "later"),
        (("extracted_data", "suma_netto", "value"), "25"),
        (("extracted_data", "suma_netto", "value"), 25.0),
        (("extracted_data", "data_wystawienia", "value"), "12.03.2025"),
        (("extracted_data", "rodzaj_faktury", "value"), "FAKTURA"),
        (("extracted_data", "adnotacje", "value"), ["inne"]),
        (("extracted_data", "numer_faktury", "confidence"), -0.1),
        (("extracted_data", "numer_faktury", "status"), "guessed"),
        (("extracted_data", "numer_faktury", "bbox"), [0, 0, 2, 1]),
        (("pozycje", 0, "ilosc"), "2,5"),
        (("pozycje", 0, "stan"), "inny"),
        (("podsumowanie_vat", 0, "brutto"), "30.750"),
        (("problems", 0, "severity"), "error"),
    ],
)
def test_what_breaks_the_contract_is_refused(
    validator: jsonschema.Draft202012Validator, path: tuple[str | int, ...], value: object
) -> None:
    found: Any = copy.deepcopy(document())
    branch = found
    for step in path[:-1]:
        branch = branch[step]
    branch[path[-1]] = value
    assert not validator.is_valid(found)
