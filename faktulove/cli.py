"""The `faktulove` command. Results go to standard output, everything else to standard error."""

from __future__ import annotations

import importlib
import logging
import os
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from faktulove import inputs
from faktulove.output import writers
from faktulove.output.rows import clean
from faktulove.output.writers import Format
from faktulove_ocr.config import Environment, Profile
from faktulove_ocr.errors import FaktuLoveError
from faktulove_ocr.pool import Outcome, ReaderFactory, invoice_reader, read_documents
from faktulove_ocr.settings import Resolved, resolve

FAILED: Final = 1
WRONG_USE: Final = 2
INTERRUPTED: Final = 130

app = typer.Typer(
    name="faktulove",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Reads Polish invoices: PDF, scan or photo in, booked fields out. Nothing leaves this machine.",
    epilog="Examples: `faktulove process faktura.pdf` · `faktulove process skany/ --format jsonl` · `faktulove doctor`",
)
benchmark = typer.Typer(no_args_is_help=True, help="Measure this reader on invoices with known contents.")
app.add_typer(benchmark, name="benchmark")


def main() -> None:
    """Entry point of the `faktulove` script."""
    _reopen_closed()
    for stream in (sys.stdout, sys.stderr):
        # A file's name may hold bytes that are no text; it must still be possible to print it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    app()


def _reopen_closed() -> None:
    """Standard streams the caller closed are the null device: Python leaves None there, which nothing can use."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  (for good)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"faktulove {package_version()}")
        raise typer.Exit


def package_version() -> str:
    """The installed version; `unknown` in a checkout that is not installed."""
    try:
        return version("faktulove-ocr")
    except PackageNotFoundError:
        return "unknown"


@app.callback()
def root(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Reads Polish invoices: PDF, scan or photo in, booked fields out. Nothing leaves this machine."""


SettingsFile = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="Settings file (TOML) instead of ./faktulove.toml.")
]
EnvironmentName = Annotated[
    Environment | None, typer.Option("--environment", help="Memory and workers as for such a machine.")
]
Assignments = Annotated[
    list[str] | None, typer.Option("--set", metavar="KEY=VALUE", help="Any setting by its name; can be repeated.")
]


@app.command(
    epilog="Examples: `faktulove process faktura.pdf` · `faktulove process skany/ -f xlsx -o skany.xlsx` · "
    "`faktulove process *.pdf -f jsonl --workers 4` · `cat faktura.pdf | faktulove process - -f json`",
)
def process(
    ctx: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", help="Files and folders; - is standard input.")],
    form: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            help="Form of the results; otherwise the suffix of FILE decides, else it is a table.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to standard output.")
    ] = None,
    workers: Annotated[
        int | None, typer.Option(help="Reading processes, which share the cores; 1 is the default.")
    ] = None,
    profile: Annotated[Profile | None, typer.Option(help="Preparation of pages; the default is adaptive.")] = None,
    own_nip: Annotated[
        list[str] | None,
        typer.Option(metavar="NIP", help="Your own NIP, so that purchases and sales are told apart; can be repeated."),
    ] = None,
    with_text: Annotated[bool, typer.Option("--with-text", help="Add the text that was read (`text`).")] = False,
    password: Annotated[
        str | None,
        typer.Option(envvar="FAKTULOVE_PASSWORD", help="Opens encrypted PDFs; better given as a variable."),
    ] = None,
    environment: EnvironmentName = None,
    settings: SettingsFile = None,
    assignments: Assignments = None,
) -> None:
    """Read the invoices in files, folders or standard input.

    Folders are walked: files of other kinds are left out with a note, hidden ones silently. A document that cannot
    be read becomes an error object, and the others go on. With `csv` a row is an invoice; its line items and VAT
    table are in `xlsx` (sheets `pozycje` and `vat`), `json` and `jsonl`.

    Exit status: 0 when every document was read, 1 when some failed, 2 for wrong use.
    """
    options = {
        "performance.max_workers": workers,
        "preprocessing.profile": profile,
        "own_nips": own_nip and ",".join(own_nip),
        "environment": environment,
    }
    resolved = _resolve(options, assignments, settings)
    if absent := inputs.missing(paths):
        _refuse(f"there is no such file or folder: {', '.join(absent)}")
    chosen = form or writers.BY_SUFFIX.get(output.suffix.lower() if output else "", "table")
    _check_output(chosen, output)
    jobs = inputs.documents(
        paths,
        password=password,
        with_text=with_text,
        max_mb=resolved.settings.limits.max_file_mb,
        note=_note,
    )
    factory: ReaderFactory = ctx.obj or invoice_reader  # the seam for tests
    total = inputs.count_documents(paths) if _shows_progress(chosen, output) else None
    raise typer.Exit(_run(read_documents(jobs, resolved.settings, factory), chosen, output, total))


def _run(outcomes: Generator[Outcome, None, None], form: Format, output: Path | None, total: int | None) -> int:
    """Read and write everything; the exit status. `total` documents draw a progress bar."""
    tally = _Tally()
    try:
        with closing(outcomes):  # stops the workers, whatever happens to the output
            writers.write(_track(tally.watch(outcomes), total), form, output)
    except KeyboardInterrupt:
        _note(f"interrupted after {tally.documents} document(s)")
        return INTERRUPTED
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        _note(f"the results cannot be written: {error}")
        return FAILED
    if not tally.documents:
        _note("no document found")
    return FAILED if tally.failed else 0


