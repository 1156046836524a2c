"""Every failure the library can report, as one tree of named errors.

    FaktuLoveError
    ├── DocumentError            the file cannot be read; the fault is the file's
    │   ├── EmptyDocument        empty_file
    │   ├── UnsupportedKind      unsupported_kind
    │   ├── TruncatedDocument    truncated_file
    │   ├── CorruptDocument      corrupt_file
    │   ├── EncryptedDocument    encrypted_pdf
    │   ├── WrongPassword        wrong_password
    │   ├── FileTooLarge         file_too_large
    │   ├── TooManyPages         too_many_pages
    │   └── TooManyPixels        too_many_pixels
    ├── SettingsError            invalid_settings
    ├── EngineError              the reader cannot run; the fault is the installation's
    │   ├── WeightsMissing       weights_missing
    │   ├── WeightsCorrupt       weights_corrupt
    │   ├── RuntimeUnavailable   runtime_unavailable
    │   └── OcrDisabled          ocr_disabled
    └── ProcessingError          the document was accepted and the work failed
        ├── DocumentTimeout      document_timeout
        └── WorkerCrashed        worker_crashed

The code is the contract; the sentence is for people.
"""

from __future__ import annotations

from typing import ClassVar


class FaktuLoveError(Exception):
    """Base of all errors; `code` is stable, `message` is for a person, `details` are plain JSON values."""

    code: ClassVar[str] = "error"

    def __init__(self, message: str, **details: str | int | float | None) -> None:
        super().__init__(message)
        self.message = message
        self.details = details


class DocumentError(FaktuLoveError):
    """The file itself cannot be read."""

    code = "document_error"


class EmptyDocument(DocumentError):
    """The file has no bytes, or no page."""

    code = "empty_file"


class UnsupportedKind(DocumentError):
    """The content is of a kind we do not read."""

    code = "unsupported_kind"


class TruncatedDocument(DocumentError):
    """The file ends before its content does."""

    code = "truncated_file"


class CorruptDocument(DocumentError):
    """The file is damaged."""

    code = "corrupt_file"


class EncryptedDocument(DocumentError):
    """The PDF asks for a password and none was given."""

    code = "encrypted_pdf"


class WrongPassword(DocumentError):
    """The password given does not open the PDF."""

    code = "wrong_password"


class FileTooLarge(DocumentError):
    """The file has more bytes than allowed."""

    code = "file_too_large"


class TooManyPages(DocumentError):
    """The file has more pages than allowed."""

    code = "too_many_pages"


class TooManyPixels(DocumentError):
    """A page has, or would unpack to, more pixels than allowed."""

    code = "too_many_pixels"


class SettingsError(FaktuLoveError):
    """A setting is unknown or its value is not allowed."""

    code = "invalid_settings"


class EngineError(FaktuLoveError):
    """The reader cannot run on this installation."""

    code = "engine_error"


class WeightsMissing(EngineError):
    """A model file was not found."""

    code = "weights_missing"


class WeightsCorrupt(EngineError):
    """A model file is not the one that was expected."""

    code = "weights_corrupt"


class RuntimeUnavailable(EngineError):
    """The chosen runtime is not installed or does not work here."""

    code = "runtime_unavailable"


class OcrDisabled(EngineError):
    """Reading is switched off by the settings."""

    code = "ocr_disabled"


class ProcessingError(FaktuLoveError):
    """The document was accepted and the work on it failed."""

    code = "processing_failed"


class DocumentTimeout(ProcessingError):
    """The document took longer than allowed."""

    code = "document_timeout"


class WorkerCrashed(ProcessingError):
    """The process that worked on the document ended unexpectedly."""

    code = "worker_crashed"
