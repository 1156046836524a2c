"""Grammars that compose a new arrangement for every document."""
