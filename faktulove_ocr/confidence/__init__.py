"""Evidence to probability, thresholds and review priority."""
