# make demo   install rung here and review the example ladder
# make test   run the tests (installs what they need into .venv first)
# make check  everything a change must pass: format, lint, types, contracts, docs, tests
# make mutate measure whether the tests notice small faults (half an hour or more; ARGS="verify --sample 100" for one room)
# make docs   write the generated pages again

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: demo test check mutate docs dev clean
.DEFAULT_GOAL := demo

demo: $(BIN)/rung
	@$(BIN)/rung check --fail-on never examples/data-team.md

test: dev
	$(BIN)/python -m pytest $(ARGS)

check: dev
	$(BIN)/ruff format --check src tests docs bench
	$(BIN)/ruff check src tests docs bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(BIN)/python -m pytest $(ARGS)

mutate: dev
	$(BIN)/python bench/mutation/measure.py $(ARGS)

docs: dev
	$(BIN)/python docs/generate.py

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# the bytecode is written here, so that the first call is as fast as the later ones even where Python is told to write none
$(BIN)/rung: | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@$(BIN)/python -m compileall -q src/rung

# installed again when a dependency changes
dev: $(VENV)/.dev

$(VENV)/.dev: pyproject.toml | $(BIN)/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
