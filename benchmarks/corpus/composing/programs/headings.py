"""What programs print over the columns of items and VAT; a bar stands where the heading may break its line."""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, ...]] = {
    "lp": ("Lp.", "Lp", "L.p.", "Poz.", "Nr", "LP", "Nr poz.", "P.", "#", "Poz"),
    "nazwa": ("Nazwa towaru lub usługi", "Nazwa towaru/usługi", "Nazwa towaru", "NAZWA TOWARU", "Nazwa", "Towar/usługa",
              "Opis", "Nazwa artykułu", "Wyszczególnienie", "Opis pozycji", "Nazwa (rodzaj) towaru|lub usługi",
              "Przedmiot sprzedaży", "Asortyment", "Oznaczenie / nazwa", "Artykuł", "Treść"),
    "indeks": ("Indeks", "Kod", "Symbol", "Nr kat.", "Kod|towaru", "Kod art.", "Nr|artykułu", "Indeks|towaru",
               "Materiał", "Symbol|towaru", "Nr katalogowy", "Kod tow."),
    "pkwiu": ("PKWiU", "PKWiU/CN", "Symbol|PKWiU", "KTM/|PKWiU", "PKWiU|2015", "Klas. PKWiU"),
    "gtin": ("EAN", "Kod EAN", "Kod kreskowy", "EAN-13", "Kod|kreskowy"),
    "cn": ("CN", "Kod CN", "Poz. CN", "Kod|CN"),
    "gtu": ("GTU", "Kod|GTU", "Ozn. GTU", "JPK"),
    "partia": ("Nr partii", "Partia", "Seria", "Nr serii", "LOT", "Partia|tow."),
    "waznosc": ("Data|ważn.", "Termin|ważności", "Ważność", "Przyd.|do", "Ważny do"),
    "waga": ("Waga|kg", "Masa [kg]", "Waga netto|[kg]", "Masa|brutto"),
    "magazyn": ("Mag.", "Magazyn", "Skład", "Mag"),
    "opak": ("Il.|opak.", "Opak.|zb.", "Liczba|opak.", "Kart."),
    "wz": ("Nr WZ", "Dok.|WZ", "WZ"),
    "kraj": ("Kraj|poch.", "Poch.", "Kraj"),
    "cena_po": ("Cena|po rab.", "Cena netto|po rabacie", "Cena|po upuście", "C. po rab."),
    "ilosc": ("Ilość", "Ilość", "Ilość", "ILOŚĆ", "Il.", "Liczba", "Ilość|wydana", "Ilość/|liczba"),
    "jednostka": ("J.m.", "Jm", "JM", "j.m.", "Jedn.", "Jedn.|miary", "Miara", "J. miary", "jm."),
    "ilosc_jednostka": ("Ilość", "Ilość j.m.", "Ilość|i j.m.", "Ilość / jm", "Liczba, jedn."),
    "cena_netto": ("Cena netto", "Cena jedn.|netto", "Cena|netto", "C. netto", "Cena jednostkowa|bez podatku",
                   "Cena jedn.|bez VAT", "Cena j. netto", "CENA|NETTO", "Cena sprz.|netto", "Cena jednostk.|netto"),
    "cena_brutto": ("Cena brutto", "Cena|brutto", "Cena jedn.|brutto", "Cena z VAT", "C. brutto", "Cena sprz.|brutto"),
    "rabat": ("Rabat", "Rabat|%", "Upust", "Upust|[%]", "Rab.", "Opust", "Bonif.|%", "Rabat [%]", "Up."),
    "wartosc_netto": ("Wartość|netto", "Wartość netto", "Wart. netto", "Netto", "Wartość|bez podatku",
                      "Wartość sprz.|netto", "WARTOŚĆ|NETTO", "Wart.|netto", "Kwota netto", "Wartość towarów|bez VAT"),
    "stawka_vat": ("VAT", "Stawka|VAT", "Stawka", "VAT %", "%VAT", "St. VAT", "Stawka|podatku", "St.|VAT", "PTU",
                   "Vat", "Stawka VAT|[%]", "Kod VAT"),
    "kwota_vat": ("Kwota|VAT", "Kwota VAT", "Podatek", "Wartość|VAT", "Podatek|VAT", "VAT kwota", "Kwota|podatku",
                  "KWOTA|VAT", "Kw. VAT", "Wart. VAT"),
    "wartosc_brutto": ("Wartość|brutto", "Wartość brutto", "Wart. brutto", "Brutto", "Wartość|z podatkiem",
                       "Wartość|z VAT", "WARTOŚĆ|BRUTTO", "Kwota brutto", "Razem|brutto", "Wartość sprz.|brutto"),
}  # fmt: skip

