"""Where settings come from: the caller or command line, over the environment, over one file, over defaults.

This is the only place of the library that reads the environment. Everything is parsed and checked here once.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from faktulove_ocr.config import (
    ConfidenceSettings,
    EngineSettings,
    Limits,
    PerformanceSettings,
    PolishSettings,
    PreprocessingSettings,
    Settings,
)
from faktulove_ocr.errors import RuntimeUnavailable, SettingsError
from faktulove_ocr.settings.registry import ENVIRONMENTS, KEYS, Key, nearest, parse
from faktulove_ocr.settings.values import Value

DEFAULT: Final = "default"
_PREFIX: Final = "PADDLEOCR_"
_MAX_FILE: Final = 1_000_000
_SERVICE_LINK: Final = re.compile(
    r"PADDLEOCR(_\w+)?_(SERVICE_HOST|SERVICE_PORT(_\w+)?|PORT(_[0-9]+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)?)"
)
"""Variables Kubernetes sets in every pod beside a service called paddleocr; they are no settings of ours."""


@dataclass(frozen=True, slots=True)
class SettingValue:
    """What one key came to be, and who said so: `default`, `environment production`, a variable, a file, a caller."""

    key: str
    value: Value
    origin: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """Settings ready for use, with every key's value and origin, and the settings file that was read."""

    settings: Settings
    values: tuple[SettingValue, ...]
    file: Path | None

    def config(self) -> dict[str, Any]:
        """The values as plain JSON values in the nested shape of the guide's `PADDLEOCR_CONFIG`."""
        return nest({entry.key: entry.value for entry in self.values})


@dataclass(frozen=True, slots=True)
class _Given:
    """A value as found, not parsed yet."""

    value: object
    origin: str


def flatten(config: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, object]]:
    """(dotted key, value) of a nested configuration; keys may be dotted themselves."""
    for name, value in config.items():
        if not isinstance(name, str):
            raise SettingsError(f"a setting's name is text, not {name!r}")
        if isinstance(value, Mapping):
            if f"{prefix}{name}" in KEYS:
                raise SettingsError(f"{prefix}{name} takes a value, not a table", key=f"{prefix}{name}")
            yield from flatten(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def nest(values: Mapping[str, Value]) -> dict[str, Any]:
    """The inverse of `flatten`, with paths as text and tuples as lists."""
    tree: dict[str, Any] = {}
    for name, value in values.items():
        *parents, leaf = name.split(".")
        branch = tree
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[leaf] = str(value) if isinstance(value, Path) else list(value) if isinstance(value, tuple) else value
    return tree


def resolve(
    given: Mapping[str, Any] | None = None,
    *,
    environ: Mapping[str, str] | None = None,
    file: Path | None = None,
    origin: str = "command line",
    runtimes: bool = True,
) -> Resolved:
    """Settings out of all sources.

    `given` wins over everything and may be nested or dotted; `origin` names it. `file` is the settings file to
    read; without it FAKTULOVE_SETTINGS, ./faktulove.toml and the user's configuration directory are tried, in this
    order. `runtimes` False leaves out the check that a GPU that was asked for is there. Raises SettingsError, and
    RuntimeUnavailable for that check.
    """
    environ = os.environ if environ is None else environ
    found_file = settings_file(file, environ)
    layers: dict[str, _Given] = {}
    if found_file is not None:
        layers.update(_from_file(found_file))
    layers.update(_from_environment(environ))
    layers.update(_known(dict(flatten(given or {})), origin))
    values = _with_defaults({name: _parse(name, entry) for name, entry in layers.items()})
    settings = build({name: entry.value for name, entry in values.items()})
    if runtimes:
        check_gpu(settings.engine)
    return Resolved(settings, tuple(values.values()), found_file)


def settings_file(file: Path | None, environ: Mapping[str, str]) -> Path | None:
    """The one settings file to read, or None; a file that was named must exist."""
    named = file or (Path(environ["FAKTULOVE_SETTINGS"]) if environ.get("FAKTULOVE_SETTINGS") else None)
    if named is not None:
        if not named.is_file():
            raise SettingsError(f"there is no settings file {named}", file=str(named))
        return named
    home = environ.get("XDG_CONFIG_HOME") or (f"{environ['HOME']}/.config" if environ.get("HOME") else None)
    candidates = [Path("faktulove.toml"), *([Path(home) / "faktulove" / "faktulove.toml"] if home else [])]
    return next((path for path in candidates if path.is_file()), None)


def _from_file(path: Path) -> dict[str, _Given]:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MAX_FILE + 1)
        if len(content) > _MAX_FILE:
            raise SettingsError(f"{path} has more than 1 MB: not a settings file", file=str(path))
        table = tomllib.loads(content.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"the settings file {path} cannot be read: {error}", file=str(path)) from error
    return _known(dict(flatten(table)), str(path))