class _Tally:
    """Counts outcomes on their way and tells of failures."""

    def __init__(self) -> None:
        self.documents = 0
        self.failed = 0

    def watch(self, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """The same outcomes."""
        for outcome in outcomes:
            self.documents += 1
            if outcome.error is not None:
                self.failed += 1
                _note(f"{outcome.source}: {outcome.error.code}: {outcome.error.message}")
            yield outcome


def _shows_progress(form: Format, output: Path | None) -> bool:
    """A bar is drawn on a terminal that results are not being written to meanwhile."""
    streamed_to_terminal = output is None and sys.stdout.isatty() and form in ("table", "jsonl")
    return sys.stderr.isatty() and not streamed_to_terminal


def _track(outcomes: Iterable[Outcome], total: int | None) -> Iterator[Outcome]:
    if total is None:
        yield from outcomes
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=_console(), transient=True) as progress:
        task = progress.add_task("reading", total=total)
        for outcome in outcomes:
            progress.advance(task)
            yield outcome


def _check_output(form: Format, output: Path | None) -> None:
    if output is not None and not output.absolute().parent.is_dir():
        _refuse(f"there is no folder {output.absolute().parent}")
    if output is not None and output.is_dir():
        _refuse(f"{output} is a folder")
    if output is not None and not os.access(output if output.exists() else output.absolute().parent, os.W_OK):
        _refuse(f"{output} cannot be written")
    if output is not None and form == "table" and output.suffix.lower() not in ("", ".txt", ".log"):
        kinds = ", ".join(sorted(writers.BY_SUFFIX))
        _refuse(f"a file {output.suffix} cannot be written; name the FILE {kinds} or .txt, or say --format")
    if form == "xlsx" and output is None and sys.stdout.isatty():
        _refuse("xlsx is no text: name a file with --output")


def _resolve(options: dict[str, Any], assignments: Sequence[str] | None, file: Path | None) -> Resolved:
    """Settings of the command line over all others; ends the program if they are wrong."""
    try:
        return resolve(_given(options, assignments), file=file)
    except FaktuLoveError as error:
        _refuse(error.message)


def _given(options: dict[str, Any], assignments: Sequence[str] | None) -> dict[str, Any]:
    """The settings of a command line; an option of its own wins over `--set`."""
    given: dict[str, Any] = {}
    for assignment in assignments or ():
        name, equals, value = assignment.partition("=")
        if not equals:
            _refuse(f"--set takes KEY=VALUE, not {assignment}")
        given[name.strip()] = value
    return given | {name: value for name, value in options.items() if value is not None}


def _refuse(sentence: str) -> NoReturn:
    _note(f"error: {sentence}")
    raise typer.Exit(WRONG_USE)


def _note(sentence: str) -> None:
    _console().print(clean(sentence), markup=False, highlight=False, emoji=False, soft_wrap=True)


def _console() -> Console:
    return Console(stderr=True)


@app.command(epilog="Examples: `faktulove doctor` · `faktulove doctor --json` · `faktulove doctor --set use_gpu=true`")
def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON object.")] = False,
    environment: EnvironmentName = None,
    settings: SettingsFile = None,
    assignments: Assignments = None,
) -> None:
    """Show what this installation is, what it can use, and each setting with its origin.

    Exit status: 0 when documents can be read, 1 when something needed is broken (what to do is said).
    """
    from faktulove.doctor import examine

    report = examine(_given({"environment": environment}, assignments), settings, package_version())
    if as_json:
        typer.echo(report.to_json())
    else:
        Console(highlight=False, markup=False, emoji=False).print(report.render())
    raise typer.Exit(FAILED if report.broken else 0)


_FORWARDED = {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []}


@benchmark.command(
    "accuracy",
    context_settings=_FORWARDED,
    help="Score the reader on folders of invoices with truths; every option is the benchmark's own (`--help`).",
)
def benchmark_accuracy(ctx: typer.Context) -> None:
    """Hand the rest of the command line to `benchmarks.accuracy`, which a source checkout has."""
    _run_benchmark("accuracy", ctx.args)


@benchmark.command(
    "stacks",
    context_settings=_FORWARDED,
    help="Are several documents in one file told apart? Every option is the benchmark's own (`--help`).",
)
def benchmark_stacks(ctx: typer.Context) -> None:
    """Hand the rest of the command line to `benchmarks.stacks`, which a source checkout has."""
    _run_benchmark("stacks", ctx.args)


def _run_benchmark(name: str, arguments: list[str]) -> None:
    try:
        module = importlib.import_module(f"benchmarks.{name}")
    except ModuleNotFoundError as error:
        if error.name not in ("benchmarks", f"benchmarks.{name}"):
            raise
        _refuse("benchmarks are not installed with the package: run this in a source checkout")
    module.app(args=arguments, prog_name=f"faktulove benchmark {name}")
