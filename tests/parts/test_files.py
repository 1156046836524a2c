"""A file of several documents from its bytes to its results."""

from __future__ import annotations

import io
import json

import pytest

from benchmarks.corpus.render import missing
from benchmarks.corpus.stack_files import content
from benchmarks.corpus.stacks import draw_stacks
from faktulove.output import rows, spreadsheet
from faktulove_ocr.parts import with_copies_marked
from faktulove_ocr.pipeline import InvoiceReader
from faktulove_ocr.pool import Outcome
from faktulove_ocr.result import Invoice, document_id
from tests.cli.reader_fakes import invoice
from tests.documents.pdfs import INVOICE_LINES, Pdf, show

NUMBER = "FV/2025/03/0147"


def two_invoices(*numbers: str) -> bytes:
    pdf = Pdf()
    for number in numbers:
        lines = [line.replace(NUMBER, number) for line in INVOICE_LINES]
        pdf.page(b"".join(show(50, 780 - 20 * n, line) for n, line in enumerate(lines)))
    return pdf.build()


@pytest.fixture(scope="module")
def read() -> list[Invoice]:
    return InvoiceReader().read(two_invoices(NUMBER, "FV/2025/03/0148"), "dwie.pdf", with_text=True)


def test_each_invoice_of_a_file_has_its_part_its_pages_and_its_number(read: list[Invoice]) -> None:
    assert [(i.czesc.numer, i.czesc.z, i.czesc.strony) for i in read] == [(1, 2, (1,)), (2, 2, (2,))]
    assert [i.extracted_data["numer_faktury"].value for i in read] == [NUMBER, "FV/2025/03/0148"]
    assert [[p.number for p in i.pages] for i in read] == [[1], [2]]


def test_places_name_the_page_of_the_file(read: list[Invoice]) -> None:
    assert read[1].extracted_data["numer_faktury"].page == 2
    assert {f.page for f in read[1].extracted_data.values()} <= {2, None}


def test_the_text_of_a_part_is_its_own(read: list[Invoice]) -> None:
    assert [NUMBER in (i.text or "") for i in read] == [True, False]


def test_all_parts_carry_the_identifier_of_the_file(read: list[Invoice]) -> None:
    assert {i.document_id for i in read} == {document_id(two_invoices(NUMBER, "FV/2025/03/0148"))}


def test_every_format_has_a_row_or_an_object_an_invoice(read: list[Invoice]) -> None:
    outcome = Outcome(0, "dwie.pdf", read[0].document_id, tuple(read))
    assert [d["czesc"]["strony"] for d in json.loads(json.dumps(rows.documents(outcome)))] == [[1], [2]]
    lines = list(spreadsheet.to_csv([outcome]))
    assert len(lines) == 3
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(spreadsheet.to_xlsx([outcome])))
    assert [row[2].value for row in book["faktury"].iter_rows(min_row=2)] == ["1 z 2", "2 z 2"]


def test_blank_pages_alone_are_one_document_that_says_nothing() -> None:
    pdf = Pdf()
    for _ in range(5):
        pdf.page(b"")
    (only,) = InvoiceReader().read(pdf.build())
    assert only.czesc.strony == (1, 2, 3, 4, 5)
    assert only.extracted_data["numer_faktury"].value is None


def test_the_same_invoice_a_second_time_is_not_booked_again() -> None:
    first, second = with_copies_marked([invoice("a.pdf", (1, 2)), invoice("a.pdf", (2, 2))])
    assert (first.ksiegowalny, second.ksiegowalny) == ("tak", "sprawdz")
    assert [p.code for p in second.problems][-1] == "same_invoice_in_file"
    assert second.problems[-1].message == "Ta sama faktura jest już w części 1 tego pliku."


def test_the_same_number_of_another_seller_is_another_invoice() -> None:
    other = invoice("a.pdf", (2, 2), sprzedawca_nip="5252459022")
    assert with_copies_marked([invoice("a.pdf", (1, 2)), other])[1] is other


@pytest.mark.service
@pytest.mark.skipif(bool(missing()), reason="an engine or a font of the corpus is not installed")
def test_a_stack_of_post_is_cut_into_its_documents() -> None:
    stack = next(draw_stacks("development", 1, 7, ("text",)))
    found = [i.czesc.strony for i in InvoiceReader().read(content(stack))]
    assert found == [part.pages for part in stack.parts]


@pytest.mark.service
@pytest.mark.skipif(bool(missing()), reason="an engine or a font of the corpus is not installed")
def test_every_page_of_a_stack_is_in_exactly_one_part() -> None:
    for stack in draw_stacks("development", 3, 11, ("text",)):
        assert [page for part in stack.parts for page in part.pages] == list(range(1, len(stack.pages) + 1))
