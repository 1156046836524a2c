"""The VAT table, from pages set by hand."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from faktulove_ocr.extraction.items import read_items
from faktulove_ocr.extraction.vat_table import VatTable, read_vat_table
from faktulove_ocr.polish.rates import vat_of
from tests.extraction.pages import layout

Row = tuple[str, str | None, str | None, str | None]


def read(drawing: str) -> VatTable:
    drawn = layout(drawing)
    return read_vat_table(drawn, read_items(drawn).rows)


def rows(table: VatTable) -> list[Row]:
    def text(value: Decimal | None) -> str | None:
        return None if value is None else f"{value:.2f}"

    return [(r.stawka, text(r.netto), text(r.vat), text(r.brutto)) for r in table.rows]


def test_rows_with_rates_and_their_total_are_read() -> None:
    table = read("""
Stawka VAT    Netto     VAT      Brutto
23%          100,00   23,00      123,00
8%            50,00    4,00       54,00
zw            10,00    0,00       10,00
Razem        160,00   27,00      187,00
""")
    assert rows(table) == [
        ("23", "100.00", "23.00", "123.00"),
        ("8", "50.00", "4.00", "54.00"),
        ("zw", "10.00", "0.00", "10.00"),
    ]
    assert table.total is not None
    assert [str(v) for v in (table.total.netto, table.total.vat, table.total.brutto)] == ["160.00", "27.00", "187.00"]


def test_the_order_of_the_columns_does_not_matter() -> None:
    table = read("""
Netto     Wg stawki    Brutto      VAT
1 000,00  23           1 230,00    230,00
""")
    assert rows(table) == [("23", "1000.00", "230.00", "1230.00")]


def test_a_rate_of_two_readings_is_the_one_that_the_amounts_keep() -> None:
    table = read("""
Lp.   Stawka podatku   Kwota netto   Kwota podatku   Kwota brutto
1     23% lub 22%      4 065,04      934,96          5 000,00
2     8% lub 7%        100,00        7,00            107,00
""")
    assert [r.stawka for r in table.rows] == ["23", "7"]


def test_a_rate_explained_over_several_lines_is_one_rate() -> None:
    table = read("""
Lp.   Stawka podatku          Kwota netto   Kwota podatku   Kwota brutto
1     0% w przypadku            10 000,00            0,00      10 000,00
      wewnątrzwspólnotowej
      dostawy towarów (WDT)
""")
    assert rows(table) == [("0 WDT", "10000.00", "0.00", "10000.00")]


def test_rows_under_a_single_item_belong_to_the_table() -> None:
    table = read("""
Lp   Nazwa     Ilość   Cena netto   Wartość netto    VAT     Kwota VAT   Wartość brutto
1    Stół          1       100,00          100,00    23%         23,00           123,00
                     Razem                 100,00                23,00           123,00
                     W tym                 100,00    23%         23,00           123,00
""")
    assert rows(table) == [("23", "100.00", "23.00", "123.00")]
    assert table.total is not None


def test_rates_side_by_side_are_read_downwards() -> None:
    table = read("""
Stawka VAT          23%          8%       Razem
Netto            100,00       50,00      150,00
VAT               23,00        4,00       27,00
Brutto           123,00       54,00      177,00
""")
    assert rows(table) == [("23", "100.00", "23.00", "123.00"), ("8", "50.00", "4.00", "54.00")]


def test_vat_in_zloty_beside_another_currency_is_kept_apart() -> None:
    table = read("""
Stawka     Netto EUR   VAT EUR   Brutto EUR    VAT PLN
23%           100,00     23,00       123,00      98,90
Razem         100,00     23,00       123,00      98,90
""")
    assert table.rows[0].vat_pln == Decimal("98.90")
    assert table.total is not None
    assert table.total.vat_pln == Decimal("98.90")


def test_what_stands_beside_the_table_does_not_enter_it() -> None:
    table = read("""
Stawka     Netto      VAT     Brutto       Zapłacono:      23,00 zł
23%       100,00    23,00     123,00       Do zapłaty:    100,00 zł
8%         50,00     4,00      54,00       Przelew na konto 12 1234 5678
""")
    assert rows(table) == [("23", "100.00", "23.00", "123.00"), ("8", "50.00", "4.00", "54.00")]
    assert all(r.vat_pln is None for r in table.rows)


def test_a_correction_gives_the_difference() -> None:
    table = read("""
