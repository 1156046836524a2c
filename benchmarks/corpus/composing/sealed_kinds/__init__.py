"""The grammar of special kinds: corrections, advances, settlements, proformas, RR, margin, exempt, notes, receipts."""
