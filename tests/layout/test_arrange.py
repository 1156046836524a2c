from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from faktulove_ocr.geometry import Box
from faktulove_ocr.layout import arrange
from faktulove_ocr.text import Rule
from tests.sheets import sheet


def test_words_a_blank_apart_are_one_segment_and_a_wide_gap_begins_another() -> None:
    layout = arrange([sheet("Data wystawienia:     12.03.2025")])
    assert [s.text for s in layout.rows[0].segments] == ["Data wystawienia:", "12.03.2025"]


def test_a_vertical_rule_cuts_a_segment_where_the_gap_is_narrow() -> None:
    page = sheet("szt. 2")
    gap = page.words[0].box.x1 + 3
    page = replace(page, rules=(Rule(Box(gap, 0, gap + 0.5, 10), horizontal=False),))
    assert [s.text for s in arrange([page]).rows[0].segments] == ["szt.", "2"]


def test_a_slanted_line_is_one_row() -> None:
    page = sheet("raz dwa trzy cztery pięć sześć siedem osiem")
    slanted = tuple(
        replace(w, box=Box(w.box.x0, w.box.y0 + 0.02 * w.box.x0, w.box.x1, w.box.y1 + 0.02 * w.box.x0))
        for w in page.words
    )
    assert len(arrange([replace(page, words=slanted)]).rows) == 1


def test_rows_are_numbered_through_all_pages() -> None:
    layout = arrange([sheet("a\nb"), sheet("c", number=2)])
    assert [(row.index, row.page) for row in layout.rows] == [(0, 1), (1, 1), (2, 2)]


def test_the_order_in_the_file_does_not_matter() -> None:
    page = sheet("Sprzedawca      Nabywca\nABC sp. z o.o.  XYZ S.A.")
    backwards = replace(page, words=tuple(reversed(page.words)))
    assert arrange([page]).text == arrange([backwards]).text


def test_a_page_without_words_has_no_rows() -> None:
    assert arrange([sheet("")]).rows == ()


@given(st.lists(st.text("ab1 ", min_size=1, max_size=30), min_size=1, max_size=8))
def test_no_word_is_lost_or_doubled(lines: list[str]) -> None:
    page = sheet("\n".join(line if line.strip() else "x" for line in lines))
    kept = [id(w) for row in arrange([page]).rows for w in row.words]
    assert sorted(kept) == sorted(id(w) for w in page.words)
