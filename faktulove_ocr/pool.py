"""Reading many documents in worker processes, which a hang, a crash or a bomb cannot take the others with.

A document costs at most its own deadline. A worker that dies or does not answer is replaced, its document tried
once more and then reported as `worker_crashed` or `document_timeout`; all others go on.
"""

from __future__ import annotations

import ctypes
import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Final, Protocol

import psutil
from pebble import ProcessExpired, ProcessPool

from faktulove_ocr.config import Settings
from faktulove_ocr.errors import (
    DocumentError,
    DocumentTimeout,
    FaktuLoveError,
    FileTooLarge,
    OcrDisabled,
    ProcessingError,
    WorkerCrashed,
)
from faktulove_ocr.result import Invoice, document_id

log = logging.getLogger(__name__)

RETRIES: Final = 1
_EXIT_MEMORY: Final = 75
_EXIT_RECYCLE: Final = 76
_MB: Final = 1024 * 1024
_WATCH_SECONDS: Final = 0.2


class Reader(Protocol):
    """What reads a document; `faktulove_ocr.pipeline.InvoiceReader` is the real one."""

    def read(
        self,
        content: bytes,
        source: str = "-",
        *,
        password: str | None = None,
        own_nips: tuple[str, ...] | None = None,
        with_text: bool = False,
    ) -> list[Invoice]:
        """The invoices of one file; FaktuLoveError when it cannot be read."""
        ...

    def ensure_models_loaded(self) -> None:
        """Load what the first page to be recognised would load."""
        ...

    def cleanup_models(self) -> None:
        """Release what can be loaded again."""
        ...

    def close(self) -> None:
        """Release everything."""
        ...


ReaderFactory = Callable[[Settings], Reader]
"""Makes a reader in the process that will use it; a function of a module, so that a worker can import it."""


def invoice_reader(settings: Settings) -> Reader:
    """The reader of this library."""
    from faktulove_ocr.pipeline import InvoiceReader

    return InvoiceReader(settings)


@dataclass(frozen=True, slots=True)
class Job:
    """One document to read: from `path`, or the bytes themselves. `source` is its name in the result."""

    number: int
    source: str
    path: Path | None = None
    content: bytes | None = None
    password: str | None = None
    with_text: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: its invoices, or the error; `document_id` is the content's hash (else the source's)."""

    number: int
    source: str
    document_id: str
    invoices: tuple[Invoice, ...] = ()
    error: FaktuLoveError | None = None


def in_order(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The same outcomes by job number, counted from 0 without gaps; each as soon as those before it are out."""
    waiting: dict[int, Outcome] = {}
    following = 0
    for outcome in outcomes:
        waiting[outcome.number] = outcome
        while following in waiting:
            yield waiting.pop(following)
            following += 1


# -- one document -----------------------------------------------------------------------------------------------------


def _load(job: Job, limit_mb: float) -> bytes:
    """The job's bytes; never more than one byte above the limit is held in memory."""
    limit = int(limit_mb * 1_000_000)
    content = job.content
    if job.path is not None:
        try:
            with job.path.open("rb") as stream:
                content = stream.read(limit + 1)
        except OSError as error:
            raise DocumentError(f"the file cannot be opened: {error.strerror or error}", errno=error.errno) from error
    if content is None:
        raise ValueError("a job needs a path or content")
    if len(content) > limit:
        raise FileTooLarge(f"the file has more than {limit_mb:g} MB", max_file_mb=limit_mb)
    return content


def _failed(job: Job, error: FaktuLoveError, content: bytes | None = None) -> Outcome:
    named = document_id(job.source.encode("utf-8", "surrogateescape") if content is None else content)
    return Outcome(job.number, job.source, named, error=error)


def _read_one(job: Job, reader: Callable[[], Reader], settings: Settings) -> Outcome:
    """Read one document; every failure of it becomes its outcome, whatever its kind, so that the others go on."""
    content: bytes | None = job.content
    try:
        if not settings.enabled:
            raise OcrDisabled("reading is switched off (enabled = false)")
        content = _load(job, settings.limits.max_file_mb)
        found = reader().read(
            content,
            job.source,
            password=job.password,
            own_nips=settings.own_nips or None,
            with_text=job.with_text,
        )
        return Outcome(job.number, job.source, document_id(content), tuple(found))
    except FaktuLoveError as error:
        return _failed(job, error, content)
    except Exception as error:
        log.exception("reading %s failed", job.source)
        name = type(error).__name__
        return _failed(job, ProcessingError(f"reading failed unexpectedly: {name}: {error}", exception=name), content)


def resident_mb() -> float:
    """Resident memory of this process in MB."""
    return float(psutil.Process().memory_info().rss) / _MB


