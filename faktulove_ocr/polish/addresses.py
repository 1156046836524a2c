"""What addresses and company names look like; `LEGAL`, `STREET`, `CONTACT` and `BOILER` are looked up in folded text."""

from __future__ import annotations

import re

LEGAL = re.compile(
    r"\b(sp\.? ?(?:z|k|j|p)\.?(?: ?o\.? ?o\.?)?|spolka|s\.? ?a\.?|s\.? ?c\.?|gmbh|ltd\.?|limited|inc\.?|corp\.?|llc|s\.?r\.?o\.?|a\.?s\.?|ag|kg|ohg|ug|b\.?v\.?"
    r"|fundacja|stowarzyszenie|gmina|urzad|szkola|spoldzielnia|wspolnota|parafia|przedszkole|szpital|uniwersytet|politechnika|instytut|powiat|starostwo|psa|p\.s\.a|oy|ab|sarl|sas|plc|e\.k)(?=\W|$)"
)
POSTCODE = re.compile(r"(?:(?<![\d-])|(?<=\bPL-))\d{2}\s?[-–]\s?\d{3}(?![\d-])")
FOREIGN_POSTCODE = re.compile(
    r"(?:^|[\s,])(?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2})? [A-ZÄÖÜČŠŽ][\w.\-]+|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{3} \d{2} [A-ZČŠŽ]\w+|\b[A-Z]\d[\dW] [A-Z\d]{4}\b|,\s*[A-Z]{2} \d{5}(?:-\d{4})?\b"
    r"|\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ALN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?\b"
)
STREET = re.compile(
    r"^\W*(ul|al|aleja|aleje|pl|plac|os|osiedle|ulica|rynek|skwer|rondo|bulwar|trakt|droga|skr|aut)\b\.?\s*\w|\bul\. ?\w|^\d+[a-z]? \w+ (street|road|st|rd|lane|avenue|ave)\b"
    r"|\w(strasse|str\.|platz|weg|allee|gasse) ?\d|\b(street|road|lane|avenue|square|rue|boulevard|chemin|quai|calle|namesti|ulice|utca|kade|gade|gatan)\b|\w(straat|laan|plein|gracht|kade)\b"
)
HOUSE = re.compile(r"\w[\w. ]* \d+\s?[a-zA-Z]?(\s?[/\\-]\s?\d+\s?[a-zA-Z]?)?(,? (m|lok|lokal|pok|p)\.? ?\d+\w?)?\s*,?$")
CONTACT = re.compile(
    r"@|www\.|https?:|\b(tel|telefon|fax|faks|kom|mob|phone|e-?mail|infolinia)\b[.:]?\s*[+(\d]|^\W*(tel|fax|e-?mail|mail|www)\b"
)
BOILER = re.compile(
    r"pieczec|pieczatk|podpis|stempel|amtsgericht|registered in|kapital zakl|sad rejonowy|wydzial gosp|\bkrs\b|\bregon\b|\bbdo\b|\boryginal|\bkopia\b|\bnr (klienta|umowy)|czynny podatnik|\bpesel\b|zwolniony|strona \d"
    r"|^\W*(?:abt\b|abteilung\b|dzial [a-z]*(?:owosci|zakup|zaopatrz|handl|kadr|finans|administr)|dept\b|department\b|attn\b|z\.? ?hd\b|zu handen|do rak\b|c/o\b|att\b|szanown)"
    r"|^\W*(?:ksiegowosc|zaopatrzenie|sekretariat|dzial \w+|einkauf|buchhaltung|kreditorenbuchhaltung|purchasing|procurement"
    r"|accounts? payable|finance|(?:[a-z]+ ){1,3}dep(?:t|artment))\W*$"
)
