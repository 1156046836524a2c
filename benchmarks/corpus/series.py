"""Documents of one seller that follow each other: the same layout, further numbers, later days."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from benchmarks.corpus.content import Invoice
from benchmarks.corpus.core import Draw, Drawn


def draw_following(draw: Draw, start: int, step: int, like: Invoice | None = None) -> tuple[Drawn, Invoice | None]:
    """The document `step` of a series: the same layout and seller, the number and the days following.

    With `like`, a document of that invoice's firms.
    """
    met: list[Invoice] = []

    def following(original: Any) -> Any:
        def draw_invoice(rng: random.Random, **wanted: Any) -> Invoice:
            first: Invoice = original(rng, **wanted)
            if like is not None:
                first = original(random.Random(start), **(wanted | {"seller": like.sprzedawca, "buyer": like.nabywca}))
            elif step:
                own = random.Random(f"{start}/{step}")
                buyer = first.nabywca if own.random() < 0.5 else wanted.get("buyer")
                follower: Invoice = original(own, **(wanted | {"seller": first.sprzedawca, "buyer": buyer}))
                first = _later(first, follower, step)
            met.append(first)
            return first

        return draw_invoice

    with _replaced(draw, following):
        drawn = draw(random.Random(start))
    if step and not met:  # a layout that draws its invoice in another way: simply another document
        drawn = draw(random.Random(start + step))
    return drawn, met[0] if met else None


@contextmanager
def _replaced(draw: Draw, make: Any) -> Iterator[None]:
    """While it lasts, the layout's module draws its invoices through `make` of what it used before."""
    module = sys.modules[draw.__module__]
    original = getattr(module, "draw_invoice", None)
    if original is None:
        yield
        return
    module.draw_invoice = make(original)  # type: ignore[attr-defined]
    try:
        yield
    finally:
        module.draw_invoice = original  # type: ignore[attr-defined]


def _later(first: Invoice, follower: Invoice, step: int) -> Invoice:
    """`follower` with the number after that of `first` and days that follow it."""
    places = list(re.finditer(r"\d+", first.numer_faktury))
    year = str(first.data_wystawienia.year)
    own = [m for m in places if m.group() not in (year, year[2:], f"{first.data_wystawienia.month:02d}")] or places
    running = max(own, key=lambda m: len(m.group()))
    following = str(int(running.group()) + step).zfill(len(running.group()))
    follower.numer_faktury = first.numer_faktury[: running.start()] + following + first.numer_faktury[running.end() :]
    shift = first.data_wystawienia - follower.data_wystawienia + timedelta(days=step)
    for name in ("data_wystawienia", "data_sprzedazy", "termin_platnosci", "okres_od", "okres_do"):
        day = getattr(follower, name)
        if day is not None:
            setattr(follower, name, day + shift)
    return follower
