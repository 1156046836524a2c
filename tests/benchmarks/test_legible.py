"""What recognition made out of a page, and the quality score beside it."""

from __future__ import annotations

import pytest

from benchmarks.legible import Text, foretold, legible
from benchmarks.scoring import DocumentScore
from benchmarks.shares import Scored

PRINTED = "Faktura nr FV / 12 / 2025 NIP: 526-104-08-28 Papier ksero A4 1 234,50 razem 1.518,44 zł Żółw Sp. z o.o."


def test_values_are_found_whatever_their_separators() -> None:
    text = Text(PRINTED.split())
    assert text.has_code("FV/12/2025")
    assert text.has_code("5261040828")
    assert not text.has_code("5261040829")
    assert text.has_amount("1234.50")
    assert text.has_amount("-1518.44")
    assert text.has_name("ŻÓŁW Sp. z o.o.")
    assert not text.has_name("Żółwik Sp. z o.o.")


def test_an_amount_is_not_found_inside_a_longer_number() -> None:
    assert not Text(["91234,50"]).has_amount("1234.50")
    assert not Text(["12", "34,50"]).has_amount("2.34")


def test_the_share_is_of_what_is_printed() -> None:
    truth = {
        "extracted_data": {"numer_faktury": "FV/12/2025", "sprzedawca_nip": "5261040828", "suma_vat": "283.94"},
        "pozycje": [{"nazwa": "Papier ksero A4", "wartosc_netto": "1234.50"}],
    }
    original = Text(PRINTED.split())
    recognised = Text("Faktura nr FV/12/2025 NIP 526-I04-08-28 Papier ksero A4 1 234,50".split())
    assert legible(truth, original, original) == 1.0
    assert legible(truth, original, recognised) == 0.75
    assert legible({"suma_vat": "283.94"}, original, recognised) is None


def scored(quality: float | None, share: float | None) -> Scored:
    score = DocumentScore((), None, {})
    return Scored("d", "a", "scan", "development", score, 1, 0.1, True, None, quality=quality, legible=share)


def test_the_correlation_is_over_recognised_documents() -> None:
    documents = [scored(q, s) for q, s in ((0.1, 0.2), (0.5, 0.4), (0.6, 0.9), (0.9, 1.0))]
    figures = foretold([*documents, scored(None, None), scored(0.5, None)])
    assert figures is not None
    assert figures.documents == 4
    assert figures.spearman == pytest.approx(1.0)
    assert figures.pearson is not None
    assert 0.8 < figures.pearson < 1.0
    assert figures.mean_quality == pytest.approx(0.525)


def test_where_nothing_varies_or_nothing_was_recognised_there_is_no_correlation() -> None:
    assert foretold([scored(None, None)]) is None
    level = foretold([scored(0.5, 0.1), scored(0.5, 0.2), scored(0.5, 0.3)])
    assert level is not None
    assert (level.spearman, level.pearson) == (None, None)
