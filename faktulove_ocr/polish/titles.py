"""How documents name themselves: titles, kinds, and the words around a document's number; all text is folded."""

from __future__ import annotations

import re

KINDS: tuple[tuple[str, str], ...] = (
    ("PROFORMA", r"\b(zamowienie|order|oferta|offer)\b.*\bpro ?-? ?forma"),
    ("INNY", r"\b(oferta|angebot|offer|quotation|wezwanie|upomnienie|przypomnienie|monit|reminder|mahnung|wydanie zewn"
             r"|przyjecie zewn|dowod (wydania|dostawy|wplaty)|dokument (wz|wydania|dostawy)|wz\b|delivery note|lieferschein|list przewoz"
             r"|packing list|specyfikacja (dostawy|wysylki)|protokol|zamowienie|potwierdzenie|umowa|pismo|zaswiadczenie|wyciag"
             r"|zestawienie|raport|order confirmation|auftragsbestatigung|kp\b|kasa przyjmie|statement|niefiskaln|^\W*specyfikacja|zahlungserinnerung|ponaglenie)"),
    ("PROFORMA", r"\bpro ?-? ?forma|\bvorkasse"),
    ("KOR_RR", r"\b(koryg\w*|korekta)\b.*\b(vat )?rr\b|\brr\b.*\b(koryg\w*|korekta)"),
    ("KOR_ZAL", r"\b(koryg\w*|korekta)\b.*\bzalicz\w*|\bzalicz\w*.*\b(koryg\w*|korekta)"),
    ("KOR_ROZ", r"\b(koryg\w*|korekta)\b.*\b(rozliczeni|koncow)\w*|\b(rozliczeniow|koncow)\w*.*\b(koryg\w*|korekta)"),
    ("NOTA", r"\bnot[ay] (ksiegow|obciaz|uznan|odsetk|koryguj)\w*|\bnota\b(?!.*\bfaktur)|\bdebit note|\binterest note|\blastschrift"),
    ("KOR", r"\bkoryguj\w*|\bkorekt\w*|\bcredit note|\bcorrect(ion|ive|ed|ing)|\bgutschrift|\bstorno\w*|\bcredit memo"
            r"|\bkorrekturrechnung|\brechnungskorrektur"),
    ("RR", r"\bfaktur\w*\b.*\brr\b"),
    ("ROZ", r"\brozlicz(eniow|ajac)\w*|\bkoncow\w*|\bfinal invoice|\bschluss ?rechnung|\bfinal settlement"),
    ("ZAL", r"\bzaliczk\w*|\badvance|\bprepayment|\bdown ?payment|\banzahlung\w*|\bvorauszahl\w*|\babschlagsrechnung"),
    ("UPR", r"(?<!rachunek )\buproszczon\w*|\bsimplified"),
    ("BILET", r"\bbilet\b|\bticket\b|\bfahrkarte"),
    ("VAT", r"\bfaktur\w*|\bf ?- ?ra\b|^\W*fa\b|\bdokument sprzedazy|\binvoice|\w*rechnung\b|\bfvs?\b|\be-?faktura"),
    ("RACHUNEK", r"\brachunek(?:\b|(?=n(?:r|umer)))|\bbill\b"),
    ("PARAGON", r"\bparagon\w*|\breceipt\b|\bkassenbon"),
)  # fmt: skip
KIND_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in KINDS]

