"""The worker pool: a crash, a hang or a glutton costs one document, and nothing is left behind."""

from __future__ import annotations

import os
import pickle
import time
from collections.abc import Iterator
from contextlib import closing

import psutil
import pytest

from faktulove_ocr.config import EngineSettings, PerformanceSettings, Settings
from faktulove_ocr.errors import CorruptDocument, FaktuLoveError
from faktulove_ocr.pool import Job, Outcome, available_cores, in_order, read_documents, share_of_cores
from tests.cli.reader_fakes import fake_reader

TWO = Settings(performance=PerformanceSettings(max_workers=2))


def job(number: int, order: str) -> Job:
    return Job(number, f"{number}.pdf", content=b"%PDF-" + order.encode())


def read(settings: Settings, *orders: str) -> list[Outcome]:
    jobs = [job(number, order) for number, order in enumerate(orders)]
    return list(in_order(read_documents(jobs, settings, fake_reader)))


def codes(outcomes: list[Outcome]) -> list[str | None]:
    return [None if outcome.error is None else outcome.error.code for outcome in outcomes]


def test_a_crash_costs_its_document_after_one_retry() -> None:
    outcomes = read(TWO, "ok", "crash", "ok", "ok")
    assert codes(outcomes) == [None, "worker_crashed", None, None]
    assert outcomes[1].error is not None
    assert outcomes[1].error.details == {"exitcode": 9}


def test_a_hang_costs_its_document_and_twice_the_deadline() -> None:
    settings = Settings(performance=PerformanceSettings(max_workers=2, document_timeout=0.5))
    start = time.monotonic()
    assert codes(read(settings, "hang", "ok", "ok")) == ["document_timeout", None, None]
    assert 1.0 <= time.monotonic() - start < 10


def test_a_document_that_needs_twice_the_ceiling_is_ended_and_the_others_go_on() -> None:
    settings = Settings(performance=PerformanceSettings(max_workers=2, max_memory_mb=256))
    outcomes = read(settings, "memory", "ok")
    assert codes(outcomes) == ["worker_crashed", None]
    assert outcomes[0].error is not None
    assert "too much memory" in outcomes[0].error.message


def test_a_worker_above_its_ceiling_is_replaced_before_the_next_document() -> None:
    roomy = PerformanceSettings(max_workers=1, max_memory_mb=2048, batch_size=1)
    tight = PerformanceSettings(max_workers=1, max_memory_mb=256, batch_size=1)
    for performance, processes in ((roomy, 1), (tight, 2)):
        outcomes = _one_worker(performance, "pid", "keep", "pid")
        pids = {outcome.invoices[0].extracted_data["uwagi"].value for outcome in (outcomes[0], outcomes[2])}
        assert codes(outcomes) == [None, None, None]
        assert len(pids) == processes


def _one_worker(performance: PerformanceSettings, *orders: str) -> list[Outcome]:
    return read(Settings(performance=performance), *orders)


def test_no_more_jobs_are_taken_than_the_bound() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[Job]:
        for number in range(50):
            taken.append(number)
            yield job(number, "ok")

    settings = Settings(performance=PerformanceSettings(max_workers=2, batch_size=3))
    with closing(read_documents(jobs(), settings, fake_reader)) as outcomes:
        next(outcomes)
        assert len(taken) <= 2 * 3


def test_stopping_early_leaves_no_worker() -> None:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with closing(read_documents((job(n, "slow") for n in range(20)), TWO, fake_reader)) as outcomes:
        next(outcomes)
    left = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    assert [child.cmdline() for child in left if "resource_tracker" not in str(child.cmdline())] == []


def test_workers_share_the_cores_unless_the_threads_are_set() -> None:
    assert share_of_cores(TWO).engine.cpu_threads == max(1, available_cores() // 2)
    fixed = Settings(engine=EngineSettings(cpu_threads=7), performance=PerformanceSettings(max_workers=2))
    assert share_of_cores(fixed).engine.cpu_threads == 7


def test_one_worker_is_a_process_of_its_own_that_reads_all_documents() -> None:
    outcomes = read(Settings(), "pid", "pid")
    (pid,) = {outcome.invoices[0].extracted_data["uwagi"].value for outcome in outcomes}
    assert pid != str(os.getpid())


def test_a_document_that_hangs_the_only_worker_costs_itself_alone() -> None:
    settings = Settings(performance=PerformanceSettings(document_timeout=0.5))
    assert codes(read(settings, "ok", "hang", "ok")) == [None, "document_timeout", None]


def test_outcomes_are_put_in_the_order_of_their_jobs() -> None:
    shuffled = [Outcome(number, "", "") for number in (2, 0, 3, 1)]
    assert [outcome.number for outcome in in_order(shuffled)] == [0, 1, 2, 3]


@pytest.mark.parametrize("kind", [CorruptDocument, FaktuLoveError])
def test_errors_keep_their_details_on_the_way_between_processes(kind: type[FaktuLoveError]) -> None:
    error = pickle.loads(pickle.dumps(kind("damaged", offset=3)))
    assert (type(error), error.message, error.details, error.code) == (kind, "damaged", {"offset": 3}, kind.code)
