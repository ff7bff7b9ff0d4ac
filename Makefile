# make run    the window, on a fresh demo event
# make test   the whole test suite
# make bench  the speeds, as a table of ratios
# make lint   style, types and the order of imports
# make bundle the program as a folder that runs without Python, in dist/hubdesk
# make install-desktop, uninstall-desktop   (Linux) menu entry, and *.hubdesk by double click
# make screenshots   the pictures of the README
# make translations   the texts of the window for translators, and the files it reads
# Each sets up what it needs: a virtual environment in .venv and, on Debian, the system's libraries.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

QT_LIBRARIES := libegl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 \
	libxcb-shape0 libpulse0
TEST_TOOLS := libzbar0 qpdf xvfb xdotool x11-xkb-utils openbox binutils at-spi2-core dbus-daemon \
	desktop-file-utils shared-mime-info libglib2.0-bin cups printer-driver-cups-pdf poppler-utils

.PHONY: run test bench lint bundle install-desktop uninstall-desktop translations screenshots clean \
	run-libraries bundle-tools test-libraries

run: $(READY) run-libraries
	$(BIN)/hubdesk --demo

test: $(READY) test-libraries
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest

bench: $(READY) test-libraries
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --benchmark-only -p no:cacheprovider \
		--override-ini addopts="--strict-markers --strict-config --import-mode=importlib" \
		tests/benchmarks

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bundle: $(READY) bundle-tools
	$(BIN)/pyinstaller --noconfirm --log-level WARN hubdesk.spec
	@du -sh dist/hubdesk

install-desktop: $(READY)
	resources/desktop/install.sh "$(CURDIR)/$(BIN)/hubdesk"

uninstall-desktop:
	resources/desktop/install.sh --remove

screenshots: $(READY) run-libraries
	$(BIN)/python tests/screenshots.py

translations: $(READY) run-libraries
	$(BIN)/python tests/translation_files.py

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "HubDesk needs Python 3.11 or newer; name one: make PYTHON=python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run-libraries:
	@$(call install_missing,$(QT_LIBRARIES))

bundle-tools:
	@$(call install_missing,binutils $(QT_LIBRARIES))

test-libraries:
	@$(call install_missing,$(QT_LIBRARIES) $(TEST_TOOLS))

# On Debian: installs what is missing if it may, else says what to install. Elsewhere: nothing.
define install_missing
command -v dpkg-query >/dev/null || exit 0; missing=""; \
for name in $(1); do \
	dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$name"; \
done; \
[ -z "$$missing" ] && exit 0; \
if [ "$$(id -u)" = 0 ]; then become=""; \
elif sudo -n true 2>/dev/null; then become="sudo -n"; \
else echo "Please install with your system's package manager:$$missing"; exit 1; fi; \
echo "Installing:$$missing"; \
$$become apt-get update -qq && \
	$$become env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null || \
	{ echo "Please install with your system's package manager:$$missing"; exit 1; }
endef

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
