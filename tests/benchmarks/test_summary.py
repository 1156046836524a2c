"""Counts, shares and intervals."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from benchmarks.report import print_errors, print_summary, to_json
from benchmarks.scoring import DocumentScore, FieldScore, RowScore
from benchmarks.shares import Scored, count_fields, share
from benchmarks.summary import item_figures, summarise
from benchmarks.webpage import to_html

RIGHT = FieldScore("waluta", "right", "PLN", "PLN", 0.9)
WRONG = FieldScore("waluta", "wrong", "EUR", "GBP", 0.8)
INVENTED = FieldScore("numer_ksef", "invented", None, "top-secret-number", 0.7)
ABSENT = FieldScore("numer_ksef", "right", None, None, 0.9)


def scored(
    *fields: FieldScore,
    family: str = "a",
    items: RowScore | None = None,
    sealed: bool = False,
    error: str | None = None,
) -> Scored:
    vat = {} if items is None else {"podsumowanie_vat": items}
    return Scored("d.pdf", family, "none", "folder", DocumentScore(fields, items, vat), 2, 0.5, True, error, sealed)


def test_a_share_counts_what_is_right_and_lies_in_its_interval() -> None:
    documents = [scored(field, family=family) for family in "abcdefgh" for field in (RIGHT, RIGHT, RIGHT, WRONG)]
    documents[0] = scored(WRONG, family="a")
    row = share("waluta", documents, count_fields())
    assert (row.right, row.total, row.share) == (23, 32, 23 / 32)
    assert row.low is not None
    assert row.high is not None
    assert 0.5 < row.low < 23 / 32 < row.high == 0.75


def test_enough_families_are_resampled_as_wholes_and_few_by_their_documents() -> None:
    def low(families: str) -> float:
        fields = [(RIGHT, f) for f in families[::2]] + [(WRONG, f) for f in families[1::2]]
        row = share("waluta", [scored(field, family=f) for field, f in fields for _ in range(100)], count_fields())
        assert row.low is not None
        return row.low

    assert low("abcdef") < 0.2
    assert low("ab") > 0.4


def test_one_document_has_no_interval_and_no_field_no_share() -> None:
    assert share("x", [scored(RIGHT)], count_fields()).low is None
    assert share("x", [scored()], count_fields()).share is None


def test_hallucination_is_counted_among_absent_fields_only() -> None:
    overall = {row.name: row for row in summarise([scored(RIGHT, ABSENT), scored(WRONG, INVENTED)]).overall}
    row = overall["absent fields given a value (hallucinated)"]
    assert (row.right, row.total) == (1, 2)
    assert (overall["header fields"].right, overall["header fields"].total) == (2, 4)
    printed = overall["header fields that are printed"]
    assert (printed.right, printed.total) == (1, 2)


def test_item_figures_are_micro_averaged() -> None:
    figures = item_figures([RowScore(4, 5, 3, {}), RowScore(4, 3, 3, {})])
    assert figures is not None
    assert (figures.precision, figures.recall, figures.f1) == (0.75, 0.75, 0.75)
    nothing = item_figures([RowScore(2, 0, 0, {})])
    assert nothing is not None
    assert nothing.f1 == 0.0
    assert item_figures([]) is None


def test_the_time_of_a_page_is_a_mean_over_pages_and_failures_are_counted() -> None:
    summary = summarise([scored(RIGHT), scored(WRONG, error="corrupt_file")])
    assert (summary.pages, summary.seconds_per_page, summary.failures) == (4, 0.5, {"corrupt_file": 1})
    with pytest.raises(ValueError, match="no documents"):
        summarise([])


def printed_errors(*documents: Scored) -> str:
    out = io.StringIO()
    print_errors(documents, Console(file=out, width=200))
    return out.getvalue()


def test_errors_show_what_was_expected_and_found() -> None:
    text = printed_errors(scored(RIGHT, WRONG, INVENTED, items=RowScore(2, 1, 1, {}, ("row 2 is missing",))))
    assert "waluta wrong: expected 'EUR', found 'GBP'" in text
    assert "top-secret-number" in text
    assert "pozycje row 2 is missing" in text


def test_errors_of_sealed_documents_are_counts_without_contents() -> None:
    text = printed_errors(
        scored(WRONG, INVENTED, items=RowScore(1, 0, 0, {}, ("top-secret row",)), sealed=True),
        scored(INVENTED, sealed=True),
    )
    assert "numer_ksef invented: 2" in text
    for secret in ("top-secret", "GBP", "EUR", "d.pdf"):
        assert secret not in text


def test_the_reports_hold_every_table_and_no_value() -> None:
    documents = [scored(RIGHT, INVENTED, family="<b>", items=RowScore(1, 1, 1, {"nazwa": (1, 1)})), scored(WRONG)]
    summary = summarise(documents)
    out = io.StringIO()
    print_summary(summary, Console(file=out, width=160))
    page = to_html(summary, "faktulove benchmark accuracy")
    for title in ("Overall", "by field", "by column", "by family", "by damage", "by split"):
        assert title in out.getvalue()
        assert title in page
    assert "<b>" not in page
    data = to_json(summary, documents)
    assert [r["outcome"] for r in data["records"]] == ["right", "invented", "wrong"]
    assert [(i["right"], i["fields"], i["critical_right"]) for i in data["invoices"]] == [(1, 2, True), (0, 1, False)]
    assert data["classes"][0]["measures"][0]["splits"]["folder"]["share"] == pytest.approx(1 / 3)
    assert json.loads(json.dumps(data)) == data
    assert "top-secret" not in repr(data) + page


def test_documents_read_beside_those_asked_for_are_in_the_compared_tables_alone() -> None:
    summary = summarise([scored(RIGHT)], beside=[scored(WRONG)])
    assert (summary.documents, summary.overall[0].total) == (1, 1)
    assert summary.classes[0].counts == {"folder": (2, 4)}
