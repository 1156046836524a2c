"""Input classes: every damage belongs to one, and the first table of a run has a block a class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

CLASSES: dict[str, tuple[str, ...]] = {
    "digital": ("none",),
    "scanned": ("clean", "scan"),
    "poor": ("worn", "fax", "photo"),
    "hard": ("turned", "low_dpi", "skewed", "crumpled", "thermal", "folded", "bleed", "stamped"),
}
"""The damages of each class, `none` being the file that a program wrote."""

ALL = "all"
_CLASS = {damage: name for name, damages in CLASSES.items() for damage in damages}


def class_of(damage: str) -> str:
    """The input class of a damage; pages of a PDF turned into pictures (`200 dpi`) are like clean scans."""
    return _CLASS.get(damage, "scanned" if damage.endswith(" dpi") else "other")


def damages_of(names: Iterable[str]) -> list[str]:
    """The damages that kinds, classes and `all` name, in the order of the classes; ValueError for an unknown name."""
    wanted: set[str] = set()
    for name in names:
        if name == ALL:
            wanted.update(_CLASS)
        elif name in CLASSES:
            wanted.update(CLASSES[name])
        elif name in _CLASS:
            wanted.add(name)
        else:
            raise ValueError(f"no such damage: {name}; there are {', '.join([*_CLASS, *CLASSES, ALL])}")
    return [damage for damage in _CLASS if damage in wanted]


def in_order(classes: Iterable[str]) -> Sequence[str]:
    """Classes from the easiest to the hardest, others last."""
    known = list(CLASSES)
    return sorted(set(classes), key=lambda name: (known.index(name) if name in known else len(known), name))
