"""What labels say in English, German and Polish: no colons, the setting of the document adds them.

A line is `key: wording; wording; …`; a line that begins with blanks continues the one before.
"""

from __future__ import annotations

_EN = """
title: Invoice; INVOICE; Tax Invoice; TAX INVOICE; Sales Invoice; VAT Invoice; VAT INVOICE; Invoice / Tax Invoice
title_goods: Commercial Invoice; COMMERCIAL INVOICE; Export Invoice; Customer Invoice; Sales Invoice
title_hotel: Hotel Invoice; Guest Invoice; INVOICE; Tax Invoice; Accommodation Invoice
number: Invoice No.; Invoice number; Invoice #; Invoice ID; Inv. No.; Document no.; Invoice Nr; Bill number; Number;
 INVOICE NO; Our invoice no.; Tax invoice no.
issue: Invoice date; Date of issue; Issue date; Date; Issued; Issued on; Date issued; Invoice Date (tax point); Dated;
 INVOICE DATE; Bill date; Document date
sale: Date of supply; Supply date; Delivery date; Date of delivery; Service date; Date of service; Delivered on;
 Date of delivery / service; Performance date; Date of taxable supply
period: Billing period; Service period; Period; Invoice period; Usage period; Period covered; For services rendered;
 Charges for
stay: Stay; Period of stay; Arrival / Departure; Accommodation period; Dates of stay
place: Place of issue; Issued in; Place
due: Due date; Payment due; Due by; Pay by; Payable by; Due; Payment due date; Date due; Please pay by; DUE DATE;
 Payment deadline; To be paid until; Net due date; Maturity date
terms: Terms; Payment terms; Terms of payment; Payment conditions; Credit terms; Pmt terms
method: Payment method; Method of payment; Form of payment; Paid by; Payment by; Means of payment; Payment type; Payment
account: IBAN; IBAN No.; Account (IBAN); Bank account; IBAN account number; Account no. / IBAN; Beneficiary account;
 Our IBAN
account_pln: IBAN PLN; PLN account; Account in PLN
bank: Bank; Bank name; Beneficiary bank; Our bank; Banker; Name of bank; Beneficiary's bank
bic: BIC; SWIFT; SWIFT/BIC; BIC/SWIFT; BIC (SWIFT); SWIFT code; Swift address; BIC code
currency: Currency; Invoice currency; Currency code; Curr.; All amounts in; Document currency
seller: Seller; From; Supplier; Vendor; Issued by; Exporter / Seller; Service provider; Supplied by; SELLER; Provider
buyer: Bill to; Billed to; Customer; Buyer; Invoice to; Sold to; BILL TO; Client; Invoice address; To; Purchaser;
 Invoice for; Billing address; Sold-to party; Messrs.; Recipient of the invoice
consignee: Ship to; Deliver to; Delivery address; Consignee; Goods recipient; Ship-to party
vat_id: VAT No.; VAT ID; VAT number; Tax ID; VAT reg. no.; VAT Reg No; EU VAT; VAT; TAX ID; VAT-ID; VAT Id. No.;
 VAT registration number; Tax number; VATIN
order: PO number; Your order no.; Order ref.; Purchase order; Customer PO; P.O. No.; Order number; Order No.; PO #;
 PO; Your PO; Customer's order; Customer order no.
contract: Contract No.; Agreement; Contract ref.; Framework agreement
delivery_note: Delivery note; Delivery note no.; Delivery docket; Del. note; Despatch note
customer_no: Customer ID; Customer no.; Account ID; Client number; Debtor no.;
 Customer number; Customer code
contact: Contact; Your contact; Account manager; Handled by; Sales rep; Prepared by; Attn.; Sales person
project: Project; Matter; Re; Subject; Engagement; Cost centre; Department; Our reference
net: Subtotal; Net total; Total excl. VAT; Sub-total; Net amount; Total net; Subtotal (excl. tax); Taxable amount;
 Total excluding tax; Goods value; Total before VAT; NET; Net value; Total without VAT; Sum net
vat: VAT; Total VAT; Tax; VAT amount; Total tax; VAT total; Value added tax; Sales tax (VAT); VAT charge
gross: Total; Invoice total; Total incl. VAT; Grand total; Total amount; TOTAL; Total including tax; Gross total;
 Invoice amount; Amount incl. VAT; Total gross; Gross amount; Total invoice value; GRAND TOTAL; Total with VAT
paid: Amount paid; Paid; Payments received; Already paid; Paid to date; Less payments; Payment received; Prepaid
to_pay: Amount due; Balance due; Total due; Amount payable; Total amount due; Balance; Please pay; Outstanding;
 Balance to pay; AMOUNT DUE; To pay; Total to pay; Net payable; Payable amount; Now due
words: In words; Amount in words; Say; Total in words; Amount (in words); Sum in words
sum: Total; TOTAL; Sum; Totals; Total amounts
rate: VAT rate; Rate; VAT %; Tax rate; VAT; Tax %; % VAT
t_net: Net; Net amount; Taxable amount; Tax base; Goods; Base; Net value; Amount excl. VAT; Taxable value
t_vat: VAT; VAT amount; Tax; Tax amount; Amount of VAT; VAT value
t_gross: Gross; Gross amount; Total; Amount incl. VAT; Incl. VAT; Gross value
t_pln: VAT in PLN; VAT (PLN); VAT amount PLN; PLN VAT
vat_summary: VAT summary; VAT breakdown; Tax summary; VAT analysis; Tax specification; VAT specification
c_lp: #; No.; Pos; Pos.; Line; Ln; It.
c_nazwa: Description; Item description; Product / service; Description of services; Details; Item; Product;
 Description of goods; Goods / services; Article; Services; Product description; DESCRIPTION; Particulars; Text
c_indeks: SKU; Item code; Part no.; Product code; Article no.; Code; Item no.; Material; Art. No.; Catalogue no.
c_pkwiu: HS code; CN code; Commodity code; Tariff no.; Customs tariff; HTS; Intrastat code
c_ilosc: Qty; Quantity; Units; Qty.; QTY; Amount of units; Invoiced qty; Quant.
c_jednostka: Unit; UoM; U/M; Units of measure; UOM; Unit of meas.; per
c_ilosc_jednostka: Quantity; Qty; Qty.; Hours / units; Qty / unit; Volume
c_cena_netto: Unit price; Price; Unit cost; Price per unit; Rate; Price each; Net price; Unit price excl. VAT;
 PRICE; U. price; Price/unit; List price
c_cena_brutto: Unit price incl. VAT; Gross price; Price incl. VAT; Rate incl. VAT
c_rabat: Discount; Disc. %; Disc.; Discount %; Rebate; Less %
c_wartosc_netto: Amount; Net amount; Line total; Net value; Total net; Amount excl. VAT; AMOUNT; Total excl. VAT;
 Net; Value; Ext. price; Net total; Line amount; Extended
c_stawka_vat: VAT %; VAT rate; Tax rate; VAT; Tax %; Tax; VAT (%); % VAT
c_kwota_vat: VAT amount; Tax amount; VAT value; Amount of VAT; Tax value
c_wartosc_brutto: Gross; Total incl. VAT; Gross amount; Amount incl. VAT; Gross value; Total gross; Total with VAT
c_origin: Origin; Country of origin; COO; Orig.
c_weight: Net weight kg; Weight (kg); Net kg; N.W. kg
exchange: Exchange rate; Currency rate; Rate of exchange; NBP exchange rate; FX rate; Conversion rate
vat_pln: VAT in PLN; VAT amount in PLN; VAT converted to PLN; Polish VAT in PLN; VAT payable in PLN
pay_head: Payment details; Bank details; How to pay; Payment information; Please remit to; Remittance details;
 Our bank account; PAYMENT; Wire instructions; Banking information; Pay to
notes_head: Notes; Remarks; Comments; Terms & conditions; Additional information; Please note; NOTES; Memo
delivery: Terms of delivery; Incoterms; Delivery terms; Shipping terms; Delivery
load: Total net weight; Net weight; Total weight net; Weight net
page: Page
name: Company; Name; Company name; Firm
address: Address; Street address; Registered address
country: Country
signed: Authorised signature; For and on behalf of the seller; Signature; Approved by; Issued by; Person authorised to
 issue the invoice
received: Received by; Customer signature; Signature of the recipient; Person authorised to receive the invoice
"""

