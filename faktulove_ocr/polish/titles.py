"""How documents name themselves: titles, kinds, and the words around a document's number; all text is folded."""

from __future__ import annotations

import re

KINDS: tuple[tuple[str, str], ...] = (
    ("INNY", r"\b(oferta|angebot|offer|quotation|wezwanie|upomnienie|przypomnienie|monit|reminder|mahnung|wydanie zewn"
             r"|przyjecie zewn|dowod (wydania|dostawy|wplaty)|dokument (wz|wydania|dostawy)|wz\b|delivery note|lieferschein|list przewoz"
             r"|packing list|specyfikacja (dostawy|wysylki)|protokol|zamowienie|potwierdzenie|umowa|pismo|zaswiadczenie|wyciag"
             r"|zestawienie|raport|order confirmation|auftragsbestatigung|kp\b|kasa przyjmie|statement)"),
    ("PROFORMA", r"\bpro ?-? ?forma"),
    ("KOR_RR", r"\b(koryg\w*|korekta)\b.*\b(vat )?rr\b|\brr\b.*\b(koryg\w*|korekta)"),
    ("KOR_ZAL", r"\b(koryg\w*|korekta)\b.*\bzalicz\w*|\bzalicz\w*.*\b(koryg\w*|korekta)"),
    ("KOR_ROZ", r"\b(koryg\w*|korekta)\b.*\b(rozliczeni|koncow)\w*|\b(rozliczeniow|koncow)\w*.*\b(koryg\w*|korekta)"),
    ("NOTA", r"\bnot[ay] (ksiegow|obciaz|uznan|odsetk|koryguj)\w*|\bnota\b(?!.*\bfaktur)|\bdebit note|\binterest note|\blastschrift"),
    ("KOR", r"\bkoryguj\w*|\bkorekt\w*|\bcredit note|\bcorrect(ion|ive|ed|ing)|\bgutschrift|\bstorno\w*|\bcredit memo"
            r"|\bkorrekturrechnung|\brechnungskorrektur"),
    ("RR", r"\bfaktur\w*\b.*\brr\b"),
    ("ROZ", r"\brozlicz(eniow|ajac)\w*|\bkoncow\w*|\bfinal invoice|\bschluss ?rechnung|\bfinal settlement"),
    ("ZAL", r"\bzaliczk\w*|\badvance|\bprepayment|\bdown ?payment|\banzahlung\w*|\bvorauszahl\w*|\babschlagsrechnung"),
    ("UPR", r"\buproszczon\w*|\bsimplified"),
    ("BILET", r"\bbilet\b|\bticket\b|\bfahrkarte"),
    ("VAT", r"\bfaktur\w*|\bf ?- ?ra\b|\binvoice|\brechnung\b|\bfvs?\b|\be-?faktura"),
    ("RACHUNEK", r"\brachunek\b|\bbill\b"),
    ("PARAGON", r"\bparagon\w*|\breceipt\b|\bkassenbon"),
)  # fmt: skip
KIND_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in KINDS]

