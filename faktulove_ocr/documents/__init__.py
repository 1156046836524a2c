"""Bytes in, pages out: kinds, limits, text layers, rasters."""
