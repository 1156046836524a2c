"""`PaddleOCRService`: the library behind the interface of the guide."""

from __future__ import annotations

import copy
import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Final

from faktulove_ocr.config import Settings
from faktulove_ocr.documents.sniff import sniff
from faktulove_ocr.errors import OcrDisabled
from faktulove_ocr.pool import Reader, ReaderFactory, invoice_reader, release_memory, resident_mb
from faktulove_ocr.result import Invoice, Problem
from faktulove_ocr.settings import flatten, resolve

log = logging.getLogger(__name__)

PADDLEOCR_CONFIG: Final[dict[str, Any]] = resolve(runtimes=False).config()
"""The settings in force, in the guide's nested shape. What a program changes here, services made later use."""
_AS_IMPORTED: Final = dict(flatten(copy.deepcopy(PADDLEOCR_CONFIG)))

_MIME_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "pdf": ("application/pdf", "application/x-pdf"),
    "jpeg": ("image/jpeg", "image/jpg", "image/pjpeg"),
    "png": ("image/png", "image/x-png"),
    "webp": ("image/webp",),
    "tiff": ("image/tiff", "image/tif", "image/x-tiff"),
    "heic": ("image/heic", "image/heif"),
}
_UNSAID: Final = ("", "application/octet-stream", "binary/octet-stream")


@dataclass(slots=True)
class _Shared:
    """A reader all services of one configuration share; predictors bear one thread at a time."""

    reader: Reader
    lock: threading.Lock = field(default_factory=threading.Lock)
    closed: bool = False


class PaddleOCRService:
    """Reads invoices in this process; safe to share between threads, which take turns.

    `config` is nested as PADDLEOCR_CONFIG or dotted, and wins over what was changed there, the environment and the
    settings file. SettingsError for an unknown key or a wrong value, RuntimeUnavailable for a GPU that is not there.
    """

    _readers: ClassVar[OrderedDict[tuple[ReaderFactory, str], _Shared]] = OrderedDict()
    _guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, config: Mapping[str, Any] | None = None) -> None:
        changed = {
            name: value
            for name, value in flatten(PADDLEOCR_CONFIG)
            if name not in _AS_IMPORTED or _AS_IMPORTED[name] != value
        }
        self._resolved = resolve(changed | dict(flatten(config or {})), origin="PaddleOCRService")

    @staticmethod
    def reader_factory(settings: Settings) -> Reader:
        """Make the reader; the seam for tests and for readers of one's own."""
        return invoice_reader(settings)

    def process_invoice(
        self,
        file_content: bytes,
        mime_type: str,
        *,
        source: str = "-",
        password: str | None = None,
        with_text: bool = False,
    ) -> dict[str, Any]:
        """Result version 1 of the invoice in `file_content`, as plain JSON values.

        Several invoices in one file give `{"documents": [...]}`. `mime_type` is a hint: the content decides, and a
        contradiction is noted in `problems` as `mime_type_mismatch`. Raises FaktuLoveError when nothing can be read.
        """
        given: object = file_content  # callers without types hand over a path
        if not isinstance(given, bytes):
            name = type(given).__name__
            raise TypeError(f"file_content takes the bytes of a document, not {name}; read the file first")
        self._refuse_if_disabled()
        with self._borrow() as reader:
            invoices = reader.read(
                file_content,
                source,
                password=password,
                own_nips=self._resolved.settings.own_nips or None,
                with_text=with_text,
            )
        note = _mismatch(file_content, mime_type)
        documents = [_plain(replace(invoice, problems=(*invoice.problems, *note))) for invoice in invoices]
        return documents[0] if len(documents) == 1 else {"documents": documents}

    def ensure_models_loaded(self) -> None:
        """Load now what would be loaded with the first document."""
        self._refuse_if_disabled()
        with self._borrow() as reader:
            reader.ensure_models_loaded()

    @classmethod
    def cleanup_models(cls) -> None:
        """Release the models of every service in this process; they are loaded again when needed."""
        with cls._guard:
            shared = list(PaddleOCRService._readers.values())
        for entry in shared:
            with entry.lock:
                if not entry.closed:
                    entry.reader.cleanup_models()
        release_memory()

    def cleanup_temp_resources(self) -> None:
        """Give memory back that documents left behind. The models stay; no temporary files are ever written."""
        release_memory()

    def get_current_config(self) -> dict[str, Any]:
        """The settings in force, nested as PADDLEOCR_CONFIG; `PaddleOCRService` takes the same again."""
        return self._resolved.config()

    # What a subclass written for the guide calls.

    def _cleanup_temp_files(self) -> None:
        self.cleanup_temp_resources()

    def _get_memory_usage(self) -> float:
        """Resident memory of this process in MB."""
        return resident_mb()

    def _reload_models(self) -> None:
        """Release this configuration's models and load them anew."""
        with self._borrow() as reader:
            reader.cleanup_models()
            release_memory()
            reader.ensure_models_loaded()

    def _refuse_if_disabled(self) -> None:
        if not self._resolved.settings.enabled:
            raise OcrDisabled("reading is switched off (enabled = false, PADDLEOCR_ENABLED)")

    @contextmanager
    def _borrow(self) -> Iterator[Reader]:
        """This configuration's reader, for one thread at a time."""
        while True:
            shared = self._shared()
            with shared.lock:
                if shared.closed:  # another service's reader took its place while we waited
                    continue
                yield shared.reader
                return

    def _shared(self) -> _Shared:
        settings = self._resolved.settings
        key = (type(self).reader_factory, repr(settings))
        readers = PaddleOCRService._readers
        with PaddleOCRService._guard:
            if key not in readers:
                readers[key] = _Shared(type(self).reader_factory(settings))
            readers.move_to_end(key)
            found = readers[key]
            surplus = [
                readers.popitem(last=False)[1] for _ in range(len(readers) - settings.performance.model_cache_size)
            ]
        for entry in surplus:
            with entry.lock:
                entry.closed = True
                entry.reader.close()
        return found


def _mismatch(content: bytes, mime_type: str) -> tuple[Problem, ...]:
    said = mime_type.partition(";")[0].strip().lower()
    kind = sniff(content).value
    if said in _UNSAID or said in _MIME_TYPES[kind]:
        return ()
    message = f"Podano typ {said}, a plik to {kind}. / Declared as {said}, but the content is {kind}."
    return (Problem("mime_type_mismatch", "info", None, message),)


def _plain(invoice: Invoice) -> dict[str, Any]:
    """JSON values only: lists for tuples."""
    document: dict[str, Any] = json.loads(json.dumps(invoice.to_json()))
    return document
