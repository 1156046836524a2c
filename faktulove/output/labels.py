"""What the table calls things: Polish first, English beside."""

from __future__ import annotations

from typing import Final

FIELDS: Final[dict[str, tuple[str, str]]] = {
    "rodzaj_faktury": ("Rodzaj", "kind"),
    "numer_faktury": ("Numer", "number"),
    "data_wystawienia": ("Data wystawienia", "issue date"),
    "data_sprzedazy": ("Data sprzedaży", "sale date"),
    "okres_od": ("Okres od", "period from"),
    "okres_do": ("Okres do", "period to"),
    "miejsce_wystawienia": ("Miejsce wystawienia", "place of issue"),
    "termin_platnosci": ("Termin płatności", "due date"),
    "forma_platnosci": ("Forma płatności", "payment method"),
    "numer_konta": ("Numer konta", "account"),
    "bank": ("Bank", "bank"),
    "waluta": ("Waluta", "currency"),
    "kurs_waluty": ("Kurs waluty", "exchange rate"),
    "data_kursu": ("Data kursu", "rate date"),
    "tabela_kursu": ("Tabela kursu", "rate table"),
    "sprzedawca_nazwa": ("Sprzedawca", "seller"),
    "sprzedawca_nip": ("NIP sprzedawcy", "seller tax ID"),
    "sprzedawca_adres": ("Adres sprzedawcy", "seller address"),
    "sprzedawca_kraj": ("Kraj sprzedawcy", "seller country"),
    "sprzedawca_regon": ("REGON sprzedawcy", "seller REGON"),
    "sprzedawca_krs": ("KRS sprzedawcy", "seller KRS"),
    "nabywca_nazwa": ("Nabywca", "buyer"),
    "nabywca_nip": ("NIP nabywcy", "buyer tax ID"),
    "nabywca_adres": ("Adres nabywcy", "buyer address"),
    "nabywca_kraj": ("Kraj nabywcy", "buyer country"),
    "suma_netto": ("Suma netto", "net total"),
    "suma_vat": ("Suma VAT", "VAT total"),
    "suma_vat_pln": ("Suma VAT w PLN", "VAT total in PLN"),
    "suma_brutto": ("Suma brutto", "gross total"),
    "zaplacono": ("Zapłacono", "paid"),
    "do_zaplaty": ("Do zapłaty", "amount due"),
    "kwota_slownie": ("Kwota słownie", "amount in words"),
    "przyczyna_korekty": ("Przyczyna korekty", "reason of correction"),
    "numer_ksef": ("Numer KSeF", "KSeF number"),
    "numer_zamowienia": ("Numer zamówienia", "order number"),
    "adnotacje": ("Adnotacje", "annotations"),
    "uwagi": ("Uwagi", "remarks"),
}
STATUS: Final[dict[str, str]] = {
    "read": "odczytane read",
    "derived": "wyliczone derived",
    "repaired": "poprawione repaired",
    "absent": "brak absent",
    "unread": "nieczytelne unread",
    "conflicting": "sprzeczne conflicting",
}
REVIEW: Final[dict[str, tuple[str, str]]] = {
    "auto_accept": ("bez przeglądu / auto accept", "green"),
    "quick_review": ("szybki przegląd / quick review", "yellow"),
    "full_review": ("pełny przegląd / full review", "red"),
}
BOOKABLE: Final[dict[str, str]] = {"tak": "tak / yes", "nie": "nie / no", "sprawdz": "sprawdź / check"}
SIDE: Final[dict[str, str]] = {
    "zakup": "zakup / purchase",
    "sprzedaz": "sprzedaż / sale",
    "obca": "cudzy dokument / of others",
}
STATE: Final[dict[str, str]] = {"przed": "przed", "po": "po", "roznica": "różnica", "zamowienie": "zamówienie"}
SEVERITY: Final[dict[str, tuple[str, str]]] = {
    "block": ("blokuje / blocks", "red"),
    "warn": ("ostrzega / warns", "yellow"),
    "info": ("informuje / info", "cyan"),
}