TITLE = re.compile(
    r"^\W*(?:(?:oryginal|kopia|duplikat|original|copy|orginal)\W+(?:z dnia\W+[\d.\-/]+\W+)?)?"
    r"(?:(?:(?:rodzaj|typ|nazwa) )?(?:dokumentu?|document|beleg|belegart) ?: ?)?"
    r"(?:e ?- ?)?(?:vat |tax |sales |commercial |proforma |final |advance |corrective |pro forma |uproszczona |zbiorcza |elektroniczna |zaliczkowa |koncowa |rozliczeniowa |korygujaca )*"
    r"(?:(?!(?:the|this|your|our|we|on|of|to|for|per|in|with|please|each|an?|no|and|or|any|all) )[a-z\-]{3,15} (?=(?:[a-z\-]{3,15} )?invoice\b)){0,2}"
    r"(?:\w+ (?=wezwanie))?(\w{4,20}rechnung\b|faktur\w*|f-ra|fv\b|fa(?= (?:vat )?(?:nr|numer)\b)|rachunek|nota\b|not[ay] |paragon\w*|pro ?-? ?forma|proforma|korekta|koryguj\w*|invoice|rechnung\b|credit note|debit note"
    r"|gutschrift|storno\w*|duplikat|oferta|angebot|offer\b|wz\b|wydanie|dowod|dokument (?:w|sprzedazy)|delivery note|lieferschein|zamowienie|wezwanie|upomnienie"
    r"|przypomnienie|monit|potwierdzenie|bilet|receipt|bill\b|schlussrechnung|anzahlungsrechnung|korrekturrechnung|rechnungskorrektur"
    r"|list przewoz|protokol|umowa|reminder|mahnung|order conf|statement|raport|zestawienie|specyfikacja|quotation|interest note|credit memo|correct\w+ |proformarechnung|vorkasserechnung|zahlungserinnerung|ponaglenie)"
)
NOT_TITLE = re.compile(
    r"^\W*(faktur[aey] (vat )?(zostan\w*|bedzie|wystaw\w+ (po|na|w)|wysl\w*|wysy\w*|dostarcz\w*|otrzym\w*|prosimy|w formie)|faktura (wystawiona w walucie|dotyczy|bez podpisu|wystawil|wygenerowana|nie wymaga|moze|zostala|jest|elektroniczna wyst|platna|do zamow)"
    r"|dokument (wygener|wystaw|nie)|(?:bill|receipt) (?:date|to|from|for)\b|invoice (?:recipient|address)|fakture|umowa nr|zamowienie (nr|klienta)|faktury zalicz|faktur[ay] korygowan|faktury? pierwotn"
    r"|rachunek (bank|vat|wlasn|do(?! umow)|odb|nr:? ?(pl)?[ \d]{10})|nr rach|potwierdzenie (odbioru|zaplaty)|zestawienie (stawek|vat|podatk|sprzedazy|wg)|specyfikacja faktury)"
)
ADVANCES = re.compile(r"\b(zalicz|przedplat|advance|prepay|prepaid|down ?payment|anzahl|vorauszahl)")
"""Words of payments before delivery: an invoice that settles (art. 106f ust. 3) names what was paid."""
METERED = re.compile(
    r"\b(licznik|wodomierz|gazomierz|cieplomierz|odczyt|zuzyci|taryf|prognoz|kwh\b|ppe\b|ppg\b|meter reading|tariff)"
)
"""Words of what a meter counts: its suppliers settle a period, not advances."""
PAPERS = re.compile(
    r"^\W*(?:(?:potwierdzenie|order|purchase|bank|account|transport|payment|remittance|nowe|nowa|wstepn[ae]) )?(zamowienie|order\b|po\b|bestellung|auftrag\w*|zlecenie"
    r"|wycena|kosztorys|estimate|quote|quotation|kostenvoranschlag|cennik|price list|preisliste|oferta|angebot"
    r"|lista pak\w*|packing list|packliste|specyfikacja|awizo|advice|przyjecie|przesuniecie|rozchod|przychod|wydanie|pz\b|mm\b|rw\b|pw\b|kp\b|kw\b"
    r"|wyciag|kontoauszug|statement|polecenie|dowod|raport|potwierdzenie|bestatigung|umowa|aneks|contract|agreement|vertrag|polisa|police\b"
    r"|decyzja|rezerwacja|booking|reservation|buchung|karta|pismo|informacja|zawiadomienie|oswiadczenie|zaswiadczenie|certyfikat|certificate"
    r"|swiadectwo|delegacja|rozliczenie delegacji|deklaracja|lista plac|regulamin|reklamacja|protokol|zestawienie|upowaznienie|pelnomocnictwo|wniosek|uzgodnienie|saldo|nota\b)"
)
"""Headings of papers that are no invoice; small, the same words lead lines of an invoice."""
NAMES_ITSELF = re.compile(
    r"\b(nr|numer|data|data wystawienia|termin platnosci|wartosc|suma|kwota)\W{0,3}faktury\b(?! (korygowan|pierwotn|zaliczk))|\bfaktura (vat )?(nr|numer|no)\b"
    r"|\binvoice\W{0,2}(no|nr|number|date|total|#)|\b(date|number) of invoice|\brechnungs ?-?(nr|nummer|datum|betrag)"
)
"""How a document without a title says that it is an invoice."""
DOCUMENT_WORD = re.compile(
    r"\b(faktur\w*|f-ra|fv|fa|rachun\w*|not[ay]\b|paragon\w*|proforma|pro ?-? ?forma|korekt\w*|invoice|inv\b|rechnungs?|credit note|debit note|gutschrift"
    r"|dokumentu?\b|duplikat|wz|oferta|biletu?|bill|document|receipt|beleg|korygujac\w*|schlussrechnung|anzahlungsrechnung)"
)
NUMBER_WORD = re.compile(
    r"\b(?:numer|number|nummer|nr|no|num|(?:symbol|sygnatura|oznaczenie)(?= (?:faktury|dokumentu|rachunku|noty))|(?<=invoice )id|(?<=document )id|belegnr|rechnungsnr|rechnungsnummer|rechnung-nr|(?:numer|nr)(?:faktury|dokumentu|rachunku)|dokument-?(?:nr|nummer)|belegnummer|invoice(?:no|number))\b[.:°º]*|(?<!\w)n[r°º][.:]|(?<=rachunek)nr|(?<=faktura)nr|(?<=vat)nr|#|№"
)
NOT_OWN = re.compile(
    r"korygowan|pierwotn|rozlicz\w* faktur|fakture zaliczkowa|zaliczkow(ej|ych|e)\b|zamow|zlecen|order|umow|contract|klient|company|customer|kontrah|rejestr|bdo|rachunku bank|konta"
    r"|telef|ksef|tabel|wz\b|dowodu|kunden(?!rechnung)|bestell|konto|nip\b|regon|lokal|bud|polis|licznik|ppe|kasy|karty|nadania|vat id|vat [a-z]{2} ?\d{6}|(?:id|ident)\w* vat|tax|reg\b|seryjn|dostaw"
)
NUMBER_STOP = re.compile(
    r"^(z|dnia|dn|data|date|datum|of|from|vom|oryginal|original|kopia|duplikat|copy|strona|str|page|do|dla|wystawi\w*|w|i|sprzed\w*|nabyw\w*|miejsce|nip|ksef|numer|nr|termin|waluta)\b"
)
TITLE_WORDS = re.compile(
    r"(?:\s|[:.\-–()/|]|pro ?[-–]? ?forma(?:rechnung)?\b|vorkasserechnung|(?:faktur[ay]?|faktur|fa|dokument(?= sprzedazy)|vat|korygujac[ay]|korekta|zaliczkow[ay]|koncow[ay]|rozliczeniow[ay]|rozliczajaca|uproszczon[ay]|marza|sprzedazy|rr|mp"
    r"|rachunek|nota|ksiegowa|odsetkowa|obciazeniowa|invoice|rechnung|tax|sprzedazowa|eksportowa|wdt|zbiorcza|elektroniczna|duplikat|oryginal|kopia"
    r"|original|fiskalny|paragon|uslugowa|credit|note|no|nr|vat-marza|marza\)|wewnetrzna|zakupu|walutowa|krajowa|zagraniczna|podstawowa|procedura|marzy"
    r"|zw|np|oo|bez|zwolniona|korygujacy|do|zaliczki|zaliczke)\b(?![\-/]\w))*"
)
NUMBER_OF = re.compile(
    r"\W*(kolejny|porzadkowy|rozliczenia|faktury|fakt|dokumentu|dok(?:umentu|\.)? sprzedazy|dok|rach|rachunku|noty|paragonu|proformy|korekty|oferty|biletu|invoice|dowodu)\b(?!\s*[/\-.]\s*\d)(?!/)(\.? (?:korygujacej|vat|pro forma)\b)*"
)