PLAIN_VALUES: dict[str, tuple[str, ...]] = {
    "cena_netto": ("Cena", "Cena jedn.", "Cena", "Cena|jednostkowa", "CENA"),
    "wartosc_netto": ("Wartość", "Wart.", "Kwota", "WARTOŚĆ"),
}
"""Headings that say neither net nor gross, for lists that are net and show nothing gross beside."""

MERGED: dict[str, tuple[str, ...]] = {
    "wartosc": ("Wartość", "WARTOŚĆ", "Wartość sprzedaży", "Wartość w zł", "Kwota"),
    "vat": ("VAT", "Podatek VAT", "Podatek", "PODATEK VAT", "P o d a t e k"),
    "cena": ("Cena", "Cena jednostkowa", "Cena jedn.", "CENA"),
    "ilosc": ("Ilość", "Ilość towaru", "ILOŚĆ"),
}
UNDER_MERGED: dict[str, tuple[str, ...]] = {
    "wartosc_netto": ("netto", "Netto", "bez VAT"),
    "kwota_vat": ("VAT", "podatek", "kwota VAT"),
    "wartosc_brutto": ("brutto", "Brutto", "z VAT"),
    "stawka_vat": ("%", "stawka", "st."),
    "cena_netto": ("netto", "Netto", "bez VAT"),
    "cena_brutto": ("brutto", "Brutto", "z VAT"),
    "ilosc": ("liczba", "il.", "ilość"),
    "jednostka": ("j.m.", "jm", "miara"),
}

RATES: dict[str, tuple[str, ...]] = {
    "stawka": ("Stawka VAT", "Stawka", "VAT", "St. VAT", "% VAT", "wg stawki", "Stawka podatku", "Według stawki VAT",
               "Stawki", "PTU %"),
    "netto": ("Netto", "Wartość netto", "Podstawa", "Wart. netto", "Sprzedaż netto", "Podstawa opodat.", "netto",
              "Wartość bez VAT", "Kwota netto"),
    "vat": ("VAT", "Kwota VAT", "Podatek", "Podatek VAT", "Kwota podatku", "kwota VAT", "Wart. VAT", "Podatek należny"),
    "brutto": ("Brutto", "Wartość brutto", "Wart. brutto", "Sprzedaż brutto", "brutto", "Razem z VAT", "Kwota brutto",
               "Należność"),
    "vat_pln": ("VAT w PLN", "Kwota VAT PLN", "Podatek [PLN]", "VAT (zł)"),
}  # fmt: skip

CARRY = (
    ("Do przeniesienia", "Z przeniesienia"),
    ("Razem strona – do przeniesienia", "Z poprzedniej strony"),
    ("do przen.", "z przen."),
    ("Suma do przeniesienia:", "Przeniesienie z poprz. strony:"),
    ("Na następną stronę", "Z poprzedniej strony"),
)
GROUPS = ("Grupa: {}", "{}", "** {} **", "Grupa towarowa: {}", "== {}", "Dział {}")
GROUP_NAMES = ("TOWARY HANDLOWE", "Artykuły podstawowe", "MATERIAŁY", "Akcesoria", "Pozostałe", "ASORTYMENT STAŁY",
               "Dostawa poranna", "Promocja", "Magazyn zewnętrzny", "Zamienniki")  # fmt: skip
