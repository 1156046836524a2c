"""Detection and recognition behind one small protocol."""
