# Everything runs in one virtual environment, .venv, installed by hash from requirements/.

PYTHON ?= python3
VENV := .venv
VENV_PYTHON := $(VENV)/bin/python
# What compiles the lock files; nothing else needs it.
UV := uv==0.13.9

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

.DEFAULT_GOAL := help
.PHONY: help run test mutants check format bench bench-scale bench-search lock clean FORCE

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@echo
	@echo "  PYTHON=python3.13  the Python that makes $(VENV), 3.11 or newer (now: $(PYTHON))"
	@echo "  PORT=8765          run: the port of the preview page"
	@echo "  COVERAGE=1         test: measure which branches run, name those that do not, fail below the floor"
	@echo "  ARGS='…'           run, test, mutants, bench, bench-scale, bench-search, lock: further arguments"

run: $(VENV)/.preview ## Run the bot: on Discord with DISCORD_TOKEN set, else in a local browser page
	@exec $(VENV_PYTHON) -m bot run $(if $(PORT),--port $(PORT)) $(ARGS)

# One more than there are cores, at most four: some wait for a browser or another process.
WORKERS = $(shell $(VENV_PYTHON) -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')

# All of them on several cores, a file on one, in the order of files: of the long ones none is left to the end.
# What is asked for in ARGS runs on one core, and without COVERAGE.
test: $(VENV)/.dev ## Run all tests (one of them: make test ARGS='-k similar')
	@exec $(if $(ARGS),env -u COVERAGE) $(VENV_PYTHON) -m pytest $(or $(ARGS),--numprocesses $(WORKERS) --dist loadfile \
		--no-loadscope-reorder)

# About an hour on two cores; ARGS='--number 100 --package bot/feedback' for a part.
mutants: $(VENV)/.dev ## Change 400 spots in the code, one at a time, and list those that no test notices
	@exec $(VENV_PYTHON) -m tests.mutants $(ARGS)

check: $(VENV)/.dev ## Lint, check the format, check the types
	$(VENV_PYTHON) -m ruff check .
	$(VENV_PYTHON) -m ruff format --check .
	$(VENV_PYTHON) -m mypy

format: $(VENV)/.dev ## Format the code and fix what the linter can fix
	$(VENV_PYTHON) -m ruff check --fix .
	$(VENV_PYTHON) -m ruff format .

bench: $(VENV)/.bench ## Time Segue beside named peers
	@exec $(VENV_PYTHON) -m benchmarks $(ARGS)

# Some ten minutes on two cores; ARGS='--size large' takes an hour or more and 12 GB, ARGS='--size small' a minute.
bench-scale: $(VENV)/.bench ## Build on generated listening as large as Last.fm 360K, beside peers
	@exec $(VENV_PYTHON) -m benchmarks.scale $(ARGS)

bench-search: $(VENV)/.bench ## Measure the name search beside its peers
	@exec $(VENV_PYTHON) -m benchmarks.search $(ARGS)

# bench.txt holds everything but the extras duckdb, metrics, postgres, spark and training (what sound takes, preview brings along); the
# other files are held to its versions, so that any of them can be installed over another. One version for every Python and platform
# ("fewest"), hence the same results.
# The present pins stay where they can: make lock ARGS=--upgrade, or ARGS='--upgrade-package numpy'.
COMPILE = $(VENV_PYTHON) -m uv pip compile pyproject.toml --no-config --quiet --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
	--annotation-style line --custom-compile-command 'make lock'

lock: $(VENV)/.created ## Pin the requirements again (newest of all: make lock ARGS=--upgrade)
	$(VENV_PYTHON) -m pip install -qq '$(UV)'
	$(COMPILE) -o requirements/bench.txt --extra preview --extra dev --extra bench $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/dev.txt --extra preview --extra dev
	$(COMPILE) -c requirements/bench.txt -o requirements/preview.txt --extra preview
	$(COMPILE) -c requirements/bench.txt -o requirements/runtime.txt
	$(COMPILE) -c requirements/bench.txt -o requirements/duckdb.txt --extra duckdb $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/postgres.txt --extra postgres $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/spark.txt --extra spark $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/sound.txt --extra sound $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/training.txt --extra training $(ARGS)
	$(COMPILE) -c requirements/bench.txt -o requirements/metrics.txt --extra metrics $(ARGS)

clean: ## Remove the environment, caches and build output; data/ stays
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -type d -name __pycache__ -prune -exec rm -rf {} +

# Of what pip says: which package it has come to, when it starts to unpack them, and what went wrong.
TELL = sed -n -e 's/^Collecting \([^ ]*\).*/  \1/p' -e 's/^Processing .*\/\([^ ]*\) .*/  \1/p' \
	-e 's/^Installing collected packages.*/Unpacking them .../p' -e '/^ERROR/p'

# One stamp for each requirements file, made when it has been installed. It tells whether pip, before a pipe, succeeded.
$(VENV)/.%: requirements/%.txt $(VENV)/.created
	@echo "Installing $< into $(VENV): $$(grep -c '^[a-z].*==' $<) packages, about a minute ..."
	@rm -f $@
	@{ $(VENV_PYTHON) -m pip install --progress-bar off --require-hashes -r $< && touch $@; } 2>&1 | $(TELL)
	@test -e $@ || { \
		echo "Installing $< failed. To see all that pip says: $(VENV_PYTHON) -m pip install --require-hashes -r $<" >&2; \
		exit 1; }

# Looked at every time, made again only if it was never finished or its Python is gone.
$(VENV)/.created: FORCE
	@test -e $@ && test -x $(VENV_PYTHON) && exit 0; \
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Segue needs Python 3.11 or newer, but '$(PYTHON)' is $$($(PYTHON) -c 'import platform; print(platform.python_version())' 2>/dev/null || echo missing): install one and name it, as in make PYTHON=python3.13 run." >&2; \
		exit 1; }; \
	$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "'$(PYTHON)' cannot make virtual environments: install its venv module (Debian, Ubuntu: apt install python3-venv)." >&2; \
		exit 1; }; \
	echo "Making $(VENV) with $$($(PYTHON) --version) ..."; \
	$(PYTHON) -m venv --clear $(VENV) && touch $@