def release_memory() -> None:
    """Collect garbage and give freed memory back to the system."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc only
        if trim is not None:
            trim(0)


# -- in worker processes ----------------------------------------------------------------------------------------------


class _Worker:
    """State of one worker process: its reader, and the watch over its memory while it reads."""

    def __init__(self, settings: Settings, factory: ReaderFactory) -> None:
        self.settings = settings
        self._factory = factory
        self._reader: Reader | None = None
        self._lock = threading.Lock()
        self._reading = False
        self._documents = 0
        threading.Thread(target=self._watch, daemon=True, name="memory-watch").start()

    def reader(self) -> Reader:
        """The reader, made on first use."""
        if self._reader is None:
            self._reader = self._factory(self.settings)
        return self._reader

    def read(self, job: Job) -> Outcome:
        """Read one document, or end this process if the ones before left it above its ceiling."""
        if self._documents and resident_mb() > self.settings.performance.max_memory_mb:
            os._exit(_EXIT_RECYCLE)
        self._documents += 1
        with self._lock:
            self._reading = True
        try:
            return _read_one(job, self.reader, self.settings)
        finally:
            with self._lock:
                self._reading = False

    def _watch(self) -> None:
        """End this process at twice its ceiling, but never between documents: the pool's own locks are held there."""
        ceiling = 2 * self.settings.performance.max_memory_mb
        while True:
            time.sleep(_WATCH_SECONDS)
            with self._lock:
                if self._reading and resident_mb() > ceiling:
                    os._exit(_EXIT_MEMORY)


_worker: _Worker | None = None


def _start_worker(settings: Settings, factory: ReaderFactory) -> None:
    global _worker  # noqa: PLW0603  (a worker process is one worker)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle; it stops its workers
    _worker = _Worker(settings, factory)


def _work(job: Job) -> Outcome:
    assert _worker is not None
    return _worker.read(job)


@dataclass(frozen=True, slots=True)
class _Attempt:
    job: Job
    failures: int = 0


def read_documents(
    jobs: Iterable[Job], settings: Settings, factory: ReaderFactory = invoice_reader
) -> Generator[Outcome, None, None]:
    """An outcome for every job, as soon as it is ready."""
    performance = settings.performance
    pool = ProcessPool(
        max_workers=performance.max_workers,
        initializer=_start_worker,
        initargs=(share_of_cores(settings), factory),
        context=multiprocessing.get_context("spawn"),  # a fork would copy the threads' locks, not the threads
    )
    running: dict[Future[Outcome], _Attempt] = {}
    again: deque[_Attempt] = deque()
    source = iter(jobs)
    try:
        while True:
            while len(running) < performance.max_workers * performance.batch_size:
                attempt = again.popleft() if again else _next(source)
                if attempt is None:
                    break
                with _interrupts_held():
                    started = pool.schedule(_work, args=[attempt.job], timeout=performance.document_timeout)
                running[started] = attempt
            if not running:
                return
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in sorted(done, key=lambda each: running[each].job.number):
                result = _settle(future, running.pop(future), performance.document_timeout)
                if isinstance(result, Outcome):
                    yield result
                else:
                    again.append(result)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Block Ctrl-C meanwhile: threads the pool starts here keep it blocked, and so do workers as they come up."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # its own start unblocks Ctrl-C again; it must not come in between
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _next(jobs: Iterator[Job]) -> _Attempt | None:
    job = next(jobs, None)
    return None if job is None else _Attempt(job)


def _settle(future: Future[Outcome], attempt: _Attempt, seconds: float) -> Outcome | _Attempt:
    """The outcome of a finished attempt, or the next attempt."""
    error: FaktuLoveError
    try:
        return future.result()
    except TimeoutError:
        error = DocumentTimeout(f"the document took longer than {seconds:g} s", seconds=seconds)
    except ProcessExpired as expired:
        if expired.exitcode == _EXIT_RECYCLE:
            return attempt
        error = _crash(expired.exitcode)
    log.warning("%s: %s", attempt.job.source, error.message)
    if attempt.failures < RETRIES:
        return replace(attempt, failures=attempt.failures + 1)
    return _failed(attempt.job, error, attempt.job.content)


def _crash(exitcode: int) -> WorkerCrashed:
    why = "it needed too much memory" if exitcode == _EXIT_MEMORY else f"exit code {exitcode}"
    return WorkerCrashed(f"the process that read the document ended unexpectedly ({why})", exitcode=exitcode)


def available_cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def share_of_cores(settings: Settings) -> Settings:
    """The settings of one of `max_workers` processes: its share of the cores unless the user set its threads."""
    if settings.engine.cpu_threads:
        return settings
    threads = max(1, available_cores() // settings.performance.max_workers)
    return replace(settings, engine=replace(settings.engine, cpu_threads=threads))
