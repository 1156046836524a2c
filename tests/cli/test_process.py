"""`faktulove process`: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import openpyxl
import psutil
import pytest
import typer
from typer.testing import CliRunner

from faktulove.cli import app
from faktulove_ocr.pool import available_cores
from faktulove_ocr.result import FIELD_NAMES
from tests.cli.reader_fakes import fake_reader

Process = Callable[..., Any]
ENV = {"COLUMNS": "80", "FAKTULOVE_SETTINGS": ""}


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A working directory of its own and no settings from outside."""
    for name in list(os.environ):
        if name.startswith(("PADDLEOCR_", "FAKTULOVE_", "OMP_", "MKL_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def process(*arguments: str, stdin: bytes | None = None) -> Any:
    return CliRunner().invoke(app, ["process", *arguments], obj=fake_reader, input=stdin, env=ENV)


def put(name: str, order: str = "ok") -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"%PDF-" + order.encode())
    return name


def lines(result: Any) -> list[Any]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_is_an_object_for_one_invoice() -> None:
    result = process(put("a.pdf"), "--format", "json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert (document["schema"], document["source"]) == ("faktulove.invoice/1", "a.pdf")
    assert result.stderr == ""


def test_json_is_an_array_for_several_invoices_of_one_file() -> None:
    documents = json.loads(process(put("a.pdf", "two"), "-f", "json").stdout)
    assert [document["czesc"]["numer"] for document in documents] == [1, 2]


def test_json_is_an_empty_array_for_an_empty_folder() -> None:
    Path("empty").mkdir()
    result = process("empty", "-f", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, [])
    assert "no document" in result.stderr


def test_jsonl_is_a_line_an_invoice() -> None:
    documents = lines(process(put("a.pdf", "two"), put("b.pdf"), "-f", "jsonl"))
    assert [document["source"] for document in documents] == ["a.pdf", "a.pdf", "b.pdf"]


def test_polish_letters_are_written_as_such() -> None:
    assert "Żółta Łódź" in process(put("a.pdf"), "-f", "json").stdout


def test_a_folder_is_walked_in_order_and_other_kinds_are_noted() -> None:
    for name in ("skany/b.pdf", "skany/a.PDF", "skany/x/c.png", "skany/.hidden.pdf", "skany/.git/d.pdf"):
        put(name)
    put("skany/without-suffix")
    Path("skany/notes.txt").write_text("hello")
    result = process("skany/", "-f", "jsonl")
    sources = [document["source"] for document in lines(result)]
    assert sources == ["skany/a.PDF", "skany/b.pdf", "skany/without-suffix", "skany/x/c.png"]
    assert "skany/notes.txt" in result.stderr
    assert result.exit_code == 0


def test_the_source_keeps_the_folder_as_it_was_given() -> None:
    put("skany/a.pdf")
    assert lines(process("./skany", "-f", "jsonl"))[0]["source"] == "./skany/a.pdf"


def test_standard_input_is_a_document() -> None:
    assert json.loads(process("-", "-f", "json", stdin=b"%PDF-ok").stdout)["source"] == "-"


def test_a_bad_file_becomes_an_error_object_and_the_others_go_on() -> None:
    result = process(put("a.pdf", "corrupt"), put("b.pdf"), "-f", "jsonl")
    failed, good = lines(result)
    assert failed["error"] == {"code": "corrupt_file", "message": "the file is damaged", "details": {"offset": 3}}
    assert (failed["source"], failed["confidence_score"], len(failed["document_id"])) == ("a.pdf", 0.0, 32)
    assert good["source"] == "b.pdf"
    assert result.exit_code == 1
    assert "a.pdf: corrupt_file" in result.stderr


def test_a_fault_of_ours_costs_one_document() -> None:
    failed, good = lines(process(put("a.pdf", "bug"), put("b.pdf"), "-f", "jsonl"))
    assert failed["error"]["code"] == "processing_failed"
    assert failed["error"]["details"] == {"exception": "ZeroDivisionError"}
    assert good["source"] == "b.pdf"


def test_a_named_file_that_cannot_be_opened_is_an_error_object() -> None:
    Path("link.pdf").symlink_to("nowhere.pdf")
    result = process("link.pdf", "-f", "json")
    assert (result.exit_code, json.loads(result.stdout)["error"]["code"]) == (1, "document_error")


def test_a_file_above_the_limit_is_refused_without_reading_all_of_it() -> None:
    result = process(put("a.pdf", "x" * 5000), "-f", "json", "--set", "limits.max_file_mb=0.004")
    assert json.loads(result.stdout)["error"]["code"] == "file_too_large"


def test_switched_off_every_document_is_refused() -> None:
    result = process(put("a.pdf"), "-f", "json", "--set", "enabled=false")
    assert (result.exit_code, json.loads(result.stdout)["error"]["code"]) == (1, "ocr_disabled")


def test_a_document_that_hangs_meets_its_deadline_with_one_worker() -> None:
    result = process(put("a.pdf", "hang"), put("b.pdf"), "-f", "jsonl", "--set", "performance.document_timeout=0.3")
    found = {each["source"]: each.get("error", {}).get("code") for each in lines(result)}
    assert found == {"a.pdf": "document_timeout", "b.pdf": None}


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["missing.pdf"],
        ["a.pdf", "--format", "yaml"],
        ["a.pdf", "--workers", "0"],
        ["a.pdf", "--profile", "best"],
        ["a.pdf", "--environment", "home"],
        ["a.pdf", "--own-nip", "1234567890"],
        ["a.pdf", "--settings", "missing.toml"],
        ["a.pdf", "--set", "drop_scor=1"],
        ["a.pdf", "--set", "drop_score"],
        ["a.pdf", "--output", "missing/out.json"],
        ["a.pdf", "--output", "."],
        ["a.pdf", "--set", "use_gpu=true"],
    ],
)
def test_wrong_use_exits_2_with_nothing_on_standard_output(arguments: list[str]) -> None:
    put("a.pdf")
    result = process(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_options_reach_the_reader() -> None:
    put("a.pdf", "settings")
    result = process(
        "a.pdf", "-f", "json", "--profile", "quality", "--own-nip", "526-025-02-74", "--password", "tajne",
        "--set", "cpu_threads=3",
    )  # fmt: skip
    assert json.loads(result.stdout)["extracted_data"]["uwagi"]["value"] == "tajne ('5260250274',) 3 quality"


def test_the_text_comes_only_when_asked_for() -> None:
    put("a.pdf")
    assert "text" not in json.loads(process("a.pdf", "-f", "json").stdout)
    assert json.loads(process("a.pdf", "-f", "json", "--with-text").stdout)["text"] == "all that was read"


def test_a_settings_file_is_read_from_the_working_directory() -> None:
    Path("faktulove.toml").write_text('own_nips = ["5260250274"]\n[preprocessing]\nprofile = "fast"\n')
    result = process(put("a.pdf", "settings"), "-f", "json")
    assert (
        json.loads(result.stdout)["extracted_data"]["uwagi"]["value"]
        == f"None ('5260250274',) {available_cores()} fast"
    )


def test_csv_is_a_row_an_invoice_with_every_header_field() -> None:
    result = process(put("a.pdf", "two"), put("b.pdf", "corrupt"), "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert set(FIELD_NAMES) <= set(rows[0])
    assert [row["czesc"] for row in rows] == ["1 z 2", "2 z 2", ""]
    assert rows[0]["suma_brutto"] == "-30.75"
    assert rows[0]["adnotacje"] == "MPP duplikat"
    assert rows[2]["error_code"] == "corrupt_file"


def test_csv_escapes_what_a_spreadsheet_would_take_for_a_formula() -> None:
    row = next(csv.DictReader(io.StringIO(process(put("a.pdf", "formula"), "-f", "csv").stdout)))
    found = [row[name] for name in ("numer_faktury", "uwagi", "nabywca_nazwa", "bank", "suma_brutto")]
    assert found == ["'=1+1", "'-2+3", "'@SUM(A1)", "'+48 600", "-30.75"]


def test_xlsx_has_invoices_items_and_rates_with_numbers_and_dates() -> None:
    assert process(put("a.pdf"), "-o", "out.xlsx").exit_code == 0
    book = openpyxl.load_workbook("out.xlsx")
    assert book.sheetnames == ["faktury", "pozycje", "vat"]
    head, row = list(book["faktury"].iter_rows(values_only=True))
    cells = dict(zip(head, row, strict=True))
    assert (cells["suma_netto"], cells["sprzedawca_nip"]) == (25, "5260250274")
    assert str(cells["data_wystawienia"]).startswith("2025-03-12")
    item = dict(zip(*book["pozycje"].iter_rows(values_only=True), strict=True))
    assert (item["numer_faktury"], item["ilosc"], item["stawka_vat"]) == ("FV/2025/03/0147", 2.5, "23")
    rate = dict(zip(*book["vat"].iter_rows(values_only=True), strict=True))
    assert rate["brutto"] == 30.75


def test_xlsx_holds_no_formula() -> None:
    process(put("a.pdf", "formula"), "-o", "out.xlsx")
    book = openpyxl.load_workbook("out.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert [cell.value for cell in cells if cell.value == "=1+1" and cell.quotePrefix]


@pytest.mark.parametrize("width", ["80", "120"])
def test_the_table_shows_everything_within_the_width(width: str) -> None:
    put("a.pdf")
    result = CliRunner().invoke(app, ["process", "a.pdf"], obj=fake_reader, env=ENV | {"COLUMNS": width})
    shown = result.stdout
    assert max(map(len, shown.splitlines())) <= int(width)
    for part in (
        "Sprzedawca",
        "seller",
        "Żółta Łódź",
        "0.97",
        "-30.75",
        "nieczytelne",
        "vat_mismatch",
        "=Usługa",
        "MPP",
    ):
        assert part in shown
    assert "quick review" in shown


def test_the_table_names_a_failure() -> None:
    assert "corrupt_file" in process(put("a.pdf", "corrupt")).stdout


def test_markup_in_a_document_is_not_obeyed() -> None:
    assert "[bold red]x[/]" in process(put("a.pdf", "[bold red]x[/]")).stdout


@pytest.mark.parametrize("name", ["out.json", "out.jsonl", "out.csv", "out.xlsx", "out.txt"])
def test_output_goes_to_the_file_in_the_form_of_its_name(name: str) -> None:
    result = process(put("a.pdf"), "-o", name)
    assert (result.exit_code, result.stdout) == (0, "")
    content = Path(name).read_bytes()
    starts = {
        "out.json": b"{\n",
        "out.jsonl": b'{"schema',
        "out.csv": b"source,",
        "out.xlsx": b"PK",
        "out.txt": b"a.pdf ",
    }
    assert content.startswith(starts[name])
    assert sorted(path.name for path in Path().iterdir()) == ["a.pdf", name]


@pytest.mark.parametrize("form", ["json", "jsonl", "table", "csv", "xlsx"])
def test_results_that_cannot_be_written_exit_1_with_a_sentence(form: str) -> None:
    result = process(put("a.pdf"), "-f", form, "-o", "/dev/full")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr


def test_workers_give_the_same_in_argument_order() -> None:
    names = [put("a.pdf", "slow"), put("b.pdf"), put("c.pdf", "corrupt"), put("d.pdf")]
    result = process(*names, "-f", "json", "--workers", "2")
    assert [document["source"] for document in json.loads(result.stdout)] == names
    assert result.exit_code == 1


def test_jsonl_of_workers_comes_as_ready() -> None:
    put("a.pdf", "slow")
    put("b.pdf")
    assert [found["source"] for found in lines(process("a.pdf", "b.pdf", "-f", "jsonl", "--workers", "2"))] == [
        "b.pdf",
        "a.pdf",
    ]


def test_every_command_has_help_with_examples() -> None:
    for command in (["--help"], ["process", "--help"], ["doctor", "--help"]):
        result = CliRunner().invoke(app, command, env=ENV)
        assert result.exit_code == 0
        assert "Examples" in click.unstyle(result.stdout)


def test_version_is_shown() -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout.startswith("faktulove ")


def script(*arguments: str) -> list[str]:
    """A command line that runs the program with the fake reader in a process of its own."""
    code = (
        "import sys; from faktulove import cli; from tests.cli.reader_fakes import fake_reader\n"
        "if __name__ == '__main__': cli.app(sys.argv[1:], obj=fake_reader)"
    )
    path = Path("run_fake.py")
    path.write_text(code)
    return [sys.executable, str(path), "process", *arguments]


def surroundings() -> dict[str, str]:
    return dict(os.environ) | {"PYTHONPATH": str(Path(__file__).resolve().parents[2])}


def test_a_reader_of_the_results_who_leaves_early_causes_no_traceback() -> None:
    put("a.pdf")
    with subprocess.Popen(
        script("-f", "jsonl", *["a.pdf"] * 400), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings()
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        shown = child.stderr.read()
        child.wait(30)
    assert shown == b""
    assert child.returncode == 1


@pytest.mark.parametrize(("workers", "delay"), [("1", 0.3), ("2", 0.05), ("2", 1.0)])  # also while workers start
def test_ctrl_c_keeps_what_was_read_and_leaves_no_process(workers: str, delay: float) -> None:
    put("a.pdf")
    put("b.pdf", "hang")
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    with subprocess.Popen(
        script("-f", "jsonl", "--workers", workers, "a.pdf", "b.pdf"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
        start_new_session=True,
        preexec_fn=heeds_interrupts if ignored else None,  # noqa: PLW1509
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        first = json.loads(child.stdout.readline())
        time.sleep(delay)
        os.killpg(child.pid, signal.SIGINT)
        shown = child.stderr.read().decode()
        child.wait(30)
    assert first["source"] == "a.pdf"
    assert child.returncode == 130
    assert "interrupted after 1 document" in shown
    assert "Traceback" not in shown
    assert ends(child.pid)


def heeds_interrupts() -> None:
    """In the child: a test run in the background would hand down that interrupts are ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def ends(group: int, seconds: float = 10.0) -> bool:
    """Whether the last process of `group` ends in time; one that only waits to be reaped has ended."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        alive = [process for process in psutil.process_iter(["status"]) if in_group(process.pid, group)]
        if all(process.info["status"] == psutil.STATUS_ZOMBIE for process in alive):
            return True
        time.sleep(0.05)
    return False


def in_group(pid: int, group: int) -> bool:
    try:
        return os.getpgid(pid) == group
    except ProcessLookupError:
        return False


def test_benchmark_hands_its_arguments_on(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = typer.Typer()

    @inner.command()
    def accuracy(paths: list[str], depth: int = 0) -> None:
        typer.echo(f"{paths} {depth}")

    module = types.ModuleType("benchmarks.accuracy")
    module.app = inner  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "benchmarks.accuracy", module)
    result = CliRunner().invoke(app, ["benchmark", "accuracy", "a", "b", "--depth", "3"])
    assert (result.exit_code, result.stdout) == (0, "['a', 'b'] 3\n")


def test_benchmark_without_a_source_checkout_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "benchmarks", None)
    monkeypatch.delitem(sys.modules, "benchmarks.accuracy", raising=False)
    result = CliRunner().invoke(app, ["benchmark", "accuracy", "a"])
    assert result.exit_code == 2
    assert "source checkout" in result.stderr
