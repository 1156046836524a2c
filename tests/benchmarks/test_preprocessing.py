"""The table of what preprocessing does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.preprocessing import STEPS, VARIANTS, Reading, correlations, table, variant_settings
from faktulove_ocr.config import PreprocessingSettings

SET = Reading("worn", "a.jpg", "as set", 0.5, 0.75, 100.0, 1000.0, 0.6)


@pytest.mark.parametrize("step", STEPS)
def test_a_variant_turns_off_its_step_alone(step: str) -> None:
    plain = PreprocessingSettings()
    own = variant_settings(plain, f"without {step}")
    assert getattr(own, step) is False
    assert replace(own, **{step: None}) == plain  # type: ignore[arg-type]


def test_no_preprocessing_is_a_variant_and_so_is_what_is_set() -> None:
    assert variant_settings(PreprocessingSettings(), "none") == PreprocessingSettings(enabled=False)
    assert variant_settings(PreprocessingSettings(), "as set") == PreprocessingSettings()


def test_the_table_has_means_and_leaves_out_what_changed_nothing() -> None:
    other = replace(SET, document="b.jpg", values=None, words=0.25)
    idle = replace(SET, variant=VARIANTS[2], changed=False)
    _, _, row = table([SET, other, idle])
    assert row == "| worn | as set | 2/2 | 0.500 | 0.500 | 100 | 1000 |"


def test_a_higher_score_for_what_reads_better_correlates() -> None:
    better = replace(SET, document="b.jpg", values=0.9, words=0.95, quality=0.8)
    worst = replace(SET, document="c.jpg", values=0.1, words=0.15, quality=0.2)
    assert "1.00 with key values found, 1.00 with words found" in correlations([SET, better, worst])
    assert correlations([SET]).endswith("none.")
