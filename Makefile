# Every target sets itself up: .ci/setup makes .venv the first time and has nothing to do after that.

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help setup demo test test-slow lint style types contracts format coverage bench bench-quick wheel-test clean

help: ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## make the virtual environment .venv (every other target does, where needed)
	@.ci/setup

# Say what comes next, show the command as one would type it, and run it.
run = @printf '\n== %s\n$$ %s\n\n' '$(1)' '$(2)' && PATH="$(CURDIR)/$(BIN):$$PATH" $(2)

demo: setup ## validate, show, compare and export the bundled frameworks
	$(call run,Is every bundled framework in order?,frameworkkit validate frameworks)
	$(call run,One of them as a tree,frameworkkit show nasenco@2014)
	$(call run,What SENCOs had to show in 1998 and in 2014,frameworkkit diff tta-senco@1998 nasenco@2014 -o build/senco.txt)
	@sed -n '1,20p' build/senco.txt; echo '…'
	$(call run,All of them for learning platforms,frameworkkit export case-1.1 frameworks/*/*.yaml -o build/case)
	@printf '%s\n' '' '== Done' \
	  'Every framework was validated, one shown, two editions compared, and all of them exported. Now look at' \
	  '  frameworks/      the editions: YAML files to read and edit' \
	  '  build/senco.txt  the whole comparison, item by item' \
	  '  build/case/      each edition as 1EdTech CASE 1.1' \
	  '  docs/            a tutorial to start from; `$(BIN)/frameworkkit --help` lists the commands'

test: setup ## run the tests (ARGS="-k diff" to choose)
	@$(PYTEST) -n auto -m 'not slow' $(ARGS)

test-slow: setup ## run the tests too slow for every day
	@$(PYTEST) -n auto -m slow $(ARGS) || [ $$? -eq 5 ] # 5: there is none, or ARGS chose none

coverage: setup ## run the tests and list the lines that none of them reaches
	@$(BIN)/coverage run -m pytest -q -m 'not slow' && $(BIN)/coverage report

lint: style types contracts ## run every static check

style: setup ## lint and layout (ruff)
	@$(BIN)/ruff check && $(BIN)/ruff format --check

types: setup ## types (mypy)
	@$(BIN)/mypy

contracts: setup ## who may import whom (import-linter)
	@$(BIN)/lint-imports --no-logo

format: setup ## lay the code out and mend what ruff can
	@$(BIN)/ruff check --fix-only; $(BIN)/ruff format

bench: setup ## measure everything and rewrite docs/benchmarks.md
	@$(BIN)/python -m benchmarks --write

bench-quick: setup ## measure the small sizes: all but the peers, in a minute
	@$(BIN)/python -m benchmarks --quick

wheel-test: setup ## build the wheel and test it away from the source tree
	@.ci/wheel-test

clean: ## remove what the other targets made, but not .venv (`rm -rf .venv` to start afresh)
	@rm -rf build dist .coverage .frameworkkit_cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -path ./.venv -prune -o \( -name __pycache__ -o -name '*.egg-info' \) -type d -prune -exec rm -rf {} +
