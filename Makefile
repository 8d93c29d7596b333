# Afterword. Two commands matter: `make run` and `make test`. Both need nothing but Python 3.11 or newer.

SHELL = /bin/sh
VENV = .venv
BIN = $(VENV)/bin/python
PIP = $(BIN) -m pip --disable-pip-version-check --quiet
# Handed out one by one: some tests take a minute, most no time at all.
ON_ALL_CORES = --numprocesses=auto --maxschedchunk=1
# Functions of values and files, and the golden answers: no process is started, and nothing is served. None of them
# waits, so there is one worker for each core (`logical`); the others have two (tests/environment/exclusive_marker.py).
PURE_TESTS = tests/conversations tests/previous_version tests/project tests/test_words.py tests/test_house.py tests/test_case_files.py \
    tests/bot/test_settings.py tests/bot/test_logs.py -m "not slow and not postgres"
COMPILE = uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate $(if $(UPGRADE),--upgrade) pyproject.toml

# Many an image forbids Python to keep what it has compiled, and each start would compile all anew. (`make clean` removes it.)
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL = help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run test quick lint coverage bench torture letters audit format lock clean $(VENV)

help:  ## this list
	@awk -F ':.*## ' '/^[a-z$$().A-Z]+:.*## / { sub(/\$$\(VENV\)/, "$(VENV)", $$1); printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/for-running  ## set up what is missing and start the bot; without a BOT_TOKEN, the sandbox
	@exec $(BIN) -m bot

test: lint  ## set up what is missing and check everything; what this machine lacks is skipped by name
	$(BIN) -m pytest $(ON_ALL_CORES)

quick: lint  ## for every save: style, types and the pure tests, within a minute
	$(BIN) -m pytest $(ON_ALL_CORES:auto=logical) $(PURE_TESTS)

lint: $(VENV)/for-testing  ## style, types, and the arrows between packages
	$(BIN) -m ruff check
	$(BIN) -m ruff format --check
	$(BIN) -m mypy
	$(VENV)/bin/lint-imports

coverage: $(VENV)/for-testing  ## the tests again, counting the branches they take
	$(BIN) -m coverage erase
	$(BIN) -m coverage run -m pytest $(ON_ALL_CORES)
	$(BIN) -m coverage combine --quiet
	$(BIN) -m coverage report

torture: $(VENV)/for-testing  ## the long campaigns, for 20 minutes or as many as MINUTES says
	@$(BIN) -m tests.torture

bench: $(VENV)/for-testing  ## measure the bot beside others: MEASURES=some of them, AGAINST=another checkout (docs/performance.md)
	@$(BIN) -m benchmarks $(if $(AGAINST),--against $(AGAINST)) $(MEASURES)

letters: $(VENV)/for-testing  ## the letters of all cases on one page, to be read as the hiring manager
	@$(BIN) -m tests.letters_page build/letters.html

audit: $(VENV)/for-auditing  ## ask whether a library that is locked is known to be vulnerable
	@.ci/audit $(BIN)

format: $(VENV)/for-testing  ## put the code in shape
	$(BIN) -m ruff check --fix
	$(BIN) -m ruff format

lock:  ## pin all libraries of pyproject.toml, and with UPGRADE=1 the newest of what those need (needs uv)
	@command -v uv > /dev/null || { echo "make lock needs uv." >&2; exit 1; }
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --constraint requirements.txt --extra dev --output-file requirements-dev.txt
	$(COMPILE) --constraint requirements.txt --extra audit --output-file requirements-audit.txt
	$(COMPILE) --constraint requirements-dev.txt --extra dev --extra voice --extra speech --output-file requirements-speech.txt

$(VENV): $(VENV)/for-running  ## only the set-up

clean:  ## remove everything that was made, except your data
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage* *.egg-info build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp each: the requirements are installed again only when they have changed, or when the Python they were for is gone.
$(shell test -x $(BIN) || rm -f $(VENV)/for-*)

$(VENV)/for-running: requirements.txt $(BIN)
	@echo "Installing what Afterword needs ..."
	@$(PIP) install --require-hashes --requirement requirements.txt
	@touch $@

$(VENV)/for-testing: requirements-dev.txt $(BIN)
	@echo "Installing what Afterword and its tests need ..."
	@$(PIP) install --require-hashes --requirement requirements-dev.txt
	@touch $@

$(VENV)/for-speech: requirements-speech.txt $(VENV)/for-testing  ## for the tests of the recogniser of speech, too
	@echo "Installing what turns speech into words ..."
	@$(PIP) install --require-hashes --requirement requirements-speech.txt
	@touch $@

$(VENV)/for-auditing: requirements-audit.txt $(BIN)
	@echo "Installing what looks for vulnerable libraries ..."
	@$(PIP) install --require-hashes --requirement requirements-audit.txt
	@touch $@

$(BIN):
	@for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	    $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    new_enough=$$python; \
	    $$python -c 'import ensurepip, venv' 2>/dev/null || continue; \
	    echo "Setting up $(VENV) with $$python ..."; \
	    exec $$python -m venv --clear $(VENV); \
	done; \
	if [ -n "$$new_enough" ]; then \
	    echo "$$new_enough cannot make a virtual environment: install its venv module (Debian, Ubuntu: apt install python3-venv)." >&2; \
	else \
	    echo "Afterword needs Python 3.11 or newer: install it, or name it with PYTHON=/path/to/python3." >&2; \
	fi; \
	exit 1
