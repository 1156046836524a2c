"""The grammar of items, VAT tables and sums."""
