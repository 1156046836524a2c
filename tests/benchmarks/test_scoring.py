"""Which fields, items and rows count as right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scoring import FieldScore, RowScore, score_document, score_items
from faktulove_ocr.result import CRITICAL_FIELDS, FIELD_NAMES, FieldValue, Invoice, Item, LinkedDocument, Part, VatRow

ITEM = {"nazwa": "Papier A4", "ilosc": "5", "wartosc_netto": "100.00", "stawka_vat": "23"}


def result(
    items: tuple[Item, ...] = (), vat: tuple[VatRow, ...] = (), **values: str | list[str] | None
) -> dict[str, Any]:
    """A result in its JSON form with these header fields and no others."""
    links = values.pop("korygowana", None) or []
    return Invoice(
        document_id="d",
        source="s",
        czesc=Part(1, 1, (1,)),
        confidence_score=0.9,
        expected_accuracy=0.9,
        review_priority="quick_review",
        ksiegowalny="tak",
        strona=None,
        extracted_data={name: FieldValue(values.get(name), 0.75) for name in FIELD_NAMES},
        pozycje=items,
        podsumowanie_vat=vat,
        dokumenty_powiazane=(LinkedDocument("zamowienie", "Z/1"), *(LinkedDocument("korygowana", n) for n in links)),
    ).to_json()


def field(truth: dict[str, Any], found: dict[str, Any] | None) -> FieldScore:
    (only,) = score_document(truth, found).fields
    return only


@pytest.mark.parametrize(
    ("expected", "found", "outcome"),
    [
        ("100.00", "100.00", "right"),
        ("100.00", "101.00", "wrong"),
        ("100.00", None, "missed"),
        (None, "100.00", "invented"),
        (None, None, "right"),
    ],
)
def test_absent_means_null_and_a_value_for_it_is_invented(
    expected: str | None, found: str | None, outcome: str
) -> None:
    score = field({"suma_vat": expected}, result(suma_vat=found))
    assert (score.outcome, score.expected, score.found, score.confidence) == (outcome, expected, found, 0.75)


def test_a_key_left_out_is_not_scored() -> None:
    score = score_document({"waluta": "PLN"}, result(waluta="PLN", suma_vat="7.00"))
    assert [f.name for f in score.fields] == ["waluta"]
    assert score.items is None
    assert score.lists == {}


def test_a_document_without_a_result_has_nothing_right_not_even_what_is_absent() -> None:
    score = score_document({"waluta": "PLN", "numer_ksef": None, "pozycje": [ITEM]}, None)
    assert [f.outcome for f in score.fields] == ["failed", "failed"]
    assert score.items is not None
    assert (score.items.right, score.items.expected, score.items.found) == (0, 1, 0)


def test_an_unknown_key_of_a_truth_is_an_error() -> None:
    with pytest.raises(ValueError, match="numer_fakturi"):
        score_document({"numer_fakturi": "1"}, result())
    with pytest.raises(ValueError, match="pozycja"):
        score_document({"extracted_data": {"waluta": "PLN"}, "pozycja": []}, result())


@pytest.mark.parametrize(
    ("expected", "found", "outcome"),
    [
        (["MPP", "duplikat"], ["duplikat", "MPP"], "right"),
        ([], None, "right"),
        (None, [], "right"),
        (["MPP"], [], "missed"),
        ([], ["MPP"], "invented"),
        (["MPP"], ["MPP", "duplikat"], "wrong"),
    ],
)
def test_annotations_are_sets(expected: list[str] | None, found: list[str] | None, outcome: str) -> None:
    assert field({"adnotacje": expected}, result(adnotacje=found)).outcome == outcome


@pytest.mark.parametrize(
    ("expected", "found", "outcome"),
    [
        ("FV/1/2025", ["FV/1/2025"], "right"),
        (None, [], "right"),
        (None, ["FV/1/2025"], "invented"),
        ("FV/1/2025", [], "missed"),
        ("FV/1/2025", ["FV/1/2025", "FV/2/2025"], "wrong"),
    ],
)
def test_the_corrected_invoice_is_the_linked_document_of_that_role(
    expected: str | None, found: list[str], outcome: str
) -> None:
    assert field({"korygowana": expected}, result(korygowana=found)).outcome == outcome


def test_critical_fields_decide_whether_a_document_can_be_booked() -> None:
    truth = dict.fromkeys(CRITICAL_FIELDS, "1") | {"uwagi": "no matter"}
    right: dict[str, Any] = dict.fromkeys(CRITICAL_FIELDS, "1")
    assert score_document(truth, result(**right)).critical_right
    for name in CRITICAL_FIELDS:
        assert not score_document(truth, result(**{**right, name: "2"})).critical_right


def item(**cells: str | None) -> Item:
    values: dict[str, Any] = {**ITEM, **cells}
    return Item(lp=None, **values)


def items_of(truth: list[dict[str, Any]], *found: Item) -> RowScore:
    score = score_document({"pozycje": truth}, result(items=found)).items
    assert score is not None
    return score


@pytest.mark.parametrize("wrong", [{"nazwa": "Toner"}, {"ilosc": "6"}, {"wartosc_netto": "1.00"}, {"stawka_vat": "8"}])
def test_an_item_is_right_when_name_quantity_net_value_and_rate_are(wrong: dict[str, str]) -> None:
    assert items_of([ITEM], item(nazwa="PAPIER  A4", ilosc="5.0")).right == 1
    assert items_of([ITEM], item(**wrong)).right == 0


def test_the_gross_value_counts_where_no_net_value_is_printed() -> None:
    truth = {**ITEM, "wartosc_netto": None, "wartosc_brutto": "123.00"}
    assert items_of([truth], item(wartosc_netto=None, wartosc_brutto="123.00")).right == 1
    assert items_of([truth], item(wartosc_netto="100.00", wartosc_brutto="123.00")).right == 1
    assert items_of([truth], item(wartosc_netto=None, wartosc_brutto="124.00")).right == 0


def test_items_are_paired_so_that_most_are_right_whatever_their_order() -> None:
    truth = [ITEM, {**ITEM, "nazwa": "Papier A3"}, {**ITEM, "nazwa": "Toner", "ilosc": "1"}]
    score = items_of(truth, item(nazwa="Toner", ilosc="1"), item(nazwa="Papier A3"), item())
    assert (score.right, score.expected, score.found) == (3, 3, 3)
    assert score.cells["ilosc"] == (3, 3)


def test_missing_and_surplus_items_are_counted_and_their_cells_are_wrong() -> None:
    score = items_of([ITEM, {**ITEM, "nazwa": "Toner"}], item())
    assert (score.right, score.expected, score.found) == (1, 2, 1)
    assert score.cells["stawka_vat"] == (1, 2)
    assert score.notes == ("row 2 is missing: nazwa 'Toner', ilosc '5', wartosc_netto '100.00'",)
    assert items_of([ITEM], item(), item()).notes == (
        "surplus row 2: nazwa 'Papier A4', ilosc '5', wartosc_netto '100.00'",
    )
    assert items_of([ITEM], item(ilosc="6")).notes == ("row 1 ilosc: expected '5', found '6'",)


def test_an_empty_list_scores_only_in_the_form_that_holds_all_rows() -> None:
    found = result(items=(item(),), vat=(VatRow("23", "1.00", "0.23", "1.23"),))
    flat = score_document({"pozycje": [], "podsumowanie_vat": []}, found)
    assert flat.items is None
    assert flat.lists == {}
    nested = score_document({"extracted_data": {}, "pozycje": [], "podsumowanie_vat": []}, found)
    assert nested.items is not None
    assert (nested.items.expected, nested.items.found) == (0, 1)
    assert nested.lists["podsumowanie_vat"].found == 1


def test_the_form_of_a_result_is_a_truth_too() -> None:
    document = result(waluta="PLN", korygowana=["FV/1"], items=(item(),))
    truth = {
        "extracted_data": {"waluta": "PLN"},
        "pozycje": [ITEM],
        "dokumenty_powiazane": document["dokumenty_powiazane"],
        "_meta": {"family": "program_frames"},
    }
    score = score_document(truth, document)
    assert {f.name: f.outcome for f in score.fields} == {"waluta": "right", "korygowana": "right"}
    assert score.items is not None
    assert score.items.right == 1
    assert score.lists["dokumenty_powiazane"].right == 2


@pytest.mark.parametrize(
    ("rows", "right"),
    [
        ((VatRow("8", "10.00", "0.80", None), VatRow("23", "100", "23.00", "123.00")), 2),
        ((VatRow("23", "100.00", "23.00", "123.01"), VatRow("8", "10.00", "0.80", "10.80")), 1),
        ((VatRow("22", "100.00", "23.00", "123.00"),), 0),
        ((VatRow("23", None, "23.00", "123.00"),), 0),
    ],
)
def test_vat_rows_are_equal_by_rate_with_every_printed_sum(rows: tuple[VatRow, ...], right: int) -> None:
    truth = [
        {"stawka": "23", "netto": "100.00", "vat": "23.00", "brutto": "123.00", "vat_pln": None},
        {"stawka": "8", "netto": "10.00", "vat": "0.80", "brutto": None},
    ]
    score = score_document({"podsumowanie_vat": truth}, result(vat=rows)).lists["podsumowanie_vat"]
    assert (score.right, score.expected, score.found) == (right, 2, len(rows))


def test_one_row_found_answers_for_one_row_only() -> None:
    row = {"stawka": "23", "netto": "1.00"}
    score = score_document({"podsumowanie_vat": [row, row]}, result(vat=(VatRow("23", "1.00", None, None),)))
    assert score.lists["podsumowanie_vat"].right == 1
    assert score.lists["podsumowanie_vat"].notes == ("not found: stawka '23', netto '1.00'",)


NAMES = st.sampled_from(["Papier A4", "Toner", "Usługa", "Usługa druku"])
ROWS = st.fixed_dictionaries(
    {"nazwa": NAMES, "ilosc": st.sampled_from(["1", "2"]), "wartosc_netto": st.sampled_from(["1.00", "2.00"])}
)


@given(st.lists(ROWS, max_size=5), st.randoms(use_true_random=False))
def test_the_truth_itself_in_any_order_is_all_right(rows: list[dict[str, str]], random: Any) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    score = score_items(rows, shuffled)
    assert score.right == score.expected == score.found == len(rows)


@given(st.lists(ROWS, max_size=5), st.lists(ROWS, max_size=5))
def test_no_more_items_are_right_than_there_are(expected: list[dict[str, str]], found: list[dict[str, str]]) -> None:
    assert 0 <= score_items(expected, found).right <= min(len(expected), len(found))


def test_every_truth_of_the_shared_samples_can_be_scored(shared_samples: Path) -> None:
    truths = sorted(shared_samples.rglob("*.truth.json"))
    assert truths
    for path in truths:
        truth = json.loads(path.read_text(encoding="utf-8"))
        values = {k: v for k, v in truth.items() if k in FIELD_NAMES}
        corrected = [truth["korygowana"]] if truth.get("korygowana") else []
        rows = tuple(Item(lp=None, **row) for row in truth["pozycje"])
        score = score_document(truth, result(items=rows, korygowana=corrected, **values))
        assert all(f.right for f in score.fields), path.name
        assert score.items is None or score.items.right == len(rows)
