"""The table of settings in `docs/settings.md`, made from the registry: `python -m faktulove_ocr.settings.docs`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from faktulove_ocr.config import GUIDE_THRESHOLDS
from faktulove_ocr.result import FIELD_NAMES
from faktulove_ocr.settings.registry import ENVIRONMENTS, KEYS, Key
from faktulove_ocr.settings.values import Value

_INTRO: Final = """\
# Settings

Every setting has one name, in the nested shape of `PADDLEOCR_CONFIG`, and can be set in four places. The first one
that sets it wins:

1. the command line (`--set KEY=VALUE`, or an option of its own such as `--workers`), or the dictionary that
   `PaddleOCRService(config)` is given;
2. the environment: the variable in the table; one that is empty counts as not set;
3. one settings file in TOML: `--settings FILE`, else `FAKTULOVE_SETTINGS`, else `./faktulove.toml`, else
   `$XDG_CONFIG_HOME/faktulove/faktulove.toml` (`~/.config` without it). Only one is read;
4. the default: that of `environment` where it names the key, else the one in the table.

`faktulove doctor` shows each value and where it comes from. An unknown name and a wrong value are errors
(`invalid_settings`) that name the nearest known name, or what is allowed.

```toml
environment = "production"
own_nips = ["5260250274"]

[performance]
max_workers = 2

[preprocessing]
profile = "quality"
```

This file is made by `python -m faktulove_ocr.settings.docs > docs/settings.md`.
"""


def document() -> str:
    """All of `docs/settings.md`."""
    parts = [_INTRO, _table("Keys", [key for key in KEYS.values() if _listed(key)]), _thresholds()]
    idle = [key for key in KEYS.values() if not key.has_effect]
    names = ", ".join(f"`{key.name}`" for key in idle)
    parts.append(
        "## Keys without effect\n\n"
        f"{names}: accepted and checked, so that a configuration written for the guide works unchanged, "
        "but these runtimes have nothing to switch; the table says why.\n"
    )
    parts.append(_environments())
    return "\n".join(parts)


def _listed(key: Key) -> bool:
    return not key.name.startswith("field_thresholds.") or key.name == "field_thresholds.default"


def _table(title: str, keys: list[Key]) -> str:
    rows = [f"## {title}\n", "| key | variable | takes | default | what it does |", "| --- | --- | --- | --- | --- |"]
    for key in keys:
        variables = " ".join(f"`{name}`" for name in key.variables)
        rows.append(f"| `{key.name}` | {variables} | {key.parser.allowed} | {show(key.default)} | {key.effect} |")
    return "\n".join(rows) + "\n"


def _thresholds() -> str:
    own = ", ".join(f"`{name}` {value:g}" for name, value in GUIDE_THRESHOLDS.items())
    return (
        "`field_thresholds.FIELD` (`PADDLEOCR_FIELD_THRESHOLDS_FIELD`), a number from 0 to 1 or none, does the same "
        f"for one field of the result; by default {own}, all others none. Fields: "
        + ", ".join(f"`{name}`" for name in FIELD_NAMES)
        + ".\n"
    )


def _environments() -> str:
    keys = list(ENVIRONMENTS["production"])
    rows = [
        "## Environments\n",
        "`--environment NAME` (or the key `environment`) sets the defaults of the guide's environments:\n",
        "| environment | " + " | ".join(f"`{key}`" for key in keys) + " |",
        "| --- |" + " --- |" * len(keys),
    ]
    rows += [
        f"| {name} | " + " | ".join(str(preset[key]) for key in keys) + " |" for name, preset in ENVIRONMENTS.items()
    ]
    return "\n".join(rows) + "\n"


def show(value: Value) -> str:
    """A value as the documentation and `doctor` print it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(document(), encoding="utf-8")
    else:
        sys.stdout.write(document())
