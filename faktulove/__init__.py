"""FaktuLove: the command line and the service around the library `faktulove_ocr`."""
