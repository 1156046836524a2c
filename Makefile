# Every target works from a clean checkout: the first one that needs the environment builds it.
VENV ?= .venv
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
UV_VERSION := 0.13.9
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench lock

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: $(STAMP)  ## build $(VENV) from requirements.lock

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

demo: $(STAMP)  ## read the example invoices and compare with their truths
	$(BIN)/faktulove process examples --format table
	$(BIN)/python -m benchmarks.demo

test: $(STAMP)  ## run the tests
	$(BIN)/python -m pytest

check: $(STAMP)  ## format, lint, types, import direction
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(STAMP)  ## accuracy by field, family and damage; ARGS="…" are options of the command
	$(BIN)/faktulove benchmark accuracy $(ARGS)

# uv records no index address; its own configuration files are not read.
lock:  ## pin everything anew, with hashes and without addresses
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet uv==$(UV_VERSION)
	.cache/lock/bin/uv pip compile --universal --python-version 3.11 --upgrade --generate-hashes \
		--no-emit-index-url --no-header --extra dev --extra corpus --quiet --output-file requirements.lock pyproject.toml
