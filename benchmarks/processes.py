"""Work over several processes, with a bounded number of pieces on their way."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")

AHEAD = 4
"""Pieces handed out for each process: enough to keep it busy, few enough to keep memory bounded."""


def spread(
    work: Callable[[In], Out],
    pieces: Iterable[In],
    workers: int,
    start: Callable[..., None] | None = None,
    arguments: tuple[Any, ...] = (),
) -> Iterator[Out]:
    """The results in the order of the pieces; `start` prepares each process. An exception of `work` ends it all."""
    with ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=start, initargs=arguments
    ) as pool:
        pending: deque[Future[Out]] = deque()
        try:
            for piece in pieces:
                pending.append(pool.submit(work, piece))
                if len(pending) >= AHEAD * workers:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            for future in pending:
                future.cancel()