def _from_environment(environ: Mapping[str, str]) -> dict[str, _Given]:
    found: dict[str, _Given] = {}
    for key in KEYS.values():
        for variable in reversed(key.variables):
            if environ.get(variable, "").strip():
                # OMP_NUM_THREADS may list a number for each level of nesting; the outer one counts.
                value = environ[variable].split(",")[0] if variable.endswith("_NUM_THREADS") else environ[variable]
                found[key.name] = _Given(value, variable)
    known = {variable for key in KEYS.values() for variable in key.variables}
    for variable in environ:
        if variable.startswith(_PREFIX) and variable not in known and not _SERVICE_LINK.fullmatch(variable):
            raise _unknown(variable, "the environment", tuple(name for name in known if name.startswith(_PREFIX)))
    return found


def _known(flat: Mapping[str, object], origin: str) -> dict[str, _Given]:
    for name in flat:
        if name not in KEYS:
            raise _unknown(name, origin, tuple(KEYS))
    return {name: _Given(value, origin) for name, value in flat.items()}


def _unknown(name: str, origin: str, known: tuple[str, ...]) -> SettingsError:
    if any(key.startswith(f"{name}.") for key in known):
        return SettingsError(f"{name} in {origin} is a table of settings, not a value", key=name, origin=origin)
    near = nearest(name, known)
    hint = f"; did you mean {near}?" if near else ""
    return SettingsError(f"unknown setting {name} in {origin}{hint}", key=name, origin=origin, nearest=near)


def _parse(name: str, entry: _Given) -> SettingValue:
    return SettingValue(name, parse(KEYS[name], entry.value, entry.origin), entry.origin)


def _with_defaults(found: Mapping[str, SettingValue]) -> dict[str, SettingValue]:
    """Every key: as found, else as the chosen environment has it, else its default."""
    chosen = found.get("environment")
    preset = ENVIRONMENTS[chosen.value] if chosen is not None and isinstance(chosen.value, str) else {}
    values: dict[str, SettingValue] = {}
    for key in KEYS.values():
        if key.name in found:
            values[key.name] = found[key.name]
        elif key.name in preset and chosen is not None:
            values[key.name] = SettingValue(key.name, preset[key.name], f"environment {chosen.value}")
        else:
            values[key.name] = _default(key, found)
    return values


def _default(key: Key, found: Mapping[str, SettingValue]) -> SettingValue:
    """A key's default; `use_gpu` without a named runtime means the runtime that has GPUs."""
    gpu = found.get("use_gpu")
    if key.name == "runtime" and gpu is not None and gpu.value is True:
        return SettingValue("runtime", "onnxruntime", "use_gpu")
    return SettingValue(key.name, key.default, DEFAULT)


def build(values: Mapping[str, Value]) -> Settings:
    """Frozen settings out of parsed values of every key; SettingsError where two of them contradict."""
    sections: dict[str, dict[str, Any]] = {}
    for key in KEYS.values():
        if key.section is not None and key.attribute:
            sections.setdefault(key.section, {})[key.attribute] = values[key.name]
    top = sections.pop("")
    confidence = sections["confidence"]
    default = confidence.pop("default")
    settings = Settings(
        limits=Limits(**sections["limits"]),
        preprocessing=PreprocessingSettings(**sections["preprocessing"]),
        engine=EngineSettings(**sections["engine"]),
        performance=PerformanceSettings(**sections["performance"]),
        polish=_polish(PolishSettings(**sections["polish"])),
        confidence=ConfidenceSettings({name: v for name, v in confidence.items() if v is not None}, default),
        **top,
    )
    _check(settings)
    return settings


def _polish(settings: PolishSettings) -> PolishSettings:
    return settings if settings.enabled else PolishSettings(*(False for _ in fields(PolishSettings)))


def _check(settings: Settings) -> None:
    engine = settings.engine
    if "pl" not in settings.languages:
        raise SettingsError("languages must have pl among them: the invoices are Polish", key="languages")
    if engine.use_gpu and engine.runtime == "openvino":
        raise SettingsError("use_gpu needs the runtime onnxruntime; openvino reads on the CPU here", key="use_gpu")
    if engine.use_tensorrt and not engine.use_gpu:
        raise SettingsError("use_tensorrt needs use_gpu", key="use_tensorrt")
    if engine.char_dict_path is not None and engine.rec_model_dir is None:
        raise SettingsError("char_dict_path belongs to rec_model_dir, which is not set", key="char_dict_path")


def check_gpu(engine: EngineSettings) -> None:
    """RuntimeUnavailable when a GPU was asked for that ONNX Runtime cannot use here."""
    if not engine.use_gpu:
        return
    try:
        import onnxruntime
    except ImportError as error:
        raise RuntimeUnavailable(f"use_gpu: ONNX Runtime does not load: {error}", runtime="onnxruntime") from error
    providers = onnxruntime.get_available_providers()
    for wanted, key in (("CUDAExecutionProvider", "use_gpu"), ("TensorrtExecutionProvider", "use_tensorrt")):
        if getattr(engine, key) and wanted not in providers:
            have = ", ".join(providers)
            hint = "install onnxruntime-gpu in place of onnxruntime, or set it to false"
            raise RuntimeUnavailable(
                f"{key} is set, but ONNX Runtime has no {wanted} here (it has {have}); {hint}", runtime="onnxruntime"
            )