Przed korektą
23%       100,00    23,00     123,00
Po korekcie
23%        50,00    11,50      61,50
Różnica
23%       -50,00   -11,50     -61,50
""")
    assert rows(table) == [("23", "-50.00", "-11.50", "-61.50")]


def test_a_printed_rate_that_the_amounts_deny_is_read_as_it_stands() -> None:
    table = read("""
Stawka        Netto        VAT       Brutto
Stawka 22%   185 185,19   14 814,81   200 000,00
""")
    assert rows(table) == [("22", "185185.19", "14814.81", "200000.00")]


def test_letters_of_a_receipt_give_gross_and_vat_and_no_net() -> None:
    table = read("""
PARAGON FISKALNY
WODA 1,5L   3 * 2,00   6,00A
SPRZEDAŻ OPODATKOWANA A          6,00
PTU A 23%                        1,12
SUMA PLN                         6,00
""")
    assert rows(table) == [("23", None, "1.12", "6.00")]


def test_items_and_sentences_are_no_vat_rows() -> None:
    assert rows(read("Rabat 23% od kwoty 100,00 zł, czyli 23,00 zł, dla klienta 5526")) == []
    assert rows(read("Usługa serwisowa    100,00    23%    23,00    123,00")) == []


AMOUNTS = st.decimals("0.10", "900000", places=2)
RATES = st.sampled_from(["23", "8", "5", "22", "7", "3"])


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(RATES, AMOUNTS, min_size=1, max_size=4), st.permutations(("stawka", "netto", "vat", "brutto")))
def test_any_consistent_table_is_read_in_any_order_of_columns(nets: dict[str, Decimal], order: list[str]) -> None:
    lines, expected = [], []
    for rate, net in nets.items():
        vat = vat_of(net, rate)
        assert vat is not None
        cells = {"stawka": f"{rate}%", "netto": f"{net:.2f}", "vat": f"{vat:.2f}", "brutto": f"{net + vat:.2f}"}
        lines.append("   ".join(cells[name].replace(".", ",").rjust(12) for name in order))
        expected.append((rate, net, vat, net + vat))
    table = read("\n".join(lines))
    assert [(r.stawka, r.netto, r.vat, r.brutto) for r in table.rows] == expected


def test_the_rate_may_stand_under_the_words_of_its_row() -> None:
    table = read("""
Stawka       Netto      VAT     Brutto
Razem       100,00    23,00     123,00
w tym       100,00    23,00     123,00
23%
""")
    assert rows(table) == [("23", "100.00", "23.00", "123.00")]


def test_one_rate_beside_a_total_is_read_downwards_past_what_stands_beside() -> None:
    table = read("""
                     Stawka            23       Razem
Przelew              Wart. netto     100,00    100,00
Konto 12 1234
                     Wart. VAT        23,00     23,00
                     Wart. brutto    123,00    123,00
""")
    assert rows(table) == [("23", "100.00", "23.00", "123.00")]


def test_sums_on_the_same_line_before_the_rate_are_none_of_its_row() -> None:
    table = read("""
                                     Stawka   Netto    Brutto
Łącznie brutto:   123,00 PLN         23%      100,00   123,00
""")
    assert rows(table) == [("23", "100.00", None, "123.00")]


def test_vat_printed_in_zloty_alone_stands_beside_net_and_gross() -> None:
    table = read("""
Stawka     Netto    Brutto   VAT PLN
23%       100,00    123,00     98,90
""")
    assert rows(table) == [("23", "100.00", None, "123.00")]
    assert table.rows[0].vat_pln == Decimal("98.90")


def test_a_table_on_its_side_may_have_its_names_far_left_and_call_brutto_the_total() -> None:
    found = rows(
        read(
            "Stawka VAT                                                            23%                      Ogółem\n"
            "Podstawa                                                             307,36                   307,36\n"
            "VAT                                                                   70,69                    70,69\n"
            "Razem                                                                378,05                   378,05"
        )
    )
    assert found == [("23", "307.36", "70.69", "378.05")]
