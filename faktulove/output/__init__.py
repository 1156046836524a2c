"""The formats results are written in."""
