"""The words of annotations that an invoice must carry, and of advance invoices it names; all text is folded.

Source: art. 106e ust. 1 pkt 16-24 of the VAT act names the annotations.
"""

from __future__ import annotations

import re

ANNOTATIONS: tuple[tuple[str, str], ...] = (
    ("MPP", r"\bmechanizm\w* podzielon\w* platnosci|\bsplit ?payment|\bpodzielona platnosc|\bmpp\b(?!: ?nie)"),
    ("odwrotne_obciazenie", r"\bodwrotn\w* obciazeni\w*|\breverse[ -]charge|\bsteuerschuldnerschaft|\bvat (is )?(to be )?(accounted|payable) by the recipient"),
    ("metoda_kasowa", r"\bmetod\w* kasow\w*|\bcash accounting|\bcash method"),
    ("samofakturowanie", r"\bsamofakturowani\w*|\bself[- ]?billing|\bgutschriftsverfahren"),
    ("procedura_marzy", r"\bprocedur\w* marzy|\bmargin scheme|\bvat[- ]marz\w*|\bdifferenzbesteuerung|\bfaktura (vat )?marz\w*|\bmarza\b[^%\d]*$"),
    ("zwolnienie", r"\bzwolni\w*(?! (lekarsk|z oplat|z kaucji))[^.]{0,60}\b(art|vat|podmiotow|przedmiotow|podatk)|\bart\. ?113\b|\bart\. ?43 ust|\bzwolnien\w* (podmiotow|przedmiotow|z podatku|od podatku)|\bpodstawa (prawna )?zwolnieni\w*|\bkleinunternehmer|\bvat exempt"),
    ("duplikat", r"\bduplikat\w*|\bduplicate\b|\bzweitschrift"),
)  # fmt: skip
ANNOTATION_PATTERNS = [(name, re.compile(pattern)) for name, pattern in ANNOTATIONS]

ADVANCE = re.compile(
    r"\b(faktur\w* zaliczkow\w*|zaliczk\w* (nr|fv|fz|z faktury)|advance invoice|rozliczan\w* faktur|faktur\w* zal\b|anzahlungsrechnung)"
)
