import pytest
from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.confidence import ConfidenceOptimizer, Evidence, document_score, probability
from faktulove_ocr.config import ConfidenceSettings
from faktulove_ocr.result import FieldValue

shares = st.floats(0, 1, allow_nan=False)


@given(shares, shares, shares)
def test_a_probability_lies_between_nothing_and_one(support: float, reading: float, rival: float) -> None:
    assert 0 <= probability(Evidence(support, reading, rival)) <= 1


@given(shares, shares)
def test_a_passed_check_never_lowers_and_a_failed_one_never_raises(support: float, reading: float) -> None:
    plain = probability(Evidence(support, reading))
    assert probability(Evidence(support, reading, checks=("nip_checksum:ok",))) >= plain
    assert probability(Evidence(support, reading, checks=("nip_checksum:failed",))) <= plain


def test_a_doubtful_reading_lowers_it() -> None:
    assert probability(Evidence(0.95, 0.5)) < probability(Evidence(0.95, 0.99))


def test_a_rival_of_equal_standing_lowers_it() -> None:
    assert probability(Evidence(0.9, 1.0, rival=0.9)) < probability(Evidence(0.9, 1.0))


def test_a_document_is_no_surer_than_its_weakest_field() -> None:
    assert document_score([0.99, 0.6, 0.95]) <= 0.6


@pytest.mark.parametrize(
    ("low", "priority"), [(0, "auto_accept"), (1, "quick_review"), (2, "quick_review"), (3, "full_review")]
)
def test_up_to_two_doubtful_fields_are_a_quick_review(low: int, priority: str) -> None:
    names = ["numer_faktury", "suma_netto", "suma_vat", "suma_brutto"]
    data = {n: FieldValue("x", 0.5 if i < low else 0.99) for i, n in enumerate(names)}
    assert ConfidenceOptimizer().get_review_priority(data) == priority


def test_the_json_of_a_result_gives_the_same_priority() -> None:
    assert ConfidenceOptimizer().get_review_priority({"suma_vat": {"confidence": 0.2}}) == "quick_review"


def test_the_guides_thresholds_hold_and_others_have_the_default() -> None:
    optimizer = ConfidenceOptimizer()
    assert optimizer.should_accept_field("sprzedawca_nip", 0.90)
    assert not optimizer.should_accept_field("sprzedawca_nip", 0.89)
    assert optimizer.should_accept_field("uwagi", 0.75)


def test_thresholds_come_from_the_settings() -> None:
    optimizer = ConfidenceOptimizer(ConfidenceSettings(thresholds={"uwagi": 0.1}, default=0.5))
    assert optimizer.should_accept_field("uwagi", 0.1)
    assert not optimizer.should_accept_field("bank", 0.49)
