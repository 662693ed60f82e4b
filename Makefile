# Two commands are enough: `make run` and `make test`. Everything they need is set up first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run setup test check fmt bench soak lock

run: setup  ## start Frontdesk
	@$(BIN)/frontdesk run

setup: $(VENV)/ready  ## the program at .venv/bin/frontdesk

test: $(VENV)/ready-dev  ## set up and run all tests
	@$(BIN)/python -m pytest

check: $(VENV)/ready-dev  ## format, lint, types, arrows, knowledge files, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/frontdesk kb check
	$(BIN)/frontdesk kb test
	$(BIN)/python -m pytest

fmt: $(VENV)/ready-dev  ## format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/ready-dev  ## measure against a bare echo bot; see benchmarks/README.md
	$(BIN)/python -m benchmarks.telegram

# uv installs the locked packages in seconds; pip is only used to get uv itself, by its hash.
$(VENV)/uv: requirements-uv.lock
	@$(PYTHON) -c 'import sys; sys.exit("Frontdesk needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	@touch $@

$(VENV)/ready: $(VENV)/uv requirements.lock pyproject.toml
	@echo "Setting up (once) …"
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --compile-bytecode -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-dev: $(VENV)/ready requirements-dev.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes --compile-bytecode -r requirements-dev.lock
	@touch $@

lock:  ## take newer versions of the packages (hashes only, no addresses)
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 \
		pyproject.toml --extra postgres --group setup -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 \
		pyproject.toml --extra postgres --group setup --group dev -o requirements-dev.lock
