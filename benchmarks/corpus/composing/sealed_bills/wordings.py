"""Wordings of every label of a bill; a label is drawn anew each time that it is printed."""

from __future__ import annotations

_TEXT = """
numer: Numer faktury | Nr faktury | Faktura nr | Numer dokumentu | Nr dokumentu | Faktura VAT nr
    | Nr fakt. | Symbol faktury | Dokument nr
data_wystawienia: Data wystawienia | Data wystawienia faktury | Wystawiono | Wystawiona dnia | Data faktury
    | Dzień wystawienia | Data wyst. | Wystawiono dnia | Data dokumentu | Faktura z dnia | Data wystaw.
data_sprzedazy: Data sprzedaży | Data dostawy / wykonania usługi | Data wykonania usługi | Data zakończenia dostawy
    | Data sprzed. | Dzień sprzedaży | Data dokonania dostawy | Data wykonania
okres: Okres rozliczeniowy | Za okres | Okres | Okres rozliczenia | Rozliczenie za okres | Okres świadczenia usług
    | Okres obciążeniowy | Dotyczy okresu | Okres sprzedaży | Usługi w okresie | Okres fakturowania
miesiac: Za miesiąc | Miesiąc rozliczeniowy | Okres rozliczeniowy | Dotyczy miesiąca | Miesiąc | Okres
termin: Termin płatności | Termin zapłaty | Płatne do | Płatne do dnia | Zapłać do | Data płatności | Termin wpłaty
    | Termin płat. | Prosimy zapłacić do | Płatność do dnia | Ostateczny termin zapłaty | W terminie do
forma: Forma płatności | Sposób zapłaty | Sposób płatności | Forma zapłaty | Płatność | Metoda płatności
    | Warunki płatności | Rodzaj płatności
konto: Nr rachunku bankowego | Numer konta | Indywidualny numer rachunku | Rachunek do wpłat | Konto bankowe
    | Nr konta do wpłat | Indywidualne konto klienta | Na rachunek | Twój indywidualny numer konta | Rachunek bankowy
    | Wpłaty prosimy kierować na rachunek | Nr rach. bank. | Numer rachunku do zapłaty tej faktury | Nr rachunku
bank: Bank | Nazwa banku | W banku | Prowadzony przez | Bank sprzedawcy
netto: Netto | Wartość netto | Razem netto | Suma netto | Kwota netto | Należność netto | Ogółem netto | Wart. netto
vat: VAT | Podatek VAT | Kwota VAT | Kwota podatku | Podatek | Razem VAT | Suma VAT | Kwota podatku VAT
brutto: Brutto | Wartość brutto | Razem brutto | Kwota brutto | Należność brutto | Ogółem brutto | Suma brutto
    | Wartość faktury brutto | Wart. brutto
biezace: Wartość tej faktury | Opłaty bieżące (brutto) | Kwota bieżącej faktury | Należność za bieżący okres
    | Bieżące obciążenie | Faktura bieżąca | Wartość faktury brutto | Suma opłat za okres | Rachunek za ten okres
do_zaplaty: Do zapłaty | Kwota do zapłaty | Razem do zapłaty | Należność do zapłaty | Do zapłaty ogółem
    | Łącznie do zapłaty | Suma do zapłaty | Kwota do uregulowania | Do uregulowania | Pozostaje do zapłaty
    | Do zapłaty łącznie | Należność ogółem do zapłaty | Saldo do zapłaty | Płacisz razem | Ile do zapłaty
zaplacono: Zapłacono | Kwota zapłacona | Wpłacono | Zapłacono dotychczas | Razem zapłacono | Uregulowano | Opłacono
slownie: Słownie | Kwota słownie | Słownie złotych | Słownie do zapłaty | Kwota do zapłaty słownie | (słownie)
nip: NIP | NIP | NIP | Nr NIP | N.I.P. | NIP / VAT UE | Numer NIP | Nr identyfikacji podatkowej
regon: REGON | Regon | Nr REGON
krs: KRS | Nr KRS | KRS nr | Numer KRS
miejsce: Miejsce wystawienia | Miejscowość | Wystawiono w | Miejsce wyst. | Miejsce wystawienia faktury
umowa: Umowa nr | Numer umowy | Nr umowy | Umowa | Do umowy nr | Na podstawie umowy nr | Wg umowy nr
zamowienie: Nr zamówienia | Zamówienie | Numer zamówienia klienta | Zamówienie nr | Państwa zamówienie
odbiorca: Odbiorca | Jednostka odbierająca | Odbiorca usługi | Odbiorca faktury
platnik: Płatnik | Płatnik faktury
niedoplata: Saldo z poprzednich rozliczeń | Niedopłata z poprzednich faktur | Zaległość | Poprzednie saldo
    | Nieuregulowane należności | Saldo poprzednie | Pozostało z poprzedniego okresu | Zaległe płatności
nadplata: Nadpłata z poprzedniego okresu | Nadpłata | Saldo nadpłaty | Twoja nadpłata | Nadpłata do rozliczenia
poprzednia: Kwota poprzedniej faktury | Poprzednia faktura | Saldo otwarcia | Należność z poprzedniego okresu
    | Stan konta na początek okresu
wplaty: Wpłaty od poprzedniej faktury | Otrzymane wpłaty na poprzednią fakturę | Wpłaty zaksięgowane
    | Twoje wpłaty w poprzednim okresie | Zaksięgowane płatności
odsetki: Odsetki za zwłokę | Odsetki ustawowe za opóźnienie | Naliczone odsetki | Odsetki (poza VAT)
    | Nota odsetkowa | Odsetki od nieterminowych wpłat
rata: Rata za urządzenie (bez VAT) | Rata za telefon – poza fakturą | Zwrotna kaucja | Opłata niepodlegająca VAT
    | Rozłożona należność – rata
informacja: Stan konta przed tą fakturą (nie wlicza się) | Saldo rozliczeń na dzień wystawienia – informacyjnie
    | Pozostałe należności, nieujęte w tej fakturze | Inne nieuregulowane faktury (do osobnej zapłaty)
vat_title: Podsumowanie VAT | Zestawienie wg stawek VAT | Rozliczenie podatku | W tym | Stawki podatku
    | Podsumowanie według stawek | Tabela VAT | Struktura VAT |
items_title: Szczegóły rozliczenia | Pozycje faktury | Rozliczenie | Za co płacisz | Specyfikacja | Wyszczególnienie
    | Opłaty | Szczegółowe zestawienie opłat | Przedmiot sprzedaży |
ledger_title: Stan konta | Rozliczenie konta | Twoje saldo | Podsumowanie konta | Saldo rozliczeń | Rozrachunki
    | Stan rozliczeń |
pay_title: Płatność | Jak zapłacić | Dane do przelewu | Informacje o płatności | Dane do płatności | Zapłata |
facts_title: Dane faktury | Informacje | Szczegóły dokumentu | O fakturze | | |
notes_title: Informacje dodatkowe | Ważne informacje | Komunikaty | Uwagi ogólne | Warto wiedzieć | |
column_lp: Lp. | L.p. | Lp | Nr | Poz. | #
column_nazwa: Nazwa towaru/usługi | Wyszczególnienie | Opis | Nazwa usługi | Rodzaj opłaty | Tytuł | Usługa | Nazwa
    | Opis / pozycja | Nazwa opłaty | Treść | Towar lub usługa | Składnik rozliczenia
column_indeks: Indeks | Kod | Symbol | Kod usługi | Kod taryfy
column_pkwiu: PKWiU | Symbol PKWiU | PKWiU/CN
column_ilosc: Ilość | Il. | Zużycie / ilość | Liczba | Ilość jedn. | Ilość
column_jednostka: J.m. | Jm | Jedn. | Jedn. miary | Jednostka | j.m.
column_ilosc_jednostka: Ilość | Ilość i j.m. | Zużycie | Ilość / jedn.
column_cena_netto: Cena netto | Cena jedn. netto | Cena<br>jedn. netto | Stawka netto [zł]
    | Cena jednostkowa bez podatku | Cena jedn.<br>netto (zł) | C. netto | Cena j. netto
column_cena_brutto: Cena brutto | Cena jedn. brutto | Cena<br>brutto | Cena j. brutto | Cena z VAT
column_wartosc_netto: Wartość netto | Wartość<br>netto | Netto | Wart. netto | Kwota netto | Należność<br>netto
    | Wartość bez podatku | Netto [zł] | Wartość<br>netto<br>(zł)
column_stawka_vat: Stawka VAT | VAT % | Stawka<br>VAT | VAT | % VAT | St. VAT | Stawka<br>podatku | Stawka
column_kwota_vat: Kwota VAT | Podatek | Wartość VAT | Kwota<br>VAT | Kwota podatku | Podatek<br>VAT (zł) | Kw. VAT
column_wartosc_brutto: Wartość brutto | Brutto | Wartość<br>brutto | Kwota brutto | Wart. brutto | Należność<br>brutto
    | Wartość z podatkiem | Brutto [zł]
rate_stawka: Stawka | Stawka VAT | VAT % | St. VAT | Według stawki VAT | wg stawki | %
rate_netto: Netto | Wartość netto | Podstawa | Podstawa opodatkowania | Podst. opodatk. | Kwota netto | Sprzedaż netto
rate_vat: VAT | Kwota VAT | Podatek | Kwota podatku | Podatek VAT | Wartość VAT
rate_brutto: Brutto | Wartość brutto | Kwota brutto | Sprzedaż brutto | Razem z VAT | Należność
razem: Razem | RAZEM | Ogółem | Suma | Razem: | Łącznie | Ogółem: | Podsumowanie
subtotal: Razem | Suma | Podsuma | Wartość netto razem | Razem netto | Łącznie
slip: Polecenie przelewu / wpłata gotówkowa | Polecenie przelewu | Dowód wpłaty | Blankiet wpłaty | Odcinek dla banku
    | Druk przelewu
"""


def _parsed() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entry in _TEXT.replace("\n    |", "|").strip().splitlines():
        key, _, choices = entry.partition(":")
        found[key] = tuple(choice.strip() for choice in choices.split("|"))
    return found


WORDS = _parsed()
"""Wordings by key; an empty one means that nothing is printed there."""
