# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
# Shortcuts for people; CMake does the work. See CONTRIBUTING.md.
export CCACHE_BASEDIR := $(CURDIR)
export CCACHE_NOHASHDIR := 1
export CCACHE_SLOPPINESS := pch_defines,time_macros

PROGRAMS := penguinmails-console penguinmails-platformd

.PHONY: run test build bench asan tsan coverage lint tidy format translations screenshots setup
.DEFAULT_GOAL := build

setup:
	@packaging/setup.sh

run: build
	build/release/bin/penguinmails-console --demo

build: setup
	@cmake --preset release
	@cmake --build --preset release --target $(PROGRAMS)

test: setup
	@cmake --preset dev
	@cmake --build --preset dev
	@ctest --preset dev

asan tsan coverage: setup
	@cmake --preset $@
	@cmake --build --preset $@
	@ctest --preset $@

bench: build
	@packaging/setup.sh --bench
	@cmake --build --preset release --target penguinmails-bench
	build/release/tests/penguinmails-bench --output build/bench/results.json

lint: setup
	@packaging/lint.sh

tidy: setup
	@packaging/tidy.sh $(FILES)

format: setup
	@packaging/lint.sh --fix

translations: setup
	@packaging/update-translations.sh

screenshots: build
	@for theme in light dark; do \
		xvfb-run -a -s '-screen 0 1440x900x24' build/release/bin/penguinmails-console \
			--screenshots build/screenshots/$$theme --theme $$theme || exit 1; \
	done
