"""FaktuLove: the command line and the service around the library `faktulove_ocr`."""


def main() -> None:
    """Entry point of the `faktulove` script; a worker process, which imports that script anew, loads none of it."""
    from faktulove.cli import main as run

    run()
