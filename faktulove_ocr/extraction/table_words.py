"""Words that rows of tables begin with when they begin no item: sums, what follows a table, additions, groups."""

from __future__ import annotations

import re

from faktulove_ocr.polish.labels import fold

_MARKS = re.compile(r"[^\w% ]+")

SUMMARY = re.compile(
    r"(razem|suma|sumy|ogolem|lacznie|laczn[aey] (kwota|suma|wartosc|naleznosc|cena|oplata)|"
    r"calkowit\w+ (kwota|wartosc|suma)|podsumowanie|podsuma|total|sub ?total|net total|grand total|w tym\b|"
    r"summe|zwischensumme|gesamt\w*|nettobetrag|rechnungsbetrag|endbetrag|zzgl|warenwert|"
    r"do (zaplaty|uregulowania|wplaty|przelewu|rozliczenia|splaty)|(nalezy|prosze|prosimy) (za|w|o)placic|"
    r"zu zahlen|zahlbetrag|to pay|please pay|k uhrade|net a payer|"
    r"pozostal\w+ do|pozostaje do|(?:pozostaje|pozostalo|reszta)$|naleznosc ogolem|"
    r"kwota (naleznosci|do zaplaty|razem|ogolem|netto|vat|brutto|"
    r"podatku)|(vat|ptu|mwst|podatek)( [0-9]| (zw|np|oo|wdt|ex)\b|$)|"
    r"wartosc (\w+ )?(razem|ogolem|calkowita|faktury|zamowienia)|(netto|brutto|vat) (razem|ogolem)|"
    r"do przeniesienia|z przeniesienia|przeniesieni\w*|przeniesiono|carried|brought|ubertrag|suma strony|"
    r"korekta kwoty|zaplacono|wplacono|oplacono|slownie|amount due|balance due|total due|invoice total|"
    r"rabat (razem|ogolem|laczn\w*)|stawka (vat|podatku)|wg stawki|wedlug stawki|sprzedaz opodatkowana|ptu\b|"
    r"podatek ptu|podatek vat|zmniejszenie|zwiekszenie|value added tax|sales tax|(net|tax|gross|taxable|invoice|vat) "
    r"(amount|value|sum|base|total)|taxable|prepaid|(already|amount) paid|paid to date|balance|amount (due|payable)|"
    r"pozostal\w+ (kwota|naleznosc|do)|(juz )?(za|o|w)placono|offen\w*|umsatzsteuer|mehrwertsteuer|"
    r"(netto|brutto|net|gross|tax|steuer|kwota|vat kwota)$)\b.*"
)
STOP = re.compile(
    r"(uwagi|uwaga|forma (platnosci|zaplaty)|sposob (platnosci|zaplaty)|metoda platnosci|termin (platnosci|"
    r"zaplaty)|(nr|numer) (konta|rachunku)|rachunek|bank\b|konto\b|iban|rozliczenie|platnosc|platne|wystawil|"
    r"odebral|fakture (wystawil|odebral)|osoba upowazniona|podpis|dokument (wystawi|nie)|dziekujemy|notes|"
    r"payment|bank details|zahl|warunki|informacje|adnotacje|mechanizm|podstawa (prawna|zwolnienia)|"
    r"zwolnienie|kwota slownie|sl\b|w slowach|sprzedawca|nabywca|numer rachunku|(przelew|gotowka|karta|termin)$|"
    r"faktura (bez|wygenerowana|wystawiona)|odwrotne|reverse charge|strona [0-9]|str [0-9]|page [0-9]|seite [0-9]|"
    r"in words|prosimy|zaplata|kwota$|razem$|naleznosc|podsumowanie|przyczyna|kurs\b|waluta)\b.*"
)
EXTRA = re.compile(
    r"\(?(pkwiu|gtu|kod|cn\b|ean|gtin|s ?n\b|sn\b|nr ser\w*|numer ser\w*|partia|nr partii|lot\b|seria\b|rabat|"
    r"upust|opust|bonifikata|discount|w tym|indeks|symbol|sku|id|asin|nr kat\w*|nr art\w*|art nr|data|okres|za okres|"
    r"termin|gwarancja|waga|kraj pochodz\w*|cena (przed|katalog|reg)|opakowanie zbior|vin\b|nr rej\w*|licznik|"
    r"odczyt|uwag)\b.*"
)
GROUP = re.compile(
    r"(zamowienie|zam\b|zlecenie|dostawa|wz\b|obiekt|lokalizacja|miejsce dostawy|grupa|kategoria|dotyczy|"
    r"do zamowienia|nr zam\w*|umowa|punkt|oddzial|budowa|adres)\b.*"
)
RATE_GROUP = re.compile(r"(?:stawka|vat|ptu|towary|uslugi|sprzedaz)[a-z .:]*?([0-9]{1,2}) ?%|^([0-9]{1,2}) ?% vat")


def lead_of(text: str) -> str:
    """A text as these patterns take it: folded, single blanks, no marks.

    >>> lead_of("W tym:  23%"), lead_of("Razem – zamówienie")
    ('w tym 23%', 'razem zamowienie')
    """
    return " ".join(_MARKS.sub(" ", fold(text)).split())
