"""From what a user wrote to frozen `Settings`: every key, where values come from, what each key does."""

from faktulove_ocr.settings.registry import KEYS, Key, nearest, parse
from faktulove_ocr.settings.sources import Resolved, SettingValue, flatten, nest, resolve

__all__ = ["KEYS", "Key", "Resolved", "SettingValue", "flatten", "nearest", "nest", "parse", "resolve"]
