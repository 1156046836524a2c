"""Units of measure as they stand in the unit column of an invoice.

The value of a unit is what is printed; this module only tells whether a text is one.

>>> is_unit("szt."), is_unit("m²"), is_unit("kpl"), is_unit("Warszawa")
(True, True, True, False)
>>> normalise_unit(" m - c ")
'm-c'
"""

from __future__ import annotations

import re

_UNITS = frozenset(
    """
    szt sztuka sztuki sztuk egz egzemplarz egzemplarze egzemplarzy kg kilogram kilogramy g gram dag dkg mg t tona
    tony ton q l litr litry litrów ml hl cl dm3 dm³ cm3 cm³ m3 m³ m2 m² cm2 cm² mm2 mm² km2 km² ha ar a m mb m.b
    metr metry metrów cm mm km dm kilometr kilometry kilometrów usł usługa usługi usług godz godzina godziny godzin
    h rbh r-g rg roboczogodzina roboczogodziny roboczogodzin min minuta minuty minut sek s dzień dni doba doby dób
    dob os osobodoba osobodzień osobodni osoba osoby osób osobonoc noc noce nocy nocleg noclegi noclegów tydz
    tydzień tygodnie tygodni tyg mc m-c m-ce m-cy mies miesiąc miesiące miesięcy kwartał kw kwart rok lata lat kpl
    komplet komplety kompletów zest zestaw zestawy zestawów op opak opakowanie opakowania opakowań pacz paczka
    paczki paczek karton kartony kartonów kart krt para pary par pal paleta palety palet rolka rolki rolek rol
    arkusz arkusze arkuszy ark ryza ryzy ryz but butelka butelki butelek worek worki worków puszka puszki puszek
    pusz słoik słoiki sł tuba tuby tub wiadro wiadra wiader wiad skrzynka skrzynki skrz zgrzewka zgrzewki zgrz blister
    bl ampułka amp fiolka fiol saszetka sasz tabl tabletka kaps porcja porcje porcji porc danie dania kwh mwh gwh wh
    mw gj mj kvarh kva gb tb transmisja licencja licencje licencji lic stanowisko stanowiska użytkownik użytkownicy
    konto abonament abon ab ryczałt rycz ryczałtu kurs kursy kursów przejazd przejazdy wizyta wizyty wizyt zlecenie
    zlecenia zlec strona strony stron str słowo słowa słów znak znaki znaków etap etapy punkt pkt bilet bilety
    biletów kupon voucher udział rata raty rat m.p mp kub m.kw mkw m.sześc mtr odc odcinek bela bele balot belka
    deska element elementy laska listwa moduł pęczek pęk pęcz wiązka wiązki kostka sadzonka roślina doniczka dawka
    kompl tys 1000szt tys.szt set mth mtg motogodzina motogodziny pcs pc piece pieces ea each unit units hr hrs hour
    hours day days month months year years night nights pkg pack packs box boxes sets pair pairs lot license licence
    licenses service lb lbs ft kgm ltr mtk mtq hur c62 xpp stk stck stück std stunde stunden tag tage monat monate
    monaten psch pauschal pauschale paar satz vpe lfm qm cbm ks kus kusy hod
    """.split()
)
_SERVICE = re.compile(r"us[łlkitfìí1](?=\.|$)", re.IGNORECASE)
"""What recognition makes of `usł`, the one unit in which it has no other letter to hold on to."""
_BLANKS = re.compile(r"\s+")
_AROUND_HYPHEN = re.compile(r"\s*([-/])\s*")


def normalise_unit(text: str) -> str:
    """The unit as printed, without outer blanks and without blanks around hyphens; `ust.` is a misread `usł.`."""
    plain = _AROUND_HYPHEN.sub(r"\1", _BLANKS.sub(" ", text.strip()))
    return "usł" + plain[3:] if _SERVICE.match(plain) else plain


def is_unit(text: str) -> bool:
    """Whether the whole of `text` is a unit of measure; case, a closing dot and inner blanks do not matter.

    >>> is_unit("usł"), is_unit("M-C"), is_unit("tys. szt."), is_unit("12"), is_unit("")
    (True, True, True, False, False)
    """
    if not text or len(text) > 20:
        return False
    key = _BLANKS.sub("", text).lower()
    if key.rstrip(".") in _UNITS or key in _UNITS or _SERVICE.fullmatch(key.rstrip(".")):
        return True
    first, _, second = key.partition("/")
    return bool(second) and first.rstrip(".") in _UNITS and second.rstrip(".") in _UNITS