TITLE = re.compile(
    r"^\W*(?:(?:oryginal|kopia|duplikat|original|copy|orginal)\W+(?:z dnia\W+[\d.\-/]+\W+)?)?"
    r"(?:e ?- ?)?(?:vat |tax |sales |commercial |proforma |final |advance |corrective |pro forma |uproszczona |zbiorcza )*"
    r"(?:\w+ (?=wezwanie))?(faktur\w*|f-ra|fv\b|rachunek|nota\b|not[ay] |paragon\w*|pro ?-? ?forma|proforma|korekta|koryguj\w*|invoice|rechnung\b|credit note|debit note"
    r"|gutschrift|storno\w*|duplikat|oferta|angebot|offer\b|wz\b|wydanie|dowod|dokument w|delivery note|lieferschein|zamowienie|wezwanie|upomnienie"
    r"|przypomnienie|monit|potwierdzenie|bilet|receipt|bill\b|schlussrechnung|anzahlungsrechnung|korrekturrechnung|rechnungskorrektur"
    r"|list przewoz|protokol|umowa|reminder|mahnung|order conf|statement|raport|zestawienie|specyfikacja|quotation|interest note|credit memo|correct\w+ )"
)
NOT_TITLE = re.compile(
    r"^\W*(faktura (wystawiona w walucie|dotyczy|bez podpisu|wystawil|wygenerowana|nie wymaga|moze|zostala|jest|elektroniczna wyst|platna|do zamow)"
    r"|dokument (wygener|wystaw|nie)|fakture|umowa nr|zamowienie (nr|klienta)|faktury zalicz|faktur[ay] korygowan|faktury? pierwotn"
    r"|rachunek (bank|vat|wlasn|do|odb|nr:? ?(pl)?[ \d]{10})|nr rach|potwierdzenie (odbioru|zaplaty)|zestawienie (stawek|vat|podatk|sprzedazy|wg)|specyfikacja faktury)"
)
ADVANCES = re.compile(r"\b(zalicz|przedplat|advance|prepay|prepaid|down ?payment|anzahl|vorauszahl)")
"""Words of payments before delivery: an invoice that settles (art. 106f ust. 3) names what was paid."""
METERED = re.compile(
    r"\b(licznik|wodomierz|gazomierz|cieplomierz|odczyt|zuzyci|taryf|prognoz|kwh\b|ppe\b|ppg\b|meter reading|tariff)"
)
"""Words of what a meter counts: its suppliers settle a period, not advances."""
DOCUMENT_WORD = re.compile(
    r"\b(faktur\w*|f-ra|fv|rachun\w*|not[ay]\b|paragon\w*|proforma|pro ?-? ?forma|korekt\w*|invoice|rechnungs?|credit note|debit note|gutschrift"
    r"|dokumentu?\b|duplikat|wz|oferta|biletu?|bill|document|receipt|beleg|rachunku|korygujac\w*|schlussrechnung|anzahlungsrechnung)"
)
NUMBER_WORD = re.compile(
    r"\b(?:numer|number|nummer|nr|no|num|(?<=invoice )id|(?<=document )id|belegnr|rechnungsnr|rechnungsnummer|rechnung-nr)\b[.:°º]*|(?<!\w)n[r°º][.:]|#|№|\bID\b:"
)
NOT_OWN = re.compile(
    r"korygowan|pierwotn|zaliczkow(ej|ych|e)\b|zamow|zlecen|order|umow|contract|klient|company|customer|kontrah|rejestr|bdo|rachunku bank|konta"
    r"|telef|ksef|tabel|wz\b|dowodu|kunden|bestell|konto|nip\b|regon|lokal|bud|polis|licznik|ppe|kasy|karty|nadania|vat id|vat [a-z]{2} ?\d{6}|(?:id|ident)\w* vat|tax|reg\b|seryjn|dostaw"
)
NUMBER_STOP = re.compile(
    r"^(z|dnia|dn|data|of|from|vom|oryginal|original|kopia|duplikat|copy|strona|str|page|do|dla|wystawi\w*|w|i|sprzed\w*|nabyw\w*|miejsce|nip|ksef|numer|nr|termin|waluta)\b"
)
TITLE_WORDS = re.compile(
    r"(?:\s|[:.\-–(/|]|pro ?[-–]? ?forma\b|(?:faktura|vat|korygujaca|korekta|zaliczkowa|koncowa|rozliczeniowa|uproszczona|marza|sprzedazy|rr|mp"
    r"|rachunek|nota|ksiegowa|odsetkowa|obciazeniowa|invoice|rechnung|tax|sprzedazowa|eksportowa|wdt|zbiorcza|elektroniczna|duplikat|oryginal|kopia"
    r"|original|fiskalny|paragon|uslugowa|credit|note|no|nr|vat-marza|marza\)|wewnetrzna|zakupu|walutowa|krajowa|podstawowa)\b(?![\-/]\w))*"
)
NUMBER_OF = re.compile(
    r"\W*(faktury|dokumentu|rachunku|noty|paragonu|proformy|korekty|oferty|biletu|invoice|dowodu)\b(?!\s*[/\-.]\s*\d)(?!/)( korygujacej| vat| pro forma| zaliczkowej)*"
)
