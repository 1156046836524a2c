import pytest

from faktulove_ocr.polish.labels import Vocabulary, fold
from faktulove_ocr.polish.vocabulary import COLUMNS, LABELS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Data wystawienia:", "issue_date"),
        ("Data sprzedaży / dostawy", "sale_date"),
        ("Data dokonania lub zakończenia dostawy towarów lub wykonania usługi:", "sale_date"),
        ("Termin płatności", "due_date"),
        ("Płatne do", "due_date"),
        ("Nr rachunku bankowego", "account"),
        ("Sprzedawca", "seller"),
        ("Wystawca faktury", "issuer"),
        ("Kupujący", "buyer"),
        ("Odbiorca", "recipient"),
        ("Płatnik", "payer"),
        ("Kwota należności ogółem", "gross_total"),
        ("Gesamt netto", "net_total"),
        ("Gesamt", "gross_total"),
        ("Pozostało do zapłaty", "due"),
        ("Słownie złotych", "in_words"),
        ("Rechnungsdatum", "issue_date"),
        ("Due date", "due_date"),
    ],
)
def test_labels_are_known_in_three_languages(text: str, kind: str) -> None:
    assert [m.kind for m in LABELS.find(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cena jedn. netto", "unit_price_net"),
        ("Wartość sprzedaży netto", "net"),
        ("Stawka podatku", "rate"),
        ("Nazwa towaru lub usługi", "name"),
        ("J.m.", "unit"),
        ("Kwota VAT", "vat"),
    ],
)
def test_columns_are_known(text: str, kind: str) -> None:
    assert [m.kind for m in COLUMNS.find(text)] == [kind]


def test_a_wrong_letter_of_recognition_is_forgiven_and_marked() -> None:
    (match,) = LABELS.find("Data wystawlenia")
    assert (match.kind, match.fuzzy) == ("issue_date", True)


def test_a_text_layer_forgives_no_letter() -> None:
    assert "issue_date" not in [m.kind for m in LABELS.find("Wystawlenia", fuzzy=False)]


def test_the_longest_phrase_wins() -> None:
    words = Vocabulary({"date": ["data"], "issue": ["data wystawienia faktury?"]})
    assert [m.kind for m in words.find("data wystawienia faktury")] == ["issue"]


def test_a_place_with_alternatives_may_be_left_out() -> None:
    words = Vocabulary({"x": ["data|dzien wydania|odbioru towaru?"]})
    assert [m.end for m in words.find("dzień odbioru")] == [13]


def test_a_line_that_is_optional_throughout_is_refused() -> None:
    with pytest.raises(ValueError, match="optional"):
        Vocabulary({"x": ["nr? numer?"]})


def test_folding_keeps_the_length() -> None:
    assert fold("ŻÓŁĆ Straße") == "zolc strase"
