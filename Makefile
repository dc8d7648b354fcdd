# Every target makes the environment it needs. `make` alone lists the targets.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
# Processes for the tests; the suite is planned for two cores.
JOBS   ?= 2

# What a change of method, wording or rules breaks first; the rest is in `make test`.
QUICK  := $(addprefix tests/,architecture claims model sources spec story)

.DEFAULT_GOAL := help

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

install: $(READY) ## make the environment in .venv

demo: $(READY) ## run the fictional sample client and say where its deck, PDF and workbook are
	@$(BIN)/workbench demo

lab: $(READY) ## open JupyterLab on the notebooks
	$(BIN)/jupyter lab --notebook-dir=notebooks

test: $(READY) lint ## lint, types, import direction and all tests
	@$(BIN)/python -m compileall -qq -j $(JOBS) workbench $(VENV)/lib || true  # or every process that a test starts compiles it anew
	$(BIN)/python -m pytest -n $(JOBS) --dist loadgroup --durations 15

check: $(READY) lint ## the inner loop: lint, types and tests of rules, words and statistics
	$(BIN)/python -m pytest -q -n $(JOBS) --dist loadgroup -m "not slow" $(QUICK)

lint: $(READY) ## style, types and import direction only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/nbstripout --keep-id --verify notebooks/*.ipynb

format: $(READY) ## put code and notebooks into the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/nbstripout --keep-id notebooks/*.ipynb

bench: $(READY) ## measure speed and memory as ratios in one run
	$(BIN)/python bench/run.py

sample: $(READY) ## make the two fictional clients again
	$(BIN)/python scripts/make_sample_client.py

pictures: $(READY) ## make the pictures of the README from the sample client
	$(BIN)/python scripts/make_pictures.py

docs: demo ## build the documentation site in dist/docs/site, offline; a broken link stops it
	$(BIN)/python scripts/make_docs.py

generated: $(READY) ## write environment.yml, docs/methods.md and the keys in client_data/README.md again from their sources
	$(BIN)/python scripts/make_environment.py
	$(BIN)/python scripts/make_methods.py
	$(BIN)/python scripts/make_client_keys.py

lock: $(READY) ## solve requirements.lock again from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet --output-file requirements.lock

wheel: $(READY) ## build the wheel and try it in a clean environment and an empty folder (needs the network)
	$(BIN)/python scripts/check_wheel.py

versions: $(READY) ## the sample and the tests of statistics with the lowest and the highest allowed versions
	@PATH="$(abspath $(BIN)):$$PATH" $(BIN)/python scripts/check_versions.py

mutants: $(READY) ## the share of changed lines of privacy, statistics and review that the tests notice, from a sample; weekly
	$(BIN)/python scripts/check_mutants.py --jobs $(JOBS)

clean: ## remove the environment and all reports
	rm -rf $(VENV) dist mutants $(filter-out reports/README.md,$(wildcard reports/*))

.PHONY: check docs mutants wheel versions help install demo lab test lint format bench sample pictures generated lock clean
