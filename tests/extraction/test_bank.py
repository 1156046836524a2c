"""The bank's name and the form of payment as forms and sentences have them."""

from __future__ import annotations

import pytest

from tests.extraction.reading import read

ACCOUNT = "84 1240 2337 4184 5550 0130 4259"


def _value(drawing: str, name: str) -> object:
    field = read(f"Faktura VAT nr 3/2025\n\n{drawing}").fields.get(name)
    return field.value if field is not None else None


@pytest.mark.parametrize(
    ("lines", "bank"),
    [
        ("Bank: Deutsche Bank AG, Beneficiary account: DE89 3704 0044 0532 0130 00", "Deutsche Bank AG"),
        ("Name of bank: JPMorgan Chase Bank, N.A., ABA routing no.: 021000021", "JPMorgan Chase Bank, N.A."),
        (f"Account no. / IBAN                    Our bank\n{ACCOUNT}      AIB Bank", "AIB Bank"),
        (f"Proszę wpłacić na konto nr {ACCOUNT}, Bank Pekao S.A. nie później niż 3.4.2022.", "Bank Pekao S.A."),
        (f"Nr rachunku:   {ACCOUNT} Citi Handlowy", "Citi Handlowy"),
        (f"Sp. zapłaty:   przelew bankowy\nNa rachunek: Nest Bank S.A.\n{ACCOUNT}", "Nest Bank S.A."),
        (f"Rach. bank.: {ACCOUNT.replace(' ', '')}, Bank Millennium S.A.", "Bank Millennium S.A."),
        (f"Rachunek\n{ACCOUNT}, Bank\nOchrony Środowiska S.A.", "Bank Ochrony Środowiska S.A."),
        (f"Rachunek\n{ACCOUNT}, Bank\nAlior Bank S.A.", "Alior Bank S.A."),
        ("Geldinstitut          Eigentum.\nHypovereinsbank", "Hypovereinsbank"),
        (f"Rach. bank.:   PL{ACCOUNT.replace(' ', '')} PKO Bank", "PKO Bank"),
    ],
)
def test_a_banks_name_ends_where_other_words_begin(lines: str, bank: str) -> None:
    assert _value(lines, "bank") == bank


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Sposób zapłaty   gotówka   X   przelew", "przelew"),
        ("Sposób zapłaty   X gotówka   przelew", "gotówka"),
        ("Sposób zapłaty   gotówka   przelew X", "przelew"),
        ("Sposób zapłaty   gotówka X        przelew", "gotówka"),
    ],
)
def test_the_crossed_form_of_payment_counts(line: str, form: str) -> None:
    assert _value(line, "forma_platnosci") == form
