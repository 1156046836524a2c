"""Evidence to probability, thresholds and review priority."""

from faktulove_ocr.confidence.evidence import Evidence, document_score, probability
from faktulove_ocr.confidence.optimizer import ConfidenceOptimizer

__all__ = ["ConfidenceOptimizer", "Evidence", "document_score", "probability"]
