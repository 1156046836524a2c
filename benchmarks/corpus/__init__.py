"""Invoices of our own making, with the truth of every field."""