_DE = """
title: Rechnung; RECHNUNG; Ausgangsrechnung; Rechnung / Invoice; Kundenrechnung; Verkaufsrechnung
title_goods: Handelsrechnung; Rechnung; Lieferrechnung; RECHNUNG; Warenrechnung; Ausgangsrechnung
title_hotel: Hotelrechnung; Rechnung; Gastrechnung; RECHNUNG; Übernachtungsrechnung
number: Rechnungsnummer; Rechnungs-Nr.; Rechnung Nr.; Rechnungsnr.; Beleg-Nr.; Re.-Nr.; Rechnung-Nr.; Belegnummer;
 RECHNUNGS-NR.; Nummer; Rg.-Nr.; Dokumentnummer; Unsere Rechnung Nr.
issue: Rechnungsdatum; Datum; Belegdatum; Ausstellungsdatum; Re.-Datum; Rechnungsdat.; ausgestellt am; DATUM;
 Datum der Rechnung; Rg.-Datum; Datum der Ausstellung
sale: Lieferdatum; Leistungsdatum; Liefer-/Leistungsdatum; Tag der Lieferung; Datum der Leistung; Lieferung am;
 Leistung erbracht am; Tag der Leistung; Liefertag; Datum der Lieferung
period: Leistungszeitraum; Abrechnungszeitraum; Zeitraum; Leistung im Zeitraum; Rechnungszeitraum; Leistungszeitr.;
 Vertragszeitraum; Abgerechneter Zeitraum
stay: Aufenthalt; An-/Abreise; Aufenthaltszeitraum; Anreise – Abreise; Ihr Aufenthalt
place: Ort; Ausstellungsort; Ort der Ausstellung
due: Zahlbar bis; Fällig am; Fälligkeit; zahlbar bis zum; Fälligkeitsdatum; Fällig; Bitte zahlen bis; Zahlung bis;
 Zahlungstermin; Nettofälligkeit; Zu zahlen bis
terms: Zahlungsbedingungen; Zahlungsziel; Zahlungskonditionen; Konditionen; Zahlungsbed.; Zahlung
method: Zahlungsart; Zahlungsweise; Zahlungsmittel; Zahlung per; Bezahlt mit; Zahlungsform; Zahlart
account: IBAN; IBAN-Nr.; Konto (IBAN); Bankkonto; Konto; Unsere IBAN; Konto-Nr. / IBAN
account_pln: IBAN PLN; PLN-Konto
bank: Bank; Bankverbindung; Kreditinstitut; Hausbank; Unsere Bank; Geldinstitut; Bankname
bic: BIC; SWIFT; BIC/SWIFT; SWIFT-BIC; BIC-Code; SWIFT/BIC
currency: Währung; Rechnungswährung; Alle Beträge in; Belegwährung; Whg.
seller: Verkäufer; Lieferant; Leistungserbringer; Rechnungssteller; Auftragnehmer; Von; Absender; Aussteller
buyer: Rechnungsempfänger; Kunde; Rechnungsadresse; Rechnung an; Käufer; Auftraggeber; Leistungsempfänger;
 Rechnungsanschrift; Firma; An; Empfänger der Rechnung; Besteller; Abnehmer
consignee: Lieferadresse; Lieferanschrift; Warenempfänger; Lieferung an
vat_id: USt-IdNr.; USt-ID; UID-Nr.; USt.-Id.-Nr.; UID; Ust.-ID-Nr.; Umsatzsteuer-ID; USt-Ident-Nr.; USt.-IdNr.;
 VAT-Nr.; Umsatzsteuer-Identifikationsnummer; MwSt.-Nr.; USt-Id
order: Ihre Bestellung; Bestellnummer; Bestell-Nr.; Ihre Bestell-Nr.; Ihre Bestellnummer; Kundenbestellung;
 Best.-Nr.; Bestellung; Ihre Best.-Nr.; Bestellung Nr.
contract: Vertrag Nr.; Vertragsnummer; Vertrags-Nr.; Rahmenvertrag
delivery_note: Lieferschein; Lieferschein-Nr.; Lieferscheinnummer; LS-Nr.; Lieferschein Nr.
customer_no: Kundennummer; Kunden-Nr.; Kd.-Nr.; Kundennr.; Debitor; Debitoren-Nr.; Ihre Kunden-Nr.; Kdnr.
contact: Ansprechpartner; Bearbeiter; Sachbearbeiter; Ihr Ansprechpartner; Ihr Kontakt; Betreuer
project: Projekt; Betreff; Betrifft; Kostenstelle; Objekt; Bauvorhaben; Unser Zeichen; Kommission; Vorgang
net: Nettobetrag; Summe netto; Zwischensumme; Gesamt netto; Warenwert netto; Netto; Zwischensumme netto; Nettosumme;
 Gesamtbetrag netto; Summe ohne MwSt.; Rechnungsbetrag netto; Warenwert; Entgelt
vat: MwSt.; Umsatzsteuer; USt.; zzgl. MwSt.; Mehrwertsteuer; zzgl. USt.; MwSt-Betrag; Steuerbetrag; + USt
gross: Gesamtbetrag; Rechnungsbetrag; Gesamt brutto; Endbetrag; Bruttobetrag; Rechnungssumme; Gesamtsumme;
 Summe brutto; Endsumme; Gesamtbetrag inkl. MwSt.; Bruttosumme; Gesamt; RECHNUNGSBETRAG; Rechnungsendbetrag
paid: Bereits gezahlt; Anzahlung erhalten; Bezahlt; Bereits bezahlt; abzgl. Zahlung; Erhaltene Zahlung; Gezahlt
to_pay: Zu zahlender Betrag; Zahlbetrag; Offener Betrag; Zu zahlen; Noch zu zahlen; Restbetrag; Offener Saldo;
 Fälliger Betrag; Zahlungsbetrag; zu überweisen; Zu überweisender Betrag; Zahllast
words: In Worten; Betrag in Worten; in Worten
sum: Summe; Gesamt; SUMME; Total; Summen
rate: MwSt.-Satz; USt. %; Steuersatz; MwSt. %; Satz; USt-Satz; St.-Satz
t_net: Netto; Nettobetrag; Bemessungsgrundlage; Nettowert; Warenwert; Basis
t_vat: MwSt.; USt.; Steuerbetrag; Steuer; USt-Betrag; MwSt.-Betrag
t_gross: Brutto; Bruttobetrag; Gesamt; Bruttowert
t_pln: MwSt. in PLN; Steuer PLN; USt. PLN
vat_summary: Steueraufschlüsselung; MwSt.-Übersicht; Steuerübersicht; Umsatzsteueraufstellung; Steuerzusammenstellung
c_lp: Pos.; Pos; Nr.; Lfd. Nr.; Position; Zeile
c_nazwa: Bezeichnung; Beschreibung; Artikelbezeichnung; Leistung; Artikel; Text; Leistungsbeschreibung;
 Bezeichnung der Ware; Artikel / Leistung; BEZEICHNUNG; Produkt; Warenbezeichnung; Gegenstand
c_indeks: Artikel-Nr.; Art.-Nr.; Artikelnummer; ArtNr; Material; Art.Nr.; Best.-Code; Teile-Nr.
c_pkwiu: Zolltarif-Nr.; Warennummer; Warentarifnr.; HS-Code; Stat. Warennr.
c_ilosc: Menge; Anzahl; Mge.; Stückzahl; MENGE; Liefermenge
c_jednostka: Einheit; ME; Einh.; Mengeneinh.; EH; je
c_ilosc_jednostka: Menge; Menge/Einheit; Anzahl; Menge ME; Umfang
c_cena_netto: Einzelpreis; Preis/Einheit; E-Preis; EP; Stückpreis; Einzel; Preis je Einheit; Netto-Einzelpreis;
 Preis; EP netto; Einheitspreis; Satz
c_cena_brutto: Einzelpreis brutto; Preis inkl. MwSt.; EP brutto
c_rabat: Rabatt; Rabatt %; Rab. %; Nachlass; Rab.
c_wartosc_netto: Gesamtpreis; Betrag; G-Preis; Summe; Gesamtpreis netto; Positionswert; GP; Nettobetrag; Nettowert;
 Betrag netto; Wert; Gesamtbetrag; Zeilensumme
c_stawka_vat: MwSt. %; USt. %; Steuersatz; MwSt-Satz; USt %; St.%; Steuer
c_kwota_vat: MwSt.-Betrag; Steuerbetrag; USt-Betrag
c_wartosc_brutto: Brutto; Gesamt brutto; Bruttobetrag; Betrag brutto; GP brutto
c_origin: Ursprung; Ursprungsland; Urspr.
c_weight: Nettogewicht kg; Gew. kg; Gewicht (kg)
exchange: Wechselkurs; Umrechnungskurs; Kurs; Devisenkurs
vat_pln: MwSt. in PLN; Umsatzsteuer in PLN; USt umgerechnet in PLN
pay_head: Bankverbindung; Zahlungsinformationen; Zahlung; Unsere Bankverbindung; Bankdaten; Überweisung an
notes_head: Bemerkungen; Hinweise; Anmerkung; Bemerkung; Zusatzinformationen; Hinweis
delivery: Lieferbedingungen; Lieferbedingung; Incoterms; Versandart; Frankatur; Lieferung
load: Nettogewicht gesamt; Gesamtgewicht netto; Gewicht netto
page: Seite
name: Firma; Name; Firmenname
address: Anschrift; Adresse
country: Land; Staat
signed: Unterschrift; Für die Richtigkeit; Unterschrift des Ausstellers; i. A.; Rechnung ausgestellt durch
received: Ware erhalten; Unterschrift des Empfängers; Empfangsbestätigung
"""

