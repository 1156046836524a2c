"""The words Polish, English and German invoices use for their fields, columns, parties and sums.

Sources: art. 106e of the VAT act names what an invoice must hold; FA(3) names the rest; the synonyms are what
accounting programs print. A phrase that stands under two kinds belongs to the first, in the order of the tables.
"""

from __future__ import annotations

from faktulove_ocr.polish.labels import Vocabulary
from faktulove_ocr.polish.vocabulary.columns import COLUMN_LABELS
from faktulove_ocr.polish.vocabulary.dates import DATE_LABELS
from faktulove_ocr.polish.vocabulary.documents import DOCUMENT_LABELS
from faktulove_ocr.polish.vocabulary.identity import IDENTITY_LABELS
from faktulove_ocr.polish.vocabulary.parties import PARTY_LABELS
from faktulove_ocr.polish.vocabulary.payment import PAYMENT_LABELS
from faktulove_ocr.polish.vocabulary.totals import TOTAL_LABELS

__all__ = ["COLUMNS", "COLUMN_LABELS", "LABELS", "PARTY_LABELS"]

LABELS = Vocabulary(PARTY_LABELS | DATE_LABELS | PAYMENT_LABELS | IDENTITY_LABELS | DOCUMENT_LABELS | TOTAL_LABELS)
COLUMNS = Vocabulary(COLUMN_LABELS)
