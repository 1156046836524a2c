"""Candidates a field, and the assignment chosen among them."""