_PL = """
title: Faktura; FAKTURA; Faktura VAT; FAKTURA VAT; Faktura sprzedaży; F-ra VAT; Faktura walutowa; Faktura VAT UE
title_goods: Faktura towarowa; Faktura; FAKTURA VAT; Faktura handlowa
title_hotel: Faktura; FAKTURA VAT; Faktura VAT
number: Numer faktury; Nr faktury; Faktura nr; Numer; Nr; Numer dokumentu; Nr dok.; Faktura VAT nr
issue: Data wystawienia; Data faktury; Wystawiono dnia; Data wyst.; Data dokumentu; Data wystawienia faktury;
 Wystawiona w dniu; Z dnia
sale: Data sprzedaży; Data dostawy; Data wykonania usługi; Data dostawy / wykonania usługi; Data dokonania dostawy;
 Data sprz.; Data zakończenia dostawy; Data dostarczenia
period: Okres rozliczeniowy; Okres; Za okres; Okres świadczenia usługi; Okres usługi
stay: Pobyt; Okres pobytu
place: Miejsce wystawienia; Miejscowość; Wystawiono w; Miejsce
due: Termin płatności; Termin zapłaty; Płatne do; Data płatności; Zapłata do dnia; Termin; Płatność do
terms: Warunki płatności; Termin płatności; Płatność
method: Forma płatności; Sposób zapłaty; Sposób płatności; Metoda płatności; Forma zapłaty; Rodzaj płatności
account: Numer konta; Nr konta; Rachunek bankowy; IBAN; Konto walutowe; Nr rachunku; Konto bankowe (IBAN);
 Rachunek walutowy
account_pln: Konto PLN; Rachunek PLN; Nr konta PLN
bank: Bank; Nazwa banku; Bank sprzedawcy; Bank wystawcy
bic: SWIFT; BIC; SWIFT/BIC; Kod SWIFT; BIC/SWIFT
currency: Waluta; Waluta faktury; Waluta dokumentu; Kwoty w walucie
seller: Sprzedawca; Dostawca; Wystawca (sprzedawca); SPRZEDAWCA; Sprzedający; Eksporter / sprzedawca; Wykonawca
buyer: Nabywca; Kupujący; NABYWCA; Odbiorca faktury (nabywca); Klient; Zamawiający / nabywca; Kontrahent (nabywca)
consignee: Odbiorca; Odbiorca towaru; Miejsce dostawy; Adres dostawy
vat_id: NIP; VAT UE; NIP UE; Nr VAT UE; Numer VAT; NIP / VAT UE; NIP-UE
order: Nr zamówienia; Zamówienie; Numer zamówienia; Zamówienie nr; Zam. nr; Zamówienie klienta
contract: Umowa nr; Nr umowy; Umowa
delivery_note: Dokument WZ; WZ nr; Nr WZ; Wydanie zewn.
customer_no: Nr klienta; Kod klienta; Kod kontrahenta; Numer klienta; ID klienta
contact: Osoba kontaktowa; Opiekun klienta; Kontakt; Handlowiec; Prowadzący
project: Projekt; Dotyczy; Temat; Zlecenie wewn.; Budżet
net: Razem netto; Wartość netto; Suma netto; Netto; Ogółem netto; Kwota netto; Wartość netto ogółem
vat: VAT; Kwota VAT; Podatek VAT; Razem VAT; Suma VAT; Podatek
gross: Razem brutto; Wartość brutto; Suma brutto; Ogółem; Razem; Brutto; Wartość faktury; Ogółem brutto; Razem wartość
paid: Zapłacono; Wpłacono; Zapłacono dotychczas; Rozliczono; Kwota zapłacona
to_pay: Do zapłaty; Razem do zapłaty; Pozostaje do zapłaty; Pozostało do zapłaty; Kwota do zapłaty; DO ZAPŁATY;
 Należność ogółem; Kwota należności
words: Słownie; Kwota słownie; Słownie do zapłaty; Wartość słownie
sum: Razem; RAZEM; Ogółem; Suma; Łącznie
rate: Stawka; Stawka VAT; VAT %; St. VAT; % VAT
t_net: Netto; Wartość netto; Podstawa; Kwota netto; Podstawa VAT
t_vat: VAT; Kwota VAT; Podatek; Podatek VAT
t_gross: Brutto; Wartość brutto; Kwota brutto
t_pln: VAT w PLN; VAT PLN; Kwota VAT PLN; VAT [PLN]
vat_summary: Zestawienie VAT; Podsumowanie VAT; Rozliczenie podatku; Wg stawki VAT; Tabela VAT
c_lp: Lp.; Poz.; L.p.; Nr; Lp
c_nazwa: Nazwa towaru; Opis; Nazwa towaru lub usługi; Nazwa; Towar / usługa; Opis towaru; Nazwa i opis; Wyszczególnienie
c_indeks: Indeks; Kod; Symbol; Nr katalogowy; Kod towaru; Indeks towaru
c_pkwiu: Kod CN; Kod celny; CN; Taryfa celna
c_ilosc: Ilość; Il.; ILOŚĆ
c_jednostka: J.m.; Jm.; Jedn.; Jednostka; JM
c_ilosc_jednostka: Ilość; Ilość / j.m.; Ilość i jm.
c_cena_netto: Cena jedn.; Cena netto; Cena jedn. netto; Cena; C. jedn.; Cena jednostkowa
c_cena_brutto: Cena brutto; Cena jedn. brutto
c_rabat: Rabat; Rabat %; Upust; Rab. [%]
c_wartosc_netto: Wartość netto; Wartość; Wart. netto; Kwota netto; Netto; Wartość sprzedaży netto
c_stawka_vat: Stawka VAT; VAT %; St. VAT; VAT; Stawka; % VAT
c_kwota_vat: Kwota VAT; Wartość VAT; Podatek; Kwota podatku
c_wartosc_brutto: Wartość brutto; Brutto; Wart. brutto; Kwota brutto
c_origin: Kraj poch.; Kraj pochodzenia; Pochodz.
c_weight: Masa netto kg; Waga netto kg; Waga kg
exchange: Kurs waluty; Kurs; Kurs NBP; Kurs przeliczeniowy; Średni kurs NBP
vat_pln: VAT w PLN; Kwota VAT w PLN; Podatek VAT w złotych; VAT po przeliczeniu na PLN; Wartość VAT w walucie polskiej
pay_head: Płatność; Dane do przelewu; Rozliczenie; Płatności; Dane bankowe; Informacje o płatności
notes_head: Uwagi; Informacje dodatkowe; Dodatkowe informacje; UWAGI; Adnotacje
delivery: Warunki dostawy; Dostawa; Baza dostawy; Warunki dostawy (Incoterms)
load: Masa netto razem; Waga netto razem; Łączna masa netto
page: Strona
name: Nazwa; Firma; Nazwa firmy
address: Adres; Adres siedziby; Siedziba
country: Kraj
signed: Wystawił(a); Osoba upoważniona do wystawienia; Podpis wystawcy; Fakturę wystawił; Wystawił
received: Odebrał(a); Osoba upoważniona do odbioru; Podpis odbiorcy; Odebrał
"""


def _parsed(text: str) -> dict[str, tuple[str, ...]]:
    joined = text.replace("\n ", " ").strip().splitlines()
    split = (line.split(": ", 1) for line in joined)
    return {key: tuple(word.strip() for word in words.split(";") if word.strip()) for key, words in split}


WORDINGS: dict[str, dict[str, tuple[str, ...]]] = {"en": _parsed(_EN), "de": _parsed(_DE), "pl": _parsed(_PL)}
"""Wordings by language and key; every language has the same keys."""
