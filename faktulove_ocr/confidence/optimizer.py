"""Which fields may be accepted unseen, and how closely a document must be looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from faktulove_ocr.config import ConfidenceSettings
from faktulove_ocr.result import FieldValue, ReviewPriority


class ConfidenceOptimizer:
    """Thresholds a field and what follows from them; the guide's names and values."""

    def __init__(self, settings: ConfidenceSettings | None = None) -> None:
        self.settings = settings or ConfidenceSettings()
        self.field_thresholds: dict[str, float] = dict(self.settings.thresholds)

    def should_accept_field(self, field_name: str, confidence: float) -> bool:
        """Whether a confidence reaches the field's threshold."""
        return confidence >= self.field_thresholds.get(field_name, self.settings.default)

    def get_review_priority(self, extracted_data: Mapping[str, Any]) -> ReviewPriority:
        """`auto_accept` when every field reaches its threshold, `quick_review` up to two below, else `full_review`.

        Fields are `FieldValue`s or the JSON objects made of them.
        """
        low = 0
        for name, value in extracted_data.items():
            if isinstance(value, FieldValue):
                confidence: float | None = value.confidence
            else:
                confidence = value.get("confidence") if isinstance(value, Mapping) else None
            if confidence is not None and not self.should_accept_field(name, confidence):
                low += 1
        if low == 0:
            return "auto_accept"
        return "quick_review" if low <= 2 else "full_review"
