"""Kinds of columns of numbers decided by arithmetic, from tables set by hand."""

from __future__ import annotations

from faktulove_ocr.extraction.assignment import assigned
from faktulove_ocr.extraction.tables import Column


def kinds(headed: str, *rows: str) -> list[str]:
    """The kinds of columns whose headings name `headed` (`-` for nothing), for rows with a text a column."""
    columns = [Column("" if k == "-" else k, "", 0.0, 0.0) for k in headed.split()]
    grid = [["" if t == "." else t for t in row.split()] for row in rows]
    return [c.kind for c in assigned(columns, grid)]


def test_headings_that_hold_stay() -> None:
    headed = "quantity unit_price_net net rate vat gross"
    assert kinds(headed, "2 10,00 20,00 23% 4,60 24,60", "1 5,00 5,00 8% 0,40 5,40") == headed.split()


def test_a_column_without_a_heading_is_what_completes_the_sums() -> None:
    rows = ("2 10,00 20,00 23% 4,60 24,60", "3 5,00 15,00 8% 1,20 16,20")
    assert kinds("quantity unit_price_net net rate - gross", *rows)[4] == "vat"
    assert kinds("- unit_price_net net rate vat gross", *rows)[0] == "quantity"
    assert kinds("quantity - net rate vat -", *rows) == "quantity unit_price_net net rate vat gross".split()


def test_value_under_a_common_heading_is_vat_where_it_completes_net_to_gross() -> None:
    rows = ("2 10,00 20,00 4,60 24,60", "3 5,00 15,00 1,20 16,20")
    assert kinds("quantity unit_price_net net value gross", *rows)[3] == "vat"


def test_net_vat_and_gross_under_each_others_headings_are_put_right() -> None:
    rows = ("2 10,00 24,60 23% 20,00 4,60", "3 5,00 16,20 8% 15,00 1,20")
    assert kinds("quantity unit_price_net net rate vat gross", *rows)[2:] == ["gross", "rate", "net", "vat"]


def test_a_percent_under_the_heading_of_a_price_is_the_discount() -> None:
    rows = ("2 10,00 10% 18,00 23% 22,14", "4 5,00 . 20,00 23% 24,60")
    assert kinds("quantity - unit_price_net net rate gross", *rows)[1:3] == ["unit_price_net", "discount"]


def test_what_nothing_contradicts_keeps_its_heading() -> None:
    assert kinds("quantity unit_price_net value", "1 10,00 10,00", "1 5,00 5,00")[2] == "value"
